// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/erasedbackups.h"

#include "core/base/period.h"
#include "core/base/platform.h"
#include "core/db/backup.h"
#include "core/db/database.h"
#include "core/trust/erasedcopy.h"
#include "core/workspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace siyu::trust {

namespace {

constexpr int furthestDays = 400; // thinning keeps nothing as long as that

std::optional<QDateTime> timeInName(const QString &path)
{
    static const QRegularExpression pattern(QStringLiteral("-(\\d{8}-\\d{6})\\.siyu$"));
    const QRegularExpressionMatch match = pattern.match(path);
    if (!match.hasMatch())
        return std::nullopt;
    QDateTime at = QDateTime::fromString(match.captured(1), QStringLiteral("yyyyMMdd-HHmmss"));
    at.setTimeSpec(Qt::UTC);
    return at;
}

void addFiles(QStringList &out, const QString &folder, const QStringList &patterns)
{
    for (const QFileInfo &file : QDir(folder).entryInfoList(patterns, QDir::Files)) {
        if (!out.contains(file.absoluteFilePath()))
            out.append(file.absoluteFilePath());
    }
}

QStringList filesOf(const Workspace &workspace, const QString &folder)
{
    QStringList out;
    const QString chosen = folder.isEmpty() ? workspace.setting(QStringLiteral("backup.folder")) : folder;
    for (const QString &place : {workspace.defaultBackupFolder(), chosen}) {
        if (!place.isEmpty())
            addFiles(out, place, {QStringLiteral("*.siyu")});
    }
    const QFileInfo self(workspace.path());
    addFiles(out, self.absolutePath(), {self.fileName() + QStringLiteral(".before-restore-*")});
    const auto noted = workspace.read([](db::Database &db) {
        QStringList paths;
        db::Statement rows = db.prepare("SELECT path FROM backup");
        while (rows.step())
            paths.append(rows.text(0));
        return paths;
    });
    for (const QString &path : noted ? *noted : QStringList()) {
        if (QFileInfo::exists(path) && !out.contains(QFileInfo(path).absoluteFilePath()))
            out.append(QFileInfo(path).absoluteFilePath());
    }
    out.removeIf([&](const QString &path) {
        return path == self.absoluteFilePath() || path.endsWith(QStringLiteral("-wal")) || path.endsWith(QStringLiteral("-journal"));
    });
    return out;
}

HeldBackup lookInto(const QString &path, const Erasures &erased, const db::Passphrase &passphrase)
{
    HeldBackup out;
    out.path = path;
    out.atUtc = timeInName(path).value_or(QFileInfo(path).lastModified().toUTC());
    try {
        db::Database copy(path, db::OpenMode::Immutable, passphrase);
        out.people = erasedIn(copy, erased).size();
    } catch (const db::DbError &) {
        out.unreadable = true;
    }
    return out;
}

} // namespace

QDate thinnedOn(const QDateTime &at, const QList<QDateTime> &all, const QDateTime &now)
{
    QList<QDateTime> times = all;
    if (!times.contains(at))
        times.append(at);
    for (int day = 1; day <= furthestDays; ++day) {
        const QDateTime then = now.addDays(day);
        times.append(then);
        times = db::keptBackups(times, then);
        if (!times.contains(at))
            return then.date();
    }
    return {};
}

Result<QList<HeldBackup>> backupsHoldingErased(const Workspace &workspace, const QString &folder, Progress &progress)
{
    const Result<Erasures> erased = workspace.read(erasuresOf);
    if (!erased)
        return erased.error();
    QList<HeldBackup> out;
    if (erased->isEmpty())
        return out;
    const QStringList files = filesOf(workspace, folder);
    QList<QDateTime> times;
    for (const QString &path : files) {
        if (const std::optional<QDateTime> at = timeInName(path))
            times.append(*at);
    }
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (!progress.report(i, files.size()))
            return Error{ErrorCode::Cancelled, {}, {}};
        HeldBackup held = lookInto(files.at(i), *erased, workspace.passphrase());
        if (held.people == 0 && !held.unreadable)
            continue;
        if (timeInName(held.path))
            held.goneOn = thinnedOn(held.atUtc, times, workspace.nowUtc());
        out.append(held);
    }
    std::sort(out.begin(), out.end(), [](const HeldBackup &a, const HeldBackup &b) { return a.atUtc > b.atUtc; });
    return out;
}

Result<qint64> eraseInBackup(const Workspace &workspace, const QString &path, Progress &progress)
{
    const Result<Erasures> erased = workspace.read(erasuresOf);
    if (!erased)
        return erased.error();
    const QString copy = path + QStringLiteral(".erasing");
    db::removeCopy(copy);
    Result<qint64> gone = qint64(0);
    try {
        {
            db::Database source(path, db::OpenMode::Immutable, workspace.passphrase());
            if (const Result<void> copied = db::copyVerified(source, copy, progress); !copied)
                return copied.error();
        }
        gone = eraseInCopy(copy, *erased, workspace.passphrase(), progress);
        Result<void> placed = gone ? db::verify(copy, workspace.passphrase()) : Result<void>(gone.error());
        if (placed)
            placed = platform::replaceFile(copy, path);
        if (!placed)
            gone = placed.error();
    } catch (const db::DbError &failure) {
        gone = db::toError(failure, path);
    }
    if (!gone)
        db::removeCopy(copy);
    else
        platform::makePrivate(path);
    return gone;
}

} // namespace siyu::trust
