// SPDX-License-Identifier: GPL-3.0-or-later
// Who a broadcast is for: the members of its groups and of its rule united, and who is left out. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
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

// A rule as the editor offers it: whoever is in one of the segments or lists, or answers to the rule.
struct AudienceParts {
    QStringList segments;
    QString rule;
};
// A text that cannot be read stands as the rule.
AudienceParts partsOf(const QString &rule);
QString ruleOf(const AudienceParts &parts);

// How many each source brings, before anything is united.
struct SourceCount {
    enum class Kind { Group, Segment, Rule };
    Kind kind = Kind::Group;
    QString name; // of the group or segment, the text of the rule
    bool minus = false;
    qint64 people = 0;
};
struct AudienceCount {
    QList<SourceCount> sources;
    qint64 united = 0; // people
    qint64 net = 0; // less those that are left out
    qint64 groups = 0; // that get a post: group chat
};
// Of the draft's audience now. Errors: BroadcastInvalid (audience.groups, name), those of rules, Cancelled. O(members).
struct BroadcastDraft;
Result<AudienceCount> countAudience(const Workspace &workspace, const BroadcastDraft &draft, Progress &progress);

// ---- inside a caller's door

// Ids of groups by name. Error: BroadcastInvalid {key, name}.
Result<std::vector<qint64>> groupsNamed(db::Database &db, const QStringList &names, const char *key);
// Members that a rule of the book selects, by id.
std::vector<qint64> membersOfRule(db::Database &db, const members::RuleSql &rule);
// Present members of groups, by id, each once.
std::vector<qint64> membersOfGroups(db::Database &db, const std::vector<qint64> &groups);

} // namespace siyu::broadcasts
