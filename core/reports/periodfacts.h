// SPDX-License-Identifier: GPL-3.0-or-later
// What the reports on a span of days are made of, fetched once for all groups that are asked for, and each group's part of
// it; so that a thousand packs read the workspace no more often than one report. Any thread.
#pragma once

#include "core/groups/activitystore.h"
#include "core/groups/groupstore.h"
#include "core/groups/ledgerstore.h"
#include "core/insight/insightstore.h"
#include "core/insight/tiers.h"
#include "core/reports/weeklystore.h"

namespace siyu {
class Workspace;
class Progress;
}

namespace siyu::reports {

struct Facts {
    Period period;
    Period before;
    QList<insight::NamedGroup> groups;
    QList<groups::GroupLedger> ledgers; // both spans and what their totals need
    QList<insight::TierDays> tiers; // by group, each day of the period
    QList<groups::TierCounts> tiersBefore; // by group, the last day of the span before
    Orders orders, ordersBefore;
    QString currency; // the workspace's own
    Runs runs, runsBefore;
    QHash<GroupId, QStringList> owners;
    QList<groups::BoardRow> board;
};

// Errors: NotFound (group), InvalidInput (period), Cancelled.
Result<Facts> periodFacts(const Workspace &workspace, const Period &period, const QList<GroupId> &only, Progress &progress);

// What belongs to one group alone, by group: orders of its people, runs that reached it or them.
struct GroupParts {
    QHash<GroupId, Orders> orders, ordersBefore;
    QHash<GroupId, Runs> runs, runsBefore;
};
Result<GroupParts> groupParts(const Workspace &workspace, const Facts &facts);
// The facts of the group at this place of facts.groups.
Facts factsOfGroup(const Facts &facts, const GroupParts &parts, qsizetype place);

} // namespace siyu::reports
