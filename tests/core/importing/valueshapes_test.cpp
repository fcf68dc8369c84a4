// SPDX-License-Identifier: GPL-3.0-or-later
// Columns whose headers say nothing, by their values: what is offered, and what is left alone.
#include "core/importing/recognise.h"

#include <QtTest>

using namespace siyu::importing;

class ValueShapesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void columns_data();
    void columns();
    void platformsKnowTheirColumns();
};

void ValueShapesTest::columns_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QList<QStringList>>("rows"); // the first is the header
    QTest::addColumn<QString>("words");
    const auto add = [](const char *name, const char *kind, const QList<QStringList> &rows, const char *words) {
        QTest::newRow(name) << QString::fromLatin1(kind) << rows << QString::fromLatin1(words);
    };
    add("names, phones, gender", "members",
        {{"甲列", "乙列", "丙列"}, {"王小红", "13800000001", "女"}, {"李雷", "13800000002", "男"}, {"张三", "13800000003", "女"}},
        "name phone gender");
    add("no header at all", "members", {{"王小红", "13800000001"}, {"李雷", "13800000002"}, {"张三", "13800000003"}}, "name phone");
    add("unionids", "members",
        {{"手机", "x"}, {"13800000001", "oAbcdefghijklmnopqrstuvwxyz1"}, {"13800000002", "oAbcdefghijklmnopqrstuvwxyz2"}},
        "phone unionid");
    add("of two such columns neither", "members",
        {{"手机", "x", "y"}, {"13800000001", "oAbcdefghijklmnopqrstuvwxyz1", "oZbcdefghijklmnopqrstuvwxyz1"},
            {"13800000002", "oAbcdefghijklmnopqrstuvwxyz2", "oZbcdefghijklmnopqrstuvwxyz2"}},
        "phone - -");
    add("WeChat ids", "members", {{"手机", "x"}, {"13800000001", "wxid_abc123456"}, {"13800000002", "wxid_abc123457"}}, "phone wechat");
    add("codes are no WeChat ids", "members", {{"手机", "x"}, {"13800000001", "abc123456"}, {"13800000002", "abc123457"}}, "phone -");
    add("days of birth", "members", {{"手机", "x"}, {"13800000001", "1990-02-03"}, {"13800000002", "1985年3月4日"}}, "phone birthday");
    add("days of today are no birthdays", "members", {{"手机", "x"}, {"13800000001", "2026-02-03"}, {"13800000002", "2026-02-04"}}, "phone -");
    add("numbers are no days", "members", {{"手机", "x"}, {"13800000001", "32000"}, {"13800000002", "32001"}}, "phone -");
    add("towns are no names", "members", {{"手机", "x"}, {"13800000001", "杭州"}, {"13800000002", "上海"}, {"13800000003", "北京"}}, "phone -");
    add("one word over and over is no name", "members",
        {{"手机", "x"}, {"13800000001", "金卡"}, {"13800000002", "金卡"}, {"13800000003", "金卡"}, {"13800000004", "金卡"}}, "phone -");
    add("a known header first", "members", {{"姓名", "x"}, {"王小红", "李雷"}, {"张三", "赵四"}}, "name -");
    add("days of counts", "activity", {{"昵称", "x", "消息数"}, {"红", "2026-02-03", "3"}, {"雷", "2026-02-04", "4"}}, "nickname day messages");
    add("an amount", "orders", {{"订单号", "x"}, {"A1", "¥12.50"}, {"A2", "¥3.00"}}, "order_no amount");
}

void ValueShapesTest::columns()
{
    QFETCH(QString, kind);
    QFETCH(QList<QStringList>, rows);
    const bool hasHeader = QTest::currentDataTag() != QByteArray("no header at all");
    const Recognised file
        = recognise({rows.begin(), rows.end()}, hasHeader ? 0 : -1, QString(), kindFrom(kind));
    QStringList words;
    for (const RecognisedColumn &column : file.columns) {
        words.append(column.target.isMapped() ? wordOf(column.target) : QStringLiteral("-"));
        QVERIFY(column.confidence >= 0 && column.confidence <= 1);
        QCOMPARE(column.confidence > 0, column.target.isMapped());
    }
    QTEST(words.join(QLatin1Char(' ')), "words");
}

// A column that a platform's signature leaves unmapped stays so.
void ValueShapesTest::platformsKnowTheirColumns()
{
    const QStringList header{QStringLiteral("订单编号"), QStringLiteral("买家会员名"), QStringLiteral("买家实际支付金额"),
        QStringLiteral("收货人姓名"), QStringLiteral("订单创建时间"), QStringLiteral("订单付款时间 "), QStringLiteral("x")};
    const QStringList row{QStringLiteral("1"), QStringLiteral("a"), QStringLiteral("1.00"), QStringLiteral("王红"),
        QStringLiteral("2026-01-01 10:00:00"), QStringLiteral("2026-01-01 10:00:00"), QStringLiteral("¥2.00")};
    const Recognised file = recognise({header, row, row, row}, 0, QString(), Kind::Orders);
    QVERIFY(!file.platform.isEmpty());
    QVERIFY(!file.columns.back().target.isMapped());
}

QTEST_GUILESS_MAIN(ValueShapesTest)
#include "valueshapes_test.moc"
