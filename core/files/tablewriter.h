// SPDX-License-Identifier: GPL-3.0-or-later
// Writing rows to CSV or XLSX, safe for spreadsheets (reliability.md X4): text never becomes a formula. Streams; a file
// appears under its name only when close() succeeded (written beside it, then renamed), mode 0600.
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <initializer_list>
#include <memory>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

namespace siyu::files {

struct AmountFen {
    qint64 minor;
};
struct Share {
    double ratio; // 0.25 is shown as 25 %
};
// Text in UTF-8 that lies elsewhere (RowBatch) until its row is written, with a zero behind its end.
struct Utf8 {
    std::string_view bytes;
};
// monostate = missing: an empty cell. QDateTime is written as wall time as given.
using Cell = std::variant<std::monostate, QString, Utf8, qint64, double, QDate, QDateTime, AmountFen, Share>;

struct ColumnFormat {
    QString header;
    int width = 14; // characters
};

class TableWriter {
public:
    virtual ~TableWriter() = default;
    virtual Result<void> writeRow(std::span<const Cell> cells) = 0;
    Result<void> writeRow(std::initializer_list<Cell> cells) { return writeRow(std::span(cells.begin(), cells.size())); }
    virtual Result<void> close() = 0; // without it nothing appears at the path
};

// UTF-8 with BOM, CRLF, RFC 4180 quoting; a text that starts like a formula gets a leading ' that our reader's importer
// takes off again; numbers are plain.
Result<std::unique_ptr<TableWriter>> createCsv(const QString &path, const std::vector<ColumnFormat> &columns);
// Header frozen and filtered, all text as text. Rows that no sheet has room for follow on further sheets, under the same header.
Result<std::unique_ptr<TableWriter>> createXlsx(const QString &path, const QString &sheet, const std::vector<ColumnFormat> &columns);
// By the extension of the path: .csv or .xlsx. Clears what killed runs left beside it. Errors: UnsupportedFormat, FileUnwritable.
Result<std::unique_ptr<TableWriter>> createTable(const QString &path, const QString &sheet, const std::vector<ColumnFormat> &columns);

} // namespace siyu::files
