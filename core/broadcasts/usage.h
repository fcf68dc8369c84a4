// SPDX-License-Identifier: GPL-3.0-or-later
// What is consumed and reserved while a plan is made: per target its sends, per account its counts; answers the caps of
// the house and the platform's quotas. Owned by one plan() call.
#pragma once

#include "core/broadcasts/planner.h"

#include <unordered_map>

namespace siyu::broadcasts {

// An instant with the business day and month it falls in.
struct Moment {
    qint64 at = 0; // seconds, UTC
    qint64 day = 0; // Julian day; a multiple of 7 is a Monday
    int month = 0; // year × 12 + month
    int daysInMonth = 31;
    QTime wall;
};

// Remembers the last day it saw: runs and sorted histories ask for the same days again and again.
class BusinessCalendar {
public:
    explicit BusinessCalendar(QTimeZone zone) : m_zone(std::move(zone)) { }
    Moment momentOf(qint64 seconds);

private:
    QTimeZone m_zone;
    qint64 m_from = 0, m_to = -1;
    Moment m_day;
};

struct Use {
    Moment moment;
    qint64 content = 0;
    qint64 account = 0;
    Touchpoint touchpoint = Touchpoint::Wecom1to1;
    bool consumed = false; // else reserved by this plan
};
using Uses = std::vector<Use>;

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
    Usage(const PlanInput &input);

    // Counts a send against its account; its target's list is kept by the caller.
    void addToAccount(const Use &use);

    bool memberCapReached(const Uses &of, Touchpoint touchpoint, const Moment &at) const;
    bool groupCapReached(const Uses &of, const Moment &at) const;
    // Quotas that look at the target alone.
    bool targetQuotaReached(const Uses &of, Touchpoint touchpoint, const Moment &at) const;
    // Quotas of one account, alone or towards this target.
    bool accountQuotaReached(const Uses &of, qint64 account, Touchpoint touchpoint, const Moment &at) const;
    bool hasRoom(qint64 account, const Moment &at) const;

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

    static qint64 spanOf(const PlatformQuota &quota, const Moment &at);
    static bool applies(const PlatformQuota &quota, Touchpoint touchpoint, const Moment &at);
    static bool usesReach(const PlatformQuota &quota, const Uses &of, qint64 account, const Moment &at);

    const PlanInput &m_input;
    std::unordered_map<qint64, std::optional<int>> m_capacity;
    std::unordered_map<AccountSpan, int, SpanHash> m_counts; // quota = noQuota: all sends of the day
    std::unordered_map<AccountSpan, Timeline, SpanHash> m_timelines;
};

} // namespace siyu::broadcasts
