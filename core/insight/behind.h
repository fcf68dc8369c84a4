// SPDX-License-Identifier: GPL-3.0-or-later
// The rows behind a step of a chart: groups, channels, broadcasts, members, orders, each with its numbers. rfm and stages have
// a rule that finds their members instead. Any thread; a job's.
#pragma once

#include "core/growth/campaignreview.h"
#include "core/insight/charts.h"

namespace siyu::insight {

enum class BehindKind { Group, Channel, Campaign, Run, Member, Order };
struct BehindRow {
    qint64 id = 0; // of a group, channel, campaign, run or member; of an order the one of who bought, 0 = nobody known
    QString name;
    QDate day = {}; // of a member's joining, a run, an order
    QList<std::optional<double>> values = {}; // of a member, in people: 1 = yes, 0 = no
    QString channel = {}; // that a member came by; empty = nobody knows
};
struct Behind {
    BehindKind kind = BehindKind::Group;
    QStringList words; // of the values: as Series::word
    QList<Unit> units; // of the values
    QString currency;
    bool hasChannels = false; // of the rows, each its own
    bool areCounts = false; // by whatever counted them: nobody knows who they were
    QList<BehindRow> rows;
    qint64 all = 0; // rows that there are; more than `rows` where only the largest are listed
    QList<growth::Campaign> campaigns; // on the days of the step; none behind a step that has no days
};
inline constexpr qint64 mostRowsBehind = 1'000; // of members and orders

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
