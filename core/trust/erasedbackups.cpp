// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/erasedbackups.h"

#include "core/base/period.h"
#include "core/base/platform.h"
#include "core/db/backup.h"
#include "core/db/database.h"
#include "core/trust/rowerasing.h"
#include "core/trust/tombstone.h"
#include "core/workspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace siyu::trust {

namespace {

constexpr int furthestDays = 400; // thinning keeps nothing as long as that

struct Known { // an erasure, by which a backup is searched
    qint64 gone = 0;
    QString madeAt; // empty: of a merge, the number alone tells nothing certain
};

struct Erased {
    Tombstones tombstones;
    QList<Known> numbers;
};

Result<Erased> erasedOf(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        Erased out{Tombstones::load(db), {}};
        db::Statement rows = db.prepare("SELECT gone, made_at FROM erasure WHERE made_at <> ''");
        while (rows.step())
            out.numbers.append({rows.int64(0), rows.text(1)});
        return out;
    });
}

// Numbers of members in this file who were erased from the workspace.
QList<qint64> erasedIn(db::Database &db, const Erased &erased)
{
    QSet<qint64> out;
    for (const Known &known : erased.numbers) {
        db::Statement &row = db.cached("SELECT 1 FROM member WHERE id = ? AND created_at = ?");
        if (row.with(known.gone, known.madeAt).step())
            out.insert(known.gone);
        row.reset();
    }
    if (!erased.tombstones.isEmpty()) {
        db::Statement keys = db.prepare("SELECT kind, scope, value, member FROM identity");
        while (keys.step()) {
            if (erased.tombstones.holds(IdentityKind(keys.int64(0)), keys.utf8(1), keys.utf8(2)))
                out.insert(keys.int64(3));
        }
    }
    return QList<qint64>(out.begin(), out.end());
}

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

HeldBackup lookInto(const QString &path, const Erased &erased, const db::Passphrase &passphrase)
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

void removeDatabase(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String(suffix));
}

Result<qint64> eraseInCopy(const QString &copy, const Erased &erased, const db::Passphrase &passphrase, Progress &progress)
{
    db::Database db(copy, db::OpenMode::Writer, passphrase);
    QList<Person> people;
    for (const qint64 member : erasedIn(db, erased)) {
        if (const std::optional<Person> person = personOf(db, member))
            people.append(*person);
    }
    keepOwnNames(db, people);
    db.exec("PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; BEGIN IMMEDIATE");
    RowErasing erasing(db, people);
    for (qsizetype i = 0; i < people.size(); ++i)
        erasing.erase(people.at(i), -people.at(i).member);
    if (!erasing.eraseTexts(progress))
        return Error{ErrorCode::Cancelled, {}, {}};
    db.resetCached();
    db.exec("COMMIT");
    if (!passphrase.isEmpty())
        db.exec("PRAGMA temp_store = MEMORY");
    db.exec("VACUUM; PRAGMA journal_mode = DELETE");
    return people.size();
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
    const Result<Erased> erased = erasedOf(workspace);
    if (!erased)
        return erased.error();
    QList<HeldBackup> out;
    if (erased->numbers.isEmpty() && erased->tombstones.isEmpty())
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
    const Result<Erased> erased = erasedOf(workspace);
    if (!erased)
        return erased.error();
    const QString copy = path + QStringLiteral(".erasing");
    removeDatabase(copy);
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
        removeDatabase(copy);
    else
        platform::makePrivate(path);
    return gone;
}

} // namespace siyu::trust
