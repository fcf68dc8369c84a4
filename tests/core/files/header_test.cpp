// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/header.h"

#include <QTest>

using namespace siyu::files;

using Rows = std::vector<QStringList>;

namespace {

// "a,b|1,2" → two rows
Rows rowsOf(const QString &text)
{
    Rows rows;
    for (const QString &line : text.split(QLatin1Char('|')))
        rows.push_back(line.isEmpty() ? QStringList() : line.split(QLatin1Char(',')));
    return rows;
}

} // namespace

class HeaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsHeader_data();
    void findsHeader();
    void countsTotals_data();
    void countsTotals();
};

void HeaderTest::findsHeader_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("header");
    QTest::addColumn<int>("titles");

    QTest::newRow("nothing") << "" << -1 << 0;
    QTest::newRow("header alone") << "姓名,手机,备注" << 0 << 0;
    QTest::newRow("first row") << "姓名,手机|王小明,13800138000|李雷,13900139000" << 0 << 0;
    QTest::newRow("title above") << "客户列表(导出时间: 2026-03-01 10:00)|客户名称,添加人,添加时间|小王,阿三,2026-01-02|小李,阿四,2026-01-03" << 1 << 1;
    QTest::newRow("title and blank line") << "三月订单||订单号,金额,状态|20260301001,12.50,已付款|20260301002,8,已付款" << 2 << 1;
    QTest::newRow("blank lines first") << "||姓名,手机|王小明,13800138000" << 2 << 0;
    QTest::newRow("values only") << "13800138000,王小明,12|13900139000,李雷,15" << -1 << 0;
    QTest::newRow("one column of phones") << "13800138000|13900139000|13700137000" << -1 << 0;
    QTest::newRow("one column with header") << "手机|13800138000|13900139000" << 0 << 0;
    QTest::newRow("texts only") << "姓名,城市|王小明,北京|李雷,上海" << 0 << 0;
    QTest::newRow("header repeats below") << "是,否|是,是|是,否|否,否" << -1 << 0;
    QTest::newRow("empty last column") << "姓名,手机,|王小明,13800138000,|李雷,13900139000," << 0 << 0;
    QTest::newRow("empty column within") << "姓名,,手机|王小明,x,13800138000|李雷,y,13900139000" << 0 << 0;
    QTest::newRow("years as heads") << "商品,2024,2025|茶,120,130|酒,1,2" << 0 << 0;
    QTest::newRow("masked phones") << "昵称,电话|小王,138****0000|小李,139****0000" << 0 << 0;
    QTest::newRow("sparse rows") << "姓名,手机,邮箱,地址|王小明,,,|李雷,13900139000,,|韩梅梅,,," << 0 << 0;
    QTest::newRow("amounts in yuan") << "日期,金额|2026/3/1,¥1,234|2026年3月2日,3.5万" << 0 << 0;
}

void HeaderTest::findsHeader()
{
    QFETCH(const QString, text);
    QFETCH(const int, header);
    QFETCH(const int, titles);
    const TableFrame frame = frameOf(rowsOf(text));
    QCOMPARE(frame.headerRow, header);
    QCOMPARE(frame.titleRows, titles);
}

void HeaderTest::countsTotals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("totals");

    QTest::newRow("none") << "茶,1|酒,2" << 0;
    QTest::newRow("one") << "茶,1|合计,3" << 1;
    QTest::newRow("behind an empty cell") << ",总计：,3" << 1;
    QTest::newRow("subtotal and total") << "酒,2|小计,2|Grand Total,5" << 2;
    QTest::newRow("blank line behind") << "酒,2|合计,2||" << 1;
    QTest::newRow("in the middle") << "合计,2|酒,2" << 0;
    QTest::newRow("a shop of that name") << "合计小店,2" << 0;
    QTest::newRow("with its unit") << "总计(元),2" << 1;
    QTest::newRow("far to the right") << "酒,茶,合计" << 0;
}

void HeaderTest::countsTotals()
{
    QFETCH(const QString, text);
    QFETCH(const int, totals);
    QCOMPARE(frameOf({}, rowsOf(text)).totalsRows, totals);
}

QTEST_GUILESS_MAIN(HeaderTest)
#include "header_test.moc"
