// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace.h"

#include "core/base/period.h"
#include "core/base/platform.h"
#include "core/db/backup.h"
#include "core/db/changelog.h"
#include "core/db/database.h"
#include "core/db/firstload.h"
#include "core/db/memberwatch.h"
#include "core/db/migrator.h"
#include "core/db/scrub.h"
#include "core/undoing.h"

#include <QDir>
#include <QFileInfo>
#include <deque>
#include <map>
#include <mutex>

namespace siyu {

namespace {

// Which members the last writes touched.
class MemberLog {
public:
    void add(db::TouchedMembers touched)
    {
        if (touched.isNone())
            return;
        const std::scoped_lock hold(m_guard);
        ++m_revision;
        if (touched.everybody) {
            m_writes.clear();
            m_held = 0;
            m_from = m_revision;
            return;
        }
        m_held += touched.members.size();
        m_writes.push_back({m_revision, std::move(touched.members)});
        while (m_held > mostHeld) {
            m_from = m_writes.front().revision;
            m_held -= m_writes.front().members.size();
            m_writes.pop_front();
        }
    }

    MemberChanges since(quint64 revision) const
    {
        const std::scoped_lock hold(m_guard);
        MemberChanges out{m_revision, revision < m_from, {}};
        if (out.everybody)
            return out;
        for (auto write = m_writes.rbegin(); write != m_writes.rend() && write->revision > revision; ++write)
            out.members.insert(out.members.end(), write->members.begin(), write->members.end());
        std::sort(out.members.begin(), out.members.end());
        out.members.erase(std::unique(out.members.begin(), out.members.end()), out.members.end());
        return out;
    }

private:
    static constexpr size_t mostHeld = 4 * db::mostTouched;
    struct Write {
        quint64 revision;
        std::vector<qint64> members;
    };
    mutable std::mutex m_guard;
    std::deque<Write> m_writes;
    size_t m_held = 0;
    quint64 m_revision = 1;
    quint64 m_from = 1; // what came up to it is no longer known
};

} // namespace

struct Workspace::State {
    ~State()
    {
        readers.closeIdle();
        if (!writer)
            return;
        try {
            // A fully checkpointed file can be opened from a read-only folder.
            writer->resetCached();
            writer->exec("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (const db::DbError &) {
            // The WAL stays and is read at the next opening.
        }
    }

    QString path;
    db::Passphrase passphrase;
    std::shared_ptr<const Clock> clock;
    std::unique_ptr<platform::FileLock> lock; // none = read-only
    std::unique_ptr<db::Database> writer;
    std::mutex writing;
    db::OpenMode readMode = db::OpenMode::Reader;
    db::ReaderPool readers{[this] { return openReader(); }};
    std::mutex listenerGuard;
    std::map<int, std::function<void(const Topics &)>> listeners;
    int nextHandle = 1;
    std::shared_ptr<const db::MemberTables> memberTables; // of the writer
    MemberLog memberLog;
    std::mutex keptGuard;
    std::map<std::type_index, std::shared_ptr<void>> kept;

    bool hasListeners()
    {
        const std::scoped_lock hold(listenerGuard);
        return !listeners.empty();
    }

    void tell(const Topics &topics)
    {
        if (topics.isEmpty())
            return;
        std::map<int, std::function<void(const Topics &)>> all;
        {
            const std::scoped_lock hold(listenerGuard);
            all = listeners;
        }
        for (const auto &[handle, listener] : all)
            listener(topics);
    }

    std::unique_ptr<db::Database> openReader() const
    {
        auto reader = std::make_unique<db::Database>(path, readMode, passphrase);
        reader->exec("PRAGMA cache_size = -16000; PRAGMA mmap_size = 2147418112"); // as much as SQLite maps at most
        return reader;
    }
};

namespace {

void prepareWriter(db::Database &writer)
{
    // WAL survives in the file; FULL because what an operator just did must not be gone after a power cut.
    // The size of pages is that of a new file: a long import fills a quarter as many, and a list's rows lie together.
    writer.exec("PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                "PRAGMA cache_size = -64000; PRAGMA mmap_size = 268435456");
}

// Rolls back on the way out unless it was committed.
class Transaction {
public:
    Transaction(db::Database &db, const char *begin) : m_db(db) { m_db.exec(begin); }
    ~Transaction()
    {
        m_db.setProgress(nullptr);
        m_db.resetCached();
        if (!m_db.inTransaction())
            return;
        try {
            m_db.exec("ROLLBACK");
        } catch (const db::DbError &) {
            // SQLite has rolled back itself, as it does when the disk is full.
        }
    }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit()
    {
        m_db.setProgress(nullptr);
        m_db.resetCached();
        m_db.exec("COMMIT");
    }

private:
    db::Database &m_db;
};

class ReaderLoan {
public:
    explicit ReaderLoan(db::ReaderPool &pool) : m_pool(pool), m_reader(pool.take()) { }
    // Several connections map the same file: what one has touched would count again for each of them.
    ~ReaderLoan()
    {
        m_reader->letPagesGo();
        m_pool.giveBack(std::move(m_reader));
    }
    ReaderLoan(const ReaderLoan &) = delete;
    ReaderLoan &operator=(const ReaderLoan &) = delete;
    db::Database &operator*() const { return *m_reader; }
    db::Database *operator->() const { return m_reader.get(); }

private:
    db::ReaderPool &m_pool;
    std::unique_ptr<db::Database> m_reader;
};

// What a first load left that was cut short (a reader alone may not do it); not while its process lives.
void rollBack(const QString &path, const db::Passphrase &passphrase)
{
    const Result<std::unique_ptr<platform::FileLock>> lock = platform::FileLock::tryLock(path + QStringLiteral(".lock"));
    if (!lock || !*lock)
        return;
    db::Database writer(path, db::OpenMode::Writer, passphrase);
    prepareWriter(writer);
}

// By its first bytes a file is plain, or it may be an encrypted one (or anything): what to say before it is opened.
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

const QString restoringSuffix = QStringLiteral(".restoring");

// Copies of a restore that was cut short: they hold whoever the backup held.
void removeRestoring(const QString &path)
{
    for (const QString &copy : {path + restoringSuffix, path + restoringSuffix + QStringLiteral(".partial"),
             path + QStringLiteral(".erasing"), path + QStringLiteral(".erasing.partial")}) {
        for (const char *suffix : {"", "-wal", "-shm", "-journal"})
            QFile::remove(copy + QLatin1String(suffix));
    }
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

Workspace::Workspace() : m_state(std::make_shared<State>()) { }

Workspace::~Workspace() = default;

std::unique_ptr<Workspace> Workspace::another() const
{
    std::unique_ptr<Workspace> handle(new Workspace);
    handle->m_state = m_state;
    return handle;
}

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

QString Workspace::path() const { return m_state->path; }
bool Workspace::isReadOnly() const { return !m_state->lock; }
bool Workspace::isEncrypted() const { return !m_state->passphrase.isEmpty(); }
const db::Passphrase &Workspace::passphrase() const { return m_state->passphrase; }
const Clock &Workspace::clock() const { return *m_state->clock; }

QTimeZone Workspace::zone() const
{
    const QTimeZone zone(setting(QStringLiteral("zone"), QStringLiteral("Asia/Shanghai")).toUtf8());
    return zone.isValid() ? zone : QTimeZone(8 * 3600);
}

QDate Workspace::today() const { return businessDay(nowUtc(), zone()); }

// ---- the two doors

std::optional<Error> Workspace::readErased(const Body &body, Progress *progress) const
{
    try {
        const ReaderLoan reader(m_state->readers);
        Transaction transaction(*reader, "BEGIN");
        reader->setProgress(progress);
        body(*reader);
        transaction.commit();
    } catch (const db::DbError &failure) {
        return db::toError(failure, m_state->path);
    }
    return std::nullopt;
}

std::optional<Error> Workspace::writeErased(const Change &change, const Body &body, Progress *progress)
{
    if (isReadOnly())
        return Error{ErrorCode::NotAllowedReadOnly, {m_state->path}, {}};
    Topics topics;
    try {
        const std::scoped_lock hold(m_state->writing);
        db::Database &writer = *m_state->writer;
        std::optional<db::FirstLoad> firstLoad;
        if (change.writesMuch)
            firstLoad.emplace(writer, m_state->readers, !m_state->hasListeners());
        const db::SecureDelete secure(writer, change.erases);
        Transaction transaction(writer, "BEGIN IMMEDIATE");
        if (!m_state->memberTables)
            m_state->memberTables = db::memberTablesOf(writer);
        std::optional<db::Recorder> recorder;
        if (change.record == Record::Undoable)
            recorder.emplace(writer, change.withImports);
        db::MemberWatch watch(writer, m_state->memberTables, recorder ? db::MemberWatch::By::Changeset : db::MemberWatch::By::Rows);
        writer.setProgress(progress);
        if (!body(writer))
            return std::nullopt;
        writer.setProgress(nullptr);
        topics += change.topics; // the body may have found out more of them
        if (change.erases)
            db::markUnscrubbed(writer);
        const QByteArray changeset = recorder ? recorder->changeset() : QByteArray();
        recorder.reset();
        if (!changeset.isEmpty() || change.record == Record::Import) {
            db::note(writer, change, changeset, nowUtc());
            topics += db::topicsOf(db::sizeOf(changeset).tables);
            topics.append(Topic::History);
        }
        if (change.record == Record::Import)
            topics += {Topic::Members, Topic::Tags, Topic::Groups, Topic::Staff, Topic::Rosters, Topic::Activity,
                Topic::Orders, Topic::Deliveries, Topic::Growth, Topic::Desk, Topic::Imports};
        watch.take(changeset);
        db::TouchedMembers touched = watch.finish();
        if (!changeset.isEmpty())
            db::noteMembers(writer, touched.members);
        // The last moment at which nothing has happened yet.
        if (progress && !progress->goOn())
            return Error{ErrorCode::Cancelled, {}, {}};
        transaction.commit();
        writer.letPagesGo();
        // After the commit: who reads before it is told again.
        m_state->memberLog.add(std::move(touched));
    } catch (const db::DbError &failure) {
        return db::toError(failure, m_state->path);
    }
    m_state->tell(topics);
    return std::nullopt;
}

MemberChanges Workspace::membersChangedSince(quint64 revision) const { return m_state->memberLog.since(revision); }

std::shared_ptr<void> Workspace::keptErased(std::type_index type, const std::function<std::shared_ptr<void>()> &make) const
{
    const std::scoped_lock hold(m_state->keptGuard);
    std::shared_ptr<void> &of = m_state->kept[type];
    if (!of)
        of = make();
    return of;
}

Result<bool> Workspace::scrub(const QList<QByteArray> &traces, Progress &progress)
{
    if (isReadOnly())
        return Error{ErrorCode::NotAllowedReadOnly, {m_state->path}, {}};
    try {
        const std::scoped_lock hold(m_state->writing);
        m_state->readers.closeIdle();
        return db::scrub(*m_state->writer, db::Needles(traces), isEncrypted(), progress);
    } catch (const db::DbError &failure) {
        return db::toError(failure, m_state->path);
    }
}

// ---- undo

Result<ChangeEntry> Workspace::undo()
{
    NoProgress quiet;
    return siyu::undo(*this, quiet);
}

Result<ChangeEntry> Workspace::redo()
{
    NoProgress quiet;
    return siyu::redo(*this, quiet);
}

Result<ChangeEntry> Workspace::undoChange(qint64 id)
{
    NoProgress quiet;
    return siyu::undoChange(*this, id, quiet);
}

Result<QList<ChangeEntry>> Workspace::history(int limit, qint64 beforeId) const
{
    return read([&](db::Database &db) { return db::entries(db, limit, beforeId); });
}

std::optional<ChangeEntry> Workspace::nextUndo() const
{
    const auto found = read([](db::Database &db) { return db::newestDone(db); });
    return found ? *found : std::nullopt;
}

std::optional<ChangeEntry> Workspace::nextRedo() const
{
    const auto found = read([](db::Database &db) { return db::oldestUndone(db); });
    return found ? *found : std::nullopt;
}

// ---- backup, restore, check

QString Workspace::engine() { return db::sqliteVersion(); }
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
    const QString incoming = path + restoringSuffix;
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

// ---- settings and listeners

QString Workspace::setting(const QString &key, const QString &fallback) const
{
    const Result<QString> found = read([&](db::Database &db) {
        db::Statement &row = db.cached("SELECT value FROM setting WHERE key = ?").with(key);
        return row.step() ? row.text(0) : QString();
    });
    return found && !found->isNull() ? *found : fallback;
}

Result<void> Workspace::setSetting(const QString &key, const QString &value)
{
    return write({QStringLiteral("setting"), {key}, Record::System, {Topic::Settings}}, [&](db::Database &db) {
        db.cached("INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2").run(key, value);
    });
}

int Workspace::subscribe(std::function<void(const Topics &)> listener)
{
    const std::scoped_lock hold(m_state->listenerGuard);
    m_state->listeners.emplace(m_state->nextHandle, std::move(listener));
    return m_state->nextHandle++;
}

void Workspace::unsubscribe(int handle)
{
    const std::scoped_lock hold(m_state->listenerGuard);
    m_state->listeners.erase(handle);
}

} // namespace siyu
