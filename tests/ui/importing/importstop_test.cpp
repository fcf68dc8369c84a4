// SPDX-License-Identifier: GPL-3.0-or-later
// How soon a cancelled preview or import is over, and that it wrote nothing.
#include "tests/ui/importing/importwindowscene.h"

using namespace siyu;
using namespace siyu::ui;

class ImportStopTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyLook(*qApp, Look::Light); }
    void cleanup() { QVERIFY(Job::waitForAll(10000)); }
    void stopsAtOnce_data();
    void stopsAtOnce();
};

// 300,000 people; the operator changes their mind early, in the middle, and while what was read is brought into its order.
void ImportStopTest::stopsAtOnce_data()
{
    QTest::addColumn<bool>("asPreview");
    QTest::addColumn<bool>("intoOthers");
    QTest::newRow("a preview") << true << false;
    QTest::newRow("the first import") << false << false;
    QTest::newRow("an import beside others") << false << true;
}

void ImportStopTest::stopsAtOnce()
{
    if (!qEnvironmentVariableIsSet("SIYU_WINDOW_CANCELS"))
        QSKIP("times a window, for a machine that does nothing else: set SIYU_WINDOW_CANCELS");
    QFETCH(bool, asPreview);
    QFETCH(bool, intoOthers);
    constexpr qint64 freeWithin = 200; // ms
    importing::Scene scene;
    QByteArray text("姓名,手机号,邮箱,地区,标签,备注\n");
    for (int i = 0; i < 300'000; ++i) {
        const QByteArray number = QByteArray::number(10'000'000 + qint64(i) * 7919 % 89'999'999);
        text += "客" + number + ",139" + number + ",a" + number + "@example.com,上海,标签" + QByteArray::number(i % 40) + ",第" + number + "位\n";
    }
    if (intoOthers)
        QVERIFY(scene.import("姓名,手机号\n小红,13800000000\n"));
    const QStringList before = scene.dump();
    Desk desk(sharedOf(scene));
    ImportWindow window(desk, {QStringLiteral("members"), {scene.file(text)}, {}});
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    line(&window, QStringLiteral("Where it comes from"))->setText(QStringLiteral("a list"));
    QTRY_VERIFY_WITH_TIMEOUT(window.nextButton()->isEnabled(), 30000);
    const int from = asPreview ? ImportWindow::Match : ImportWindow::Preview;
    while (window.step() < from || (asPreview && window.step() == ImportWindow::Rules)) {
        window.nextButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(!window.isBusy(), 120000);
        QTest::qWait(1);
        if (asPreview && window.step() >= from)
            break;
    }
    // Those of the window itself: its steps have jobs and bars of their own.
    auto *job = window.findChild<Job *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(job);
    QPushButton *cancel = nullptr;
    for (QPushButton *one : window.findChildren<QPushButton *>()) {
        if (one->text() == QStringLiteral("Cancel") && one->parentWidget()->parentWidget() == &window)
            cancel = one;
    }
    QVERIFY(cancel);
    QStringList took;
    for (const double share : {0.02, 0.5, 0.999}) {
        const ImportWindow::Step step = window.step();
        // A machine that does other things may be late once.
        qint64 best = std::numeric_limits<qint64>::max();
        for (int attempt = 0; attempt < 3 && best > freeWithin; ++attempt) {
            window.nextButton()->click();
            QVERIFY(window.isBusy());
            QTRY_VERIFY_WITH_TIMEOUT(!window.isBusy() || (job->total() > 0 && double(job->done()) >= share * double(job->total())), 120000);
            QVERIFY2(window.isBusy(), qPrintable(QStringLiteral("was done before it could be stopped at %1").arg(share)));
            QElapsedTimer clock;
            clock.start();
            cancel->click();
            while (window.isBusy() && clock.elapsed() < 30000)
                QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
            QVERIFY(!window.isBusy());
            best = std::min(best, clock.elapsed());
            QCOMPARE(window.step(), step);
        }
        took.append(QString::number(best));
        QVERIFY2(best < freeWithin, qPrintable(took.join(QLatin1Char(' '))));
        QCOMPARE(scene.dump(), before);
    }
    qInfo("free after %s ms", qPrintable(took.join(QStringLiteral(", "))));
}

QTEST_MAIN(ImportStopTest)
#include "importstop_test.moc"
