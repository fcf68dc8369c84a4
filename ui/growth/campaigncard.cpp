// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/campaigncard.h"

#include "core/base/text.h"
#include "ui/broadcasts/stagesform.h"
#include "ui/common/fields.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/scrolltabs.h"
#include "ui/common/theme.h"
#include "ui/growth/campaigncoupons.h"
#include "ui/growth/campaignplanform.h"
#include "ui/reports/exportreport.h"
#include "ui/shell/change.h"
#include "ui/shell/desk.h"
#include "ui/text/campaigntext.h"
#include "ui/text/format.h"
#include "ui/text/growthtext.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <cmath>

namespace siyu::ui {

using growth::ChainLink;
using growth::ChainVerdict;

namespace {

constexpr int markSize = 16;
constexpr int treeHeight = 300;
constexpr int mostBesides = 5; // products that the campaign is not about

struct Mend {
    QString text;
    PageId page;
    QVariant what;
};

Mend mendOf(ChainLink link)
{
    switch (link) {
    case ChainLink::Codes:
    case ChainLink::Room:
        return {CampaignCard::tr("Codes"), PageId::Groups, QStringLiteral("codes")};
    case ChainLink::Contents:
    case ChainLink::Texts:
        return {CampaignCard::tr("Content"), PageId::Broadcasts, QStringLiteral("library")};
    case ChainLink::Links:
        return {CampaignCard::tr("Health check"), PageId::Growth, QStringLiteral("health")};
    case ChainLink::Stock:
    case ChainLink::Prices:
        return {CampaignCard::tr("Products"), PageId::Growth, QStringLiteral("products")};
    }
    return {};
}

} // namespace

CampaignCard::CampaignCard(Desk &desk, qint64 campaign, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_campaign(campaign), m_job(new Job(this)), m_exportJob(new Job(this)), m_tabs(new ScrollTabs), m_plan(new CampaignPlanForm(desk, campaign)),
      m_coupons(new CampaignCoupons(desk, campaign))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, 0, space::l, space::s);
    const QStringList names{tr("Review"), tr("Plan"), tr("Stages"), tr("Coupons"), tr("Chain"), tr("Fission")};
    for (int tab = 0; tab < int(std::size(names)); ++tab)
        m_tabs->addPage(names[tab], tab == Plan ? static_cast<QWidget *>(m_plan) : tab == Coupons ? m_coupons : nullptr);
    column->addWidget(m_tabs);
    setFocusProxy(m_tabs);
    connect(m_plan, &CampaignPlanForm::made, this, &CampaignCard::made);
    connect(&desk, &Desk::maskedChanged, this, &CampaignCard::reload);
    connect(&desk, &Desk::changed, this, [this](const Topics &topics) {
        if (touches(topics, {Topic::Growth, Topic::Orders, Topic::Members, Topic::Content}))
            reload();
    });
    if (m_campaign == 0) {
        for (const Tab tab : {Review, Stages, Coupons, Chain, FissionTree})
            m_tabs->setTabVisible(tab, false);
    }
    reload();
}

void CampaignCard::showTab(Tab tab) { m_tabs->setCurrentIndex(tab); }

QString CampaignCard::shown(const QString &name) const { return m_desk.isMasked() ? maskPhonesIn(name) : name; }

Result<CampaignCard::Content> CampaignCard::read(const Workspace &workspace, qint64 campaign, Progress &progress)
{
    auto review = growth::campaignReview(workspace, campaign, progress);
    if (!review)
        return review.error();
    auto chain = growth::chainFacts(workspace, campaign);
    if (!chain)
        return chain.error();
    auto tree = growth::namedFissionTree(workspace, review->tree);
    if (!tree)
        return tree.error();
    auto band = broadcasts::campaignBand(workspace, campaign);
    if (!band)
        return band.error();
    auto batches = growth::couponBatches(workspace);
    if (!batches)
        return batches.error();
    return Content{std::move(*review), std::move(*chain), std::move(*tree), std::move(*band), std::move(*batches)};
}

void CampaignCard::reload()
{
    m_plan->reload();
    if (m_campaign == 0)
        return;
    m_job->start([workspace = m_desk.sharedWorkspace(), campaign = m_campaign](Progress &progress) { return read(*workspace, campaign, progress); },
        [this](const Result<Content> &content) {
            if (content)
                fill(*content);
            else
                m_desk.closeOrShow(content.error());
        });
}

void CampaignCard::fill(const Content &content)
{
    m_name = content.review.campaign.name;
    fillReview(content.review);
    fillStages(content.band);
    m_coupons->show(content.batches, content.review);
    fillChain(content.chain);
    fillFission(content);
}

