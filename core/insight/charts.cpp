// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/charts.h"

#include "core/broadcasts/comparison.h"
#include "core/broadcasts/keptruns.h"
#include "core/db/database.h"
#include "core/insight/behind.h"
#include "core/insight/campaigncharts.h"
#include "core/insight/channelcharts.h"
#include "core/insight/gmvcharts.h"
#include "core/insight/growth.h"
#include "core/insight/insightstore.h"
#include "core/insight/ladderchart.h"
#include "core/insight/references.h"
#include "core/insight/retention.h"
#include "core/insight/rfmgrid.h"
#include "core/insight/scorecharts.h"
#include "core/insight/sendcharts.h"
#include "core/insight/tiercharts.h"
#include "core/kept.h"

#include <algorithm>
#include <array>

namespace siyu::insight {

namespace {

const Error cancelled{ErrorCode::Cancelled, {}, {}};

// What several charts are drawn from, each read once.
template <typename Value>
class SharedKeeper final : public Kept<QString, Value> {
public:
    SharedKeeper() : Kept<QString, Value>(6) { }
    bool isTouchedBy(Topic topic) const override { return topic != Topic::History; }
};

template <typename Read>
auto sharedAs(const Workspace &workspace, const QString &key, Read read)
{
    using Keeper = SharedKeeper<typename decltype(read())::value_type>;
    return keptOrReadInTurn<Keeper>(workspace, key, read);
}

template <typename Read>
auto sharedOf(const Workspace &workspace, const Period &period, Read read)
{
    return sharedAs(workspace, period.from.toString(Qt::ISODate) + period.to.toString(Qt::ISODate), read);
}

auto ledgersOf(const Workspace &workspace, const Period &period, const QList<GroupId> &groups, Progress &progress)
{
    return groups::keptLedgers(workspace, ledgerPeriodFor(period), groups, progress);
}

auto reportOf(const Workspace &workspace, const Period &period, Progress &progress)
{
    return sharedOf(workspace, period, [&] { return growth::channelReport(workspace, period, progress); });
}

using OfLedgers = Figure (*)(const QList<groups::GroupLedger> &, const Period &, Step);

Result<Figure> ledgerChart(const Workspace &workspace, const ChartRequest &request, Progress &progress, OfLedgers of)
{
    const Period before = periodBefore(request.period);
    const Period read{request.compare ? before.from : request.period.from, request.period.to}; // both in one pass
    const auto ledgers = ledgersOf(workspace, read, request.groups, progress);
    if (!ledgers)
        return ledgers.error();
    Figure figure = of(**ledgers, request.period, *request.step);
    figure.summaries = growthSummaries(**ledgers, request.period);
    if (!request.compare)
        return figure;
    figure.periodBefore = before;
    figure.before = of(**ledgers, before, *request.step).series;
    compareWith(figure.summaries, growthSummaries(**ledgers, before));
    return figure;
}

Result<Figure> cohortChart(const Workspace &workspace, const ChartRequest &request, CohortView view, Progress &progress)
{
    RetentionRequest wish{request.weeks > 0 ? request.weeks : defaultRetentionWeeks, request.period, request.groups, view == CohortView::Active};
    if (!wish.joined.isValid()) {
        const QDate thisMonday = isoWeekOf(workspace.today()).from;
        wish.joined = {thisMonday.addDays(-7 * wish.weeks), thisMonday.addDays(-1)};
    }
    const Result<QList<Cohort>> found = retention(workspace, wish, progress);
    if (!found)
        return found.error();
    return cohortFigure(*found, view, wish);
}

Result<Figure> memberChart(const Workspace &workspace, Figure (*of)(const RfmGrid &))
{
    // Figures are worked out again without a commit that is heard of.
    const QString asOf = workspace.today().toString(Qt::ISODate) + QLatin1Char('|') + QString::number(workspace.membersChangedSince(0).revision);
    const auto grid = sharedAs(workspace, asOf, [&] { return rfmGrid(workspace); });
    return grid ? Result<Figure>(of(**grid)) : grid.error();
}

Result<Figure> channelChart(const Workspace &workspace, const ChartRequest &request, Progress &progress, Figure (*of)(const growth::ChannelReport &))
{
    const auto report = reportOf(workspace, request.period, progress);
    if (!report)
        return report.error();
    Figure figure = of(**report);
    if (!request.compare)
        return figure;
    const auto before = reportOf(workspace, periodBefore(request.period), progress);
    if (!before)
        return before.error();
    if (figure.word != QStringLiteral("funnel")) {
        figure.compareByCategory(of(**before));
        return figure;
    }
    figure.periodBefore = (*before)->period;
    Series beside = of(**before).series.first();
    beside.word = QStringLiteral("people_before");
    figure.series.append(beside);
    return figure;
}

Result<Figure> gmvChart(const Workspace &workspace, const ChartRequest &request, bool isTree, Progress &progress)
{
    const auto change = sharedOf(workspace, request.period, [&] { return growth::gmvChange(workspace, periodBefore(request.period), request.period, progress); });
    if (!change)
        return change.error();
    if (!isTree)
        return gmvWaterfallOf(**change);
    const auto target = growth::gmvTarget(workspace, request.period.to);
    return target ? Result<Figure>(gmvTreeOf(**change, *target)) : target.error();
}

Result<Figure> sendChart(const Workspace &workspace, const ChartRequest &request, std::optional<broadcasts::CompareBy> by, Progress &progress)
{
    const auto runs = broadcasts::keptRunResults(workspace, request.period, progress);
    if (!runs)
        return runs.error();
    const broadcasts::RateOf shown = mostKnownRate(*runs); // of both periods
    const auto figureOf = [&](const QList<broadcasts::RunResult> &of, const Period &period) {
        return by ? sendRatesOf(of, *by, period) : sendHoursOf(of, shown, period);
    };
    Figure figure = figureOf(*runs, request.period);
    if (!request.compare)
        return figure;
    const Period earlier = periodBefore(request.period);
    const auto before = broadcasts::keptRunResults(workspace, earlier, progress);
    if (!before)
        return before.error();
    figure.compareByCategory(figureOf(*before, earlier));
    return figure;
}

Result<Figure> ladderChart(const Workspace &workspace, const ChartRequest &request, Progress &progress)
{
    const auto ladder = growth::ladder(workspace, request.period, progress);
    if (!ladder)
        return ladder.error();
    Figure figure = ladderFigure(*ladder, request.period, workspace.today());
    if (!request.compare)
        return figure;
    const Period earlier = periodBefore(request.period);
    const auto before = growth::ladder(workspace, earlier, progress);
    if (!before)
        return before.error();
    figure.compareByCategory(ladderFigure(*before, earlier, workspace.today()));
    return figure;
}

Result<Figure> campaignChart(const Workspace &workspace, const ChartRequest &request, Figure (*of)(const QList<growth::CampaignReview> &, const Period &),
    Progress &progress)
{
    const auto reviews = sharedOf(workspace, request.period, [&] { return campaignsOf(workspace, request.period, progress); });
    return reviews ? Result<Figure>(of(**reviews, request.period)) : reviews.error();
}

Result<Figure> scoreChart(const Workspace &workspace, const ChartRequest &request, Progress &progress)
{
    const Period week = scoredWeek(request.period);
    const auto card = kpi::scorecard(workspace, week, {request.groups}, progress);
    if (!card)
        return card.error();
    if (!request.compare)
        return scoresOf(*card, nullptr);
    const auto before = kpi::scorecard(workspace, periodBefore(week), {request.groups}, progress);
    return before ? Result<Figure>(scoresOf(*card, &*before)) : before.error();
}

Result<Figure> scoreTrendChart(const Workspace &workspace, const ChartRequest &request, Progress &progress)
{
    const auto cards = kpi::trend(workspace, {request.groups}, kpi::Every::Week, scoredWeek(request.period).to, scoredWeeks(request.period), progress);
    return cards ? Result<Figure>(scoreTrendOf(*cards)) : cards.error();
}

// The last weeks that are over, whatever period is asked for: leaving needs the week after the messages.
Result<Figure> fatigueChart(const Workspace &workspace, Figure (*draw)(const broadcasts::Fatigue &), Progress &progress)
{
    const auto found = sharedAs(workspace, workspace.today().toString(Qt::ISODate), [&] { return broadcasts::fatigue(workspace, {}, progress); });
    return found ? Result<Figure>(draw(**found)) : found.error();
}

// What a chart is drawn with: settled request, and the groups that it means.
struct Source {
    const Workspace &workspace;
    const ChartRequest &request;
    const QList<NamedGroup> &groups;
    Progress &progress;
};
struct Kind {
    const char *name;
    Result<Figure> (*draw)(const Source &);
};
using broadcasts::CompareBy;
constexpr std::array kinds{
    Kind{"growth", [](const Source &s) { return ledgerChart(s.workspace, s.request, s.progress, growthOf); }},
    Kind{"net", [](const Source &s) { return ledgerChart(s.workspace, s.request, s.progress, netOf); }},
    Kind{"tiers", [](const Source &s) { return tierChart(s.workspace, s.request, s.groups, s.progress); }},
    Kind{"tier-day", [](const Source &s) { return tierDayChart(s.workspace, s.request, s.groups, s.progress); }},
    Kind{"tier-moves", [](const Source &s) { return moveChart(s.workspace, s.request, s.groups, s.progress); }},
    Kind{"cohorts", [](const Source &s) { return cohortChart(s.workspace, s.request, CohortView::Kept, s.progress); }},
    Kind{"cohorts-active", [](const Source &s) { return cohortChart(s.workspace, s.request, CohortView::Active, s.progress); }},
    Kind{"funnel", [](const Source &s) { return channelChart(s.workspace, s.request, s.progress, funnelOf); }},
    Kind{"channels", [](const Source &s) { return channelChart(s.workspace, s.request, s.progress, channelReturnsOf); }},
    Kind{"channel-prices", [](const Source &s) { return channelChart(s.workspace, s.request, s.progress, channelPricesOf); }},
    Kind{"gmv", [](const Source &s) { return gmvChart(s.workspace, s.request, false, s.progress); }},
    Kind{"gmv-tree", [](const Source &s) { return gmvChart(s.workspace, s.request, true, s.progress); }},
    Kind{"ladder", [](const Source &s) { return ladderChart(s.workspace, s.request, s.progress); }},
    Kind{"fission", [](const Source &s) { return campaignChart(s.workspace, s.request, fissionOf, s.progress); }},
    Kind{"coupons", [](const Source &s) { return campaignChart(s.workspace, s.request, couponsOf, s.progress); }},
    Kind{"rfm", [](const Source &s) { return memberChart(s.workspace, rfmFigure); }},
    Kind{"stages", [](const Source &s) { return memberChart(s.workspace, stagesFigure); }},
    Kind{"touchpoints", [](const Source &s) { return sendChart(s.workspace, s.request, CompareBy::Touchpoint, s.progress); }},
    Kind{"kinds", [](const Source &s) { return sendChart(s.workspace, s.request, CompareBy::Kind, s.progress); }},
    Kind{"hours", [](const Source &s) { return sendChart(s.workspace, s.request, std::nullopt, s.progress); }},
    Kind{"fatigue", [](const Source &s) { return fatigueChart(s.workspace, fatigueOf, s.progress); }},
    Kind{"fatigue-weeks", [](const Source &s) { return fatigueChart(s.workspace, fatigueTrendOf, s.progress); }},
    Kind{"kpi", [](const Source &s) { return scoreChart(s.workspace, s.request, s.progress); }},
    Kind{"kpi-trend", [](const Source &s) { return scoreTrendChart(s.workspace, s.request, s.progress); }},
};

const Kind *kindOf(const QString &name)
{
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const Kind &kind) { return name == QLatin1String(kind.name); });
    return found == kinds.end() ? nullptr : &*found;
}

