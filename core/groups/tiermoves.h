// SPDX-License-Identifier: GPL-3.0-or-later
// How people move between tiers from one day to another (rules.md 3), and net active growth week by week. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/groups/tierboard.h"

namespace siyu::groups {

// Where somebody stands on a day. Missing: in the group, which has no data; Away: not in the group.
enum class Standing { Super, Normal, Never, Observing, Missing, Away };
inline constexpr int standings = 6;
Standing standingOf(const TierResult &result);
QString wordOf(Standing standing); // super, normal, never, observing, missing, away

// [from][to] people; away to away is nobody.
struct TierMoves {
    std::array<std::array<qint64, standings>, standings> people{};
    qint64 &at(Standing from, Standing to) { return people[size_t(from)][size_t(to)]; }
    qint64 at(Standing from, Standing to) const { return people[size_t(from)][size_t(to)]; }
    // Between never, normal and super only.
    qint64 risen() const;
    qint64 fallen() const;
    void add(const TierMoves &other);
};

struct MovedPerson {
    MemberId member;
    QString name;
    std::optional<TierResult> before; // nothing = not in the group
    std::optional<TierResult> after;
};
struct GroupMoves {
    TierMoves moves;
    QList<MovedPerson> people; // whose standing changed; risen first, then by name
};
// Of one group. Errors: NotFound (group), InvalidInput (day).
Result<GroupMoves> movesIn(const Workspace &workspace, GroupId group, QDate from, QDate to, Progress &progress);

// A step of the chart over time: what happened from `from` to `to`.
struct MovesStep {
    QDate from;
    QDate to;
    TierMoves moves;
    std::optional<qint64> activeGrowth; // net active growth of the days after `from` up to `to`; of one group only
};
// `count` weeks, the last ends on `day`; of one group, or of all that are not archived together (invalid).
Result<QList<MovesStep>> movesByWeek(const Workspace &workspace, GroupId group, QDate day, int count, Progress &progress);

// Of each of these groups, in their order.
Result<QList<TierMoves>> movesOfGroups(const Workspace &workspace, const QList<GroupId> &groups, QDate from, QDate to, Progress &progress);

} // namespace siyu::groups
