// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar through its real widgets: runs moved and copied by mouse and keys in month and week, the question about a
// series, content dropped on a day, the filter, the list's acts, days entered and taken over from files, stages.
#include "core/broadcasts/broadcaststore.h"
#include "core/broadcasts/ics.h"
#include "core/broadcasts/planstore.h"
#include "core/broadcasts/seriesstore.h"
#include "core/broadcasts/walltime.h"
#include "tests/ui/common/deskscene.h"
#include "ui/broadcasts/broadcasteditor.h"
#include "ui/broadcasts/calendarpanel.h"
#include "ui/broadcasts/dayspanel.h"
#include "ui/broadcasts/draftslist.h"
#include "ui/broadcasts/monthcalendar.h"
#include "ui/broadcasts/recurrencefield.h"
#include "ui/broadcasts/runlist.h"
#include "ui/broadcasts/seriesbar.h"
#include "ui/broadcasts/stagesform.h"
#include "ui/broadcasts/weekcalendar.h"
#include "ui/common/rowtable.h"
#include "ui/groups/listtable.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QSettings>
#include <QSpinBox>

using namespace siyu;
using namespace siyu::broadcasts;
using namespace siyu::ui;

namespace {

QString str(const char *text) { return QString::fromUtf8(text); }

struct Scene : DeskScene {
    Scene()
    {
        QSettings().clear();
        addGroup("老客1群");
    }
    BroadcastId add(const char *name, const char *at, const char *rrule = "")
    {
        BroadcastDraft draft;
        draft.name = str(name);
        draft.text = str("早上好");
        draft.repeatable = true;
        draft.groups = QStringList{str("老客1群")};
        draft.atWall = fromWallText(str(at));
        draft.rrule = str(rrule);
        const auto id = addBroadcast(*shared, draft);
        NoProgress quiet;
        if (!id || !planAll(*shared, quiet))
            qFatal("no broadcast");
        return *id;
    }
    QStringList walls(BroadcastId id)
    {
        QStringList out;
        const auto runs = runsOf(*shared, id);
        for (const RunRow &run : *runs)
            out << toWallText(run.wall).mid(5);
        return out;
    }
    int allRuns() { return int(runsBetween(*shared, QDate(2026, 3, 1), QDate(2026, 4, 30))->size()); }
    CalendarPanel *calendar()
    {
        auto *panel = open<CalendarPanel>();
        panel->refresh({});
        settle();
        return panel;
    }
};

// Where a day's first run is drawn in the month: below number and bands.
QPoint firstRunIn(const MonthCalendar *month, QDate day)
{
    const int index = int(month->firstDay().daysTo(day));
    const double tall = (month->height() - 28) / double((month->firstDay().daysTo(month->lastDay()) + 1) / 7);
    return {int(month->width() * (index % 7 + 0.5) / 7), int(28 + tall * (index / 7) + 22 + 10)};
}

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
    void filterIsRemembered();
    void listActs();
    void viewIsRemembered();
    void bandsAndLoad();
    void bandLanes();
    void daysAreEntered();
    void daysOfAFile();
    void stagesOfACampaign();
    void draftsAreCompleted();
    void ruleField_data();
    void ruleField();
    void ruleFieldByHand();
};

void CalendarViewsTest::draggedToAnotherDay()
{
    Scene scene;
    const BroadcastId id = scene.add("早安", "2026-03-10T12:00");
    auto *panel = scene.calendar();
    drag(panel->month(), firstRunIn(panel->month(), QDate(2026, 3, 10)), firstRunIn(panel->month(), QDate(2026, 3, 13)));
    scene.settle();
    QCOMPARE(scene.walls(id), QStringList{str("03-13T12:00")});
    QCOMPARE(panel->selectedDay(), QDate(2026, 3, 13));
    scene.desk->undo();
    scene.settle();
    QCOMPARE(scene.walls(id), QStringList{str("03-10T12:00")});
    // Onto its own day, and onto a day that has passed: nothing moves.
    drag(panel->month(), firstRunIn(panel->month(), QDate(2026, 3, 10)), firstRunIn(panel->month(), QDate(2026, 3, 10)) + QPoint(2, 2));
    drag(panel->month(), firstRunIn(panel->month(), QDate(2026, 3, 10)), firstRunIn(panel->month(), QDate(2026, 2, 24)));
    scene.settle();
    QCOMPARE(scene.walls(id), QStringList{str("03-10T12:00")});
}

