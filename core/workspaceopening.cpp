// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace is opened, brought up to date, or made.
#include "core/db/backup.h"
#include "core/db/migrator.h"
#include "core/db/scrub.h"
#include "core/workspacestate.h"

#include <QDir>
#include <QFileInfo>

namespace siyu {

void prepareWriter(db::Database &writer)
{
    // WAL survives in the file; FULL because what an operator just did must not be gone after a power cut.
    // The size of pages is that of a new file: a long import fills a quarter as many, and a list's rows lie together.
    writer.exec("PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                "PRAGMA cache_size = -64000; PRAGMA mmap_size = 268435456");
}

std::optional<Error> lockOf(const QString &path, const db::Passphrase &passphrase)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const bool isPlain = file.read(16) == QByteArray("SQLite format 3\0", 16);
    const bool isEmpty = file.size() == 0;
    if (!passphrase.isEmpty() && !db::canEncrypt())
        return Error{ErrorCode::CannotEncrypt, {path}, {}};
    if (!passphrase.isEmpty() && isPlain)
        return Error{ErrorCode::NotEncrypted, {path}, {}};
    constexpr qint64 page = 4096; // at least, of ours
    if (passphrase.isEmpty() && !isPlain && !isEmpty && file.size() % page == 0)
        return Error{ErrorCode::PassphraseNeeded, {path}, {}};
    return std::nullopt;
}

QString restoringCopyOf(const QString &path) { return path + QStringLiteral(".restoring"); }

namespace {

// What a first load left that was cut short (a reader alone may not do it); not while its process lives.
void rollBack(const QString &path, const db::Passphrase &passphrase)
{
    const Result<std::unique_ptr<platform::FileLock>> lock = platform::FileLock::tryLock(path + QStringLiteral(".lock"));
    if (!lock || !*lock)
        return;
    db::Database writer(path, db::OpenMode::Writer, passphrase);
    prepareWriter(writer);
}

// Copies of a restore that was cut short: they hold whoever the backup held.
void removeRestoring(const QString &path)
{
    db::removeCopy(restoringCopyOf(path));
    db::removeCopy(path + QStringLiteral(".erasing"));
}

Result<void> bringUpToDate(db::Database &writer, const Clock &clock)
{
    if (db::stateOf(writer, schema::files()) == db::FileState::Older) {
        NoProgress quiet;
        const QString folder = writer.path() + QStringLiteral(".backups");
        if (!QDir().mkpath(folder))
            return Error{ErrorCode::FileUnwritable, {folder}, {}};
        const QString copy = QDir(folder).filePath(db::backupName(writer.path(), clock.nowUtc()));
        if (const Result<void> saved = db::copyVerified(writer, copy, quiet); !saved)
            return saved.error();
    }
    if (const Result<int> ran = db::migrate(writer, schema::files()); !ran)
        return ran.error();
    // Somebody was erased, and the program ended before the file was clean.
    if (db::isUnscrubbed(writer)) {
        NoProgress quiet;
        if (const Result<bool> clean = db::scrub(writer, {}, true, quiet); !clean)
            return clean.error();
    }
    return {};
}

} // namespace

Result<std::unique_ptr<Workspace>> Workspace::open(
    const QString &path, std::shared_ptr<const Clock> clock, OpenAs as, const db::Passphrase &passphrase)
{
    const QFileInfo file(path);
    if (!file.exists())
        return Error{ErrorCode::FileMissing, {path}, {}};
    if (!file.isFile() || !file.isReadable())
        return Error{ErrorCode::FileUnreadable, {path}, {}};
    if (const std::optional<Error> odd = lockOf(path, passphrase))
        return *odd;
    std::unique_ptr<Workspace> workspace(new Workspace);
    State &state = *workspace->m_state;
    state.path = file.absoluteFilePath();
    state.passphrase = passphrase;
    state.clock = std::move(clock);

    if (as != OpenAs::ReadOnly && file.isWritable()) {
        Result<std::unique_ptr<platform::FileLock>> lock = platform::FileLock::tryLock(state.path + QStringLiteral(".lock"));
        if (lock)
            state.lock = std::move(*lock);
        if (!state.lock && as == OpenAs::Writer)
            return lock ? Error{ErrorCode::WorkspaceLocked, {path}, {}} : lock.error();
    } else if (as == OpenAs::Writer) {
        return Error{ErrorCode::WorkspaceReadOnly, {path}, {}};
    }

    try {
        if (state.lock) {
            state.writer = std::make_unique<db::Database>(state.path, db::OpenMode::Writer, passphrase);
            const db::FileState found = db::stateOf(*state.writer, schema::files());
            if (found == db::FileState::Foreign || found == db::FileState::Fresh)
                return Error{ErrorCode::WorkspaceForeign, {path}, {}};
            prepareWriter(*state.writer);
            removeRestoring(state.path);
            if (const Result<void> ready = bringUpToDate(*state.writer, *state.clock); !ready)
                return ready.error();
            return workspace;
        }
        // Nobody may write there, so nobody can hold a WAL open either: the file does not change.
        const bool folderIsWritable = QFileInfo(file.absolutePath()).isWritable();
        const bool hasWal = QFileInfo::exists(state.path + QStringLiteral("-wal"));
        if (!folderIsWritable && !hasWal)
            state.readMode = db::OpenMode::Immutable;
        if (QFileInfo(state.path + QStringLiteral("-journal")).size() > 0 && folderIsWritable)
            rollBack(state.path, passphrase);
        const ReaderLoan reader(state.readers);
        const db::FileState found = db::stateOf(*reader, schema::files());
        if (found == db::FileState::Newer)
            return Error{ErrorCode::WorkspaceNewer, {path}, {}};
        if (found == db::FileState::Older)
            return Error{ErrorCode::WorkspaceReadOnly, {path}, QStringLiteral("needs a migration")};
        if (found != db::FileState::Current)
            return Error{ErrorCode::WorkspaceForeign, {path}, {}};
    } catch (const db::DbError &failure) {
        const Error error = db::toError(failure, path);
        if (error.code == ErrorCode::WorkspaceForeign && !passphrase.isEmpty())
            return Error{ErrorCode::PassphraseWrong, {path}, error.detail};
        return error;
    }
    return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::create(
    const QString &path, std::shared_ptr<const Clock> clock, const db::Passphrase &passphrase)
{
    if (!passphrase.isEmpty() && !db::canEncrypt())
        return Error{ErrorCode::CannotEncrypt, {path}, {}};
    const QFileInfo file(path);
    if (file.exists())
        return Error{ErrorCode::Duplicate, {QStringLiteral("file"), path}, {}};
    if (!QDir().mkpath(file.absolutePath()))
        return Error{ErrorCode::FileUnwritable, {path}, {}};
    Result<std::unique_ptr<platform::FileLock>> lock
        = platform::FileLock::tryLock(file.absoluteFilePath() + QStringLiteral(".lock"));
    if (!lock)
        return lock.error();
    if (!*lock)
        return Error{ErrorCode::WorkspaceLocked, {path}, {}};
    std::unique_ptr<Workspace> workspace(new Workspace);
    State &state = *workspace->m_state;
    state.path = file.absoluteFilePath();
    state.passphrase = passphrase;
    state.clock = std::move(clock);
    state.lock = std::move(*lock);
    std::optional<Error> failed;
    try {
        state.writer = std::make_unique<db::Database>(state.path, db::OpenMode::Writer, passphrase);
        prepareWriter(*state.writer);
        if (const Result<int> ran = db::migrate(*state.writer, schema::files()); !ran)
            failed = ran.error();
    } catch (const db::DbError &failure) {
        failed = db::toError(failure, path);
    }
    if (!failed)
        return workspace;
    // Nothing half-made stays behind.
    workspace.reset();
    for (const char *suffix : {"", "-wal", "-shm", ".lock"})
        QFile::remove(file.absoluteFilePath() + QLatin1String(suffix));
    return *failed;
}

} // namespace siyu
