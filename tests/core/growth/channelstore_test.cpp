// SPDX-License-Identifier: GPL-3.0-or-later
// The registry of channels, what they cost and may cost, and the targets of months: as they are saved, refused, taken back.
#include "core/growth/channelreport.h"
#include "core/growth/gmvstore.h"
#include "tests/support/support.h"

#include <cmath>

using namespace siyu;
using namespace siyu::growth;

class ChannelStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void channelsAreSaved();
    void refusedChannels_data();
    void refusedChannels();
    void costs();
    void stopLossLine();
    void targets();
};

void ChannelStoreTest::channelsAreSaved()
{
    test::TestWorkspace ws;
    const auto id = saveChannel(*ws, {0, QStringLiteral(" 视频号 "), QStringLiteral("outside"), QStringLiteral("online"), QStringLiteral("paid"), QStringLiteral("x"), false, {}});
    QVERIFY(id);
    auto all = channels(*ws);
    QCOMPARE(all->size(), 1);
    Channel one = all->first();
    QCOMPARE(one.name, QStringLiteral("视频号"));
    QCOMPARE(one.cost, QStringLiteral("paid"));
    one.cost.clear();
    one.isArchived = true;
    QVERIFY(saveChannel(*ws, one));
    QVERIFY(channels(*ws)->first().isArchived);
    QVERIFY(channels(*ws)->first().cost.isEmpty());
    QVERIFY(ws->undo());
    QVERIFY(!channels(*ws)->first().isArchived);
    QVERIFY(ws->undo());
    QVERIFY(channels(*ws)->isEmpty());
}

void ChannelStoreTest::refusedChannels_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("cost");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no name") << "  " << "" << "" << ErrorCode::InvalidInput;
    QTest::newRow("a place that is none") << "b" << "indoors" << "" << ErrorCode::InvalidInput;
    QTest::newRow("a cost that is none") << "b" << "" << "cheap" << ErrorCode::InvalidInput;
    QTest::newRow("a name twice") << "a" << "" << "" << ErrorCode::Duplicate;
}

void ChannelStoreTest::refusedChannels()
{
    QFETCH(QString, name);
    QFETCH(QString, place);
    QFETCH(QString, cost);
    QFETCH(ErrorCode, code);
    test::TestWorkspace ws;
    Channel first;
    first.name = QStringLiteral("a");
    QVERIFY(saveChannel(*ws, first));
    const auto saved = saveChannel(*ws, {0, name, place, {}, cost, {}, false, {}});
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, code);
    QCOMPARE(channels(*ws)->size(), 1);
}

void ChannelStoreTest::costs()
{
    test::TestWorkspace ws;
    NoProgress quiet;
    Channel channel;
    channel.name = QStringLiteral("a");
    const qint64 id = *saveChannel(*ws, channel);
    ChannelCost cost;
    cost.channel = id;
    cost.period = {QDate(2026, 3, 1), QDate(2026, 3, 10)};
    QVERIFY(!saveCost(*ws, cost)); // says nothing
    cost.amount = -1;
    QVERIFY(!saveCost(*ws, cost));
    cost.amount = 1'000;
    cost.seen = 50;
    QVERIFY(saveCost(*ws, cost));
    cost.amount = 2'000;
    QVERIFY(saveCost(*ws, cost)); // of the same days: in its place
    QCOMPARE(costsOf(*ws, id)->size(), 1);
    const auto report = channelReport(*ws, {QDate(2026, 3, 6), QDate(2026, 3, 20)}, quiet);
    QVERIFY(report);
    QCOMPARE(report->channels.first().cost, std::optional(1'000.0));
    QCOMPARE(report->channels.first().counts[0], std::optional<qint64>(25));
    QVERIFY(removeCost(*ws, cost));
    QVERIFY(costsOf(*ws, id)->isEmpty());
    QCOMPARE(removeCost(*ws, cost).error().code, ErrorCode::NotFound);
    QVERIFY(ws->undo());
    QCOMPARE(costsOf(*ws, id)->size(), 1);
    cost.period = {QDate(2026, 3, 10), QDate(2026, 3, 1)};
    QVERIFY(!saveCost(*ws, cost));
    cost.channel = 99;
    QVERIFY(!saveCost(*ws, cost));
}

void ChannelStoreTest::stopLossLine()
{
    test::TestWorkspace ws;
    NoProgress quiet;
    Channel channel;
    channel.name = QStringLiteral("a");
    const qint64 id = *saveChannel(*ws, channel);
    QVERIFY(setLine(*ws, id, {QDate(2026, 2, 1), FunnelStep::Added, 1'000, {}}));
    QVERIFY(setLine(*ws, id, {QDate(2026, 3, 2), FunnelStep::Joined, {}, {}})); // not yet
    QCOMPARE(channels(*ws)->first().line->line, std::optional<qint64>(1'000));
    QVERIFY(!setLine(*ws, id, {QDate(2026, 2, 1), FunnelStep::Seen, 1'000, {}}));
    QVERIFY(!setLine(*ws, id, {QDate(2026, 2, 1), FunnelStep::Added, -1, {}}));
    QVERIFY(!setLine(*ws, id, {{}, FunnelStep::Added, 1, {}}));
    QVERIFY(!setLine(*ws, 99, {QDate(2026, 2, 1), FunnelStep::Added, 1, {}}));
    ChannelCost cost;
    cost.channel = id;
    cost.period = lastDays(QDate(2026, 2, 28), 7);
    cost.amount = 70'000;
    QVERIFY(saveCost(*ws, cost));
    const auto report = channelReport(*ws, monthOf(QDate(2026, 2, 1)), quiet);
    QCOMPARE(report->channels.first().stopLoss.alert, std::optional(true));
    QCOMPARE(report->channels.first().stopLoss.cost, std::optional(70'000.0));
}

void ChannelStoreTest::targets()
{
    test::TestWorkspace ws;
    const QDate day(2026, 3, 17);
    QCOMPARE(*gmvTarget(*ws, day), GmvWish{});
    const GmvWish wish{5'000'000, {{Factor::Aov, 21'000}, {Factor::JoinRate, 0.6}}};
    QVERIFY(setGmvTarget(*ws, day, wish));
    QCOMPARE(*gmvTarget(*ws, QDate(2026, 3, 1)), wish);
    QCOMPARE(*gmvTarget(*ws, QDate(2026, 4, 1)), GmvWish{});
    QVERIFY(!setGmvTarget(*ws, day, {-1, {}}));
    QVERIFY(!setGmvTarget(*ws, day, {{}, {{Factor::BuyRate, 100.5}}}));
    QVERIFY(!setGmvTarget(*ws, day, {{}, {{Factor::Frequency, std::nan("")}}}));
    QVERIFY(setGmvTarget(*ws, day, {{}, {{Factor::BuyRate, 3.9}}})); // older members buy too
    QVERIFY(ws->undo());
    QVERIFY(setGmvTarget(*ws, day, {{}, {}}));
    QCOMPARE(*gmvTarget(*ws, day), GmvWish{});
    QVERIFY(ws->undo());
    QCOMPARE(*gmvTarget(*ws, day), wish);
}

QTEST_GUILESS_MAIN(ChannelStoreTest)
#include "channelstore_test.moc"
