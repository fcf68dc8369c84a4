// SPDX-License-Identifier: GPL-3.0-or-later
// How this feature's stores write days and read and write references. For *store.cpp files only.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/db/days.h"

#include <string_view>

namespace siyu::groups {

// 2026-03-01, NULL for an invalid day.
inline QString dayText(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); }
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
