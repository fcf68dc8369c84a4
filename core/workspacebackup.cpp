// SPDX-License-Identifier: GPL-3.0-or-later
// Verified copies of a workspace, the way back from one, and the check of its file.
#include "core/base/period.h"
#include "core/db/backup.h"
#include "core/workspacestate.h"

#include <QDir>
#include <QFileInfo>

namespace siyu {

QString Workspace::defaultBackupFolder() const { return m_state->path + QStringLiteral(".backups"); }

Result<BackupReport> Workspace::backup(const QString &folder, Progress &progress)
{
    const QString target = folder.isEmpty() ? defaultBackupFolder() : folder;
    if (!QDir().mkpath(target))
        return Error{ErrorCode::FileUnwritable, {target}, {}};
    BackupReport report;
    report.at = nowUtc();
    report.path = QDir(target).filePath(db::backupName(m_state->path, report.at));
    try {
        // A connection of its own: a long copy must hold up neither readers nor the writer.
        db::Database source(m_state->path, m_state->readMode, m_state->passphrase);
        if (const Result<void> copied = db::copyVerified(source, report.path, progress); !copied)
            return copied.error();
        report.members = source.one("SELECT count(*) FROM member").value_or(0);
    } catch (const db::DbError &failure) {
        return db::toError(failure, m_state->path);
    }
    report.bytes = QFileInfo(report.path).size();
    db::thinBackups(target, m_state->path, report.at);
    if (isReadOnly())
        return report;
    const Result<void> noted = write({QStringLiteral("backup"), {}, Record::System, {Topic::History}}, [&](db::Database &db) {
        db.prepare("INSERT INTO backup (path, at, bytes, verified) VALUES (?, ?, ?, 1)")
            .run(report.path, toUtcText(report.at), report.bytes);
    });
    if (!noted)
        return noted.error();
    return report;
}

std::optional<BackupReport> Workspace::lastVerifiedBackup() const
{
    const auto found = read([](db::Database &db) {
        std::optional<BackupReport> out;
        db::Statement row = db.prepare("SELECT path, at, bytes FROM backup WHERE verified = 1 ORDER BY at DESC");
        while (!out && row.step()) {
            if (QFileInfo::exists(row.text(0)))
                out = BackupReport{row.text(0), row.int64(2), fromUtcText(row.text(1)), 0};
        }
        return out;
    });
    return found ? *found : std::nullopt;
}

namespace {

// Sets the file that a restore replaces aside, with all that its WAL holds. A damaged one is moved as it is.
Result<QString> setAside(const QString &path, const Clock &clock, const db::Passphrase &passphrase)
{
    const QString aside = path + QStringLiteral(".before-restore-")
        + clock.nowUtc().toString(QStringLiteral("yyyyMMdd-HHmmsszzz"));
    try {
        db::Database old(path, db::OpenMode::Writer, passphrase);
        NoProgress quiet;
        if (db::copyVerified(old, aside, quiet))
            return aside;
    } catch (const db::DbError &) {
        // Not readable as a database: the bytes are kept instead.
    }
    for (const char *suffix : {"", "-wal", "-journal"}) {
        const QString from = path + QLatin1String(suffix);
        if (QFileInfo::exists(from) && !QFile::copy(from, aside + QLatin1String(suffix)))
            return Error{ErrorCode::FileUnwritable, {aside}, {}};
    }
    return aside;
}

} // namespace

Result<QString> Workspace::restore(
    const QString &backupFile, const QString &workspacePath, const Clock &clock, const db::Passphrase &passphrase)
{
    if (!QFileInfo::exists(backupFile))
        return Error{ErrorCode::FileMissing, {backupFile}, {}};
    if (const std::optional<Error> odd = lockOf(backupFile, passphrase))
        return *odd;
    const QString path = QFileInfo(workspacePath).absoluteFilePath();
    Result<std::unique_ptr<platform::FileLock>> lock = platform::FileLock::tryLock(path + QStringLiteral(".lock"));
    if (!lock)
        return lock.error();
    if (!*lock)
        return Error{ErrorCode::WorkspaceLocked, {workspacePath}, {}};
    if (const Result<void> sound = db::verify(backupFile, passphrase); !sound) {
        const bool isWrong = sound.error().code == ErrorCode::WorkspaceForeign && !passphrase.isEmpty();
        return isWrong ? Error{ErrorCode::PassphraseWrong, {backupFile}, sound.error().detail} : sound.error();
    }
    const QString incoming = restoringCopyOf(path);
    try {
        db::Database source(backupFile, db::OpenMode::Immutable, passphrase);
        NoProgress quiet;
        if (const Result<void> copied = db::copyVerified(source, incoming, quiet); !copied)
            return copied.error();
    } catch (const db::DbError &failure) {
        return db::toError(failure, backupFile);
    }
    QString aside;
    if (QFileInfo::exists(path)) {
        const Result<QString> kept = setAside(path, clock, passphrase);
        if (!kept)
            return kept.error();
        aside = *kept;
    }
    // An old journal beside the new file would be played into it.
    QFile::remove(path + QStringLiteral("-journal"));
    QFile::remove(path + QStringLiteral("-wal"));
    QFile::remove(path + QStringLiteral("-shm"));
    if (const Result<void> done = platform::replaceFile(incoming, path); !done)
        return done.error();
    platform::makePrivate(path);
    return aside;
}

Result<CheckReport> Workspace::check(Progress &progress) const
{
    return read(progress, [](db::Database &db) { return db::check(db); });
}

} // namespace siyu
