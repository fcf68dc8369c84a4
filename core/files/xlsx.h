// SPDX-License-Identifier: GPL-3.0-or-later
// Opening an XLSX workbook as a table: our own streaming reader, made for files from anywhere. Strict and transitional
// OOXML; memory grows with the shared texts only.
#pragma once

#include "core/files/table.h"

namespace siyu::files {

// Errors: FileMissing, FileUnreadable, FileEmpty, FileTooLarge, FileCorrupt, FileHostile (doctype, bomb, traversal,
// duplicate_part …), FileEncrypted, FileIsArchive, FileIsOtherFormat (xls, xlsb, ods, docx, pptx), SheetMissing.
Result<OpenedTable> openXlsx(const QString &path, const OpenOptions &options);

// A ZIP with other data before it: it ends as one and its directory lies where the end says.
bool isPrefixedZip(const QString &path);
// An OLE compound file is an encrypted XLSX, an old .xls or something else: the error that says which.
bool isOleFile(const QByteArray &head);
Error refuseOleFile(const QString &path);

} // namespace siyu::files
