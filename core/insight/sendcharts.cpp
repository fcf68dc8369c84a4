// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/sendcharts.h"

#include <algorithm>

namespace siyu::insight {

namespace {

using broadcasts::CompareBy;
using broadcasts::RateOf;

constexpr std::array shownRates{RateOf::Opened, RateOf::Clicked, RateOf::Replied, RateOf::Ordered};

Point rate(const Proportion &of)
{
    const std::optional<double> value = of.rate();
    Point point{value, value, value ? 0 : 1};
    if (const std::optional<Interval> interval = wilson(of)) {
        point.low = interval->low;
        point.high = interval->high;
    }
    return point;
}

Figure ofRuns(const char *word, const QList<broadcasts::RunResult> &runs, const Period &period)
{
    Figure figure;
    figure.word = QString::fromLatin1(word);
    figure.unit = Unit::Share;
    figure.period = period;
    figure.n = runs.size();
    figure.nOf = QStringLiteral("runs");
    figure.isWholeShop = true;
    return figure;
}

Figure ofWeeks(const char *word, const broadcasts::Fatigue &fatigue)
{
    Figure figure;
    figure.word = QString::fromLatin1(word);
    figure.unit = Unit::Share;
    figure.how = QStringLiteral("fatigue");
    figure.howValues = {QString::number(fatigue.window)};
    figure.nOf = QStringLiteral("person_weeks");
    figure.isWholeShop = true;
    if (!fatigue.weeks.isEmpty())
        figure.period = {fatigue.weeks.first().monday, fatigue.weeks.last().monday.addDays(6)};
    for (const Proportion &bucket : fatigue.all)
        figure.n += bucket.n;
    return figure;
}

qint64 runsOf(const broadcasts::HourGrid &grid)
{
    qint64 runs = 0;
    for (const auto &hour : grid) {
        for (const broadcasts::PooledRate &one : hour)
            runs += one.of.isRate() ? one.runs : 0;
    }
    return runs;
}

bool hasRate(const std::array<broadcasts::PooledRate, 7> &hour)
{
    return std::any_of(hour.begin(), hour.end(), [](const broadcasts::PooledRate &one) { return one.of.isRate(); });
}

} // namespace

Figure sendRatesOf(const QList<broadcasts::RunResult> &runs, CompareBy by, const Period &period)
{
    Figure figure = ofRuns(by == CompareBy::Kind ? "kinds" : "touchpoints", runs, period);
    figure.how = QStringLiteral("send_rates");
    for (const RateOf rate : shownRates)
        figure.series.append({QStringLiteral("rate_") + wordOf(rate), Shape::Column, 0, {}});
    for (const broadcasts::ComparedRow &row : compared(runs, by)) {
        figure.categories.append(row.key);
        for (std::size_t i = 0; i < shownRates.size(); ++i)
            figure.series[qsizetype(i)].points.append(rate(row[shownRates[i]].of));
    }
    // A rate that nobody has would only take room.
    figure.series.removeIf([](const Series &series) {
        return std::none_of(series.points.begin(), series.points.end(), [](const Point &point) { return point.value.has_value(); });
    });
    return figure;
}

broadcasts::RateOf mostKnownRate(const QList<broadcasts::RunResult> &runs)
{
    RateOf out = RateOf::Opened;
    qint64 most = runsOf(hourGrid(runs, out));
    for (const RateOf rate : shownRates) {
        if (const qint64 known = runsOf(hourGrid(runs, rate)); known > most) {
            out = rate;
            most = known;
        }
    }
    return out;
}

Figure sendHoursOf(const QList<broadcasts::RunResult> &runs, RateOf shown, const Period &period)
{
    Figure figure = ofRuns("hours", runs, period);
    figure.how = QStringLiteral("hours");
    figure.isHeatMap = true;
    const broadcasts::HourGrid grid = hourGrid(runs, shown);
    figure.howValues = {QStringLiteral("rate_") + wordOf(shown)};
    const auto first = std::find_if(grid.begin(), grid.end(), hasRate);
    const auto last = std::find_if(grid.rbegin(), grid.rend(), hasRate).base();
    for (int weekday = 1; weekday <= 7; ++weekday)
        figure.series.append({QStringLiteral("weekday_%1").arg(weekday), Shape::Stack, 0, {}});
    for (auto hour = first; hour < last; ++hour) {
        figure.categories.append(QStringLiteral("hour_%1").arg(hour - grid.begin(), 2, 10, QLatin1Char('0')));
        for (qsizetype weekday = 0; weekday < 7; ++weekday)
            figure.series[weekday].points.append(rate((*hour)[size_t(weekday)].of));
    }
    return figure;
}

Figure fatigueOf(const broadcasts::Fatigue &fatigue)
{
    Figure figure = ofWeeks("fatigue", fatigue);
    Series left{QStringLiteral("rate_left"), Shape::Column, 0, {}};
    Series people{QStringLiteral("person_weeks"), Shape::Column, 1, {}, Unit::People};
    for (int bucket = 0; bucket < broadcasts::fatigueBuckets; ++bucket) {
        const Proportion &of = fatigue.all[size_t(bucket)];
        figure.categories.append(QStringLiteral("messages_") + broadcasts::fatigueWord(bucket));
        left.points.append(rate(of));
        people.points.append(figure.n > 0 ? Point{double(of.n), double(of.n), 0} : Point()); // nobody at all is no finding
    }
    figure.series = {left, people};
    return figure;
}

Figure fatigueTrendOf(const broadcasts::Fatigue &fatigue)
{
    Figure figure = ofWeeks("fatigue-weeks", fatigue);
    figure.step = Step::IsoWeek;
    for (const broadcasts::FatigueWeek &week : fatigue.weeks)
        figure.days.append(week.monday);
    for (int bucket = 0; bucket < broadcasts::fatigueBuckets; ++bucket) {
        if (fatigue.all[size_t(bucket)].n == 0)
            continue;
        Series series{QStringLiteral("messages_") + broadcasts::fatigueWord(bucket), Shape::Line, 0, {}};
        for (const broadcasts::FatigueWeek &week : fatigue.weeks)
            series.points.append(rate(week.buckets[size_t(bucket)]));
        figure.series.append(series);
    }
    return figure;
}

} // namespace siyu::insight
