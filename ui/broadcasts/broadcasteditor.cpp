// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/broadcasteditor.h"

#include "core/content/contentstore.h"
#include "core/groups/groupstore.h"
#include "core/groups/staffstore.h"
#include "core/members/segmentstore.h"
#include "core/broadcasts/planstore.h"
#include "core/groups/templatestore.h"
#include "ui/broadcasts/armsfield.h"
#include "ui/broadcasts/audiencefield.h"
#include "ui/broadcasts/planchips.h"
#include "ui/broadcasts/planwindow.h"
#include "ui/broadcasts/recurrencefield.h"
#include "ui/common/fields.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/errortext.h"
#include "ui/text/grouptext.h"
#include "ui/text/plantext.h"
#include "ui/text/words.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimer>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int previewPauseMs = 350;
constexpr int largestPriority = 99;

bool needsAccount(Touchpoint touchpoint)
{
    return targetKindOf(touchpoint) == TargetKind::Account;
}

// Groups with what they can be chosen by.
Result<QList<ChoiceItem>> groupChoices(const Workspace &workspace)
{
    const auto groups = groups::groups(workspace);
    const auto templates = groups::templates(workspace);
    if (!groups || !templates)
        return !groups ? groups.error() : templates.error();
    QHash<qint64, QString> modes;
    for (const groups::TemplateRow &row : *templates)
        modes.insert(row.id.value, text::name(row.mode));
    QList<ChoiceItem> items;
    for (const groups::GroupRow &group : *groups) {
        ChoiceItem item{group.name, group.members, {}, !group.archived};
        for (const QString &owner : group.owners)
            item.traits << std::pair(BroadcastEditor::tr("Owner"), owner);
        item.traits << std::pair(BroadcastEditor::tr("Mode"), modes.value(group.templ)) << std::pair(BroadcastEditor::tr("Kind"), group.kind)
                    << std::pair(BroadcastEditor::tr("Level"), group.level) << std::pair(BroadcastEditor::tr("Region"), group.region);
        items << item;
    }
    return items;
}

} // namespace

Result<EditorChoices> editorChoices(const Workspace &workspace, BroadcastId broadcast)
{
    EditorChoices choices;
    auto groups = groupChoices(workspace);
    const auto accounts = groups::accounts(workspace);
    auto contents = content::contents(workspace);
    const auto segments = members::segments(workspace);
    auto arms = broadcasts::armsOf(workspace, broadcast);
    auto parts = broadcasts::partsOf(workspace, broadcast);
    if (!groups)
        return groups.error();
    if (!accounts)
        return accounts.error();
    if (!contents)
        return contents.error();
    if (!segments)
        return segments.error();
    if (!arms || !parts)
        return !arms ? arms.error() : parts.error();
    for (const members::Segment &segment : *segments)
        choices.segments << ChoiceItem{segment.name, std::nullopt, {}, true};
    for (const auto &account : *accounts) {
        if (!account.closed)
            choices.accounts << account.name;
    }
    choices.groups = std::move(*groups);
    choices.contents = std::move(*contents);
    choices.arms = std::move(*arms);
    choices.parts = std::move(*parts);
    return choices;
}

