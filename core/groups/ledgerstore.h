// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger of the workspace's groups: rosters, typed corrections and imported group-days brought to one row a day by
// ledgerOf (rules.md 2), for one group, for all, and summed. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/groups/ledger.h"
#include "core/groups/stored.h"

#include <memory>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::groups {

// Every day of the period, in order. Errors: NotFound (group), InvalidInput (period).
Result<QList<LedgerDay>> ledger(const Workspace &workspace, GroupId group, const Period &period);

struct GroupLedger {
    GroupId group;
    QString name;
    QList<LedgerDay> days;
};
// All groups, or those named; by name. Archived ones are left out of "all".
Result<QList<GroupLedger>> ledgers(const Workspace &workspace, const Period &period, const QList<GroupId> &only, Progress &progress);
// The same of these days at least, as kept with the open workspace until a commit: several charts read them once.
Result<std::shared_ptr<const QList<GroupLedger>>> keptLedgers(const Workspace &workspace, const Period &period, const QList<GroupId> &only, Progress &progress);
QList<GroupLedger> ledgersIn(db::Database &db, const Period &period, const QList<GroupId> &only, Progress &progress);

// A day over several groups. A sum is missing as soon as one group's figure is; `measured` sums what there is, and
// `without` counts the groups that lack it.
struct SummedCount {
    Count value;
    qint64 measured = 0;
    int without = 0;
};
struct LedgerSum {
    QDate day;
    SummedCount total;
    SummedCount joined;
    SummedCount lost;
    SummedCount net;
};
QList<LedgerSum> sumLedgers(const QList<GroupLedger> &groups);

// ---- the count pad

// What is typed for a day; nothing = not counted. All three nothing takes the day's typed numbers away. Undoable.
// Errors: NotFound (group), InvalidInput (total, new, lost: below 0 or above 1,000,000; day: after today).
Result<void> setTypedCounts(Workspace &workspace, GroupId group, QDate day, const TypedCounts &counts);
Result<void> checkTyped(const TypedCounts &counts);
void writeTyped(db::Database &db, GroupId group, QDate day, const TypedCounts &counts); // inside a caller's write
Result<TypedCounts> typedCounts(const Workspace &workspace, GroupId group, QDate day);

// Imported group-days, inside an import's Workspace::write; the newer import of a day wins field by field, the row it
// changes leaves its image in batch_change.
Stored storeGroupDay(db::Database &db, GroupId group, const DayCount &day, BatchId batch);
void takeBackGroupDays(db::Database &db, BatchId batch);

} // namespace siyu::groups
