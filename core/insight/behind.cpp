// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/behind.h"

#include "core/base/words.h"
#include "core/broadcasts/comparison.h"
#include "core/broadcasts/fatigue.h"
#include "core/broadcasts/keptruns.h"
#include "core/growth/campaignstore.h"
#include "core/growth/ladder.h"
#include "core/groups/activitystore.h"
#include "core/groups/ledgerstore.h"
#include "core/groups/tiermoves.h"
#include "core/insight/behindstore.h"
#include "core/insight/channelpeople.h"
#include "core/insight/growth.h"
#include "core/insight/insightstore.h"
#include "core/insight/rfmgrid.h"
#include "core/insight/scorecharts.h"
#include "core/kpi/scorecard.h"
#include "core/workspace.h"

#include <algorithm>

namespace siyu::insight {

namespace {

Behind of(BehindKind kind, const QStringList &words, Unit unit)
{
    Behind out;
    out.kind = kind;
    out.words = words;
    out.units = QList<Unit>(words.size(), unit);
    return out;
}

// The days of the step that lie in the period.
Period daysOf(const ChartRequest &request, QDate day)
{
    if (!day.isValid())
        return request.period;
    if (*request.step == Step::Day)
        return {day, day};
    return {std::max(isoWeekOf(day).from, request.period.from), std::min(isoWeekOf(day).to, request.period.to)};
}

Result<Behind> ledgerRows(const Workspace &workspace, const ChartRequest &request, const Period &days, Progress &progress)
{
    const auto ledgers = groups::ledgers(workspace, ledgerPeriodFor(days), request.groups, progress);
    if (!ledgers)
        return ledgers.error();
    Behind out = of(BehindKind::Group, {QStringLiteral("total"), QStringLiteral("joined"), QStringLiteral("lost"), QStringLiteral("net")}, Unit::People);
    for (const groups::GroupLedger &ledger : *ledgers) {
        BehindRow row{ledger.group.value, ledger.name};
        for (const Summary &summary : growthSummaries({ledger}, days))
            row.values.append(summary.now.value);
        out.rows.append(row);
    }
    return out;
}

Result<Behind> tierRows(const Workspace &workspace, const ChartRequest &request, QDate day, Progress &progress)
{
    const auto groups = groups::tiersOfGroups(workspace, day, request.groups, progress);
    if (!groups)
        return groups.error();
    Behind out = of(BehindKind::Group, {QStringLiteral("super"), QStringLiteral("normal"), QStringLiteral("never"), QStringLiteral("observing"),
        QStringLiteral("no_data")}, Unit::People);
    for (const groups::GroupTierCounts &group : *groups) {
        const groups::TierCounts &c = group.counts;
        // Where a group has no data its tiers are missing, not nobody.
        const auto tier = [&c](qint64 count) { return c.missing > 0 && count == 0 ? std::nullopt : std::optional(double(count)); };
        out.rows.append({group.group.value, group.name, {}, {tier(c.superActive), tier(c.normal), tier(c.never), tier(c.observing), double(c.missing)}});
    }
    return out;
}

Result<Behind> moveRows(const Workspace &workspace, const ChartRequest &request, const QString &category, Progress &progress)
{
    const auto named = workspace.read([&](db::Database &db) { return groupsNamed(db, request.groups); });
    if (!named)
        return named.error();
    QList<GroupId> ids;
    for (const NamedGroup &group : *named)
        ids.append(group.id);
    const auto moves = groups::movesOfGroups(workspace, ids, request.period.from.addDays(-1), request.period.to, progress);
    if (!moves)
        return moves.error();
    QStringList words;
    int from = 0;
    for (int i = 0; i < groups::standings; ++i) {
        const QString word = groups::wordOf(groups::Standing(i));
        words.append(QStringLiteral("to_") + word);
        from = category == QStringLiteral("from_") + word ? i : from;
    }
    Behind out = of(BehindKind::Group, words, Unit::People);
    for (qsizetype i = 0; i < named->size(); ++i) {
        BehindRow row{ids[i].value, named->at(i).name};
        for (int to = 0; to < groups::standings; ++to)
            row.values.append(double(moves->at(i).at(groups::Standing(from), groups::Standing(to))));
        out.rows.append(row);
    }
    return out;
}

// Whether a column is of this campaign: it is named by the campaign or by a coupon of it.
bool isOf(const growth::CampaignReview &review, const QString &category)
{
    const auto isNamed = [&](const growth::CouponReview &coupon) { return coupon.name == category; };
    return category.isEmpty() || review.campaign.name == category || std::any_of(review.coupons.begin(), review.coupons.end(), isNamed);
}

Result<Behind> campaignRows(const Workspace &workspace, const ChartRequest &request, const QString &category, Progress &progress)
{
    const auto reviews = campaignsOf(workspace, request.period, progress);
    if (!reviews)
        return reviews.error();
    Behind out = of(BehindKind::Campaign, {QStringLiteral("participants"), QStringLiteral("campaign_buyers"), QStringLiteral("order_value"), QStringLiteral("fission_all")}, Unit::People);
    out.units[2] = Unit::Money;
    out.units[3] = Unit::Times;
    for (const growth::CampaignReview &review : *reviews) {
        if (!isOf(review, category))
            continue;
        out.currency = review.currency;
        const auto sales = review.sales.value();
        out.rows.append({review.campaign.id, review.campaign.name, review.campaign.from,
            {double(review.participants), double(review.buyers), sales ? std::optional(double(*sales)) : std::nullopt, review.fission.all}});
    }
    return out;
}

Result<Behind> ladderRows(const Workspace &workspace, const ChartRequest &request, const QString &product, Progress &progress)
{
    const auto people = growth::climbers(workspace, request.period, progress);
    return people ? workspace.read(progress, [&](db::Database &db) { return climbersBehind(db, *people, product); }) : Result<Behind>(people.error());
}

bool isIn(const broadcasts::RunResult &run, const QString &category)
{
    if (category.startsWith(QStringLiteral("hour_")))
        return run.local.time().hour() == category.mid(5).toInt();
    return category.isEmpty() || category == wordOf(run.touchpoint) || category == content::wordOf(run.kind);
}

Result<Behind> runRows(const Workspace &workspace, const ChartRequest &request, const QString &category, Progress &progress)
{
    const auto runs = broadcasts::keptRunResults(workspace, request.period, progress);
    if (!runs)
        return runs.error();
    using broadcasts::RateOf;
    Behind out = of(BehindKind::Run, {QStringLiteral("people_sent")}, Unit::People);
    for (const RateOf rate : {RateOf::Opened, RateOf::Clicked, RateOf::Replied, RateOf::Ordered}) {
        out.words.append(QStringLiteral("rate_") + wordOf(rate));
        out.units.append(Unit::Share);
    }
    for (const broadcasts::RunResult &run : *runs) {
        if (!isIn(run, category))
            continue;
        const QList<broadcasts::ComparedRow> alone = compared({run}, broadcasts::CompareBy::Touchpoint);
        BehindRow row{run.run.value, run.name, run.local.date(), {double(run.targets)}};
        for (const RateOf rate : {RateOf::Opened, RateOf::Clicked, RateOf::Replied, RateOf::Ordered})
            row.values.append(alone.isEmpty() ? std::nullopt : alone.first()[rate].of.rate());
        out.rows.append(row);
    }
    return out;
}

// The messages that the figure counts: of the days before the week, or before any of the weeks.
Result<Behind> countedRuns(const Workspace &workspace, QDate monday, Progress &progress)
{
    const broadcasts::FatigueRequest usual;
    const QDate last = isoWeekOf(workspace.today()).from.addDays(-7);
    ChartRequest request;
    request.period = monday.isValid() ? siyu::lastDays(monday.addDays(-1), usual.window) : Period{last.addDays(-7 * (usual.weeks - 1) - usual.window), last.addDays(-1)};
    return runRows(workspace, request, {}, progress);
}

Result<Behind> scoreRows(const Workspace &workspace, const ChartRequest &request, const Period &week, Progress &progress)
{
    const auto scores = kpi::attainmentByGroup(workspace, week, progress);
    if (!scores)
        return scores.error();
    const auto named = workspace.read([&](db::Database &db) { return groupsNamed(db, request.groups); });
    if (!named)
        return named.error();
    QStringList words;
    for (const Team team : allTeams)
        words.append(QStringLiteral("team_") + wordOf(team));
    Behind out = of(BehindKind::Group, words, Unit::Share);
    for (const NamedGroup &group : *named) {
        BehindRow row{group.id.value, group.name};
        for (const std::optional<double> &score : scores->value(group.id))
            row.values.append(score);
        out.rows.append(row);
    }
    return out;
}

} // namespace

Result<QList<growth::CampaignReview>> campaignsOf(const Workspace &workspace, const Period &period, Progress &progress)
{
    const auto all = growth::campaigns(workspace);
    if (!all)
        return all.error();
    QList<growth::CampaignReview> out;
    for (const growth::Campaign &one : *all) {
        if (!isOn(one, period))
            continue;
        auto review = growth::campaignReview(workspace, one.id, progress);
        if (!review)
            return review.error();
        out.append(std::move(*review));
    }
    return out;
}

// Row r of the map: its scores for every frequency.
QString ruleBehind(const QString &chart, const QString &category)
{
    if (chart == QStringLiteral("rfm"))
        return QStringLiteral("r = %1").arg(category.mid(1));
    return chart == QStringLiteral("stages") ? QStringLiteral("stage = %1").arg(category) : QString();
}

Result<Behind> rowsBehind(const Workspace &workspace, const QString &name, const ChartRequest &asked, const Place &place, Progress &progress)
{
    const ChartRequest request = settled(workspace, asked);
    const Period days = daysOf(request, place.day);
    const auto is = [&name](auto... names) { return ((name == QLatin1String(names)) || ...); };
    Result<Behind> out = Error{ErrorCode::UnknownChart, {name, chartNames().join(QStringLiteral(", "))}, {}};
    if (is("growth", "net"))
        out = ledgerRows(workspace, request, days, progress);
    else if (is("tiers", "tier-day"))
        out = tierRows(workspace, request, days.to, progress);
    else if (is("tier-moves"))
        out = moveRows(workspace, request, place.category, progress);
    else if (is("cohorts", "cohorts-active"))
        out = workspace.read(progress, [&](db::Database &db) { return joinedFirst(db, isoWeekOf(place.day), request.groups); });
    else if (is("funnel"))
        out = peopleOfStep(workspace, request.period, growth::funnelStepFrom(place.category.mid(5)).value_or(growth::FunnelStep::Added), progress);
    else if (is("channels", "channel-prices"))
        out = peopleOfChannel(workspace, request.period, place.category, is("channel-prices"), progress);
    else if (is("gmv", "gmv-tree"))
        out = workspace.read(progress, [&](db::Database &db) {
            return largestOrders(db, place.category == QStringLiteral("gmv_before") ? periodBefore(request.period) : request.period, workspace.zone());
        });
    else if (is("ladder"))
        out = ladderRows(workspace, request, place.category, progress);
    else if (is("fission", "coupons"))
        out = campaignRows(workspace, request, place.category, progress);
    else if (is("touchpoints", "kinds", "hours"))
        out = runRows(workspace, request, place.category, progress);
    else if (is("fatigue", "fatigue-weeks"))
        out = countedRuns(workspace, place.day, progress);
    else if (is("kpi", "kpi-trend"))
        out = scoreRows(workspace, request, place.day.isValid() ? isoWeekOf(place.day) : scoredWeek(request.period), progress);
    if (!out)
        return out;
    if (place.day.isValid()) {
        auto campaigns = growth::campaigns(workspace);
        if (!campaigns)
            return campaigns.error();
        campaigns->removeIf([&](const growth::Campaign &campaign) { return !isOn(campaign, days); });
        out->campaigns = std::move(*campaigns);
    }
    return out;
}

} // namespace siyu::insight
