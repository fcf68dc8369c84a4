// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/planstore.h"

#include "core/broadcasts/broadcaststore.h"
#include "core/broadcasts/planfacts.h"
#include "core/db/database.h"
#include "core/workspace.h"

#include <algorithm>
#include <unordered_map>

namespace siyu::broadcasts {

namespace {

// Open rates of the seed text, unverified; others are not known (rules.md 6).
const QMap<Touchpoint, double> &seedRates()
{
    static const QMap<Touchpoint, double> rates{{Touchpoint::Wecom1to1, 0.7}, {Touchpoint::SubscriptionAccount, 0.05}};
    return rates;
}

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

QString nameOf(db::Database &db, TargetKind kind, qint64 target)
{
    const char *sql = kind == TargetKind::Member ? "SELECT name FROM member WHERE id = ?"
        : kind == TargetKind::Group              ? "SELECT name FROM grp WHERE id = ?"
                                                 : "SELECT name FROM account WHERE id = ?";
    db::Statement &row = db.cached(sql).with(target);
    return row.step() ? row.text(0) : QString();
}

void addRows(db::Database &db, TargetKind kind, std::vector<PlannedDelivery> deliveries, PlanPreview &preview)
{
    std::stable_partition(deliveries.begin(), deliveries.end(), [](const auto &delivery) { return delivery.status != Status::Planned; });
    for (const PlannedDelivery &delivery : deliveries) {
        if (preview.rows.size() >= previewRows)
            return;
        preview.rows << PreviewRow{delivery.target, nameOf(db, kind, delivery.target), delivery.status, delivery.reason,
            delivery.account == 0 ? QString() : nameOf(db, TargetKind::Account, delivery.account)};
    }
}

// Deliveries that are planned today and would not be, were the draft saved.
qint64 displacedBy(db::Database &db, const PlanFacts &facts, const Plan &made)
{
    qint64 displaced = 0;
    std::unordered_map<size_t, KeptRows> kept;
    for (const PlannedDelivery &delivery : made.deliveries) {
        const size_t run = size_t(delivery.run);
        if (delivery.status != Status::Skipped || !facts.runs[run].id.isValid())
            continue;
        const auto [rows, isNew] = kept.try_emplace(run);
        if (isNew)
            rows->second = keptRows(db, facts.runs[run].id);
        const auto row = rows->second.find(delivery.target);
        displaced += row != rows->second.end() && row->second.status == Status::Planned;
    }
    return displaced;
}

PlanPreview previewOf(db::Database &db, const PlanFacts &facts, const Plan &made)
{
    const PlanRun &run = facts.input.runs.back();
    std::vector<PlannedDelivery> own;
    std::copy_if(made.deliveries.begin(), made.deliveries.end(), std::back_inserter(own), [&](const auto &delivery) { return delivery.run == run.id; });
    PlanPreview preview;
    preview.counts = countsOf(own);
    preview.total = qint64(own.size());
    preview.reach = made.reach.value(run.id);
    preview.local = QDateTime::fromSecsSinceEpoch(run.atSeconds, facts.input.zone);
    preview.displaced = displacedBy(db, facts, made);
    const Estimate estimate = estimateReach(seedRates(), {{run.touchpoint, preview.reach, 0, std::nullopt}});
    if (estimate.unknown.isEmpty())
        preview.opens = estimate.value;
    addRows(db, facts.runs.back().kind, std::move(own), preview);
    return preview;
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

// What `of` makes of the facts in which the draft's first run is the last. Errors: those of checked(), rules, Cancelled.
template <typename Of>
auto withDraft(const Workspace &workspace, const BroadcastDraft &draft, Progress &progress, Of of)
    -> Result<decltype(of(std::declval<db::Database &>(), std::declval<const PlanFacts &>()))>
{
    const auto good = checked(draft);
    if (!good)
        return good.error();
    auto rules = compilePendingRules(workspace);
    const auto own = compileRules(workspace, {good->where, good->minus});
    if (!rules || !own)
        return !rules ? rules.error() : own.error();
    rules->insert(*own);
    using Made = decltype(of(std::declval<db::Database &>(), std::declval<const PlanFacts &>()));
    return workspace.read(progress, [&](db::Database &db) -> Result<Made> {
        const auto facts = planFacts(db, {workspace.nowUtc(), workspace.zone(), &*rules, &*good}, progress);
        if (!facts)
            return facts.error();
        return of(db, *facts);
    });
}

QList<Cost> costsOf(db::Database &db, const PlanFacts &facts, const std::vector<Conflict> &conflicts, const QString &ownName)
{
    QList<Cost> costs;
    for (const Conflict &conflict : conflicts) {
        const PlanFacts::Run &loser = facts.runs[size_t(conflict.run)];
        db::Statement &name = db.cached("SELECT name FROM broadcast WHERE id = ?").with(loser.broadcast.value);
        const bool isOwn = size_t(conflict.run) + 1 == facts.runs.size();
        costs << Cost{loser.broadcast, isOwn || !name.step() ? ownName : name.text(0), conflict.reason, conflict.targets};
    }
    return costs;
}

} // namespace

Result<PlanPreview> previewPlan(const Workspace &workspace, const BroadcastDraft &draft, Progress &progress)
{
    return withDraft(workspace, draft, progress, [](db::Database &db, const PlanFacts &facts) { return previewOf(db, facts, plan(facts.input)); });
}

Result<WhatIf> whatIf(const Workspace &workspace, const BroadcastDraft &draft, Progress &progress)
{
    return withDraft(workspace, draft, progress, [&](db::Database &db, const PlanFacts &facts) {
        const Planner planner(facts.input);
        const size_t own = facts.input.runs.size() - 1;
        return WhatIf{alternatives(planner, facts.input.runs, own, facts.input.zone),
            costsOf(db, facts, conflicts(planner, facts.input.runs, own), draft.name)};
    });
}

} // namespace siyu::broadcasts
