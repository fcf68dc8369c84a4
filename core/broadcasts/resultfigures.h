// SPDX-License-Identifier: GPL-3.0-or-later
// Results and fatigue as charts: rates in per cent, a panel for each. Pure, any thread.
#pragma once

#include "core/broadcasts/comparison.h"
#include "core/broadcasts/fatigue.h"
#include "core/insight/figure.h"

namespace siyu::broadcasts {

// By touchpoint or kind; rates that no row has, or all have as 0, are left out.
insight::Figure comparisonFigure(const QList<RunResult> &runs, CompareBy by, const Period &period, int leaveDays);
// A heat map; hours from the first to the last with a figure.
insight::Figure hoursFigure(const QList<RunResult> &runs, RateOf rate, const Period &period);
// The first of allRates that some run has; Opened where none has.
RateOf firstRateOf(const QList<RunResult> &runs);

insight::Figure fatigueFigure(const Fatigue &fatigue);
insight::Figure fatigueTrend(const Fatigue &fatigue);

} // namespace siyu::broadcasts
