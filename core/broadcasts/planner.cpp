// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/planner.h"

#include "core/broadcasts/usage.h"

#include <algorithm>
#include <numeric>
#include <unordered_set>

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

// One plan in the making: facts by target, what is used so far, the deliveries of each run.
class Planning {
public:
    explicit Planning(const PlanInput &input);
    Plan take();

private:
    struct RunState {
        Moment at;
        bool planned = false;
        bool begun = false; // somebody has handed out or sent of it
        bool missed = false;
        std::vector<PlannedDelivery> deliveries;
    };
    struct FixedKey {
        size_t run;
        qint64 target;
        bool operator==(const FixedKey &) const = default;
    };
    struct FixedHash {
        size_t operator()(const FixedKey &key) const { return qHashMulti(0, key.run, key.target); }
    };

    void indexTargets();
    void loadHistory();
    void fix(const PastDelivery &past);
    void orderRuns();
    void planRun(size_t run);
    void planBetterTouchpoints(size_t run);
    void noteGroupsReached(const PlanRun &run, const Moment &at);
    PlannedDelivery decide(const PlanRun &run, const RunState &state, qint64 target, bool excluded);
    Verdict checkMember(const PlanRun &run, const Moment &at, const PlanMember *member, const Uses *uses, bool excluded) const;
    Reason standing(const PlanRun &run, const PlanMember *member, bool excluded) const;
    Verdict checkGroup(const PlanRun &run, const Moment &at, const PlanGroup *group, const Uses *uses, bool excluded) const;
    Verdict checkAccount(const PlanRun &run, const Moment &at, qint64 account, const Uses *uses) const;
    Verdict chooseAccount(const PlanRun &run, const Moment &at, const PlanMember &member, const Uses &uses) const;
    bool memberHasContent(const PlanRun &run, const Moment &at, const PlanMember &member, const Uses &uses) const;
    bool insideHours(Touchpoint touchpoint, const Moment &at) const;
    Uses *usesOf(Touchpoint touchpoint, qint64 target);
    qint64 peopleReached(const PlanRun &run, const std::vector<PlannedDelivery> &deliveries) const;

    const PlanInput &m_input;
    BusinessCalendar m_calendar;
    Usage m_usage;
    std::unordered_map<qint64, size_t> m_memberAt;
    std::unordered_map<qint64, size_t> m_groupAt;
    std::unordered_map<qint64, size_t> m_runAt;
    std::vector<Uses> m_memberUses;
    std::unordered_map<qint64, Uses> m_groupUses;
    std::unordered_map<qint64, Uses> m_accountUses;
    std::unordered_map<FixedKey, PlannedDelivery, FixedHash> m_fixed;
    std::vector<RunState> m_runs;
    std::vector<size_t> m_order;
    std::unordered_map<qint64, std::vector<size_t>> m_runsOfContent; // in m_order's order
    std::unordered_set<qint64> m_groupsReached; // by the content of the run that is being planned
};

Planning::Planning(const PlanInput &input) : m_input(input), m_calendar(input.zone), m_usage(input)
{
    indexTargets();
    loadHistory();
    orderRuns();
    for (const size_t run : m_order)
        planRun(run);
}

void Planning::indexTargets()
{
    m_memberAt.reserve(m_input.members.size());
    for (size_t i = 0; i < m_input.members.size(); ++i)
        m_memberAt.emplace(m_input.members[i].id, i);
    for (size_t i = 0; i < m_input.groups.size(); ++i)
        m_groupAt.emplace(m_input.groups[i].id, i);
    for (size_t i = 0; i < m_input.runs.size(); ++i)
        m_runAt.emplace(m_input.runs[i].id, i);
    m_memberUses.resize(m_input.members.size());
    m_runs.resize(m_input.runs.size());
}

