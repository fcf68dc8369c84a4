// SPDX-License-Identifier: GPL-3.0-or-later
// What the workspace's policy says of groups and their codes (platform.md), and how many people a group takes by it. Inside
// a caller's door.
#pragma once

#include "core/groups/groupsetup.h"

#include <QDate>

namespace siyu::db {
class Database;
}

namespace siyu::groups {

// subject: size, scan_size, code_days, join_groups. The newest row that holds on the day; nothing where none does.
std::optional<qint64> groupPolicy(db::Database &db, const QString &subject, QDate day);

// People that fit in by the policy as it holds on the day; the number where the policy does not say or is not asked.
std::optional<qint64> roomOf(db::Database &db, CapacityPolicy policy, std::optional<qint64> capacity, QDate day);

} // namespace siyu::groups
