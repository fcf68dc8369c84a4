// SPDX-License-Identifier: GPL-3.0-or-later
// Playbooks put to use once and again, chores by their rules, and what becomes of tasks.
#include "core/groups/groupstore.h"
#include "core/groups/staffstore.h"
#include "core/playbooks/playbookstore.h"
#include "core/playbooks/taskstore.h"
#include "tests/support/support.h"
#include "tests/support/undone.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::playbooks;

namespace {

using test::got;
QString str(const char *text) { return QString::fromUtf8(text); }
const QDate today(2026, 3, 1); // a Sunday

struct Shop : test::TestWorkspace {
    Shop()
    {
        for (const char *name : {"李", "王", "陈"})
            staff.append(*groups::addStaff(*workspace, {str(name), {}, {}, {}}));
        for (const char *name : {"A", "B"}) {
            groups::NewGroup group;
            group.name = str(name);
            group.owners = {staff[0]};
            ids.append(*groups::addGroup(*workspace, group));
        }
        lead(0, Team::User, 1);
        lead(1, Team::User, 2);
    }
    void lead(int group, Team team, int who)
    {
        if (!groups::assignToTeam(*workspace, ids[group], team, staff[who], true))
            qFatal("not assigned");
    }
    Playbook book(PlaybookKind kind = PlaybookKind::Group)
    {
        Playbook out;
        out.name = str("新群");
        out.kind = kind;
        out.steps = {{0, str("欢迎"), {}, 0, Team::User, {}}, {0, str("破冰"), str("准备小礼物"), 3, Team::Gameplay, {}}, {0, str("复盘"), {}, 7, {}, staff[2]}};
        return out;
    }
    Playbook saved(const Playbook &of)
    {
        const auto id = savePlaybook(*workspace, of);
        if (!id)
            qFatal("not saved: %s", qPrintable(id.error().values.join(QLatin1Char(' '))));
        for (const Playbook &one : got(playbooks::playbooks(*workspace))) {
            if (one.id == *id)
                return one;
        }
        qFatal("gone");
    }
    QStringList lines(const Period &days = {QDate(2026, 1, 1), QDate(2026, 12, 31)})
    {
        QStringList out;
        for (const Task &task : got(tasks(*workspace, {days, {}, false, false})))
            out.append(str("%1 %2 %3 %4").arg(task.due.toString(Qt::ISODate), task.title, task.staffName, task.groupName).trimmed());
        return out;
    }
    qint64 idOf(const QString &title)
    {
        for (const Task &task : got(tasks(*workspace, {{QDate(2026, 1, 1), QDate(2026, 12, 31)}, {}, false, false}))) {
            if (task.title == title)
                return task.id;
        }
        return 0;
    }
    NoProgress quiet;
    QList<StaffId> staff;
    QList<GroupId> ids;
};

} // namespace

class PlaybooksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plan_data();
    void plan();
    void playbooksAreChecked();
    void groupsGetTheirTasks();
    void againDoublesNothing();
    void anotherStartMovesWhatNobodyMoved();
    void campaignsCountFromTheirFirstDay();
    void stagesByThemselves();
    void chores_data();
    void chores();
    void choresDoubleNothing();
    void whatBecomesOfTasks();
    void lateOnesAreShown();
    void undoTakesBack();
};

void PlaybooksTest::plan_data()
{
    QTest::addColumn<HeldTask>("held");
    QTest::addColumn<int>("made");
    QTest::addColumn<int>("moved");
    QTest::addColumn<int>("replanned");
    const QDate was(2026, 3, 4), now(2026, 3, 6);
    QTest::newRow("no task yet") << HeldTask{} << 1 << 0 << 0;
    QTest::newRow("where it should be") << HeldTask{5, now, now, true} << 0 << 0 << 0;
    QTest::newRow("moved by hand, same plan") << HeldTask{5, QDate(2026, 3, 20), now, true} << 0 << 0 << 0;
    QTest::newRow("open, nobody moved it") << HeldTask{5, was, was, true} << 0 << 1 << 0;
    QTest::newRow("moved by hand, other plan") << HeldTask{5, QDate(2026, 3, 20), was, true} << 0 << 0 << 1;
    QTest::newRow("closed") << HeldTask{5, was, was, false} << 0 << 0 << 1;
}

void PlaybooksTest::plan()
{
    QFETCH(HeldTask, held);
    QFETCH(int, made);
    QFETCH(int, moved);
    QFETCH(int, replanned);
    QHash<qint64, HeldTask> all;
    if (held.id != 0)
        all.insert(9, held);
    const UsePlan plan = planUse({{9, str("x"), {}, 3, {}, {}}}, QDate(2026, 3, 3), all);
    QCOMPARE(plan.make.size(), made);
    QCOMPARE(plan.move.size(), moved);
    QCOMPARE(plan.replan.size(), replanned);
    if (made)
        QCOMPARE(plan.make.first().day, QDate(2026, 3, 6));
}

