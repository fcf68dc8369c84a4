// SPDX-License-Identifier: GPL-3.0-or-later
// GMV figures of a workspace against a slow recomputation that asks the tables member by member, on the sample shop and on
// random ones. Funnels: funnels_test.cpp.
#include "core/demo/demo.h"
#include "core/growth/channelreport.h"
#include "core/growth/gmvstore.h"
#include "tests/core/growth/slowgrowth.h"

using namespace siyu;
using namespace siyu::growth;

namespace {

void compareGmv(Workspace &workspace, const Period &period)
{
    NoProgress quiet;
    compareWithSlow(workspace, {period.from, std::min(period.to, workspace.today())}, gmvOf(workspace, period, quiet), [](const auto &got, Slow &slow) {
        QMap<GmvCount, qint64> wanted;
        if (slow.has("SELECT 1 FROM contact c JOIN member m ON m.id = c.member WHERE m.is_staff = 0 UNION SELECT 1 FROM membership WHERE joined_day IS NOT NULL"))
            wanted.insert(GmvCount::Diverted, 0);
        if (slow.has("SELECT 1 FROM referral"))
            wanted.insert(GmvCount::Fission, 0);
        if (slow.has("SELECT 1 FROM membership WHERE joined_day IS NOT NULL"))
            wanted.insert(GmvCount::Joined, 0);
        for (const qint64 member : slow.members()) {
            if (slow.isBaseline(member))
                continue;
            const QDate added = slow.addedOf(member);
            const QDate joined = slow.joinedOf(member);
            const QDate came = !added.isValid() ? joined : !joined.isValid() ? added : std::min(added, joined);
            if (slow.isIn(came))
                ++wanted[slow.isReferred(member) ? GmvCount::Fission : GmvCount::Diverted];
            if (slow.isIn(joined))
                ++wanted[GmvCount::Joined];
        }
        if (slow.has("SELECT 1 FROM shop_order WHERE paid_at IS NOT NULL")) {
            const Slow::Orders orders = slow.orders(got.currency);
            wanted.insert(GmvCount::Orders, orders.count);
            if (orders.withoutAmount == 0)
                wanted.insert(GmvCount::Gmv, orders.value);
            QCOMPARE(got.ordersWithoutAmount, orders.withoutAmount);
            if (slow.has("SELECT 1 FROM shop_order WHERE paid_at IS NOT NULL AND member IS NOT NULL"))
                wanted.insert(GmvCount::Buyers, orders.buyers.size());
        }
        QCOMPARE(got.counts.counted, wanted);
    });
}

} // namespace

class GrowthFiguresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sampleShop();
    void randomShops();
    void nothingRecorded();
    void whatIsStillToCome();
    void anOrderWithoutItsAmount();
    void keptUntilSomethingChanges();
};

void GrowthFiguresTest::sampleShop()
{
    test::TestWorkspace ws;
    NoProgress quiet;
    QVERIFY(demo::fill(*ws, quiet));
    for (const Period &period : {monthOf(QDate(2026, 1, 1)), isoWeekOf(QDate(2025, 11, 11)), Period{QDate(2025, 3, 1), QDate(2026, 2, 28)}}) {
        compareGmv(*ws, period);
        if (QTest::currentTestFailed())
            return;
    }
}

void GrowthFiguresTest::randomShops()
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        test::TestWorkspace ws;
        const auto filled = ws->write({QStringLiteral("test")}, [&](db::Database &db) { fillRandom(db, seed); });
        QVERIFY2(filled, qPrintable(filled ? QString() : filled.error().detail));
        for (const Period &period : {monthOf(QDate(2026, 1, 1)), isoWeekOf(QDate(2026, 2, 11)), Period{QDate(2026, 1, 1), QDate(2026, 3, 31)}}) {
            compareGmv(*ws, period);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }
}

