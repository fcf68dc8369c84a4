// SPDX-License-Identifier: GPL-3.0-or-later
// Work asked of the support team (design, development) with due dates and states; what the KPI “requests done on time”
// counts. Writes are undoable. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace siyu {
class Workspace;
}

namespace siyu::desks {

enum class RequestState { Open, Doing, Done, Dropped };
QString wordOf(RequestState state); // open, doing, done, dropped
std::optional<RequestState> requestStateFrom(const QString &word);
enum class RequestKind { Design, Development, Other };
QString wordOf(RequestKind kind); // design, development, other
std::optional<RequestKind> requestKindFrom(const QString &word);

struct Request {
    qint64 id = 0;
    QString title;
    QString detail;
    RequestKind kind = RequestKind::Design;
    GroupId group; // invalid = for all
    QString groupName;
    StaffId askedBy;
    QString askedByName;
    StaffId staff; // who does it
    QString staffName;
    QDateTime askedAt;
    QDateTime dueAt;
    RequestState state = RequestState::Open;
    QDateTime doneAt;

    bool isLate(const QDateTime &nowUtc) const
    {
        return state == RequestState::Done ? doneAt > dueAt : state != RequestState::Dropped && dueAt < nowUtc;
    }
};
// Open ones by their due time, then the finished ones, the newest first.
Result<QList<Request>> requests(const Workspace &workspace, bool openOnly = false);
// id, askedAt and doneAt are not taken. Errors: InvalidInput (title, due), NotFound (group, staff).
Result<qint64> addRequest(Workspace &workspace, const Request &request);
Result<void> editRequest(Workspace &workspace, const Request &request); // not its state
// Done keeps its moment when it is said again; open again forgets it.
Result<void> setRequestState(Workspace &workspace, qint64 id, RequestState state);

} // namespace siyu::desks
