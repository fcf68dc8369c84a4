// SPDX-License-Identifier: GPL-3.0-or-later
// The rows behind a step of a chart: groups, channels, broadcasts, members, orders, each with its numbers. rfm and stages have
// a rule that finds their members instead. Any thread; a job's.
#pragma once

#include "core/growth/campaignreview.h"
#include "core/insight/behindrows.h"
#include "core/insight/charts.h"

namespace siyu::insight {

enum class BehindKind { Group, Channel, Campaign, Run, Member, Order };
struct Behind {
    BehindKind kind = BehindKind::Group;
    QStringList words; // of the values: as Series::word
    QList<Unit> units; // of the values
    QString currency;
    bool hasChannels = false; // of the rows, each its own
    bool areCounts = false; // by whatever counted them: nobody knows who they were
    BehindRows rows; // all that there are
    QList<growth::Campaign> campaigns; // on the days of the step; none behind a step that has no days
};

// The rule that finds the members behind a category of rfm or stages; empty for other charts.
QString ruleBehind(const QString &chart, const QString &category);

// A step of a chart: its day, or its category.
struct Place {
    QDate day;
    QString category;
};
// The campaigns of which a day lies in the period.
Result<QList<growth::CampaignReview>> campaignsOf(const Workspace &workspace, const Period &period, Progress &progress);

// Levels are those of the step's last day. Errors: UnknownChart (rfm and stages too), NotFound (group), Cancelled.
Result<Behind> rowsBehind(const Workspace &workspace, const QString &name, const ChartRequest &request, const Place &place, Progress &progress);

} // namespace siyu::insight
