// SPDX-License-Identifier: GPL-3.0-or-later
// A closed list of words as a table: the word of a value stands at its place. Any thread.
#pragma once

#include <QString>
#include <array>
#include <optional>

namespace siyu {

template <typename Enum, size_t N>
QString wordIn(const std::array<const char *, N> &words, Enum value)
{
    return QString::fromLatin1(words[size_t(value)]);
}

template <typename Enum, size_t N>
std::optional<Enum> valueIn(const std::array<const char *, N> &words, const QString &word)
{
    for (size_t i = 0; i < N; ++i) {
        if (word == QLatin1String(words[i]))
            return Enum(i);
    }
    return std::nullopt;
}

} // namespace siyu
