// SPDX-License-Identifier: GPL-3.0-or-later
// How much each member said on each day in each group (counts, never the text), and the tiers that follow (rules.md 3).
// The functions that take a Database run inside the caller's door; the others open it themselves. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/groups/stored.h"
#include "core/groups/tier.h"

#include <QSet>
#include <functional>
#include <vector>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::groups {

// ---- for imports

// Takes a file's counts row by row inside one Workspace::write. A count that is there already is replaced (or added to,
// when the same batch brings a second row of that member and day); the old one leaves its image in batch_change.
class ActivityWriter {
public:
    ActivityWriter(db::Database &db, BatchId batch) : m_db(db), m_batch(batch) { }
    // 0 messages also says that the group was measured on the day.
    Stored add(GroupId group, QDate day, MemberId member, qint64 messages);
    void markMeasured(GroupId group, QDate day);

private:
    db::Database &m_db;
    BatchId m_batch;
    QSet<std::pair<qint64, qint64>> m_marked;
};

// Takes back what the batch wrote: counts restored or removed, measured days of the batch forgotten.
void takeBackActivity(db::Database &db, BatchId batch);

// ---- tiers

struct MemberTier {
    MemberId member;
    QString name; // in the group, else the member's own
    TierResult result;
};

struct GroupTiers {
    GroupId group;
    TierCounts counts;
    TierThresholds thresholds;
    QList<MemberTier> members; // super first, then by messages, then by name
};
// Of the people in the group at the end of `day`. Errors: NotFound (group), InvalidInput (day).
Result<GroupTiers> tiers(const Workspace &workspace, GroupId group, QDate day);

// The tier of everybody in the group at the end of `day`, or of those named (sorted), in no order; nothing is told of a
// group without data in its window. Inside the caller's door.
void eachTier(db::Database &db, GroupId group, QDate day, const std::vector<qint64> &only,
    const std::function<void(qint64 member, Tier tier)> &take);

// Counts for every day of the period.
Result<QList<TierCounts>> tierHistory(const Workspace &workspace, GroupId group, const Period &period, Progress &progress);

struct GroupTierCounts {
    GroupId group;
    QString name;
    TierCounts counts;
};
// All groups that are not archived (or those named), by name.
Result<QList<GroupTierCounts>> tiersOfGroups(const Workspace &workspace, QDate day, const QList<GroupId> &only, Progress &progress);

// Net active growth of the group in the period, as known today.
Result<ActiveGrowth> activeGrowthOf(const Workspace &workspace, GroupId group, const Period &period, QDate asOf);

// The group's own thresholds, else the workspace's, else those of the rules. Setting them is undoable; an invalid group
// sets the workspace's. Errors: InvalidInput (what, value).
Result<TierThresholds> thresholdsOf(const Workspace &workspace, GroupId group);
Result<void> setThresholds(Workspace &workspace, GroupId group, const TierThresholds &thresholds);

// The last day for which the group has counts; invalid when there is none.
Result<QDate> lastMeasuredDay(const Workspace &workspace, GroupId group);

} // namespace siyu::groups
