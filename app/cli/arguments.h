// SPDX-License-Identifier: GPL-3.0-or-later
// The command line, taken apart: pure, any thread.
#pragma once

#include "app/cli/commands.h"

namespace siyu::cli {

// `line` without the program's name. Options stand anywhere: "--name value" or "--name=value"; "--" ends them.
// A mistake is told as a sentence in Arguments::mistake; global options that came before it are still there.
Arguments parse(const QStringList &line, const Registry &registry);

} // namespace siyu::cli
