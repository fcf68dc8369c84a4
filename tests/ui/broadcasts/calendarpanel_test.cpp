// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the calendar's runs: filter and view that are remembered, the list's acts, campaigns as bands, days entered
// and taken over from files, stages, drafts that are completed.
#include "core/broadcasts/ics.h"
#include "tests/ui/broadcasts/calendarscene.h"
#include "ui/broadcasts/broadcasteditor.h"
#include "ui/broadcasts/dayspanel.h"
#include "ui/broadcasts/draftslist.h"
#include "ui/broadcasts/runlist.h"
#include "ui/broadcasts/stagesform.h"
#include "ui/common/rowtable.h"
#include "ui/groups/listtable.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>

using namespace siyu;
using namespace siyu::broadcasts;
using namespace siyu::ui;

class CalendarPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCoreApplication::setOrganizationName(QStringLiteral("siyu-test")); }
    void filterIsRemembered();
    void listActs();
    void viewIsRemembered();
    void bandsAndLoad();
    void bandLanes();
    void daysAreEntered();
    void daysOfAFile();
    void stagesOfACampaign();
    void draftsAreCompleted();
};

void CalendarPanelTest::filterIsRemembered()
{
    CalendarScene scene;
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

void CalendarPanelTest::listActs()
{
    CalendarScene scene;
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

void CalendarPanelTest::viewIsRemembered()
{
    CalendarScene scene;
    auto *panel = scene.calendar();
    QCOMPARE(panel->view(), CalendarPanel::View::Month);
    panel->setView(CalendarPanel::View::Week);
    scene.settle();
    delete panel;
    QCOMPARE(scene.calendar()->view(), CalendarPanel::View::Week);
}

void CalendarPanelTest::bandsAndLoad()
{
    CalendarScene scene;
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

void CalendarPanelTest::bandLanes()
{
    const auto day = [](int d) { return QDate(2026, 3, d); };
    const QList<CampaignBand> bands{{1, str("a"), day(2), day(10), {{str("x"), day(1), day(3)}, {str("y"), day(5), day(5)}}}, {2, str("b"), day(4), day(6), {}}};
    QStringList lines;
    for (const BandPiece &piece : bandPieces(bands, day(2), day(8)))
        lines << QStringLiteral("%1 %2-%3 lane %4").arg(piece.label).arg(piece.from.day()).arg(piece.to.day()).arg(piece.lane);
    QCOMPARE(lines, (QStringList{str("a · x 2-3 lane 0"), str("a 4-4 lane 0"), str("a · y 5-5 lane 0"), str("a 6-8 lane 0"), str("b 4-6 lane 1")}));
}

void CalendarPanelTest::daysAreEntered()
{
    CalendarScene scene;
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

void CalendarPanelTest::daysOfAFile()
{
    CalendarScene scene;
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

void CalendarPanelTest::stagesOfACampaign()
{
    CalendarScene scene;
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

void CalendarPanelTest::draftsAreCompleted()
{
    CalendarScene scene;
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

QTEST_MAIN(CalendarPanelTest)
#include "calendarpanel_test.moc"
