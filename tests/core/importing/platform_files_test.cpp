// SPDX-License-Identifier: GPL-3.0-or-later
// Orders in every platform's layout, with the faults of real files, imported unattended and compared with what was written.
#include "importscene.h"
#include "tests/support/platformlayouts.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::importing;
using namespace siyu::test;

namespace {

const Layout &layoutNamed(const QString &name)
{
    static const QList<Layout> all = layouts();
    return *std::find_if(all.begin(), all.end(), [&](const Layout &layout) { return name == QLatin1String(layout.name); });
}

bool knowsPlaced(const Layout &layout)
{
    return layout.header.contains(QStringLiteral("价格")) == false && layout.platform != QStringLiteral("kuaituantuan");
}

QString utcText(const QDateTime &at) { return at.isValid() ? at.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")) : QString(); }

QString numberOf(const Layout &layout, const FakeOrder &order)
{
    for (const char16_t *name : {u"主订单编号", u"订单编号", u"订单号", u"跟团号", u"Name", u"Order #"}) {
        const qsizetype column = layout.header.indexOf(QString::fromUtf16(name));
        if (column < 0)
            continue;
        const QString number = layout.rows(order).first().at(column);
        const bool round = layout.platform == QStringLiteral("kuaituantuan") && order.paid.isValid();
        return round ? number + QLatin1Char('@') + utcText(order.paid) : number;
    }
    return {};
}

QString text(std::optional<qint64> fen) { return fen ? QString::number(*fen) : QString(); }

// What must stand in the workspace: number, placed, paid at, amount, paid, refunded, status, the buyer's identity.
QString expected(const Layout &layout, const FakeOrder &order)
{
    const Can &can = layout.can;
    const QDateTime placed = knowsPlaced(layout) ? order.placed : QDateTime();
    const QDateTime paidAt = can.paidAt ? order.paid : order.paid.isValid() ? placed : QDateTime();
    std::optional<qint64> amount;
    if (can.goodsAmount)
        amount = order.goods();
    else if (can.amount)
        amount = order.total();
    std::optional<qint64> paid;
    if (can.paidAmount)
        paid = order.paid.isValid() ? order.total() : 0;
    else if (paidAt.isValid())
        paid = amount;
    qint64 refunded = 0;
    const bool whole = order.status == QStringLiteral("refunded");
    if (can.refund == RefundSeen::ByAmount || can.refund == RefundSeen::ByLine)
        refunded = order.refundedFen;
    else if (whole)
        refunded = paid.value_or(0);
    QString status = order.status;
    if (layout.platform == QStringLiteral("shopify") && status == QStringLiteral("done"))
        status = QStringLiteral("shipped");
    if (layout.platform == QStringLiteral("woocommerce") && status == QStringLiteral("shipped"))
        status = QStringLiteral("paid");
    QString member;
    if (can.member == QStringLiteral("phone"))
        member = QStringLiteral("+86") + order.phone;
    else if (can.member == QStringLiteral("email"))
        member = order.email;
    else if (!can.member.isEmpty())
        member = order.account;
    return QStringList{numberOf(layout, order), utcText(placed), utcText(paidAt), text(amount), text(paid), text(refunded), status, member}.join(
        QLatin1Char('|'));
}

QStringList expectedLines(const Layout &layout, const FakeOrder &order)
{
    QStringList out;
    const Can &can = layout.can;
    const bool byKinds = layout.header.contains(QStringLiteral("宝贝种类 ")) || layout.header.contains(QStringLiteral("商品种类数"));
    const bool single = order.lines.size() == 1 && (byKinds || items(order) == 1);
    if (can.lines == LinesSeen::None || (can.lines == LinesSeen::WhereSingle && !single))
        return out;
    for (const FakeLine &line : order.lines) {
        out.append(QStringList{numberOf(layout, order), line.title, can.spec ? line.spec : QString(), can.code ? line.code : QString(),
            can.sku ? line.sku : QString(), can.quantity ? QString::number(line.quantity) + QStringLiteral(".0") : QString(),
            can.price ? QString::number(line.priceFen) : QString(), line.title}.join(QLatin1Char('|')));
        if (layout.platform == QStringLiteral("pinduoduo"))
            break;
    }
    return out;
}

QStringList storedOrders(Scene &scene)
{
    return scene.rows("SELECT order_no, placed_at, paid_at, amount_fen, paid_fen, refunded_fen, status,"
                      " (SELECT value FROM identity i WHERE i.member = o.member) FROM shop_order o ORDER BY order_no");
}

QStringList storedLines(Scene &scene)
{
    return scene.rows("SELECT o.order_no, l.title, l.spec, l.code, l.sku, l.quantity, l.price_fen, p.name FROM order_line l"
                      " JOIN shop_order o ON o.id = l.shop_order LEFT JOIN product p ON p.id = l.product ORDER BY 1, 2");
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

const QList<std::pair<const char *, Faults>> &faultSets()
{
    static const QList<std::pair<const char *, Faults>> sets{
        {"clean", {}},
        {"BOM, TAB before ids, title and totals row", {.bom = true, .titleRow = true, .totalsRow = true, .trailingBlanks = true,
            .idBefore = QStringLiteral("\t"), .dates = QStringLiteral("yyyy/M/d H:mm:ss")}},
        {"GBK, =\"…\", dashes, ¥", {.gbk = true, .emptyLastColumn = true, .fullWidthBrackets = true, .yen = true, .empty = QStringLiteral("-"),
            .idBefore = QStringLiteral("=\""), .idBehind = QStringLiteral("\""), .dates = QStringLiteral("yyyy年M月d日 HH:mm:ss")}},
        {"apostrophes, repeated header, LF", {.crlf = false, .repeatedHeader = true, .idBefore = QStringLiteral("'"),
            .dates = QStringLiteral("yyyy-MM-ddTHH:mm:ss+08:00")}},
        {".00 behind numbers", {.bom = true, .emptyLastColumn = true, .dotZero = true, .dates = QStringLiteral("yyyy.M.d HH:mm:ss")}},
        {"Excel serials, ——", {.titleRow = true, .totalsRow = true, .empty = QStringLiteral("——"), .dates = QLatin1String(serialDates)}},
        {"2026-03-01 9:05, 无", {.empty = QStringLiteral("无"), .dates = QStringLiteral("yyyy-MM-dd H:mm")}},
        {"3/1/26 9:05, /", {.empty = QStringLiteral("/"), .dates = QStringLiteral("M/d/yy H:mm")}},
    };
    return sets;
}

} // namespace

class PlatformFilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void files_data()
    {
        QTest::addColumn<QString>("layout");
        QTest::addColumn<int>("faults");
        for (const Layout &layout : layouts()) {
            for (qsizetype i = 0; i < faultSets().size(); ++i)
                QTest::addRow("%s: %s", layout.name, faultSets()[i].first) << QString::fromLatin1(layout.name) << int(i);
        }
    }

    void files()
    {
        QFETCH(QString, layout);
        QFETCH(int, faults);
        const Layout &as = layoutNamed(layout);
        const Faults &wrong = faultSets()[faults].second;
        importsAsWritten(as, PlatformFile(as, wrong).bytes(fakeOrders()), wrong);
    }

    void workbooks_data()
    {
        QTest::addColumn<QString>("layout");
        QTest::addColumn<int>("epoch");
        for (const Layout &layout : layouts()) {
            QTest::addRow("%s, 1900", layout.name) << QString::fromLatin1(layout.name) << int(Epoch::Year1900);
            QTest::addRow("%s, 1904", layout.name) << QString::fromLatin1(layout.name) << int(Epoch::Year1904);
        }
    }

    void workbooks()
    {
        QFETCH(QString, layout);
        QFETCH(int, epoch);
        const Layout &as = layoutNamed(layout);
        const Faults wrong{.titleRow = true, .totalsRow = true, .emptyLastColumn = true};
        importsAsWritten(as, PlatformFile(as, wrong).workbook(fakeOrders(), Epoch(epoch)), wrong);
    }

private:
    // Unattended: what the file is, the import, everything in place, the same again, and taken back.
    static void importsAsWritten(const Layout &as, const QByteArray &bytes, const Faults &wrong)
    {
        QList<FakeOrder> orders = fakeOrders();
        for (FakeOrder &order : orders) {
            order.placed = wrong.seen(order.placed);
            order.paid = wrong.seen(order.paid);
        }
        Scene scene;
        const QString path = scene.file(bytes);
        const Result<Plan> plan = prepareImport(path, Kind::Orders, scene.options());
        QVERIFY2(plan, plan ? "" : qPrintable(Scene::textOf(plan.error())));
        QCOMPARE(plan->platform, as.platform);
        QCOMPARE(plan->headerRow, wrong.titleRow ? 1 : 0);
        NoProgress quiet;
        const Result<Report> report = runImport(scene.workspace(), *plan, quiet);
        QVERIFY2(report, report ? "" : qPrintable(Scene::textOf(report.error())));
        QStringList wanted;
        QStringList wantedLines;
        for (const FakeOrder &order : orders) {
            wanted.append(expected(as, order));
            wantedLines += expectedLines(as, order);
        }
        QCOMPARE(storedOrders(scene).join(QLatin1Char('\n')), sorted(wanted).join(QLatin1Char('\n')));
        QCOMPARE(storedLines(scene).join(QLatin1Char('\n')), sorted(wantedLines).join(QLatin1Char('\n')));
        QCOMPARE(report->counts.of(Outcome::Created), report->counts.rows);
        QCOMPARE(report->counts.totalsRows, qint64(wrong.totalsRow));
        QCOMPARE(report->orders->orders, orders.size());
        const Result<Report> again = scene.importFile(path, Kind::Orders);
        QCOMPARE(again->counts.of(Outcome::Unchanged), report->counts.rows);
        const QStringList before = storedOrders(scene);
        QVERIFY(scene.undo(again->batch));
        QCOMPARE(storedOrders(scene), before);
        QVERIFY(scene.undo(report->batch));
        QCOMPARE(scene.rows("SELECT (SELECT count(*) FROM shop_order) + (SELECT count(*) FROM order_line) + (SELECT count(*) FROM product)"
                            " + (SELECT count(*) FROM member)"),
            QStringList{QStringLiteral("0")});
    }

private Q_SLOTS:
    // 1.38E+18: which order that was nobody knows any more.
    void lostDigitsAreRefused()
    {
        Scene scene;
        QByteArray bytes = PlatformFile(layoutNamed(QStringLiteral("jd")), {}).bytes(fakeOrders());
        bytes.replace("2026020001122334402,", "2.02602E+18,");
        bytes.replace("2026020001122334404,", ",");
        Options options = scene.options();
        const Result<Plan> plan = prepareImport(scene.file(bytes), Kind::Orders, options);
        NoProgress quiet;
        QStringList refused;
        const Result<Report> report = runImport(scene.workspace(), *plan, quiet, [&](const RowOutcome &row, const auto &) {
            if (row.outcome == Outcome::Rejected)
                refused.append(QStringLiteral("%1 %2 %3").arg(row.row).arg(row.problem->code, headerOf(*plan, *row.problem)));
            return Result<void>();
        });
        QVERIFY(report);
        QCOMPARE(refused, QStringList({QStringLiteral("3 scientific 订单号"), QStringLiteral("6 no_order_no 订单号")}));
        QCOMPARE(report->orders->orders, 5);
    }

    // A buyer whose phone is masked or ciphered is nobody; the order still counts, and the value is named.
    void maskedBuyersAreNobody()
    {
        Scene scene;
        QByteArray bytes = PlatformFile(layoutNamed(QStringLiteral("youzan")), {}).bytes(fakeOrders());
        bytes.replace("12099990003", "120****0003");
        const Result<Report> report = scene.import(bytes, Kind::Orders);
        QCOMPARE(report->counts.flaggedValues, 1);
        QCOMPARE(report->orders->withoutMember, 1);
        QCOMPARE(scene.rows("SELECT count(*) FROM member"), QStringList{QStringLiteral("5")});
    }

    // The order report knows payment, the item report the goods: whichever comes first, one order comes out.
    void reportAndItemsMeet()
    {
        const QByteArray report = PlatformFile(layoutNamed(QStringLiteral("taobao, old report")), {}).bytes(fakeOrders());
        const QByteArray goods = PlatformFile(layoutNamed(QStringLiteral("taobao, sub-orders")), {}).bytes(fakeOrders());
        QStringList first;
        for (const bool goodsFirst : {false, true}) {
            Scene scene;
            QVERIFY(scene.import(goodsFirst ? goods : report, Kind::Orders));
            const Result<Report> second = scene.import(goodsFirst ? report : goods, Kind::Orders);
            QVERIFY(second);
            QCOMPARE(second->counts.of(Outcome::Created), 0);
            const QStringList orders = storedOrders(scene);
            const QStringList lines = storedLines(scene);
            QCOMPARE(orders.size(), 7);
            QCOMPARE(lines.size(), 9);
            QVERIFY2(orders.first().contains(QStringLiteral("|12700|12700|0|done|tb_buyer1")), qPrintable(orders.first()));
            if (first.isEmpty())
                first = orders;
            else
                QCOMPARE(orders, first);
            const QStringList changed = scene.dump();
            QVERIFY(scene.undo(second->batch));
            QVERIFY(scene.dump() != changed);
            QCOMPARE(scene.rows("SELECT count(*) FROM shop_order"), QStringList{QStringLiteral("7")});
        }
    }

    // Next week's report of the same orders: what moved on moves on, what stood stays, older news change nothing.
    void ordersMoveOn()
    {
        const Layout &as = layoutNamed(QStringLiteral("youzan"));
        const QList<FakeOrder> then = fakeOrders();
        QList<FakeOrder> now = then;
        now[1].paid = now[1].placed.addSecs(60);
        now[1].status = QStringLiteral("shipped");
        now[2].status = QStringLiteral("done");
        now[6].refundedFen = 1990;
        now[6].status = QStringLiteral("refunded");
        Scene scene;
        QVERIFY(scene.import(PlatformFile(as, {}).bytes(then), Kind::Orders));
        const QStringList before = storedOrders(scene);
        const Result<Report> later = scene.import(PlatformFile(as, {}).bytes(now), Kind::Orders);
        QCOMPARE(later->counts.of(Outcome::Updated), 3);
        QStringList wanted;
        for (const FakeOrder &order : std::as_const(now))
            wanted.append(expected(as, order));
        // What was paid of an unpaid order was 0 by the first file; filling leaves what a file stated.
        wanted[1].replace(QStringLiteral("|1990|1990|0|shipped"), QStringLiteral("|1990|0|0|shipped"));
        QCOMPARE(storedOrders(scene).join(QLatin1Char('\n')), sorted(wanted).join(QLatin1Char('\n')));
        const Result<Report> older = scene.import(PlatformFile(as, {}).bytes(then), Kind::Orders);
        QCOMPARE(older->counts.of(Outcome::Unchanged), 7);
        QVERIFY(scene.undo(later->batch));
        QCOMPARE(storedOrders(scene), before);
    }

    void undecidedBuyersWait()
    {
        Scene scene;
        QVERIFY(scene.import("姓名,手机号\n甲,12099990001\n", Kind::Members));
        QVERIFY(scene.import("姓名,邮箱\n乙,b@example.com\n", Kind::Members));
        const QByteArray text = "订单号,买家手机号,邮箱,商品名称,数量,单价,下单时间\nA1,12099990001,b@example.com,茶,1,5,2026-02-01\n"
                                "A1,,,杯,1,6,2026-02-01\nA2,12099990001,,茶,1,5,2026-02-01\n";
        const Result<Report> report = scene.import(text, Kind::Orders);
        QVERIFY2(report, report ? "" : qPrintable(Scene::textOf(report.error())));
        QCOMPARE(report->counts.of(Outcome::Undecided), 2);
        QCOMPARE(scene.rows("SELECT order_no, member FROM shop_order"), QStringList{QStringLiteral("A2|1")});
        Options options = scene.options();
        options.merge = members::MergePolicy::Auto;
        const Result<Report> merged = scene.import(text, Kind::Orders, options);
        QVERIFY(merged);
        QCOMPARE(scene.rows("SELECT order_no, member FROM shop_order ORDER BY 1"), QStringList({QStringLiteral("A1|1"), QStringLiteral("A2|1")}));
    }

    void plainLists_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("orders");
        QTest::newRow("Chinese, by hand")
            << QByteArray("2月销售\n日期,会员手机,商品,数量,单价,实付金额,订单号\n2026/2/1,12099990001,茶,2,59.5,119,X1\n3/1/26,-,杯,1,¥1,280.00,\"1,280\",X2\n合计,,,,,1399,\n")
                   .replace("¥1,280.00", "\"¥1,280.00\"")
            << QStringLiteral("X1|2026-01-31T16:00:00Z|11900|11900|paid|+8612099990001\nX2|2026-02-28T16:00:00Z|128000|128000|paid|");
        QTest::newRow("English, without numbers") << QByteArray("customer_id,date,amount\nC1,2026-02-01,1.2万\nC1,2026-02-01,1.2万\nC2,20260203,30\n")
                                                  << QStringLiteral("~|2026-01-31T16:00:00Z|1200000|1200000|paid|C1\n"
                                                                    "~|2026-01-31T16:00:00Z|1200000|1200000|paid|C1\n~|2026-02-02T16:00:00Z|3000|3000|paid|C2");
        QTest::newRow("status words decide") << QByteArray("订单号,下单时间,金额,状态\n1,2026-02-01,10,待付款\n2,2026-02-01,10,已完成\n3,2026-02-01,10,已退款\n")
                                             << QStringLiteral("1|2026-01-31T16:00:00Z|1000||unpaid|\n2|2026-01-31T16:00:00Z|1000|1000|done|\n"
                                                               "3|2026-01-31T16:00:00Z|1000|1000|refunded|");
    }