Result<Figure> drawn(const Workspace &workspace, const Kind &kind, const ChartRequest &request, Progress &progress)
{
    const auto groups = workspace.read([&](db::Database &db) { return groupsNamed(db, request.groups); });
    if (!groups)
        return groups.error();
    Result<Figure> figure = kind.draw({workspace, request, *groups, progress});
    if (!figure)
        return figure;
    figure->isNotCompared = request.compare && !figure->periodBefore;
    if (const auto added = addReferences(workspace, *figure); !added)
        return added.error();
    if (!request.groups.isEmpty() && !figure->isWholeShop) {
        for (const NamedGroup &group : *groups)
            figure->groups.append(group.name);
    }
    return thinned(std::move(*figure));
}

class FigureKeeper final : public Kept<QString, Figure> {
public:
    FigureKeeper() : Kept(48) { }
    bool isTouchedBy(Topic topic) const override { return topic != Topic::History; }
};

// All that a figure depends on beside the rows: also the day, and whose figures were worked out since.
QString keyOf(const Workspace &workspace, const QString &name, const ChartRequest &request)
{
    QStringList parts{name, request.period.from.toString(Qt::ISODate), request.period.to.toString(Qt::ISODate), request.step ? wordOf(*request.step) : QString(),
        QString::number(request.compare), QString::number(request.weeks), workspace.today().toString(Qt::ISODate),
        QString::number(workspace.membersChangedSince(0).revision)};
    for (const GroupId group : request.groups)
        parts.append(QString::number(group.value));
    return parts.join(QLatin1Char('|'));
}

