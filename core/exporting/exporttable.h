// SPDX-License-Identifier: GPL-3.0-or-later
// What each kind of import looks like on its way out: headers that the field catalogue knows, and the query behind them.
// To export a further kind: a row in exporttables.cpp, and its case in the export_roundtrip test. Constant tables.
#pragma once

#include "core/importing/kind.h"

#include <span>
#include <string_view>

namespace siyu::exporting {

enum class Form {
    Text,
    Phone, // masked unless revealed
    Amount, // fen
    Number,
    Instant, // UTC text → wall time of the workspace
    Day,
    DayNumber, // QDate::toJulianDay
    Member, // id → the strongest identity, in a column for each kind that members have
};

struct Column {
    const char *header; // a word of the catalogue; unused for Form::Member
    Form form;
};

struct Table {
    importing::Kind kind;
    std::string_view sql; // one row of the file each; its columns are those of `columns`, in order
    std::span<const Column> columns;
};

// What no kind of import reads: files for people and other programs.
struct RecordTable {
    const char *word; // the file's name
    std::string_view sql;
    std::span<const Column> columns;
};
std::span<const RecordTable> recordTables();

// In the order in which files are imported again: what others name comes first. Members have their own export.
std::span<const Table> exportTables();

} // namespace siyu::exporting
