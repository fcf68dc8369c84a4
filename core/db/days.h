// SPDX-License-Identifier: GPL-3.0-or-later
// Days as they stand in the workspace. Any thread.
#pragma once

#include "core/db/database.h"

#include <QDate>

namespace siyu::db {

// 2026-03-01; invalid for NULL and for anything else. Read digit by digit: a ledger of a thousand groups reads hundreds of
// thousands of days.
inline QDate dayOf(const Statement &row, int column)
{
    const std::string_view text = row.utf8(column);
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return {};
    const auto digits = [text](size_t from, size_t count) {
        int value = 0;
        for (const char c : text.substr(from, count))
            value = c >= '0' && c <= '9' ? value * 10 + (c - '0') : -100'000;
        return value;
    };
    return {digits(0, 4), digits(5, 2), digits(8, 2)};
}

} // namespace siyu::db
