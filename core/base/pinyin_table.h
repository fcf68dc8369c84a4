// SPDX-License-Identifier: GPL-3.0-or-later
// What pinyin.cpp builds its lookups from; generated, see pinyin_table.py.
#pragma once

#include <vector>

namespace siyu {

struct PinyinReading {
    const char *syllable;
    const char16_t *characters;
};

// Every reading that a character has, without its tone; ü as v, u and yu.
const std::vector<PinyinReading> &pinyinReadings();
// The one usual reading of each character: ü is v, the tone is a digit at the end.
const std::vector<PinyinReading> &usualReadings();
// Likewise of characters that are read otherwise where they are a surname.
const std::vector<PinyinReading> &surnameReadings();
// Surnames of two characters and the like: syllables with a blank between them.
const std::vector<PinyinReading> &compoundSurnames();

} // namespace siyu
