// SPDX-License-Identifier: GPL-3.0-or-later
// Backs the open workspace up by itself when it changed since the last verified backup and that one is older than the
// workspace's setting. Owned by the view of the workspace; main thread.
#pragma once

#include "core/workspace.h"

#include <QObject>

namespace siyu::ui {

class Desk;
class Job;

QString backupFolderKey(); // setting: where backups go; empty = beside the file
QString backupHoursKey(); // setting: hours between automatic backups; 0 = none
int backupHoursOf(const Workspace &workspace);
QString backupFolderOf(const Workspace &workspace);

// Pure: whether one is due. `changedAt` invalid = nothing was ever changed.
bool isBackupDue(const QDateTime &last, const QDateTime &changedAt, const QDateTime &now, int hours);

class AutoBackup final : public QObject {
    Q_OBJECT

public:
    explicit AutoBackup(Desk &desk, QObject *parent = nullptr);

private:
    void look();

    Desk &m_desk;
    Job *m_job;
};

} // namespace siyu::ui