void CampaignCard::fillReview(const growth::CampaignReview &review)
{
    QVBoxLayout *column = m_tabs->emptied(Review);
    column->addWidget(plainLabel(review.campaign.name, "title"));
    column->addWidget(plainLabel(review.campaign.from.isValid() ? text::period({review.campaign.from, review.campaign.to}) : tr("It has no days yet: orders of all time are looked at."), "muted"));
    auto *workbook = new QPushButton(icon(Icon::Export), tr("Save as a workbook …"));
    workbook->setObjectName(QStringLiteral("campaignWorkbook"));
    connect(workbook, &QPushButton::clicked, this, &CampaignCard::saveWorkbook);
    column->addWidget(workbook, 0, Qt::AlignLeft);
    addMoney(column, review);
    column->addSpacing(space::s);
    column->addWidget(plainLabel(tr("Goals"), "heading"));
    fillGoals(column, review);
    column->addSpacing(space::s);
    addSources(column, review);
    column->addStretch(1);
}

void CampaignCard::addMoney(QVBoxLayout *column, const growth::CampaignReview &review)
{
    const QString &currency = review.currency;
    column->addWidget(plainLabel(text::money(review.sales.value(), currency), "figure"));
    if (review.sales.withoutAmount > 0)
        column->addWidget(plainLabel(text::amountsLacking(review.sales.withoutAmount), "warning"));
    column->addWidget(plainLabel(tr("%1 orders of %2 buyers, %3 an order · %4 people took part · %5")
                                     .arg(text::number(review.sales.orders), text::number(review.buyers),
                                         review.sales.average() ? text::money(std::llround(*review.sales.average()), currency) : text::missingMark(), text::number(review.participants),
                                         text::peakSentence(review.peak))));
    for (auto other = review.otherCurrencies.begin(); other != review.otherCurrencies.end(); ++other)
        column->addWidget(plainLabel(tr("besides %1 in another currency").arg(text::money(other->value(), other.key())), "muted"));
    column->addWidget(plainLabel(tr("Spent %1 of %2").arg(text::spentOf(review.plan), text::money(review.plan.budget, currency)), growth::isOverBudget(review.plan) ? "danger" : nullptr));
    column->addWidget(plainLabel(text::returnSentence(review), review.returned.value ? nullptr : "muted"));
}

// What it sold and by what it was told: products, coupons, contents, broadcasts.
void CampaignCard::addSources(QVBoxLayout *column, const growth::CampaignReview &review)
{
    column->addWidget(plainLabel(tr("Products"), "heading"));
    int besides = 0;
    for (const growth::ProductReview &product : review.products) {
        if (!product.isPlanned && ++besides > mostBesides)
            continue;
        column->addWidget(plainLabel(text::productSentence(product, review.currency), product.value.value_or(0) > 0 ? nullptr : "muted"));
    }
    if (besides > mostBesides)
        column->addWidget(plainLabel(tr("and %n more product(s), sold besides", nullptr, besides - mostBesides), "muted"));
    if (review.products.isEmpty())
        column->addWidget(plainLabel(tr("It is about no product, and none was sold."), "muted"));
    column->addSpacing(space::s);
    column->addWidget(plainLabel(tr("Coupons"), "heading"));
    for (const growth::CouponReview &coupon : review.coupons)
        column->addWidget(plainLabel(text::couponSentence(coupon)));
    if (review.coupons.isEmpty())
        column->addWidget(plainLabel(tr("No coupon batch belongs to it."), "muted"));
    column->addSpacing(space::s);
    column->addWidget(plainLabel(tr("Contents"), "heading"));
    column->addWidget(plainLabel(review.contents.isEmpty() ? tr("No content belongs to it: it is chosen in the content itself.") : text::listed(review.contents), review.contents.isEmpty() ? "muted" : nullptr));
    column->addSpacing(space::s);
    column->addWidget(plainLabel(tr("Broadcasts"), "heading"));
    column->addWidget(plainLabel(review.broadcasts.isEmpty() ? tr("No broadcast says a content of this campaign.") : text::listed(review.broadcasts), review.broadcasts.isEmpty() ? "muted" : nullptr));
    column->addSpacing(space::s);
}

void CampaignCard::saveWorkbook()
{
    exportReport(m_desk, m_exportJob, QStringLiteral("campaign"), {{}, {}, m_name}, tr("review of %1").arg(shown(m_name)), QStringLiteral("xlsx"));
}

// What somebody changed in the lines and has not saved stays.
void CampaignCard::fillStages(const broadcasts::CampaignBand &band)
{
    if (m_stages && m_stages->stages() != m_band.stages)
        return;
    m_band = band;
    QVBoxLayout *column = m_tabs->emptied(Stages);
    if (!band.from.isValid()) {
        column->addWidget(plainLabel(tr("Give the campaign its days under Plan first: stages lie around them."), "muted"));
    } else {
        m_stages = new StagesForm(m_desk, band);
        m_stages->layout()->setContentsMargins(0, 0, 0, 0);
        connect(m_stages, &StagesForm::saved, this, [this] {
            m_band.stages = m_stages->stages(); // as the workspace has them now
            m_desk.toastUndo(tr("The stages were changed"));
        });
        column->addWidget(m_stages);
    }
    column->addStretch(1);
}

