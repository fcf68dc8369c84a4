// SPDX-License-Identifier: GPL-3.0-or-later
// The ladder from low to high: who came by a traffic product and bought a profit product, and after how many days. Any
// thread; O(orders) the first time (climberstore.h).
#pragma once

#include "core/base/period.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <QList>
#include <QString>
#include <array>
#include <optional>

namespace siyu {
class Workspace;
}

namespace siyu::growth {

// One who came: their first paid order of all held a traffic product.
struct Climber {
    qint64 member = 0;
    QList<qint64> by; // the traffic products of that order
    QDate came;
    QDate climbed; // of the first paid order with a profit product; invalid = not yet
};

inline constexpr std::array climbSteps{0, 7, 30, 90}; // at most so many days; beyond: later
struct LadderRow {
    qint64 product = 0; // 0 = all
    QString name;
    qint64 came = 0;
    qint64 climbed = 0;
    std::array<qint64, climbSteps.size() + 1> byDays{}; // the same day, within 7, 30, 90 days, later
    std::optional<double> share; // climbed ÷ came
    std::optional<double> medianDays;
};
// Pure: a row for everybody, then one for each product. Names are left to the caller.
QList<LadderRow> ladderOf(const QList<Climber> &climbers);

struct Ladder {
    QList<LadderRow> rows; // all first, then products by how many came
    bool hasTraffic = false; // some product has that role …
    bool hasProfit = false; // … or this one: without both there is no ladder
};
// Who came in the period, by member. Errors: Cancelled.
Result<QList<Climber>> climbers(const Workspace &workspace, const Period &period, Progress &progress);
// Of who came in the period; climbing counts up to now. Errors: Cancelled.
Result<Ladder> ladder(const Workspace &workspace, const Period &period, Progress &progress);

} // namespace siyu::growth
