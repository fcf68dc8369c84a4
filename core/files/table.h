// SPDX-License-Identifier: GPL-3.0-or-later
// A file of rows, whatever its format: how CSV and XLSX are opened and read as a stream. Knows nothing of members.
// A reader belongs to one thread; memory does not grow with the rows.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QStringList>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace siyu::files {

using HeldRows = std::vector<QStringList>; // a table in memory

// A row's place in its file, for going there again: bytes of the file to pass over, then bytes of the text behind them.
struct RowPlace {
    qint64 fileBytes = 0;
    qint64 textBytes = 0;
    qint64 row = 0; // of the sheet, rows before it; formats whose rows are numbered
    int sheet = 0; // of those that are joined
};

// Reads row after row from the first of the file or sheet; nothing is dropped, ragged rows stay ragged, blank lines are
// rows without cells.
class RowReader {
public:
    virtual ~RowReader() = default;
    // True with a row, false at the end. The cells are UTF-8 and valid until the next call. Errors: FileCorrupt,
    // FileHostile, TooManyRows, TooManyColumns, FileUnreadable.
    virtual Result<bool> next(std::vector<std::string_view> &cells) = 0;
    // Of the packed file, for progress.
    virtual qint64 bytesDone() const = 0;
    virtual qint64 bytesTotal() const = 0;
    // What only reading shows, so far: words as in OpenedTable::warnings.
    virtual QStringList warnings() const { return {}; }
    // From now on, what place() says can be gone back to soon: a packed format keeps what it needs for that (some 45 KB
    // for 4 MB of its text). False where the format cannot be entered in its middle.
    virtual bool keepPlaces() { return place().has_value(); }
    // Where the row begins that next() gives next; nothing where that is no place to enter.
    virtual std::optional<RowPlace> place() const { return std::nullopt; }
    // Goes to a place that a reader of the same file, opened alike, gave. Errors: FileUnreadable.
    virtual Result<void> goTo(const RowPlace &place)
    {
        Q_UNUSED(place)
        return Error{ErrorCode::Internal, {}, QStringLiteral("this format has no places")};
    }
};

class PastedTable;
using Pasted = std::shared_ptr<const PastedTable>;

struct OpenOptions {
    QString sheet; // name, or its number counted from 1; empty = the first visible sheet that has cells;
                   // several names joined by / = their rows one behind the other
    QString encoding; // empty = by evidence
    QString delimiter; // empty = by evidence; one character
    // What is read instead of a file; the path is then its name for people, and nothing is opened.
    std::shared_ptr<const HeldRows> held = {}; // rows taken out of a file (heldtable.h); comes before
    Pasted pasted = {}; // from the clipboard or standard input (clipboardtable.h)
};

struct OpenedTable {
    QString format; // "csv" or "xlsx"; "html" of a pasted one
    QString encoding; // "UTF-8", "GB18030", …; "UTF-8" for XLSX
    QString delimiter; // "," … ; empty for XLSX
    QStringList sheets; // all of them, in order; empty for CSV
    QString sheet; // the one that `rows` reads
    QStringList warnings; // stable words with values after a colon: "ragged_rows:3", "nul_bytes", "bom_in_middle" …
    bool is1904 = false; // day numbers of this workbook count from 1904-01-01
    std::unique_ptr<RowReader> rows;
};

// Looks at the content, not at the name. Errors: FileMissing, FileUnreadable, FileEmpty (0 bytes), FileIsArchive,
// FileIsOtherFormat (.xls, .ods, HTML, PDF, …), FileEncrypted, FileCorrupt, FileHostile, FileTooLarge, UnknownEncoding,
// SheetMissing.
Result<OpenedTable> openTable(const QString &path, const OpenOptions &options = {});

} // namespace siyu::files
