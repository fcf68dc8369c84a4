// SPDX-License-Identifier: GPL-3.0-or-later
// How this feature's stores write and read days and references. For *store.cpp files only.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/db/database.h"

#include <string_view>

namespace siyu::groups {

// 2026-03-01, NULL for an invalid day.
inline QString dayText(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); }
// Read digit by digit: a ledger of a thousand groups reads hundreds of thousands of days.
inline QDate dayOf(const db::Statement &row, int column)
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
inline std::optional<qint64> idOrNull(qint64 id) { return id > 0 ? std::optional(id) : std::nullopt; }
// An empty text is kept as NULL.
inline QString textOrNull(const QString &text) { return text.isEmpty() ? QString() : text; }

inline bool exists(db::Database &db, std::string_view sql, qint64 id)
{
    db::Statement &s = db.cached(sql).with(id);
    const bool found = s.step();
    s.reset();
    return found;
}

inline Result<void> requireGroup(db::Database &db, GroupId group)
{
    if (exists(db, "SELECT 1 FROM grp WHERE id = ?", group.value))
        return {};
    return Error{ErrorCode::NotFound, {QStringLiteral("group"), QString::number(group.value)}, {}};
}

inline Result<void> requireStaff(db::Database &db, StaffId staff)
{
    if (exists(db, "SELECT 1 FROM staff WHERE id = ?", staff.value))
        return {};
    return Error{ErrorCode::NotFound, {QStringLiteral("staff"), QString::number(staff.value)}, {}};
}

} // namespace siyu::groups
