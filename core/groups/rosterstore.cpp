// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/groups/rosterstore.h"

#include "core/base/period.h"
#include "core/db/batchimage.h"
#include "core/db/database.h"
#include "core/groups/memberships.h"
#include "core/groups/rows.h"
#include "core/groups/templatestore.h"
#include "core/workspace.h"

#include <QHash>
#include <QMap>
#include <QSet>

namespace siyu::groups {

namespace {

// All rosters of a group, in time, with whatever rethreading needs.
struct RosterSet {
    QList<Snapshot> snapshots;
    QList<qint64> ids;
    QList<qint64> batches;
    QList<QHash<qint64, QString>> nicknames; // by member
    QList<QDate> completeDays;
};

RosterSet loadRosters(db::Database &db, GroupId group)
{
    RosterSet set;
    QHash<qint64, qsizetype> at;
    db::Statement rosters = db.prepare("SELECT id, taken_at, day, partial, batch, erased FROM roster WHERE grp = ? ORDER BY taken_at, id");
    rosters.with(group.value);
    while (rosters.step()) {
        at.insert(rosters.int64(0), set.ids.size());
        set.ids.append(rosters.int64(0));
        set.batches.append(rosters.int64(4));
        const Snapshot snapshot{dayOf(rosters, 2), rosters.text(1), rosters.int64(3) != 0, {}, rosters.int64(5)};
        if (!snapshot.partial)
            set.completeDays.append(snapshot.day);
        set.snapshots.append(snapshot);
    }
    set.nicknames.resize(set.ids.size());
    db::Statement lines = db.prepare("SELECT e.roster, e.member, e.nickname, e.joined_day FROM roster r"
                                     " JOIN roster_entry e ON e.roster = r.id WHERE r.grp = ? ORDER BY e.roster, e.seq");
    lines.with(group.value);
    while (lines.step()) {
        const qsizetype index = at.value(lines.int64(0));
        set.snapshots[index].people.append({lines.int64(1), dayOf(lines, 3)});
        set.nicknames[index].insert(lines.int64(1), lines.text(2));
    }
    return set;
}

QMap<qint64, QList<MembershipRow>> loadMemberships(db::Database &db, GroupId group)
{
    QMap<qint64, QList<MembershipRow>> rows;
    db::Statement s = db.prepare("SELECT m.id, m.member, m.nickname, m.joined_day, m.joined_after, m.left_day, m.left_after,"
                                 " m.how, m.invited_by, m.origin, m.batch, m.stated_joined, m.stated_left, substr(b.at, 1, 10)"
                                 " FROM membership m LEFT JOIN import_batch b ON b.id = m.batch WHERE m.grp = ? ORDER BY m.id");
    s.with(group.value);
    while (s.step()) {
        MembershipRow row{s.int64(0), s.int64(1), s.text(2), dayOf(s, 3), dayOf(s, 4), dayOf(s, 5), dayOf(s, 6), s.text(7),
            s.int64(8), s.text(9), s.int64(10), dayOf(s, 11), dayOf(s, 12), dayOf(s, 13)};
        rows[row.member].append(row);
    }
    return rows;
}

QMap<qint64, QList<RosterStay>> staysByMember(const RosterSet &set, const Thread &thread)
{
    QMap<qint64, QList<RosterStay>> stays;
    for (const Stay &stay : thread.stays) {
        stays[stay.member].append({stay, set.snapshots.at(stay.firstSeen).day, set.snapshots.at(stay.lastSeen).day,
            set.nicknames.at(stay.lastSeen).value(stay.member), set.batches.at(stay.firstSeen)});
    }
    return stays;
}

// Brings one member's rows in the table to what they should be, with images where a batch does it.
class MembershipWriter {
public:
    MembershipWriter(db::Database &db, GroupId group, BatchId batch) : m_db(db), m_group(group), m_batch(batch) { }

