// SPDX-License-Identifier: GPL-3.0-or-later
// Rules for single fields: how they are written, which rule a field follows, and what an import makes of them.
#include "importscene.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::importing;

class ConflictTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rules_data();
    void rules();
    void mistakes_data();
    void mistakes();
    void members_data();
    void members();
    void staff();
    void kinds_data();
    void kinds();
};

void ConflictTest::rules_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("rule");
    QTest::newRow("nothing") << "" << "phone" << "fill";
    QTest::newRow("for all") << "keep" << "phone" << "keep";
    QTest::newRow("own rule") << "keep,phone=overwrite" << "phone" << "overwrite";
    QTest::newRow("others follow the rule for all") << "keep,phone=overwrite" << "name" << "keep";
    QTest::newRow("order does not matter") << "phone=overwrite,keep" << "name" << "keep";
    QTest::newRow("only fields") << "name=overwrite" << "phone" << "fill";
    QTest::newRow("blanks between") << " phone = keep , name=overwrite " << "phone" << "keep";
    QTest::newRow("all shops") << "shop=keep" << "shop:taobao" << "keep";
    QTest::newRow("one shop") << "shop:taobao=keep" << "shop:jd" << "fill";
    QTest::newRow("one shop before all") << "shop=keep,shop:jd=overwrite" << "shop:jd" << "overwrite";
    QTest::newRow("one custom field") << "custom:Pet=overwrite" << "custom:Pet" << "overwrite";
    QTest::newRow("another custom field") << "custom:Pet=overwrite" << "custom:Size" << "fill";
    QTest::newRow("city is a part of the region") << "region=overwrite" << "city" << "overwrite";
    QTest::newRow("first name is a part of the name") << "name=keep" << "first_name" << "keep";
    QTest::newRow("year of birth follows the birthday") << "birthday=keep" << "birth_year" << "keep";
    QTest::newRow("or has a rule of its own") << "birthday=keep,birth_year=overwrite" << "birth_year" << "overwrite";
}

void ConflictTest::rules()
{
    QFETCH(QString, text);
    QFETCH(QString, field);
    QFETCH(QString, rule);
    Options options;
    QVERIFY(readConflicts(text, Kind::Members, options));
    QCOMPARE(wordOf(conflictOf(options, *targetFrom(field, Kind::Members))), rule);
    Options again;
    QVERIFY(readConflicts(conflictsText(options), Kind::Members, again));
    QCOMPARE(wordOf(conflictOf(again, *targetFrom(field, Kind::Members))), rule);
}

void ConflictTest::mistakes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::newRow("no rule of this name") << "sometimes" << "sometimes";
    QTest::newRow("a field's rule") << "phone=never" << "phone=never";
    QTest::newRow("no such field") << "fill,shoe=keep" << "shoe";
    QTest::newRow("a field of another kind") << "capacity=keep" << "capacity";
    QTest::newRow("what a person forbids is no matter of files") << "opt_out=keep" << "opt_out";
}

void ConflictTest::mistakes()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    Options options;
    const Result<void> read = readConflicts(text, Kind::Members, options);
    QVERIFY(!read);
    QCOMPARE(read.error().values.last(), part);
}

void ConflictTest::members_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("custom");
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("tags");
    const QString phone = QStringLiteral("+8613800000000");
    QTest::newRow("name only") << "keep,name=overwrite" << "大红|杭州|" << "金卡" << phone << "A";
    QTest::newRow("all but the name") << "overwrite,name=keep" << "小红|上海|m" << "银卡" << phone + ",wx1" << "A,B";
    QTest::newRow("no second identity") << "fill,wechat=keep" << "小红|杭州|m" << "金卡" << phone << "A,B";
    QTest::newRow("a custom field of its own") << "custom:会员等级=overwrite,tags=keep" << "小红|杭州|m" << "银卡"
                                               << phone + ",wx1" << "A";
    QTest::newRow("gender is not even filled") << "gender=keep,region=overwrite" << "小红|上海|" << "金卡"
                                               << phone + ",wx1" << "A,B";
}

