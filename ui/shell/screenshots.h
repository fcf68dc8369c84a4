// SPDX-License-Identifier: GPL-3.0-or-later
// Renders every page, and what pages offer besides (drawers, windows), to PNG files: how the look is checked. Main
// thread, with a running application.
#pragma once

#include <QSize>
#include <QString>

namespace siyu::ui {

class MainWindow;

// Runs events until no job runs and nothing is due; at most `ms`. False when it was still busy then.
bool settle(int ms);

// `window` shows an open workspace. Files are named <number>-<page>[-<state>]<suffix>.png. Returns how many were
// written, or −1 when the folder or a file could not be.
int takeScreenshots(MainWindow &window, const QString &folder, const QString &suffix);

} // namespace siyu::ui
