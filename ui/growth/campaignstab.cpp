// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/campaignstab.h"

#include "ui/common/fields.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/growth/campaigncard.h"
#include "ui/shell/change.h"
#include "ui/text/campaigntext.h"
#include "ui/text/format.h"

#include <QAction>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace siyu::ui {

using growth::CampaignState;

namespace {

Result<QList<CampaignsTab::Row>> readRows(const Workspace &workspace)
{
    const auto all = growth::campaigns(workspace);
    if (!all)
        return all.error();
    QList<CampaignsTab::Row> out;
    for (const growth::Campaign &campaign : *all) {
        const auto plan = growth::campaignPlan(workspace, campaign.id);
        if (!plan)
            return plan.error();
        out.append({campaign, *plan, stateOf(campaign, workspace.today())});
    }
    return out;
}

// Running ones first, then what comes, what is not dated, what is over.
int placeOf(CampaignState state)
{
    return state == CampaignState::Running ? 0 : state == CampaignState::Planned ? 1 : state == CampaignState::Undated ? 2 : 3;
}

qint64 spent(const growth::CampaignPlan &plan) { return growth::spentOf(plan).value(plan.currency); }

} // namespace

CampaignsTab::CampaignsTab(Desk &desk) : GrowthTab(desk), m_job(new Job(this)), m_stack(new QStackedWidget)
{
    makeModel();
    auto *filled = new QWidget;
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(0, space::m, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(plainLabel(tr("Enter opens a campaign: its review, its plan, the test of its chain, who brought whom."), "muted"));
    column->addWidget(m_table, 1);
    m_stack->addWidget(filled);
    auto *make = new QAction(tr("New campaign"), this);
    make->setEnabled(!desk.isReadOnly());
    auto *import = new QAction(tr("Import coupons"), this);
    m_stack->addWidget(new EmptyState({Icon::Growth, tr("No campaign yet"),
        tr("A campaign has days, groups, products, goals and a budget; what came of it is worked out from orders, coupons and referrals."), make, import}));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    connect(make, &QAction::triggered, this, [this] { openCampaign(0); });
    connect(import, &QAction::triggered, this, [this] { this->desk().import(QStringLiteral("coupons")); });
}

void CampaignsTab::makeModel()
{
    using Model = RowsModel<Row>;
    const auto day = [](const QString &header, auto get) {
        return Model::Column{header, [get](const Row &row) { return get(row).isValid() ? text::day(get(row)) : text::missingMark(); }, [get](const Row &row) { return get(row); }, false, {}, {}};
    };
    m_model = new Model({
        {tr("Campaign"), [](const Row &row) { return row.campaign.name; }, {}, false, {}, {}},
        {tr("State"), [](const Row &row) { return text::name(row.state); }, [](const Row &row) { return placeOf(row.state); }, false, {},
            [](const Row &row) { return row.state == CampaignState::Running ? QVariant(tokens().accent) : row.state == CampaignState::Over ? QVariant(tokens().muted) : QVariant(); }},
        {tr("Kind"), [](const Row &row) { return row.plan.kind ? text::name(*row.plan.kind) : text::missingMark(); }, {}, false, {}, {}},
        day(tr("From"), [](const Row &row) { return row.campaign.from; }), day(tr("To"), [](const Row &row) { return row.campaign.to; }),
        {tr("Groups"), [](const Row &row) { return row.campaign.groups.isEmpty() ? tr("all") : text::number(qint64(row.campaign.groups.size())); },
            [](const Row &row) { return row.campaign.groups.isEmpty() ? qint64(-1) : qint64(row.campaign.groups.size()); }, true, {}, {}},
        {tr("Budget"), [](const Row &row) { return text::money(row.plan.budget, row.plan.currency); }, [](const Row &row) { return row.plan.budget.value_or(-1); }, true, {}, {}},
        {tr("Spent"), [](const Row &row) { return text::spentOf(row.plan); }, [](const Row &row) { return spent(row.plan); }, true, {},
            [](const Row &row) { return growth::isOverBudget(row.plan) ? QVariant(tokens().danger) : QVariant(); }},
        {tr("Goals"), [](const Row &row) { return text::number(qint64(row.plan.goals.size())); }, [](const Row &row) { return qint64(row.plan.goals.size()); }, true, {}, {}},
        {tr("Products"), [](const Row &row) { return row.campaign.products.isEmpty() ? text::missingMark() : text::listed(row.campaign.products); }, {}, false,
            [](const Row &row) { return text::listed(row.campaign.products); }, {}},
    }, this);
    m_table = new ListTable(m_model, tr("Campaigns"));
    m_table->setWideColumn(9);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(1, Qt::AscendingOrder);
    connect(m_table, &QTableView::activated, this, [this] {
        if (const int row = m_table->currentRow(); row >= 0)
            openCampaign(m_model->row(row).campaign.id);
    });
}

void CampaignsTab::refresh(const Topics &topics)
{
    if (!touches(topics, {Topic::Growth, Topic::Imports}))
        return;
    m_job->start([workspace = desk().sharedWorkspace()](Progress &) { return readRows(*workspace); },
        [this](const Result<QList<Row>> &rows) {
            if (desk().showIfError(rows))
                return;
            m_stack->setCurrentIndex(rows->isEmpty() ? 1 : 0);
            if (const int row = m_table->currentRow(); row >= 0)
                m_marked = m_model->row(row).campaign.id;
            m_model->setRows(*rows);
            mark();
        });
}

CampaignCard *CampaignsTab::openCampaign(qint64 campaign)
{
    auto *card = new CampaignCard(desk(), campaign);
    connect(card, &CampaignCard::made, this, &CampaignsTab::openCampaign, Qt::QueuedConnection); // the new card takes this one's place
    desk().openDrawer(campaign == 0 ? tr("New campaign") : tr("Campaign"), card, false);
    return card;
}

void CampaignsTab::showItem(const DeskItem &item)
{
    m_marked = item.id;
    openCampaign(item.id);
    mark();
}

void CampaignsTab::mark()
{
    m_table->select(m_model->find([this](const Row &row) { return row.campaign.id == m_marked; }));
}

QList<ScreenshotState> CampaignsTab::pictures(const std::function<void()> &show)
{
    const auto on = [this](CampaignCard::Tab tab) {
        return [this, tab] {
            for (const Row &row : m_model->rows()) {
                if (row.campaign.name == QStringLiteral("老带新"))
                    openCampaign(row.campaign.id)->showTab(tab);
            }
        };
    };
    return {{QStringLiteral("campaigns"), show}, {QStringLiteral("campaign-review"), on(CampaignCard::Review)}, {QStringLiteral("campaign-plan"), on(CampaignCard::Plan)},
        {QStringLiteral("campaign-stages"), on(CampaignCard::Stages)},
        {QStringLiteral("campaign-coupons"), on(CampaignCard::Coupons)}, {QStringLiteral("campaign-chain"), on(CampaignCard::Chain)}, {QStringLiteral("campaign-fission"), on(CampaignCard::FissionTree)}};
}

} // namespace siyu::ui
