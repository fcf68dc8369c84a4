// SPDX-License-Identifier: GPL-3.0-or-later
// A cell of somebody's file as it may stand on the screen: one line, harmless, short, personal data masked while the
// mask holds. Any thread.
#pragma once

#include "core/importing/importing.h"

namespace siyu::ui {

// Line ends become ⏎, control characters and turns of the writing direction go, a long text is cut.
QString shownCell(const importing::Target &target, const QString &cell, bool masked);
// The mask would change it: an editor must not show it.
bool isHidden(const importing::Target &target, const QString &cell, bool masked);

} // namespace siyu::ui
