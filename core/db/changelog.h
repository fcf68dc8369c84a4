// SPDX-License-Identifier: GPL-3.0-or-later
// Undo as data: what a write did to the base tables, kept as an SQLite changeset in table `change`, applied inverted to
// take it back and forward to do it again. Runs on the writer connection inside a transaction of the caller's.
// Only base tables are recorded (recordedTables); derived figures and the ticker's own records never are.
#pragma once

#include "core/base/result.h"
#include "core/db/database.h"
#include "core/workspace.h"

#include <QStringList>
#include <vector>

struct sqlite3_session;

namespace siyu::db {

// A change of more rows than this is packed, and kept for undo only while its pack stays under packedLimit bytes.
inline constexpr qint64 rowLimit = 20'000;
inline constexpr qint64 packedLimit = 64 * 1024 * 1024;

QStringList recordedTables();
// What a commit on this table means for the pages.
Topics topicsOf(const QStringList &tables);

// Watches the recorded tables from its making on; one per write.
class Recorder {
public:
    // `withImports`: the records of imports as well, for a change that adds to one.
    explicit Recorder(Database &db, bool withImports = false);
    ~Recorder();
    Recorder(const Recorder &) = delete;
    Recorder &operator=(const Recorder &) = delete;

    QByteArray changeset(); // empty when nothing changed in the end

private:
    sqlite3_session *m_session = nullptr;
};

struct ChangesetSize {
    qint64 rows = 0;
    QStringList tables;
};
ChangesetSize sizeOf(const QByteArray &changeset);

enum class Direction { Forward, Inverted };
// All or nothing. Errors: UndoConflict (table, what stood in the way), UndoSealed (the schema no longer fits).
Result<void> apply(Database &db, const QByteArray &changeset, Direction direction);

// ---- the table `change`

// Notes a write: seals what could be redone and what an undo can no longer take back.
void note(Database &db, const Change &change, const QByteArray &changeset, const QDateTime &at);
// Whom the newest entry is about, for their timelines; nobody is listed where they are more than mostListed.
inline constexpr size_t mostListed = 1'000;
void noteMembers(Database &db, const std::vector<qint64> &members);
QList<ChangeEntry> entries(Database &db, int limit, qint64 beforeId);
std::optional<ChangeEntry> newestDone(Database &db); // what undo() acts on
std::optional<ChangeEntry> oldestUndone(Database &db); // what redo() acts on
std::optional<ChangeEntry> entry(Database &db, qint64 id);
QString reasonOf(Database &db, qint64 id); // why a sealed change cannot be taken back: size, erased
// Applies the entry's changeset and turns its state around; says how many of its rows are done. Returns the tables
// touched. Inside a write with the same `progress`.
Result<QStringList> turn(Database &db, const ChangeEntry &entry, Direction direction, Progress &progress);

} // namespace siyu::db
