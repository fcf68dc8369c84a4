// SPDX-License-Identifier: GPL-3.0-or-later
// Everybody's messages, active days, measured days and tier in every group on any day, from columns held in memory
// (tiercolumns.h): some 4 bytes a count, read once and kept with the open workspace. Nothing of it stands in the file, so
// no import, undo or merge can leave it wrong: what a write touched is read anew when the board is asked for the next
// time. A board itself never changes; whoever holds one sees the state in which it was read. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/groups/tiercolumns.h"

#include <memory>
#include <unordered_map>

namespace siyu {
class Workspace;
}

namespace siyu::groups {

class TierBoard {
public:
    // Nothing for a group that has neither stays nor counts.
    const GroupColumns *find(GroupId group) const;
    TierThresholds thresholdsOf(GroupId group) const;

    // Calls take(PresentMember) for everybody in the group at the end of `day`, by member.
    template <typename Take>
    void eachPresent(GroupId group, QDate day, const Take &take) const
    {
        if (const GroupColumns *columns = find(group))
            columns->eachPresent(day.toJulianDay(), thresholdsOf(group), take);
    }
    TierCounts counts(GroupId group, QDate day) const;
    QList<TierCounts> countsOver(GroupId group, const Period &days) const; // of every day

private:
    friend class TierBoardReader;
    friend class TierBoardKeeper;
    std::unordered_map<qint64, std::shared_ptr<const GroupColumns>> m_groups;
    std::unordered_map<qint64, TierThresholds> m_thresholds; // 0 = the workspace's
};

using SharedTierBoard = std::shared_ptr<const TierBoard>;

// As the file is now. The first call reads it all (two seconds for ten million counts: a job, or warm it in the
// background); later ones read the groups of whoever was touched since, and most often nothing. A workspace that another
// process may write is read afresh every time. Errors: Cancelled and those of reading.
Result<SharedTierBoard> tierBoard(const Workspace &workspace, Progress &progress);
// The same where it was read already, else just what those days need, which is read and not kept.
Result<SharedTierBoard> tierBoardFor(const Workspace &workspace, const Period &days, Progress &progress);

// So many groups are read sooner one after the other; of more the board takes less time.
inline constexpr qsizetype fewGroupsForRows = 20;
// Counts for every day of the period, of each of the groups in their order: a few are read one after the other, many in one
// pass. Errors: NotFound (group, of a few), InvalidInput (period), Cancelled.
Result<QList<QList<TierCounts>>> tierHistories(const Workspace &workspace, const QList<GroupId> &groups, const Period &period, Progress &progress);

} // namespace siyu::groups
