// SPDX-License-Identifier: GPL-3.0-or-later
// The staffing report (人员配置): every group with its owners and who is in each team, what is missing, and what each member of
// staff holds. As it stands when it is made. Any thread.
#pragma once

#include "core/reports/report.h"

namespace siyu::reports {

// Errors: NotFound (group, also an archived one), Cancelled.
Result<Report> staffing(const Workspace &workspace, const ReportRequest &request, Progress &progress);

} // namespace siyu::reports
