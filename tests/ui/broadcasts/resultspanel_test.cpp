// SPDX-License-Identifier: GPL-3.0-or-later
// The tab of results as an operator uses it: figures typed by keyboard, a column pasted, taken back and undone; a run's
// drawer with its groups and names; comparisons.
#include "core/broadcasts/results.h"
#include "tests/ui/common/deskscene.h"
#include "ui/broadcasts/comparisonview.h"
#include "ui/broadcasts/resultsgrid.h"
#include "ui/broadcasts/resultsmodel.h"
#include "ui/broadcasts/resultspanel.h"
#include "ui/broadcasts/runresultview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTableWidget>

using namespace siyu;
using namespace siyu::ui;
using broadcasts::ResultStep;

namespace {

// Two posts to the groups, the newer first; nobody has typed anything.
struct Scene : DeskScene {
    Scene()
    {
        addGroup("一群");
        addGroup("二群");
        fill("INSERT INTO member (id, name, created_at) VALUES (1, '小红', '2026-01-01T00:00:00Z'), (2, '小兰', '2026-01-01T00:00:00Z');"
             "INSERT INTO membership (grp, member, nickname) VALUES (1, 1, '红红'), (2, 2, '兰');"
             "INSERT INTO content (id, title, kind, body, created_at) VALUES (1, 't', 'promotion', 'b', '2026-01-01T00:00:00Z');"
             "INSERT INTO broadcast (id, name, content, touchpoint, at_wall, zone, created_at) VALUES"
             " (1, 'first', 1, 'group_chat', '2026-02-20T10:00', 'Asia/Shanghai', '2026-01-01T00:00:00Z'),"
             " (2, 'second', 1, 'group_chat', '2026-02-26T10:00', 'Asia/Shanghai', '2026-01-01T00:00:00Z');"
             "INSERT INTO run (id, broadcast, wall, due_at, state) VALUES (1, 1, '2026-02-20T10:00', '2026-02-20T02:00:00Z', 'done'),"
             " (2, 2, '2026-02-26T10:00', '2026-02-26T02:00:00Z', 'done');"
             "INSERT INTO delivery (run, target_kind, target, status, sent_at) VALUES (1, 'group', 1, 'sent', '2026-02-20T02:00:10Z'),"
             " (1, 'group', 2, 'sent', '2026-02-20T02:00:20Z'), (2, 'group', 1, 'sent', '2026-02-26T02:00:10Z')");
        panel = open<ResultsPanel>();
    }
    QModelIndex cell(int row, int column) const { return panel->model()->index(row, column); }
    QString text(int row, int column) const { return cell(row, column).data().toString(); }
    void type(const QString &keys)
    {
        QWidget *editor = QApplication::focusWidget();
        QTest::keyClicks(editor ? editor : panel->grid(), keys);
    }
    std::optional<qint64> kept(qint64 run, ResultStep step)
    {
        NoProgress progress;
        return broadcasts::runResult(*shared, RunId(run), progress)->steps[step].value;
    }
    ResultsPanel *panel = nullptr;
};

using Value = std::optional<qint64>;

} // namespace

class ResultsPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asksForWhatIsMissing();
    void typedLikeASpreadsheet();
    void pastedColumn();
    void takenBack();
    void typedNumbers_data();
    void typedNumbers();
    void aRun();
    void names();
    void comparison();
};

void ResultsPanelTest::asksForWhatIsMissing()
{
    Scene scene;
    const QAbstractItemModelTester tester(scene.panel->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(scene.panel->model()->rowCount(), 2);
    QCOMPARE(scene.text(0, ResultsModel::Name), QStringLiteral("second"));
    QCOMPARE(scene.text(0, ResultsModel::Sent), QStringLiteral("1"));
    QCOMPARE(scene.text(0, ResultsModel::Opened), QString());
    QCOMPARE(scene.text(0, ResultsModel::Note), QStringLiteral("no figures yet"));
    const QList<QLabel *> labels = scene.panel->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](QLabel *label) { return label->text().contains(QStringLiteral("1 broadcast")) && label->text().contains(QStringLiteral("7 days")); }));
}

void ResultsPanelTest::typedLikeASpreadsheet()
{
    Scene scene;
    ResultsGrid *grid = scene.panel->grid();
    grid->setFocus();
    grid->setCurrentIndex(scene.cell(0, ResultsModel::Clicked));
    QTest::keyClicks(grid, QStringLiteral("1"));
    QWidget *editor = grid->indexWidget(scene.cell(0, ResultsModel::Clicked));
    editor = editor ? editor : grid->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClick(editor, Qt::Key_Tab); // to the next figure, ready to type
    scene.settle();
    QCOMPARE(scene.kept(2, ResultStep::Clicked), Value(1));
    QCOMPARE(grid->currentIndex().column(), int(ResultsModel::Replied));
    editor = grid->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("0"));
    QTest::keyClick(editor, Qt::Key_Return); // to the one below
    scene.settle();
    QCOMPARE(scene.kept(2, ResultStep::Replied), Value(0));
    QCOMPARE(grid->currentIndex().row(), 1);
    QVERIFY(!scene.kept(1, ResultStep::Replied));
}

