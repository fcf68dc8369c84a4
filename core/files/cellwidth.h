// SPDX-License-Identifier: GPL-3.0-or-later
// How much room cells of a spreadsheet take, in characters of its usual font: a Chinese one counts two. Pure, any thread.
#pragma once

#include "core/files/tablewriter.h"

namespace siyu::files {

constexpr int widestColumn = 48; // longer texts take several lines
constexpr int filterArrow = 3; // what the arrow on a header takes

int widthOf(const QString &text); // of its longest line
// On one line of that width: of a longer text the middle gives way to …, for ends tell names apart as well as beginnings.
QString fitted(const QString &text, int width);
int widthOf(const Cell &cell); // as its format shows it
// Lines that the text takes in a column of that width; no more than a row can be high.
int linesOf(const QString &text, int width);

} // namespace siyu::files
