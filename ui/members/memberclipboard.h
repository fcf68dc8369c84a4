// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the table of members as a spreadsheet takes them from the clipboard: tabs and line ends, and HTML that keeps
// phones as text where there are not too many of them.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "ui/members/membercolumns.h"

#include <QByteArray>

namespace siyu {
class Workspace;
}

namespace siyu::ui {

inline constexpr qint64 mostCopiedRows = 1'048'575; // of a sheet, below the header

struct ClipboardRows {
    QByteArray text; // UTF-8
    QString html; // empty for very many rows
    qint64 count = 0;
};

// With a header. On a worker thread; O(rows). Error: Cancelled.
Result<ClipboardRows> clipboardRows(
    const Workspace &workspace, const QList<qint64> &ids, const QList<MemberColumnSpec> &columns, bool masked, Progress &progress);
void putOnClipboard(const ClipboardRows &rows); // main thread
// One line, cells quoted where they must be, nothing that would run as a formula.
QString clipboardLine(const QStringList &cells);

} // namespace siyu::ui
