// SPDX-License-Identifier: GPL-3.0-or-later
// What several groups of commands write in the same way: options with one value, values of JSON that may be missing.
#pragma once

#include "app/cli/commands.h"
#include "app/cli/jsonvalues.h"

namespace siyu::cli {

// `value`: its name for the help; empty = a switch.
inline Option option(const char *name, const QString &value, const QString &help)
{
    return {QString::fromLatin1(name), value.isEmpty() ? QStringList() : QStringList{value}, help};
}

} // namespace siyu::cli
