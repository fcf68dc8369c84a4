// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pinyin.h"

#include "core/base/pinyin_table.h"

#include <array>
#include <vector>

namespace siyu {

namespace {

constexpr char32_t firstHan = 0x4E00;
constexpr char32_t lastHan = 0x9FFF;
constexpr size_t mostReadings = 4;
constexpr size_t longestText = 64; // characters looked at
constexpr size_t mostLetters = 24; // bounds the readings that are tried

using Readings = std::array<const char *, mostReadings>; // unused ones are null

const std::vector<Readings> &table()
{
    static const std::vector<Readings> all = [] {
        std::vector<Readings> out(lastHan - firstHan + 1);
        for (const PinyinReading &reading : pinyinReadings()) {
            for (const char16_t *c = reading.characters; *c; ++c) {
                for (const char *&place : out[*c - firstHan]) {
                    if (!place) {
                        place = reading.syllable;
                        break;
                    }
                }
            }
        }
        return out;
    }();
    return all;
}

// One character of UTF-8; malformed bytes are passed one by one.
char32_t decode(std::string_view text, size_t &at)
{
    const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    const size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length == 1 || at + length > text.size()) {
        ++at;
        return lead;
    }
    char32_t out = lead & (0xFFu >> (length + 1));
    for (size_t i = 1; i < length; ++i)
        out = (out << 6) | (byte(at + i) & 0x3Fu);
    at += length;
    return out;
}

struct Text {
    std::array<char32_t, longestText> characters;
    size_t size = 0;
};

bool readsFrom(const Text &text, size_t at, std::string_view letters);

bool syllableReads(const Text &text, size_t at, std::string_view letters, std::string_view syllable)
{
    if (syllable.front() != letters.front())
        return false;
    if (letters.size() <= syllable.size() && syllable.substr(0, letters.size()) == letters)
        return true;
    if (readsFrom(text, at + 1, letters.substr(1)))
        return true;
    if (syllable.size() == 1)
        return false;
    return letters.substr(0, syllable.size()) == syllable && readsFrom(text, at + 1, letters.substr(syllable.size()));
}

bool readsFrom(const Text &text, size_t at, std::string_view letters)
{
    if (letters.empty())
        return true;
    if (at >= text.size)
        return false;
    const char32_t c = text.characters[at];
    if (c < 0x80) {
        const char lower = c >= 'A' && c <= 'Z' ? char(c + 32) : char(c);
        return lower == letters.front() && readsFrom(text, at + 1, letters.substr(1));
    }
    if (c < firstHan || c > lastHan)
        return false;
    for (const char *syllable : table()[c - firstHan]) {
        if (syllable && syllableReads(text, at, letters, syllable))
            return true;
    }
    return false;
}

} // namespace

bool pinyinContains(std::string_view utf8Text, std::string_view letters)
{
    if (letters.size() > mostLetters)
        return false;
    Text text;
    for (size_t at = 0; at < utf8Text.size() && text.size < longestText;)
        text.characters[text.size++] = decode(utf8Text, at);
    for (size_t at = 0; at < text.size; ++at) {
        if (readsFrom(text, at, letters))
            return true;
    }
    return letters.empty();
}

} // namespace siyu
