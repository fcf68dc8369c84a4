// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/memberrows.h"

#include "core/db/database.h"
#include "core/members/mergerules.h"

namespace siyu::trust {

using importing::Reference;

namespace {

struct Rule {
    const char *table;
    const char *column;
    Fate fate;
    QStringList blank = {};
};

// What does not simply go.
const QList<Rule> &rules()
{
    static const QList<Rule> all{
        // Sums of sales stay right.
        {"shop_order", "member", Fate::Unnamed,
            {QStringLiteral("buyer"), QStringLiteral("receiver"), QStringLiteral("receiver_phone"), QStringLiteral("address"),
                QStringLiteral("buyer_note"), QStringLiteral("seller_note")}},
        // Reply times stay right.
        {"question", "member", Fate::Unnamed,
            {QStringLiteral("asked_by"), QStringLiteral("text"), QStringLiteral("answer"), QStringLiteral("note"), QStringLiteral("number")}},
        {"code", "member", Fate::Unnamed, {QStringLiteral("name")}},
        {"scan", "member", Fate::Unnamed},
        // What the shop gave stays right.
        {"partner_reward", "member", Fate::Unnamed, {QStringLiteral("note"), QStringLiteral("by_whom")}},
        {"redemption", "member", Fate::Unnamed},
        {"membership", "invited_by", Fate::Unnamed},
        {"privacy_request", "member", Fate::Unnamed, {QStringLiteral("person"), QStringLiteral("note")}},
        // How much was said, how many were reached.
        {"activity", "member", Fate::Stranger},
        {"delivery", "target", Fate::Stranger, {QStringLiteral("note")}},
        {"delivery_result", "target", Fate::Stranger},
    };
    return all;
}

// Columns that name a member without saying so to SQLite, beside those of importing::referencesTo and any called "member".
const QList<Reference> &unsaid()
{
    static const QList<Reference> all{
        {QStringLiteral("member_merge"), QStringLiteral("kept")}, {QStringLiteral("member_merge"), QStringLiteral("gone")},
        {QStringLiteral("not_duplicate"), QStringLiteral("a")}, {QStringLiteral("not_duplicate"), QStringLiteral("b")}};
    return all;
}

bool hasColumn(db::Database &db, const Reference &reference)
{
    db::Statement row = db.prepare("SELECT 1 FROM pragma_table_info(?) WHERE name = ?");
    return row.with(reference.table, reference.column).step();
}

} // namespace

QList<MemberColumn> memberColumns(db::Database &db)
{
    QList<Reference> found;
    const auto add = [&](const Reference &reference) {
        const bool isThere = std::any_of(found.begin(), found.end(),
            [&](const Reference &other) { return other.table == reference.table && other.column == reference.column; });
        if (!isThere && hasColumn(db, reference))
            found.append(reference);
    };
    for (const Reference &reference : importing::referencesTo(db, QStringLiteral("member")))
        add(reference);
    for (const Reference &reference : unsaid())
        add(reference);
    db::Statement named = db.prepare("SELECT t.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'"
                                     " AND t.sql NOT LIKE 'CREATE VIRTUAL%' AND c.name = 'member'");
    while (named.step())
        add({named.text(0), QStringLiteral("member")});
    QList<MemberColumn> out;
    for (const Reference &reference : std::as_const(found)) {
        MemberColumn column{reference};
        for (const Rule &rule : rules()) {
            if (reference.table == QLatin1String(rule.table) && reference.column == QLatin1String(rule.column)) {
                column.fate = rule.fate;
                column.blank = rule.blank;
            }
        }
        out.append(column);
    }
    return out;
}

QList<QJsonObject> rowsOf(db::Database &db, const MemberColumn &column, const importing::TableShape &shape, qint64 member)
{
    return members::rowsNaming(db, shape, column.where, member);
}

} // namespace siyu::trust
