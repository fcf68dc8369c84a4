// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the pass that says why: the same questions as its checks, answered with the sends that decide them.
#include "core/broadcasts/planpass.h"

#include "core/broadcasts/walltime.h"

#include <algorithm>

namespace siyu::broadcasts {

namespace {

void add(Why &why, const std::vector<Use> &uses, qint64 group = 0)
{
    for (const Use &use : uses)
        why.counted.push_back({use, group});
}

} // namespace

void Pass::explain(const Send &send, const Subject &subject, const PlannedDelivery &delivery)
{
    Why why;
    why.delivery = delivery;
    switch (delivery.reason) {
    case Reason::SameContent:
        explainContent(send, subject, why);
        break;
    case Reason::MemberCap:
    case Reason::GroupCap:
        explainCap(subject, why);
        break;
    case Reason::PlatformQuota:
        explainQuota(send, subject, why);
        break;
    case Reason::AccountCapacity:
        explainCapacity(send, subject, why);
        break;
    default:
        break;
    }
    std::sort(why.counted.begin(), why.counted.end(), [](const Counted &a, const Counted &b) { return a.use.at < b.use.at; });
    if (m_watch->target && isPassing(delivery.reason))
        why.freeAt = freeFrom(send, subject);
    m_watch->found.push_back(std::move(why));
}

void Pass::explainContent(const Send &send, const Subject &subject, Why &why) const
{
    const auto same = [&](const Use &use) { return isSameContent(send, use); };
    add(why, subject.uses.those(same));
    if (!subject.member)
        return;
    for (const qint64 group : m_input.members[*subject.member].groups) {
        if (!m_groupsReached.contains(group))
            continue;
        const std::vector<Use> &posts = m_groupUses.at(group);
        add(why, Uses{posts.data(), posts.data() + posts.size()}.those(same), group);
    }
}

void Pass::explainCap(const Subject &subject, Why &why) const
{
    if (subject.kind == TargetKind::Group) {
        why.limit = Limit::GroupDay;
        why.allowed = m_input.house.groupDay;
        return add(why, subject.uses.those([&](const Use &use) { return m_usage.isInGroupDay(use); }));
    }
    if (m_usage.monthReached(subject.uses)) {
        why.limit = Limit::MonthWecom;
        why.allowed = m_input.house.monthWecom;
        return add(why, subject.uses.those([&](const Use &use) { return m_usage.isInMonth(use); }));
    }
    why.limit = Limit::WeekDirected;
    why.allowed = m_input.house.weekDirected;
    add(why, subject.uses.those([&](const Use &use) { return m_usage.isInWeek(use); }));
}

// Whose limits are looked at: those that could send it, in order.
std::vector<qint64> Pass::accountsOf(const Send &send, const Subject &subject) const
{
    if (subject.group)
        return {subject.group->account};
    if (!subject.member)
        return {subject.account};
    std::vector<qint64> accounts;
    for (const Reach &reach : m_input.members[*subject.member].reach) {
        if (reach.touchpoint == send.touchpoint)
            accounts.push_back(reach.account);
    }
    return accounts;
}

void Pass::explainQuota(const Send &send, const Subject &subject, Why &why)
{
    why.limit = Limit::Platform;
    why.quota = m_usage.targetQuotaReached(subject.uses);
    for (const qint64 account : accountsOf(send, subject)) {
        if (why.quota)
            break;
        why.quota = m_usage.accountQuotaReached(subject.uses, account);
        why.account = account;
    }
    if (!why.quota)
        return;
    const PlatformQuota &quota = m_input.quotas[*why.quota];
    why.allowed = m_usage.limitOf(quota);
    if (quota.subject == PlatformQuota::Subject::Account)
        return countAccount(why.account, why.quota, why);
    add(why, subject.uses.those([&](const Use &use) { return m_usage.isInQuota(use, *why.quota, why.account); }));
}

void Pass::explainCapacity(const Send &send, const Subject &subject, Why &why)
{
    why.limit = Limit::Capacity;
    for (const qint64 account : accountsOf(send, subject)) {
        if (m_usage.accountQuotaReached(subject.uses, account) || m_usage.hasRoom(account))
            continue;
        why.account = account;
        break;
    }
    why.allowed = m_usage.capacityOf(why.account);
    countAccount(why.account, std::nullopt, why);
}

// By run, since an account's limit may be filled by thousands. While one run is watched nothing else is planned, and its own
// sends are none of those that others took: one count serves all of its targets.
void Pass::countAccount(qint64 account, std::optional<size_t> quota, Why &why)
{
    const auto [known, isNew] = m_accountRuns.try_emplace({account, quota});
    if (isNew) {
        const auto count = [&](const Use &use) {
            if (use.account != account || (quota ? !m_usage.isInQuota(use, *quota, account) : !m_usage.isInCapacity(use, account)))
                return;
            ++known->second[use.consumed ? -1 : use.origin];
        };
        m_index.eachConsumed(count);
        for (const ReservedUse &reserved : m_reserved)
            count(reserved.use);
        for (const auto *others : {&m_groupUses, &m_accountUses}) {
            for (const auto &[target, uses] : *others)
                std::for_each(uses.begin(), uses.end(), count);
        }
    }
    why.runs = known->second;
}

std::optional<qint64> Pass::freeFrom(const Send &send, const Subject &subject)
{
    const QDateTime local = QDateTime::fromSecsSinceEpoch(send.at, m_input.zone);
    std::optional<qint64> free;
    for (int later = 1; later <= daysUntilFree && !free; ++later) {
        Send moved = send;
        moved.at = instantOf(QDateTime(local.date().addDays(later), local.time(), Qt::UTC), m_input.zone).toSecsSinceEpoch();
        const BusinessDay day = m_calendar.dayOf(moved.at);
        moved.day = day.day;
        moved.wall = m_calendar.wallOf(moved.at);
        m_usage.aim(moved.touchpoint, moved.at, day);
        if (isDirected(moved.touchpoint))
            noteGroupsReached(moved);
        if (verdictOf(moved, subject).reason == Reason::None)
            free = moved.at;
    }
    m_usage.aim(send.touchpoint, send.at, m_calendar.dayOf(send.at));
    if (isDirected(send.touchpoint))
        noteGroupsReached(send);
    return free;
}

} // namespace siyu::broadcasts