Uses *Planning::usesOf(Touchpoint touchpoint, qint64 target)
{
    switch (targetKindOf(touchpoint)) {
    case TargetKind::Member: {
        const auto member = m_memberAt.find(target);
        return member == m_memberAt.end() ? nullptr : &m_memberUses[member->second];
    }
    case TargetKind::Group:
        return &m_groupUses[target];
    case TargetKind::Account:
        break;
    }
    return &m_accountUses[target];
}

void Planning::loadHistory()
{
    std::vector<size_t> byTime(m_input.history.size());
    std::iota(byTime.begin(), byTime.end(), size_t(0));
    std::stable_sort(byTime.begin(), byTime.end(),
        [&](size_t a, size_t b) { return m_input.history[a].atSeconds < m_input.history[b].atSeconds; });
    for (const size_t i : byTime) {
        const PastDelivery &past = m_input.history[i];
        if (past.run)
            fix(past);
        if (!isConsumed(past.status))
            continue;
        const Use use{m_calendar.momentOf(past.atSeconds), past.content, past.account, past.touchpoint, true};
        m_usage.addToAccount(use);
        if (Uses *uses = usesOf(past.touchpoint, past.target))
            uses->push_back(use);
    }
}

// What is sent, handed out, failed or cancelled in a run stays so; what an earlier plan skipped is decided afresh.
void Planning::fix(const PastDelivery &past)
{
    const auto run = m_runAt.find(*past.run);
    if (run == m_runAt.end() || past.status == Status::Planned || past.status == Status::Skipped || past.status == Status::Missed)
        return;
    const FixedKey key{run->second, past.target};
    const auto known = m_fixed.find(key);
    if (known == m_fixed.end() || !isConsumed(known->second.status))
        m_fixed[key] = {*past.run, past.target, past.status, Reason::None, past.account};
    m_runs[run->second].begun |= past.status != Status::Cancelled;
}

void Planning::orderRuns()
{
    m_order.resize(m_input.runs.size());
    std::iota(m_order.begin(), m_order.end(), size_t(0));
    std::sort(m_order.begin(), m_order.end(), [&](size_t a, size_t b) {
        const PlanRun &left = m_input.runs[a], &right = m_input.runs[b];
        return std::tuple(-left.priority, left.atSeconds, left.id) < std::tuple(-right.priority, right.atSeconds, right.id);
    });
    for (const size_t i : m_order) {
        const PlanRun &run = m_input.runs[i];
        RunState &state = m_runs[i];
        state.at = m_calendar.momentOf(run.atSeconds);
        state.missed = run.atSeconds < m_input.nowSeconds && !state.begun && !run.taken;
        if (touchpointRank(run.touchpoint))
            m_runsOfContent[run.content].push_back(i);
    }
}

void Planning::planBetterTouchpoints(size_t run)
{
    const PlanRun &own = m_input.runs[run];
    for (const size_t other : m_runsOfContent[own.content]) {
        const PlanRun &better = m_input.runs[other];
        if (*touchpointRank(better.touchpoint) < *touchpointRank(own.touchpoint)
            && within(better.atSeconds, own.atSeconds, sameContentSeconds))
            planRun(other);
    }
}

void Planning::planRun(size_t index)
{
    RunState &state = m_runs[index];
    if (std::exchange(state.planned, true))
        return;
    const PlanRun &run = m_input.runs[index];
    if (isDirected(run.touchpoint) && !state.missed) {
        planBetterTouchpoints(index);
        noteGroupsReached(run, state.at);
    }
    std::vector<qint64> targets = run.targets;
    std::sort(targets.begin(), targets.end());
    targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
    const std::unordered_set<qint64> minus(run.minus.begin(), run.minus.end());
    state.deliveries.reserve(targets.size());
    for (const qint64 target : targets) {
        const auto fixed = m_fixed.find({index, target});
        state.deliveries.push_back(fixed != m_fixed.end() ? fixed->second : decide(run, state, target, minus.contains(target)));
    }
}

