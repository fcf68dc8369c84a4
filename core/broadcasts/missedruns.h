// SPDX-License-Identifier: GPL-3.0-or-later
// Decisions about runs that came due while nobody looked, for one or several at once: taken up now, another time, given up.
// Each decision is one undoable change; planAll comes after. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QList>
#include <optional>

namespace siyu {
class Workspace;
}

namespace siyu::broadcasts {

// The operator sends them now: open again at this moment. Errors: NotFound (run, id), Refused (run, state).
Result<void> sendNow(Workspace &workspace, const QList<RunId> &runs);

struct NewTime {
    RunId run;
    QDateTime at; // an instant
};
// The runs are planned again; their broadcasts follow as in moveRun. Errors: NotFound, BroadcastInvalid (at, past),
// Duplicate (run), Refused (run, begun).
Result<void> reschedule(Workspace &workspace, const QList<NewTime> &times);

// No target gets them. `reason` is the operator's word. Errors: InvalidInput (reason), NotFound.
Result<void> dropRuns(Workspace &workspace, const QList<RunId> &runs, const QString &reason);

struct Proposal {
    RunId run;
    std::optional<QDateTime> at; // on the workspace's clock; nothing where no day lets anybody have it
    qint64 planned = 0; // who would get it then
    qint64 waiting = 0; // who would not, for a reason that passes
};
// The next free time of each: in a few minutes, else on the days that follow at its own hour; the first at which nobody
// waits for a cap or a quota, else the one that reaches most. Each run is looked at as if the others stayed missed.
Result<QList<Proposal>> proposedTimes(const Workspace &workspace, const QList<RunId> &runs, Progress &progress);
inline constexpr int proposedDays = 8;

} // namespace siyu::broadcasts
