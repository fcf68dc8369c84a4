// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/resultfigures.h"

namespace siyu::broadcasts {

using insight::Figure;
using insight::Point;
using insight::Series;
using insight::Shape;
using insight::Unit;

namespace {

Point percentOf(const Proportion &of)
{
    const std::optional<double> rate = of.rate();
    const std::optional<double> value = rate ? std::optional(*rate * 100) : std::nullopt;
    return {value, value, 0};
}

Figure rates(const QString &word, const QString &how, const Period &period)
{
    Figure figure;
    figure.word = word;
    figure.unit = Unit::Percent;
    figure.how = how;
    figure.period = period;
    return figure;
}

Period weeksOf(const Fatigue &fatigue)
{
    return fatigue.weeks.isEmpty() ? Period() : Period{fatigue.weeks.first().monday, fatigue.weeks.last().monday.addDays(6)};
}

Figure fatigueRates(const QString &word, const Fatigue &fatigue)
{
    Figure figure = rates(word, QStringLiteral("fatigue"), weeksOf(fatigue));
    figure.howValues = {QString::number(fatigue.window)};
    for (const Proportion &bucket : fatigue.all)
        figure.n += bucket.n;
    return figure;
}

} // namespace

RateOf firstRateOf(const QList<RunResult> &runs)
{
    const QList<ComparedRow> rows = compared(runs, CompareBy::Touchpoint);
    for (const RateOf rate : allRates) {
        if (std::any_of(rows.begin(), rows.end(), [rate](const ComparedRow &row) { return row[rate].runs > 0; }))
            return rate;
    }
    return RateOf::Opened;
}

Figure comparisonFigure(const QList<RunResult> &runs, CompareBy by, const Period &period, int leaveDays)
{
    Figure figure = rates(QStringLiteral("results-") + wordOf(by), QStringLiteral("results"), period);
    figure.howValues = {QString::number(leaveDays)};
    figure.n = runs.size();
    const QList<ComparedRow> rows = compared(runs, by);
    for (const ComparedRow &row : rows)
        figure.categories.append(row.key);
    int panel = 0;
    for (const RateOf rate : allRates) {
        if (std::none_of(rows.begin(), rows.end(), [rate](const ComparedRow &row) { return row[rate].of.k > 0; }))
            continue;
        Series series{wordOf(rate), Shape::Up, panel++, {}};
        for (const ComparedRow &row : rows)
            series.points.append(percentOf(row[rate].of));
        figure.series.append(series);
    }
    return figure;
}

Figure hoursFigure(const QList<RunResult> &runs, RateOf rate, const Period &period)
{
    Figure figure = rates(QStringLiteral("results-hours"), QStringLiteral("results-hours"), period);
    figure.howValues = {wordOf(rate)};
    figure.isHeatMap = true;
    const HourGrid grid = hourGrid(runs, rate);
    const auto isUsed = [&grid](int hour) {
        return std::any_of(grid[size_t(hour)].begin(), grid[size_t(hour)].end(), [](const PooledRate &cell) { return cell.runs > 0; });
    };
    int first = 0;
    int last = 23;
    while (first < 24 && !isUsed(first))
        ++first;
    while (last >= first && !isUsed(last))
        --last;
    // Categories rise in a heat map: the latest hour comes first, to stand at the bottom.
    for (int hour = last; hour >= first; --hour)
        figure.categories.append(QStringLiteral("%1").arg(hour, 2, 10, QLatin1Char('0')));
    for (int weekday = 1; weekday <= 7; ++weekday) {
        Series series{QStringLiteral("weekday-%1").arg(weekday), Shape::Up, 0, {}};
        for (int hour = last; hour >= first; --hour) {
            const PooledRate &cell = grid[size_t(hour)][size_t(weekday - 1)];
            series.points.append(percentOf(cell.of));
            figure.n += cell.runs;
        }
        figure.series.append(series);
    }
    return figure;
}

Figure fatigueFigure(const Fatigue &fatigue)
{
    Figure figure = fatigueRates(QStringLiteral("fatigue"), fatigue);
    Series left{wordOf(RateOf::Left), Shape::Up, 0, {}};
    Series people{QStringLiteral("person_weeks"), Shape::Up, 1, {}};
    for (int bucket = 0; bucket < fatigueBuckets; ++bucket) {
        const Proportion &of = fatigue.all[size_t(bucket)];
        figure.categories.append(fatigueWord(bucket));
        left.points.append(percentOf(of));
        people.points.append({double(of.n), double(of.n), 0});
    }
    figure.series = {left, people};
    return figure;
}

Figure fatigueTrend(const Fatigue &fatigue)
{
    Figure figure = fatigueRates(QStringLiteral("fatigue-weeks"), fatigue);
    figure.step = insight::Step::IsoWeek;
    for (const FatigueWeek &week : fatigue.weeks)
        figure.days.append(week.monday);
    for (int bucket = 0; bucket < fatigueBuckets; ++bucket) {
        if (fatigue.all[size_t(bucket)].n == 0)
            continue;
        Series series{QStringLiteral("messages-") + fatigueWord(bucket), Shape::Line, 0, {}};
        for (const FatigueWeek &week : fatigue.weeks)
            series.points.append(percentOf(week.buckets[size_t(bucket)]));
        figure.series.append(series);
    }
    return figure;
}

} // namespace siyu::broadcasts
