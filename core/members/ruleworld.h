// SPDX-License-Identifier: GPL-3.0-or-later
// What a rule is read against, taken from an open workspace.
#pragma once

#include "core/members/rulesql.h"

namespace siyu {
class Workspace;
}

namespace siyu::members {

// `workspace` must outlive the result.
Result<RuleWorld> ruleWorld(const Workspace &workspace);

} // namespace siyu::members
