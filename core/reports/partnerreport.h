// SPDX-License-Identifier: GPL-3.0-or-later
// The report on partners (合伙人报表): what each recruited and sold in the period, by the attribution of rules.md 7, beside what
// they did ever. Names, no phone numbers. Any thread.
#pragma once

#include "core/reports/report.h"

namespace siyu::reports {

// Of everybody who is or was a partner; with groups: of those chosen in them. Default period: the last full month. Errors:
// InvalidInput (period), Cancelled.
Result<Report> partnerReport(const Workspace &workspace, const ReportRequest &request, Progress &progress);

} // namespace siyu::reports
