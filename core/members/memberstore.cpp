// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/memberstore.h"

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/members/memberrow.h"
#include "core/workspace.h"

#include <algorithm>

namespace siyu::members {

namespace {

void addFields(db::Database &db, MemberProfile &out)
{
    db::Statement &row = db.cached(R"(SELECT birthday, address, company, interests, category_preference, note,
        paused_until, is_staff FROM member WHERE id = ?)").with(out.row.id.value);
    if (!row.step())
        return;
    out.birthday = row.text(0);
    out.address = row.text(1);
    out.company = row.text(2);
    out.interests = row.text(3);
    out.categoryPreference = row.text(4);
    out.note = row.text(5);
    out.pausedUntil = QDate::fromString(row.text(6), Qt::ISODate);
    out.isStaff = row.int64(7) != 0;
}

void addIdentities(db::Database &db, MemberProfile &out)
{
    db::Statement &rows = db.cached("SELECT kind, scope, value FROM identity WHERE member = ? ORDER BY kind, scope, value")
                              .with(out.row.id.value);
    while (rows.step())
        out.identities.append({IdentityKind(rows.int64(0)), rows.text(1), rows.text(2)});
}

void addStays(db::Database &db, MemberProfile &out)
{
    db::Statement &rows = db.cached(R"(SELECT g.id, g.name, st.nickname, st.joined_day, st.left_day
        FROM membership st JOIN grp g ON g.id = st.grp WHERE st.member = ?
        ORDER BY st.left_day IS NOT NULL, st.joined_day DESC, st.id DESC)").with(out.row.id.value);
    while (rows.step()) {
        MemberStay stay;
        stay.group = GroupId(rows.int64(0));
        stay.groupName = rows.text(1);
        stay.nickname = rows.text(2);
        stay.joined = QDate::fromString(rows.text(3), Qt::ISODate);
        stay.left = QDate::fromString(rows.text(4), Qt::ISODate);
        out.stays.append(stay);
    }
}

void addConsent(db::Database &db, MemberProfile &out)
{
    db::Statement &optOuts = db.cached("SELECT touchpoint, at FROM opt_out WHERE member = ? ORDER BY touchpoint")
                                 .with(out.row.id.value);
    while (optOuts.step())
        out.optOuts.append({optOuts.text(0), fromUtcText(optOuts.text(1))});
    db::Statement &sources = db.cached(R"(SELECT s.text, s.basis, ms.at FROM member_source ms JOIN source s ON s.id = ms.source
        WHERE ms.member = ? ORDER BY ms.at, s.id)").with(out.row.id.value);
    while (sources.step())
        out.sources.append({sources.text(0), sources.text(1), fromUtcText(sources.text(2))});
    db::Statement &custom = db.cached(R"(SELECT f.id, f.name, f.kind, v.value FROM custom_field f
        LEFT JOIN custom_value v ON v.field = f.id AND v.member = ? ORDER BY f.place, f.id)").with(out.row.id.value);
    while (custom.step())
        out.custom.append({custom.int64(0), custom.text(1), custom.text(2), custom.text(3)});
}

} // namespace

Result<QList<MemberRow>> memberRows(const Workspace &workspace, const QList<qint64> &ids)
{
    const QString today = workspace.today().toString(Qt::ISODate);
    return workspace.read([&](db::Database &db) {
        QList<MemberRow> out;
        out.reserve(ids.size());
        for (const qint64 id : ids) {
            if (std::optional<MemberRow> row = memberRow(db, MemberId(id), today))
                out.append(std::move(*row));
        }
        return out;
    });
}

Result<MemberProfile> memberProfile(const Workspace &workspace, MemberId member)
{
    const QString today = workspace.today().toString(Qt::ISODate);
    return workspace.read([&](db::Database &db) -> Result<MemberProfile> {
        const std::optional<MemberRow> row = memberRow(db, member, today);
        if (!row)
            return Error{ErrorCode::NotFound, {QStringLiteral("member"), QString::number(member.value)}, {}};
        MemberProfile out;
        out.row = *row;
        addFields(db, out);
        addIdentities(db, out);
        addStays(db, out);
        addConsent(db, out);
        return out;
    });
}

Result<QStringList> tagNames(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        QStringList out;
        db::Statement &rows = db.cached(R"(SELECT t.name FROM tag t LEFT JOIN member_tag mt ON mt.tag = t.id
            GROUP BY t.id ORDER BY count(mt.member) DESC, t.name)");
        while (rows.step())
            out.append(rows.text(0));
        return out;
    });
}

Result<qint64> memberTotal(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) { return db.one("SELECT count(*) FROM member").value_or(0); });
}

} // namespace siyu::members
