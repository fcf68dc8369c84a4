// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/planpass.h"

#include <algorithm>
#include <numeric>

namespace siyu::broadcasts {

namespace {

constexpr qint64 daySeconds = 24 * 60 * 60;

bool within(qint64 a, qint64 b, qint64 seconds)
{
    return std::abs(a - b) < seconds;
}

} // namespace

Pass::Pass(const PlanInput &facts, const PlanIndex &index, const std::vector<PlanRun> &runs, Watch *watch)
    : m_input(facts), m_index(index), m_planRuns(runs), m_watch(watch), m_calendar(facts.zone), m_usage(index.usage()), m_firstReserved(facts.members.size(), -1),
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
    for (const size_t i : m_order) {
        const PlanRun &run = m_planRuns[i];
        RunState &state = m_runs[i];
        state.day = m_calendar.dayOf(run.atSeconds);
        state.wall = m_calendar.wallOf(run.atSeconds);
        state.missed = run.atSeconds < m_input.nowSeconds && !m_index.isBegun(run.id) && !run.taken;
        if (m_input.house.rankOf(run.touchpoint))
            m_runsOfContent[run.content].push_back(i);
    }
}

void Pass::planBetterTouchpoints(size_t run)
{
    const PlanRun &own = m_planRuns[run];
    for (const size_t other : m_runsOfContent[own.content]) {
        const PlanRun &better = m_planRuns[other];
        if (*m_input.house.rankOf(better.touchpoint) < *m_input.house.rankOf(own.touchpoint)
            && within(better.atSeconds, own.atSeconds, m_input.house.contentDays * daySeconds))
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
        noteGroupsReached(sendOf(run, state));
    }
    m_usage.aim(run.touchpoint, run.atSeconds, state.day);
    const bool inOrder = std::adjacent_find(run.targets.begin(), run.targets.end(), std::greater_equal<>()) == run.targets.end();
    if (inOrder)
        return decideAll(index, run.targets);
    std::vector<qint64> targets = run.targets;
    std::sort(targets.begin(), targets.end());
    targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
    decideAll(index, targets);
}

Pass::Send Pass::sendOf(const PlanRun &run, const RunState &state) const
{
    return {run.content, run.touchpoint, run.repeatable, run.atSeconds, state.day.day, state.wall};
}

void Pass::decideAll(size_t index, const std::vector<qint64> &targets)
{
    static const std::vector<PlannedDelivery> none;
    const PlanRun &run = m_planRuns[index];
    RunState &state = m_runs[index];
    const Send send = sendOf(run, state);
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
        state.deliveries.push_back(stays ? *next : decide(index, send, target, excluded, memberAfter));
        if (m_watch && stays && m_watch->run == index && m_watch->target == target)
            m_watch->found.emplace_back().delivery = *next;
    }
}

PlannedDelivery Pass::decide(size_t index, const Send &send, qint64 target, bool excluded, size_t &memberAfter)
{
    const PlanRun &run = m_planRuns[index];
    if (m_runs[index].missed)
        return {run.id, target, Status::Missed, Reason::None, 0};
    Subject subject = subjectOf(targetKindOf(run.touchpoint), target, memberAfter);
    subject.excluded = excluded;
    const Verdict verdict = verdictOf(send, subject);
    const bool goes = verdict.reason == Reason::None;
    const PlannedDelivery delivery{run.id, target, goes ? Status::Planned : Status::Skipped, verdict.reason, verdict.account};
    if (m_watch && m_watch->run == index && (m_watch->target ? m_watch->target == target : isPassing(verdict.reason)))
        explain(send, subject, delivery);
    if (!goes)
        return delivery;
    const RunState &state = m_runs[index];
    const Use use{run.atSeconds, run.content, verdict.account, state.day.day, state.day.month, run.touchpoint, false, int(index)};
    m_usage.addToAccount(use);
    if (subject.member)
        reserve(*subject.member, use);
    else
        subject.others->push_back(use);
    return delivery;
}

Pass::Subject Pass::subjectOf(TargetKind kind, qint64 target, size_t &memberAfter)
{
    Subject subject;
    subject.kind = kind;
    if (kind == TargetKind::Member) {
        subject.member = m_index.memberAt(target, memberAfter);
        if (subject.member)
            subject.uses = usesOfMember(*subject.member);
        return subject;
    }
    subject.others = &(kind == TargetKind::Group ? m_groupUses : m_accountUses)[target];
    subject.uses = Uses{subject.others->data(), subject.others->data() + subject.others->size()};
    if (kind == TargetKind::Group)
        subject.group = m_index.group(target);
    else
        subject.account = target;
    return subject;
}

