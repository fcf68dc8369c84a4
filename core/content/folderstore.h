// SPDX-License-Identifier: GPL-3.0-or-later
// The folders of the content library. Writes are undoable. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QList>
#include <QString>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::content {

inline constexpr int deepestFolder = 4; // levels

struct Folder {
    qint64 id = 0;
    QString name;
    qint64 parent = 0; // 0 = at the top
    qint64 items = 0; // in it itself, archived ones left out
};
// Parents before what lies in them, by name.
Result<QList<Folder>> folders(const Workspace &workspace);
// Errors: InvalidInput (folder: empty, with a slash, longer than 60), Duplicate (folder, name), NotFound (folder),
// Refused (folder, too_deep).
Result<qint64> addFolder(Workspace &workspace, const QString &name, qint64 parent = 0);
Result<void> renameFolder(Workspace &workspace, qint64 id, const QString &name);
// With all that lies in it. Errors: those above; Refused (folder, in_itself).
Result<void> moveFolder(Workspace &workspace, qint64 id, qint64 parent);
// What lies in it comes to lie where it lay. Errors: NotFound; Duplicate where a folder of that name is there.
Result<void> removeFolder(Workspace &workspace, qint64 id);
// folder 0 = into none. Errors: NotFound (content, folder).
Result<void> fileContents(Workspace &workspace, const QList<ContentId> &ids, qint64 folder);

// ---- inside a caller's door

// "a/b"; empty for 0.
QString folderPath(db::Database &db, qint64 id);
// The folder of that path, made where it is missing. Errors: InvalidInput (folder), Refused (too_deep).
Result<qint64> folderAt(db::Database &db, const QString &path);

} // namespace siyu::content