bool isCohortChart(const QString &name) { return name.startsWith(QStringLiteral("cohorts")); }

} // namespace

ChartRequest settled(const Workspace &workspace, ChartRequest request)
{
    if (!request.period.isValid())
        request.period = siyu::lastDays(workspace.today(), 30);
    if (!request.step)
        request.step = stepFor(request.period);
    return request;
}

QStringList chartNames()
{
    QStringList out;
    for (const Kind &kind : kinds)
        out.append(QString::fromLatin1(kind.name));
    return out;
}

bool isOfMembers(const QString &chart) { return chart == QStringLiteral("rfm") || chart == QStringLiteral("stages"); }

Result<Figure> chart(const Workspace &workspace, const QString &name, const ChartRequest &asked, Progress &progress)
{
    const Kind *kind = kindOf(name);
    if (!kind)
        return Error{ErrorCode::UnknownChart, {name, chartNames().join(QStringLiteral(", "))}, {}};
    const ChartRequest request = isCohortChart(name) ? asked : settled(workspace, asked);
    const auto figure = keptOrRead<FigureKeeper>(workspace, keyOf(workspace, name, request), [&] { return drawn(workspace, *kind, request, progress); });
    return figure ? Result<Figure>(**figure) : figure.error();
}

Result<Coverage> coverage(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) { return coverageIn(db); });
}

} // namespace siyu::insight
