// SPDX-License-Identifier: GPL-3.0-or-later
// Who a rule selects, as a set: each test is asked of the table that answers it cheapest, the answers are united and cut
// as bits; what is already ruled out is not asked again. The same members as the condition of rulesql gives, in tenths of
// a second for a million. O(members): in a job.
#pragma once

#include "core/base/progress.h"
#include "core/members/memberset.h"
#include "core/members/rulesql.h"

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::members {

// Inside a caller's door; cancelled with it.
MemberSet membersOf(db::Database &db, const RulePlan &plan);

// Whether one member is among them, without asking for the others.
bool holdsFor(db::Database &db, const RulePlan &plan, qint64 member);

// Of a rule's text; empty = everybody. Errors: those of parseRule and planRule, Cancelled, DatabaseFailed.
Result<RulePlan> planRule(const Workspace &workspace, const QString &rule);
Result<MemberSet> membersOfRule(const Workspace &workspace, const QString &rule, Progress &progress);
Result<qint64> countRule(const Workspace &workspace, const QString &rule, Progress &progress);

struct RuleSample {
    qint64 count = 0;
    QList<qint64> ids; // some of them, spread evenly over all
};
Result<RuleSample> sampleRule(const Workspace &workspace, const QString &rule, int most, Progress &progress);

} // namespace siyu::members
