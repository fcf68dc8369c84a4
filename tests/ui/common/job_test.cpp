// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/job.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <atomic>

using namespace siyu;
using namespace siyu::ui;

class JobTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bringsTheResultToTheMainThread();
    void bringsAnErrorAsItIs();
    void cancelStopsTheWork();
    void anOlderResultNeverArrives();
    void nothingArrivesAtADeadOwner();
    void tellsProgressAndTimeLeft();
    void manyOneOffsAllArrive();
    void endsAreWaitedFor();
};

namespace {

// Runs until told to stop, at most ten seconds.
Result<int> stubborn(Progress &progress, std::atomic<bool> &stopped)
{
    for (int i = 0; i < 10'000; ++i) {
        if (!progress.report(i, 10'000)) {
            stopped = true;
            return Error{ErrorCode::Cancelled, {}, {}};
        }
        Job::pause(1);
    }
    return 1;
}

} // namespace

void JobTest::bringsTheResultToTheMainThread()
{
    Job job(nullptr);
    int got = 0;
    bool here = false;
    std::atomic<bool> elsewhere{false};
    job.start([&elsewhere, main = QThread::currentThread()](Progress &) {
        elsewhere = QThread::currentThread() != main;
        return 42;
    }, [&](const Result<int> &result) {
        got = *result;
        here = QThread::currentThread() == qApp->thread();
    });
    QVERIFY(job.isRunning());
    QTRY_COMPARE(got, 42);
    QVERIFY(here);
    QVERIFY(elsewhere);
    QVERIFY(!job.isRunning());
}

void JobTest::bringsAnErrorAsItIs()
{
    Job job(nullptr);
    std::optional<ErrorCode> got;
    job.start([](Progress &) -> Result<void> { return Error{ErrorCode::DiskFull, {}, {}}; },
        [&](const Result<void> &result) { got = result.error().code; });
    QTRY_VERIFY(got);
    QCOMPARE(*got, ErrorCode::DiskFull);
}

void JobTest::cancelStopsTheWork()
{
    Job job(nullptr);
    std::atomic<bool> stopped{false};
    std::optional<ErrorCode> got;
    job.start([&stopped](Progress &progress) { return stubborn(progress, stopped); },
        [&](const Result<int> &result) { got = result.error().code; });
    QTest::qWait(20);
    QElapsedTimer clock;
    clock.start();
    job.cancel();
    QTRY_VERIFY(got);
    QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(*got, ErrorCode::Cancelled);
    QVERIFY(stopped);
}

void JobTest::anOlderResultNeverArrives()
{
    Job job(nullptr);
    std::atomic<bool> stopped{false};
    QStringList arrived;
    job.start([&stopped](Progress &progress) { return stubborn(progress, stopped); },
        [&](const Result<int> &) { arrived.append(QStringLiteral("first")); });
    job.start([](Progress &) { return 2; }, [&](const Result<int> &) { arrived.append(QStringLiteral("second")); });
    QTRY_VERIFY(stopped);
    QTRY_COMPARE(Job::running(), 0);
    QCOMPARE(arrived, QStringList{QStringLiteral("second")});
}

void JobTest::nothingArrivesAtADeadOwner()
{
    std::atomic<bool> stopped{false};
    bool arrived = false;
    {
        QObject owner;
        Job::once(&owner, [&stopped](Progress &progress) { return stubborn(progress, stopped); },
            [&](const Result<int> &) { arrived = true; });
        QTest::qWait(10);
    }
    QTRY_VERIFY(stopped);
    QTRY_COMPARE(Job::running(), 0);
    QVERIFY(!arrived);
}

void JobTest::tellsProgressAndTimeLeft()
{
    Job job(nullptr);
    QSignalSpy steps(&job, &Job::progressed);
    bool done = false;
    bool guessed = false;
    connect(&job, &Job::progressed, this, [&] { guessed = guessed || job.secondsLeft().has_value(); });
    job.start([](Progress &progress) {
        for (int i = 1; i <= 140; ++i) {
            if (!progress.report(i, 140))
                break;
            Job::pause(10);
        }
        return 1;
    }, [&](const Result<int> &) { done = true; });
    QTRY_VERIFY(done);
    QVERIFY2(steps.size() >= 5 && steps.size() <= 30, qPrintable(QString::number(steps.size())));
    QVERIFY(guessed);
    QCOMPARE(steps.first().at(1).toLongLong(), 140);
}

void JobTest::manyOneOffsAllArrive()
{
    QObject owner;
    int arrived = 0;
    for (int i = 0; i < 100; ++i)
        Job::once(&owner, [i](Progress &) { return i; }, [&](const Result<int> &) { ++arrived; });
    QTRY_COMPARE(arrived, 100);
    QTRY_VERIFY(owner.children().isEmpty());
}

void JobTest::endsAreWaitedFor()
{
    std::atomic<bool> ended{false};
    Job job(nullptr);
    job.start([&ended](Progress &) {
        Job::pause(50);
        ended = true;
        return 1;
    }, [](const Result<int> &) { });
    QVERIFY(Job::waitForAll(5000));
    QVERIFY(ended);
}

QTEST_MAIN(JobTest)
#include "job_test.moc"
