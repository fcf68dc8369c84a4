// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/trial.h"

#include "core/broadcasts/audience.h"
#include "core/broadcasts/results.h"
#include "core/db/database.h"
#include "core/workspace.h"

#include <algorithm>
#include <unordered_set>

namespace siyu::broadcasts {

namespace {

// Targets of a run whose delivery is planned now, as it is kept.
std::unordered_set<qint64> plannedOf(db::Database &db, RunId run)
{
    std::unordered_set<qint64> planned;
    db::Statement &row = db.cached("SELECT target FROM delivery WHERE run = ? AND status = 'planned'").with(run.value);
    while (row.step())
        planned.insert(row.int64(0));
    return planned;
}

// Deliveries that are planned today and would not be, were the draft saved.
qint64 displacedBy(db::Database &db, const PlanFacts &facts, const Plan &made)
{
    qint64 displaced = 0;
    std::unordered_map<size_t, std::unordered_set<qint64>> kept;
    for (const PlannedDelivery &delivery : made.deliveries) {
        const size_t run = size_t(delivery.run);
        if (delivery.status != Status::Skipped || !facts.runs[run].id.isValid())
            continue;
        const auto [planned, isNew] = kept.try_emplace(run);
        if (isNew)
            planned->second = plannedOf(db, facts.runs[run].id);
        displaced += planned->second.contains(delivery.target) ? 1 : 0;
    }
    return displaced;
}

QString nameOf(db::Database &db, TargetKind kind, qint64 target)
{
    const char *sql = kind == TargetKind::Member ? "SELECT name FROM member WHERE id = ?"
        : kind == TargetKind::Group              ? "SELECT name FROM grp WHERE id = ?"
                                                 : "SELECT name FROM account WHERE id = ?";
    db::Statement &row = db.cached(sql).with(target);
    return row.step() ? row.text(0) : QString();
}

TrialRow rowOf(db::Database &db, const Trial &trial, const PlannedDelivery &delivery)
{
    return {delivery.target, nameOf(db, trial.kind(), delivery.target), delivery.status, delivery.reason,
        delivery.account == 0 ? QString() : nameOf(db, TargetKind::Account, delivery.account),
        trial.draft().arms.isEmpty() ? 0 : int(size_t(delivery.run) - trial.facts().firstOfDraft) + 1};
}

} // namespace

Trial::Trial(std::shared_ptr<const Known> known, BroadcastDraft draft)
    : m_known(std::move(known)), m_draft(std::move(draft)), m_runs(m_known->facts.input.runs)
{
    for (size_t run = firstRun(); run < m_runs.size(); ++run)
        m_runs[run].priority = m_draft.priority;
}

Result<std::shared_ptr<const Trial>> Trial::make(const Workspace &workspace, const BroadcastDraft &draft, Progress &progress)
{
    const auto good = checked(draft);
    if (!good)
        return good.error();
    auto rules = compilePendingRules(workspace);
    const auto own = compileRules(workspace, {good->where, good->minus});
    if (!rules || !own)
        return !rules ? rules.error() : own.error();
    rules->insert(*own);
    return workspace.read(progress, [&](db::Database &db) -> Result<std::shared_ptr<const Trial>> {
        auto facts = planFacts(db, {workspace.nowUtc(), workspace.zone(), &*rules, &*good}, progress);
        if (!facts)
            return facts.error();
        auto known = std::make_shared<Known>(std::move(*facts));
        known->house = house(db);
        const std::shared_ptr<Trial> trial(new Trial(std::move(known), *good));
        trial->plan(db);
        return std::shared_ptr<const Trial>(trial);
    });
}

Result<std::shared_ptr<const Trial>> Trial::withPriority(const Workspace &workspace, int priority) const
{
    BroadcastDraft draft = m_draft;
    draft.priority = priority;
    const std::shared_ptr<Trial> trial(new Trial(m_known, std::move(draft)));
    return workspace.read([&](db::Database &db) {
        trial->plan(db);
        return std::shared_ptr<const Trial>(trial);
    });
}

void Trial::plan(db::Database &db)
{
    const Plan made = m_known->planner.plan(m_runs);
    const auto first = std::partition_point(made.deliveries.begin(), made.deliveries.end(), [&](const PlannedDelivery &d) { return d.run < qint64(firstRun()); });
    m_own.assign(first, made.deliveries.end());
    for (size_t run = firstRun(); run < m_runs.size(); ++run) {
        const auto isOf = [&](const PlannedDelivery &d) { return d.run == qint64(run); };
        const auto goes = [&](const PlannedDelivery &d) { return isOf(d) && d.status == Status::Planned; };
        m_preview.reach += made.reach.value(qint64(run));
        if (!m_draft.arms.isEmpty())
            m_preview.arms << std::pair(qint64(std::count_if(m_own.begin(), m_own.end(), goes)), qint64(std::count_if(m_own.begin(), m_own.end(), isOf)));
    }
    std::sort(m_own.begin(), m_own.end(), [](const PlannedDelivery &a, const PlannedDelivery &b) { return a.target < b.target; });
    m_preview.counts = countsOf(m_own);
    m_preview.total = qint64(m_own.size());
    m_preview.local = QDateTime::fromSecsSinceEpoch(m_runs.back().atSeconds, m_known->facts.input.zone);
    m_preview.seed = m_known->facts.seed;
    m_preview.displaced = displacedBy(db, m_known->facts, made);
    estimate(db);
}

void Trial::estimate(db::Database &db)
{
    const auto measured = measuredOpenRates(db).value(m_draft.touchpoint);
    m_preview.isMeasured = measured.runs > 0;
    const EstimateRun run{m_draft.touchpoint, m_preview.reach, int(measured.runs), measured.of.rate()};
    const Estimate found = estimateReach(m_known->house.openRates, {run});
    if (!found.unknown.isEmpty())
        return;
    m_preview.opens = found.value;
    m_preview.openRate = m_preview.isMeasured ? run.measuredRate : std::optional(m_known->house.openRates.value(m_draft.touchpoint));
}

const PlannedDelivery *Trial::of(qint64 target) const
{
    const auto found = std::partition_point(m_own.begin(), m_own.end(), [&](const PlannedDelivery &d) { return d.target < target; });
    return found != m_own.end() && found->target == target ? &*found : nullptr;
}

QList<qint64> Trial::targets(const QString &word) const
{
    const auto status = statusFrom(word);
    const auto reason = reasonFrom(word);
    std::array<QList<qint64>, size_t(Reason::AccountCapacity) + 1> byReason;
    QList<qint64> others;
    for (const PlannedDelivery &delivery : m_own) {
        const bool skipped = delivery.status == Status::Skipped;
        if (!word.isEmpty() && !(skipped ? reason == delivery.reason : status == delivery.status))
            continue;
        (skipped ? byReason[size_t(delivery.reason)] : others) << delivery.target;
    }
    QList<qint64> all;
    all.reserve(qsizetype(m_own.size()));
    for (const QList<qint64> &some : byReason)
        all << some;
    return all << others;
}

std::optional<Why> Trial::why(qint64 target) const
{
    const PlannedDelivery *delivery = of(target);
    return delivery ? m_known->planner.why(m_runs, size_t(delivery->run), target) : std::nullopt;
}

Alternatives Trial::alternatives() const
{
    return broadcasts::alternatives(m_known->planner, m_runs, firstRun(), m_known->facts.input.zone);
}

std::vector<Taken> Trial::takings() const
{
    return broadcasts::takings(m_known->planner, m_runs, firstRun());
}

Result<PlanPreview> previewPlan(const Workspace &workspace, const BroadcastDraft &draft, Progress &progress)
{
    const auto trial = Trial::make(workspace, draft, progress);
    return trial ? Result<PlanPreview>((*trial)->preview()) : trial.error();
}

Result<QHash<qint64, TrialRow>> trialRows(const Workspace &workspace, const Trial &trial, const QList<qint64> &targets)
{
    return workspace.read([&](db::Database &db) {
        QHash<qint64, TrialRow> rows;
        for (const qint64 target : targets) {
            if (const PlannedDelivery *delivery = trial.of(target))
                rows.insert(target, rowOf(db, trial, *delivery));
        }
        return rows;
    });
}

namespace {

QString broadcastName(db::Database &db, BroadcastId id)
{
    db::Statement &row = db.cached("SELECT name FROM broadcast WHERE id = ?").with(id.value);
    return row.step() ? row.text(0) : QString();
}

// The broadcast that a send belongs to; the draft's own under the draft's name.
QString nameOfSend(db::Database &db, const Trial &trial, const Use &use)
{
    const PlanFacts &facts = trial.facts();
    if (!use.consumed) {
        const size_t run = size_t(use.origin);
        return run >= facts.firstOfDraft ? trial.draft().name : broadcastName(db, facts.runs[run].broadcast);
    }
    db::Statement &row = db.cached("SELECT b.name FROM run r JOIN broadcast b ON b.id = r.broadcast WHERE r.id = ?").with(facts.historyRuns[size_t(use.origin)].value);
    return row.step() ? row.text(0) : QString();
}

void addSends(db::Database &db, const Trial &trial, const Why &why, ReasonDetail &detail)
{
    const PlanFacts &facts = trial.facts();
    for (const Counted &counted : why.counted) {
        detail.sends << ReasonSend{nameOfSend(db, trial, counted.use), QDateTime::fromSecsSinceEpoch(counted.use.at, facts.input.zone), counted.use.touchpoint,
            counted.use.consumed, counted.group == 0 ? QString() : nameOf(db, TargetKind::Group, counted.group)};
    }
    for (const auto &[run, sends] : why.runs) {
        QString name;
        if (run >= 0)
            name = size_t(run) >= facts.firstOfDraft ? trial.draft().name : broadcastName(db, facts.runs[size_t(run)].broadcast);
        detail.filledBy << std::pair(name, sends);
    }
}

ReasonDetail detailOf(db::Database &db, const Trial &trial, const Why &why)
{
    const PlanFacts &facts = trial.facts();
    ReasonDetail detail;
    detail.row = rowOf(db, trial, why.delivery);
    detail.limit = why.limit;
    detail.allowed = why.allowed;
    if (why.account != 0)
        detail.account = nameOf(db, TargetKind::Account, why.account);
    if (why.quota) {
        for (const PolicyRow &row : policies(db)) {
            if (row.id == facts.input.quotas[*why.quota].policy)
                detail.policy = row;
        }
    }
    if (why.freeAt)
        detail.freeLocal = QDateTime::fromSecsSinceEpoch(*why.freeAt, facts.input.zone);
    if (why.delivery.reason == Reason::Paused) {
        db::Statement &row = db.cached("SELECT paused_until FROM member WHERE id = ?").with(why.delivery.target);
        if (row.step())
            detail.pausedUntil = QDate::fromString(row.text(0).left(10), Qt::ISODate);
    }
    addSends(db, trial, why, detail);
    return detail;
}

} // namespace

Result<ReasonDetail> reasonOf(const Workspace &workspace, const Trial &trial, qint64 target)
{
    const auto why = trial.why(target);
    if (!why)
        return Error{ErrorCode::NotFound, {QStringLiteral("delivery"), QString::number(target)}, {}};
    return workspace.read([&](db::Database &db) { return detailOf(db, trial, *why); });
}

} // namespace siyu::broadcasts
