// SPDX-License-Identifier: GPL-3.0-or-later
// Putting a backup in a workspace's place without bringing back who was erased since: the erasures of the workspace are
// carried into the backup's copy and done again there, before it takes the place. Any thread; O(rows) where somebody was
// erased.
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/db/passphrase.h"

#include <QString>

namespace siyu::trust {

struct Restored {
    QString aside; // the file that was there; empty where none was
    qint64 erasedAgain = 0; // people whom the backup still held
    bool erasuresUnread = false; // neither the file nor a later backup could be read: nobody was erased again
};

// The workspace must be closed; `passphrase` is that of the backup. Errors: those of Workspace::restore; Cancelled. After an
// error everything lies as it was.
Result<Restored> restoreBackup(const QString &backupFile, const QString &workspacePath, const Clock &clock,
    const db::Passphrase &passphrase, Progress &progress);

} // namespace siyu::trust
