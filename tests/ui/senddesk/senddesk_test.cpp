// SPDX-License-Identifier: GPL-3.0-or-later
// The send desk by keyboard on a real workspace: two keys a group, copying is no sending, one step back, a crash between
// copy and tick, the missed sheet, hand-outs; the calendar's move by keyboard and the editor's reasons.
#include "core/broadcasts/planstore.h"
#include "core/broadcasts/ticker.h"
#include "core/broadcasts/walltime.h"
#include "tests/support/support.h"
#include "ui/broadcasts/broadcasteditor.h"
#include "ui/broadcasts/broadcastspage.h"
#include "ui/broadcasts/calendarpanel.h"
#include "ui/broadcasts/monthcalendar.h"
#include "ui/broadcasts/planview.h"
#include "ui/common/ask.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/senddesk/missedpane.h"
#include "ui/senddesk/queuepane.h"
#include "ui/senddesk/senddeskpage.h"
#include "ui/shell/desk.h"
#include "ui/shell/banner.h"
#include "ui/shell/notifier.h"
#include "ui/today/duewatch.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace siyu;
using namespace siyu::ui;
using namespace siyu::broadcasts;

namespace {

// A shop with `groups` groups of `people` friends of one account each.
void fill(Workspace &workspace, int groups, int people)
{
    const auto done = workspace.write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) {
        db.exec("INSERT INTO account (id, kind, name) VALUES (1, 'wecom', '企微-李')");
        int member = 0;
        for (int group = 1; group <= groups; ++group) {
            db.cached("INSERT INTO grp (id, name, account, created_at) VALUES (?, ?, 1, '2026-01-01T00:00:00Z')").run(group, QStringLiteral("群%1").arg(group));
            for (int i = 0; i < people; ++i) {
                ++member;
                db.cached("INSERT INTO member (id, name, created_at) VALUES (?, ?, '2026-01-01T00:00:00Z')").run(member, QStringLiteral("客%1").arg(member));
                db.cached("INSERT INTO membership (grp, member) VALUES (?, ?)").run(group, member);
                db.cached("INSERT INTO contact (member, account, added_at) VALUES (?, 1, '2026-01-01T00:00:00Z')").run(member);
            }
        }
    });
    QVERIFY(done);
}

RunId added(Workspace &workspace, Touchpoint touchpoint, const QStringList &groups, const char *at = "2026-03-01T12:00")
{
    BroadcastDraft draft;
    draft.name = QStringLiteral("秋装预告");
    draft.text = touchpoint == Touchpoint::GroupChat ? QStringLiteral("亲们,{group}专享") : QStringLiteral("{name},您好");
    draft.touchpoint = touchpoint;
    draft.groups = groups;
    draft.atWall = fromWallText(QString::fromLatin1(at));
    const auto id = addBroadcast(workspace, draft);
    NoProgress progress;
    if (!id || !planAll(workspace, progress))
        return {};
    return runsOf(workspace, *id)->first().id;
}

class FakeNotifier final : public Notifier {
public:
    void notify(const QString &, const QString &text) override { texts << text; }
    QStringList texts;
};

// A desk on the clock's noon, where the run has just come due.
struct Scene {
    explicit Scene(int groups = 3, int people = 2) { fill(*workspace, groups, people); }
    ~Scene() { Job::waitForAll(5'000); }
    void noon()
    {
        workspace.clock->set(test::utc("2026-03-01T04:00:00Z"));
        NoProgress progress;
        QVERIFY(tick(*workspace, test::utc("2026-03-01T03:59:40Z"), progress));
    }
    SendDeskPage *open()
    {
        desk.reset(new Desk(std::shared_ptr<Workspace>(std::shared_ptr<void>(), workspace.workspace.get())));
        page.reset(new SendDeskPage(*desk));
        QObject::connect(desk.get(), &Desk::changed, page.get(), [this](const Topics &topics) { page->refresh(topics); });
        page->resize(1200, 700);
        page->QWidget::show();
        page->refresh({});
        return page.get();
    }
    qint64 sent(RunId run) { return broadcasts::run(*workspace, run)->count("sent"); }

    test::TestWorkspace workspace;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<SendDeskPage> page;
};

} // namespace

class SendDeskTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twoKeysAGroup();
    void copyingIsNoSending();
    void undoOneStep();
    void copiedNotConfirmedComesFirst();
    void skipAsksWhy();
    void laterComesBack();
    void missedSheet();
    void largeAudienceByHandOut();
    void watchTellsOnce();
    void moveByKeyboard();
    void calendarShowsFestivalsAndDaysOff();
    void editorShowsReasons();
    void rowsAreASoundModel();
};

