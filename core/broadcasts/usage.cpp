// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/usage.h"

#include <algorithm>
#include <limits>

namespace siyu::broadcasts {

namespace {

constexpr size_t noQuota = size_t(-1);
constexpr qint64 weekSeconds = 7 * 24 * 60 * 60;

bool applies(const PlatformQuota &quota, Touchpoint touchpoint, int day)
{
    return quota.touchpoint == touchpoint && (!quota.validFrom.isValid() || quota.validFrom.toJulianDay() <= day)
        && (!quota.validTo.isValid() || day <= quota.validTo.toJulianDay());
}

// Whether one more at `at` makes more than `limit` of those that `is` in a window that rolls. No window can hold more
// than all that is near, so the windows are looked at only where that is too many.
template <typename Is>
bool windowExceeds(const Uses &of, qint64 at, qint64 seconds, int limit, Is is)
{
    const auto isNear = [&](const Use &use) { return is(use) && std::abs(use.at - at) < seconds; };
    if (of.count(isNear) + 1 <= limit)
        return false;
    Timeline timeline;
    of.any([&](const Use &use) {
        if (isNear(use))
            timeline.add(use.at);
        return false;
    });
    return timeline.fullestWith(at, seconds) > limit;
}

} // namespace

const BusinessDay &BusinessCalendar::dayOf(qint64 seconds)
{
    if (seconds < m_day.from || seconds >= m_day.to) {
        const QDate day = QDateTime::fromSecsSinceEpoch(seconds, m_zone).date();
        m_day.from = day.startOfDay(m_zone).toSecsSinceEpoch();
        m_day.to = day.addDays(1).startOfDay(m_zone).toSecsSinceEpoch();
        m_day.day = int(day.toJulianDay());
        m_day.month = day.year() * 12 + day.month();
        m_day.daysInMonth = day.daysInMonth();
    }
    return m_day;
}

QTime BusinessCalendar::wallOf(qint64 seconds) const
{
    return QDateTime::fromSecsSinceEpoch(seconds, m_zone).time();
}

void Timeline::add(qint64 at)
{
    const auto place = std::lower_bound(m_sends.begin(), m_sends.end(), std::pair(at, 0));
    if (place != m_sends.end() && place->first == at)
        ++place->second;
    else
        m_sends.insert(place, {at, 1});
}

int Timeline::fullestWith(qint64 at, qint64 seconds) const
{
    // Windows that start at a send (or at `at`) and hold `at`: the fullest one is among them.
    auto tail = std::upper_bound(m_sends.begin(), m_sends.end(), std::pair(at - seconds, 1 << 30));
    int fullest = 0;
    int held = 1;
    auto head = tail;
    for (;;) {
        const bool more = tail != m_sends.end() && tail->first <= at;
        const qint64 start = more ? tail->first : at;
        for (; head != m_sends.end() && head->first < start + seconds; ++head)
            held += head->second;
        fullest = std::max(fullest, held);
        if (!more)
            return fullest;
        held -= tail->second;
        ++tail;
    }
}

Usage::Usage(const PlanInput &input) : m_input(input)
{
    for (const PlanAccount &account : input.accounts) {
        if (account.dailyCapacity)
            m_capacity.emplace(account.id, *account.dailyCapacity);
    }
}

int Usage::spanOf(const PlatformQuota &quota, int day, int month)
{
    switch (quota.per) {
    case PlatformQuota::Per::Day:
        return day;
    case PlatformQuota::Per::Week:
        return day / 7;
    case PlatformQuota::Per::Month:
        return month;
    case PlatformQuota::Per::Rolling:
        break;
    }
    return 0;
}

void Usage::addToAccount(const Use &use)
{
    if (use.account == 0)
        return;
    ++m_counts[{noQuota, use.account, use.day}];
    for (size_t i = 0; i < m_input.quotas.size(); ++i) {
        const PlatformQuota &quota = m_input.quotas[i];
        if (quota.subject != PlatformQuota::Subject::Account || quota.touchpoint != use.touchpoint)
            continue;
        if (quota.per == PlatformQuota::Per::Rolling)
            m_timelines[{i, use.account, 0}].add(use.at);
        else
            ++m_counts[{i, use.account, spanOf(quota, use.day, use.month)}];
    }
}

void Usage::aim(Touchpoint touchpoint, qint64 at, const BusinessDay &day)
{
    m_touchpoint = touchpoint;
    m_at = at;
    m_day = day;
    m_targetQuotas.clear();
    m_accountQuotas.clear();
    for (size_t i = 0; i < m_input.quotas.size(); ++i) {
        const PlatformQuota &quota = m_input.quotas[i];
        if (applies(quota, touchpoint, day.day))
            (quota.subject == PlatformQuota::Subject::Target ? m_targetQuotas : m_accountQuotas).push_back(i);
    }
}

bool Usage::isInWeek(const Use &use) const
{
    return isDirected(use.touchpoint) && std::abs(use.at - m_at) < weekSeconds;
}

bool Usage::isInQuota(const Use &use, size_t place, qint64 account) const
{
    const PlatformQuota &quota = m_input.quotas[place];
    if (use.touchpoint != quota.touchpoint || (account != 0 && use.account != account))
        return false;
    return quota.per == PlatformQuota::Per::Rolling ? std::abs(use.at - m_at) < quota.rollingSeconds
                                                     : spanOf(quota, use.day, use.month) == spanOf(quota, m_day.day, m_day.month);
}

bool Usage::monthReached(const Uses &of) const
{
    return m_touchpoint == Touchpoint::Wecom1to1 && of.count([&](const Use &use) { return isInMonth(use); }) >= m_input.house.monthWecom;
}

bool Usage::weekReached(const Uses &of) const
{
    return windowExceeds(of, m_at, weekSeconds, m_input.house.weekDirected, [](const Use &use) { return isDirected(use.touchpoint); });
}

bool Usage::groupCapReached(const Uses &of) const
{
    return of.count([&](const Use &use) { return isInGroupDay(use); }) >= m_input.house.groupDay;
}

// `account` 0 = whichever.
bool Usage::usesReach(const PlatformQuota &quota, const Uses &of, qint64 account) const
{
    const auto counts = [&](const Use &use) { return use.touchpoint == quota.touchpoint && (account == 0 || use.account == account); };
    if (quota.per == PlatformQuota::Per::Rolling)
        return windowExceeds(of, m_at, quota.rollingSeconds, limitOf(quota), counts);
    const int span = spanOf(quota, m_day.day, m_day.month);
    return of.count([&](const Use &use) { return counts(use) && spanOf(quota, use.day, use.month) == span; }) + 1 > limitOf(quota);
}

std::optional<size_t> Usage::targetQuotaReached(const Uses &of) const
{
    const auto reached = std::find_if(m_targetQuotas.begin(), m_targetQuotas.end(), [&](size_t i) { return usesReach(m_input.quotas[i], of, 0); });
    return reached == m_targetQuotas.end() ? std::nullopt : std::optional(*reached);
}

std::optional<size_t> Usage::accountQuotaReached(const Uses &of, qint64 account) const
{
    if (account == 0)
        return std::nullopt;
    for (const size_t i : m_accountQuotas) {
        const PlatformQuota &quota = m_input.quotas[i];
        if (quota.subject == PlatformQuota::Subject::AccountAndTarget) {
            if (usesReach(quota, of, account))
                return i;
            continue;
        }
        int withThis = 1;
        if (quota.per == PlatformQuota::Per::Rolling) {
            const auto timeline = m_timelines.find({i, account, 0});
            if (timeline != m_timelines.end())
                withThis = timeline->second.fullestWith(m_at, quota.rollingSeconds);
        } else if (const auto count = m_counts.find({i, account, spanOf(quota, m_day.day, m_day.month)}); count != m_counts.end()) {
            withThis = count->second + 1;
        }
        if (withThis > limitOf(quota))
            return i;
    }
    return std::nullopt;
}

int Usage::capacityOf(qint64 account) const
{
    const auto capacity = m_capacity.find(account);
    return capacity == m_capacity.end() ? std::numeric_limits<int>::max() : capacity->second;
}

bool Usage::hasRoom(qint64 account) const
{
    const auto capacity = m_capacity.find(account);
    if (capacity == m_capacity.end())
        return true;
    const auto today = m_counts.find({noQuota, account, m_day.day});
    return (today == m_counts.end() ? 0 : today->second) < capacity->second;
}

} // namespace siyu::broadcasts
