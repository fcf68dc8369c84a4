// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a HTML text, as programs put them on the clipboard: merged cells, entities, line breaks within cells,
// tables within tables, tags that nobody closed. Nothing is run, fetched or laid out. A reader belongs to one thread;
// besides the text it holds one row.
#pragma once

#include "core/files/table.h"

#include <QByteArray>

namespace siyu::files {

struct HtmlTable {
    size_t begin = 0; // behind its <table …>
    qint64 rows = 0;
    qint64 columns = 0; // of its widest row
    qint64 filled = 0; // cells that hold a text
};

// In the order in which they start; those without any text are left out, and more than a thousand.
std::vector<HtmlTable> findTables(std::string_view html);

// The rows of the table that begins at `begin`. A merged cell has its text in its first field and leaves the others
// blank; tables within a cell are no part of its text. A number whose shown form lost digits (1.38E+10, ####) is taken
// from the value that spreadsheets write beside it. `name` is for errors: TooManyRows (1,048,576), TooManyColumns
// (16,384), FileHostile ("spans": merged cells without end).
std::unique_ptr<RowReader> readHtmlTable(const QByteArray &html, size_t begin, const QString &name);

} // namespace siyu::files
