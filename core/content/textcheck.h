// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a text before anybody sends it (product.md D1): every finding with its place and the reason. It
// advises and forbids nothing. Pure, any thread.
#pragma once

#include "core/base/words.h"

#include <QList>
#include <QStringList>
#include <optional>

namespace siyu::content {

enum class Fault { TooLong, SeveralPoints, TooManyEmoji, AbsoluteWord, IncitingWord, FakeScarcity, Bait, SmsBait, NoOptOut, NoDisclosure, UnknownVariable };
inline constexpr std::array allFaults{Fault::TooLong, Fault::SeveralPoints, Fault::TooManyEmoji, Fault::AbsoluteWord, Fault::IncitingWord,
    Fault::FakeScarcity, Fault::Bait, Fault::SmsBait, Fault::NoOptOut, Fault::NoDisclosure, Fault::UnknownVariable};
QString wordOf(Fault fault); // too_long, several_points …

// Lists that the operator edits (wordliststore.h keeps them).
struct WordLists {
    QStringList absolute; // 最好, 第一 … (advertising law, article 9)
    QStringList inciting; // 不转不是中国人 …
    QStringList scarcity; // 仅剩, 最后一天 …: whoever writes it has to know that it is true
    QStringList bait; // 集赞, 砍一刀 …: what WeChat punishes
    QStringList smsBait; // 加微信, 进群 …: what carriers refuse in marketing SMS
    QStringList optOut; // one of them has to stand in an SMS
    QStringList allowed; // phrases in which a listed word means no harm: 第一次

    bool operator==(const WordLists &) const = default;
};
const WordLists &seedWordLists();

struct TextQuestion {
    QString text;
    Touchpoint touchpoint = Touchpoint::GroupChat;
    std::optional<int> longest; // characters, by the platform's policy
    QString disclosure; // has to stand in it where staff or a partner speaks; empty: the shop itself does
};

struct Finding {
    Fault fault = Fault::TooLong;
    qsizetype from = 0, length = 0; // UTF-16 places in the text; length 0 = it is missing, at the end
    QString detail; // the word, the variable; how many

    bool operator==(const Finding &) const = default;
};
inline constexpr int mostEmoji = 6;
// An emoji, or a joiner, variation selector or skin tone of one.
bool isPartOfEmoji(char32_t letter);
// By place. Words match whatever their case and width, and with blanks or invisible characters between their letters.
QList<Finding> checkText(const TextQuestion &question, const WordLists &lists);

} // namespace siyu::content
