// SPDX-License-Identifier: GPL-3.0-or-later
// Paid orders by the run that they are owed to (rules.md 7). An order with its own code belongs to the latest run, in the
// three days before payment, of content that carries the code. Inside a read; any thread.
#pragma once

#include "core/broadcasts/results.h"

#include <QHash>

namespace siyu::broadcasts {

// By run; runs whose content links nothing, or since which no order is known, are not measured. Errors: Cancelled.
Result<QHash<qint64, RunOrders>> ordersByRun(db::Database &db, const QTimeZone &zone, const QList<RunResult> &runs, Progress &progress);

} // namespace siyu::broadcasts
