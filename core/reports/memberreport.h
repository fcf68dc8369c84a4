// SPDX-License-Identifier: GPL-3.0-or-later
// The report on members (会员报表): how many stand in each stage and tier, buyers by recency and frequency, who stays and who
// still speaks by the week of joining, and where people came from. Counts only, nobody by name. Any thread.
#pragma once

#include "core/reports/report.h"

namespace siyu::reports {

// Default period: the last full month. Errors: NotFound (group), InvalidInput (period), Cancelled.
Result<Report> memberReport(const Workspace &workspace, const ReportRequest &request, Progress &progress);

} // namespace siyu::reports
