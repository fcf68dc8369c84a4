// SPDX-License-Identifier: GPL-3.0-or-later
// A file that was made, opened by the program of the system, or shown in its folder. Main thread.
#pragma once

#include <QString>

namespace siyu::ui {

class Desk;

// Says so where it is no longer there.
void openFile(Desk &desk, const QString &path);
void openFolder(const QString &path);

} // namespace siyu::ui
