// SPDX-License-Identifier: GPL-3.0-or-later
// What export-all writes, the imports know again: 0 created and 0 updated where it came from, the same rows where nothing
// was. A further kind: a seed, and what must be the same (without ids, batches and the time of import).
#include "core/demo/demo.h"
#include "core/exporting/exportall.h"
#include "core/exporting/exporttable.h"
#include "importscene.h"
#include "tests/support/platformlayouts.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::importing;

namespace {

struct Seed {
    Kind kind;
    QByteArray text;
    const char *group = nullptr;
};

QList<Seed> seeds()
{
    QList<Seed> out{
        {Kind::Members, "姓名,手机号,手机号,邮箱,微信号,unionid,性别,生日,标签,备注,是否退订,宠物,注册时间\n"
                        "甲,12099990001,12099990091,a@example.com,wx1,u1,男,1990-01-02,\"VIP,老客\",\"=喜欢茶, 不要糖\",,猫,2025-05-01 10:00\n"
                        "乙,12099990002,,,,,女,,,\"两行\n备注\",是,,\n"
                        ",,,c@example.com,,,,,,,,,\n"},
        {Kind::Staff, "员工姓名,岗位,入职日期,备注\n李店长,店长,2024-01-02,\n王助理,助理,,-\n"},
        {Kind::Groups, "群名称,群主,群ID,区域,等级,人数上限,创群时间\n老客1群,\"李店长,王助理\",wr1,华东,A,500,2025-01-01 10:00\n+新群,李店长,,,,,\n"},
        {Kind::Accounts, "账号,账号类型,员工,好友上限,每日发送上限,停用时间\nLiDian,企业微信,李店长,10000,200,\n旧号,微信,王助理,,,2025-12-31 18:00\n短信通道,短信,,,5000,\n"},
        {Kind::Assignments, "群名称,小组,员工,组长,开始日期,结束日期\n老客1群,内容,王助理,否,2025-02-01,2025-06-30\n老客1群,内容,王助理,是,2025-07-01,\n"
                            "老客1群,活动,李店长,是,2025-02-01,\n"},
        // Two lists of one group: somebody is known by a nickname alone, one goes, one comes.
        {Kind::Roster, "群名称,名单时间,微信号,群昵称,入群时间\n老客1群,2026-01-05 20:00,wx1,甲在群里,\n老客1群,2026-01-05 20:00,,小路,2025-12-24\n老客1群,2026-01-05 20:00,,花花,\n"
                       "老客1群,2026-01-12 20:00,wx1,甲在群里,\n老客1群,2026-01-12 20:00,,小路,\n老客1群,2026-01-12 20:00,,新来的,\n"},
        {Kind::Products, "商品名称,商家编码,价格,成本价,库存,类目,角色\n桂花乌龙茶 250g,TEA-01,59.50,20.00,100,茶,引流款\n手工皂,,12,,,,\n"},
        {Kind::Carts, "加购时间,手机号,商品名称,商家编码,数量,单价\n2026-02-01 10:00,12099990001,茶,TEA-01,2,59.5\n2026-02-01 10:00,12099990001,杯,CUP-07,1,88\n"},
        {Kind::GroupDays, "群名称,日期,总人数,新增,流失\n老客1群,2026-02-01,100,3,1\n老客1群,2026-02-02,,2,\n"},
        {Kind::Activity, "群名称,日期,微信号,发言数\n老客1群,2026-02-01,wx1,5\n老客1群,2026-02-02,wx1,0\n"},
        {Kind::Contacts, "姓名,手机号,添加人,添加人账号,添加时间,来源,渠道,流失时间\n甲,12099990001,李店长,LiDian,2026-02-01 9:05:30,扫描二维码,门店海报,\n"
                         "乙,12099990002,李店长,LiDian,2026-02-02,群聊,,2026-02-20 10:00\n"},
        {Kind::OwnerDays, "统计日期,群主,新增客户群数量,客户群总数量,总人数,消息总数\n2026-02-01,李店长,1,3,101,\n2026-02-02,李店长,,3,102,7\n"},
        {Kind::Coupons, "优惠券名称,优惠券ID,类型,面值,使用门槛,折扣,发放量,领取量,使用量,生效日期,失效日期,活动\n满100减20,1001,满减券,20,100,,1000,310,62,2026-03-01,2026-03-31,春茶节\n"
                        "会员券,,,,,8.5折,100,,,,,\n"},
        {Kind::Redemptions, "优惠券名称,优惠券ID,券码,手机号,领取时间,核销时间,状态,订单号\n满100减20,1001,A1,12099990001,2026-03-01 9:00,2026-03-02 10:00,已核销,5001\n"
                            "会员券,,,12099990002,2026-03-01 9:03,,未使用,\n会员券,,,,2026-03-01 9:03,,已核销,\n"},
        {Kind::ChannelCosts, "渠道,站内站外,渠道类型,是否付费,日期,花费,展现量,点击量,费用项目\n抖音投流,站外,社交,付费,2026-02-01,1234.50,10000,300,\n"
                             "抖音投流,,,,2026-02-01,200,,,素材\n门店海报,站内,线下,自然,2026年2月,0,,,\n"},
        {Kind::Scans, "活码,渠道,活动,扫码时间,手机号\n门店A,门店海报,春茶节,2026-03-01 9:00:00,12099990001\n门店A,门店海报,春茶节,2026-03-01 9:00:00,\n"
                      "门店A,,,2026-03-01 9:00:00,\n"},
        {Kind::Referrals, "推荐人手机号,被推荐人手机号,推荐时间,活动\n12099990001,12099990002,2026-03-01 10:00,春茶节\n"},
        {Kind::Points, "手机号,时间,类型,积分变动,流水号,更正,备注\n12099990001,2026-03-01 9:00,获得,+10,J1,,下单\n12099990001,2026-03-01 10:00,兑换,4,,,\n"
                       "12099990001,2026-03-01 10:00,兑换,4,,,\n12099990001,2026-03-03,修正,-2,,J1,\n"},
        {Kind::Questions, "提问时间,提问人,手机号,群名称,问题内容,类型,售前/售后,状态,首次答复时间,答复人,评分,标签\n"
                          "2026-03-01 9:00,甲,12099990001,老客1群,什么时候发货?,咨询,售后,已解决,2026-03-01 9:20,李店长,5,物流、发货\n"
                          "2026-03-01 9:00,路人,,老客1群,什么时候发货?,投诉,,,,,,\n"},
        {Kind::SurveyAnswers, "试吃名单,手机号,领取日期,领取方式,题目,题型,选项,答案,填写时间\n春茶试饮,12099990001,2026-02-20,快递,甜度合适吗,choice,偏甜|合适|偏淡,合适,2026-02-25 9:00\n"
                              "春茶试饮,12099990001,2026-02-20,快递,打几分,rating,,5,2026-02-25 9:00\n春茶试饮,12099990002,2026-02-21,,,,,,\n"},
        {Kind::Orders, "customer_id,date,amount\nC1,2026-02-01,1.2万\nC1,2026-02-01,1.2万\nC2,20260203,30\n"},
        {Kind::Orders, "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID\n500001,A1,MUG,2,2026-02-01 10:00,4.15,12923.0\n"
                       "C500002,A1,MUG,-1,2026-02-02 10:00,4.15,12923.0\n500001,A2,TEA POT,1.5,2026-02-01 10:00,9.95,12923.0\n"},
    };
    for (const test::Layout &layout : test::layouts())
        out.append({Kind::Orders, test::PlatformFile(layout, {}).bytes(test::fakeOrders())});
    return out;
}

struct Kept {
    const char *name;
    const char *sql;
};

// What of a kind must be the same again.
constexpr Kept contents[] = {
    {"members", "SELECT m.name, m.gender, m.birthday, m.note, m.created_at, (SELECT group_concat(kind || scope || value, ' ') FROM (SELECT * FROM identity i"
                " WHERE i.member = m.id AND scope NOT LIKE 'siyu-%' ORDER BY kind, scope, value)), (SELECT group_concat(t.name, ' ') FROM member_tag x JOIN tag t ON t.id = x.tag"
                " WHERE x.member = m.id), (SELECT count(*) FROM opt_out x WHERE x.member = m.id), (SELECT group_concat(f.name || v.value) FROM custom_value v"
                " JOIN custom_field f ON f.id = v.field WHERE v.member = m.id) FROM member m ORDER BY 6, 1"},
    {"accounts", "SELECT a.name, a.kind, s.name, a.friend_capacity, a.daily_capacity, a.closed_at FROM account a LEFT JOIN staff s ON s.id = a.staff ORDER BY 1"},
    {"assignments", "SELECT g.name, a.team, s.name, a.is_lead, a.from_day, a.to_day FROM assignment a JOIN grp g ON g.id = a.grp JOIN staff s ON s.id = a.staff ORDER BY 1, 2, 5"},
    {"rosters", "SELECT g.name, r.taken_at, r.day, r.partial, r.people, r.joined, r.lost, e.seq, e.nickname, e.joined_day, m.name FROM roster r JOIN grp g ON g.id = r.grp"
                " JOIN roster_entry e ON e.roster = r.id JOIN member m ON m.id = e.member ORDER BY 1, 2, 8"},
    {"stays", "SELECT g.name, m.name, s.nickname, s.joined_day, s.joined_after, s.left_day, s.left_after FROM membership s JOIN grp g ON g.id = s.grp"
              " JOIN member m ON m.id = s.member ORDER BY 1, 2, 4"},
    {"staff", "SELECT name, role, note, joined_on, left_on FROM staff ORDER BY name"},
    {"groups", "SELECT g.name, external_id, region, level, capacity, g.created_at, s.name, o.position FROM grp g LEFT JOIN grp_owner o ON o.grp = g.id"
               " LEFT JOIN staff s ON s.id = o.staff ORDER BY g.name, o.position"},
    {"products", "SELECT name, category, role, price_fen, cost_fen, currency, stock, c.platform, c.code FROM product p LEFT JOIN product_code c ON c.product = p.id"
                 " ORDER BY c.platform, c.code, name"},
    {"orders", "SELECT platform, order_no, placed_at, paid_at, shipped_at, finished_at, amount_fen, paid_fen, refunded_fen, discount_fen, postage_fen, items,"
               " currency, status, platform_status, refund_status, closed_reason, shop_name, buyer, receiver, receiver_phone, region, address, channel, coupon,"
               " goods, buyer_note, seller_note, (SELECT min(kind || value) FROM identity i WHERE i.member = o.member) FROM shop_order o ORDER BY 1, 2"},
    {"lines", "SELECT o.platform, o.order_no, l.line_no, l.title, l.spec, l.code, l.sku, l.category, l.quantity, l.price_fen, l.amount_fen, l.refunded_fen,"
              " l.status, l.refund_status, p.name FROM order_line l JOIN shop_order o ON o.id = l.shop_order LEFT JOIN product p ON p.id = l.product ORDER BY 1, 2, 3, 4"},
    {"carts", "SELECT c.platform, c.cart_no, c.placed_at, c.amount_fen, c.status, (SELECT min(kind || value) FROM identity i WHERE i.member = c.member), l.title,"
              " l.sku, l.quantity, l.price_fen, p.name FROM cart c JOIN cart_line l ON l.cart = c.id LEFT JOIN product p ON p.id = l.product ORDER BY 2, l.title"},
    {"group days", "SELECT g.name, d.day, d.origin, d.total, d.joined, d.lost FROM group_day d JOIN grp g ON g.id = d.grp ORDER BY 1, 2"},
    {"contacts", "SELECT m.name, a.name, s.name, c.added_at, c.way, c.channel, h.name, c.removed_at FROM contact c JOIN member m ON m.id = c.member"
                 " JOIN account a ON a.id = c.account LEFT JOIN staff s ON s.id = a.staff LEFT JOIN channel h ON h.id = c.channel_id ORDER BY 1, 2"},
    {"owner days", "SELECT s.name, day, new_groups, groups, groups_with_messages, joined, total, spoke, messages FROM owner_day o JOIN staff s ON s.id = o.staff ORDER BY 1, 2"},
    {"coupons", "SELECT c.name, number, c.kind, face_fen, price_permille, threshold_fen, issued, claimed, redeemed, valid_from, valid_until, p.name FROM coupon c"
                " LEFT JOIN campaign p ON p.id = c.campaign ORDER BY 1"},
    {"redemptions", "SELECT c.name, r.number, m.name, r.claimed_at, r.redeemed, r.redeemed_at, r.order_no FROM redemption r JOIN coupon c ON c.id = r.coupon"
                    " LEFT JOIN member m ON m.id = r.member ORDER BY 1, 2, 3"},
    {"channel costs", "SELECT h.name, h.place, h.form, h.cost, from_day, to_day, item, amount_fen, currency, seen, clicked FROM channel_cost k"
                      " JOIN channel h ON h.id = k.channel ORDER BY 1, 5, 7"},
    {"scans", "SELECT c.text, h.name, p.name, s.at, m.name FROM scan s JOIN code c ON c.id = s.code LEFT JOIN channel h ON h.id = c.channel"
              " LEFT JOIN campaign p ON p.id = c.campaign LEFT JOIN member m ON m.id = s.member ORDER BY 1, 4, 5"},
    {"referrals", "SELECT m.name, h.name, r.at, p.name FROM referral r JOIN member m ON m.id = r.member JOIN member h ON h.id = r.host"
                  " LEFT JOIN campaign p ON p.id = r.campaign ORDER BY 1"},
    {"points", "SELECT m.name, e.at, e.kind, e.points, e.corrects IS NOT NULL, e.number, e.note FROM point_entry e JOIN member m ON m.id = e.member ORDER BY e.id"},
    {"questions", "SELECT q.asked_at, m.name, q.asked_by, g.name, q.text, q.kind, q.stage, q.state, q.first_answered_at, s.name, q.rating,"
                  " (SELECT group_concat(tag) FROM question_tag t WHERE t.question = q.id) FROM question q LEFT JOIN member m ON m.id = q.member"
                  " LEFT JOIN grp g ON g.id = q.grp LEFT JOIN staff s ON s.id = q.answered_by ORDER BY 1, 3"},
    {"sampling", "SELECT s.name, m.name, p.got_day, p.sent_by FROM sampling_person p JOIN sampling s ON s.id = p.sampling JOIN member m ON m.id = p.member ORDER BY 2"},
    {"survey answers", "SELECT m.name, q.text, q.kind, q.choices, a.value, a.at FROM survey_answer a JOIN survey_question q ON q.id = a.question"
                       " JOIN member m ON m.id = a.member ORDER BY 1, 2"},
    {"activity", "SELECT g.name, a.day, a.messages, (SELECT min(kind || value) FROM identity i WHERE i.member = a.member) FROM activity a JOIN grp g ON g.id = a.grp ORDER BY 1, 2"},
};

} // namespace

