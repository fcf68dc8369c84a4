// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/groups/tiercolumns.h"

#include <algorithm>

namespace siyu::groups {

namespace {

constexpr qint64 mostDays = 1 << 12; // eleven years of counts; whoever loads more begins later

} // namespace

GroupColumns::GroupColumns(qint64 group, qint64 firstDay, std::vector<qint32> measuredDays)
    : m_group(group), m_firstDay(firstDay), m_days(std::move(measuredDays))
{
    if (m_days.empty())
        return;
    m_measuredSums.assign(size_t(m_days.back() - m_days.front()) + 1, 0);
    for (const qint32 day : m_days)
        m_measuredSums[size_t(day - m_days.front())] = 1;
    for (size_t i = 1; i < m_measuredSums.size(); ++i)
        m_measuredSums[i] += m_measuredSums[i - 1];
}

void GroupColumns::addStay(qint64 member, DaySpan days)
{
    const auto small = [](qint64 day) { return qint32(std::clamp<qint64>(day, unknownDay, openDay)); };
    m_newStays.push_back({member, {small(days.from), small(days.to)}});
}

// Stays that overlap are one; who leaves on the day of the next joining is there all the time.
void GroupColumns::settle()
{
    if (m_newStays.empty())
        return;
    std::sort(m_newStays.begin(), m_newStays.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first < b.first : a.second.from < b.second.from;
    });
    for (const auto &[member, span] : m_newStays) {
        if (m_members.empty() || m_members.back() != member) {
            m_members.push_back(member);
            m_spanFrom.push_back(std::uint32_t(m_spans.size()));
        } else if (span.from <= m_spans.back().to) {
            m_spans.back().to = std::max(m_spans.back().to, span.to);
            continue;
        }
        m_spans.push_back(span);
    }
    m_spanFrom.push_back(std::uint32_t(m_spans.size()));
    m_newStays = {};
}

// Only kept for now: counts come day by day, and to look at a thousand groups' members in turn would cost more than all else.
void GroupColumns::addMessages(qint64 day, qint64 member, qint64 messages)
{
    const qint64 since = day - m_firstDay;
    if (messages <= 0 || since < 0 || since >= mostDays)
        return;
    m_newMembers.push_back(member);
    m_newCounts.push_back(std::uint32_t(since << messageBits | std::min<qint64>(messages, mostMessages)));
}

// Which member each new count is of, by index; none where no tier counts it.
std::vector<std::uint32_t> GroupColumns::placeNewCounts() const
{
    std::vector<std::uint32_t> places(m_newCounts.size(), nobody);
    size_t from = 0;
    for (size_t i = 0; i < m_newCounts.size(); ++i) {
        const qint64 day = m_firstDay + (m_newCounts[i] >> messageBits), member = m_newMembers[i];
        if (i > 0 && member < m_newMembers[i - 1])
            from = 0; // the next day begins
        from = size_t(std::lower_bound(m_members.begin() + qptrdiff(from), m_members.end(), member) - m_members.begin());
        if (from < m_members.size() && m_members[from] == member && isMeasured(day) && isIn(from, day))
            places[i] = std::uint32_t(from);
    }
    return places;
}

void GroupColumns::close()
{
    settle();
    const std::vector<std::uint32_t> places = placeNewCounts();
    m_countFrom.assign(m_members.size() + 1, 0);
    for (const std::uint32_t place : places) {
        if (place != nobody)
            ++m_countFrom[place + 1];
    }
    for (size_t i = 1; i < m_countFrom.size(); ++i)
        m_countFrom[i] += m_countFrom[i - 1];
    m_counts.resize(m_countFrom.back());
    std::vector<std::uint32_t> next(m_countFrom.begin(), m_countFrom.end());
    for (size_t i = 0; i < places.size(); ++i) {
        if (places[i] != nobody)
            m_counts[next[places[i]]++] = m_newCounts[i];
    }
    m_newMembers = {};
    m_newCounts = {};
}

bool GroupColumns::knowsAny(const std::vector<qint64> &sortedMembers) const
{
    const bool fewer = sortedMembers.size() < m_members.size();
    const std::vector<qint64> &asked = fewer ? sortedMembers : m_members, &in = fewer ? m_members : sortedMembers;
    return std::any_of(asked.begin(), asked.end(), [&in](qint64 member) { return std::binary_search(in.begin(), in.end(), member); });
}

