// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the planner needs, fetched from the workspace: runs with their resolved audiences, members with consent,
// contacts and stays, groups, accounts, limits, what was sent before. Inside a caller's door; O(members).
#pragma once

#include "core/base/progress.h"
#include "core/broadcasts/audience.h"
#include "core/broadcasts/broadcast.h"
#include "core/broadcasts/planner.h"

namespace siyu::broadcasts {

struct PlanFacts {
    PlanInput input; // PlanRun::id is an index into `runs`
    struct Run {
        RunId id; // invalid: the draft's
        BroadcastId broadcast;
        TargetKind kind = TargetKind::Member;
        QString state;
    };
    std::vector<Run> runs;
    std::vector<RunId> historyRuns; // whose delivery each of input.history is
    size_t firstOfDraft = 0; // the draft's runs, one for each arm, are the last
    qint64 seed = 0; // of the draft's arms: its own, or the one that was drawn
};

struct PlanQuestion {
    QDateTime nowUtc;
    QTimeZone zone;
    const RuleBook *rules = nullptr;
    const BroadcastDraft *draft = nullptr; // planned along, in the place of the broadcast of its id
};

// Errors: BroadcastInvalid for a draft whose names are not there, Cancelled.
Result<PlanFacts> planFacts(db::Database &db, const PlanQuestion &question, Progress &progress);

} // namespace siyu::broadcasts
