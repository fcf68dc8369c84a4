// SPDX-License-Identifier: GPL-3.0-or-later
// What each kind of import looks like on its way out: headers that the field catalogue knows, and the query behind them; and
// what no import reads. To export a further kind: a row in exporttables.cpp, and its case in the export_roundtrip test.
// Constant tables.
#pragma once

#include "core/importing/kind.h"

#include <optional>
#include <span>
#include <string_view>
#include <variant>

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
    // The kind of import that reads the file again, or the word of a file for people and other programs.
    std::variant<importing::Kind, const char *> what;
    std::string_view sql; // one row of the file each; its columns are those of `columns`, in order
    std::span<const Column> columns;

    std::optional<importing::Kind> kind() const; // nothing: no import reads it
    QString word() const; // the file's name
};

// The word of a team's number, in SQL; nothing where there is none.
#define SIYU_TEAM_WORD(number) \
    "CASE " number " WHEN 1 THEN 'campaign' WHEN 2 THEN 'gameplay' WHEN 3 THEN 'content' WHEN 4 THEN 'user' WHEN 5 THEN 'reputation'" \
    " WHEN 6 THEN 'support' END"

// In the order in which files are imported again: what others name comes first; then those that no import reads. Members
// have their own export.
std::span<const Table> exportTables();

} // namespace siyu::exporting
