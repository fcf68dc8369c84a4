// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 at random moments of an import (reliability.md S1): afterwards the batch is there whole or not at all, the file
// is sound, and the next import works. SIYU_KILLS sets the number of kills (short by default, long by target kill_long).
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

class KillImportTest : public QObject {
    Q_OBJECT

    static constexpr int rows = 30'000;
    QTemporaryDir m_folder;
    QString m_workspace = m_folder.filePath(QStringLiteral("shop.siyu"));
    int m_file = 0;

    struct Answer {
        int exitCode;
        QJsonObject json;
        QByteArray words;
    };
    Answer run(const QStringList &arguments) const
    {
        QProcess cli;
        cli.start(QStringLiteral(SIYU_CLI), QStringList{QStringLiteral("--workspace"), m_workspace, QStringLiteral("--json")} + arguments);
        cli.waitForFinished(120'000);
        return {cli.exitCode(), QJsonDocument::fromJson(cli.readAllStandardOutput()).object(), cli.readAllStandardError()};
    }
    // New people each time, so that a half-written batch would show in the count.
    QString nextFile()
    {
        const QString path = m_folder.filePath(QStringLiteral("members%1.csv").arg(++m_file));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(path));
        file.write("姓名,手机,标签\n");
        for (int i = 0; i < rows; ++i)
            file.write(QStringLiteral("成员%1,12%2%3,新客\n").arg(i).arg(m_file, 4, 10, QLatin1Char('0')).arg(i, 5, 10, QLatin1Char('0')).toUtf8());
        return path;
    }
    QStringList importOf(const QString &file) const
    {
        return {QStringLiteral("import"), QStringLiteral("members"), file, QStringLiteral("--source"), QStringLiteral("kill test")};
    }
    qint64 count() const
    {
        const Answer answer = run({QStringLiteral("members"), QStringLiteral("count")});
        return answer.exitCode == 0 ? answer.json.value(QStringLiteral("count")).toInteger(-1) : -2;
    }

private Q_SLOTS:
    void batchIsWholeOrNotThere()
    {
        QVERIFY(m_folder.isValid());
        QCOMPARE(run({QStringLiteral("init")}).exitCode, 0);
        QElapsedTimer timer;
        timer.start();
        const Answer whole = run(importOf(nextFile()));
        QVERIFY2(whole.exitCode == 0, whole.words.constData());
        const qint64 usual = std::max<qint64>(timer.elapsed(), 50);
        qint64 members = count();
        QCOMPARE(members, rows);

        const int kills = qEnvironmentVariableIntValue("SIYU_KILLS") > 0 ? qEnvironmentVariableIntValue("SIYU_KILLS") : 12;
        int done = 0;
        int nothing = 0;
        for (int i = 0; i < kills; ++i) {
            const QString file = nextFile();
            QProcess cli;
            cli.start(QStringLiteral(SIYU_CLI), QStringList{QStringLiteral("--workspace"), m_workspace} + importOf(file));
            QVERIFY(cli.waitForStarted());
            QTest::qSleep(QRandomGenerator::global()->bounded(int(usual * 6 / 5)));
            cli.kill();
            cli.waitForFinished(10'000);
            const Answer check = run({QStringLiteral("check")});
            QVERIFY2(check.exitCode == 0 && check.json.value(QStringLiteral("ok")).toBool(), check.words.constData());
            const qint64 now = count();
            QVERIFY2(now == members || now == members + rows, qPrintable(QStringLiteral("%1 after %2").arg(now).arg(members)));
            (now == members ? nothing : done) += 1;
            members = now;
            QFile::remove(file);
        }
        qInfo("%d kills over %lld ms: %d before the commit, %d after, 0 partial batches", kills, usual * 6 / 5, nothing, done);
        QVERIFY2(nothing > 0, "no kill fell into an import");
        const Answer after = run(importOf(nextFile()));
        QVERIFY2(after.exitCode == 0, after.words.constData());
        QCOMPARE(count(), members + rows);
    }
};

QTEST_GUILESS_MAIN(KillImportTest)
#include "kill_import_test.moc"