void CalendarViewsTest::draggedWithCtrlCopies()
{
    Scene scene;
    const BroadcastId id = scene.add("早安", "2026-03-10T12:00");
    auto *panel = scene.calendar();
    drag(panel->month(), firstRunIn(panel->month(), QDate(2026, 3, 10)), firstRunIn(panel->month(), QDate(2026, 3, 20)), Qt::ControlModifier);
    scene.settle();
    QCOMPARE(scene.walls(id), QStringList{str("03-10T12:00")});
    QCOMPARE(scene.allRuns(), 2);
    scene.desk->undo();
    scene.settle();
    QCOMPARE(scene.allRuns(), 1);
}

void CalendarViewsTest::weekMovesBetweenHours()
{
    Scene scene;
    const BroadcastId id = scene.add("早安", "2026-03-10T12:00");
    auto *panel = scene.calendar();
    panel->select(QDate(2026, 3, 10));
    panel->setView(CalendarPanel::View::Week);
    scene.settle();
    WeekCalendar *week = panel->week();
    QCOMPARE(week->firstDay(), QDate(2026, 3, 9));
    // The hours fill what is left below the head: 07:00 to 23:00.
    const int head = 24 + 26 + 2 * 20 + 4;
    const auto at = [&](int column, double hour) {
        return QPoint(52 + (week->width() - 52) * (2 * column + 1) / 14, head + int((week->height() - head) * (hour - 7) / 16) + 5);
    };
    drag(week, at(1, 12), at(3, 18.5));
    scene.settle();
    QCOMPARE(scene.walls(id), QStringList{str("03-12T18:30")});
    week->select(QDate(2026, 3, 12));
    QTest::keyClick(week, Qt::Key_Space);
    QTest::keyClick(week, Qt::Key_Up, Qt::ShiftModifier);
    scene.settle();
    QCOMPARE(scene.walls(id), QStringList{str("03-12T17:30")});
}

