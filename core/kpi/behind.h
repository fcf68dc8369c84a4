// SPDX-License-Identifier: GPL-3.0-or-later
// The rows behind a KPI's actual: what was counted, and what lay in the period and did not count. Any thread; O(rows of the
// period), so a job.
#pragma once

#include "core/kpi/scorecard.h"

namespace siyu::kpi {

struct BehindRow {
    qint64 id = 0; // of the due item or the campaign, where the row is one
    QDateTime at; // UTC; or
    QDate day;
    QString what; // order number, campaign, title, question … ; empty for a group's own numbers
    QString who; // the member or staff behind it
    QString where; // the group's name, where the row has one
    std::optional<double> value; // in the KPI's unit: money, minutes, a rating 1-5, people
    std::optional<double> of; // net: lost beside new; loss: the total before; active: all who were judged
    // counted, refunded, sharer, brought, claimed, redeemed, on_time, late, open, not_due, answered, missing, typed
    QString state;
};

// By time, the newest first. Errors: NotFound (kpi, group), InvalidInput (period), Cancelled.
Result<QList<BehindRow>> rowsBehind(const Workspace &workspace, const Kpi &kpi, const Period &period, const Scope &scope, Progress &progress);

} // namespace siyu::kpi
