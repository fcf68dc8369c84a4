// SPDX-License-Identifier: GPL-3.0-or-later
// What a number in a cell means by its number format, and how the value is written as text (cli.md, `inspect`).
// Pure functions.
#pragma once

#include <string>
#include <string_view>

namespace siyu::files::xlsx {

enum class NumberMeaning { Plain, Date, Duration };

// By the format code: only its first section counts, without quoted text, escapes and [colours]; d, m, y, h, s (and the
// letters of localised codes) make a date, [h] [m] [s] a duration (ECMA-376 part 1, 18.8.31).
NumberMeaning meaningOfFormat(std::string_view code);
// Formats that have a number instead of a code (18.8.30), with those of East Asian locales.
NumberMeaning meaningOfBuiltin(int id);

// Shortest text that gives the same double; whole numbers below 1e16 without exponent.
void appendNumber(std::string &out, double value);
// The text of <v>: kept where it is already the shortest form, else brought to it; text that is no number stays.
void appendNumberText(std::string &out, std::string_view raw);
// Serial day numbers of the 1900 or 1904 system (18.17.4): a date, a date with a time when the day is not whole,
// h:mm:ss below one day; rounded to the second. A serial that no calendar holds stays a number.
void appendDate(std::string &out, double serial, bool is1904);
void appendDuration(std::string &out, double days);
// A cell of type d holds ISO 8601 text; brought to the same form, text that is none stays.
void appendIsoDate(std::string &out, std::string_view iso);
bool parseNumber(std::string_view raw, double &value);

} // namespace siyu::files::xlsx
