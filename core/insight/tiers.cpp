// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/tiers.h"

#include <array>

namespace siyu::insight {

namespace {

using groups::TierCounts;

struct Part {
    const char *word;
    qint64 TierCounts::*count;
};
constexpr std::array parts{Part{"super", &TierCounts::superActive}, Part{"normal", &TierCounts::normal},
    Part{"never", &TierCounts::never}, Part{"observing", &TierCounts::observing}, Part{"no_data", &TierCounts::missing}};

// Of several groups on one day. A group with people and without data makes the tiers incomplete; how many people it has
// is known all the same.
Point pointOf(const QList<TierCounts> &groups, const Part &part)
{
    Point point;
    const bool isTier = part.count != &TierCounts::missing;
    for (const TierCounts &counts : groups) {
        const bool lacks = isTier && counts.missing > 0;
        point.without += lacks ? 1 : 0;
        if (!lacks || counts.*part.count > 0)
            point.counted = point.counted.value_or(0) + double(counts.*part.count);
    }
    point.value = point.without == 0 ? point.counted : std::nullopt;
    return point;
}

} // namespace

QList<QDate> shownDays(const Period &period, Step step)
{
    QList<QDate> out;
    for (const QDate &first : stepsOf(period, step))
        out.append(step == Step::Day ? first : std::min(first.addDays(6), period.to));
    return out;
}

Figure tiersOf(const QList<TierDays> &groups, const Period &period, Step step)
{
    Figure figure;
    figure.word = QStringLiteral("tiers");
    figure.how = QStringLiteral("tiers");
    figure.period = period;
    figure.step = step;
    figure.days = stepsOf(period, step);
    figure.n = groups.size();
    for (const Part &part : parts)
        figure.series.append({QString::fromLatin1(part.word), Shape::Stack, 0, {}});
    for (const QDate &day : shownDays(period, step)) {
        QList<TierCounts> onDay;
        for (const TierDays &days : groups)
            onDay.append(days.value(period.from.daysTo(day)));
        for (std::size_t i = 0; i < parts.size(); ++i)
            figure.series[qsizetype(i)].points.append(pointOf(onDay, parts[i]));
    }
    return figure;
}

Figure tierDayOf(const QList<TierCounts> &groups, QDate day)
{
    Figure figure;
    figure.word = QStringLiteral("tier-day");
    figure.how = QStringLiteral("tiers");
    figure.period = {day, day};
    figure.n = groups.size();
    Series people{QStringLiteral("people"), Shape::Column, 0, {}};
    for (const Part &part : parts) {
        figure.categories.append(QString::fromLatin1(part.word));
        people.points.append(pointOf(groups, part));
    }
    figure.series = {people};
    return figure;
}

std::optional<double> activeShare(const TierCounts &counts)
{
    if (counts.judged() == 0)
        return std::nullopt;
    return double(counts.superActive + counts.normal) / double(counts.judged());
}

QList<Summary> tierSummaries(const QList<TierCounts> &groups)
{
    QList<Summary> out;
    TierCounts all;
    for (const TierCounts &counts : groups) {
        for (const Part &part : parts)
            all.*part.count += counts.*part.count;
    }
    for (const Part &part : parts) {
        if (part.count != &TierCounts::missing)
            out.append({QString::fromLatin1(part.word), false, pointOf(groups, part), {}});
    }
    const std::optional<double> share = activeShare(all);
    out.append({QStringLiteral("active_share"), true, {share, share, 0}, {}});
    return out;
}

} // namespace siyu::insight
