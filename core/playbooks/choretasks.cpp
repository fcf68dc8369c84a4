// SPDX-License-Identifier: GPL-3.0-or-later
// What comes by itself: chores by their recurrence rules, and stage playbooks for those who came into a stage.
#include "core/broadcasts/calendarstore.h"
#include "core/broadcasts/recurrence.h"
#include "core/playbooks/doer.h"
#include "core/playbooks/steprows.h"
#include "core/workspace.h"

namespace siyu::playbooks {

namespace {

constexpr int stageDays = 7; // how long ago somebody may have come into a stage
constexpr int mostRuns = 5'000;

Chore choreOf(const db::Statement &row)
{
    Chore out;
    out.id = row.int64(0);
    out.word = row.text(1);
    out.title = row.text(2);
    out.rrule = row.text(3);
    out.days = row.text(4);
    out.team = teamIn(row, 5);
    out.staff = StaffId(row.optionalInt64(6).value_or(0));
    out.from = dayOf(row, 7);
    out.isRetired = !row.isNull(8);
    return out;
}

QList<Chore> choresIn(db::Database &db, bool all)
{
    return listOf(db.prepare("SELECT id, word, title, rrule, days, team, staff, from_day, retired_at FROM chore WHERE ?1 OR retired_at IS NULL ORDER BY id").with(all), choreOf);
}

// The days of the period on which the chore comes. Noon never falls into a gap of the clock.
QList<QDate> daysOf(const Chore &chore, const Period &period, const broadcasts::HolidayCalendar &calendar, const QTimeZone &zone)
{
    const auto rule = broadcasts::recurrenceFrom(chore.rrule, chore.days, {}, {});
    if (!rule)
        return {};
    QList<QDate> out;
    const bool counts = rule->count.has_value() || rule->interval > 1;
    const QDate from = counts ? chore.from : std::max(chore.from, period.from);
    for (const broadcasts::Occurrence &run : broadcasts::occurrences(*rule, QDateTime(from, QTime(12, 0), Qt::UTC), zone, calendar, period.to, mostRuns)) {
        if (period.contains(run.wall.date()))
            out.append(run.wall.date());
    }
    return out;
}

// A task each for the leads of the team, else for the person, else for whoever takes it (0).
QList<qint64> doersOf(db::Database &db, const Chore &chore, const QString &today)
{
    if (!chore.team)
        return {chore.staff.value};
    db::Statement row = db.prepare("SELECT DISTINCT a.staff FROM assignment a JOIN grp g ON g.id = a.grp AND g.archived_at IS NULL WHERE a.team = ?1 AND a.is_lead = 1"
                                   " AND a.from_day <= ?2 AND (a.to_day IS NULL OR a.to_day >= ?2) ORDER BY a.staff");
    return listOf(row.with(int(*chore.team), today), [](const db::Statement &of) { return of.int64(0); });
}

qint64 makeChores(db::Database &db, const Period &period, const QTimeZone &zone, const QString &now)
{
    // Somebody has to be there to do them.
    if (db.one("SELECT EXISTS (SELECT 1 FROM staff WHERE left_on IS NULL) AND EXISTS (SELECT 1 FROM grp WHERE archived_at IS NULL)").value_or(0) == 0)
        return 0;
    qint64 made = 0;
    const broadcasts::HolidayCalendar calendar = broadcasts::holidayCalendar(db);
    for (const Chore &chore : choresIn(db, false)) {
        const QList<qint64> doers = doersOf(db, chore, dayText(period.from));
        for (const QDate day : daysOf(chore, period, calendar, zone)) {
            for (const qint64 staff : doers) {
                db.cached("INSERT INTO task (title, staff, due_day, planned_day, chore, created_at) SELECT ?1, ?2, ?3, ?3, ?4, ?5"
                          " WHERE NOT EXISTS (SELECT 1 FROM task WHERE chore = ?4 AND planned_day = ?3 AND staff IS ?2)")
                    .run(chore.word.isEmpty() ? chore.title : chore.word, idOrNull(staff), dayText(day), chore.id, now);
                made += db.changes();
            }
        }
    }
    return made;
}

qint64 makeStageTasks(db::Database &db, QDate today, const QString &now)
{
    Applied out;
    const Doer doer(db, today);
    db::Statement books = db.prepare("SELECT id, stage FROM playbook WHERE kind = 'stage' AND retired_at IS NULL");
    while (books.step()) {
        Playbook book;
        book.id = books.int64(0);
        book.kind = PlaybookKind::Stage;
        book.steps = stepsIn(db, book.id);
        db::Statement came = db.prepare("SELECT since_day, count(*) FROM member_figure WHERE stage = ?1 AND since_day BETWEEN ?2 AND ?3 GROUP BY since_day ORDER BY since_day");
        came.with(books.int64(1), dayText(today.addDays(1 - stageDays)), dayText(today));
        while (came.step()) {
            const Use use{book.id, 0, 0, dayOf(came, 0), came.int64(1)};
            useOnce(db, book, use, [&](const Step &of) { return doer.anywhere(of); }, now, out);
        }
    }
    return out.made;
}

} // namespace

Result<qint64> bringTasksUpToDate(Workspace &workspace, int ahead, Progress &progress)
{
    if (workspace.isReadOnly())
        return 0;
    const QDate today = workspace.today();
    const Period period{today, today.addDays(std::max(0, ahead))};
    const QTimeZone zone = workspace.zone();
    const QString now = toUtcText(workspace.nowUtc());
    return workspace.write({QStringLiteral("tasks.make"), {}, Record::System, {Topic::Desk}}, progress,
        [&](db::Database &db) -> Result<qint64> { return makeChores(db, period, zone, now) + makeStageTasks(db, today, now); });
}

Result<QList<Chore>> chores(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) { return choresIn(db, true); });
}

Result<qint64> saveChore(Workspace &workspace, const Chore &chore)
{
    if (chore.word.isEmpty() && (chore.title.trimmed().isEmpty() || chore.title.size() > 200))
        return invalid("title", chore.title.left(40));
    if (!chore.from.isValid())
        return invalid("day", QString());
    if (const auto rule = broadcasts::recurrenceFrom(chore.rrule, chore.days, {}, {}); !rule)
        return rule.error();
    const QString now = toUtcText(workspace.nowUtc());
    const QString title = chore.word.isEmpty() ? chore.title.trimmed() : QString();
    const std::optional<qint64> team = teamOrNull(chore.team);
    return workspace.write({QStringLiteral("chore.save"), {chore.word.isEmpty() ? title : chore.word}}, [&](db::Database &db) -> Result<qint64> {
        if (const auto there = areThere(db, {{RowOf::Staff, chore.staff.value}}); !there)
            return there.error();
        const QString days = textOrNull(chore.days);
        if (chore.id == 0) {
            db.cached("INSERT INTO chore (title, rrule, days, team, staff, from_day) VALUES (?, ?, ?, ?, ?, ?)").run(title, chore.rrule, days, team, idOrNull(chore.staff.value), dayText(chore.from));
            return db.lastInsertId();
        }
        db.cached("UPDATE chore SET title = ?, rrule = ?, days = ?, team = ?, staff = ?, from_day = ?, retired_at = CASE WHEN ? THEN coalesce(retired_at, ?) END WHERE id = ?")
            .run(title, chore.rrule, days, team, idOrNull(chore.staff.value), dayText(chore.from), chore.isRetired, now, chore.id);
        if (db.changes() == 0)
            return notFound("chore", chore.id);
        return chore.id;
    });
}

} // namespace siyu::playbooks
