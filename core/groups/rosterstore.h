// SPDX-License-Identifier: GPL-3.0-or-later
// Rosters in the workspace: storing one, and working out everybody's stays of its group afresh from all of its rosters
// and from what files or the operator stated (rules.md 2). The functions that take a Database run inside the caller's
// Workspace::write; the others open the door themselves. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/groups/roster.h"

#include <QDateTime>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::groups {

// ---- for imports

struct RosterLine {
    MemberId member;
    QString nickname;
    QDate statedJoin; // invalid = the file does not say
};

struct NewRoster {
    GroupId group;
    QDateTime takenAtUtc;
    QDate day; // its business day
    bool partial = false;
    QList<RosterLine> lines; // in the file's order
    BatchId batch; // invalid = no import; then undo comes from the change history
    qint64 erased = 0; // further people of the list, who were erased and are only counted
};

struct RosterOutcome {
    qint64 roster = 0;
    bool baseline = false; // the group's earliest complete roster: nobody joined or left
    qint64 joined = 0;
    qint64 left = 0;
    qint64 stayed = 0;
    qint64 renameProposals = 0;
};

// Which members the lines are that no strong identity tells: `lines[i].member` invalid and a nickname → the one of that
// nickname in the group, by the roster before `takenAtUtc`, else the one after it, else any other (rule 2: keys first,
// then nicknames in order). Lines that stay invalid are new people. Returns the nicknames that several people carry.
QStringList matchNicknames(db::Database &db, GroupId group, const QDateTime &takenAtUtc, QList<RosterLine> &lines);

// Stores the roster and its lines, unless just that roster is held already, and brings the group's memberships up to date; every row that it makes carries the
// batch, every one that it changes or deletes leaves its image in batch_change. Errors: NotFound (group).
Result<RosterOutcome> storeRoster(db::Database &db, const NewRoster &roster);

// Takes back all that storeRoster did for the batch: rosters, lines, proposals, memberships (exactly as they were, where
// nothing was imported on top; else worked out from the rosters that remain). Call it before the batch's members go.
Result<void> takeBackRosters(db::Database &db, BatchId batch);

// A membership that is stated without a roster, by a file or by the operator. After the last one of a group,
// rethreadGroup with the batch brings it together with what rosters show.
struct StatedMembership {
    GroupId group;
    MemberId member;
    QString nickname;
    QDate joined; // invalid = unknown
    QDate left; // invalid = still there
    QString how;
    MemberId invitedBy;
    bool typed = false;
    BatchId batch;
};
// False when the member was there already and nothing was added.
bool stateMembership(db::Database &db, const StatedMembership &stated);

// After anything that changed who is behind roster lines or memberships (merge of members).
void rethreadGroup(db::Database &db, GroupId group, BatchId batch = {});

// ---- for pages and commands

// The operator's own word that somebody joined or left; rosters that say otherwise win. Undoable. Errors: NotFound
// (group, member), InvalidInput (day: after today), Duplicate (member; is there already), Refused (member, not_in_group).
Result<void> addMembership(Workspace &workspace, GroupId group, MemberId member, QDate joined);
Result<void> endMembership(Workspace &workspace, GroupId group, MemberId member, QDate left);

struct RosterRow {
    qint64 id = 0;
    QDateTime takenAtUtc;
    QDate day;
    bool partial = false;
    qint64 people = 0;
    QDate since;
    std::optional<qint64> joined; // nothing: baseline, or before it
    std::optional<qint64> lost;
    BatchId batch;
    bool late = false; // came in after a roster of a later day, and was threaded in
};
Result<QList<RosterRow>> rosters(const Workspace &workspace, GroupId group); // newest first

// Who came and who left by this roster, by name.
Result<RosterDiff> rosterDiff(const Workspace &workspace, qint64 roster);

struct RenameProposal {
    qint64 id = 0;
    QDate day;
    MemberId oldMember;
    MemberId newMember;
    QString oldNickname;
    QString newNickname;
};
Result<QList<RenameProposal>> renameProposals(const Workspace &workspace, GroupId group); // undecided ones
// Accepted: both are one person from now on, with one stay; who was known by the new nickname only is no member of its
// own any more. Undoable. Errors: NotFound (rename).
Result<void> acceptRename(Workspace &workspace, qint64 proposal);
Result<void> refuseRename(Workspace &workspace, qint64 proposal);

} // namespace siyu::groups
