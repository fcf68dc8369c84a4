// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 while packs, or a table of all members, are written (reliability.md S4): nothing stands at their place, and what
// lies beside it is cleared by the next run that writes there.
#include "tests/support/clishop.h"

#include <QElapsedTimer>
#include <QTest>

using namespace siyu;

class KillReportTest : public QObject {
    Q_OBJECT

    test::CliShop m_shop;
    QTemporaryDir m_out;

    QString at(const QString &name) const { return m_out.filePath(name); }
    QStringList names(const QString &pattern = QStringLiteral("*")) const
    {
        return QDir(m_out.path()).entryList({pattern}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    QStringList writing(const QString &name) const
    {
        if (name.endsWith(QStringLiteral(".xlsx")))
            return {QStringLiteral("members"), QStringLiteral("export"), at(name)};
        return {QStringLiteral("report"), QStringLiteral("pack"), QStringLiteral("group"), at(name), QStringLiteral("--format"), QStringLiteral("csv")};
    }
    // Whether it died with files on their way.
    bool isKilledAtWork(const QString &name)
    {
        QProcess cli;
        m_shop.start(cli, writing(name));
        QElapsedTimer waited;
        waited.start();
        while (names(QStringLiteral(".siyu-work-*")).isEmpty() && cli.state() == QProcess::Running && waited.elapsed() < 60'000)
            QTest::qSleep(2);
        QTest::qSleep(10);
        cli.kill();
        cli.waitForFinished(10'000);
        return names() == names(QStringLiteral(".siyu-work-*")) && names().size() == 1;
    }

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_shop.run({QStringLiteral("demo")}).exitCode, 0); }

    void packs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("folder") << "各群";
        QTest::newRow("zip") << "各群.zip";
        QTest::newRow("members") << "成员.xlsx";
    }
    void packs()
    {
        QFETCH(QString, name);
        bool isLeft = false;
        for (int i = 0; i < 5 && !isLeft; ++i) {
            isLeft = isKilledAtWork(name);
            if (!isLeft) {
                QDir(at(name)).removeRecursively();
                QFile::remove(at(name));
            }
        }
        QVERIFY2(isLeft, "no kill fell into the writing");
        const auto after = m_shop.run(writing(name));
        QVERIFY2(after.exitCode == 0, after.words.constData());
        QCOMPARE(names(), QStringList{name});
        QDir(at(name)).removeRecursively();
        QFile::remove(at(name));
    }
};

QTEST_GUILESS_MAIN(KillReportTest)
#include "kill_report_test.moc"