void PlaybooksTest::playbooksAreChecked()
{
    Shop shop;
    Playbook book = shop.book();
    const auto codeOf = [&](const Playbook &of) { return savePlaybook(*shop, of).error().code; };
    Playbook bad = book;
    bad.name = str(" ");
    QCOMPARE(codeOf(bad), ErrorCode::InvalidInput);
    bad = book;
    bad.steps.clear();
    QCOMPARE(codeOf(bad), ErrorCode::InvalidInput);
    bad = book;
    bad.steps[0].offsetDays = mostOffset + 1;
    QCOMPARE(codeOf(bad), ErrorCode::InvalidInput);
    bad = book;
    bad.kind = PlaybookKind::Stage;
    QCOMPARE(codeOf(bad), ErrorCode::InvalidInput);
    bad = book;
    bad.steps[0].staff = StaffId(99);
    QCOMPARE(codeOf(bad), ErrorCode::NotFound);
    const Playbook made = shop.saved(book);
    QCOMPARE(codeOf(book), ErrorCode::Duplicate);
    QCOMPARE(applyToCampaign(*shop, made.id, 1).error().values.at(1), str("wrong_kind"));
    QVERIFY(retirePlaybook(*shop, made.id));
    QVERIFY(savePlaybook(*shop, book)); // the name is free again
    QCOMPARE(applyToGroups(*shop, made.id, shop.ids, today).error().code, ErrorCode::NotFound);
}

void PlaybooksTest::groupsGetTheirTasks()
{
    Shop shop;
    const Playbook book = shop.saved(shop.book());
    const auto applied = applyToGroups(*shop, book.id, shop.ids, QDate(2026, 3, 2));
    QVERIFY(applied);
    QCOMPARE(applied->made, 6);
    // The team's lead, the owner where the team has nobody, the person of the step.
    QCOMPARE(shop.lines(), (QStringList{str("2026-03-02 欢迎 王 A"), str("2026-03-02 欢迎 陈 B"), str("2026-03-05 破冰 李 A"), str("2026-03-05 破冰 李 B"),
                               str("2026-03-09 复盘 陈 A"), str("2026-03-09 复盘 陈 B")}));
    QCOMPARE(applyToGroups(*shop, book.id, {GroupId(99)}, today).error().code, ErrorCode::NotFound);
    QCOMPARE(applyToGroups(*shop, book.id, shop.ids, {}).error().code, ErrorCode::InvalidInput);
}

void PlaybooksTest::againDoublesNothing()
{
    Shop shop;
    Playbook book = shop.saved(shop.book());
    QVERIFY(applyToGroups(*shop, book.id, {shop.ids[0]}, today));
    const QStringList once = test::dump(*shop);
    const auto again = applyToGroups(*shop, book.id, {shop.ids[0]}, today);
    QCOMPARE(again->made, 0);
    QCOMPARE(again->present, 3);
    QCOMPARE(test::dump(*shop), once);
    // A further step makes its task alone; a step that went makes none and takes none away.
    book.steps.removeFirst();
    book.steps.append({0, str("晒单"), {}, 14, {}, {}});
    book = shop.saved(book);
    const auto more = applyToGroups(*shop, book.id, {shop.ids[0]}, today);
    QCOMPARE(more->made, 1);
    QCOMPARE(shop.lines().size(), 4);
}

void PlaybooksTest::anotherStartMovesWhatNobodyMoved()
{
    Shop shop;
    const Playbook book = shop.saved(shop.book());
    QVERIFY(applyToGroups(*shop, book.id, {shop.ids[0]}, today));
    QVERIFY(finishTask(*shop, shop.idOf(str("欢迎"))));
    QVERIFY(moveTask(*shop, shop.idOf(str("破冰")), QDate(2026, 3, 30)));
    const auto again = applyToGroups(*shop, book.id, {shop.ids[0]}, today.addDays(10));
    QCOMPARE(again->made, 0);
    QCOMPARE(again->moved, 1);
    QCOMPARE(shop.lines(), (QStringList{str("2026-03-01 欢迎 王 A"), str("2026-03-18 复盘 陈 A"), str("2026-03-30 破冰 李 A")}));
    const auto once = test::dump(*shop);
    QVERIFY(applyToGroups(*shop, book.id, {shop.ids[0]}, today.addDays(10)));
    QCOMPARE(test::dump(*shop), once);
}

