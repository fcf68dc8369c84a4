// SPDX-License-Identifier: GPL-3.0-or-later
// --from, --to and --group as several commands take them. Main thread.
#pragma once

#include "app/cli/commands.h"
#include "core/base/period.h"

namespace siyu::cli {

// The options themselves, for a command's list.
QList<Option> scopeOptions();

// A day written wrongly, --from without --to, or an end before the start: the sentence; empty when all is well.
QString scopeMistake(const Context &context);
// Invalid when neither is given.
Period periodOf(const Context &context);
// --group may stand several times. Errors: NotFound (group, name).
Result<QList<GroupId>> groupsOf(const Context &context, const Workspace &workspace);

} // namespace siyu::cli
