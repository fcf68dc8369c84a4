// SPDX-License-Identifier: GPL-3.0-or-later
// groups, staff, accounts and tiers by running the program: the keys of the contract, exit codes, a pair of rosters.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Ended {
    int code = -1;
    QJsonObject json;
    QString said;
};

QStringList sortedKeys(const QJsonObject &object)
{
    return object.keys(); // QJsonObject keeps them sorted
}

} // namespace

class GroupsCommandsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

    QString file(const QString &name) const { return m_home.filePath(name); }
    Ended run(const QStringList &line, const QString &workspace = QStringLiteral("shop.siyu"))
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_home.path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home.path());
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(SIYU_CLI),
            QStringList{"--lang", "en", "--json", "--now", "2026-03-31T04:00:00Z", "--workspace", file(workspace)} + line);
        program.waitForFinished(60'000);
        return {program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1,
            QJsonDocument::fromJson(program.readAllStandardOutput()).object(), QString::fromUtf8(program.readAllStandardError())};
    }
    void write(const QString &name, const QByteArray &text)
    {
        QFile out(file(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    }
    QJsonArray ledger(const QString &from, const QString &to)
    {
        return run({"groups", "ledger", "A", "--from", from, "--to", to}).json[u"days"].toArray();
    }

private Q_SLOTS:
    void initTestCase();
    void wrongUsage_data();
    void wrongUsage();
    void whoOwnsAGroup();
    void teams();
    void rosterPairMakesTheLedger();
    void lateRosterIsTakenBack();
    void countsAndTiers();
    void soloShopHasNoGaps();
};

void GroupsCommandsTest::initTestCase()
{
    QCOMPARE(run({"init"}).code, 0);
    QCOMPARE(run({"staff", "add", "李店长", "--role", "店长"}).code, 0);
    QCOMPARE(run({"staff", "add", "王助理"}).code, 0);
    QCOMPARE(run({"groups", "add", "A", "--owner", "李店长"}).code, 0);
    QCOMPARE(run({"staff", "list"}).json[u"staff"].toArray().size(), 2);
}

void GroupsCommandsTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("line");
    QTest::addColumn<int>("code");
    QTest::newRow("no owner among several") << QStringList{"groups", "add", "B"} << 1;
    QTest::newRow("three owners") << QStringList{"groups", "add", "B", "--owner", "李店长", "--owner", "王助理", "--owner", "李"} << 1;
    QTest::newRow("unknown owner") << QStringList{"groups", "add", "B", "--owner", "李"} << 1;
    QTest::newRow("a name that is there") << QStringList{"groups", "add", "A", "--owner", "王助理"} << 1;
    QTest::newRow("no number") << QStringList{"groups", "add", "B", "--owner", "王助理", "--capacity", "many"} << 2;
    QTest::newRow("unknown group") << QStringList{"groups", "show", "Z"} << 1;
    QTest::newRow("unknown team") << QStringList{"groups", "assign", "A", "kitchen", "王助理"} << 2;
    QTest::newRow("ledger without days") << QStringList{"groups", "ledger", "A"} << 2;
    QTest::newRow("ledger that ends before it starts") << QStringList{"groups", "ledger", "A", "--from", "2026-03-02", "--to", "2026-03-01"} << 2;
    QTest::newRow("tiers without a day") << QStringList{"tiers", "--group", "A"} << 2;
    QTest::newRow("tiers of an unknown group") << QStringList{"tiers", "--group", "Z", "--day", "2026-03-01"} << 1;
    QTest::newRow("counts of tomorrow") << QStringList{"groups", "count", "A", "--day", "2026-04-01", "--total", "3"} << 1;
    QTest::newRow("threshold below 1") << QStringList{"tiers", "set", "--super", "0"} << 2;
    QTest::newRow("member that is none") << QStringList{"groups", "join", "A", "nobody"} << 2;
}

void GroupsCommandsTest::wrongUsage()
{
    QFETCH(QStringList, line);
    QFETCH(int, code);
    const Ended ended = run(line);
    QCOMPARE(ended.code, code);
    QCOMPARE(run({"groups", "list"}).json[u"count"].toInt(), 1);
}

void GroupsCommandsTest::whoOwnsAGroup()
{
    const QJsonObject group = run({"groups", "show", "A"}).json[u"group"].toObject();
    QCOMPARE(group[u"owners"].toArray(), QJsonArray{"李店长"});
    QCOMPARE(group[u"capacity"].toInt(), 500);
    QCOMPARE(group[u"teams"].toArray().size(), 6);
    QCOMPARE(group[u"teams"].toArray().first()[u"gap"].toString(), QStringLiteral("no_people"));
}

void GroupsCommandsTest::teams()
{
    QCOMPARE(run({"groups", "assign", "A", "user", "王助理", "--lead"}).code, 0);
    QCOMPARE(run({"groups", "assign", "A", "内容", "王助理"}).code, 0);
    QJsonArray teams = run({"groups", "show", "A"}).json[u"group"][u"teams"].toArray();
    QCOMPARE(teams[3][u"lead"].toString(), QStringLiteral("王助理"));
    QVERIFY(teams[3][u"gap"].isNull());
    QCOMPARE(teams[2][u"gap"].toString(), QStringLiteral("no_lead"));
    QCOMPARE(run({"groups", "unassign", "A", "user", "王助理"}).code, 0);
    teams = run({"groups", "show", "A"}).json[u"group"][u"teams"].toArray();
    QCOMPARE(teams[3][u"people"].toArray().size(), 0);
}