void ConflictTest::members()
{
    QFETCH(QString, text);
    Scene scene;
    QVERIFY(scene.import("姓名,手机号,性别,城市,会员等级,标签\n小红,13800000000,,杭州,金卡,A\n"));
    const QStringList before = scene.dump();
    Options options = scene.options();
    options.source = QStringLiteral("second");
    QVERIFY(readConflicts(text, Kind::Members, options));
    const auto report = scene.import(
        "姓名,手机号,性别,城市,会员等级,标签,微信号\n大红,13800000000,男,上海,银卡,B,wx1\n", Kind::Members, options);
    QVERIFY2(report.has_value(), report ? "" : qPrintable(scene.textOf(report.error())));
    QCOMPARE(report->counts.of(Outcome::Updated), 1);
    QTEST(scene.rows("SELECT name, region, gender FROM member").join(QLatin1Char(';')), "member");
    QTEST(scene.rows("SELECT value FROM custom_value").join(QLatin1Char(';')), "custom");
    QTEST(scene.rows("SELECT value FROM identity ORDER BY value").join(QLatin1Char(',')), "keys");
    QTEST(scene.rows("SELECT t.name FROM member_tag m JOIN tag t ON t.id = m.tag ORDER BY t.name")
              .join(QLatin1Char(',')),
        "tags");
    QVERIFY(scene.undo(report->batch));
    QCOMPARE(scene.dump(), before);
}

void ConflictTest::staff()
{
    Scene scene;
    QVERIFY(scene.import("姓名,岗位,备注\n王芳,客服,早班\n", Kind::Staff));
    Options options = scene.options();
    QVERIFY(readConflicts(QStringLiteral("role=overwrite"), Kind::Staff, options));
    QVERIFY(scene.import("姓名,岗位,备注\n王芳,群主,晚班\n", Kind::Staff, options));
    QCOMPARE(scene.rows("SELECT role, note FROM staff"), QStringList({QStringLiteral("群主|早班")}));
}