    void bring(const QList<MembershipRow> &from, const QList<MembershipRow> &to)
    {
        QHash<qint64, MembershipRow> was;
        for (const MembershipRow &row : from)
            was.insert(row.id, row);
        for (const MembershipRow &row : to) {
            if (row.id == 0)
                insert(row);
            else if (was.take(row.id) != row)
                update(row);
        }
        QList<qint64> gone = was.keys();
        std::sort(gone.begin(), gone.end());
        for (const qint64 id : gone)
            remove(id);
    }

private:
    void insert(const MembershipRow &row)
    {
        m_db.cached("INSERT INTO membership (grp, member, nickname, joined_day, joined_after, left_day, left_after, how,"
                    " invited_by, origin, batch, stated_joined, stated_left) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)")
            .run(m_group.value, row.member, row.nickname, dayText(row.joined), dayText(row.joinedAfter), dayText(row.left),
                dayText(row.leftAfter), row.how, idOrNull(row.invitedBy), row.origin,
                idOrNull(m_batch.isValid() ? m_batch.value : row.batch), dayText(row.statedJoined), dayText(row.statedLeft));
        tagNewcomer(m_db, m_group, row.member, m_batch.isValid() ? m_batch : BatchId(row.batch));
    }
    void update(const MembershipRow &row)
    {
        const qint64 image = before(row.id);
        m_db.cached("UPDATE membership SET nickname = ?, joined_day = ?, joined_after = ?, left_day = ?, left_after = ?,"
                    " stated_joined = ?, stated_left = ? WHERE id = ?")
            .run(row.nickname, dayText(row.joined), dayText(row.joinedAfter), dayText(row.left), dayText(row.leftAfter),
                dayText(row.statedJoined), dayText(row.statedLeft), row.id);
        after(image);
    }
    void remove(qint64 id)
    {
        before(id);
        m_db.cached("DELETE FROM membership WHERE id = ?").run(id);
    }
    qint64 before(qint64 id) { return m_batch.isValid() ? db::keepBefore(m_db, m_batch, "membership", {id}) : 0; }
    void after(qint64 image) { db::keepAfter(m_db, m_batch, image); }

    db::Database &m_db;
    GroupId m_group;
    BatchId m_batch;
};

void writeSteps(db::Database &db, const RosterSet &set, const Thread &thread)
{
    for (qsizetype i = 0; i < set.ids.size(); ++i) {
        const RosterStep &step = thread.steps.at(i);
        db.cached("UPDATE roster SET since_day = ?1, joined = ?2, lost = ?3 WHERE id = ?4"
                  " AND (since_day IS NOT ?1 OR joined IS NOT ?2 OR lost IS NOT ?3)")
            .run(dayText(step.since), step.joined, step.lost, set.ids.at(i));
    }
}

struct Threaded {
    RosterSet set;
    Thread thread;
};

Threaded rethread(db::Database &db, GroupId group, BatchId batch)
{
    Threaded result{loadRosters(db, group), {}};
    result.thread = threadRosters(result.set.snapshots);
    const QMap<qint64, QList<RosterStay>> stays = staysByMember(result.set, result.thread);
    const QMap<qint64, QList<MembershipRow>> existing = loadMemberships(db, group);
    QList<qint64> members = stays.keys() + existing.keys();
    std::sort(members.begin(), members.end());
    members.erase(std::unique(members.begin(), members.end()), members.end());
    MembershipWriter writer(db, group, batch);
    for (const qint64 member : std::as_const(members)) {
        const QList<MembershipRow> have = existing.value(member);
        writer.bring(have, placeStays(have, stays.value(member), result.set.completeDays));
    }
    writeSteps(db, result.set, result.thread);
    return result;
}

bool isKnownByNicknameOnly(db::Database &db, qint64 member)
{
    db::Statement &s = db.cached("SELECT 1 FROM identity WHERE member = ? LIMIT 1").with(member);
    const bool known = s.step();
    s.reset();
    return !known;
}

// Somebody whom a roster of the group shows.
struct Known {
    qint64 member = 0;
    QString nickname;
};

// Who was there around a moment, nearest first: by the roster before it (with the partial ones since), by the one after
// it, then by all others; everybody once. A late roster finds those whom only later rosters show, and who comes back
// is the same person.
QList<QList<Known>> poolsAround(const RosterSet &set, const QString &takenAt)
{
    QList<qsizetype> back, forth;
    for (qsizetype i = 0; i < set.ids.size(); ++i) {
        if (set.snapshots.at(i).order <= takenAt)
            back.prepend(i);
        else
            forth.append(i);
    }
    QList<QList<Known>> pools(3);
    QSet<qint64> seen;
    const auto take = [&](qsizetype roster, QList<Known> &pool) {
        for (const Snapshot::Person &person : set.snapshots.at(roster).people) {
            if (seen.contains(person.member))
                continue;
            seen.insert(person.member);
            pool.append({person.member, set.nicknames.at(roster).value(person.member)});
        }
    };
    const auto takeToComplete = [&](QList<qsizetype> &order, QList<Known> &pool) {
        while (!order.isEmpty()) {
            const qsizetype roster = order.takeFirst();
            take(roster, pool);
            if (!set.snapshots.at(roster).partial)
                return;
        }
    };
    takeToComplete(back, pools[0]);
    takeToComplete(forth, pools[1]);
    for (const qsizetype roster : back + forth)
        take(roster, pools[2]);
    return pools;
}

// Gives the members of a pool to lines that have none yet.
QStringList matchAgainst(db::Database &db, const QList<Known> &pool, QList<RosterLine> &lines)
{
    QSet<qint64> used;
    for (const RosterLine &line : std::as_const(lines))
        used.insert(line.member.value);
    QList<RosterPerson> before, after;
    QList<qint64> members;
    QList<qsizetype> open;
    for (const Known &known : pool) {
        if (used.contains(known.member))
            continue;
        members.append(known.member);
        before.append({isKnownByNicknameOnly(db, known.member) ? QString() : QString::number(known.member), known.nickname, QDate()});
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).member.isValid())
            continue;
        open.append(i);
        after.append({QString(), lines.at(i).nickname, QDate()});
    }
    const RosterMatch match = matchPeople(before, after);
    for (qsizetype i = 0; i < open.size(); ++i) {
        if (match.beforeOf.at(i) >= 0)
            lines[open.at(i)].member = MemberId(members.at(match.beforeOf.at(i)));
    }
    return match.ambiguous;
}

