// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/figure.h"

#include <algorithm>

namespace siyu::insight {

namespace {

// Which steps of one stretch stay: of every series the least and the greatest, and the first gap.
QList<qsizetype> keptOf(const QList<Series> &series, qsizetype from, qsizetype to)
{
    QList<qsizetype> kept;
    for (const Series &one : series) {
        std::optional<qsizetype> least, greatest, gap;
        for (qsizetype i = from; i < to; ++i) {
            const std::optional<double> &value = one.points[i].counted;
            if (!value) {
                gap = gap.value_or(i);
                continue;
            }
            if (!least || *value < *one.points[*least].counted)
                least = i;
            if (!greatest || *value > *one.points[*greatest].counted)
                greatest = i;
        }
        for (const auto &index : {least, greatest, gap}) {
            if (index && !kept.contains(*index))
                kept.append(*index);
        }
    }
    std::sort(kept.begin(), kept.end());
    return kept;
}

template <typename T>
QList<T> picked(const QList<T> &all, const QList<qsizetype> &kept)
{
    QList<T> out;
    out.reserve(kept.size());
    for (const qsizetype i : kept) {
        if (i < all.size())
            out.append(all[i]);
    }
    return out;
}

} // namespace

QString wordOf(Unit unit)
{
    switch (unit) {
    case Unit::People:
        return QStringLiteral("people");
    case Unit::Messages:
        return QStringLiteral("messages");
    case Unit::Money:
        return QStringLiteral("money");
    case Unit::Share:
        return QStringLiteral("share");
    case Unit::Times:
        return QStringLiteral("times");
    case Unit::Pieces:
        return QStringLiteral("pieces");
    }
    return {};
}

QString wordOf(Step step) { return step == Step::Day ? QStringLiteral("day") : QStringLiteral("week"); }

void compareWith(QList<Summary> &now, const QList<Summary> &before)
{
    for (qsizetype i = 0; i < now.size() && i < before.size(); ++i)
        now[i].before = before[i].now;
}

std::optional<double> Summary::change() const
{
    if (!before || !now.value || !before->value)
        return std::nullopt;
    return *now.value - *before->value;
}

std::optional<double> Figure::valueBefore(qsizetype ofSeries, qsizetype step) const
{
    return ofSeries < before.size() && step < before[ofSeries].points.size() ? before[ofSeries].points[step].counted : std::nullopt;
}

void Figure::compareByCategory(const Figure &other)
{
    periodBefore = other.period;
    before.clear();
    for (const Series &one : series) {
        Series beside{one.word, one.shape, one.panel, QList<Point>(steps()), one.unit};
        const auto found = std::find_if(other.series.begin(), other.series.end(), [&](const Series &old) { return old.word == one.word; });
        for (qsizetype step = 0; found != other.series.end() && step < steps(); ++step)
            beside.points[step] = found->points.value(other.categories.indexOf(categories[step]));
        before.append(beside);
    }
}

qint64 Figure::points() const
{
    qint64 count = 0;
    for (const Series &one : series)
        count += one.points.size();
    return count;
}

bool Figure::isEmpty() const
{
    return std::none_of(series.begin(), series.end(), [](const Series &one) {
        return std::any_of(one.points.begin(), one.points.end(), [](const Point &point) { return point.counted.has_value(); });
    });
}

int Figure::mostWithout() const
{
    int most = 0;
    for (const Series &one : series) {
        for (const Point &point : one.points)
            most = std::max(most, point.without);
    }
    return most;
}

QList<QDate> stepsOf(const Period &period, Step step)
{
    QList<QDate> out;
    if (!period.isValid())
        return out;
    QDate day = step == Step::Day ? period.from : isoWeekOf(period.from).from;
    for (; day <= period.to; day = day.addDays(step == Step::Day ? 1 : 7))
        out.append(day);
    return out;
}

qsizetype stepOf(const Period &period, Step step, QDate day)
{
    if (step == Step::Day)
        return period.from.daysTo(day);
    return isoWeekOf(period.from).from.daysTo(day) / 7;
}

Step stepFor(const Period &period, int mostDays) { return period.days() <= mostDays ? Step::Day : Step::IsoWeek; }

Period periodBefore(const Period &period) { return lastDays(period.from.addDays(-1), int(period.days())); }

Figure thinned(Figure figure, qint64 most)
{
    const qsizetype steps = figure.steps();
    if (figure.points() <= most || steps == 0)
        return figure;
    const qsizetype perStretch = 3 * figure.series.size(); // kept at most, of each stretch
    const qsizetype room = std::max<qsizetype>(most / figure.series.size(), 2);
    const qsizetype stretches = std::max<qsizetype>(room / perStretch, 1);
    QList<qsizetype> kept;
    for (qsizetype i = 0; i < stretches; ++i)
        kept += keptOf(figure.series, steps * i / stretches, steps * (i + 1) / stretches);
    for (Series &one : figure.series)
        one.points = picked(one.points, kept);
    for (Series &one : figure.before)
        one.points = picked(one.points, kept);
    figure.days = picked(figure.days, kept);
    figure.categories = picked(figure.categories, kept);
    return figure;
}

} // namespace siyu::insight