Pass::Verdict Pass::verdictOf(const Send &send, const Subject &subject) const
{
    switch (subject.kind) {
    case TargetKind::Member:
        return subject.member ? checkMember(send, m_input.members[*subject.member], subject) : Verdict{Reason::LeftOrDeleted};
    case TargetKind::Group:
        return checkGroup(send, subject);
    case TargetKind::Account:
        break;
    }
    return checkAccount(send, subject);
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
Reason Pass::standing(const Send &send, const PlanMember &member, bool excluded) const
{
    const quint32 bit = bitOf(send.touchpoint);
    if (member.left)
        return Reason::LeftOrDeleted;
    if (member.optedOutOfAll || (member.optOuts & bit))
        return Reason::OptedOut;
    if (send.touchpoint == Touchpoint::Sms && !(member.consents & bit))
        return Reason::NoConsent;
    if (member.under14)
        return Reason::Under14;
    if (excluded)
        return Reason::Excluded;
    const bool reachable = std::any_of(member.reach.begin(), member.reach.end(),
        [&](const Reach &reach) { return reach.touchpoint == send.touchpoint; });
    return reachable ? Reason::None : Reason::Unreachable;
}

Pass::Verdict Pass::checkMember(const Send &send, const PlanMember &member, const Subject &subject) const
{
    if (const Reason reason = standing(send, member, subject.excluded); reason != Reason::None)
        return {reason};
    if (!send.repeatable && memberHasContent(send, member, subject.uses))
        return {Reason::SameContent};
    if (member.pausedUntil.isValid() && member.pausedUntil.toJulianDay() >= send.day)
        return {Reason::Paused};
    if (!insideHours(send.touchpoint, send.wall))
        return {Reason::OutsideHours};
    if (m_usage.memberCapReached(subject.uses))
        return {Reason::MemberCap};
    if (m_usage.targetQuotaReached(subject.uses))
        return {Reason::PlatformQuota};
    return chooseAccount(send, member, subject.uses);
}

// The oldest contact whose account has quota and room.
Pass::Verdict Pass::chooseAccount(const Send &send, const PlanMember &member, const Uses &uses) const
{
    Reason reason = Reason::PlatformQuota;
    for (const Reach &reach : member.reach) {
        if (reach.touchpoint != send.touchpoint || m_usage.accountQuotaReached(uses, reach.account))
            continue;
        if (m_usage.hasRoom(reach.account))
            return {Reason::None, reach.account};
        reason = Reason::AccountCapacity;
    }
    return {reason};
}

Pass::Verdict Pass::checkGroup(const Send &send, const Subject &subject) const
{
    if (!subject.group || subject.group->archived)
        return {Reason::Archived};
    if (subject.excluded)
        return {Reason::Excluded};
    if (!send.repeatable && subject.uses.any([&](const Use &use) { return isSameContent(send, use); }))
        return {Reason::SameContent};
    if (!insideHours(send.touchpoint, send.wall))
        return {Reason::OutsideHours};
    if (m_usage.groupCapReached(subject.uses))
        return {Reason::GroupCap};
    if (m_usage.targetQuotaReached(subject.uses) || m_usage.accountQuotaReached(subject.uses, subject.group->account))
        return {Reason::PlatformQuota};
    if (!m_usage.hasRoom(subject.group->account))
        return {Reason::AccountCapacity};
    return {Reason::None, subject.group->account};
}

Pass::Verdict Pass::checkAccount(const Send &send, const Subject &subject) const
{
    if (!insideHours(send.touchpoint, send.wall))
        return {Reason::OutsideHours};
    if (m_usage.targetQuotaReached(subject.uses) || m_usage.accountQuotaReached(subject.uses, subject.account))
        return {Reason::PlatformQuota};
    return {Reason::None, subject.account};
}

// The same content so near in time that it counts as one, by a touchpoint that goes before.
bool Pass::isSameContent(const Send &send, const Use &use) const
{
    if (use.content != send.content || !within(use.at, send.at, m_input.house.contentDays * daySeconds))
        return false;
    return !isDirected(send.touchpoint) || use.consumed
        || *m_input.house.rankOf(use.touchpoint) <= *m_input.house.rankOf(send.touchpoint);
}

bool Pass::memberHasContent(const Send &send, const PlanMember &member, const Uses &uses) const
{
    return uses.any([&](const Use &use) { return isSameContent(send, use); })
        || (!m_groupsReached.empty()
            && std::any_of(member.groups.begin(), member.groups.end(), [&](qint64 group) { return m_groupsReached.contains(group); }));
}

// Groups whose members have the content by a post, where that is the better touchpoint.
void Pass::noteGroupsReached(const Send &send)
{
    m_groupsReached.clear();
    const HouseRules &house = m_input.house;
    if (!house.dedupGroups || *house.rankOf(Touchpoint::GroupChat) >= *house.rankOf(send.touchpoint))
        return;
    for (const auto &[group, uses] : m_groupUses) {
        for (const Use &use : uses) {
            if (use.content == send.content && within(use.at, send.at, house.contentDays * daySeconds))
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

} // namespace siyu::broadcasts