PlannedDelivery Planning::decide(const PlanRun &run, const RunState &state, qint64 target, bool excluded)
{
    if (state.missed)
        return {run.id, target, Status::Missed, Reason::None, 0};
    Uses *uses = usesOf(run.touchpoint, target);
    Verdict verdict;
    switch (targetKindOf(run.touchpoint)) {
    case TargetKind::Member: {
        const auto member = m_memberAt.find(target);
        const PlanMember *facts = member == m_memberAt.end() ? nullptr : &m_input.members[member->second];
        verdict = checkMember(run, state.at, facts, uses, excluded);
        break;
    }
    case TargetKind::Group: {
        const auto group = m_groupAt.find(target);
        const PlanGroup *facts = group == m_groupAt.end() ? nullptr : &m_input.groups[group->second];
        verdict = checkGroup(run, state.at, facts, uses, excluded);
        break;
    }
    case TargetKind::Account:
        verdict = checkAccount(run, state.at, target, uses);
        break;
    }
    if (verdict.reason != Reason::None)
        return {run.id, target, Status::Skipped, verdict.reason, 0};
    const Use use{state.at, run.content, verdict.account, run.touchpoint, false};
    m_usage.addToAccount(use);
    uses->push_back(use);
    return {run.id, target, Status::Planned, Reason::None, verdict.account};
}

// The checks that look at the member alone.
Reason Planning::standing(const PlanRun &run, const PlanMember *member, bool excluded) const
{
    const quint32 bit = bitOf(run.touchpoint);
    if (!member || member->left)
        return Reason::LeftOrDeleted;
    if (member->optedOutOfAll || (member->optOuts & bit))
        return Reason::OptedOut;
    if (run.touchpoint == Touchpoint::Sms && !(member->consents & bit))
        return Reason::NoConsent;
    if (member->under14)
        return Reason::Under14;
    if (excluded)
        return Reason::Excluded;
    const bool reachable = std::any_of(member->reach.begin(), member->reach.end(),
        [&](const Reach &reach) { return reach.touchpoint == run.touchpoint; });
    return reachable ? Reason::None : Reason::Unreachable;
}

Verdict Planning::checkMember(
    const PlanRun &run, const Moment &at, const PlanMember *member, const Uses *uses, bool excluded) const
{
    if (const Reason reason = standing(run, member, excluded); reason != Reason::None)
        return {reason};
    if (!run.repeatable && memberHasContent(run, at, *member, *uses))
        return {Reason::SameContent};
    if (member->pausedUntil.isValid() && member->pausedUntil.toJulianDay() >= at.day)
        return {Reason::Paused};
    if (!insideHours(run.touchpoint, at))
        return {Reason::OutsideHours};
    if (m_usage.memberCapReached(*uses, run.touchpoint, at))
        return {Reason::MemberCap};
    if (m_usage.targetQuotaReached(*uses, run.touchpoint, at))
        return {Reason::PlatformQuota};
    return chooseAccount(run, at, *member, *uses);
}

// The oldest contact whose account has quota and room.
Verdict Planning::chooseAccount(const PlanRun &run, const Moment &at, const PlanMember &member, const Uses &uses) const
{
    Reason reason = Reason::PlatformQuota;
    for (const Reach &reach : member.reach) {
        if (reach.touchpoint != run.touchpoint || m_usage.accountQuotaReached(uses, reach.account, run.touchpoint, at))
            continue;
        if (m_usage.hasRoom(reach.account, at))
            return {Reason::None, reach.account};
        reason = Reason::AccountCapacity;
    }
    return {reason};
}

