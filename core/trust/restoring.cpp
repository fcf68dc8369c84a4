// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/restoring.h"

#include "core/base/platform.h"
#include "core/db/backup.h"
#include "core/db/database.h"
#include "core/db/migrator.h"
#include "core/trust/erasedcopy.h"
#include "core/workspace.h"

#include <QDir>
#include <QFileInfo>

namespace siyu::trust {

namespace {

Result<Erasures> readFrom(const QString &path, db::OpenMode mode, const db::Passphrase &passphrase)
{
    try {
        db::Database db(path, mode, passphrase);
        return erasuresOf(db);
    } catch (const db::DbError &failure) {
        return db::toError(failure, path);
    }
}

// Of the workspace itself; where it is too damaged, of its newest backup that can be read.
Result<Erasures> erasuresKnown(const QString &path, const db::Passphrase &passphrase)
{
    // As a writer: its log may have to be played first.
    Result<Erasures> own = readFrom(path, db::OpenMode::Writer, passphrase);
    if (!own && !passphrase.isEmpty())
        own = readFrom(path, db::OpenMode::Writer, {}); // it was encrypted after the backup was made, or the other way round
    if (own)
        return own;
    const QFileInfoList backups = QDir(path + QStringLiteral(".backups")).entryInfoList({QStringLiteral("*.siyu")}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QFileInfo &backup : backups) {
        if (const Result<Erasures> later = readFrom(backup.absoluteFilePath(), db::OpenMode::Immutable, passphrase))
            return later;
    }
    return own;
}

// Makes a copy of the backup in which they are erased and remembered.
Result<qint64> eraseAgain(const QString &backup, const QString &copy, const Erasures &erasures, const db::Passphrase &passphrase, Progress &progress)
{
    try {
        {
            db::Database source(backup, db::OpenMode::Immutable, passphrase);
            if (const Result<void> copied = db::copyVerified(source, copy, progress); !copied)
                return copied.error();
        }
        {
            // Only the present schema has a place to remember erasures.
            db::Database db(copy, db::OpenMode::Writer, passphrase);
            if (const Result<int> ran = db::migrate(db, schema::files()); !ran)
                return ran.error();
        }
        const Result<qint64> gone = eraseInCopy(copy, erasures, passphrase, progress);
        if (!gone)
            return gone;
        if (const Result<void> sound = db::verify(copy, passphrase); !sound)
            return sound.error();
        return gone;
    } catch (const db::DbError &failure) {
        const Error error = db::toError(failure, backup);
        const bool isWrong = error.code == ErrorCode::WorkspaceForeign && !passphrase.isEmpty();
        return isWrong ? Error{ErrorCode::PassphraseWrong, {backup}, error.detail} : error;
    }
}

// Said before the work of a restore that could not be finished; the restore itself takes the lock.
Result<void> isFree(const QString &path)
{
    const Result<std::unique_ptr<platform::FileLock>> lock = platform::FileLock::tryLock(path + QStringLiteral(".lock"));
    if (!lock)
        return lock.error();
    return *lock ? Result<void>() : Result<void>(Error{ErrorCode::WorkspaceLocked, {path}, {}});
}

} // namespace

Result<Restored> restoreBackup(const QString &backupFile, const QString &workspacePath, const Clock &clock,
    const db::Passphrase &passphrase, Progress &progress)
{
    Restored out;
    const QString path = QFileInfo(workspacePath).absoluteFilePath();
    const QString copy = path + QStringLiteral(".erasing");
    QString from = backupFile;
    if (const Result<void> open = isFree(path); !open)
        return open.error();
    if (QFileInfo::exists(path) && QFileInfo::exists(backupFile)) {
        const Result<Erasures> erasures = erasuresKnown(path, passphrase);
        out.erasuresUnread = !erasures;
        if (erasures && !erasures->isEmpty()) {
            db::removeCopy(copy);
            const Result<qint64> gone = eraseAgain(backupFile, copy, *erasures, passphrase, progress);
            if (!gone) {
                db::removeCopy(copy);
                return gone.error();
            }
            out.erasedAgain = *gone;
            from = copy;
        }
    }
    const Result<QString> aside = Workspace::restore(from, path, clock, passphrase);
    db::removeCopy(copy);
    if (!aside)
        return aside.error();
    out.aside = *aside;
    return out;
}

} // namespace siyu::trust
