// SPDX-License-Identifier: GPL-3.0-or-later
// tasks by running the program: added, listed, done, skipped, moved; what is wrong usage and what cannot be done. And what
// a group of commands says that is called by its name alone.
#include "tests/support/clishop.h"

#include <QJsonArray>
#include <QTest>

using namespace siyu;

class TasksCommandsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::CliShop> m_shop;

    test::CliShop::Answer run(const QStringList &line) { return m_shop->run(QStringList{QStringLiteral("--now"), QStringLiteral("2026-03-02T02:00:00Z")} + line); }
    QJsonArray listed(const QStringList &more = {}) { return run(QStringList{"tasks", "list"} + more).json[QStringLiteral("tasks")].toArray(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_shop = std::make_unique<test::CliShop>();
        QCOMPARE(run({"init"}).exitCode, 0);
        QCOMPARE(run({"staff", "add", "李"}).exitCode, 0);
    }

    void theWayOfATask()
    {
        const auto added = run({"tasks", "add", "回访", "--staff", "李", "--day", "2026-03-01"});
        QCOMPARE(added.exitCode, 0);
        const QString id = QString::number(added.json[QStringLiteral("id")].toInteger());
        QCOMPARE(listed().size(), 1); // late
        QCOMPARE(listed().first()[QStringLiteral("staff")].toString(), QStringLiteral("李"));
        QCOMPARE(listed({"--day", "2026-02-28"}).size(), 0);
        QCOMPARE(run({"tasks", "move", id, "2026-03-05"}).exitCode, 0);
        QCOMPARE(listed().size(), 0);
        QCOMPARE(listed({"--day", "2026-03-05"}).size(), 1);
        QCOMPARE(run({"tasks", "done", id}).exitCode, 0);
        QCOMPARE(listed({"--day", "2026-03-05"}).size(), 0);
        QCOMPARE(listed({"--day", "2026-03-05", "--closed"}).first()[QStringLiteral("state")].toString(), QStringLiteral("done"));
        const QString other = QString::number(run({"tasks", "add", "整理群公告"}).json[QStringLiteral("id")].toInteger());
        QCOMPARE(run({"tasks", "skip", other, "群主请假"}).exitCode, 0);
        QCOMPARE(listed({"--closed"}).first()[QStringLiteral("reason")].toString(), QStringLiteral("群主请假"));
    }

    void mistakes_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("no such day") << QStringList{"tasks", "list", "--day", "2026-02-30"} << 2;
        QTest::newRow("nobody of that name") << QStringList{"tasks", "list", "--staff", "王"} << 1;
        QTest::newRow("no title") << QStringList{"tasks", "add"} << 2;
        QTest::newRow("an empty title") << QStringList{"tasks", "add", " "} << 1;
        QTest::newRow("no group of that name") << QStringList{"tasks", "add", "x", "--group", "A"} << 1;
        QTest::newRow("no number") << QStringList{"tasks", "done", "first"} << 2;
        QTest::newRow("no such task") << QStringList{"tasks", "done", "99"} << 1;
        QTest::newRow("skipped without a reason") << QStringList{"tasks", "skip", "1"} << 2;
        QTest::newRow("moved to no day") << QStringList{"tasks", "move", "1", "soon"} << 2;
        QTest::newRow("the name alone") << QStringList{"tasks"} << 2;
        QTest::newRow("a word that it has not") << QStringList{"partners", "fire"} << 2;
        QTest::newRow("a code of 3,000 characters") << QStringList{"codes", "make", "x", "--text", QString(3000, u'x')} << 1;
        QTest::newRow("days that lie the wrong way round") << QStringList{"groups", "ledger", "A", "--from", "2026-03-02", "--to", "2026-03-01"} << 2;
    }
    void mistakes()
    {
        QFETCH(const QStringList, line);
        QFETCH(const int, exitCode);
        QCOMPARE(run(line).exitCode, exitCode);
    }

    void aNameAloneSaysWhatThereIs()
    {
        QVERIFY(run({"partners"}).words.contains("partners candidates"));
        QVERIFY(!run({"nonsense"}).words.contains("There are:"));
        QVERIFY(run({"codes", "make", "x", "--text", QString(3000, u'x')}).words.contains("1,000"));
    }
};

QTEST_GUILESS_MAIN(TasksCommandsTest)
#include "taskscommands_test.moc"