void SendDeskTest::twoKeysAGroup()
{
    Scene stage;
    const RunId run = added(*stage.workspace, Touchpoint::GroupChat, {QStringLiteral("群1"), QStringLiteral("群2"), QStringLiteral("群3")});
    stage.noon();
    QueuePane *queue = stage.open()->queue();
    QTRY_COMPARE(queue->currentTarget(), qint64(1));
    QSignalSpy finished(queue, &QueuePane::finished);
    for (qint64 group = 1; group <= 3; ++group) {
        QTRY_COMPARE(queue->currentTarget(), group);
        QTest::keyClick(queue, Qt::Key_Return);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("亲们,群%1专享").arg(group));
        QTest::keyClick(queue, Qt::Key_Return);
        QTRY_COMPARE(stage.sent(run), group);
    }
    QTRY_COMPARE(finished.count() > 0, true);
    QCOMPARE(broadcasts::run(*stage.workspace, run)->state, QStringLiteral("done"));
}

void SendDeskTest::copyingIsNoSending()
{
    Scene stage;
    const RunId run = added(*stage.workspace, Touchpoint::GroupChat, {QStringLiteral("群1")});
    stage.noon();
    QueuePane *queue = stage.open()->queue();
    QTRY_COMPARE(queue->currentTarget(), qint64(1));
    QTest::keyClick(queue, Qt::Key_C);
    QTest::keyClick(queue, Qt::Key_C);
    QVERIFY(Job::waitForAll(5'000));
    QCOMPARE(stage.sent(run), qint64(0));
    QVERIFY(deliveries(*stage.workspace, run)->first().copiedAt.isValid());
}

void SendDeskTest::undoOneStep()
{
    Scene stage;
    const RunId run = added(*stage.workspace, Touchpoint::GroupChat, {QStringLiteral("群1"), QStringLiteral("群2")});
    stage.noon();
    QueuePane *queue = stage.open()->queue();
    QTRY_COMPARE(queue->currentTarget(), qint64(1));
    QTest::keyClick(queue, Qt::Key_Return);
    QTest::keyClick(queue, Qt::Key_Return);
    QTRY_COMPARE(stage.sent(run), qint64(1));
    QTRY_COMPARE(queue->currentTarget(), qint64(2));
    QTest::keyClick(queue, Qt::Key_Backspace);
    QTRY_COMPARE(stage.sent(run), qint64(0));
}

void SendDeskTest::copiedNotConfirmedComesFirst()
{
    Scene stage;
    const RunId run = added(*stage.workspace, Touchpoint::GroupChat, {QStringLiteral("群1"), QStringLiteral("群2")});
    stage.noon();
    QVERIFY(noteCopied(*stage.workspace, run, 2));
    stage.workspace.reopen(); // killed between copy and tick
    QueuePane *queue = stage.open()->queue();
    QTRY_COMPARE(queue->currentTarget(), qint64(2));
    QVERIFY(queue->isCopied());
    QCOMPARE(stage.sent(run), qint64(0));
    const auto labels = queue->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().contains(QLatin1String("not confirmed")); }));
}

void SendDeskTest::skipAsksWhy()
{
    Scene stage;
    const RunId run = added(*stage.workspace, Touchpoint::GroupChat, {QStringLiteral("群1"), QStringLiteral("群2")});
    stage.noon();
    QueuePane *queue = stage.open()->queue();
    QTRY_COMPARE(queue->currentTarget(), qint64(1));
    ask::ScriptedAnswers answers({QStringLiteral("群主说别发")});
    QTest::keyClick(queue, Qt::Key_S);
    QTRY_COMPARE(queue->currentTarget(), qint64(2));
    const DeliveryRow row = deliveries(*stage.workspace, run)->first();
    QCOMPARE(row.status, Status::Skipped);
    QCOMPARE(row.note, QStringLiteral("群主说别发"));
    QCOMPARE(answers.asked().size(), 1);
}

