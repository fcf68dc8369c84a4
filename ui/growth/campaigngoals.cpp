// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/campaigngoals.h"

#include "ui/common/fields.h"
#include "ui/common/theme.h"
#include "ui/growth/entrylist.h"
#include "ui/shell/change.h"
#include "ui/shell/desk.h"
#include "ui/text/campaigntext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace siyu::ui {

using growth::Goal;
using growth::GoalMeasure;

namespace {

constexpr double most = 1e12;
constexpr int fieldWidth = 116;

// What a goal's field shows: sales in whole money, rates in percent.
double shownScale(GoalMeasure measure) { return measure == GoalMeasure::Sales ? 0.01 : measure == GoalMeasure::Redemption ? 100 : 1; }

// The lowest value of the field says that nothing is said.
QDoubleSpinBox *goalField(const QString &name, const QString &none)
{
    auto *field = new QDoubleSpinBox;
    field->setRange(-1, most);
    field->setSpecialValueText(none);
    field->setValue(-1);
    field->setAccessibleName(name);
    field->setMinimumWidth(fieldWidth);
    return field;
}

std::optional<double> valueIn(const QDoubleSpinBox *field, GoalMeasure measure)
{
    return field->value() < 0 ? std::nullopt : std::optional(field->value() / shownScale(measure));
}

void setValue(QDoubleSpinBox *field, const std::optional<double> &value, GoalMeasure measure) { field->setValue(value ? *value * shownScale(measure) : -1); }

} // namespace

CampaignGoals::CampaignGoals(Desk &desk, qint64 campaign, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_campaign(campaign), m_list(new EntryList(desk.isReadOnly())), m_name(new QLineEdit), m_measure(new QComboBox),
      m_target(goalField(tr("Target"), tr("no target"))), m_actual(goalField(tr("Reached so far"), tr("not counted"))), m_unit(plainLabel({}, "muted")),
      m_isProcess(new QCheckBox(tr("of the process, not of the result"))), m_keep(new QPushButton(icon(Icon::Add), tr("Set the goal"))), m_back(new QPushButton(tr("Cancel")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(plainLabel(tr("Goals"), "heading"));
    column->addWidget(m_list);
    auto *form = new QWidget;
    makeForm(form);
    column->addWidget(form);
    connect(m_list, &EntryList::editWanted, this, [this](qint64 id) {
        const auto goal = std::find_if(m_plan.goals.begin(), m_plan.goals.end(), [id](const Goal &one) { return one.id == id; });
        if (goal != m_plan.goals.end())
            edit(*goal);
    });
    connect(m_list, &EntryList::removeWanted, this, [this](qint64 id) {
        if (id == m_edited)
            edit({});
        change(m_desk, this, tr("Goal removed"), [id](Workspace &workspace) { return growth::removeGoal(workspace, id); });
    });
    connect(m_measure, &QComboBox::currentIndexChanged, this, &CampaignGoals::setMeasure);
    connect(m_keep, &QPushButton::clicked, this, &CampaignGoals::keep);
    connect(m_back, &QPushButton::clicked, this, [this] { edit({}); });
    edit({});
}

void CampaignGoals::makeForm(QWidget *form)
{
    m_name->setObjectName(QStringLiteral("goalName"));
    m_name->setPlaceholderText(tr("What should be reached"));
    for (const GoalMeasure one : growth::allGoalMeasures)
        m_measure->addItem(text::name(one), int(one));
    m_measure->setObjectName(QStringLiteral("goalMeasure"));
    m_measure->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_target->setObjectName(QStringLiteral("goalTarget"));
    m_actual->setObjectName(QStringLiteral("goalActual"));
    m_keep->setObjectName(QStringLiteral("addGoal"));
    m_keep->setEnabled(!m_desk.isReadOnly());
    setRole(m_back, "quiet");
    auto *fields = new QFormLayout(form);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    fields->addRow(tr("Goal"), m_name);
    fields->addRow(tr("Measured by"), m_measure);
    fields->addRow(tr("Target"), inLine({m_target, m_unit}));
    fields->addRow(tr("Reached so far"), m_actual);
    fields->addRow(QString(), m_isProcess);
    fields->addRow(QString(), inLine({m_keep, m_back}));
}

GoalMeasure CampaignGoals::measure() const { return GoalMeasure(m_measure->currentData().toInt()); }

// Only what is counted by hand is typed; what cannot be measured has no number at all.
void CampaignGoals::setMeasure()
{
    const GoalMeasure now = measure();
    auto *fields = qobject_cast<QFormLayout *>(m_name->parentWidget()->layout());
    fields->setRowVisible(m_actual, now == GoalMeasure::Typed);
    fields->setRowVisible(m_target->parentWidget(), now != GoalMeasure::None);
    m_target->setDecimals(now == GoalMeasure::Participants || now == GoalMeasure::Orders || now == GoalMeasure::Brought ? 0 : 2);
    m_unit->setText(now == GoalMeasure::Sales ? m_plan.currency : now == GoalMeasure::Redemption ? QStringLiteral("%") : QString());
}

void CampaignGoals::show(const growth::CampaignPlan &plan)
{
    m_plan = plan;
    QList<EntryList::Entry> entries;
    for (const Goal &goal : plan.goals) {
        QString line = tr("%1 (%2, %3): %4").arg(goal.name, goal.isResult ? tr("result") : tr("process"), text::name(goal.measure), text::goalValue(goal.measure, goal.target, plan.currency));
        if (goal.measure == GoalMeasure::Typed)
            line += QStringLiteral(" · ") + (goal.typed ? tr("reached %1").arg(text::goalValue(goal.measure, goal.typed, plan.currency)) : tr("not counted"));
        entries.append({goal.id, line, nullptr});
    }
    m_list->show(entries, tr("No goal was set."));
    if (std::none_of(plan.goals.begin(), plan.goals.end(), [this](const Goal &one) { return one.id == m_edited; }))
        m_edited = 0; // it was removed; what is typed stays, for a new one
    setMeasure();
}

void CampaignGoals::edit(const Goal &goal)
{
    m_edited = goal.id;
    m_name->setText(goal.name);
    m_measure->setCurrentIndex(std::max(0, m_measure->findData(int(goal.measure))));
    setMeasure();
    setValue(m_target, goal.target, goal.measure);
    setValue(m_actual, goal.typed, goal.measure);
    m_isProcess->setChecked(!goal.isResult);
    m_keep->setText(goal.id == 0 ? tr("Set the goal") : tr("Keep the goal"));
    m_back->setVisible(goal.id != 0);
    if (goal.id != 0)
        m_name->setFocus();
}

Goal CampaignGoals::typed() const
{
    Goal out{m_edited, m_name->text(), !m_isProcess->isChecked(), measure(), {}, {}};
    if (out.measure != GoalMeasure::None)
        out.target = valueIn(m_target, out.measure);
    if (out.measure == GoalMeasure::Typed)
        out.typed = valueIn(m_actual, out.measure);
    return out;
}

void CampaignGoals::keep()
{
    keepEntry(m_desk, this, tr("Goal set"), [campaign = m_campaign, goal = typed()](Workspace &workspace) { return growth::saveGoal(workspace, campaign, goal); },
        [this](qint64) { edit({}); });
}

} // namespace siyu::ui
