// SPDX-License-Identifier: GPL-3.0-or-later
// Every business file of the shared data: kind, header row and mapping without help, as many rows as its manifest says,
// and what its import makes of it.
#include "core/files/table.h"
#include "importscene.h"
#include "tests/support/unpacked.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::importing;

namespace {

QStringList ordersOf(Scene &scene)
{
    return scene.rows("SELECT order_no, placed_at, paid_at, amount_fen, paid_fen, refunded_fen, status FROM shop_order ORDER BY order_no")
        + scene.rows("SELECT o.order_no, l.line_no, l.title, l.code, l.quantity, l.price_fen, p.name FROM order_line l"
                     " JOIN shop_order o ON o.id = l.shop_order LEFT JOIN product p ON p.id = l.product ORDER BY 1, 2");
}

} // namespace

class RealFilesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString file(const char *name)
    {
        const QString path = realFile(QString::fromLatin1(name));
        return path.isEmpty() ? QString() : test::unpacked(path, m_folder);
    }

private Q_SLOTS:
    void seen_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("platform");
        QTest::addColumn<int>("headerRow");
        QTest::addColumn<int>("rows"); // of the file or its first sheet, as the manifest counts, with blank ones
        QTest::addColumn<QString>("mapping"); // header=field, for every column that means something
        const auto add = [](const char *name, const char *kind, const char *platform, int header, int rows, const char *mapping) {
            QTest::newRow(name) << kind << platform << header << rows << QString::fromUtf8(mapping);
        };
        add("tmall_order_report.csv.gz", "orders", "taobao", 0, 28011,
            "订单编号=order_no|总金额=amount|买家实际支付金额=paid|收货地址=receiver_address|订单创建时间=placed_at|"
            "订单付款时间=paid_at|退款金额=refunded");
        add("meal_order_detail_utf8bom.csv", "orders", "", 0, 10038,
            "detail_id=line_no|order_id=order_no|dishes_id=product_code|parent_class_name=category|dishes_name=product|"
            "counts=quantity|amounts=price|place_order_time=placed_at|bar_code=sku");
        add("meal_order_detail_3sheets.xlsx", "orders", "", 0, 2780,
            "detail_id=line_no|order_id=order_no|dishes_id=product_code|parent_class_name=category|dishes_name=product|"
            "counts=quantity|amounts=price|place_order_time=placed_at|bar_code=sku");
        add("retail_transactions_125k.csv.gz", "orders", "", 0, 125001, "customer_id=shop:own|trans_date=placed_at|tran_amount=amount");
        add("superstore_npm.csv.gz", "orders", "", 0, 9995,
            "Row ID=line_no|Order ID=order_no|Order Date=placed_at|Ship Date=shipped_at|Customer ID=shop:own|Customer Name=name|"
            "Country=receiver_region|City=receiver_region|State=receiver_region|Region=receiver_region|Product ID=product_code|"
            "Category=category|Sub-Category=category|Product Name=product|Sales=line_amount|Quantity=quantity");
        add("uci_online_retail_sample_30k.csv.gz", "orders", "", 0, 30001,
            "InvoiceNo=order_no|StockCode=product_code|Description=product|Quantity=quantity|InvoiceDate=placed_at|UnitPrice=price|"
            "CustomerID=shop:own|Country=receiver_region");
        add("woocommerce_sample_products.csv", "products", "woocommerce", 0, 26,
            "ID=product_code|SKU=sku|Name=name|Published=status|Short description=note|Stock=stock|Regular price=price|Categories=category");
        add("listmonk_subscribers.csv", "members", "listmonk", 0, 101, "email=email|name=name");
        add("listmonk_blocklist.csv", "members", "listmonk", 0, 5, "email=email|name=name");
        add("crm_customer_import_template_cn.xlsx", "members", "", 0, 4,
            "名称=company|联系人=name|电话=phone|邮箱=email|微信=wechat|地址=address|区域=region|备注=note");
        add("scrm_add_friends_template_mochat.xlsx", "members", "", 0, 1, "电话=phone|备注=note");
        add("wechat_chat_weclone_pii.csv", "activity", "wechat_chat", 0, 63, nullptr);
        // What is no business of the shop is said to be unknown, and never guessed into one.
        add("grid_bank-data-nice.csv", "", "", 0, 50, nullptr);
        add("grid_bank-small.csv", "", "", 0, 125, nullptr);
        add("attendance_register.csv", "", "", 0, 25, nullptr);
        add("swiss_energy_projects_ogd.csv", "", "", 0, 2312, nullptr);
        add("china_streets_41k.csv.gz", "", "", 0, 41353, nullptr);
        add("china_villages_620k.csv.gz", "", "", 0, 620574, nullptr);
        add("apache_poi_simple_monthly_budget.xlsx", "", "", 3, 23, nullptr);
        add("easyexcel_demo_cn.xlsx", "", "", 0, 11, nullptr);
        add("sales_small_two_sheets.xlsx", "", "", 0, 25, nullptr);
    }

    void seen()
    {
        const QString path = file(QTest::currentDataTag());
        if (path.isEmpty())
            QSKIP("the shared data is not here");
        QFETCH(QString, kind);
        QFETCH(QString, platform);
        QFETCH(int, headerRow);
        QFETCH(int, rows);
        QFETCH(QString, mapping);
        const Result<Seen> seen = lookAtFile(path);
        QVERIFY(seen);
        QCOMPARE(seen->recognised.kind, kind);
        QCOMPARE(seen->recognised.platform, platform);
        QCOMPARE(seen->recognised.headerRow, headerRow);
        QStringList mapped;
        for (const RecognisedColumn &column : seen->recognised.columns) {
            if (column.target.isMapped())
                mapped.append(column.name + QLatin1Char('=') + wordOf(column.target));
        }
        if (!mapping.isNull() && !mapping.isEmpty())
            QCOMPARE(mapped.join(QLatin1Char('|')), mapping);
        Result<files::OpenedTable> table = files::openTable(path);
        QVERIFY(table);
        std::vector<std::string_view> cells;
        int count = 0;
        while (table->rows->next(cells).value())
            ++count;
        QCOMPARE(count, rows);
    }

    void ordersOfTmall()
    {
        const QString path = file("tmall_order_report.csv.gz");
        if (path.isEmpty())
            QSKIP("the shared data is not here");
        Scene scene;
        const Result<Report> report = scene.importFile(path, Kind::Orders);
        QVERIFY2(report, report ? "" : qPrintable(Scene::textOf(report.error())));
        QCOMPARE(report->counts.rows, 28010);
        QCOMPARE(report->counts.of(Outcome::Created), 28010);
        QCOMPARE(report->counts.flaggedValues, 0);
        QCOMPARE(report->orders->orders, 28010);
        QCOMPARE(report->orders->paid, 24087);
        QCOMPARE(report->orders->unpaid, 3923);
        QCOMPARE(scene.rows("SELECT status, count(*) FROM shop_order GROUP BY 1 ORDER BY 1"),
            QStringList({QStringLiteral("paid|18711"), QStringLiteral("refunded|5376"), QStringLiteral("unpaid|3923")}));
        QCOMPARE(scene.rows("SELECT placed_at, paid_at, amount_fen, paid_fen, refunded_fen, address FROM shop_order WHERE order_no = '2'"),
            QStringList{QStringLiteral("2020-02-20T15:59:54Z|2020-02-20T16:00:02Z|2100|2100|0|内蒙古自治区")});
        const Result<Report> again = scene.importFile(path, Kind::Orders);
        QCOMPARE(again->counts.of(Outcome::Unchanged), 28010);
        QCOMPARE(again->earlier.size(), 1);
        const Result<UndoReport> undone = scene.undo(report->batch);
        QVERIFY(undone);
        QCOMPARE(undone->removed, 28010);
        QCOMPARE(scene.rows("SELECT count(*) FROM shop_order"), QStringList{QStringLiteral("0")});
    }

    // One shop's orders, once over three sheets, once as CSV.
    void sameOrdersFromThreeSheets()
    {
        const QString text = file("meal_order_detail_utf8bom.csv");
        const QString workbook = file("meal_order_detail_3sheets.xlsx");
        if (text.isEmpty() || workbook.isEmpty())
            QSKIP("the shared data is not here");
        Scene fromText;
        const Result<Report> csv = fromText.importFile(text, Kind::Orders);
        QVERIFY(csv);
        QCOMPARE(csv->orders->orders, 942);
        QCOMPARE(csv->orders->lines, 10037);
        Scene fromSheets;
        const Result<Report> xlsx = fromSheets.importFile(workbook, Kind::Orders);
        QVERIFY(xlsx);
        QCOMPARE(xlsx->counts.rows, 10037);
        QCOMPARE(xlsx->counts.repeatedHeaders, 2);
        QCOMPARE(ordersOf(fromSheets), ordersOf(fromText));
        // The other file of the same orders brings nothing new.
        const Result<Report> both = fromText.importFile(workbook, Kind::Orders);
        QCOMPARE(both->counts.of(Outcome::Unchanged), 10037);
        // One sheet alone where the operator says so.
        Scene one;
        Options options = one.options();
        options.open.sheet = QStringLiteral("meal_order_detail1");
        QCOMPARE(one.importFile(workbook, Kind::Orders, options)->counts.rows, 2779);
    }

    void purchasesWithoutNumbers()
    {
        const QString path = file("retail_transactions_125k.csv.gz");
        if (path.isEmpty())
            QSKIP("the shared data is not here");
        Scene scene;
        const Result<Report> report = scene.importFile(path, Kind::Orders);
        QVERIFY(report);
        QCOMPARE(report->counts.of(Outcome::Created), 125000);
        QCOMPARE(report->orders->orders, 125000);
        QCOMPARE(report->orders->newMembers, 6889);
        QCOMPARE(scene.rows("SELECT sum(paid_fen), min(paid_at), max(paid_at) FROM shop_order"),
            scene.rows("SELECT sum(amount_fen), min(placed_at), max(placed_at) FROM shop_order"));
        QCOMPARE(scene.importFile(path, Kind::Orders)->counts.of(Outcome::Unchanged), 125000);
    }

    void linesOfSuperstore()
    {
        const QString path = file("superstore_npm.csv.gz");
        if (path.isEmpty())
            QSKIP("the shared data is not here");
        Scene scene;
        const Result<Report> report = scene.importFile(path, Kind::Orders);
        QVERIFY(report);
        QCOMPARE(report->orders->orders, 5009);
        QCOMPARE(report->orders->lines, 9994);
        QCOMPARE(report->orders->newMembers, 793);
        QCOMPARE(scene.rows("SELECT amount_fen, from_lines, status FROM shop_order WHERE order_no = 'CA-2016-152156'"),
            QStringList{QStringLiteral("99390|1|shipped")});
        QCOMPARE(scene.rows("SELECT line_no, title, category, quantity, amount_fen FROM order_line WHERE line_no = '1'"),
            QStringList{QStringLiteral("1|Bush Somerset Collection Bookcase|Furniture / Bookcases|2.0|26196")});
        QCOMPARE(scene.importFile(path, Kind::Orders)->counts.of(Outcome::Unchanged), 9994);
    }

    // Rows of an order lie anywhere; negative quantities take back; CustomerID is 12923.0 or blank.
    void cancellationsOfUci()
    {
        const QString path = file("uci_online_retail_sample_30k.csv.gz");
        if (path.isEmpty())
            QSKIP("the shared data is not here");
        Scene scene;
        const Result<Report> report = scene.importFile(path, Kind::Orders);
        QVERIFY(report);
        QCOMPARE(report->counts.of(Outcome::Created), 30000);
        QCOMPARE(report->orders->lines, 30000);
        QCOMPARE(scene.rows("SELECT count(*) FROM shop_order WHERE order_no LIKE 'C%' AND (paid_at IS NOT NULL OR status <> 'refunded' OR refunded_fen <= 0)"),
            QStringList{QStringLiteral("0")});
        QCOMPARE(scene.rows("SELECT count(*) FROM identity WHERE value = '12923'"), QStringList{QStringLiteral("1")});
        QCOMPARE(scene.rows("SELECT count(*) FROM identity WHERE value LIKE '%.0'"), QStringList{QStringLiteral("0")});
        QCOMPARE(scene.rows("SELECT count(*) FROM shop_order WHERE from_lines AND amount_fen <> (SELECT coalesce(sum(round(price_fen * quantity)), 0)"
                            " FROM order_line l WHERE l.shop_order = shop_order.id AND quantity > 0)"),
            QStringList{QStringLiteral("0")});
        QCOMPARE(scene.importFile(path, Kind::Orders)->counts.of(Outcome::Unchanged), 30000);
    }

    void productsOfWooCommerce()
    {
        const QString path = file("woocommerce_sample_products.csv");
        if (path.isEmpty())
            QSKIP("the shared data is not here");
        Scene scene;
        const Result<Report> report = scene.importFile(path, Kind::Products);
        QVERIFY(report);
        QCOMPARE(report->counts.of(Outcome::Created), 25);
        QCOMPARE(scene.rows("SELECT p.name, p.price_fen, p.category FROM product p JOIN product_code c ON c.product = p.id"
                            " WHERE c.platform = 'own' AND c.code = 'woo-beanie'"),
            QStringList{QStringLiteral("Beanie|2000|Clothing > Accessories")});
        QCOMPARE(scene.importFile(path, Kind::Products)->counts.of(Outcome::Unchanged), 25);
    }
};

QTEST_GUILESS_MAIN(RealFilesTest)
#include "real_files_test.moc"
