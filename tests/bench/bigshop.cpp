// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bigshop.h"

#include "core/base/period.h"
#include "core/db/database.h"
#include "tests/bench/bignames.h"

#include <algorithm>
#include <vector>

namespace siyu::bench {

namespace {

constexpr qint64 day = 86'400;
constexpr int products = 100;
constexpr int tags = 200;

qint64 nowSecs() { return shopNow().toSecsSinceEpoch(); }
QString instant(qint64 secs) { return toUtcText(QDateTime::fromSecsSinceEpoch(secs, Qt::UTC)); }

// Days and instants as text, made once each: the rows name some thousand of them again and again.
class Days {
public:
    Days() : m_last(shopNow().date())
    {
        for (int back = 0; back < 1'200; ++back)
            m_texts.push_back(m_last.addDays(-back).toString(Qt::ISODate).toStdString());
    }
    const std::string &back(qint64 days) const { return m_texts[size_t(std::clamp<qint64>(days, 0, qint64(m_texts.size()) - 1))]; }
    std::string at(qint64 days, qint64 second) const
    {
        char time[16];
        std::snprintf(time, sizeof time, "T%02d:%02d:%02dZ", int(second / 3600 % 24), int(second / 60 % 60), int(second % 60));
        return back(days) + time;
    }
    qint64 julian(qint64 days) const { return m_last.toJulianDay() - days; }

private:
    QDate m_last;
    std::vector<std::string> m_texts;
};

struct Maker {
    db::Database &db;
    ShopSize size;
    Days days = {};

