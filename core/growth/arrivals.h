// SPDX-License-Identifier: GPL-3.0-or-later
// When each member became a friend, joined, bought for the first and the second time, and where they came from: what
// funnels and GMV count; beside it the days of friendships and stays. Read once in one pass over each table and kept until a
// commit touches it; some 64 bytes a member.
// Any thread.
#pragma once

#include "core/base/period.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <memory>
#include <vector>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::growth {

struct Arrival {
    qint64 member = 0;
    qint32 added = 0; // business days (Julian) in the workspace's zone; 0 = never, or nobody knows
    qint32 joined = 0; // the first group
    qint32 firstOrder = 0; // paid ones, in any currency
    qint32 secondOrder = 0;
    qint32 channel = 0; // of the first contact that names one, else of the code of the referral or of the first scan; 0 = none
    bool isBaseline = false; // in a group since before the first roster: nobody knows since when
    bool isReferred = false;
    bool isStaff = false;

    // First became a friend or joined a group on this day; 0 = not known, or a member of the baseline.
    qint32 came() const { return isBaseline ? 0 : added == 0 || joined == 0 ? std::max(added, joined) : std::min(added, joined); }
};

// Days (Julian) of an account's friend, or of a member in a group; 0 = not known since when, or not over.
struct Spell {
    qint64 member = 0;
    qint32 from = 0;
    qint32 to = 0;
};

struct Arrivals {
    std::vector<Arrival> people; // by member; staff are left out
    std::vector<Spell> friends; // staff too, as in the two below
    std::vector<Spell> stays; // by member
    // Whether that kind of data was ever recorded: without, its counts are missing and not 0.
    bool hasContacts = false;
    bool hasJoins = false;
    bool hasReferrals = false;
    bool hasOrders = false;
    bool hasBuyers = false; // orders whose member is known

    const Arrival *of(qint64 member) const; // null: there is none, or it is staff
};

// Errors: Cancelled.
Result<Arrivals> readArrivals(db::Database &db, const QTimeZone &zone, Progress &progress);
// As kept, or read and kept.
Result<std::shared_ptr<const Arrivals>> arrivals(const Workspace &workspace, Progress &progress);

} // namespace siyu::growth
