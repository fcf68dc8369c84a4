// SPDX-License-Identifier: GPL-3.0-or-later
// The sample shop (示例店铺): a made-up year of 64 groups and some 12,500 members, so that every page has something real to
// show. Deterministic: the same `now` gives the same rows. Nobody in it exists; phones lie in a range that is given to
// nobody (120…).
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/workspace.h"

namespace siyu::demo {

struct DemoReport {
    qint64 members = 0;
    qint64 groups = 0;
    qint64 staff = 0;
    qint64 orders = 0;
    qint64 activityRows = 0;
    qint64 broadcasts = 0;
};

// Fills an empty workspace; the year ends on the day before the workspace's today. Errors: Refused (not empty), Cancelled.
Result<DemoReport> fill(Workspace &workspace, Progress &progress);

} // namespace siyu::demo
