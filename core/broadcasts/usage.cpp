// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/usage.h"

#include <algorithm>

namespace siyu::broadcasts {

namespace {

constexpr size_t noQuota = size_t(-1);
constexpr qint64 weekSeconds = 7 * 24 * 60 * 60;

int limitOf(const PlatformQuota &quota, const Moment &at)
{
    return quota.limit.value_or(at.daysInMonth);
}

} // namespace

Moment BusinessCalendar::momentOf(qint64 seconds)
{
    const QDateTime local = QDateTime::fromSecsSinceEpoch(seconds, m_zone);
    if (seconds < m_from || seconds >= m_to) {
        const QDate day = local.date();
        m_from = day.startOfDay(m_zone).toSecsSinceEpoch();
        m_to = day.addDays(1).startOfDay(m_zone).toSecsSinceEpoch();
        m_day.day = day.toJulianDay();
        m_day.month = day.year() * 12 + day.month();
        m_day.daysInMonth = day.daysInMonth();
    }
    Moment moment = m_day;
    moment.at = seconds;
    moment.wall = local.time();
    return moment;
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
    for (const PlanAccount &account : input.accounts)
        m_capacity.emplace(account.id, account.dailyCapacity);
}

qint64 Usage::spanOf(const PlatformQuota &quota, const Moment &at)
{
    switch (quota.per) {
    case PlatformQuota::Per::Day:
        return at.day;
    case PlatformQuota::Per::Week:
        return at.day / 7;
    case PlatformQuota::Per::Month:
        return at.month;
    case PlatformQuota::Per::Rolling:
        break;
    }
    return 0;
}

bool Usage::applies(const PlatformQuota &quota, Touchpoint touchpoint, const Moment &at)
{
    return quota.touchpoint == touchpoint && (!quota.validFrom.isValid() || quota.validFrom.toJulianDay() <= at.day)
        && (!quota.validTo.isValid() || at.day <= quota.validTo.toJulianDay());
}

void Usage::addToAccount(const Use &use)
{
    if (use.account == 0)
        return;
    ++m_counts[{noQuota, use.account, use.moment.day}];
    for (size_t i = 0; i < m_input.quotas.size(); ++i) {
        const PlatformQuota &quota = m_input.quotas[i];
        if (quota.subject != PlatformQuota::Subject::Account || quota.touchpoint != use.touchpoint)
            continue;
        if (quota.per == PlatformQuota::Per::Rolling)
            m_timelines[{i, use.account, 0}].add(use.moment.at);
        else
            ++m_counts[{i, use.account, spanOf(quota, use.moment)}];
    }
}

bool Usage::memberCapReached(const Uses &of, Touchpoint touchpoint, const Moment &at) const
{
    if (of.empty())
        return m_input.house.weekDirected < 1 || (touchpoint == Touchpoint::Wecom1to1 && m_input.house.monthWecom < 1);
    int thisMonth = 0;
    Timeline directed;
    for (const Use &use : of) {
        if (!isDirected(use.touchpoint))
            continue;
        directed.add(use.moment.at);
        if (use.touchpoint == Touchpoint::Wecom1to1 && use.moment.month == at.month)
            ++thisMonth;
    }
    if (touchpoint == Touchpoint::Wecom1to1 && thisMonth >= m_input.house.monthWecom)
        return true;
    return directed.fullestWith(at.at, weekSeconds) > m_input.house.weekDirected;
}

bool Usage::groupCapReached(const Uses &of, const Moment &at) const
{
    const auto today = std::count_if(of.begin(), of.end(), [&](const Use &use) {
        return use.touchpoint == Touchpoint::GroupChat && use.moment.day == at.day;
    });
    return today >= m_input.house.groupDay;
}

// `account` 0 = whichever.
bool Usage::usesReach(const PlatformQuota &quota, const Uses &of, qint64 account, const Moment &at)
{
    int held = 0;
    Timeline timeline;
    for (const Use &use : of) {
        if (use.touchpoint != quota.touchpoint || (account != 0 && use.account != account))
            continue;
        if (quota.per == PlatformQuota::Per::Rolling)
            timeline.add(use.moment.at);
        else if (spanOf(quota, use.moment) == spanOf(quota, at))
            ++held;
    }
    const int withThis = quota.per == PlatformQuota::Per::Rolling ? timeline.fullestWith(at.at, quota.rollingSeconds) : held + 1;
    return withThis > limitOf(quota, at);
}

bool Usage::targetQuotaReached(const Uses &of, Touchpoint touchpoint, const Moment &at) const
{
    return std::any_of(m_input.quotas.begin(), m_input.quotas.end(), [&](const PlatformQuota &quota) {
        return quota.subject == PlatformQuota::Subject::Target && applies(quota, touchpoint, at) && usesReach(quota, of, 0, at);
    });
}

bool Usage::accountQuotaReached(const Uses &of, qint64 account, Touchpoint touchpoint, const Moment &at) const
{
    if (account == 0)
        return false;
    for (size_t i = 0; i < m_input.quotas.size(); ++i) {
        const PlatformQuota &quota = m_input.quotas[i];
        if (quota.subject == PlatformQuota::Subject::Target || !applies(quota, touchpoint, at))
            continue;
        if (quota.subject == PlatformQuota::Subject::AccountAndTarget) {
            if (usesReach(quota, of, account, at))
                return true;
            continue;
        }
        int withThis = 1;
        if (quota.per == PlatformQuota::Per::Rolling) {
            const auto timeline = m_timelines.find({i, account, 0});
            if (timeline != m_timelines.end())
                withThis = timeline->second.fullestWith(at.at, quota.rollingSeconds);
        } else if (const auto count = m_counts.find({i, account, spanOf(quota, at)}); count != m_counts.end()) {
            withThis = count->second + 1;
        }
        if (withThis > limitOf(quota, at))
            return true;
    }
    return false;
}

bool Usage::hasRoom(qint64 account, const Moment &at) const
{
    const auto capacity = m_capacity.find(account);
    if (capacity == m_capacity.end() || !capacity->second)
        return true;
    const auto today = m_counts.find({noQuota, account, at.day});
    return (today == m_counts.end() ? 0 : today->second) < *capacity->second;
}

} // namespace siyu::broadcasts
