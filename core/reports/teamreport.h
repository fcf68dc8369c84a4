// SPDX-License-Identifier: GPL-3.0-or-later
// The report on one of the six teams, or on all (小组报表): its KPIs in the whole shop, over time and in every group, who is in
// it, and where people are missing. Any thread.
#pragma once

#include "core/reports/packs.h"

namespace siyu::reports {

// Default period: the last full week. Errors: NotFound (team, group), InvalidInput (period), Cancelled.
Result<Report> teamReport(const Workspace &workspace, const ReportRequest &request, Progress &progress);
Result<Packs> teamPacks(const Workspace &workspace, const ReportRequest &request, Progress &progress);

} // namespace siyu::reports
