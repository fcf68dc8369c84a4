// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demomembers.h"

#include "core/base/words.h"
#include "core/demo/demostore.h"
#include "core/demo/random.h"
#include "core/members/points.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace siyu::demo {

namespace {

QString str(const char16_t *text) { return QString::fromUtf16(text); }
QString dayText(QDate day) { return day.toString(Qt::ISODate); }

} // namespace

void writeTagGroups(db::Database &db, const Shop &shop)
{
    const struct {
        const char16_t *name;
        std::initializer_list<const char16_t *> tags;
    } groups[] = {{u"客户等级", {u"VIP", u"新客", u"企业客户"}}, {u"偏好", {u"秋装", u"母婴", u"大码", u"新品试用"}},
        {u"行为", {u"团购常客", u"爱晒单", u"价格敏感", u"问过尺码", u"直播下单", u"退换过", u"推荐过朋友"}}, {u"渠道", {u"到店", u"线上"}}};
    qint64 place = 0;
    for (const auto &group : groups) {
        ++place;
        db.cached("INSERT INTO tag_group (id, name, place) VALUES (?, ?, ?)").run(place, str(group.name), place);
        for (const char16_t *tag : group.tags)
            db.cached("UPDATE tag SET tag_group = ? WHERE id = ?").run(place, qint64(shop.tags.indexOf(str(tag)) + 1));
    }
}

