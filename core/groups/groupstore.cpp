// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/groups/groupstore.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/db/database.h"
#include "core/groups/grouppolicy.h"
#include "core/groups/handover.h"
#include "core/groups/rows.h"
#include "core/workspace.h"

#include <QHash>
#include <QSet>

namespace siyu::groups {

namespace {

constexpr qint64 usualCapacity = 500; // people that WeChat lets into one group
constexpr qint64 mostCapacity = 100'000;

Error refused(ErrorCode code, const QString &name) { return {code, {name}, {}}; }

Result<QString> checkedName(const QString &raw)
{
    const QString name = displayText(raw);
    if (name.isEmpty() || name.size() > 200)
        return Error{ErrorCode::InvalidInput, {QStringLiteral("name"), name}, {}};
    return name;
}

QString nameOf(const Workspace &workspace, GroupId group)
{
    const auto name = workspace.read([group](db::Database &db) {
        db::Statement s = db.prepare("SELECT name FROM grp WHERE id = ?");
        return s.with(group.value).step() ? s.text(0) : QString();
    });
    return name ? *name : QString();
}

QList<StaffId> withoutRepeats(const QList<StaffId> &owners)
{
    QList<StaffId> out;
    for (const StaffId owner : owners) {
        if (!out.contains(owner))
            out.append(owner);
    }
    return out;
}

Result<void> checkOwners(db::Database &db, const QString &group, const QList<StaffId> &owners)
{
    if (owners.isEmpty())
        return refused(ErrorCode::GroupNeedsOwner, group);
    if (owners.size() > 2)
        return refused(ErrorCode::GroupTooManyOwners, group);
    for (const StaffId owner : owners) {
        if (const Result<void> found = requireStaff(db, owner); !found)
            return found;
    }
    return {};
}

void writeOwners(db::Database &db, GroupId group, const QList<StaffId> &owners, BatchId batch)
{
    for (qsizetype i = 0; i < owners.size(); ++i) {
        db.cached("INSERT INTO grp_owner (grp, position, staff, batch) VALUES (?, ?, ?, ?)")
            .run(group.value, qint64(i + 1), owners.at(i).value, idOrNull(batch.value));
    }
}

void noteFormerOwners(db::Database &db, GroupId group, const QList<StaffId> &now, QDate today)
{
    db::Statement row = db.prepare("SELECT position, staff FROM grp_owner WHERE grp = ?");
    row.with(group.value);
    while (row.step()) {
        const StaffId was(row.int64(1)), successor = now.value(row.int64(0) - 1);
        if (!now.contains(was))
            noteOwnerGone(db, group, was, successor, today.addDays(-1));
    }
}

GroupId insertRow(db::Database &db, const NewGroup &group, const QDateTime &nowUtc, BatchId batch)
{
    db.cached("INSERT INTO grp (name, kind, entry_rule, capacity, created_at, batch) VALUES (?, ?, ?, ?, ?, ?)")
        .run(group.name, textOrNull(group.kind), textOrNull(group.entryRule), group.capacity.value_or(usualCapacity),
            toUtcText(nowUtc), idOrNull(batch.value));
    return GroupId(db.lastInsertId());
}

// Names of a group's owners in their order, for all groups at once.
QHash<qint64, QStringList> ownerNames(db::Database &db)
{
    QHash<qint64, QStringList> names;
    db::Statement s = db.prepare("SELECT o.grp, s.name FROM grp_owner o JOIN staff s ON s.id = o.staff ORDER BY o.grp, o.position");
    while (s.step())
        names[s.int64(0)].append(s.text(1));
    return names;
}

QHash<qint64, qint64> memberCounts(db::Database &db)
{
    QHash<qint64, qint64> counts;
    db::Statement s = db.prepare("SELECT grp, count(*) FROM membership WHERE left_day IS NULL GROUP BY grp");
    while (s.step())
        counts.insert(s.int64(0), s.int64(1));
    return counts;
}

QList<GroupRow> loadGroups(db::Database &db, QDate today)
{
    const QHash<qint64, QStringList> owners = ownerNames(db);
    const QHash<qint64, qint64> members = memberCounts(db);
    QList<GroupRow> rows;
    db::Statement s = db.prepare("SELECT id, name, capacity, archived_at, kind, region, level, capacity_policy, template FROM grp"
                                 " ORDER BY archived_at IS NOT NULL, name COLLATE by_number");
    while (s.step()) {
        const CapacityPolicy policy = capacityPolicyFrom(s.text(7)).value_or(CapacityPolicy::Number);
        rows.append({GroupId(s.int64(0)), s.text(1), owners.value(s.int64(0)), members.value(s.int64(0)),
            roomOf(db, policy, s.optionalInt64(2), today), !s.isNull(3), s.text(4), s.text(5), s.text(6), s.int64(8)});
    }
    return rows;
}

Result<void> updateGroup(Workspace &workspace, const Change &change, GroupId group, std::string_view sql, const QString &value)
{
    return workspace.write(change, [&](db::Database &db) -> Result<void> {
        if (const Result<void> found = requireGroup(db, group); !found)
            return found;
        db.prepare(sql).run(value, group.value);
        return {};
    });
}

} // namespace

Result<GroupId> insertGroup(db::Database &db, const NewGroup &group, const QDateTime &nowUtc, QDate today, BatchId batch)
{
    const Result<QString> name = checkedName(group.name);
    if (!name)
        return name.error();
    if (group.capacity && (*group.capacity < 1 || *group.capacity > mostCapacity))
        return Error{ErrorCode::InvalidInput, {QStringLiteral("capacity"), QString::number(*group.capacity)}, {}};
    if (groupNamed(db, *name))
        return Error{ErrorCode::Duplicate, {QStringLiteral("group"), *name}, {}};
    const QList<StaffId> owners = withoutRepeats(group.owners);
    if (const Result<void> fits = checkOwners(db, *name, owners); !fits)
        return fits.error();
    NewGroup checked = group;
    checked.name = *name;
    const GroupId id = insertRow(db, checked, nowUtc, batch);
    writeOwners(db, id, owners, batch);
    if (!group.soloStaff.isValid())
        return id;
    for (const Team team : allTeams) {
        if (const Result<void> done = assign(db, id, team, group.soloStaff, true, today, batch); !done)
            return done.error();
    }
    return id;
}

GroupId ensureGroup(db::Database &db, const QString &name, const QDateTime &nowUtc, BatchId batch)
{
    const QString shown = displayText(name);
    if (const std::optional<GroupId> found = groupNamed(db, shown))
        return *found;
    NewGroup group;
    group.name = shown;
    return insertRow(db, group, nowUtc, batch);
}

std::optional<GroupId> groupNamed(db::Database &db, const QString &name)
{
    db::Statement &s = db.cached("SELECT id FROM grp WHERE name = ?").with(name);
    const std::optional<GroupId> found = s.step() ? std::optional(GroupId(s.int64(0))) : std::nullopt;
    s.reset();
    return found;
}

Result<GroupId> addGroup(Workspace &workspace, const NewGroup &group)
{
    return workspace.write({QStringLiteral("group.add"), {displayText(group.name)}},
        [&](db::Database &db) { return insertGroup(db, group, workspace.nowUtc(), workspace.today(), {}); });
}

Result<void> renameGroup(Workspace &workspace, GroupId group, const QString &raw)
{
    const Result<QString> name = checkedName(raw);
    if (!name)
        return name.error();
    const Change change{QStringLiteral("group.rename"), {nameOf(workspace, group), *name}};
    return workspace.write(change, [&](db::Database &db) -> Result<void> {
        if (const Result<void> found = requireGroup(db, group); !found)
            return found;
        if (const std::optional<GroupId> other = groupNamed(db, *name); other && *other != group)
            return Error{ErrorCode::Duplicate, {QStringLiteral("group"), *name}, {}};
        db.prepare("UPDATE grp SET name = ? WHERE id = ?").run(*name, group.value);
        return {};
    });
}

Result<void> setOwners(Workspace &workspace, GroupId group, const QList<StaffId> &given)
{
    const QString name = nameOf(workspace, group);
    const QList<StaffId> owners = withoutRepeats(given);
    return workspace.write({QStringLiteral("group.owners"), {name}}, [&](db::Database &db) -> Result<void> {
        if (const Result<void> found = requireGroup(db, group); !found)
            return found;
        if (const Result<void> fits = checkOwners(db, name, owners); !fits)
            return fits;
        noteFormerOwners(db, group, owners, workspace.today());
        db.prepare("DELETE FROM grp_owner WHERE grp = ?").run(group.value);
        writeOwners(db, group, owners, {});
        return {};
    });
}

Result<void> setArchived(Workspace &workspace, GroupId group, bool archived)
{
    const Change change{archived ? QStringLiteral("group.archive") : QStringLiteral("group.unarchive"), {nameOf(workspace, group)}};
    return updateGroup(workspace, change, group, "UPDATE grp SET archived_at = ? WHERE id = ?",
        archived ? toUtcText(workspace.nowUtc()) : QString());
}

Result<QList<GroupRow>> groups(const Workspace &workspace)
{
    return workspace.read([today = workspace.today()](db::Database &db) { return loadGroups(db, today); });
}

Result<GroupId> findGroup(const Workspace &workspace, const QString &name)
{
    return workspace.read([&name](db::Database &db) -> Result<GroupId> {
        if (const std::optional<GroupId> found = groupNamed(db, displayText(name)))
            return *found;
        return Error{ErrorCode::NotFound, {QStringLiteral("group"), name}, {}};
    });
}

QString wordOf(Gap gap)
{
    switch (gap) {
    case Gap::None: return QStringLiteral("none");
    case Gap::NoPeople: return QStringLiteral("no_people");
    case Gap::NoLead: return QStringLiteral("no_lead");
    case Gap::TooFew: return QStringLiteral("too_few");
    }
    return {};
}

Gap gapOf(qsizetype people, bool isLed, std::optional<int> wanted)
{
    if (people == 0)
        return wanted == 0 ? Gap::None : Gap::NoPeople;
    if (!isLed)
        return wanted == 0 ? Gap::None : Gap::NoLead;
    return wanted && people < *wanted ? Gap::TooFew : Gap::None;
}

Gap gapOf(const QList<TeamMember> &team, std::optional<int> wanted)
{
    const bool led = std::any_of(team.begin(), team.end(), [](const TeamMember &person) { return person.isLead; });
    return gapOf(team.size(), led, wanted);
}

Result<GroupCard> group(const Workspace &workspace, GroupId group)
{
    const QDate day = workspace.today();
    const QString today = dayText(day);
    const QTimeZone zone = workspace.zone();
    return workspace.read([&](db::Database &db) -> Result<GroupCard> {
        db::Statement s = db.prepare("SELECT name, capacity, archived_at, entry_rule, kind, created_at,"
                                     " quiet, region, level, capacity_policy, (SELECT count(*) FROM membership m WHERE m.grp = g.id AND m.left_day IS NULL)"
                                     " FROM grp g WHERE id = ?");
        if (!s.with(group.value).step())
            return Error{ErrorCode::NotFound, {QStringLiteral("group"), QString::number(group.value)}, {}};
        GroupCard card;
        const CapacityPolicy policy = capacityPolicyFrom(s.text(9)).value_or(CapacityPolicy::Number);
        card.row = {group, s.text(0), {}, s.int64(10), roomOf(db, policy, s.optionalInt64(1), day), !s.isNull(2), s.text(4), s.text(7), s.text(8), 0};
        card.quiet = s.int64(6) != 0;
        card.archivedOn = businessDay(fromUtcText(s.text(2)), zone);
        card.entryRule = s.text(3);
        card.kind = s.text(4);
        card.created = businessDay(fromUtcText(s.text(5)), zone);
        db::Statement owners = db.prepare("SELECT s.id, s.name, s.left_on IS NOT NULL AND s.left_on < ?2 FROM grp_owner o"
                                          " JOIN staff s ON s.id = o.staff WHERE o.grp = ?1 ORDER BY o.position");
        owners.with(group.value, today);
        while (owners.step()) {
            card.owners.append({StaffId(owners.int64(0)), owners.text(1), owners.int64(2) != 0});
            card.row.owners.append(owners.text(1));
        }
        db::Statement wanted = db.prepare("SELECT team, wanted FROM grp_team WHERE grp = ?");
        wanted.with(group.value);
        while (wanted.step())
            card.wanted[size_t(wanted.int64(0) - 1)] = int(wanted.int64(1));
        db::Statement people = db.prepare("SELECT a.team, a.staff, s.name, a.is_lead, a.from_day FROM assignment a"
                                          " JOIN staff s ON s.id = a.staff WHERE a.grp = ?1 AND a.from_day <= ?2"
                                          " AND (a.to_day IS NULL OR a.to_day >= ?2) ORDER BY a.team, a.is_lead DESC, s.name");
        people.with(group.value, today);
        while (people.step()) {
            card.teams[size_t(people.int64(0) - 1)].append(
                {StaffId(people.int64(1)), people.text(2), people.int64(3) != 0, dayOf(people, 4)});
        }
        return card;
    });
}

namespace {

BoardRow boardRowOf(const GroupRow &group)
{
    BoardRow row;
    row.group = group.id;
    row.name = group.name;
    row.owners = group.owners;
    row.ownerMissing = true;
    row.members = group.members;
    row.capacity = group.capacity;
    row.kind = group.kind;
    row.region = group.region;
    row.level = group.level;
    return row;
}

void fillWanted(db::Database &db, const QHash<qint64, qsizetype> &at, QList<BoardRow> &rows)
{
    db::Statement wanted = db.prepare("SELECT grp, team, wanted FROM grp_team");
    while (wanted.step()) {
        if (const auto found = at.constFind(wanted.int64(0)); found != at.cend())
            rows[*found].teams[size_t(wanted.int64(1) - 1)].wanted = int(wanted.int64(2));
    }
    db::Statement quiet = db.prepare("SELECT id FROM grp WHERE quiet = 1");
    while (quiet.step()) {
        if (const auto found = at.constFind(quiet.int64(0)); found != at.cend())
            rows[*found].quiet = true;
    }
}

} // namespace

Result<QList<BoardRow>> board(const Workspace &workspace)
{
    const QDate day = workspace.today();
    const QString today = dayText(day);
    return workspace.read([&](db::Database &db) {
        QList<BoardRow> rows;
        QHash<qint64, qsizetype> at;
        for (const GroupRow &group : loadGroups(db, day)) {
            if (group.archived)
                break; // they come last
            at.insert(group.id.value, rows.size());
            rows.append(boardRowOf(group));
        }
        fillWanted(db, at, rows);
        db::Statement present = db.prepare("SELECT DISTINCT o.grp FROM grp_owner o JOIN staff s ON s.id = o.staff"
                                           " WHERE s.left_on IS NULL OR s.left_on >= ?");
        present.with(today);
        while (present.step()) {
            if (const auto found = at.constFind(present.int64(0)); found != at.cend())
                rows[*found].ownerMissing = false;
        }
        db::Statement people = db.prepare("SELECT a.grp, a.team, a.is_lead, s.name FROM assignment a JOIN staff s ON s.id = a.staff"
                                          " WHERE a.from_day <= ?1 AND (a.to_day IS NULL OR a.to_day >= ?1)");
        people.with(today);
        while (people.step()) {
            const auto found = at.constFind(people.int64(0));
            if (found == at.cend())
                continue;
            TeamCell &cell = rows[*found].teams[size_t(people.int64(1) - 1)];
            ++cell.people;
            if (people.int64(2) != 0)
                cell.lead = people.text(3);
        }
        for (BoardRow &row : rows) {
            row.gaps = row.ownerMissing ? 1 : 0;
            for (TeamCell &cell : row.teams) {
                cell.gap = gapOf(cell.people, !cell.lead.isEmpty(), cell.wanted);
                row.gaps += cell.gap == Gap::None || row.quiet ? 0 : 1;
            }
        }
        return rows;
    });
}

} // namespace siyu::groups
