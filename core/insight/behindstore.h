// SPDX-License-Identifier: GPL-3.0-or-later
// The members and orders behind a step of a chart, as the tables have them. Inside the caller's Workspace::read; any thread.
#pragma once

#include "core/growth/ladder.h"
#include "core/insight/behind.h"

#include <QTimeZone>

namespace siyu::db {
class Database;
}

namespace siyu::insight {

// Whose first join (rules.md 10; of these groups, empty = of all) lies in the week, the first first.
Behind joinedFirst(db::Database &db, const Period &week, const QList<GroupId> &groups);

// Who came by the traffic products of that name, or by any where none is said, and after how many days they bought a profit
// product.
Behind climbersBehind(db::Database &db, const QList<growth::Climber> &people, const QString &product);

// All paid orders of the period in the workspace's currency, the largest first.
Behind largestOrders(db::Database &db, const Period &period, const QTimeZone &zone);

} // namespace siyu::insight
