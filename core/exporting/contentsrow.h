// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the contents as a line of JSON, and back, value for value: whole numbers of 64 bits, the shortest text of a real
// number that reads back the same, every byte of a text. Pure but for the statement that is read or bound.
#pragma once

#include "core/exporting/contents.h"

#include <optional>
#include <string_view>

namespace siyu::db {
class Statement;
}

namespace siyu::exporting {

// Both end the line. `row` has the table's columns, in order.
void appendNames(std::string &out, const StoredTable &table);
void appendRow(std::string &out, const StoredTable &table, const db::Statement &row);

// The names of a first line; nothing where it is none.
std::optional<std::vector<std::string>> namesOf(std::string_view line);

// Binds the values of lines to a statement with a parameter for each column.
class RowReader {
public:
    explicit RowReader(const StoredTable &table) : m_table(table) { }
    // False: the line is no row of the table. `line` has no end of line.
    bool bind(std::string_view line, db::Statement &insert);

private:
    bool bindValue(std::string_view &rest, const StoredColumn &column, int parameter, db::Statement &insert);

    const StoredTable &m_table;
    std::string m_text;
};

} // namespace siyu::exporting
