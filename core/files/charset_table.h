// SPDX-License-Identifier: GPL-3.0-or-later
// The tables behind the GB18030 and Big5 decoders: constants, any thread. charset_table.py makes them.
#pragma once

namespace siyu::files {

// [(lead − 0x81) × 190 + trail − 0x40, one less above 0x7F]; 0 = no such character.
extern const char16_t gbPairs[126 * 190];

// Four-byte GB18030: linear pointers from `pointer` on stand for code points from `code` on; code 0 = none.
struct GbRange {
    int pointer;
    int code;
};
extern const GbRange gbRanges[];
extern const int gbRangeCount;

// [(lead − 0x81) × 157 + trail − 0x40, or trail − 0x62 above 0x7E]; 0 = none, or one of big5Beyond.
extern const char16_t big5Pairs[126 * 157];

// Characters outside the basic plane, by the same index, sorted.
struct Big5Beyond {
    int index;
    int code;
};
extern const Big5Beyond big5Beyond[];
extern const int big5BeyondCount;

} // namespace siyu::files
