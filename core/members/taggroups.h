// SPDX-License-Identifier: GPL-3.0-or-later
// Tags in groups (标签组): a tag stands in one group or in none. Every change is undoable; a group that goes leaves its tags.
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QStringList>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::members {

struct TagGroup {
    QString name; // null = the tags without a group
    QStringList tags; // by name
};
// In the operator's order; the tags without a group come last, and are left out when there are none.
Result<QList<TagGroup>> tagGroups(const Workspace &workspace);
// Inside a door.
QList<TagGroup> tagGroups(db::Database &db);

// Errors: InvalidInput {tag_group, name}, Duplicate {tag_group, name}.
Result<void> addTagGroup(Workspace &workspace, const QString &name);
// Besides: NotFound {tag_group, name}.
Result<void> renameTagGroup(Workspace &workspace, const QString &name, const QString &newName);
Result<void> removeTagGroup(Workspace &workspace, const QString &name);
// An empty group: out of every group. The group is made where there is none. Errors: NotFound {tag, name}, InvalidInput.
Result<void> moveTag(Workspace &workspace, const QString &tag, const QString &group);

// The id of the group, made when missing; inside a Workspace::write. `batch` 0 = by hand.
qint64 ensureTagGroup(db::Database &db, const QString &name, qint64 batch = 0);

} // namespace siyu::members