void writeCustomFields(db::Database &db, const Shop &shop)
{
    constexpr const char16_t *skins[] = {u"干性", u"油性", u"混合", u"敏感"};
    constexpr const char16_t *notes[] = {u"不要香菜", u"少糖", u"只发顺丰", u"周末收货", u"怕冷，要厚款"};
    const struct {
        const char16_t *name;
        const char *kind;
    } fields[] = {{u"肤质", "choice"}, {u"身高 cm", "number"}, {u"宝宝生日", "date"}, {u"特别交代", "text"}};
    qint64 id = 0;
    for (const auto &field : fields) {
        ++id;
        db.cached("INSERT INTO custom_field (id, name, kind, place) VALUES (?, ?, ?, ?)").run(id, str(field.name), field.kind, id);
    }
    qint64 place = 0;
    for (const char16_t *skin : skins)
        db.cached("INSERT INTO custom_choice (field, value, place) VALUES (1, ?, ?)").run(str(skin), ++place);
    Random random(61);
    const auto put = [&](qint64 member, qint64 field, const QString &value) {
        db.cached("INSERT INTO custom_value (member, field, value) VALUES (?, ?, ?)").run(member, field, value);
    };
    for (qint64 member = 1; member <= qint64(shop.people.size()); ++member) {
        if (random.chance(220))
            put(member, 1, str(random.pick(skins)));
        if (random.chance(140))
            put(member, 2, QString::number(random.between(150, 186)));
        if (random.chance(90))
            put(member, 3, dayText(shop.last.addDays(-random.between(30, 2'400))));
        if (random.chance(60))
            put(member, 4, str(random.pick(notes)));
    }
}

// Consent to SMS comes with the people; here that to messages of staff and the service account, and what was taken back.
void writeConsents(db::Database &db, const Shop &shop)
{
    Random random(67);
    qint64 member = 0;
    for (const Person &person : shop.people) {
        ++member;
        const bool taken = random.chance(60);
        const QDate back = person.created.addDays(random.between(5, 60));
        const auto give = [&](const char *touchpoint, const char16_t *how) {
            db.cached("INSERT INTO consent (member, touchpoint, source, given_at, withdrawn_at, how) VALUES (?, ?, ?, ?, ?, ?)")
                .run(member, touchpoint, qint64(person.source + 1), utcOn(person.created, 3),
                    taken && back <= shop.last ? utcOn(back, 6) : QString(), str(how));
        };
        if (person.account >= 0 && random.chance(300))
            give("wecom_1to1", u"添加好友时勾选");
        if (!person.unionid.isEmpty() && random.chance(120))
            give("service_account", u"关注服务号");
    }
}

namespace {

constexpr struct {
    const char16_t *name;
    int points;
    int stock; // −1 = not counted
} gifts[] = {{u"护手霜小样", 30, 120}, {u"帆布袋", 60, 80}, {u"满 50 减 5 券", 50, -1}, {u"随行杯", 120, 25}, {u"定制台历", 90, 0}, {u"四件套 9 折券", 200, -1}};

struct Entry {
    qint64 member = 0;
    QString at;
    members::PointKind kind = members::PointKind::Earn;
    qint64 points = 0;
    QString note;
    int gift = -1;
    qsizetype corrects = -1; // its place among the entries
};

// One member's ledger, day after day; no balance falls below zero.
class Ledger {
public:
    Ledger(std::vector<Entry> &entries, Random &random, qint64 member) : m_entries(entries), m_random(random), m_member(member) { }

    void walk(QDate from, QDate to)
    {
        constexpr const char16_t *notes[] = {u"下单", u"晒单", u"邀请朋友", u"填问卷", u"生日"};
        for (QDate day = from; day <= to; day = day.addDays(m_random.between(3, 24))) {
            const int dice = m_random.below(100);
            if (dice < 48)
                add(day, {0, {}, members::PointKind::Checkin, 1, {}});
            else if (dice < 84)
                add(day, {0, {}, members::PointKind::Earn, 5 * m_random.between(1, 12), str(m_random.pick(notes))});
            else if (dice < 94)
                redeem(day);
            else if (m_lastEarned >= 0 && m_balance >= 5)
                add(day, {0, {}, members::PointKind::Correction, -5, QStringLiteral("多记了，更正"), -1, std::exchange(m_lastEarned, -1)});
        }
    }

private:
    void redeem(QDate day)
    {
        const int gift = m_random.below(int(std::size(gifts)));
        if (m_balance >= gifts[gift].points)
            add(day, {0, {}, members::PointKind::Gift, -gifts[gift].points, str(gifts[gift].name), gift});
    }

    void add(QDate day, Entry entry)
    {
        entry.member = m_member;
        entry.at = utcOn(day, m_random.between(1, 13), m_random.below(60));
        m_balance += entry.points;
        if (entry.kind == members::PointKind::Earn)
            m_lastEarned = qsizetype(m_entries.size());
        m_entries.push_back(entry);
    }

    std::vector<Entry> &m_entries;
    Random &m_random;
    qint64 m_member;
    qint64 m_balance = 0;
    qsizetype m_lastEarned = -1;
};

// In the order of their time, as a ledger is kept; each member's own order is the same.
void recordEntries(db::Database &db, const std::vector<Entry> &entries)
{
    std::vector<std::size_t> order(entries.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return entries[a].at < entries[b].at; });
    std::vector<qint64> ids(entries.size());
    for (const std::size_t at : order) {
        const Entry &entry = entries[at];
        db.cached("INSERT INTO point_entry (member, at, kind, points, corrects, note) VALUES (?, ?, ?, ?, ?, ?)")
            .run(entry.member, entry.at, wordOf(entry.kind), entry.points,
                entry.corrects >= 0 ? std::optional(ids[std::size_t(entry.corrects)]) : std::nullopt, entry.note);
        ids[at] = db.lastInsertId();
        if (entry.gift >= 0)
            db.cached("INSERT INTO gift_claim (entry, gift) VALUES (?, ?)").run(ids[at], qint64(entry.gift + 1));
    }
}

} // namespace

void writePoints(db::Database &db, const Shop &shop)
{
    for (const auto &gift : gifts)
        db.cached("INSERT INTO gift (name, points, stock, created_at) VALUES (?, ?, ?, ?)")
            .run(str(gift.name), gift.points, gift.stock < 0 ? std::optional<qint64>() : qint64(gift.stock), utcOn(shop.first));
    Random random(71);
    std::vector<Entry> entries;
    qint64 member = 0;
    for (const Person &person : shop.people) {
        ++member;
        if (person.stays.empty() || person.isStaff || !random.chance(person.orders > 0 ? 260 : 60))
            continue;
        Ledger(entries, random, member).walk(std::max(person.created, shop.last.addDays(-150)).addDays(random.below(12)), shop.last);
    }
    recordEntries(db, entries);
}

// Where rules alone would say something else.
void writeStagePins(db::Database &db, const Shop &shop)
{
    const qint64 people = qint64(shop.people.size());
    for (const auto &[member, stage] : {std::pair(people / 7, Stage::Loyal), std::pair(people / 5, Stage::Active), std::pair(people / 3, Stage::Repeat)})
        db.cached("INSERT INTO stage_pin (member, stage, at) VALUES (?, ?, ?)").run(member, int(stage), utcOn(shop.last.addDays(-20)));
}

} // namespace siyu::demo
