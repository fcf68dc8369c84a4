// SPDX-License-Identifier: GPL-3.0-or-later
// Tiers of members, asked of core/groups: for rules and for profiles. O(people of the groups asked).
#pragma once

#include "core/members/memberstore.h"

namespace siyu::members {

// Members by their tier today: in the group, or in any that is not archived. Error: NotFound {group, name}.
Result<TierSets> tierSets(const Workspace &workspace, const std::optional<QString> &group);

// The profile with the tier of each present stay filled in, where it can be told.
Result<MemberProfile> withTiers(const Workspace &workspace, MemberProfile profile);

} // namespace siyu::members
