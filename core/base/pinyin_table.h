// SPDX-License-Identifier: GPL-3.0-or-later
// The readings that pinyin.cpp builds its lookup from; generated, see pinyin_table.py.
#pragma once

#include <vector>

namespace siyu {

struct PinyinReading {
    const char *syllable; // without tone; ü is v
    const char16_t *characters;
};

const std::vector<PinyinReading> &pinyinReadings();

} // namespace siyu
