// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of a workspace that are known to be good: made with SQLite's backup API under a temporary name, opened, checked,
// counted, flushed, and only then given their name. Any thread; the source connection belongs to the caller.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/db/database.h"
#include "core/workspace.h"

namespace siyu::db {

// Copies what `source` sees to `path`. Errors: Cancelled, DiskFull, FileUnwritable, BackupNotVerified.
Result<void> copyVerified(Database &source, const QString &path, Progress &progress);
// A copy that was not finished or is of no use, with what may lie beside it.
void removeCopy(const QString &path);
// Opens the file alone and reads it through: ours, sound, of a version we know.
Result<void> verify(const QString &path, const Passphrase &passphrase = {});

// Integrity, foreign keys, and our own invariants; any connection.
CheckReport check(Database &db);

// "shop-20260301-093100.siyu": sorts by time.
QString backupName(const QString &workspacePath, const QDateTime &at);
// Of these backup times, the ones that thinning keeps (reliability.md S9): all of the last 2 days, one a day for 12 days,
// one a week for 10 weeks, one a month for 9 months; the newest always.
QList<QDateTime> keptBackups(QList<QDateTime> times, const QDateTime &now);
// Deletes what thinning does not keep, and leftovers of copies that never finished.
void thinBackups(const QString &folder, const QString &workspacePath, const QDateTime &now);

} // namespace siyu::db
