// SPDX-License-Identifier: GPL-3.0-or-later
// The report on channels (渠道报表): the funnel of each, its rates, what it cost and brought, and the stop-loss lines. Any
// thread.
#pragma once

#include "core/reports/report.h"

namespace siyu::reports {

// Of the whole shop; default period: the last full month. Errors: InvalidInput (period), Cancelled.
Result<Report> channelsReport(const Workspace &workspace, const ReportRequest &request, Progress &progress);

} // namespace siyu::reports
