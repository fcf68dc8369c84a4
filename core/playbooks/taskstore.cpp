// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/playbooks/taskstore.h"

#include "core/base/wordtable.h"
#include "core/db/rows.h"
#include "core/workspace.h"

namespace siyu::playbooks {

namespace {

constexpr std::array states{"open", "done", "skipped"};

Task taskOf(const db::Statement &row)
{
    Task out;
    out.id = row.int64(0);
    out.title = row.text(1);
    out.note = row.text(2);
    out.staff = StaffId(row.optionalInt64(3).value_or(0));
    out.staffName = row.text(4);
    out.group = GroupId(row.optionalInt64(5).value_or(0));
    out.groupName = row.text(6);
    out.member = MemberId(row.optionalInt64(7).value_or(0));
    out.memberName = row.text(8);
    out.due = dayOf(row, 9);
    out.state = valueIn<TaskState>(states, row.text(10)).value_or(TaskState::Open);
    out.closedAt = fromUtcText(row.text(11));
    out.skipReason = row.text(12);
    out.source = row.text(13);
    out.origin = !row.isNull(14) ? TaskOrigin::Chore : !row.isNull(13) ? TaskOrigin::Playbook : !row.isNull(15) ? TaskOrigin::Question : TaskOrigin::Hand;
    return out;
}

template <typename Fn>
Result<void> change(Workspace &workspace, const char *kind, qint64 id, Fn fn)
{
    const auto title = workspace.read([&](db::Database &db) {
        db::Statement row = db.prepare("SELECT title FROM task WHERE id = ?");
        return row.with(id).step() ? row.text(0) : QString();
    });
    if (!title)
        return title.error();
    return workspace.write({QString::fromLatin1(kind), {*title}}, [&](db::Database &db) -> Result<void> {
        db::Statement row = db.prepare("SELECT state FROM task WHERE id = ?");
        if (!row.with(id).step())
            return notFound("task", id);
        const bool isOpen = row.utf8(0) == "open";
        row.reset();
        return fn(db, isOpen);
    });
}

Result<void> close(Workspace &workspace, const char *kind, qint64 id, TaskState state, const QString &reason)
{
    const QString now = toUtcText(workspace.nowUtc());
    return change(workspace, kind, id, [&](db::Database &db, bool) -> Result<void> {
        db.cached("UPDATE task SET state = ?, closed_at = ?, skip_reason = ? WHERE id = ?").run(wordOf(state), now, textOrNull(reason), id);
        return {};
    });
}

} // namespace

QString wordOf(TaskState state) { return wordIn(states, state); }

Result<QList<Task>> tasks(const Workspace &workspace, const TaskFilter &filter)
{
    return workspace.read([&](db::Database &db) {
        db::Statement row = db.prepare("SELECT t.id, t.title, t.note, t.staff, s.name, t.grp, g.name, t.member, m.name, t.due_day, t.state, t.closed_at, t.skip_reason,"
                                       " p.name, t.chore, t.question FROM task t LEFT JOIN staff s ON s.id = t.staff LEFT JOIN grp g ON g.id = t.grp"
                                       " LEFT JOIN member m ON m.id = t.member LEFT JOIN playbook_use u ON u.id = t.playbook_use LEFT JOIN playbook p ON p.id = u.playbook"
                                       " WHERE ((t.due_day BETWEEN ?1 AND ?2) OR (?4 AND t.state = 'open' AND t.due_day < ?1)) AND (?3 = 0 OR t.staff = ?3)"
                                       " AND (?5 = 0 OR t.state = 'open') ORDER BY t.due_day, t.state <> 'open', s.name COLLATE by_number, t.id LIMIT 5000");
        return listOf(row.with(dayText(filter.days.from), dayText(filter.days.to), filter.staff.value, filter.lateToo, filter.openOnly), taskOf);
    });
}

Result<TaskCounts> taskCounts(const Workspace &workspace, QDate day)
{
    return workspace.read([&](db::Database &db) {
        db::Statement row = db.prepare("SELECT (SELECT count(*) FROM task WHERE due_day = ?1 AND state = 'open'), (SELECT count(*) FROM task WHERE due_day < ?1 AND state = 'open'),"
                                       " (SELECT count(*) FROM task WHERE due_day = ?1 AND state = 'done')");
        row.with(dayText(day)).step();
        return TaskCounts{row.int64(0), row.int64(1), row.int64(2)};
    });
}

Result<QList<StaffTasks>> tasksByStaff(const Workspace &workspace, QDate day)
{
    return workspace.read([&](db::Database &db) {
        db::Statement row = db.prepare("SELECT t.staff, s.name, sum(t.state = 'open' AND t.due_day = ?1) AS due, sum(t.state = 'open' AND t.due_day < ?1) AS late,"
                                       " sum(t.state = 'done' AND t.due_day = ?1) FROM task t LEFT JOIN staff s ON s.id = t.staff"
                                       " WHERE t.due_day = ?1 OR (t.state = 'open' AND t.due_day < ?1) GROUP BY t.staff ORDER BY due + late DESC, s.name COLLATE by_number");
        return listOf(row.with(dayText(day)), [](const db::Statement &of) {
            return StaffTasks{StaffId(of.optionalInt64(0).value_or(0)), of.text(1), {of.int64(2), of.int64(3), of.int64(4)}};
        });
    });
}

Result<qint64> addTask(Workspace &workspace, const NewTask &task)
{
    const QString title = task.title.trimmed();
    if (title.isEmpty() || title.size() > 200)
        return invalid("title", title.left(40));
    if (!task.due.isValid())
        return invalid("day", QString());
    const QString now = toUtcText(workspace.nowUtc());
    return workspace.write({QStringLiteral("task.add"), {title}}, [&](db::Database &db) -> Result<qint64> {
        if (const auto there = areThere(db, {{RowOf::Staff, task.staff.value}, {RowOf::Group, task.group.value}}); !there)
            return there.error();
        db.cached("INSERT INTO task (title, note, staff, grp, due_day, created_at) VALUES (?, ?, ?, ?, ?, ?)")
            .run(title, textOrNull(task.note), idOrNull(task.staff.value), idOrNull(task.group.value), dayText(task.due), now);
        return db.lastInsertId();
    });
}

Result<void> moveTask(Workspace &workspace, qint64 id, QDate day)
{
    if (!day.isValid())
        return invalid("day", QString());
    return change(workspace, "task.move", id, [&](db::Database &db, bool isOpen) -> Result<void> {
        if (!isOpen)
            return refused("task", QStringLiteral("closed"));
        db.cached("UPDATE task SET due_day = ? WHERE id = ?").run(dayText(day), id);
        return {};
    });
}

Result<void> finishTask(Workspace &workspace, qint64 id) { return close(workspace, "task.done", id, TaskState::Done, {}); }

Result<void> skipTask(Workspace &workspace, qint64 id, const QString &reason)
{
    const QString why = reason.trimmed();
    if (why.isEmpty())
        return invalid("reason", reason);
    return close(workspace, "task.skip", id, TaskState::Skipped, why);
}

Result<void> reopenTask(Workspace &workspace, qint64 id)
{
    return change(workspace, "task.reopen", id, [&](db::Database &db, bool) -> Result<void> {
        db.cached("UPDATE task SET state = 'open', closed_at = NULL, skip_reason = NULL WHERE id = ?").run(id);
        return {};
    });
}

Result<void> giveTask(Workspace &workspace, qint64 id, StaffId staff)
{
    return change(workspace, "task.give", id, [&](db::Database &db, bool) -> Result<void> {
        if (auto there = areThere(db, {{RowOf::Staff, staff.value}}); !there)
            return there;
        db.cached("UPDATE task SET staff = ? WHERE id = ?").run(idOrNull(staff.value), id);
        return {};
    });
}

} // namespace siyu::playbooks
