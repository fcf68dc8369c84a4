// SPDX-License-Identifier: GPL-3.0-or-later
// What the workspace knows of orders, for pages that wait for them. Any thread.
#pragma once

#include "core/base/result.h"

namespace siyu {
class Workspace;
}

namespace siyu::insight {

// All orders, paid or not.
Result<qint64> recordedOrders(const Workspace &workspace);

} // namespace siyu::insight
