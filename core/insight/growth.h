// SPDX-License-Identifier: GPL-3.0-or-later
// How many people there are in the groups, who came and who left (rules.md 2), over days or weeks: one group, some, or
// all that are not archived. Pure, any thread.
#pragma once

#include "core/groups/ledgerstore.h"
#include "core/insight/figure.h"

namespace siyu::insight {

// How long the last total of a group that was not counted still stands in for it in Point::counted.
inline constexpr int totalHoldsDays = 31;

// The days of the ledgers that growthOf wants: the period and, before it, as long as a total holds.
Period ledgerPeriodFor(const Period &period);

// Series total (level), joined, lost, net. A point's value is missing as soon as one group lacks the figure on one of
// the days; `counted` then sums the others (joined, lost, net), or takes for a group its last total of at most
// `totalHoldsDays` days before (total). `ledgers` cover ledgerPeriodFor(period), all the same days.
Figure growthOf(const QList<groups::GroupLedger> &ledgers, const Period &period, Step step);

// The net growth of each step alone, as columns above and below the zero line.
Figure netOf(const QList<groups::GroupLedger> &ledgers, const Period &period, Step step);

// The sums of growthOf for the period as a whole, in the order total, joined, lost, net.
QList<Summary> growthSummaries(const QList<groups::GroupLedger> &ledgers, const Period &period);

} // namespace siyu::insight
