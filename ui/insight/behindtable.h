// SPDX-License-Identifier: GPL-3.0-or-later
// The rows behind a step of a chart as columns of a table: how a cell reads, how rows sort, and all of them as a file. Any
// thread; a job's where they are many.
#pragma once

#include "core/insight/behind.h"

#include <Qt>
#include <memory>
#include <vector>

namespace siyu {
class Workspace;
}

namespace siyu::ui {

struct BehindColumn {
    enum class Of { Name, Day, Channel, Value };
    Of of = Of::Name;
    qsizetype value = 0; // its place among the values
};
// `isDayLast`: behind the figures, where not all are in sight at once.
QList<BehindColumn> columnsOf(const insight::Behind &behind, bool isDayLast);
QString headerOf(const insight::Behind &behind, const BehindColumn &column);
bool isNumber(const BehindColumn &column);

// `masked`: phone numbers within names.
QString textOf(const insight::Behind &behind, qsizetype row, const BehindColumn &column, bool masked);
// The rows in the order of the column; those that are equal stay as they came.
std::vector<int> orderOf(const insight::Behind &behind, const BehindColumn &column, Qt::SortOrder order);
// These rows with their headers, for a spreadsheet.
QString pasteableText(const insight::Behind &behind, const QList<BehindColumn> &columns, const std::vector<int> &rows, bool masked);

// All rows to a .csv or .xlsx, phone numbers masked, noted in the export log. Errors: UnsupportedFormat, FileUnwritable,
// DiskFull, Cancelled.
Result<void> saveRows(Workspace &workspace, const insight::Behind &behind, const QString &title, const QString &path, Progress &progress);

} // namespace siyu::ui
