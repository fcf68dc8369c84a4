// SPDX-License-Identifier: GPL-3.0-or-later
// An open .siyu file: the only two doors to its data (read and write), undo and redo, backup, restore, check, and word
// of what changed. One Workspace object per process and file; its functions may be called from any thread. One writer at
// a time (others wait), any number of readers; the process that holds the lock file writes, others read.
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/db/passphrase.h"

#include <QStringList>
#include <QTimeZone>
#include <functional>
#include <memory>
#include <typeindex>
#include <vector>

namespace siyu {

namespace db {
class Database;
}

// What a commit touched, so that models know whether to ask again.
enum class Topic { Members, Tags, Groups, Staff, Rosters, Activity, Content, Broadcasts, Deliveries, Orders, Growth, Desk, Imports, Settings, History };
using Topics = QList<Topic>;

// How `write` keeps what it did.
enum class Record {
    Undoable, // a changeset in the change history; Ctrl+Z takes it back
    Import, // rows carry their batch, before-images in batch_change; undo-import takes it back
    System, // nothing: the ticker, derived figures, the workspace's own records
};

struct Change {
    QString kind; // a stable word like "member.tag"; ui/text/changetext says it in the operator's language
    QStringList values = {}; // fill that sentence: names, counts
    Record record = Record::Undoable;
    Topics topics = {}; // beyond those that the changeset's tables imply
    std::optional<BatchId> batch = std::nullopt; // of an import; may be set by `fn` through Workspace::Writing
    bool withImports = false; // an undoable change that adds to an import: its counts and images are wound back with it
    // Tens of megabytes: taken in faster where that is possible (core/db/firstload); `fn` then asks its own connection only,
    // reads of the workspace may be refused meanwhile.
    bool writesMuch = false;
    // What it deletes is overwritten at once, and Workspace::scrub has to follow: until then the file is known to be unclean,
    // and is cleaned when it is opened the next time.
    bool erases = false;
};

enum class ChangeState { Done, Undone, Sealed, Import };
struct ChangeEntry {
    qint64 id = 0;
    QString kind;
    QStringList values;
    QDateTime at;
    ChangeState state = ChangeState::Done;
    qint64 rows = 0;
    std::optional<BatchId> batch;
};

enum class OpenAs { Writer, ReadOnly, WriterOrReadOnly };

struct BackupReport {
    QString path;
    qint64 bytes = 0;
    QDateTime at;
    qint64 members = 0;
};

struct CheckReport {
    bool ok = false;
    QStringList problems; // SQLite's words and ours; empty when ok
};

// Which members commits touched, imports, undo and redo as well; also those whose figures were worked out anew.
struct MemberChanges {
    quint64 revision = 0; // to ask from the next time
    bool everybody = false; // too many to name, or too long ago
    std::vector<qint64> members; // sorted, each once; those that are gone too
};

class Workspace {
public:
    // Opens an existing file. Errors: FileMissing, WorkspaceLocked, WorkspaceForeign, WorkspaceDamaged, WorkspaceNewer,
    // MigrationFailed, FileUnreadable; PassphraseNeeded, PassphraseWrong, NotEncrypted, CannotEncrypt. An older file is backed up (verified) and migrated.
    static Result<std::unique_ptr<Workspace>> open(const QString &path, std::shared_ptr<const Clock> clock,
        OpenAs as = OpenAs::WriterOrReadOnly, const db::Passphrase &passphrase = {});
    // Makes a new file with every migration applied; refuses (Duplicate) where one lies. With a passphrase it is encrypted,
    // as are its journals and its backups.
    static Result<std::unique_ptr<Workspace>> create(
        const QString &path, std::shared_ptr<const Clock> clock, const db::Passphrase &passphrase = {});
    ~Workspace();
    // Another handle on the same open file, for work that its first owner must not cut short: one lock, one writer, one
    // list of listeners. The file closes with the last handle.
    std::unique_ptr<Workspace> another() const;
    // Which SQLite this program carries, and where it comes from.
    static QString engine();

    QString path() const;
    bool isReadOnly() const;
    bool isEncrypted() const;
    const db::Passphrase &passphrase() const;
    const Clock &clock() const;
    QDateTime nowUtc() const { return clock().nowUtc(); }
    QTimeZone zone() const; // setting "zone", default Asia/Shanghai
    QDate today() const; // business day of now

