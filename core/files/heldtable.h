// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that lie in memory instead of a file: a few that were taken out of one. Read like any other table.
// The rows are shared and never changed; any thread, a reader belongs to one.
#pragma once

#include "core/files/table.h"

namespace siyu::files {

// Format "held". Errors: FileEmpty where there is no row.
Result<OpenedTable> openHeld(const QString &name, std::shared_ptr<const HeldRows> rows);

} // namespace siyu::files
