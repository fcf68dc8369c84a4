// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/groups/grouppolicy.h"

#include "core/groups/rows.h"

namespace siyu::groups {

std::optional<qint64> groupPolicy(db::Database &db, const QString &subject, QDate day)
{
    db::Statement &row = db.cached("SELECT limit_n FROM policy WHERE touchpoint = 'group_chat' AND subject = ?1 AND limit_n > 0"
                                   " AND (valid_from IS NULL OR valid_from <= ?2) AND (valid_to IS NULL OR valid_to >= ?2)"
                                   " ORDER BY valid_from DESC, id DESC LIMIT 1");
    const std::optional<qint64> limit = row.with(subject, dayText(day)).step() ? row.optionalInt64(0) : std::nullopt;
    row.reset();
    return limit;
}

std::optional<qint64> roomOf(db::Database &db, CapacityPolicy policy, std::optional<qint64> capacity, QDate day)
{
    if (policy == CapacityPolicy::Number)
        return capacity;
    const std::optional<qint64> room = groupPolicy(db, policy == CapacityPolicy::Scan ? QStringLiteral("scan_size") : QStringLiteral("size"), day);
    return room ? room : capacity;
}

} // namespace siyu::groups
