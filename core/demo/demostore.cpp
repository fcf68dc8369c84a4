// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demostore.h"

#include "core/base/words.h"
#include "core/demo/demotrade.h"
#include "core/demo/random.h"
#include "core/groups/rosterstore.h"

#include <QTime>

namespace siyu::demo {

namespace {

void writeIdentity(db::Database &db, IdentityKind kind, const QString &value, qint64 member)
{
    if (value.isEmpty())
        return;
    db.cached("INSERT INTO identity (kind, scope, value, member) VALUES (?, '', ?, ?)").run(int(kind), value, member);
}

constexpr const char16_t *addWays[] = {u"扫描二维码", u"群聊", u"名片分享", u"搜索手机号", u"获客链接", u"视频号主页添加"};

QString dayText(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); }

// Channels are called as the sources are, and stand in their order.
void writeContacts(db::Database &db, const Person &person, qint64 id, const QStringList &sources)
{
    const auto befriend = [&](int account, QDate day, std::optional<QDate> gone) {
        db.cached("INSERT INTO contact (member, account, added_at, way, channel, channel_id, removed_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
            .run(id, qint64(account + 1), utcOn(day), QString::fromUtf16(addWays[person.way]), sources[person.source],
                qint64(person.source + 1), gone ? utcOn(*gone, 5) : QString());
    };
    if (person.account >= 0)
        befriend(person.account, person.created, person.unfriended);
    if (person.secondAccount >= 0)
        befriend(person.secondAccount, person.created.addDays(1), std::nullopt);
}

void writePerson(db::Database &db, const Person &person, qint64 id, const QStringList &sources)
{
    db.cached("INSERT INTO member (id, name, gender, birth_year, birthday, region, address, interests, category_preference, under_14,"
              " paused_until, is_staff, created_at, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .run(id, person.name, person.gender, person.birthYear ? std::optional(qint64(*person.birthYear)) : std::optional<qint64>(),
            dayText(person.birthday), person.region, person.address, person.interests, person.category, person.under14,
            dayText(person.pausedUntil), person.isStaff, utcOn(person.created), qint64(person.source + 1));
    writeIdentity(db, IdentityKind::Unionid, person.unionid, id);
    writeIdentity(db, IdentityKind::Wechat, person.wechat, id);
    writeIdentity(db, IdentityKind::Phone, person.phone, id);
    db.cached("INSERT INTO member_source (member, source, at) VALUES (?, ?, ?)")
        .run(id, qint64(person.source + 1), utcOn(person.created));
    for (const int tag : person.tags)
        db.cached("INSERT INTO member_tag (member, tag) VALUES (?, ?)").run(id, qint64(tag + 1));
    writeContacts(db, person, id, sources);
    if (!person.optOut.isNull())
        db.cached("INSERT INTO opt_out (member, touchpoint, at) VALUES (?, ?, ?)")
            .run(id, person.optOut, utcOn(person.created.addDays(20)));
    if (person.smsConsent && !person.phone.isEmpty())
        db.cached("INSERT INTO consent (member, touchpoint, source, given_at, how) VALUES (?, 'sms', ?, ?, ?)")
            .run(id, qint64(person.source + 1), utcOn(person.created), QStringLiteral("入会勾选"));
}

int messagesOn(Random &random, Talk talk)
{
    switch (talk) {
    case Talk::Silent:
        return 0;
    case Talk::Sometimes:
        return random.chance(50) ? random.between(1, 2) : 0;
    case Talk::Much:
        return random.chance(500) ? random.between(1, 6) : 0;
    }
    return 0;
}

} // namespace

QString utcOn(QDate day, int hour, int minute)
{
    return QStringLiteral("%1T%2:%3:00Z")
        .arg(day.toString(Qt::ISODate))
        .arg(hour, 2, 10, QLatin1Char('0'))
        .arg(minute, 2, 10, QLatin1Char('0'));
}

void writePeople(db::Database &db, const Shop &shop, const QString &createdAt)
{
    for (const QString &source : shop.sources)
        db.cached("INSERT INTO source (text, basis, created_at) VALUES (?, ?, ?)")
            .run(source, QStringLiteral("入会时同意"), createdAt);
    for (const QString &tag : shop.tags)
        db.cached("INSERT INTO tag (name) VALUES (?)").run(tag);
    qint64 id = 0;
    for (const Person &person : shop.people)
        writePerson(db, person, ++id, shop.sources);
}

void writeStaffAndGroups(db::Database &db, const Shop &shop, const QString &createdAt)
{
    const QString since = shop.first.addDays(-200).toString(Qt::ISODate);
    for (const Employee &staff : shop.staff)
        db.cached("INSERT INTO staff (name, role, joined_on, created_at) VALUES (?, ?, ?, ?)")
            .run(staff.name, staff.role, since, createdAt);
    qint64 staffId = 0;
    for (const QString &account : shop.accounts)
        db.cached("INSERT INTO account (staff, kind, name, friend_capacity, daily_capacity) VALUES (?, 'wecom', ?, 5000, 200)")
            .run(++staffId, account);
    qint64 id = 0;
    for (const Community &group : shop.groups) {
        ++id;
        db.cached("INSERT INTO grp (id, name, kind, region, level, purpose, capacity, account, created_at) VALUES (?, ?, ?, ?, ?, ?, 500, ?, ?)")
            .run(id, group.name, group.kind, group.region, group.level, group.purpose, qint64(group.account + 1), utcOn(group.created));
        for (std::size_t i = 0; i < group.owners.size(); ++i)
            db.cached("INSERT INTO grp_owner (grp, position, staff) VALUES (?, ?, ?)").run(id, qint64(i + 1), qint64(group.owners[i] + 1));
        for (const Crew &crew : group.teams) {
            for (std::size_t i = 0; i < crew.staff.size(); ++i)
                db.cached("INSERT INTO assignment (grp, team, staff, is_lead, from_day) VALUES (?, ?, ?, ?, ?)")
                    .run(id, crew.team, qint64(crew.staff[i] + 1), i == 0 && crew.hasLead, group.created.toString(Qt::ISODate));
        }
    }
}

qint64 writeActivity(db::Database &db, const Shop &shop)
{
    struct Row {
        qint64 day, group, member;
        int messages;
    };
    std::vector<Row> rows;
    Random random(7);
    qint64 member = 0;
    for (const Person &person : shop.people) {
        ++member;
        for (const Stay &stay : person.stays) {
            if (person.talk == Talk::Silent || shop.groups[std::size_t(stay.group)].silent)
                continue;
            const QDate to = stay.left.value_or(shop.last);
            for (QDate day = stay.joined.value_or(shop.first); day <= to; day = day.addDays(1)) {
                if (const int n = messagesOn(random, person.talk))
                    rows.push_back({day.toJulianDay(), stay.group + 1, member, n});
            }
        }
    }
    // In key order the table grows at its end only.
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        return std::tie(a.day, a.group, a.member) < std::tie(b.day, b.group, b.member);
    });
    for (const Row &row : rows)
        db.cached("INSERT INTO activity (day, grp, member, messages) VALUES (?, ?, ?, ?)"
                  " ON CONFLICT DO UPDATE SET messages = messages + excluded.messages")
            .run(row.day, row.group, row.member, row.messages);
    for (qint64 group = 1; group <= qint64(shop.groups.size()); ++group) {
        for (QDate day = shop.first; day <= shop.last; day = day.addDays(1)) {
            const bool spoken = db.cached("SELECT 1 FROM activity WHERE day = ? AND grp = ? LIMIT 1").with(day.toJulianDay(), group).step();
            // A day without any count is missing now and then, as in real life.
            if (spoken || !random.chance(50))
                db.cached("INSERT INTO activity_day (grp, day) VALUES (?, ?)").run(group, day.toJulianDay());
        }
    }
    return qint64(rows.size());
}