// Every kind asks each field's rule: `first` is imported, then `second` under the rules.
void ConflictTest::kinds_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QString>("rules");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("outcome");

    const QByteArray product = "商品名称,商家编码,价格,成本价,类目,角色\n";
    const char *ofProduct = "SELECT p.price_fen, p.cost_fen, p.category, p.role FROM product p";
    for (const auto &[rules, wanted, outcome] : {std::tuple("fill", "1000|500|茶|", "unchanged"), std::tuple("overwrite", "2000|700|花茶|", "updated"),
             std::tuple("price=overwrite", "2000|500|茶|", "updated"), std::tuple("overwrite,cost=keep", "2000|500|花茶|", "updated"),
             std::tuple("keep,category=overwrite", "1000|500|花茶|", "updated")})
        QTest::addRow("products %s", rules) << "products" << product + "茶,T1,10,5,茶,\n" << product + "茶,T1,20,7,花茶,\n" << rules << ofProduct << wanted << outcome;

    const QByteArray dear = "商品名称,价格,成本价,币种\n";
    const char *ofDear = "SELECT p.price_fen, p.cost_fen, p.currency FROM product p";
    for (const auto &[name, first, second, rules, wanted, outcome] :
        {std::tuple("a new product is in the money of its row", "茶,10,5,USD\n", "茶,10,5,usd\n", "fill", "1000|500|USD", "unchanged"),
            std::tuple("without a price it has no money yet", "茶,,,\n", "茶,10,,USD\n", "fill", "1000||USD", "updated"),
            std::tuple("a cost in other money fills nothing", "茶,10,,USD\n", "茶,20,7,人民币\n", "fill", "1000||USD", "unchanged"),
            std::tuple("money and amounts are replaced together", "茶,10,5,USD\n", "茶,20,7,RMB\n", "overwrite", "2000|700|CNY", "updated"),
            std::tuple("the known money stays, and its amounts", "茶,10,5,USD\n", "茶,20,7,RMB\n", "overwrite,currency=keep", "1000|500|USD", "unchanged")})
        QTest::addRow("money of products: %s", name) << "products" << dear + first << dear + second << rules << ofDear << wanted << outcome;

    const QByteArray cart = "加购时间,手机号,购物车编号,商品名称,数量,单价,金额,状态\n";
    for (const auto &[rules, wanted] : {std::tuple("fill", "1000|open|2"), std::tuple("amount=overwrite", "2500|open|2"),
             std::tuple("overwrite,status=keep", "2500|open|2"), std::tuple("overwrite,product=keep", "2500|lost|1")})
        QTest::addRow("carts %s", rules) << "carts" << cart + "2026-02-01 10:00,12099990001,K1,茶,1,10,10,open\n"
                                         << cart + "2026-02-01 10:00,12099990001,K1,杯,1,15,25,lost\n" << rules
                                         << "SELECT amount_fen, status, (SELECT count(*) FROM cart_line) FROM cart" << wanted
                                         << (QByteArray(wanted) == "1000|open|1" ? "unchanged" : "updated");

    const QByteArray order = "订单号,下单时间,订单金额,订单状态,子订单编号,商品名称,商品规格,数量,单价\n";
    const char *ofLine = "SELECT o.amount_fen, l.title, l.spec, CAST(l.quantity AS INTEGER), l.price_fen FROM shop_order o JOIN order_line l ON l.shop_order = o.id";
    for (const auto &[rules, wanted, outcome] : {std::tuple("fill", "1000|茶|大|1|1000", "unchanged"), std::tuple("overwrite", "3000|好茶|小|2|1500", "updated"),
             std::tuple("price=overwrite", "1000|茶|大|1|1500", "updated"), std::tuple("overwrite,spec=keep", "3000|好茶|大|2|1500", "updated"),
             std::tuple("keep,quantity=overwrite", "1000|茶|大|2|1000", "updated"), std::tuple("overwrite,product=keep,amount=keep", "1000|茶|小|2|1500", "updated")})
        QTest::addRow("lines of orders %s", rules) << "orders" << order + "N1,2026-02-01 10:00,10,已付款,L1,茶,大,1,10\n"
                                                   << order + "N1,2026-02-01 10:00,30,已付款,L1,好茶,小,2,15\n" << rules << ofLine << wanted << outcome;

    const QByteArray coupon = "优惠券名称,优惠券ID,折扣,使用门槛,发放量,领取量,活动\n";
    const char *ofCoupon = "SELECT c.price_permille, c.threshold_fen, c.issued, c.claimed, p.name FROM coupon c LEFT JOIN campaign p ON p.id = c.campaign";
    for (const auto &[rules, wanted, outcome] : {std::tuple("fill", "850|1000|200|60|春", "updated"), std::tuple("coupon_discount=overwrite,issued=keep", "900|1000|100|60|春", "updated"),
             std::tuple("overwrite,campaign=keep", "900|2000|200|60|春", "updated"), std::tuple("keep,campaign=overwrite", "850|1000|100|50|夏", "updated"),
             std::tuple("keep", "850|1000|100|50|春", "unchanged")})
        QTest::addRow("coupons %s", rules) << "coupons" << coupon + "会员券,7,8.5折,10,100,50,春\n" << coupon + "会员券,7,9折,20,200,60,夏\n" << rules << ofCoupon
                                           << wanted << outcome;

    const QByteArray question = "工单号,提问时间,问题内容,群名称,答复人,评分,备注\n";
    const char *ofQuestion = "SELECT g.name, s.name, q.rating, q.note FROM question q LEFT JOIN grp g ON g.id = q.grp LEFT JOIN staff s ON s.id = q.answered_by";
    for (const auto &[rules, wanted, outcome] : {std::tuple("fill", "群一|李|3|急", "unchanged"), std::tuple("answered_by=overwrite", "群一|王|3|急", "updated"),
             std::tuple("overwrite,rating=keep", "群二|王|3|不急", "updated"), std::tuple("keep,group=overwrite,rating=overwrite", "群二|李|5|急", "updated")})
        QTest::addRow("questions %s", rules) << "questions" << question + "Q1,2026-02-01 10:00,何时发货,群一,李,3,急\n"
                                             << question + "Q1,2026-02-01 10:00,何时发货,群二,王,5,不急\n" << rules << ofQuestion << wanted << outcome;

    const QByteArray cost = "渠道,日期,花费,展现量,点击量,备注,渠道类型\n";
    for (const auto &[rules, wanted, outcome] : {std::tuple("fill", "20000|200|20|旧|social", "updated"), std::tuple("spend=keep", "10000|200|20|旧|social", "updated"),
             std::tuple("keep,seen=overwrite", "10000|200|10|旧|social", "updated"), std::tuple("form=overwrite,remark=overwrite", "20000|200|20|新|offline", "updated"),
             std::tuple("keep", "10000|100|10|旧|social", "unchanged")})
        QTest::addRow("channel costs %s", rules) << "channel-costs" << cost + "抖音,2026-02-01,100,100,10,旧,社交\n" << cost + "抖音,2026-02-01,200,200,20,新,线下\n" << rules
                                                 << "SELECT k.amount_fen, k.seen, k.clicked, k.note, h.form FROM channel_cost k JOIN channel h ON h.id = k.channel" << wanted << outcome;

    const QByteArray day = "群名称,日期,总人数,新增,流失\n";
    for (const auto &[rules, wanted, outcome] : {std::tuple("fill", "110|5|2", "updated"), std::tuple("total=keep", "100|5|2", "updated"),
             std::tuple("keep,lost=overwrite", "100|3|2", "updated"), std::tuple("keep", "100|3|1", "unchanged")})
        QTest::addRow("group-days %s", rules) << "group-days" << day + "群一,2026-02-01,100,3,1\n" << day + "群一,2026-02-01,110,5,2\n" << rules
                                              << "SELECT total, joined, lost FROM group_day" << wanted << outcome;

    const QByteArray account = "账号,账号类型,员工,好友上限,每日发送上限\n";
    for (const auto &[rules, wanted, outcome] : {std::tuple("fill", "wecom|李|1000|50", "unchanged"), std::tuple("staff=overwrite", "wecom|王|1000|50", "updated"),
             std::tuple("overwrite,friend_capacity=keep", "wechat|王|1000|80", "updated")})
        QTest::addRow("accounts %s", rules) << "accounts" << account + "A1,企业微信,李,1000,50\n" << account + "A1,微信,王,2000,80\n" << rules
                                            << "SELECT a.kind, s.name, a.friend_capacity, a.daily_capacity FROM account a JOIN staff s ON s.id = a.staff" << wanted << outcome;

    const QByteArray scan = "活码,渠道,活动,扫码时间\n";
    for (const auto &[rules, wanted, outcome] : {std::tuple("fill", "海报|春", "unchanged"), std::tuple("campaign=overwrite", "海报|夏", "updated"),
             std::tuple("overwrite,campaign=keep", "短信|春", "updated")})
        QTest::addRow("codes of scans %s", rules) << "scans" << scan + "门店A,海报,春,2026-02-01 10:00\n" << scan + "门店A,短信,夏,2026-02-01 10:00\n" << rules
                                                  << "SELECT h.name, p.name FROM code c JOIN channel h ON h.id = c.channel JOIN campaign p ON p.id = c.campaign" << wanted << outcome;
}

