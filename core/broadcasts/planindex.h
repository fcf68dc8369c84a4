// SPDX-License-Identifier: GPL-3.0-or-later
// The facts of a plan made ready for its questions, whatever the runs are: who is where, what each target has had, what
// is used of each account, what stays as it is. Made once for many passes of the planner, which only read it.
#pragma once

#include "core/broadcasts/usage.h"

#include <algorithm>
#include <unordered_set>

namespace siyu::broadcasts {

class PlanIndex {
public:
    // `input` has to outlive it, with its members where they are; their facts may change.
    explicit PlanIndex(const PlanInput &input);

    // Place in input.members, looking from the place `after` on: targets come in order.
    std::optional<size_t> memberAt(qint64 id, size_t &after) const;
    const PlanGroup *group(qint64 id) const;
    std::pair<const Use *, const Use *> usesOfMember(size_t member) const;

    // Deliveries of the run that stay as they are, by target; nothing where there is none.
    const std::vector<PlannedDelivery> *fixedOf(qint64 run) const;
    bool isBegun(qint64 run) const { return m_begun.contains(run); }

    // What is consumed of members; that of groups and accounts is in the lists below.
    template <typename Take>
    void eachConsumed(Take take) const { std::for_each(m_memberUses.begin(), m_memberUses.end(), take); }

    using ByTarget = std::unordered_map<qint64, std::vector<Use>>;
    const ByTarget &usesOfGroups() const { return m_groups; }
    const ByTarget &usesOfAccounts() const { return m_accounts; }
    const Usage &usage() const { return m_usage; }

private:
    void load(const std::vector<size_t> &byTime);
    void fix(const PastDelivery &past);

    const PlanInput &m_input;
    Usage m_usage;
    std::vector<std::pair<qint64, size_t>> m_members; // id and place, by id
    std::unordered_map<qint64, size_t> m_groupAt;
    std::vector<Use> m_memberUses; // member by member, each by time
    std::vector<size_t> m_memberFrom; // one more than members
    ByTarget m_groups, m_accounts;
    std::unordered_map<qint64, std::vector<PlannedDelivery>> m_fixed;
    std::unordered_set<qint64> m_begun;
};

} // namespace siyu::broadcasts
