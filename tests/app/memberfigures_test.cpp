// SPDX-License-Identifier: GPL-3.0-or-later
// members show by running the program: the figures of a member under stable keys, tags by their groups, phones masked.
#include "tests/support/clishop.h"

#include <QJsonArray>
#include <QTest>

using namespace siyu::test;

class MemberFiguresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsTheFigures();
};

void MemberFiguresTest::tellsTheFigures()
{
    CliShop shop;
    QTemporaryDir files;
    const auto write = [&](const QString &name, const QByteArray &text) {
        QFile file(files.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return file.fileName();
    };
    QCOMPARE(shop.run({"init"}).exitCode, 0);
    const QString people = write("people.csv", "姓名,手机,标签组1(客户等级)\n小红,13800000001,金卡\n小明,13800000002,\n");
    QCOMPARE(shop.run({"import", "members", people, "--source", "t"}).exitCode, 0);
    const QString orders = write("orders.csv", "订单号,手机号,付款时间,实付金额\nn1,13800000001,2026-01-01 10:00:00,100.00\nn2,13800000001,2026-01-11 10:00:00,50.00\n");
    const CliShop::Answer imported = shop.run({"import", "orders", orders, "--source", "t"});
    QCOMPARE(imported.json[u"created"].toInt(), 2);
    const QJsonObject red = shop.run({"members", "show", "1"}).json[u"members"][0].toObject();
    QCOMPARE(red[u"stage_pinned"].toBool(true), false);
    QVERIFY(!red[u"stage"].toString().isEmpty());
    QVERIFY(red[u"stage_rule"].toInt() > 0);
    QVERIFY(!red[u"circle"].toString().isEmpty());
    QCOMPARE(red[u"ltv_fen"].toInt(), 15'000);
    QCOMPARE(red[u"aov_fen"].toInt(), 7'500);
    QCOMPARE(red[u"days_between_orders"].toDouble(), 10.0);
    QCOMPARE(red[u"points"].toInt(-1), 0);
    QCOMPARE(red[u"tag_groups"], QJsonValue(QJsonArray{QJsonObject{{"group", "客户等级"}, {"tags", QJsonArray{"金卡"}}}}));
    QCOMPARE(red[u"phone"].toString().contains(QStringLiteral("****")), true);
    const QJsonObject other = shop.run({"members", "show", "2"}).json[u"members"][0].toObject();
    QCOMPARE(other[u"stage"].toString(), QStringLiteral("prospect"));
    QCOMPARE(other[u"circle"].toString(), QStringLiteral("outer"));
    QVERIFY(other[u"aov_fen"].isNull() && other[u"rfm"].isNull() && other[u"days_between_orders"].isNull() && other[u"brought_by"].isNull());
    for (const char *key : {"stage_since", "last_sign", "orders_only", "brought", "contacts", "consents", "is_staff", "first_order"})
        QVERIFY2(other.contains(QLatin1String(key)), key);
}

QTEST_GUILESS_MAIN(MemberFiguresTest)
#include "memberfigures_test.moc"
