// SPDX-License-Identifier: GPL-3.0-or-later
// Groups, their owners and who is in which of the six teams, with history; the board group × team. Writes are undoable.
// Days of an assignment are both included. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/words.h"
#include "core/groups/groupsetup.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QStringList>
#include <array>
#include <optional>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::groups {

struct NewGroup {
    QString name;
    QList<StaffId> owners; // 1-2
    StaffId soloStaff; // valid: this person holds and leads all six teams
    std::optional<qint64> capacity; // people; 500 when nothing is said
    QString entryRule;
    QString kind;
};
// Errors: InvalidInput (name, capacity), Duplicate (group, name), GroupNeedsOwner, GroupTooManyOwners, NotFound (staff).
Result<GroupId> addGroup(Workspace &workspace, const NewGroup &group);
Result<void> renameGroup(Workspace &workspace, GroupId group, const QString &name);
Result<void> setOwners(Workspace &workspace, GroupId group, const QList<StaffId> &owners);
Result<void> setArchived(Workspace &workspace, GroupId group, bool archived);

struct Person {
    StaffId id;
    QString name;
    bool left = false;
};

struct GroupRow {
    GroupId id;
    QString name;
    QStringList owners;
    qint64 members = 0;
    std::optional<qint64> capacity; // by the group's policy, else its number
    bool archived = false;
    QString kind;
    QString region;
    QString level;
    qint64 templ = 0; // that was applied to it
};
Result<QList<GroupRow>> groups(const Workspace &workspace); // by name, archived ones last
// By its name, exactly. Errors: NotFound (group, name).
Result<GroupId> findGroup(const Workspace &workspace, const QString &name);

struct TeamMember {
    StaffId staff;
    QString name;
    bool isLead = false;
    QDate from;
};
// What a team lacks. Where 0 are wanted nobody has to be there.
enum class Gap { None, NoPeople, NoLead, TooFew };
QString wordOf(Gap gap); // none, no_people, no_lead, too_few
struct GroupCard {
    GroupRow row;
    QList<Person> owners;
    QString entryRule;
    QString kind;
    QDate created;
    QDate archivedOn;
    std::array<QList<TeamMember>, 6> teams; // in the order of allTeams; lead first, then by name
    std::array<std::optional<int>, 6> wanted; // people, where somebody said so
    bool quiet = false; // its gaps are no standing alarms
};
Result<GroupCard> group(const Workspace &workspace, GroupId group);
Gap gapOf(qsizetype people, bool isLed, std::optional<int> wanted);
Gap gapOf(const QList<TeamMember> &team, std::optional<int> wanted = std::nullopt);

struct AssignmentRow {
    qint64 id = 0;
    Team team = Team::Campaign;
    StaffId staff;
    QString name;
    bool isLead = false;
    QDate from;
    QDate to; // invalid = still there
};
Result<QList<AssignmentRow>> assignmentHistory(const Workspace &workspace, GroupId group); // newest first

// From today on. A lead who is named takes the place of the one before. Assigning somebody who is there already only
// changes the lead. Errors: NotFound (group, staff), Refused (staff, left).
Result<void> assignToTeam(Workspace &workspace, GroupId group, Team team, StaffId staff, bool asLead);
// Up to yesterday; whoever was assigned today was never there.
Result<void> unassign(Workspace &workspace, GroupId group, Team team, StaffId staff);
// One person holds and leads all six teams; whoever else is there stays.
Result<void> assignAllTeams(Workspace &workspace, GroupId group, StaffId staff);

struct TeamCell {
    int people = 0;
    std::optional<int> wanted;
    QString lead; // empty: nobody leads
    Gap gap = Gap::NoPeople;
};
struct BoardRow {
    GroupId group;
    QString name;
    QStringList owners;
    bool ownerMissing = false; // none, or all of them left
    qint64 members = 0;
    std::optional<qint64> capacity;
    std::array<TeamCell, 6> teams;
    int gaps = 0; // teams with one, and the owner's; of a quiet group only the owner's
    bool quiet = false;
    QString kind;
    QString region;
    QString level;
};
// Every group that is not archived, by name, as it stands today.
Result<QList<BoardRow>> board(const Workspace &workspace);

// ---- inside a caller's Workspace::write (imports, the sample shop)

Result<GroupId> insertGroup(db::Database &db, const NewGroup &group, const QDateTime &nowUtc, QDate today, BatchId batch);
// The group of that name, made without an owner when missing (an import may bring groups before anyone owns them).
GroupId ensureGroup(db::Database &db, const QString &name, const QDateTime &nowUtc, BatchId batch);
std::optional<GroupId> groupNamed(db::Database &db, const QString &name);
Result<void> assign(db::Database &db, GroupId group, Team team, StaffId staff, bool asLead, QDate from, BatchId batch);

} // namespace siyu::groups
