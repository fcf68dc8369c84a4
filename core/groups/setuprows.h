// SPDX-License-Identifier: GPL-3.0-or-later
// Setups of groups and templates as rows. For templatestore only, inside its doors.
#pragma once

#include "core/groups/groupsetup.h"
#include "core/groups/rows.h"

#include <map>

namespace siyu::groups {

using SetupsById = std::map<qint64, GroupSetup>;

// Of the one of this id, or of all (0).
SetupsById loadTemplateSetups(db::Database &db, qint64 id);
SetupsById loadGroupSetups(db::Database &db, qint64 id);

void writeTemplateSetup(db::Database &db, qint64 id, const GroupSetup &setup);
// Writes what differs. A KPI's target that is given becomes the group's own from `today` on.
void writeGroupSetup(db::Database &db, qint64 id, const GroupSetup &was, const GroupSetup &now, QDate today);

} // namespace siyu::groups