namespace {

struct Present {
    qint64 member;
    const Person *person;
    const Stay *stay;
};

bool isThere(const Stay &stay, QDate day)
{
    return (!stay.joined || *stay.joined <= day) && (!stay.left || day < *stay.left);
}

void writeRoster(db::Database &db, qint64 group, QDate day, const std::vector<Present> &all)
{
    std::vector<const Present *> there;
    for (const Present &one : all) {
        if (isThere(*one.stay, day))
            there.push_back(&one);
    }
    db.cached("INSERT INTO roster (grp, taken_at, day, partial, people) VALUES (?, ?, ?, 0, ?)")
        .run(group, utcOn(day, 13), day.toString(Qt::ISODate), qint64(there.size()));
    const qint64 roster = db.lastInsertId();
    qint64 seq = 0;
    for (const Present *one : there)
        db.cached("INSERT INTO roster_entry (roster, seq, member, nickname) VALUES (?, ?, ?, ?)")
            .run(roster, ++seq, one->member, one->person->nickname);
}

// What somebody typed at the end of a day. Three groups' days were forgotten now and then, until two weeks ago.
void writeTypedDays(db::Database &db, qint64 group, const Shop &shop, const std::vector<Present> &all, Random &random)
{
    const bool forgetful = group % 23 == 5;
    for (QDate day = shop.last.addDays(-120); day <= shop.last; day = day.addDays(1)) {
        if (forgetful && random.chance(60) && day < shop.last.addDays(-14))
            continue;
        qint64 total = 0;
        qint64 joined = 0;
        qint64 lost = 0;
        for (const Present &one : all) {
            total += isThere(*one.stay, day) ? 1 : 0;
            joined += one.stay->joined == day ? 1 : 0;
            lost += one.stay->left == day ? 1 : 0;
        }
        db.cached("INSERT INTO group_day (grp, day, origin, total, joined, lost) VALUES (?, ?, 'typed', ?, ?, ?)")
            .run(group, day.toString(Qt::ISODate), total, joined, lost);
    }
}

} // namespace

