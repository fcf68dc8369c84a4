// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/shopwork.h"

#include "core/base/period.h"
#include "core/db/database.h"
#include "tests/bench/bignames.h"
#include "tests/bench/keptshop.h"

namespace siyu::bench {

namespace {

constexpr int staff = 60;
const QString made = QStringLiteral("2024-01-01T00:00:00Z");

struct Work {
    db::Database &db;
    int groups;
    int people;
    Chance chance = Chance(11);

    int member() { return 1 + chance.below(groups * people); }
    int anyStaff() { return 1 + chance.below(staff); }
    QString at(int days) { return dayBackText(days) + QStringLiteral("T%1:%2:00Z").arg(chance.below(14), 2, 10, QLatin1Char('0')).arg(chance.below(60), 2, 10, QLatin1Char('0')); }

    void accounts();
    void trade();
    void codes();
    void partners();
    void partnerPapers(int member, const QString &state);
    void desks();
    void playbooks();
};

void Work::accounts()
{
    for (int i = 1; i <= 2 * staff; ++i)
        db.cached("INSERT INTO account (staff, kind, name, friend_capacity) VALUES (?, ?, ?, 5000)").run((i + 1) / 2, i % 2 ? "wecom" : "wechat", QStringLiteral("客服%1号").arg(i));
    for (int i = 0; i < groups * 20; ++i)
        db.cached("INSERT OR IGNORE INTO contact (member, account, added_at) VALUES (?, ?, ?)").run(member(), 1 + chance.below(2 * staff), at(chance.below(500)));
}

void Work::trade()
{
    for (int i = 1; i <= 40; ++i) {
        db.cached("INSERT INTO product (name, price_fen, created_at) VALUES (?, ?, ?)").run(QStringLiteral("商品%1号").arg(i), 1'900 + 700 * i, made);
        db.cached("INSERT INTO campaign (name, from_day, to_day, created_at) VALUES (?, ?, ?, ?)").run(QStringLiteral("第%1场活动").arg(i), dayBackText(7 * i), dayBackText(7 * i - 3), made);
        db.cached("INSERT INTO coupon (name, number, campaign, created_at) VALUES (?, ?, ?, ?)").run(QStringLiteral("满减券%1").arg(i), QStringLiteral("C%1").arg(i), i, made);
        for (int n = 0; n < groups / 4; ++n) {
            const bool isUsed = chance.below(4) == 0;
            db.cached("INSERT INTO redemption (coupon, seq, member, claimed_at, redeemed, redeemed_at) VALUES (?, ?, ?, ?, ?, ?)").run(i, n, member(), at(7 * i), isUsed, isUsed ? at(7 * i - 1) : QString());
        }
    }
    for (int i = 0; i < groups * 60; ++i) {
        const QString paid = at(chance.below(180));
        db.cached("INSERT INTO shop_order (platform, order_no, member, placed_at, paid_at, paid_fen, coupon) VALUES ('own', ?1, ?2, ?3, ?3, ?4, ?5)")
            .run(QStringLiteral("W%1").arg(i), member(), paid, 1'900 + chance.below(30'000), chance.below(5) == 0 ? QStringLiteral("C%1").arg(1 + chance.below(40)) : QString());
        db.cached("INSERT INTO order_line (shop_order, product) VALUES (?, ?)").run(db.lastInsertId(), 1 + chance.below(40));
    }
    db.exec("INSERT INTO kpi_target (kpi, grp, from_day, value) SELECT id, g.column1, '2024-01-01', CASE unit WHEN 'money' THEN 50000 WHEN 'count' THEN 5 WHEN 'minutes' THEN 30"
            " WHEN 'ratio' THEN 3 ELSE 0.3 END FROM kpi, (VALUES (-1), (0)) g");
    for (int i = 0; i < 60; ++i)
        db.cached("INSERT INTO content_due (title, staff, due_day, ready_day) VALUES (?, ?, ?, ?)").run(QStringLiteral("短内容%1").arg(i), anyStaff(), dayBackText(i), chance.below(6) ? dayBackText(i + chance.below(2)) : QString());
}

// Each group's own, which ends within the week, and lines of three groups for channels.
void Work::codes()
{
    for (int i = 1; i <= 12; ++i)
        db.cached("INSERT INTO channel (name, place, form, cost, created_at) VALUES (?, 'outside', 'social', 'paid', ?)").run(QStringLiteral("渠道%1").arg(i), made);
    for (int g = 1; g <= groups; ++g)
        db.cached("INSERT INTO code (text, name, grp, kind, made_on, valid_from, valid_until, capacity, created_at) VALUES (?, ?, ?, 'group', ?4, ?4, ?5, 200, ?6)")
            .run(QStringLiteral("https://weixin.qq.com/g/%1").arg(g), QStringLiteral("老客%1群").arg(g), g, dayBackText(6 - g % 7), dayBack(-(g % 7)).toString(Qt::ISODate), made);
    for (int i = 1; i <= 12; ++i) {
        db.cached("INSERT INTO code (text, name, channel, kind, created_at) VALUES (?, ?, ?, 'join', ?)").run(QStringLiteral("https://siyu.example/j/%1").arg(i), QStringLiteral("渠道%1活码").arg(i), i, made);
        const qint64 code = db.lastInsertId();
        for (int place = 1; place <= 3; ++place)
            db.cached("INSERT INTO code_group (code, place, grp) VALUES (?, ?, ?)").run(code, place, 1 + (i * 3 + place) % groups);
        db.cached("INSERT INTO code_use (code, kind, name, since) VALUES (?, 'poster', ?, ?)").run(code, QStringLiteral("%1号店门口").arg(i), dayBackText(40));
        for (int n = 0; n < 50; ++n)
            db.cached("INSERT INTO scan (code, at, seq, member) VALUES (?, ?, ?, ?)").run(code, at(chance.below(90)), n, member());
    }
}

void Work::partners()
{
    static const char *const states[] = {"candidate", "invited", "applied", "approved", "active", "retired", "declined"};
    const int step = groups * people / (groups / 2 + 10);
    for (int id = 7, i = 0; id <= groups * people; id += step, ++i)
        partnerPapers(id, QString::fromLatin1(states[i % 7]));
}

void Work::partnerPapers(int member, const QString &state)
{
    const int days = chance.below(200);
    const bool isPresent = state == QLatin1String("active") || state == QLatin1String("approved");
    if (isPresent)
        db.cached("INSERT INTO code (text, member, created_at) VALUES (?, ?, ?)").run(QStringLiteral("P-%1").arg(member, 6, 10, QLatin1Char('0')), member, made);
    db.cached("INSERT INTO partner (member, kind, state, since, grp, code, commission, created_at) VALUES (?, ?, ?, ?, ?, ?, 50, ?)")
        .run(member, member % 3 ? "KOC" : "KOL", state, dayBackText(days), 1 + (member - 1) / people, isPresent ? std::optional(db.lastInsertId()) : std::nullopt, made);
    db.cached("INSERT INTO partner_step (member, to_state, day, at) VALUES (?, ?, ?, ?)").run(member, state, dayBackText(days), made);
    if (!isPresent)
        return;
    for (int n = 1; n <= 6; ++n) {
        db.cached("INSERT OR IGNORE INTO referral (member, host, at) VALUES (?, ?, ?)").run(member + n, member, at(chance.below(days + 1)));
        db.cached("INSERT INTO partner_reward (member, at, entry, kind, ground, amount, currency) VALUES (?, ?, 'earned', 'cash', 'recruiting', ?, 'CNY')").run(member, at(chance.below(days + 1)), 500 * n);
    }
    db.cached("INSERT INTO partner_duty (member, text, due_on, created_at) VALUES (?, '每周分享一次使用感受', ?, ?)").run(member, dayBack(chance.below(20) - 10).toString(Qt::ISODate), made);
}

void Work::desks()
{
    for (int i = 0; i < groups * 5; ++i) {
        const int days = chance.below(60);
        const bool isOpen = days < 3 && chance.below(3) == 0;
        db.cached("INSERT INTO question (asked_at, member, grp, text, kind, state, first_answered_at, rating, assigned) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .run(at(days), member(), 1 + chance.below(groups), QStringLiteral("第%1个问题：这款什么时候发货？").arg(i), chance.below(20) ? "question" : "complaint", isOpen ? "open" : "closed",
                isOpen ? QString() : dayBackText(days) + QStringLiteral("T15:00:00Z"), isOpen ? std::nullopt : std::optional(1 + chance.below(5)), anyStaff());
    }
    for (int i = 1; i <= 20; ++i)
        db.cached("INSERT INTO answer_card (title, body, category, copied, created_at) VALUES (?, '{name}您好，付款后 48 小时内发出。', '物流', ?, ?)").run(QStringLiteral("话术%1").arg(i), chance.below(90), made);
    for (int i = 1; i <= 80; ++i) {
        db.cached("INSERT INTO testimonial (member, quote, said_at, consent_at) VALUES (?, ?, ?, ?)").run(member(), QStringLiteral("第%1条：面料很软。").arg(i), at(i), i % 3 ? at(i) : QString());
        db.cached("INSERT INTO support_request (title, kind, grp, staff, asked_at, due_at, state) VALUES (?, 'design', ?, ?, ?, ?, ?)")
            .run(QStringLiteral("第%1张海报").arg(i), 1 + chance.below(groups), anyStaff(), at(i + 5), toUtcText(shopNow().addDays(3 - i)), i < 6 ? "open" : "done");
    }
    for (int i = 1; i <= 3; ++i)
        db.cached("INSERT INTO group_rule (place, text, created_at) VALUES (?, ?, ?)").run(i, QStringLiteral("第%1条群规：不发广告和外部链接").arg(i), made);
    for (int i = 0; i < 30; ++i)
        db.cached("INSERT INTO violation (grp, member, rule, staff, at, what, days, from_day) VALUES (?, ?, 1, ?, ?, '发了外部链接', ?, ?)").run(1 + chance.below(groups), member(), anyStaff(), at(i), i % 3 ? 1 : 7, dayBackText(i));
}

void Work::playbooks()
{
    db.cached("INSERT INTO playbook (name, kind, created_at) VALUES ('新群开群', 'group', ?)").run(made);
    const qint64 playbook = db.lastInsertId();
    for (int place = 1; place <= 4; ++place)
        db.cached("INSERT INTO playbook_step (playbook, place, title, offset_days, team) VALUES (?, ?, ?, ?, ?)").run(playbook, place, QStringLiteral("第%1步：打招呼并打标签").arg(place), place, place);
    for (int i = 0; i < groups; ++i)
        db.cached("INSERT INTO task (title, staff, grp, due_day, state, created_at) VALUES (?, ?, ?, ?, ?, ?)")
            .run(QStringLiteral("回访%1").arg(i), anyStaff(), 1 + chance.below(groups), dayBack(i % 5 - 2).toString(Qt::ISODate), i % 3 ? "open" : "done", made);
}

} // namespace

void addShopWork(db::Database &db, int groups, int people)
{
    Work work{db, groups, people};
    work.accounts();
    work.trade();
    work.codes();
    work.partners();
    work.desks();
    work.playbooks();
}

} // namespace siyu::bench
