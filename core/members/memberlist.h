// SPDX-License-Identifier: GPL-3.0-or-later
// Which members, and in which order: ids for a search, a rule and a sort column. O(members), so the window calls it in a
// job. All SQL for lists of ids stands in memberlist.cpp.
#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/members/rulesql.h"

#include <QString>

namespace siyu {
class Workspace;
}

namespace siyu::members {

// Name, created and id are indexed. A missing value stands last in either order; equal ones by id.
enum class MemberSort { Name, Created, Id, BirthYear, Gender, Region, Source, LastOrder, Orders };

struct MemberQuery {
    QString search; // part of a name, its pinyin or initials, the last digits of a phone, an identity, an id
    QString rule; // rule text of cli.md; empty = everybody
    MemberSort sort = MemberSort::Name;
    bool descending = false;

    bool operator==(const MemberQuery &) const = default;
};

// Errors: those of parseRule and compileRule, Cancelled, DatabaseFailed.
Result<QList<qint64>> memberIds(const Workspace &workspace, const MemberQuery &query, Progress &progress);
Result<qint64> countMembers(const Workspace &workspace, const MemberQuery &query, Progress &progress);

// A rule made ready for another store's statement: the condition on `member m` with its values; empty rule = all.
Result<RuleSql> compileRule(const Workspace &workspace, const QString &rule);

} // namespace siyu::members
