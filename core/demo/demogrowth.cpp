// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demogrowth.h"

#include "core/base/period.h"
#include "core/demo/demostore.h"
#include "core/demo/random.h"

namespace siyu::demo {

namespace {

QString str(const char16_t *text) { return QString::fromUtf16(text); }
QString dayText(QDate day) { return day.toString(Qt::ISODate); }

constexpr qint64 hosts = 3; // 老带新, the campaign in which people bring people

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

void writePlans(db::Database &db, const Shop &shop)
{
    const struct {
        const char16_t *campaign;
        const char *kind;
        qint64 budget;
    } plans[] = {{u"换季上新", "seasonal", 3'000'00}, {u"会员日", "vip", 1'500'00}, {u"老带新", "social_coupon", 2'000'00}, {u"新品试吃", "sampling", 1'200'00},
        {u"周末团购", "group_buy", 800'00}, {u"周三会员日", "vip", 300'00}, {u"入冬焕新", "seasonal", 2'500'00}};
    for (const auto &plan : plans)
        db.cached("UPDATE campaign SET kind = ?2, budget_fen = ?3 WHERE name = ?1").run(str(plan.campaign), plan.kind, plan.budget);
    const struct {
        const char16_t *item;
        int daysAgo;
        qint64 amount;
    } costs[] = {{u"奖品：茶具 20 套", 36, 860'00}, {u"海报与易拉宝", 38, 240'00}, {u"新客礼", 20, 415'00}};
    for (const auto &cost : costs)
        db.cached("INSERT INTO campaign_cost (campaign, day, item, amount_fen, currency) VALUES (?, ?, ?, ?, 'CNY')")
            .run(hosts, dayText(shop.last.addDays(-cost.daysAgo)), str(cost.item), cost.amount);
    const struct {
        const char16_t *name;
        const char *kind, *measure;
        double target;
    } goals[] = {{u"带来新客", "result", "brought", 40}, {u"裂变系数到 3", "process", "fission", 3}, {u"活动成交", "result", "sales", 20'000'00},
        {u"新客券核销", "process", "redemption", 0.25}};
    for (const auto &goal : goals)
        db.cached("INSERT INTO campaign_goal (campaign, name, kind, measure, target) VALUES (?, ?, ?, ?, ?)").run(hosts, str(goal.name), goal.kind, goal.measure, goal.target);
    db.exec("INSERT INTO content_campaign (content, campaign) SELECT c.id, g.id FROM content c JOIN campaign g"
            " ON (c.title = '邀友试吃' AND g.name = '老带新') OR (c.title IN ('秋装预告', 'VIP 提前购') AND g.name = '入冬焕新')");
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
    writePlans(db, shop);
    writeCarts(db, shop);
}

} // namespace siyu::demo
