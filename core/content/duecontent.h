// SPDX-License-Identifier: GPL-3.0-or-later
// Content that has to be ready by a day, in the library or not; what the KPI “content ready on time” counts. Writes are
// undoable. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QDate>
#include <QList>
#include <QString>

namespace siyu {
class Workspace;
}

namespace siyu::content {

struct DueContent {
    qint64 id = 0;
    QString title;
    GroupId group; // invalid = for all
    QString groupName;
    StaffId staff; // who makes it
    QString staffName;
    QDate due;
    QDate ready; // invalid = not yet
};
// What is not ready first, by due day; then what is, the newest first.
Result<QList<DueContent>> dueContent(const Workspace &workspace);
// Errors: NotFound (due_content, id).
Result<DueContent> dueContentOf(const Workspace &workspace, qint64 id);
// id 0 = a new one; names are not taken. Errors: InvalidInput (title, day: no due day, or ready after today), NotFound.
Result<qint64> saveDueContent(Workspace &workspace, const DueContent &item);
Result<void> removeDueContent(Workspace &workspace, qint64 id);

} // namespace siyu::content
