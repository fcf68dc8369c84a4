// SPDX-License-Identifier: GPL-3.0-or-later
// What is consumed and reserved while a plan is made: per target its sends, per account its counts; answers the caps of
// the house and the platform's quotas. Owned by one pass of the planner; asked for every target, so it allocates only
// where a limit is near.
#pragma once

#include "core/broadcasts/planner.h"

#include <unordered_map>

namespace siyu::broadcasts {

// A business day. `day` is the Julian one: a multiple of 7 is a Monday; `month` is year × 12 + month.
struct BusinessDay {
    qint64 from = 0, to = -1; // seconds, UTC; the end is not included
    int day = 0;
    int month = 0;
    int daysInMonth = 31;
};

// Remembers the last day it saw: runs and sorted histories ask for the same days again and again.
class BusinessCalendar {
public:
    explicit BusinessCalendar(QTimeZone zone) : m_zone(std::move(zone)) { }
    const BusinessDay &dayOf(qint64 seconds);
    QTime wallOf(qint64 seconds) const;

private:
    QTimeZone m_zone;
    BusinessDay m_day;
};

struct Use {
    qint64 at = 0; // seconds, UTC
    qint64 content = 0;
    qint64 account = 0;
    int day = 0;
    int month = 0;
    Touchpoint touchpoint = Touchpoint::Wecom1to1;
    bool consumed = false; // else reserved by this plan
    int origin = -1; // consumed: a place in PlanInput::history; else of the run
};

struct ReservedUse {
    Use use;
    int next; // −1 = none
};

// The uses of one target: what is consumed, and what the plan added.
struct Uses {
    const Use *from = nullptr, *to = nullptr;
    const std::vector<ReservedUse> *reserved = nullptr;
    int firstReserved = -1;

    template <typename Is>
    bool any(Is is) const
    {
        for (const Use *use = from; use != to; ++use) {
            if (is(*use))
                return true;
        }
        for (int i = firstReserved; i >= 0; i = (*reserved)[size_t(i)].next) {
            if (is((*reserved)[size_t(i)].use))
                return true;
        }
        return false;
    }
    template <typename Is>
    std::vector<Use> those(Is is) const
    {
        std::vector<Use> found;
        any([&](const Use &use) {
            if (is(use))
                found.push_back(use);
            return false;
        });
        return found;
    }
    template <typename Is>
    int count(Is is) const
    {
        int held = 0;
        any([&](const Use &use) {
            held += is(use) ? 1 : 0;
            return false;
        });
        return held;
    }
};

// Sends of `count` each at sorted instants; for windows that roll.
class Timeline {
public:
    void add(qint64 at);
    // Most sends in any window shorter than `seconds` that holds `at`, one more at `at` included.
    int fullestWith(qint64 at, qint64 seconds) const;

private:
    std::vector<std::pair<qint64, int>> m_sends;
};

class Usage {
public:
    explicit Usage(const PlanInput &input);

    // Counts a send against its account; its target's list is kept by the caller.
    void addToAccount(const Use &use);

    // What is asked from here on is asked for this touchpoint and moment.
    void aim(Touchpoint touchpoint, qint64 at, const BusinessDay &day);
    bool memberCapReached(const Uses &of) const { return monthReached(of) || weekReached(of); }
    bool monthReached(const Uses &of) const;
    bool weekReached(const Uses &of) const;
    bool groupCapReached(const Uses &of) const;
    // Quotas that look at the target alone: the first that is reached, as a place in PlanInput::quotas.
    std::optional<size_t> targetQuotaReached(const Uses &of) const;
    // Quotas of one account, alone or towards this target.
    std::optional<size_t> accountQuotaReached(const Uses &of, qint64 account) const;
    bool hasRoom(qint64 account) const;

    // Whether a send counts in the limit where it is aimed.
    bool isInMonth(const Use &use) const { return use.touchpoint == Touchpoint::Wecom1to1 && use.month == m_day.month; }
    bool isInWeek(const Use &use) const;
    bool isInGroupDay(const Use &use) const { return use.touchpoint == Touchpoint::GroupChat && use.day == m_day.day; }
    bool isInQuota(const Use &use, size_t quota, qint64 account) const; // account 0 = whichever
    bool isInCapacity(const Use &use, qint64 account) const { return use.account == account && use.day == m_day.day; }
    int limitOf(const PlatformQuota &quota) const { return quota.limit.value_or(m_day.daysInMonth); }
    int capacityOf(qint64 account) const;

private:
    struct AccountSpan {
        size_t quota;
        qint64 account;
        qint64 span;
        bool operator==(const AccountSpan &) const = default;
    };
    struct SpanHash {
        size_t operator()(const AccountSpan &key) const { return qHashMulti(0, key.quota, key.account, key.span); }
    };

    static int spanOf(const PlatformQuota &quota, int day, int month);
    bool usesReach(const PlatformQuota &quota, const Uses &of, qint64 account) const;
    const PlanInput &m_input;
    std::unordered_map<qint64, int> m_capacity; // of the accounts that have one
    std::unordered_map<AccountSpan, int, SpanHash> m_counts; // quota = noQuota: all sends of the day
    std::unordered_map<AccountSpan, Timeline, SpanHash> m_timelines;
    Touchpoint m_touchpoint = Touchpoint::Wecom1to1;
    qint64 m_at = 0;
    BusinessDay m_day;
    std::vector<size_t> m_targetQuotas, m_accountQuotas; // in force where it is aimed
};

} // namespace siyu::broadcasts
