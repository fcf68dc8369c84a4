// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/groups/handover.h"

#include "core/groups/groupstore.h"
#include "core/groups/rows.h"
#include "core/workspace.h"

#include <numeric>

namespace siyu::groups {

namespace {

Held loadHeld(db::Database &db, StaffId staff)
{
    Held held;
    db::Statement name = db.prepare("SELECT name FROM staff WHERE id = ?");
    if (name.with(staff.value).step())
        held.name = name.text(0);
    db::Statement owned = db.prepare("SELECT g.id, g.name FROM grp_owner o JOIN grp g ON g.id = o.grp WHERE o.staff = ? ORDER BY g.name COLLATE by_number");
    owned.with(staff.value);
    while (owned.step())
        held.owned.append({GroupId(owned.int64(0)), owned.text(1)});
    db::Statement places = db.prepare("SELECT a.grp, g.name, a.team, a.is_lead, a.from_day FROM assignment a JOIN grp g ON g.id = a.grp"
                                      " WHERE a.staff = ? AND a.to_day IS NULL ORDER BY g.name COLLATE by_number, a.team");
    places.with(staff.value);
    while (places.step())
        held.places.append({GroupId(places.int64(0)), places.text(1), Team(places.int64(2)), places.int64(3) != 0, dayOf(places, 4)});
    db::Statement accounts = db.prepare("SELECT a.id, a.name, (SELECT count(*) FROM contact c WHERE c.account = a.id AND c.removed_at IS NULL)"
                                        " FROM account a WHERE a.staff = ? AND a.closed_at IS NULL ORDER BY a.name");
    accounts.with(staff.value);
    while (accounts.step())
        held.accounts.append({AccountId(accounts.int64(0)), accounts.text(1), accounts.int64(2)});
    return held;
}

void note(db::Database &db, const char *what, qint64 target, StaffId staff, StaffId successor, QDate lastDay)
{
    db.cached("INSERT INTO handover (what, target, staff, successor, to_day) VALUES (?, ?, ?, ?, ?)")
        .run(what, target, staff.value, idOrNull(successor.value), dayText(lastDay));
}

void handOwned(db::Database &db, const Held &held, StaffId leaver, StaffId successor, QDate lastDay)
{
    for (const auto &[group, name] : held.owned) {
        db::Statement &both = db.cached("SELECT 1 FROM grp_owner WHERE grp = ? AND staff = ?").with(group.value, successor.value);
        const bool isOwner = both.step();
        both.reset();
        if (isOwner) {
            db.cached("DELETE FROM grp_owner WHERE grp = ? AND staff = ?").run(group.value, leaver.value);
            db.cached("UPDATE grp_owner SET position = 1 WHERE grp = ?").run(group.value);
        } else {
            db.cached("UPDATE grp_owner SET staff = ? WHERE grp = ? AND staff = ?").run(successor.value, group.value, leaver.value);
        }
        note(db, "owner", group.value, leaver, successor, lastDay);
    }
}

Result<void> handPlaces(db::Database &db, const Held &held, StaffId leaver, StaffId successor, QDate lastDay)
{
    db.prepare("DELETE FROM assignment WHERE staff = ? AND from_day > ?").run(leaver.value, dayText(lastDay));
    db.prepare("UPDATE assignment SET to_day = ?2 WHERE staff = ?1 AND (to_day IS NULL OR to_day > ?2)").run(leaver.value, dayText(lastDay));
    for (const HeldPlace &place : held.places) {
        if (const Result<void> done = assign(db, place.group, place.team, successor, place.isLead, std::max(place.from, lastDay.addDays(1)), {}); !done)
            return done;
    }
    return {};
}

} // namespace

qint64 Held::friends() const
{
    return std::accumulate(accounts.begin(), accounts.end(), qint64(0), [](qint64 sum, const HeldAccount &of) { return sum + of.friends; });
}

Result<Held> heldBy(const Workspace &workspace, StaffId staff)
{
    return workspace.read([staff](db::Database &db) -> Result<Held> {
        if (const Result<void> found = requireStaff(db, staff); !found)
            return found.error();
        return loadHeld(db, staff);
    });
}

Result<Held> handOver(Workspace &workspace, StaffId leaver, StaffId successor, QDate lastDay)
{
    if (!lastDay.isValid())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("day"), QString()}, {}};
    const auto from = heldBy(workspace, leaver), to = heldBy(workspace, successor);
    if (!from || !to)
        return from ? to.error() : from.error();
    if (leaver == successor)
        return Error{ErrorCode::InvalidInput, {QStringLiteral("successor"), to->name}, {}};
    return workspace.write({QStringLiteral("staff.handover"), {from->name, to->name, dayText(lastDay)}}, [&](db::Database &db) -> Result<Held> {
        db::Statement gone = db.prepare("SELECT 1 FROM staff WHERE id = ? AND left_on IS NOT NULL");
        if (gone.with(successor.value).step())
            return Error{ErrorCode::Refused, {QStringLiteral("staff"), QStringLiteral("staff_left")}, {}};
        const Held held = loadHeld(db, leaver);
        handOwned(db, held, leaver, successor, lastDay);
        if (const Result<void> done = handPlaces(db, held, leaver, successor, lastDay); !done)
            return done.error();
        for (const HeldAccount &account : held.accounts) {
            db.cached("UPDATE account SET staff = ? WHERE id = ?").run(successor.value, account.account.value);
            note(db, "account", account.account.value, leaver, successor, lastDay);
        }
        db.prepare("UPDATE staff SET left_on = ? WHERE id = ?").run(dayText(lastDay), leaver.value);
        return held;
    });
}

Result<QList<PastHolder>> pastOwners(const Workspace &workspace, GroupId group)
{
    return workspace.read([group](db::Database &db) {
        QList<PastHolder> out;
        db::Statement rows = db.prepare("SELECT s.name, n.name, h.to_day FROM handover h JOIN staff s ON s.id = h.staff"
                                        " LEFT JOIN staff n ON n.id = h.successor WHERE h.what = 'owner' AND h.target = ?"
                                        " ORDER BY h.to_day DESC, h.id DESC");
        rows.with(group.value);
        while (rows.step())
            out.append({rows.text(0), rows.text(1), dayOf(rows, 2)});
        return out;
    });
}

void noteOwnerGone(db::Database &db, GroupId group, StaffId staff, StaffId successor, QDate lastDay)
{
    note(db, "owner", group.value, staff, successor, lastDay);
}

} // namespace siyu::groups
