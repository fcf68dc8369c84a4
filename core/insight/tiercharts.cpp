// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/tiercharts.h"

#include "core/groups/tierboard.h"
#include "core/groups/tiermoves.h"
#include "core/insight/movegrid.h"
#include "core/insight/tiers.h"
#include "core/workspace.h"

namespace siyu::insight {

namespace {

// Day by day. The board that many groups over many days come from is kept, so that the next chart finds it.
Result<QList<TierDays>> tierDays(const Workspace &workspace, const QList<NamedGroup> &groups, const Period &period, Progress &progress)
{
    if (groups.size() > groups::fewGroupsForRows && period.days() > 1 && !workspace.isReadOnly()) {
        if (const auto board = groups::tierBoard(workspace, progress); !board)
            return board.error();
    }
    QList<GroupId> ids;
    for (const NamedGroup &group : groups)
        ids.append(group.id);
    return groups::tierHistories(workspace, ids, period, progress);
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

} // namespace

Result<Figure> tierChart(const Workspace &workspace, const ChartRequest &request, const QList<NamedGroup> &groups, Progress &progress)
{
    const auto days = tierDays(workspace, groups, request.period, progress);
    if (!days)
        return days.error();
    const auto values = thresholdValues(workspace);
    if (!values)
        return values.error();
    Figure figure = tiersOf(*days, request.period, *request.step);
    figure.howValues = *values;
    figure.summaries = tierSummaries(lastDays(*days));
    if (!request.compare)
        return figure;
    figure.periodBefore = periodBefore(request.period);
    const QDate lastBefore = figure.periodBefore->to;
    const auto before = tierDays(workspace, groups, {lastBefore, lastBefore}, progress);
    if (!before)
        return before.error();
    compareWith(figure.summaries, tierSummaries(lastDays(*before)));
    return figure;
}

Result<Figure> tierDayChart(const Workspace &workspace, const ChartRequest &request, const QList<NamedGroup> &groups, Progress &progress)
{
    const auto days = tierDays(workspace, groups, {request.period.to, request.period.to}, progress);
    if (!days)
        return days.error();
    const auto values = thresholdValues(workspace);
    if (!values)
        return values.error();
    Figure figure = tierDayOf(lastDays(*days), request.period.to);
    figure.howValues = *values;
    figure.summaries = tierSummaries(lastDays(*days));
    if (!request.compare)
        return figure;
    const QDate lastBefore = periodBefore(request.period).to;
    const auto before = tierDays(workspace, groups, {lastBefore, lastBefore}, progress);
    if (!before)
        return before.error();
    figure.compareByCategory(tierDayOf(lastDays(*before), lastBefore));
    return figure;
}

Result<Figure> moveChart(const Workspace &workspace, const ChartRequest &request, const QList<NamedGroup> &groups, Progress &progress)
{
    QList<GroupId> ids;
    for (const NamedGroup &group : groups)
        ids.append(group.id);
    const auto figureOf = [&](const Period &period) -> Result<Figure> {
        const auto moves = groups::movesOfGroups(workspace, ids, period.from.addDays(-1), period.to, progress);
        if (!moves)
            return moves.error();
        groups::TierMoves sum;
        for (const groups::TierMoves &one : *moves)
            sum.add(one);
        return tierMovesOf(sum, groups.size(), period);
    };
    Result<Figure> figure = figureOf(request.period);
    if (!figure || !request.compare)
        return figure;
    const auto before = figureOf(periodBefore(request.period));
    if (!before)
        return before.error();
    figure->compareByCategory(*before);
    return figure;
}

} // namespace siyu::insight
