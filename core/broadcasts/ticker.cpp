// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/ticker.h"

#include "core/base/period.h"
#include "core/broadcasts/notices.h"
#include "core/broadcasts/planstore.h"
#include "core/db/database.h"
#include "core/db/rows.h"
#include "core/workspace.h"

#include <algorithm>

namespace siyu::broadcasts {

namespace {

struct Untold {
    QList<RunId> due, missed, ahead, again;
};

QList<RunId> idsOf(db::Statement &row)
{
    return listOf(row, [](const db::Statement &one) { return RunId(one.int64(0)); });
}

Result<Untold> untold(const Workspace &workspace, const QDateTime &now, int aheadMinutes)
{
    return workspace.read([&](db::Database &db) {
        const QString at = toUtcText(now);
        const auto inState = [&](const QString &state) {
            return idsOf(db.cached("SELECT r.id FROM run r JOIN broadcast b ON b.id = r.broadcast WHERE r.state = ?2 AND r.due_at <= ?1"
                                   " AND r.told_for IS NOT r.due_at AND b.cancelled_at IS NULL ORDER BY r.due_at, r.id").with(at, state));
        };
        Untold found;
        found.due = inState(QStringLiteral("handed_out"));
        found.missed = inState(QStringLiteral("missed"));
        if (aheadMinutes > 0)
            found.ahead = idsOf(db.cached("SELECT r.id FROM run r JOIN broadcast b ON b.id = r.broadcast WHERE r.state = 'planned'"
                                          " AND r.due_at > ?1 AND r.due_at <= ?2 AND r.ahead_for IS NOT r.due_at AND b.cancelled_at IS NULL"
                                          " ORDER BY r.due_at, r.id").with(at, toUtcText(now.addSecs(aheadMinutes * 60))));
        found.again = idsOf(db.cached("SELECT DISTINCT run FROM delivery WHERE later_at <= ? AND later_told_for IS NOT later_at"
                                      " AND status IN ('planned', 'handed_out') ORDER BY run").with(at));
        return found;
    });
}

QList<RunRow> rowsOf(const Workspace &workspace, const QList<RunId> &ids)
{
    QList<RunRow> rows;
    for (const RunId id : ids) {
        if (auto row = run(workspace, id))
            rows << std::move(*row);
    }
    return rows;
}

// What has come due is taken to the desk; true when something has to be planned anew.
Result<bool> takeDue(Workspace &workspace, const QDateTime &lastLook, const QDateTime &now)
{
    const auto waiting = unseenRunsUntil(workspace, now);
    if (!waiting)
        return waiting.error();
    QList<RunId> due;
    for (const RunRow &run : *waiting) {
        if (arrivalOf(run.dueAt, lastLook, now) == Arrival::Due)
            due << run.id;
    }
    if (waiting->isEmpty())
        return false;
    const Change change{QStringLiteral("run.due"), {}, Record::System, {Topic::Deliveries}};
    const auto noted = workspace.write(change, [&](db::Database &db) {
        for (const RunId id : due)
            db.cached("UPDATE run SET state = 'handed_out', noticed_at = ? WHERE id = ? AND state = 'planned'").run(toUtcText(now), id.value);
    });
    return noted ? Result<bool>(true) : Result<bool>(noted.error());
}

Result<bool> hasRunAtDesk(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) { return db.one("SELECT EXISTS (SELECT 1 FROM run WHERE state = 'handed_out')").value_or(0) != 0; });
}

// Nothing of it can go out: not the desk's any more.
Result<void> settleEmpty(Workspace &workspace, const QList<RunId> &due)
{
    const Change change{QStringLiteral("run.due"), {}, Record::System, {Topic::Deliveries}};
    return workspace.write(change, [&](db::Database &db) {
        for (const RunId id : due)
            db.cached("UPDATE run SET state = 'done' WHERE id = ?1 AND state = 'handed_out' AND NOT EXISTS"
                      " (SELECT 1 FROM delivery WHERE run = ?1 AND status IN ('planned', 'handed_out', 'missed'))").run(id.value);
    });
}

