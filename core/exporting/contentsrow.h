// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the contents as a line of JSON, and back, value for value: whole numbers of 64 bits, the shortest text of a real
// number that reads back the same, every byte of a text. Pure but for the statement that is read or bound.
#pragma once

#include "core/exporting/contents.h"

#include <string_view>

namespace siyu::db {
class Statement;
}

namespace siyu::exporting {

// Both with the end of the line. `row` has the table's columns, in order.
QByteArray namesLine(const StoredTable &table);
QByteArray rowLine(const StoredTable &table, const db::Statement &row);

// Binds the values of a line, without its end, to a statement with a parameter for each column. False: it is no row of the table.
bool bindRow(std::string_view line, const StoredTable &table, db::Statement &insert);

} // namespace siyu::exporting