BroadcastEditor::BroadcastEditor(Desk &desk, const EditorChoices &choices, const BroadcastDraft &draft)
    : m_desk(desk), m_original(draft), m_pause(new QTimer(this)), m_preview(new Job(this)), m_saving(new Job(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *fields = new QWidget;
    m_form = new QFormLayout(fields);
    m_form->setContentsMargins(space::l, space::m, space::l, space::l);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_form->setVerticalSpacing(space::s);
    addFields(m_form, choices);
    m_arms->setVisible(!draft.id.isValid());
    // The form scrolls, the plan below it stays in sight: it is what the form is for.
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(fields);
    scroll->viewport()->setAutoFillBackground(false);
    fields->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    column->addWidget(makeFoot());
    showBelonging(choices);
    fill(draft);
    connectFields();
    showFitting();
    startPreview();
    setFocusProxy(m_name);
}

QWidget *BroadcastEditor::makeFoot()
{
    auto *foot = new QFrame;
    foot->setObjectName(QStringLiteral("notice"));
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    m_chips = new PlanChips(false);
    m_notes = plainLabel({}, "muted");
    m_closer = new QPushButton(tr("Who, why, what else…"));
    m_closer->setEnabled(false);
    column->addWidget(m_chips);
    column->addWidget(m_notes);
    auto *buttons = new QHBoxLayout;
    m_save = new QPushButton(m_original.id.isValid() ? tr("Save") : tr("Plan it"));
    setRole(m_save, "primary");
    m_cancel = new QPushButton(tr("Cancel it"));
    setRole(m_cancel, "quiet");
    m_cancel->setVisible(m_original.id.isValid());
    buttons->addWidget(m_save);
    buttons->addWidget(m_closer);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    column->addLayout(buttons);
    connect(m_chips, &PlanChips::picked, this, [this](const QString &word) { lookCloser(PlanWindow::Who, word); });
    connect(m_closer, &QPushButton::clicked, this, [this] { lookCloser(PlanWindow::Who); });
    return foot;
}

// What a saved broadcast belongs to.
void BroadcastEditor::showBelonging(const EditorChoices &choices)
{
    QStringList lines;
    for (const ArmRow &arm : choices.arms) {
        if (arm.broadcast == m_original.id)
            lines << tr("Text %1 of %2 that are compared (seed %3)").arg(QChar(u'A' + char16_t(arm.arm - 1))).arg(choices.arms.size()).arg(arm.seed);
    }
    for (const PartRow &part : choices.parts) {
        if (part.broadcast == m_original.id)
            lines << tr("Part %1 of %2 of one broadcast").arg(part.part).arg(choices.parts.size());
    }
    m_belonging->setText(lines.join(QLatin1Char('\n')));
    m_belonging->setVisible(!lines.isEmpty());
}

void BroadcastEditor::addFields(QFormLayout *form, const EditorChoices &choices)
{
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("name"));
    m_touchpoint = new QComboBox;
    m_touchpoint->setObjectName(QStringLiteral("touchpoint"));
    for (const Touchpoint touchpoint : allTouchpoints)
        m_touchpoint->addItem(text::name(touchpoint), int(touchpoint));
    m_content = new QComboBox;
    m_content->addItem(tr("A new text…"), qint64(0));
    for (const content::ContentItem &item : choices.contents)
        m_content->addItem(item.title, item.id.value);
    m_content->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_text = new QPlainTextEdit;
    m_text->setPlaceholderText(tr("What they will read. {name} and {group} are filled in."));
    m_text->setFixedHeight(90);
    m_text->setTabChangesFocus(true);
    m_arms = new ArmsField(choices.contents);
    m_audience = new AudienceField(m_desk, choices.groups, choices.segments);
    m_belonging = plainLabel({}, "info");
    m_account = new QComboBox;
    m_account->addItem(tr("The shop's only one"), QString());
    for (const QString &account : choices.accounts)
        m_account->addItem(account, account);
    m_at = new QDateTimeEdit;
    m_at->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_at->setCalendarPopup(true);
    m_repeat = new RecurrenceField(m_desk);
    m_priority = new QSpinBox;
    m_priority->setRange(-largestPriority, largestPriority);
    addRows(form);
}

void BroadcastEditor::setWriter(Writer writer, bool isPart)
{
    m_writer = std::move(writer);
    if (isPart)
        m_cancel->hide();
}

void BroadcastEditor::addRows(QFormLayout *form)
{
    form->addRow(m_belonging);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Touchpoint"), m_touchpoint);
    form->addRow(tr("Content"), m_content);
    form->addRow(tr("Text"), m_text);
    form->addRow(m_arms);
    form->addRow(tr("Who gets it"), m_audience);
    form->addRow(tr("Account"), m_account);
    form->addRow(tr("Time"), m_at);
    form->addRow(tr("Repeats"), m_repeat);
    form->addRow(tr("Priority (higher goes first)"), m_priority);
}

