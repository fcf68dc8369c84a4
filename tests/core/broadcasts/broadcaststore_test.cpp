// SPDX-License-Identifier: GPL-3.0-or-later
// Broadcasts in a workspace before anything is sent: what a file may say, who is planned and why not, series that grow, runs
// that are moved, what a draft would bring and what else could be done.
#include "core/broadcasts/policy.h"
#include "core/broadcasts/seriesstore.h"
#include "core/broadcasts/trial.h"
#include "core/broadcasts/whatifstore.h"
#include "tests/core/broadcasts/broadcastscene.h"

using namespace siyu;
using namespace siyu::broadcasts;

class BroadcastStoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fileRefused_data();
    void fileRefused();
    void fileAccepted();
    void namesThatAreNotThere_data();
    void namesThatAreNotThere();
    void directedAudience();
    void groupsAndTheirCap();
    void addingIsUndone();
    void movingARun();
    void recurringGrows();
    void preview();
    void whatElse();
    void policyIsSeeded();
};

void BroadcastStoreTest::fileRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("key");
    const QByteArray good = R"({"name":"a","content":"b","touchpoint":"group_chat","audience":{"groups":["g"]},"at":"2026-03-01T10:00"})";
    const auto with = [&](const char *before, const char *after) { return QByteArray(good).replace(before, after); };
    QTest::newRow("empty") << QByteArray() << "file";
    QTest::newRow("a list") << QByteArray("[]") << "file";
    QTest::newRow("no name") << with("\"a\"", "\" \"") << "name";
    QTest::newRow("name is a number") << with("\"a\"", "3") << "name";
    QTest::newRow("no content") << with("\"b\"", "null") << "content";
    QTest::newRow("content 0") << with("\"b\"", "0") << "content";
    QTest::newRow("unknown touchpoint") << with("group_chat", "fax") << "touchpoint";
    QTest::newRow("no group") << with("[\"g\"]", "[]") << "audience.groups";
    QTest::newRow("groups is a text") << with("[\"g\"]", "\"g\"") << "audience.groups";
    QTest::newRow("a rule for groups") << with("[\"g\"]", "[\"g\"],\"where\":\"tag = 1\"") << "audience.where";
    QTest::newRow("misspelt key in the audience") << with("[\"g\"]", "[\"g\"],\"mius\":\"x\"") << "audience.mius";
    QTest::newRow("misspelt key") << with("\"at\":", "\"priorty\":1,\"at\":") << "priorty";
    QTest::newRow("no such day") << with("2026-03-01T10:00", "2026-02-30T10:00") << "at";
    QTest::newRow("no time") << with("2026-03-01T10:00", "2026-03-01") << "at";
    QTest::newRow("unknown zone") << with("\"at\":", "\"zone\":\"Mars/Base\",\"at\":") << "zone";
    QTest::newRow("a rule that does not read") << with("\"at\":", "\"rrule\":\"often\",\"at\":") << "rrule";
    QTest::newRow("half a priority") << with("\"at\":", "\"priority\":1.5,\"at\":") << "priority";
    QTest::newRow("repeatable is a text") << with("\"at\":", "\"repeatable\":\"yes\",\"at\":") << "repeatable";
}

void BroadcastStoreTest::fileRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, key);
    const auto draft = broadcastFromJson(json);
    QVERIFY(!draft);
    QCOMPARE(draft.error().code, ErrorCode::BroadcastInvalid);
    QCOMPARE(draft.error().values.value(0), key);
}

void BroadcastStoreTest::fileAccepted()
{
    const auto draft = broadcastFromJson(R"({"name": " 春 ", "content": 7, "touchpoint": "wecom_1to1",
        "audience": {"groups": ["a", "a"], "where": "tag = \"VIP\"", "minus": null}, "at": "2026-03-01T10:00", "zone": "Asia/Shanghai",
        "rrule": null, "days": null, "lunar": null, "exceptions": [], "priority": 2, "repeatable": true})");
    QVERIFY(draft);
    QCOMPARE(draft->name, QStringLiteral("春"));
    QCOMPARE(draft->content, ContentId(7));
    QCOMPARE(draft->groups, QStringList{QStringLiteral("a")});
    QCOMPARE(draft->priority, 2);
    QVERIFY(draft->repeatable);
}

void BroadcastStoreTest::namesThatAreNotThere_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("where");
    QTest::addColumn<qint64>("content");
    QTest::addColumn<int>("code");
    QTest::newRow("group") << "没有的群" << QString() << qint64(0) << int(ErrorCode::BroadcastInvalid);
    QTest::newRow("content") << oldGroup << QString() << qint64(99) << int(ErrorCode::BroadcastInvalid);
    QTest::newRow("rule") << oldGroup << "tag ==" << qint64(0) << int(ErrorCode::RuleSyntax);
    QTest::newRow("field") << oldGroup << "shoe = 3" << qint64(0) << int(ErrorCode::RuleUnknownField);
}

