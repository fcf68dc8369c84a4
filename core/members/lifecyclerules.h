// SPDX-License-Identifier: GPL-3.0-or-later
// The workspace's rules of stages: their order and figures, kept in its settings, those of rules.md 10 until somebody
// changes them. Any thread.
#pragma once

#include "core/base/result.h"
#include "core/members/lifecycle.h"

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::members {

Result<LifecycleRules> lifecycleRules(const Workspace &workspace);
LifecycleRules lifecycleRulesIn(db::Database &db); // inside a door
// Undoable; the defaults are kept by keeping nothing. Figures follow with the next run. Errors: InvalidInput (what is not
// sound: stage_order, lost, new, dormant, loyal, repeat; its value).
Result<void> setLifecycleRules(Workspace &workspace, const LifecycleRules &rules);

// One text for one set of rules, and back; what cannot be read gives the defaults.
QString lifecycleRulesText(const LifecycleRules &rules);
LifecycleRules lifecycleRulesFrom(const QString &text);

} // namespace siyu::members
