// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the workspace for a command that asks a rule of its members. Main thread.
#pragma once

#include "app/cli/context.h"

namespace siyu::cli {

// For reading, with figures (stage, orders, RFM …) of today: where they are not, the workspace is opened for writing and
// they are worked out first. Where it cannot be written they stay as they are.
Result<std::unique_ptr<Workspace>> openForRules(Context &context);

} // namespace siyu::cli