void BroadcastStoreTest::namesThatAreNotThere()
{
    QFETCH(QString, group);
    QFETCH(QString, where);
    QFETCH(qint64, content);
    QFETCH(int, code);
    test::TestWorkspace workspace;
    fill(*workspace);
    const QStringList before = test::dump(*workspace);
    BroadcastDraft wanted = draft(Touchpoint::Wecom1to1, {group});
    wanted.where = where;
    wanted.content = ContentId(content);
    const auto id = addBroadcast(*workspace, wanted);
    QVERIFY(!id);
    QCOMPARE(int(id.error().code), code);
    QCOMPARE(test::dump(*workspace), before);
}

void BroadcastStoreTest::directedAudience()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    BroadcastDraft wanted = draft(Touchpoint::Wecom1to1, {oldGroup});
    wanted.where = QStringLiteral("region = \"上海\"");
    wanted.minus = QStringLiteral("group = \"新客2群\"");
    const RunId run = added(*workspace, wanted);
    QCOMPARE(statusLine(*workspace, run),
        QStringLiteral("1 planned, 2 opted_out, 3 planned, 4 excluded, 5 excluded, 6 unreachable"));
}

void BroadcastStoreTest::groupsAndTheirCap()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    BroadcastDraft first = draft(Touchpoint::GroupChat, {oldGroup});
    added(*workspace, first);
    BroadcastDraft second = draft(Touchpoint::GroupChat, {oldGroup, newGroup, QStringLiteral("旧群")}, "2026-03-01T15:00");
    second.text = QStringLiteral("别的话");
    const RunId run = added(*workspace, second);
    QCOMPARE(statusLine(*workspace, run), QStringLiteral("2 planned, 3 archived, 1 group_cap"));
    BroadcastDraft urgent = draft(Touchpoint::GroupChat, {newGroup}, "2026-03-01T16:00");
    urgent.text = QStringLiteral("要紧的话");
    urgent.priority = 5;
    const RunId first2 = added(*workspace, urgent);
    QCOMPARE(statusLine(*workspace, first2), QStringLiteral("2 planned"));
    QCOMPARE(statusLine(*workspace, run), QStringLiteral("2 group_cap, 3 archived, 1 group_cap"));
}

void BroadcastStoreTest::addingIsUndone()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    const QStringList before = test::dump(*workspace, {QStringLiteral("delivery")});
    added(*workspace, draft(Touchpoint::Wecom1to1, {oldGroup}));
    QVERIFY(workspace->undo());
    QCOMPARE(test::dump(*workspace, {QStringLiteral("delivery")}), before);
    const RunId run = added(*workspace, draft(Touchpoint::GroupChat, {oldGroup}));
    QCOMPARE(statusLine(*workspace, run), QStringLiteral("1 planned")); // nothing of the one before comes back
}

void BroadcastStoreTest::movingARun()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    const RunId run = added(*workspace, draft(Touchpoint::GroupChat, {oldGroup}));
    QCOMPARE(moveRun(*workspace, run, fromWallText(QStringLiteral("2026-02-20T10:00"))).error().code, ErrorCode::BroadcastInvalid);
    QVERIFY(moveRun(*workspace, run, fromWallText(QStringLiteral("2026-03-05T10:00"))));
    const auto rows = runsBetween(*workspace, QDate(2026, 3, 5), QDate(2026, 3, 5));
    QVERIFY(rows);
    QCOMPARE(rows->size(), 1);
    QCOMPARE(toWallText(rows->first().local), QStringLiteral("2026-03-05T10:00"));
    QVERIFY(workspace->undo());
    QCOMPARE(runsBetween(*workspace, QDate(2026, 3, 1), QDate(2026, 3, 1))->size(), 1);
    QVERIFY(mark(*workspace, run, 1, Status::Sent));
    QCOMPARE(moveRun(*workspace, run, fromWallText(QStringLiteral("2026-03-05T10:00"))).error().code, ErrorCode::Refused);
}

void BroadcastStoreTest::recurringGrows()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    BroadcastDraft weekly = draft(Touchpoint::GroupChat, {oldGroup}, "2026-03-02T10:00");
    weekly.rrule = QStringLiteral("FREQ=WEEKLY;BYDAY=MO");
    const RunId first = added(*workspace, weekly);
    const BroadcastId id = run(*workspace, first)->broadcast;
    QCOMPARE(runsOf(*workspace, id)->size(), 5);
    QVERIFY(moveRun(*workspace, first, fromWallText(QStringLiteral("2026-03-03T10:00"))));
    workspace.clock->set(test::utc("2026-03-20T02:00:00Z"));
    NoProgress progress;
    QVERIFY(planAll(*workspace, progress));
    const auto runs = runsOf(*workspace, id);
    QCOMPARE(runs->size(), 8); // six more Mondays are known by now, the first is a Tuesday
    QCOMPARE(toWallText(runs->first().wall), QStringLiteral("2026-03-03T10:00"));
}

