// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of very many members in one pass over the tables, for copies and files: each table is read along its key instead
// of once for every member. Where only few of many members are wanted they are read one by one (memberrow.h). O(members).
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/members/memberrow.h"

#include <QList>
#include <functional>

namespace siyu {
class Workspace;
}

namespace siyu::members {

// What of a row is wanted beside the fields of the table member; the rest stays empty.
struct RowParts {
    bool identities = true;
    bool groups = true;
    bool tags = true;
    bool optOuts = true;
    bool orders = true;
    bool figures = true;
    bool custom = true;
};

// Calls `take` for each of `ids` that is a member, by rising id, with its place in `ids` (whose order is free). False from
// `take` stops it. Errors: Cancelled.
using TakeRow = std::function<bool(const MemberRow &row, qsizetype place)>;
Result<void> memberRowsById(const Workspace &workspace, const QList<qint64> &ids, const RowParts &parts, const TakeRow &take, Progress &progress);

} // namespace siyu::members
