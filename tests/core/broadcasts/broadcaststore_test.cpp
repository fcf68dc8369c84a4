// SPDX-License-Identifier: GPL-3.0-or-later
// Broadcasts in a workspace from file to tick: what a file may say, who is planned and why not, marks and their undo,
// hand-outs, what a crash leaves behind, missed runs and the three decisions.
#include "core/broadcasts/broadcaststore.h"
#include "core/broadcasts/deliverystore.h"
#include "core/broadcasts/missedruns.h"
#include "core/broadcasts/planstore.h"
#include "core/broadcasts/trial.h"
#include "core/broadcasts/whatifstore.h"
#include "core/broadcasts/policy.h"
#include "core/broadcasts/ticker.h"
#include "core/broadcasts/walltime.h"
#include "core/content/contentstore.h"
#include "tests/support/support.h"

#include <QTest>

using namespace siyu;
using namespace siyu::broadcasts;

namespace {

// Two accounts, three groups, six members: 1 to 4 in 老客1群, 4 and 5 in 新客2群, 6 nowhere; all but 6 are friends of 企微-李.
void fill(Workspace &workspace)
{
    const auto done = workspace.write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
        db.exec("INSERT INTO source (id, text, created_at) VALUES (1, '到店', '2026-01-01T00:00:00Z');"
                "INSERT INTO staff (id, name, created_at) VALUES (1, '李店长', '2026-01-01T00:00:00Z');"
                "INSERT INTO account (id, staff, kind, name) VALUES (1, 1, 'wecom', '企微-李'), (2, 1, 'wecom', '企微-王');"
                "INSERT INTO grp (id, name, account, created_at) VALUES (1, '老客1群', 1, '2026-01-01T00:00:00Z'),"
                " (2, '新客2群', 1, '2026-01-01T00:00:00Z'), (3, '旧群', 1, '2026-01-01T00:00:00Z');"
                "UPDATE grp SET archived_at = '2026-02-01T00:00:00Z' WHERE id = 3;"
                "INSERT INTO member (id, name, region, created_at) VALUES (1, '小红', '杭州', '2026-01-01T00:00:00Z'),"
                " (2, '阿强', '杭州', '2026-01-01T00:00:00Z'), (3, '丽丽', '上海', '2026-01-01T00:00:00Z'),"
                " (4, '老陈', '上海', '2026-01-01T00:00:00Z'), (5, '小周', '上海', '2026-01-01T00:00:00Z'), (6, '路人', '上海', '2026-01-01T00:00:00Z');"
                "INSERT INTO membership (grp, member, joined_day) VALUES (1, 1, '2026-01-02'), (1, 2, '2026-01-02'), (1, 3, '2026-01-02'),"
                " (1, 4, '2026-01-02'), (2, 4, '2026-01-02'), (2, 5, '2026-01-02');"
                "INSERT INTO contact (member, account, added_at) SELECT id, 1, '2026-01-02T00:00:00Z' FROM member WHERE id < 6;"
                "INSERT INTO opt_out (member, touchpoint, at) VALUES (2, 'wecom_1to1', '2026-02-01T00:00:00Z');");
    });
    QVERIFY(done);
}

BroadcastDraft draft(Touchpoint touchpoint, const QStringList &groups, const char *at = "2026-03-01T12:00")
{
    BroadcastDraft draft;
    draft.name = QStringLiteral("秋装预告");
    draft.text = QStringLiteral("亲们,新款到店");
    draft.touchpoint = touchpoint;
    draft.groups = groups;
    draft.atWall = fromWallText(QString::fromLatin1(at));
    return draft;
}

const QString oldGroup = QStringLiteral("老客1群"), newGroup = QStringLiteral("新客2群");

RunId added(Workspace &workspace, const BroadcastDraft &draft)
{
    const auto id = addBroadcast(workspace, draft);
    if (!id) {
        qWarning() << id.error().values << id.error().detail;
        return {};
    }
    NoProgress progress;
    if (!planAll(workspace, progress))
        return {};
    const auto runs = runsOf(workspace, *id);
    return runs && !runs->isEmpty() ? runs->first().id : RunId();
}

// "1 planned, 2 opted_out …" by target.
QString statusLine(Workspace &workspace, RunId run)
{
    QStringList parts;
    const auto rows = deliveries(workspace, run);
    if (!rows)
        return rows.error().detail;
    for (const DeliveryRow &row : *rows)
        parts << QString::number(row.target) + QLatin1Char(' ') + (row.status == Status::Skipped ? row.reason : wordOf(row.status));
    return parts.join(QStringLiteral(", "));
}

QString stateOf(Workspace &workspace, RunId id)
{
    const auto row = run(workspace, id);
    return row ? row->state : QString();
}

} // namespace

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
    void optOutAfterPlanning();
    void marks_data();
    void marks();
    void sentTwiceIsOneSend();
    void tickIsOneUndoStep();
    void addingIsUndone();
    void copiedNotConfirmedSurvivesAKill();
    void handOut();
    void missedAndDecided_data();
    void missedAndDecided();
    void ticker_data();
    void ticker();
    void noticedOnce();
    void noticedBesideManyMissed();
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

void BroadcastStoreTest::optOutAfterPlanning()
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

void BroadcastStoreTest::marks_data()
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

void BroadcastStoreTest::marks()
{
    QFETCH(int, from);
    QFETCH(bool, byOperator);
    QFETCH(int, to);
    QFETCH(bool, allowed);
    QCOMPARE(canBecome(Status(from), byOperator, Status(to)), allowed);
}

void BroadcastStoreTest::sentTwiceIsOneSend()
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

void BroadcastStoreTest::tickIsOneUndoStep()
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

void BroadcastStoreTest::copiedNotConfirmedSurvivesAKill()
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

void BroadcastStoreTest::handOut()
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

void BroadcastStoreTest::missedAndDecided_data()
{
    QTest::addColumn<QString>("decision");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("line");
    QTest::newRow("send now") << "now" << "handed_out" << "2 planned, 1 planned";
    QTest::newRow("reschedule") << "move" << "planned" << "2 planned, 1 planned";
    QTest::newRow("drop") << "drop" << "dropped" << "2 cancelled, 1 cancelled";
}

void BroadcastStoreTest::missedAndDecided()
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

void BroadcastStoreTest::ticker_data()
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

void BroadcastStoreTest::ticker()
{
    QFETCH(QString, due);
    QFETCH(QString, last);
    QFETCH(QString, now);
    QFETCH(int, arrival);
    const auto at = [](const QString &time) { return time.isEmpty() ? QDateTime() : QDateTime(QDate(2026, 3, 1), QTime::fromString(time), Qt::UTC); };
    QCOMPARE(int(arrivalOf(at(due), at(last), at(now))), arrival);
}

void BroadcastStoreTest::noticedOnce()
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
void BroadcastStoreTest::noticedBesideManyMissed()
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
