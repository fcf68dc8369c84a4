// SPDX-License-Identifier: GPL-3.0-or-later
// The money of a workspace by the program: chosen when it is made, said after an import of other money, set and shown.
#include "tests/support/clishop.h"

#include <QTest>

using namespace siyu;

namespace {

QString str(const char *text) { return QString::fromUtf8(text); }

QString fileIn(const QTemporaryDir &dir, const QByteArray &text)
{
    QFile file(dir.filePath(str("orders.csv")));
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
    return file.fileName();
}

} // namespace

class CurrencyCliTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isChosenWhenItIsMade()
    {
        test::CliShop shop;
        for (const char *bad : {"dollar", "US", "¥"})
            QCOMPARE(shop.run({str("init"), str("--currency"), str(bad)}).exitCode, 2);
        QVERIFY(!QFileInfo::exists(shop.workspace()));
        QCOMPARE(shop.run({str("init"), str("--currency"), str("usd")}).json.value(str("currency")).toString(), str("USD"));
        QCOMPARE(shop.run({str("currency")}).json.value(str("currency")).toString(), str("USD"));
        QCOMPARE(shop.run({str("currency"), str("EURO")}).exitCode, 2);
        QCOMPARE(shop.run({str("currency"), str("eur")}).exitCode, 0);
        QCOMPARE(shop.run({str("currency")}).json.value(str("currency")).toString(), str("EUR"));
    }

    // Orders in dollars alone stand beside every sum until somebody says that they are what counts.
    void isSaidAfterAnImport()
    {
        test::CliShop shop;
        QTemporaryDir dir;
        QCOMPARE(shop.run({str("init")}).json.value(str("currency")).toString(), str("CNY"));
        const QString file = fileIn(dir, "order no,buyer account,amount,paid,currency,paid at\nA,ann,12.00,12.00,USD,2026-02-10 10:00\nB,bob,8.00,,USD,2026-02-11 10:00\n");
        const auto import = shop.run({str("import"), str("orders"), file, str("--source"), str("test")});
        QVERIFY2(import.exitCode == 0, import.words.constData());
        QCOMPARE(import.json.value(str("only_currency")).toString(), str("USD"));
        const QStringList gmv{str("gmv"), str("--from"), str("2026-02-01"), str("--to"), str("2026-02-28")};
        const auto before = shop.run(gmv).json;
        QCOMPARE(before.value(str("counts")).toObject().value(str("orders")).toInteger(), 0);
        QVERIFY(before.value(str("other_currencies")).toObject().contains(str("USD")));
        QCOMPARE(shop.run({str("currency"), str("USD")}).json.value(str("paid_orders")).toObject().value(str("USD")).toInteger(), 2);
        const auto after = shop.run(gmv).json;
        QCOMPARE(after.value(str("currency")).toString(), str("USD"));
        QCOMPARE(after.value(str("counts")).toObject().value(str("gmv")).toInteger(), 2'000);
    }
};

QTEST_GUILESS_MAIN(CurrencyCliTest)
#include "currency_cli_test.moc"