// Offers a rename where the roster and the complete one before it allow one (rules.md 2).
qint64 proposeRename(db::Database &db, const NewRoster &roster, qint64 id, const Threaded &threaded)
{
    const qsizetype index = threaded.set.ids.indexOf(id);
    if (roster.partial || !threaded.thread.steps.at(index).joined)
        return 0;
    QList<qint64> vanished, appeared;
    for (const Stay &stay : threaded.thread.stays) {
        if (stay.goneOn == index && isKnownByNicknameOnly(db, stay.member))
            vanished.append(stay.member);
        if (stay.firstSeen == index && isKnownByNicknameOnly(db, stay.member))
            appeared.append(stay.member);
    }
    if (!offersRename(vanished.size(), appeared.size()) || vanished == appeared)
        return 0;
    db.prepare("INSERT INTO rename_proposal (grp, roster, old_member, new_member, batch) VALUES (?, ?, ?, ?, ?)")
        .run(roster.group.value, id, vanished.first(), appeared.first(), idOrNull(roster.batch.value));
    return 1;
}

qint64 insertRoster(db::Database &db, const NewRoster &roster)
{
    db.prepare("INSERT INTO roster (grp, taken_at, day, partial, people, batch, erased) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .run(roster.group.value, toUtcText(roster.takenAtUtc), dayText(roster.day), roster.partial,
            roster.lines.size() + roster.erased, idOrNull(roster.batch.value), roster.erased);
    const qint64 id = db.lastInsertId();
    db::Statement &line = db.cached("INSERT INTO roster_entry (roster, seq, member, nickname, joined_day, batch) VALUES (?,?,?,?,?,?)");
    for (qsizetype i = 0; i < roster.lines.size(); ++i) {
        const RosterLine &of = roster.lines.at(i);
        line.run(id, qint64(i + 1), of.member.value, of.nickname, dayText(of.statedJoin), idOrNull(roster.batch.value));
    }
    return id;
}

// The roster of the same group and moment with the same people in it, whoever brought it; 0 = none.
qint64 heldRoster(db::Database &db, const NewRoster &roster)
{
    QList<std::tuple<qint64, QString, QString>> wanted;
    for (const RosterLine &line : roster.lines)
        wanted.append({line.member.value, line.nickname, dayText(line.statedJoin)});
    std::sort(wanted.begin(), wanted.end());
    db::Statement same = db.prepare("SELECT id FROM roster WHERE grp = ? AND taken_at = ? AND partial = ? AND people = ? ORDER BY id");
    same.with(roster.group.value, toUtcText(roster.takenAtUtc), roster.partial, roster.lines.size());
    db::Statement lines = db.prepare("SELECT member, nickname, joined_day FROM roster_entry WHERE roster = ?");
    while (same.step()) {
        QList<std::tuple<qint64, QString, QString>> held;
        lines.with(same.int64(0));
        while (lines.step())
            held.append({lines.int64(0), lines.text(1), lines.text(2)});
        std::sort(held.begin(), held.end());
        if (held == wanted)
            return same.int64(0);
    }
    return 0;
}

