// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "core/broadcasts/policy.h"
#include "ui/common/ask.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/content/markedtext.h"
#include "ui/members/shopfieldswindow.h"
#include "ui/safety/autobackup.h"
#include "ui/settings/lifecyclesection.h"
#include "ui/settings/lookword.h"
#include "ui/settings/moneysection.h"
#include "ui/settings/noticesection.h"
#include "ui/settings/wordssection.h"
#include "ui/shell/desk.h"
#include "ui/text/language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTimeEdit>

namespace siyu::ui {

namespace {

constexpr int sectionWidth = 720;
constexpr int fieldWidth = 220;
constexpr int labelWidth = 250;
constexpr int mostHours = 168;
constexpr int mostSends = 999;

struct Standing {
    QString zone;
    bool masked = true;
    int backupHours = 0;
    QString backupFolder;
    broadcasts::HouseRules rules;
};

Result<Standing> readStanding(const Workspace &ws)
{
    const auto rules = broadcasts::houseRules(ws);
    if (!rules)
        return rules.error();
    return Standing{QString::fromUtf8(ws.zone().id()), ws.setting(maskKey(), QStringLiteral("1")) != QStringLiteral("0"),
        backupHoursOf(ws), backupFolderOf(ws), *rules};
}

// One width for all, so that the fields of every section stand in one line.
QLabel *rowLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setMinimumWidth(labelWidth);
    return label;
}

QSpinBox *countBox(const QString &name, int least, int most)
{
    auto *box = new QSpinBox;
    box->setRange(least, most);
    box->setFixedWidth(fieldWidth);
    box->setAccessibleName(name);
    return box;
}

QTimeEdit *timeBox(const QString &name)
{
    auto *box = new QTimeEdit;
    box->setDisplayFormat(QStringLiteral("HH:mm"));
    box->setFixedWidth((fieldWidth - space::xl) / 2);
    box->setAccessibleName(name);
    return box;
}

QWidget *fromTo(QTimeEdit *from, QTimeEdit *to)
{
    auto *pair = new QWidget;
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(from);
    row->addWidget(new QLabel(QStringLiteral("–")));
    row->addWidget(to);
    row->addStretch();
    return pair;
}

} // namespace

SettingsPage::SettingsPage(Desk &desk) : Page(desk, tr("Settings")), m_readJob(new Job(this))
{
    QVBoxLayout *column = addReadingColumn(sectionWidth);
    addLookSection(column);
    addWorkspaceSection(column);
    m_money = new MoneySection(desk);
    column->addWidget(m_money);
    addBackupSection(column);
    m_notices = new NoticeSection(desk);
    column->addWidget(m_notices);
    addCapsSection(column);
    addFieldsSection(column);
    m_lifecycle = new LifecycleSection(desk);
    column->addWidget(m_lifecycle);
    m_words = new WordsSection(desk);
    column->addWidget(m_words);
    column->addStretch();
}

namespace {

// What a person reads in a part of the page.
QString wordsIn(const QWidget *part)
{
    QStringList out;
    for (const QLabel *label : part->findChildren<QLabel *>())
        out.append(label->text());
    for (const QAbstractButton *button : part->findChildren<QAbstractButton *>())
        out.append(button->text());
    for (const QComboBox *box : part->findChildren<QComboBox *>()) {
        for (int i = 0; i < box->count() && box->count() < 20; ++i)
            out.append(box->itemText(i));
    }
    return out.join(QLatin1Char(' '));
}

void bringIntoView(QWidget *part)
{
    for (QWidget *above = part->parentWidget(); above; above = above->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(above))
            scroll->ensureWidgetVisible(part);
    }
    QWidget *field = part->focusPolicy() & Qt::TabFocus ? part : nullptr;
    for (QWidget *child : part->findChildren<QWidget *>()) {
        if (!field && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus))
            field = child;
    }
    if (field)
        field->setFocus(Qt::ShortcutFocusReason);
}

} // namespace

QList<PagePlace> SettingsPage::places()
{
    QList<PagePlace> out;
    for (QFrame *card : findChildren<QFrame *>()) {
        if (card->property("role") != QLatin1String("card"))
            continue;
        const auto *heading = card->findChild<QLabel *>();
        const QPointer<QWidget> section(card);
        const auto show = [](const QPointer<QWidget> &part) { return [part] { if (part) bringIntoView(part); }; };
        out.append({heading ? heading->text() : title(), {}, wordsIn(card), show(section)});
        for (const QFormLayout *form : card->findChildren<QFormLayout *>()) {
            for (int row = 0; row < form->rowCount(); ++row) {
                const QLayoutItem *label = form->itemAt(row, QFormLayout::LabelRole);
                const QLayoutItem *field = form->itemAt(row, QFormLayout::FieldRole);
                const auto *words = label ? qobject_cast<QLabel *>(label->widget()) : nullptr;
                if (words && field && field->widget())
                    out.append({words->text(), heading ? heading->text() : QString(), words->text(), show(QPointer<QWidget>(field->widget()))});
            }
        }
    }
    return out;
}

