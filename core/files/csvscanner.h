// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the cells of one row in UTF-8 text: RFC 4180, and where a file breaks it, what spreadsheets do (a quote within
// an unquoted cell is a character; text behind a closing quote belongs to the cell; the file's end closes a quote).
// Pure but for the text, in which doubled quotes are folded. Any thread.
#pragma once

#include <string_view>
#include <vector>

namespace siyu::files {

struct Dialect {
    char delimiter = ',';
    char quote = '"'; // '\0' = none
    // '\\' where quotes are written \" ; '"' where single quotes hold the cells and double ones are written "" anywhere;
    // '\0' = quotes are doubled.
    char escape = '\0';
    bool operator==(const Dialect &) const = default;
};

enum class Scanned { Row, NeedMore, TooManyColumns };

// Bytes that must be readable (with any content) behind the end of a text that is scanned.
inline constexpr size_t scanPadding = 64;

struct ScannedRow {
    Scanned result = Scanned::NeedMore;
    char *next = nullptr; // first byte behind the row and its line end
    bool openQuote = false; // the text ended within quotes
};

// The row that starts at `begin`; an empty text is no row: do not ask. `last`: nothing follows `end`, so it ends the row.
// A blank line is a row without cells. The cells point into the text.
ScannedRow scanRow(char *begin, char *end, bool last, const Dialect &dialect, size_t mostColumns,
    std::vector<std::string_view> &cells);

} // namespace siyu::files