void CalendarViewsTest::keysMoveAndCopy()
{
    Scene scene;
    const BroadcastId id = scene.add("早安", "2026-03-10T12:00");
    auto *panel = scene.calendar();
    panel->select(QDate(2026, 3, 10));
    QTest::keyClick(panel->month(), Qt::Key_Space);
    QVERIFY(panel->month()->accessibleDescription().contains(str("早安")));
    QTest::keyClick(panel->month(), Qt::Key_Down, Qt::ShiftModifier);
    scene.settle();
    QCOMPARE(scene.walls(id), QStringList{str("03-17T12:00")});
    QTest::keyClick(panel->month(), Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    scene.settle();
    QCOMPARE(scene.allRuns(), 2);
    panel->select(QDate(2026, 3, 17));
    QTest::keyClick(panel->month(), Qt::Key_Space);
    QTest::keyClick(panel->month(), Qt::Key_Delete);
    scene.settle();
    QCOMPARE(runsOf(*scene.shared, id)->first().state, str("cancelled"));
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
    Scene scene;
    const BroadcastId id = scene.add("早安", "2026-03-09T12:00", "FREQ=WEEKLY;COUNT=3");
    auto *panel = scene.calendar();
    drag(panel->month(), firstRunIn(panel->month(), QDate(2026, 3, 16)), firstRunIn(panel->month(), QDate(2026, 3, 18)));
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
    Scene scene;
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
    Scene scene;
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
    Scene scene;
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

void CalendarViewsTest::filterIsRemembered()
{
    Scene scene;
    scene.add("早安", "2026-03-10T12:00");
    scene.add("晚安", "2026-03-11T12:00");
    auto *panel = scene.calendar();
    QCOMPARE(panel->month()->runs().size(), 2);
    auto *text = panel->findChild<QLineEdit *>(QString(), Qt::FindChildrenRecursively);
    for (QLineEdit *field : panel->findChildren<QLineEdit *>()) {
        if (field->placeholderText() == QStringLiteral("Find a broadcast"))
            text = field;
    }
    text->setText(str("晚"));
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_COMPARE(panel->month()->runs().size(), 1);
    delete panel;
    panel = scene.calendar();
    QCOMPARE(panel->month()->runs().size(), 1);
    for (QComboBox *box : panel->findChildren<QComboBox *>()) {
        if (box->accessibleName() == QStringLiteral("Group"))
            box->setCurrentIndex(1);
    }
    scene.settle();
    QCOMPARE(panel->month()->runs().size(), 1); // both go there, the text still holds
}

void CalendarViewsTest::listActs()
{
    Scene scene;
    const BroadcastId first = scene.add("早安", "2026-03-10T12:00"), second = scene.add("晚安", "2026-03-11T12:00");
    auto *panel = scene.calendar();
    panel->setView(CalendarPanel::View::List);
    scene.settle();
    QCOMPARE(panel->list()->chosen().size(), 0);
    panel->list()->table()->selectAll();
    QCOMPARE(panel->list()->chosen().size(), 2);
    Q_EMIT panel->list()->moveWanted(panel->list()->chosen(), 3);
    scene.settle();
    QCOMPARE(scene.walls(first), QStringList{str("03-13T12:00")});
    QCOMPARE(scene.walls(second), QStringList{str("03-14T12:00")});
    QCOMPARE(panel->list()->chosen().size(), 2); // still chosen
    scene.desk->undo();
    scene.settle();
    QCOMPARE(scene.walls(first), QStringList{str("03-10T12:00")});
    Q_EMIT panel->list()->cancelWanted(panel->list()->chosen());
    scene.settle();
    QCOMPARE(runsOf(*scene.shared, first)->first().state, str("cancelled"));
    panel->list()->setSpan(QDate(2027, 1, 1), QDate(2027, 1, 2));
    panel->refresh({});
    scene.settle();
    QCOMPARE(panel->list()->table()->model()->rowCount(), 0);
}

void CalendarViewsTest::viewIsRemembered()
{
    Scene scene;
    auto *panel = scene.calendar();
    QCOMPARE(panel->view(), CalendarPanel::View::Month);
    panel->setView(CalendarPanel::View::Week);
    scene.settle();
    delete panel;
    QCOMPARE(scene.calendar()->view(), CalendarPanel::View::Week);
}

void CalendarViewsTest::bandsAndLoad()
{
    Scene scene;
    scene.fill("INSERT INTO campaign (id, name, from_day, to_day, created_at) VALUES (1, '春上新', '2026-03-05', '2026-03-20', '2026-01-01T00:00:00Z')");
    scene.add("早安", "2026-03-10T12:00");
    scene.add("晚安", "2026-03-10T19:00"); // the group's cap of one a day keeps it out
    auto *panel = scene.calendar();
    const DayLoad load = panel->month()->span().loads.value(QDate(2026, 3, 10));
    QCOMPARE(load.planned, qint64(1));
    QCOMPARE(*load.lines.first().limit, qint64(1));
    QCOMPARE(load.lines.first().turnedAway, qint64(1));
    QVERIFY(load.isOver());
    QVERIFY(panel->month()->accessibleDescription().size() > 0);
    QCOMPARE(panel->month()->span().bands.size(), 1);
    panel->select(QDate(2026, 3, 10));
    QVERIFY(panel->month()->accessibleDescription().contains(QStringLiteral("over a limit")));
    // A click on the band opens its stages.
    const QPoint band = firstRunIn(panel->month(), QDate(2026, 3, 11)) - QPoint(0, 5);
    QTest::mouseClick(panel->month(), Qt::LeftButton, {}, band);
    scene.settle();
    QVERIFY(scene.window.findChild<StagesForm *>());
}

void CalendarViewsTest::bandLanes()
{
    const auto day = [](int d) { return QDate(2026, 3, d); };
    const QList<CampaignBand> bands{{1, str("a"), day(2), day(10), {{str("x"), day(1), day(3)}, {str("y"), day(5), day(5)}}}, {2, str("b"), day(4), day(6), {}}};
    QStringList lines;
    for (const BandPiece &piece : bandPieces(bands, day(2), day(8)))
        lines << QStringLiteral("%1 %2-%3 lane %4").arg(piece.label).arg(piece.from.day()).arg(piece.to.day()).arg(piece.lane);
    QCOMPARE(lines, (QStringList{str("a · x 2-3 lane 0"), str("a 4-4 lane 0"), str("a · y 5-5 lane 0"), str("a 6-8 lane 0"), str("b 4-6 lane 1")}));
}

void CalendarViewsTest::daysAreEntered()
{
    Scene scene;
    auto *panel = scene.calendar();
    panel->showDays(QDate(2026, 3, 12));
    scene.settle();
    auto *days = scene.window.findChild<DaysPanel *>();
    const auto press = [&](const char *text) {
        for (QPushButton *button : days->findChildren<QPushButton *>()) {
            if (button->text() == QLatin1String(text) && button->isVisibleTo(days))
                return button->click();
        }
        qFatal("no button %s", text);
    };
    for (QLineEdit *field : days->findChildren<QLineEdit *>()) {
        if (field->accessibleName() == QStringLiteral("Name"))
            field->setText(str("店庆"));
    }
    press("Add");
    scene.settle();
    QCOMPARE(panel->month()->marksOf(QDate(2026, 3, 12)), QStringList{str("店庆")});
    // A festival of the program is taken out, and comes back with undo.
    QCOMPARE(panel->month()->marksOf(QDate(2026, 3, 8)), QStringList{QStringLiteral("8 March")});
    int row = -1;
    for (int i = 0; i < days->days()->rows()->rowCount(); ++i) {
        if (days->days()->rows()->index(i, 0).data().toString().startsWith(QStringLiteral("03-08")))
            row = i;
    }
    days->days()->selectRow(row);
    press("Take out");
    scene.settle();
    QCOMPARE(panel->month()->marksOf(QDate(2026, 3, 8)), QStringList());
    scene.desk->undo();
    scene.settle();
    QCOMPARE(panel->month()->marksOf(QDate(2026, 3, 8)), QStringList{QStringLiteral("8 March")});
}

void CalendarViewsTest::daysOfAFile()
{
    Scene scene;
    const QString path = scene.folder.filePath(QStringLiteral("days.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("day,kind,name\n2027-01-01,休,元旦\n2027-01-03,班,元旦补班\nx,y,z\n2026-01-01,holiday,known\n");
    file.close();
    auto *panel = scene.calendar();
    panel->showDays();
    scene.settle();
    auto *days = scene.window.findChild<DaysPanel *>();
    days->openFile(path);
    scene.settle();
    QVERIFY(days->takeButton()->isVisible());
    days->takeButton()->click();
    scene.settle();
    const auto calendar = holidayCalendar(*scene.shared);
    QVERIFY(calendar->knows(2027));
    QVERIFY(calendar->isWorkday(QDate(2027, 1, 3)));
    scene.desk->undo();
    scene.settle();
    QVERIFY(!holidayCalendar(*scene.shared)->knows(2027));
}

void CalendarViewsTest::stagesOfACampaign()
{
    Scene scene;
    scene.fill("INSERT INTO campaign (id, name, from_day, to_day, created_at) VALUES (1, '春上新', '2026-03-05', '2026-03-20', '2026-01-01T00:00:00Z')");
    auto *panel = scene.calendar();
    panel->showStages(1);
    scene.settle();
    auto *form = scene.window.findChild<StagesForm *>();
    QVERIFY(form);
    form->addStage({QString(), QDate(2026, 3, 5), QDate(2026, 3, 7)});
    form->saveButton()->click(); // without a name: told, nothing lost
    scene.settle();
    QCOMPARE(form->stages().size(), 1);
    form->findChild<QLineEdit *>()->setText(str("预热"));
    form->saveButton()->click();
    scene.settle();
    QCOMPARE(campaignBand(*scene.shared, 1)->stages.size(), 1);
    QCOMPARE(panel->month()->span().bands.first().stages.first().name, str("预热"));
}

void CalendarViewsTest::draftsAreCompleted()
{
    Scene scene;
    const auto reading = readIcs("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260320T150000\nSUMMARY:新品<b>\nDESCRIPTION:到店\nEND:VEVENT\nEND:VCALENDAR\n", QStringLiteral("a.ics"), scene.shared->zone());
    QVERIFY(importIcs(*scene.shared, *reading, QStringLiteral("a.ics")));
    auto *panel = scene.calendar();
    panel->showDrafts();
    scene.settle();
    auto *list = scene.window.findChild<DraftsList *>();
    for (QPushButton *button : list->findChildren<QPushButton *>()) {
        if (button->text() == QStringLiteral("Complete"))
            button->click();
    }
    scene.settle();
    auto *editor = scene.window.findChild<BroadcastEditor *>();
    QVERIFY(editor);
    QCOMPARE(editor->draft().name, str("新品<b>"));
    editor->saveButton()->click(); // no group yet
    scene.settle();
    QCOMPARE(waitingDrafts(*scene.shared)->size(), 1);
    for (QListWidget *groups : editor->findChildren<QListWidget *>()) {
        if (groups->accessibleName() == QStringLiteral("Groups"))
            groups->item(0)->setCheckState(Qt::Checked);
    }
    editor->saveButton()->click();
    scene.settle();
    QCOMPARE(waitingDrafts(*scene.shared)->size(), 0);
    QCOMPARE(runsBetween(*scene.shared, QDate(2026, 3, 20), QDate(2026, 3, 20))->size(), 1);
}

void CalendarViewsTest::ruleField_data()
{
    QTest::addColumn<QString>("rrule");
    QTest::addColumn<QString>("days");
    QTest::addColumn<QString>("lunar");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("workdays") << "FREQ=DAILY" << "workdays" << "" << "Every day, on workdays only";
    QTest::newRow("every other week") << "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=8" << "" << "" << "Every 2 weeks on Mon, Thu, 8 time(s)";
    QTest::newRow("second Saturday") << "FREQ=MONTHLY;BYDAY=2SA" << "" << "" << "Every month on second Sat";
    QTest::newRow("several weekdays of a month") << "FREQ=MONTHLY;BYDAY=2SA,-1MO" << "" << "" << "Every month on second Sat, last Mon";
    QTest::newRow("first and last day") << "FREQ=MONTHLY;BYMONTHDAY=1,-1;UNTIL=20261231" << "" << "" << "Every month on day 1, the last day, until 2026-12-31";
    QTest::newRow("lunar") << "" << "" << "08-15" << "Every year on day 15 of lunar month 8";
    QTest::newRow("lunar, its last day, twice") << "COUNT=2" << "" << "12--1" << "Every year on the last day of lunar month 12, 2 time(s)";
}

void CalendarViewsTest::ruleField()
{
    QFETCH(QString, rrule);
    QFETCH(QString, days);
    QFETCH(QString, lunar);
    QFETCH(QString, sentence);
    Scene scene;
    RecurrenceField field(*scene.desk);
    BroadcastDraft draft;
    draft.zone = str("Asia/Shanghai");
    draft.atWall = fromWallText(str("2026-03-02T10:00"));
    draft.rrule = rrule;
    draft.days = days;
    draft.lunar = lunar;
    draft.exceptions = QStringList{str("2026-03-05")};
    field.setRule(draft);
    BroadcastDraft back;
    field.writeTo(back);
    QCOMPARE(back.rrule, rrule);
    QCOMPARE(back.days, days);
    QCOMPARE(back.lunar, lunar);
    QCOMPARE(back.exceptions, draft.exceptions);
    QCOMPARE(field.sentence(), sentence + QStringLiteral(", 1 day(s) left out"));
    QVERIFY(!field.nextRuns().isEmpty());
    QVERIFY(field.nextRuns().size() <= 10);
}

void CalendarViewsTest::ruleFieldByHand()
{
    Scene scene;
    RecurrenceField field(*scene.desk);
    BroadcastDraft draft;
    draft.zone = str("Asia/Shanghai");
    draft.atWall = fromWallText(str("2026-09-30T10:00"));
    field.setRule(draft);
    QSignalSpy changed(&field, &RecurrenceField::changed);
    field.every()->setCurrentIndex(1);
    QCOMPARE(field.ruleText()->text(), str("FREQ=DAILY"));
    QCOMPARE(field.nextRuns().value(1), str("2026-10-01 Thu 10:00 (day off)"));
    // Typed, half a rule changes nothing; a whole one fills the fields.
    field.ruleText()->clear();
    QTest::keyClicks(field.ruleText(), QStringLiteral("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3"));
    field.writeTo(draft);
    QCOMPARE(draft.rrule, str("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3"));
    QCOMPARE(field.every()->currentIndex(), 3);
    QCOMPARE(field.nextRuns().size(), 3);
    QTest::keyClicks(field.ruleText(), QStringLiteral(";NONSENSE=1"));
    field.writeTo(draft);
    QCOMPARE(draft.rrule, str("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3"));
    QVERIFY(changed.size() >= 2);
    field.every()->setCurrentIndex(0);
    field.writeTo(draft);
    QVERIFY(draft.rrule.isEmpty() && draft.exceptions.isEmpty());
}

QTEST_MAIN(CalendarViewsTest)
#include "calendarviews_test.moc"
