// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in the calendar's month and week through the real widgets: moved and copied by mouse and keys, the question about a
// series, one of a series edited, content dropped on a day.
#include "core/broadcasts/seriesstore.h"
#include "tests/ui/broadcasts/calendarscene.h"
#include "ui/broadcasts/broadcasteditor.h"
#include "ui/broadcasts/seriesbar.h"
#include "ui/broadcasts/weekcalendar.h"

#include <QDropEvent>
#include <QMimeData>

using namespace siyu;
using namespace siyu::broadcasts;
using namespace siyu::ui;

namespace {

void drag(QWidget *on, QPoint from, QPoint to, Qt::KeyboardModifiers keys = {})
{
    QTest::mousePress(on, Qt::LeftButton, keys, from);
    const auto move = [&](QPoint at) {
        QMouseEvent event(QEvent::MouseMove, at, on->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, keys);
        QCoreApplication::sendEvent(on, &event);
    };
    move(from + QPoint(30, 8));
    move(to);
    QTest::mouseRelease(on, Qt::LeftButton, keys, to);
}

// The same in the month, from run to run.
void dragDay(MonthCalendar *month, QDate from, QDate to, Qt::KeyboardModifiers keys = {})
{
    drag(month, firstRunIn(month, from), firstRunIn(month, to), keys);
}

// One run on 10 March at noon, and the calendar.
struct OneRun : CalendarScene {
    const BroadcastId id = add("早安", "2026-03-10T12:00");
    CalendarPanel *panel = calendar();
};

} // namespace

class CalendarViewsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCoreApplication::setOrganizationName(QStringLiteral("siyu-test")); }
    void draggedToAnotherDay();
    void draggedWithCtrlCopies();
    void weekMovesBetweenHours();
    void keysMoveAndCopy();
    void seriesAsksWhichRuns_data();
    void seriesAsksWhichRuns();
    void questionIsGivenUp();
    void editingOneOfASeries();
    void contentIsDropped();
};

void CalendarViewsTest::draggedToAnotherDay()
{
    OneRun scene;
    dragDay(scene.panel->month(), QDate(2026, 3, 10), QDate(2026, 3, 13));
    scene.settle();
    QCOMPARE(scene.walls(scene.id), QStringList{str("03-13T12:00")});
    QCOMPARE(scene.panel->selectedDay(), QDate(2026, 3, 13));
    scene.desk->undo();
    scene.settle();
    QCOMPARE(scene.walls(scene.id), QStringList{str("03-10T12:00")});
    // Onto its own day, and onto a day that has passed: nothing moves.
    drag(scene.panel->month(), firstRunIn(scene.panel->month(), QDate(2026, 3, 10)), firstRunIn(scene.panel->month(), QDate(2026, 3, 10)) + QPoint(2, 2));
    dragDay(scene.panel->month(), QDate(2026, 3, 10), QDate(2026, 2, 24));
    scene.settle();
    QCOMPARE(scene.walls(scene.id), QStringList{str("03-10T12:00")});
}

void CalendarViewsTest::draggedWithCtrlCopies()
{
    OneRun scene;
    dragDay(scene.panel->month(), QDate(2026, 3, 10), QDate(2026, 3, 20), Qt::ControlModifier);
    scene.settle();
    QCOMPARE(scene.walls(scene.id), QStringList{str("03-10T12:00")});
    QCOMPARE(scene.allRuns(), 2);
    scene.desk->undo();
    scene.settle();
    QCOMPARE(scene.allRuns(), 1);
}

void CalendarViewsTest::weekMovesBetweenHours()
{
    OneRun scene;
    scene.panel->select(QDate(2026, 3, 10));
    scene.panel->setView(CalendarPanel::View::Week);
    scene.settle();
    WeekCalendar *week = scene.panel->week();
    QCOMPARE(week->firstDay(), QDate(2026, 3, 9));
    // The hours fill what is left below the head: 07:00 to 23:00.
    const int head = 24 + 26 + 2 * 20 + 4;
    const auto at = [&](int column, double hour) {
        return QPoint(52 + (week->width() - 52) * (2 * column + 1) / 14, head + int((week->height() - head) * (hour - 7) / 16) + 5);
    };
    drag(week, at(1, 12), at(3, 18.5));
    scene.settle();
    QCOMPARE(scene.walls(scene.id), QStringList{str("03-12T18:30")});
    week->select(QDate(2026, 3, 12));
    QTest::keyClick(week, Qt::Key_Space);
    QTest::keyClick(week, Qt::Key_Up, Qt::ShiftModifier);
    scene.settle();
    QCOMPARE(scene.walls(scene.id), QStringList{str("03-12T17:30")});
}

