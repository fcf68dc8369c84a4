// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/importing/importwindowscene.h"

#include "ui/common/ask.h"
#include "ui/importing/matchstep.h"
#include "ui/importing/sourcestep.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMimeData>
#include <QRadioButton>
#include <QTableWidget>

using namespace siyu;
using namespace siyu::ui;

class ImportWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyLook(*qApp, Look::Light); }
    void cleanup() { QVERIFY(Job::waitForAll(10000)); }
    void wholeWay();
    void needsASource();
    void wrongKindIsSaid();
    void mappingByHand();
    void pastedTable();
    void emptyClipboardIsSaid();
    void filesOneAfterTheOther();
    void asksOnlyWhatTheKindNeeds();
    void leftOutRowsAsAWorkbook();
    void asksForTheOrderOfDates();
    void remembersTheMapping();
};

void ImportWindowTest::wholeWay()
{
    importing::Scene scene;
    const QStringList before = scene.dump();
    Desk desk(sharedOf(scene));
    ImportWindow window(desk,
        {{}, {scene.file("姓名,手机号,会员等级\n小红,13800000000,金卡\n小明,13900000000,\n没有,138****0000,\n")}, {}});
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    QVERIFY(!window.nextButton()->isEnabled());
    line(&window, QStringLiteral("Where it comes from"))->setText(QStringLiteral("a list"));
    QTRY_VERIFY(window.nextButton()->isEnabled());
    window.nextButton()->click();
    QTRY_COMPARE(window.step(), ImportWindow::Match);
    // Nobody is known, so there is nothing to rule.
    window.nextButton()->click();
    QTRY_COMPARE(window.step(), ImportWindow::Preview);
    QCOMPARE(window.session().preview->report.counts.of(importing::Outcome::Created), 2);
    QCOMPARE(window.session().preview->report.counts.of(importing::Outcome::Rejected), 1);
    QCOMPARE(scene.dump(), before);
    // Back always.
    window.backButton()->click();
    QCOMPARE(window.step(), ImportWindow::Rules);
    window.nextButton()->click();
    QCOMPARE(window.step(), ImportWindow::Preview);
    idle(window);
    window.nextButton()->click();
    QTRY_COMPARE(window.step(), ImportWindow::Done);
    idle(window);
    QCOMPARE(scene.rows("SELECT count(*) FROM member"), QStringList({QStringLiteral("2")}));

    QTemporaryDir folder;
    const QString saved = folder.filePath(QStringLiteral("left out.csv"));
    {
        ask::ScriptedAnswers answers({saved});
        button(&window, QStringLiteral("Save the rows left out…"))->click();
        idle(window);
    }
    QFile file(saved);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("138****0000"));
    QVERIFY(text.contains("Reason"));
    button(&window, QStringLiteral("Take the import back"))->click();
    idle(window);
    QTRY_COMPARE(scene.dump(), before);
}

void ImportWindowTest::needsASource()
{
    importing::Scene scene;
    Desk desk(sharedOf(scene));
    ImportWindow window(desk, {QStringLiteral("members"), {scene.file("姓名,手机号\n小红,13800000000\n")}, {}});
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    idle(window);
    QVERIFY(!window.nextButton()->isEnabled());
    line(&window, QStringLiteral("Where it comes from"))->setText(QStringLiteral("  "));
    QVERIFY(!window.nextButton()->isEnabled());
    line(&window, QStringLiteral("Where it comes from"))->setText(QStringLiteral("a list"));
    QTRY_VERIFY(window.nextButton()->isEnabled());
}

void ImportWindowTest::wrongKindIsSaid()
{
    importing::Scene scene;
    Desk desk(sharedOf(scene));
    ImportWindow window(desk,
        {QStringLiteral("members"),
            {scene.file("订单编号,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 "
                        ",退款金额\n1,2,2,上海,2020-02-21 00:00:00,,0.0\n")},
            {}});
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    line(&window, QStringLiteral("Where it comes from"))->setText(QStringLiteral("a list"));
    QTRY_VERIFY(window.nextButton()->isEnabled());
    window.nextButton()->click();
    QTRY_VERIFY(window.problem().contains(QStringLiteral("Tmall")));
    QCOMPARE(window.step(), ImportWindow::Source);
}

