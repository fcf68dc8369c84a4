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
// Replaces what the draft says; runs that nothing was sent of follow its time. A recurring one that has begun changes from
// now on: what ran or was missed before stays as it was. Errors: NotFound (broadcast, id), as above.
Result<void> editBroadcast(Workspace &workspace, const BroadcastDraft &draft);
// Nothing further is sent; what was sent stays. Errors: NotFound.
Result<void> cancelBroadcast(Workspace &workspace, BroadcastId id);
Result<BroadcastDraft> broadcast(const Workspace &workspace, BroadcastId id);
// Those that go to the group or, by their audience, to its members. By rules it is not known before they are planned.
Result<QList<BroadcastId>> broadcastsOfGroup(const Workspace &workspace, const QString &group);

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

// ---- inside a caller's door

// As above, without their counts.
QList<RunRow> runsBetween(db::Database &db, const QTimeZone &zone, QDate from, QDate to);

// Adds the runs that fall into the next weeks; recurring broadcasts grow on as time passes.
void extendRuns(db::Database &db, const QDateTime &nowUtc);
inline constexpr int runHorizonDays = 31;

} // namespace siyu::broadcasts
