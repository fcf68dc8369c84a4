// SPDX-License-Identifier: GPL-3.0-or-later
// The table that the clipboard holds: cells of a spreadsheet, a table of a web page, lines of a text. Main thread.
#pragma once

#include "core/files/clipboardtable.h"

namespace siyu::ui {

// Errors: FileEmpty where nothing in the clipboard could be a table, FileTooLarge.
Result<files::Pasted> pastedNow();
QString pastedName(); // what such a table is called where files have names

} // namespace siyu::ui
