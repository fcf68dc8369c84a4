// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/campaignplanform.h"

#include "core/members/samplingstore.h"
#include "core/workspace.h"
#include "ui/common/fields.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/growth/factorfield.h"
#include "ui/shell/change.h"
#include "ui/shell/desk.h"
#include "ui/text/campaigntext.h"
#include "ui/text/format.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <cmath>

namespace siyu::ui {

using growth::Factor;
using growth::GoalMeasure;

namespace {

constexpr int listHeight = 108;
constexpr double mostTarget = 1e12;

// Names that can be ticked, those chosen ticked and first.
QListWidget *tickList(const QList<std::pair<QVariant, QString>> &all, const QList<QVariant> &chosen, const QString &name)
{
    auto *list = new QListWidget;
    list->setAccessibleName(name);
    list->setFixedHeight(listHeight);
    for (const bool isChosen : {true, false}) {
        for (const auto &[id, text] : all) {
            if (chosen.contains(id) != isChosen)
                continue;
            auto *item = new QListWidgetItem(text, list);
            item->setData(Qt::UserRole, id);
            item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
        }
    }
    return list;
}

QListWidget *groupsToTick(const QList<groups::GroupRow> &all, const QList<GroupId> &chosen)
{
    QList<std::pair<QVariant, QString>> names;
    QList<QVariant> ids;
    for (const groups::GroupRow &group : all) {
        if (!group.archived || chosen.contains(group.id))
            names.append({group.id.value, group.name});
    }
    for (const GroupId id : chosen)
        ids.append(id.value);
    return tickList(names, ids, CampaignPlanForm::tr("Groups"));
}

QListWidget *productsToTick(const QStringList &all, const QStringList &chosen)
{
    QList<std::pair<QVariant, QString>> names;
    QList<QVariant> ids;
    for (const QString &product : all)
        names.append({product, product});
    for (const QString &product : chosen)
        ids.append(product);
    return tickList(names, ids, CampaignPlanForm::tr("Products"));
}

QList<QVariant> ticked(const QListWidget *list)
{
    QList<QVariant> out;
    for (int i = 0; i < list->count(); ++i) {
        if (list->item(i)->checkState() == Qt::Checked)
            out.append(list->item(i)->data(Qt::UserRole));
    }
    return out;
}

// What a goal's field shows: sales in whole money, rates in percent.
double shownScale(GoalMeasure measure)
{
    return measure == GoalMeasure::Sales ? 0.01 : measure == GoalMeasure::Redemption ? 100 : 1;
}

} // namespace

CampaignPlanForm::CampaignPlanForm(Desk &desk, qint64 campaign, QWidget *parent) : QWidget(parent), m_desk(desk), m_campaign(campaign), m_job(new Job(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::m, space::s, space::s);
}

Result<CampaignPlanForm::Content> CampaignPlanForm::read(const Workspace &workspace, qint64 campaign)
{
    Content out;
    auto groups = groups::groups(workspace);
    if (!groups)
        return groups.error();
    out.groups = *groups;
    auto products = members::productNames(workspace);
    if (!products)
        return products.error();
    out.products = *products;
    if (campaign == 0)
        return out;
    const auto all = growth::campaigns(workspace);
    if (!all)
        return all.error();
    for (const growth::Campaign &one : *all) {
        if (one.id == campaign)
            out.campaign = one;
    }
    auto plan = growth::campaignPlan(workspace, campaign);
    if (!plan)
        return plan.error();
    out.plan = *plan;
    return out;
}

void CampaignPlanForm::reload()
{
    m_job->start([workspace = m_desk.sharedWorkspace(), campaign = m_campaign](Progress &) { return read(*workspace, campaign); },
        [this](const Result<Content> &content) {
            if (content)
                fill(*content); // the card says what is wrong
        });
}

void CampaignPlanForm::fill(const Content &content)
{
    delete m_content;
    m_content = new QWidget;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    addAbout(column, content);
    if (m_campaign != 0) {
        addGoals(column, content.plan);
        addCosts(column, content.plan);
    }
    column->addStretch(1);
    layout()->addWidget(m_content);
}

void CampaignPlanForm::addAbout(QVBoxLayout *column, const Content &content)
{
    const QDate today = m_desk.workspace().today();
    auto *name = new QLineEdit(content.campaign.name);
    name->setObjectName(QStringLiteral("campaignName"));
    auto *from = dayField(content.campaign.from.isValid() ? content.campaign.from : today, tr("First day"));
    auto *to = dayField(content.campaign.to.isValid() ? content.campaign.to : today.addDays(6), tr("Last day"));
    auto *kind = new QComboBox;
    kind->addItem(tr("not said"), -1);
    for (const growth::CampaignKind one : growth::allCampaignKinds)
        kind->addItem(text::name(one), int(one));
    kind->setCurrentIndex(content.plan.kind ? std::max(0, kind->findData(int(*content.plan.kind))) : 0);
    kind->setObjectName(QStringLiteral("campaignKind"));
    auto *budget = factorField(Factor::Aov, tr("none"));
    budget->setAccessibleName(tr("Budget"));
    budget->setToolTip(tr("What it may cost in all"));
    budget->setValue(content.plan.budget ? shownFactor(Factor::Aov, double(*content.plan.budget)) : -1);
    auto *note = new QLineEdit(content.plan.note);
    auto *groupList = groupsToTick(content.groups, content.campaign.groups);
    auto *productList = productsToTick(content.products, content.campaign.products);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Name"), name);
    form->addRow(tr("First day"), from);
    form->addRow(tr("Last day"), to);
    form->addRow(tr("Kind"), kind);
    form->addRow(tr("Budget"), budget);
    form->addRow(tr("Note"), note);
    form->addRow(tr("Groups"), groupList);
    form->addRow(QString(), plainLabel(tr("none ticked = all groups"), "muted"));
    form->addRow(tr("Products"), productList);
    column->addLayout(form);
    auto *keep = new QPushButton(m_campaign == 0 ? tr("Make the campaign") : tr("Keep"));
    keep->setObjectName(QStringLiteral("keepCampaign"));
    keep->setEnabled(!m_desk.isReadOnly());
    column->addWidget(keep, 0, Qt::AlignLeft);
    connect(keep, &QPushButton::clicked, this, [=, this, plan = content.plan] {
        growth::Campaign campaign{m_campaign, name->text(), from->date(), to->date(), {}, {}};
        for (const QVariant &id : ticked(groupList))
            campaign.groups.append(GroupId(id.toLongLong()));
        for (const QVariant &product : ticked(productList))
            campaign.products.append(product.toString());
        growth::CampaignPlan edited = plan;
        edited.kind = kind->currentData().toInt() < 0 ? std::nullopt : std::optional(growth::CampaignKind(kind->currentData().toInt()));
        edited.budget = budget->value() < 0 ? std::nullopt : std::optional<qint64>(std::llround(factorFromShown(Factor::Aov, budget->value())));
        edited.note = note->text();
        save(campaign, edited);
    });
}

void CampaignPlanForm::save(const growth::Campaign &campaign, const growth::CampaignPlan &plan)
{
    Job::once(this,
        [workspace = m_desk.sharedWorkspace(), campaign, plan](Progress &) -> Result<qint64> {
            const auto id = growth::saveCampaign(*workspace, campaign);
            if (!id)
                return id;
            const bool isSaid = plan.kind || plan.budget || !plan.note.isEmpty();
            if (campaign.id == 0 && !isSaid)
                return id; // one step back takes it away
            const auto kept = growth::savePlan(*workspace, *id, plan);
            return kept ? id : Result<qint64>(kept.error());
        },
        [this, name = campaign.name](const Result<qint64> &id) {
            if (m_desk.showIfError(id))
                return;
            m_desk.toastUndo(tr("Campaign “%1” kept").arg(name));
            if (m_campaign == 0)
                Q_EMIT made(*id);
        });
}

void CampaignPlanForm::addRemovable(QVBoxLayout *column, const QString &text, const QString &doneText, std::function<Result<void>(Workspace &)> remove)
{
    auto *line = new QHBoxLayout;
    line->addWidget(plainLabel(text), 1);
    auto *button = new QPushButton(icon(Icon::Trash), {});
    setRole(button, "quiet");
    button->setAccessibleName(tr("Remove: %1").arg(text));
    button->setToolTip(tr("Remove"));
    button->setEnabled(!m_desk.isReadOnly());
    connect(button, &QPushButton::clicked, this, [this, doneText, remove] { change(m_desk, this, doneText, remove); });
    line->addWidget(button);
    column->addLayout(line);
}

void CampaignPlanForm::addCosts(QVBoxLayout *column, const growth::CampaignPlan &plan)
{
    column->addSpacing(space::s);
    column->addWidget(plainLabel(tr("Costs"), "heading"));
    for (const growth::CampaignCost &cost : plan.costs)
        addRemovable(column, QStringLiteral("%1 · %2 · %3").arg(text::day(cost.day), cost.item, text::money(cost.amount, cost.currency)), tr("Cost removed"),
            [id = cost.id](Workspace &workspace) { return growth::removeCampaignCost(workspace, id); });
    auto *day = dayField(m_desk.workspace().today(), tr("Day of the cost"));
    auto *item = new QLineEdit;
    item->setObjectName(QStringLiteral("costItem"));
    item->setPlaceholderText(tr("What for"));
    item->setAccessibleName(tr("What for"));
    auto *amount = factorField(Factor::Aov);
    amount->setObjectName(QStringLiteral("costAmount"));
    amount->setAccessibleName(tr("Amount"));
    amount->setToolTip(tr("Amount"));
    auto *add = new QPushButton(icon(Icon::Add), tr("Note the cost"));
    add->setObjectName(QStringLiteral("addCampaignCost"));
    add->setEnabled(!m_desk.isReadOnly());
    auto *line = new QHBoxLayout;
    line->addWidget(day);
    line->addWidget(amount);
    line->addStretch(1);
    column->addWidget(item);
    column->addLayout(line);
    column->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, [=, this] {
        growth::CampaignCost cost;
        cost.day = day->date();
        cost.item = item->text();
        cost.amount = std::llround(factorFromShown(Factor::Aov, amount->value()));
        change(m_desk, this, tr("Cost noted"), [campaign = m_campaign, cost](Workspace &workspace) -> Result<void> {
            const auto saved = growth::saveCampaignCost(workspace, campaign, cost);
            return saved ? Result<void>() : Result<void>(saved.error());
        });
    });
}

