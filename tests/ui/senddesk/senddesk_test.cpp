// SPDX-License-Identifier: GPL-3.0-or-later
// The send desk by keyboard on a real workspace: two keys a group, copying is no sending, pieces one by one, one step back, a
// crash between copy and tick, the same keys in the small window.
#include "core/broadcasts/deliverystore.h"
#include "core/content/contentstore.h"
#include "core/content/imagestore.h"
#include "tests/ui/senddesk/senddeskscene.h"
#include "ui/common/ask.h"
#include "ui/senddesk/chatbubble.h"
#include "ui/senddesk/minidesk.h"
#include "ui/senddesk/queuepane.h"

#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>

using namespace siyu;
using namespace siyu::ui;
using namespace siyu::broadcasts;

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

} // namespace

class SendDeskTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twoKeysAGroup();
    void keysFasterThanTheDisk();
    void copyingIsNoSending();
    void undoOneStep();
    void copiedNotConfirmedComesFirst();
    void skipAsksWhy();
    void picturesAndLinkAreCopiedOneByOne();
    void notSentAfterAll();
    void miniWindowHasTheSameKeys();
};

void SendDeskTest::twoKeysAGroup()
{
    SendDeskScene stage;
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

// Enter while a mark is still being written is not lost: it copies the next. What was copied before it is not marked so.
void SendDeskTest::keysFasterThanTheDisk()
{
    SendDeskScene stage;
    const RunId run = added(*stage.workspace, Touchpoint::GroupChat, {QStringLiteral("群1"), QStringLiteral("群2"), QStringLiteral("群3")});
    stage.noon();
    QueuePane *queue = stage.open()->queue();
    QTRY_COMPARE(queue->currentTarget(), qint64(1));
    for (int key = 0; key < 3; ++key)
        QTest::keyClick(queue, Qt::Key_Return);
    QCOMPARE(queue->currentTarget(), qint64(1));
    QTRY_COMPARE(queue->currentTarget(), qint64(2));
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("亲们,群2专享"));
    QVERIFY(Job::waitForAll(5'000));
    QCOMPARE(stage.sent(run), qint64(1));

    QVERIFY(noteCopied(*stage.workspace, run, 3));
    queue = stage.open()->queue();
    QTRY_COMPARE(queue->currentTarget(), qint64(2)); // both were copied and not confirmed
    QTest::keyClick(queue, Qt::Key_Return);
    QTest::keyClick(queue, Qt::Key_Return);
    QTRY_COMPARE(queue->currentTarget(), qint64(3));
    QVERIFY(Job::waitForAll(5'000));
    QCOMPARE(stage.sent(run), qint64(2)); // the third is asked about
}

void SendDeskTest::copyingIsNoSending()
{
    SendDeskScene stage;
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
    SendDeskScene stage;
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
    SendDeskScene stage;
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
    SendDeskScene stage;
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

void SendDeskTest::picturesAndLinkAreCopiedOneByOne()
{
    SendDeskScene stage;
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

void SendDeskTest::notSentAfterAll()
{
    SendDeskScene stage;
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

void SendDeskTest::miniWindowHasTheSameKeys()
{
    SendDeskScene stage;
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

int main(int argc, char **argv) { return runOnOwnSettings<SendDeskTest>(argc, argv); }

#include "senddesk_test.moc"
