// SPDX-License-Identifier: GPL-3.0-or-later
// Weeks at the clock: 200 broadcasts in seven days while the computer sleeps, the program is started again, somebody sets
// the clock and the shop moves to another zone. Each run is noticed exactly once, none is lost, no group gets two posts a
// day.
#include "core/base/period.h"
#include "core/broadcasts/broadcaststore.h"
#include "core/broadcasts/deliverystore.h"
#include "core/broadcasts/planstore.h"
#include "core/broadcasts/ticker.h"
#include "core/broadcasts/walltime.h"
#include "tests/support/support.h"

#include <QTest>
#include <random>

using namespace siyu;
using namespace siyu::broadcasts;

namespace {

constexpr int groups = 40, items = 200, days = 7;
const QStringList zones{QStringLiteral("Asia/Shanghai"), QStringLiteral("America/New_York"), QStringLiteral("Europe/Berlin"), QStringLiteral("Australia/Lord_Howe")};

class Week {
public:
    Week(QDate first, unsigned seed) : m_first(first), m_random(seed), m_at(first.startOfDay(Qt::UTC))
    {
        shop.clock->set(m_at);
        const auto filled = shop->write({QStringLiteral("test"), {}}, [](db::Database &db) {
            db.exec("INSERT INTO account (id, kind, name) VALUES (1, 'wecom', 'a')");
            for (int id = 1; id <= groups; ++id)
                db.cached("INSERT INTO grp (id, name, account, created_at) VALUES (?, ?, 1, '2024-01-01T00:00:00Z')").run(id, QStringLiteral("G%1").arg(id));
        });
        if (!filled)
            qFatal("no groups");
    }

    int below(int n) { return int(m_random() % unsigned(n)); }

    bool plan()
    {
        for (int i = 0; i < items; ++i) {
            BroadcastDraft draft;
            draft.name = QStringLiteral("b%1").arg(i);
            draft.text = QStringLiteral("t%1").arg(i);
            draft.touchpoint = Touchpoint::GroupChat;
            draft.groups = {QStringLiteral("G%1").arg(1 + below(groups))};
            draft.zone = zones.at(below(int(zones.size())));
            const QTime clocks[] = {QTime(1, 30), QTime(2, 30), QTime(9, 0), QTime(12, 0), QTime(21, 29), QTime(8, below(60)), QTime(23, 59)};
            draft.atWall = QDateTime(m_first.addDays(1 + below(days - 2)), clocks[below(7)], Qt::UTC);
            if (!addBroadcast(*shop, draft))
                return false;
        }
        BroadcastDraft daily;
        daily.name = daily.text = QStringLiteral("workdays");
        daily.touchpoint = Touchpoint::GroupChat;
        daily.groups = {QStringLiteral("G1")};
        daily.atWall = QDateTime(m_first.addDays(1), QTime(10, 0), Qt::UTC);
        daily.rrule = QStringLiteral("FREQ=DAILY;COUNT=5");
        daily.days = QStringLiteral("workdays");
        NoProgress progress;
        return addBroadcast(*shop, daily) && planAll(*shop, progress);
    }

    // One look; what it is told is counted, and what is due is sent.
    bool look()
    {
        NoProgress progress;
        const auto notices = tick(*shop, m_lastLook, progress);
        if (!notices)
            return false;
        m_lastLook = shop->nowUtc();
        for (const RunRow &run : notices->missed)
            ++noticed[run.id.value];
        for (const RunRow &run : notices->due) {
            ++noticed[run.id.value];
            if (!send(run.id))
                return false;
        }
        return true;
    }

    // Time passes by the wall, whatever the computer's clock says.
    void pass(qint64 seconds)
    {
        m_at = m_at.addSecs(seconds);
        shop.clock->set(m_at.addSecs(m_clockOff));
    }
    void setClockOff(qint64 seconds)
    {
        m_clockOff = seconds;
        pass(0);
    }
    void startAgain()
    {
        shop.reopen();
        m_lastLook = {};
    }
    void moveTo(const char *zone)
    {
        const auto moved = shop->write({QStringLiteral("test"), {}}, [&](db::Database &db) {
            db.cached("INSERT INTO setting (key, value) VALUES ('zone', ?) ON CONFLICT DO UPDATE SET value = excluded.value").run(QString::fromLatin1(zone));
        });
        if (!moved)
            qFatal("no zone");
    }
    bool isOver() const { return m_at >= m_first.addDays(days + 1).startOfDay(Qt::UTC); }

