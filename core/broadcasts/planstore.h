// SPDX-License-Identifier: GPL-3.0-or-later
// Plans made and kept: every open run planned together, its deliveries written. O(members), so the window calls it in a job.
// A draft is tried out without writing in trial.h. Any thread.
#pragma once

#include "core/base/progress.h"
#include "core/broadcasts/broadcast.h"
#include "core/broadcasts/planner.h"

#include <QList>

namespace siyu {
class Workspace;
}

namespace siyu::broadcasts {

struct PlanOutcome {
    QList<RunId> missed; // newly found missed
    qint64 changed = 0; // deliveries that are not what the plan before said
};
// Plans all runs that are not done or given up. Deliveries handed out, sent, failed, cancelled or skipped by hand stay.
// Not in the change history: it follows from what is. Errors: Cancelled, those of rules that no longer read.
Result<PlanOutcome> planAll(Workspace &workspace, Progress &progress);

// What other limits would make of the plans as they are kept.
struct LimitEffect {
    qint64 planned = 0; // deliveries, with the limits as they are
    qint64 lost = 0; // of them no longer
    qint64 gained = 0; // planned only then
    QList<std::pair<QString, qint64>> losers; // broadcasts that lose most, by name
};
// Errors: those of `edited` (policy.h), Cancelled, those of rules.
struct PolicyEdit;
struct House;
Result<LimitEffect> tryPolicy(const Workspace &workspace, const PolicyEdit &edit, Progress &progress);
Result<LimitEffect> tryHouse(const Workspace &workspace, const House &house, Progress &progress);

} // namespace siyu::broadcasts
