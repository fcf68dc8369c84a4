// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of the command line, by running the program: usage, help, exit codes, --json, the lock, cancelling.
#include "tests/support/support.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <QRegularExpression>

using namespace siyu;

namespace {

struct Ended {
    int code = -1;
    QByteArray out;
    QString said;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

class Program : public QProcess {
public:
    // Settings of its own: neither read nor written are those of whoever runs the tests.
    explicit Program(const QString &home)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), home);
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home);
        environment.remove(QStringLiteral("DISPLAY"));
        environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
        environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
        setProcessEnvironment(environment);
        setProgram(QStringLiteral(SIYU_CLI));
    }
    Ended end()
    {
        waitForFinished(60000);
        return {exitStatus() == NormalExit ? exitCode() : -1, readAllStandardOutput(), QString::fromUtf8(readAllStandardError())};
    }
};

} // namespace

class CommandLineTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

    Ended run(const QStringList &line)
    {
        Program program(m_home.path());
        program.setArguments(QStringList{QStringLiteral("--lang"), QStringLiteral("en")} + line);
        program.start();
        return program.end();
    }

private Q_SLOTS:
    void standardInput();
    void wrongUsage_data();
    void wrongUsage();
    void helpAndVersion();
    void makesBacksUpRestores();
    void passphrase();
    void lastWorkspaceIsRemembered();
    void errorsAreOneJsonObject();
    void heldWorkspaceIsExitFour();
    void waitsForTheLock();
    void stopsWhenAsked();
    void speaksChinese();
};

// “-” stands for a table on standard input: nothing of it is put into a file.
void CommandLineTest::standardInput()
{
    const auto fed = [this](const QStringList &line, const QByteArray &bytes) {
        Program program(m_home.path());
        program.setArguments(QStringList{QStringLiteral("--lang"), QStringLiteral("en")} + line);
        program.start();
        program.write(bytes);
        program.closeWriteChannel();
        return program.end();
    };
    const QString shop = m_home.filePath(QStringLiteral("stdin.siyu"));
    QCOMPARE(run({QStringLiteral("init"), QStringLiteral("--workspace"), shop}).code, 0);
    const Ended seen = fed({QStringLiteral("inspect"), QStringLiteral("-"), QStringLiteral("--json")},
        "<html><table><tr><td>姓名</td><td>手机</td></tr><tr><td>张三</td><td>13800001111</td></tr></table></html>");
    QCOMPARE(seen.code, 0);
    QCOMPARE(seen.json().value(QStringLiteral("format")).toString(), QStringLiteral("html"));
    QCOMPARE(seen.json().value(QStringLiteral("row_count")).toInteger(), 2);
    const Ended imported = fed({QStringLiteral("import"), QStringLiteral("members"), QStringLiteral("-"), QStringLiteral("--workspace"), shop,
                                   QStringLiteral("--source"), QStringLiteral("paste"), QStringLiteral("--json")},
        "姓名\t手机\n张三\t13800001111\n李四\t13800002222\n");
    QVERIFY2(imported.code == 0, qPrintable(imported.said));
    QCOMPARE(imported.json().value(QStringLiteral("created")).toInteger(), 2);
    QCOMPARE(fed({QStringLiteral("inspect"), QStringLiteral("-")}, {}).code, 1);

    // Names of who spoke; the day and the group are told. A date that may be two is asked for.
    const QStringList toShop{QStringLiteral("--workspace"), shop, QStringLiteral("--source"), QStringLiteral("paste"), QStringLiteral("--json")};
    const QStringList roster{QStringLiteral("--group"), QStringLiteral("群"), QStringLiteral("--taken-at"), QStringLiteral("2026-02-01T10:00")};
    QCOMPARE(fed(QStringList{QStringLiteral("import"), QStringLiteral("roster"), QStringLiteral("-")} + roster + toShop,
                 "群昵称,手机\n张三,13800001111\n李四,13800002222\n").code, 0);
    const Ended names = fed(QStringList{QStringLiteral("import"), QStringLiteral("activity"), QStringLiteral("-"), QStringLiteral("--group"),
                                QStringLiteral("群"), QStringLiteral("--day"), QStringLiteral("2026-03-01")} + toShop, "张三×3\n李四\n");
    QVERIFY2(names.code == 0, qPrintable(names.said));
    QCOMPARE(names.json().value(QStringLiteral("created")).toInteger(), 2);
    const QStringList people{QStringLiteral("import"), QStringLiteral("members"), QStringLiteral("-")};
    const QByteArray open("phone,birthday\n13800003333,3/1/1990\n");
    const Ended asked = fed(people + toShop, open);
    QCOMPARE(asked.code, 1);
    QVERIFY(asked.said.contains(QStringLiteral("--dates")));
    QCOMPARE(fed(people + toShop + QStringList{QStringLiteral("--dates"), QStringLiteral("ymd")}, open).code, 2);
    QCOMPARE(fed(people + toShop + QStringList{QStringLiteral("--dates"), QStringLiteral("dmy")}, open).code, 0);
}

void CommandLineTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("line");
    QTest::addColumn<QString>("says");

    QTest::newRow("nothing") << QStringList{} << "Usage";
    QTest::newRow("no such command") << QStringList{"frobnicate"} << "frobnicate";
    QTest::newRow("no such option") << QStringList{"check", "--frobnicate"} << "--frobnicate";
    QTest::newRow("value missing") << QStringList{"check", "--workspace"} << "--workspace";
    QTest::newRow("value for a switch") << QStringList{"check", "--json=yes"} << "--json";
    QTest::newRow("too many arguments") << QStringList{"check", "this"} << "this";
    QTest::newRow("too few arguments") << QStringList{"inspect"} << "FILE";
    QTest::newRow("no time") << QStringList{"check", "--now", "yesterday"} << "yesterday";
    QTest::newRow("no seconds") << QStringList{"check", "--wait", "long"} << "long";
    QTest::newRow("no template") << QStringList{"init", "--workspace", "x.siyu", "--template", "huge"} << "huge";
    QTest::newRow("init without a file") << QStringList{"init"} << "--workspace";
    QTest::newRow("no number of rows") << QStringList{"inspect", "x.csv", "--rows", "many"} << "many";
    QTest::newRow("two delimiters") << QStringList{"inspect", "x.csv", "--delimiter", "ab"} << "ab";
    QTest::newRow("options end") << QStringList{"check", "--", "--json"} << "--json";
}

void CommandLineTest::wrongUsage()
{
    QFETCH(const QStringList, line);
    QFETCH(const QString, says);
    const Ended ended = run(line);
    QCOMPARE(ended.code, 2);
    QVERIFY2(ended.said.contains(says), qPrintable(ended.said));
    QVERIFY(ended.out.isEmpty());
}

void CommandLineTest::helpAndVersion()
{
    const Ended help = run({QStringLiteral("help")});
    QCOMPARE(help.code, 0);
    for (const char *word : {"init", "backup", "restore", "check", "inspect", "--workspace", "--now", "--json", "--lang", "--wait"})
        QVERIFY2(help.out.contains(word), word);
    const Ended one = run({QStringLiteral("help"), QStringLiteral("inspect")});
    QVERIFY(one.out.contains("--encoding") && !one.out.contains("restore"));
    QCOMPARE(run({QStringLiteral("inspect"), QStringLiteral("--help")}).out, one.out);
    const Ended version = run({QStringLiteral("--version")});
    QCOMPARE(version.code, 0);
    QVERIFY(version.out.contains("SQLite 3."));
}

void CommandLineTest::makesBacksUpRestores()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("小店.siyu"));
    const auto with = [&](const QStringList &line) {
        return run(line + QStringList{QStringLiteral("--workspace"), file, QStringLiteral("--json"), QStringLiteral("--now"),
            QStringLiteral("2026-03-01T10:00:00+08:00")});
    };
    const Ended made = with({QStringLiteral("init"), QStringLiteral("--template"), QStringLiteral("solo")});
    QCOMPARE(made.code, 0);
    QCOMPARE(made.json().value(QLatin1String("workspace")).toString(), file);
    QCOMPARE(with({QStringLiteral("init")}).code, 1); // there is one

    const Ended backup = with({QStringLiteral("backup"), folder.filePath(QStringLiteral("copies"))});
    QCOMPARE(backup.code, 0);
    QCOMPARE(backup.json().value(QLatin1String("ok")).toBool(), true);
    QCOMPARE(backup.json().value(QLatin1String("at")).toString(), QStringLiteral("2026-03-01T02:00:00Z"));
    const QString copy = backup.json().value(QLatin1String("file")).toString();
    QVERIFY(QFile::exists(copy));

    QFile damaged(file);
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("no workspace any more");
    damaged.close();
    QCOMPARE(with({QStringLiteral("check")}).code, 1);
    const Ended restored = with({QStringLiteral("restore"), copy});
    QCOMPARE(restored.code, 0);
    QVERIFY(QFile::exists(restored.json().value(QLatin1String("replaced")).toString()));
    const Ended check = with({QStringLiteral("check")});
    QCOMPARE(check.code, 0);
    QCOMPARE(check.json().value(QLatin1String("ok")).toBool(), true);
    QVERIFY(check.json().value(QLatin1String("problems")).isArray());
}

