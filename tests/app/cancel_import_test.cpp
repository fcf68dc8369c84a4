// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+C at random moments of an import: it ends at once, nothing is written, nothing lies about. And an import that
// fills the disk (reliability.md S5; a small tmpfs, so only for root): the same, with words that say so, and all works
// again once there is room. SIYU_CANCELS sets the number of cancels (short by default, long by target cancel_long).
#include "tests/support/clishop.h"
#include "tests/support/smalldisk.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <algorithm>
#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

using namespace siyu;

namespace {

bool interrupt(QProcess &process)
{
#ifdef Q_OS_UNIX
    return ::kill(pid_t(process.processId()), SIGINT) == 0;
#else
    Q_UNUSED(process)
    return false;
#endif
}

} // namespace

class CancelImportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsWritten();
    void fullDisk_data();
    void fullDisk();
};

void CancelImportTest::nothingIsWritten()
{
#ifndef Q_OS_UNIX
    QSKIP("a console program is not interrupted like this here");
#endif
    static constexpr int rows = 700'000;
    test::CliShop shop;
    QCOMPARE(shop.run({QStringLiteral("init")}).exitCode, 0);
    QCOMPARE(shop.run(shop.importOf(shop.nextFile(1000))).exitCode, 0);
    const QStringList tidy = shop.lyingAbout();
    const QString file = shop.nextFile(rows);
    const int cancels = qEnvironmentVariableIntValue("SIYU_CANCELS") > 0 ? qEnvironmentVariableIntValue("SIYU_CANCELS") : 6;
    std::vector<qint64> waits;
    for (int i = 0; i < cancels; ++i) {
        QProcess cli;
        shop.start(cli, shop.importOf(file));
        // Not before the program listens, and well before so many rows can be done.
        QTest::qSleep(80 + QRandomGenerator::global()->bounded(400));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(interrupt(cli));
        const auto answer = test::CliShop::answerOf(cli);
        waits.push_back(timer.elapsed());
        QVERIFY2(answer.exitCode == 130 && !answer.crashed, qPrintable(QStringLiteral("exit %1: %2").arg(answer.exitCode).arg(QString::fromUtf8(answer.words))));
        QCOMPARE(shop.lyingAbout(), tidy);
        QCOMPARE(shop.count(), 1000);
    }
    QCOMPARE(shop.fault(), QString());
    std::sort(waits.begin(), waits.end());
    qInfo("%d cancels: 0 rows written, 0 leftovers; returned after %lld ms (median), %lld ms (longest)", cancels,
        waits[waits.size() / 2], waits.back());
    // A machine that is busy with other tests may be late now and then.
    QVERIFY2(waits[waits.size() / 2] < 200, "half of them took 200 ms or more");
    QVERIFY(waits.back() < 2000);
}

void CancelImportTest::fullDisk_data()
{
    QTest::addColumn<QString>("size");
    for (const char *size : {"3m", "5m", "8m", "12m"})
        QTest::newRow(size) << QString::fromLatin1(size);
}

void CancelImportTest::fullDisk()
{
    QFETCH(QString, size);
    test::SmallDisk disk(size);
    if (!disk.isThere())
        QSKIP("only root can mount a small disk, and not everywhere");
    test::CliShop shop(disk.path());
    // A disk that takes no new workspace is told from one that takes it; nothing is left then.
    const auto made = shop.run({QStringLiteral("init")});
    if (made.exitCode != 0) {
        QVERIFY2(made.exitCode == 1 && !made.crashed && made.words.contains("disk is full"), made.words.constData());
        QCOMPARE(shop.lyingAbout(), QStringList());
        return;
    }
    const QStringList tidy = shop.lyingAbout();
    // A disk that is too small even for a few people takes none of them.
    const auto few = shop.run(shop.importOf(shop.nextFile(50)));
    const qint64 members = few.exitCode == 0 ? 50 : 0;
    QVERIFY2(members == 50 || few.words.contains("disk is full"), few.words.constData());
    const QString large = shop.nextFile(100'000);
    const auto full = shop.run(shop.importOf(large));
    QVERIFY2(full.exitCode == 1 && !full.crashed, full.words.constData());
    QVERIFY2(full.words.contains("disk is full"), full.words.constData());
    QCOMPARE(shop.lyingAbout(), tidy);
    QCOMPARE(shop.count(), members);
    QCOMPARE(shop.fault(), QString());
    QVERIFY(disk.grow(QStringLiteral("256m")));
    const auto again = shop.run(shop.importOf(large));
    QVERIFY2(again.exitCode == 0, again.words.constData());
    QCOMPARE(shop.count(), members + 100'000);
}

QTEST_GUILESS_MAIN(CancelImportTest)
#include "cancel_import_test.moc"
