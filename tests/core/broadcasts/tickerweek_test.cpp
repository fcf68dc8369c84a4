// SPDX-License-Identifier: GPL-3.0-or-later
// Weeks at the clock: 200 broadcasts in seven days while the computer sleeps, the program is started again or killed before
// it could tell, somebody sets the clock and the shop moves to another zone. Each run is told exactly once, none is lost;
// no group gets two posts a day, no member more than the house allows, no account more than it can send.
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

constexpr int groups = 40, friends = 6, items = 200, days = 7, capacity = 25;
const QStringList zones{QStringLiteral("Asia/Shanghai"), QStringLiteral("America/New_York"), QStringLiteral("Europe/Berlin"), QStringLiteral("Australia/Lord_Howe")};

class Week {
public:
    Week(QDate first, unsigned seed) : m_first(first), m_random(seed), m_at(first.startOfDay(Qt::UTC))
    {
        shop.clock->set(m_at);
        const auto filled = shop->write({QStringLiteral("test"), {}}, [](db::Database &db) {
            db.cached("INSERT INTO account (id, kind, name, daily_capacity) VALUES (1, 'wecom', 'a', ?)").run(capacity);
            for (int id = 1; id <= groups; ++id)
                db.cached("INSERT INTO grp (id, name, account, created_at) VALUES (?, ?, 1, '2024-01-01T00:00:00Z')").run(id, QStringLiteral("G%1").arg(id));
            for (int id = 1; id <= friends; ++id) {
                db.cached("INSERT INTO member (id, name, created_at) VALUES (?, ?, '2024-01-01T00:00:00Z')").run(id, QStringLiteral("m%1").arg(id));
                db.cached("INSERT INTO membership (grp, member) VALUES (1, ?)").run(id);
                db.cached("INSERT INTO contact (member, account, added_at) VALUES (?, 1, '2024-01-01T00:00:00Z')").run(id);
            }
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
            const bool oneByOne = i % 10 == 0; // to the friends in the first group
            draft.touchpoint = oneByOne ? Touchpoint::Wecom1to1 : Touchpoint::GroupChat;
            draft.groups = {QStringLiteral("G%1").arg(oneByOne ? 1 : 1 + below(groups))};
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
        if (!notices->isEmpty() && below(20) == 0) { // killed before it could show them
            startAgain();
            return true;
        }
        if (!noteTold(*shop, *notices))
            return false;
        m_lastLook = shop->nowUtc();
        for (const RunRow &run : notices->ahead)
            ++ahead[run.id.value];
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
    QMap<qint64, int> noticed, ahead;
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

namespace {

// Counted anew from what was sent: the limits that were gone over. `sameDays`: the shop's days are the same all week.
QStringList overLimits(Week &week, bool sameDays)
{
    const auto counted = week.shop->read([&](db::Database &db) {
        QStringList over;
        const auto count = [&](const char *what, const char *sql) {
            db::Statement row = db.prepare(sql);
            while (row.step())
                over << QStringLiteral("%1: %2 on %3: %4").arg(QLatin1String(what), row.text(0), row.text(1), row.text(2));
        };
        if (sameDays) {
            count("posts in a group", "SELECT d.target, date(d.sent_at, '+8 hours'), count(*) FROM delivery d WHERE d.status = 'sent' AND d.target_kind = 'group' GROUP BY 1, 2 HAVING count(*) > 1");
            count("sends of an account", "SELECT d.account, date(d.sent_at, '+8 hours'), count(*) FROM delivery d WHERE d.status = 'sent' GROUP BY 1, 2 HAVING count(*) > 25");
            count("messages to a member in a month", "SELECT d.target, substr(date(d.sent_at, '+8 hours'), 1, 7), count(*) FROM delivery d WHERE d.status = 'sent' AND d.target_kind = 'member' GROUP BY 1, 2 HAVING count(*) > 4");
        }
        count("messages to a member in 7 days", "SELECT a.target, a.sent_at, count(*) FROM delivery a JOIN delivery b ON b.target = a.target AND b.target_kind = 'member' AND b.status = 'sent'"
              " AND b.sent_at >= a.sent_at AND julianday(b.sent_at) < julianday(a.sent_at) + 7 WHERE a.status = 'sent' AND a.target_kind = 'member' GROUP BY a.id HAVING count(*) > 6");
        return over;
    });
    return counted ? *counted : QStringList{counted.error().detail};
}

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
    QTest::newRow("New York's clocks jump, somebody sets the clock, the shop moves") << QDate(2026, 3, 4) << true << QByteArray("America/New_York");
    QTest::newRow("a month of 31 days ends") << QDate(2026, 1, 28) << false << QByteArray();
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
    for (auto it = week.ahead.cbegin(); it != week.ahead.cend(); ++it)
        QVERIFY2(it.value() == 1, qPrintable(QStringLiteral("run %1 was told %2 times ahead").arg(it.key()).arg(it.value())));
    QVERIFY(week.ahead.size() > items / 2);
    const QStringList over = overLimits(week, movesTo.isEmpty());
    QVERIFY2(over.isEmpty(), qPrintable(over.join(QLatin1Char('\n'))));
    qInfo("%lld runs, %d sent, %d missed", qint64(all->size()), week.sent, missed);
}

QTEST_GUILESS_MAIN(TickerWeekTest)
#include "tickerweek_test.moc"