void BroadcastStoreTest::preview()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    const RunId run = added(*workspace, draft(Touchpoint::GroupChat, {oldGroup}));
    const QStringList before = test::dump(*workspace);
    BroadcastDraft wanted = draft(Touchpoint::Wecom1to1, {oldGroup}, "2026-03-01T15:00");
    NoProgress progress;
    const auto trial = Trial::make(*workspace, wanted, progress);
    QVERIFY(trial);
    const PlanPreview *shown = &(*trial)->preview();
    QCOMPARE(shown->total, qint64(4));
    QCOMPARE(shown->counts.value(QStringLiteral("planned")), qint64(3));
    const qint64 firstRow = (*trial)->targets().first();
    const TrialRow row = trialRows(*workspace, **trial, {firstRow})->value(firstRow);
    QCOMPARE(row.name, QStringLiteral("阿强"));
    QCOMPARE(row.reason, Reason::OptedOut);
    QCOMPARE((*trial)->targets(QStringLiteral("opted_out")), QList<qint64>{firstRow});
    QCOMPARE((*trial)->targets(QStringLiteral("planned")).size(), 3);
    QCOMPARE(shown->opens.value_or(0), 3 * 0.7);
    BroadcastDraft bumping = draft(Touchpoint::GroupChat, {oldGroup}, "2026-03-01T15:00");
    bumping.text = QStringLiteral("要紧");
    bumping.priority = 9;
    QCOMPARE(previewPlan(*workspace, bumping, progress)->displaced, qint64(1));
    QCOMPARE(test::dump(*workspace), before);
    QCOMPARE(statusLine(*workspace, run), QStringLiteral("1 planned"));
}

void BroadcastStoreTest::whatElse()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    const RunId saved = added(*workspace, draft(Touchpoint::GroupChat, {oldGroup}));
    const QStringList before = test::dump(*workspace);
    NoProgress progress;
    BroadcastDraft second = draft(Touchpoint::GroupChat, {oldGroup}, "2026-03-01T15:00");
    second.text = QStringLiteral("第二条");
    const auto trial = Trial::make(*workspace, second, progress);
    QVERIFY(trial);
    const auto found = whatIf(*workspace, **trial, progress);
    QVERIFY(found);
    QVERIFY(found->alternatives.trimmed.targets.empty()); // one post a group and day
    QCOMPARE(found->alternatives.waiting, 1);
    QVERIFY(found->alternatives.shifted);
    QCOMPARE(QDateTime::fromSecsSinceEpoch(found->alternatives.shifted->atSeconds, Qt::UTC), test::utc("2026-03-02T07:00:00Z"));
    QCOMPARE(found->costs.size(), 1);
    QVERIFY(found->costs.first().isLoss);
    QCOMPARE(found->costs.first().loserName, second.name);
    QCOMPARE(found->costs.first().taker, run(*workspace, saved)->broadcast);
    QCOMPARE(found->costs.first().targets.size(), 1);
    QCOMPARE(found->priorityToWin, 1);
    QCOMPARE(found->costs.first().reason, Reason::GroupCap);
    second.priority = 9; // now the saved one loses
    const auto higher = (*trial)->withPriority(*workspace, 9); // from the same facts
    QVERIFY(higher);
    const auto bumping = whatIf(*workspace, **higher, progress);
    QCOMPARE(bumping->alternatives.waiting, 0);
    QCOMPARE(bumping->costs.size(), 1);
    QCOMPARE(bumping->costs.first().loser, run(*workspace, saved)->broadcast);
    QCOMPARE(test::dump(*workspace), before);
    second.name.clear();
    QVERIFY(!Trial::make(*workspace, second, progress));
}

void BroadcastStoreTest::policyIsSeeded()
{
    test::TestWorkspace workspace;
    const auto rows = policies(*workspace);
    QVERIFY(rows);
    QVERIFY(rows->size() >= 9);
    for (const PolicyRow &row : *rows)
        QVERIFY(!row.source.isEmpty());
    House house = *broadcasts::house(*workspace);
    QCOMPARE(house.rules.weekDirected, 6);
    house.rules.weekDirected = 2;
    house.rules.from = QTime(8, 0);
    QVERIFY(setHouse(*workspace, house, QStringLiteral("店长")));
    QCOMPARE(houseRules(*workspace)->weekDirected, 2);
    QCOMPARE(houseRules(*workspace)->from, QTime(8, 0));
}

QTEST_GUILESS_MAIN(BroadcastStoreTest)
#include "broadcaststore_test.moc"
