// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/backup.h"

#include "core/base/platform.h"
#include "core/db/migrator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <sqlite3.h>

namespace siyu::db {

namespace {

constexpr int pagesAStep = 1024;
const QString partialSuffix = QStringLiteral(".partial");

Result<void> copyPages(Database &source, Database &target, Progress &progress)
{
    sqlite3_backup *copy = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    if (!copy)
        throw DbError{sqlite3_extended_errcode(target.handle()), QString::fromUtf8(sqlite3_errmsg(target.handle()))};
    int code = SQLITE_OK;
    bool wanted = true;
    while (wanted && (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED)) {
        code = sqlite3_backup_step(copy, pagesAStep);
        const qint64 total = sqlite3_backup_pagecount(copy);
        wanted = progress.report(total - sqlite3_backup_remaining(copy), total);
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
            sqlite3_sleep(20);
    }
    sqlite3_backup_finish(copy);
    if (!wanted && code != SQLITE_DONE)
        return Error{ErrorCode::Cancelled, {}, {}};
    if (code != SQLITE_DONE)
        throw DbError{code, QString::fromUtf8(sqlite3_errstr(code))};
    return {};
}

void removeDatabase(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String(suffix));
}

} // namespace

void removeCopy(const QString &path)
{
    removeDatabase(path);
    removeDatabase(path + partialSuffix);
}

Result<void> copyVerified(Database &source, const QString &path, Progress &progress)
{
    const QString partial = path + partialSuffix;
    removeDatabase(partial);
    Result<void> copied;
    try {
        Database target(partial, OpenMode::Writer, source.passphrase());
        copied = copyPages(source, target, progress);
        if (copied)
            target.exec("PRAGMA journal_mode = DELETE");
    } catch (const DbError &failure) {
        copied = toError(failure, path);
    }
    if (copied)
        copied = verify(partial, source.passphrase());
    if (copied)
        copied = platform::replaceFile(partial, path);
    if (!copied)
        removeDatabase(partial);
    return copied;
}

Result<void> verify(const QString &path, const Passphrase &passphrase)
{
    try {
        Database copy(path, OpenMode::Immutable, passphrase);
        const FileState state = stateOf(copy, schema::files());
        if (state == FileState::Foreign || state == FileState::Fresh)
            return Error{ErrorCode::WorkspaceForeign, {path}, {}};
        if (state == FileState::Newer)
            return Error{ErrorCode::WorkspaceNewer, {path}, {}};
        const CheckReport report = check(copy);
        if (!report.ok)
            return Error{ErrorCode::BackupNotVerified, {path, report.problems.value(0)}, report.problems.join(QLatin1Char('\n'))};
    } catch (const DbError &failure) {
        return toError(failure, path);
    }
    return {};
}

CheckReport check(Database &db)
{
    CheckReport report;
    Statement integrity = db.prepare("PRAGMA integrity_check(100)");
    while (integrity.step()) {
        if (integrity.text(0) != QStringLiteral("ok"))
            report.problems.append(integrity.text(0));
    }
    Statement keys = db.prepare("SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY 1");
    while (keys.step())
        report.problems.append(QStringLiteral("foreign key: %1 (%2)").arg(keys.text(0)).arg(keys.int64(1)));
    // A batch is there whole or not at all: rows that name a batch which is not there, or which was undone, are a fault.
    if (db.one("SELECT count(*) FROM pragma_table_info('import_batch')").value_or(0) > 0) {
        const qint64 stray = db.one("SELECT count(*) FROM member WHERE batch IS NOT NULL"
                                    " AND batch NOT IN (SELECT id FROM import_batch)").value_or(0);
        if (stray > 0)
            report.problems.append(QStringLiteral("members of an unknown batch: %1").arg(stray));
    }
    report.ok = report.problems.isEmpty();
    return report;
}

QString backupName(const QString &workspacePath, const QDateTime &at)
{
    return QStringLiteral("%1-%2.siyu")
        .arg(QFileInfo(workspacePath).completeBaseName(), at.toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss")));
}

QList<QDateTime> keptBackups(QList<QDateTime> times, const QDateTime &now)
{
    std::sort(times.begin(), times.end(), std::greater<>());
    QSet<QString> slots_;
    QList<QDateTime> kept;
    const auto keepFirstOf = [&](const QDateTime &time, const QString &slot) {
        if (slots_.contains(slot))
            return;
        slots_.insert(slot);
        kept.append(time);
    };
    for (const QDateTime &time : times) {
        const qint64 days = time.secsTo(now) / 86400;
        int week = 0;
        const int year = [&] {
            int out = 0;
            week = time.date().weekNumber(&out);
            return out;
        }();
        if (days < 2)
            kept.append(time);
        else if (days < 12)
            keepFirstOf(time, QStringLiteral("d") + time.date().toString(Qt::ISODate));
        else if (days < 70)
            keepFirstOf(time, QStringLiteral("w%1-%2").arg(year).arg(week));
        else if (days < 275)
            keepFirstOf(time, QStringLiteral("m") + time.date().toString(QStringLiteral("yyyy-MM")));
        else if (kept.isEmpty())
            kept.append(time);
    }
    return kept;
}

void thinBackups(const QString &folder, const QString &workspacePath, const QDateTime &now)
{
    const QDir dir(folder);
    const QString base = QRegularExpression::escape(QFileInfo(workspacePath).completeBaseName());
    const QRegularExpression pattern(QStringLiteral("^%1-(\\d{8}-\\d{6})\\.siyu(%2)?$").arg(base, QRegularExpression::escape(partialSuffix)));
    QHash<QString, QDateTime> files;
    for (const QString &name : dir.entryList(QDir::Files)) {
        const QRegularExpressionMatch match = pattern.match(name);
        if (!match.hasMatch())
            continue;
        if (!match.captured(2).isEmpty()) {
            removeDatabase(dir.filePath(name));
            continue;
        }
        QDateTime at = QDateTime::fromString(match.captured(1), QStringLiteral("yyyyMMdd-HHmmss"));
        at.setTimeSpec(Qt::UTC);
        files.insert(name, at);
    }
    const QList<QDateTime> kept = keptBackups(files.values(), now);
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        if (!kept.contains(file.value()))
            QFile::remove(dir.filePath(file.key()));
    }
}

} // namespace siyu::db
