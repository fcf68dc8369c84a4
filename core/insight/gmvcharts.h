// SPDX-License-Identifier: GPL-3.0-or-later
// Turnover as charts (rules.md 9): the split of a change as a waterfall, and the tree of factors beside its target and the
// period before. Pure, any thread.
#pragma once

#include "core/growth/gmvstore.h"
#include "core/insight/figure.h"

namespace siyu::insight {

// Without points, and with the factors that are at fault in Figure::refused, where the rule refuses a split.
Figure gmvWaterfallOf(const growth::GmvChange &change);

// Nodes gmv, traffic, diverted, fission, join_rate, buy_rate, frequency, aov; a node that was not measured is missing.
// `target`: of the month in which the period ends.
Figure gmvTreeOf(const growth::GmvChange &change, const growth::GmvWish &target);

} // namespace siyu::insight
