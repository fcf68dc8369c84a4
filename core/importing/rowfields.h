// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of plain tables (staff, groups) that a row fills by the conflict policy of its import, with their images for
// undo. Inside a Workspace::write.
#pragma once

#include "core/importing/batchlog.h"
#include "core/importing/importing.h"
#include "core/importing/tableshape.h"

namespace siyu::importing {

// `values`: what the row says; columns that it does not name are left. True when something changed.
bool fillColumns(
    db::Database &db, BatchLog &log, const TableShape &shape, qint64 id, const QJsonObject &values, Conflict conflict);
// Each column by the rule of the field that fills it.
bool fillColumns(db::Database &db, BatchLog &log, const TableShape &shape, qint64 id, const QJsonObject &values,
    const Options &options);

} // namespace siyu::importing
