// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/safety/autobackup.h"

#include "ui/common/job.h"
#include "ui/common/lookout.h"
#include "ui/shell/desk.h"

namespace siyu::ui {

namespace {

constexpr int firstLookMs = 60'000;
constexpr int lookEveryMs = 600'000;
constexpr int usualHours = 4;

// Cancelled is how "not due" looks: nothing is to be said about it.
Result<BackupReport> backUpIfDue(Workspace &workspace, Progress &progress)
{
    const auto last = workspace.lastVerifiedBackup();
    const auto newest = workspace.history(1);
    const QDateTime changed = newest && !newest->isEmpty() ? newest->first().at : QDateTime();
    if (!isBackupDue(last ? last->at : QDateTime(), changed, workspace.nowUtc(), backupHoursOf(workspace)))
        return Error{ErrorCode::Cancelled, {}, {}};
    return workspace.backup(backupFolderOf(workspace), progress);
}

} // namespace

QString backupFolderKey() { return QStringLiteral("backup.folder"); }

QString backupHoursKey() { return QStringLiteral("backup.hours"); }

int backupHoursOf(const Workspace &workspace)
{
    bool number = false;
    const int hours = workspace.setting(backupHoursKey()).toInt(&number);
    return number && hours >= 0 ? hours : usualHours;
}

QString backupFolderOf(const Workspace &workspace)
{
    const QString chosen = workspace.setting(backupFolderKey());
    return chosen.isEmpty() ? workspace.defaultBackupFolder() : chosen;
}

bool isBackupDue(const QDateTime &last, const QDateTime &changedAt, const QDateTime &now, int hours)
{
    if (hours <= 0 || !changedAt.isValid())
        return false;
    if (!last.isValid())
        return true;
    constexpr qint64 hour = 3600;
    return changedAt > last && last.secsTo(now) >= hours * hour;
}

AutoBackup::AutoBackup(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk), m_job(new Job(this))
{
    if (desk.isReadOnly())
        return;
    lookRegularly(this, firstLookMs, lookEveryMs, [this] { look(); });
}

void AutoBackup::look()
{
    m_job->start([ws = m_desk.sharedWorkspace()](Progress &progress) { return backUpIfDue(*ws, progress); },
        [this](const Result<BackupReport> &report) {
            if (!report)
                m_desk.showError(report.error());
        });
}

} // namespace siyu::ui
