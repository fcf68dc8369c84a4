// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demogrowth.h"

#include "core/base/period.h"
#include "core/demo/demostore.h"
#include "core/demo/random.h"

namespace siyu::demo {

namespace {

QString str(const char16_t *text) { return QString::fromUtf16(text); }
QString dayText(QDate day) { return day.toString(Qt::ISODate); }

// A rate has no target here: older members buy as well, so the buying rate of this shop stands above 100 %.
void writeTargets(db::Database &db, const Shop &shop)
{
    const struct {
        const char *factor;
        double value;
    } targets[] = {{"gmv", 450'000'00}, {"diverted", 320}, {"fission", 30}, {"frequency", 1.4}, {"aov", 210'00}};
    for (const int back : {1, 0}) {
        const QDate month = monthOf(shop.last).from.addMonths(-back);
        for (const auto &target : targets)
            db.cached("INSERT INTO gmv_target (month, factor, value) VALUES (?, ?, ?)").run(dayText(month), target.factor, target.value);
    }
}

void writeLines(db::Database &db, const Shop &shop)
{
    const struct {
        const char16_t *channel;
        qint64 line;
    } lines[] = {{u"直播间", 120'00}, {u"视频号", 150'00}, {u"短信回流", 60'00}};
    for (const auto &line : lines)
        db.cached("INSERT INTO channel_line (channel, from_day, step, line_fen) SELECT id, ?2, 'added', ?3 FROM channel WHERE name = ?1")
            .run(str(line.channel), dayText(shop.first), line.line);
}

void writePlans(db::Database &db)
{
    const struct {
        const char16_t *campaign;
        const char *kind;
        qint64 budget;
    } plans[] = {{u"换季上新", "seasonal", 3'000'00}, {u"会员日", "vip", 1'500'00}, {u"老带新", "social_coupon", 2'000'00}, {u"新品试吃", "sampling", 6'000'00},
        {u"周末团购", "group_buy", 800'00}, {u"周三会员日", "vip", 300'00}, {u"入冬焕新", "seasonal", 2'500'00}};
    for (const auto &plan : plans)
        db.cached("UPDATE campaign SET kind = ?2, budget_fen = ?3 WHERE name = ?1").run(str(plan.campaign), plan.kind, plan.budget);
    const struct {
        const char16_t *campaign, *item;
        int day; // of the campaign, 0 = its first
        qint64 amount;
    } costs[] = {{u"换季上新", u"海报与陈列", -6, 320'00}, {u"换季上新", u"主播出镜", 2, 1'200'00}, {u"换季上新", u"红包", 9, 480'00}, {u"会员日", u"短信", -1, 180'00},
        {u"会员日", u"会员礼", 1, 720'00}, {u"老带新", u"海报与易拉宝", 2, 240'00}, {u"老带新", u"奖品：茶具 20 套", 4, 860'00}, {u"老带新", u"新客礼", 20, 415'00},
        {u"新品试吃", u"试吃装 300 份", 1, 3'600'00}, {u"新品试吃", u"快递", 3, 1'450'00}, {u"周末团购", u"团长佣金", 2, 260'00}, {u"周三会员日", u"会员礼", 0, 150'00}};
    for (const auto &cost : costs)
        db.cached("INSERT INTO campaign_cost (campaign, day, item, amount_fen, currency) SELECT id, date(from_day, ?2 || ' days'), ?3, ?4, 'CNY' FROM campaign WHERE name = ?1")
            .run(str(cost.campaign), qint64(cost.day), str(cost.item), cost.amount);
    const struct {
        const char16_t *campaign, *name;
        const char *kind, *measure;
        double target;
    } goals[] = {{u"换季上新", u"活动成交", "result", "sales", 16'000'00}, {u"换季上新", u"参与人数", "process", "participants", 480},
        {u"换季上新", u"券核销", "process", "redemption", 0.25}, {u"会员日", u"活动成交", "result", "sales", 8'000'00}, {u"会员日", u"下单", "process", "orders", 30},
        {u"老带新", u"带来新客", "result", "brought", 40}, {u"老带新", u"裂变系数到 3", "process", "fission", 3}, {u"老带新", u"活动成交", "result", "sales", 20'000'00},
        {u"老带新", u"新客券核销", "process", "redemption", 0.25}, {u"新品试吃", u"活动成交", "result", "sales", 50'000'00},
        {u"新品试吃", u"参与人数", "process", "participants", 600}, {u"新品试吃", u"券核销", "process", "redemption", 0.25},
        {u"周末团购", u"活动成交", "result", "sales", 3'000'00}, {u"周末团购", u"下单", "process", "orders", 20}, {u"周三会员日", u"活动成交", "result", "sales", 1'500'00},
        {u"入冬焕新", u"活动成交", "result", "sales", 20'000'00}, {u"入冬焕新", u"参与人数", "process", "participants", 600}};
    for (const auto &goal : goals)
        db.cached("INSERT INTO campaign_goal (campaign, name, kind, measure, target) SELECT id, ?2, ?3, ?4, ?5 FROM campaign WHERE name = ?1")
            .run(str(goal.campaign), str(goal.name), goal.kind, goal.measure, goal.target);
    db.exec("INSERT INTO content_campaign (content, campaign) SELECT c.id, g.id FROM content c JOIN campaign g"
            " ON (c.title = '邀友试吃' AND g.name = '老带新') OR (c.title IN ('秋装预告', 'VIP 提前购') AND g.name = '入冬焕新')");
}

// The two campaigns of last week have a batch of coupons each, and orders that used them.
void writeRecentCoupons(db::Database &db)
{
    const struct {
        const char16_t *campaign, *coupon;
        qint64 face, threshold, issued, claimed;
    } batches[] = {{u"周末团购", u"拼团立减 15", 15'00, 59'00, 240, 120}, {u"周三会员日", u"周三满 199 减 30", 30'00, 199'00, 120, 60}};
    for (const auto &one : batches) {
        const qint64 id = db.one("SELECT max(id) + 1 FROM coupon").value_or(1);
        db.cached("INSERT INTO coupon (id, name, number, kind, face_fen, threshold_fen, issued, claimed, redeemed, valid_from, valid_until, campaign, created_at)"
                  " SELECT ?1, ?2, 'Q' || (1000 + ?1), 'amount', ?3, ?4, ?5, ?6, 0, from_day, to_day, id, created_at FROM campaign WHERE name = ?7")
            .run(id, str(one.coupon), one.face, one.threshold, one.issued, one.claimed, str(one.campaign));
        db.cached("UPDATE shop_order SET coupon = ?2 WHERE id % 8 = 5 AND coupon IS NULL AND date(paid_at, '+8 hours') BETWEEN"
                  " (SELECT valid_from FROM coupon WHERE id = ?1) AND (SELECT valid_until FROM coupon WHERE id = ?1)")
            .run(id, str(one.coupon));
        db.cached("INSERT INTO redemption (coupon, seq, number, member, claimed_at, redeemed, redeemed_at, order_no)"
                  " SELECT ?1, row_number() OVER (ORDER BY id), printf('C%d-%05d', ?1, row_number() OVER (ORDER BY id)), member, paid_at, 1, paid_at, order_no"
                  " FROM shop_order WHERE coupon = ?2 AND paid_at IS NOT NULL")
            .run(id, str(one.coupon));
        db.cached("UPDATE coupon SET redeemed = (SELECT count(*) FROM redemption WHERE coupon = ?1), claimed = max(claimed, (SELECT count(*) * 4 FROM redemption WHERE coupon = ?1)),"
                  " issued = max(issued, (SELECT count(*) * 5 FROM redemption WHERE coupon = ?1)) WHERE id = ?1")
            .run(id);
    }
}

void writeCarts(db::Database &db, const Shop &shop)
{
    Random random(67);
    const qint64 products = db.one("SELECT count(*) FROM product").value_or(0);
    for (qint64 cart = 1; cart <= 48 && products > 0; ++cart) {
        const qint64 member = random.below(int(shop.people.size())) + 1;
        const qint64 product = random.below(int(products)) + 1;
        const qint64 quantity = random.between(1, 3);
        const QString placed = utcOn(shop.last.addDays(-random.below(28)), random.between(1, 13), random.below(60));
        db.cached("INSERT INTO cart (id, platform, cart_no, member, placed_at, amount_fen) SELECT ?1, 'own', ?2, ?3, ?4, price_fen * ?6 FROM product WHERE id = ?5")
            .run(cart, QStringLiteral("CART-%1").arg(cart, 4, 10, QLatin1Char('0')), member, placed, product, quantity);
        db.cached("INSERT INTO cart_line (cart, product, title, quantity, price_fen) SELECT ?1, id, name, ?3, price_fen FROM product WHERE id = ?2")
            .run(cart, product, double(quantity));
    }
}

} // namespace

void writeGrowth(db::Database &db, const Shop &shop)
{
    writeTargets(db, shop);
    writeLines(db, shop);
    writePlans(db);
    writeRecentCoupons(db);
    writeCarts(db, shop);
}

} // namespace siyu::demo