int GroupColumns::measuredUpTo(qint64 day) const
{
    if (m_days.empty() || day < m_days.front())
        return 0;
    return m_measuredSums[size_t(std::min<qint64>(day - m_days.front(), qint64(m_measuredSums.size()) - 1))];
}

bool GroupColumns::isIn(size_t index, qint64 day) const
{
    const auto begin = m_spans.begin() + m_spanFrom[index], end = m_spans.begin() + m_spanFrom[index + 1];
    return std::any_of(begin, end, [day](const Span &span) { return span.from <= day && day <= span.to; });
}

const GroupColumns::Span *GroupColumns::presentStay(size_t index, qint64 day) const
{
    for (size_t i = m_spanFrom[index]; i < m_spanFrom[index + 1]; ++i) {
        if (m_spans[i].from <= day && day < m_spans[i].to)
            return &m_spans[i];
    }
    return nullptr;
}

GroupColumns::Window GroupColumns::windowOf(size_t index, qint64 day, int length) const
{
    const qint64 first = day - length + 1;
    Window window;
    for (size_t i = m_spanFrom[index]; i < m_spanFrom[index + 1]; ++i) {
        const qint64 from = std::max<qint64>(m_spans[i].from, first), to = std::min<qint64>(m_spans[i].to, day);
        if (from <= to)
            window.measured += measuredBetween(from, to);
    }
    if (day < m_firstDay)
        return window;
    const auto begin = m_counts.begin() + m_countFrom[index], end = m_counts.begin() + m_countFrom[index + 1];
    const auto after = std::uint64_t(std::min(day - m_firstDay + 1, mostDays)) << messageBits;
    const auto least = std::uint64_t(std::max<qint64>(first - m_firstDay, 0)) << messageBits;
    for (auto at = std::lower_bound(begin, end, after); at != begin && *(at - 1) >= least; --at) {
        window.messages += *(at - 1) & (mostMessages);
        ++window.active;
    }
    return window;
}

bool GroupColumns::reaches(const Window &window, int messages, const TierThresholds &thresholds)
{
    return window.active >= thresholds.activeDays && thresholds.window * window.messages >= qint64(messages) * window.measured;
}

// The last day of the window before `day` that met the plain condition, unless a measured one after it fell below.
std::optional<qint64> GroupColumns::metBefore(size_t index, qint64 day, const TierThresholds &thresholds) const
{
    for (qint64 earlier = day - 1; earlier >= day - thresholds.window; --earlier) {
        const Window then = windowOf(index, earlier, thresholds.window);
        if (reaches(then, thresholds.superMessages, thresholds))
            return earlier;
        if (isMeasured(earlier) && !reaches(then, thresholds.keepMessages, thresholds))
            break;
    }
    return std::nullopt;
}

TierResult GroupColumns::judge(size_t index, qint64 day, const TierThresholds &thresholds) const
{
    const int length = thresholds.window;
    TierResult result;
    if (measuredBetween(day - length + 1, day) == 0)
        return result;
    const Window window = windowOf(index, day, length);
    result.measuredDays = int(window.measured);
    result.messages = window.messages;
    result.activeDays = int(window.active);
    const auto give = [&result](Tier tier, TierReason reason) {
        result.tier = tier;
        result.reason = reason;
        return result;
    };
    if (window.measured < thresholds.observe)
        return give(Tier::Observing, TierReason::TooFewDays);
    if (window.messages == 0)
        return give(Tier::Never, TierReason::NoMessage);
    if (reaches(window, thresholds.superMessages, thresholds))
        return give(Tier::Super, TierReason::Plain);
    const std::optional<qint64> met = reaches(window, thresholds.keepMessages, thresholds) ? metBefore(index, day, thresholds) : std::nullopt;
    if (!met)
        return give(Tier::Normal, TierReason::BelowSuper);
    result.keptSince = QDate::fromJulianDay(*met);
    return give(Tier::Super, TierReason::Kept);
}

TierCounts GroupColumns::counts(qint64 day, const TierThresholds &thresholds) const
{
    TierCounts counts;
    counts.day = QDate::fromJulianDay(day);
    eachPresent(day, thresholds, [&counts](const PresentMember &member) { counts.add(member.result); });
    return counts;
}

} // namespace siyu::groups