void ImportWindowTest::mappingByHand()
{
    importing::Scene scene;
    Desk desk(sharedOf(scene));
    ImportWindow window(desk, {QStringLiteral("members"), {scene.file("代号,称呼\nwx1,小红\nwx2,小明\n")}, {}});
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    line(&window, QStringLiteral("Where it comes from"))->setText(QStringLiteral("a list"));
    QTRY_VERIFY(window.nextButton()->isEnabled());
    window.nextButton()->click();
    QTRY_COMPARE(window.step(), ImportWindow::Match);
    idle(window);
    QVERIFY(!window.nextButton()->isEnabled());
    auto *table = window.match()->findChild<QTableWidget *>();
    auto *combo = qobject_cast<QComboBox *>(table->cellWidget(0, 2));
    combo->setCurrentIndex(combo->findData(QStringLiteral("wechat")));
    Q_EMIT combo->activated(combo->currentIndex());
    QVERIFY(window.nextButton()->isEnabled());
    QCOMPARE(wordOf(window.session().plan->columns[0].target), QStringLiteral("wechat"));
}

void ImportWindowTest::pastedTable()
{
    importing::Scene scene;
    Desk desk(sharedOf(scene));
    ImportWindow window(desk, {});
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *data = new QMimeData;
    data->setText(QStringLiteral("姓名\t手机号\n小红\t13800000000\n小明\t13900000000\n"));
    QGuiApplication::clipboard()->setMimeData(data);
    QTest::keyClick(&window, Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(window.session().path, QStringLiteral("Pasted table"));
    toPreview(window);
    QCOMPARE(window.session().preview->report.counts.of(importing::Outcome::Created), 2);
    waitForRow(*window.preview()->model(), 1);
    window.nextButton()->click();
    QTRY_COMPARE(window.step(), ImportWindow::Done);
    QCOMPARE(scene.rows("SELECT file_name FROM import_batch"), QStringList({QStringLiteral("Pasted table")}));
    QCOMPARE(scene.rows("SELECT count(*) FROM member"), QStringList({QStringLiteral("2")}));
}

void ImportWindowTest::emptyClipboardIsSaid()
{
    importing::Scene scene;
    Desk desk(sharedOf(scene));
    ImportWindow window(desk, {});
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(&window, Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(!window.problem().isEmpty());
    QVERIFY(window.session().path.isEmpty());
}

void ImportWindowTest::filesOneAfterTheOther()
{
    importing::Scene scene;
    Desk desk(sharedOf(scene));
    ImportWindow window(desk,
        {QStringLiteral("members"), {scene.file("姓名,手机号\n小红,13800000000\n"), scene.file("姓名,手机号\n小明,13900000000\n")}, {}});
    QCOMPARE(window.waiting(), 1);
    toPreview(window);
    window.nextButton()->click();
    QTRY_COMPARE(window.step(), ImportWindow::Done);
    idle(window);
    QCOMPARE(window.nextButton()->text(), QStringLiteral("Next file"));
    window.nextButton()->click();
    QCOMPARE(window.step(), ImportWindow::Source);
    QCOMPARE(window.waiting(), 0);
    toPreview(window);
    window.nextButton()->click();
    QTRY_COMPARE(window.step(), ImportWindow::Done);
    idle(window);
    QCOMPARE(window.nextButton()->text(), QStringLiteral("Close"));
    QCOMPARE(scene.rows("SELECT count(*) FROM member"), QStringList({QStringLiteral("2")}));
}

void ImportWindowTest::asksOnlyWhatTheKindNeeds()
{
    importing::Scene scene;
    Desk desk(sharedOf(scene));
    ImportWindow window(desk, {{}, {scene.file("日期,群名称,群人数\n2026-03-01,老客1群,120\n")}, {}});
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    idle(window);
    QTRY_VERIFY(window.source()->findChild<QLabel *>(QStringLiteral("importSeen"))->text().contains(QStringLiteral("Group daily counts")));
    auto *group = window.findChild<QComboBox *>(QStringLiteral("importGroup"));
    QVERIFY(!group->isVisible()); // the file names it
    auto *kind = window.findChild<QComboBox *>(QStringLiteral("importKind"));
    QCOMPARE(kind->count(), int(importing::importableKinds().size()));
    window.source()->setKind(importing::Kind::Roster);
    QVERIFY(!group->isVisible()); // here too
    ImportWindow one(desk, {{}, {scene.file("昵称,手机号\n小红,13800000000\n")}, {}});
    one.setAttribute(Qt::WA_DeleteOnClose, false);
    one.show();
    idle(one);
    QTRY_VERIFY(one.source()->findChild<QLabel *>(QStringLiteral("importSeen"))->text().contains(QStringLiteral("Members")));
    auto *asked = one.findChild<QComboBox *>(QStringLiteral("importGroup"));
    one.source()->setKind(importing::Kind::Roster);
    QVERIFY(asked->isVisible());
    one.source()->setKind(importing::Kind::Members);
    QVERIFY(!asked->isVisible());
}

void ImportWindowTest::leftOutRowsAsAWorkbook()
{
    importing::Scene scene;
    Desk desk(sharedOf(scene));
    ImportWindow window(desk, {QStringLiteral("members"), {scene.file("姓名,手机号\n小红,13800000000\n没有,138****0000\n")}, {}});
    toPreview(window);
    window.nextButton()->click();
    QTRY_COMPARE(window.step(), ImportWindow::Done);
    idle(window);
    QTemporaryDir folder;
    const QString saved = folder.filePath(QStringLiteral("left out.xlsx"));
    ask::ScriptedAnswers answers({saved});
    button(&window, QStringLiteral("Save the rows left out…"))->click();
    idle(window);
    QCOMPARE(window.problem(), QString());
    const auto table = files::openTable(saved);
    QVERIFY(table.has_value());
    std::vector<std::string_view> cells;
    QVERIFY(*table->rows->next(cells));
    QVERIFY(*table->rows->next(cells));
    QCOMPARE(QString::fromUtf8(cells[1].data(), qsizetype(cells[1].size())), QStringLiteral("138****0000"));
}

void ImportWindowTest::asksForTheOrderOfDates()
{
    importing::Scene scene;
    Desk desk(sharedOf(scene));
    ImportWindow window(desk, {QStringLiteral("members"), {scene.file("name,phone,birthday\nA,13800000000,03/04/1990\nB,13900000000,05/06/1991\n")}, {}});
    toMatch(window);
    idle(window);
    QVERIFY(!window.nextButton()->isEnabled()); // nothing in the file tells
    for (QRadioButton *choice : window.match()->findChildren<QRadioButton *>()) {
        if (choice->text() == QStringLiteral("3 January: the day first"))
            choice->click();
    }
    QVERIFY(window.nextButton()->isEnabled());
    window.nextButton()->click();
    QTRY_COMPARE(window.step(), ImportWindow::Preview);
    idle(window);
    window.nextButton()->click();
    QTRY_COMPARE(window.step(), ImportWindow::Done);
    QCOMPARE(scene.rows("SELECT birthday FROM member ORDER BY id"), QStringList({QStringLiteral("1990-04-03"), QStringLiteral("1991-06-05")}));
}

void ImportWindowTest::remembersTheMapping()
{
    importing::Scene scene;
    Desk desk(sharedOf(scene));
    {
        ImportWindow window(desk, {QStringLiteral("members"), {scene.file("代号,称呼\nwx1,小红\n")}, {}});
        toMatch(window);
        idle(window);
        auto *combo = qobject_cast<QComboBox *>(window.match()->findChild<QTableWidget *>()->cellWidget(0, 2));
        combo->setCurrentIndex(combo->findData(QStringLiteral("wechat")));
        Q_EMIT combo->activated(combo->currentIndex());
        {
            ask::ScriptedAnswers name({QStringLiteral("代号表")});
            button(&window, QStringLiteral("Save this mapping…"))->click();
            QTRY_COMPARE(Job::running(), 0);
        }
        window.nextButton()->click();
        QTRY_COMPARE(window.step(), ImportWindow::Preview);
        idle(window);
        window.nextButton()->click();
        QTRY_COMPARE(window.step(), ImportWindow::Done);
        idle(window);
    }
    // The next file of these columns needs no hand.
    ImportWindow window(desk, {QStringLiteral("members"), {scene.file("代号,称呼\nwx2,小明\n")}, {}});
    toPreview(window);
    QCOMPARE(wordOf(window.session().plan->columns[0].target), QStringLiteral("wechat"));
    QVERIFY(window.session().plan->columns[0].remembered);
    // And the saved one serves other files that have the column.
    ImportWindow other(desk, {QStringLiteral("members"), {scene.file("称呼,代号,喜好\n小刚,wx3,茶\n")}, {}});
    toMatch(other);
    QComboBox *saved = nullptr;
    for (QComboBox *combo : other.match()->findChildren<QComboBox *>()) {
        if (combo->accessibleName() == QStringLiteral("Saved mappings"))
            saved = combo;
    }
    QTRY_VERIFY(saved && saved->isVisible());
    saved->setCurrentIndex(1);
    Q_EMIT saved->activated(1);
    QCOMPARE(wordOf(other.session().plan->columns[1].target), QStringLiteral("wechat"));
    QVERIFY(other.nextButton()->isEnabled());
}

QTEST_MAIN(ImportWindowTest)
#include "importwindow_test.moc"
