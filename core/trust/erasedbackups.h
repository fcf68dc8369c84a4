// SPDX-License-Identifier: GPL-3.0-or-later
// Backups outlive an erasure: which of them hold somebody who was erased since, until which day, and the same erasing in
// them on request. Any thread; opens every backup.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

namespace siyu {
class Workspace;
}

namespace siyu::trust {

struct HeldBackup {
    QString path;
    QDateTime atUtc; // of its making, by its name; else of the file
    qint64 people = 0; // erased ones that it holds
    QDate goneOn; // thinning removes it then, if a backup a day is made; invalid = it stays until somebody deletes it
    bool unreadable = false; // another passphrase, damaged: it may hold them
};

// Of the workspace's own folder, `folder`, those that it remembers, and copies that a restore set aside; newest first.
Result<QList<HeldBackup>> backupsHoldingErased(const Workspace &workspace, const QString &folder, Progress &progress);
// Erases in the backup all who were erased from the workspace: in a copy that is verified and then takes its place, under
// the same name. Gives how many people went. Errors: those of backups; Refused (backup, unreadable).
Result<qint64> eraseInBackup(const Workspace &workspace, const QString &path, Progress &progress);

// Pure: the first day on which thinning does not keep the backup of `at`, when one more is made every day from `now` on.
QDate thinnedOn(const QDateTime &at, const QList<QDateTime> &all, const QDateTime &now);

} // namespace siyu::trust
