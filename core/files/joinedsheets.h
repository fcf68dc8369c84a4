// SPDX-License-Identifier: GPL-3.0-or-later
// Several sheets of a workbook read as one table, one behind the other: a month a sheet, or more rows than one holds.
#pragma once

#include "core/files/table.h"

namespace siyu::files {

// Between the names of sheets in OpenOptions::sheet; no spreadsheet program allows it inside one.
inline constexpr QChar sheetSeparator = QLatin1Char('/');

// `options.sheet`: names joined by sheetSeparator. Rows of the further sheets follow from their first row on, so that their
// headers stand in the middle; memory does not grow with the sheets. Errors: those of openTable.
Result<OpenedTable> openJoinedSheets(const QString &path, const OpenOptions &options);

} // namespace siyu::files
