// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/planner.h"

#include "core/broadcasts/planpass.h"

#include <algorithm>

namespace siyu::broadcasts {

namespace {

constexpr int runsUntilMeasured = 20;

} // namespace

std::optional<int> HouseRules::rankOf(Touchpoint touchpoint) const
{
    const auto place = std::find(order.begin(), order.end(), touchpoint);
    return place == order.end() ? std::nullopt : std::optional(int(place - order.begin()));
}

Planner::Planner(const PlanInput &facts) : m_facts(facts), m_index(std::make_unique<PlanIndex>(facts)) { }
Planner::~Planner() = default;

Plan Planner::plan(const std::vector<PlanRun> &runs) const
{
    return Pass(m_facts, *m_index, runs).take();
}

std::optional<Why> Planner::why(const std::vector<PlanRun> &runs, size_t run, qint64 target) const
{
    Watch watch{run, target, {}};
    Pass(m_facts, *m_index, runs, &watch);
    return watch.found.empty() ? std::nullopt : std::optional(std::move(watch.found.front()));
}

std::vector<Why> Planner::whyNot(const std::vector<PlanRun> &runs, size_t run) const
{
    Watch watch{run, std::nullopt, {}};
    Pass(m_facts, *m_index, runs, &watch);
    return std::move(watch.found);
}

Plan plan(const PlanInput &input)
{
    return Planner(input).plan(input.runs);
}

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

QMap<QString, qint64> countsOf(const std::vector<PlannedDelivery> &deliveries)
{
    QMap<QString, qint64> counts;
    for (const PlannedDelivery &delivery : deliveries)
        ++counts[delivery.status == Status::Skipped ? wordOf(delivery.reason) : wordOf(delivery.status)];
    return counts;
}

Estimate estimateReach(const QMap<Touchpoint, double> &rates, const QList<EstimateRun> &runs)
{
    Estimate estimate;
    for (const EstimateRun &run : runs) {
        std::optional<double> rate;
        if (run.measuredRuns >= runsUntilMeasured && run.measuredRate)
            rate = run.measuredRate;
        else if (rates.contains(run.touchpoint))
            rate = rates.value(run.touchpoint);
        if (rate)
            estimate.value += double(run.audience) * *rate;
        else if (!estimate.unknown.contains(run.touchpoint))
            estimate.unknown << run.touchpoint;
    }
    return estimate;
}

} // namespace siyu::broadcasts
