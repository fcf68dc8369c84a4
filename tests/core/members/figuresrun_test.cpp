// SPDX-License-Identifier: GPL-3.0-or-later
// A run of the figures beside other work: what is written meanwhile, a stop, a file that cannot be written, very many rows.
#include "tests/core/members/figuresbyrule.h"

#include <QTest>

using namespace siyu;
using namespace siyu::members;
using namespace siyu::members::figuretest;
using siyu::test::TestWorkspace;

class FiguresRunTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The work is done on a picture of the data; what is written meanwhile stays marked.
    void writesWhileItRunsStayMarked()
    {
        TestWorkspace test;
        Dice dice(3);
        fill(*test, dice, 50, 200);
        update(*test);
        struct Meanwhile final : Progress {
            Workspace *ws = nullptr;
            int calls = 0;
            bool report(qint64, qint64) override
            {
                if (++calls == 3)
                    run(*ws, QStringLiteral("INSERT INTO point_entry (member, at, kind, points) VALUES (7, '2026-02-28T00:00:00Z', 'earn', 9)"));
                return true;
            }
        } progress;
        progress.ws = test.workspace.get();
        QVERIFY(rebuildFigures(*test, progress));
        QCOMPARE(figuresState(*test)->stale, 1);
        update(*test);
        QCOMPARE(figuresIn(*test), slowly(*test));
    }

    void cancelledLeavesTheMarks()
    {
        struct Stop final : Progress {
            bool report(qint64 done, qint64) override { return done < 3; }
        } stop;
        TestWorkspace test;
        Dice dice(3);
        fill(*test, dice, 50, 200);
        QCOMPARE(updateFigures(*test, stop).error().code, ErrorCode::Cancelled);
        QVERIFY(!figuresState(*test)->isCurrent);
        update(*test);
        QCOMPARE(figuresIn(*test), slowly(*test));
    }

    void readOnlyIsLeftAsItIs()
    {
        TestWorkspace test;
        Dice dice(3);
        fill(*test, dice, 10, 50);
        update(*test);
        const QDate day = test->today();
        test.clock->set(test.clock->nowUtc().addDays(3));
        const auto reader = Workspace::open(test.path(), test.clock, OpenAs::ReadOnly);
        QVERIFY(reader);
        QCOMPARE(update(**reader).members, 0);
        const FiguresState state = *figuresState(**reader);
        QCOMPARE(state.day, day);
        QVERIFY(!state.isCurrent);
    }

    void manyRowsAreWrittenAnew()
    {
        TestWorkspace test;
        run(*test, QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 230000)"
                                  " INSERT INTO member (id, created_at) SELECT i, '2026-02-25T00:00:00Z' FROM n;"
                                  "INSERT INTO account (id, kind, name) VALUES (1, 'wecom', 'x');"
                                  "INSERT INTO contact (member, account, added_at) SELECT id, 1, '2026-02-25T00:00:00Z' FROM member"), Record::System);
        QCOMPARE(update(*test).written, 230000);
        test.clock->set(test.clock->nowUtc().addDays(20));
        const FiguresRun done = update(*test);
        QCOMPARE(done.stageChanges, 230000);
        QCOMPARE(stageHistory(*test, MemberId(5))->size(), 2);
        QCOMPARE(stageHistory(*test, MemberId(5))->last().from, test->today());
        QCOMPARE(rebuild(*test).written, 0);
    }
};

QTEST_GUILESS_MAIN(FiguresRunTest)
#include "figuresrun_test.moc"
