// SPDX-License-Identifier: GPL-3.0-or-later
// What this feature's stores ask before they write; days and references are of core/db/rows.h. For *store.cpp files only.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/db/rows.h"

#include <string_view>

namespace siyu::groups {

inline bool exists(db::Database &db, std::string_view sql, qint64 id)
{
    db::Statement &s = db.cached(sql).with(id);
    const bool found = s.step();
    s.reset();
    return found;
}

inline Result<void> requireGroup(db::Database &db, GroupId group) { return isThere(db, RowOf::Group, group.value); }
inline Result<void> requireStaff(db::Database &db, StaffId staff) { return isThere(db, RowOf::Staff, staff.value); }

} // namespace siyu::groups
