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

// What the operator has to be told. A broadcast stands in one of the lists once for each moment that it comes due.
struct Notices {
    QList<RunRow> due;
    QList<RunRow> missed;
    QList<RunRow> ahead; // in the next minutes, by the rules of notices.h
    QList<RunRow> again; // targets that were put off come back
    bool isEmpty() const { return due.isEmpty() && missed.isEmpty() && ahead.isEmpty() && again.isEmpty(); }
};
// Takes what has come due to the send desk and plans anew, so that an opt-out of this morning counts; `lastLook` invalid =
// the program has just started. Gives what was not told yet, nothing in quiet hours. It is given again until noteTold:
// a program that is killed in between loses no notice.
Result<Notices> tick(Workspace &workspace, const QDateTime &lastLook, Progress &progress);
// They were shown: never again, also after a restart.
Result<void> noteTold(Workspace &workspace, const Notices &notices);

// The next that comes due after now; nothing = nothing is planned.
Result<std::optional<RunRow>> nextRun(const Workspace &workspace);

// For the Today page and the send desk: what waits for the operator now.
struct Waiting {
    QList<RunRow> due; // at the send desk, or due this moment
    QList<RunRow> missed; // wait for a decision
};
Result<Waiting> dueAndMissed(const Workspace &workspace);

} // namespace siyu::broadcasts
