// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demodesks.h"

#include "core/demo/demostore.h"
#include "core/demo/random.h"
#include "core/desks/grouprules.h"

namespace siyu::demo {

namespace {

QString str(const char16_t *text) { return QString::fromUtf16(text); }

struct Card {
    const char16_t *title, *body, *category, *keywords;
};
constexpr Card cards[] = {{u"有没有大码", u"{name}您好，这款最大到 4XL，胸围 126 cm。告诉我身高体重，我帮您看哪个码合适。", u"尺码", u"大码 胖 加大"},
    {u"什么时候发货", u"{name}，付款后 48 小时内发出，发出后单号会自动短信给您。今天 16 点前下单的今天发。", u"物流", u"发货 快递 多久"},
    {u"可以机洗吗", u"可以的，翻面放洗衣袋，30 度以下轻柔模式，不要烘干。", u"养护", u"机洗 清洗"},
    {u"会不会起球", u"新款做了抗起球处理，第一次洗后可能有少量浮毛，用胶带粘一下就好。", u"养护", u"起球 掉毛"},
    {u"孩子多大穿多大", u"请把身高和体重发我，童装按身高选：100 cm 选 100 码，偏壮的大一码。", u"尺码", u"童装 四岁 孩子"},
    {u"优惠券怎么用", u"{name}，结算页点“优惠”，选 {coupon} 就抵扣了。满额后才会亮起，差一点可以凑个 {product}。", u"活动", u"优惠券 用不了"},
    {u"怎么开发票", u"确认收货后在订单详情点“申请开票”，抬头和税号填好，1 个工作日发到邮箱。", u"售后", u"发票"},
    {u"退货运费", u"质量问题我们承担来回运费；不喜欢的话 7 天内可退，运费险会赔给您。", u"售后", u"退货 运费 谁出"},
    {u"敏感肌能用吗", u"这款不含香精酒精，敏感肌建议先在耳后试 24 小时，没有不适再上脸。", u"护肤", u"敏感肌 面霜"},
    {u"茶怎么保存", u"密封、避光、远离异味，开封后 3 个月内喝完最香。绿茶可以放冰箱冷藏。", u"茶饮", u"保存 茶叶"}};
constexpr const char16_t *quotes[] = {u"面料比我想的厚实，穿去接孩子好几个妈妈问链接。", u"茶很香，第三泡还有甜味。", u"尺码听客服的选对了，没有退。",
    u"包装简单但是结实，没有磕碰。", u"四件套洗了两次没有掉色。", u"第一次在群里买，发货比想的快。"};
constexpr const char16_t *rules[] = {u"不发广告和外部链接，推荐好物先私信管理员。", u"不在群里谈论他人隐私，不公开别人的电话地址。", u"有问题先找答疑，投诉私信店长，24 小时内回复。", u"晒单只发自己真实买过的。"};
constexpr const char16_t *breaches[] = {u"发了别家店铺的砍价链接。", u"连续刷屏表情包。", u"把别的群友的电话发到了群里。"};

void writeCards(db::Database &db, const Shop &shop, Random &random)
{
    for (const Card &card : cards)
        db.cached("INSERT INTO answer_card (title, body, category, keywords, copied, created_at) VALUES (?, ?, ?, ?, ?, ?)")
            .run(str(card.title), str(card.body), str(card.category), str(card.keywords), random.below(60), utcOn(shop.last.addDays(-120)));
}

// Some may be quoted, some wait for an order or for the buyer's word.
void writeTestimonials(db::Database &db, const Shop &shop, Random &random)
{
    db::Statement order = db.prepare("SELECT id, member FROM shop_order WHERE paid_at IS NOT NULL AND refunded_fen = 0 AND id > ? ORDER BY id LIMIT 1");
    int number = 0;
    for (const char16_t *quote : quotes) {
        if (!order.with(qint64(500 + 900 * number)).step())
            break;
        const bool hasOrder = number != 2;
        const bool agreed = number != 4;
        const QString said = utcOn(shop.last.addDays(-3 - random.below(40)), 6);
        db.cached("INSERT INTO testimonial (member, shop_order, quote, said_at, consent_at, consent_how) VALUES (?, ?, ?, ?, ?, ?)")
            .run(order.int64(1), hasOrder ? std::optional<qint64>(order.int64(0)) : std::nullopt, str(quote), said, agreed ? said : QString(),
                agreed ? str(u"微信里同意，已截图") : QString());
        ++number;
    }
    order.reset();
    db.exec("INSERT INTO content_testimonial (content, testimonial) VALUES (3, 1)");
}

void writeRules(db::Database &db, const Shop &shop, Random &random)
{
    int place = 0;
    for (const char16_t *rule : rules)
        db.cached("INSERT INTO group_rule (grp, place, text, created_at) VALUES (NULL, ?, ?, ?)").run(++place, str(rule), utcOn(shop.first));
    db.cached("INSERT INTO group_rule (grp, place, text, created_at) VALUES (1, 1, ?, ?)").run(str(u"团购接龙只写编号和数量。"), utcOn(shop.first));
    for (int i = 0; i < 9; ++i) {
        const qint64 member = 40 + i / 2 * 7; // some for a second time
        const QDate day = shop.last.addDays(-20 + 2 * i);
        const bool appealed = i % 4 == 3;
        db.cached("INSERT INTO violation (grp, member, rule, staff, at, what, days, from_day, appeal, appealed_at, outcome, decided_at) VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)")
            .run(shop.people[std::size_t(member - 1)].stays.empty() ? 1 : shop.people[std::size_t(member - 1)].stays.front().group + 1, member, 1 + i % 3, utcOn(day, 7),
                str(random.pick(breaches)), desks::daysFor(i % 2), day.toString(Qt::ISODate), appealed ? str(u"我以为是群主发起的活动。") : QString(),
                appealed ? utcOn(day.addDays(1), 2) : QString(), appealed && i < 5 ? QStringLiteral("lifted") : QString(), appealed && i < 5 ? utcOn(day.addDays(1), 9) : QString());
    }
}

void writePosts(db::Database &db, const Shop &shop)
{
    const struct {
        const char16_t *topic, *text;
    } posts[] = {{u"周末带娃去哪", u"浦东新开的绘本馆周三免费，停车方便，可以约着一起去。"}, {u"收纳", u"四件套用枕套装起来竖着放，柜子一下空了。"}, {u"茶点搭配", u"乌龙配燕麦曲奇，下午不困。"}};
    int number = 0;
    for (const auto &post : posts) {
        db.cached("INSERT INTO kept_post (grp, member, day, topic, text) VALUES (?, ?, ?, ?, ?)")
            .run(3 + number, 20 + number, shop.last.addDays(-5 * number - 2).toString(Qt::ISODate), str(post.topic), str(post.text));
        ++number;
    }
}

struct DemoStep {
    int offset, team;
    const char16_t *title;
};

void writePlaybook(db::Database &db, const Shop &shop, const char16_t *name, const char *kind, std::optional<int> stage, std::initializer_list<DemoStep> steps)
{
    db.cached("INSERT INTO playbook (name, kind, stage, created_at) VALUES (?, ?, ?, ?)").run(str(name), kind, stage, utcOn(shop.last.addDays(-60)));
    const qint64 id = db.lastInsertId();
    int place = 0;
    for (const DemoStep &step : steps)
        db.cached("INSERT INTO playbook_step (playbook, place, title, offset_days, team) VALUES (?, ?, ?, ?, ?)").run(id, ++place, str(step.title), step.offset, step.team);
}

// Put to use for three groups and last week's campaign: some done, one skipped, the rest to do.
void writePlaybooks(db::Database &db, const Shop &shop)
{
    writePlaybook(db, shop, u"新群开群", "group", std::nullopt, {{0, 4, u"发欢迎语与群规"}, {1, 3, u"发三条干货内容"}, {3, 2, u"第一次破冰游戏"}, {7, 1, u"首单专享活动"}, {14, 5, u"收集第一批真实晒单"}});
    writePlaybook(db, shop, u"活动执行", "campaign", std::nullopt, {{-7, 1, u"定商品、优惠券与目标"}, {-3, 3, u"预热文案与海报"}, {-1, 6, u"检查链接与活码"}, {0, 1, u"开场播报"}, {1, 1, u"复盘：销售额、核销率、裂变"}});
    writePlaybook(db, shop, u"新客七天", "stage", 2, {{0, 4, u"打招呼并打标签"}, {3, 5, u"回访：有没有问题"}, {6, 1, u"送首单券"}});
    const QString now = utcOn(shop.last, 8);
    for (qint64 group = 1; group <= 3; ++group) {
        const QDate start = shop.last.addDays(-int(4 * group) + 3);
        db.cached("INSERT INTO playbook_use (playbook, subject, grp, start_day, applied_at) VALUES (1, ?1, ?1, ?2, ?3)").run(group, start.toString(Qt::ISODate), now);
        const qint64 use = db.lastInsertId();
        db.prepare("INSERT INTO task (title, staff, grp, due_day, planned_day, step, playbook_use, created_at, state, closed_at)"
                   " SELECT s.title, (SELECT a.staff FROM assignment a WHERE a.grp = ?1 AND a.team = s.team ORDER BY a.is_lead DESC, a.id LIMIT 1), ?1,"
                   " date(?2, s.offset_days || ' days'), date(?2, s.offset_days || ' days'), s.id, ?3, ?4,"
                   " CASE WHEN date(?2, s.offset_days || ' days') < ?5 THEN 'done' ELSE 'open' END, CASE WHEN date(?2, s.offset_days || ' days') < ?5 THEN ?4 END"
                   " FROM playbook_step s WHERE s.playbook = 1")
            .run(group, start.toString(Qt::ISODate), use, now, shop.last.toString(Qt::ISODate));
    }
    db.cached("UPDATE task SET state = 'skipped', skip_reason = ? WHERE id = 2").run(str(u"群里当天在办团购，改到下周"));
    for (int i = 0; i < 4; ++i)
        db.cached("INSERT INTO task (title, staff, grp, question, due_day, created_at) SELECT ?, coalesce(assigned, 2), grp, id, ?, ? FROM question WHERE id = ?")
            .run(str(u"回访：上次的问题解决了吗"), shop.last.addDays(i - 1).toString(Qt::ISODate), now, 20 + i);
}

} // namespace

void writeDesks(db::Database &db, const Shop &shop)
{
    Random random(67);
    writeCards(db, shop, random);
    writeTestimonials(db, shop, random);
    writeRules(db, shop, random);
    writePosts(db, shop);
    writePlaybooks(db, shop);
    // Open questions have somebody who takes them, mostly; some talk of sizes and delivery.
    db.exec("UPDATE question SET assigned = coalesce(answered_by, 3 + id % 9) WHERE id % 6 <> 0");
    db.exec("INSERT OR IGNORE INTO question_tag (question, tag) SELECT id, CASE WHEN text LIKE '%码%' THEN '尺码' WHEN text LIKE '%发货%' OR text LIKE '%快递%' THEN '物流' ELSE '其他' END FROM question");
}

} // namespace siyu::demo
