// SPDX-License-Identifier: GPL-3.0-or-later
// The main job by command line at a fixed time: staff, groups, two rosters, activity, a broadcast over its cap, an
// opted-out member, ticks, the weekly report twice, and everything taken back that can be.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class MainJobTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_now = QStringLiteral("2026-03-02T09:00:00");

    QJsonObject run(const QStringList &words, int expected = 0)
    {
        QProcess cli;
        cli.setWorkingDirectory(m_folder.path());
        cli.start(QStringLiteral(SIYU_CLI), words + QStringList{QStringLiteral("--workspace"), QStringLiteral("w.siyu"), QStringLiteral("--json"), QStringLiteral("--now"), m_now});
        cli.waitForFinished(60'000);
        const QByteArray said = cli.readAllStandardError();
        if (cli.exitCode() != expected)
            QTest::qFail(qPrintable(QStringLiteral("%1 ended with %2: %3").arg(words.join(QLatin1Char(' '))).arg(cli.exitCode()).arg(QString::fromUtf8(said))), __FILE__, __LINE__);
        return QJsonDocument::fromJson(cli.readAllStandardOutput()).object();
    }
    QJsonObject run(const char *words, int expected = 0) { return run(QString::fromUtf8(words).split(QLatin1Char(' ')), expected); }

    void file(const char *name, const char *text)
    {
        QFile out(m_folder.filePath(QString::fromUtf8(name)));
        if (!out.open(QIODevice::WriteOnly))
            QTest::qFail("cannot write", __FILE__, __LINE__);
        out.write(text);
    }
    static qint64 count(const QJsonObject &answer, const char *key) { return answer.value(QLatin1String("counts")).toObject().value(QLatin1String(key)).toInteger(); }
    static QStringList statuses(const QJsonObject &answer)
    {
        QStringList out;
        const QJsonArray deliveries = answer.value(QLatin1String("deliveries")).toArray();
        for (const QJsonValue &value : deliveries)
            out.append(value[QLatin1String("reason")].isNull() ? value[QLatin1String("status")].toString() : value[QLatin1String("reason")].toString());
        out.sort();
        return out;
    }

private Q_SLOTS:
    void fromNothingToTheReport()
    {
        run("init");
        run("staff add 李店长");
        run("staff add 王助理");
        run("groups add 老客1群 --owner 李店长 --owner 王助理");
        run("groups add 新客2群 --owner 李店长");
        run("groups assign 老客1群 content 王助理 --lead");

        file("r0.csv", "昵称,微信号\n小红,wx1\n小明,wx2\n阿布,\n");
        file("r1.csv", "昵称,微信号\n小红,wx1\n阿布,\n糖糖,wx4\n");
        QJsonObject first = run("import roster r0.csv --group 老客1群 --taken-at 2026-03-01T20:00 --source 群成员");
        QCOMPARE(first.value(QLatin1String("created")).toInteger(), 3);
        QCOMPARE(first.value(QLatin1String("joined")).toInteger(), 0); // a baseline: nobody joined
        m_now = QStringLiteral("2026-03-05T21:00:00");
        QJsonObject second = run("import roster r1.csv --group 老客1群 --taken-at 2026-03-05T20:00 --source 群成员");
        QCOMPARE(second.value(QLatin1String("joined")).toInteger(), 1);
        QCOMPARE(second.value(QLatin1String("left")).toInteger(), 1);
        QCOMPARE(second.value(QLatin1String("stayed")).toInteger(), 2);

        const QJsonArray days = run("groups ledger 老客1群 --from 2026-03-01 --to 2026-03-05").value(QLatin1String("days")).toArray();
        QCOMPARE(days.size(), 5);
        QCOMPARE(days[0][QLatin1String("total")].toInteger(), 3);
        QVERIFY(days[1][QLatin1String("missing")].toBool() && days[1][QLatin1String("total")].isNull());
        QCOMPARE(days[4][QLatin1String("new")].toInteger(), 1);
        QCOMPARE(days[4][QLatin1String("lost")].toInteger(), 1);
        QCOMPARE(days[4][QLatin1String("net")].toInteger(-9), 0);

        file("a.csv", "日期,微信号,消息数\n2026-03-02,wx1,5\n2026-03-03,wx1,9\n");
        run("import activity a.csv --group 老客1群 --source 群聊");
        const QJsonObject tiers = run("tiers --group 老客1群 --day 2026-03-05");
        QCOMPARE(tiers.value(QLatin1String("observing")).toInteger(), 3); // two measured days are too few to judge

        run("members set 1 --opt-out wecom_1to1");
        file("c.json", R"({"title":"早安","kind":"short_content","body":"早安 {name}"})");
        run("content add c.json");
        file("b1.json", R"({"name":"一","content":"今天上新","touchpoint":"group_chat","audience":{"groups":["老客1群","新客2群"]},"at":"2026-03-06T10:00","zone":"Asia/Shanghai"})");
        file("b2.json", R"({"name":"二","content":"晚上直播","touchpoint":"group_chat","audience":{"groups":["老客1群"]},"at":"2026-03-06T19:00","zone":"Asia/Shanghai"})");
        file("b3.json", R"({"name":"三","content":1,"touchpoint":"wecom_1to1","audience":{"groups":["老客1群"]},"at":"2026-03-06T15:00","zone":"Asia/Shanghai"})");
        QCOMPARE(count(run("broadcast add b1.json"), "planned"), 2);
        QCOMPARE(statuses(run("broadcast add b2.json")), QStringList{QStringLiteral("group_cap")});
        QCOMPARE(statuses(run("broadcast add b3.json")), (QStringList{QStringLiteral("opted_out"), QStringLiteral("unreachable"), QStringLiteral("unreachable")}));
        const QJsonObject planned = run("broadcast plan 1");
        QCOMPARE(run("broadcast plan 1"), planned); // the same data and clock: the same plan

        m_now = QStringLiteral("2026-03-06T10:00:30");
        QCOMPARE(count(run("broadcast due"), "planned"), 2);
        QCOMPARE(count(run("broadcast mark 1 老客1群 sent"), "sent"), 1);
        QCOMPARE(count(run("broadcast mark 1 老客1群 sent"), "sent"), 1); // twice is one send
        run("broadcast mark 1 没有这个群 sent", 1);

        m_now = QStringLiteral("2026-03-09T09:00:00");
        const QJsonObject report = run("report weekly --out w1.xlsx");
        QCOMPARE(report.value(QLatin1String("from")).toString(), QStringLiteral("2026-03-02"));
        QVERIFY(report.value(QLatin1String("sheets")).toArray().size() >= 4);
        run("report weekly --out w2.xlsx");
        const auto bytes = [this](const char *name) {
            QFile in(m_folder.filePath(QString::fromUtf8(name)));
            return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
        };
        QVERIFY(!bytes("w1.xlsx").isEmpty());
        QCOMPARE(bytes("w1.xlsx"), bytes("w2.xlsx"));

        const QJsonObject undone = run("undo-import 3");
        QVERIFY(undone.value(QLatin1String("kept")).toArray().isEmpty());
        QVERIFY(run("check").value(QLatin1String("ok")).toBool());
    }

    void wrongInputSaysWhatToDo()
    {
        m_now = QStringLiteral("2026-03-09T10:00:00");
        file("empty.csv", "");
        run("import members empty.csv --source x", 1);
        run("import members missing.csv --source x", 1);
        file("nothing.csv", "a,b\n1,2\n");
        run("import members nothing.csv --source x", 1);
        run("import wishes nothing.csv --source x", 2);
        run("groups ledger 老客1群 --from yesterday --to 2026-03-05", 2);
        file("bad.json", "{\"name\": \"x\"}");
        run("broadcast add bad.json", 1);
        run("members list --where tag=", 1);
        file("mixed.csv", "姓名,手机号\n好人,12012345678\n坏人,138****0000\n,\n");
        const QJsonObject mixed = run("import members mixed.csv --source x --rejects rejects.csv", 3);
        QCOMPARE(mixed.value(QLatin1String("rows")).toInteger(),
            mixed.value(QLatin1String("created")).toInteger() + mixed.value(QLatin1String("updated")).toInteger() + mixed.value(QLatin1String("unchanged")).toInteger()
                + mixed.value(QLatin1String("merged")).toInteger() + mixed.value(QLatin1String("undecided")).toInteger() + mixed.value(QLatin1String("rejected")).toInteger());
        QVERIFY(mixed.value(QLatin1String("rejected")).toInteger() >= 1);
        QVERIFY(QFile::exists(m_folder.filePath(QStringLiteral("rejects.csv"))));
    }
};

QTEST_GUILESS_MAIN(MainJobTest)
#include "main_job_test.moc"