    // `fn` gets a connection that sees one consistent state. It may throw db::DbError; it returns T or Result<T>.
    template <typename Fn>
    auto read(Fn fn) const
    {
        return viaDoor<Fn>([this](const auto &body) { return readErased(body); }, fn);
    }
    // The same with SQL cancellable through `progress`.
    template <typename Fn>
    auto read(Progress &progress, Fn fn) const
    {
        return viaDoor<Fn>([this, &progress](const auto &body) { return readErased(body, &progress); }, fn);
    }
    // The same on two connections that see one state, for work on two threads. `fn` gets both; the second is null where none
    // can be had: something is being written just now, or another process may write.
    template <typename Fn>
    auto readOnTwo(Progress &progress, Fn fn) const
    {
        return read(progress, [this, &fn](db::Database &first) {
            const std::shared_ptr<db::Database> second = secondReader(first);
            return fn(first, second.get());
        });
    }
    // One transaction: an Error from `fn`, or a DbError thrown inside it, rolls everything back.
    template <typename Fn>
    auto write(const Change &change, Fn fn)
    {
        return viaDoor<Fn>([this, &change](const auto &body) { return writeErased(change, body, nullptr); }, fn);
    }
    template <typename Fn>
    auto write(const Change &change, Progress &progress, Fn fn)
    {
        return viaDoor<Fn>([this, &change, &progress](const auto &body) { return writeErased(change, body, &progress); }, fn);
    }

    // After a write that erased: its values are taken out of the log, of free pages and of gaps. `traces` are bytes that must
    // not stand in the file any more; it is written anew where one does (and always where it is encrypted). True = it was.
    // Errors: WorkspaceLocked while another program reads the file (the next opening cleans it), DiskFull.
    Result<bool> scrub(const QList<QByteArray> &traces, Progress &progress);

    // Undo and redo of the newest change; the result names it. Errors: NothingToUndo, UndoConflict, UndoSealed,
    // UndoIsImport (use importing::undoImport).
    Result<ChangeEntry> undo();
    Result<ChangeEntry> redo();
    // The same for changes of many rows: O(rows of the change), says how far it is; also Cancelled, then nothing was done.
    Result<ChangeEntry> undo(Progress &progress);
    Result<ChangeEntry> redo(Progress &progress);
    // One named change, whatever came after, if nothing it touched has changed since.
    Result<ChangeEntry> undoChange(qint64 id);
    Result<ChangeEntry> undoChange(qint64 id, Progress &progress);
    Result<QList<ChangeEntry>> history(int limit, qint64 beforeId = 0) const; // newest first
    // The two entries that undo() and redo() would act on.
    std::optional<ChangeEntry> nextUndo() const;
    std::optional<ChangeEntry> nextRedo() const;

    // A verified copy beside or in `folder` (made if missing): written to a temporary name, opened, checked, counted, renamed.
    Result<BackupReport> backup(const QString &folder, Progress &progress);
    QString defaultBackupFolder() const; // "<file>.backups" beside the file
    std::optional<BackupReport> lastVerifiedBackup() const;
    // Replaces a closed workspace's file by a verified backup (with the passphrase of that); the replaced file is kept
    // beside it and named.
    static Result<QString> restore(const QString &backupFile, const QString &workspacePath, const Clock &clock,
        const db::Passphrase &passphrase = {});
    Result<CheckReport> check(Progress &progress) const;

    QString setting(const QString &key, const QString &fallback = {}) const;
    Result<void> setSetting(const QString &key, const QString &value);

    // What this process wrote since; 0 = of everything. Whoever keeps something by member asks once before it reads, and
    // again whenever word of a change comes: a change is never left out, it may be told twice.
    MemberChanges membersChangedSince(quint64 revision) const;
    // The one T that is kept with the open file for all its handles, made when it is first asked for. It guards itself.
    template <typename T>
    std::shared_ptr<T> kept() const
    {
        return std::static_pointer_cast<T>(keptErased(typeid(T), [] { return std::static_pointer_cast<void>(std::make_shared<T>()); }));
    }

    // Called after each commit, undo and redo, on the thread that made it. Returns a handle for unsubscribe.
    int subscribe(std::function<void(const Topics &)> listener);
    void unsubscribe(int handle);

private:
    Workspace();
    struct State;

    // The doors themselves, free of the caller's type: false means that `body` stored its own Error.
    using Body = std::function<bool(db::Database &)>;
    std::optional<Error> readErased(const Body &body, Progress *progress = nullptr) const;
    std::optional<Error> writeErased(const Change &change, const Body &body, Progress *progress);
    std::shared_ptr<db::Database> secondReader(db::Database &first) const; // `first` has looked at nothing yet
    std::shared_ptr<void> keptErased(std::type_index type, const std::function<std::shared_ptr<void>()> &make) const;

    template <typename T>
    struct AsResult {
        using type = Result<T>;
    };
    template <typename T>
    struct AsResult<Result<T>> {
        using type = Result<T>;
    };
    template <typename Fn, typename Door>
    static auto viaDoor(const Door &door, Fn &fn)
    {
        using Given = std::invoke_result_t<Fn, db::Database &>;
        using Out = typename AsResult<Given>::type;
        std::optional<Out> out;
        const std::optional<Error> failure = door(Body([&out, &fn](db::Database &db) {
            if constexpr (std::is_void_v<Given>) {
                fn(db);
                out.emplace();
            } else {
                out.emplace(fn(db));
            }
            return out->has_value();
        }));
        return failure ? Out(*failure) : std::move(*out);
    }

    std::shared_ptr<State> m_state;
};

} // namespace siyu