class ExportRoundtripTest : public QObject {
    Q_OBJECT

    Scene m_shop;

    static QString words(const QString &kind, const Result<Report> &report)
    {
        return report ? kind : kind + QLatin1Char(' ') + Scene::textOf(report.error());
    }

    // Each file is known for what it is, all of its columns are, and it changes nothing where it came from.
    static void comesBackUnchanged(Workspace &workspace, const exporting::ExportedFile &file)
    {
        const QString kind = file.word;
        const Result<Seen> seen = lookAtFile(file.path);
        QVERIFY(seen);
        QCOMPARE(seen->recognised.kind, kind);
        for (const RecognisedColumn &column : seen->recognised.columns)
            QVERIFY2(column.target.isMapped(), qPrintable(kind + QLatin1Char(' ') + column.name));
        const Result<Report> again = imported(workspace, file);
        QVERIFY2(again, qPrintable(words(file.word, again)));
        const auto figure = [&](Outcome outcome) { return QStringLiteral("%1 %2 %3").arg(kind, wordOf(outcome)).arg(again->counts.of(outcome)); };
        for (const Outcome outcome : {Outcome::Created, Outcome::Updated, Outcome::Merged, Outcome::Undecided, Outcome::Rejected})
            QCOMPARE(figure(outcome), QStringLiteral("%1 %2 0").arg(kind, wordOf(outcome)));
        QCOMPARE(again->counts.rows, file.rows);
        QCOMPARE(again->counts.flaggedValues, 0);
    }

