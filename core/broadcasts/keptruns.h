// SPDX-License-Identifier: GPL-3.0-or-later
// Results of runs, day by day, kept with the open workspace until a commit touches them: a period that shares days with those
// asked for before reads only the others. Any thread.
#pragma once

#include "core/broadcasts/results.h"

namespace siyu::broadcasts {

// As runResults of the period gives them, without what each group and account did (`parts`) and without who left or opted out
// after them. A workspace that another process may write is read every time. Errors: Cancelled.
Result<QList<RunResult>> keptRunResults(const Workspace &workspace, const Period &period, Progress &progress);

} // namespace siyu::broadcasts
