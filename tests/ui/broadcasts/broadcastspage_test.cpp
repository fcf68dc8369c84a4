// SPDX-License-Identifier: GPL-3.0-or-later
// The broadcasts page before anything is due: a run moved by keyboard, festivals and days off in the month, the editor's reasons
// for who is left out.
#include "tests/ui/senddesk/senddeskscene.h"
#include "ui/broadcasts/broadcasteditor.h"
#include "ui/broadcasts/broadcastspage.h"
#include "ui/broadcasts/calendarpanel.h"
#include "ui/broadcasts/monthcalendar.h"
#include "ui/broadcasts/planchips.h"
#include "ui/broadcasts/planmodel.h"
#include "ui/broadcasts/planview.h"
#include "ui/broadcasts/planwindow.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace siyu;
using namespace siyu::ui;
using namespace siyu::broadcasts;

class BroadcastsPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void moveByKeyboard();
    void calendarShowsFestivalsAndDaysOff();
    void editorShowsReasons();
};

void BroadcastsPageTest::moveByKeyboard()
{
    SendDeskScene stage;
    const RunId run = added(*stage.workspace, Touchpoint::GroupChat, {QStringLiteral("群1")}, "2026-03-10T12:00");
    stage.open();
    BroadcastsPage page(*stage.desk);
    page.resize(1200, 700);
    page.QWidget::show();
    page.refresh({});
    QVERIFY(Job::waitForAll(5'000));
    QTest::qWait(20);
    MonthCalendar *calendar = page.calendar()->month();
    QCOMPARE(calendar->firstDay(), QDate(2026, 2, 23)); // a Monday
    calendar->select(QDate(2026, 3, 10));
    QTest::keyClick(calendar, Qt::Key_Space);
    QTest::keyClick(calendar, Qt::Key_Right, Qt::ShiftModifier);
    QTRY_COMPARE(broadcasts::run(*stage.workspace, run)->local.date(), QDate(2026, 3, 11));
    QTRY_COMPARE(calendar->selectedDay(), QDate(2026, 3, 11));
    QTest::keyClick(calendar, Qt::Key_PageDown);
    QCOMPARE(calendar->month(), QDate(2026, 4, 1));
    QVERIFY(Job::waitForAll(5'000));
}

void BroadcastsPageTest::calendarShowsFestivalsAndDaysOff()
{
    SendDeskScene stage;
    QVERIFY(stage.workspace->write({QStringLiteral("test")}, [](db::Database &db) {
        db.exec("INSERT INTO calendar_day (day, kind, name) VALUES ('2026-10-01', 'ordinary', '开店'), ('2026-10-24', 'holiday', '店休')");
    }));
    stage.open();
    BroadcastsPage page(*stage.desk);
    page.refresh({});
    page.calendar()->month()->setMonth(QDate(2026, 10, 1));
    QVERIFY(Job::waitForAll(5'000));
    QTRY_COMPARE(page.calendar()->month()->marksOf(QDate(2026, 10, 24)), (QStringList{QStringLiteral("day off"), QStringLiteral("店休")})); // the shop's own
    QCOMPARE(page.calendar()->month()->marksOf(QDate(2026, 10, 1)), QStringList{QStringLiteral("National Day")});
    QCOMPARE(page.calendar()->month()->marksOf(QDate(2026, 10, 2)), QStringList{QStringLiteral("day off")});
    QCOMPARE(page.calendar()->month()->marksOf(QDate(2026, 10, 10)), QStringList{QStringLiteral("worked")});
    QCOMPARE(page.calendar()->month()->marksOf(QDate(2026, 10, 14)), QStringList());
    page.calendar()->month()->select(QDate(2026, 10, 18));
    QVERIFY(page.calendar()->month()->accessibleDescription().contains(QStringLiteral("Double Ninth")));
}

void BroadcastsPageTest::editorShowsReasons()
{
    SendDeskScene stage(1, 3);
    QVERIFY(stage.workspace->write({QStringLiteral("test")}, [](db::Database &db) {
        db.exec("INSERT INTO opt_out (member, touchpoint, at) VALUES (2, 'all', '2026-02-01T00:00:00Z')");
    }));
    stage.open();
    BroadcastDraft draft;
    draft.name = QStringLiteral("问候");
    draft.text = QStringLiteral("您好");
    draft.touchpoint = Touchpoint::Wecom1to1;
    draft.groups = QStringList{QStringLiteral("群1")};
    draft.atWall = fromWallText(QStringLiteral("2026-03-02T10:00"));
    BroadcastEditor editor(*stage.desk, *editorChoices(*stage.workspace), draft);
    QSignalSpy shown(&editor, &BroadcastEditor::planShown);
    QVERIFY(shown.wait(5'000));
    QCOMPARE(editor.chips()->findChildren<QPushButton *>().size(), 2);
    editor.lookCloser(PlanWindow::Who);
    PlanView &plan = *editor.planWindow()->plan();
    QTRY_COMPARE(plan.model()->rowCount(), 3);
    QTRY_COMPARE(plan.model()->index(0, 0).data().toString(), QStringLiteral("客2"));
    QCOMPARE(plan.model()->index(0, 1).data().toString(), QStringLiteral("opted out"));
    QSignalSpy saved(&editor, &BroadcastEditor::saved);
    editor.saveButton()->click();
    QVERIFY(saved.wait(5'000));
    const auto runs = runsBetween(*stage.workspace, QDate(2026, 3, 2), QDate(2026, 3, 2));
    QCOMPARE(runs->size(), 1);
    QCOMPARE(runs->first().count("planned"), qint64(2));
}

int main(int argc, char **argv) { return runOnOwnSettings<BroadcastsPageTest>(argc, argv); }

#include "broadcastspage_test.moc"
