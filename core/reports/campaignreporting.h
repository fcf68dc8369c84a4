// SPDX-License-Identifier: GPL-3.0-or-later
// The report on campaigns (活动复盘): people, sales, what came back for what was spent, goals, coupons and fission by wave, of
// one campaign or of all that ran in the period. Any thread.
#pragma once

#include "core/reports/report.h"

namespace siyu::reports {

// With a subject: that campaign, its own days as the period. Else those whose days touch the period, by default the last full
// month. Errors: NotFound (campaign), InvalidInput (period), Cancelled.
Result<Report> campaignReport(const Workspace &workspace, const ReportRequest &request, Progress &progress);

} // namespace siyu::reports
