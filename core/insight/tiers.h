// SPDX-License-Identifier: GPL-3.0-or-later
// How active the people of the groups are (rules.md 3): the tiers' sizes over days or weeks, and on one day. Pure, any
// thread.
#pragma once

#include "core/groups/activitystore.h"
#include "core/insight/figure.h"

namespace siyu::insight {

// One group's counts for every day of the period, in order.
using TierDays = QList<groups::TierCounts>;

// Series super, normal, never, observing, no_data (people of groups without data in the window), stacked; a week shows
// its last day. A point's value is missing while a group with people has no data there.
// The days that the steps show: themselves, or the last of the week.
QList<QDate> shownDays(const Period &period, Step step);
Figure tiersOf(const QList<TierDays> &groups, const Period &period, Step step);

// The same people on one day, as categories.
Figure tierDayOf(const QList<groups::TierCounts> &groups, QDate day);

// super, normal, never, observing, and active_share = (super + normal) ÷ (super + normal + never), missing without anyone judged.
QList<Summary> tierSummaries(const QList<groups::TierCounts> &groups);

std::optional<double> activeShare(const groups::TierCounts &counts);

} // namespace siyu::insight
