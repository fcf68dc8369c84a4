// SPDX-License-Identifier: GPL-3.0-or-later
// When the operator is told and when not: quiet hours that go past midnight, a pause, minutes ahead; what came due meanwhile is
// told afterwards, once, also over a restart and a kill between showing and noting.
#include "core/broadcasts/deliverystore.h"
#include "core/broadcasts/missedruns.h"
#include "core/broadcasts/notices.h"
#include "core/broadcasts/seriesstore.h"
#include "core/broadcasts/sendqueue.h"
#include "core/broadcasts/ticker.h"
#include "tests/core/broadcasts/drafts.h"
#include "tests/support/support.h"

#include <QTest>

using namespace siyu;
using namespace siyu::broadcasts;

namespace {

// Two accounts of two staff; groups 1-4, the odd ones of account 1.
void fill(Workspace &workspace)
{
    const auto done = workspace.write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
        db.exec("INSERT INTO staff (id, name, created_at) VALUES (1, '甲', '2026-01-01T00:00:00Z'), (2, '乙', '2026-01-01T00:00:00Z');"
                "INSERT INTO account (id, kind, name, staff, daily_capacity) VALUES (1, 'wecom', 'a', 1, 3), (2, 'wecom', 'b', 2, NULL);"
                "INSERT INTO grp (id, name, account, created_at) VALUES (1, 'G1', 1, '2026-01-01T00:00:00Z'), (2, 'G2', 2, '2026-01-01T00:00:00Z'),"
                " (3, 'G3', 1, '2026-01-01T00:00:00Z'), (4, 'G4', 2, '2026-01-01T00:00:00Z')");
    });
    QVERIFY(done);
}

RunId added(Workspace &workspace, const QStringList &groups, const char *at, int priority = 0)
{
    const QString words = QStringLiteral("%1 %2").arg(QLatin1String(at), groups.join(QLatin1Char(' ')));
    BroadcastDraft draft = draftOf(words, words, Touchpoint::GroupChat, groups, at);
    draft.priority = priority;
    return firstRunOf(workspace, addPlanned(workspace, draft));
}

QString wordsOf(const Result<Notices> &notices)
{
    return notices ? QStringLiteral("due %1, missed %2, ahead %3, again %4").arg(notices->due.size()).arg(notices->missed.size()).arg(notices->ahead.size()).arg(notices->again.size())
                   : QStringLiteral("error");
}

} // namespace

class NoticesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void quiet_data()
    {
        QTest::addColumn<QString>("hours");
        QTest::addColumn<QString>("pausedUntil");
        QTest::addColumn<QString>("now"); // UTC; Shanghai is 8 hours ahead
        QTest::addColumn<bool>("isQuiet");
        const auto row = [](const char *name, const char *hours, const char *paused, const char *now, bool isQuiet) {
            QTest::newRow(name) << hours << paused << now << isQuiet;
        };
        row("never", "", "", "2026-03-01T18:00:00Z", false);
        row("past midnight, late", "22:00-08:00", "", "2026-03-01T15:00:00Z", true);
        row("past midnight, early", "22:00-08:00", "", "2026-03-01T23:30:00Z", true);
        row("past midnight, its end is not in it", "22:00-08:00", "", "2026-03-02T00:00:00Z", false);
        row("past midnight, its start is", "22:00-08:00", "", "2026-03-01T14:00:00Z", true);
        row("over noon", "12:00-14:00", "", "2026-03-01T05:00:00Z", true);
        row("after noon", "12:00-14:00", "", "2026-03-01T06:00:00Z", false);
        row("from and until the same", "12:00-12:00", "", "2026-03-01T04:00:00Z", false);
        row("paused", "", "2026-03-01T04:00:00Z", "2026-03-01T03:59:59Z", true);
        row("pause over", "", "2026-03-01T04:00:00Z", "2026-03-01T04:00:00Z", false);
        row("a setting that nobody can read", "25:00-x", "", "2026-03-01T18:00:00Z", false);
    }
    void quiet()
    {
        QFETCH(QString, hours);
        QFETCH(QString, pausedUntil);
        QFETCH(QString, now);
        QFETCH(bool, isQuiet);
        test::TestWorkspace shop;
        QVERIFY(shop->setSetting(QStringLiteral("notice.quiet"), hours));
        QVERIFY(shop->setSetting(QStringLiteral("notice.paused_until"), pausedUntil));
        const NoticeRules rules = noticeRules(*shop);
        QCOMPARE(rules.aheadMinutes, 10);
        QCOMPARE(broadcasts::isQuiet(rules, test::utc(now.toLatin1().constData()), shop->zone()), isQuiet);
        QVERIFY(setNoticeRules(*shop, rules)); // and back
        QCOMPARE(noticeRules(*shop), rules);
    }

    void rulesAreChecked()
    {
        test::TestWorkspace shop;
        for (const int minutes : {-1, mostAheadMinutes + 1})
            QCOMPARE(setNoticeRules(*shop, {minutes, {}, {}, {}}).error().code, ErrorCode::InvalidInput);
        QVERIFY(setNoticeRules(*shop, {0, QTime(22, 0), QTime(8, 0), {}}));
        QCOMPARE(noticeRules(*shop).aheadMinutes, 0);
    }

    // In quiet hours it stands at the desk and is told when they are over.
    void heldBackAndTold()
    {
        test::TestWorkspace shop;
        fill(*shop);
        added(*shop, {QStringLiteral("G1")}, "2026-03-01T12:00");
        QVERIFY(setNoticeRules(*shop, {10, {}, {}, test::utc("2026-03-01T04:30:00Z")}));
        NoProgress quiet;
        shop.clock->set(test::utc("2026-03-01T04:00:00Z"));
        QCOMPARE(wordsOf(tick(*shop, test::utc("2026-03-01T03:59:40Z"), quiet)), QStringLiteral("due 0, missed 0, ahead 0, again 0"));
        QCOMPARE(sendQueue(*shop)->parts.size(), 1);
        shop.reopen();
        shop.clock->set(test::utc("2026-03-01T04:30:00Z"));
        const auto told = tick(*shop, test::utc("2026-03-01T04:29:40Z"), quiet);
        QCOMPARE(wordsOf(told), QStringLiteral("due 1, missed 0, ahead 0, again 0"));
        QCOMPARE(wordsOf(tick(*shop, shop->nowUtc(), quiet)), QStringLiteral("due 1, missed 0, ahead 0, again 0")); // until it was shown
        QVERIFY(noteTold(*shop, *told));
        shop.reopen();
        QCOMPARE(wordsOf(tick(*shop, {}, quiet)), QStringLiteral("due 0, missed 0, ahead 0, again 0"));
    }

    // Told ahead, put to another time, told ahead again; undone, it is not told of the old time twice.
    void aheadOfEachTimeOnce()
    {
        test::TestWorkspace shop;
        fill(*shop);
        const RunId run = added(*shop, {QStringLiteral("G1")}, "2026-03-01T12:00");
        NoProgress quiet;
        const auto ahead = [&](const char *now) {
            shop.clock->set(test::utc(now));
            const auto notices = tick(*shop, shop->nowUtc().addSecs(-30), quiet);
            const auto words = wordsOf(notices);
            return notices && noteTold(*shop, *notices) ? words : QStringLiteral("error");
        };
        QCOMPARE(ahead("2026-03-01T03:49:59Z"), QStringLiteral("due 0, missed 0, ahead 0, again 0"));
        QCOMPARE(ahead("2026-03-01T03:50:00Z"), QStringLiteral("due 0, missed 0, ahead 1, again 0"));
        QCOMPARE(ahead("2026-03-01T03:50:30Z"), QStringLiteral("due 0, missed 0, ahead 0, again 0"));
        QVERIFY(moveRun(*shop, run, fromWallText(QStringLiteral("2026-03-01T12:05"))));
        QCOMPARE(ahead("2026-03-01T03:56:00Z"), QStringLiteral("due 0, missed 0, ahead 1, again 0"));
        QCOMPARE(ahead("2026-03-01T04:05:00Z"), QStringLiteral("due 1, missed 0, ahead 0, again 0"));
    }

    void nothingToSendIsSaidAndSettled()
    {
        test::TestWorkspace shop;
        fill(*shop);
        const RunId run = added(*shop, {QStringLiteral("G1")}, "2026-03-01T23:00"); // outside the hours
        NoProgress quiet;
        shop.clock->set(test::utc("2026-03-01T15:00:00Z"));
        const auto notices = tick(*shop, test::utc("2026-03-01T14:59:40Z"), quiet);
        QCOMPARE(wordsOf(notices), QStringLiteral("due 1, missed 0, ahead 0, again 0"));
        QCOMPARE(notices->due.first().open(), 0);
        QVERIFY(noteTold(*shop, *notices));
        QCOMPARE(broadcasts::run(*shop, run)->state, QStringLiteral("done"));
        QVERIFY(dueAndMissed(*shop)->due.isEmpty());
    }

    // It may have been sent: whatever the plan says now, the desk asks.
    void copiedStaysAtTheDesk()
    {
        test::TestWorkspace shop;
        fill(*shop);
        const RunId run = added(*shop, {QStringLiteral("G1"), QStringLiteral("G3")}, "2026-03-01T12:00");
        NoProgress quiet;
        shop.clock->set(test::utc("2026-03-01T04:00:00Z"));
        QVERIFY(tick(*shop, test::utc("2026-03-01T03:59:40Z"), quiet));
        QVERIFY(noteCopied(*shop, run, 1));
        QVERIFY(shop->write({QStringLiteral("test")}, [](db::Database &db) {
            db.exec("UPDATE grp SET archived_at = '2026-03-01T04:00:00Z' WHERE id IN (1, 3)");
        }));
        QVERIFY(planAll(*shop, quiet));
        const auto rows = deliveries(*shop, run);
        QVERIFY(rows);
        QCOMPARE(rows->at(0).status, Status::Planned);
        QVERIFY(rows->at(0).copiedAt.isValid());
        QCOMPARE(rows->at(1).status, Status::Skipped);
        QVERIFY(forgetCopied(*shop, run, 1));
        QVERIFY(planAll(*shop, quiet));
        QCOMPARE(deliveries(*shop, run)->at(0).status, Status::Skipped);
    }

    // … and nobody else takes its place meanwhile, however much more it matters; what becomes of it decides.
    void copiedHoldsItsPlace()
    {
        test::TestWorkspace shop;
        fill(*shop);
        const RunId run = added(*shop, {QStringLiteral("G1")}, "2026-03-01T12:00");
        NoProgress quiet;
        shop.clock->set(test::utc("2026-03-01T04:00:00Z"));
        QVERIFY(tick(*shop, test::utc("2026-03-01T03:59:40Z"), quiet));
        QVERIFY(noteCopied(*shop, run, 1));
        const RunId urgent = added(*shop, {QStringLiteral("G1")}, "2026-03-02T12:00", 9);
        QCOMPARE(deliveries(*shop, urgent)->at(0).status, Status::Planned); // another day
        shop.clock->set(test::utc("2026-03-02T04:00:00Z")); // it is still not confirmed
        QVERIFY(tick(*shop, test::utc("2026-03-02T03:59:40Z"), quiet));
        QCOMPARE(deliveries(*shop, run)->at(0).status, Status::Planned);
        QCOMPARE(deliveries(*shop, urgent)->at(0).status, Status::Skipped);
        QCOMPARE(deliveries(*shop, urgent)->at(0).reason, QStringLiteral("group_cap"));
        QVERIFY(forgetCopied(*shop, run, 1));
        QVERIFY(planAll(*shop, quiet));
        QCOMPARE(deliveries(*shop, run)->at(0).status, Status::Skipped);
        QCOMPARE(deliveries(*shop, urgent)->at(0).status, Status::Planned);
    }

    // Killed between the decision and the plan that follows from it.
    void startPlansWhatStandsAtTheDesk()
    {
        test::TestWorkspace shop;
        fill(*shop);
        const RunId run = added(*shop, {QStringLiteral("G1")}, "2026-03-01T12:00");
        NoProgress quiet;
        shop.clock->set(test::utc("2026-03-01T05:00:00Z"));
        QVERIFY(tick(*shop, {}, quiet));
        QCOMPARE(deliveries(*shop, run)->at(0).status, Status::Missed);
        QVERIFY(sendNow(*shop, {run}));
        shop.reopen();
        QVERIFY(tick(*shop, {}, quiet));
        QCOMPARE(deliveries(*shop, run)->at(0).status, Status::Planned);
    }

    void queueByAccount()
    {
        test::TestWorkspace shop;
        fill(*shop);
        added(*shop, {QStringLiteral("G1"), QStringLiteral("G2")}, "2026-03-01T12:00");
        added(*shop, {QStringLiteral("G3"), QStringLiteral("G4")}, "2026-03-01T12:00", 5);
        NoProgress quiet;
        shop.clock->set(test::utc("2026-03-01T04:00:00Z"));
        QVERIFY(tick(*shop, test::utc("2026-03-01T03:59:40Z"), quiet));
        const auto queue = sendQueue(*shop);
        QVERIFY(queue);
        QStringList order;
        for (const QueuePart &part : queue->parts)
            order << part.accountName + QLatin1Char(' ') + part.name.section(QLatin1Char(' '), 1);
        QCOMPARE(order, (QStringList{QStringLiteral("a G3 G4"), QStringLiteral("a G1 G2"), QStringLiteral("b G3 G4"), QStringLiteral("b G1 G2")}));
        QCOMPARE(queue->loads.size(), 2);
        QCOMPARE(queue->loads.first().staffName, QStringLiteral("甲"));
        QCOMPARE(queue->loads.first().left(), std::optional<qint64>(3));
        QCOMPARE(queue->loads.first().waiting, 2);
        const RunId first = queue->parts.first().run;
        QVERIFY(mark(*shop, first, 3, Status::Sent));
        QVERIFY(noteCopied(*shop, queue->parts[1].run, 1));
        const auto mine = sendQueue(*shop, {StaffId(1), {}});
        QCOMPARE(mine->parts.size(), 2);
        QCOMPARE(mine->parts.first().closed, 1);
        QCOMPARE(mine->parts.last().copied, 1);
        QCOMPARE(mine->loads.first().used, 1);
        QCOMPARE(sendQueue(*shop, {{}, AccountId(2)})->parts.size(), 2);
        QCOMPARE(sendQueue(*shop, {StaffId(9), {}})->parts.size(), 0);
        shop.clock->set(test::utc("2026-03-01T16:00:00Z")); // a new day in Shanghai
        QCOMPARE(sendQueue(*shop, {StaffId(1), {}})->loads.first().used, 0);
    }

    void standOfAnAccount_data()
    {
        QTest::addColumn<qint64>("capacity"); // −1 = none
        QTest::addColumn<qint64>("used");
        QTest::addColumn<qint64>("waiting");
        QTest::addColumn<int>("stand");
        const auto row = [](const char *name, qint64 capacity, qint64 used, qint64 waiting, LoadStand stand) { QTest::newRow(name) << capacity << used << waiting << int(stand); };
        row("none noted", -1, 900, 900, LoadStand::Free);
        row("may send nothing", 0, 0, 0, LoadStand::Full);
        row("sent more than it can", 10, 12, 0, LoadStand::Full);
        row("just full", 10, 10, 0, LoadStand::Full);
        row("what waits just fits in", 100, 50, 50, LoadStand::Free);
        row("one too many waits", 100, 50, 51, LoadStand::Tight);
        row("a tenth is left", 100, 90, 1, LoadStand::Tight);
        row("a little more is", 100, 89, 1, LoadStand::Free);
    }
    void standOfAnAccount()
    {
        QFETCH(qint64, capacity);
        QFETCH(qint64, used);
        QFETCH(qint64, waiting);
        QFETCH(int, stand);
        QCOMPARE(int(standOf(capacity < 0 ? std::nullopt : std::optional(capacity), used, waiting)), stand);
    }

    void proposals_data()
    {
        QTest::addColumn<QString>("now"); // UTC
        QTest::addColumn<QString>("other"); // a post in the same group, on the shop's clock
        QTest::addColumn<QString>("proposed");
        QTest::newRow("in a few minutes") << "2026-03-01T07:00:00Z" << "" << "2026-03-01T15:10";
        QTest::newRow("after hours: tomorrow at its hour") << "2026-03-01T14:00:00Z" << "" << "2026-03-02T12:00";
        QTest::newRow("its group has a post today") << "2026-03-01T07:00:00Z" << "2026-03-01T18:00" << "2026-03-02T12:00";
        QTest::newRow("tomorrow as well") << "2026-03-01T14:00:00Z" << "2026-03-02T10:00" << "2026-03-03T12:00";
        QTest::newRow("before hours: today at its hour") << "2026-03-01T22:00:00Z" << "" << "2026-03-02T12:00";
    }
    void proposals()
    {
        QFETCH(QString, now);
        QFETCH(QString, other);
        QFETCH(QString, proposed);
        test::TestWorkspace shop;
        fill(*shop);
        const RunId run = added(*shop, {QStringLiteral("G2")}, "2026-03-01T12:00");
        if (!other.isEmpty())
            added(*shop, {QStringLiteral("G2")}, other.toLatin1().constData(), 3);
        shop.clock->set(test::utc(now.toLatin1().constData()));
        NoProgress quiet;
        QVERIFY(tick(*shop, {}, quiet));
        QCOMPARE(broadcasts::run(*shop, run)->state, QStringLiteral("missed"));
        const auto found = proposedTimes(*shop, {run}, quiet);
        QVERIFY(found && found->first().at);
        QCOMPARE(toWallText(*found->first().at), proposed);
        QVERIFY(reschedule(*shop, {{run, found->first().at->toUTC()}}));
        QVERIFY(planAll(*shop, quiet));
        QCOMPARE(broadcasts::run(*shop, run)->count("planned"), 1);
        const auto undone = shop->undo();
        QVERIFY(undone && undone->kind == QLatin1String("run.move"));
        QCOMPARE(broadcasts::run(*shop, run)->state, QStringLiteral("missed"));
    }

    // One day of a series, like one that is dragged in the calendar: the series does not come back to that day at its new hour.
    void anotherTimeForOneOfASeries()
    {
        test::TestWorkspace shop;
        fill(*shop);
        BroadcastDraft draft = draftOf(QStringLiteral("每日"), QStringLiteral("早"), Touchpoint::GroupChat, {QStringLiteral("G2")}, "2026-03-01T12:00");
        draft.rrule = QStringLiteral("FREQ=DAILY;COUNT=3");
        const BroadcastId id = addPlanned(*shop, draft);
        const RunId first = firstRunOf(*shop, id);
        shop.clock->set(test::utc("2026-03-01T07:00:00Z"));
        NoProgress quiet;
        QVERIFY(tick(*shop, {}, quiet));
        QCOMPARE(broadcasts::run(*shop, first)->state, QStringLiteral("missed"));
        const auto taken = reschedule(*shop, {{first, test::utc("2026-03-02T04:00:00Z")}});
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, ErrorCode::Duplicate);
        QVERIFY(reschedule(*shop, {{first, test::utc("2026-03-01T08:00:00Z")}}));
        auto edited = broadcast(*shop, id);
        QVERIFY(edited);
        edited->atWall = fromWallText(QStringLiteral("2026-03-01T18:00"));
        QVERIFY(editBroadcast(*shop, *edited));
        QVERIFY(planAll(*shop, quiet));
        QStringList walls;
        const auto runs = runsOf(*shop, id);
        QVERIFY(runs);
        for (const RunRow &row : *runs)
            walls << toWallText(row.wall);
        walls.sort();
        QCOMPARE(walls, (QStringList{QStringLiteral("2026-03-01T16:00"), QStringLiteral("2026-03-02T18:00"), QStringLiteral("2026-03-03T18:00")}));
    }

    void decisionsThatCannotBe()
    {
        test::TestWorkspace shop;
        fill(*shop);
        const RunId run = added(*shop, {QStringLiteral("G1")}, "2026-03-01T12:00");
        shop.clock->set(test::utc("2026-03-01T07:00:00Z"));
        NoProgress quiet;
        QVERIFY(tick(*shop, {}, quiet));
        QCOMPARE(reschedule(*shop, {{run, test::utc("2026-03-01T06:59:00Z")}}).error().code, ErrorCode::BroadcastInvalid); // past
        QCOMPARE(reschedule(*shop, {{RunId(77), test::utc("2026-03-02T04:00:00Z")}}).error().code, ErrorCode::NotFound);
        QCOMPARE(dropRuns(*shop, {run}, QStringLiteral("  ")).error().code, ErrorCode::InvalidInput);
        QVERIFY(dropRuns(*shop, {run}, QStringLiteral("晚了")));
        QCOMPARE(sendNow(*shop, {run}).error().code, ErrorCode::Refused);
        QVERIFY(shop->undo());
        QVERIFY(sendNow(*shop, {run}));
        QVERIFY(planAll(*shop, quiet));
        QVERIFY(mark(*shop, run, 1, Status::Sent));
        QCOMPARE(reschedule(*shop, {{run, test::utc("2026-03-02T04:00:00Z")}}).error().code, ErrorCode::Refused);
    }
};

QTEST_GUILESS_MAIN(NoticesTest)
#include "notices_test.moc"
