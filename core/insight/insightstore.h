// SPDX-License-Identifier: GPL-3.0-or-later
// The few questions that charts and reports ask the tables themselves. Inside the caller's Workspace::read; any thread.
#pragma once

#include "core/insight/charts.h"

namespace siyu::db {
class Database;
}

namespace siyu::insight {

struct NamedGroup {
    GroupId id;
    QString name;
};
// Those asked for, or all that are not archived; by name. Errors: NotFound (group, id).
Result<QList<NamedGroup>> groupsNamed(db::Database &db, const QList<GroupId> &only);

Coverage coverageIn(db::Database &db);

} // namespace siyu::insight
