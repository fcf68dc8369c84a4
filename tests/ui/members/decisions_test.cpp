// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/decisionswindow.h"

#include "tests/core/importing/importscene.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/members/duplicatespanel.h"
#include "ui/members/mergespanel.h"
#include "ui/members/reviewpanel.h"
#include "ui/shell/desk.h"
#include "ui/text/language.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QtTest>

using namespace siyu;
using namespace siyu::ui;

// Who is who, by the buttons: undecided rows are ruled on, duplicates merged or refused, merges taken apart.
class DecisionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        text::installLanguage(QStringLiteral("en"));
        applyLook(*qApp, Look::Light);
    }
    void init();
    void cleanup();
    void mergesAnUndecidedRow();
    void leavesARowOut();
    void somebodyNew();
    void masksTheRow();
    void takesAMergeApart();
    void duplicates();
    void nothingToDecide();

private:
    void importTwoAndADoubt();
    QPushButton *button(QWidget *in, const QString &text)
    {
        for (QPushButton *b : in->findChildren<QPushButton *>()) {
            if (b->isVisible() && b->accessibleName().isEmpty() ? b->text() == text : b->accessibleName() == text)
                return b;
        }
        return nullptr;
    }
    void press(QWidget *in, const QString &text)
    {
        QTRY_VERIFY2(button(in, text) && button(in, text)->isEnabled(), qPrintable(text));
        QTest::mouseClick(button(in, text), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(Job::running(), 0, 20000);
        QTest::qWait(20);
    }
    DecisionsWindow &shown(DecisionsWindow::Tab tab)
    {
        m_window = std::make_unique<DecisionsWindow>(*m_desk);
        m_window->setAttribute(Qt::WA_DeleteOnClose, false);
        m_window->showTab(tab);
        m_window->show();
        for (int i = 0; i < 200 && Job::running() > 0; ++i)
            QTest::qWait(20);
        QTest::qWait(50);
        return *m_window;
    }
    QString members() { return m_scene->rows("SELECT count(*) FROM member").value(0); }

    std::unique_ptr<importing::Scene> m_scene;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<DecisionsWindow> m_window;
};

void DecisionsTest::init()
{
    m_scene = std::make_unique<importing::Scene>();
    m_desk = std::make_unique<Desk>(std::shared_ptr<Workspace>(&m_scene->workspace(), [](Workspace *) {}));
}

void DecisionsTest::cleanup()
{
    m_window.reset();
    QVERIFY(Job::waitForAll(10000));
    m_desk.reset();
    m_scene.reset();
}

void DecisionsTest::importTwoAndADoubt()
{
    QVERIFY(m_scene->import("姓名,手机号,微信号\n小红,13800000000,\n红姐,,wx_hong\n").has_value());
    const auto report = m_scene->import("姓名,手机号,微信号\n小红,13800000000,wx_hong\n");
    QVERIFY(report.has_value());
    QCOMPARE(report->counts.of(importing::Outcome::Undecided), 1);
}

void DecisionsTest::mergesAnUndecidedRow()
{
    importTwoAndADoubt();
    DecisionsWindow &window = shown(DecisionsWindow::Review);
    QCOMPARE(window.review()->open(), 1);
    press(window.review(), QStringLiteral("All are one person: merge"));
    QTRY_COMPARE(window.review()->open(), 0);
    QCOMPARE(members(), QStringLiteral("1"));
    m_desk->undo();
    QTRY_COMPARE(members(), QStringLiteral("2"));
    QTRY_COMPARE(window.review()->open(), 1);
}

void DecisionsTest::leavesARowOut()
{
    importTwoAndADoubt();
    DecisionsWindow &window = shown(DecisionsWindow::Review);
    press(window.review(), QStringLiteral("Leave it out"));
    QTRY_COMPARE(window.review()->open(), 0);
    QCOMPARE(members(), QStringLiteral("2"));
}

void DecisionsTest::somebodyNew()
{
    importTwoAndADoubt();
    DecisionsWindow &window = shown(DecisionsWindow::Review);
    press(window.review(), QStringLiteral("Somebody new"));
    QTRY_COMPARE(window.review()->open(), 0);
    QCOMPARE(members(), QStringLiteral("3"));
}

void DecisionsTest::masksTheRow()
{
    importTwoAndADoubt();
    DecisionsWindow &window = shown(DecisionsWindow::Review);
    auto *sides = window.review()->findChild<Comparison *>();
    QAbstractItemModelTester tester(sides->model());
    QTRY_VERIFY(sides->model()->rowCount() > 0);
    QCOMPARE(sides->model()->columnCount(), 4); // the field, the row, two members
    for (int row = 0; row < sides->model()->rowCount(); ++row) {
        for (int column = 0; column < sides->model()->columnCount(); ++column)
            QVERIFY(!sides->model()->index(row, column).data().toString().contains(QStringLiteral("13800000000")));
    }
}

void DecisionsTest::takesAMergeApart()
{
    importTwoAndADoubt();
    DecisionsWindow &window = shown(DecisionsWindow::Review);
    press(window.review(), QStringLiteral("All are one person: merge"));
    QTRY_COMPARE(members(), QStringLiteral("1"));
    window.showTab(DecisionsWindow::Merges);
    QTRY_COMPARE(window.merges()->list()->rows()->rowCount(), 1);
    press(window.merges(), QStringLiteral("Take this merge apart"));
    QTRY_COMPARE(members(), QStringLiteral("2"));
}

void DecisionsTest::duplicates()
{
    QVERIFY(m_scene->import("姓名,手机号,微信号,地区,生日\n欧阳小红,13800000000,,上海,1992-03-01\n欧阳小红,,wx_hong,上海,1992-03-01\n"
                            "司马小明,13900000000,,杭州,1988-01-02\n司马小明,,wx_ming,杭州,1988-01-02\n")
                .has_value());
    QCOMPARE(members(), QStringLiteral("4"));
    DecisionsWindow &window = shown(DecisionsWindow::Duplicates);
    QTRY_COMPARE(window.duplicates()->list()->rows()->rowCount(), 2);
    press(window.duplicates(), QStringLiteral("Two people"));
    QTRY_COMPARE(window.duplicates()->list()->rows()->rowCount(), 1);
    QCOMPARE(members(), QStringLiteral("4"));
    press(window.duplicates(), QStringLiteral("One person: merge"));
    QTRY_COMPARE(window.duplicates()->list()->rows()->rowCount(), 0);
    QCOMPARE(members(), QStringLiteral("3"));
}

void DecisionsTest::nothingToDecide()
{
    DecisionsWindow &window = shown(DecisionsWindow::Review);
    QCOMPARE(window.review()->open(), 0);
    QVERIFY(!window.review()->list()->isVisible());
}

QTEST_MAIN(DecisionsTest)
#include "decisions_test.moc"
