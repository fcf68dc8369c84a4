// SPDX-License-Identifier: GPL-3.0-or-later
// Images of rows that an import changes or deletes, in table batch_change, so that undo-import can put them back. A row
// is named by its table and its primary key's values in order; images are JSON by column. Runs inside the import's
// transaction (and the undo's). Table names come from the code, never from a file.
#pragma once

#include "core/base/id.h"
#include "core/db/database.h"

#include <QJsonArray>

namespace siyu::db {

// Before the change: keeps the row as it is and returns the image's number. 0 when there is no such row.
qint64 keepBefore(Database &db, BatchId batch, const char *table, const QJsonArray &key);
// After the change: keeps what the batch made of it; a row that is gone has no after-image.
void keepAfter(Database &db, BatchId batch, qint64 image);
// Nothing was changed in the end.
void dropImage(Database &db, BatchId batch, qint64 image);

// Puts the batch's rows of these tables back, newest image first; a row that is no longer as the batch left it stays.
// The images that were put back are forgotten. Returns how many rows stayed as they are.
qint64 putBack(Database &db, BatchId batch, const QList<const char *> &tables);

} // namespace siyu::db
