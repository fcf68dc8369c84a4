// SPDX-License-Identifier: GPL-3.0-or-later
// Deliveries as the operator works them off: which marks may follow which, marks that are undone, what a crash leaves behind,
// hand-outs to an account and their confirmation.
#include "tests/core/broadcasts/broadcastscene.h"

using namespace siyu;
using namespace siyu::broadcasts;

class DeliveryStoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void marks_data();
    void marks();
    void sentTwiceIsOneSend();
    void tickIsOneUndoStep();
    void copiedNotConfirmedSurvivesAKill();
    void handOut();
};

void DeliveryStoreTest::marks_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<bool>("byOperator");
    QTest::addColumn<int>("to");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *name, Status from, bool byOperator, Status to, bool allowed) {
        QTest::newRow(name) << int(from) << byOperator << int(to) << allowed;
    };
    row("opted out, sent all the same", Status::Skipped, false, Status::Sent, false);
    row("cancelled, sent", Status::Cancelled, false, Status::Sent, false);
    row("back to planned", Status::Sent, false, Status::Planned, false);
    row("missed by hand", Status::Planned, false, Status::Missed, false);
    row("sent, skipped", Status::Sent, false, Status::Skipped, false);
    row("sent, read back as failed", Status::Sent, false, Status::Failed, true);
    row("failed, tried again", Status::Failed, false, Status::Sent, true);
    row("skipped by hand, sent after all", Status::Skipped, true, Status::Sent, true);
    row("missed, sent now", Status::Missed, false, Status::Sent, true);
    row("planned, sent", Status::Planned, false, Status::Sent, true);
    row("planned, handed out", Status::Planned, false, Status::HandedOut, true);
    row("handed out, sent", Status::HandedOut, false, Status::Sent, true);
    row("handed out, failed", Status::HandedOut, false, Status::Failed, true);
}

void DeliveryStoreTest::marks()
{
    QFETCH(int, from);
    QFETCH(bool, byOperator);
    QFETCH(int, to);
    QFETCH(bool, allowed);
    QCOMPARE(canBecome(Status(from), byOperator, Status(to)), allowed);
}

void DeliveryStoreTest::sentTwiceIsOneSend()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    const RunId run = added(*workspace, draft(Touchpoint::Wecom1to1, {oldGroup}));
    QVERIFY(mark(*workspace, run, 1, Status::Sent));
    workspace.clock->set(test::utc("2026-03-01T05:00:00Z"));
    const auto before = workspace->history(10);
    QVERIFY(mark(*workspace, run, 1, Status::Sent));
    QCOMPARE(workspace->history(10)->size(), before->size());
    QCOMPARE(deliveries(*workspace, run)->first().sentAt, test::utc("2026-03-01T02:00:00Z"));
    const auto refused = mark(*workspace, run, 2, Status::Sent);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::DeliveryWrongState);
    QCOMPARE(mark(*workspace, run, 77, Status::Sent).error().code, ErrorCode::NotFound);
}

void DeliveryStoreTest::tickIsOneUndoStep()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    const RunId run = added(*workspace, draft(Touchpoint::GroupChat, {oldGroup, newGroup}));
    QVERIFY(mark(*workspace, run, 1, Status::Sent));
    QVERIFY(mark(*workspace, run, 2, Status::Skipped, QStringLiteral("群主说今天别发")));
    QCOMPARE(stateOf(*workspace, run), QStringLiteral("done"));
    workspace.reopen();
    const auto undone = undoTick(*workspace);
    QVERIFY(undone);
    QCOMPARE(*undone, newGroup);
    QCOMPARE(statusLine(*workspace, run), QStringLiteral("2 planned, 1 sent"));
    QCOMPARE(stateOf(*workspace, run), QStringLiteral("handed_out"));
    QVERIFY(undoTick(*workspace));
    QCOMPARE(statusLine(*workspace, run), QStringLiteral("2 planned, 1 planned"));
    QCOMPARE(undoTick(*workspace).error().code, ErrorCode::NothingToUndo); // the next one is the planning itself
}

void DeliveryStoreTest::copiedNotConfirmedSurvivesAKill()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    const RunId run = added(*workspace, draft(Touchpoint::GroupChat, {oldGroup, newGroup}));
    QVERIFY(mark(*workspace, run, 2, Status::Sent));
    QVERIFY(noteCopied(*workspace, run, 1));
    workspace.reopen(); // killed before the tick
    const auto rows = deliveries(*workspace, run);
    QVERIFY(rows);
    const DeliveryRow &copied = rows->at(1);
    QCOMPARE(copied.target, qint64(1));
    QCOMPARE(copied.status, Status::Planned);
    QVERIFY(copied.copiedAt.isValid());
    NoProgress progress;
    QVERIFY(planAll(*workspace, progress));
    QVERIFY(deliveries(*workspace, run)->at(1).copiedAt.isValid());
    QVERIFY(undoTick(*workspace)); // the copy stands in nobody's way
    QCOMPARE(statusLine(*workspace, run), QStringLiteral("2 planned, 1 planned"));
}

void DeliveryStoreTest::handOut()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    QVERIFY(workspace->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
        for (int id = 100; id < 190; ++id) {
            db.cached("INSERT INTO member (id, name, created_at) VALUES (?, '客', '2026-01-01T00:00:00Z')").run(id);
            db.cached("INSERT INTO membership (grp, member) VALUES (1, ?)").run(id);
            db.cached("INSERT INTO contact (member, account, added_at) VALUES (?, ?, '2026-01-01T00:00:00Z')").run(id, id % 2 + 1);
        }
    }));
    const RunId run = added(*workspace, draft(Touchpoint::Wecom1to1, {oldGroup}));
    auto parts = handOuts(*workspace, run);
    QVERIFY(parts);
    QCOMPARE(parts->size(), 2);
    QCOMPARE(parts->at(0).planned + parts->at(1).planned, qint64(93));
    const AccountId li(1);
    QCOMPARE(*giveOut(*workspace, run, li), qint64(48));
    NoProgress progress;
    QVERIFY(planAll(*workspace, progress)); // what is handed out is not planned away
    QCOMPARE(*confirmHandOut(*workspace, run, li, {{100, Status::Failed}}), qint64(47));
    parts = handOuts(*workspace, run);
    QCOMPARE(parts->at(0).sent, qint64(47));
    QCOMPARE(parts->at(0).failed, qint64(1));
    QCOMPARE(parts->at(1).planned, qint64(45));
    QVERIFY(workspace->undo());
    QCOMPARE(handOuts(*workspace, run)->at(0).handedOut, qint64(48));
}

QTEST_GUILESS_MAIN(DeliveryStoreTest)
#include "deliverystore_test.moc"
