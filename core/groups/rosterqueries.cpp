// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/groups/rosterstore.h"

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/groups/rows.h"
#include "core/workspace.h"

#include <QHash>
#include <QSet>

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

// Nothing but the nickname on a roster made this member: no identity, order, tag, message, other group …
bool isBare(db::Database &db, qint64 member)
{
    db::Statement s = db.prepare(
        "SELECT EXISTS (SELECT 1 FROM identity WHERE member = ?1) OR EXISTS (SELECT 1 FROM consent WHERE member = ?1)"
        " OR EXISTS (SELECT 1 FROM opt_out WHERE member = ?1) OR EXISTS (SELECT 1 FROM member_tag WHERE member = ?1)"
        " OR EXISTS (SELECT 1 FROM custom_value WHERE member = ?1) OR EXISTS (SELECT 1 FROM contact WHERE member = ?1)"
        " OR EXISTS (SELECT 1 FROM membership WHERE member = ?1) OR EXISTS (SELECT 1 FROM membership WHERE invited_by = ?1)"
        " OR EXISTS (SELECT 1 FROM roster_entry WHERE member = ?1) OR EXISTS (SELECT 1 FROM shop_order WHERE member = ?1)"
        " OR EXISTS (SELECT 1 FROM activity WHERE member = ?1)"
        " OR EXISTS (SELECT 1 FROM delivery WHERE target_kind = 'member' AND target = ?1)"
        " OR EXISTS (SELECT 1 FROM scan WHERE member = ?1) OR EXISTS (SELECT 1 FROM redemption WHERE member = ?1)"
        " OR EXISTS (SELECT 1 FROM referral WHERE member = ?1) OR EXISTS (SELECT 1 FROM referral WHERE host = ?1)"
        " OR EXISTS (SELECT 1 FROM point_entry WHERE member = ?1) OR EXISTS (SELECT 1 FROM question WHERE member = ?1)"
        " OR EXISTS (SELECT 1 FROM code WHERE member = ?1)");
    s.with(member).step();
    return s.int64(0) == 0;
}

// Whoever stood on a roster under a second nickname only would otherwise remain as a member without anything.
void removeIfBare(db::Database &db, qint64 member)
{
    if (!isBare(db, member))
        return;
    db.prepare("DELETE FROM rename_proposal WHERE ?1 IN (old_member, new_member)").run(member);
    db.prepare("DELETE FROM member_source WHERE member = ?").run(member);
    db.prepare("DELETE FROM member WHERE id = ?").run(member);
}

void addLines(db::Database &db, qint64 roster, QList<RosterPerson> &people, QSet<qint64> &seen)
{
    db::Statement s = db.prepare("SELECT e.member, coalesce(e.nickname, m.name, ''), e.joined_day FROM roster_entry e"
                                 " JOIN member m ON m.id = e.member WHERE e.roster = ? ORDER BY e.seq");
    s.with(roster);
    while (s.step()) {
        if (seen.contains(s.int64(0)))
            continue;
        seen.insert(s.int64(0));
        people.append({QString::number(s.int64(0)), s.text(1), dayOf(s, 2)});
    }
}

QList<RosterPerson> linesOf(db::Database &db, const QList<qint64> &rosters)
{
    QList<RosterPerson> people;
    QSet<qint64> seen;
    for (const qint64 roster : rosters)
        addLines(db, roster, people, seen);
    return people;
}

// The complete roster before the given one and the partial ones since: together who was there. Empty for the first.
struct Earlier {
    QList<qint64> rosters;
    QDate day; // of the complete one
};
Earlier earlierThan(db::Database &db, qint64 group, const QString &takenAt, qint64 roster)
{
    Earlier found;
    db::Statement s = db.prepare("SELECT id, day, partial FROM roster WHERE grp = ?1"
                                 " AND (taken_at < ?2 OR (taken_at = ?2 AND id < ?3)) ORDER BY taken_at DESC, id DESC");
    s.with(group, takenAt, roster);
    while (s.step()) {
        found.rosters.append(s.int64(0));
        if (s.int64(2) != 0)
            continue;
        found.day = dayOf(s, 1);
        return found;
    }
    return {};
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
        qint64 firstOfLater = std::numeric_limits<qint64>::max(); // the lowest number among those taken later
        while (s.step()) {
            rows.append({s.int64(0), fromUtcText(s.text(1)), dayOf(s, 2), s.int64(3) != 0, s.int64(4), dayOf(s, 5),
                s.optionalInt64(6), s.optionalInt64(7), BatchId(s.int64(8)), s.int64(0) > firstOfLater});
            firstOfLater = std::min(firstOfLater, s.int64(0));
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
        const Earlier earlier = earlierThan(db, of.int64(0), of.text(1), roster);
        std::optional<QList<RosterPerson>> before;
        if (earlier.day.isValid())
            before = linesOf(db, earlier.rosters);
        const QList<RosterPerson> after = linesOf(db, {roster});
        RosterDiff diff = diffRosters(earlier.day, dayOf(of, 2), of.int64(3) != 0, before, after);
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
        removeIfBare(db, of->newMember);
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