QFormLayout *SettingsPage::addSection(QVBoxLayout *column, const QString &title, const QString &hint)
{
    auto *card = new QFrame;
    setRole(card, "card");
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::l, space::m, space::l, space::m);
    inside->setSpacing(space::s);
    auto *heading = new QLabel(title);
    setRole(heading, "heading");
    inside->addWidget(heading);
    if (!hint.isEmpty()) {
        auto *words = new QLabel(hint);
        words->setWordWrap(true);
        setRole(words, "muted");
        inside->addWidget(words);
    }
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFormAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setHorizontalSpacing(space::xl);
    form->setVerticalSpacing(space::s);
    inside->addLayout(form);
    column->addWidget(card);
    return form;
}

void SettingsPage::addLookSection(QVBoxLayout *column)
{
    QFormLayout *form = addSection(column, tr("This computer"));
    m_language = new QComboBox;
    m_language->setFixedWidth(fieldWidth);
    m_language->setAccessibleName(tr("Language"));
    m_language->addItem(QStringLiteral("简体中文"), QStringLiteral("zh_CN"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->setCurrentIndex(m_language->findData(text::currentLanguage()));
    form->addRow(rowLabel(tr("Language")), m_language);
    m_look = new QComboBox;
    m_look->setFixedWidth(fieldWidth);
    m_look->setAccessibleName(tr("Look"));
    m_look->addItem(tr("Like the system"), QStringLiteral("system"));
    m_look->addItem(tr("Light"), QStringLiteral("light"));
    m_look->addItem(tr("Dark"), QStringLiteral("dark"));
    m_look->setCurrentIndex(m_look->findData(currentLookWord()));
    form->addRow(rowLabel(tr("Look")), m_look);
    connect(m_language, &QComboBox::activated, this, [this] { Q_EMIT desk().languageWanted(m_language->currentData().toString()); });
    connect(m_look, &QComboBox::activated, this, [this] { Q_EMIT desk().lookWanted(m_look->currentData().toString()); });
}

void SettingsPage::addWorkspaceSection(QVBoxLayout *column)
{
    QFormLayout *form = addSection(column, tr("This workspace"));
    m_zone = new QComboBox;
    m_zone->setFixedWidth(fieldWidth);
    m_zone->setAccessibleName(tr("Time zone"));
    m_zone->setToolTip(tr("Business days, weeks and planned times are those of this zone."));
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
            m_zone->addItem(QString::fromUtf8(id));
    }
    form->addRow(rowLabel(tr("Time zone")), m_zone);
    m_mask = new QCheckBox(tr("Mask phone numbers on screen when the workspace opens"));
    form->addRow(m_mask);
    const bool can = !desk().isReadOnly();
    m_zone->setEnabled(can);
    m_mask->setEnabled(can);
    connect(m_zone, &QComboBox::activated, this, [this] { save(QStringLiteral("zone"), m_zone->currentText()); });
    connect(m_mask, &QCheckBox::clicked, this,
        [this](bool on) { save(maskKey(), on ? QStringLiteral("1") : QStringLiteral("0")); });
}

void SettingsPage::addBackupSection(QVBoxLayout *column)
{
    QFormLayout *form = addSection(column, tr("Backups"),
        tr("A backup on another disk survives a broken one. Each is verified before it counts."));
    m_backupHours = countBox(tr("Hours between backups"), 0, mostHours);
    m_backupHours->setSuffix(tr(" h"));
    m_backupHours->setSpecialValueText(tr("Only by hand"));
    form->addRow(rowLabel(tr("Back up every")), m_backupHours);
    auto *pair = new QWidget;
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    m_backupFolder = new ElidedLabel;
    m_backupFolder->setElideMode(Qt::ElideMiddle);
    m_backupFolder->setFixedWidth(fieldWidth);
    row->addWidget(m_backupFolder);
    auto *choose = new QPushButton(tr("Change folder…"));
    row->addWidget(choose);
    form->addRow(rowLabel(tr("Folder")), pair);
    const bool can = !desk().isReadOnly();
    m_backupHours->setEnabled(can);
    choose->setEnabled(can);
    connect(m_backupHours, &QSpinBox::editingFinished, this,
        [this] { save(backupHoursKey(), QString::number(m_backupHours->value())); });
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString folder = ask::folder(desk().window(), tr("Where backups go"), m_backupFolder->text());
        if (!folder.isEmpty())
            save(backupFolderKey(), folder);
    });
}

