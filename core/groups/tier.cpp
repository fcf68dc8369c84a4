// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/groups/tier.h"

#include <algorithm>

namespace siyu::groups {

namespace {

constexpr int firstDaysOfJoiner = 7; // rules.md 3: to the 7th day after joining

} // namespace

QString wordOf(const TierResult &result)
{
    switch (result.reason) {
    case TierReason::NoData: return QStringLiteral("no_data");
    case TierReason::TooFewDays: return QStringLiteral("too_few_days");
    case TierReason::NoMessage: return QStringLiteral("no_message");
    case TierReason::Plain: return QStringLiteral("plain");
    case TierReason::Kept: return QStringLiteral("kept_since_") + result.keptSince.toString(Qt::ISODate);
    case TierReason::BelowSuper: return QStringLiteral("below_super");
    }
    return {};
}

void TierCounts::add(const TierResult &result)
{
    if (!result.tier) {
        ++missing;
        return;
    }
    switch (*result.tier) {
    case Tier::Super: ++superActive; return;
    case Tier::Normal: ++normal; return;
    case Tier::Never: ++never; return;
    case Tier::Observing: ++observing; return;
    }
}

// [i] = before index i; `days`: in the group and measured.
struct TierScale::Sums {
    std::vector<int> days;
    std::vector<qint64> messages;
    std::vector<int> active;
};

TierScale::TierScale(const Period &days, const TierThresholds &thresholds, const QList<DaySpan> &dataDays)
    : m_thresholds(thresholds)
{
    const qint64 reach = 2 * qint64(thresholds.window) - 1; // a window before the earliest day that may keep a tier
    m_first = days.from.toJulianDay() - reach;
    m_from = reach;
    m_count = days.to.toJulianDay() - m_first + 1;
    m_measured.assign(size_t(m_count), 0);
    for (const DaySpan &span : dataDays) {
        const qint64 from = std::max(span.from, m_first) - m_first;
        const qint64 to = std::min(span.to, m_first + m_count - 1) - m_first;
        for (qint64 i = from; i <= to; ++i)
            m_measured[size_t(i)] = 1;
    }
    m_measuredSums.resize(size_t(m_count) + 1, 0);
    for (size_t i = 0; i < size_t(m_count); ++i)
        m_measuredSums[i + 1] = m_measuredSums[i] + m_measured[i];
}

TierScale::Sums TierScale::sumsOf(const QList<DaySpan> &stays, const QList<DayMessages> &messages) const
{
    const size_t n = size_t(m_count);
    std::vector<char> in(n, 0);
    for (const DaySpan &stay : stays) {
        const qint64 from = std::max(stay.from, m_first) - m_first;
        const qint64 to = std::min(stay.to, m_first + m_count - 1) - m_first;
        for (qint64 i = from; i <= to; ++i)
            in[size_t(i)] = m_measured[size_t(i)];
    }
    std::vector<qint64> said(n, 0);
    for (const DayMessages &day : messages) {
        if (day.day >= m_first && day.day < m_first + m_count)
            said[size_t(day.day - m_first)] += day.messages;
    }
    Sums sums{std::vector<int>(n + 1, 0), std::vector<qint64>(n + 1, 0), std::vector<int>(n + 1, 0)};
    for (size_t i = 0; i < n; ++i) {
        sums.days[i + 1] = sums.days[i] + in[i];
        sums.messages[i + 1] = sums.messages[i] + (in[i] ? said[i] : 0);
        sums.active[i + 1] = sums.active[i] + (in[i] && said[i] > 0 ? 1 : 0);
    }
    return sums;
}

// `anchor`: index of the last earlier day that met the plain condition with none weak since, or -1.
TierResult TierScale::judge(qint64 index, const Sums &sums, qint64 anchor) const
{
    const size_t end = size_t(index + 1), begin = end - size_t(m_thresholds.window);
    TierResult result;
    if (m_measuredSums[end] == m_measuredSums[begin])
        return result;
    result.measuredDays = sums.days[end] - sums.days[begin];
    result.messages = sums.messages[end] - sums.messages[begin];
    result.activeDays = sums.active[end] - sums.active[begin];
    const auto give = [&result](Tier tier, TierReason reason) {
        result.tier = tier;
        result.reason = reason;
        return result;
    };
    if (result.measuredDays < m_thresholds.observe)
        return give(Tier::Observing, TierReason::TooFewDays);
    if (result.messages == 0)
        return give(Tier::Never, TierReason::NoMessage);
    const qint64 scaled = m_thresholds.window * result.messages;
    const bool often = result.activeDays >= m_thresholds.activeDays;
    if (often && scaled >= qint64(m_thresholds.superMessages) * result.measuredDays)
        return give(Tier::Super, TierReason::Plain);
    const bool keeps = often && scaled >= qint64(m_thresholds.keepMessages) * result.measuredDays;
    if (keeps && anchor >= 0 && index - anchor <= m_thresholds.window) {
        result.keptSince = QDate::fromJulianDay(m_first + anchor);
        return give(Tier::Super, TierReason::Kept);
    }
    return give(Tier::Normal, TierReason::BelowSuper);
}

template <typename Take>
void TierScale::walk(const QList<DaySpan> &stays, const QList<DayMessages> &messages, qint64 from, const Take &take) const
{
    const Sums sums = sumsOf(stays, messages);
    const qint64 window = m_thresholds.window;
    qint64 anchor = -1;
    for (qint64 index = std::max(from - window, window - 1); index < m_count; ++index) {
        if (index >= from)
            take(judge(index, sums, anchor));
        const size_t end = size_t(index + 1), begin = end - size_t(window);
        const qint64 days = sums.days[end] - sums.days[begin];
        const qint64 scaled = window * (sums.messages[end] - sums.messages[begin]);
        const bool often = sums.active[end] - sums.active[begin] >= m_thresholds.activeDays;
        if (often && scaled >= m_thresholds.superMessages * days)
            anchor = index;
        else if (m_measured[size_t(index)] && !(often && scaled >= m_thresholds.keepMessages * days))
            anchor = -1;
    }
}

std::vector<TierResult> TierScale::over(const QList<DaySpan> &stays, const QList<DayMessages> &messages) const
{
    std::vector<TierResult> results;
    results.reserve(size_t(m_count - m_from));
    walk(stays, messages, m_from, [&results](const TierResult &result) { results.push_back(result); });
    return results;
}

TierResult TierScale::on(const QList<DaySpan> &stays, const QList<DayMessages> &messages) const
{
    TierResult last;
    walk(stays, messages, m_count - 1, [&last](const TierResult &result) { last = result; });
    return last;
}

ActiveGrowth activeGrowth(const Period &period, QDate asOf, const QList<Joiner> &joiners, const QList<Leaver> &leavers)
{
    ActiveGrowth growth;
    growth.periodNotOver = asOf < period.to.addDays(firstDaysOfJoiner);
    qint64 value = 0;
    for (const Joiner &joiner : joiners) {
        if (!joiner.joined.isValid() || !period.contains(joiner.joined))
            continue;
        const DaySpan first{joiner.joined.toJulianDay(), joiner.joined.toJulianDay() + firstDaysOfJoiner};
        const bool spoke = std::any_of(joiner.messages.begin(), joiner.messages.end(), [&first](const DayMessages &day) {
            return day.messages > 0 && first.from <= day.day && day.day <= first.to;
        });
        const bool measured = std::any_of(joiner.dataDays.begin(), joiner.dataDays.end(),
            [&first](const DaySpan &span) { return span.from <= first.to && span.to >= first.from; });
        if (spoke)
            ++value;
        else if (!measured)
            growth.missing.append(joiner.id);
    }
    for (const Leaver &leaver : leavers) {
        if (!period.contains(leaver.left))
            continue;
        if (!leaver.lastTier)
            growth.missing.append(leaver.id);
        else if (*leaver.lastTier == Tier::Super || *leaver.lastTier == Tier::Normal)
            --value;
    }
    std::sort(growth.missing.begin(), growth.missing.end());
    if (!growth.periodNotOver && growth.missing.isEmpty())
        growth.value = value;
    return growth;
}

} // namespace siyu::groups