void CampaignPlanForm::addGoals(QVBoxLayout *column, const growth::CampaignPlan &plan)
{
    column->addSpacing(space::s);
    column->addWidget(plainLabel(tr("Goals"), "heading"));
    for (const growth::Goal &goal : plan.goals)
        addRemovable(column, tr("%1 (%2, %3): %4").arg(goal.name, goal.isResult ? tr("result") : tr("process"), text::name(goal.measure), text::goalValue(goal.measure, goal.target, QStringLiteral("CNY"))),
            tr("Goal removed"), [id = goal.id](Workspace &workspace) { return growth::removeGoal(workspace, id); });
    addGoalForm(column);
}

void CampaignPlanForm::addGoalForm(QVBoxLayout *column)
{
    auto *name = new QLineEdit;
    name->setObjectName(QStringLiteral("goalName"));
    name->setPlaceholderText(tr("What should be reached"));
    name->setAccessibleName(tr("Goal"));
    auto *measure = new QComboBox;
    for (const GoalMeasure one : growth::allGoalMeasures)
        measure->addItem(text::name(one), int(one));
    measure->setCurrentIndex(int(GoalMeasure::Sales));
    measure->setAccessibleName(tr("Measured by"));
    measure->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *target = new QDoubleSpinBox;
    target->setObjectName(QStringLiteral("goalTarget"));
    target->setRange(0, mostTarget);
    target->setAccessibleName(tr("Target"));
    target->setToolTip(tr("Sales in whole money, rates in percent"));
    target->setMinimumWidth(110);
    auto *isProcess = new QCheckBox(tr("of the process, not of the result"));
    auto *add = new QPushButton(icon(Icon::Add), tr("Set the goal"));
    add->setObjectName(QStringLiteral("addGoal"));
    add->setEnabled(!m_desk.isReadOnly());
    auto *line = new QHBoxLayout;
    line->addWidget(measure, 1);
    line->addWidget(target);
    column->addWidget(name);
    column->addLayout(line);
    column->addWidget(isProcess);
    column->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, [=, this] {
        growth::Goal goal;
        goal.name = name->text();
        goal.isResult = !isProcess->isChecked();
        goal.measure = GoalMeasure(measure->currentData().toInt());
        if (goal.measure != GoalMeasure::None)
            goal.target = target->value() / shownScale(goal.measure);
        change(m_desk, this, tr("Goal set"), [campaign = m_campaign, goal](Workspace &workspace) -> Result<void> {
            const auto saved = growth::saveGoal(workspace, campaign, goal);
            return saved ? Result<void>() : Result<void>(saved.error());
        });
    });
}

} // namespace siyu::ui
