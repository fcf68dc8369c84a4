// SPDX-License-Identifier: GPL-3.0-or-later
// A morning of somebody of the reputation team in the real window over the sample shop, with mouse and keys: a question
// noted, a card copied, the answer noted, the question closed, a task done, the score that follows; all of it taken back. With SIYU_PICTURES set,
// each step is photographed into that folder.
#include "core/desks/questiondesk.h"
#include "core/kpi/scorecard.h"
#include "core/playbooks/taskstore.h"
#include "tests/ui/shell/shellscene.h"
#include "ui/common/drawer.h"
#include "ui/desks/questionsview.h"
#include "ui/desks/reputationdesk.h"
#include "ui/groups/listtable.h"
#include "ui/groups/rowsmodel.h"
#include "ui/playbooks/tasksview.h"
#include "ui/today/todaypage.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

using namespace siyu;
using namespace siyu::ui;

class ReputationDayTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ShellScene> m_scene;
    int m_picture = 0;

    void picture(const char *name)
    {
        settle(ShellScene::settleMs);
        const QString folder = qEnvironmentVariable("SIYU_PICTURES");
        if (!folder.isEmpty() && QDir().mkpath(folder))
            QVERIFY(m_scene->window().grab().save(QDir(folder).filePath(QStringLiteral("reputation-%1-%2.png").arg(++m_picture).arg(QLatin1String(name)))));
    }
    template <typename Button>
    Button *button(QWidget *in, const QString &start)
    {
        for (Button *one : in->findChildren<Button *>()) {
            if (one->text().startsWith(start) && one->isVisible())
                return one;
        }
        return nullptr;
    }
    template <typename Button>
    void press(QWidget *in, const char *start)
    {
        Button *found = button<Button>(in, QString::fromUtf8(start));
        QVERIFY2(found, start);
        QTest::mouseClick(found, Qt::LeftButton);
        settle(ShellScene::settleMs);
    }
    QTabWidget *tabs() { return m_scene->view().page(PageId::Today)->findChild<QTabWidget *>(); }
    void showTab(int index)
    {
        QTabBar *bar = tabs()->tabBar();
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(index).center());
        settle(ShellScene::settleMs);
        QCOMPARE(tabs()->currentIndex(), index);
    }
    // Of this week, of the whole shop.
    double answeredShare()
    {
        NoProgress quiet;
        const auto card = kpi::scorecard(m_scene->workspace(), isoWeekOf(m_scene->workspace().today()), {}, quiet);
        for (const kpi::Item &item : card->teams[4].items) {
            if (item.kpi.word == QStringLiteral("answered"))
                return item.actual.value.value_or(-1);
        }
        return -1;
    }
    QuestionsView *questions() { return tabs()->currentWidget()->findChild<QuestionsView *>(); }
    TasksView *tasks() { return static_cast<TodayPage *>(m_scene->view().page(PageId::Today))->tasks(); }
    int rowOfQuestion()
    {
        const auto &rows = questions()->model()->rows();
        return int(std::find_if(rows.begin(), rows.end(), [this](const desks::Question &one) { return one.text == m_asked; }) - rows.begin());
    }

    const QString m_asked = QStringLiteral("请问有没有大码？一米六，一百三十斤。");
    qint64 m_question = 0;
    qint64 m_task = 0;
    double m_shareBefore = -1;

