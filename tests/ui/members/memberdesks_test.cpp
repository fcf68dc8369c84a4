// SPDX-License-Identifier: GPL-3.0-or-later
// The desks beside the list of members, by their widgets: a sampling list from its making to its results, the points desk,
// friends of accounts, and choosing a value in a merge.
#include "ui/members/memberdesks.h"

#include "core/members/samplingstore.h"
#include "tests/core/importing/importscene.h"
#include "ui/common/ask.h"
#include "ui/common/drawer.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/theme.h"
#include "ui/common/toast.h"
#include "ui/members/decisionswindow.h"
#include "ui/members/duplicatespanel.h"
#include "ui/members/friendsmodel.h"
#include "ui/members/friendspanel.h"
#include "ui/members/giftsview.h"
#include "ui/members/idtable.h"
#include "ui/members/ledgermodel.h"
#include "ui/members/pointspanel.h"
#include "ui/members/samplingforms.h"
#include "ui/members/samplingmodel.h"
#include "ui/members/samplingpanel.h"
#include "ui/members/samplingpeopleview.h"
#include "ui/members/samplingresultsview.h"
#include "ui/members/surveyquestionsview.h"
#include "ui/shell/desk.h"
#include "ui/text/language.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QtTest>

using namespace siyu;
using namespace siyu::ui;

class MemberDesksTest : public QObject {
    Q_OBJECT

    std::unique_ptr<importing::Scene> m_scene;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QWidget> m_window;
    MemberDesks *m_desks = nullptr;
    Drawer *m_drawer = nullptr;
    QList<qint64> m_selected;

    void settle()
    {
        QTest::qWait(20);
        QTRY_COMPARE_WITH_TIMEOUT(Job::running(), 0, 20000);
        QTest::qWait(20);
    }
    void press(QPushButton *button)
    {
        QVERIFY2(button->isEnabled(), qPrintable(button->text()));
        button->click();
        settle();
    }
    QString rows(const char *sql) { return m_scene->rows(sql).join(QLatin1Char(' ')); }
    static QString textIn(const QAbstractItemModel *model, int row, int column) { return model->index(row, column).data().toString(); }

private Q_SLOTS:
    void initTestCase()
    {
        text::installLanguage(QStringLiteral("en"));
        applyLook(*qApp, Look::Light);
    }

    void init()
    {
        m_scene = std::make_unique<importing::Scene>();
        m_scene->write("INSERT INTO source (id, text, basis, created_at) VALUES (1, '门店', '同意', '2026-01-01T00:00:00Z');"
                       "INSERT INTO member (id, name, under_14, created_at) VALUES (1, '甲', 0, '2026-01-01T00:00:00Z'), (2, '乙', 0, '2026-01-01T00:00:00Z'),"
                       " (3, '丙', 1, '2026-01-01T00:00:00Z');"
                       "INSERT INTO member_source (member, source, at) SELECT id, 1, '2026-01-01T00:00:00Z' FROM member;"
                       "INSERT INTO identity (kind, scope, value, member) VALUES (5, '', '+8613800001111', 1), (5, '', '+8613800002222', 2);"
                       "INSERT INTO account (id, kind, name, friend_capacity) VALUES (1, 'wecom', '企微一', 100);"
                       "INSERT INTO contact (member, account, added_at) VALUES (1, 1, '2026-02-28T00:00:00Z'), (2, 1, '2026-01-05T00:00:00Z')");
        m_desk = std::make_unique<Desk>(std::shared_ptr<Workspace>(&m_scene->workspace(), [](Workspace *) {}));
        m_window = std::make_unique<QWidget>();
        m_window->resize(1100, 700);
        auto *row = new QHBoxLayout(m_window.get());
        auto *column = new QVBoxLayout;
        column->addWidget(new QWidget);
        row->addLayout(column, 1);
        m_drawer = new Drawer;
        row->addWidget(m_drawer);
        m_desk->setWindow(m_window.get(), new Toast(m_window.get()), m_drawer);
        m_selected.clear();
        m_desks = new MemberDesks(*m_desk, column, [this] { return m_selected; });
        connect(m_desk.get(), &Desk::changed, m_desks, [this] { m_desks->refreshShown(); });
        m_window->show();
        settle();
    }

    void cleanup()
    {
        m_window.reset();
        QVERIFY(Job::waitForAll(10000));
        m_desk.reset();
        m_scene.reset();
    }

