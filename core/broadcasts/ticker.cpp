// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/ticker.h"

#include "core/base/period.h"
#include "core/broadcasts/planstore.h"
#include "core/db/database.h"
#include "core/workspace.h"

#include <algorithm>

namespace siyu::broadcasts {

namespace {

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
    const auto waiting = unseenRunsUntil(workspace, now);
    if (!waiting)
        return waiting.error();
    QList<RunId> due;
    bool unseen = false;
    for (const RunRow &run : *waiting) {
        if (arrivalOf(run.dueAt, lastLook, now) == Arrival::Due)
            due << run.id;
        else
            unseen = true;
    }
    if (due.isEmpty() && !unseen)
        return Notices{};
    const Change change{QStringLiteral("run.due"), {}, Record::System, {Topic::Deliveries}};
    const auto noted = workspace.write(change, [&](db::Database &db) {
        for (const RunId id : due)
            db.cached("UPDATE run SET state = 'handed_out', noticed_at = ? WHERE id = ? AND state = 'planned'").run(toUtcText(now), id.value);
    });
    if (!noted)
        return noted.error();
    const auto planned = planAll(workspace, progress);
    if (!planned)
        return planned.error();
    Notices notices;
    for (const RunId id : due) {
        if (auto row = run(workspace, id))
            notices.due << std::move(*row);
    }
    for (const RunId id : planned->missed) {
        if (auto row = run(workspace, id))
            notices.missed << std::move(*row);
    }
    return notices;
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
