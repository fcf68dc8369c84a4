// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and redo say how far they are and can be stopped: the change that is taken back may be of a hundred thousand rows.
// Stopped, nothing of it was done.
#include "core/db/changelog.h"
#include "core/workspacestate.h"

namespace siyu {

namespace {

using Find = std::function<std::optional<ChangeEntry>(db::Database &)>;

Result<ChangeEntry> turned(Workspace &workspace, const QString &kind, db::Direction direction,
    const Find &find, Progress &progress)
{
    const bool undoing = direction == db::Direction::Inverted;
    // Its topics are known only when the change is.
    Change change{kind, {}, Record::System};
    return workspace.write(change, progress, [&](db::Database &db) -> Result<ChangeEntry> {
        std::optional<ChangeEntry> entry = find(db);
        if (!entry)
            return Error{undoing ? ErrorCode::NothingToUndo : ErrorCode::NothingToRedo, {}, {}};
        if (entry->state == ChangeState::Import)
            return Error{ErrorCode::UndoIsImport, {QString::number(entry->batch.value_or(BatchId()).value)}, {}};
        if (entry->state == ChangeState::Sealed)
            return Error{ErrorCode::UndoSealed, {db::reasonOf(db, entry->id)}, {}};
        const Result<QStringList> tables = db::turn(db, *entry, direction, progress);
        if (!tables)
            return tables.error();
        entry->state = undoing ? ChangeState::Undone : ChangeState::Done;
        change.topics = db::topicsOf(*tables) + Topics{Topic::History};
        return *entry;
    });
}

} // namespace

Result<ChangeEntry> Workspace::undo(Progress &progress)
{
    return turned(*this, QStringLiteral("undo"), db::Direction::Inverted, db::newestDone, progress);
}

Result<ChangeEntry> Workspace::redo(Progress &progress)
{
    return turned(*this, QStringLiteral("redo"), db::Direction::Forward, db::oldestUndone, progress);
}

Result<ChangeEntry> Workspace::undoChange(qint64 id, Progress &progress)
{
    const auto named = [id](db::Database &db) {
        std::optional<ChangeEntry> entry = db::entry(db, id);
        return entry && entry->state == ChangeState::Undone ? std::nullopt : entry;
    };
    return turned(*this, QStringLiteral("undo"), db::Direction::Inverted, named, progress);
}

Result<ChangeEntry> Workspace::undo()
{
    NoProgress quiet;
    return undo(quiet);
}

Result<ChangeEntry> Workspace::redo()
{
    NoProgress quiet;
    return redo(quiet);
}

Result<ChangeEntry> Workspace::undoChange(qint64 id)
{
    NoProgress quiet;
    return undoChange(id, quiet);
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

} // namespace siyu
