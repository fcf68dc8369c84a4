// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/groups/rosterstore.h"

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/groups/rows.h"
#include "core/workspace.h"

#include <QHash>

namespace siyu::groups {

namespace {

struct Proposal {
    GroupId group;
    qint64 oldMember = 0;
    qint64 newMember = 0;
    QString oldNickname;
    QString newNickname;
};

constexpr const char *nicknameSql = "(SELECT coalesce(m.nickname, p.name) FROM member p LEFT JOIN membership m ON m.member = p.id"
                                    " AND m.grp = r.grp WHERE p.id = ";

std::optional<Proposal> openProposal(db::Database &db, qint64 id)
{
    db::Statement s = db.prepare("SELECT r.grp, r.old_member, r.new_member, o.name, n.name FROM rename_proposal r"
                                 " JOIN member o ON o.id = r.old_member JOIN member n ON n.id = r.new_member"
                                 " WHERE r.id = ? AND r.state = 'proposed'");
    s.with(id);
    if (!s.step())
        return std::nullopt;
    return Proposal{GroupId(s.int64(0)), s.int64(1), s.int64(2), s.text(3), s.text(4)};
}

Error noProposal(qint64 id)
{
    return {ErrorCode::NotFound, {QStringLiteral("rename"), QString::number(id)}, {}};
}

// What was counted for one person of the group becomes the other's.
void moveActivity(db::Database &db, const Proposal &of)
{
    db.prepare("INSERT INTO activity (day, grp, member, messages, batch)"
               " SELECT day, grp, ?3, messages, batch FROM activity WHERE grp = ?1 AND member = ?2"
               " ON CONFLICT (day, grp, member) DO UPDATE SET messages = messages + excluded.messages")
        .run(of.group.value, of.newMember, of.oldMember);
    db.prepare("DELETE FROM activity WHERE grp = ? AND member = ?").run(of.group.value, of.newMember);
}

QList<RosterPerson> linesOf(db::Database &db, qint64 roster)
{
    QList<RosterPerson> people;
    db::Statement s = db.prepare("SELECT e.member, coalesce(e.nickname, m.name, ''), e.joined_day FROM roster_entry e"
                                 " JOIN member m ON m.id = e.member WHERE e.roster = ? ORDER BY e.seq");
    s.with(roster);
    while (s.step())
        people.append({QString::number(s.int64(0)), s.text(1), dayOf(s, 2)});
    return people;
}

// Keys stand for members inside the rule; people read names.
void nameThem(RosterDiff &diff, const QList<RosterPerson> &before, const QList<RosterPerson> &after)
{
    QHash<QString, QString> names;
    for (const RosterPerson &person : before + after)
        names.insert(person.key, person.nickname);
    for (DatedPerson &person : diff.joined)
        person.who = names.value(person.who);
    for (DatedPerson &person : diff.left)
        person.who = names.value(person.who);
    for (QString &who : diff.stayed)
        who = names.value(who);
    diff.stayed.sort();
}

} // namespace

Result<QList<RosterRow>> rosters(const Workspace &workspace, GroupId group)
{
    return workspace.read([group](db::Database &db) {
        QList<RosterRow> rows;
        db::Statement s = db.prepare("SELECT id, taken_at, day, partial, people, since_day, joined, lost, batch FROM roster"
                                     " WHERE grp = ? ORDER BY taken_at DESC, id DESC");
        s.with(group.value);
        while (s.step()) {
            rows.append({s.int64(0), fromUtcText(s.text(1)), dayOf(s, 2), s.int64(3) != 0, s.int64(4), dayOf(s, 5),
                s.optionalInt64(6), s.optionalInt64(7), BatchId(s.int64(8))});
        }
        return rows;
    });
}

Result<RosterDiff> rosterDiff(const Workspace &workspace, qint64 roster)
{
    return workspace.read([roster](db::Database &db) -> Result<RosterDiff> {
        db::Statement of = db.prepare("SELECT grp, taken_at, day, partial FROM roster WHERE id = ?");
        if (!of.with(roster).step())
            return Error{ErrorCode::NotFound, {QStringLiteral("roster"), QString::number(roster)}, {}};
        db::Statement earlier = db.prepare("SELECT id, day FROM roster WHERE grp = ?1 AND partial = 0"
                                           " AND (taken_at < ?2 OR (taken_at = ?2 AND id < ?3)) ORDER BY taken_at DESC, id DESC LIMIT 1");
        std::optional<QList<RosterPerson>> before;
        QDate day0;
        if (earlier.with(of.int64(0), of.text(1), roster).step()) {
            before = linesOf(db, earlier.int64(0));
            day0 = dayOf(earlier, 1);
        }
        const QList<RosterPerson> after = linesOf(db, roster);
        RosterDiff diff = diffRosters(day0, dayOf(of, 2), of.int64(3) != 0, before, after);
        nameThem(diff, before.value_or(QList<RosterPerson>()), after);
        return diff;
    });
}

Result<QList<RenameProposal>> renameProposals(const Workspace &workspace, GroupId group)
{
    return workspace.read([group](db::Database &db) {
        QList<RenameProposal> rows;
        const std::string sql = std::string("SELECT r.id, t.day, r.old_member, r.new_member, ") + nicknameSql
            + "r.old_member LIMIT 1), " + nicknameSql + "r.new_member LIMIT 1) FROM rename_proposal r"
              " JOIN roster t ON t.id = r.roster WHERE r.grp = ? AND r.state = 'proposed' ORDER BY t.taken_at DESC, r.id DESC";
        db::Statement s = db.prepare(sql);
        s.with(group.value);
        while (s.step())
            rows.append({s.int64(0), dayOf(s, 1), MemberId(s.int64(2)), MemberId(s.int64(3)), s.text(4), s.text(5)});
        return rows;
    });
}

Result<void> acceptRename(Workspace &workspace, qint64 proposal)
{
    const auto names = workspace.read([proposal](db::Database &db) { return openProposal(db, proposal); });
    if (!names)
        return names.error();
    if (!*names)
        return noProposal(proposal);
    const Change change{QStringLiteral("roster.rename"), {(*names)->oldNickname, (*names)->newNickname}};
    return workspace.write(change, [proposal](db::Database &db) -> Result<void> {
        const std::optional<Proposal> of = openProposal(db, proposal);
        if (!of)
            return noProposal(proposal);
        db.prepare("UPDATE roster_entry SET member = ?1 WHERE member = ?2 AND roster IN (SELECT id FROM roster WHERE grp = ?3)")
            .run(of->oldMember, of->newMember, of->group.value);
        moveActivity(db, *of);
        rethreadGroup(db, of->group);
        db.prepare("UPDATE rename_proposal SET state = 'accepted' WHERE id = ?").run(proposal);
        return {};
    });
}

Result<void> refuseRename(Workspace &workspace, qint64 proposal)
{
    return workspace.write({QStringLiteral("roster.rename_refused")}, [proposal](db::Database &db) -> Result<void> {
        if (!openProposal(db, proposal))
            return noProposal(proposal);
        db.prepare("UPDATE rename_proposal SET state = 'refused' WHERE id = ?").run(proposal);
        return {};
    });
}

} // namespace siyu::groups