private Q_SLOTS:
    void initTestCase()
    {
        m_scene = std::make_unique<ShellScene>(true);
        m_scene->window().resize(1366, 768);
        m_scene->view().showPage(PageId::Today);
        settle(ShellScene::settleMs);
    }
    void cleanupTestCase() { m_scene.reset(); }

    void tasksWait()
    {
        picture("today");
        const auto counts = playbooks::taskCounts(m_scene->workspace(), m_scene->workspace().today());
        QVERIFY(counts->open > 0); // chores came by themselves
        QVERIFY(tabs()->count() >= 5);
    }

    void aQuestionIsNoted()
    {
        showTab(2);
        picture("questions");
        QVERIFY(questions()->model()->rowCount() > 0);
        press<QToolButton>(questions(), "Note a question");
        QWidget *form = m_scene->view().drawer()->content();
        QVERIFY(form);
        auto *text = form->findChild<QPlainTextEdit *>();
        QVERIFY(text);
        QTest::mouseClick(text->viewport(), Qt::LeftButton);
        QApplication::clipboard()->setText(m_asked);
        QTest::keyClick(text, Qt::Key_V, Qt::ControlModifier);
        press<QPushButton>(form, "Note it");
        QVERIFY(rowOfQuestion() < questions()->model()->rowCount());
        m_question = questions()->model()->row(rowOfQuestion()).id;
        m_shareBefore = answeredShare();
        QVERIFY(m_shareBefore >= 0 && m_shareBefore < 1);
    }

    void aQuestionIsAnswered()
    {
        const int open = questions()->model()->rowCount();
        auto *table = questions()->findChild<ListTable *>();
        table->setFocus();
        table->setCurrentIndex(table->proxy()->mapFromSource(questions()->model()->index(rowOfQuestion(), 0)));
        QTest::keyClick(table, Qt::Key_Return);
        settle(ShellScene::settleMs);
        QWidget *panel = m_scene->view().drawer()->content();
        QVERIFY(panel);
        picture("question");
        press<QPushButton>(panel, "Copy “有没有大码”");
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("4XL")));
        QCOMPARE(desks::question(m_scene->workspace(), m_question)->state, desks::QuestionState::Open);
        press<QPushButton>(panel, "Note the answer");
        QCOMPARE(desks::question(m_scene->workspace(), m_question)->state, desks::QuestionState::Answered);
        QVERIFY(desks::question(m_scene->workspace(), m_question)->answer.contains(QStringLiteral("4XL")));
        QCOMPARE(questions()->model()->rowCount(), open - 1);
        press<QPushButton>(panel, "Close the question");
        QCOMPARE(desks::question(m_scene->workspace(), m_question)->state, desks::QuestionState::Closed);
        picture("answered");
        m_scene->view().drawer()->close();
    }

    void aTaskIsDone()
    {
        showTab(1);
        picture("tasks");
        const auto &rows = tasks()->model()->rows();
        const auto open = std::find_if(rows.begin(), rows.end(), [](const playbooks::Task &one) { return one.state == playbooks::TaskState::Open; });
        QVERIFY(open != rows.end());
        m_task = open->id;
        tasks()->table()->setCurrentIndex(tasks()->table()->proxy()->mapFromSource(tasks()->model()->index(int(open - rows.begin()), 0)));
        press<QToolButton>(tasks(), "Done");
        QCOMPARE(stateOfTask(), playbooks::TaskState::Done);
        picture("task-done");
    }

    void theScoreFollows()
    {
        QVERIFY(answeredShare() > m_shareBefore);
        // All of it is taken back step by step: done, closed, answered, asked.
        for (int i = 0; i < 4; ++i)
            QVERIFY(m_scene->workspace().undo());
        settle(ShellScene::settleMs);
        QCOMPARE(stateOfTask(), playbooks::TaskState::Open);
        QCOMPARE(desks::question(m_scene->workspace(), m_question).error().code, ErrorCode::NotFound);
    }

private:
    playbooks::TaskState stateOfTask()
    {
        const auto all = playbooks::tasks(m_scene->workspace(), {{QDate(2025, 1, 1), QDate(2027, 1, 1)}, {}, false, false});
        const auto task = std::find_if(all->begin(), all->end(), [this](const playbooks::Task &one) { return one.id == m_task; });
        if (task == all->end())
            qFatal("no task");
        return task->state;
    }
};

QTEST_MAIN(ReputationDayTest)
#include "reputationday_test.moc"