void ResultsPanelTest::pastedColumn()
{
    Scene scene;
    ResultsGrid *grid = scene.panel->grid();
    grid->setCurrentIndex(scene.cell(0, ResultsModel::Opened));
    grid->pasteText(QStringLiteral("1\t1\r\n-\tmany\n9\t9\n"));
    scene.settle();
    QCOMPARE(scene.kept(2, ResultStep::Opened), Value(1));
    QCOMPARE(scene.kept(2, ResultStep::Clicked), Value(1));
    QVERIFY(!scene.kept(1, ResultStep::Opened)); // a dash is missing, and so is what cannot be read
    QVERIFY(!scene.kept(1, ResultStep::Clicked));
    scene.desk->undo(); // the column as a whole
    scene.settle();
    QVERIFY(!scene.kept(2, ResultStep::Opened) && !scene.kept(2, ResultStep::Clicked));
    QCOMPARE(scene.text(0, ResultsModel::Opened), QString());
}

void ResultsPanelTest::takenBack()
{
    Scene scene;
    QVERIFY(scene.panel->model()->setData(scene.cell(0, ResultsModel::Replied), QStringLiteral("1"), Qt::EditRole));
    scene.settle();
    scene.panel->grid()->setCurrentIndex(scene.cell(0, ResultsModel::Replied));
    QTest::keyClick(scene.panel->grid(), Qt::Key_Delete);
    scene.settle();
    QVERIFY(!scene.kept(2, ResultStep::Replied));
    QCOMPARE(scene.text(0, ResultsModel::Replied), QString());
}

void ResultsPanelTest::typedNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isReadable");
    QTest::addColumn<qint64>("value"); // −1 = none
    QTest::newRow("empty") << QString() << true << qint64(-1);
    QTest::newRow("a dash") << QStringLiteral("-") << true << qint64(-1);
    QTest::newRow("nought") << QStringLiteral("0") << true << qint64(0);
    QTest::newRow("with commas") << QStringLiteral("1,234") << true << qint64(1234);
    QTest::newRow("full width") << QStringLiteral("１２") << true << qint64(12);
    QTest::newRow("ten thousands") << QStringLiteral("1.2万") << true << qint64(12'000);
    QTest::newRow("a part of a person") << QStringLiteral("1.5") << false << qint64(-1);
    QTest::newRow("below nothing") << QStringLiteral("-3") << false << qint64(-1);
    QTest::newRow("words") << QStringLiteral("many") << false << qint64(-1);
    QTest::newRow("no end") << QStringLiteral("1e300") << false << qint64(-1);
}

void ResultsPanelTest::typedNumbers()
{
    QFETCH(QString, text);
    QFETCH(bool, isReadable);
    QFETCH(qint64, value);
    const TypedNumber typed = typedNumber(text);
    QCOMPARE(typed.isReadable, isReadable);
    QCOMPARE(typed.value.value_or(-1), value);
}

void ResultsPanelTest::aRun()
{
    Scene scene;
    scene.panel->openRun(RunId(1));
    scene.settle();
    auto *view = qobject_cast<RunResultView *>(scene.desk->drawer()->content());
    QVERIFY(view);
    QCOMPARE(view->parts()->rowCount(), 2);
    view->parts()->item(0, int(ResultStep::Replied) + 1)->setText(QStringLiteral("1"));
    scene.settle();
    QCOMPARE(scene.kept(1, ResultStep::Replied), Value(1));
    // A total that is less than its groups is shown as a contradiction, not hidden.
    QVERIFY(scene.panel->model()->setData(scene.cell(1, ResultsModel::Replied), QStringLiteral("0"), Qt::EditRole));
    scene.settle();
    QVERIFY(scene.text(1, ResultsModel::Note).contains(QStringLiteral("add up")));
    const QList<QLabel *> labels = view->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](QLabel *label) { return label->text().contains(QStringLiteral("add up")); }));
}

void ResultsPanelTest::names()
{
    Scene scene;
    scene.panel->openRun(RunId(1));
    scene.settle();
    auto *view = qobject_cast<RunResultView *>(scene.desk->drawer()->content());
    QVERIFY(view);
    view->namesField()->setPlainText(QStringLiteral("红红\n路人"));
    QTRY_VERIFY(view->namesButton()->isEnabled());
    scene.press("Note them");
    QCOMPARE(scene.kept(1, ResultStep::Replied), Value(1));
    scene.desk->undo();
    scene.settle();
    QVERIFY(!scene.kept(1, ResultStep::Replied));
}

void ResultsPanelTest::comparison()
{
    Scene scene;
    QVERIFY(scene.panel->model()->setData(scene.cell(0, ResultsModel::Clicked), QStringLiteral("1"), Qt::EditRole));
    scene.settle();
    scene.panel->views()->setCurrentIndex(1);
    ComparisonView *view = scene.panel->comparison();
    view->chooseRate(broadcasts::RateOf::Clicked);
    view->choose(broadcasts::CompareBy::Weekday);
    auto *table = view->findChild<QTableView *>();
    QVERIFY(table && table->isVisible());
    QCOMPARE(table->model()->rowCount(), 2); // a Thursday with the figure, a Friday without
    view->choose(broadcasts::CompareBy::Arm);
    QVERIFY(!table->isVisible());
}

QTEST_MAIN(ResultsPanelTest)
#include "resultspanel_test.moc"
