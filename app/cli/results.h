// SPDX-License-Identifier: GPL-3.0-or-later
// Results of runs as JSON, for the commands that show them. Main thread.
#pragma once

#include "core/broadcasts/results.h"

#include <QJsonArray>

namespace siyu::cli {

// One object a run: its figures step by step, groups or accounts, orders, leaving, what does not fit together.
QJsonArray resultsJson(const QList<broadcasts::RunResult> &runs, int leaveDays);
// Those of one broadcast.
Result<QJsonArray> resultsOf(const Workspace &workspace, BroadcastId broadcast, Progress &progress);

} // namespace siyu::cli
