// SPDX-License-Identifier: GPL-3.0-or-later
// Small steps of reading a text from its front, shared by the readers of values. Pure, any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace siyu::importing::valuetext {

bool isDigit(char c);
bool allDigits(std::string_view text);
std::string_view trimAll(std::string_view text);
// ASCII blanks and controls, NBSP, U+3000, zero-width and direction marks at both ends.
inline std::string_view trim(std::string_view text)
{
    if (text.empty())
        return text;
    const auto first = static_cast<unsigned char>(text.front());
    const auto last = static_cast<unsigned char>(text.back());
    const bool mayBlank = first <= 0x20 || first == 0xC2 || first == 0xE2 || first == 0xE3 || first == 0xEF;
    return mayBlank || last <= 0x20 || last >= 0x80 ? trimAll(text) : text;
}
// Full-width letters, digits and signs as ASCII; nothing where there is none.
std::optional<std::string> foldedWidth(std::string_view text);
// Takes at most `most` digits off the front; nothing when there is none.
std::optional<int> takeNumber(std::string_view &text, size_t most);
bool take(std::string_view &text, std::string_view what);

} // namespace siyu::importing::valuetext
