// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/seriesstore.h"

#include "core/base/period.h"
#include "core/broadcasts/broadcastrows.h"
#include "core/broadcasts/calendarstore.h"
#include "core/broadcasts/walltime.h"
#include "core/db/rows.h"
#include "core/workspace.h"

namespace siyu::broadcasts {

namespace {

// A run with the broadcast that it belongs to.
struct Found {
    SeriesRun run;
    BroadcastDraft series;
};

Result<Found> find(db::Database &db, RunId id)
{
    db::Statement &row = db.cached("SELECT broadcast FROM run WHERE id = ?").with(id.value);
    if (!row.step())
        return notFound("run", id.value);
    const BroadcastId broadcast(row.int64(0));
    row.reset();
    const auto series = findBroadcast(db, broadcast);
    if (!series)
        return notFound("broadcast", broadcast.value);
    for (const SeriesRun &run : seriesRuns(db, broadcast)) {
        if (run.id == id)
            return Found{run, *series};
    }
    return notFound("run", id.value);
}

Error begun() { return refused("run", QStringLiteral("begun")); }
Error past(const QDateTime &wall) { return {ErrorCode::BroadcastInvalid, {QStringLiteral("at"), toWallText(wall)}, {}}; }

QDateTime instantIn(const BroadcastDraft &series, const QDateTime &wall) { return instantOf(wall, QTimeZone(series.zone.toUtf8())); }

// The rule would make a run on that day again, at this time or at another one that it is given later.
void leaveOut(db::Database &db, const BroadcastDraft &series, const QDateTime &wall)
{
    db.cached("UPDATE broadcast SET exceptions = ? WHERE id = ?").run(exceptionText(series.exceptions + QStringList{wall.date().toString(Qt::ISODate)}), series.id.value);
}

// A series may have a run there already, given up or its own.
bool isTaken(db::Database &db, const BroadcastDraft &series, const QDateTime &wall)
{
    db::Statement &row = db.cached("SELECT 1 FROM run WHERE broadcast = ? AND wall = ?").with(series.id.value, toWallText(wall));
    const bool found = row.step();
    row.reset();
    return found;
}

Result<void> place(db::Database &db, const Found &found, const QDateTime &wall, const QDateTime &now)
{
    const QDateTime due = instantIn(found.series, wall);
    if (!due.isValid() || due < now)
        return past(wall);
    const bool isElsewhere = wall != found.run.wall;
    if (isElsewhere && isTaken(db, found.series, wall))
        return Error{ErrorCode::Duplicate, {QStringLiteral("run"), toWallText(wall)}, {}};
    if (isElsewhere && isRecurring(found.series))
        leaveOut(db, found.series, found.run.wall);
    else if (isElsewhere)
        db.cached("UPDATE broadcast SET at_wall = ? WHERE id = ?").run(toWallText(wall), found.series.id.value);
    db.cached("UPDATE run SET noticed_at = CASE WHEN wall = ?2 THEN noticed_at END, wall = ?2, due_at = ?3, state = 'planned', reason = NULL WHERE id = ?1")
        .run(found.run.id.value, toWallText(wall), toUtcText(due));
    return {};
}

Result<void> moveOne(db::Database &db, const Found &found, const QDateTime &wall, const QDateTime &now)
{
    return found.run.begun ? Result<void>(begun()) : place(db, found, wall, now);
}

Result<BroadcastId> copyOne(db::Database &db, const Found &found, const QDateTime &wall, const QDateTime &now)
{
    const QDateTime due = instantIn(found.series, wall);
    if (!due.isValid() || due < now)
        return past(wall);
    BroadcastDraft copy = draftFor(found.series, wall, Scope::This, {});
    copy.id = {};
    copy.atWall = wall;
    return insertBroadcast(db, copy, now);
}

void cancelOne(db::Database &db, const Found &found, const QDateTime &now)
{
    if (isRecurring(found.series))
        leaveOut(db, found.series, found.run.wall);
    else
        db.cached("UPDATE broadcast SET cancelled_at = ? WHERE id = ?").run(toUtcText(now), found.series.id.value);
    db.cached("UPDATE delivery SET status = 'cancelled', reason = NULL WHERE status IN ('planned', 'missed') AND run = ?").run(found.run.id.value);
    db.cached("UPDATE run SET state = 'cancelled' WHERE id = ?").run(found.run.id.value);
}

Result<BroadcastId> editOne(db::Database &db, const Found &found, BroadcastDraft wanted, const QDateTime &now)
{
    leaveOut(db, found.series, found.run.wall);
    db.cached("DELETE FROM run WHERE id = ?").run(found.run.id.value);
    wanted.id = {};
    return insertBroadcast(db, wanted, now);
}

// The series ends before the cut; what `wanted` says goes on from there. Runs that were moved by hand to a later day go along.
Result<BroadcastId> editLater(db::Database &db, const Found &found, BroadcastDraft wanted, const QDateTime &now)
{
    const HolidayCalendar calendar = holidayCalendar(db);
    const SplitSeries parts = splitSeries(found.series, found.run.wall, calendar);
    if (!parts.before) {
        wanted.id = found.series.id;
        if (const auto written = rewriteBroadcast(db, wanted, now); !written)
            return written.error();
        return wanted.id;
    }
    const QList<SeriesRun> runs = seriesRuns(db, found.series.id);
    QList<RunId> goAlong;
    for (const SeriesRun &run : runs) {
        if (run.begun || run.wall.date() < found.run.wall.date())
            continue;
        if (isMovedAside(found.series, run.wall, calendar) && run.id != found.run.id)
            goAlong << run.id;
        else
            db.cached("DELETE FROM run WHERE id = ?").run(run.id.value);
    }
    db.cached("UPDATE broadcast SET rrule = ?, exceptions = ? WHERE id = ?").run(parts.before->rrule, exceptionText(parts.before->exceptions), found.series.id.value);
    wanted.id = {};
    for (const SeriesRun &run : runs) {
        // Begun runs stay with the old series: the new one does not run on their days once more.
        const QString day = run.wall.date().toString(Qt::ISODate);
        if (run.begun && run.wall.date() >= wanted.atWall.date() && !wanted.exceptions.contains(day) && isRecurring(wanted))
            wanted.exceptions << day;
    }
    const auto id = insertBroadcast(db, wanted, now);
    if (!id)
        return id;
    for (const RunId run : goAlong)
        db.cached("UPDATE OR IGNORE run SET broadcast = ? WHERE id = ?").run(id->value, run.value);
    return id;
}

Result<BroadcastId> edit(db::Database &db, RunId id, const BroadcastDraft &wanted, Scope scope, const QDateTime &now)
{
    const auto found = find(db, id);
    if (!found)
        return found.error();
    const bool whole = scope == Scope::All || !isRecurring(found->series);
    if (found->run.begun && (!whole || !isRecurring(found->series)))
        return begun();
    if (whole) {
        BroadcastDraft all = wanted;
        all.id = found->series.id;
        const auto written = rewriteBroadcast(db, all, now);
        return written ? Result<BroadcastId>(all.id) : Result<BroadcastId>(written.error());
    }
    return scope == Scope::This ? editOne(db, *found, wanted, now) : editLater(db, *found, wanted, now);
}

// `act`: Result<…> (db, found); what it refuses is left.
template <typename Act>
Result<RunsDone> forEach(Workspace &workspace, const char *kind, const QList<RunId> &runs, Act act)
{
    if (const auto swept = sweepRuns(workspace); !swept)
        return swept.error();
    return workspace.write({QString::fromLatin1(kind), {QString::number(runs.size())}}, [&](db::Database &db) -> Result<RunsDone> {
        RunsDone done;
        for (const RunId id : runs) {
            const auto found = find(db, id);
            if (!found)
                return found.error();
            const auto acted = act(db, *found);
            ++(acted ? done.done : done.left);
        }
        return done;
    });
}

} // namespace

Result<void> placeRun(db::Database &db, RunId run, const QDateTime &wall, const QDateTime &now)
{
    const auto found = find(db, run);
    return found ? place(db, *found, wall, now) : found.error();
}

void dropUnfitRuns(db::Database &db, const HolidayCalendar &before, const QDateTime &now)
{
    const HolidayCalendar calendar = holidayCalendar(db);
    if (calendar.holidays == before.holidays && calendar.makeup == before.makeup)
        return;
    QList<qint64> filtered;
    db::Statement row = db.prepare("SELECT id FROM broadcast WHERE days IS NOT NULL AND cancelled_at IS NULL");
    while (row.step())
        filtered << row.int64(0);
    for (const qint64 id : filtered) {
        const auto series = findBroadcast(db, BroadcastId(id));
        for (const SeriesRun &run : series && isRecurring(*series) ? seriesRuns(db, BroadcastId(id)) : QList<SeriesRun>()) {
            const bool isOpen = !run.begun && run.due >= now;
            if (isOpen && isMovedAside(*series, run.wall, calendar) && !isMovedAside(*series, run.wall, before))
                db.cached("DELETE FROM run WHERE id = ?").run(run.id.value);
        }
    }
}

Result<BroadcastDraft> draftOfRun(const Workspace &workspace, RunId run, Scope scope)
{
    return workspace.read([&](db::Database &db) -> Result<BroadcastDraft> {
        const auto found = find(db, run);
        if (!found)
            return found.error();
        return draftFor(found->series, found->run.wall, scope, holidayCalendar(db));
    });
}

Result<BroadcastId> editRun(Workspace &workspace, RunId run, const BroadcastDraft &wanted, Scope scope)
{
    const auto good = readyToWrite(workspace, wanted);
    if (!good)
        return good.error();
    if (const auto swept = sweepRuns(workspace); !swept)
        return swept.error();
    return workspace.write({QStringLiteral("broadcast.edit"), {good->name}}, [&](db::Database &db) { return edit(db, run, *good, scope, workspace.nowUtc()); });
}

Result<void> moveRun(Workspace &workspace, RunId run, const QDateTime &wall, Scope scope)
{
    const auto known = workspace.read([&](db::Database &db) { return find(db, run); });
    if (!known)
        return known.error();
    if (const auto swept = sweepRuns(workspace); !swept)
        return swept.error();
    return workspace.write({QStringLiteral("run.move"), {known->series.name, toWallText(wall)}}, [&](db::Database &db) -> Result<void> {
        const auto found = find(db, run);
        if (!found)
            return found.error();
        const QDateTime now = workspace.nowUtc();
        if (scope == Scope::This || !isRecurring(found->series))
            return moveOne(db, *found, wall, now);
        if (instantIn(found->series, wall) < now)
            return past(wall);
        if (found->run.begun)
            return begun();
        const HolidayCalendar calendar = holidayCalendar(db);
        const auto later = draftFor(found->series, found->run.wall, Scope::ThisAndLater, calendar);
        const auto shifted = shiftedSeries(later, found->run.wall, wall, calendar);
        if (!shifted)
            return shifted.error();
        const auto edited = editLater(db, *found, *shifted, now);
        return edited ? Result<void>() : Result<void>(edited.error());
    });
}

Result<BroadcastId> copyRun(Workspace &workspace, RunId run, const QDateTime &wall)
{
    const auto known = workspace.read([&](db::Database &db) { return find(db, run); });
    if (!known)
        return known.error();
    if (const auto swept = sweepRuns(workspace); !swept)
        return swept.error();
    return workspace.write({QStringLiteral("run.copy"), {known->series.name, toWallText(wall)}}, [&](db::Database &db) -> Result<BroadcastId> {
        const auto found = find(db, run);
        return found ? copyOne(db, *found, wall, workspace.nowUtc()) : Result<BroadcastId>(found.error());
    });
}

Result<RunsDone> moveRuns(Workspace &workspace, const QList<RunId> &runs, int days)
{
    return forEach(workspace, "runs.move", runs, [&](db::Database &db, const Found &found) {
        return moveOne(db, found, found.run.wall.addDays(days), workspace.nowUtc());
    });
}

Result<RunsDone> copyRuns(Workspace &workspace, const QList<RunId> &runs, int days)
{
    return forEach(workspace, "runs.copy", runs, [&](db::Database &db, const Found &found) {
        return copyOne(db, found, found.run.wall.addDays(days), workspace.nowUtc());
    });
}

Result<RunsDone> cancelRuns(Workspace &workspace, const QList<RunId> &runs)
{
    return forEach(workspace, "runs.cancel", runs, [&](db::Database &db, const Found &found) -> Result<void> {
        if (found.run.begun)
            return begun();
        cancelOne(db, found, workspace.nowUtc());
        return {};
    });
}

} // namespace siyu::broadcasts
