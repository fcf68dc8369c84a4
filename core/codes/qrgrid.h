// SPDX-License-Identifier: GPL-3.0-or-later
// A text as the modules of a QR code (drawn by libqrencode). Pure, any thread.
#pragma once

#include "core/base/result.h"

#include <vector>

namespace siyu::codes {

// How much of the code may be hidden and it still reads: some 7, 15, 25, 30 %.
enum class Correction { Low, Medium, Quartile, High };

struct QrGrid {
    int size = 0; // modules a side, without the quiet zone
    std::vector<char> dark; // row by row

    bool isDark(int column, int row) const { return dark[size_t(row) * size_t(size) + size_t(column)] != 0; }
};
inline constexpr int quietZone = 4; // light modules that must surround it

// Errors: InvalidInput (code_text: empty, or too long for a QR code with this correction).
Result<QrGrid> qrGrid(const QString &text, Correction correction);

} // namespace siyu::codes