void BroadcastEditor::fill(const BroadcastDraft &draft)
{
    m_name->setText(draft.name);
    m_touchpoint->setCurrentIndex(m_touchpoint->findData(int(draft.touchpoint)));
    m_content->setCurrentIndex(std::max(0, m_content->findData(draft.content.value)));
    m_text->setPlainText(draft.text);
    m_audience->setAudience(draft);
    m_account->setCurrentIndex(std::max(0, m_account->findData(draft.account)));
    m_at->setDateTime(QDateTime(draft.atWall.date(), draft.atWall.time()));
    m_repeat->setRule(draft);
    m_priority->setValue(draft.priority);
}

void BroadcastEditor::connectFields()
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(previewPauseMs);
    connect(m_pause, &QTimer::timeout, this, &BroadcastEditor::startPreview);
    const auto later = [this] { m_pause->start(); };
    connect(m_name, &QLineEdit::textChanged, this, later);
    connect(m_audience, &AudienceField::changed, this, later);
    connect(m_arms, &ArmsField::changed, this, [this, later] {
        showFitting();
        later();
    });
    for (QComboBox *field : {m_touchpoint, m_content, m_account})
        connect(field, &QComboBox::currentIndexChanged, this, [this, later] {
            showFitting();
            later();
        });
    connect(m_text, &QPlainTextEdit::textChanged, this, later);
    connect(m_at, &QDateTimeEdit::dateTimeChanged, this, [this, later] {
        m_repeat->setStart(QDateTime(m_at->date(), m_at->time(), Qt::UTC));
        later();
    });
    connect(m_repeat, &RecurrenceField::changed, this, later);
    connect(m_priority, &QSpinBox::valueChanged, this, later);
    connect(m_save, &QPushButton::clicked, this, &BroadcastEditor::save);
    connect(m_cancel, &QPushButton::clicked, this, &BroadcastEditor::cancelBroadcast);
}

void BroadcastEditor::showFitting()
{
    const auto touchpoint = Touchpoint(m_touchpoint->currentData().toInt());
    const TargetKind kind = targetKindOf(touchpoint);
    const auto show = [this](QWidget *field, bool visible) {
        field->setVisible(visible);
        if (QWidget *label = m_form->labelForField(field))
            label->setVisible(visible);
    };
    const bool compares = m_arms->isOn() && kind != TargetKind::Account;
    show(m_content, !compares);
    show(m_text, !compares && m_content->currentData().toLongLong() == 0);
    show(m_arms, kind != TargetKind::Account && !m_original.id.isValid());
    m_arms->setDirected(kind == TargetKind::Member);
    show(m_audience, kind != TargetKind::Account);
    m_audience->setTouchpoint(touchpoint);
    show(m_account, needsAccount(touchpoint));
}

BroadcastDraft BroadcastEditor::draft() const
{
    BroadcastDraft draft = m_original;
    draft.name = m_name->text();
    draft.touchpoint = Touchpoint(m_touchpoint->currentData().toInt());
    draft.content = ContentId(m_content->currentData().toLongLong());
    draft.text = m_text->toPlainText();
    m_audience->writeTo(draft);
    if (!m_original.id.isValid() && targetKindOf(draft.touchpoint) != TargetKind::Account)
        m_arms->writeTo(draft);
    draft.account = needsAccount(draft.touchpoint) ? m_account->currentData().toString() : QString();
    draft.atWall = QDateTime(m_at->date(), m_at->time(), Qt::UTC);
    m_repeat->writeTo(draft);
    draft.priority = m_priority->value();
    return draft;
}

