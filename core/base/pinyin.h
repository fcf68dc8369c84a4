// SPDX-License-Identifier: GPL-3.0-or-later
// Finding and sorting Chinese names by Latin letters. To find, every reading of a character counts; to sort, the usual one,
// or that of a surname where the name begins with one. Pure, any thread.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace siyu {

// A text as one number a character (its set of readings, a letter, a digit), for ReadingScan; blanks and dots between
// names are left out. `folded`: of searchFold.
using ReadingCode = std::uint16_t;
void appendReadingCodes(std::string_view folded, std::vector<ReadingCode> &out);

// The letters and digits that a reading of the text's characters begins with, as bits: each letter its own, digits share.
using ReadingStarts = std::uint32_t;
ReadingStarts startsOf(const ReadingCode *begin, const ReadingCode *end);

// What was typed, made ready to be looked for in many texts: somewhere in the text its letters and digits are read, each
// character by its initial (zh, ch, sh too) or its whole syllable, the last one also by the beginning of it; Latin
// letters and digits of the text by themselves. "xh", "xiaoh", "xhong" and "xiaohong" find 小红.
class ReadingScan {
public:
    static constexpr size_t mostLetters = 24;

    // Nothing is found when no letter is in it, or what is neither letter, digit, blank nor apostrophe, or too much.
    explicit ReadingScan(std::string_view folded);

    bool isEmpty() const { return m_letters.empty(); }
    bool matches(const ReadingCode *begin, const ReadingCode *end) const;
    // A text that matches has one of these starts; with a single letter it also is the other way round.
    ReadingStarts starts() const { return m_starts; }
    bool isOneLetter() const { return m_letters.size() == 1; }

private:
    std::uint32_t step(std::uint32_t state, ReadingCode code) const;

    std::string m_letters;
    ReadingStarts m_starts = 0;
    std::uint32_t m_accept = 0;
    // For each place in the letters and each code: the places reached, as bits. [place * codes + code]
    std::vector<std::uint32_t> m_next;
    size_t m_codes = 0;
};

bool pinyinContains(std::string_view utf8Text, std::string_view letters);

// Sorts texts by reading: bytes to compare. Han characters stand by syllable, tone, then their own code; Latin letters by
// themselves among them. `folded`: of searchFold.
std::string pinyinKey(std::string_view folded);

// How a name is read, for people and tests: "shan4 tian2 fang1".
std::string pinyinOf(std::string_view folded);

inline std::uint32_t ReadingScan::step(std::uint32_t state, ReadingCode code) const
{
    std::uint32_t next = m_next[code]; // a text may be read from any character on
    for (std::uint32_t rest = state >> 1, place = 1; rest != 0; rest >>= 1, ++place) {
        if (rest & 1)
            next |= m_next[place * m_codes + code];
    }
    return next;
}

} // namespace siyu
