// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 at random moments of an import (reliability.md S1): afterwards the batch is there whole or not at all, the file
// is sound, nothing lies about, and the next import works. SIYU_KILLS sets the number of kills (short by default, long by
// target kill_long).
#include "tests/support/clishop.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace siyu;

class KillImportTest : public QObject {
    Q_OBJECT

    static constexpr int rows = 30'000;

private Q_SLOTS:
    void batchIsWholeOrNotThere()
    {
        test::CliShop shop;
        QCOMPARE(shop.run({QStringLiteral("init")}).exitCode, 0);
        QElapsedTimer timer;
        timer.start();
        const auto whole = shop.run(shop.importOf(shop.nextFile(rows)));
        QVERIFY2(whole.exitCode == 0, whole.words.constData());
        const qint64 usual = std::max<qint64>(timer.elapsed(), 50);
        qint64 members = shop.count();
        QCOMPARE(members, rows);
        const QStringList tidy = shop.lyingAbout();

        const int kills = qEnvironmentVariableIntValue("SIYU_KILLS") > 0 ? qEnvironmentVariableIntValue("SIYU_KILLS") : 12;
        int done = 0;
        int nothing = 0;
        for (int i = 0; i < kills; ++i) {
            const QString file = shop.nextFile(rows);
            QProcess cli;
            shop.start(cli, shop.importOf(file));
            QTest::qSleep(QRandomGenerator::global()->bounded(int(usual * 6 / 5)));
            cli.kill();
            cli.waitForFinished(10'000);
            const QString fault = shop.fault();
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
            const qint64 now = shop.count();
            QVERIFY2(now == members || now == members + rows, qPrintable(QStringLiteral("%1 after %2").arg(now).arg(members)));
            // The journal of a killed program is the next writer's to put away.
            QStringList left = shop.lyingAbout();
            left.removeAll(QStringLiteral("shop.siyu-wal"));
            QCOMPARE(left, tidy);
            (now == members ? nothing : done) += 1;
            members = now;
            QFile::remove(file);
        }
        qInfo("%d kills over %lld ms: %d before the commit, %d after, 0 partial batches, 0 leftovers", kills, usual * 6 / 5, nothing, done);
        QVERIFY2(nothing > 0, "no kill fell into an import");
        const auto after = shop.run(shop.importOf(shop.nextFile(rows)));
        QVERIFY2(after.exitCode == 0, after.words.constData());
        QCOMPARE(shop.lyingAbout(), tidy);
        QCOMPARE(shop.count(), members + rows);
    }
};

QTEST_GUILESS_MAIN(KillImportTest)
#include "kill_import_test.moc"
