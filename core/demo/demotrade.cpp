// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demotrade.h"

#include "core/base/period.h"
#include "core/db/days.h"
#include "core/demo/demostore.h"

#include <QHash>

namespace siyu::demo {

namespace {

QString str(const char16_t *text) { return QString::fromUtf16(text); }
QString dayText(QDate day) { return day.toString(Qt::ISODate); }

struct Goods {
    const char16_t *name;
    const char16_t *category;
    const char *role;
    int price; // fen
};
constexpr Goods goods[] = {{u"桂花乌龙茶 250g", u"茶饮", "traffic", 59'00}, {u"茉莉绿茶 100g", u"茶饮", "campaign", 39'00},
    {u"陈皮白茶礼盒", u"茶饮", "profit", 268'00}, {u"燕麦曲奇 12 片", u"零食", "traffic", 19'90}, {u"每日坚果 30 袋", u"零食", "campaign", 99'00},
    {u"冻干草莓脆", u"零食", "traffic", 16'90}, {u"羊毛混纺大衣", u"女装", "profit", 399'00}, {u"高领打底衫", u"女装", "campaign", 89'00},
    {u"针织半身裙", u"女装", "profit", 169'00}, {u"儿童加绒卫衣", u"童装", "campaign", 79'00}, {u"婴儿连体衣", u"童装", "traffic", 49'00},
    {u"长绒棉四件套", u"家纺", "profit", 359'00}, {u"蚕丝薄被", u"家纺", "profit", 389'00}, {u"纯棉浴巾两条", u"家纺", "traffic", 45'00},
    {u"氨基酸洁面乳", u"护肤", "traffic", 59'00}, {u"神经酰胺面霜", u"护肤", "profit", 199'00}};
constexpr int goodsCount = int(std::size(goods));

constexpr const char16_t *asked[] = {u"这款有大码吗？", u"什么时候发货？", u"可以机洗吗？", u"会不会起球？", u"孩子四岁穿多大？", u"茶怎么保存？", u"能开发票吗？",
    u"优惠券怎么用不了？", u"退货运费谁出？", u"面霜敏感肌能用吗？"};
constexpr const char16_t *complaints[] = {u"快递到现在没动静。", u"收到的颜色和图片不一样。", u"少发了一件。"};

} // namespace

void writeProductsAndChannels(db::Database &db, const Shop &shop)
{
    const QString made = utcOn(shop.first.addDays(-180));
    qint64 id = 0;
    for (const Goods &one : goods) {
        ++id;
        db.cached("INSERT INTO product (id, name, category, role, price_fen, cost_fen, stock, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .run(id, str(one.name), str(one.category), one.role, qint64(one.price), qint64(one.price) * 45 / 100, 40 + id * 7, made);
        db.cached("INSERT INTO product_code (platform, code, product) VALUES ('own', ?, ?)").run(QStringLiteral("SP-%1").arg(id, 3, 10, QLatin1Char('0')), id);
    }
    const struct {
        const char *place, *form, *cost;
        int spend; // yuan a month, 0 = nothing
    } kinds[] = {{"inside", "offline", "organic", 300}, {"inside", "online", "organic", 0}, {"inside", "offline", "organic", 450},
        {"inside", "social", "organic", 0}, {"outside", "online", "paid", 5'200}, {"outside", "online", "paid", 2'600}, {"inside", "online", "paid", 900}};
    Random random(41);
    qint64 channel = 0;
    for (const QString &name : shop.sources) {
        const auto &kind = kinds[std::size_t(channel) % std::size(kinds)];
        ++channel;
        db.cached("INSERT INTO channel (id, name, place, form, cost, created_at) VALUES (?, ?, ?, ?, ?, ?)")
            .run(channel, name, kind.place, kind.form, kind.cost, made);
        for (int month = 11; month >= 0 && kind.spend > 0; --month) {
            const QDate from = QDate(shop.last.year(), shop.last.month(), 1).addMonths(-month);
            const qint64 spend = qint64(kind.spend) * random.between(70, 130);
            db.cached("INSERT INTO channel_cost (channel, from_day, to_day, amount_fen, seen, clicked) VALUES (?, ?, ?, ?, ?, ?)")
                .run(channel, dayText(from), dayText(from.addDays(from.daysInMonth() - 1)), spend, spend / 9, spend / 260);
        }
    }
}

int productOf(Random &random, const Person &person)
{
    // Most buy of the category that they prefer.
    const int product = random.below(goodsCount);
    if (person.category.isEmpty() || random.chance(350) || str(goods[product].category) == person.category)
        return product;
    for (int step = 1; step < goodsCount; ++step) {
        const int other = (product + step) % goodsCount;
        if (str(goods[other].category) == person.category)
            return other;
    }
    return product;
}

void writeLine(db::Database &db, qint64 order, int product, qint64 amountFen)
{
    const Goods &one = goods[product];
    const qint64 quantity = std::max<qint64>(1, (amountFen + one.price / 2) / one.price);
    db.cached("INSERT INTO order_line (shop_order, product, title, category, quantity, price_fen, amount_fen) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .run(order, qint64(product + 1), str(one.name), str(one.category), double(quantity), amountFen / quantity, amountFen);
}

void writeCampaigns(db::Database &db, const Shop &shop)
{
    Random random(43);
    Random hour(71); // most claim at noon and use the coupon in the evening
    const struct {
        const char16_t *name;
        int from, to; // days before the last
        const char16_t *coupon;
        int face, threshold;
    } plans[] = {{u"换季上新", 96, 82, u"满 199 减 30", 30'00, 199'00}, {u"会员日", 47, 45, u"会员 9 折券", 0, 0},
        {u"老带新", 40, 5, u"新客立减 20", 20'00, 59'00}, {u"新品试吃", 30, 0, u"试吃后满 99 减 15", 15'00, 99'00}};
    qint64 id = 0;
    for (const auto &plan : plans) {
        ++id;
        const QDate from = shop.last.addDays(-plan.from);
        const QDate to = shop.last.addDays(-plan.to);
        const qint64 issued = random.between(300, 900);
        const qint64 claimed = issued * random.between(45, 80) / 100;
        db.cached("INSERT INTO campaign (id, name, kind, from_day, to_day, created_at) VALUES (?, ?, 'coupon', ?, ?, ?)")
            .run(id, str(plan.name), dayText(from), dayText(to), utcOn(from.addDays(-7)));
        const bool isRate = plan.face == 0;
        db.cached("INSERT INTO coupon (id, name, number, kind, face_fen, price_permille, threshold_fen, issued, claimed, redeemed, valid_from,"
                  " valid_until, campaign, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .run(id, str(plan.coupon), QStringLiteral("Q%1").arg(1000 + id), isRate ? "rate" : "amount",
                isRate ? std::optional<qint64>() : qint64(plan.face), isRate ? std::optional<qint64>(900) : std::nullopt,
                isRate ? std::optional<qint64>() : qint64(plan.threshold), issued, claimed, nullptr, dayText(from), dayText(to.addDays(7)), id,
                utcOn(from.addDays(-3)));
        qint64 redeemed = 0;
        for (qint64 seq = 1; seq <= claimed; ++seq) {
            const qint64 member = random.below(int(shop.people.size())) + 1;
            const QDate taken = from.addDays(random.below(int(from.daysTo(to)) + 1));
            const bool used = random.chance(260);
            redeemed += used ? 1 : 0;
            const int noon = hour.between(1, 6);
            const QString claimedAt = utcOn(taken, noon, hour.below(60));
            QString usedAt;
            if (used) {
                const int evening = hour.between(9, 14);
                usedAt = utcOn(std::min(shop.last, taken.addDays(random.below(5))), evening, hour.below(60));
            }
            db.cached("INSERT INTO redemption (coupon, seq, number, member, claimed_at, redeemed, redeemed_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .run(id, seq, QStringLiteral("C%1-%2").arg(id).arg(seq, 5, 10, QLatin1Char('0')), member, claimedAt, used, usedAt);
        }
        db.cached("UPDATE coupon SET redeemed = ? WHERE id = ?").run(redeemed, id);
    }
}

namespace {

// Who brought whom. Outside the days of the campaign 老带新 it is nobody's campaign; in them more come, most by a few busy
// hosts, and some who came share in turn.
class Referring {
public:
    Referring(db::Database &db, const Shop &shop) : m_db(db), m_shop(shop)
    {
        db::Statement row = db.prepare("SELECT from_day, to_day FROM campaign WHERE id = ?");
        if (row.with(campaign).step())
            m_days = {dayOf(row, 0), dayOf(row, 1)};
    }

    // Each host is somebody older in the list, so that no circle can arise.
    void write()
    {
        for (std::size_t i = 600; i < m_shop.people.size(); ++i) {
            const Person &person = m_shop.people[i];
            if (person.stays.empty())
                continue;
            const bool isIn = m_days.contains(person.created);
            if (!m_random.chance(55) && !(isIn && m_more.chance(70)))
                continue;
            const qint64 host = isIn ? hostIn(person) : qint64(m_random.chance(600) ? m_random.below(120) : m_random.below(int(i))) + 1;
            add(qint64(i + 1), host, isIn);
        }
    }

private:
    static constexpr qint64 campaign = 3;

    qint64 hostIn(const Person &person)
    {
        if (!m_brought.isEmpty() && m_more.chance(350)) {
            const qint64 one = m_brought[m_more.below(int(m_brought.size()))];
            if (m_shop.people[std::size_t(one - 1)].created < person.created)
                return one;
        }
        return m_more.below(24) + 1;
    }

    void add(qint64 member, qint64 host, bool isIn)
    {
        const QDate day = m_shop.people[std::size_t(member - 1)].created;
        qint64 &code = m_codes[host];
        if (code == 0) {
            m_db.cached("INSERT INTO code (text, name, member, valid_from, created_at) VALUES (?, ?, ?, ?, ?)")
                .run(QStringLiteral("HOST-%1").arg(host, 5, 10, QLatin1Char('0')), m_shop.people[std::size_t(host - 1)].name, host, dayText(m_shop.first),
                    utcOn(m_shop.first));
            code = m_db.lastInsertId();
        }
        if (isIn) {
            m_db.cached("UPDATE code SET campaign = ? WHERE id = ?").run(campaign, code);
            m_brought.append(member);
        }
        m_db.cached("INSERT INTO referral (member, host, at, campaign, code) VALUES (?, ?, ?, ?, ?)")
            .run(member, host, utcOn(day, 3), isIn ? std::optional(campaign) : std::nullopt, code);
        m_db.cached("INSERT OR IGNORE INTO scan (code, at, seq, member) VALUES (?, ?, ?, ?)").run(code, utcOn(day, 2, 30), member, member);
    }

    db::Database &m_db;
    const Shop &m_shop;
    Random m_random{47};
    Random m_more{48}; // what the campaign adds
    Period m_days;
    QHash<qint64, qint64> m_codes; // by host
    QList<qint64> m_brought; // in the campaign
};

} // namespace

void writeReferrals(db::Database &db, const Shop &shop) { Referring(db, shop).write(); }

void writeQuestions(db::Database &db, const Shop &shop)
{
    Random random(53);
    for (int i = 0; i < 320; ++i) {
        const qint64 member = random.below(int(shop.people.size())) + 1;
        const Person &person = shop.people[std::size_t(member - 1)];
        const QDate day = shop.last.addDays(-random.below(90));
        const int hour = random.between(1, 13);
        const int minute = random.below(30);
        const bool complaint = random.chance(70);
        const bool answered = random.chance(day < shop.last.addDays(-1) ? 960 : 600);
        const QString state = !answered ? QStringLiteral("open") : random.chance(700) ? QStringLiteral("closed") : QStringLiteral("answered");
        db.cached("INSERT INTO question (asked_at, member, grp, text, kind, stage, state, first_answered_at, answered_by, rating, led_to_offer)"
                  " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .run(utcOn(day, hour, minute), member, person.stays.empty() ? std::optional<qint64>() : qint64(person.stays.front().group + 1),
                complaint ? str(random.pick(complaints)) : str(random.pick(asked)), complaint ? "complaint" : "question",
                complaint || random.chance(450) ? "aftersale" : "presale", state,
                answered ? utcOn(day, hour, minute + random.between(1, 29)) : QString(),
                answered ? std::optional<qint64>(random.below(int(shop.staff.size())) + 1) : std::nullopt,
                answered && random.chance(400) ? std::optional<qint64>(complaint ? random.between(2, 4) : random.between(3, 5)) : std::nullopt,
                answered && !complaint ? std::optional<qint64>(random.chance(300)) : std::nullopt);
    }
}

} // namespace siyu::demo
