// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/undoing.h"

#include "core/db/changelog.h"
#include "core/db/database.h"

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

Result<ChangeEntry> undo(Workspace &workspace, Progress &progress)
{
    return turned(workspace, QStringLiteral("undo"), db::Direction::Inverted, db::newestDone, progress);
}

Result<ChangeEntry> redo(Workspace &workspace, Progress &progress)
{
    return turned(workspace, QStringLiteral("redo"), db::Direction::Forward, db::oldestUndone, progress);
}

Result<ChangeEntry> undoChange(Workspace &workspace, qint64 id, Progress &progress)
{
    const auto named = [id](db::Database &db) {
        std::optional<ChangeEntry> entry = db::entry(db, id);
        return entry && entry->state == ChangeState::Undone ? std::nullopt : entry;
    };
    return turned(workspace, QStringLiteral("undo"), db::Direction::Inverted, named, progress);
}

} // namespace siyu