void PlaybooksTest::campaignsCountFromTheirFirstDay()
{
    Shop shop;
    QVERIFY(shop->write({str("x")}, [&](db::Database &db) {
        db.exec("INSERT INTO campaign (id, name, from_day, created_at) VALUES (1, '周末', '2026-03-07', '2026-01-01T00:00:00Z'), (2, '以后', NULL, '2026-01-01T00:00:00Z')");
        db.prepare("INSERT INTO campaign_group (campaign, grp) VALUES (1, ?)").run(shop.ids[1].value);
    }));
    Playbook book = shop.book(PlaybookKind::Campaign);
    book.steps = {{0, str("预热"), {}, -3, Team::User, {}}, {0, str("复盘"), {}, 1, {}, {}}};
    book = shop.saved(book);
    QVERIFY(applyToCampaign(*shop, book.id, 1));
    QCOMPARE(shop.lines(), (QStringList{str("2026-03-04 预热 陈"), str("2026-03-08 复盘")})); // who leads in its group
    QCOMPARE(applyToCampaign(*shop, book.id, 1)->made, 0);
    QCOMPARE(applyToCampaign(*shop, book.id, 2).error().values.at(1), str("no_day"));
    QCOMPARE(applyToCampaign(*shop, book.id, 3).error().code, ErrorCode::NotFound);
    QCOMPARE(campaignChoices(*shop)->size(), 1);
}

void PlaybooksTest::stagesByThemselves()
{
    Shop shop;
    Playbook book = shop.book(PlaybookKind::Stage);
    book.stage = Stage::New;
    book.steps = {{0, str("打招呼"), {}, 0, Team::User, {}}, {0, str("回访"), {}, 3, {}, shop.staff[0]}};
    book = shop.saved(book);
    QVERIFY(shop->write({str("x"), {}, Record::System}, [](db::Database &db) {
        db.exec("UPDATE chore SET retired_at = '2026-01-01T00:00:00Z';"
                "INSERT INTO member_figure (member, stage, stage_rule, circle, since_day) VALUES (1, 2, 3, 3, '2026-03-01'), (2, 2, 3, 3, '2026-03-01'),"
                " (3, 2, 3, 3, '2026-02-27'), (4, 2, 3, 3, '2026-01-01'), (5, 5, 6, 3, '2026-03-01')");
    }));
    QCOMPARE(*bringTasksUpToDate(*shop, 0, shop.quiet), 4);
    QCOMPARE(shop.lines(), (QStringList{str("2026-02-27 打招呼 (1) 王"), str("2026-03-01 打招呼 (2) 王"), str("2026-03-02 回访 (1) 李"), str("2026-03-04 回访 (2) 李")}));
    QCOMPARE(*bringTasksUpToDate(*shop, 0, shop.quiet), 0);
}

void PlaybooksTest::chores_data()
{
    QTest::addColumn<QString>("rrule");
    QTest::addColumn<QString>("days");
    QTest::addColumn<QString>("due");
    QTest::newRow("every day") << str("FREQ=DAILY") << QString() << str("01 02 03 04 05 06 07 08");
    QTest::newRow("Mondays") << str("FREQ=WEEKLY;BYDAY=MO") << QString() << str("02");
    QTest::newRow("workdays, one of them a holiday") << str("FREQ=DAILY") << str("workdays") << str("02 03 05 06");
    QTest::newRow("every third day since the first of January") << str("FREQ=DAILY;INTERVAL=3") << QString() << str("02 05 08");
    QTest::newRow("the fifth of a month") << str("FREQ=MONTHLY;BYMONTHDAY=5") << QString() << str("05");
    QTest::newRow("over after ten times") << str("FREQ=DAILY;COUNT=10") << QString() << QString();
}

void PlaybooksTest::chores()
{
    QFETCH(QString, rrule);
    QFETCH(QString, days);
    QFETCH(QString, due);
    Shop shop;
    QVERIFY(shop->write({str("x")}, [](db::Database &db) {
        db.exec("UPDATE chore SET retired_at = '2026-01-01T00:00:00Z'; INSERT INTO calendar_day (day, kind, name) VALUES ('2026-03-04', 'holiday', 'x')");
    }));
    QVERIFY(saveChore(*shop, {0, {}, str("点数"), rrule, days, {}, shop.staff[1], QDate(2026, 1, 1), false}));
    QVERIFY(bringTasksUpToDate(*shop, 7, shop.quiet));
    QStringList found;
    for (const Task &task : got(tasks(*shop, {{today, today.addDays(40)}, {}, false, false}))) {
        QCOMPARE(task.staff, shop.staff[1]);
        QCOMPARE(task.origin, TaskOrigin::Chore);
        found.append(task.due.toString(str("dd")));
    }
    QCOMPARE(found.join(QLatin1Char(' ')), due);
}

