// SPDX-License-Identifier: GPL-3.0-or-later
// A CSV file as a table: encoding, delimiter and quotes by evidence or as told, rows as a stream. A reader belongs to
// one thread; its memory grows with the longest row only (32 MB at most).
#pragma once

#include "core/files/table.h"

#include <QIODevice>

namespace siyu::files {

// Errors: FileMissing, FileUnreadable, FileEmpty, UnknownEncoding, InvalidInput (the delimiter). Its reader's: FileCorrupt
// (a row without end), TooManyColumns (16,384), FileUnreadable.
// Its reader's warnings: "nul_bytes", "broken_characters:N", "open_quote:ROW" (1-based), "sep_line".
Result<OpenedTable> openCsv(const QString &path, const OpenOptions &options);
// The same from an open device that can seek; `name` is for the errors.
Result<OpenedTable> openCsv(std::unique_ptr<QIODevice> device, const QString &name, const OpenOptions &options);

} // namespace siyu::files
