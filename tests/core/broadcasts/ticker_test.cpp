// SPDX-License-Identifier: GPL-3.0-or-later
// What comes due while time passes: who has opted out meanwhile, notices told once, missed runs and the three decisions.
#include "core/broadcasts/missedruns.h"
#include "core/broadcasts/seriesstore.h"
#include "core/broadcasts/ticker.h"
#include "tests/core/broadcasts/broadcastscene.h"

using namespace siyu;
using namespace siyu::broadcasts;

class TickerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void optOutAfterPlanning();
    void missedAndDecided_data();
    void missedAndDecided();
    void ticker_data();
    void ticker();
    void noticedOnce();
    void noticedBesideManyMissed();
};

void TickerTest::optOutAfterPlanning()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    const RunId run = added(*workspace, draft(Touchpoint::Wecom1to1, {oldGroup}));
    QVERIFY(workspace->write({QStringLiteral("test")}, [](db::Database &db) {
        db.exec("INSERT INTO opt_out (member, touchpoint, at) VALUES (1, 'all', '2026-03-01T03:00:00Z')");
    }));
    workspace.clock->set(test::utc("2026-03-01T04:00:00Z"));
    NoProgress progress;
    const auto notices = tick(*workspace, test::utc("2026-03-01T03:59:40Z"), progress);
    QVERIFY(notices);
    QCOMPARE(notices->due.size(), 1);
    QCOMPARE(statusLine(*workspace, run), QStringLiteral("1 opted_out, 2 opted_out, 3 planned, 4 planned"));
}

void TickerTest::missedAndDecided_data()
{
    QTest::addColumn<QString>("decision");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("line");
    QTest::newRow("send now") << "now" << "handed_out" << "2 planned, 1 planned";
    QTest::newRow("reschedule") << "move" << "planned" << "2 planned, 1 planned";
    QTest::newRow("drop") << "drop" << "dropped" << "2 cancelled, 1 cancelled";
}

void TickerTest::missedAndDecided()
{
    QFETCH(QString, decision);
    QFETCH(QString, state);
    QFETCH(QString, line);
    test::TestWorkspace workspace;
    fill(*workspace);
    const RunId run = added(*workspace, draft(Touchpoint::GroupChat, {oldGroup, newGroup}));
    workspace.clock->set(test::utc("2026-03-01T06:30:00Z"));
    workspace.reopen();
    NoProgress progress;
    const auto notices = tick(*workspace, {}, progress);
    QVERIFY(notices);
    QCOMPARE(notices->missed.size(), 1);
    QCOMPARE(statusLine(*workspace, run), QStringLiteral("2 missed, 1 missed"));
    QCOMPARE(dueAndMissed(*workspace)->missed.size(), 1);
    QVERIFY(noteTold(*workspace, *notices));
    QVERIFY(tick(*workspace, {}, progress)->isEmpty());
    if (decision == QLatin1String("now"))
        QVERIFY(sendNow(*workspace, {run}));
    else if (decision == QLatin1String("move"))
        QVERIFY(moveRun(*workspace, run, fromWallText(QStringLiteral("2026-03-02T10:00"))));
    else {
        QCOMPARE(dropRuns(*workspace, {run}, QStringLiteral(" ")).error().code, ErrorCode::InvalidInput);
        QVERIFY(dropRuns(*workspace, {run}, QStringLiteral("活动已结束")));
    }
    QVERIFY(planAll(*workspace, progress));
    QCOMPARE(stateOf(*workspace, run), state);
    QCOMPARE(statusLine(*workspace, run), line);
    QVERIFY(dueAndMissed(*workspace)->missed.isEmpty());
}

void TickerTest::ticker_data()
{
    QTest::addColumn<QString>("due");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("now");
    QTest::addColumn<int>("arrival");
    const auto row = [](const char *name, const char *due, const char *last, const char *now, Arrival arrival) {
        QTest::newRow(name) << due << last << now << int(arrival);
    };
    row("a second ahead", "10:00:01", "09:59:30", "10:00:00", Arrival::Ahead);
    row("this second, just started", "10:00:00", "", "10:00:00", Arrival::Due);
    row("seen by the next look", "10:00:00", "09:59:50", "10:00:20", Arrival::Due);
    row("just started, a second late", "10:00:00", "", "10:00:01", Arrival::Missed);
    row("slept over it", "10:00:00", "09:59:50", "12:00:00", Arrival::Missed);
    row("woke up after it", "10:00:00", "10:00:30", "10:01:00", Arrival::Missed);
    row("clock set back", "10:00:00", "11:00:00", "10:00:30", Arrival::Due);
}

void TickerTest::ticker()
{
    QFETCH(QString, due);
    QFETCH(QString, last);
    QFETCH(QString, now);
    QFETCH(int, arrival);
    const auto at = [](const QString &time) { return time.isEmpty() ? QDateTime() : QDateTime(QDate(2026, 3, 1), QTime::fromString(time), Qt::UTC); };
    QCOMPARE(int(arrivalOf(at(due), at(last), at(now))), arrival);
}

void TickerTest::noticedOnce()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    const RunId run = added(*workspace, draft(Touchpoint::GroupChat, {oldGroup}));
    NoProgress progress;
    QDateTime last = workspace->nowUtc();
    int noticed = 0;
    for (int step = 0; step < 400; ++step) { // a little over three hours, look by look
        workspace.clock->set(last.addSecs(30));
        if (step == 300)
            workspace.reopen();
        const auto notices = tick(*workspace, last, progress);
        QVERIFY(notices);
        noticed += int(notices->due.size() + notices->missed.size());
        QVERIFY(noteTold(*workspace, *notices));
        last = workspace->nowUtc();
    }
    QCOMPARE(noticed, 1);
    QCOMPARE(stateOf(*workspace, run), QStringLiteral("handed_out"));
    QCOMPARE(statusLine(*workspace, run), QStringLiteral("1 planned"));
}

// However many wait for a decision, what is due now is told and listed.
void TickerTest::noticedBesideManyMissed()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    const RunId run = added(*workspace, draft(Touchpoint::GroupChat, {oldGroup}));
    const auto done = workspace->write({QStringLiteral("test"), {}}, [](db::Database &db) {
        for (int i = 1; i <= 300; ++i)
            db.cached("INSERT INTO run (broadcast, wall, due_at, state) VALUES (1, 'x' || ?1, '2026-01-01T02:00:00Z', 'missed')").run(i);
    });
    QVERIFY(done);
    workspace.clock->set(test::utc("2026-03-01T04:00:00Z"));
    NoProgress progress;
    const auto notices = tick(*workspace, test::utc("2026-03-01T03:59:40Z"), progress);
    QVERIFY(notices);
    QCOMPARE(notices->due.size(), 1);
    QCOMPARE(notices->due.first().id, run);
    const auto waiting = dueAndMissed(*workspace);
    QVERIFY(waiting);
    QCOMPARE(waiting->due.size(), 1);
    QVERIFY(waiting->missed.size() >= 199);
}

QTEST_GUILESS_MAIN(TickerTest)
#include "ticker_test.moc"
