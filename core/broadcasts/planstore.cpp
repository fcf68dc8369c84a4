// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/planstore.h"

#include "core/broadcasts/broadcaststore.h"
#include "core/broadcasts/planfacts.h"
#include "core/broadcasts/policy.h"
#include "core/db/database.h"
#include "core/workspace.h"

#include <algorithm>
#include <functional>
#include <map>
#include <unordered_map>

namespace siyu::broadcasts {

namespace {

struct Kept {
    qint64 id = 0;
    Status status = Status::Planned;
    QString reason;
    qint64 account = 0;
    bool isCopied = false; // and not confirmed: it may have been sent, so the desk has to ask
    bool seen = false;

    // What a plan may not change.
    bool isFixed() const
    {
        return (isCopied && status == Status::Planned) || isConsumed(status) || status == Status::Failed || status == Status::Cancelled
            || (status == Status::Skipped && reason == QLatin1String("by_operator"));
    }
};
using KeptRows = std::unordered_map<qint64, Kept>;

KeptRows keptRows(db::Database &db, RunId run)
{
    KeptRows rows;
    db::Statement &row = db.cached("SELECT id, target, status, reason, coalesce(account, 0), copied_at IS NOT NULL FROM delivery WHERE run = ?").with(run.value);
    while (row.step())
        rows.emplace(row.int64(1), Kept{row.int64(0), statusFrom(row.text(2)).value_or(Status::Planned), row.text(3), row.int64(4), row.int64(5) != 0});
    return rows;
}

std::optional<qint64> orNull(qint64 id)
{
    return id == 0 ? std::nullopt : std::optional(id);
}

QString orNull(Reason reason)
{
    const QString word = wordOf(reason);
    return word.isEmpty() ? QString() : word;
}

// Brings the kept deliveries of one run in line with the plan; returns how many rows changed.
qint64 writeRun(db::Database &db, const PlanFacts::Run &run, std::vector<PlannedDelivery>::const_iterator from,
    std::vector<PlannedDelivery>::const_iterator to)
{
    KeptRows kept = keptRows(db, run.id);
    qint64 changed = 0;
    for (; from != to; ++from) {
        const auto known = kept.find(from->target);
        if (known == kept.end()) {
            db.cached("INSERT INTO delivery (run, target_kind, target, account, status, reason) VALUES (?, ?, ?, ?, ?, ?)")
                .run(run.id.value, wordOf(run.kind), from->target, orNull(from->account), wordOf(from->status), orNull(from->reason));
            ++changed;
            continue;
        }
        Kept &row = known->second;
        row.seen = true;
        if (row.isFixed() || (row.status == from->status && row.reason == wordOf(from->reason) && row.account == from->account))
            continue;
        db.cached("UPDATE delivery SET status = ?, reason = ?, account = ? WHERE id = ?")
            .run(wordOf(from->status), orNull(from->reason), orNull(from->account), row.id);
        ++changed;
    }
    for (const auto &[target, row] : kept) {
        if (row.seen || row.isFixed())
            continue;
        db.cached("DELETE FROM delivery WHERE id = ?").run(row.id);
        ++changed;
    }
    return changed;
}

// Missed runs wait for a decision; a run that lies ahead again is planned.
void noteState(db::Database &db, const PlanFacts::Run &run, bool missed, PlanOutcome &outcome)
{
    if (missed && run.state != QLatin1String("missed"))
        outcome.missed << run.id;
    if (missed == (run.state == QLatin1String("missed")))
        return;
    db.cached("UPDATE run SET state = ? WHERE id = ?").run(missed ? QStringLiteral("missed") : QStringLiteral("planned"), run.id.value);
}

PlanOutcome writePlan(db::Database &db, const PlanFacts &facts, const Plan &made)
{
    PlanOutcome outcome;
    auto from = made.deliveries.cbegin();
    for (size_t i = 0; i < facts.runs.size(); ++i) {
        const auto to = std::find_if(from, made.deliveries.cend(), [&](const PlannedDelivery &delivery) { return delivery.run != qint64(i); });
        const PlanRun &run = facts.input.runs[i];
        const bool late = run.atSeconds < facts.input.nowSeconds && !run.taken;
        const bool missed = late && (from == to || std::any_of(from, to, [](const PlannedDelivery &d) { return d.status == Status::Missed; }));
        outcome.changed += writeRun(db, facts.runs[i], from, to);
        noteState(db, facts.runs[i], missed, outcome);
        from = to;
    }
    return outcome;
}

} // namespace

Result<PlanOutcome> planAll(Workspace &workspace, Progress &progress)
{
    const auto rules = compilePendingRules(workspace);
    if (!rules)
        return rules.error();
    const Change change{QStringLiteral("plan"), {}, Record::System, {Topic::Deliveries}};
    return workspace.write(change, progress, [&](db::Database &db) -> Result<PlanOutcome> {
        const QDateTime now = workspace.nowUtc();
        extendRuns(db, now);
        const auto facts = planFacts(db, {now, workspace.zone(), &*rules}, progress);
        if (!facts)
            return facts.error();
        return writePlan(db, *facts, plan(facts->input));
    });
}

namespace {

// What the facts give with other limits, against those they were read with.
LimitEffect effectOf(db::Database &db, PlanFacts &facts, const std::function<void(PlanInput &)> &change)
{
    const Plan before = plan(facts.input);
    change(facts.input);
    const Plan after = plan(facts.input);
    LimitEffect effect;
    std::map<qint64, qint64> losers;
    // Both are by run and target, and have the same of them.
    for (size_t i = 0; i < before.deliveries.size(); ++i) {
        const bool was = before.deliveries[i].status == Status::Planned, is = after.deliveries[i].status == Status::Planned;
        effect.planned += was;
        effect.gained += is && !was;
        if (was && !is) {
            ++effect.lost;
            ++losers[facts.runs[size_t(before.deliveries[i].run)].broadcast.value];
        }
    }
    for (const auto &[broadcast, lost] : losers) {
        db::Statement &name = db.cached("SELECT name FROM broadcast WHERE id = ?").with(broadcast);
        effect.losers << std::pair(name.step() ? name.text(0) : QString(), lost);
    }
    std::stable_sort(effect.losers.begin(), effect.losers.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    return effect;
}

Result<LimitEffect> tryLimits(const Workspace &workspace, Progress &progress, const std::function<Result<void>(db::Database &, PlanInput &)> &change)
{
    const auto rules = compilePendingRules(workspace);
    if (!rules)
        return rules.error();
    return workspace.read(progress, [&](db::Database &db) -> Result<LimitEffect> {
        PlanInput trial;
        if (const auto changed = change(db, trial); !changed)
            return changed.error();
        auto facts = planFacts(db, {workspace.nowUtc(), workspace.zone(), &*rules}, progress);
        if (!facts)
            return facts.error();
        return effectOf(db, *facts, [&](PlanInput &input) {
            input.house = trial.house;
            input.quotas = trial.quotas;
        });
    });
}

} // namespace

Result<LimitEffect> tryPolicy(const Workspace &workspace, const PolicyEdit &edit, Progress &progress)
{
    return tryLimits(workspace, progress, [&](db::Database &db, PlanInput &input) -> Result<void> {
        const auto rows = edited(policies(db), edit);
        if (!rows)
            return rows.error();
        input.house = house(db).rules;
        input.quotas = quotasOf(*rows);
        return {};
    });
}

Result<LimitEffect> tryHouse(const Workspace &workspace, const House &wanted, Progress &progress)
{
    return tryLimits(workspace, progress, [&](db::Database &db, PlanInput &input) -> Result<void> {
        input.house = wanted.rules;
        input.quotas = quotas(db);
        return {};
    });
}

} // namespace siyu::broadcasts
