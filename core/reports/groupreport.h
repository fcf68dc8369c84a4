// SPDX-License-Identifier: GPL-3.0-or-later
// The report on one group (社群报表): its figures against the span before, day by day, KPIs, tiers, teams and broadcasts. Any
// thread.
#pragma once

#include "core/reports/packs.h"

namespace siyu::reports {

// Of the one group that is asked for, by the request's subject or groups. Default period: the last full week. Errors:
// InvalidInput (group: none or several), NotFound (group), Cancelled.
Result<Report> groupReport(const Workspace &workspace, const ReportRequest &request, Progress &progress);
Result<Packs> groupPacks(const Workspace &workspace, const ReportRequest &request, Progress &progress);

} // namespace siyu::reports