void SendDeskTest::laterComesBack()
{
    Scene stage;
    const RunId run = added(*stage.workspace, Touchpoint::GroupChat, {QStringLiteral("群1")});
    stage.noon();
    SendDeskPage *page = stage.open();
    QTRY_COMPARE(page->queue()->currentTarget(), qint64(1));
    QTest::keyClick(page->queue(), Qt::Key_L);
    QTRY_COMPARE(page->runs()->count(), 0);
    QCOMPARE(broadcasts::run(*stage.workspace, run)->dueAt, test::utc("2026-03-01T04:10:00Z"));
}

void SendDeskTest::missedSheet()
{
    Scene stage;
    const RunId run = added(*stage.workspace, Touchpoint::GroupChat, {QStringLiteral("群1")});
    stage.workspace.clock->set(test::utc("2026-03-01T07:00:00Z"));
    NoProgress progress;
    QVERIFY(tick(*stage.workspace, {}, progress));
    SendDeskPage *page = stage.open();
    auto *missed = page->findChild<MissedPane *>();
    QTRY_VERIFY(missed->isVisible());
    QPushButton *drop = nullptr, *send = nullptr;
    for (auto *button : missed->findChildren<QPushButton *>()) {
        drop = button->text() == QLatin1String("Drop it") ? button : drop;
        send = button->text() == QLatin1String("Send now") ? button : send;
    }
    QVERIFY(drop && send);
    QVERIFY(!drop->isEnabled()); // a reason first
    send->click();
    QTRY_VERIFY(page->queue()->isVisible());
    QTRY_COMPARE(page->queue()->currentTarget(), qint64(1));
    QCOMPARE(stage.sent(run), qint64(0));
}

void SendDeskTest::largeAudienceByHandOut()
{
    Scene stage(1, 60);
    const RunId run = added(*stage.workspace, Touchpoint::Wecom1to1, {QStringLiteral("群1")});
    stage.noon();
    const auto shown = deskRun(*stage.workspace, run);
    QVERIFY(shown);
    QVERIFY(!shown->isGuided());
    SendDeskPage *page = stage.open();
    const auto button = [&](const char *text) {
        for (auto *one : page->findChildren<QPushButton *>()) {
            if (one->text() == QLatin1String(text))
                return one;
        }
        return static_cast<QPushButton *>(nullptr);
    };
    QTRY_VERIFY(button("Hand out")->isVisible() && button("Hand out")->isEnabled());
    button("Hand out")->click();
    QTRY_COMPARE(broadcasts::run(*stage.workspace, run)->count("handed_out"), qint64(60));
    QTRY_VERIFY(button("All sent")->isEnabled());
    button("All sent")->click();
    QTRY_COMPARE(stage.sent(run), qint64(60));
}

