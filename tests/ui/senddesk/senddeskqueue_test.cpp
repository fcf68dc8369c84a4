// SPDX-License-Identifier: GPL-3.0-or-later
// What waits at the send desk, for whom and until when: account by account, one person's sends, what fits in today, put off and
// told again, the missed sheet, hand-outs of large audiences, notices told once.
#include "core/broadcasts/deliverystore.h"
#include "tests/ui/senddesk/senddeskscene.h"
#include "ui/common/ask.h"
#include "ui/common/rowtable.h"
#include "ui/senddesk/deskpart.h"
#include "ui/senddesk/handoutpane.h"
#include "ui/senddesk/missedpane.h"
#include "ui/senddesk/queuelist.h"
#include "ui/senddesk/queuepane.h"
#include "ui/shell/banner.h"
#include "ui/shell/notifier.h"
#include "ui/today/duewatch.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace siyu;
using namespace siyu::ui;
using namespace siyu::broadcasts;

namespace {

class FakeNotifier final : public Notifier {
public:
    void notify(const QString &, const QString &text) override { texts << text; }
    QStringList texts;
};

QPushButton *buttonOf(QWidget *in, const char *text)
{
    for (auto *one : in->findChildren<QPushButton *>()) {
        if (one->text().startsWith(QLatin1String(text)))
            return one;
    }
    return nullptr;
}

} // namespace

class SendDeskQueueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void queueGoesOnOverAccounts();
    void sendsOfOneStaff();
    void capacityWarns_data();
    void capacityWarns();
    void laterComesBack();
    void laterOutsideTheHoursIsRefused();
    void missedSheet();
    void severalMissedAtOnce();
    void largeAudienceByHandOut();
    void watchTellsOnce();
    void rowsAreASoundModel();
};

void SendDeskQueueTest::queueGoesOnOverAccounts()
{
    SendDeskScene stage(4, 1, 2); // groups 1 and 3 of account 1, 2 and 4 of account 2
    const RunId early = added(*stage.workspace, Touchpoint::GroupChat, {QStringLiteral("群1"), QStringLiteral("群2")});
    const RunId late = added(*stage.workspace, Touchpoint::GroupChat, {QStringLiteral("群3"), QStringLiteral("群4")}, "2026-03-01T11:59");
    stage.noon();
    SendDeskPage *page = stage.open();
    QTRY_COMPARE(page->list()->partCount(), 4);
    QList<qint64> order;
    for (int i = 0; i < 4; ++i) {
        QTRY_VERIFY(page->queue()->currentTarget() != 0 && !order.contains(page->queue()->currentTarget()));
        order << page->queue()->currentTarget();
        QTest::keyClick(page->queue(), Qt::Key_Return);
        QTest::keyClick(page->queue(), Qt::Key_Return);
        QTRY_COMPARE(stage.sent(early) + stage.sent(late), qint64(i + 1));
    }
    QCOMPARE(order, (QList<qint64>{3, 1, 4, 2})); // account by account, in each the older first
    QTRY_COMPARE(page->list()->count(), 0);
}

