// SPDX-License-Identifier: GPL-3.0-or-later
// What both writers of XLSX share: an open libxlsxwriter workbook that lies beside its place until it is published, the
// formats of our kinds of cells, and texts made safe. One thread.
#pragma once

#include "core/files/tablewriter.h"

#include <QDateTime>
#include <optional>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace siyu::files::xlsx {

inline constexpr int mostRows = 1048576; // of a sheet, its header among them

struct BookOptions {
    bool streaming = false; // rows leave memory at once; they must come in order
    QString title = {};
    QString company = {};
    QDateTime createdUtc = {};
};

// How a row of cells looks; Wrapped lets long texts take several lines.
enum class Look { Plain, Wrapped };

class Book {
public:
    // Errors: FileUnwritable.
    static Result<std::unique_ptr<Book>> create(const QString &path, const BookOptions &options);
    ~Book(); // removes what was not published
    Book(const Book &) = delete;
    Book &operator=(const Book &) = delete;

    lxw_worksheet *addSheet(const QString &name); // the name is made fit and unlike the others
    void setColumnWidths(lxw_worksheet *sheet, const std::vector<ColumnFormat> &columns) const;
    // Headers of figures stand on the right, as they do.
    void writeHeader(lxw_worksheet *sheet, int row, const std::vector<ColumnFormat> &columns, const std::vector<bool> &isFigure = {});
    void writeTitle(lxw_worksheet *sheet, int row, const QString &text, bool large);
    // Errors: TooManyRows, TooManyColumns, FileUnwritable, DiskFull.
    Result<void> writeCells(lxw_worksheet *sheet, int row, std::span<const Cell> cells, Look look = Look::Plain, int firstColumn = 0);
    Result<void> publish();
    lxw_workbook *handle() const { return m_book; }

private:
    // Whole and Real: with separators and two places; Indented: text behind another column. Books of bulk data leave numbers
    // and texts as they are.
    enum Style { Plain, Indented, Whole, Real, Day, Moment, Amount, Percent, StyleCount };

    Book(const QString &path, const QString &pending);
    void makeFormats();
    lxw_format *headerFormat();
    int writeCell(lxw_worksheet *sheet, int row, int column, const Cell &cell, Look look);
    int writeText(lxw_worksheet *sheet, int row, int column, const QString &text, lxw_format *format);
    int writeText(lxw_worksheet *sheet, int row, int column, std::string_view utf8, lxw_format *format);
    Error failure(int code) const;

    QString m_path;
    QString m_pending;
    lxw_workbook *m_book = nullptr;
    bool m_isStreaming = false;
    lxw_format *m_formats[2][StyleCount] = {}; // by look
    lxw_format *m_header = nullptr;
    lxw_format *m_headerIndented = nullptr;
    lxw_format *m_headerOfFigures = nullptr;
    lxw_format *m_large = nullptr;
    lxw_format *m_note = nullptr;
    QStringList m_sheetNames; // lower case
};

// Text as XML and spreadsheets can hold it: control characters and what looks like an escape as _xHHHH_, what no XML may
// hold as U+FFFD, at most 32,767 characters (… marks a cut).
QByteArray cellText(const QString &text);
// Nothing where the text, in UTF-8, can stand as it is.
std::optional<QByteArray> mendedText(std::string_view utf8);
// A title that a spreadsheet would take for a range when it starts with = gets a space before it.
QByteArray titleText(const QString &text);

} // namespace siyu::files::xlsx
