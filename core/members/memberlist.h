// SPDX-License-Identifier: GPL-3.0-or-later
// Which members, and in which order: ids for a search, a rule and a sort column. O(members), so the window calls it in a
// job. The functions without an index scan the file: for the command line and one-off work.
#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/members/memberorder.h"
#include "core/members/rulesql.h"

#include <QString>

namespace siyu {
class Workspace;
}

namespace siyu::members {

class MemberIndex;

struct MemberQuery {
    QString search; // part of a name, its pinyin or initials, the last digits of a phone, an identity, an id, a tag
    QString rule; // rule text of cli.md; empty = everybody
    MemberSort sort = MemberSort::Name;
    bool descending = false;
    qint64 field = 0; // the custom field of MemberSort::Custom

    bool operator==(const MemberQuery &) const = default;
};

// Errors: those of parseRule and compileRule, Cancelled, DatabaseFailed.
Result<QList<qint64>> memberIds(const Workspace &workspace, const MemberQuery &query, Progress &progress);
// The same, quickly, with what the index holds in memory; it is brought up to date first.
Result<QList<qint64>> memberIds(const Workspace &workspace, MemberIndex &index, const MemberQuery &query, Progress &progress);
// The first of everybody in an order that the file has an index for, within some milliseconds; empty for other queries.
Result<QList<qint64>> firstMemberIds(const Workspace &workspace, const MemberQuery &query, int most);
Result<qint64> countMembers(const Workspace &workspace, const MemberQuery &query, Progress &progress);

// A rule made ready for another store's statement: the condition on `member m` with its values; empty rule = all.
Result<RuleSql> compileRule(const Workspace &workspace, const QString &rule);

} // namespace siyu::members
