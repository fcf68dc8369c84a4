// SPDX-License-Identifier: GPL-3.0-or-later
// Whether 3/1/26 is 3 January or 1 March, decided for each column of a plan by evidence over all of its values.
#pragma once

#include "core/importing/importing.h"

namespace siyu::importing {

// `first`: what the first rows say, by column. Where a column of dates holds short ones there, the whole file is read once. Without
// a witness in a column (13/1/26) those of the other columns decide, then a Chinese header or dates that begin with
// their year (the month stands before the day there); else the column stays Open and the plan warns
// "ambiguous_dates:HEADER" if it is mapped to a date. Options::dates decides all of it.
// Errors: those of the file.
Result<void> decideDates(Plan &plan, const std::vector<DateEvidence> &first);

// The first mapped column whose dates nothing decides; −1 = none.
int openDates(const Plan &plan);

} // namespace siyu::importing
