// SPDX-License-Identifier: GPL-3.0-or-later
// Turnover by its factors (rules.md 9) as a table of a report: both periods, and what of the change each factor accounts
// for. Any thread.
#pragma once

#include "core/reports/report.h"

namespace siyu::reports {

// Errors: Cancelled.
Result<Table> gmvTable(const Workspace &workspace, const Period &before, const Period &after, Progress &progress);

} // namespace siyu::reports
