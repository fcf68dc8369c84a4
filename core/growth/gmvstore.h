// SPDX-License-Identifier: GPL-3.0-or-later
// Turnover of the workspace by its factors (gmv.h has the rule): what is counted in a period, two periods compared, the
// targets of months. Any thread; O(members + orders of the periods).
//
// Diverted and fission are the people who first became a friend or joined a group in the period, not brought or brought by
// somebody; joined are those of all members whose first group it was; orders are paid ones in the workspace's currency,
// buyers the members among their buyers. Staff and people of the baseline stand outside.
#pragma once

#include "core/base/ordersum.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/growth/gmv.h"

#include "core/base/period.h"

namespace siyu {
class Workspace;
}

namespace siyu::growth {

struct GmvPeriod {
    Period period; // up to today; of a period that has not begun nothing is measured
    GmvCounts counts;
    GmvFactors factors;
    QString currency;
    qint64 ordersWithoutMember = 0; // of the orders: nobody knows who bought
    qint64 ordersWithoutAmount = 0; // of the orders: nobody knows for how much, so that turnover is missing
    QMap<QString, OrderSum> otherCurrencies; // in nothing above
};
// Errors: Cancelled.
Result<GmvPeriod> gmvOf(const Workspace &workspace, const Period &period, Progress &progress);

struct GmvChange {
    GmvPeriod before;
    GmvPeriod after;
    GmvEffects effects;
};
Result<GmvChange> gmvChange(const Workspace &workspace, const Period &before, const Period &after, Progress &progress);

inline constexpr double mostRate = 100; // a wanted rate may pass 1 where older members buy too, but not without measure

// Targets of the month that holds `day`, as typed: turnover (minor units) and factors. Turnover without factors is broken
// down by the caller (brokenDown in gmv.h).
struct GmvWish {
    std::optional<qint64> gmv;
    QMap<Factor, double> factors;

    bool operator==(const GmvWish &) const = default;
};
Result<GmvWish> gmvTarget(const Workspace &workspace, QDate day);
// In the place of what was there; undoable. Errors: InvalidInput (gmv or a factor's word: below 0, a rate above
// mostRate).
Result<void> setGmvTarget(Workspace &workspace, QDate day, const GmvWish &wish);

} // namespace siyu::growth
