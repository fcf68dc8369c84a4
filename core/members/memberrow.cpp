// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/memberrow.h"

#include "core/base/period.h"
#include "core/members/figures.h"
#include "core/members/rowreading.h"

namespace siyu::members {

namespace {

QStringList texts(db::Statement &rows)
{
    QStringList out;
    while (rows.step())
        out.append(rows.text(0));
    return out;
}

bool addMember(db::Database &db, MemberRow &row)
{
    db::Statement &member = db.cached("SELECT " SIYU_PERSON_COLUMNS ", s.text FROM member m LEFT JOIN source s ON s.id = m.source WHERE m.id = ?")
                                .with(row.id.value);
    if (!member.step())
        return false;
    setPerson(row, member, 0);
    row.source = member.text(personColumns);
    return true;
}

void addIdentities(db::Database &db, MemberRow &row)
{
    db::Statement &identity = db.cached("SELECT kind, value FROM identity WHERE member = ? AND kind IN (4, 5, 6)")
                                  .with(row.id.value);
    while (identity.step())
        addIdentity(row, IdentityKind(identity.int64(0)), identity, 1);
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

void addFigures(db::Database &db, MemberRow &row)
{
    db::Statement &made = db.cached("SELECT " SIYU_FIGURE_COLUMNS " FROM member_figure WHERE member = ?").with(row.id.value);
    if (made.step()) {
        row.figures = figuresIn(made, 0);
        row.figures->currency = currencyOf(db);
    }
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