bool isMissed(const RunRow &run, const QDateTime &now)
{
    return run.state == QLatin1String("missed") || (run.state == QLatin1String("planned") && run.dueAt < now);
}

} // namespace

Arrival arrivalOf(const QDateTime &dueAt, const QDateTime &lastLook, const QDateTime &now)
{
    if (dueAt > now)
        return Arrival::Ahead;
    if (dueAt == now)
        return Arrival::Due;
    const bool looking = lastLook.isValid() && lastLook <= dueAt && lastLook.secsTo(now) <= unseenSeconds;
    return looking || (lastLook.isValid() && lastLook > now) ? Arrival::Due : Arrival::Missed;
}

Result<Notices> tick(Workspace &workspace, const QDateTime &lastLook, Progress &progress)
{
    const QDateTime now = workspace.nowUtc();
    const auto taken = takeDue(workspace, lastLook, now);
    if (!taken)
        return taken.error();
    const NoticeRules rules = noticeRules(workspace);
    auto found = untold(workspace, now, rules.aheadMinutes);
    if (!found)
        return found.error();
    // A program that was killed before it had planned anew left that to do.
    const auto atDesk = lastLook.isValid() ? Result<bool>(false) : hasRunAtDesk(workspace);
    if (!atDesk)
        return atDesk.error();
    if (*taken || *atDesk) {
        if (const auto planned = planAll(workspace, progress); !planned)
            return planned.error();
        found = untold(workspace, now, rules.aheadMinutes);
        if (!found)
            return found.error();
    }
    if (isQuiet(rules, now, workspace.zone()))
        return Notices{};
    return Notices{rowsOf(workspace, found->due), rowsOf(workspace, found->missed), rowsOf(workspace, found->ahead),
        rowsOf(workspace, found->again)};
}

Result<void> noteTold(Workspace &workspace, const Notices &notices)
{
    if (notices.isEmpty())
        return {};
    const Change change{QStringLiteral("run.told"), {}, Record::System, {Topic::Deliveries}};
    const auto noted = workspace.write(change, [&](db::Database &db) {
        for (const QList<RunRow> *told : {&notices.due, &notices.missed}) {
            for (const RunRow &run : *told)
                db.cached("UPDATE run SET told_for = ? WHERE id = ?").run(toUtcText(run.dueAt), run.id.value);
        }
        for (const RunRow &run : notices.ahead)
            db.cached("UPDATE run SET ahead_for = ? WHERE id = ?").run(toUtcText(run.dueAt), run.id.value);
        for (const RunRow &run : notices.again)
            db.cached("UPDATE delivery SET later_told_for = later_at WHERE run = ? AND later_at <= ?").run(run.id.value, toUtcText(workspace.nowUtc()));
    });
    if (!noted)
        return noted.error();
    QList<RunId> due;
    for (const RunRow &run : notices.due)
        due << run.id;
    return settleEmpty(workspace, due);
}

Result<std::optional<RunRow>> nextRun(const Workspace &workspace)
{
    const auto next = workspace.read([&](db::Database &db) {
        db::Statement row = db.prepare("SELECT r.id FROM run r JOIN broadcast b ON b.id = r.broadcast WHERE r.due_at > ? AND r.state = 'planned'"
                                       " AND b.cancelled_at IS NULL ORDER BY r.due_at, r.id LIMIT 1");
        return row.with(toUtcText(workspace.nowUtc())).step() ? RunId(row.int64(0)) : RunId();
    });
    if (!next)
        return next.error();
    if (!next->isValid())
        return std::optional<RunRow>();
    auto found = run(workspace, *next);
    return found ? Result<std::optional<RunRow>>(std::move(*found)) : Result<std::optional<RunRow>>(found.error());
}

Result<Waiting> dueAndMissed(const Workspace &workspace)
{
    const QDateTime now = workspace.nowUtc();
    auto open = openRunsUntil(workspace, now);
    if (!open)
        return open.error();
    Waiting waiting;
    for (RunRow &run : *open)
        (isMissed(run, now) ? waiting.missed : waiting.due) << std::move(run);
    return waiting;
}

} // namespace siyu::broadcasts
