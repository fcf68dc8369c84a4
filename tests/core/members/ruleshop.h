// SPDX-License-Identifier: GPL-3.0-or-later
// A made-up shop written to a workspace and kept beside it as plain facts, member by member.
#pragma once

#include "core/base/period.h"
#include "core/base/words.h"
#include "core/db/database.h"
#include "core/members/identity.h"
#include "core/members/rule.h"
#include "core/members/rulesql.h"

#include <QRandomGenerator>
#include <QVariant>
#include <cmath>

namespace siyu::members::ruletest {

constexpr int people = 240;
inline const QDateTime now(QDate(2026, 3, 15), QTime(2, 30), Qt::UTC);
inline const QTimeZone shanghai("Asia/Shanghai");
inline const QDate today(2026, 3, 15);

// What is known of one member, by field. Texts stand as QString, numbers as double, days as QDate, instants as QDateTime.
using Facts = QMap<QString, QVariantList>;

struct Person {
    Facts facts;
    QMap<QString, QList<Facts>> rows; // by kind of fact: order …
};

struct Shop {
    QList<Person> members; // member id = index + 1
    TierSets anyTier;
    QMap<QString, TierSets> tierByGroup;
};

inline QString pick(QRandomGenerator &random, const QStringList &from)
{
    return from[random.bounded(int(from.size()))];
}

inline void insertColumns(db::Database &db, QRandomGenerator &random, qint64 id, Facts &facts)
{
    const auto maybe = [&](const QString &field, const QVariant &value) {
        if (random.bounded(4) > 0)
            facts[field].append(value);
        return facts.value(field).isEmpty() ? QVariant() : value;
    };
    const QString name = maybe(QStringLiteral("name"),
        pick(random, {QStringLiteral("小红"), QStringLiteral("Amy"), QStringLiteral("李\"引号\""), QStringLiteral("100%_好")})).toString();
    const QString gender = maybe(QStringLiteral("gender"), pick(random, {QStringLiteral("m"), QStringLiteral("f")})).toString();
    const QVariant year = maybe(QStringLiteral("birth_year"), double(1960 + random.bounded(60)));
    const QString region = maybe(QStringLiteral("region"), pick(random, {QStringLiteral("广东广州"), QStringLiteral("浙江杭州")})).toString();
    const bool under14 = random.bounded(10) == 0;
    facts[QStringLiteral("under_14")].append(under14);
    // Around midnights of the shop's zone, where days begin.
    const QDateTime created = startOfDayUtc(today.addDays(-random.bounded(40)), shanghai).addSecs(random.bounded(3) * 43'199 - 1);
    facts[QStringLiteral("created")].append(created);
    db.cached("INSERT INTO member (id, name, gender, birth_year, region, under_14, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .run(id, name, gender, year.isValid() ? std::optional(qint64(year.toDouble())) : std::nullopt, region, under14, toUtcText(created));
}

inline void insertIdentities(db::Database &db, QRandomGenerator &random, qint64 id, Facts &facts)
{
    for (int n = random.bounded(3); n > 0; --n) {
        const QString phone = QStringLiteral("+86138%1%2").arg(id, 6, 10, QLatin1Char('0')).arg(n, 2, 10, QLatin1Char('0'));
        facts[QStringLiteral("phone")].append(phone);
        db.cached("INSERT INTO identity (kind, value, member) VALUES (5, ?, ?)").run(phone, id);
    }
    if (random.bounded(2)) {
        const QString email = QStringLiteral("m%1@%2.cn").arg(id).arg(random.bounded(3));
        facts[QStringLiteral("email")].append(email);
        db.cached("INSERT INTO identity (kind, value, member) VALUES (6, ?, ?)").run(email, id);
    }
}

inline void insertNamed(db::Database &db, QRandomGenerator &random, qint64 id, Facts &facts)
{
    static const QStringList tags{QStringLiteral("VIP"), QStringLiteral("双11"), QStringLiteral("秋装")};
    for (int i = 0; i < tags.size(); ++i) {
        if (random.bounded(4) == 0) {
            facts[QStringLiteral("tag")].append(tags[i]);
            db.cached("INSERT INTO member_tag (member, tag) VALUES (?, ?)").run(id, i + 1);
        }
    }
    for (int i = 1; i <= 2; ++i) {
        if (random.bounded(3) == 0) {
            facts[QStringLiteral("source")].append(i == 1 ? QStringLiteral("门店") : QStringLiteral("公众号"));
            db.cached("INSERT INTO member_source (member, source, at) VALUES (?, ?, '2026-01-01T00:00:00Z')").run(id, i);
        }
    }
    for (const char *touchpoint : {"sms", "wecom_1to1", "all"}) {
        if (random.bounded(8) == 0) {
            facts[QStringLiteral("opted_out")].append(QString::fromLatin1(touchpoint));
            db.cached("INSERT INTO opt_out (member, touchpoint, at) VALUES (?, ?, '2026-01-01T00:00:00Z')").run(id, touchpoint);
        }
    }
}

inline void insertStays(db::Database &db, QRandomGenerator &random, qint64 id, Person &person)
{
    Facts &facts = person.facts;
    for (int grp = 1; grp <= 2; ++grp) {
        if (random.bounded(2))
            continue;
        const QDate joined = random.bounded(3) ? today.addDays(-random.bounded(60)) : QDate();
        const QDate left = random.bounded(3) == 0 ? today.addDays(-random.bounded(20)) : QDate();
        if (joined.isValid())
            facts[QStringLiteral("joined")].append(joined);
        const QString group = grp == 1 ? QStringLiteral("A") : QStringLiteral("老客1群");
        Facts stay{{QStringLiteral("group"), {group}}};
        if (left.isValid())
            facts[QStringLiteral("left")].append(left);
        else
            facts[QStringLiteral("group")].append(group);
        if (joined.isValid())
            stay[QStringLiteral("joined")].append(joined);
        if (joined.isValid())
            facts[QStringLiteral("joined@") + group].append(joined);
        if (left.isValid())
            stay[QStringLiteral("left")].append(left);
        person.rows[QStringLiteral("stay")].append(stay);
        db.cached("INSERT INTO membership (grp, member, joined_day, left_day) VALUES (?, ?, ?, ?)")
            .run(grp, id, joined.toString(Qt::ISODate), left.toString(Qt::ISODate));
    }
    for (int n = random.bounded(3); n > 0; --n) {
        const QDate day = today.addDays(-random.bounded(50));
        const int messages = random.bounded(3);
        db.cached("INSERT OR IGNORE INTO activity (day, grp, member, messages) VALUES (?, ?, ?, ?)")
            .run(day.toJulianDay(), n, id, messages);
        QVariantList &last = facts[QStringLiteral("last_message")];
        if (messages > 0 && (last.isEmpty() || last.first().toDate() < day))
            last = {day};
    }
}

inline Facts figuresOf(const QList<Facts> &orders, bool *any)
{
    Facts out;
    double value = 0;
    QVariantList first, last;
    for (const Facts &order : orders) {
        value += order[QStringLiteral("amount")].first().toDouble();
        const QVariant at = order[QStringLiteral("paid")].first();
        if (first.isEmpty() || at.toDateTime() < first.first().toDateTime())
            first = {at};
        if (last.isEmpty() || last.first().toDateTime() < at.toDateTime())
            last = {at};
    }
    *any = !orders.isEmpty();
    out[QStringLiteral("orders")] = {double(orders.size())};
    out[QStringLiteral("ltv")] = {value};
    if (*any)
        out[QStringLiteral("aov")] = {value / double(orders.size())};
    out[QStringLiteral("first_order")] = first;
    out[QStringLiteral("last_order")] = last;
    return out;
}

// Orders with one or two lines, of the catalogue or in the platform's words.
inline void insertOrders(db::Database &db, QRandomGenerator &random, qint64 id, Person &person)
{
    static const QStringList products{QStringLiteral("连衣裙"), QStringLiteral("坚果"), QStringLiteral("面霜")};
    static const QStringList categories{QStringLiteral("女装"), QStringLiteral("零食"), QStringLiteral("美妆")};
    for (int n = random.bounded(4); n > 0; --n) {
        Facts order;
        const QDateTime at = now.addSecs(-random.bounded(50 * 86'400));
        const bool refunded = random.bounded(4) == 0;
        const bool unpaid = random.bounded(5) == 0;
        const qint64 fen = 100 * (1 + random.bounded(400));
        const QString platform = pick(random, {QStringLiteral("taobao"), QStringLiteral("own")});
        const QString coupon = random.bounded(3) ? QString() : QStringLiteral("满减10");
        db.cached("INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen, refunded_fen, coupon) VALUES (?, ?, ?, ?, ?, ?, ?)")
            .run(platform, QStringLiteral("%1-%2").arg(id).arg(n), id, unpaid ? QString() : toUtcText(at), fen, refunded ? fen : qint64(50), coupon);
        const qint64 orderId = db.lastInsertId();
        for (int line = random.bounded(3); line > 0; --line) {
            const int product = random.bounded(3);
            const bool known = random.bounded(2) == 0;
            db.cached("INSERT INTO order_line (shop_order, product, title, category) VALUES (?, ?, ?, ?)")
                .run(orderId, known ? std::optional(qint64(product + 1)) : std::nullopt, known ? QStringLiteral("别名") : products[product], known ? QStringLiteral("别类") : categories[product]);
            order[QStringLiteral("product")].append(products[product]);
            order[QStringLiteral("category")].append(categories[product]);
        }
        order[QStringLiteral("amount")].append(double(fen - (refunded ? fen : 50)) / 100);
        order[QStringLiteral("platform")].append(platform);
        if (!coupon.isNull())
            order[QStringLiteral("coupon")].append(coupon);
        if (!unpaid)
            order[QStringLiteral("paid")].append(at);
        person.rows[QStringLiteral("any_order")].append(order);
        if (!unpaid && !refunded)
            person.rows[QStringLiteral("order")].append(order);
    }
    for (const char *field : {"product", "category", "amount", "platform", "coupon", "paid"}) {
        for (const Facts &order : person.rows[QStringLiteral("order")])
            person.facts[QString::fromLatin1(field)] += order.value(QString::fromLatin1(field));
    }
}

inline void insertContacts(db::Database &db, QRandomGenerator &random, qint64 id, Person &person)
{
    for (int account = 1; account <= 2; ++account) {
        if (random.bounded(2))
            continue;
        Facts contact{{QStringLiteral("account"), {account == 1 ? QStringLiteral("客服1号") : QStringLiteral("客服2号")}}};
        const QString way = random.bounded(2) ? QStringLiteral("扫码") : QString();
        const QDateTime added = now.addSecs(-random.bounded(90 * 86'400));
        const bool removed = random.bounded(4) == 0;
        const int channel = random.bounded(3); // 0 = none, 1 = one of ours, 2 = the file's words
        db.cached("INSERT INTO contact (member, account, added_at, way, channel, channel_id, removed_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
            .run(id, account, toUtcText(added), way, channel == 2 ? QStringLiteral("传单") : QString(),
                channel == 1 ? std::optional(qint64(1)) : std::nullopt, removed ? toUtcText(now) : QString());
        contact[QStringLiteral("added")].append(added);
        if (!way.isNull())
            contact[QStringLiteral("way")].append(way);
        if (channel > 0)
            contact[QStringLiteral("channel")].append(channel == 1 ? QStringLiteral("朋友圈广告") : QStringLiteral("传单"));
        if (removed)
            contact[QStringLiteral("removed")].append(now);
        else
            person.facts[QStringLiteral("account")].append(contact[QStringLiteral("account")].first());
        for (const char *field : {"way", "channel", "added"})
            person.facts[QString::fromLatin1(field)] += contact.value(QString::fromLatin1(field));
        person.rows[QStringLiteral("contact")].append(contact);
    }
}

inline void insertDeliveries(db::Database &db, QRandomGenerator &random, qint64 id, Person &person)
{
    for (int run = 1; run <= 3; ++run) {
        if (random.bounded(2))
            continue;
        const bool sent = random.bounded(3) > 0;
        const QDateTime at = now.addDays(-10 * run).addSecs(id);
        const int clicked = random.bounded(3) - 1; // −1 = not measured
        const int replied = random.bounded(2);
        const QString content = run == 3 ? QStringLiteral("清仓") : QStringLiteral("秋装预告");
        db.cached("INSERT INTO delivery (run, target_kind, target, status, sent_at) VALUES (?, 'member', ?, ?, ?)")
            .run(run, id, sent ? "sent" : "skipped", sent ? toUtcText(at) : QString());
        if (clicked >= 0)
            db.cached("INSERT INTO delivery_result (run, target_kind, target, clicked, replied) VALUES (?, 'member', ?, ?, ?)").run(run, id, clicked, replied);
        Facts delivery{{QStringLiteral("content"), {content}}, {QStringLiteral("broadcast"), {QStringLiteral("群发%1").arg(run)}},
            {QStringLiteral("status"), {sent ? QStringLiteral("sent") : QStringLiteral("skipped")}},
            {QStringLiteral("touchpoint"), {QStringLiteral("wecom_1to1")}},
            {QStringLiteral("sent"), {sent ? at : fromUtcText(QStringLiteral("2026-02-0%1T02:00:00Z").arg(run))}}};
        if (clicked >= 0) {
            delivery[QStringLiteral("clicked")].append(clicked > 0);
            delivery[QStringLiteral("replied")].append(replied > 0);
        }
        const auto file = [&](const char *fact, const char *field) {
            person.rows[QString::fromLatin1(fact)].append(delivery);
            person.facts[QString::fromLatin1(field)].append(content);
        };
        person.rows[QStringLiteral("delivery")].append(delivery);
        if (sent)
            file("reach", "reached");
        if (clicked > 0)
            file("click", "clicked");
        if (clicked >= 0 && replied > 0)
            file("reply", "replied");
    }
}

inline void insertConsents(db::Database &db, QRandomGenerator &random, qint64 id, Person &person)
{
    for (const char *touchpoint : {"sms", "wecom_1to1"}) {
        if (random.bounded(2))
            continue;
        const bool withdrawn = random.bounded(3) == 0;
        const QDateTime given = now.addDays(-random.bounded(100));
        const int source = 1 + random.bounded(2);
        db.cached("INSERT INTO consent (member, touchpoint, source, given_at, withdrawn_at) VALUES (?, ?, ?, ?, ?)")
            .run(id, touchpoint, source, toUtcText(given), withdrawn ? toUtcText(now) : QString());
        Facts consent{{QStringLiteral("touchpoint"), {QString::fromLatin1(touchpoint)}}, {QStringLiteral("given"), {given}},
            {QStringLiteral("source"), {source == 1 ? QStringLiteral("门店") : QStringLiteral("公众号")}}};
        if (withdrawn)
            consent[QStringLiteral("withdrawn")].append(now);
        else
            person.facts[QStringLiteral("consent")].append(QString::fromLatin1(touchpoint));
        person.rows[QStringLiteral("consent")].append(consent);
    }
    for (int n = random.bounded(4); n > 0; --n) {
        const int points = 10 * (1 + random.bounded(9));
        const QDateTime at = now.addDays(-random.bounded(60));
        const QString kind = pick(random, {QStringLiteral("earn"), QStringLiteral("checkin")});
        db.cached("INSERT INTO point_entry (member, at, kind, points) VALUES (?, ?, ?, ?)").run(id, toUtcText(at), kind, points);
        person.rows[QStringLiteral("point")].append({{QStringLiteral("kind"), {kind}}, {QStringLiteral("points"), {double(points)}}, {QStringLiteral("at"), {at}}});
    }
}

// What others work out and keep; here by hand.
inline void insertFigures(db::Database &db, QRandomGenerator &random, qint64 id, Person &person)
{
    bool bought = false;
    const Facts orders = figuresOf(person.rows.value(QStringLiteral("order")), &bought);
    for (auto it = orders.begin(); it != orders.end(); ++it)
        person.facts[it.key()] = it.value();
    const int stage = 1 + random.bounded(9);
    const int circle = 1 + random.bounded(3);
    const QDate since = today.addDays(-random.bounded(40));
    const int points = random.bounded(50);
    const int referrals = random.bounded(3);
    const int score = 1 + random.bounded(5);
    const auto text = [&](const char *field) { const QVariantList at = orders.value(QString::fromLatin1(field)); return at.isEmpty() ? QString() : toUtcText(at.first().toDateTime()); };
    const QVariantList message = person.facts.value(QStringLiteral("last_message"));
    db.cached("INSERT INTO member_figure (member, stage, stage_rule, circle, since_day, last_message, orders, value_fen, first_order_at, last_order_at,"
              " year_orders, year_value_fen, r, f, m, referrals, points) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .run(id, stage, circle, since.toString(Qt::ISODate), message.isEmpty() ? QString() : message.first().toDate().toString(Qt::ISODate),
            qint64(orders[QStringLiteral("orders")].first().toDouble()), qint64(std::llround(100 * orders[QStringLiteral("ltv")].first().toDouble())),
            text("first_order"), text("last_order"), bought ? std::optional(qint64(1)) : std::nullopt, bought ? std::optional(qint64(4950)) : std::nullopt,
            bought ? std::optional(qint64(score)) : std::nullopt, bought ? std::optional(qint64(2)) : std::nullopt, bought ? std::optional(qint64(3)) : std::nullopt,
            referrals, points);
    Facts &facts = person.facts;
    facts[QStringLiteral("stage")] = {wordOf(Stage(stage))};
    facts[QStringLiteral("circle")] = {wordOf(Circle(circle))};
    facts[QStringLiteral("stage_since")] = {since};
    facts[QStringLiteral("points")] = {double(points)};
    facts[QStringLiteral("referrals")] = {double(referrals)};
    if (bought) {
        facts[QStringLiteral("r")] = {double(score)};
        facts[QStringLiteral("f")] = {2.0};
        facts[QStringLiteral("rfm")] = {QString::number(score) + QStringLiteral("23")};
        facts[QStringLiteral("year_value")] = {49.5};
    }
}

inline void insertCustom(db::Database &db, QRandomGenerator &random, qint64 id, Facts &facts)
{
    const auto add = [&](int field, const QString &name, const QVariant &value, const QString &text) {
        if (random.bounded(3) == 0)
            return;
        facts[name].append(value);
        db.cached("INSERT INTO custom_value (member, field, value) VALUES (?, ?, ?)").run(id, field, text);
    };
    const double height = 150 + random.bounded(50);
    const QDate day = today.addDays(-random.bounded(400));
    const QString size = pick(random, {QStringLiteral("M"), QStringLiteral("L")});
    add(1, QStringLiteral("尺码"), size, size);
    add(2, QStringLiteral("身高"), height, QString::number(height));
    add(3, QStringLiteral("纪念日"), day, day.toString(Qt::ISODate));
}

inline void fill(db::Database &db, Shop &shop)
{
    QRandomGenerator random(20260315);
    db.exec("INSERT INTO tag (id, name) VALUES (1, 'VIP'), (2, '双11'), (3, '秋装');"
            "INSERT INTO source (id, text, created_at) VALUES (1, '门店', ''), (2, '公众号', '');"
            "INSERT INTO product (id, name, category, created_at) VALUES (1, '连衣裙', '女装', ''), (2, '坚果', '零食', ''), (3, '面霜', '美妆', '');"
            "INSERT INTO channel (id, name, created_at) VALUES (1, '朋友圈广告', '');"
            "INSERT INTO account (id, kind, name) VALUES (1, 'wecom', '客服1号'), (2, 'wecom', '客服2号');"
            "INSERT INTO content (id, title, kind, body, created_at) VALUES (1, '秋装预告', 'promotion', '', ''), (2, '清仓', 'promotion', '', '');"
            "INSERT INTO broadcast (id, name, content, touchpoint, at_wall, zone, created_at) VALUES (1, '群发1', 1, 'wecom_1to1', '', '', ''),"
            " (2, '群发2', 1, 'wecom_1to1', '', '', ''), (3, '群发3', 2, 'wecom_1to1', '', '', '');"
            "INSERT INTO run (id, broadcast, wall, due_at) VALUES (1, 1, 'x', '2026-02-01T02:00:00Z'), (2, 2, 'x', '2026-02-02T02:00:00Z'), (3, 3, 'x', '2026-02-03T02:00:00Z');"
            "INSERT INTO grp (id, name, created_at) VALUES (1, 'A', ''), (2, '老客1群', '');"
            "INSERT INTO custom_field (id, name, kind) VALUES (1, '尺码', 'text'), (2, '身高', 'number'), (3, '纪念日', 'date')");
    for (qint64 id = 1; id <= people; ++id) {
        Person person;
        Facts &facts = person.facts;
        facts[QStringLiteral("id")].append(double(id));
        insertColumns(db, random, id, facts);
        insertIdentities(db, random, id, facts);
        insertNamed(db, random, id, facts);
        insertStays(db, random, id, person);
        insertOrders(db, random, id, person);
        insertContacts(db, random, id, person);
        insertDeliveries(db, random, id, person);
        insertConsents(db, random, id, person);
        insertFigures(db, random, id, person);
        insertCustom(db, random, id, facts);
        for (const QString &group : {QStringLiteral("A"), QStringLiteral("老客1群")}) {
            const int tier = random.bounded(6);
            if (tier > 3)
                continue;
            shop.tierByGroup[group][Tier(tier)].append(id);
            shop.anyTier[Tier(tier)].append(id);
        }
        shop.members.append(person);
    }
    // Referrals were recorded, so that nobody brought is 0 and not unknown.
    db.exec("INSERT INTO referral (member, host) VALUES (2, 1)");
}

} // namespace siyu::members::ruletest
