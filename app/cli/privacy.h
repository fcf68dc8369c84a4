// SPDX-License-Identifier: GPL-3.0-or-later
// What other commands need of the privacy commands. Main thread.
#pragma once

#include "app/cli/context.h"

namespace siyu::cli {

// members export FILE --hash md5|sha256
ExitCode exportHashed(Context &context, Workspace &workspace, const QList<qint64> &ids);

} // namespace siyu::cli
