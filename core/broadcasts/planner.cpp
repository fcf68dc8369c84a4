// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/planner.h"

#include "core/broadcasts/planindex.h"

#include <algorithm>
#include <numeric>

namespace siyu::broadcasts {

namespace {

constexpr qint64 sameContentSeconds = 3 * 24 * 60 * 60;
constexpr int runsUntilMeasured = 20;

bool within(qint64 a, qint64 b, qint64 seconds)
{
    return std::abs(a - b) < seconds;
}

struct Verdict {
    Reason reason = Reason::None;
    qint64 account = 0;
};

// One pass over the runs: what is used so far, the deliveries of each run.
class Pass {
public:
    Pass(const PlanInput &facts, const PlanIndex &index, const std::vector<PlanRun> &runs);
    Plan take();

private:
    struct RunState {
        BusinessDay day;
        QTime wall;
        bool planned = false;
        bool missed = false;
        std::vector<PlannedDelivery> deliveries;
    };

    void orderRuns();
    void planRun(size_t run);
    void planBetterTouchpoints(size_t run);
    void noteGroupsReached(const PlanRun &run);
    void decideAll(const PlanRun &run, RunState &state, const std::vector<qint64> &targets);
    PlannedDelivery decide(const PlanRun &run, const RunState &state, qint64 target, bool excluded, size_t &memberAfter);
    Verdict checkMember(const PlanRun &run, const RunState &state, const PlanMember &member, const Uses &uses, bool excluded) const;
    Reason standing(const PlanRun &run, const PlanMember &member, bool excluded) const;
    Verdict checkGroup(const PlanRun &run, const RunState &state, const PlanGroup *group, const Uses &uses, bool excluded) const;
    Verdict checkAccount(const PlanRun &run, const RunState &state, qint64 account, const Uses &uses) const;
    Verdict chooseAccount(const PlanRun &run, const PlanMember &member, const Uses &uses) const;
    bool memberHasContent(const PlanRun &run, const PlanMember &member, const Uses &uses) const;
    bool insideHours(Touchpoint touchpoint, QTime wall) const;
    Uses usesOfMember(size_t member) const;
    void reserve(size_t member, const Use &use);
    qint64 peopleReached(const PlanRun &run, const std::vector<PlannedDelivery> &deliveries) const;

