// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 by the byte: pure functions, any thread.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace siyu::files {

// How many bytes from the first are ASCII.
inline size_t asciiPrefix(std::string_view text)
{
    size_t i = 0;
    for (; i + 8 <= text.size(); i += 8) {
        std::uint64_t eight;
        std::memcpy(&eight, text.data() + i, 8);
        if (eight & 0x8080808080808080ULL)
            break;
    }
    while (i < text.size() && static_cast<unsigned char>(text[i]) < 0x80)
        ++i;
    return i;
}

// `code` must be a scalar value; up to four bytes are written.
inline char *writeUtf8(char *to, char32_t code)
{
    const auto tail = [](char32_t bits) { return static_cast<char>(0x80 | (bits & 0x3F)); };
    if (code < 0x80) {
        *to++ = static_cast<char>(code);
    } else if (code < 0x800) {
        *to++ = static_cast<char>(0xC0 | code >> 6);
        *to++ = tail(code);
    } else if (code < 0x10000) {
        *to++ = static_cast<char>(0xE0 | code >> 12);
        *to++ = tail(code >> 6);
        *to++ = tail(code);
    } else {
        *to++ = static_cast<char>(0xF0 | code >> 18);
        *to++ = tail(code >> 12);
        *to++ = tail(code >> 6);
        *to++ = tail(code);
    }
    return to;
}

// The bytes of the sequence that starts `text`, if it is well formed (no overlong form, no surrogate); else 0.
inline size_t utf8Sequence(std::string_view text)
{
    const auto at = [&](size_t i) -> unsigned { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0; };
    const auto tail = [&](size_t i) { return (at(i) & 0xC0) == 0x80; };
    const unsigned lead = at(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead < 0xE0)
        return tail(1) ? 2 : 0;
    if (lead >= 0xE0 && lead < 0xF0) {
        const bool overlong = lead == 0xE0 && at(1) < 0xA0;
        const bool surrogate = lead == 0xED && at(1) >= 0xA0;
        return tail(1) && tail(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (lead >= 0xF0 && lead < 0xF5) {
        const bool overlong = lead == 0xF0 && at(1) < 0x90;
        const bool beyond = lead == 0xF4 && at(1) >= 0x90;
        return tail(1) && tail(2) && tail(3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

// How many bytes from the first are well-formed UTF-8.
inline size_t validUtf8Prefix(std::string_view text)
{
    size_t i = 0;
    while (i < text.size()) {
        i += asciiPrefix(text.substr(i));
        while (i < text.size() && static_cast<unsigned char>(text[i]) >= 0x80) {
            const size_t length = utf8Sequence(text.substr(i));
            if (length == 0)
                return i;
            i += length;
        }
    }
    return i;
}

// Whether `text`, which starts with a broken sequence, could become a sound one with more bytes.
inline bool isCutUtf8(std::string_view text)
{
    const auto lead = static_cast<unsigned char>(text[0]);
    const size_t wanted = lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xC2 && lead < 0xE0 ? 2 : 0;
    if (text.size() >= wanted)
        return false;
    for (size_t i = 1; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80)
            return false;
    }
    return true;
}

} // namespace siyu::files
