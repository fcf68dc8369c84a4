// SPDX-License-Identifier: GPL-3.0-or-later
// Runs moved, copied, cancelled and edited by hand, one or with all later ones; each call is one change of the history. As
// after every write of broadcasts, planAll (planstore.h) comes after. Any thread.
#pragma once

#include "core/base/result.h"
#include "core/broadcasts/broadcast.h"
#include "core/broadcasts/series.h"

#include <QList>

namespace siyu {
class Workspace;
}

namespace siyu::broadcasts {

// What the form shows when it opens for the run. Errors: NotFound (run, id).
Result<BroadcastDraft> draftOfRun(const Workspace &workspace, RunId run, Scope scope);

// What the form says, for this run (it becomes a broadcast of its own, the series leaves that day out), for this and all
// later ones (the series ends the day before, a new one begins), or for all that are still to come. What was sent, handed
// out or given up stays. The broadcast that holds the run then. Errors: NotFound, Refused (run, begun), those of addBroadcast.
Result<BroadcastId> editRun(Workspace &workspace, RunId run, const BroadcastDraft &wanted, Scope scope);

// Another wall clock for one run (drag in the calendar, "reschedule" of a missed one), or for it and all later ones: those
// then follow the other weekday, day or time. A run that was missed is planned again. Errors: NotFound (run, id), Refused
// (run, begun) once something of it was sent, BroadcastInvalid (at: past, or the rule does not fall on that day).
Result<void> moveRun(Workspace &workspace, RunId run, const QDateTime &wall, Scope scope = Scope::This);

// The same to the same people at another time, once. Errors: NotFound, BroadcastInvalid (at, past).
Result<BroadcastId> copyRun(Workspace &workspace, RunId run, const QDateTime &wall);

struct RunsDone {
    qint64 done = 0;
    qint64 left = 0; // begun already, or the other day has passed
};
// Several at once; days may be negative.
Result<RunsDone> moveRuns(Workspace &workspace, const QList<RunId> &runs, int days);
Result<RunsDone> copyRuns(Workspace &workspace, const QList<RunId> &runs, int days);
// Of a series only these runs.
Result<RunsDone> cancelRuns(Workspace &workspace, const QList<RunId> &runs);

} // namespace siyu::broadcasts