void BroadcastEditor::startPreview()
{
    BroadcastDraft wanted = draft();
    if (wanted.name.trimmed().isEmpty())
        wanted.name = QStringLiteral("–"); // the plan does not depend on it
    if (!wanted.content.isValid() && wanted.text.trimmed().isEmpty())
        wanted.text = QStringLiteral("–");
    const auto good = checked(wanted);
    if (!good) {
        const QString key = good.error().values.value(0);
        return showNoPlan(key.startsWith(QLatin1String("audience")) ? tr("Choose whom it is for; the plan then stands here.") : text::errorText(good.error()));
    }
    m_preview->start([workspace = m_desk.sharedWorkspace(), wanted = *good](Progress &progress) { return Trial::make(*workspace, wanted, progress); },
        [this](const Result<std::shared_ptr<const Trial>> &trial) {
            if (trial)
                showPlan(*trial);
            else if (trial.error().code != ErrorCode::Cancelled)
                showNoPlan(text::errorText(trial.error()));
            Q_EMIT planShown();
        });
}

void BroadcastEditor::showNoPlan(const QString &why)
{
    m_trial.reset();
    m_chips->clear();
    m_notes->setText(why);
    m_closer->setEnabled(false);
}

void BroadcastEditor::showPlan(const std::shared_ptr<const Trial> &trial)
{
    m_trial = trial;
    const PlanPreview &plan = trial->preview();
    m_chips->setPlan(plan);
    m_arms->showPlan(plan.seed, plan.arms);
    QStringList notes{tr("Reaches %n people", nullptr, int(plan.reach)), text::opensEstimate(plan)};
    if (plan.displaced > 0)
        notes << tr("%n planned deliveries of other broadcasts give way", nullptr, int(plan.displaced));
    m_notes->setText(notes.join(QStringLiteral(" · ")));
    m_closer->setEnabled(true);
    if (m_window)
        m_window->setTrial(trial);
}

void BroadcastEditor::lookCloser(int tab, const QString &word)
{
    if (!m_trial)
        return;
    if (!m_window) {
        m_window = new PlanWindow(m_desk, this);
        connect(m_window, &PlanWindow::priorityChanged, this, [this](int priority) {
            const QSignalBlocker quiet(m_priority); // its plan stands there already
            m_priority->setValue(priority);
        });
        connect(m_window, &PlanWindow::applied, this, [this](BroadcastId first) { Q_EMIT saved(first); });
        m_window->setTrial(m_trial);
    }
    m_window->open(PlanWindow::Tab(tab), word);
}

void BroadcastEditor::save()
{
    const auto good = checked(draft());
    if (!good) {
        showNoPlan(text::errorText(good.error()));
        return;
    }
    m_save->setEnabled(false);
    m_saving->start(
        [workspace = m_desk.sharedWorkspace(), wanted = *good, writer = m_writer](Progress &progress) -> Result<BroadcastId> {
            BroadcastId id = wanted.id;
            if (writer) {
                const auto written = writer(*workspace, wanted);
                if (!written)
                    return written.error();
                id = *written;
            } else if (id.isValid()) {
                if (const auto edited = editBroadcast(*workspace, wanted); !edited)
                    return edited.error();
            } else {
                const auto added = addBroadcast(*workspace, wanted);
                if (!added)
                    return added.error();
                id = *added;
            }
            const auto planned = planAll(*workspace, progress);
            return planned ? Result<BroadcastId>(id) : Result<BroadcastId>(planned.error());
        },
        [this](Result<BroadcastId> id) {
            m_save->setEnabled(true);
            if (!id) {
                m_notes->setText(text::errorText(id.error()));
                return;
            }
            Q_EMIT saved(*id);
        });
}

void BroadcastEditor::cancelBroadcast()
{
    m_saving->start(
        [workspace = m_desk.sharedWorkspace(), id = m_original.id](Progress &progress) -> Result<BroadcastId> {
            if (const auto cancelled = broadcasts::cancelBroadcast(*workspace, id); !cancelled)
                return cancelled.error();
            const auto planned = planAll(*workspace, progress);
            return planned ? Result<BroadcastId>(id) : Result<BroadcastId>(planned.error());
        },
        [this](Result<BroadcastId> id) {
            if (!m_desk.showIfError(id))
                Q_EMIT saved(*id);
        });
}

} // namespace siyu::ui
