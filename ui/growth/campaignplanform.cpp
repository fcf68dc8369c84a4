// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/campaignplanform.h"

#include "core/workspace.h"
#include "ui/common/fields.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/growth/campaigncosts.h"
#include "ui/growth/campaigngoals.h"
#include "ui/growth/entrylist.h"
#include "ui/growth/factorfield.h"
#include "ui/shell/desk.h"
#include "ui/text/campaigntext.h"
#include "ui/text/producttext.h"

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

namespace {

constexpr int listHeight = 108;
constexpr int usualDays = 7; // proposed for a new campaign

// Names that can be ticked, those chosen ticked and first.
void fillTicks(QListWidget *list, const QList<std::pair<QVariant, QString>> &all, const QList<QVariant> &chosen)
{
    list->clear();
    for (const bool isChosen : {true, false}) {
        for (const auto &[id, text] : all) {
            if (chosen.contains(id) != isChosen)
                continue;
            auto *item = new QListWidgetItem(text, list);
            item->setData(Qt::UserRole, id);
            item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
        }
    }
}

void fillGroups(QListWidget *list, const QList<groups::GroupRow> &all, const QList<GroupId> &chosen)
{
    QList<std::pair<QVariant, QString>> names;
    QList<QVariant> ids;
    for (const groups::GroupRow &group : all) {
        if (!group.archived || chosen.contains(group.id))
            names.append({group.id.value, group.name});
    }
    for (const GroupId id : chosen)
        ids.append(id.value);
    fillTicks(list, names, ids);
}

void fillProducts(QListWidget *list, const QList<growth::ProductName> &all, const QStringList &chosen)
{
    QList<std::pair<QVariant, QString>> names;
    for (const growth::ProductName &product : all)
        names.append({product.name, product.role ? QStringLiteral("%1 · %2").arg(product.name, text::name(*product.role)) : product.name});
    fillTicks(list, names, QList<QVariant>(chosen.begin(), chosen.end()));
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

QListWidget *tickList(const QString &name)
{
    auto *list = new QListWidget;
    list->setAccessibleName(name);
    list->setFixedHeight(listHeight);
    return list;
}

} // namespace

CampaignPlanForm::CampaignPlanForm(Desk &desk, qint64 campaign, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_campaign(campaign), m_job(new Job(this)), m_name(new QLineEdit), m_hasDays(new QCheckBox(tr("Its days are known"))),
      m_from(dayField(desk.workspace().today(), tr("First day"))), m_to(dayField(desk.workspace().today().addDays(usualDays - 1), tr("Last day"))), m_kind(new QComboBox),
      m_budget(factorField(Factor::Aov, tr("none"))), m_note(new QLineEdit), m_groups(tickList(tr("Groups"))), m_products(tickList(tr("Products"))),
      m_keep(new QPushButton(campaign == 0 ? tr("Make the campaign") : tr("Keep")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::m, space::s, space::s);
    column->setSpacing(space::s);
    column->addWidget(makeAbout());
    if (m_campaign != 0) {
        column->addWidget(m_goals = new CampaignGoals(desk, campaign));
        column->addWidget(m_costs = new CampaignCosts(desk, campaign));
    }
    column->addStretch(1);
    connect(m_hasDays, &QCheckBox::toggled, this, [this](bool has) {
        m_from->setEnabled(has);
        m_to->setEnabled(has);
    });
    connect(m_keep, &QPushButton::clicked, this, &CampaignPlanForm::save);
}

QWidget *CampaignPlanForm::makeAbout()
{
    m_name->setObjectName(QStringLiteral("campaignName"));
    m_hasDays->setObjectName(QStringLiteral("campaignHasDays"));
    m_hasDays->setChecked(true);
    m_from->setObjectName(QStringLiteral("campaignFrom"));
    m_to->setObjectName(QStringLiteral("campaignTo"));
    m_kind->addItem(tr("not said"), -1);
    for (const growth::CampaignKind one : growth::allCampaignKinds)
        m_kind->addItem(text::name(one), int(one));
    m_kind->setObjectName(QStringLiteral("campaignKind"));
    m_budget->setObjectName(QStringLiteral("campaignBudget"));
    m_budget->setAccessibleName(tr("Budget"));
    m_budget->setToolTip(tr("What it may cost in all"));
    m_keep->setObjectName(QStringLiteral("keepCampaign"));
    m_keep->setEnabled(!m_desk.isReadOnly());
    auto *box = new QWidget;
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Name"), m_name);
    form->addRow(QString(), m_hasDays);
    form->addRow(tr("First day"), m_from);
    form->addRow(tr("Last day"), m_to);
    form->addRow(tr("Kind"), m_kind);
    form->addRow(tr("Budget"), m_budget);
    form->addRow(tr("Note"), m_note);
    form->addRow(tr("Groups"), m_groups);
    form->addRow(QString(), plainLabel(tr("none ticked = all groups"), "muted"));
    form->addRow(tr("Products"), m_products);
    auto *remove = new QPushButton(tr("Remove the campaign"));
    setRole(remove, "quiet");
    remove->setObjectName(QStringLiteral("removeCampaign"));
    remove->setEnabled(!m_desk.isReadOnly());
    if (m_campaign == 0)
        remove->hide(); // never shown by hand: it has no parent yet and would be a window
    connect(remove, &QPushButton::clicked, this, &CampaignPlanForm::remove);
    form->addRow(QString(), inLine({m_keep, remove}));
    return box;
}

Result<CampaignPlanForm::Content> CampaignPlanForm::read(const Workspace &workspace, qint64 campaign)
{
    Content out;
    auto groups = groups::groups(workspace);
    if (!groups)
        return groups.error();
    out.groups = *groups;
    auto products = growth::productNames(workspace);
    if (!products)
        return products.error();
    out.products = *products;
    if (campaign == 0)
        return out;
    const auto of = growth::campaignOf(workspace, campaign);
    if (!of)
        return of.error();
    out.campaign = *of;
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
    if (m_campaign != 0) {
        m_goals->show(content.plan);
        m_costs->show(content.plan);
    }
    if (m_filled && typed() != *m_filled)
        return; // somebody is at it
    const growth::Campaign &campaign = content.campaign;
    const QDate today = m_desk.workspace().today();
    m_name->setText(campaign.name);
    m_hasDays->setChecked(m_campaign == 0 || campaign.from.isValid());
    m_from->setDate(campaign.from.isValid() ? campaign.from : today);
    m_to->setDate(campaign.to.isValid() ? campaign.to : campaign.from.isValid() ? campaign.from : today.addDays(usualDays - 1));
    m_kind->setCurrentIndex(content.plan.kind ? std::max(0, m_kind->findData(int(*content.plan.kind))) : 0);
    m_budget->setValue(content.plan.budget ? shownFactor(Factor::Aov, double(*content.plan.budget)) : -1);
    m_note->setText(content.plan.note);
    fillGroups(m_groups, content.groups, campaign.groups);
    fillProducts(m_products, content.products, campaign.products);
    m_filled = typed();
}

CampaignPlanForm::About CampaignPlanForm::typed() const
{
    About out;
    out.campaign = {m_campaign, m_name->text(), m_hasDays->isChecked() ? m_from->date() : QDate(), m_hasDays->isChecked() ? m_to->date() : QDate(), {}, {}};
    for (const QVariant &id : ticked(m_groups))
        out.campaign.groups.append(GroupId(id.toLongLong()));
    for (const QVariant &product : ticked(m_products))
        out.campaign.products.append(product.toString());
    if (const int kind = m_kind->currentData().toInt(); kind >= 0)
        out.kind = growth::CampaignKind(kind);
    if (m_budget->value() >= 0)
        out.budget = std::llround(factorFromShown(Factor::Aov, m_budget->value()));
    out.note = m_note->text();
    return out;
}

void CampaignPlanForm::save()
{
    const About about = typed();
    growth::CampaignPlan plan;
    plan.kind = about.kind;
    plan.budget = about.budget;
    plan.note = about.note;
    keepEntry(m_desk, this, tr("Campaign “%1” kept").arg(about.campaign.name),
        [about, plan](Workspace &workspace) { return growth::saveCampaignWithPlan(workspace, about.campaign, plan); },
        [this, about](qint64 id) {
            if (m_campaign == 0)
                Q_EMIT made(id);
            else
                m_filled = about; // what the workspace says now
        });
}

void CampaignPlanForm::remove()
{
    keepEntry(m_desk, this, tr("Campaign “%1” removed").arg(m_name->text()),
        [campaign = m_campaign](Workspace &workspace) -> Result<qint64> {
            const auto gone = growth::removeCampaign(workspace, campaign);
            return gone ? Result<qint64>(campaign) : Result<qint64>(gone.error());
        },
        [](qint64) {});
}

} // namespace siyu::ui
