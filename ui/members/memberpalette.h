// SPDX-License-Identifier: GPL-3.0-or-later
// Members as the palette (Ctrl+K) finds them. Main thread; the search itself runs in a job.
#pragma once

namespace siyu::ui {

class Desk;

void addMembersToPalette(Desk &desk);

} // namespace siyu::ui
