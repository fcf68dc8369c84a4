// SPDX-License-Identifier: GPL-3.0-or-later
// rfm and the charts of members by running the program on the sample shop; every figure against a second program that
// works the rules out from the tables alone.
#include "tests/support/clishop.h"
#include "tests/support/support.h"

#include <QJsonArray>
#include <QTest>

using namespace siyu;
using siyu::test::CliShop;

class FiguresCommandsTest : public QObject {
    Q_OBJECT

    CliShop m_shop;
    QTemporaryDir m_out;

    CliShop::Answer run(QStringList line, const char *now = "2026-03-05T10:00:00")
    {
        return m_shop.run(line + QStringList{QStringLiteral("--now"), QString::fromLatin1(now)});
    }

    // What the other program says of the figures as they stand.
    QJsonObject checked(const char *day, const QJsonObject &told)
    {
        QProcess python;
        python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral(SIYU_TEST_DATA_DIR "/figures_check.py"), m_shop.workspace(),
            QString::fromLatin1(day), QString::fromUtf8(QJsonDocument(told).toJson(QJsonDocument::Compact))});
        python.waitForFinished(200'000);
        const QByteArray error = python.readAllStandardError();
        if (!error.isEmpty())
            qWarning("%s", error.constData());
        return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
    }

    static QByteArray textOf(const CliShop &shop, const QString &command)
    {
        QProcess cli;
        cli.start(QStringLiteral(SIYU_CLI), command.split(QLatin1Char(' ')) + QStringList{QStringLiteral("--workspace"), shop.workspace(), QStringLiteral("--lang"),
            QStringLiteral("en"), QStringLiteral("--now"), QStringLiteral("2026-03-05T10:00:00")});
        cli.waitForFinished(60'000);
        return cli.readAllStandardOutput();
    }

private Q_SLOTS:
    void initTestCase() { QCOMPARE(run({QStringLiteral("demo")}).exitCode, 0); }

    // A shop without anything is told what to do, one with it what the columns are and of which days.
    void growthInWords_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QByteArray>("empty");
        QTest::addColumn<QByteArray>("full");
        const auto row = [](const char *command, const char *empty, const char *full) {
            QTest::newRow(command) << QString::fromLatin1(command) << QByteArray(empty) << QByteArray(full);
        };
        row("channels", "no channels yet", "2026-02-01 – 2026-02-28\nChannel  Seen");
        row("products", "no products yet", "2026-03-01 – 2026-03-31: role");
        row("products matrix", "no products yet", "2026-03-01 – 2026-03-31");
        row("products ladder", "no ladder yet", "2026-03-01 – 2026-03-31");
        row("products touchpoints", "import orders", "2026-03-01 – 2026-03-31");
        row("gmv", "not measured", "above 100%");
    }
    void growthInWords()
    {
        QFETCH(QString, command);
        QFETCH(QByteArray, empty);
        QFETCH(QByteArray, full);
        CliShop bare;
        QCOMPARE(bare.run({QStringLiteral("init")}).exitCode, 0);
        const QByteArray nothing = textOf(bare, command);
        QVERIFY2(nothing.contains(empty), nothing.constData());
        const QByteArray told = textOf(m_shop, command);
        QVERIFY2(told.contains(full), told.constData());
    }

    // The day of the shop, the next one (nothing was written meanwhile), half a year later.
    void equalToAnotherProgram_data()
    {
        QTest::addColumn<QByteArray>("day");
        QTest::newRow("the first run") << QByteArray("2026-03-05");
        QTest::newRow("the day turned") << QByteArray("2026-03-06");
        QTest::newRow("half a year without a word") << QByteArray("2026-09-08");
    }

    void equalToAnotherProgram()
    {
        QFETCH(QByteArray, day);
        if (!QFile::exists(QStringLiteral("/usr/bin/python3")))
            QSKIP("python3 is not installed");
        const CliShop::Answer rfm = run({QStringLiteral("rfm")}, (day + "T10:00:00").constData());
        QCOMPARE(rfm.exitCode, 0);
        QCOMPARE(rfm.json[QLatin1String("day")].toString(), QString::fromLatin1(day));
        QVERIFY(rfm.json[QLatin1String("current")].toBool());
        const QJsonObject other = checked(day.constData(), rfm.json);
        QCOMPARE(other[QLatin1String("rows")], other[QLatin1String("members")]);
        QVERIFY(other[QLatin1String("members")].toInt() >= 12'000);
        QVERIFY(other[QLatin1String("buyers")].toInt() > 100);
        QVERIFY2(other[QLatin1String("differences")].toInt(-1) == 0, QJsonDocument(other).toJson().constData());
        QVERIFY(other[QLatin1String("told")].toBool());
    }

    // Only those whom the import touched are read again.
    void equalAfterImportAndItsUndo()
    {
        if (!QFile::exists(QStringLiteral("/usr/bin/python3")))
            QSKIP("python3 is not installed");
        constexpr const char *now = "2026-09-08T12:00:00";
        const QString path = m_out.filePath(QStringLiteral("orders.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("订单编号,买家手机号,付款时间,实付金额,退款金额\n");
        for (int i = 0; i < 200; ++i)
            file.write(QStringLiteral("X%1,1200000%2,2026-09-0%3 10:00:00,%4.50,0\n").arg(i).arg(1000 + i % 90).arg(1 + i % 7).arg(20 + i).toUtf8());
        file.close();
        const CliShop::Answer imported = run({QStringLiteral("import"), QStringLiteral("orders"), path, QStringLiteral("--source"), QStringLiteral("shop")}, now);
        QVERIFY2(imported.exitCode == 0 || imported.exitCode == 3, imported.words.constData());
        const QJsonObject after = run({QStringLiteral("rfm")}, now).json;
        QJsonObject other = checked("2026-09-08", after);
        QVERIFY2(other[QLatin1String("differences")].toInt(-1) == 0, QJsonDocument(other).toJson().constData());
        QVERIFY(other[QLatin1String("told")].toBool());
        QCOMPARE(run({QStringLiteral("undo-import"), QString::number(imported.json[QLatin1String("batch")].toInt())}, now).exitCode, 0);
        const QJsonObject undone = run({QStringLiteral("rfm")}, now).json;
        other = checked("2026-09-08", undone);
        QVERIFY2(other[QLatin1String("differences")].toInt(-1) == 0, QJsonDocument(other).toJson().constData());
        QVERIFY(after[QLatin1String("buyers")].toInt() > undone[QLatin1String("buyers")].toInt());
    }

    void charts_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("points");
        QTest::newRow("rfm") << "rfm" << 25;
        QTest::newRow("stages") << "stages" << 9;
    }

    void charts()
    {
        QFETCH(QString, name);
        QFETCH(int, points);
        for (const char *extension : {".png", ".svg", ".csv"}) {
            const QString out = m_out.filePath(name + QLatin1String(extension));
            const CliShop::Answer drawn = run({QStringLiteral("chart"), name, QStringLiteral("--out"), out});
            QVERIFY2(drawn.exitCode == 0, drawn.words.constData());
            QCOMPARE(drawn.json[QLatin1String("points")].toInt(), points);
            QVERIFY(QFileInfo(out).size() > 100);
        }
        QFile csv(m_out.filePath(name + QStringLiteral(".csv")));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QJsonObject told = run({QStringLiteral("rfm")}).json;
        qint64 sum = 0;
        const QList<QByteArray> lines = csv.readAll().trimmed().split('\n');
        for (const QByteArray &line : lines.mid(1)) {
            const QList<QByteArray> cells = line.trimmed().split(',');
            for (qsizetype i = 1; i < cells.size(); ++i)
                sum += cells[i].toLongLong();
        }
        QCOMPARE(sum, told[name == QStringLiteral("rfm") ? QLatin1String("buyers") : QLatin1String("members")].toInteger());
    }

    void retention()
    {
        const CliShop::Answer told = run({QStringLiteral("retention"), QStringLiteral("--weeks"), QStringLiteral("4")});
        QVERIFY2(told.exitCode == 0, told.words.constData());
        QCOMPARE(told.json[QLatin1String("weeks")].toInt(), 4);
        const QJsonArray cohorts = told.json[QLatin1String("cohorts")].toArray();
        QVERIFY(cohorts.size() > 4);
        for (const QJsonValue &cohort : cohorts) {
            QCOMPARE(cohort[QLatin1String("kept")].toArray().size(), 4);
            for (const char *view : {"kept", "active"}) {
                for (const QJsonValue &count : cohort[QLatin1String(view)].toArray())
                    QVERIFY(count.isNull() || (count.toInt() >= 0 && count.toInt() <= cohort[QLatin1String("size")].toInt()));
            }
        }
        QCOMPARE(run({QStringLiteral("retention"), QStringLiteral("--weeks"), QStringLiteral("0")}).exitCode, 2);
        for (const QString &name : {QStringLiteral("cohorts"), QStringLiteral("cohorts-active")}) {
            for (const char *extension : {".png", ".svg", ".csv"}) {
                const QString out = m_out.filePath(name + QLatin1String(extension));
                const CliShop::Answer drawn = run({QStringLiteral("chart"), name, QStringLiteral("--weeks"), QStringLiteral("4"), QStringLiteral("--out"), out});
                QVERIFY2(drawn.exitCode == 0, drawn.words.constData());
                QVERIFY(drawn.json[QLatin1String("points")].toInt() % 5 == 0);
                QVERIFY(QFileInfo(out).size() > 100);
            }
        }
    }

    // Who holds the file keeps others from working figures out: as of when they are is said.
    void heldByAnother()
    {
        QCOMPARE(run({QStringLiteral("rfm")}).exitCode, 0);
        const auto held = Workspace::open(m_shop.workspace(), std::make_shared<FixedClock>(test::utc("2026-03-05T02:00:00Z")), OpenAs::Writer);
        QVERIFY(held);
        const CliShop::Answer rfm = run({QStringLiteral("rfm")}, "2026-03-09T10:00:00");
        QCOMPARE(rfm.exitCode, 0);
        QCOMPARE(rfm.json[QLatin1String("day")].toString(), QStringLiteral("2026-03-05"));
        QVERIFY(!rfm.json[QLatin1String("current")].toBool());
        QVERIFY(rfm.words.contains("2026-03-05"));
    }
};

QTEST_GUILESS_MAIN(FiguresCommandsTest)
#include "figurescommands_test.moc"
