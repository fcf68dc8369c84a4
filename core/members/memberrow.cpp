// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/memberrow.h"

#include "core/base/period.h"
#include "core/db/database.h"

namespace siyu::members {

namespace {

QStringList texts(db::Statement &rows)
{
    QStringList out;
    while (rows.step())
        out.append(rows.text(0));
    return out;
}

QDate dayOf(const db::Statement &row, int column)
{
    return row.isNull(column) ? QDate() : QDate::fromString(row.text(column), Qt::ISODate);
}

bool addMember(db::Database &db, MemberRow &row)
{
    db::Statement &member = db.cached(R"(SELECT m.name, m.gender, m.birth_year, m.birthday, m.region, m.address, m.company,
            m.interests, m.category_preference, m.note, m.paused_until, m.under_14, m.is_staff, m.created_at, s.text
        FROM member m LEFT JOIN source s ON s.id = m.source WHERE m.id = ?)").with(row.id.value);
    if (!member.step())
        return false;
    row.name = member.text(0);
    row.gender = member.text(1);
    if (!member.isNull(2))
        row.birthYear = int(member.int64(2));
    row.birthday = member.text(3);
    row.region = member.text(4);
    row.address = member.text(5);
    row.company = member.text(6);
    row.interests = member.text(7);
    row.categoryPreference = member.text(8);
    row.note = member.text(9);
    row.pausedUntil = dayOf(member, 10);
    row.under14 = member.int64(11) != 0;
    row.isStaff = member.int64(12) != 0;
    row.createdAtUtc = fromUtcText(member.text(13));
    row.source = member.text(14);
    return true;
}

void addIdentities(db::Database &db, MemberRow &row)
{
    db::Statement &identity = db.cached("SELECT kind, value FROM identity WHERE member = ? AND kind IN (4, 5, 6)")
                                  .with(row.id.value);
    while (identity.step()) {
        const auto kind = IdentityKind(identity.int64(0));
        QString &kept = kind == IdentityKind::Phone ? row.phone : kind == IdentityKind::Email ? row.email : row.wechat;
        if (kept.isNull())
            kept = identity.text(1);
    }
}

void addOrders(db::Database &db, MemberRow &row)
{
    db::Statement &orders = db.cached(R"(SELECT count(*), max(paid_at) FROM shop_order
        WHERE member = ? AND paid_at IS NOT NULL
          AND NOT (refunded_fen > 0 AND refunded_fen >= coalesce(paid_fen, 0)))").with(row.id.value);
    if (!orders.step())
        return;
    row.orders = orders.int64(0);
    if (!orders.isNull(1))
        row.lastOrderAtUtc = fromUtcText(orders.text(1));
}

std::optional<int> scoreOf(const db::Statement &row, int column)
{
    const std::optional<qint64> score = row.optionalInt64(column);
    return score ? std::optional(int(*score)) : std::nullopt;
}

void addFigures(db::Database &db, MemberRow &row)
{
    db::Statement &made = db.cached(R"(SELECT stage, stage_rule, orders_only, circle, since_day, first_contact, last_sign,
            last_message, orders, value_fen, first_order_at, year_orders, year_value_fen, r, f, m, referrals, points
        FROM member_figure WHERE member = ?)").with(row.id.value);
    if (!made.step())
        return;
    MemberFigures figures;
    figures.stage = Stage(made.int64(0));
    figures.stageIsByHand = made.int64(1) == 0;
    figures.silenceByOrdersOnly = made.int64(2) != 0;
    figures.circle = Circle(made.int64(3));
    figures.inStageSince = dayOf(made, 4);
    figures.firstContact = dayOf(made, 5);
    figures.lastSign = dayOf(made, 6);
    figures.lastMessage = dayOf(made, 7);
    figures.paidOrders = made.int64(8);
    figures.valueFen = made.int64(9);
    if (!made.isNull(10))
        figures.firstOrderAtUtc = fromUtcText(made.text(10));
    figures.yearOrders = made.optionalInt64(11);
    figures.yearValueFen = made.optionalInt64(12);
    figures.r = scoreOf(made, 13);
    figures.f = scoreOf(made, 14);
    figures.m = scoreOf(made, 15);
    figures.referrals = made.int64(16);
    figures.points = made.int64(17);
    row.figures = figures;
}

void addCustom(db::Database &db, MemberRow &row)
{
    db::Statement &values = db.cached("SELECT field, value FROM custom_value WHERE member = ?").with(row.id.value);
    while (values.step())
        row.custom.insert(values.int64(0), values.text(1));
}

} // namespace

std::optional<MemberRow> memberRow(db::Database &db, MemberId member, const QString &today)
{
    MemberRow row;
    row.id = member;
    if (!addMember(db, row))
        return std::nullopt;
    const qint64 id = member.value;
    addIdentities(db, row);
    row.groups = texts(db.cached(R"(SELECT g.name FROM membership st JOIN grp g ON g.id = st.grp
        WHERE st.member = ? AND (st.left_day IS NULL OR st.left_day > ?) ORDER BY g.name)").with(id, today));
    row.tags = texts(db.cached(R"(SELECT t.name FROM member_tag mt JOIN tag t ON t.id = mt.tag
        WHERE mt.member = ? ORDER BY t.name)").with(id));
    row.optOuts = texts(db.cached("SELECT touchpoint FROM opt_out WHERE member = ? ORDER BY touchpoint").with(id));
    row.optedOut = !row.optOuts.isEmpty();
    addOrders(db, row);
    addFigures(db, row);
    addCustom(db, row);
    return row;
}

} // namespace siyu::members
