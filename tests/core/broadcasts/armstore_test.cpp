// SPDX-License-Identifier: GPL-3.0-or-later
// Texts compared in a workspace: each person gets one of them and keeps it, groups stay together where that is wished, and
// what a file may say of them.
#include "core/broadcasts/armstore.h"
#include "core/broadcasts/deliverystore.h"
#include "tests/core/broadcasts/planningscene.h"

using namespace siyu;
using namespace siyu::broadcasts;

class ArmStoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void armsShareThePeople();
    void armsStayAsPeopleJoin();
    void armsByGroup();
    void armsRefused_data();
    void armsRefused();
};

void ArmStoreTest::armsShareThePeople()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    BroadcastDraft draft = draftTo(Touchpoint::Wecom1to1, {oldGroup, newGroup});
    draft.arms = {{item(*workspace, "直说"), {}, 2}, {item(*workspace, "问候"), {}, 1}};
    const QStringList before = test::dump(*workspace, {QStringLiteral("run"), QStringLiteral("delivery")});
    const auto trial = tried(*workspace, draft);
    QVERIFY(trial);
    QVERIFY(trial->preview().seed > 0);
    QCOMPARE(trial->preview().arms, (QList<std::pair<qint64, qint64>>{{20, 20}, {10, 10}})); // the drawn seed is even
    const BroadcastId first = addPlanned(*workspace, draft);
    const auto arms = armsOf(*workspace, first);
    QCOMPARE(arms->size(), 2);
    QCOMPARE(arms->first().seed, trial->preview().seed); // the same draft draws the same seed
    QCOMPARE(arms->at(1).name, QStringLiteral("上新 · B"));
    QSet<qint64> seen;
    for (const ArmRow &arm : *arms) {
        const auto rows = deliveries(*workspace, runsOf(*workspace, arm.broadcast)->first().id);
        for (const DeliveryRow &row : *rows) {
            QVERIFY(!seen.contains(row.target));
            seen.insert(row.target);
            QCOMPARE(trial->of(row.target)->run - qint64(trial->facts().firstOfDraft), qint64(arm.arm - 1));
        }
    }
    QCOMPARE(seen.size(), 30);
    QVERIFY(workspace->undo()); // both at once
    QCOMPARE(test::dump(*workspace, {QStringLiteral("run"), QStringLiteral("delivery")}), before);
}

void ArmStoreTest::armsStayAsPeopleJoin()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    BroadcastDraft draft = draftTo(Touchpoint::Wecom1to1, {oldGroup});
    draft.arms = {{item(*workspace, "直说"), {}, 1}, {item(*workspace, "问候"), {}, 1}};
    const auto arms = *armsOf(*workspace, addPlanned(*workspace, draft));
    const auto people = [&](BroadcastId id) {
        QSet<qint64> targets;
        const auto rows = deliveries(*workspace, runsOf(*workspace, id)->first().id);
        for (const DeliveryRow &row : *rows)
            targets.insert(row.target);
        return targets;
    };
    const QSet<qint64> a = people(arms[0].broadcast), b = people(arms[1].broadcast);
    QVERIFY(workspace->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
        for (int id = 21; id <= 30; ++id)
            db.cached("INSERT INTO membership (grp, member, joined_day) VALUES (1, ?, '2026-02-01')").run(id);
    }));
    NoProgress progress;
    QVERIFY(planAll(*workspace, progress));
    QVERIFY(people(arms[0].broadcast).contains(a));
    QVERIFY(people(arms[1].broadcast).contains(b));
    QCOMPARE(people(arms[0].broadcast).size() + people(arms[1].broadcast).size(), 30);
}

void ArmStoreTest::armsByGroup()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    BroadcastDraft draft = draftTo(Touchpoint::Wecom1to1, {oldGroup, newGroup});
    draft.arms = {{item(*workspace, "直说"), {}, 1}, {item(*workspace, "问候"), {}, 1}};
    draft.armsByGroup = true;
    // Members of both groups go with the first: 20 to one text, 10 to the other.
    const auto trial = tried(*workspace, draft);
    QList<qint64> sizes{trial->preview().arms[0].second, trial->preview().arms[1].second};
    std::sort(sizes.begin(), sizes.end());
    QCOMPARE(sizes, (QList<qint64>{10, 20}));
    draft.touchpoint = Touchpoint::GroupChat;
    draft.armsByGroup = false;
    QCOMPARE(tried(*workspace, draft)->preview().arms, (QList<std::pair<qint64, qint64>>{{1, 1}, {1, 1}}));
}

void ArmStoreTest::armsRefused_data()
{
    QTest::addColumn<QByteArray>("arms");
    QTest::addColumn<QString>("key");
    QTest::newRow("not a list") << QByteArray("3") << QStringLiteral("arms");
    QTest::newRow("one alone") << QByteArray("[{\"content\": \"a\", \"share\": 1}]") << QStringLiteral("arms.share");
    QTest::newRow("no share") << QByteArray("[{\"content\": \"a\", \"share\": 1}, {\"content\": \"b\"}]") << QStringLiteral("arms.share");
    QTest::newRow("alike") << QByteArray("[{\"content\": \"a\", \"share\": 1}, {\"content\": \"a\", \"share\": 1}]") << QStringLiteral("arms.content");
    QTest::newRow("nothing said") << QByteArray("[{\"share\": 1}, {\"content\": \"b\", \"share\": 1}]") << QStringLiteral("arms.content");
    QTest::newRow("misspelt") << QByteArray("[{\"content\": \"a\", \"shares\": 1}, {\"content\": \"b\", \"share\": 1}]") << QStringLiteral("arms.shares");
    QTest::newRow("good") << QByteArray("[{\"content\": \"a\", \"share\": 1}, {\"content\": \"b\", \"share\": 2}]") << QString();
}

void ArmStoreTest::armsRefused()
{
    QFETCH(QByteArray, arms);
    QFETCH(QString, key);
    const auto draft = broadcastFromJson("{\"name\": \"n\", \"touchpoint\": \"group_chat\", \"audience\": {\"groups\": [\"g\"]}, \"at\": \"2026-03-02T10:00\", \"seed\": 7, \"arms\": "
        + arms + "}");
    QCOMPARE(draft ? QString() : draft.error().values.value(0), key);
    if (draft) {
        QCOMPARE(draft->arms.size(), 2);
        QCOMPARE(draft->seed, 7);
    }
}

QTEST_GUILESS_MAIN(ArmStoreTest)
#include "armstore_test.moc"
