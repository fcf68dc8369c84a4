// SPDX-License-Identifier: GPL-3.0-or-later
// Two members become one, and two again. A merge keeps the older one; every table that names a member follows, asked from
// the schema; where both hold something of the same place the stricter wins (what a person forbids) or what says more
// (counts are added, the earlier beginning stays), and an image of every touched row is kept. Taking a merge apart puts
// back each row that nobody changed since, and names what it leaves.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::members {

enum class MergeBy { Operator, Review, Import, Duplicate };
QString wordOf(MergeBy by); // operator, review, import, duplicate

struct Merged {
    qint64 merge = 0; // unmerge takes it
    MemberId kept;
    MemberId gone;
    qint64 rowsMoved = 0; // of all tables
    qint64 rowsJoined = 0; // both had one in the same place
};

// Where both say something, the one who stays is believed; but for what is named here.
struct MergeChoice {
    QStringList fields = {}; // columns of member whose value of the one who goes is kept
    QList<qint64> customs = {}; // the shop's own fields, likewise
};

// Undoable as well. The older member stays. Errors: NotFound (member), InvalidInput (member: the same twice).
Result<Merged> mergeMembers(
    Workspace &workspace, MemberId a, MemberId b, MergeBy by = MergeBy::Operator, const MergeChoice &choice = {});
// Inside a Workspace::write; `kept` stays whoever is older. Both must exist.
struct MergeOf {
    MemberId kept;
    MemberId gone;
    MergeBy by = MergeBy::Operator;
    BatchId batch = {}; // of the import that does it
    MergeChoice choice = {};
};
Merged mergeInto(db::Database &db, const MergeOf &of, const QDateTime &nowUtc);
// The older of two that are there.
MemberId olderIn(db::Database &db, MemberId a, MemberId b);

struct UnmergeKept {
    QString table;
    QString what; // the row's key as text, for the log; no personal data
    QString reason; // changed_since, gone_since, taken_since
};
struct Unmerged {
    qint64 merge = 0;
    MemberId kept;
    MemberId restored;
    qint64 rowsBack = 0;
    QList<UnmergeKept> left; // what stays as it is now
};
// Undoable. Errors: NotFound (merge), Refused (merge, undone | kept_is_gone | import_undone).
Result<Unmerged> unmergeMembers(Workspace &workspace, qint64 merge);
// Inside a Workspace::write. Errors as above.
Result<Unmerged> unmergeIn(db::Database &db, qint64 merge, const QDateTime &nowUtc);

struct MergeEntry {
    qint64 id = 0;
    MemberId kept;
    QString keptName; // null where the member is gone since
    MemberId gone;
    QString goneName;
    MergeBy by = MergeBy::Operator;
    QDateTime atUtc;
    QDateTime undoneAtUtc; // invalid = stands
    BatchId batch;
};
// Newest first; of one member (kept or gone) or of all.
Result<QList<MergeEntry>> merges(const Workspace &workspace, MemberId of = {}, int limit = 200);

// Who somebody is today: through merges that stand; invalid when nobody is there.
MemberId presentMember(db::Database &db, MemberId member);
// A number that no member has or had.
qint64 nextMemberId(db::Database &db);

} // namespace siyu::members
