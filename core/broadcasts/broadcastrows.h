// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of broadcasts and their runs for the stores that write several in one change. Inside a caller's door.
#pragma once

#include "core/broadcasts/broadcast.h"
#include "core/broadcasts/series.h"

#include <QList>
#include <functional>
#include <optional>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::broadcasts {

std::optional<BroadcastDraft> findBroadcast(db::Database &db, BroadcastId id);
// The draft checked, its zone and rules too; before the door opens. Errors: as of addBroadcast.
Result<BroadcastDraft> readyToWrite(const Workspace &workspace, const BroadcastDraft &draft);
// Runs and deliveries that an undo left behind would meet new ones of the same ids: before each insertBroadcast.
Result<void> sweepRuns(Workspace &workspace);
// A draft that readyToWrite made; with arms it has a seed, and the first arm comes back.
Result<BroadcastId> insertBroadcast(db::Database &db, const BroadcastDraft &draft, const QDateTime &now);
Result<void> rewriteBroadcast(db::Database &db, const BroadcastDraft &wanted, const QDateTime &now);
// The one or the other, by whether the draft has an id.
Result<BroadcastId> writeBroadcast(db::Database &db, const BroadcastDraft &draft, const QDateTime &now);
ContentId contentOf(db::Database &db, BroadcastId id);
QList<SeriesRun> seriesRuns(db::Database &db, BroadcastId id);
// Another wall clock of its broadcast's zone for one run, which is planned again; whoever calls has seen that nothing of it was
// sent. Errors: NotFound (run), BroadcastInvalid (at, past), Duplicate (run) where the series has one there already.
Result<void> placeRun(db::Database &db, RunId run, const QDateTime &wall, const QDateTime &now);
// After days became workdays or ceased to be: runs to come that the calendar `before` put there and today's does not go, if
// nothing of them was sent. Those that it puts there now come with the next plan.
void dropUnfitRuns(db::Database &db, const HolidayCalendar &before, const QDateTime &now);
// addBroadcast with what else has to happen in the same change.
using Alongside = std::function<Result<void>(db::Database &)>;
Result<BroadcastId> addBroadcast(Workspace &workspace, const BroadcastDraft &draft, const Alongside &alongside);
QString exceptionText(const QStringList &list); // as the column holds it

} // namespace siyu::broadcasts
