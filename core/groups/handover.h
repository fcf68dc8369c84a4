// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody who leaves holds – groups owned, places in teams, accounts with their friends – and handing all of it to a
// successor, with the dates kept. Undoable, one change. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/words.h"

#include <QDate>
#include <QList>
#include <QString>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::groups {

struct HeldPlace {
    GroupId group;
    QString groupName;
    Team team = Team::Campaign;
    bool isLead = false;
    QDate from;
};
struct HeldAccount {
    AccountId account;
    QString name;
    qint64 friends = 0;
};
struct Held {
    QString name;
    QList<std::pair<GroupId, QString>> owned; // archived ones too
    QList<HeldPlace> places; // present ones
    QList<HeldAccount> accounts;
    qint64 friends() const;
    bool isEmpty() const { return owned.isEmpty() && places.isEmpty() && accounts.isEmpty(); }
};
// Errors: NotFound (staff).
Result<Held> heldBy(const Workspace &workspace, StaffId staff);

// `lastDay` is the leaver's last day; the successor begins the day after, later where the leaver would have. Where the successor is there already nothing is
// doubled: a place stays one place (and becomes the lead's when the leaver led), a group owned by both keeps one owner.
// Errors: NotFound (staff), InvalidInput (successor: the same person; day), Refused (staff, staff_left: the successor).
Result<Held> handOver(Workspace &workspace, StaffId leaver, StaffId successor, QDate lastDay);

struct PastHolder {
    QString staff;
    QString successor; // empty = nobody
    QDate until;
};
// Who owned the group before, newest first.
Result<QList<PastHolder>> pastOwners(const Workspace &workspace, GroupId group);

// Inside a caller's write.
void noteOwnerGone(db::Database &db, GroupId group, StaffId staff, StaffId successor, QDate lastDay);

} // namespace siyu::groups
