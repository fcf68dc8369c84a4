// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of random shops: equal to the rules applied to one member after the other, kept up through edits, undo, redo and
// rows that no change history sees, equal to working everybody out anew.
#include "tests/core/members/figuresbyrule.h"

#include <QTest>

using namespace siyu;
using namespace siyu::members;
using namespace siyu::members::figuretest;
using siyu::test::TestWorkspace;

class FiguresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalToTheRulesOneByOne_data()
    {
        QTest::addColumn<int>("members");
        QTest::addColumn<int>("facts");
        QTest::newRow("nobody") << 0 << 0;
        QTest::newRow("one without anything") << 1 << 0;
        for (int i = 0; i < 12; ++i)
            QTest::addRow("shop %d", i) << 20 + i * 10 << 100 + i * 150;
    }

    void equalToTheRulesOneByOne()
    {
        QFETCH(int, members);
        QFETCH(int, facts);
        TestWorkspace test;
        Dice dice(quint32(members * 7 + facts));
        fill(*test, dice, members, facts);
        const FiguresRun run = update(*test);
        QVERIFY(run.everybody);
        QCOMPARE(run.members, qint64(members));
        QCOMPARE(figuresIn(*test), slowly(*test));
        QCOMPARE(update(*test).written, 0);
        QCOMPARE(rebuild(*test).written, 0);
    }

    // Whatever is written and taken back, by whichever door: only those marked are read, and it is as if all were.
    void keptUp_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }

    void keptUp()
    {
        QFETCH(int, seed);
        constexpr int members = 60;
        TestWorkspace test;
        Dice dice{quint32(seed)};
        fill(*test, dice, members, 500);
        update(*test);
        qint64 partial = 0;
        for (int round = 0; round < 40; ++round) {
            const int what = dice.upTo(9);
            if (what < 3)
                run(*test, fact(*test, dice, members));
            else if (what < 5)
                run(*test, undoing(dice, members));
            else if (what == 5)
                run(*test, fact(*test, dice, members), Record::System);
            else if (what == 6)
                run(*test, undoing(dice, members), dice.in(2) ? Record::Import : Record::System);
            else if (what == 7)
                (void)test->undo();
            else if (what == 8)
                (void)test->redo();
            else
                QVERIFY(pin(*test, 1 + dice.upTo(members - 1), dice.in(2) ? std::optional(Stage::Loyal) : std::nullopt));
            if (dice.in(6))
                test.reopen();
            if (dice.in(2))
                continue;
            if (dice.in(8))
                test.clock->set(test.clock->nowUtc().addDays(dice.upTo(20)));
            const FiguresRun done = update(*test);
            partial += done.everybody ? 0 : 1;
            const QStringList now = figuresIn(*test, true);
            QCOMPARE(figuresIn(*test), slowly(*test));
            QCOMPARE(rebuild(*test).written, 0);
            QCOMPARE(figuresIn(*test, true), now);
            QVERIFY(figuresState(*test)->isCurrent);
        }
        QVERIFY(partial > 5);
    }

    void whoIsGoneHasNoFigures()
    {
        TestWorkspace test;
        Dice dice(5);
        fill(*test, dice, 10, 0);
        update(*test);
        run(*test, QStringLiteral("DELETE FROM member WHERE id = 4"));
        const FiguresRun done = update(*test);
        QVERIFY(!done.everybody);
        QCOMPARE(done.written, 1);
        QCOMPARE(figuresIn(*test).size(), 9);
        QVERIFY(test->undo());
        update(*test);
        QCOMPARE(figuresIn(*test).size(), 10);
    }

    // Scores are of all buyers: one more moves others, whose facts nobody touched.
    void scoresOfOthersMove()
    {
        TestWorkspace test;
        Dice dice(1);
        fill(*test, dice, 12, 0);
        for (int i = 1; i <= 10; ++i)
            run(*test, QStringLiteral("INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen) VALUES ('p', '%1', %1, '2026-02-%2T04:00:00Z', %1)").arg(i).arg(10 + i));
        update(*test);
        run(*test, QStringLiteral("INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen) VALUES ('p', 'x', 11, '2026-02-28T04:00:00Z', 99),"
                                  " ('p', 'y', 12, '2026-02-28T04:00:00Z', 98)"));
        const FiguresRun done = update(*test);
        QVERIFY(!done.everybody);
        QCOMPARE(done.members, 2);
        QVERIFY(done.written > 2);
        QCOMPARE(figuresIn(*test), slowly(*test));
    }

    // The year's window and ages move on without any write.
    void theDayTurns()
    {
        TestWorkspace test;
        Dice dice(9);
        fill(*test, dice, 80, 600);
        for (int night = 0; night < 8; ++night) {
            QVERIFY(night == 0 || !figuresState(*test)->isCurrent);
            QVERIFY(update(*test).everybody);
            QCOMPARE(figuresIn(*test), slowly(*test));
            test.clock->set(test.clock->nowUtc().addDays(1 + night * 9));
        }
    }

    void rulesZoneAndThresholdsCount()
    {
        TestWorkspace test;
        Dice dice(11);
        fill(*test, dice, 80, 700);
        update(*test);
        LifecycleRules rules;
        rules.loyalOrders = 3;
        rules.newDays = 40;
        std::swap(rules.order[1], rules.order[4]);
        QVERIFY(setLifecycleRules(*test, rules));
        QVERIFY(update(*test).stageChanges > 0);
        QCOMPARE(figuresIn(*test), slowly(*test));
        QVERIFY(test->undo());
        update(*test);
        QCOMPARE(figuresIn(*test), slowly(*test));
        QVERIFY(test->setSetting(QStringLiteral("zone"), QStringLiteral("America/New_York")));
        QVERIFY(update(*test).everybody);
        QCOMPARE(figuresIn(*test), slowly(*test));
        groups::TierThresholds thresholds;
        thresholds.superMessages = 3;
        thresholds.activeDays = 1;
        QVERIFY(groups::setThresholds(*test, GroupId(), thresholds));
        update(*test);
        QCOMPARE(figuresIn(*test), slowly(*test));
    }
};

QTEST_GUILESS_MAIN(FiguresTest)
#include "figures_test.moc"