    void words();
    void people();
    void identities();
    void tagRows();
    void stays();
    void contacts();
    void orders();
    void lines();
    void activity();
    void pointsAndReferrals();
};

void Maker::words()
{
    const QString start = instant(nowSecs() - 1'100 * day);
    for (int i = 1; i <= 12; ++i)
        db.cached("INSERT INTO source (id, text, basis, created_at) VALUES (?, ?, 'consent', ?)").run(i, QStringLiteral("来源%1").arg(i), start);
    static const char *const tagWords[] = {"VIP", "秋装", "双11", "门店", "老客", "新客", "母婴", "美妆", "零食", "家居"};
    for (int i = 1; i <= tags; ++i) {
        const QString word = QString::fromUtf8(tagWords[i % 10]);
        db.cached("INSERT INTO tag (id, name) VALUES (?, ?)").run(i, i <= 10 ? word : word + QString::number(i / 10));
    }
    for (qint64 i = 1; i <= size.accounts(); ++i) {
        db.cached("INSERT INTO staff (id, name, created_at) VALUES (?, ?, ?)").run(i, QStringLiteral("员工%1").arg(i), start);
        db.cached("INSERT INTO account (id, staff, kind, name) VALUES (?, ?, 'wecom', ?)").run(i, i, QStringLiteral("客服%1号").arg(i));
    }
    for (qint64 i = 1; i <= size.groups(); ++i)
        db.cached("INSERT INTO grp (id, name, created_at) VALUES (?, ?, ?)").run(i, QStringLiteral("group %1").arg(i), start);
    static const char *const categories[] = {"女装", "零食", "美妆", "母婴", "家居"};
    for (int i = 1; i <= products; ++i) {
        db.cached("INSERT INTO product (id, name, category, price_fen, cost_fen, created_at) VALUES (?, ?, ?, ?, ?, ?)")
            .run(i, QStringLiteral("商品%1").arg(i), categories[i % 5], 990 + i * 100, 400 + i * 40, start);
    }
    for (int i = 1; i <= 20; ++i)
        db.cached("INSERT INTO channel (id, name, created_at) VALUES (?, ?, ?)").run(i, QStringLiteral("渠道%1").arg(i), start);
}

void Maker::people()
{
    static const char *const regions[] = {"广东广州", "浙江杭州", "上海", "北京", "四川成都", "湖北武汉", "江苏南京", "福建厦门", "湖南长沙", "重庆"};
    Chance chance(1);
    db::Statement row = db.prepare(R"(INSERT INTO member (id, name, gender, birth_year, region, under_14, created_at, source)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?))");
    for (qint64 id = 1; id <= size.members; ++id) {
        const std::string name = madeUpName(chance);
        const std::string made = days.at(chance.below(1'000), chance.below(int(day)));
        const int gender = chance.below(10);
        row.reset();
        row.bind(1, id);
        if (!name.empty())
            row.bindUtf8(2, name);
        if (gender < 8)
            row.bind(3, gender < 6 ? "f" : "m");
        if (chance.below(10) < 7)
            row.bind(4, 1950 + chance.below(60));
        if (chance.below(10) < 8)
            row.bind(5, regions[chance.below(10)]);
        row.bind(6, chance.below(500) == 0);
        row.bindUtf8(7, made);
        row.bind(8, 1 + chance.below(12));
        row.step();
    }
}

// Every member has a phone, seven in ten a WeChat id, one in fifty an e-mail; those of a kind in the order of their value.
void Maker::identities()
{
    struct Value {
        std::string text;
        qint64 member;
        bool operator<(const Value &other) const { return text < other.text; }
    };
    Chance chance(2);
    db::Statement row = db.prepare("INSERT OR IGNORE INTO identity (kind, value, member) VALUES (?, ?, ?)");
    for (const int kind : {4, 5, 6}) {
        std::vector<Value> values;
        for (qint64 id = 1; id <= size.members; ++id) {
            const auto number = [&](int width) { return QByteArray::number(chance.next() % 10'000'000'000ULL).rightJustified(width, '0').right(width).toStdString(); };
            if (kind == 4 && chance.below(10) < 7)
                values.push_back({"wx_" + number(4) + std::to_string(id % 977) + char('a' + chance.below(26)) + std::to_string(id), id});
            else if (kind == 5)
                values.push_back({"+8612" + number(9), id}); // no telephone company gives such numbers
            else if (kind == 6 && chance.below(50) == 0)
                values.push_back({"user" + std::to_string(id) + "@example.com", id});
        }
        std::sort(values.begin(), values.end());
        for (const Value &value : values) {
            row.reset();
            row.bind(1, kind);
            row.bindUtf8(2, value.text);
            row.bind(3, value.member);
            row.step();
        }
    }
}

// Few tags are frequent, most are rare.
void Maker::tagRows()
{
    Chance chance(3);
    db::Statement row = db.prepare("INSERT OR IGNORE INTO member_tag (member, tag) VALUES (?, ?)");
    for (qint64 id = 1; id <= size.members; ++id) {
        for (int n = chance.below(7); n > 0; --n) {
            const int spread = 1 + chance.below(tags);
            row.run(id, 1 + chance.below(spread));
        }
    }
}

void Maker::stays()
{
    Chance chance(4);
    db::Statement row = db.prepare(R"(INSERT INTO membership (grp, member, joined_day, left_day, origin)
        VALUES (?, ?, ?, ?, 'import'))");
    const qint64 perGroup = size.memberships() / size.groups();
    for (qint64 group = 1; group <= size.groups(); ++group) {
        for (qint64 n = 0; n < perGroup; ++n) {
            const qint64 joined = chance.below(700);
            row.reset();
            row.bind(1, group);
            row.bind(2, 1 + qint64(chance.next() % quint64(size.members)));
            row.bindUtf8(3, days.back(joined));
            if (chance.below(10) == 0)
                row.bindUtf8(4, days.back(chance.below(int(joined) + 1)));
            row.step();
        }
    }
}

void Maker::contacts()
{
    Chance chance(5);
    db::Statement row = db.prepare("INSERT INTO contact (member, account, added_at, channel_id, removed_at) VALUES (?, ?, ?, ?, ?)");
    for (qint64 id = 1; id <= size.members; ++id) {
        if (chance.below(10) >= 8)
            continue;
        const qint64 added = chance.below(900);
        row.reset();
        row.bind(1, id);
        row.bind(2, 1 + chance.below(int(size.accounts())));
        row.bindUtf8(3, days.at(added, chance.below(int(day))));
        row.bind(4, 1 + chance.below(20));
        if (chance.below(15) == 0)
            row.bindUtf8(5, days.at(chance.below(int(added) + 1), 0));
        row.step();
    }
}

// A third of the members buy, some of them often.
void Maker::orders()
{
    Chance chance(6);
    db::Statement row = db.prepare(R"(INSERT INTO shop_order (id, platform, order_no, member, placed_at, paid_at, amount_fen,
            paid_fen, refunded_fen, status) VALUES (?, 'own', ?, ?, ?, ?, ?, ?, ?, ?))");
    for (qint64 id = 1; id <= size.orders(); ++id) {
        char number[24];
        std::snprintf(number, sizeof number, "N%010lld", static_cast<long long>(id));
        const qint64 buyers = std::max<qint64>(1, size.members / 3);
        const qint64 buyer = std::min(chance.next() % quint64(buyers), chance.next() % quint64(buyers));
        const qint64 back = chance.below(1'000);
        const qint64 second = chance.below(int(day) - 600);
        const qint64 amount = 990 + chance.below(300) * 100;
        const bool paid = chance.below(100) < 85;
        const int fate = chance.below(100);
        const qint64 refunded = !paid || fate >= 5 ? 0 : fate < 3 ? amount : amount / 2;
        row.reset();
        row.bind(1, id);
        row.bindUtf8(2, number);
        row.bind(3, 1 + qint64(buyer) * 3 % size.members);
        row.bindUtf8(4, days.at(back, second));
        if (paid) {
            row.bindUtf8(5, days.at(back, second + 90));
            row.bind(7, amount);
        }
        row.bind(6, amount);
        row.bind(8, refunded);
        row.bind(9, !paid ? "unpaid" : refunded == amount ? "refunded" : "paid");
        row.step();
    }
}

void Maker::lines()
{
    Chance chance(7);
    db::Statement row = db.prepare("INSERT INTO order_line (shop_order, product, quantity, price_fen, amount_fen) VALUES (?, ?, ?, ?, ?)");
    for (qint64 order = 1; order <= size.orders(); ++order) {
        const int product = 1 + chance.below(products);
        const int quantity = 1 + chance.below(3);
        row.run(order, product, double(quantity), 990 + product * 100, quantity * (990 + product * 100));
    }
}

void Maker::activity()
{
    constexpr int spanned = 90;
    Chance chance(8);
    db::Statement row = db.prepare("INSERT OR IGNORE INTO activity (day, grp, member, messages) VALUES (?, ?, ?, ?)");
    db::Statement measured = db.prepare("INSERT INTO activity_day (grp, day) VALUES (?, ?)");
    const qint64 each = std::max<qint64>(1, size.activity() / spanned / size.groups());
    for (int back = spanned - 1; back >= 0; --back) {
        for (qint64 group = 1; group <= size.groups(); ++group) {
            qint64 member = 1 + chance.below(97);
            for (qint64 n = 0; n < each; ++n, member += 1 + chance.below(int(std::max<qint64>(2, size.members / each))))
                row.run(days.julian(back), group, std::min(member, size.members), 1 + chance.below(30));
        }
    }
    for (qint64 group = 1; group <= size.groups(); ++group) {
        for (int back = spanned - 1; back >= 0; --back)
            measured.run(group, days.julian(back));
    }
}

void Maker::pointsAndReferrals()
{
    Chance chance(9);
    db::Statement entry = db.prepare("INSERT INTO point_entry (member, at, kind, points) VALUES (?, ?, 'earn', ?)");
    for (qint64 n = 0; n < size.members / 4; ++n)
        entry.run(1 + qint64(chance.next() % quint64(size.members)), QString::fromStdString(days.at(chance.below(700), 0)), 1 + chance.below(50));
    db::Statement referral = db.prepare("INSERT INTO referral (member, host, at) VALUES (?, ?, ?)");
    for (qint64 member = 21; member <= size.members; member += 20)
        referral.run(member, 1 + qint64(chance.next() % quint64(member - 1)), QString::fromStdString(days.at(chance.below(700), 0)));
}

// Rows without their indexes, which are made at the end, each in one sort.
void fill(db::Database &db, ShopSize size)
{
    QStringList indexes;
    {
        QStringList names;
        db::Statement rows = db.prepare(R"(SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
            AND tbl_name IN ('member', 'identity', 'member_tag', 'membership', 'contact', 'shop_order', 'order_line', 'activity',
                'point_entry', 'referral'))");
        while (rows.step()) {
            names.append(rows.text(0));
            indexes.append(rows.text(1));
        }
        rows.reset();
        for (const QString &name : names)
            db.exec(qPrintable(QStringLiteral("DROP INDEX ") + name));
    }
    Maker maker{db, size};
    maker.words();
    maker.people();
    maker.identities();
    maker.tagRows();
    maker.stays();
    maker.contacts();
    maker.orders();
    maker.lines();
    maker.activity();
    maker.pointsAndReferrals();
    for (const QString &sql : indexes)
        db.exec(qPrintable(sql));
}

} // namespace

Result<std::shared_ptr<Workspace>> bigShop(const QString &path, ShopSize size)
{
    return keptShop(path, QStringLiteral("%1 members").arg(size.members), [size](db::Database &db) { fill(db, size); });
}

} // namespace siyu::bench
