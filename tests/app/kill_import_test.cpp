// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 at random moments of an import (reliability.md S1): afterwards the batch is there whole or not at all, the file
// is sound, nothing lies about, and the next import works. SIYU_KILLS sets the number of kills (short by default, long by
// target kill_long). A long file into an empty workspace goes another way (core/db/firstload) and is killed a quarter as
// often, each time in a new workspace.
#include "tests/support/clishop.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace siyu;

class KillImportTest : public QObject {
    Q_OBJECT

    static constexpr int rows = 30'000;

    static int killsWanted()
    {
        const int wanted = qEnvironmentVariableIntValue("SIYU_KILLS");
        return wanted > 0 ? wanted : 12;
    }
    // Kills the import at some moment of its usual time.
    static void killImport(test::CliShop &shop, const QString &file, qint64 usual)
    {
        QProcess cli;
        shop.start(cli, shop.importOf(file));
        QTest::qSleep(QRandomGenerator::global()->bounded(int(usual * 6 / 5)));
        cli.kill();
        cli.waitForFinished(10'000);
    }
    // The journal of a killed program is the next writer's to put away.
    static QStringList withoutJournals(QStringList names)
    {
        names.removeAll(QStringLiteral("shop.siyu-wal"));
        names.removeAll(QStringLiteral("shop.siyu-journal"));
        return names;
    }

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

        const int kills = killsWanted();
        int done = 0;
        int nothing = 0;
        for (int i = 0; i < kills; ++i) {
            const QString file = shop.nextFile(rows);
            killImport(shop, file, usual);
            const QString fault = shop.fault();
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
            const qint64 now = shop.count();
            QVERIFY2(now == members || now == members + rows, qPrintable(QStringLiteral("%1 after %2").arg(now).arg(members)));
            QCOMPARE(withoutJournals(shop.lyingAbout()), tidy);
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

    void firstLoadIsWholeOrNotThere()
    {
        static constexpr int many = 100'000; // rows: a file of 3 MB
        qint64 usual = 0;
        int done = 0;
        int rolledBack = 0;
        const int kills = std::max(killsWanted() / 4, 4);
        for (int i = -1; i < kills; ++i) {
            test::CliShop shop;
            QCOMPARE(shop.run({QStringLiteral("init")}).exitCode, 0);
            const QStringList tidy = shop.lyingAbout();
            const QString file = shop.nextFile(many);
            if (i < 0) {
                QElapsedTimer timer;
                timer.start();
                QCOMPARE(shop.run(shop.importOf(file)).exitCode, 0);
                usual = timer.elapsed();
                continue;
            }
            killImport(shop, file, usual);
            if (QFile(shop.workspace() + QStringLiteral("-journal")).size() > 0)
                ++rolledBack;
            // Somebody who only looks comes first.
            const qint64 now = shop.count();
            QVERIFY2(now == 0 || now == many, qPrintable(QString::number(now)));
            done += now == many ? 1 : 0;
            const QString fault = shop.fault();
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
            QCOMPARE(withoutJournals(shop.lyingAbout()), tidy);
            const auto again = shop.run(shop.importOf(file));
            QVERIFY2(again.exitCode == 0, again.words.constData());
            QCOMPARE(shop.count(), qint64(many));
            QCOMPARE(shop.lyingAbout(), tidy);
        }
        qInfo("%d kills of first loads over %lld ms: %d left a journal to roll back, %d after the commit", kills, usual * 6 / 5,
            rolledBack, done);
        QVERIFY2(done < kills, "no kill fell into an import");
    }
};

QTEST_GUILESS_MAIN(KillImportTest)
#include "kill_import_test.moc"