void CommandLineTest::passphrase()
{
    QTemporaryDir folder;
    const auto write = [&folder](const char *name, const QByteArray &bytes) {
        QFile file(folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", name);
        return file.fileName();
    };
    const QString right = write("right.txt", "七个词 seven words\r\nnot this line\n");
    const QString wrong = write("wrong.txt", "seven words\n");
    const QString empty = write("empty.txt", "\n");
    const QString list = write("list.csv", "姓名,手机\n王小红,13800000001\n");
    const QString path = folder.filePath(QStringLiteral("shop.siyu"));
    const auto with = [&](const QStringList &words, const QString &passphraseFile) {
        QStringList line{QStringLiteral("--workspace"), path, QStringLiteral("--json")};
        if (!passphraseFile.isEmpty())
            line += {QStringLiteral("--passphrase-file"), passphraseFile};
        return run(line + words);
    };
    const QStringList count{QStringLiteral("members"), QStringLiteral("count")};
    QCOMPARE(with({QStringLiteral("init")}, empty).code, 1);
    QVERIFY(!QFile::exists(path));
    const Ended made = with({QStringLiteral("init")}, right);
    if (made.code == 1 && made.said.contains(QStringLiteral("does not encrypt")))
        QSKIP("this SQLite does not encrypt");
    QCOMPARE(made.code, 0);
    QCOMPARE(with({QStringLiteral("import"), QStringLiteral("members"), list, QStringLiteral("--source"), QStringLiteral("店里")}, right).code, 0);
    QCOMPARE(with(count, right).json().value(QLatin1String("count")).toInt(), 1);
    const Ended none = with(count, {});
    QCOMPARE(none.code, 1);
    QVERIFY2(none.said.contains(QStringLiteral("--passphrase-file")), qPrintable(none.said));
    QCOMPARE(with(count, wrong).code, 1);
    QCOMPARE(with(count, folder.filePath(QStringLiteral("missing.txt"))).code, 1);
    const Ended kept = with({QStringLiteral("backup")}, right);
    QCOMPARE(kept.code, 0);
    const QString copy = kept.json().value(QLatin1String("file")).toString();
    QCOMPARE(with({QStringLiteral("restore"), copy}, wrong).code, 1);
    QCOMPARE(with({QStringLiteral("restore"), copy}, right).code, 0);
    QCOMPARE(with({QStringLiteral("check")}, right).code, 0);
    // What was typed into the file is in no message.
    QVERIFY(!none.said.contains(QStringLiteral("seven")));
}

void CommandLineTest::lastWorkspaceIsRemembered()
{
    QTemporaryDir home;
    QTemporaryDir folder;
    const auto inHome = [&](const QStringList &line) {
        Program program(home.path());
        program.setArguments(line);
        program.start();
        return program.end();
    };
    QCOMPARE(inHome({QStringLiteral("check")}).code, 1);
    QCOMPARE(inHome({QStringLiteral("init"), QStringLiteral("--workspace"), folder.filePath(QStringLiteral("a.siyu"))}).code, 0);
    QCOMPARE(inHome({QStringLiteral("init"), QStringLiteral("--workspace"), folder.filePath(QStringLiteral("b.siyu"))}).code, 0);
    QVERIFY(QFile::remove(folder.filePath(QStringLiteral("b.siyu"))));
    QCOMPARE(inHome({QStringLiteral("check")}).code, 0); // the first is still the one
}

void CommandLineTest::errorsAreOneJsonObject()
{
    const Ended ended = run({QStringLiteral("inspect"), QStringLiteral("no-such-file.csv"), QStringLiteral("--json")});
    QCOMPARE(ended.code, 1);
    QVERIFY(ended.json().value(QLatin1String("error")).toString().contains(QLatin1String("no-such-file.csv")));
    QVERIFY(ended.said.contains(QLatin1String("no-such-file.csv")));
}

void CommandLineTest::heldWorkspaceIsExitFour()
{
    const test::TestWorkspace held;
    const Ended ended = run({QStringLiteral("backup"), QStringLiteral("--workspace"), held.path()});
    QCOMPARE(ended.code, 4);
    QVERIFY(!ended.said.isEmpty());
}

void CommandLineTest::waitsForTheLock()
{
    test::TestWorkspace held;
    Program program(m_home.path());
    program.setArguments({QStringLiteral("backup"), QStringLiteral("--workspace"), held.path(), QStringLiteral("--wait"), QStringLiteral("30")});
    program.start();
    QVERIFY(!program.waitForFinished(700));
    held.workspace.reset();
    QCOMPARE(program.end().code, 0);
}

void CommandLineTest::stopsWhenAsked()
{
#ifdef Q_OS_WIN
    QSKIP("console programs on Windows are stopped by a console event, which a test cannot send to one of them");
#endif
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("big.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray line("1234567890,1234567890,1234567890\n");
    while (file.pos() < 30'000'000)
        file.write(line.repeated(1000));
    file.close();
    Program program(m_home.path());
    program.setArguments({QStringLiteral("inspect"), file.fileName(), QStringLiteral("--json"), QStringLiteral("--rows"), QStringLiteral("all")});
    program.start();
    QVERIFY(program.waitForReadyRead(30000));
    program.terminate();
    const Ended ended = program.end();
    QCOMPARE(ended.code, 130);
    QVERIFY(!ended.said.isEmpty());
    QVERIFY(ended.json().isEmpty()); // nobody takes the half for the whole
}

void CommandLineTest::speaksChinese()
{
    const Ended ended = run({QStringLiteral("inspect"), QStringLiteral("missing.csv"), QStringLiteral("--lang"), QStringLiteral("zh_CN")});
    QCOMPARE(ended.code, 1);
    QVERIFY(ended.said.contains(QLatin1String("missing.csv")));
    static const QRegularExpression chinese(QStringLiteral("\\p{Han}"));
    QVERIFY2(ended.said.contains(chinese), qPrintable(ended.said));
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "commandline_test.moc"