void ConflictTest::kinds()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(QString, rules);
    QFETCH(QString, sql);
    QFETCH(QString, wanted);
    QFETCH(QString, outcome);
    Scene scene;
    const Kind asked = *kindFrom(kind);
    if (asked == Kind::Carts)
        QVERIFY(scene.import("姓名,手机号\n甲,12099990001\n"));
    const Result<Report> made = scene.import(first, asked);
    QVERIFY2(made, made ? "" : qPrintable(Scene::textOf(made.error())));
    QCOMPARE(made->counts.of(Outcome::Created), 1);
    const QStringList before = scene.dump();
    Options options = scene.options();
    QVERIFY(readConflicts(rules, asked, options));
    const Result<Report> report = scene.import(second, asked, options);
    QVERIFY2(report, report ? "" : qPrintable(Scene::textOf(report.error())));
    QCOMPARE(scene.rows(qPrintable(sql)), QStringList{wanted});
    for (const Outcome each : allOutcomes) {
        if (report->counts.of(each) > 0)
            QCOMPARE(wordOf(each), outcome);
    }
    QVERIFY(scene.undo(report->batch));
    QStringList after = scene.dump();
    after.removeIf([](const QString &line) { return line.startsWith(QStringLiteral("source|")); });
    QStringList wantedAfter = before;
    wantedAfter.removeIf([](const QString &line) { return line.startsWith(QStringLiteral("source|")); });
    QCOMPARE(after, wantedAfter);
}

QTEST_GUILESS_MAIN(ConflictTest)
#include "conflict_test.moc"
