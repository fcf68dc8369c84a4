// SPDX-License-Identifier: GPL-3.0-or-later
// The import window at each of its steps, with a made-up table, for --screenshots and the test of the layout. Nothing is
// written: the last picture is the preview. Main thread.
#pragma once

#include "ui/shell/page.h"

namespace siyu::ui {

QList<ScreenshotState> importPictures(Desk &desk);

} // namespace siyu::ui