void SendDeskQueueTest::sendsOfOneStaff()
{
    SendDeskScene stage(4, 1, 2);
    added(*stage.workspace, Touchpoint::GroupChat, {QStringLiteral("群1"), QStringLiteral("群2")});
    stage.noon();
    SendDeskPage *page = stage.open();
    QTRY_COMPARE(page->list()->partCount(), 2);
    page->whoBox()->setCurrentIndex(page->whoBox()->findData(QStringLiteral("staff:2")));
    QTRY_COMPARE(page->list()->partCount(), 1);
    QTRY_COMPARE(page->queue()->currentTarget(), qint64(2));
    Job::waitForAll(5'000);
    page = stage.open(); // remembered
    QTRY_COMPARE(page->list()->partCount(), 1);
    QCOMPARE(page->whoBox()->currentText(), QStringLiteral("王助理"));
    page->whoBox()->setCurrentIndex(page->whoBox()->findData(QStringLiteral("account:1")));
    QTRY_COMPARE(page->queue()->currentTarget(), qint64(1));
}

void SendDeskQueueTest::capacityWarns_data()
{
    QTest::addColumn<int>("capacity");
    QTest::addColumn<QString>("words");
    QTest::newRow("none noted") << -1 << "0 sent today";
    QTest::newRow("more waits than fits in") << 2 << "only 2 left today";
    QTest::newRow("a tenth is left") << 3 << "3 left today";
    QTest::newRow("nothing may be sent") << 0 << "full for today";
}

void SendDeskQueueTest::capacityWarns()
{
    QFETCH(int, capacity);
    QFETCH(QString, words);
    SendDeskScene stage(3, 1);
    added(*stage.workspace, Touchpoint::GroupChat, {QStringLiteral("群1"), QStringLiteral("群2"), QStringLiteral("群3")});
    stage.noon();
    if (capacity >= 0)
        QVERIFY(stage.workspace->write({QStringLiteral("test")}, [&](db::Database &db) { db.cached("UPDATE account SET daily_capacity = ?").run(capacity); }));
    SendDeskPage *page = stage.open();
    QTRY_COMPARE(page->list()->partCount(), 1);
    const QString shown = page->list()->item(0)->toolTip();
    QVERIFY2(shown.endsWith(words), qPrintable(shown));
}

void SendDeskQueueTest::laterComesBack()
{
    SendDeskScene stage;
    const RunId run = added(*stage.workspace, Touchpoint::GroupChat, {QStringLiteral("群1"), QStringLiteral("群2")});
    stage.noon();
    SendDeskPage *page = stage.open();
    QTRY_COMPARE(page->queue()->currentTarget(), qint64(1));
    QTest::keyClick(page->queue(), Qt::Key_L);
    QTRY_COMPARE(page->queue()->currentTarget(), qint64(2));
    QCOMPARE(deliveries(*stage.workspace, run)->first().laterAt, test::utc("2026-03-01T04:10:00Z"));
    QTest::keyClick(page->queue(), Qt::Key_Return);
    QTest::keyClick(page->queue(), Qt::Key_Return);
    QTRY_COMPARE(stage.sent(run), qint64(1));
    FakeNotifier notifier;
    Banner banner;
    DueWatch watch(*stage.desk, &banner, &notifier);
    QVERIFY(Job::waitForAll(5'000));
    QTest::qWait(20);
    notifier.texts.clear();
    stage.workspace.clock->set(test::utc("2026-03-01T04:10:00Z"));
    for (int i = 0; i < 3; ++i) {
        watch.look();
        QVERIFY(Job::waitForAll(5'000));
        QTest::qWait(20);
    }
    QCOMPARE(notifier.texts.size(), 1);
    page->refresh({});
    QTRY_COMPARE(page->queue()->currentTarget(), qint64(1));
    // Step by step back to where it began; the banner has come up as a window of its own.
    page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page));
    page->queue()->setFocus();
    QTest::keyClick(page->queue(), Qt::Key_Backspace);
    QTest::keyClick(page->queue(), Qt::Key_Backspace);
    QTRY_VERIFY(!deliveries(*stage.workspace, run)->first().laterAt.isValid());
    QCOMPARE(stage.sent(run), qint64(0));
}

void SendDeskQueueTest::laterOutsideTheHoursIsRefused()
{
    SendDeskScene stage;
    const RunId run = added(*stage.workspace, Touchpoint::GroupChat, {QStringLiteral("群1")});
    stage.noon();
    SendDeskPage *page = stage.open();
    QTRY_COMPARE(page->queue()->currentTarget(), qint64(1));
    for (const QString &time : {QStringLiteral("23:15"), QStringLiteral("11:00"), QStringLiteral("bald"), QStringLiteral("25:00")}) {
        ask::ScriptedAnswers answers({time});
        QTest::keyClick(page->queue(), Qt::Key_T);
        QVERIFY(Job::waitForAll(5'000));
        QTest::qWait(20);
        QVERIFY2(!deliveries(*stage.workspace, run)->first().laterAt.isValid(), qPrintable(time));
    }
    ask::ScriptedAnswers answers({QStringLiteral("16：30")}); // as a Chinese keyboard types it
    QTest::keyClick(page->queue(), Qt::Key_T);
    QTRY_COMPARE(deliveries(*stage.workspace, run)->first().laterAt, test::utc("2026-03-01T08:30:00Z"));
}

void SendDeskQueueTest::missedSheet()
{
    SendDeskScene stage;
    const RunId run = added(*stage.workspace, Touchpoint::GroupChat, {QStringLiteral("群1")});
    stage.workspace.clock->set(test::utc("2026-03-01T07:00:00Z"));
    NoProgress progress;
    QVERIFY(tick(*stage.workspace, {}, progress));
    SendDeskPage *page = stage.open();
    auto *missed = page->findChild<MissedPane *>();
    QTRY_VERIFY(missed->isVisible());
    QPushButton *drop = buttonOf(missed, "Drop it"), *send = buttonOf(missed, "Send now");
    QVERIFY(drop && send);
    QVERIFY(!drop->isEnabled()); // a reason first
    QTRY_VERIFY(missed->table()->rows()->index(0, 4).data().toString().startsWith(QLatin1String("2026-03-01 15:10"))); // the next free time
    send->click();
    QTRY_VERIFY(page->queue()->isVisible());
    QTRY_COMPARE(page->queue()->currentTarget(), qint64(1));
    QCOMPARE(stage.sent(run), qint64(0));
}

void SendDeskQueueTest::severalMissedAtOnce()
{
    SendDeskScene stage(3, 1);
    const RunId first = added(*stage.workspace, Touchpoint::GroupChat, {QStringLiteral("群1")});
    const RunId second = added(*stage.workspace, Touchpoint::GroupChat, {QStringLiteral("群2")});
    const RunId third = added(*stage.workspace, Touchpoint::GroupChat, {QStringLiteral("群3")});
    stage.workspace.clock->set(test::utc("2026-03-01T14:00:00Z")); // 22:00: no hour for sends
    NoProgress progress;
    QVERIFY(tick(*stage.workspace, {}, progress));
    SendDeskPage *page = stage.open();
    auto *missed = page->findChild<MissedPane *>();
    QTRY_COMPARE(missed->table()->rows()->rowCount(), 3);
    QTRY_VERIFY(buttonOf(missed, "To the next free time")->isEnabled());
    missed->table()->selectRow(0);
    missed->table()->selectionModel()->select(missed->table()->rows()->index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    buttonOf(missed, "To the next free time")->click();
    QTRY_COMPARE(missed->table()->rows()->rowCount(), 1);
    for (const RunId run : {first, third}) {
        QCOMPARE(broadcasts::run(*stage.workspace, run)->state, QStringLiteral("planned"));
        QCOMPARE(broadcasts::run(*stage.workspace, run)->dueAt, test::utc("2026-03-02T04:00:00Z"));
    }
    QVERIFY(stage.workspace->undo()); // both in one step
    QCOMPARE(broadcasts::run(*stage.workspace, first)->state, QStringLiteral("missed"));
    QCOMPARE(broadcasts::run(*stage.workspace, third)->dueAt, test::utc("2026-03-01T04:00:00Z"));
    QTRY_COMPARE(missed->table()->rows()->rowCount(), 3);
    missed->findChild<QLineEdit *>()->setText(QStringLiteral("活动已结束"));
    missed->table()->selectAll();
    buttonOf(missed, "Drop it")->click();
    QTRY_COMPARE(page->list()->count(), 0);
    QCOMPARE(broadcasts::run(*stage.workspace, second)->reason, QStringLiteral("活动已结束"));
}

void SendDeskQueueTest::largeAudienceByHandOut()
{
    SendDeskScene stage(1, 60);
    const RunId run = added(*stage.workspace, Touchpoint::Wecom1to1, {QStringLiteral("群1")});
    stage.noon();
    const auto shown = deskPart(*stage.workspace, run, AccountId(1));
    QVERIFY(shown);
    QVERIFY(!shown->isGuided());
    SendDeskPage *page = stage.open();
    auto *pane = page->findChild<HandOutPane *>();
    QTRY_VERIFY(pane->giveButton()->isVisible() && pane->giveButton()->isEnabled());
    QTest::keyClick(pane, Qt::Key_G);
    QTRY_COMPARE(broadcasts::run(*stage.workspace, run)->count("handed_out"), qint64(60));
    QTRY_VERIFY(pane->confirmButton()->isEnabled());
    QTest::keyClick(pane, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(stage.sent(run), qint64(60));
}

void SendDeskQueueTest::watchTellsOnce()
{
    SendDeskScene stage;
    added(*stage.workspace, Touchpoint::GroupChat, {QStringLiteral("群1")});
    stage.workspace.clock->set(test::utc("2026-03-01T03:59:50Z"));
    stage.open();
    FakeNotifier notifier;
    Banner banner;
    DueWatch watch(*stage.desk, &banner, &notifier);
    watch.look();
    QVERIFY(Job::waitForAll(5'000));
    QCoreApplication::processEvents();
    QTRY_COMPARE(notifier.texts.size(), 1); // ten seconds ahead
    stage.workspace.clock->set(test::utc("2026-03-01T04:00:10Z"));
    for (int i = 0; i < 3; ++i) {
        watch.look();
        QVERIFY(Job::waitForAll(5'000));
        QTest::qWait(20);
    }
    QCOMPARE(notifier.texts.size(), 2); // soon, and now
    QVERIFY(notifier.texts.first().contains(QStringLiteral("1 minute")));
    QVERIFY(notifier.texts.last().contains(QStringLiteral("Due now: 秋装预告")));
}

void SendDeskQueueTest::rowsAreASoundModel()
{
    RowTable table(QStringLiteral("t"));
    QAbstractItemModelTester tester(table.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.rows()->setHeaders({QStringLiteral("a"), QStringLiteral("b")});
    table.rows()->setRows({{1, {QStringLiteral("x"), QStringLiteral("y")}, false}});
    table.rows()->setRows({});
    QCOMPARE(table.rows()->rowCount(), 0);
}

int main(int argc, char **argv) { return runOnOwnSettings<SendDeskQueueTest>(argc, argv); }

#include "senddeskqueue_test.moc"
