// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/missedruns.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/broadcasts/audience.h"
#include "core/broadcasts/broadcastrows.h"
#include "core/broadcasts/broadcaststore.h"
#include "core/broadcasts/planfacts.h"
#include "core/broadcasts/walltime.h"
#include "core/broadcasts/whatif.h"
#include "core/db/database.h"
#include "core/db/rows.h"
#include "core/workspace.h"

namespace siyu::broadcasts {

namespace {

constexpr int soonMinutes = 5;

// Their names, for the change history.
Result<QList<RunRow>> rowsOf(const Workspace &workspace, const QList<RunId> &runs)
{
    QList<RunRow> rows;
    for (const RunId id : runs) {
        auto row = run(workspace, id);
        if (!row)
            return row.error();
        rows << std::move(*row);
    }
    return rows;
}

QString namesOf(const QList<RunRow> &rows)
{
    return rows.size() == 1 ? rows.first().name : rows.value(0).name + QStringLiteral(" +%1").arg(rows.size() - 1);
}

bool wasBegun(const RunRow &row)
{
    return row.count("sent") + row.count("handed_out") > 0 || row.state == QLatin1String("done");
}

QTime firstAllowed(const HouseRules &house, Touchpoint touchpoint) { return touchpoint == Touchpoint::Sms ? house.smsFrom : house.from; }

bool isAllowedAt(const HouseRules &house, Touchpoint touchpoint, QTime time)
{
    return time >= firstAllowed(house, touchpoint) && time < (touchpoint == Touchpoint::Sms ? house.smsTo : house.to);
}

// In a few minutes if that is within the hours; then day by day at the run's own hour, or at the first that is allowed.
QList<QDateTime> momentsOf(const RunRow &row, const HouseRules &house, const QDateTime &now)
{
    QList<QDateTime> moments;
    const qint64 grid = soonMinutes * 60;
    const QDateTime soon = QDateTime::fromSecsSinceEpoch((now.toSecsSinceEpoch() / grid + 2) * grid, now.timeZone());
    if (isAllowedAt(house, row.touchpoint, soon.time()))
        moments << soon;
    const QTime own = isAllowedAt(house, row.touchpoint, row.local.time()) ? row.local.time() : firstAllowed(house, row.touchpoint);
    for (int day = 0; day < proposedDays; ++day) {
        const QDateTime at(now.date().addDays(day), own, now.timeZone());
        if (at > soon)
            moments << at;
    }
    return moments;
}

struct Reached {
    qint64 planned = 0, waiting = 0;
};

Reached reachedBy(const Plan &plan, qint64 run)
{
    Reached reached;
    for (const PlannedDelivery &delivery : plan.deliveries) {
        if (delivery.run != run)
            continue;
        reached.planned += delivery.status == Status::Planned;
        reached.waiting += delivery.status == Status::Skipped && isPassing(delivery.reason);
    }
    return reached;
}

Proposal proposalFor(const RunRow &row, const PlanFacts &facts, const QDateTime &now)
{
    const Planner planner(facts.input);
    std::vector<PlanRun> runs = facts.input.runs;
    Proposal best{row.id, {}, 0, 0};
    for (const QDateTime &at : momentsOf(row, facts.input.house, now)) {
        runs.back().atSeconds = at.toSecsSinceEpoch();
        const Reached reached = reachedBy(planner.plan(runs), runs.back().id);
        if (reached.planned <= best.planned)
            continue;
        best = {row.id, at, reached.planned, reached.waiting};
        if (reached.waiting == 0)
            break;
    }
    return best;
}

} // namespace

Result<void> sendNow(Workspace &workspace, const QList<RunId> &runs)
{
    const auto rows = rowsOf(workspace, runs);
    if (!rows)
        return rows.error();
    return workspace.write({QStringLiteral("run.send_now"), {namesOf(*rows)}}, [&](db::Database &db) -> Result<void> {
        for (const RunRow &row : *rows) {
            db.cached("UPDATE run SET state = 'handed_out', reason = NULL, noticed_at = ?, told_for = due_at WHERE id = ?"
                      " AND state IN ('planned', 'missed', 'handed_out')").run(toUtcText(workspace.nowUtc()), row.id.value);
            if (db.changes() == 0)
                return refused("run", row.state);
        }
        return {};
    });
}

Result<void> reschedule(Workspace &workspace, const QList<NewTime> &times)
{
    QList<RunId> ids;
    for (const NewTime &time : times)
        ids << time.run;
    const auto rows = rowsOf(workspace, ids);
    if (!rows)
        return rows.error();
    const QString first = times.isEmpty() ? QString() : toWallText(times.first().at.toTimeZone(workspace.zone()));
    return workspace.write({QStringLiteral("run.move"), {namesOf(*rows), first}}, [&](db::Database &db) -> Result<void> {
        for (qsizetype i = 0; i < rows->size(); ++i) {
            const RunRow &row = rows->at(i);
            const QDateTime own = times[i].at.toTimeZone(QTimeZone(row.zone.toUtf8()));
            if (wasBegun(row))
                return refused("run", QStringLiteral("begun"));
            if (const auto placed = placeRun(db, row.id, QDateTime(own.date(), own.time(), Qt::UTC), workspace.nowUtc()); !placed)
                return placed;
        }
        return {};
    });
}

Result<void> dropRuns(Workspace &workspace, const QList<RunId> &runs, const QString &reason)
{
    const QString why = displayText(reason).trimmed();
    if (why.isEmpty())
        return invalid("reason", {});
    const auto rows = rowsOf(workspace, runs);
    if (!rows)
        return rows.error();
    return workspace.write({QStringLiteral("run.drop"), {namesOf(*rows), why}}, [&](db::Database &db) {
        for (const RunRow &row : *rows) {
            db.cached("UPDATE delivery SET status = 'cancelled', reason = 'dropped' WHERE run = ? AND status IN ('planned', 'missed')").run(row.id.value);
            db.cached("UPDATE run SET state = 'dropped', reason = ? WHERE id = ?").run(why, row.id.value);
        }
    });
}

Result<QList<Proposal>> proposedTimes(const Workspace &workspace, const QList<RunId> &runs, Progress &progress)
{
    const auto rows = rowsOf(workspace, runs);
    const auto rules = compilePendingRules(workspace);
    if (!rows || !rules)
        return !rows ? rows.error() : rules.error();
    const QDateTime now = workspace.nowUtc().toTimeZone(workspace.zone());
    QList<Proposal> proposals;
    for (const RunRow &row : *rows) {
        const auto draft = broadcast(workspace, row.broadcast);
        if (!draft)
            return draft.error();
        RuleBook book = *rules;
        const auto own = compileRules(workspace, {draft->where, draft->minus});
        if (!own)
            return own.error();
        book.insert(*own);
        const auto proposal = workspace.read(progress, [&](db::Database &db) -> Result<Proposal> {
            const auto facts = planFacts(db, {workspace.nowUtc(), workspace.zone(), &book, &*draft}, progress);
            if (!facts)
                return facts.error();
            return proposalFor(row, *facts, now);
        });
        if (!proposal)
            return proposal.error();
        proposals << *proposal;
    }
    return proposals;
}

} // namespace siyu::broadcasts
