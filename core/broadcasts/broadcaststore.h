// SPDX-License-Identifier: GPL-3.0-or-later
// Broadcasts and their runs in the workspace: made, edited, moved, cancelled, listed. Every write is undoable and leaves
// the plan behind the times: planAll (planstore.h) comes after. Any thread.
#pragma once

#include "core/base/progress.h"
#include "core/broadcasts/broadcast.h"

#include <QList>
#include <QMap>

namespace siyu {
class Workspace;
namespace db {
class Database;
class Statement;
}
}

namespace siyu::broadcasts {

// Makes the broadcast with its runs; a text becomes a content item. Of a draft with arms one broadcast for each, named
// "NAME · A" …; the first comes back. Errors: BroadcastInvalid {key, value} for what the
// file says wrongly, names that are not there (group, account, content) and rules that cannot be read.
Result<BroadcastId> addBroadcast(Workspace &workspace, const BroadcastDraft &draft);
// Replaces what the draft says; runs that nothing was sent of follow its time. Errors: NotFound (broadcast, id), as above.
Result<void> editBroadcast(Workspace &workspace, const BroadcastDraft &draft);
// Nothing further is sent; what was sent stays. Errors: NotFound.
Result<void> cancelBroadcast(Workspace &workspace, BroadcastId id);
Result<BroadcastDraft> broadcast(const Workspace &workspace, BroadcastId id);

struct RunRow {
    RunId id;
    BroadcastId broadcast;
    ContentId content;
    QString name;
    Touchpoint touchpoint = Touchpoint::GroupChat;
    QDateTime wall; // as planned, in the broadcast's zone
    QString zone;
    QDateTime dueAt; // UTC
    QDateTime local; // the same on the workspace's clock
    QString state; // planned, handed_out, done, missed, dropped, cancelled
    QString reason; // why it was dropped
    bool recurring = false;
    QMap<QString, qint64> counts; // deliveries by reason (skipped) or state (others)

    qint64 count(const char *word) const { return counts.value(QLatin1String(word)); }
    qint64 open() const { return count("planned") + count("handed_out") + count("missed"); }
};
// By time. Days are the workspace's, both included.
Result<QList<RunRow>> runsBetween(const Workspace &workspace, QDate from, QDate to);
Result<QList<RunRow>> runsOf(const Workspace &workspace, BroadcastId id);
Result<RunRow> run(const Workspace &workspace, RunId id);
// Past their time or at it, and nobody was told yet; oldest first.
Result<QList<RunRow>> unseenRunsUntil(const Workspace &workspace, const QDateTime &untilUtc);
// Due or past due, neither done nor given up: at most `limit`, oldest first; missed ones are left out before others.
Result<QList<RunRow>> openRunsUntil(const Workspace &workspace, const QDateTime &untilUtc, int limit = 200);

// Another wall clock for one run (drag in the calendar, "reschedule" of a missed one). A run that was missed is planned
// again. Errors: NotFound (run, id), Refused (run, begun) once something of it was sent, BroadcastInvalid (at, past).
Result<void> moveRun(Workspace &workspace, RunId id, const QDateTime &wall);

// ---- inside a caller's door

// A draft that is checked, has a zone and, with arms, a seed. Errors as of addBroadcast.
Result<BroadcastId> insertBroadcast(db::Database &db, const BroadcastDraft &draft, const QDateTime &nowUtc);
// The same, or for a draft with an id what editBroadcast does.
Result<BroadcastId> writeBroadcast(db::Database &db, const BroadcastDraft &draft, const QDateTime &nowUtc);
ContentId contentOf(db::Database &db, BroadcastId id);
// Adds the runs that fall into the next weeks; recurring broadcasts grow on as time passes.
void extendRuns(db::Database &db, const QDateTime &nowUtc);
inline constexpr int runHorizonDays = 31;

} // namespace siyu::broadcasts
