// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/rulefields.h"

#include <vector>

namespace siyu::members {

namespace {

// rules.md 7: paid time present and not fully refunded.
#define SIYU_PAID "o.member IS NOT NULL AND o.paid_at IS NOT NULL AND NOT (o.refunded_fen > 0 AND o.refunded_fen >= coalesce(o.paid_fen, 0))"

RuleField column(const char *word, FieldKind kind, const char *value)
{
    return {QString::fromLatin1(word), kind, value, {}, {}, {}, false, {}};
}

RuleField set(const char *word, FieldKind kind, const char *value, const char *member, const char *rows, const char *anyRows = "")
{
    return {QString::fromLatin1(word), kind, value, member, rows, {}, false, anyRows};
}

RuleField identity(const char *word, FieldKind kind, const char *rows)
{
    return set(word, kind, "i.value", "i.member", rows);
}

std::vector<RuleField> makeFields()
{
    std::vector<RuleField> out{
        column("id", FieldKind::Number, "m.id"),
        column("name", FieldKind::Text, "m.name"),
        column("gender", FieldKind::Gender, "m.gender"),
        column("birth_year", FieldKind::Number, "m.birth_year"),
        column("region", FieldKind::Text, "m.region"),
        column("address", FieldKind::Text, "m.address"),
        column("company", FieldKind::Text, "m.company"),
        column("interests", FieldKind::Text, "m.interests"),
        column("category_preference", FieldKind::Text, "m.category_preference"),
        column("note", FieldKind::Text, "m.note"),
        column("created", FieldKind::Instant, "m.created_at"),
        column("under_14", FieldKind::Flag, "m.under_14"),
        column("staff", FieldKind::Flag, "m.is_staff"),
        column("paused_until", FieldKind::Day, "m.paused_until"),
        identity("unionid", FieldKind::Text, "FROM identity i WHERE i.kind = 1"),
        identity("external_userid", FieldKind::Text, "FROM identity i WHERE i.kind = 2"),
        identity("openid", FieldKind::Text, "FROM identity i WHERE i.kind = 3"),
        identity("wechat", FieldKind::Text, "FROM identity i WHERE i.kind = 4"),
        identity("phone", FieldKind::Phone, "FROM identity i WHERE i.kind = 5"),
        identity("email", FieldKind::Email, "FROM identity i WHERE i.kind = 6"),
        identity("shop", FieldKind::Text, "FROM identity i WHERE i.kind = 7"),
        set("source", FieldKind::Text, "s.text", "ms.member",
            "FROM member_source ms JOIN source s ON s.id = ms.source WHERE 1"),
        set("tag", FieldKind::Text, "t.name", "mt.member", "FROM member_tag mt JOIN tag t ON t.id = mt.tag WHERE 1"),
        set("group", FieldKind::Text, "g.name", "st.member",
            "FROM membership st JOIN grp g ON g.id = st.grp WHERE (st.left_day IS NULL OR st.left_day > ?)"),
        set("joined", FieldKind::Day, "st.joined_day", "st.member", "FROM membership st WHERE st.joined_day IS NOT NULL"),
        set("left", FieldKind::Day, "st.left_day", "st.member", "FROM membership st WHERE st.left_day IS NOT NULL"),
        set("account", FieldKind::Text, "a.name", "c.member",
            "FROM contact c JOIN account a ON a.id = c.account WHERE c.removed_at IS NULL"),
        set("opted_out", FieldKind::OptOut, "oo.touchpoint", "oo.member", "FROM opt_out oo WHERE 1"),
        set("last_message", FieldKind::JulianDay, "la.day", "la.member",
            "FROM (SELECT member, max(day) AS day FROM activity WHERE messages > 0 GROUP BY member) la WHERE 1",
            "FROM activity la WHERE la.messages > 0"),
        set("last_order", FieldKind::Instant, "lo.at", "lo.member",
            "FROM (SELECT o.member AS member, max(o.paid_at) AS at FROM shop_order o WHERE " SIYU_PAID
            " GROUP BY o.member) lo WHERE 1",
            "FROM (SELECT o.member AS member, o.paid_at AS at FROM shop_order o WHERE " SIYU_PAID ") lo WHERE 1"),
        // Nothing bought is 0 once orders were recorded at all; before that it was not measured.
        column("orders", FieldKind::Number,
            "(CASE WHEN EXISTS (SELECT 1 FROM shop_order) THEN (SELECT count(*) FROM shop_order o WHERE o.member = m.id AND "
            SIYU_PAID ") END)"),
        column("tier", FieldKind::Tier, ""),
    };
    for (RuleField &field : out)
        field.rowsNeedToday = field.word == QLatin1String("group");
    return out;
}

#undef SIYU_PAID

} // namespace

const std::vector<RuleField> &builtInFields()
{
    static const std::vector<RuleField> fields = makeFields();
    return fields;
}

RuleField customRuleField(qint64 id, const QString &name, const QString &kind)
{
    RuleField out = set("", FieldKind::Text, "cv.value", "cv.member", "FROM custom_value cv WHERE cv.field = ?");
    out.word = name;
    out.rowsValue = id;
    if (kind == QLatin1String("number")) {
        out.kind = FieldKind::Number;
        out.value = "CAST(cv.value AS REAL)";
    } else if (kind == QLatin1String("date")) {
        out.kind = FieldKind::Day;
    }
    return out;
}

} // namespace siyu::members
