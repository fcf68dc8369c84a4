// SPDX-License-Identifier: GPL-3.0-or-later
// Saved reports in the window: kept, changed, made and removed; made by themselves at their time, once, whatever another of
// them does; offered where they were due while the program was closed. And packs into a folder and a ZIP.
#include "core/groups/groupstore.h"
#include "core/groups/staffstore.h"
#include "tests/ui/shell/shellscene.h"
#include "ui/common/ask.h"
#include "ui/common/drawer.h"
#include "ui/common/toast.h"
#include "ui/groups/listtable.h"
#include "ui/reports/reportspanel.h"
#include "ui/reports/reporttimer.h"
#include "ui/reports/savedreportform.h"
#include "ui/reports/savedreportspanel.h"
#include "ui/shell/desk.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>

using namespace siyu;
using namespace siyu::ui;

namespace {

reports::SavedReport settings(const QString &name, const QString &folder)
{
    reports::SavedReport out;
    out.name = name;
    out.report = QStringLiteral("staffing");
    out.format = QStringLiteral("csv");
    out.folder = folder;
    out.schedule = {reports::Every::Day, 1, QTime(9, 0)};
    return out;
}

QStringList filesIn(const QString &folder) { return QDir(folder).entryList(QDir::Files | QDir::Hidden); }

template <typename Widget>
Widget *named(QWidget *in, const QString &name)
{
    for (Widget *widget : in->findChildren<Widget *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

QPushButton *button(QWidget *in, const QString &text)
{
    for (QPushButton *found : in->findChildren<QPushButton *>()) {
        if (found->text() == text)
            return found;
    }
    return nullptr;
}

} // namespace

class SavedReportsTest : public QObject {
    Q_OBJECT

    static ReportsPanel *panelOf(ShellScene &scene)
    {
        scene.view().showPage(PageId::Safety);
        if (!settle(ShellScene::settleMs))
            qFatal("the page does not come to rest");
        return scene.view().page(PageId::Safety)->findChild<ReportsPanel *>();
    }
    static QString said(ShellScene &scene) { return scene.window().findChild<Toast *>()->message(); }

private Q_SLOTS:
    void madeAtTheirTimeOnce()
    {
        ShellScene scene;
        const QString good = scene.file(QStringLiteral("good"));
        // The first cannot be made: its folder would lie within a file.
        QVERIFY(reports::saveReportSettings(scene.workspace(), settings(QStringLiteral("a"), scene.workspaceFile() + QStringLiteral("/in"))));
        // Many, so that the timer looks again while they are being made.
        constexpr int many = 40;
        for (int i = 0; i < many; ++i)
            QVERIFY(reports::saveReportSettings(scene.workspace(), settings(QStringLiteral("b%1").arg(i), good)));
        auto *timer = scene.view().findChild<ReportTimer *>();
        QVERIFY(timer);
        timer->look();
        QVERIFY(settle(ShellScene::settleMs));
        QVERIFY(!QDir(good).exists());
        scene.clock().set(QDateTime(QDate(2026, 3, 3), QTime(1, 30), Qt::UTC));
        for (int looks = 0; looks < 60; ++looks) {
            timer->look();
            QTest::qWait(5);
        }
        QVERIFY(settle(ShellScene::settleMs));
        QCOMPARE(filesIn(good).size(), many);
        QVERIFY(filesIn(good).contains(QStringLiteral("b0 2026-03-03 2026-03-03.csv")));
        QVERIFY(reports::dueReports(scene.workspace()).value().isEmpty());
        timer->look();
        QVERIFY(settle(ShellScene::settleMs));
        QCOMPARE(filesIn(good).size(), many);
    }

    void whatClosingCutShortStaysDue()
    {
        ShellScene scene;
        const QString folder = scene.file(QStringLiteral("cut"));
        constexpr int many = 40;
        for (int i = 0; i < many; ++i)
            QVERIFY(reports::saveReportSettings(scene.workspace(), settings(QStringLiteral("b%1").arg(i), folder)));
        scene.clock().set(QDateTime(QDate(2026, 3, 3), QTime(1, 30), Qt::UTC));
        scene.view().findChild<ReportTimer *>()->look();
        QTRY_VERIFY(!filesIn(folder).isEmpty());
        scene.window().closeWorkspace();
        QVERIFY(settle(ShellScene::settleMs));
        const qsizetype made = filesIn(folder).size();
        QVERIFY2(made < many, "all were made before it closed");
        scene.window().openWorkspace(scene.workspaceFile());
        QVERIFY(settle(ShellScene::settleMs));
        QCOMPARE(reports::dueReports(scene.workspace()).value().size() + made, many);
    }

    void theFolderThatIsMissingIsTold()
    {
        ShellScene scene;
        QVERIFY(reports::saveReportSettings(scene.workspace(), settings(QStringLiteral("a"), scene.workspaceFile() + QStringLiteral("/in"))));
        scene.clock().set(QDateTime(QDate(2026, 3, 3), QTime(1, 30), Qt::UTC));
        scene.view().findChild<ReportTimer *>()->look();
        QVERIFY(settle(ShellScene::settleMs));
        QVERIFY2(said(scene).contains(QStringLiteral("“in” cannot be written")), qPrintable(said(scene)));
    }

    void whatWasDueWhileClosedIsOffered()
    {
        ShellScene scene;
        const QString folder = scene.file(QStringLiteral("late"));
        QVERIFY(reports::saveReportSettings(scene.workspace(), settings(QStringLiteral("a"), folder)));
        scene.clock().set(QDateTime(QDate(2026, 3, 5), QTime(3, 0), Qt::UTC));
        ReportTimer opened(scene.desk());
        opened.look();
        QVERIFY(settle(ShellScene::settleMs));
        QVERIFY(!QDir(folder).exists());
        QVERIFY2(said(scene).contains(QStringLiteral("due while")), qPrintable(said(scene)));
        scene.window().findChild<Toast *>()->actButton()->click();
        QVERIFY(settle(ShellScene::settleMs));
        // Three days were missed; the last stands for them.
        QCOMPARE(filesIn(folder), QStringList{QStringLiteral("a 2026-03-05 2026-03-05.csv")});
    }

    // As other reports, though it is made on another page.
    void staffingReportLeadsToItsFolder()
    {
        ShellScene scene;
        scene.view().showPage(PageId::Groups);
        QVERIFY(settle(ShellScene::settleMs));
        const QString path = scene.file(QStringLiteral("staffing.xlsx"));
        const ask::ScriptedAnswers answers({path});
        for (QAction *action : scene.view().page(PageId::Groups)->findChildren<QAction *>()) {
            if (action->text().startsWith(QStringLiteral("Staffing report")))
                action->trigger();
        }
        QVERIFY(settle(ShellScene::settleMs));
        QVERIFY(QFile::exists(path));
        QVERIFY2(said(scene).contains(QStringLiteral("staffing.xlsx")), qPrintable(said(scene)));
        const QPushButton *act = scene.window().findChild<Toast *>()->actButton();
        QVERIFY(act->isVisible());
        QCOMPARE(act->text(), QStringLiteral("Open folder"));
    }

    void keptChangedMadeAndRemoved()
    {
        ShellScene scene;
        ReportsPanel *panel = panelOf(scene);
        panel->choose(QStringLiteral("weekly"));
        panel->saveSettings();
        auto *form = scene.window().findChild<SavedReportForm *>();
        QVERIFY(form);
        named<QLineEdit>(form, QStringLiteral("Name"))->setText(QStringLiteral("周会"));
        named<QLineEdit>(form, QStringLiteral("Folder"))->setText(scene.file(QStringLiteral("weekly")));
        auto *every = named<QComboBox>(form, QStringLiteral("Made by itself"));
        every->setCurrentIndex(every->findData(int(reports::Every::Week)));
        button(form, QStringLiteral("Save settings"))->click();
        QVERIFY(settle(ShellScene::settleMs));
        const auto saved = reports::findSavedReport(scene.workspace(), QStringLiteral("周会"));
        QVERIFY(saved);
        QCOMPARE(saved->schedule.every, reports::Every::Week);
        QVERIFY(saved->reason.isEmpty());
        auto *list = panel->findChild<SavedReportsPanel *>();
        QCOMPARE(list->findChild<ListTable *>()->model()->rowCount(), 1);
        list->makeNow();
        QVERIFY(settle(ShellScene::settleMs));
        QCOMPARE(filesIn(scene.file(QStringLiteral("weekly"))), QStringList{QStringLiteral("周会 2026-02-23 2026-03-01.xlsx")});
        list->edit(*saved);
        form = scene.window().findChild<SavedReportForm *>();
        named<QLineEdit>(form, QStringLiteral("Name"))->setText(QStringLiteral("周一会"));
        button(form, QStringLiteral("Save settings"))->click();
        QVERIFY(settle(ShellScene::settleMs));
        QCOMPARE(reports::savedReports(scene.workspace()).value().size(), 1);
        QVERIFY(reports::findSavedReport(scene.workspace(), QStringLiteral("周一会")));
        button(list, QStringLiteral("Remove"))->click();
        QVERIFY(settle(ShellScene::settleMs));
        QVERIFY(reports::savedReports(scene.workspace()).value().isEmpty());
        QCOMPARE(filesIn(scene.file(QStringLiteral("weekly"))).size(), 1);
    }

    void packsOfGroups()
    {
        ShellScene scene;
        const StaffId owner = groups::addStaff(scene.workspace(), {QStringLiteral("李店长"), {}, {}, {}}).value();
        for (const char *name : {"a/b", "a:b", "C"}) {
            groups::NewGroup group;
            group.name = QString::fromLatin1(name);
            group.owners = {owner};
            QVERIFY(groups::addGroup(scene.workspace(), group));
        }
        ReportsPanel *panel = panelOf(scene);
        panel->refresh();
        QVERIFY(settle(ShellScene::settleMs));
        panel->choose(QStringLiteral("group"));
        auto *pack = named<QComboBox>(panel, QStringLiteral("How many files"));
        ask::ScriptedAnswers answers({scene.file(QStringLiteral("p.zip")), scene.file({}), scene.file({})});
        pack->setCurrentIndex(pack->findData(int(reports::PackAs::Zip)));
        panel->makeReport();
        QVERIFY(settle(ShellScene::settleMs));
        QVERIFY(QFileInfo(scene.file(QStringLiteral("p.zip"))).size() > 1000);
        pack->setCurrentIndex(pack->findData(int(reports::PackAs::Folder)));
        for (int times = 1; times <= 2; ++times) {
            panel->makeReport();
            QVERIFY(settle(ShellScene::settleMs));
            const QStringList made = QDir(scene.file({})).entryList({QStringLiteral("Group report*")}, QDir::Dirs);
            QCOMPARE(made.size(), times);
            QCOMPARE(filesIn(QDir(scene.file({})).filePath(made.last())), (QStringList{QStringLiteral("a_b (2).xlsx"), QStringLiteral("a_b.xlsx"), QStringLiteral("C.xlsx")}));
        }
        QCOMPARE(answers.unanswered(), 0);
    }

    void yesterdayIsAnotherOneAfterMidnight()
    {
        ShellScene scene;
        const StaffId owner = groups::addStaff(scene.workspace(), {QStringLiteral("李店长"), {}, {}, {}}).value();
        groups::NewGroup group;
        group.name = QStringLiteral("老客1群");
        group.owners = {owner};
        QVERIFY(groups::addGroup(scene.workspace(), group));
        ReportsPanel *panel = panelOf(scene);
        panel->choose(QStringLiteral("group"));
        named<QComboBox>(panel, QStringLiteral("Period"))->setCurrentIndex(0);
        auto *pack = named<QComboBox>(panel, QStringLiteral("How many files"));
        pack->setCurrentIndex(pack->findData(int(reports::PackAs::Folder)));
        ask::ScriptedAnswers answers({scene.file({}), scene.file({})});
        for (int day = 1; day <= 2; ++day) {
            panel->makeReport();
            QVERIFY(settle(ShellScene::settleMs));
            QVERIFY(QFileInfo::exists(scene.file(QStringLiteral("Group report 2026-03-0%1 2026-03-0%1").arg(day))));
            scene.clock().set(scene.clock().nowUtc().addDays(1));
        }
        QCOMPARE(answers.unanswered(), 0);
    }
};

QTEST_MAIN(SavedReportsTest)
#include "savedreports_test.moc"
