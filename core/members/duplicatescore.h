// SPDX-License-Identifier: GPL-3.0-or-later
// How much speaks for two members being one person. Pure, any thread.
#pragma once

#include "core/members/duplicates.h"

#include <QDate>
#include <optional>
#include <string_view>

namespace siyu::members {

// What is compared of a member; hashes stand for texts (0 = there is none).
struct Likeness {
    qint64 id = 0;
    quint64 name = 0; // folded: case, blanks, marks and forms of address dropped
    quint64 region = 0;
    quint64 address = 0;
    quint64 unionid = 0;
    quint64 externalUserid = 0;
    qint64 birthday = 0; // Julian day
    int birthYear = 0;
    char gender = 0;
};

// What the two share beyond their own fields.
struct Shared {
    bool phoneTail = false; // the last four digits of two different numbers
    bool maskedPhone = false; // a masked number of one fits the visible digits of the other's
    bool login = false; // an e-mail name, WeChat ID or shop account of one is the other's, or holds the other's number
    bool order = false; // parcels went to the same receiver
    bool nickname = false; // the same nickname in the same group
    bool together = false; // both in that group at one time
    int bearers = 0; // how many members have the name
};

int scoreOf(const Likeness &a, const Likeness &b, const Shared &shared); // 0-100
// The same with its reasons, the weightiest first.
DuplicatePair scored(const Likeness &a, const Likeness &b, const Shared &shared);

// A name as it is compared; empty where too little is left to tell anybody by. 张三 女士 = 张三, " li-lei🌸" = lilei.
QString foldedName(const QString &name);
// A masked phone's visible digits: 138****1234 → {138, 1234}. Nothing where the tail is not four digits.
struct VisibleDigits {
    std::string_view head;
    std::string_view tail;
};
std::optional<VisibleDigits> visibleDigits(std::string_view text);
// The part of an e-mail address, WeChat ID or shop account that people use again elsewhere; empty for words that many
// share (info, service …) and for what is too short.
QString loginName(const QString &text);

} // namespace siyu::members
