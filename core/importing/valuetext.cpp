// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/valuetext.h"

#include "core/base/text.h"

#include <algorithm>
#include <charconv>

namespace siyu::importing::valuetext {

namespace {

using View = std::string_view;

// The length of the blank or invisible character at the front: ASCII, NBSP, U+3000, U+200B, BOM; 0 = none.
size_t blankAtFront(View text)
{
    if (text.empty())
        return 0;
    if (static_cast<unsigned char>(text.front()) <= 0x20)
        return 1;
    for (const View wide :
        {View("\u00A0"), View("\u3000"), View("\u200B"), View("\uFEFF"), View("\u200E"), View("\u202D")}) {
        if (text.starts_with(wide))
            return wide.size();
    }
    return 0;
}

size_t blankAtBack(View text)
{
    if (text.empty())
        return 0;
    if (static_cast<unsigned char>(text.back()) <= 0x20)
        return 1;
    for (const View wide :
        {View("\u00A0"), View("\u3000"), View("\u200B"), View("\uFEFF"), View("\u200E"), View("\u202C")}) {
        if (text.ends_with(wide))
            return wide.size();
    }
    return 0;
}

std::optional<int> number(View text)
{
    int value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || !isDigit(text.front()) || failure != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool allDigits(View text) { return !text.empty() && std::all_of(text.begin(), text.end(), isDigit); }

View trimAll(View text)
{
    while (const size_t n = blankAtFront(text))
        text.remove_prefix(n);
    while (const size_t n = blankAtBack(text))
        text.remove_suffix(n);
    return text;
}

std::optional<std::string> foldedWidth(View text)
{
    if (text.find("\xEF\xBC") == View::npos && text.find("\xEF\xBD") == View::npos && text.find("\xE3\x80\x80") == View::npos)
        return std::nullopt;
    std::string folded = foldWidth(QString::fromUtf8(text.data(), qsizetype(text.size()))).toStdString();
    // Other characters begin with these bytes too (｡ ､): nothing was folded.
    return folded == text ? std::nullopt : std::optional(std::move(folded));
}

std::optional<int> takeNumber(View &text, size_t most)
{
    size_t n = 0;
    while (n < text.size() && n < most && isDigit(text[n]))
        ++n;
    const auto value = number(text.substr(0, n));
    if (value)
        text.remove_prefix(n);
    return value;
}

bool take(View &text, View what)
{
    if (!text.starts_with(what))
        return false;
    text.remove_prefix(what.size());
    return true;
}

} // namespace siyu::importing::valuetext