    void aListFromItsMakingToItsResults()
    {
        m_desks->showDesk(MemberDesks::Sampling);
        settle();
        SamplingPanel *panel = m_desks->sampling();
        QVERIFY(!panel->lists()->isVisible()); // the empty state
        panel->makeList();
        auto *form = qobject_cast<SamplingForm *>(m_drawer->content());
        QVERIFY(form);
        form->nameField()->setText(QStringLiteral("春茶试饮"));
        form->keep();
        settle();
        QCOMPARE(rows("SELECT name, kind FROM sampling"), QStringLiteral("春茶试饮|sample"));
        QVERIFY(panel->lists()->isVisible());

        SurveyQuestionsView *questions = panel->questions();
        press(questions->addButton());
        questions->textField(0)->setText(QStringLiteral("口味"));
        questions->choicesField(0)->setText(QStringLiteral("甜"));
        Q_EMIT questions->textField(0)->editingFinished();
        settle();
        QVERIFY(questions->hint()->text().contains(QStringLiteral("two choices")));
        QCOMPARE(rows("SELECT count(*) FROM survey_question"), QStringLiteral("0"));
        questions->choicesField(0)->setText(QStringLiteral("甜｜淡"));
        Q_EMIT questions->choicesField(0)->editingFinished();
        settle();
        QCOMPARE(rows("SELECT text, kind, choices FROM survey_question"), QStringLiteral("口味|choice|[\"甜\",\"淡\"]"));

        m_selected = {1, 2, 3};
        panel->choosePeople();
        settle();
        auto *chooser = qobject_cast<SamplingChooser *>(m_drawer->content());
        QVERIFY(chooser);
        QCOMPARE(chooser->reasons()->rows()->rowCount(), 1);
        QCOMPARE(textIn(chooser->reasons()->rows(), 0, 0), QStringLiteral("under 14"));
        press(chooser->putButton());
        QCOMPARE(rows("SELECT member FROM sampling_person"), QStringLiteral("1 2"));
        chooser->source()->setCurrentIndex(SamplingChooser::Pasted);
        chooser->pasted()->setPlainText(QStringLiteral("丙\n生人"));
        settle();
        QVERIFY(!chooser->putButton()->isEnabled());
        QCOMPARE(chooser->reasons()->rows()->rowCount(), 2);

        SamplingPeopleView *people = panel->people();
        QAbstractItemModelTester tester(people->model());
        QTRY_COMPARE(people->model()->rowCount(), 2);
        QTRY_COMPARE(textIn(people->model(), 1, SamplingModel::Phone), QStringLiteral("+86138****1111"));
        people->table()->selectAll();
        press(people->gotButton());
        QCOMPARE(rows("SELECT count(*) FROM sampling_person WHERE got_day = '2026-03-01'"), QStringLiteral("2"));
        people->typeAnswers(people->model()->idAt(0));
        settle();
        auto *answers = qobject_cast<AnswersForm *>(m_drawer->content());
        QVERIFY(answers);
        const qint64 first = answers->member().value;
        answers->setAnswer(0, QStringLiteral("淡"));
        answers->keep();
        settle();
        QCOMPARE(rows("SELECT value FROM survey_answer"), QStringLiteral("淡"));
        answers = qobject_cast<AnswersForm *>(m_drawer->content());
        QVERIFY(answers && answers->member().value != first); // the next one
        panel->showTab(SamplingPanel::Results);
        settle();
        QVERIFY(panel->results()->summary()->text().contains(QStringLiteral("1 (50.0%) answered")));
        QCOMPARE(textIn(panel->results()->answers()->rows(), 2, 1), QStringLiteral("淡"));
        QCOMPARE(textIn(panel->results()->answers()->rows(), 2, 3), QStringLiteral("100.0%"));
        panel->showTab(SamplingPanel::Products);
        settle();
        QCOMPARE(panel->products()->table()->rows()->rowCount(), 1);
        m_desk->undo();
        settle();
        QCOMPARE(rows("SELECT count(*) FROM survey_answer"), QStringLiteral("0"));
    }

