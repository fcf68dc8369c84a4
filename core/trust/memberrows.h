// SPDX-License-Identifier: GPL-3.0-or-later
// Every column of the workspace that names a member, and what becomes of its rows when that member is erased. Columns of
// tables that nobody thought of are found in the schema, and their rows go: a new table cannot be forgotten. Inside a
// Workspace::read or write.
#pragma once

#include "core/importing/tableshape.h"

namespace siyu::trust {

enum class Fate {
    Goes, // the row is deleted, with all that hangs on it
    Unnamed, // the row stays without the member
    Stranger, // the row stays for the sums; a number that is nobody's stands in the place of the member's
};

struct MemberColumn {
    importing::Reference where;
    Fate fate = Fate::Goes;
    QStringList blank = {}; // columns of the row that are emptied
};

QList<MemberColumn> memberColumns(db::Database &db);

// The rows of it that name the member.
QList<QJsonObject> rowsOf(db::Database &db, const MemberColumn &column, const importing::TableShape &shape, qint64 member);

} // namespace siyu::trust
