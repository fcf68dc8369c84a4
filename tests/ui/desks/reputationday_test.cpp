// SPDX-License-Identifier: GPL-3.0-or-later
// A morning of somebody of the reputation team in the real window over the sample shop, with mouse and keys: the open
// questions, a card copied, the answer noted, the question closed, a task done, the score after it. With SIYU_PICTURES set,
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

    void aQuestionIsAnswered()
    {
        tabs()->setCurrentIndex(2);
        picture("questions");
        auto *view = tabs()->currentWidget()->findChild<QuestionsView *>();
        QVERIFY(view->model()->rowCount() > 0);
        const qint64 id = view->model()->row(0).id;
        const int open = view->model()->rowCount();
        auto *table = view->findChild<ListTable *>();
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        settle(ShellScene::settleMs);
        QWidget *panel = m_scene->view().drawer()->content();
        QVERIFY(panel);
        picture("question");
        if (button<QPushButton>(panel, QStringLiteral("Copy “"))) {
            press<QPushButton>(panel, "Copy “");
            QVERIFY(!QApplication::clipboard()->text().isEmpty());
        } else {
            panel->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("ok"));
        }
        QCOMPARE(desks::question(m_scene->workspace(), id)->state, desks::QuestionState::Open);
        press<QPushButton>(panel, "Note the answer");
        QCOMPARE(desks::question(m_scene->workspace(), id)->state, desks::QuestionState::Answered);
        QCOMPARE(view->model()->rowCount(), open - 1);
        press<QPushButton>(panel, "Close the question");
        QCOMPARE(desks::question(m_scene->workspace(), id)->state, desks::QuestionState::Closed);
        picture("answered");
        m_scene->view().drawer()->close();
    }

    void aTaskIsDone()
    {
        tabs()->setCurrentIndex(1);
        settle(ShellScene::settleMs);
        picture("tasks");
        auto *view = static_cast<TodayPage *>(m_scene->view().page(PageId::Today))->tasks();
        int row = 0;
        while (row < view->table()->model()->rowCount() && view->model()->row(row).state != playbooks::TaskState::Open)
            ++row;
        const qint64 id = view->model()->row(row).id;
        view->table()->setCurrentIndex(view->table()->model()->index(row, 0));
        press<QToolButton>(view, "Done");
        const auto all = playbooks::tasks(m_scene->workspace(), {{QDate(2025, 1, 1), QDate(2027, 1, 1)}, {}, false, false});
        const auto task = std::find_if(all->begin(), all->end(), [id](const playbooks::Task &one) { return one.id == id; });
        QCOMPARE(task->state, playbooks::TaskState::Done);
        picture("task-done");
    }

    void theScoreFollows()
    {
        NoProgress quiet;
        const auto card = kpi::scorecard(m_scene->workspace(), isoWeekOf(m_scene->workspace().today()), {}, quiet);
        QVERIFY(card);
        QVERIFY(card->teams[4].score.has_value());
        // All of it is taken back step by step.
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_scene->workspace().undo());
        settle(ShellScene::settleMs);
    }
};

QTEST_MAIN(ReputationDayTest)
#include "reputationday_test.moc"
