// SPDX-License-Identifier: GPL-3.0-or-later
// The money that a workspace counts in: what is set, what is read as it, and that everything kept follows.
#include "core/growth/channelreport.h"
#include "core/growth/currency.h"
#include "core/growth/gmvstore.h"
#include "core/growth/productcatalogue.h"
#include "core/growth/touchpointboard.h"
#include "core/kpi/kpistore.h"
#include "core/members/figures.h"
#include "core/members/memberdetail.h"
#include "core/members/memberrow.h"
#include "tests/core/importing/importscene.h"

#include <QTest>

using namespace siyu;
using namespace siyu::growth;
using importing::Kind;
using importing::Scene;

namespace {

const Period february = monthOf(QDate(2026, 2, 1));
const QByteArray abroad = "order no,buyer account,amount,paid,currency,paid at\nA,ann,12.00,12.00,USD,2026-02-10 10:00\nB,bob,8.00,8.00,USD,2026-02-11 10:00\n";

QString codesOf(const QList<MoneyInUse> &inUse)
{
    QStringList out;
    for (const MoneyInUse &one : inUse)
        out.append(QStringLiteral("%1 %2").arg(one.currency).arg(one.orders));
    return out.join(QLatin1Char(' '));
}

} // namespace

class CurrencyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyCodesAreTaken_data();
    void onlyCodesAreTaken();
    void whatIsKeptFollows();
    void theMoneyOfFilesThatNameNone();
    void anImportSaysThatNothingIsCounted();
    void moneyOfOrders();
};

void CurrencyTest::onlyCodesAreTaken_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isGood");
    for (const char *good : {"CNY", "USD", "XAU"})
        QTest::newRow(good) << QString::fromLatin1(good) << true;
    for (const char *bad : {"", "usd", "US", "USDT", "US1", "U D", "¥¥¥"})
        QTest::newRow(*bad ? bad : "nothing") << QString::fromUtf8(bad) << false;
}

void CurrencyTest::onlyCodesAreTaken()
{
    QFETCH(QString, code);
    QFETCH(bool, isGood);
    Scene scene;
    QCOMPARE(currencyOf(scene.workspace()), QStringLiteral("CNY"));
    const auto set = setCurrency(scene.workspace(), code);
    QCOMPARE(set.has_value(), isGood);
    if (!isGood)
        QCOMPARE(set.error().code, ErrorCode::InvalidInput);
    QCOMPARE(currencyOf(scene.workspace()), isGood ? code : QStringLiteral("CNY"));
}

// Everything is asked for before and after, so that what stays kept would be seen.
void CurrencyTest::whatIsKeptFollows()
{
    Scene scene;
    Workspace &ws = scene.workspace();
    scene.write("INSERT INTO member (id, name, created_at) VALUES (1, 'ann', '2026-01-01T00:00:00Z');"
                "INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen, currency) VALUES ('own', '1', 1, '2026-02-10T00:00:00Z', 500, 'CNY'),"
                " ('own', '2', 1, '2026-02-11T00:00:00Z', 700, 'USD'), ('own', '3', 1, '2026-02-12T00:00:00Z', 100, 'USD')");
    for (const auto &[code, value] : {std::pair("CNY", 500), std::pair("USD", 800), std::pair("EUR", 0), std::pair("CNY", 500)}) {
        const QString currency = QString::fromLatin1(code);
        QVERIFY(setCurrency(ws, currency));
        NoProgress quiet;
        const auto gmv = gmvOf(ws, february, quiet);
        QCOMPARE(gmv->currency, currency);
        QCOMPARE(gmv->counts.of(GmvCount::Gmv), std::optional<qint64>(value));
        QCOMPARE(gmv->otherCurrencies.contains(QStringLiteral("USD")), currency != QStringLiteral("USD"));
        const auto channels = channelReport(ws, february, quiet);
        QCOMPARE(channels->currency, currency);
        QCOMPARE(channels->all.value.value_or(0), value);
        QCOMPARE(touchpointBoard(ws, february, quiet)->sales.value(), std::optional<qint64>(value));
        QVERIFY(members::updateFigures(ws, quiet));
        QCOMPARE(scene.rows("SELECT value_fen FROM member_figure"), QStringList{QString::number(value)});
        QCOMPARE(members::memberDetail(ws, MemberId(1))->money.currency, currency);
        const auto row = ws.read([](db::Database &db) { return members::memberRow(db, MemberId(1), QStringLiteral("2026-03-01")); });
        QVERIFY(row && *row && (*row)->figures);
        QCOMPARE((*row)->figures->currency, currency);
        QCOMPARE(kpi::findKpi(ws, QStringLiteral("sales"))->currency, currency);
        QCOMPARE(codesOf(*moneyInUse(ws, quiet)), currency == QStringLiteral("CNY") ? QStringLiteral("CNY 1 USD 2") : QStringLiteral("USD 2 CNY 1"));
    }
}

