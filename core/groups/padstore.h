// SPDX-License-Identifier: GPL-3.0-or-later
// The count pad of all groups on one day, and what of the groups' numbers asks for attention. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/groups/countpad.h"

namespace siyu {
class Workspace;
}

namespace siyu::groups {

struct PadRow {
    GroupId group;
    QString name;
    Count dayBefore; // the total
    Count room;
    TypedCounts typed; // of the day
    LedgerDay day; // what the ledger says of it, by whatever source
    QString keeper; // who leads the group's user team
};
// Groups that are not archived, by name. Errors: InvalidInput (day: after today).
Result<QList<PadRow>> pad(const Workspace &workspace, QDate day, Progress &progress);

struct PadEntry {
    GroupId group;
    TypedCounts counts; // all missing takes the typed numbers away
};
// One change. Errors: as setTypedCounts.
Result<void> setPad(Workspace &workspace, QDate day, const QList<PadEntry> &entries);

// ---- alerts

// Settings groups.silent_days, groups.loss_percent, groups.loss_least.
struct AlertRules {
    int silentDays = 7; // nobody spoke on so many measured days up to the last one
    int lossPercent = 5; // of the day before, lost in one day …
    int lossLeast = 5; // … and at least so many people
    bool operator==(const AlertRules &) const = default;
};
AlertRules alertRules(const Workspace &workspace);
// All or none. Errors: InvalidInput (silent_days, loss_percent, loss_least).
Result<void> setAlertRules(Workspace &workspace, const AlertRules &rules);

struct GroupAlert {
    enum class Kind { DoesNotAddUp, SuddenLoss, Silent };
    Kind kind = Kind::DoesNotAddUp;
    GroupId group;
    QString name;
    QDate day; // of the numbers; of a silent group the last measured one
    Count total; // of that day
    Count before; // of the day before
    Count joined;
    Count lost;
    int days = 0; // silent: measured days without a word
};
QString wordOf(GroupAlert::Kind kind); // does_not_add_up, sudden_loss, silent
// Of the last seven days, groups that are not archived; by kind, then newest first, then by name.
Result<QList<GroupAlert>> groupAlerts(const Workspace &workspace, const QList<GroupId> &only, Progress &progress);
// Pure: what a ledger's days say; `days` in order.
QList<GroupAlert> alertsOf(const QList<LedgerDay> &days, const AlertRules &rules);

} // namespace siyu::groups