void writeRosters(db::Database &db, const Shop &shop)
{
    std::vector<std::vector<Present>> byGroup(shop.groups.size());
    qint64 member = 0;
    for (const Person &person : shop.people) {
        ++member;
        for (const Stay &stay : person.stays)
            byGroup[std::size_t(stay.group)].push_back({member, &person, &stay});
    }
    Random random(13);
    qint64 group = 0;
    for (const std::vector<Present> &all : byGroup) {
        ++group;
        const QDate weekly = shop.last.addDays(-56);
        for (QDate day = shop.first; day < weekly; day = day.addDays(14))
            writeRoster(db, group, day, all);
        for (QDate day = weekly; day <= shop.last; day = day.addDays(7))
            writeRoster(db, group, day, all);
        writeTypedDays(db, group, shop, all, random);
        groups::rethreadGroup(db, GroupId(group));
    }
}

qint64 writeOrders(db::Database &db, const Shop &shop)
{
    Random random(11);
    Random goods(12);
    qint64 number = 0;
    qint64 member = 0;
    for (const Person &person : shop.people) {
        ++member;
        for (int i = 0; i < person.orders; ++i) {
            ++number;
            const QDate from = std::max(person.created, shop.first);
            const QDate day = from.addDays(random.below(int(from.daysTo(shop.last)) + 1));
            const qint64 amount = qint64(random.between(19, 399)) * 100 + (random.chance(500) ? 90 : 0);
            const bool paid = !random.chance(60);
            const qint64 refunded = paid && random.chance(45) ? (random.chance(700) ? amount : amount / 2) : 0;
            const int hour = random.between(1, 14);
            const QString placed = utcOn(day, hour, random.below(50));
            const int product = productOf(goods, person);
            db.cached("INSERT INTO shop_order (platform, order_no, member, placed_at, paid_at, amount_fen, paid_fen, refunded_fen, status)"
                      " VALUES ('youzan', ?, ?, ?, ?, ?, ?, ?, ?)")
                .run(QStringLiteral("E%1%2").arg(day.toString(QStringLiteral("yyyyMMdd"))).arg(number, 7, 10, QLatin1Char('0')),
                    member, placed, paid ? placed : QString(), amount, paid ? std::optional(amount) : std::optional<qint64>(),
                    refunded, paid ? (refunded == amount ? QStringLiteral("refunded") : QStringLiteral("done")) : QStringLiteral("unpaid"));
            writeLine(db, db.lastInsertId(), product, amount);
        }
    }
    return number;
}

} // namespace siyu::demo
