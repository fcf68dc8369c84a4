// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/whatif.h"

#include "core/broadcasts/walltime.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace siyu::broadcasts {

namespace {

struct Outcome {
    RunPart got;
    std::vector<qint64> waiting;
};

using Deliveries = std::pair<std::vector<PlannedDelivery>::const_iterator, std::vector<PlannedDelivery>::const_iterator>;

Deliveries deliveriesOf(const Plan &plan, qint64 run)
{
    struct ByRun {
        bool operator()(const PlannedDelivery &delivery, qint64 id) const { return delivery.run < id; }
        bool operator()(qint64 id, const PlannedDelivery &delivery) const { return id < delivery.run; }
    };
    return std::equal_range(plan.deliveries.begin(), plan.deliveries.end(), run, ByRun{});
}

Outcome outcomeOf(const Plan &plan, const PlanRun &run)
{
    Outcome outcome;
    outcome.got.atSeconds = run.atSeconds;
    const auto [from, to] = deliveriesOf(plan, run.id);
    std::for_each(from, to, [&](const PlannedDelivery &delivery) {
        if (delivery.status == Status::Planned)
            outcome.got.targets.push_back(delivery.target);
        else if (delivery.status == Status::Skipped && isPassing(delivery.reason))
            outcome.waiting.push_back(delivery.target);
    });
    return outcome;
}

qint64 daysLater(qint64 atSeconds, int days, const QTimeZone &zone)
{
    const QDateTime local = QDateTime::fromSecsSinceEpoch(atSeconds, zone);
    return instantOf(QDateTime(local.date().addDays(days), local.time(), Qt::UTC), zone).toSecsSinceEpoch();
}

std::optional<RunPart> shiftedOf(const Planner &planner, std::vector<PlanRun> runs, size_t run, const Outcome &now, const QTimeZone &zone, int days)
{
    std::optional<RunPart> best;
    size_t most = now.got.targets.size();
    for (int later = 1; later <= days; ++later) {
        runs[run].atSeconds = daysLater(now.got.atSeconds, later, zone);
        Outcome outcome = outcomeOf(planner.plan(runs), runs[run]);
        const bool reachesMore = outcome.got.targets.size() > most;
        if (!reachesMore)
            continue;
        most = outcome.got.targets.size();
        best = std::move(outcome.got);
        if (outcome.waiting.empty())
            break;
    }
    return best;
}

// The parts are planned together, as they would be once saved.
void splitInto(Alternatives &found, const Planner &planner, std::vector<PlanRun> runs, size_t run, Outcome now, const QTimeZone &zone, int days)
{
    qint64 nextId = std::accumulate(runs.begin(), runs.end(), qint64(0), [](qint64 id, const PlanRun &one) { return std::max(id, one.id); }) + 1;
    runs[run].targets = now.got.targets;
    found.split.push_back(std::move(now.got));
    std::vector<qint64> waiting = std::move(now.waiting);
    for (int later = 1; later <= days && !waiting.empty(); ++later) {
        PlanRun part = runs[run];
        part.id = nextId;
        part.atSeconds = daysLater(found.split.front().atSeconds, later, zone);
        part.targets = waiting;
        runs.push_back(std::move(part));
        Outcome outcome = outcomeOf(planner.plan(runs), runs.back());
        if (outcome.got.targets.empty()) {
            runs.pop_back();
            continue;
        }
        runs.back().targets = outcome.got.targets;
        ++nextId;
        found.split.push_back(std::move(outcome.got));
        waiting = std::move(outcome.waiting);
    }
    found.leftOver = qint64(waiting.size());
}

void addLost(std::map<std::pair<qint64, Reason>, qint64> &lost, const PlannedDelivery &with, bool plannedWithout)
{
    if (with.status == Status::Skipped && plannedWithout)
        ++lost[{with.run, with.reason}];
}

// Both are by run and target; those of `except` are left out.
void compare(std::map<std::pair<qint64, Reason>, qint64> &lost, const Plan &with, const Plan &without, qint64 except)
{
    auto other = without.deliveries.begin();
    for (const PlannedDelivery &delivery : with.deliveries) {
        if (delivery.run == except)
            continue;
        const std::pair key(delivery.run, delivery.target);
        while (other != without.deliveries.end() && std::pair(other->run, other->target) < key)
            ++other;
        if (other != without.deliveries.end() && std::pair(other->run, other->target) == key)
            addLost(lost, delivery, other->status == Status::Planned);
    }
}

quint64 lotOf(quint64 seed, qint64 id)
{
    // The finaliser of splitmix64: every bit of both decides every bit of the lot.
    quint64 lot = seed * 0x9e3779b97f4a7c15ULL + quint64(id);
    for (int round = 0; round < 2; ++round) {
        lot = (lot ^ (lot >> 30)) * 0xbf58476d1ce4e5b9ULL;
        lot = (lot ^ (lot >> 27)) * 0x94d049bb133111ebULL;
        lot ^= lot >> 31;
    }
    return lot;
}

} // namespace

bool isPassing(Reason reason)
{
    switch (reason) {
    case Reason::SameContent:
    case Reason::Paused:
    case Reason::MemberCap:
    case Reason::GroupCap:
    case Reason::PlatformQuota:
    case Reason::AccountCapacity:
        return true;
    default:
        return false;
    }
}

Alternatives alternatives(const Planner &planner, const std::vector<PlanRun> &runs, size_t run, const QTimeZone &zone, int days)
{
    Outcome now = outcomeOf(planner.plan(runs), runs[run]);
    Alternatives found;
    found.trimmed = now.got;
    found.waiting = qint64(now.waiting.size());
    if (found.waiting > 0)
        found.shifted = shiftedOf(planner, runs, run, now, zone, days);
    splitInto(found, planner, runs, run, std::move(now), zone, days);
    return found;
}

std::vector<Conflict> conflicts(const Planner &planner, const std::vector<PlanRun> &runs, size_t run)
{
    const qint64 own = runs[run].id;
    const Plan together = planner.plan(runs);
    std::vector<PlanRun> others = runs;
    others.erase(others.begin() + qint64(run));
    std::map<std::pair<qint64, Reason>, qint64> lost;
    compare(lost, together, planner.plan(others), own);
    const Plan alone = planner.plan({runs[run]});
    const auto [from, to] = deliveriesOf(together, own);
    auto other = alone.deliveries.begin();
    for (auto delivery = from; delivery != to; ++delivery, ++other)
        addLost(lost, *delivery, other->status == Status::Planned);
    std::vector<Conflict> all;
    for (const auto &[key, targets] : lost)
        all.push_back({key.first, key.second, targets});
    return all;
}

std::vector<std::vector<qint64>> splitByLot(std::vector<qint64> people, quint64 seed, const std::vector<int> &shares)
{
    const int whole = std::accumulate(shares.begin(), shares.end(), 0);
    if (whole <= 0 || std::any_of(shares.begin(), shares.end(), [](int share) { return share < 0; }))
        return {};
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
    std::sort(people.begin(), people.end(), [&](qint64 a, qint64 b) { return std::pair(lotOf(seed, a), a) < std::pair(lotOf(seed, b), b); });
    std::vector<std::vector<qint64>> parts;
    size_t from = 0;
    int before = 0;
    for (const int share : shares) {
        before += share;
        const size_t to = (people.size() * size_t(before) + size_t(whole) - 1) / size_t(whole);
        parts.emplace_back(people.begin() + qint64(from), people.begin() + qint64(to));
        std::sort(parts.back().begin(), parts.back().end());
        from = to;
    }
    return parts;
}

} // namespace siyu::broadcasts