    test::TestWorkspace shop;
    QMap<qint64, int> noticed;
    int sent = 0;

private:
    bool send(RunId run)
    {
        const auto rows = deliveries(*shop, run);
        if (!rows)
            return false;
        for (const DeliveryRow &row : *rows) {
            if (row.status == Status::Planned && !mark(*shop, run, row.target, Status::Sent))
                return false;
            sent += row.status == Status::Planned;
        }
        return true;
    }

    QDate m_first;
    std::mt19937 m_random;
    QDateTime m_at;
    QDateTime m_lastLook;
    qint64 m_clockOff = 0;
};

} // namespace

class TickerWeekTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachOnce_data();
    void eachOnce();
};

void TickerWeekTest::eachOnce_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<bool>("clockIsSet");
    QTest::addColumn<QByteArray>("movesTo");
    QTest::newRow("29 February, somebody sets the clock") << QDate(2028, 2, 26) << true << QByteArray();
    QTest::newRow("a make-up Saturday, the shop moves") << QDate(2026, 2, 26) << false << QByteArray("America/New_York");
    QTest::newRow("New York's clocks jump") << QDate(2026, 3, 5) << false << QByteArray();
    QTest::newRow("Berlin's clocks fall back") << QDate(2026, 10, 22) << false << QByteArray();
}

void TickerWeekTest::eachOnce()
{
    QFETCH(QDate, first);
    QFETCH(bool, clockIsSet);
    QFETCH(QByteArray, movesTo);
    Week week(first, 11);
    QVERIFY(week.plan());
    for (int looks = 0; !week.isOver(); ++looks) {
        QVERIFY(week.look());
        const int chance = week.below(400);
        if (chance == 0)
            week.pass(3'600 + week.below(4) * 3'600); // asleep
        else if (chance == 1)
            week.startAgain();
        else if (chance == 2 && clockIsSet)
            week.setClockOff(week.below(3) == 0 ? 0 : (week.below(2) == 0 ? 1'800 : -1'800));
        if (looks == 2'000 && !movesTo.isEmpty())
            week.moveTo(movesTo.constData());
        week.pass(150);
    }
    week.setClockOff(0);
    QVERIFY(week.look());
    const auto all = runsBetween(*week.shop, first.addDays(-1), first.addDays(days + 2));
    QVERIFY(all);
    QVERIFY(all->size() >= items);
    int missed = 0;
    for (const RunRow &run : *all) {
        QVERIFY2(week.noticed.value(run.id.value) == 1, qPrintable(QStringLiteral("%1 at %2 (%3): noticed %4 times").arg(run.name, toUtcText(run.dueAt), run.state).arg(week.noticed.value(run.id.value))));
        missed += run.state == QLatin1String("missed");
    }
    QVERIFY(missed > 0 && missed < items / 2);
    QVERIFY2(week.sent > items / 6, qPrintable(QString::number(week.sent)));
    const auto twice = week.shop->read([](db::Database &db) {
        return db.one("SELECT count(*) FROM (SELECT 1 FROM delivery d JOIN run r ON r.id = d.run WHERE d.status = 'sent'"
                      " GROUP BY d.target, date(r.due_at, '+8 hours') HAVING count(*) > 1)").value_or(-1);
    });
    QVERIFY(twice);
    if (movesTo.isEmpty()) // else the days themselves move
        QCOMPARE(*twice, 0);
    qInfo("%lld runs, %d sent, %d missed", qint64(all->size()), week.sent, missed);
}

QTEST_GUILESS_MAIN(TickerWeekTest)
#include "tickerweek_test.moc"
