// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/houseeditor.h"

#include "core/workspace.h"
#include "ui/common/fields.h"
#include "ui/common/theme.h"
#include "ui/text/plantext.h"
#include "ui/text/words.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int mostOfACap = 1'000;
constexpr int mostDays = 60;
constexpr double unknownRate = -0.1; // what the box shows as "unknown"
constexpr int orderRowHeight = 28;

// A rule's name as the label of a field.
QString labelOf(const QString &rule)
{
    const QString name = text::houseRuleName(rule);
    return name.left(1).toUpper() + name.mid(1);
}

QSpinBox *countBox(const QString &rule, int value, int most)
{
    auto *box = new QSpinBox;
    box->setRange(0, most);
    box->setValue(value);
    box->setAccessibleName(labelOf(rule));
    return box;
}

QTimeEdit *timeBox(QTime time, const QString &name)
{
    auto *box = new QTimeEdit(time);
    box->setDisplayFormat(QStringLiteral("HH:mm"));
    box->setAccessibleName(name);
    return box;
}

} // namespace

HouseEditor::HouseEditor(Desk &desk, const House &house) : TrialForm(desk), m_house(house), m_source(new QLineEdit), m_note(new QLineEdit)
{
    addCaps();
    addHours();
    form()->addRow(tr("Order of the touchpoints, best first"), makeOrder());
    m_dedup = new QCheckBox(tr("A post to a group counts as reaching its members"));
    m_dedup->setChecked(m_house.rules.dedupGroups);
    form()->addRow(m_dedup);
    connect(m_dedup, &QCheckBox::toggled, this, &HouseEditor::touched);
    addRates();
    m_source->setPlaceholderText(tr("Who decided so, and where it is written"));
    form()->addRow(tr("Source of the change"), m_source);
    form()->addRow(tr("Remark"), m_note);
    connect(m_source, &QLineEdit::textChanged, this, &HouseEditor::touched);
    touched();
    setFocusProxy(m_month);
}

void HouseEditor::addCaps()
{
    const HouseRules &rules = m_house.rules;
    m_month = countBox(QStringLiteral("month_1to1"), rules.monthWecom, mostOfACap);
    m_week = countBox(QStringLiteral("week_directed"), rules.weekDirected, mostOfACap);
    m_group = countBox(QStringLiteral("group_day"), rules.groupDay, mostOfACap);
    m_days = countBox(QStringLiteral("content_days"), rules.contentDays, mostDays);
    for (QSpinBox *box : {m_month, m_week, m_group, m_days}) {
        form()->addRow(box->accessibleName(), box);
        connect(box, &QSpinBox::valueChanged, this, &HouseEditor::touched);
    }
}

void HouseEditor::addHours()
{
    const HouseRules &rules = m_house.rules;
    m_from = timeBox(rules.from, tr("Allowed from"));
    m_to = timeBox(rules.to, tr("Allowed until"));
    m_smsFrom = timeBox(rules.smsFrom, tr("SMS allowed from"));
    m_smsTo = timeBox(rules.smsTo, tr("SMS allowed until"));
    form()->addRow(labelOf(QStringLiteral("hours")), inLine({m_from, new QLabel(QStringLiteral("–")), m_to}));
    form()->addRow(labelOf(QStringLiteral("sms_hours")), inLine({m_smsFrom, new QLabel(QStringLiteral("–")), m_smsTo}));
    for (QTimeEdit *box : {m_from, m_to, m_smsFrom, m_smsTo})
        connect(box, &QTimeEdit::timeChanged, this, &HouseEditor::touched);
}

QWidget *HouseEditor::makeOrder()
{
    m_order = new QListWidget;
    m_order->setAccessibleName(tr("Order of the touchpoints, best first"));
    m_order->setFixedHeight(4 * orderRowHeight + 4);
    for (const Touchpoint touchpoint : m_house.rules.order) {
        auto *line = new QListWidgetItem(text::name(touchpoint), m_order);
        line->setData(Qt::UserRole, int(touchpoint));
        line->setSizeHint({0, orderRowHeight});
    }
    m_order->setCurrentRow(0);
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_order, 1);
    auto *buttons = new QVBoxLayout;
    for (const auto &[step, name] : {std::pair(-1, tr("Up")), std::pair(1, tr("Down"))}) {
        auto *button = new QPushButton(name);
        connect(button, &QPushButton::clicked, this, [this, step = step] { moveTouchpoint(step); });
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    line->addLayout(buttons);
    return box;
}

void HouseEditor::moveTouchpoint(int step)
{
    const int row = m_order->currentRow(), to = row + step;
    if (row < 0 || to < 0 || to >= m_order->count())
        return;
    m_order->insertItem(to, m_order->takeItem(row));
    m_order->setCurrentRow(to);
    touched();
}

void HouseEditor::addRates()
{
    form()->addRow(plainLabel(tr("Open rates for the estimate. Measured ones take their place from 20 runs on."), "muted"));
    for (const Touchpoint touchpoint : allTouchpoints) {
        auto *box = new QDoubleSpinBox;
        box->setRange(unknownRate, 100);
        box->setDecimals(1);
        box->setSuffix(QStringLiteral(" %"));
        box->setSpecialValueText(tr("unknown"));
        box->setValue(m_house.openRates.contains(touchpoint) ? m_house.openRates.value(touchpoint) * 100 : unknownRate);
        box->setAccessibleName(tr("Open rate, %1").arg(text::name(touchpoint)));
        form()->addRow(box->accessibleName(), box);
        m_rates.insert(touchpoint, box);
        connect(box, &QDoubleSpinBox::valueChanged, this, &HouseEditor::touched);
    }
}

House HouseEditor::house() const
{
    House house = m_house;
    HouseRules &rules = house.rules;
    rules.monthWecom = m_month->value();
    rules.weekDirected = m_week->value();
    rules.groupDay = m_group->value();
    rules.contentDays = m_days->value();
    rules.from = m_from->time();
    rules.to = m_to->time();
    rules.smsFrom = m_smsFrom->time();
    rules.smsTo = m_smsTo->time();
    rules.dedupGroups = m_dedup->isChecked();
    for (int i = 0; i < m_order->count(); ++i)
        rules.order[size_t(i)] = Touchpoint(m_order->item(i)->data(Qt::UserRole).toInt());
    house.openRates.clear();
    for (auto rate = m_rates.begin(); rate != m_rates.end(); ++rate) {
        if ((*rate)->value() >= 0)
            house.openRates.insert(rate.key(), (*rate)->value() / 100);
    }
    return house;
}

HouseEditor::Attempt HouseEditor::attempt() const
{
    const House wanted = house();
    if (textsOf(wanted) == textsOf(m_house))
        return {};
    const bool hasSource = !m_source->text().trimmed().isEmpty();
    return {[wanted](const Workspace &workspace, Progress &progress) { return tryHouse(workspace, wanted, progress); },
        [wanted, source = m_source->text(), note = m_note->text()](Workspace &workspace) { return setHouse(workspace, wanted, source, note); },
        hasSource ? QString() : tr("Say who decided so, then it can be saved.")};
}

} // namespace siyu::ui
