// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/groups/groupstore.h"

#include "core/db/database.h"
#include "core/groups/rows.h"
#include "core/workspace.h"

namespace siyu::groups {

namespace {

struct Names {
    QString group;
    QString staff;
};

Names namesOf(const Workspace &workspace, GroupId group, StaffId staff)
{
    const auto names = workspace.read([&](db::Database &db) {
        Names out;
        db::Statement g = db.prepare("SELECT name FROM grp WHERE id = ?");
        if (g.with(group.value).step())
            out.group = g.text(0);
        db::Statement s = db.prepare("SELECT name FROM staff WHERE id = ?");
        if (s.with(staff.value).step())
            out.staff = s.text(0);
        return out;
    });
    return names ? *names : Names();
}

// One row of a person's time in a team on one day.
struct Spell {
    qint64 id = 0;
    bool isLead = false;
    QDate from;
};

std::optional<Spell> openSpell(db::Database &db, GroupId group, Team team, StaffId staff)
{
    db::Statement s = db.prepare("SELECT id, is_lead, from_day FROM assignment WHERE grp = ? AND team = ? AND staff = ? AND to_day IS NULL");
    if (!s.with(group.value, int(team), staff.value).step())
        return std::nullopt;
    return Spell{s.int64(0), s.int64(1) != 0, dayOf(s, 2)};
}

void insertSpell(db::Database &db, GroupId group, Team team, StaffId staff, bool asLead, QDate from, BatchId batch)
{
    db.cached("INSERT INTO assignment (grp, team, staff, is_lead, from_day, batch) VALUES (?, ?, ?, ?, ?, ?)")
        .run(group.value, int(team), staff.value, asLead, dayText(from), idOrNull(batch.value));
}

// Ends with the day before `day`; a spell that began on it (or later) never was.
void endSpell(db::Database &db, const Spell &spell, QDate day)
{
    if (spell.from >= day)
        db.prepare("DELETE FROM assignment WHERE id = ?").run(spell.id);
    else
        db.prepare("UPDATE assignment SET to_day = ? WHERE id = ?").run(dayText(day.addDays(-1)), spell.id);
}

// The history shows since when somebody leads: a change of the lead begins a new row.
void changeLead(db::Database &db, GroupId group, Team team, StaffId staff, bool isLead, QDate day, BatchId batch)
{
    const std::optional<Spell> spell = openSpell(db, group, team, staff);
    if (!spell || spell->isLead == isLead)
        return;
    endSpell(db, *spell, day);
    insertSpell(db, group, team, staff, isLead, day, batch);
}

void demoteOthers(db::Database &db, GroupId group, Team team, StaffId staff, QDate day, BatchId batch)
{
    QList<StaffId> leads;
    db::Statement s = db.prepare("SELECT staff FROM assignment WHERE grp = ? AND team = ? AND to_day IS NULL AND is_lead = 1 AND staff <> ?");
    s.with(group.value, int(team), staff.value);
    while (s.step())
        leads.append(StaffId(s.int64(0)));
    for (const StaffId lead : std::as_const(leads))
        changeLead(db, group, team, lead, false, day, batch);
}

} // namespace

Result<void> assign(db::Database &db, GroupId group, Team team, StaffId staff, bool asLead, QDate from, BatchId batch)
{
    if (const Result<void> found = requireGroup(db, group); !found)
        return found;
    db::Statement person = db.prepare("SELECT name, left_on FROM staff WHERE id = ?");
    if (!person.with(staff.value).step())
        return Error{ErrorCode::NotFound, {QStringLiteral("staff"), QString::number(staff.value)}, {}};
    if (!person.isNull(1) && dayOf(person, 1) < from)
        return Error{ErrorCode::Refused, {QStringLiteral("staff"), QStringLiteral("staff_left")}, {}};
    if (asLead)
        demoteOthers(db, group, team, staff, from, batch);
    if (!openSpell(db, group, team, staff))
        insertSpell(db, group, team, staff, asLead, from, batch);
    else if (asLead)
        changeLead(db, group, team, staff, true, from, batch);
    return {};
}

Result<void> assignToTeam(Workspace &workspace, GroupId group, Team team, StaffId staff, bool asLead)
{
    const Names names = namesOf(workspace, group, staff);
    const Change change{asLead ? QStringLiteral("team.lead") : QStringLiteral("team.assign"), {names.staff, names.group, wordOf(team)}};
    return workspace.write(change, [&](db::Database &db) { return assign(db, group, team, staff, asLead, workspace.today(), {}); });
}

Result<void> unassign(Workspace &workspace, GroupId group, Team team, StaffId staff)
{
    const Names names = namesOf(workspace, group, staff);
    const Change change{QStringLiteral("team.unassign"), {names.staff, names.group, wordOf(team)}};
    return workspace.write(change, [&](db::Database &db) -> Result<void> {
        const std::optional<Spell> spell = openSpell(db, group, team, staff);
        if (!spell)
            return Error{ErrorCode::NotFound, {QStringLiteral("assignment"), names.staff}, {}};
        endSpell(db, *spell, workspace.today());
        return {};
    });
}

Result<void> assignAllTeams(Workspace &workspace, GroupId group, StaffId staff)
{
    const Names names = namesOf(workspace, group, staff);
    return workspace.write({QStringLiteral("team.solo"), {names.staff, names.group}}, [&](db::Database &db) -> Result<void> {
        for (const Team team : allTeams) {
            if (const Result<void> done = assign(db, group, team, staff, true, workspace.today(), {}); !done)
                return done;
        }
        return {};
    });
}

Result<QList<AssignmentRow>> assignmentHistory(const Workspace &workspace, GroupId group)
{
    return workspace.read([group](db::Database &db) {
        QList<AssignmentRow> rows;
        db::Statement s = db.prepare("SELECT a.id, a.team, a.staff, s.name, a.is_lead, a.from_day, a.to_day FROM assignment a"
                                     " JOIN staff s ON s.id = a.staff WHERE a.grp = ? ORDER BY a.from_day DESC, a.id DESC");
        s.with(group.value);
        while (s.step()) {
            rows.append({s.int64(0), Team(s.int64(1)), StaffId(s.int64(2)), s.text(3), s.int64(4) != 0, dayOf(s, 5), dayOf(s, 6)});
        }
        return rows;
    });
}

} // namespace siyu::groups
