// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of reports on a span of days (rules.md 2, 3, 6, 7), from facts that were fetched. One that was not measured
// is missing, never 0. Pure, any thread.
#pragma once

#include "core/reports/periodfacts.h"
#include "core/reports/report.h"

namespace siyu::reports {

Table summaryTable(const Facts &facts); // a row a figure, against the span before
Table growthTable(const Facts &facts); // day by day
Table groupTable(const Facts &facts);
Table tierTable(const Facts &facts); // day by day
Table tierGroupTable(const Facts &facts);
Table broadcastTable(const Facts &facts); // a row a run, with the reasons of what was skipped
Table staffingTable(const Facts &facts); // gaps only

} // namespace siyu::reports
