// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/sheetpaper.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace siyu::files {

namespace {

// What an A4 page of the long side below holds at full size between its margins; spreadsheets differ in how much more.
constexpr int pageWidth = 1000;
constexpr int pageHeight = 600;
constexpr int gap = 20;
constexpr int loneWidth = 760;

int rowsOf(int pixels) { return (pixels + usualRowPixels - 1) / usualRowPixels; }

} // namespace

std::vector<ChartPlace> placesBelow(const PrintedSheet &sheet, int charts)
{
    const int whole = std::max(pageWidth, sheet.width); // shrunk to the page
    const int page = int(std::floor(double(pageHeight) * whole / pageWidth));
    const int width = charts > 1 ? (whole - gap) / 2 : std::max(loneWidth, whole * 6 / 10);
    const int height = std::min({rowsOf(width / 2) * usualRowPixels, page / 2, 500});
    const int block = (rowsOf(height) + 1) * usualRowPixels;
    std::vector<ChartPlace> out;
    int row = int(sheet.rows.size()) + 2;
    int filled = std::accumulate(sheet.rows.begin(), sheet.rows.end(), 2 * usualRowPixels);
    for (int i = 0; i < charts; i += 2) {
        // Where a page ends within a long table is not known; behind one the charts have their own.
        const bool isNewPage = filled + block > page;
        filled = (isNewPage ? sheet.repeated : filled) + block;
        out.push_back({row, 0, width, height, isNewPage});
        if (i + 1 < charts)
            out.push_back({row, width + gap, width, height, false});
        row += rowsOf(height) + 1;
    }
    return out;
}

} // namespace siyu::files