void PlaybooksTest::choresDoubleNothing()
{
    Shop shop;
    // Those of the house: the daily count for both leads of the user team, the review on Monday for whoever takes it.
    QCOMPARE(*bringTasksUpToDate(*shop, 1, shop.quiet), 5);
    QCOMPARE(*bringTasksUpToDate(*shop, 1, shop.quiet), 0);
    const qint64 review = shop.idOf(str("weekly_review"));
    QVERIFY(moveTask(*shop, review, today.addDays(5)));
    QVERIFY(finishTask(*shop, shop.idOf(str("daily_count"))));
    QCOMPARE(*bringTasksUpToDate(*shop, 1, shop.quiet), 0);
    QCOMPARE(*bringTasksUpToDate(*shop, 2, shop.quiet), 2);
    QCOMPARE(saveChore(*shop, {0, {}, str("x"), str("FREQ=SOMETIMES"), {}, {}, {}, today, false}).error().code, ErrorCode::BroadcastInvalid);
    QCOMPARE(saveChore(*shop, {0, {}, str(" "), str("FREQ=DAILY"), {}, {}, {}, today, false}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(saveChore(*shop, {77, {}, str("x"), str("FREQ=DAILY"), {}, {}, {}, today, false}).error().code, ErrorCode::NotFound);
    // Nobody there, nothing to do.
    test::TestWorkspace empty;
    QCOMPARE(*bringTasksUpToDate(*empty, 7, shop.quiet), 0);
}

void PlaybooksTest::whatBecomesOfTasks()
{
    Shop shop;
    QCOMPARE(addTask(*shop, {str(" "), {}, {}, {}, today}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(addTask(*shop, {str("x"), {}, StaffId(99), {}, today}).error().code, ErrorCode::NotFound);
    const qint64 id = *addTask(*shop, {str("打电话"), {}, {}, shop.ids[0], today});
    const auto now = [&] { return tasks(*shop, {{QDate(2026, 1, 1), QDate(2026, 12, 31)}, {}, false, false})->first(); };
    QVERIFY(giveTask(*shop, id, shop.staff[1]));
    QCOMPARE(now().staffName, str("王"));
    QVERIFY(moveTask(*shop, id, today.addDays(1)));
    QCOMPARE(skipTask(*shop, id, str("  ")).error().code, ErrorCode::InvalidInput);
    QVERIFY(skipTask(*shop, id, str("没接")));
    QCOMPARE(now().state, TaskState::Skipped);
    QCOMPARE(now().skipReason, str("没接"));
    QCOMPARE(moveTask(*shop, id, today).error().values.at(1), str("closed"));
    QVERIFY(reopenTask(*shop, id));
    QVERIFY(now().skipReason.isEmpty());
    QVERIFY(finishTask(*shop, id));
    QCOMPARE(now().closedAt, shop->nowUtc());
    QCOMPARE(finishTask(*shop, 99).error().code, ErrorCode::NotFound);
}

void PlaybooksTest::lateOnesAreShown()
{
    Shop shop;
    QVERIFY(addTask(*shop, {str("旧"), {}, shop.staff[0], {}, today.addDays(-2)}));
    const qint64 done = *addTask(*shop, {str("旧完成"), {}, {}, {}, today.addDays(-2)});
    QVERIFY(finishTask(*shop, done));
    QVERIFY(addTask(*shop, {str("今"), {}, shop.staff[1], {}, today}));
    QVERIFY(addTask(*shop, {str("明"), {}, {}, {}, today.addDays(1)}));
    QCOMPARE(tasks(*shop, {{today, today}, {}, true, false})->size(), 2);
    QVERIFY(tasks(*shop, {{today, today}, {}, true, false})->first().isLate(today));
    QCOMPARE(tasks(*shop, {{today, today}, shop.staff[1], true, false})->size(), 1);
    const TaskCounts counts = *taskCounts(*shop, today);
    QCOMPARE(counts.open, 1);
    QCOMPARE(counts.late, 1);
    QCOMPARE(counts.done, 0);
    const auto byStaff = *tasksByStaff(*shop, today);
    QCOMPARE(byStaff.size(), 2);
    QCOMPARE(byStaff[0].counts.open + byStaff[0].counts.late, 1);
    QCOMPARE(byStaff[0].counts.late + byStaff[1].counts.late, 1);
}

void PlaybooksTest::undoTakesBack()
{
    Shop shop;
    const QStringList before = test::dump(*shop);
    const Playbook book = shop.saved(shop.book());
    QVERIFY(applyToGroups(*shop, book.id, shop.ids, today));
    QVERIFY(finishTask(*shop, shop.idOf(str("欢迎"))));
    test::undoneAndRedone(*shop, before, 3);
}

QTEST_GUILESS_MAIN(PlaybooksTest)
#include "playbooks_test.moc"
