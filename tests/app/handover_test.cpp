// SPDX-License-Identifier: GPL-3.0-or-later
// A command that needs the workspace while the desktop program holds it is done by that program; held by another
// process that does not listen, it ends with 4, or waits as long as asked.
#include "tests/support/support.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using siyu::test::TestWorkspace;

class HandoverTest : public QObject {
    Q_OBJECT

    struct Answer {
        int exitCode;
        QByteArray out;
        QByteArray words;
    };
    static Answer cli(const QStringList &line)
    {
        QProcess process;
        process.start(QStringLiteral(SIYU_CLI), line);
        process.waitForFinished(60'000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

private Q_SLOTS:
    void heldByOthers()
    {
        TestWorkspace test;
        const QStringList add{QStringLiteral("staff"), QStringLiteral("add"), QStringLiteral("李店长"), QStringLiteral("--workspace"), test.path(), QStringLiteral("--json")};
        const Answer held = cli(add);
        QCOMPARE(held.exitCode, 4);
        QVERIFY(!held.words.isEmpty());
        // Readers do not need the lock.
        QCOMPARE(cli({QStringLiteral("staff"), QStringLiteral("list"), QStringLiteral("--workspace"), test.path()}).exitCode, 0);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(cli(add + QStringList{QStringLiteral("--wait"), QStringLiteral("1")}).exitCode, 4);
        QVERIFY(timer.elapsed() >= 1000);
        test.workspace.reset();
        QCOMPARE(cli(add).exitCode, 0);
    }

    void runningDesktopTakesTheWork()
    {
        TestWorkspace test;
        const QString path = test.path();
        test.workspace.reset();
        QTemporaryDir home;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        QProcess desktop;
        desktop.setProcessEnvironment(environment);
        desktop.start(QStringLiteral(SIYU_DESKTOP), {path});
        QVERIFY(desktop.waitForStarted());
        const QStringList add{QStringLiteral("staff"), QStringLiteral("add"), QStringLiteral("王助理"), QStringLiteral("--workspace"), path,
            QStringLiteral("--json"), QStringLiteral("--wait"), QStringLiteral("1")};
        // Until its window is up the lock is free: wait for the lock file to be held.
        bool held = false;
        for (int i = 0; i < 100 && !held; ++i) {
            QTest::qWait(100);
            auto probe = siyu::Workspace::open(path, test.clock, siyu::OpenAs::Writer);
            held = !probe;
        }
        QVERIFY2(held, "the desktop program did not open the workspace");
        QTest::qWait(500);
        const Answer done = cli(add);
        QVERIFY2(done.exitCode == 0, done.words.constData());
        QVERIFY(QJsonDocument::fromJson(done.out).isObject());
        const Answer refused = cli(add);
        QCOMPARE(refused.exitCode, 1); // the same name again: the core's own answer comes through
        desktop.kill();
        desktop.waitForFinished();
        const Answer list = cli({QStringLiteral("staff"), QStringLiteral("list"), QStringLiteral("--workspace"), path, QStringLiteral("--json")});
        QVERIFY(QString::fromUtf8(list.out).contains(QStringLiteral("王助理")));
    }
};

QTEST_GUILESS_MAIN(HandoverTest)
#include "handover_test.moc"
