// SPDX-License-Identifier: GPL-3.0-or-later
// The charts by name, computed from the workspace: what the Insights page and `chart NAME` ask for. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/insight/figure.h"

namespace siyu {
class Workspace;
}

namespace siyu::insight {

struct ChartRequest {
    Period period; // invalid = the last 30 days up to today
    std::optional<Step> step; // nothing: by the length of the period
    QList<GroupId> groups; // empty = all that are not archived
    bool compare = false; // with the period before
    int weeks = 0; // of cohorts: columns; 0 = defaultRetentionWeeks
};

// With a period and a step where none was asked for.
ChartRequest settled(const Workspace &workspace, ChartRequest request);

// growth, net, tiers, tier-day, tier-moves, cohorts, cohorts-active, funnel, channels, channel-prices, gmv, gmv-tree,
// ladder, fission, coupons, rfm, stages, touchpoints, kinds, hours, fatigue, fatigue-weeks, kpi, kpi-trend.
QStringList chartNames();
// Of all members as the figures stand, whatever period and groups are asked for.
bool isOfMembers(const QString &chart);

// At most mostPoints points. Cohorts are those of the period, without one those of the last full weeks, as many as there are
// columns. What was drawn is kept with the open workspace until a commit; asked for again it takes no time. Errors:
// UnknownChart (name, the known ones), NotFound (group), Cancelled.
Result<Figure> chart(const Workspace &workspace, const QString &name, const ChartRequest &request, Progress &progress);

// The first and the last day with any number that a chart could show; invalid when there is none.
struct Coverage {
    Period ledger; // days with totals, joiners or leavers
    Period activity; // days with message counts
    qint64 activityDays = 0; // of them, different ones
    qint64 groups = 0; // that are not archived
    bool hasSales = false; // orders, friends or costs of channels: the charts that need no group
};
Result<Coverage> coverage(const Workspace &workspace);

} // namespace siyu::insight
