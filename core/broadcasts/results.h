// SPDX-License-Identifier: GPL-3.0-or-later
// What came of the runs that were sent: their figures step by step, orders owed to them, and who left after them; as the
// workspace has it now. Nothing is written here (resultstore.h does that). O(rows of the runs): a job's. Any thread.
#pragma once

#include "core/base/ordersum.h"
#include "core/base/period.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/broadcasts/runresult.h"
#include "core/content/content.h"

#include <QMap>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::broadcasts {

inline constexpr int usualDays = 28; // before a run, over which leaving is compared

// Who left a group that the run was posted to, or removed the friend that sent it, on the day of it or in the days after.
struct Leaves {
    std::optional<Proportion> left; // of the people reached; missing while the days are not over, or where nobody counts
    qint64 loose = 0; // of them: on a day that lies between two lists
    qint64 placesWithout = 0; // groups or accounts that were not followed so long
    qint64 usualLeft = 0; // in the same places over usualDays before …
    qint64 usualPersonDays = 0; // … of so many days spent there
    bool isOver = false;

    // How many would have left in as many days at the usual rate.
    std::optional<double> expected(int days) const;
    bool operator==(const Leaves &) const = default;
};

// Paid orders owed to the run (rules.md 7), or to a code that its content carries.
struct RunOrders {
    bool isMeasured = false; // content that links nothing, or no order since, tells nothing
    qint64 orders = 0;
    qint64 buyers = 0; // people; an order of nobody known is one
    qint64 byCode = 0; // of the orders
    QMap<QString, OrderSum> sums; // by currency
    qint64 withoutAmount() const { return siyu::withoutAmount(sums); }
    bool operator==(const RunOrders &) const = default;
};

struct NamedPart {
    PartFigures figures;
    QString name; // empty: no account known
};

struct RunResult {
    RunId run;
    BroadcastId broadcast;
    ContentId content;
    QString name;
    QString contentTitle;
    content::Kind kind = content::Kind::Promotion;
    Touchpoint touchpoint = Touchpoint::GroupChat;
    QDateTime dueAt; // UTC
    QDateTime local; // on the workspace's clock
    qint64 test = 0; // that it is an arm of; 0 = none
    qint64 arm = 0;
    qint64 targets = 0; // deliveries sent
    StepFigures steps;
    QList<NamedPart> parts;
    QList<FoundDoubt> doubts;
    Leaves leaves;
    RunOrders orders;

    // Whether anybody gave a figure beyond what is measured.
    bool hasGiven() const;
};

struct ResultsRequest {
    Period period; // of the runs, days of the workspace; invalid = all
    RunId run; // only this one
    BroadcastId broadcast; // only its runs
    int leaveDays = 0; // 0 = as set
    bool withLeaves = true; // else who left, or opted out, is not looked at
};

// By time, the newest first; runs of which nothing was sent are none. Errors: Cancelled.
Result<QList<RunResult>> runResults(const Workspace &workspace, const ResultsRequest &request, Progress &progress);
// Errors: NotFound (run, id).
Result<RunResult> runResult(const Workspace &workspace, RunId run, Progress &progress);

// Days after a run in which leaving is looked at; 1 to 30, 3 at first. Errors: InvalidInput (leave_days).
int leaveDaysOf(db::Database &db);
Result<int> leaveDays(const Workspace &workspace);
Result<void> setLeaveDays(Workspace &workspace, int days);

// Opened of sent, over all runs whose opens are known; only where there are leastOpenRuns of them.
inline constexpr qint64 leastOpenRuns = 20;
struct MeasuredRate {
    Proportion of;
    qint64 runs = 0;
};
QMap<Touchpoint, MeasuredRate> measuredOpenRates(db::Database &db);

} // namespace siyu::broadcasts
