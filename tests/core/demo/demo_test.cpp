// SPDX-License-Identifier: GPL-3.0-or-later
// The sample shop is as large as promised, the same every time, and sound.
#include "core/demo/demo.h"
#include "tests/support/support.h"

#include <QElapsedTimer>
#include <QTest>

using namespace siyu;

class DemoTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fillsTheSameShopTwice()
    {
        test::TestWorkspace one;
        test::TestWorkspace two;
        NoProgress quiet;
        QElapsedTimer timer;
        timer.start();
        const auto report = demo::fill(*one, quiet);
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        qInfo("filled in %lld ms: %lld members, %lld groups, %lld activity rows, %lld orders", timer.elapsed(),
            report->members, report->groups, report->activityRows, report->orders);
        QVERIFY(report->members >= 12'000);
        QVERIFY(report->groups >= 60);
        QVERIFY(report->orders > 5'000);
        QVERIFY(report->activityRows > 50'000);
        QVERIFY(demo::fill(*two, quiet));
        QCOMPARE(test::dump(*one), test::dump(*two));
        const auto check = one->check(quiet);
        QVERIFY2(check && check->ok, qPrintable(check ? check->problems.join(QLatin1Char('\n')) : check.error().detail));
        QCOMPARE(demo::fill(*one, quiet).error().code, ErrorCode::Refused);
    }

    void cancelledFillLeavesNothing()
    {
        struct Once final : Progress {
            bool report(qint64, qint64) override { return false; }
        } once;
        test::TestWorkspace test;
        const QStringList before = test::dump(*test);
        QCOMPARE(demo::fill(*test, once).error().code, ErrorCode::Cancelled);
        QCOMPARE(test::dump(*test), before);
    }
};

QTEST_GUILESS_MAIN(DemoTest)
#include "demo_test.moc"