void SettingsPage::addCapsSection(QVBoxLayout *column)
{
    QFormLayout *form = addSection(column, tr("The house's caps"),
        tr("Nobody gets more than this, whatever is planned; where a platform allows less, the platform's limit holds."));
    m_perMonth = countBox(tr("WeCom 1:1 per member and month"), 0, mostSends);
    form->addRow(rowLabel(tr("WeCom 1:1 per member and month")), m_perMonth);
    m_perWeek = countBox(tr("All direct messages per member in 7 days"), 0, mostSends);
    form->addRow(rowLabel(tr("All direct messages per member in 7 days")), m_perWeek);
    m_perDay = countBox(tr("Posts per group and day"), 0, mostSends);
    form->addRow(rowLabel(tr("Posts per group and day")), m_perDay);
    m_from = timeBox(tr("Sending hours from"));
    m_to = timeBox(tr("Sending hours until"));
    form->addRow(rowLabel(tr("Sending hours")), fromTo(m_from, m_to));
    m_smsFrom = timeBox(tr("SMS hours from"));
    m_smsTo = timeBox(tr("SMS hours until"));
    form->addRow(rowLabel(tr("SMS hours")), fromTo(m_smsFrom, m_smsTo));
    const bool can = !desk().isReadOnly();
    for (QSpinBox *box : {m_perMonth, m_perWeek, m_perDay}) {
        box->setEnabled(can);
        connect(box, &QSpinBox::editingFinished, this, &SettingsPage::saveRules);
    }
    for (QTimeEdit *box : {m_from, m_to, m_smsFrom, m_smsTo}) {
        box->setEnabled(can);
        connect(box, &QTimeEdit::editingFinished, this, &SettingsPage::saveRules);
    }
}

void SettingsPage::addFieldsSection(QVBoxLayout *column)
{
    QFormLayout *form = addSection(column, tr("Members"),
        tr("Fields of the shop's own stand in every member's profile: sizes, a membership number, children's birthdays."));
    auto *define = new QPushButton(tr("Define fields…"));
    define->setObjectName(QStringLiteral("defineFields"));
    form->addRow(rowLabel(tr("Fields of the shop")), define);
    connect(define, &QPushButton::clicked, this, [this] { ShopFieldsWindow::open(desk()); });
}

void SettingsPage::refresh(const Topics &)
{
    m_lifecycle->load();
    m_money->load();
    m_notices->load();
    m_words->load();
    m_readJob->start([ws = desk().sharedWorkspace()](Progress &) { return readStanding(*ws); },
        [this](const Result<Standing> &now) {
            if (desk().showIfError(now))
                return;
            m_filling = true;
            m_zone->setCurrentText(now->zone);
            m_mask->setChecked(now->masked);
            m_backupHours->setValue(now->backupHours);
            m_backupFolder->setText(QDir::toNativeSeparators(now->backupFolder));
            showRules(now->rules);
            m_filling = false;
        });
}

QList<ScreenshotState> SettingsPage::screenshotStates()
{
    return {{QStringLiteral("notices"), [this] { findChild<QScrollArea *>()->ensureWidgetVisible(m_notices); }},
        {QStringLiteral("stages"), [this] { findChild<QScrollArea *>()->ensureWidgetVisible(m_lifecycle); }},
        {QStringLiteral("words"), [this] {
             m_words->trialField()->setPlainText(QStringLiteral("全网最低价，仅剩 3 件！加微信领优惠券"));
             auto *scroll = findChild<QScrollArea *>();
             scroll->widget()->adjustSize(); // room for what the trial found
             scroll->ensureWidgetVisible(m_words->trialResult());
         }}};
}

void SettingsPage::save(const QString &key, const QString &value)
{
    if (m_filling)
        return;
    Job::once(this, [ws = desk().sharedWorkspace(), key, value](Progress &) -> Result<void> {
        if (ws->setting(key) == value)
            return {};
        return ws->setSetting(key, value);
    }, [this](const Result<void> &saved) {
        desk().showIfError(saved);
        refresh({});
    });
}

void SettingsPage::showRules(const broadcasts::HouseRules &rules)
{
    m_rules = rules;
    m_perMonth->setValue(rules.monthWecom);
    m_perWeek->setValue(rules.weekDirected);
    m_perDay->setValue(rules.groupDay);
    m_from->setTime(rules.from);
    m_to->setTime(rules.to);
    m_smsFrom->setTime(rules.smsFrom);
    m_smsTo->setTime(rules.smsTo);
}

void SettingsPage::saveRules()
{
    if (m_filling)
        return;
    broadcasts::HouseRules rules = m_rules;
    rules.monthWecom = m_perMonth->value();
    rules.weekDirected = m_perWeek->value();
    rules.groupDay = m_perDay->value();
    rules.from = m_from->time();
    rules.to = m_to->time();
    rules.smsFrom = m_smsFrom->time();
    rules.smsTo = m_smsTo->time();
    Job::once(this, [ws = desk().sharedWorkspace(), rules, source = tr("set in Settings")](Progress &) -> Result<void> {
            auto house = broadcasts::house(*ws);
            if (!house)
                return house.error();
            house->rules = rules;
            return broadcasts::setHouse(*ws, *house, source);
        },
        [this](const Result<void> &saved) {
            desk().showIfError(saved);
            refresh({});
        });
}

} // namespace siyu::ui
