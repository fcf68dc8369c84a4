// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/rulefields.h"

namespace siyu::members {

namespace {

using K = RuleKind;
using C = FieldChapter;
using O = RuleOffer;

RuleField described(const char *word, RuleKind kind, FieldChapter chapter, RuleOffer offer)
{
    RuleField out;
    out.info.word = QString::fromLatin1(word);
    out.info.kind = kind;
    out.info.chapter = chapter;
    out.info.words = wordsOf(kind);
    out.info.offer = out.info.words.isEmpty() ? offer : RuleOffer::Words;
    return out;
}

// A column of the member, or of a fact's row.
RuleField column(const char *word, RuleKind kind, FieldChapter chapter, const char *value, RuleOffer offer = O::None)
{
    RuleField out = described(word, kind, chapter, offer);
    out.value = value;
    return out;
}

RuleField set(const char *word, RuleKind kind, FieldChapter chapter, const char *key, const char *from, const char *where, const char *value,
    RuleOffer offer = O::None)
{
    RuleField out = described(word, kind, chapter, offer);
    out.rows = {{key, from, where, value}};
    return out;
}

RuleField identity(const char *word, RuleKind kind, const char *where)
{
    return set(word, kind, C::Identity, "i.member", "identity i", where, "i.value");
}

RuleField figure(const char *word, RuleKind kind, const char *where, const char *value)
{
    return set(word, kind, C::Figures, "fg.member", "member_figure fg", where, value);
}

RuleField shortFor(const char *word, const char *fact, const char *factField)
{
    RuleField out;
    out.info.word = QString::fromLatin1(word);
    out.fact = fact;
    out.factField = factField;
    return out;
}

// A yes or no of a fact's row, as a list of words in SQL.
RuleField choice(const char *word, FieldChapter chapter, const char *value, const QStringList &words)
{
    RuleField out = column(word, K::Choice, chapter, value, O::Words);
    out.info.words = words;
    return out;
}

void addProfile(std::vector<RuleField> &out)
{
    out.insert(out.end(), {
        column("id", K::Number, C::Profile, "m.id"),
        column("name", K::Text, C::Profile, "m.name"),
        column("gender", K::Gender, C::Profile, "m.gender"),
        column("birth_year", K::Number, C::Profile, "m.birth_year"),
        // 1990-03-01, 03-01, or a month alone: 1990-03.
        column("birthday", K::Text, C::Profile, "m.birthday"),
        column("birthday_month", K::Number, C::Profile,
            "nullif(CAST(CASE length(m.birthday) WHEN 5 THEN substr(m.birthday, 1, 2) ELSE substr(m.birthday, 6, 2) END AS INTEGER), 0)"),
        column("region", K::Text, C::Profile, "m.region", O::Regions),
        column("address", K::Text, C::Profile, "m.address"),
        column("company", K::Text, C::Profile, "m.company"),
        column("interests", K::Text, C::Profile, "m.interests"),
        column("category_preference", K::Text, C::Profile, "m.category_preference", O::Categories),
        column("note", K::Text, C::Profile, "m.note"),
        column("created", K::Instant, C::Profile, "m.created_at"),
        column("under_14", K::Flag, C::Consent, "m.under_14"),
        column("staff", K::Flag, C::Profile, "m.is_staff"),
        column("paused_until", K::Day, C::Consent, "m.paused_until"),
        set("tag", K::Text, C::Profile, "mt.member", "member_tag mt JOIN tag t ON t.id = mt.tag", "1", "t.name", O::Tags),
        set("tag_group", K::Text, C::Profile, "mt.member",
            "tag_group tg JOIN tag t ON t.tag_group = tg.id JOIN member_tag mt ON mt.tag = t.id", "1", "tg.name"),
        set("source", K::Text, C::Consent, "ms.member", "member_source ms JOIN source s ON s.id = ms.source", "1", "s.text", O::Sources),
        set("segment", K::Segment, C::Profile, "", "", "", "", O::Segments),
        identity("unionid", K::Text, "i.kind = 1"),
        identity("external_userid", K::Text, "i.kind = 2"),
        identity("openid", K::Text, "i.kind = 3"),
        identity("wechat", K::Text, "i.kind = 4"),
        identity("phone", K::Phone, "i.kind = 5"),
        identity("email", K::Email, "i.kind = 6"),
        identity("shop", K::Text, "i.kind = 7"),
    });
}

// Worked out per rules.md 10 and kept per member (member_figure). What never was recorded at all is missing, not 0.
void addFigures(std::vector<RuleField> &out)
{
    const char *measured = "EXISTS (SELECT 1 FROM shop_order)";
    out.insert(out.end(), {
        figure("stage", K::Stage, "1", "fg.stage"),
        figure("stage_since", K::Day, "1", "fg.since_day"),
        figure("circle", K::Circle, "1", "fg.circle"),
        figure("orders", K::Number, measured, "fg.orders"),
        figure("ltv", K::Money, "fg.value_gap = 0 AND EXISTS (SELECT 1 FROM shop_order)", "fg.value_fen"),
        figure("aov", K::Money, "fg.orders > 0 AND fg.value_gap = 0", "(CAST(fg.value_fen AS REAL) / fg.orders)"),
        figure("first_order", K::Instant, "fg.first_order_at IS NOT NULL", "fg.first_order_at"),
        figure("last_order", K::Instant, "fg.last_order_at IS NOT NULL", "fg.last_order_at"),
        figure("year_orders", K::Number, "fg.year_orders IS NOT NULL", "fg.year_orders"),
        figure("year_value", K::Money, "fg.year_value_fen IS NOT NULL", "fg.year_value_fen"),
        figure("r", K::Number, "fg.r IS NOT NULL", "fg.r"),
        figure("f", K::Number, "fg.f IS NOT NULL", "fg.f"),
        figure("m", K::Number, "fg.m IS NOT NULL", "fg.m"),
        figure("rfm", K::Text, "fg.m IS NOT NULL", "(fg.r || '' || fg.f || fg.m)"),
        figure("points", K::Number, "EXISTS (SELECT 1 FROM point_entry)", "fg.points"),
        figure("referrals", K::Number, "EXISTS (SELECT 1 FROM referral)", "fg.referrals"),
        figure("first_contact", K::Day, "fg.first_contact IS NOT NULL", "fg.first_contact"),
        figure("last_sign", K::Day, "fg.last_sign IS NOT NULL", "fg.last_sign"),
        figure("last_message", K::Day, "fg.last_message IS NOT NULL", "fg.last_message"),
    });
}

void addTies(std::vector<RuleField> &out)
{
    RuleField group = set("group", K::Text, C::Groups, "st.member", "membership st JOIN grp g ON g.id = st.grp",
        "(st.left_day IS NULL OR st.left_day > ?)", "g.name", O::Groups);
    group.needsToday = true;
    out.push_back(group);
    out.insert(out.end(), {
        column("tier", K::Tier, C::Groups, ""),
        set("joined", K::Day, C::Groups, "st.member", "membership st JOIN grp g ON g.id = st.grp", "st.joined_day IS NOT NULL", "st.joined_day"),
        set("left", K::Day, C::Groups, "st.member", "membership st JOIN grp g ON g.id = st.grp", "st.left_day IS NOT NULL", "st.left_day"),
        set("nickname", K::Text, C::Groups, "st.member", "membership st JOIN grp g ON g.id = st.grp", "st.nickname IS NOT NULL", "st.nickname"),
        set("account", K::Text, C::Contacts, "c.member", "contact c JOIN account a ON a.id = c.account", "c.removed_at IS NULL", "a.name", O::Accounts),
        set("channel", K::Text, C::Contacts, "c.member", "contact c LEFT JOIN channel ch ON ch.id = c.channel_id",
            "coalesce(ch.name, c.channel) IS NOT NULL", "coalesce(ch.name, c.channel)", O::Channels),
        set("way", K::Text, C::Contacts, "c.member", "contact c", "c.way IS NOT NULL", "c.way", O::Ways),
        set("added", K::Instant, C::Contacts, "c.member", "contact c", "c.added_at IS NOT NULL", "c.added_at"),
        set("opted_out", K::OptOut, C::Consent, "oo.member", "opt_out oo", "1", "oo.touchpoint"),
        // Given and not withdrawn.
        set("consent", K::Touchpoint, C::Consent, "co.member", "consent co", "co.withdrawn_at IS NULL", "co.touchpoint"),
        set("brought_by", K::Number, C::Growth, "rf.member", "referral rf", "1", "rf.host"),
        set("own_code", K::Text, C::Growth, "cd.member", "code cd", "cd.member IS NOT NULL AND cd.retired_at IS NULL", "cd.text", O::Codes),
    });
    RuleField partner = column("partner", K::Flag, C::Growth,
        "EXISTS (SELECT 1 FROM partner pa WHERE pa.member = m.id AND pa.state IN ('approved', 'active'))");
    out.push_back(partner);
    for (RuleField &field : out)
        field.info.inGroup = field.info.chapter == C::Groups && field.info.word != QLatin1String("group");
}

void addShorts(std::vector<RuleField> &out)
{
    out.insert(out.end(), {
        shortFor("product", "order", "product"), shortFor("category", "order", "category"), shortFor("amount", "order", "amount"),
        shortFor("paid", "order", "paid"), shortFor("platform", "order", "platform"), shortFor("coupon", "order", "coupon"),
        shortFor("reached", "reach", "content"), shortFor("clicked", "click", "content"), shortFor("replied", "reply", "content"),
    });
}

// ---- facts

RuleFact fact(const char *word, FieldChapter chapter, const char *member, const char *from, const char *where, const char *key,
    std::vector<RuleField> fields)
{
    RuleFact out;
    out.info.word = QString::fromLatin1(word);
    out.info.chapter = chapter;
    out.rows = {member, from, where, key};
    out.fields = std::move(fields);
    for (RuleField &field : out.fields) {
        field.info.chapter = chapter;
        out.info.fields.append(field.info);
    }
    return out;
}

// By the catalogue's product where a line is tied to one, else by the line's own words.
RuleField ofLines(const char *word, const char *lines, const char *owner, const char *productValue, const char *lineValue, RuleOffer offer)
{
    RuleField out = described(word, K::Text, C::Orders, offer);
    const std::string key = std::string("l.") + owner;
    out.rows = {{key, std::string("product p JOIN ") + lines + " l ON l.product = p.id", std::string(productValue) + " IS NOT NULL", productValue}};
    if (*lineValue)
        out.rows.push_back({key, std::string(lines) + " l", std::string("l.product IS NULL AND ") + lineValue + " IS NOT NULL", lineValue});
    return out;
}

std::vector<RuleField> orderFields()
{
    return {
        ofLines("product", "order_line", "shop_order", "p.name", "l.title", O::Products),
        ofLines("category", "order_line", "shop_order", "p.category", "l.category", O::Categories),
        ofLines("brand", "order_line", "shop_order", "p.brand", "", O::None),
        column("amount", K::Money, C::Orders, "(o.paid_fen - o.refunded_fen)"),
        column("paid", K::Instant, C::Orders, "o.paid_at"),
        column("placed", K::Instant, C::Orders, "o.placed_at"),
        column("platform", K::Text, C::Orders, "o.platform", O::Platforms),
        column("number", K::Text, C::Orders, "o.order_no"),
        column("coupon", K::Text, C::Orders, "o.coupon", O::Coupons),
        column("channel", K::Text, C::Orders, "o.channel"),
        column("shop_name", K::Text, C::Orders, "o.shop_name"),
        column("region", K::Text, C::Orders, "o.region"),
        column("items", K::Number, C::Orders, "o.items"),
        choice("status", C::Orders, "o.status", {QStringLiteral("unpaid"), QStringLiteral("paid"), QStringLiteral("shipped"),
            QStringLiteral("done"), QStringLiteral("closed"), QStringLiteral("refunded")}),
    };
}

std::vector<RuleField> deliveryFields()
{
    return {
        column("content", K::Text, C::Messages, "cn.title", O::Contents),
        column("broadcast", K::Text, C::Messages, "b.name", O::Broadcasts),
        column("touchpoint", K::Touchpoint, C::Messages, "b.touchpoint"),
        choice("kind", C::Messages, "cn.kind", {QStringLiteral("promotion"), QStringLiteral("fission"), QStringLiteral("short_content")}),
        column("sent", K::Instant, C::Messages, "coalesce(d.sent_at, rn.due_at)"),
        column("opened", K::Flag, C::Messages, "(dr.opened > 0)"),
        column("clicked", K::Flag, C::Messages, "(dr.clicked > 0)"),
        column("replied", K::Flag, C::Messages, "(dr.replied > 0)"),
        column("ordered", K::Flag, C::Messages, "(dr.ordered > 0)"),
        column("unsubscribed", K::Flag, C::Messages, "(dr.unsubscribed > 0)"),
        choice("status", C::Messages, "d.status", {QStringLiteral("planned"), QStringLiteral("handed_out"), QStringLiteral("sent"),
            QStringLiteral("skipped"), QStringLiteral("failed"), QStringLiteral("missed"), QStringLiteral("cancelled")}),
    };
}

RuleFact deliveries(const char *word, const char *where)
{
    const char *from = "delivery d JOIN run rn ON rn.id = d.run JOIN broadcast b ON b.id = rn.broadcast"
                       " JOIN content cn ON cn.id = b.content LEFT JOIN delivery_result dr"
                       " ON dr.run = d.run AND dr.target_kind = d.target_kind AND dr.target = d.target";
    return fact(word, C::Messages, "d.target", from, where, "d.id", deliveryFields());
}

void addGroupFacts(std::vector<RuleFact> &out)
{
    out.push_back(fact("stay", C::Groups, "st.member", "membership st JOIN grp g ON g.id = st.grp", "1", "st.id", {
        column("group", K::Text, C::Groups, "g.name", O::Groups),
        column("joined", K::Day, C::Groups, "st.joined_day"),
        column("left", K::Day, C::Groups, "st.left_day"),
        column("nickname", K::Text, C::Groups, "st.nickname"),
        column("how", K::Text, C::Groups, "st.how"),
        column("invited_by", K::Number, C::Groups, "st.invited_by"),
    }));
    out.push_back(fact("contact", C::Contacts, "c.member",
        "contact c JOIN account a ON a.id = c.account LEFT JOIN channel ch ON ch.id = c.channel_id LEFT JOIN staff sf ON sf.id = a.staff", "1", "", {
        column("account", K::Text, C::Contacts, "a.name", O::Accounts),
        column("staff", K::Text, C::Contacts, "sf.name", O::Staff),
        column("channel", K::Text, C::Contacts, "coalesce(ch.name, c.channel)", O::Channels),
        column("way", K::Text, C::Contacts, "c.way", O::Ways),
        column("added", K::Instant, C::Contacts, "c.added_at"),
        column("removed", K::Instant, C::Contacts, "c.removed_at"),
    }));
    out.push_back(fact("consent", C::Consent, "co.member", "consent co JOIN source s ON s.id = co.source", "1", "", {
        column("touchpoint", K::Touchpoint, C::Consent, "co.touchpoint"),
        column("source", K::Text, C::Consent, "s.text", O::Sources),
        column("given", K::Instant, C::Consent, "co.given_at"),
        column("withdrawn", K::Instant, C::Consent, "co.withdrawn_at"),
        column("how", K::Text, C::Consent, "co.how"),
    }));
}

void addGrowthFacts(std::vector<RuleFact> &out)
{
    out.push_back(fact("coupon", C::Growth, "rd.member", "redemption rd JOIN coupon cp ON cp.id = rd.coupon LEFT JOIN campaign ca ON ca.id = cp.campaign",
        "rd.member IS NOT NULL", "", {
        column("name", K::Text, C::Growth, "cp.name", O::Coupons),
        column("campaign", K::Text, C::Growth, "ca.name", O::Campaigns),
        column("claimed", K::Instant, C::Growth, "rd.claimed_at"),
        column("used", K::Flag, C::Growth, "rd.redeemed"),
        column("redeemed", K::Instant, C::Growth, "rd.redeemed_at"),
    }));
    out.push_back(fact("referral", C::Growth, "rf.host", "referral rf LEFT JOIN campaign ca ON ca.id = rf.campaign", "1", "", {
        column("at", K::Instant, C::Growth, "rf.at"),
        column("campaign", K::Text, C::Growth, "ca.name", O::Campaigns),
        column("member", K::Number, C::Growth, "rf.member"),
    }));
    out.push_back(fact("scan", C::Growth, "sn.member", "scan sn JOIN code cd ON cd.id = sn.code LEFT JOIN channel ch ON ch.id = cd.channel", "sn.member IS NOT NULL", "", {
        column("code", K::Text, C::Growth, "cd.text", O::Codes),
        column("channel", K::Text, C::Growth, "ch.name", O::Channels),
        column("at", K::Instant, C::Growth, "sn.at"),
    }));
    RuleField cartProduct = ofLines("product", "cart_line", "cart", "p.name", "l.title", O::Products);
    out.push_back(fact("cart", C::Growth, "ct.member", "cart ct", "ct.member IS NOT NULL", "ct.id", {
        cartProduct,
        column("platform", K::Text, C::Growth, "ct.platform", O::Platforms),
        column("placed", K::Instant, C::Growth, "ct.placed_at"),
        column("recovered", K::Instant, C::Growth, "ct.recovered_at"),
        column("amount", K::Money, C::Growth, "ct.amount_fen"),
    }));
    out.push_back(fact("point", C::Growth, "pe.member", "point_entry pe", "1", "pe.id", {
        choice("kind", C::Growth, "pe.kind", {QStringLiteral("earn"), QStringLiteral("spend"), QStringLiteral("checkin"), QStringLiteral("gift"), QStringLiteral("correction")}),
        column("points", K::Number, C::Growth, "pe.points"),
        column("at", K::Instant, C::Growth, "pe.at"),
    }));
    out.push_back(fact("question", C::Growth, "q.member", "question q LEFT JOIN grp g ON g.id = q.grp", "q.member IS NOT NULL", "q.id", {
        choice("kind", C::Growth, "q.kind", {QStringLiteral("question"), QStringLiteral("complaint")}),
        choice("stage", C::Growth, "q.stage", {QStringLiteral("presale"), QStringLiteral("aftersale")}),
        choice("state", C::Growth, "q.state", {QStringLiteral("open"), QStringLiteral("answered"), QStringLiteral("closed")}),
        column("asked", K::Instant, C::Growth, "q.asked_at"),
        column("rating", K::Number, C::Growth, "q.rating"),
        column("group", K::Text, C::Growth, "g.name", O::Groups),
    }));
}

std::vector<RuleFact> makeFacts()
{
    std::vector<RuleFact> out;
    // rules.md 7: paid time present and not fully refunded.
    out.push_back(fact("order", C::Orders, "o.member", "shop_order o",
        "o.member IS NOT NULL AND o.paid_at IS NOT NULL AND NOT (o.refunded_fen > 0 AND o.refunded_fen >= coalesce(o.paid_fen, 0))", "o.id",
        orderFields()));
    out.push_back(fact("any_order", C::Orders, "o.member", "shop_order o", "o.member IS NOT NULL", "o.id", orderFields()));
    addGroupFacts(out);
    out.push_back(deliveries("delivery", "d.target_kind = 'member'"));
    out.push_back(deliveries("reach", "d.target_kind = 'member' AND d.status = 'sent'"));
    out.push_back(deliveries("click", "d.target_kind = 'member' AND dr.clicked > 0"));
    out.push_back(deliveries("reply", "d.target_kind = 'member' AND dr.replied > 0"));
    addGrowthFacts(out);
    return out;
}

// A short field is what the fact's field is.
void completeShorts(std::vector<RuleField> &fields)
{
    for (RuleField &field : fields) {
        if (!field.fact)
            continue;
        for (const RuleFact &fact : builtInFacts()) {
            for (const RuleField &inner : fact.fields) {
                if (fact.info.word != QLatin1String(field.fact) || inner.info.word != QLatin1String(field.factField))
                    continue;
                const QString word = field.info.word;
                field.info = inner.info;
                field.info.word = word;
            }
        }
    }
}

} // namespace

const std::vector<RuleField> &builtInFields()
{
    static const std::vector<RuleField> fields = [] {
        std::vector<RuleField> out;
        addTies(out);
        addProfile(out);
        addFigures(out);
        addShorts(out);
        completeShorts(out);
        return out;
    }();
    return fields;
}

const std::vector<RuleFact> &builtInFacts()
{
    static const std::vector<RuleFact> facts = makeFacts();
    return facts;
}

RuleField customRuleField(qint64 id, const QString &name, const QString &kind)
{
    RuleField out = set("", RuleKind::Text, C::Own, "cv.member", "custom_value cv", "cv.field = ?", "cv.value", O::CustomValues);
    out.info.word = name;
    out.info.own = true;
    out.bound = id;
    if (kind == QLatin1String("number")) {
        out.info.kind = RuleKind::Number;
        out.rows.front().value = "CAST(cv.value AS REAL)";
        out.info.offer = O::None;
    } else if (kind == QLatin1String("date")) {
        out.info.kind = RuleKind::Day;
        out.info.offer = O::None;
    }
    return out;
}

} // namespace siyu::members
