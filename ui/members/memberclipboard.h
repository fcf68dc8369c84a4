// SPDX-License-Identifier: GPL-3.0-or-later
// Rows on the clipboard as a spreadsheet takes them: tab-separated text and an HTML table, with headers. Main thread.
#pragma once

#include "core/members/memberstore.h"

#include <QTimeZone>

namespace siyu::ui {

// One line of cells for the clipboard: a cell with a tab, a line break or a quote is quoted.
QString clipboardLine(const QStringList &cells);
void copyRows(const QList<members::MemberRow> &rows, const QList<int> &columns, bool masked, const QTimeZone &zone);

} // namespace siyu::ui
