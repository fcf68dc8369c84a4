// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/campaignreporting.h"

#include "core/growth/campaignreview.h"
#include "core/insight/figure.h"
#include "core/reports/cells.h"
#include "core/reports/weekly.h"
#include "core/workspace.h"

namespace siyu::reports {

namespace {

using growth::CampaignReview;
using growth::Campaign;
using growth::GoalMeasure;

Cell returnCell(const growth::Return &returned, growth::Return::Figure which)
{
    return returned.figure == which ? real(returned.value) : Cell();
}

Cell kindOf(const CampaignReview &of) { return of.plan.kind ? Cell(Word{Word::List::Campaign, growth::wordOf(*of.plan.kind)}) : Cell(); }

Table campaignsTable(const QList<CampaignReview> &reviews)
{
    Table out = table("campaigns", {column("campaign"), column("campaign_kind"), column("from_day"), column("to_day"), column("participants"),
        column("buyers"), column("orders_count"), column("sales"), column("average_order"), column("budget"), column("cost"), column("roi"),
        column("roas"), column("fission"), column("peak_hours")});
    for (const CampaignReview &of : reviews) {
        QStringList hours;
        for (const int hour : of.peak.hours)
            hours.append(QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0')));
        out.rows.append({of.campaign.name, kindOf(of), dayCell(of.campaign.from), dayCell(of.campaign.to), of.participants, of.buyers, of.sales.orders,
            amount(of.sales.value()), amount(of.sales.average()), amount(of.plan.budget), amount(of.cost),
            returnCell(of.returned, growth::Return::Figure::Roi), returnCell(of.returned, growth::Return::Figure::Roas), real(of.fission.all),
            textCell(hours.join(QStringLiteral(" ")))});
    }
    Chart sales{Chart::Kind::Columns, QStringLiteral("campaign_sales"), 0, {7, 10}};
    sales.unit = QStringLiteral("money");
    out.charts = {sales, {Chart::Kind::Columns, QStringLiteral("campaign_people"), 0, {4, 5}}};
    return out;
}

Cell goalCell(GoalMeasure measure, const std::optional<double> &value)
{
    switch (measure) {
    case GoalMeasure::Sales:
        return amount(value);
    case GoalMeasure::Redemption:
        return share(value);
    case GoalMeasure::Participants:
    case GoalMeasure::Orders:
    case GoalMeasure::Brought:
        return count(value);
    case GoalMeasure::Fission:
    case GoalMeasure::Return:
    case GoalMeasure::Typed:
    case GoalMeasure::None:
        return real(value);
    }
    return {};
}

Table goalsTable(const QList<CampaignReview> &reviews)
{
    Table out = table("campaign_goals", {column("campaign"), column("goal"), column("kpi_kind"), column("actual"), column("kpi_target"),
        column("attainment"), column("note")});
    for (const CampaignReview &of : reviews) {
        for (const growth::GoalReview &goal : of.goals) {
            const char *why = goal.goal.measure == GoalMeasure::None ? "goal_unmeasurable" : !goal.actual ? "not_counted" : !goal.goal.target ? "goal_no_target" : nullptr;
            out.rows.append({of.campaign.name, goal.goal.name, Word{Word::List::KpiMissing, goal.goal.isResult ? QStringLiteral("result") : QStringLiteral("process")},
                goalCell(goal.goal.measure, goal.actual), goalCell(goal.goal.measure, goal.goal.target), share(goal.attainment), why ? Cell(noteWord(why)) : Cell()});
        }
    }
    return out;
}

Table couponsTable(const QList<CampaignReview> &reviews)
{
    Table out = table("campaign_coupons", {column("campaign"), column("coupon"), column("issued"), column("claimed"), column("redeemed"),
        column("of_claimed"), column("of_issued"), column("band")});
    for (const CampaignReview &of : reviews) {
        for (const growth::CouponReview &coupon : of.coupons) {
            out.rows.append({of.campaign.name, coupon.name, count(coupon.issued), count(coupon.claimed), count(coupon.redeemed), share(coupon.rates.ofClaimed),
                share(coupon.rates.ofIssued), coupon.rates.band ? Cell(noteWord(("band_" + growth::wordOf(*coupon.rates.band).toLatin1()).constData())) : Cell()});
        }
    }
    out.charts = {{Chart::Kind::Columns, QStringLiteral("coupons"), 1, {3, 4}}};
    out.charts.first().unit = QStringLiteral("pieces");
    return out;
}

// What it was about, and what was sold besides by its orders.
Table productsTable(const QList<CampaignReview> &reviews)
{
    Table out = table("campaign_products", {column("campaign"), column("product"), column("role"), column("sales"), column("note")});
    for (const CampaignReview &of : reviews) {
        for (const growth::ProductReview &product : of.products) {
            out.rows.append({of.campaign.name, product.name, product.role ? Cell(noteWord(("role_" + growth::wordOf(*product.role).toLatin1()).constData())) : Cell(),
                amount(product.value), product.isPlanned ? Cell() : Cell(noteWord("sold_besides"))});
        }
    }
    Chart sold{Chart::Kind::Columns, QStringLiteral("campaign_products"), 1, {3}};
    sold.unit = QStringLiteral("money");
    if (!out.rows.isEmpty())
        out.charts = {sold};
    return out;
}

Table wavesTable(const QList<CampaignReview> &reviews)
{
    Table out = table("fission_waves", {column("campaign"), column("wave"), column("sharers"), column("brought"), column("coefficient")});
    for (const CampaignReview &of : reviews) {
        for (const growth::FissionWave &wave : of.fission.waves)
            out.rows.append({of.campaign.name, qint64(wave.wave), wave.sharers, wave.brought, real(wave.coefficient)});
    }
    return out;
}

Table notesTable(const QList<CampaignReview> &reviews, const Period &period)
{
    Table out = table("notes", {column("note")});
    out.rows.append({noteWord("period", {dayText(period.from), dayText(period.to)})});
    for (const char *word : {"campaign_owed", "campaign_return", "campaign_redemption", "campaign_fission", "missing"})
        out.rows.append({noteWord(word)});
    for (const CampaignReview &of : reviews) {
        if (of.sales.withoutAmount > 0)
            out.rows.append({noteWord("campaign_amounts_unknown", {of.campaign.name, QString::number(of.sales.withoutAmount)})});
        if (!of.returned.missing.isEmpty() && of.returned.figure != growth::Return::Figure::Roi && of.sales.withoutAmount == 0)
            out.rows.append({noteWord("campaign_costs_unknown", {of.campaign.name})});
        if (of.measurableShare && *of.measurableShare < growth::leastMeasurable)
            out.rows.append({noteWord("campaign_measurable", {of.campaign.name})});
        if (!of.otherCurrencies.isEmpty())
            out.rows.append({noteWord("campaign_other_money", {of.campaign.name, of.currency})});
    }
    return out;
}

Result<QList<Campaign>> chosen(const Workspace &workspace, const QString &subject, const Period &period)
{
    auto all = growth::campaigns(workspace);
    if (!all)
        return all;
    all->removeIf([&](const Campaign &campaign) { return subject.isEmpty() ? !isOn(campaign, period) : campaign.name != subject; });
    if (!subject.isEmpty() && all->isEmpty())
        return Error{ErrorCode::NotFound, {QStringLiteral("campaign"), subject}, {}};
    return all;
}

} // namespace

Result<Report> campaignReport(const Workspace &workspace, const ReportRequest &request, Progress &progress)
{
    Period period = request.period.isValid() ? request.period : lastFullMonth(workspace.today());
    const auto campaigns = chosen(workspace, request.subject, period);
    if (!campaigns)
        return campaigns.error();
    if (!request.subject.isEmpty() && campaigns->first().from.isValid())
        period = {campaigns->first().from, campaigns->first().to.isValid() ? campaigns->first().to : std::max(campaigns->first().from, workspace.today())};
    QList<CampaignReview> reviews;
    for (const Campaign &campaign : *campaigns) {
        if (!progress.report(reviews.size(), campaigns->size()))
            return Error{ErrorCode::Cancelled, {}, {}};
        auto review = growth::campaignReview(workspace, campaign.id, progress);
        if (!review)
            return review.error();
        reviews.append(std::move(*review));
    }
    Report out;
    out.word = QStringLiteral("campaign");
    out.subject = request.subject;
    out.period = period;
    out.before = insight::periodBefore(period);
    out.isCompared = false;
    out.madeAtUtc = workspace.nowUtc();
    out.tables = {campaignsTable(reviews), goalsTable(reviews), productsTable(reviews), couponsTable(reviews), wavesTable(reviews), notesTable(reviews, period)};
    out.mainTable = QStringLiteral("campaigns");
    return out;
}

} // namespace siyu::reports
