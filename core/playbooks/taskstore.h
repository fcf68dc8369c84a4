// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks of staff by day, from playbooks, chores, questions and by hand: done, moved, skipped with a reason. Writes are
// undoable. Days are business days of the workspace. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/period.h"
#include "core/base/result.h"

#include <QList>
#include <QString>
#include <optional>

namespace siyu {
class Workspace;
}

namespace siyu::playbooks {

enum class TaskState { Open, Done, Skipped };
QString wordOf(TaskState state); // open, done, skipped
enum class TaskOrigin { Hand, Question, Playbook, Chore };

struct Task {
    qint64 id = 0;
    QString title; // of a default chore its word
    QString note;
    StaffId staff; // invalid = nobody's yet
    QString staffName;
    GroupId group;
    QString groupName;
    MemberId member;
    QString memberName;
    QDate due;
    TaskState state = TaskState::Open;
    QDateTime closedAt;
    QString skipReason;
    TaskOrigin origin = TaskOrigin::Hand;
    QString source; // the playbook's name

    bool isLate(QDate today) const { return state == TaskState::Open && due < today; }
};

struct TaskFilter {
    Period days; // by due day
    StaffId staff; // invalid = whoever
    bool lateToo = false; // open ones from before the days
    bool openOnly = false;
};
// By day, then by staff, open ones first.
Result<QList<Task>> tasks(const Workspace &workspace, const TaskFilter &filter);
struct TaskCounts {
    qint64 open = 0; // due that day
    qint64 late = 0; // open from before
    qint64 done = 0; // due that day
};
Result<TaskCounts> taskCounts(const Workspace &workspace, QDate day);
struct StaffTasks {
    StaffId staff; // invalid = nobody's yet
    QString name;
    TaskCounts counts;
};
// Those with any that day or late, the most to do first.
Result<QList<StaffTasks>> tasksByStaff(const Workspace &workspace, QDate day);

struct NewTask {
    QString title;
    QString note;
    StaffId staff;
    GroupId group;
    QDate due;
};
// Errors: InvalidInput (title, day), NotFound (staff, group).
Result<qint64> addTask(Workspace &workspace, const NewTask &task);
// Errors of all: NotFound (task). A closed one is opened again before it is moved: Refused (task, closed).
Result<void> moveTask(Workspace &workspace, qint64 id, QDate day);
Result<void> finishTask(Workspace &workspace, qint64 id);
Result<void> skipTask(Workspace &workspace, qint64 id, const QString &reason); // InvalidInput (reason)
Result<void> reopenTask(Workspace &workspace, qint64 id);
Result<void> giveTask(Workspace &workspace, qint64 id, StaffId staff); // invalid = nobody

} // namespace siyu::playbooks