void GrowthFiguresTest::nothingRecorded()
{
    test::TestWorkspace ws;
    NoProgress quiet;
    const auto got = gmvOf(*ws, monthOf(QDate(2026, 2, 1)), quiet);
    QVERIFY(got);
    QVERIFY(got->counts.counted.isEmpty());
    QCOMPARE(got->factors.missing.size(), qsizetype(allGmvCounts.size()));
    const auto report = channelReport(*ws, monthOf(QDate(2026, 2, 1)), quiet);
    QVERIFY(report);
    QVERIFY(report->channels.isEmpty());
    QVERIFY(!report->all.cost && !report->mix.verdict && !report->rates.leave && !report->rates.repeat);
    QVERIFY(!channelReport(*ws, {}, quiet));
}

// What is still to come is not measured, and is no 0.
void GrowthFiguresTest::whatIsStillToCome()
{
    test::TestWorkspace ws;
    NoProgress quiet;
    QVERIFY(ws->write({QStringLiteral("test")}, [&](db::Database &db) { fillRandom(db, 3); }));
    const QDate today = ws->today();
    QCOMPARE(gmvOf(*ws, monthOf(today), quiet)->period, (Period{monthOf(today).from, today}));
    const Period ahead = monthOf(today.addMonths(1));
    const auto gmv = gmvOf(*ws, ahead, quiet);
    QCOMPARE(gmv->period, ahead);
    QVERIFY(gmv->counts.counted.isEmpty() && !gmv->factors.gmv);
    const auto report = channelReport(*ws, ahead, quiet);
    QVERIFY(!report->channels.isEmpty());
    for (const ChannelFigures &one : report->channels + QList<ChannelFigures>{report->all})
        QVERIFY(!one.value && std::none_of(one.counts.begin(), one.counts.end(), [](const auto &count) { return count.has_value(); }));
    QVERIFY(!report->rates.convert && !report->rates.repeat && !report->rates.unfollow);
}

// An order whose amount nobody knows is an order; what it brought is not 0.
void GrowthFiguresTest::anOrderWithoutItsAmount()
{
    test::TestWorkspace ws;
    NoProgress quiet;
    QVERIFY(ws->write({QStringLiteral("test")}, [&](db::Database &db) {
        db.exec("INSERT INTO shop_order (platform, order_no, paid_at, paid_fen) VALUES ('own', '1', '2026-02-10T00:00:00Z', 100), ('own', '2', '2026-02-11T00:00:00Z', NULL),"
                " ('own', '3', '2026-01-11T00:00:00Z', 0)");
    }));
    const auto february = gmvOf(*ws, monthOf(QDate(2026, 2, 1)), quiet);
    QCOMPARE(february->counts.of(GmvCount::Orders), std::optional<qint64>(2));
    QCOMPARE(february->counts.of(GmvCount::Gmv), std::nullopt);
    QCOMPARE(february->ordersWithoutAmount, 1);
    QCOMPARE(gmvOf(*ws, monthOf(QDate(2026, 1, 1)), quiet)->counts.of(GmvCount::Gmv), std::optional<qint64>(0)); // a free order
}

void GrowthFiguresTest::keptUntilSomethingChanges()
{
    test::TestWorkspace ws;
    NoProgress quiet;
    const Period march = monthOf(QDate(2026, 3, 1));
    QVERIFY(ws->write({QStringLiteral("test")}, [&](db::Database &db) { fillRandom(db, 3); }));
    const qint64 before = gmvOf(*ws, march, quiet)->counts.of(GmvCount::Joined).value_or(0);
    QVERIFY(ws->write({QStringLiteral("test")}, [&](db::Database &db) {
        db.exec("INSERT INTO member (id, name, created_at) VALUES (900, 'new', '2026-03-01T00:00:00Z');"
                "INSERT INTO membership (grp, member, joined_day) VALUES (1, 900, '2026-03-01')");
    }));
    QCOMPARE(gmvOf(*ws, march, quiet)->counts.of(GmvCount::Joined).value_or(0), before + 1);
    QVERIFY(ws->undo());
    QCOMPARE(gmvOf(*ws, march, quiet)->counts.of(GmvCount::Joined).value_or(0), before);
}

QTEST_GUILESS_MAIN(GrowthFiguresTest)
#include "growthfigures_test.moc"
