// SPDX-License-Identifier: GPL-3.0-or-later
// A morning of somebody of the reputation team in the real window (dayscene.h): a question noted, a card copied, the answer
// noted, the question closed, a task done, the score that follows; all of it taken back.
#include "core/desks/questiondesk.h"
#include "core/kpi/scorecard.h"
#include "core/playbooks/taskstore.h"
#include "tests/ui/shell/dayscene.h"
#include "ui/common/drawer.h"
#include "ui/desks/questionsview.h"
#include "ui/desks/reputationdesk.h"
#include "ui/groups/rowsmodel.h"
#include "ui/playbooks/tasksview.h"
#include "ui/today/todaypage.h"

#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>

using namespace siyu;
using namespace siyu::ui;

class ReputationDayTest : public QObject {
    Q_OBJECT

    std::unique_ptr<DayScene> m_day;

    Workspace &workspace() { return m_day->workspace(); }
    QTabWidget *tabs() { return m_day->view().page(PageId::Today)->findChild<QTabWidget *>(); }
    // Of this week, of the whole shop.
    double answeredShare()
    {
        NoProgress quiet;
        const auto card = kpi::scorecard(workspace(), isoWeekOf(workspace().today()), {}, quiet);
        for (const kpi::Item &item : card->teams[4].items) {
            if (item.kpi.word == QStringLiteral("answered"))
                return item.actual.value.value_or(-1);
        }
        return -1;
    }
    QuestionsView *questions() { return tabs()->currentWidget()->findChild<QuestionsView *>(); }
    TasksView *tasks() { return static_cast<TodayPage *>(m_day->view().page(PageId::Today))->tasks(); }
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
        m_day = std::make_unique<DayScene>("reputation");
        QVERIFY(m_day->showPage(PageId::Today));
    }
    void cleanupTestCase() { m_day.reset(); }

    void tasksWait()
    {
        QVERIFY(m_day->picture("today"));
        const auto counts = playbooks::taskCounts(workspace(), workspace().today());
        QVERIFY(counts->open > 0); // chores came by themselves
        QVERIFY(tabs()->count() >= 5);
    }

    void aQuestionIsNoted()
    {
        QVERIFY(m_day->showTab(tabs(), 2));
        QVERIFY(m_day->picture("questions"));
        QVERIFY(questions()->model()->rowCount() > 0);
        QVERIFY(m_day->press<QToolButton>(questions(), "siyu::ui::QuestionsView", "Note a question"));
        QWidget *form = m_day->view().drawer()->content();
        QVERIFY(form);
        auto *text = form->findChild<QPlainTextEdit *>();
        QVERIFY(text);
        QTest::mouseClick(text->viewport(), Qt::LeftButton);
        QApplication::clipboard()->setText(m_asked);
        QTest::keyClick(text, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(m_day->press<QPushButton>(form, "siyu::ui::NewQuestionForm", "Note it"));
        QVERIFY(rowOfQuestion() < questions()->model()->rowCount());
        m_question = questions()->model()->row(rowOfQuestion()).id;
        m_shareBefore = answeredShare();
        QVERIFY(m_shareBefore >= 0 && m_shareBefore < 1);
    }

    void aQuestionIsAnswered()
    {
        const int open = questions()->model()->rowCount();
        auto *table = questions()->findChild<ListTable *>();
        m_day->choose(table, rowOfQuestion());
        m_day->openChosen(table);
        QWidget *panel = m_day->view().drawer()->content();
        QVERIFY(panel);
        QVERIFY(m_day->picture("question"));
        QVERIFY(m_day->press<QPushButton>(panel, "siyu::ui::QuestionPanel", "Copy “%1”", QStringLiteral("有没有大码")));
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("4XL")));
        QCOMPARE(desks::question(workspace(), m_question)->state, desks::QuestionState::Open);
        QVERIFY(m_day->press<QPushButton>(panel, "siyu::ui::QuestionPanel", "Note the answer"));
        QCOMPARE(desks::question(workspace(), m_question)->state, desks::QuestionState::Answered);
        QVERIFY(desks::question(workspace(), m_question)->answer.contains(QStringLiteral("4XL")));
        QCOMPARE(questions()->model()->rowCount(), open - 1);
        QVERIFY(m_day->press<QPushButton>(panel, "siyu::ui::QuestionPanel", "Close the question"));
        QCOMPARE(desks::question(workspace(), m_question)->state, desks::QuestionState::Closed);
        QVERIFY(m_day->picture("answered"));
        m_day->view().drawer()->close();
    }

    void aTaskIsDone()
    {
        QVERIFY(m_day->showTab(tabs(), 1));
        QVERIFY(m_day->picture("tasks"));
        const auto &rows = tasks()->model()->rows();
        const auto open = std::find_if(rows.begin(), rows.end(), [](const playbooks::Task &one) { return one.state == playbooks::TaskState::Open; });
        QVERIFY(open != rows.end());
        m_task = open->id;
        m_day->choose(tasks()->table(), int(open - rows.begin()));
        QVERIFY(m_day->press<QToolButton>(tasks(), "siyu::ui::TasksView", "Done"));
        QCOMPARE(stateOfTask(), playbooks::TaskState::Done);
        QVERIFY(m_day->picture("task-done"));
    }

    void theScoreFollows()
    {
        QVERIFY(answeredShare() > m_shareBefore);
        // All of it is taken back step by step: done, closed, answered, asked.
        for (int i = 0; i < 4; ++i)
            QVERIFY(workspace().undo());
        m_day->settleDown();
        QCOMPARE(stateOfTask(), playbooks::TaskState::Open);
        QCOMPARE(desks::question(workspace(), m_question).error().code, ErrorCode::NotFound);
    }

private:
    playbooks::TaskState stateOfTask()
    {
        const auto all = playbooks::tasks(workspace(), {{QDate(2025, 1, 1), QDate(2027, 1, 1)}, {}, false, false});
        const auto task = std::find_if(all->begin(), all->end(), [this](const playbooks::Task &one) { return one.id == m_task; });
        if (task == all->end())
            qFatal("no task");
        return task->state;
    }
};

QTEST_MAIN(ReputationDayTest)
#include "reputationday_test.moc"
