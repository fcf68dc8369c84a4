// SPDX-License-Identifier: GPL-3.0-or-later
// The send desk by keyboard on a real workspace: two keys a group, copying is no sending, one step back, a crash between
// copy and tick, the missed sheet, hand-outs; the calendar's move by keyboard and the editor's reasons.
#include "core/broadcasts/deliverystore.h"
#include "core/broadcasts/notices.h"
#include "core/broadcasts/planstore.h"
#include "core/broadcasts/sendqueue.h"
#include "core/content/contentstore.h"
#include "core/content/imagestore.h"
#include "core/broadcasts/ticker.h"
#include "core/broadcasts/walltime.h"
#include "tests/support/support.h"
#include "ui/broadcasts/broadcasteditor.h"
#include "ui/broadcasts/broadcastspage.h"
#include "ui/broadcasts/monthcalendar.h"
#include "ui/broadcasts/planchips.h"
#include "ui/broadcasts/planmodel.h"
#include "ui/broadcasts/planview.h"
#include "ui/broadcasts/planwindow.h"
#include "ui/common/ask.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/senddesk/chatbubble.h"
#include "ui/senddesk/handoutpane.h"
#include "ui/senddesk/minidesk.h"
#include "ui/senddesk/missedpane.h"
#include "ui/senddesk/queuelist.h"
#include "ui/senddesk/queuepane.h"
#include "ui/senddesk/senddeskpage.h"
#include "ui/shell/desk.h"
#include "ui/shell/banner.h"
#include "ui/shell/notifier.h"
#include "ui/today/duewatch.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTest>

using namespace siyu;
using namespace siyu::ui;
using namespace siyu::broadcasts;

