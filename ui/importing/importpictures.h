// SPDX-License-Identifier: GPL-3.0-or-later
// The import window at each of its steps, with a made-up table that has everything wrong with it, for --screenshots and
// the test of the layout. Nothing is written: the result shows what the preview
// found. Main thread.
#pragma once

#include "ui/shell/page.h"

namespace siyu::ui {

QList<ScreenshotState> importPictures(Desk &desk);

} // namespace siyu::ui