    void points()
    {
        m_desks->showDesk(MemberDesks::Points);
        settle();
        PointsPanel *panel = m_desks->points();
        QAbstractItemModelTester tester(panel->model());
        panel->names()->setPlainText(QStringLiteral("甲\n2222\n生人"));
        press(panel->checkinButton());
        QCOMPARE(rows("SELECT member, kind, points FROM point_entry ORDER BY member"), QStringLiteral("1|checkin|1 2|checkin|1"));
        QCOMPARE(panel->names()->toPlainText(), QStringLiteral("生人")); // stays to be written better
        QVERIFY(panel->checkinResult()->text().contains(QStringLiteral("2 member")));
        panel->names()->setPlainText(QStringLiteral("甲"));
        press(panel->checkinButton());
        QCOMPARE(rows("SELECT count(*) FROM point_entry"), QStringLiteral("2"));

        panel->personField()->setText(QStringLiteral("1111"));
        QTest::keyClick(panel->personField(), Qt::Key_Return);
        settle();
        QVERIFY(panel->balanceLabel()->text().contains(QStringLiteral("1 points")));
        panel->amount()->setValue(100);
        press(panel->takeButton());
        QCOMPARE(rows("SELECT count(*) FROM point_entry"), QStringLiteral("2")); // refused
        press(panel->giveButton());
        QVERIFY(panel->balanceLabel()->text().contains(QStringLiteral("101 points")));

        panel->gifts()->nameField()->setText(QStringLiteral("帆布袋"));
        panel->gifts()->pointsField()->setValue(50);
        panel->gifts()->stockField()->setValue(1);
        press(panel->gifts()->keepButton());
        QCOMPARE(panel->giftBox()->count(), 1);
        press(panel->redeemButton());
        QVERIFY(panel->balanceLabel()->text().contains(QStringLiteral("51 points")));
        press(panel->redeemButton()); // out of stock
        QCOMPARE(rows("SELECT stock FROM gift"), QStringLiteral("0"));
        QTRY_COMPARE(panel->model()->rowCount(), 4);
        panel->ledger()->selectRow(0);
        {
            ask::ScriptedAnswers answers({QStringLiteral("50")});
            press(panel->correctButton());
            settle();
            QCOMPARE(answers.unanswered(), 0);
        }
        QCOMPARE(rows("SELECT stock FROM gift"), QStringLiteral("1"));
        QVERIFY(panel->balanceLabel()->text().contains(QStringLiteral("101 points")));
    }

    void friends()
    {
        m_desks->showDesk(MemberDesks::Friends);
        settle();
        FriendsPanel *panel = m_desks->friends();
        QAbstractItemModelTester tester(panel->model());
        QCOMPARE(panel->accounts()->rows()->rowCount(), 1);
        QCOMPARE(textIn(panel->accounts()->rows(), 0, 4), QStringLiteral("98")); // room
        QCOMPARE(textIn(panel->accounts()->rows(), 0, 5), QStringLiteral("1")); // new
        QTRY_COMPARE(panel->model()->rowCount(), 2);
        QTRY_COMPARE(textIn(panel->model(), 0, FriendsModel::Phone), QStringLiteral("+86138****1111"));
        panel->part()->setCurrentIndex(1); // new in these days
        settle();
        QCOMPARE(panel->model()->ids(), QList<qint64>{1});
        QSignalSpy wanted(panel, &FriendsPanel::memberWanted);
        panel->table()->selectRow(0);
        QTest::keyClick(panel->table(), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toLongLong(), 1);
    }

    // Of two that become one, the operator says which value stays.
    void aMergeTakesTheValueChosen()
    {
        m_scene->write("INSERT INTO member (id, name, region, birthday, birth_year, note, created_at) VALUES"
                       " (11, '欧阳小红', '上海', '1992-03-01', 1992, '旧', '2026-01-01T00:00:00Z'), (12, '欧阳小红', '上海', '1992-03-01', 1992, '新', '2026-01-02T00:00:00Z');"
                       "INSERT INTO custom_field (id, name) VALUES (1, '肤质');"
                       "INSERT INTO custom_value (member, field, value) VALUES (11, 1, '干性'), (12, 1, '油性')");
        DecisionsWindow window(*m_desk);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.showTab(DecisionsWindow::Duplicates);
        window.show();
        settle();
        DuplicatesPanel *panel = window.duplicates();
        QTRY_COMPARE(panel->list()->rows()->rowCount(), 1);
        settle();
        panel->sides()->take(QStringLiteral("note"), true);
        panel->sides()->take(QStringLiteral("custom:1"), true);
        QStringList shown;
        for (int row = 0; row < panel->sides()->rows()->rowCount(); ++row)
            shown.append(textIn(panel->sides()->rows(), row, 2));
        QVERIFY2(shown.contains(QStringLiteral("✓ 新 (stays)")), qPrintable(shown.join(QLatin1Char('/'))));
        for (QPushButton *button : panel->findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("One person: merge"))
                press(button);
        }
        QCOMPARE(rows("SELECT id, note FROM member WHERE id > 10"), QStringLiteral("11|新"));
        QCOMPARE(rows("SELECT member, value FROM custom_value"), QStringLiteral("11|油性"));
        QCOMPARE(panel->list()->rows()->rowCount(), 0);
        const auto merges = members::merges(m_scene->workspace());
        QVERIFY(members::unmergeMembers(m_scene->workspace(), merges->first().id));
        QCOMPARE(rows("SELECT id, note FROM member WHERE id > 10"), QStringLiteral("11|旧 12|新"));
        QCOMPARE(rows("SELECT member, value FROM custom_value ORDER BY member"), QStringLiteral("11|干性 12|油性"));
        settle();
    }
};

QTEST_MAIN(MemberDesksTest)
#include "memberdesks_test.moc"
