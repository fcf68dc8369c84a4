// SPDX-License-Identifier: GPL-3.0-or-later
// Fatigue: how many messages people got in the days before a week (directed ones and posts to their groups both count,
// rules.md 6), and how many of them left or opted out in that week. One pass over the stays; a job's. Any thread.
#pragma once

#include "core/base/period.h"
#include "core/base/progress.h"
#include "core/base/proportions.h"
#include "core/base/result.h"

#include <QList>
#include <array>
#include <vector>

namespace siyu {
class Workspace;
}

namespace siyu::broadcasts {

inline constexpr int fatigueBuckets = 5; // 0, 1, 2-3, 4-6, 7 and more
int fatigueBucketOf(qint64 messages);
QString fatigueWord(int bucket); // "0", "1", "2-3", "4-6", "7+"

using FatigueRow = std::array<Proportion, fatigueBuckets>; // k left, of n people

struct FatigueWeek {
    QDate monday;
    FatigueRow buckets;
};
struct Fatigue {
    int window = 30; // days before the week in which messages count
    QList<FatigueWeek> weeks; // whole ones that are over, oldest first
    FatigueRow all; // person-weeks over all of them
    bool operator==(const Fatigue &) const = default;
};
inline bool operator==(const FatigueWeek &a, const FatigueWeek &b) { return a.monday == b.monday && a.buckets == b.buckets; }

struct FatigueRequest {
    int window = 30; // 7 or 30
    int weeks = 8; // the last ones that are over
};
// A person counts in a week who was in a group that is followed until its end, or a friend of an account, on the day before
// it. Leaving: one of those groups, one of the accounts; opting out of any touchpoint. Errors: Cancelled.
Result<Fatigue> fatigue(const Workspace &workspace, const FatigueRequest &request, Progress &progress);

// Members who got as many messages as the last bucket in the `window` days up to today, by number of messages.
Result<std::vector<qint64>> mostWritten(const Workspace &workspace, int window, Progress &progress);

} // namespace siyu::broadcasts
