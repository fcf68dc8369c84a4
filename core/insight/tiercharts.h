// SPDX-License-Identifier: GPL-3.0-or-later
// Charts of activity tiers, computed from the workspace: over time, on a day, and who moved between them. Any thread.
#pragma once

#include "core/insight/charts.h"
#include "core/insight/insightstore.h"

namespace siyu::insight {

// Of these groups, with a settled request. Errors: NotFound (group), Cancelled.
Result<Figure> tierChart(const Workspace &workspace, const ChartRequest &request, const QList<NamedGroup> &groups, Progress &progress);
Result<Figure> tierDayChart(const Workspace &workspace, const ChartRequest &request, const QList<NamedGroup> &groups, Progress &progress);
Result<Figure> moveChart(const Workspace &workspace, const ChartRequest &request, const QList<NamedGroup> &groups, Progress &progress);

} // namespace siyu::insight