void CurrencyTest::theMoneyOfFilesThatNameNone()
{
    Scene scene;
    QVERIFY(setCurrency(scene.workspace(), QStringLiteral("HKD")));
    QVERIFY(scene.import("order no,buyer account,amount,paid,paid at,product\nA,ann,12.00,12.00,2026-02-10 10:00,tea\n", Kind::Orders));
    QVERIFY(scene.import("channel,from,to,cost\nads,2026-02-01,2026-02-28,99\n", Kind::ChannelCosts));
    QVERIFY(scene.import("cart no,buyer account,placed at,amount\n7,ann,2026-02-10 10:00,5\n", Kind::Carts));
    QCOMPARE(scene.rows("SELECT currency FROM shop_order UNION ALL SELECT currency FROM channel_cost UNION ALL SELECT currency FROM cart UNION ALL SELECT currency FROM product"),
        (QStringList{QStringLiteral("HKD"), QStringLiteral("HKD"), QStringLiteral("HKD"), QStringLiteral("HKD")}));
    // A product that has no amount yet takes the money that its first one is in.
    QVERIFY(setCurrency(scene.workspace(), QStringLiteral("USD")));
    ProductEdit edit;
    edit.cost = std::optional<qint64>(300);
    QVERIFY(editProducts(scene.workspace(), {1}, edit));
    QCOMPARE(scene.rows("SELECT currency, cost_fen FROM product"), QStringList{QStringLiteral("USD|300")});
    QVERIFY(setCurrency(scene.workspace(), QStringLiteral("EUR")));
    edit.cost = std::optional<qint64>(400);
    QVERIFY(editProducts(scene.workspace(), {1}, edit));
    QCOMPARE(scene.rows("SELECT currency, cost_fen FROM product"), QStringList{QStringLiteral("USD|400")});
}

void CurrencyTest::anImportSaysThatNothingIsCounted()
{
    Scene scene;
    auto report = scene.import(abroad, Kind::Orders);
    QVERIFY(report && report->orders && report->orders->onlyOther);
    QCOMPARE(report->orders->onlyOther->currency, QStringLiteral("USD"));
    QCOMPARE(report->orders->onlyOther->orders, 2);
    QVERIFY(setCurrency(scene.workspace(), QStringLiteral("USD")));
    report = scene.import("order no,buyer account,amount,paid,currency,paid at\nC,ann,1.00,1.00,USD,2026-02-12 10:00\n", Kind::Orders);
    QVERIFY(report && report->orders && !report->orders->onlyOther);
}

void CurrencyTest::moneyOfOrders()
{
    const MoneyInUse usd{QStringLiteral("USD"), 2}, eur{QStringLiteral("EUR"), 1}, cny{QStringLiteral("CNY"), 1};
    const QString own = QStringLiteral("CNY");
    QVERIFY(!onlyOtherMoney({}, own));
    QVERIFY(!onlyOtherMoney({cny}, own));
    QVERIFY(!onlyOtherMoney({cny, usd}, own));
    QVERIFY(!onlyOtherMoney({usd, eur}, own)); // nobody knows which of them is meant
    QCOMPARE(onlyOtherMoney({usd}, own)->currency, usd.currency);
}

QTEST_GUILESS_MAIN(CurrencyTest)
#include "currency_test.moc"
