// SPDX-License-Identifier: GPL-3.0-or-later
// The health check of a workspace today: reads the facts, healthcheck.h judges. Any thread; O(members of groups).
#pragma once

#include "core/base/progress.h"
#include "core/growth/healthcheck.h"

namespace siyu::growth {

// One finding for each of allHealthFaults, in that order. Errors: Cancelled.
Result<QList<HealthFinding>> healthCheck(const Workspace &workspace, Progress &progress);

} // namespace siyu::growth