void GroupsCommandsTest::rosterPairMakesTheLedger()
{
    write(QStringLiteral("r1.csv"), "群昵称,手机号\n小红,12000000001\n小明,12000000002\n阿花,\n");
    write(QStringLiteral("r2.csv"), "群昵称,手机号\n小红改,12000000001\n阿朵,\n新人,12000000003\n");
    const Ended one = run({"import", "roster", file("r1.csv"), "--group", "A", "--taken-at", "2026-03-01T10:00", "--source", "test"});
    QCOMPARE(one.code, 0);
    QCOMPARE(one.json[u"joined"].toInt(), 0);
    QCOMPARE(one.json[u"stayed"].toInt(), 3);
    const Ended two = run({"import", "roster", file("r2.csv"), "--group", "A", "--taken-at", "2026-03-05T10:00", "--source", "test"});
    QCOMPARE(two.code, 0);
    QCOMPARE(two.json[u"joined"].toInt(), 2);
    QCOMPARE(two.json[u"left"].toInt(), 2);
    QCOMPARE(two.json[u"stayed"].toInt(), 1);
    QCOMPARE(two.json[u"renamed_proposals"].toInt(), 1);

    const QJsonArray days = ledger("2026-03-01", "2026-03-05");
    QCOMPARE(days.size(), 5);
    QCOMPARE(sortedKeys(days[0].toObject()), (QStringList{"day", "flags", "lost", "missing", "net", "new", "total"}));
    QCOMPARE(days[0][u"total"].toInt(), 3);
    QVERIFY(days[0][u"new"].isNull());
    QVERIFY(days[2][u"missing"].toBool() && days[2][u"total"].isNull());
    QCOMPARE(days[4][u"total"].toInt(), 3);
    QCOMPARE(days[4][u"new"].toInt(), 2);
    QCOMPARE(days[4][u"lost"].toInt(), 2);
    QCOMPARE(days[4][u"net"].toInt(), 0);
}

void GroupsCommandsTest::lateRosterIsTakenBack()
{
    const QJsonArray before = ledger("2026-03-01", "2026-03-06");
    write(QStringLiteral("r3.csv"), "群昵称,手机号\n小红,12000000001\n阿花,\n");
    const Ended late = run({"import", "roster", file("r3.csv"), "--group", "A", "--taken-at", "2026-03-03T10:00", "--source", "test"});
    QCOMPARE(late.json[u"left"].toInt(), 1);
    QCOMPARE(late.json[u"created"].toInt(), 0); // 阿花 is known by the nickname
    const QJsonArray between = ledger("2026-03-01", "2026-03-06");
    QCOMPARE(between[2][u"lost"].toInt(), 1);
    QCOMPARE(between[4][u"lost"].toInt(), 1);
    QCOMPARE(run({"undo-import", QString::number(late.json[u"batch"].toInteger())}).code, 0);
    QCOMPARE(ledger("2026-03-01", "2026-03-06"), before);
}

void GroupsCommandsTest::countsAndTiers()
{
    QCOMPARE(run({"groups", "count", "A", "--day", "2026-03-06", "--new", "4", "--lost", "1"}).code, 0);
    const QJsonArray days = ledger("2026-03-06", "2026-03-06");
    QCOMPARE(days[0][u"total"].toInt(), 6);
    QCOMPARE(days[0][u"net"].toInt(), 3);

    QJsonObject tiers = run({"tiers", "--group", "A", "--day", "2026-03-20", "--members"}).json;
    for (const char *key : {"super", "normal", "never", "observing", "missing"})
        QVERIFY2(tiers.contains(QLatin1String(key)), key);
    QCOMPARE(tiers[u"missing"].toInt(), 3);
    QCOMPARE(tiers[u"members"].toArray().size(), 3);
    QByteArray counts("日期,社群,手机号,发言数\n");
    for (int day = 6; day <= 20; ++day)
        counts += "2026-03-" + QByteArray::number(day).rightJustified(2, '0') + ",A,12000000001,2\n";
    write(QStringLiteral("counts.csv"), counts);
    const Ended imported = run({"import", "activity", file("counts.csv"), "--source", "test"});
    QCOMPARE(imported.code, 0);
    QCOMPARE(imported.json[u"created"].toInt(), 15);
    tiers = run({"tiers", "--group", "A", "--day", "2026-03-20"}).json;
    QCOMPARE(tiers[u"super"].toInt(), 1);
    QCOMPARE(tiers[u"never"].toInt(), 2);
    QCOMPARE(tiers[u"missing"].toInt(), 0);
}

void GroupsCommandsTest::soloShopHasNoGaps()
{
    const QString solo = QStringLiteral("solo.siyu");
    QCOMPARE(run({"init", "--template", "solo"}, solo).code, 0);
    QCOMPARE(run({"groups", "add", "A"}, solo).code, 1); // nobody there yet
    QCOMPARE(run({"staff", "add", "店主"}, solo).code, 0);
    QCOMPARE(run({"groups", "add", "A"}, solo).code, 0);
    for (const QJsonValue &team : run({"groups", "show", "A"}, solo).json[u"group"][u"teams"].toArray())
        QVERIFY(team[u"gap"].isNull());
}

QTEST_GUILESS_MAIN(GroupsCommandsTest)
#include "groupscommands_test.moc"