    static Result<Report> imported(Workspace &workspace, const exporting::ExportedFile &file)
    {
        Options options;
        options.source = QStringLiteral("our own export");
        const Result<Plan> plan = prepareImport(file.path, file.kind.value(), options);
        if (!plan)
            return plan.error();
        NoProgress quiet;
        return runImport(workspace, *plan, quiet);
    }

    static Result<QList<exporting::ExportedFile>> exported(Workspace &workspace, const QString &folder, exporting::Format format)
    {
        NoProgress quiet;
        auto files = exporting::exportAll(workspace, {folder, format, false, QStringLiteral("round trip")}, quiet);
        if (files)
            files->removeIf([](const exporting::ExportedFile &file) { return !file.kind; });
        return files;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const Seed &seed : seeds()) {
            const Result<Report> report = m_shop.import(seed.text, seed.kind);
            QVERIFY2(report, report ? "" : qPrintable(Scene::textOf(report.error()) + QString::fromUtf8(seed.text.left(200))));
            QCOMPARE(report->counts.of(Outcome::Rejected), 0);
            QCOMPARE(report->counts.of(Outcome::Undecided), 0);
        }
        m_shop.write("INSERT INTO content (id, title, kind, body, created_at) VALUES (1, '春茶', 'promotion', '新茶', '2026-02-01T00:00:00Z');"
                     "INSERT INTO broadcast (id, name, content, touchpoint, at_wall, zone, created_at) VALUES"
                     " (1, '春茶一对一', 1, 'wecom_1to1', '2026-02-20T10:00', 'Asia/Shanghai', '2026-02-01T00:00:00Z'),"
                     " (2, '群里早安', 1, 'group_chat', '2026-02-21T08:00', 'Asia/Shanghai', '2026-02-01T00:00:00Z');"
                     "INSERT INTO run (id, broadcast, wall, due_at, state) VALUES (1, 1, '2026-02-20T10:00', '2026-02-20T02:00:00Z', 'handed_out'),"
                     " (2, 2, '2026-02-21T08:00', '2026-02-21T00:00:00Z', 'done');"
                     "INSERT INTO delivery (run, target_kind, target, account, status, reason, sent_at, note)"
                     " SELECT 1, 'member', id, 1, CASE id WHEN 1 THEN 'sent' WHEN 2 THEN 'skipped' WHEN 3 THEN 'failed' ELSE 'planned' END,"
                     " CASE id WHEN 2 THEN 'opted_out' END, CASE id WHEN 1 THEN '2026-02-20T02:03:04Z' END, CASE id WHEN 3 THEN '不在线' END FROM member;"
                     "INSERT INTO delivery (run, target_kind, target, status, sent_at) VALUES (2, 'group', 1, 'sent', '2026-02-21T00:00:09Z');"
                     "INSERT INTO delivery_result (run, target_kind, target, opened, clicked, replied, ordered, unsubscribed) VALUES"
                     " (1, 'member', 1, 1, 0, 1, NULL, NULL), (2, 'group', 1, 45, 12, 3, 2, 1);"
                     "INSERT INTO run_result (run, part, target, step, basis, figure, at) VALUES (1, 'run', 0, 'opened', 'typed', 9, '2026-02-22T00:00:00Z'),"
                     " (1, 'run', 0, 'opened', 'typed', 1, '2026-02-23T00:00:00Z'), (1, 'account', 1, 'replied', 'typed', 0, '2026-02-23T00:00:00Z'),"
                     " (2, 'run', 0, 'sent', 'pasted', 60, '2026-02-23T00:00:00Z'), (2, 'group', 1, 'replied', 'typed', 3, '2026-02-23T00:00:00Z')");
    }

    // What no import reads is exported all the same.
    void records()
    {
        m_shop.write("INSERT INTO partner (member, kind, state, since, created_at) VALUES (1, 'KOC', 'approved', '2026-02-01', '2026-02-01T00:00:00Z');"
                     "INSERT INTO partner_step (member, to_state, day, at) VALUES (1, 'approved', '2026-02-01', '2026-02-01T00:00:00Z');"
                     "INSERT INTO partner_duty (member, text, due_on, created_at) VALUES (1, '分享', '2026-02-09', '2026-02-01T00:00:00Z');"
                     "INSERT INTO partner_reward (member, at, entry, kind, ground, amount, currency) VALUES (1, '2026-02-02T00:00:00Z', 'earned', 'cash', 'sharing', 1234, 'CNY');"
                     "INSERT INTO code_use (code, kind, name, since) SELECT max(id), 'poster', '柜台', '2026-02-01' FROM code;"
                     "INSERT INTO group_template (id, name, mode, kind, created_at) VALUES (1, '领域专家', 'expert', '茶友', '2026-02-01T00:00:00Z');"
                     "INSERT INTO group_template_team (template, team, wanted) VALUES (1, 1, 3), (1, 6, 2);"
                     "INSERT INTO group_template_kpi (template, kpi, target) VALUES (1, 'net', NULL), (1, 'active', 0.3);"
                     "INSERT INTO group_template_playbook (template, position, name) VALUES (1, 0, '迎新'), (1, 1, '周末');"
                     "UPDATE grp SET template = 1, rules = '不发广告', quiet = 1 WHERE id = 1;"
                     "INSERT INTO grp_team (grp, team, wanted) VALUES (1, 4, 1);"
                     "INSERT INTO handover (what, target, staff, successor, to_day) VALUES ('owner', 1, 1, NULL, '2026-02-03'), ('account', 1, 1, 1, '2026-02-04')");
        QTemporaryDir folder;
        NoProgress quiet;
        const auto files = exporting::exportAll(m_shop.workspace(), {folder.path(), exporting::Format::Csv, false, QStringLiteral("round trip")}, quiet);
        QVERIFY(files);
        QHash<QString, qint64> rows;
        for (const exporting::ExportedFile &file : *files)
            rows.insert(file.word, file.rows);
        for (const char *word : {"partners", "partner-steps", "partner-duties", "partner-rewards", "code-places"})
            QCOMPARE(rows.value(QString::fromLatin1(word)), 1);
        QCOMPARE(rows.value(QStringLiteral("codes")), m_shop.rows("SELECT count(*) FROM code").value(0).toLongLong());
        QFile file(folder.filePath(QStringLiteral("partner-rewards.csv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("12.34"));
        // Of a template the parts stand in one row, of a group what it took over, of a hand-over the names.
        const auto has = [&folder](const char *name, const char *line) {
            QFile written(folder.filePath(QString::fromLatin1(name)));
            return written.open(QIODevice::ReadOnly) && written.readAll().contains(line);
        };
        QCOMPARE(rows.value(QStringLiteral("group-templates")), 1);
        QVERIFY(has("group-templates.csv", "领域专家,expert,茶友,,,,,,,,0,3,,,,,2,active=0.3;net,迎新;周末,"));
        QCOMPARE(rows.value(QStringLiteral("group-setups")), m_shop.rows("SELECT count(*) FROM grp").value(0).toLongLong());
        QVERIFY(has("group-setups.csv", ",领域专家,不发广告,,,1,,,,1,,,,"));
        QCOMPARE(rows.value(QStringLiteral("handovers")), 2);
        QVERIFY(has("handovers.csv", "2026-02-03"));
        m_shop.write("DELETE FROM handover; DELETE FROM grp_team; UPDATE grp SET template = NULL, rules = NULL, quiet = 0;"
                     "DELETE FROM group_template_playbook; DELETE FROM group_template_kpi; DELETE FROM group_template_team; DELETE FROM group_template");
        m_shop.write("DELETE FROM code_use; DELETE FROM partner_reward; DELETE FROM partner_duty; DELETE FROM partner_step; DELETE FROM partner");
    }

    // Whatever can be imported is exported; here every kind has rows.
    void everyKind()
    {
        QTemporaryDir folder;
        const auto files = exported(m_shop.workspace(), folder.path(), exporting::Format::Csv);
        QVERIFY(files);
        for (const Kind kind : importableKinds()) {
            const auto tables = exporting::exportTables();
            const bool isExported = kind == Kind::Members
                || std::any_of(tables.begin(), tables.end(), [kind](const exporting::Table &table) { return table.kind() == kind; });
            QVERIFY2(isExported, qPrintable(wordOf(kind)));
            QVERIFY2(std::any_of(files->begin(), files->end(), [kind](const exporting::ExportedFile &file) { return file.kind == kind && file.rows > 0; }),
                qPrintable(wordOf(kind)));
        }
    }

    void comesBack_data()
    {
        QTest::addColumn<bool>("xlsx");
        QTest::newRow("CSV") << false;
        QTest::newRow("XLSX") << true;
    }

    void comesBack()
    {
        QFETCH(bool, xlsx);
        QTemporaryDir folder;
        const exporting::Format format = xlsx ? exporting::Format::Xlsx : exporting::Format::Csv;
        const auto files = exported(m_shop.workspace(), folder.path(), format);
        QVERIFY2(files, files ? "" : qPrintable(Scene::textOf(files.error())));
        Scene empty;
        for (const exporting::ExportedFile &file : *files) {
            comesBackUnchanged(m_shop.workspace(), file);
            if (QTest::currentTestFailed())
                return;
            const Result<Report> rebuilt = imported(empty.workspace(), file);
            QVERIFY2(rebuilt, qPrintable(words(file.word, rebuilt)));
            // What became of a broadcast needs the broadcast.
            QCOMPARE(rebuilt->counts.of(Outcome::Rejected), file.kind == Kind::Deliveries ? file.rows : 0);
        }
        for (const Kept &content : contents) {
            const QStringList wanted = m_shop.rows(content.sql);
            const QStringList got = empty.rows(content.sql);
            QVERIFY2(!wanted.isEmpty(), content.name);
            for (qsizetype i = 0; i < std::min(wanted.size(), got.size()); ++i)
                QCOMPARE(QLatin1String(content.name) + got[i], QLatin1String(content.name) + wanted[i]);
            QCOMPARE(got.size(), wanted.size());
        }
        // The rebuilt one knows its own exports as well, and those of the first again.
        QTemporaryDir second;
        const auto theirs = exported(empty.workspace(), second.path(), format);
        QVERIFY(theirs);
        for (const exporting::ExportedFile &file : *theirs + *files) {
            if (file.kind != Kind::Deliveries)
                comesBackUnchanged(empty.workspace(), file);
            if (QTest::currentTestFailed())
                return;
        }
    }

    // With what the sample shop holds by now; a kind without rows there is tested above.
    void sampleShopComesBack()
    {
        Scene shop;
        NoProgress quiet;
        QVERIFY(demo::fill(shop.workspace(), quiet));
        QTemporaryDir folder;
        const auto files = exported(shop.workspace(), folder.path(), exporting::Format::Csv);
        QVERIFY2(files, files ? "" : qPrintable(Scene::textOf(files.error())));
        QVERIFY(files->size() >= 9);
        for (const exporting::ExportedFile &file : *files) {
            comesBackUnchanged(shop.workspace(), file);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void maskedWithoutReason()
    {
        QTemporaryDir folder;
        NoProgress quiet;
        exporting::HowToExport how{folder.path(), exporting::Format::Csv, false, {}};
        QCOMPARE(exporting::exportAll(m_shop.workspace(), how, quiet).error().code, ErrorCode::InvalidInput);
        how.masked = true;
        const auto files = exporting::exportAll(m_shop.workspace(), how, quiet);
        QVERIFY(files);
        for (const exporting::ExportedFile &file : *files) {
            QFile text(file.path);
            QVERIFY(text.open(QIODevice::ReadOnly));
            const QByteArray all = text.readAll();
            QVERIFY2(!all.contains("12099990") && !all.contains("buyer1@"), qPrintable(file.path));
        }
        QCOMPARE(m_shop.rows("SELECT count(*) FROM export_log WHERE masked = 1"), QStringList{QString::number(files->size())});
        QVERIFY(m_shop.rows("SELECT reason FROM export_log WHERE masked = 0 AND what = 'all:orders'").first() == QStringLiteral("round trip"));
    }
};

QTEST_GUILESS_MAIN(ExportRoundtripTest)
#include "export_roundtrip_test.moc"
