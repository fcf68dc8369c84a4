// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demokpi.h"

#include "core/demo/demostore.h"
#include "core/demo/random.h"

namespace siyu::demo {

namespace {

QString str(const char16_t *text) { return QString::fromUtf16(text); }
QString dayText(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); }

constexpr const char16_t *dueTitles[] = {u"秋冬尺码对照图", u"桂花乌龙开箱视频", u"面料护理三步", u"周末团预热文案", u"会员日倒计时海报", u"直播脚本",
    u"新品试吃招募帖", u"亲子阅读小卡片", u"洗护答疑合集", u"晒单精选九宫格", u"早安问候一周", u"节日祝福图"};
constexpr const char16_t *requestTitles[] = {u"会员日主图三张", u"群公告长图", u"接龙小程序改价", u"直播间背景", u"优惠券页面文案", u"包裹卡重印",
    u"尺码表改版", u"抽奖页面", u"群活码海报", u"商品详情页首屏"};

// The content items of demo::writeBroadcasts, by number: what each links.
void linkProducts(db::Database &db)
{
    constexpr int links[][2] = {{1, 7}, {1, 8}, {2, 2}, {2, 5}, {3, 4}, {4, 1}, {4, 4}, {5, 8}, {6, 9}, {7, 5}, {7, 13}, {8, 16}, {9, 10}, {9, 14}, {12, 3}, {12, 12}};
    for (const auto &link : links)
        db.cached("INSERT INTO content_product (content, product) VALUES (?, ?)").run(link[0], link[1]);
}

void writeDueContent(db::Database &db, const Shop &shop, Random &random)
{
    int number = 0;
    for (QDate due = shop.last.addDays(-90); due <= shop.last.addDays(10); due = due.addDays(1 + random.below(3))) {
        const bool isOver = due <= shop.last;
        const QDate ready = isOver ? due.addDays(random.chance(880) ? -random.below(3) : 1 + random.below(2)) : QDate();
        const bool forOne = random.chance(250);
        db.cached("INSERT INTO content_due (title, content, grp, staff, due_day, ready_day) VALUES (?, ?, ?, ?, ?, ?)")
            .run(str(dueTitles[std::size_t(number) % std::size(dueTitles)]), std::optional<qint64>(),
                forOne ? std::optional<qint64>(random.below(int(shop.groups.size())) + 1) : std::nullopt,
                qint64(random.below(int(shop.staff.size())) + 1), dayText(due), ready.isValid() && ready <= shop.last ? dayText(ready) : QString());
        ++number;
    }
}

void writeRequests(db::Database &db, const Shop &shop, Random &random)
{
    for (int i = 0; i < 70; ++i) {
        const QDate due = shop.last.addDays(random.between(-85, 8));
        const bool isOver = due <= shop.last;
        const bool isDone = isOver ? random.chance(940) : random.chance(200);
        const QDate done = isOver ? (random.chance(870) ? due.addDays(-random.below(2)) : due.addDays(1)) : shop.last;
        const bool forOne = random.chance(500);
        db.cached("INSERT INTO support_request (title, kind, grp, asked_by, staff, asked_at, due_at, state, done_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .run(str(random.pick(requestTitles)), i % 3 == 2 ? "development" : "design",
                forOne ? std::optional<qint64>(random.below(int(shop.groups.size())) + 1) : std::nullopt,
                qint64(random.below(int(shop.staff.size())) + 1), qint64(random.below(int(shop.staff.size())) + 1),
                utcOn(std::min(due, shop.last).addDays(-random.between(2, 6)), 3), utcOn(due, 10),
                isDone && done <= shop.last ? "done" : i % 2 == 0 ? "doing" : "open", isDone && done <= shop.last ? utcOn(done, 9) : QString());
    }
}

// Two more campaigns: one of last week, one to come.
void writeRecentCampaigns(db::Database &db, const Shop &shop)
{
    const QDate monday = shop.last.addDays(1 - shop.last.dayOfWeek());
    const struct {
        const char16_t *name;
        QDate from, to;
    } plans[] = {{u"周末团购", monday.addDays(-3), monday.addDays(-1)}, {u"周三会员日", monday.addDays(-5), monday.addDays(-5)}, {u"入冬焕新", monday.addDays(7), monday.addDays(13)}};
    qint64 id = 4;
    for (const auto &plan : plans) {
        ++id;
        db.cached("INSERT INTO campaign (id, name, kind, from_day, to_day, created_at) VALUES (?, ?, 'promotion', ?, ?, ?)")
            .run(id, str(plan.name), dayText(plan.from), dayText(plan.to), utcOn(std::min(shop.last, plan.from.addDays(-7))));
        for (qint64 group = 1 + id; group <= 40; group += 3)
            db.cached("INSERT INTO campaign_group (campaign, grp) VALUES (?, ?)").run(id, group);
    }
    constexpr int products[][2] = {{1, 7}, {1, 8}, {1, 9}, {2, 2}, {2, 5}, {3, 4}, {4, 1}, {4, 6}, {5, 13}, {6, 2}, {7, 12}};
    for (const auto &link : products)
        db.cached("INSERT INTO campaign_product (campaign, product) VALUES (?, ?)").run(link[0], link[1]);
}

// One order in eight of a campaign's days used its coupon.
void putCouponsOnOrders(db::Database &db)
{
    db.exec("UPDATE shop_order SET coupon = (SELECT c.name FROM coupon c WHERE date(shop_order.paid_at, '+8 hours') BETWEEN c.valid_from AND c.valid_until"
            " ORDER BY c.id DESC LIMIT 1) WHERE id % 8 = 3 AND paid_at IS NOT NULL");
}

void writeTargets(db::Database &db, const Shop &shop, Random &random)
{
    const QString since = dayText(shop.first);
    const auto target = [&](qint64 kpi, qint64 group, double value) {
        db.cached("INSERT INTO kpi_target (kpi, grp, from_day, value) VALUES (?, ?, ?, ?)").run(kpi, group, since, value);
    };
    target(1, 0, 4'500'00);
    target(2, 0, 2);
    target(6, 0, 12);
    target(7, 0, 40);
    target(1, -1, 90'00);
    target(2, -1, 1);
    target(6, -1, 1);
    target(7, -1, 1);
    constexpr std::string_view own = "INSERT INTO kpi (id, word, name, team, kind, unit, better, weight, measure, combine, is_activity)"
                                     " VALUES (?, ?, ?, ?, ?, ?, 'more', ?, ?, ?, 0)";
    db.prepare(own).run(101, "own-1", str(u"真实晒单数"), 5, "result", "count", 10.0, "typed", "sum");
    db.prepare(own).run(102, "own-2", str(u"直播预约人数"), 2, "process", "count", 10.0, "typed", "last");
    db.prepare(own).run(103, "own-3", str(u"让老客觉得被记得"), 4, "result", "count", 5.0, "none", "sum");
    target(101, 0, 15);
    target(102, 0, 120);
    for (QDate day = shop.last.addDays(-90); day <= shop.last; day = day.addDays(1)) {
        if (day.dayOfWeek() % 2 == 0)
            db.cached("INSERT INTO kpi_actual (kpi, grp, day, value) VALUES (101, 0, ?, ?)").run(dayText(day), double(random.between(2, 7)));
        if (day.dayOfWeek() == 5)
            db.cached("INSERT INTO kpi_actual (kpi, grp, day, value) VALUES (102, 0, ?, ?)").run(dayText(day), double(random.between(80, 160)));
    }
}

} // namespace

void writeKpis(db::Database &db, const Shop &shop)
{
    Random random(61);
    linkProducts(db);
    writeDueContent(db, shop, random);
    writeRequests(db, shop, random);
    writeRecentCampaigns(db, shop);
    putCouponsOnOrders(db);
    db.exec("UPDATE question SET rated_at = strftime('%Y-%m-%dT%H:%M:%SZ', first_answered_at, '+20 minutes') WHERE rating IS NOT NULL AND first_answered_at IS NOT NULL");
    writeTargets(db, shop, random);
}

} // namespace siyu::demo