    const PlanInput &m_input;
    const PlanIndex &m_index;
    const std::vector<PlanRun> &m_planRuns;
    Usage m_usage;
    std::vector<ReservedUse> m_reserved;
    std::vector<int> m_firstReserved; // by member
    PlanIndex::ByTarget m_groupUses, m_accountUses;
    std::vector<RunState> m_runs;
    std::vector<size_t> m_order;
    std::unordered_map<qint64, std::vector<size_t>> m_runsOfContent; // in m_order's order
    std::unordered_set<qint64> m_groupsReached; // by the content of the run that is being planned
};

Pass::Pass(const PlanInput &facts, const PlanIndex &index, const std::vector<PlanRun> &runs)
    : m_input(facts), m_index(index), m_planRuns(runs), m_usage(index.usage()), m_firstReserved(facts.members.size(), -1),
      m_groupUses(index.usesOfGroups()), m_accountUses(index.usesOfAccounts()), m_runs(runs.size())
{
    orderRuns();
    for (const size_t run : m_order)
        planRun(run);
}

void Pass::orderRuns()
{
    m_order.resize(m_planRuns.size());
    std::iota(m_order.begin(), m_order.end(), size_t(0));
    std::sort(m_order.begin(), m_order.end(), [&](size_t a, size_t b) {
        const PlanRun &left = m_planRuns[a], &right = m_planRuns[b];
        return std::tuple(-left.priority, left.atSeconds, left.id) < std::tuple(-right.priority, right.atSeconds, right.id);
    });
    BusinessCalendar calendar(m_input.zone);
    for (const size_t i : m_order) {
        const PlanRun &run = m_planRuns[i];
        RunState &state = m_runs[i];
        state.day = calendar.dayOf(run.atSeconds);
        state.wall = calendar.wallOf(run.atSeconds);
        state.missed = run.atSeconds < m_input.nowSeconds && !m_index.isBegun(run.id) && !run.taken;
        if (touchpointRank(run.touchpoint))
            m_runsOfContent[run.content].push_back(i);
    }
}

void Pass::planBetterTouchpoints(size_t run)
{
    const PlanRun &own = m_planRuns[run];
    for (const size_t other : m_runsOfContent[own.content]) {
        const PlanRun &better = m_planRuns[other];
        if (*touchpointRank(better.touchpoint) < *touchpointRank(own.touchpoint)
            && within(better.atSeconds, own.atSeconds, sameContentSeconds))
            planRun(other);
    }
}

void Pass::planRun(size_t index)
{
    RunState &state = m_runs[index];
    if (std::exchange(state.planned, true))
        return;
    const PlanRun &run = m_planRuns[index];
    if (isDirected(run.touchpoint) && !state.missed) {
        planBetterTouchpoints(index);
        noteGroupsReached(run);
    }
    m_usage.aim(run.touchpoint, run.atSeconds, state.day);
    const bool inOrder = std::adjacent_find(run.targets.begin(), run.targets.end(), std::greater_equal<>()) == run.targets.end();
    if (inOrder)
        return decideAll(run, state, run.targets);
    std::vector<qint64> targets = run.targets;
    std::sort(targets.begin(), targets.end());
    targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
    decideAll(run, state, targets);
}

void Pass::decideAll(const PlanRun &run, RunState &state, const std::vector<qint64> &targets)
{
    static const std::vector<PlannedDelivery> none;
    const std::unordered_set<qint64> minus(run.minus.begin(), run.minus.end());
    const std::vector<PlannedDelivery> *kept = m_index.fixedOf(run.id);
    const std::vector<PlannedDelivery> &fixed = kept ? *kept : none;
    auto next = fixed.begin();
    size_t memberAfter = 0;
    state.deliveries.reserve(targets.size());
    for (const qint64 target : targets) {
        while (next != fixed.end() && next->target < target)
            ++next;
        const bool stays = next != fixed.end() && next->target == target;
        const bool excluded = !minus.empty() && minus.contains(target);
        state.deliveries.push_back(stays ? *next : decide(run, state, target, excluded, memberAfter));
    }
}

PlannedDelivery Pass::decide(const PlanRun &run, const RunState &state, qint64 target, bool excluded, size_t &memberAfter)
{
    if (state.missed)
        return {run.id, target, Status::Missed, Reason::None, 0};
    Verdict verdict{Reason::LeftOrDeleted};
    std::optional<size_t> member;
    std::vector<Use> *others = nullptr;
    const auto usesOfOthers = [&](PlanIndex::ByTarget &all) {
        others = &all[target];
        return Uses{others->data(), others->data() + others->size()};
    };
    switch (targetKindOf(run.touchpoint)) {
    case TargetKind::Member:
        member = m_index.memberAt(target, memberAfter);
        if (member)
            verdict = checkMember(run, state, m_input.members[*member], usesOfMember(*member), excluded);
        break;
    case TargetKind::Group:
        verdict = checkGroup(run, state, m_index.group(target), usesOfOthers(m_groupUses), excluded);
        break;
    case TargetKind::Account:
        verdict = checkAccount(run, state, target, usesOfOthers(m_accountUses));
        break;
    }
    if (verdict.reason != Reason::None)
        return {run.id, target, Status::Skipped, verdict.reason, 0};
    const Use use{run.atSeconds, run.content, verdict.account, state.day.day, state.day.month, run.touchpoint, false};
    m_usage.addToAccount(use);
    if (member)
        reserve(*member, use);
    else
        others->push_back(use);
    return {run.id, target, Status::Planned, Reason::None, verdict.account};
}

Uses Pass::usesOfMember(size_t member) const
{
    const auto [from, to] = m_index.usesOfMember(member);
    return {from, to, &m_reserved, m_firstReserved[member]};
}

void Pass::reserve(size_t member, const Use &use)
{
    m_reserved.push_back({use, m_firstReserved[member]});
    m_firstReserved[member] = int(m_reserved.size() - 1);
}

// The checks that look at the member alone.
Reason Pass::standing(const PlanRun &run, const PlanMember &member, bool excluded) const
{
    const quint32 bit = bitOf(run.touchpoint);
    if (member.left)
        return Reason::LeftOrDeleted;
    if (member.optedOutOfAll || (member.optOuts & bit))
        return Reason::OptedOut;
    if (run.touchpoint == Touchpoint::Sms && !(member.consents & bit))
        return Reason::NoConsent;
    if (member.under14)
        return Reason::Under14;
    if (excluded)
        return Reason::Excluded;
    const bool reachable = std::any_of(member.reach.begin(), member.reach.end(),
        [&](const Reach &reach) { return reach.touchpoint == run.touchpoint; });
    return reachable ? Reason::None : Reason::Unreachable;
}

Verdict Pass::checkMember(const PlanRun &run, const RunState &state, const PlanMember &member, const Uses &uses, bool excluded) const
{
    if (const Reason reason = standing(run, member, excluded); reason != Reason::None)
        return {reason};
    if (!run.repeatable && memberHasContent(run, member, uses))
        return {Reason::SameContent};
    if (member.pausedUntil.isValid() && member.pausedUntil.toJulianDay() >= state.day.day)
        return {Reason::Paused};
    if (!insideHours(run.touchpoint, state.wall))
        return {Reason::OutsideHours};
    if (m_usage.memberCapReached(uses))
        return {Reason::MemberCap};
    if (m_usage.targetQuotaReached(uses))
        return {Reason::PlatformQuota};
    return chooseAccount(run, member, uses);
}

// The oldest contact whose account has quota and room.
Verdict Pass::chooseAccount(const PlanRun &run, const PlanMember &member, const Uses &uses) const
{
    Reason reason = Reason::PlatformQuota;
    for (const Reach &reach : member.reach) {
        if (reach.touchpoint != run.touchpoint || m_usage.accountQuotaReached(uses, reach.account))
            continue;
        if (m_usage.hasRoom(reach.account))
            return {Reason::None, reach.account};
        reason = Reason::AccountCapacity;
    }
    return {reason};
}

Verdict Pass::checkGroup(const PlanRun &run, const RunState &state, const PlanGroup *group, const Uses &uses, bool excluded) const
{
    if (!group || group->archived)
        return {Reason::Archived};
    if (excluded)
        return {Reason::Excluded};
    const auto same = [&](const Use &use) { return use.content == run.content && within(use.at, run.atSeconds, sameContentSeconds); };
    if (!run.repeatable && uses.any(same))
        return {Reason::SameContent};
    if (!insideHours(run.touchpoint, state.wall))
        return {Reason::OutsideHours};
    if (m_usage.groupCapReached(uses))
        return {Reason::GroupCap};
    if (m_usage.targetQuotaReached(uses) || m_usage.accountQuotaReached(uses, group->account))
        return {Reason::PlatformQuota};
    if (!m_usage.hasRoom(group->account))
        return {Reason::AccountCapacity};
    return {Reason::None, group->account};
}

Verdict Pass::checkAccount(const PlanRun &run, const RunState &state, qint64 account, const Uses &uses) const
{
    if (!insideHours(run.touchpoint, state.wall))
        return {Reason::OutsideHours};
    if (m_usage.targetQuotaReached(uses) || m_usage.accountQuotaReached(uses, account))
        return {Reason::PlatformQuota};
    return {Reason::None, account};
}

bool Pass::memberHasContent(const PlanRun &run, const PlanMember &member, const Uses &uses) const
{
    const int rank = *touchpointRank(run.touchpoint);
    const bool had = uses.any([&](const Use &use) {
        return use.content == run.content && within(use.at, run.atSeconds, sameContentSeconds)
            && (use.consumed || *touchpointRank(use.touchpoint) <= rank);
    });
    return had
        || (!m_groupsReached.empty()
            && std::any_of(member.groups.begin(), member.groups.end(), [&](qint64 group) { return m_groupsReached.contains(group); }));
}

// Groups whose members have the content of `run` by a post, where that is the better touchpoint.
void Pass::noteGroupsReached(const PlanRun &run)
{
    m_groupsReached.clear();
    if (!m_input.house.dedupGroups || *touchpointRank(Touchpoint::GroupChat) >= *touchpointRank(run.touchpoint))
        return;
    for (const auto &[group, uses] : m_groupUses) {
        for (const Use &use : uses) {
            if (use.content == run.content && within(use.at, run.atSeconds, sameContentSeconds))
                m_groupsReached.insert(group);
        }
    }
}

bool Pass::insideHours(Touchpoint touchpoint, QTime wall) const
{
    const bool sms = touchpoint == Touchpoint::Sms;
    return wall >= (sms ? m_input.house.smsFrom : m_input.house.from) && wall < (sms ? m_input.house.smsTo : m_input.house.to);
}

qint64 Pass::peopleReached(const PlanRun &run, const std::vector<PlannedDelivery> &deliveries) const
{
    const auto reaches = [](const PlannedDelivery &delivery) { return delivery.status == Status::Planned || isConsumed(delivery.status); };
    if (targetKindOf(run.touchpoint) != TargetKind::Group)
        return std::count_if(deliveries.begin(), deliveries.end(), reaches);
    std::unordered_set<qint64> groups;
    for (const PlannedDelivery &delivery : deliveries) {
        if (reaches(delivery))
            groups.insert(delivery.target);
    }
    if (groups.empty())
        return 0;
    return std::count_if(m_input.members.begin(), m_input.members.end(), [&](const PlanMember &member) {
        return !member.left
            && std::any_of(member.groups.begin(), member.groups.end(), [&](qint64 group) { return groups.contains(group); });
    });
}

Plan Pass::take()
{
    std::vector<size_t> byId(m_planRuns.size());
    std::iota(byId.begin(), byId.end(), size_t(0));
    std::sort(byId.begin(), byId.end(), [&](size_t a, size_t b) { return m_planRuns[a].id < m_planRuns[b].id; });
    Plan plan;
    for (const size_t i : byId) {
        auto &deliveries = m_runs[i].deliveries;
        plan.reach.insert(m_planRuns[i].id, peopleReached(m_planRuns[i], deliveries));
        if (plan.deliveries.empty())
            plan.deliveries = std::move(deliveries);
        else
            plan.deliveries.insert(plan.deliveries.end(), deliveries.begin(), deliveries.end());
    }
    return plan;
}

} // namespace

Planner::Planner(const PlanInput &facts) : m_facts(facts), m_index(std::make_unique<PlanIndex>(facts)) { }
Planner::~Planner() = default;

Plan Planner::plan(const std::vector<PlanRun> &runs) const
{
    return Pass(m_facts, *m_index, runs).take();
}

Plan plan(const PlanInput &input)
{
    return Planner(input).plan(input.runs);
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