// What it brought when it was stored.
RosterOutcome outcomeOf(db::Database &db, qint64 roster)
{
    db::Statement row = db.prepare("SELECT joined, lost, people FROM roster WHERE id = ?");
    row.with(roster).step();
    return {roster, row.isNull(0), row.int64(0), row.int64(1), row.int64(2) - row.int64(0), 0};
}

} // namespace

QStringList matchNicknames(db::Database &db, GroupId group, const QDateTime &takenAtUtc, QList<RosterLine> &lines)
{
    QStringList ambiguous;
    bool nearest = true;
    for (const QList<Known> &pool : poolsAround(loadRosters(db, group), toUtcText(takenAtUtc))) {
        const QStringList doubted = matchAgainst(db, pool, lines);
        if (nearest)
            ambiguous = doubted;
        nearest = false;
    }
    return ambiguous;
}

Result<RosterOutcome> storeRoster(db::Database &db, const NewRoster &roster)
{
    if (const Result<void> found = requireGroup(db, roster.group); !found)
        return found.error();
    if (const qint64 held = heldRoster(db, roster); held > 0)
        return outcomeOf(db, held);
    RosterOutcome outcome;
    outcome.roster = insertRoster(db, roster);
    const Threaded threaded = rethread(db, roster.group, roster.batch);
    const qsizetype index = threaded.set.ids.indexOf(outcome.roster);
    const RosterStep &step = threaded.thread.steps.at(index);
    outcome.baseline = !step.joined;
    outcome.joined = step.joined.value_or(0);
    outcome.left = step.lost.value_or(0);
    outcome.stayed = threaded.set.nicknames.at(index).size() + roster.erased - outcome.joined;
    outcome.renameProposals = proposeRename(db, roster, outcome.roster, threaded);
    return outcome;
}

Result<void> takeBackRosters(db::Database &db, BatchId batch)
{
    QList<GroupId> touched;
    db::Statement of = db.prepare("SELECT grp FROM roster WHERE batch = ?1 UNION SELECT grp FROM membership WHERE batch = ?1");
    of.with(batch.value);
    while (of.step())
        touched.append(GroupId(of.int64(0)));
    for (const char *sql : {"DELETE FROM rename_proposal WHERE roster IN (SELECT id FROM roster WHERE batch = ?)",
             "DELETE FROM roster_entry WHERE roster IN (SELECT id FROM roster WHERE batch = ?)",
             "DELETE FROM roster WHERE batch = ?", "DELETE FROM membership WHERE batch = ?"})
        db.prepare(sql).run(batch.value);
    db::putBack(db, batch, {"membership"});
    for (const GroupId group : std::as_const(touched))
        rethread(db, group, {});
    return {};
}

bool stateMembership(db::Database &db, const StatedMembership &stated)
{
    db::Statement &there = db.cached("SELECT 1 FROM membership WHERE grp = ?1 AND member = ?2 AND left_day IS NULL"
                                     " AND (?3 IS NULL OR joined_day IS NULL OR joined_day <= ?3 OR joined_after <= ?3) LIMIT 1");
    const bool known = there.with(stated.group.value, stated.member.value, dayText(stated.left)).step();
    there.reset();
    if (known)
        return false;
    db.cached("INSERT INTO membership (grp, member, nickname, joined_day, left_day, how, invited_by, origin, batch,"
              " stated_joined, stated_left) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?4, ?5)")
        .run(stated.group.value, stated.member.value, stated.nickname, dayText(stated.joined), dayText(stated.left),
            stated.how.isEmpty() ? QString() : stated.how, idOrNull(stated.invitedBy.value),
            stated.typed ? QStringLiteral("typed") : QStringLiteral("import"), idOrNull(stated.batch.value));
    tagNewcomer(db, stated.group, stated.member.value, stated.batch);
    return true;
}

void rethreadGroup(db::Database &db, GroupId group, BatchId batch)
{
    rethread(db, group, batch);
}

} // namespace siyu::groups
