// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks and playbooks through their views: steps typed as lines, put to use, done, moved, skipped; chores on and off.
#include "tests/ui/common/deskscene.h"
#include "ui/common/ask.h"
#include "ui/groups/listtable.h"
#include "ui/groups/rowsmodel.h"
#include "ui/playbooks/playbooksview.h"
#include "ui/playbooks/tasksview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace siyu;
using namespace siyu::ui;

namespace {

QString str(const char *text) { return QString::fromUtf8(text); }

struct Scene : DeskScene {
    Scene() { addGroup("老客1群"); }
};

} // namespace

class TaskViewsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines();
    void linesKeepTheirSteps();
    void playbookIsWrittenAndUsed();
    void tasksAreDoneMovedSkipped();
    void choresAreSwitched();
};

void TaskViewsTest::lines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("steps"); // −1 = cannot be read
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("with a team") << str("0 | User | 欢迎") << 1;
    QTest::newRow("full width, before the start") << str("-3｜预热") << 1;
    QTest::newRow("blank lines") << str("\n0 | a\n\n1 | b\n") << 2;
    QTest::newRow("no days") << str("欢迎") << -1;
    QTest::newRow("no words") << str("3 |") << -1;
    QTest::newRow("a team alone") << str("3 | User") << -1;
    QTest::newRow("the second is wrong") << str("0 | a\nb | c") << -1;
}

void TaskViewsTest::lines()
{
    QFETCH(QString, text);
    QFETCH(int, steps);
    QString wrong;
    const auto read = stepsFrom(text, {}, &wrong);
    QCOMPARE(read ? int(read->size()) : -1, steps);
    QCOMPARE(wrong.isEmpty(), steps >= 0);
}

void TaskViewsTest::linesKeepTheirSteps()
{
    const QList<playbooks::Step> before{{7, str("欢迎"), str("带群规 | 第二条"), 0, Team::User, {}}, {8, str("复盘"), {}, 7, {}, StaffId(3)}};
    QString wrong;
    const auto same = stepsFrom(stepLines(before), before, &wrong);
    QCOMPARE(same->size(), 2);
    QCOMPARE(same->at(0).id, 7);
    QCOMPARE(same->at(0).note, str("带群规 | 第二条"));
    QCOMPARE(same->at(0).team, std::optional(Team::User));
    QCOMPARE(same->at(1).staff, StaffId(3));
    const auto other = stepsFrom(str("2 | 复盘\n0 | 新的"), before, &wrong);
    QCOMPARE(other->at(0).id, 8);
    QCOMPARE(other->at(0).offsetDays, 2);
    QCOMPARE(other->at(1).id, 0);
}

void TaskViewsTest::playbookIsWrittenAndUsed()
{
    Scene scene;
    auto *view = scene.open<PlaybooksView>();
    view->edit({});
    scene.settle();
    scene.field<QLineEdit>("Name")->setText(str("新群"));
    scene.field<QPlainTextEdit>("Steps")->setPlainText(str("0 | User | 欢迎\nx"));
    scene.press("Save the playbook");
    QCOMPARE(view->model()->rowCount(), 0); // the second line is no step
    scene.field<QPlainTextEdit>("Steps")->setPlainText(str("0 | User | 欢迎\n3 | 破冰"));
    scene.press("Save the playbook");
    QCOMPARE(view->model()->rowCount(), 1);
    QTableView *table = view->findChild<QTableView *>();
    table->setCurrentIndex(table->model()->index(0, 0));
    for (int times = 0; times < 2; ++times) {
        scene.act(view, "Put to use…");
        scene.press("Make the tasks");
    }
    const auto made = playbooks::tasks(*scene.shared, {{QDate(2026, 3, 1), QDate(2026, 3, 31)}, {}, false, false});
    const auto ours = std::count_if(made->begin(), made->end(), [](const playbooks::Task &task) { return task.origin == playbooks::TaskOrigin::Playbook; });
    QCOMPARE(ours, 2);
}

void TaskViewsTest::tasksAreDoneMovedSkipped()
{
    Scene scene;
    auto *view = scene.open<TasksView>();
    view->openNew();
    scene.settle();
    scene.field<QLineEdit>("What is to be done")->setText(str("打电话"));
    scene.press("Add the task");
    for (const char *title : {"发海报", "数人数"})
        QVERIFY(playbooks::addTask(*scene.shared, {str(title), {}, {}, {}, QDate(2026, 3, 1)}));
    scene.settle();
    QCOMPARE(view->model()->rowCount(), 3);
    const auto choose = [&](const char *title) {
        for (int row = 0; row < view->table()->model()->rowCount(); ++row) {
            if (view->table()->model()->index(row, 1).data().toString() == QString::fromUtf8(title))
                view->table()->setCurrentIndex(view->table()->model()->index(row, 0));
        }
    };
    choose("打电话");
    scene.act(view, "Done");
    choose("发海报");
    {
        const ask::ScriptedAnswers answers({str("群里在办团购")});
        scene.act(view, "Skip…");
    }
    choose("数人数");
    scene.act(view, "Tomorrow");
    QCOMPARE(view->model()->rowCount(), 2);
    const auto all = playbooks::tasks(*scene.shared, {{QDate(2026, 3, 1), QDate(2026, 3, 31)}, {}, false, false});
    QHash<QString, playbooks::Task> byTitle;
    for (const playbooks::Task &task : *all)
        byTitle.insert(task.title, task);
    QCOMPARE(byTitle[str("打电话")].state, playbooks::TaskState::Done);
    QCOMPARE(byTitle[str("发海报")].skipReason, str("群里在办团购"));
    QCOMPARE(byTitle[str("数人数")].due, QDate(2026, 3, 2));
}

void TaskViewsTest::choresAreSwitched()
{
    Scene scene;
    auto *view = scene.open<PlaybooksView>();
    view->openChores();
    scene.settle();
    auto *review = scene.field<QCheckBox>("Weekly review: scorecards and next steps");
    QVERIFY(review->isChecked());
    review->click();
    scene.settle();
    QVERIFY(playbooks::chores(*scene.shared)->at(1).isRetired);
    scene.field<QLineEdit>("New chore")->setText(str("看后台"));
    scene.press("Add the chore");
    const auto tasks = playbooks::tasks(*scene.shared, {{QDate(2026, 3, 1), QDate(2026, 3, 31)}, {}, false, false});
    QCOMPARE(tasks->size(), 8); // today and the seven days after, for whoever takes it
}

QTEST_MAIN(TaskViewsTest)
#include "taskviews_test.moc"