void SendDeskTest::watchTellsOnce()
{
    Scene stage;
    added(*stage.workspace, Touchpoint::GroupChat, {QStringLiteral("群1")});
    stage.workspace.clock->set(test::utc("2026-03-01T03:59:50Z"));
    stage.open();
    FakeNotifier notifier;
    Banner banner;
    DueWatch watch(*stage.desk, &banner, &notifier);
    watch.look();
    QVERIFY(Job::waitForAll(5'000));
    QCoreApplication::processEvents();
    QVERIFY(notifier.texts.isEmpty());
    stage.workspace.clock->set(test::utc("2026-03-01T04:00:10Z"));
    for (int i = 0; i < 3; ++i) {
        watch.look();
        QVERIFY(Job::waitForAll(5'000));
        QTest::qWait(20);
    }
    QCOMPARE(notifier.texts.size(), 1);
    QVERIFY(notifier.texts.first().contains(QStringLiteral("秋装预告")));
}

void SendDeskTest::moveByKeyboard()
{
    Scene stage;
    const RunId run = added(*stage.workspace, Touchpoint::GroupChat, {QStringLiteral("群1")}, "2026-03-10T12:00");
    stage.open();
    BroadcastsPage page(*stage.desk);
    page.resize(1200, 700);
    page.QWidget::show();
    page.refresh({});
    QVERIFY(Job::waitForAll(5'000));
    QTest::qWait(20);
    MonthCalendar *calendar = page.calendar()->month();
    QCOMPARE(calendar->firstDay(), QDate(2026, 2, 23)); // a Monday
    calendar->select(QDate(2026, 3, 10));
    QTest::keyClick(calendar, Qt::Key_Space);
    QTest::keyClick(calendar, Qt::Key_Right, Qt::ShiftModifier);
    QTRY_COMPARE(broadcasts::run(*stage.workspace, run)->local.date(), QDate(2026, 3, 11));
    QTRY_COMPARE(calendar->selectedDay(), QDate(2026, 3, 11));
    QTest::keyClick(calendar, Qt::Key_PageDown);
    QCOMPARE(calendar->month(), QDate(2026, 4, 1));
    QVERIFY(Job::waitForAll(5'000));
}

void SendDeskTest::calendarShowsFestivalsAndDaysOff()
{
    Scene stage;
    QVERIFY(stage.workspace->write({QStringLiteral("test")}, [](db::Database &db) {
        db.exec("INSERT INTO calendar_day (day, kind, name) VALUES ('2026-10-01', 'ordinary', '开店'), ('2026-10-24', 'holiday', '店休')");
    }));
    stage.open();
    BroadcastsPage page(*stage.desk);
    page.refresh({});
    page.calendar()->month()->setMonth(QDate(2026, 10, 1));
    QVERIFY(Job::waitForAll(5'000));
    QTRY_COMPARE(page.calendar()->month()->marksOf(QDate(2026, 10, 24)), (QStringList{QStringLiteral("day off"), QStringLiteral("店休")})); // the shop's own
    QCOMPARE(page.calendar()->month()->marksOf(QDate(2026, 10, 1)), QStringList{QStringLiteral("National Day")});
    QCOMPARE(page.calendar()->month()->marksOf(QDate(2026, 10, 2)), QStringList{QStringLiteral("day off")});
    QCOMPARE(page.calendar()->month()->marksOf(QDate(2026, 10, 10)), QStringList{QStringLiteral("worked")});
    QCOMPARE(page.calendar()->month()->marksOf(QDate(2026, 10, 14)), QStringList());
    page.calendar()->month()->select(QDate(2026, 10, 18));
    QVERIFY(page.calendar()->month()->accessibleDescription().contains(QStringLiteral("Double Ninth")));
}

void SendDeskTest::editorShowsReasons()
{
    Scene stage(1, 3);
    QVERIFY(stage.workspace->write({QStringLiteral("test")}, [](db::Database &db) {
        db.exec("INSERT INTO opt_out (member, touchpoint, at) VALUES (2, 'all', '2026-02-01T00:00:00Z')");
    }));
    stage.open();
    BroadcastDraft draft;
    draft.name = QStringLiteral("问候");
    draft.text = QStringLiteral("您好");
    draft.touchpoint = Touchpoint::Wecom1to1;
    draft.groups = QStringList{QStringLiteral("群1")};
    draft.atWall = fromWallText(QStringLiteral("2026-03-02T10:00"));
    BroadcastEditor editor(*stage.desk, *editorChoices(*stage.workspace), draft);
    QSignalSpy shown(&editor, &BroadcastEditor::planShown);
    QVERIFY(shown.wait(5'000));
    const auto *rows = editor.planView()->findChild<RowTable *>()->rows();
    QCOMPARE(rows->rowCount(), 3);
    QCOMPARE(rows->index(0, 0).data().toString(), QStringLiteral("客2"));
    QCOMPARE(rows->index(0, 1).data().toString(), QStringLiteral("opted out"));
    QSignalSpy saved(&editor, &BroadcastEditor::saved);
    editor.saveButton()->click();
    QVERIFY(saved.wait(5'000));
    const auto runs = runsBetween(*stage.workspace, QDate(2026, 3, 2), QDate(2026, 3, 2));
    QCOMPARE(runs->size(), 1);
    QCOMPARE(runs->first().count("planned"), qint64(2));
}

void SendDeskTest::rowsAreASoundModel()
{
    RowTable table(QStringLiteral("t"));
    QAbstractItemModelTester tester(table.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.rows()->setHeaders({QStringLiteral("a"), QStringLiteral("b")});
    table.rows()->setRows({{1, {QStringLiteral("x"), QStringLiteral("y")}, false}});
    table.rows()->setRows({});
    QCOMPARE(table.rows()->rowCount(), 0);
}

QTEST_MAIN(SendDeskTest)
#include "senddesk_test.moc"
