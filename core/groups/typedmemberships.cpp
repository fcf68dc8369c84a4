// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/groups/rosterstore.h"

#include "core/db/database.h"
#include "core/groups/rows.h"
#include "core/workspace.h"

namespace siyu::groups {

namespace {

struct Names {
    QString group;
    QString member;
};

Result<Names> namesOf(const Workspace &workspace, GroupId group, MemberId member, QDate day)
{
    if (!day.isValid() || day > workspace.today())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("day"), dayText(day)}, {}};
    return workspace.read([&](db::Database &db) -> Result<Names> {
        if (const Result<void> found = requireGroup(db, group); !found)
            return found.error();
        db::Statement s = db.prepare("SELECT g.name, m.name FROM grp g, member m WHERE g.id = ? AND m.id = ?");
        if (!s.with(group.value, member.value).step())
            return Error{ErrorCode::NotFound, {QStringLiteral("member"), QString::number(member.value)}, {}};
        return Names{s.text(0), s.text(1)};
    });
}

} // namespace

Result<void> addMembership(Workspace &workspace, GroupId group, MemberId member, QDate joined)
{
    const Result<Names> names = namesOf(workspace, group, member, joined);
    if (!names)
        return names.error();
    const Change change{QStringLiteral("membership.join"), {names->member, names->group, dayText(joined)}};
    return workspace.write(change, [&](db::Database &db) -> Result<void> {
        StatedMembership stated{group, member, names->member, joined, {}, {}, {}, true, {}};
        if (!stateMembership(db, stated))
            return Error{ErrorCode::Duplicate, {QStringLiteral("member"), names->member}, {}};
        rethreadGroup(db, group);
        return {};
    });
}

Result<void> endMembership(Workspace &workspace, GroupId group, MemberId member, QDate left)
{
    const Result<Names> names = namesOf(workspace, group, member, left);
    if (!names)
        return names.error();
    const Change change{QStringLiteral("membership.leave"), {names->member, names->group, dayText(left)}};
    return workspace.write(change, [&](db::Database &db) -> Result<void> {
        db::Statement open = db.prepare("SELECT id FROM membership WHERE grp = ?1 AND member = ?2 AND left_day IS NULL"
                                        " AND (joined_day IS NULL OR joined_day <= ?3)");
        if (!open.with(group.value, member.value, dayText(left)).step())
            return Error{ErrorCode::Refused, {QStringLiteral("member"), QStringLiteral("not_in_group")}, {}};
        db.prepare("UPDATE membership SET stated_left = ?2, origin = CASE origin WHEN 'roster' THEN 'typed' ELSE origin END,"
                   " left_day = ?2 WHERE id = ?1")
            .run(open.int64(0), dayText(left));
        rethreadGroup(db, group);
        return {};
    });
}

} // namespace siyu::groups
