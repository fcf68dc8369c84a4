// SPDX-License-Identifier: GPL-3.0-or-later
// What has come due and what was missed since the last look at the clock: a pure decision, and the step that a timer of
// the window takes every 30 s and after resume. It marks nothing as sent. Any thread.
#pragma once

#include "core/broadcasts/broadcaststore.h"

namespace siyu::broadcasts {

enum class Arrival { Ahead, Due, Missed };
// A run that came due while somebody was looking is due; one whose time passed unseen is missed. Asleep for longer than
// unseenSeconds is not looking; a clock set back never makes a run missed.
inline constexpr qint64 unseenSeconds = 180;
Arrival arrivalOf(const QDateTime &dueAt, const QDateTime &lastLook, const QDateTime &now);

struct Notices {
    QList<RunRow> due; // newly due
    QList<RunRow> missed; // newly missed
    bool isEmpty() const { return due.isEmpty() && missed.isEmpty(); }
};
// Each run is noticed exactly once, also over a restart. `lastLook` invalid = the program has just started. Then plans
// anew, so that an opt-out of this morning counts.
Result<Notices> tick(Workspace &workspace, const QDateTime &lastLook, Progress &progress);

// For the Today page and the send desk: what waits for the operator now.
struct Waiting {
    QList<RunRow> due; // at the send desk, or due this moment
    QList<RunRow> missed; // wait for a decision
};
Result<Waiting> dueAndMissed(const Workspace &workspace);

} // namespace siyu::broadcasts
