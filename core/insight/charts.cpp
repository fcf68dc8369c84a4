// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/charts.h"

#include "core/broadcasts/resultfigures.h"
#include "core/groups/tierboard.h"
#include "core/insight/growth.h"
#include "core/insight/insightstore.h"
#include "core/insight/retention.h"
#include "core/insight/rfmgrid.h"
#include "core/insight/tiers.h"
#include "core/workspace.h"

namespace siyu::insight {

namespace {

const Error cancelled{ErrorCode::Cancelled, {}, {}};

// Passes on one part of a longer way.
class Part final : public Progress {
public:
    Part(Progress &whole, qint64 done, qint64 total) : m_whole(whole), m_done(done), m_total(total) { }
    bool report(qint64, qint64) override { return m_whole.report(m_done, m_total); }
    bool goOn() override { return m_whole.goOn(); }

private:
    Progress &m_whole;
    qint64 m_done;
    qint64 m_total;
};

ChartRequest settled(const Workspace &workspace, ChartRequest request)
{
    if (!request.period.isValid())
        request.period = lastDays(workspace.today(), 30);
    if (!request.step)
        request.step = stepFor(request.period);
    return request;
}

void compareWith(QList<Summary> &now, const QList<Summary> &before)
{
    for (qsizetype i = 0; i < now.size() && i < before.size(); ++i)
        now[i].before = before[i].now;
}

Result<Figure> growthChart(const Workspace &workspace, const ChartRequest &request, Progress &progress)
{
    const auto figureOf = [&](const Period &period, QList<Summary> &summaries) -> Result<Figure> {
        const auto ledgers = groups::ledgers(workspace, ledgerPeriodFor(period), request.groups, progress);
        if (!ledgers)
            return ledgers.error();
        summaries = growthSummaries(*ledgers, period);
        return growthOf(*ledgers, period, *request.step);
    };
    QList<Summary> summaries;
    Result<Figure> figure = figureOf(request.period, summaries);
    if (!figure)
        return figure;
    figure->summaries = summaries;
    if (!request.compare)
        return figure;
    figure->periodBefore = periodBefore(request.period);
    const Result<Figure> before = figureOf(*figure->periodBefore, summaries);
    if (!before)
        return before.error();
    figure->before = before->series;
    compareWith(figure->summaries, summaries);
    return figure;
}

// Many groups come out of the board in memory, in one pass over the days that the chart shows.
Result<QList<TierDays>> tierDaysOfMany(const Workspace &workspace, const QList<NamedGroup> &groups, const Period &period, Step step, Progress &progress)
{
    const auto board = period.days() == 1 ? groups::tierBoardFor(workspace, period.from, progress) : groups::tierBoard(workspace, progress);
    if (!board)
        return board.error();
    QList<TierDays> out(groups.size(), TierDays(period.days()));
    const QList<QDate> days = shownDays(period, step);
    for (qsizetype done = 0; done < days.size(); ++done) {
        if (!progress.report(done, days.size()))
            return cancelled;
        for (qsizetype i = 0; i < groups.size(); ++i)
            out[i][period.from.daysTo(days[done])] = (*board)->counts(groups[i].id, days[done]);
    }
    return out;
}

// Of a few groups their rows are read, day by day: members × days.
Result<QList<TierDays>> tierDays(const Workspace &workspace, const QList<NamedGroup> &groups, const Period &period, Step step, Progress &progress)
{
    constexpr qsizetype aFew = 20;
    if (groups.size() > aFew)
        return tierDaysOfMany(workspace, groups, period, step, progress);
    QList<TierDays> out;
    for (const NamedGroup &group : groups) {
        if (!progress.report(out.size(), groups.size()))
            return cancelled;
        Part part(progress, out.size(), groups.size());
        auto days = groups::tierHistory(workspace, group.id, period, part);
        if (!days)
            return days.error();
        out.append(std::move(*days));
    }
    return out;
}

QList<groups::TierCounts> lastDays(const QList<TierDays> &groups)
{
    QList<groups::TierCounts> out;
    for (const TierDays &days : groups) {
        if (!days.isEmpty())
            out.append(days.last());
    }
    return out;
}

// The workspace's thresholds, which hold for every group that has none of its own.
Result<QStringList> thresholdValues(const Workspace &workspace)
{
    const auto t = groups::thresholdsOf(workspace, GroupId());
    if (!t)
        return t.error();
    return QStringList{QString::number(t->window), QString::number(t->superMessages), QString::number(t->activeDays), QString::number(t->observe)};
}

Result<Figure> tierChart(const Workspace &workspace, const ChartRequest &request, const QList<NamedGroup> &groups, Progress &progress)
{
    const auto days = tierDays(workspace, groups, request.period, *request.step, progress);
    if (!days)
        return days.error();
    Figure figure = tiersOf(*days, request.period, *request.step);
    figure.summaries = tierSummaries(lastDays(*days));
    if (!request.compare)
        return figure;
    figure.periodBefore = periodBefore(request.period);
    const QDate lastBefore = figure.periodBefore->to;
    const auto before = tierDays(workspace, groups, {lastBefore, lastBefore}, Step::Day, progress);
    if (!before)
        return before.error();
    compareWith(figure.summaries, tierSummaries(lastDays(*before)));
    return figure;
}

Result<Figure> tierDayChart(const Workspace &workspace, const ChartRequest &request, const QList<NamedGroup> &groups, Progress &progress)
{
    const auto days = tierDays(workspace, groups, {request.period.to, request.period.to}, Step::Day, progress);
    if (!days)
        return days.error();
    Figure figure = tierDayOf(lastDays(*days), request.period.to);
    figure.summaries = tierSummaries(lastDays(*days));
    return figure;
}

bool isCohortChart(const QString &name) { return name == QStringLiteral("cohorts") || name == QStringLiteral("cohorts-active"); }

Result<Figure> cohortChart(const Workspace &workspace, const QString &name, const ChartRequest &request, Progress &progress)
{
    RetentionRequest wish{request.weeks > 0 ? request.weeks : defaultRetentionWeeks, request.period, request.groups};
    if (!wish.joined.isValid()) {
        const QDate thisMonday = isoWeekOf(workspace.today()).from;
        wish.joined = {thisMonday.addDays(-7 * wish.weeks), thisMonday.addDays(-1)};
    }
    const Result<QList<Cohort>> found = retention(workspace, wish, progress);
    if (!found)
        return found.error();
    return cohortFigure(*found, name == QStringLiteral("cohorts") ? CohortView::Kept : CohortView::Active, wish);
}

bool isResultsChart(const QString &name) { return name.startsWith(QStringLiteral("results-")); }
bool isFatigueChart(const QString &name) { return name.startsWith(QStringLiteral("fatigue")); }

Result<Figure> resultsChart(const Workspace &workspace, const QString &name, const ChartRequest &request, Progress &progress)
{
    broadcasts::ResultsRequest wish;
    wish.period = request.period;
    const auto runs = broadcasts::runResults(workspace, wish, progress);
    if (!runs)
        return runs.error();
    if (name == QStringLiteral("results-hours"))
        return broadcasts::hoursFigure(*runs, broadcasts::firstRateOf(*runs), request.period);
    const auto leaveDays = broadcasts::leaveDays(workspace);
    if (!leaveDays)
        return leaveDays.error();
    const auto by = name == QStringLiteral("results-kind") ? broadcasts::CompareBy::Kind : broadcasts::CompareBy::Touchpoint;
    return broadcasts::comparisonFigure(*runs, by, request.period, *leaveDays);
}

// The last weeks that are over, whatever period is asked for: leaving needs the week after the messages.
Result<Figure> fatigueChart(const Workspace &workspace, const QString &name, Progress &progress)
{
    const auto found = broadcasts::fatigue(workspace, {}, progress);
    if (!found)
        return found.error();
    return name == QStringLiteral("fatigue") ? broadcasts::fatigueFigure(*found) : broadcasts::fatigueTrend(*found);
}

bool isTierChart(const QString &name) { return name == QStringLiteral("tiers") || name == QStringLiteral("tier-day"); }

Error unknown(const QString &name)
{
    return {ErrorCode::UnknownChart, {name, chartNames().join(QStringLiteral(", "))}, {}};
}

Result<QList<GroupRow>> ledgerRows(const Workspace &workspace, const ChartRequest &request, const Period &days, Progress &progress)
{
    const auto ledgers = groups::ledgers(workspace, ledgerPeriodFor(days), request.groups, progress);
    if (!ledgers)
        return ledgers.error();
    QList<GroupRow> out;
    for (const groups::GroupLedger &ledger : *ledgers) {
        GroupRow row{ledger.group, ledger.name, {}};
        for (const Summary &summary : growthSummaries({ledger}, days))
            row.values.append(summary.now.value ? std::optional(qint64(*summary.now.value)) : std::nullopt);
        out.append(row);
    }
    return out;
}

Result<QList<GroupRow>> tierRows(const Workspace &workspace, const ChartRequest &request, QDate day, Progress &progress)
{
    const auto groups = groups::tiersOfGroups(workspace, day, request.groups, progress);
    if (!groups)
        return groups.error();
    QList<GroupRow> out;
    for (const groups::GroupTierCounts &group : *groups) {
        const groups::TierCounts &c = group.counts;
        // Where a group has no data its tiers are missing, not nobody.
        const auto tier = [&c](qint64 count) { return c.missing > 0 && count == 0 ? std::nullopt : std::optional(count); };
        out.append({group.group, group.name, {tier(c.superActive), tier(c.normal), tier(c.never), tier(c.observing), c.missing}});
    }
    return out;
}

} // namespace

QStringList chartNames()
{
    return {QStringLiteral("growth"), QStringLiteral("tiers"), QStringLiteral("tier-day"), QStringLiteral("cohorts"),
        QStringLiteral("cohorts-active"), QStringLiteral("rfm"), QStringLiteral("stages"), QStringLiteral("results-touchpoint"),
        QStringLiteral("results-kind"), QStringLiteral("results-hours"), QStringLiteral("fatigue"), QStringLiteral("fatigue-weeks")};
}

bool isOfMembers(const QString &chart) { return chart == QStringLiteral("rfm") || chart == QStringLiteral("stages"); }

Result<Figure> chart(const Workspace &workspace, const QString &name, const ChartRequest &asked, Progress &progress)
{
    if (!chartNames().contains(name))
        return unknown(name);
    if (isOfMembers(name)) {
        const Result<RfmGrid> grid = rfmGrid(workspace);
        if (!grid)
            return grid.error();
        return name == QStringLiteral("rfm") ? rfmFigure(*grid) : stagesFigure(*grid);
    }
    if (isFatigueChart(name))
        return fatigueChart(workspace, name, progress);
    const ChartRequest request = isCohortChart(name) ? asked : settled(workspace, asked);
    if (isResultsChart(name))
        return resultsChart(workspace, name, request, progress);
    const auto groups = workspace.read([&](db::Database &db) { return groupsNamed(db, request.groups); });
    if (!groups)
        return groups.error();
    Result<Figure> figure = isCohortChart(name)              ? cohortChart(workspace, name, request, progress)
        : name == QStringLiteral("growth")                   ? growthChart(workspace, request, progress)
        : name == QStringLiteral("tiers")                    ? tierChart(workspace, request, *groups, progress)
                                                             : tierDayChart(workspace, request, *groups, progress);
    if (!figure)
        return figure;
    if (isTierChart(name)) {
        const auto values = thresholdValues(workspace);
        if (!values)
            return values.error();
        figure->howValues = *values;
    }
    if (!request.groups.isEmpty()) {
        for (const NamedGroup &group : *groups)
            figure->groups.append(group.name);
    }
    return thinned(std::move(*figure));
}

Result<QList<GroupRow>> rowsBehind(const Workspace &workspace, const QString &name, const ChartRequest &asked, QDate stepDay,
    Progress &progress)
{
    const ChartRequest request = settled(workspace, asked);
    const QDate last = *request.step == Step::Day ? stepDay : std::min(isoWeekOf(stepDay).to, request.period.to);
    const QDate first = *request.step == Step::Day ? stepDay : std::max(isoWeekOf(stepDay).from, request.period.from);
    if (name == QStringLiteral("growth"))
        return ledgerRows(workspace, request, {first, last}, progress);
    if (isTierChart(name))
        return tierRows(workspace, request, last, progress);
    return unknown(name);
}

Result<Coverage> coverage(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) { return coverageIn(db); });
}

} // namespace siyu::insight
