// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the program starts with the computer: the entry that each system reads at login, for this user alone. Off unless
// asked for. Any thread.
#pragma once

#include "core/base/result.h"

#include <QString>

namespace siyu::autostart {

enum class System { Linux, Mac, Windows };
System thisSystem();

// What stands in the entry: a .desktop file, a property list, or the command of a Run key. `program` is its full path; it is
// started with --background. Pure.
QString entryFor(System system, const QString &program);
// Where the entry lies, under the user's own folder; of Windows the registry key.
QString placeOf(System system, const QString &home, const QString &configHome);

bool isOn();
// Errors: FileUnwritable.
Result<void> setOn(bool on, const QString &program);

} // namespace siyu::autostart
