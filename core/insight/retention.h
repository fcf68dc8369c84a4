// SPDX-License-Identifier: GPL-3.0-or-later
// Retention (rules.md 10) from the stays and message counts of the workspace, as numbers and as a chart. O(stays +
// message counts) for the first time; what it counts from is then kept with the open workspace until a commit touches it.
// Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/insight/cohorts.h"
#include "core/insight/figure.h"

namespace siyu {
class Workspace;
}

namespace siyu::insight {

inline constexpr int defaultRetentionWeeks = 12;
inline constexpr int mostRetentionWeeks = 104;

struct RetentionRequest {
    int weeks = defaultRetentionWeeks; // after the joining week, 1 … mostRetentionWeeks
    Period joined; // cohorts of these weeks only; invalid = all
    QList<GroupId> groups = {}; // empty = all; else first join, stay and messages are those in these groups
    bool withMessages = true; // else no message is read, and Cohort::active is not to be
};
// Errors: Cancelled.
Result<QList<Cohort>> retention(const Workspace &workspace, const RetentionRequest &request, Progress &progress);

// Charts cohorts (kept) and cohorts-active (with a message): a step for each joining week, the first series is its size,
// the others are the weeks after.
enum class CohortView { Kept, Active };
Figure cohortFigure(const QList<Cohort> &cohorts, CohortView view, const RetentionRequest &request);

} // namespace siyu::insight
