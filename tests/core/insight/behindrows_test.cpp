// SPDX-License-Identifier: GPL-3.0-or-later
// Rows behind a step of a chart: what is packed is what is read, and none of those that there are is left out.
#include "core/growth/channelstore.h"
#include "core/insight/behind.h"
#include "tests/support/support.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::insight;

namespace {

constexpr int many = 2'500;

// Everybody became a friend in February, by a channel of three, and paid for one order.
void addPeople(Workspace &workspace, qint64 channel)
{
    QVERIFY(workspace.write({QStringLiteral("x")}, [&](db::Database &db) {
        db.exec("INSERT INTO account (id, kind, name) VALUES (1, 'wecom', '店长')");
        for (int i = 1; i <= many; ++i) {
            db.cached("INSERT INTO member (id, name, created_at) VALUES (?, ?, '2026-02-01T00:00:00Z')").run(i, QStringLiteral("成员%1").arg(i));
            db.cached("INSERT INTO contact (member, account, added_at, channel_id) VALUES (?, 1, ?, ?)").run(i, QStringLiteral("2026-02-%1T04:00:00Z").arg(1 + i % 28, 2, 10, QLatin1Char('0')), channel);
            db.cached("INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen) VALUES ('own', ?, ?, '2026-02-10T04:00:00Z', ?)").run(QString::number(i), i, i);
        }
    }));
}

} // namespace

class BehindRowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsPackedIsRead()
    {
        const QList<BehindRow> rows{
            {7, QStringLiteral("甲"), QDate(2026, 3, 1), {1.0, std::nullopt}, {}},
            {0, {}, {}, {std::nullopt, -0.25}, QStringLiteral("门店")},
            {1LL << 40, QStringLiteral("a😀\n"), QDate(1999, 12, 31), {0.0, 1e14}, QStringLiteral("直播")},
            {9, QStringLiteral("甲"), {}, {2.0, 3.0}, QStringLiteral("门店")},
            {10, {}, {}, {2.0, 3.0}, {}},
        };
        BehindRows packed;
        QVERIFY(packed.isEmpty());
        for (const BehindRow &row : rows)
            packed.append(row);
        QCOMPARE(packed.size(), rows.size());
        qsizetype at = 0;
        for (const BehindRow &row : packed) {
            const BehindRow &was = rows[at];
            QCOMPARE(row.id, was.id);
            QCOMPARE(row.name, was.name);
            QCOMPARE(packed.name(at), was.name);
            QCOMPARE(row.day, was.day);
            QCOMPARE(row.values, was.values);
            QCOMPARE(row.channel, was.channel);
            ++at;
        }
        QCOMPARE(at, rows.size());
    }

    void withoutValues()
    {
        BehindRows packed;
        packed.append({1, QStringLiteral("a"), {}, {}, {}});
        packed.append({2, QStringLiteral("b"), {}, {}, {}});
        QVERIFY(packed.at(1).values.isEmpty());
        QCOMPARE(packed.at(1).name, QStringLiteral("b"));
    }

    void nobodyIsLeftOut_data()
    {
        QTest::addColumn<QString>("chart");
        QTest::addColumn<QString>("category");
        QTest::newRow("a channel") << QStringLiteral("channels") << QStringLiteral("门店");
        QTest::newRow("a channel's price") << QStringLiteral("channel-prices") << QStringLiteral("门店");
        QTest::newRow("a step of the funnel") << QStringLiteral("funnel") << QStringLiteral("step_added");
        QTest::newRow("orders") << QStringLiteral("gmv") << QStringLiteral("gmv_now");
    }
    void nobodyIsLeftOut()
    {
        QFETCH(const QString, chart);
        QFETCH(const QString, category);
        test::TestWorkspace shop;
        growth::Channel channel;
        channel.name = QStringLiteral("门店");
        addPeople(*shop, growth::saveChannel(*shop, channel).value());
        NoProgress quiet;
        ChartRequest request;
        request.period = {QDate(2026, 2, 1), QDate(2026, 2, 28)};
        const auto behind = rowsBehind(*shop, chart, request, {{}, category}, quiet);
        QVERIFY(behind);
        QCOMPARE(behind->rows.size(), many);
        QSet<qint64> who;
        for (const BehindRow &row : behind->rows) {
            who.insert(row.id);
            QVERIFY(!row.name.isEmpty());
        }
        QCOMPARE(who.size(), many);
        if (chart != QStringLiteral("funnel"))
            QCOMPARE(behind->rows.first().values.last(), std::optional(double(many))); // who paid most is the first
    }
};

QTEST_GUILESS_MAIN(BehindRowsTest)
#include "behindrows_test.moc"