namespace {

// A shop with `groups` groups of `people` friends each; the groups go round over `accounts` accounts, the first of staff 李.
void fill(Workspace &workspace, int groups, int people, int accounts)
{
    const auto done = workspace.write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) {
        db.exec("INSERT INTO staff (id, name, created_at) VALUES (1, '李店长', '2026-01-01T00:00:00Z'), (2, '王助理', '2026-01-01T00:00:00Z')");
        for (int account = 1; account <= accounts; ++account)
            db.cached("INSERT INTO account (id, kind, name, staff) VALUES (?, 'wecom', ?, ?)").run(account, QStringLiteral("企微-%1").arg(account), std::min(account, 2));
        int member = 0;
        for (int group = 1; group <= groups; ++group) {
            db.cached("INSERT INTO grp (id, name, account, created_at) VALUES (?, ?, ?, '2026-01-01T00:00:00Z')").run(group, QStringLiteral("群%1").arg(group), 1 + (group - 1) % accounts);
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
    explicit Scene(int groups = 3, int people = 2, int accounts = 1)
    {
        fill(*workspace, groups, people, accounts);
        QSettings().clear();
    }
    ~Scene() { Job::waitForAll(5'000); }
    void noon()
    {
        workspace.clock->set(test::utc("2026-03-01T04:00:00Z"));
        NoProgress progress;
        QVERIFY(tick(*workspace, test::utc("2026-03-01T03:58:50Z"), progress));
    }
    SendDeskPage *open()
    {
        page.reset();
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
    void picturesAndLinkAreCopiedOneByOne();
    void queueGoesOnOverAccounts();
    void sendsOfOneStaff();
    void capacityWarns_data();
    void capacityWarns();
    void notSentAfterAll();
    void laterComesBack();
    void laterOutsideTheHoursIsRefused();
    void miniWindowHasTheSameKeys();
    void missedSheet();
    void severalMissedAtOnce();
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

namespace {

// Bytes of a picture in one colour.
QByteArray pictureBytes(const QColor &colour)
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

QPushButton *buttonOf(QWidget *in, const char *text)
{
    for (auto *one : in->findChildren<QPushButton *>()) {
        if (one->text().startsWith(QLatin1String(text)))
            return one;
    }
    return nullptr;
}

} // namespace

void SendDeskTest::picturesAndLinkAreCopiedOneByOne()
{
    Scene stage;
    content::ContentItem item;
    item.title = item.body = QStringLiteral("新款到店");
    item.images = {*content::keepImage(*stage.workspace, pictureBytes(Qt::red)), *content::keepImage(*stage.workspace, pictureBytes(Qt::blue))};
    item.link = {QStringLiteral("https://example.com/new"), QStringLiteral("新款"), {}};
    const auto id = content::addContent(*stage.workspace, item);
    QVERIFY(id);
    BroadcastDraft draft;
    draft.name = QStringLiteral("新款");
    draft.content = *id;
    draft.touchpoint = Touchpoint::GroupChat;
    draft.groups = QStringList{QStringLiteral("群1"), QStringLiteral("群2")};
    draft.atWall = fromWallText(QStringLiteral("2026-03-01T12:00"));
    const auto broadcast = addBroadcast(*stage.workspace, draft);
    NoProgress progress;
    QVERIFY(broadcast && planAll(*stage.workspace, progress));
    const RunId run = runsOf(*stage.workspace, *broadcast)->first().id;
    stage.noon();
    QueuePane *queue = stage.open()->queue();
    QTRY_COMPARE(queue->currentTarget(), qint64(1));
    QCOMPARE(queue->bubble()->findChildren<QLabel *>(QString(), Qt::FindChildrenRecursively).size() >= 4, true);
    const QClipboard *clipboard = QGuiApplication::clipboard();
    QTest::keyClick(queue, Qt::Key_Return);
    QCOMPARE(clipboard->text(), QStringLiteral("新款到店"));
    QTest::keyClick(queue, Qt::Key_Return);
    QCOMPARE(clipboard->image().pixelColor(3, 3), QColor(Qt::red));
    QTest::keyClick(queue, Qt::Key_Return);
    QCOMPARE(clipboard->image().pixelColor(3, 3), QColor(Qt::blue));
    QTest::keyClick(queue, Qt::Key_Return);
    QCOMPARE(clipboard->text(), QStringLiteral("新款\nhttps://example.com/new"));
    QCOMPARE(queue->bubble()->shownText(), QStringLiteral("新款到店\n[picture]\n[picture]\n新款\nhttps://example.com/new"));
    QVERIFY(Job::waitForAll(5'000));
    QCOMPARE(stage.sent(run), qint64(0));
    QTest::keyClick(queue, Qt::Key_2); // one piece again
    QCOMPARE(clipboard->image().pixelColor(3, 3), QColor(Qt::red));
    QTest::keyClick(queue, Qt::Key_Return);
    QTest::keyClick(queue, Qt::Key_Return);
    QTest::keyClick(queue, Qt::Key_Return);
    QTRY_COMPARE(stage.sent(run), qint64(1));
    QTRY_COMPARE(queue->currentTarget(), qint64(2));
}

void SendDeskTest::queueGoesOnOverAccounts()
{
    Scene stage(4, 1, 2); // groups 1 and 3 of account 1, 2 and 4 of account 2
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

void SendDeskTest::sendsOfOneStaff()
{
    Scene stage(4, 1, 2);
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

void SendDeskTest::capacityWarns_data()
{
    QTest::addColumn<int>("capacity");
    QTest::addColumn<QString>("words");
    QTest::newRow("none noted") << -1 << "0 sent today";
    QTest::newRow("more waits than fits in") << 2 << "only 2 left today";
    QTest::newRow("a tenth is left") << 3 << "3 left today";
    QTest::newRow("nothing may be sent") << 0 << "full for today";
}

void SendDeskTest::capacityWarns()
{
    QFETCH(int, capacity);
    QFETCH(QString, words);
    Scene stage(3, 1);
    added(*stage.workspace, Touchpoint::GroupChat, {QStringLiteral("群1"), QStringLiteral("群2"), QStringLiteral("群3")});
    stage.noon();
    if (capacity >= 0)
        QVERIFY(stage.workspace->write({QStringLiteral("test")}, [&](db::Database &db) { db.cached("UPDATE account SET daily_capacity = ?").run(capacity); }));
    SendDeskPage *page = stage.open();
    QTRY_COMPARE(page->list()->partCount(), 1);
    const QString shown = page->list()->item(0)->toolTip();
    QVERIFY2(shown.endsWith(words), qPrintable(shown));
}

void SendDeskTest::notSentAfterAll()
{
    Scene stage;
    const RunId run = added(*stage.workspace, Touchpoint::GroupChat, {QStringLiteral("群1"), QStringLiteral("群2")});
    stage.noon();
    QVERIFY(noteCopied(*stage.workspace, run, 2));
    stage.workspace.reopen();
    QueuePane *queue = stage.open()->queue();
    QTRY_COMPARE(queue->currentTarget(), qint64(2));
    QTest::keyClick(queue, Qt::Key_N);
    QTRY_VERIFY(!deliveries(*stage.workspace, run)->at(1).copiedAt.isValid());
    QCOMPARE(queue->currentTarget(), qint64(2));
    QVERIFY(!queue->isCopied());
    QCOMPARE(stage.sent(run), qint64(0));
}

void SendDeskTest::laterComesBack()
{
    Scene stage;
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

void SendDeskTest::laterOutsideTheHoursIsRefused()
{
    Scene stage;
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

void SendDeskTest::miniWindowHasTheSameKeys()
{
    Scene stage;
    const RunId run = added(*stage.workspace, Touchpoint::GroupChat, {QStringLiteral("群1"), QStringLiteral("群2")});
    stage.noon();
    SendDeskPage *page = stage.open();
    QTRY_COMPARE(page->queue()->currentTarget(), qint64(1));
    page->queue()->miniAction()->trigger();
    MiniDesk *mini = page->mini();
    QVERIFY(mini && mini->isVisible());
    QVERIFY(mini->windowFlags() & Qt::WindowStaysOnTopHint);
    QVERIFY(mini->width() <= 340 && mini->height() <= 460);
    QTest::keyClick(mini, Qt::Key_Return);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("亲们,群1专享"));
    QTest::keyClick(mini, Qt::Key_Return);
    QTRY_COMPARE(stage.sent(run), qint64(1));
    QTRY_COMPARE(page->queue()->currentTarget(), qint64(2));
    QVERIFY(mini->findChild<QLabel *>()->text() == QStringLiteral("群2"));
    mini->move(40, 50);
    page = stage.open(); // made anew, as in another language: it comes back
    QTRY_VERIFY(page->mini() && page->mini()->isVisible());
    mini = page->mini();
    QVERIFY(!mini->parentWidget()); // stays when the main window is minimised
    QTest::keyClick(mini, Qt::Key_Escape);
    QVERIFY(!mini->isVisible());
    QVERIFY(!QSettings().value(QStringLiteral("senddesk/mini")).toByteArray().isEmpty());
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
    QPushButton *drop = buttonOf(missed, "Drop it"), *send = buttonOf(missed, "Send now");
    QVERIFY(drop && send);
    QVERIFY(!drop->isEnabled()); // a reason first
    QTRY_VERIFY(missed->table()->rows()->index(0, 4).data().toString().startsWith(QLatin1String("2026-03-01 15:10"))); // the next free time
    send->click();
    QTRY_VERIFY(page->queue()->isVisible());
    QTRY_COMPARE(page->queue()->currentTarget(), qint64(1));
    QCOMPARE(stage.sent(run), qint64(0));
}

void SendDeskTest::severalMissedAtOnce()
{
    Scene stage(3, 1);
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

void SendDeskTest::largeAudienceByHandOut()
{
    Scene stage(1, 60);
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
    MonthCalendar *calendar = page.calendar();
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
    page.calendar()->setMonth(QDate(2026, 10, 1));
    QVERIFY(Job::waitForAll(5'000));
    QTRY_COMPARE(page.calendar()->marksOf(QDate(2026, 10, 24)), QStringList{QStringLiteral("day off")}); // the shop's own
    QCOMPARE(page.calendar()->marksOf(QDate(2026, 10, 1)), QStringList{QStringLiteral("National Day")});
    QCOMPARE(page.calendar()->marksOf(QDate(2026, 10, 2)), QStringList{QStringLiteral("day off")});
    QCOMPARE(page.calendar()->marksOf(QDate(2026, 10, 10)), QStringList{QStringLiteral("worked")});
    QCOMPARE(page.calendar()->marksOf(QDate(2026, 10, 14)), QStringList());
    page.calendar()->select(QDate(2026, 10, 18));
    QVERIFY(page.calendar()->accessibleDescription().contains(QStringLiteral("Double Ninth")));
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
    QCOMPARE(editor.chips()->findChildren<QPushButton *>().size(), 2);
    editor.lookCloser(PlanWindow::Who);
    PlanView &plan = *editor.planWindow()->plan();
    QTRY_COMPARE(plan.model()->rowCount(), 3);
    QTRY_COMPARE(plan.model()->index(0, 0).data().toString(), QStringLiteral("客2"));
    QCOMPARE(plan.model()->index(0, 1).data().toString(), QStringLiteral("opted out"));
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

// Settings of its own.
int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("siyu-senddesk-test"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    SendDeskTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "senddesk_test.moc"
