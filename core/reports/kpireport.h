// SPDX-License-Identifier: GPL-3.0-or-later
// Scorecards as a report: the teams' scores and ranks, every KPI with actual, target and attainment, a sheet for each team
// over the last eight weeks (months, when a month is asked for) with charts, and every group's KPIs at once. Any thread.
#pragma once

#include "core/reports/report.h"

namespace siyu::reports {

// Default period: the last full week before today. With groups: the cards of these together, and of each.
// Errors: NotFound (group), InvalidInput (period), Cancelled.
Result<Report> kpiReport(const Workspace &workspace, const ReportRequest &request, Progress &progress);

} // namespace siyu::reports
