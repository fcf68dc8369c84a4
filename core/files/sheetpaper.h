// SPDX-License-Identifier: GPL-3.0-or-later
// Where charts stand below a table, so that on paper (A4, as wide as the page) none lies across its end. Pure, any thread.
#pragma once

#include <vector>

namespace siyu::files {

constexpr int usualRowPixels = 20;

struct PrintedSheet {
    int width = 0; // of the table, in pixels
    std::vector<int> rows = {}; // their heights, in pixels
    int repeated = 0; // the height of what every page begins with anew
};
struct ChartPlace {
    int row; // in rows of the sheet
    int left; // in pixels
    int width;
    int height;
    bool isOnNewPage; // a page of paper ends above it
    bool operator==(const ChartPlace &) const = default;
};
// Two side by side, two rows below the table; a lone one is wider.
std::vector<ChartPlace> placesBelow(const PrintedSheet &sheet, int charts);

} // namespace siyu::files
