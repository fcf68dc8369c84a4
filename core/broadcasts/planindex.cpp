// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/planindex.h"

#include <algorithm>

namespace siyu::broadcasts {

namespace {

std::vector<size_t> orderOf(const std::vector<PastDelivery> &history)
{
    std::vector<std::pair<qint64, size_t>> byTime(history.size());
    for (size_t i = 0; i < history.size(); ++i)
        byTime[i] = {history[i].atSeconds, i};
    std::sort(byTime.begin(), byTime.end());
    std::vector<size_t> order(history.size());
    std::transform(byTime.begin(), byTime.end(), order.begin(), [](const auto &one) { return one.second; });
    return order;
}

} // namespace

PlanIndex::PlanIndex(const PlanInput &input) : m_input(input), m_usage(input)
{
    m_members.reserve(input.members.size());
    for (size_t i = 0; i < input.members.size(); ++i)
        m_members.emplace_back(input.members[i].id, i);
    std::sort(m_members.begin(), m_members.end());
    for (size_t i = 0; i < input.groups.size(); ++i)
        m_groupAt.emplace(input.groups[i].id, i);
    load(orderOf(input.history));
    for (auto &[run, fixed] : m_fixed) {
        std::sort(fixed.begin(), fixed.end(), [](const PlannedDelivery &a, const PlannedDelivery &b) {
            return std::pair(a.target, !isConsumed(a.status)) < std::pair(b.target, !isConsumed(b.status));
        });
    }
}

void PlanIndex::load(const std::vector<size_t> &byTime)
{
    constexpr size_t nobody = size_t(-1);
    std::vector<std::pair<size_t, Use>> ofMembers;
    ofMembers.reserve(byTime.size());
    m_memberFrom.assign(m_input.members.size() + 1, 0);
    BusinessCalendar calendar(m_input.zone);
    for (const size_t i : byTime) {
        const PastDelivery &past = m_input.history[i];
        if (past.run)
            fix(past);
        if (!isConsumed(past.status))
            continue;
        const BusinessDay &day = calendar.dayOf(past.atSeconds);
        const Use use{past.atSeconds, past.content, past.account, day.day, day.month, past.touchpoint, true, int(i)};
        m_usage.addToAccount(use);
        switch (targetKindOf(past.touchpoint)) {
        case TargetKind::Member: {
            size_t after = 0;
            const size_t member = memberAt(past.target, after).value_or(nobody);
            if (member == nobody)
                break;
            ++m_memberFrom[member + 1];
            ofMembers.emplace_back(member, use);
            break;
        }
        case TargetKind::Group:
            m_groups[past.target].push_back(use);
            break;
        case TargetKind::Account:
            m_accounts[past.target].push_back(use);
            break;
        }
    }
    for (size_t i = 1; i < m_memberFrom.size(); ++i)
        m_memberFrom[i] += m_memberFrom[i - 1];
    std::vector<size_t> next(m_memberFrom.begin(), m_memberFrom.end() - 1);
    m_memberUses.resize(ofMembers.size());
    for (const auto &[member, use] : ofMembers)
        m_memberUses[next[member]++] = use;
}

// What is sent, handed out, failed or cancelled in a run stays so; what an earlier plan skipped is decided afresh.
void PlanIndex::fix(const PastDelivery &past)
{
    if (past.status == Status::Planned || past.status == Status::Skipped || past.status == Status::Missed)
        return;
    if (past.status != Status::Cancelled)
        m_begun.insert(*past.run);
    m_fixed[*past.run].push_back({*past.run, past.target, past.status, Reason::None, past.account});
}

std::optional<size_t> PlanIndex::memberAt(qint64 id, size_t &after) const
{
    size_t step = 1;
    while (after + step < m_members.size() && m_members[after + step].first < id)
        step *= 2;
    const auto from = m_members.begin() + qint64(std::min(after, m_members.size()));
    const auto to = m_members.begin() + qint64(std::min(after + step + 1, m_members.size()));
    const auto found = std::lower_bound(from, to, std::pair(id, size_t(0)));
    after = size_t(found - m_members.begin());
    return found != m_members.end() && found->first == id ? std::optional(found->second) : std::nullopt;
}

const PlanGroup *PlanIndex::group(qint64 id) const
{
    const auto place = m_groupAt.find(id);
    return place == m_groupAt.end() ? nullptr : &m_input.groups[place->second];
}

std::pair<const Use *, const Use *> PlanIndex::usesOfMember(size_t member) const
{
    return {m_memberUses.data() + m_memberFrom[member], m_memberUses.data() + m_memberFrom[member + 1]};
}

const std::vector<PlannedDelivery> *PlanIndex::fixedOf(qint64 run) const
{
    const auto fixed = m_fixed.find(run);
    return fixed == m_fixed.end() ? nullptr : &fixed->second;
}

} // namespace siyu::broadcasts
