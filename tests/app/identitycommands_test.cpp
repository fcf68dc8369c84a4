// SPDX-License-Identifier: GPL-3.0-or-later
// review, merges, duplicates, mappings and the history of imports by running the program: keys, exit codes, masking.
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
};

} // namespace

class IdentityCommandsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

    QString file(const QString &name) const { return m_home.filePath(name); }
    Ended run(const QStringList &line)
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_home.path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home.path());
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(SIYU_CLI),
            QStringList{"--lang", "en", "--json", "--now", "2026-03-31T04:00:00Z", "--workspace", file("shop.siyu")} + line);
        program.waitForFinished(60'000);
        return {program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1,
            QJsonDocument::fromJson(program.readAllStandardOutput()).object()};
    }
    void write(const QString &name, const QByteArray &text)
    {
        QFile out(file(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    }

private Q_SLOTS:
    void initTestCase();
    void review();
    void duplicates();
    void mappings();
    void history();
    void wrongUsage_data();
    void wrongUsage();
};

void IdentityCommandsTest::initTestCase()
{
    QVERIFY(m_home.isValid());
    QCOMPARE(run({"init"}).code, 0);
    write("known.csv", "姓名,手机号,unionid,生日\n甲三,13800000000,,1990-01-02\n乙四,,u1,\n丙五,13700000000,,1980-05-06\n丙五,13600000001,,1980-05-06\n");
    write("both.csv", "姓名,手机号,unionid\n甲三,13800000000,u1\n");
    QCOMPARE(run({"import", "members", file("known.csv"), "--source", "t"}).code, 0);
}

void IdentityCommandsTest::review()
{
    QCOMPARE(run({"import", "members", file("both.csv"), "--source", "t"}).json[u"undecided"].toInt(), 1);
    const Ended listed = run({"review", "list"});
    QCOMPARE(listed.code, 0);
    QCOMPARE(listed.json[u"open"].toInt(), 1);
    const QJsonObject item = listed.json[u"items"][0].toObject();
    QCOMPARE(item[u"members"], QJsonValue(QJsonArray{2, 1}));
    QCOMPARE(item[u"code"].toString(), QStringLiteral("several_members"));
    QCOMPARE(item[u"values"][1][u"value"].toString(), QStringLiteral("138****0000"));
    // Which one is not said.
    const Ended open = run({"review", "decide", "member", "--all"});
    QCOMPARE(open.code, 3);
    QCOMPARE(open.json[u"failures"][0][u"reason"].toString(), QStringLiteral("no_member"));
    const Ended decided = run({"review", "decide", "merge", QString::number(item[u"id"].toInt())});
    QCOMPARE(decided.code, 0);
    QCOMPARE(decided.json[u"merged"].toInt(), 1);
    QCOMPARE(run({"review", "list"}).json[u"items"].toArray().size(), 0);
    QCOMPARE(run({"review", "list", "--decided"}).json[u"items"][0][u"ruling"].toString(), QStringLiteral("merge"));
    const QString merge = QString::number(decided.json[u"merges"][0][u"merge"].toInt());
    QCOMPARE(run({"members", "merges", "1"}).json[u"merges"][0][u"by"].toString(), QStringLiteral("review"));
    const Ended parted = run({"members", "unmerge", merge});
    QCOMPARE(parted.code, 0);
    QCOMPARE(parted.json[u"kept"].toArray().size(), 0);
    QCOMPARE(run({"members", "unmerge", merge}).code, 1);
    QCOMPARE(run({"members", "merge", "1", "2"}).json[u"kept"].toInt(), 1);
}

void IdentityCommandsTest::duplicates()
{
    const QJsonObject pair = run({"duplicates", "list"}).json[u"pairs"][0].toObject();
    QCOMPARE(pair[u"a"].toInt(), 3);
    QCOMPARE(pair[u"b"].toInt(), 4);
    QCOMPARE(pair[u"score"].toInt(), 75);
    QCOMPARE(pair[u"reasons"][0][u"reason"].toString(), QStringLiteral("birthday"));
    QCOMPARE(run({"duplicates", "refuse", "3", "4"}).code, 0);
    QCOMPARE(run({"duplicates", "list"}).json[u"count"].toInt(), 0);
    QCOMPARE(run({"duplicates", "merge", "4", "3"}).json[u"merges"][0][u"kept"].toInt(), 3);
    QCOMPARE(run({"duplicates", "merge", "--all", "--at-least", "90"}).json[u"merged"].toInt(), 0);
}

void IdentityCommandsTest::mappings()
{
    write("odd.csv", "叫啥,打哪个号\n小红,13500000001\n小白,13500000002\n");
    write("next.csv", "叫啥,打哪个号\n小黑,13500000003\n小蓝,13500000004\n");
    QCOMPARE(run({"import", "members", file("odd.csv"), "--source", "t", "--map", "叫啥=name", "--save-mapping", "登记"}).code, 0);
    const QJsonObject mapped = run({"import", "members", file("next.csv"), "--dry-run"}).json[u"mapping"][0].toObject();
    QCOMPARE(mapped[u"field"].toString(), QStringLiteral("name"));
    QCOMPARE(mapped[u"remembered"].toBool(), true);
    QCOMPARE(mapped[u"confidence"].toDouble(), 1.0);
    QCOMPARE(run({"mappings", "list"}).json[u"mappings"][0][u"name"].toString(), QStringLiteral("登记"));
    QCOMPARE(run({"mappings", "export", "登记", file("m.json")}).code, 0);
    QCOMPARE(run({"mappings", "delete", "登记"}).code, 0);
    QCOMPARE(run({"mappings", "delete", "登记"}).code, 1);
    QCOMPARE(run({"mappings", "import", file("m.json"), "--name", "又一"}).code, 0);
    QCOMPARE(run({"import", "members", file("next.csv"), "--source", "t", "--mapping", "又一", "--custom", "none"}).json[u"created"].toInt(), 2);
}

void IdentityCommandsTest::history()
{
    const QJsonArray imports = run({"imports", "list"}).json[u"imports"].toArray();
    QVERIFY(imports.size() >= 3);
    const QJsonObject first = imports.last().toObject();
    QCOMPARE(first[u"file"].toString(), QStringLiteral("known.csv"));
    QCOMPARE(first[u"created"].toInt(), 4);
    QVERIFY(first[u"undone_at"].isNull());
    // Both of its pairs were made one since: what they are now stays and is named.
    const Ended undone = run({"undo-import", "1"});
    QCOMPARE(undone.code, 0);
    QVERIFY(!undone.json[u"kept"].toArray().isEmpty());
    for (const QJsonValue &kept : undone.json[u"kept"].toArray())
        QVERIFY(!kept[u"message"].toString().isEmpty());
    QVERIFY(!run({"imports", "list"}).json[u"imports"].toArray().last()[u"undone_at"].isNull());
}

void IdentityCommandsTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("line");
    QTest::newRow("no such decision") << QStringList{"review", "decide", "perhaps", "1"};
    QTest::newRow("no row") << QStringList{"review", "decide", "merge"};
    QTest::newRow("no number") << QStringList{"members", "merge", "1", "x"};
    QTest::newRow("all without a score") << QStringList{"duplicates", "merge", "--all"};
    QTest::newRow("one member") << QStringList{"duplicates", "merge", "1"};
    QTest::newRow("no such rule") << QStringList{"import", "members", "x.csv", "--source", "t", "--on-conflict", "phone=perhaps"};
}

void IdentityCommandsTest::wrongUsage()
{
    QFETCH(QStringList, line);
    QCOMPARE(run(line).code, 2);
}

QTEST_GUILESS_MAIN(IdentityCommandsTest)
#include "identitycommands_test.moc"
