// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/whatif.h"

#include "core/broadcasts/walltime.h"
#include "core/broadcasts/why.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

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

bool isLost(const PlannedDelivery &with, Status without)
{
    return with.status == Status::Skipped && without == Status::Planned;
}

// What runs other than `own` lose to it. Both plans are by run and target.
void addTakenBy(std::vector<Taken> &all, qint64 own, const Plan &with, const Plan &without)
{
    auto other = without.deliveries.begin();
    for (const PlannedDelivery &delivery : with.deliveries) {
        if (delivery.run == own)
            continue;
        const std::pair key(delivery.run, delivery.target);
        while (other != without.deliveries.end() && std::pair(other->run, other->target) < key)
            ++other;
        if (other != without.deliveries.end() && std::pair(other->run, other->target) == key && isLost(delivery, other->status))
            all.push_back({delivery.run, delivery.target, own, delivery.reason});
    }
}

// The runs whose planned sends stand behind a reason.
std::set<std::optional<qint64>> takersOf(const Why &why, const std::vector<PlanRun> &runs, size_t own)
{
    std::set<std::optional<qint64>> takers;
    const auto add = [&](int origin) {
        if (origin >= 0 && size_t(origin) != own)
            takers.insert(runs[size_t(origin)].id);
    };
    for (const Counted &counted : why.counted)
        add(counted.use.consumed ? -1 : counted.use.origin);
    for (const auto &[origin, sends] : why.runs)
        add(origin);
    return takers;
}

// What `run` loses to others: it is planned once more alone.
void addTakenFrom(std::vector<Taken> &all, const Planner &planner, const std::vector<PlanRun> &runs, size_t run)
{
    const Plan alone = planner.plan({runs[run]});
    auto other = alone.deliveries.begin();
    for (const Why &why : planner.whyNot(runs, run)) {
        while (other != alone.deliveries.end() && other->target < why.delivery.target)
            ++other;
        if (other == alone.deliveries.end() || other->target != why.delivery.target || !isLost(why.delivery, other->status))
            continue;
        std::set<std::optional<qint64>> takers = takersOf(why, runs, run);
        if (takers.empty())
            takers.insert(std::nullopt);
        for (const std::optional<qint64> &by : takers)
            all.push_back({why.delivery.run, why.delivery.target, by, why.delivery.reason});
    }
}

} // namespace

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

std::vector<Taken> takings(const Planner &planner, const std::vector<PlanRun> &runs, size_t run)
{
    std::vector<PlanRun> others = runs;
    others.erase(others.begin() + qint64(run));
    std::vector<Taken> all;
    addTakenBy(all, runs[run].id, planner.plan(runs), planner.plan(others));
    addTakenFrom(all, planner, runs, run);
    std::sort(all.begin(), all.end());
    return all;
}

std::vector<Conflict> conflictsOf(const std::vector<Taken> &takings)
{
    std::map<std::tuple<qint64, std::optional<qint64>, Reason>, qint64> counts;
    for (const Taken &one : takings)
        ++counts[{one.run, one.by, one.reason}];
    std::vector<Conflict> all;
    for (const auto &[key, targets] : counts)
        all.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), targets});
    return all;
}

} // namespace siyu::broadcasts
