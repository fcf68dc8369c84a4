// SPDX-License-Identifier: GPL-3.0-or-later
// Who a broadcast is for: the members of its groups and of its rule united, and who is left out. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/members/rulesql.h"

#include <QHash>
#include <QStringList>
#include <vector>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::broadcasts {

// Rule texts made ready for SQL.
using RuleBook = QHash<QString, members::RuleSql>;

// Empty texts are left out. Errors: those of members::compileRule.
Result<RuleBook> compileRules(const Workspace &workspace, const QStringList &rules);
// The rules of every broadcast that may still be sent.
Result<RuleBook> compilePendingRules(const Workspace &workspace);

// Members that a rule of the book selects, by id. Inside a caller's door.
std::vector<qint64> membersOfRule(db::Database &db, const members::RuleSql &rule);
// Present members of groups, by id, each once.
std::vector<qint64> membersOfGroups(db::Database &db, const std::vector<qint64> &groups);

} // namespace siyu::broadcasts