void CampaignCard::fillGoals(QVBoxLayout *column, const growth::CampaignReview &review)
{
    for (const growth::GoalReview &goal : review.goals) {
        const growth::GoalMeasure measure = goal.goal.measure;
        column->addWidget(plainLabel(tr("%1 (%2): %3 of %4 · %5").arg(goal.goal.name, text::name(measure), text::goalValue(measure, goal.actual, review.currency),
            text::goalValue(measure, goal.goal.target, review.currency), goal.attainment ? text::percent(goal.attainment, 0) : tr("not measured"))));
    }
    if (review.goals.isEmpty())
        column->addWidget(plainLabel(tr("No goal was set."), "muted"));
    if (review.measurableShare && *review.measurableShare < growth::leastMeasurable)
        column->addWidget(plainLabel(tr("Only %1 of the goals can be measured; it should be 80%.").arg(text::percent(review.measurableShare, 0)), "warning"));
}

void CampaignCard::fillChain(const growth::ChainFacts &facts)
{
    QVBoxLayout *column = m_tabs->emptied(Chain);
    const auto findings = growth::chainTest(facts, m_desk.workspace().today());
    column->addWidget(plainLabel(growth::holds(findings) ? tr("The chain holds.") : tr("Before launch, mend what is marked."), "heading"));
    const Tokens &t = tokens(this);
    for (const growth::ChainFinding &finding : findings) {
        const bool isGood = finding.verdict == ChainVerdict::Good;
        const bool isBad = finding.verdict == ChainVerdict::Bad;
        auto *line = new QHBoxLayout;
        auto *mark = new QLabel;
        mark->setPixmap(iconPixmap(isGood ? Icon::Check : isBad ? Icon::Danger : finding.verdict == ChainVerdict::Unknown ? Icon::Warning : Icon::Info, markSize,
            isGood ? t.accent : isBad ? t.danger : finding.verdict == ChainVerdict::Unknown ? t.warning : t.muted, devicePixelRatioF()));
        line->addWidget(mark, 0, Qt::AlignTop);
        line->addWidget(plainLabel(text::chainSentence(finding), finding.verdict == ChainVerdict::NotUsed ? "muted" : nullptr), 1);
        if (isBad || finding.verdict == ChainVerdict::Unknown) {
            const Mend mend = mendOf(finding.link);
            auto *button = new QPushButton(mend.text);
            button->setObjectName(QStringLiteral("mend-") + wordOf(finding.link));
            button->setAccessibleName(QStringLiteral("%1: %2").arg(mend.text, text::chainSentence(finding)));
            connect(button, &QPushButton::clicked, this, [this, mend] { m_desk.goTo(mend.page, mend.what); });
            line->addWidget(button, 0, Qt::AlignTop);
        }
        column->addLayout(line);
    }
    column->addStretch(1);
}

void CampaignCard::addBranches(QTreeWidgetItem *under, const QList<growth::FissionNode> &branches)
{
    for (const growth::FissionNode &node : branches) {
        auto *item = new QTreeWidgetItem(under, {shown(node.name), node.wave == 0 ? tr("host") : text::number(qint64(node.wave)), node.brought > 0 ? text::number(node.brought) : QString()});
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        addBranches(item, node.branches);
    }
}

void CampaignCard::fillFission(const Content &content)
{
    QVBoxLayout *column = m_tabs->emptied(FissionTree);
    const growth::Fission &fission = content.review.fission;
    column->addWidget(plainLabel(fission.all ? tr("Fission coefficient %1").arg(text::decimal(fission.all, 2)) : tr("Nobody shared this campaign."), "figure"));
    if (fission.all)
        column->addWidget(plainLabel(*fission.meets ? tr("It meets the benchmark of 3 (seed text, unverified).") : tr("Below the benchmark of 3 (seed text, unverified)."), *fission.meets ? "muted" : "warning"));
    for (const growth::FissionWave &wave : fission.waves)
        column->addWidget(plainLabel(tr("Wave %1: %2 shared, %3 brought, coefficient %4").arg(text::number(qint64(wave.wave)), text::number(wave.sharers), text::number(wave.brought), text::decimal(wave.coefficient, 2))));
    if (!fission.refused.isEmpty())
        column->addWidget(plainLabel(tr("%n referral(s) do not count: of oneself, in a circle, of somebody brought before or already a member.", nullptr, int(fission.refused.size())), "muted"));
    if (!content.tree.isEmpty()) {
        auto *tree = new QTreeWidget;
        tree->setObjectName(QStringLiteral("fissionTree"));
        tree->setAccessibleName(tr("Who brought whom"));
        tree->setHeaderLabels({tr("Who"), tr("Wave"), tr("Brought")});
        tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
        tree->header()->setStretchLastSection(false);
        tree->setMinimumHeight(treeHeight);
        addBranches(tree->invisibleRootItem(), content.tree);
        tree->expandToDepth(0);
        if (tree->topLevelItemCount() > 5)
            tree->collapseAll();
        column->addWidget(tree, 1);
    }
    column->addStretch(content.tree.isEmpty() ? 1 : 0);
}

} // namespace siyu::ui