    void plainLists()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, orders);
        Scene scene;
        const Result<Report> report = scene.import(text, Kind::Orders);
        QVERIFY2(report, report ? "" : qPrintable(Scene::textOf(report.error())));
        const QStringList stored = sorted(scene.rows("SELECT CASE WHEN order_no LIKE 'auto-%' THEN '~' ELSE order_no END, placed_at, amount_fen, paid_fen, status,"
                                              " (SELECT value FROM identity i WHERE i.member = o.member) FROM shop_order o"));
        QCOMPARE(stored.join(QLatin1Char('\n')), orders);
        QCOMPARE(scene.import(text, Kind::Orders)->counts.of(Outcome::Unchanged), report->counts.rows);
    }

    void carts()
    {
        Scene scene;
        const QByteArray text = "加购时间,手机号,商品名称,商品编码,数量,单价\n2026-02-01 10:00,12099990001,茶,T1,2,59.5\n"
                                "2026-02-01 10:00,12099990001,杯,C1,1,88\n2026-02-02 11:00,120****0003,杯,C1,1,88\n";
        const Result<Seen> seen = lookAtFile(scene.file(text));
        QCOMPARE(seen->recognised.kind, QStringLiteral("carts"));
        const Result<Report> report = scene.import(text, Kind::Carts);
        QVERIFY2(report, report ? "" : qPrintable(Scene::textOf(report.error())));
        QCOMPARE(report->counts.of(Outcome::Created), 2);
        QCOMPARE(report->counts.of(Outcome::Rejected), 1);
        QCOMPARE(scene.rows("SELECT c.placed_at, c.member, l.title, l.quantity, l.price_fen, p.name FROM cart c JOIN cart_line l ON l.cart = c.id"
                            " JOIN product p ON p.id = l.product ORDER BY l.id"),
            QStringList({QStringLiteral("2026-02-01T02:00:00Z|1|茶|2.0|5950|茶"), QStringLiteral("2026-02-01T02:00:00Z|1|杯|1.0|8800|杯")}));
        QCOMPARE(scene.import(text, Kind::Carts)->counts.of(Outcome::Unchanged), 2);
        QVERIFY(scene.undo(report->batch));
        QCOMPARE(scene.rows("SELECT (SELECT count(*) FROM cart) + (SELECT count(*) FROM cart_line) + (SELECT count(*) FROM product)"),
            QStringList{QStringLiteral("0")});
    }
};

QTEST_GUILESS_MAIN(PlatformFilesTest)
#include "platform_files_test.moc"
