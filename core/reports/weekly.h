// SPDX-License-Identifier: GPL-3.0-or-later
// The weekly report (周报): what the week brought, against the week before; day by day; one row a group; tiers;
// broadcasts with the reasons of what was skipped; where people are missing in the teams. Any thread.
#pragma once

#include "core/reports/report.h"

namespace siyu::reports {

// The last ISO week that was over before `day` began.
Period lastFullWeek(QDate day);

// Default period: the last full week before today. Figures follow rules.md; one that was not measured is missing.
// Errors: NotFound (group), InvalidInput (period), Cancelled.
Result<Report> weekly(const Workspace &workspace, const ReportRequest &request, Progress &progress);

} // namespace siyu::reports