void CalendarViewsTest::keysMoveAndCopy()
{
    OneRun scene;
    scene.panel->select(QDate(2026, 3, 10));
    QTest::keyClick(scene.panel->month(), Qt::Key_Space);
    QVERIFY(scene.panel->month()->accessibleDescription().contains(str("早安")));
    QTest::keyClick(scene.panel->month(), Qt::Key_Down, Qt::ShiftModifier);
    scene.settle();
    QCOMPARE(scene.walls(scene.id), QStringList{str("03-17T12:00")});
    QTest::keyClick(scene.panel->month(), Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    scene.settle();
    QCOMPARE(scene.allRuns(), 2);
    scene.panel->select(QDate(2026, 3, 17));
    QTest::keyClick(scene.panel->month(), Qt::Key_Space);
    QTest::keyClick(scene.panel->month(), Qt::Key_Delete);
    scene.settle();
    QCOMPARE(runsOf(*scene.shared, scene.id)->first().state, str("cancelled"));
}

void CalendarViewsTest::seriesAsksWhichRuns_data()
{
    QTest::addColumn<int>("scope");
    QTest::addColumn<int>("broadcasts");
    QTest::newRow("only this one") << int(Scope::This) << 1;
    QTest::newRow("this and all later ones") << int(Scope::ThisAndLater) << 2;
}

void CalendarViewsTest::seriesAsksWhichRuns()
{
    QFETCH(int, scope);
    QFETCH(int, broadcasts);
    CalendarScene scene;
    const BroadcastId id = scene.add("早安", "2026-03-09T12:00", "FREQ=WEEKLY;COUNT=3");
    auto *panel = scene.calendar();
    dragDay(panel->month(), QDate(2026, 3, 16), QDate(2026, 3, 18));
    QVERIFY(panel->seriesBar()->isVisible());
    QCOMPARE(scene.walls(id).size(), 3);
    panel->seriesBar()->button(Scope(scope))->click();
    scene.settle();
    QVERIFY(!panel->seriesBar()->isVisible());
    QCOMPARE(scene.allRuns(), 3);
    QCOMPARE(int(scene.shared->read([](db::Database &db) { return db.one("SELECT count(*) FROM broadcast").value_or(0); }).operator*()), broadcasts);
    QCOMPARE(runsBetween(*scene.shared, QDate(2026, 3, 18), QDate(2026, 3, 18))->size(), 1);
    QCOMPARE(runsBetween(*scene.shared, QDate(2026, 3, 25), QDate(2026, 3, 25))->size(), broadcasts - 1);
}

void CalendarViewsTest::questionIsGivenUp()
{
    CalendarScene scene;
    const BroadcastId id = scene.add("早安", "2026-03-09T12:00", "FREQ=WEEKLY;COUNT=3");
    auto *panel = scene.calendar();
    panel->openRun(runsOf(*scene.shared, id)->first().id);
    QVERIFY(panel->seriesBar()->isVisible());
    QTest::keyClick(panel->seriesBar()->button(Scope::This), Qt::Key_Escape);
    QVERIFY(!panel->seriesBar()->isVisible());
    scene.settle();
    QCOMPARE(scene.walls(id).size(), 3);
}

void CalendarViewsTest::editingOneOfASeries()
{
    CalendarScene scene;
    const BroadcastId id = scene.add("早安", "2026-03-09T12:00", "FREQ=WEEKLY;COUNT=3");
    auto *panel = scene.calendar();
    panel->openRun(runsOf(*scene.shared, id)->at(1).id);
    panel->seriesBar()->button(Scope::This)->click();
    scene.settle();
    auto *editor = scene.window.findChild<BroadcastEditor *>();
    QVERIFY(editor);
    QCOMPARE(toWallText(editor->draft().atWall), str("2026-03-16T12:00"));
    QVERIFY(editor->draft().rrule.isEmpty());
    editor->saveButton()->click();
    scene.settle();
    QCOMPARE(scene.walls(id), (QStringList{str("03-09T12:00"), str("03-23T12:00")}));
    QCOMPARE(scene.allRuns(), 3);
}

void CalendarViewsTest::contentIsDropped()
{
    CalendarScene scene;
    scene.fill("INSERT INTO content (id, title, kind, body, created_at) VALUES (7, '秋装预告', 'promotion', '新款到店', '2026-01-01T00:00:00Z')");
    auto *panel = scene.calendar();
    QMimeData data;
    data.setData(QString::fromLatin1(contentMime), "7,9");
    const QPoint at = firstRunIn(panel->month(), QDate(2026, 3, 19));
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(panel->month(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(panel->month(), &drop);
    scene.settle();
    auto *editor = scene.window.findChild<BroadcastEditor *>();
    QVERIFY(editor);
    QCOMPARE(editor->draft().content, ContentId(7));
    QCOMPARE(editor->draft().name, str("秋装预告"));
    QCOMPARE(toWallText(editor->draft().atWall), str("2026-03-19T10:00"));
}

QTEST_MAIN(CalendarViewsTest)
#include "calendarviews_test.moc"