Verdict Planning::checkGroup(
    const PlanRun &run, const Moment &at, const PlanGroup *group, const Uses *uses, bool excluded) const
{
    if (!group || group->archived)
        return {Reason::Archived};
    if (excluded)
        return {Reason::Excluded};
    const auto same = [&](const Use &use) { return use.content == run.content && within(use.moment.at, at.at, sameContentSeconds); };
    if (!run.repeatable && std::any_of(uses->begin(), uses->end(), same))
        return {Reason::SameContent};
    if (!insideHours(run.touchpoint, at))
        return {Reason::OutsideHours};
    if (m_usage.groupCapReached(*uses, at))
        return {Reason::GroupCap};
    if (m_usage.targetQuotaReached(*uses, run.touchpoint, at)
        || m_usage.accountQuotaReached(*uses, group->account, run.touchpoint, at))
        return {Reason::PlatformQuota};
    if (!m_usage.hasRoom(group->account, at))
        return {Reason::AccountCapacity};
    return {Reason::None, group->account};
}

Verdict Planning::checkAccount(const PlanRun &run, const Moment &at, qint64 account, const Uses *uses) const
{
    if (!insideHours(run.touchpoint, at))
        return {Reason::OutsideHours};
    if (m_usage.targetQuotaReached(*uses, run.touchpoint, at)
        || m_usage.accountQuotaReached(*uses, account, run.touchpoint, at))
        return {Reason::PlatformQuota};
    return {Reason::None, account};
}

bool Planning::memberHasContent(const PlanRun &run, const Moment &at, const PlanMember &member, const Uses &uses) const
{
    const int rank = *touchpointRank(run.touchpoint);
    for (const Use &use : uses) {
        if (use.content == run.content && within(use.moment.at, at.at, sameContentSeconds)
            && (use.consumed || *touchpointRank(use.touchpoint) <= rank))
            return true;
    }
    return std::any_of(member.groups.begin(), member.groups.end(), [&](qint64 group) { return m_groupsReached.contains(group); });
}

// Groups whose members have the content of `run` by a post, where that is the better touchpoint.
void Planning::noteGroupsReached(const PlanRun &run, const Moment &at)
{
    m_groupsReached.clear();
    if (!m_input.house.dedupGroups || *touchpointRank(Touchpoint::GroupChat) >= *touchpointRank(run.touchpoint))
        return;
    for (const auto &[group, uses] : m_groupUses) {
        for (const Use &use : uses) {
            if (use.content == run.content && within(use.moment.at, at.at, sameContentSeconds))
                m_groupsReached.insert(group);
        }
    }
}

bool Planning::insideHours(Touchpoint touchpoint, const Moment &at) const
{
    const bool sms = touchpoint == Touchpoint::Sms;
    return at.wall >= (sms ? m_input.house.smsFrom : m_input.house.from) && at.wall < (sms ? m_input.house.smsTo : m_input.house.to);
}

qint64 Planning::peopleReached(const PlanRun &run, const std::vector<PlannedDelivery> &deliveries) const
{
    std::unordered_set<qint64> targets;
    for (const PlannedDelivery &delivery : deliveries) {
        if (delivery.status == Status::Planned || isConsumed(delivery.status))
            targets.insert(delivery.target);
    }
    if (targetKindOf(run.touchpoint) != TargetKind::Group || targets.empty())
        return qint64(targets.size());
    return std::count_if(m_input.members.begin(), m_input.members.end(), [&](const PlanMember &member) {
        return !member.left
            && std::any_of(member.groups.begin(), member.groups.end(), [&](qint64 group) { return targets.contains(group); });
    });
}

Plan Planning::take()
{
    std::vector<size_t> byId(m_input.runs.size());
    std::iota(byId.begin(), byId.end(), size_t(0));
    std::sort(byId.begin(), byId.end(), [&](size_t a, size_t b) { return m_input.runs[a].id < m_input.runs[b].id; });
    Plan plan;
    for (const size_t i : byId) {
        const auto &deliveries = m_runs[i].deliveries;
        plan.reach.insert(m_input.runs[i].id, peopleReached(m_input.runs[i], deliveries));
        plan.deliveries.insert(plan.deliveries.end(), deliveries.begin(), deliveries.end());
    }
    return plan;
}

} // namespace

Plan plan(const PlanInput &input)
{
    return Planning(input).take();
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
