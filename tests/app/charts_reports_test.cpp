// SPDX-License-Identifier: GPL-3.0-or-later
// chart and report by running the program on the sample shop: keys, files, exit codes, and the same bytes twice.
#include "core/trust/exportlog.h"
#include "core/workspace.h"
#include "tests/support/support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace siyu;

class ChartsReportsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;
    QByteArray m_out;
    QString m_said;

    QString file(const QString &name) const { return m_home.filePath(name); }
    int run(QStringList line, bool withWorkspace = true)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_home.path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home.path());
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QString::fromLatin1(name));
        if (withWorkspace)
            line += {QStringLiteral("--workspace"), file(QStringLiteral("shop.siyu")), QStringLiteral("--now"), QStringLiteral("2026-03-05T10:00:00")};
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(SIYU_CLI), line + QStringList{QStringLiteral("--json"), QStringLiteral("--lang"), QStringLiteral("en")});
        program.waitForFinished(120'000);
        m_out = program.readAllStandardOutput();
        m_said = QString::fromUtf8(program.readAllStandardError());
        return program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1;
    }
    QJsonObject json() const { return QJsonDocument::fromJson(m_out).object(); }
    QByteArray bytesOf(const QString &name) const
    {
        QFile read(file(name));
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase() { QCOMPARE(run({QStringLiteral("demo")}), 0); }

    void chart_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("out");
        QTest::addColumn<int>("points");
        QTest::newRow("growth, 30 days, PNG") << "growth" << "g.png" << 120;
        QTest::newRow("growth, SVG") << "growth" << "g.svg" << 120;
        QTest::newRow("tiers, CSV") << "tiers" << "t.csv" << 150;
        QTest::newRow("one day's tiers") << "tier-day" << "d.png" << 5;
    }
    void chart()
    {
        QFETCH(QString, name);
        QFETCH(QString, out);
        QFETCH(int, points);
        QCOMPARE(run({QStringLiteral("chart"), name, QStringLiteral("--out"), file(out)}), 0);
        QCOMPARE(json()[QStringLiteral("points")].toInt(), points);
        QCOMPARE(json()[QStringLiteral("file")].toString(), file(out));
        QVERIFY(!bytesOf(out).isEmpty());
        if (out.endsWith(QStringLiteral(".png")))
            QVERIFY(bytesOf(out).startsWith("\x89PNG") && bytesOf(out).contains("IEND"));
    }

    // Each one leaves a line in the log of exports, as one from the window does.
    void chartsAreLogged()
    {
        const auto clock = std::make_shared<FixedClock>(QDateTime(QDate(2026, 3, 5), QTime(10, 0), Qt::UTC));
        const auto logged = [&] {
            const auto workspace = Workspace::open(file(QStringLiteral("shop.siyu")), clock, OpenAs::ReadOnly);
            return trust::exports(**workspace, 1).value().value(0);
        };
        QCOMPARE(run({QStringLiteral("chart"), QStringLiteral("net"), QStringLiteral("--out"), file(QStringLiteral("net.csv"))}), 0);
        QVERIFY(json()[QStringLiteral("logged")].toBool());
        const trust::ExportEntry entry = logged();
        QCOMPARE(entry.what, QStringLiteral("chart"));
        QCOMPARE(entry.path, file(QStringLiteral("net.csv")));
        QCOMPARE(entry.rows, json()[QStringLiteral("points")].toInteger());
        QVERIFY(entry.masked);
        {
            // Who only draws waits for nobody.
            const auto holder = Workspace::open(file(QStringLiteral("shop.siyu")), clock, OpenAs::Writer);
            QVERIFY(holder);
            QCOMPARE(run({QStringLiteral("chart"), QStringLiteral("net"), QStringLiteral("--out"), file(QStringLiteral("held.csv"))}), 0);
            QVERIFY(!json()[QStringLiteral("logged")].toBool(true));
            QVERIFY(!bytesOf(QStringLiteral("held.csv")).isEmpty());
        }
        QCOMPARE(logged().path, entry.path);
        // What fails leaves none.
        QCOMPARE(run({QStringLiteral("chart"), QStringLiteral("net"), QStringLiteral("--out"), file(QStringLiteral("none/x.csv"))}), 1);
        QCOMPARE(logged().path, entry.path);
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::addColumn<QString>("says");
        const QString out = QStringLiteral("--out");
        QTest::newRow("unknown chart names the known ones") << QStringList{"chart", "nope", out, "x.png"} << "growth, net, tiers";
        QTest::newRow("unknown report") << QStringList{"report", "nope", out, "x.xlsx"} << "weekly";
        QTest::newRow("no file") << QStringList{"chart", "growth"} << "--out";
        QTest::newRow("wrong extension") << QStringList{"report", "weekly", out, "x.png"} << ".xlsx";
        QTest::newRow("half a period") << QStringList{"chart", "growth", out, "x.png", "--from", "2026-03-01"} << "belong together";
        QTest::newRow("ends before it starts") << QStringList{"chart", "growth", out, "x.png", "--from", "2026-03-02", "--to", "2026-03-01"} << "before";
        QTest::newRow("no day") << QStringList{"report", "weekly", out, "x.csv", "--from", "yesterday", "--to", "2026-03-01"} << "yesterday";
    }
    void wrongUsage()
    {
        QFETCH(QStringList, line);
        QFETCH(QString, says);
        QCOMPARE(run(line), 2);
        QVERIFY(m_out.isEmpty());
        QVERIFY2(m_said.contains(says), qPrintable(m_said));
    }

    void unknownGroupAndPlaceFail()
    {
        QCOMPARE(run({QStringLiteral("chart"), QStringLiteral("growth"), QStringLiteral("--out"), file(QStringLiteral("x.png")),
                     QStringLiteral("--group"), QStringLiteral("没有这个群")}), 1);
        QCOMPARE(run({QStringLiteral("report"), QStringLiteral("weekly"), QStringLiteral("--out"), file(QStringLiteral("none/x.xlsx"))}), 1);
        QVERIFY(!QFile::exists(file(QStringLiteral("x.png"))));
    }

    void theSameReportTwice()
    {
        for (const char *name : {"a.xlsx", "b.xlsx"})
            QCOMPARE(run({QStringLiteral("report"), QStringLiteral("weekly"), QStringLiteral("--out"), file(QString::fromLatin1(name))}), 0);
        QCOMPARE(json()[QStringLiteral("sheets")].toArray().size(), 8);
        QCOMPARE(json()[QStringLiteral("from")].toString(), QStringLiteral("2026-02-23"));
        QCOMPARE(json()[QStringLiteral("to")].toString(), QStringLiteral("2026-03-01"));
        QVERIFY(json()[QStringLiteral("logged")].toBool());
        QVERIFY(!bytesOf(QStringLiteral("a.xlsx")).isEmpty());
        QCOMPARE(bytesOf(QStringLiteral("a.xlsx")), bytesOf(QStringLiteral("b.xlsx")));
    }

    // A campaign's report is of its own days, whatever a report's usual ones are.
    void reportOfACampaignSaysItsDays()
    {
        QCOMPARE(run({QStringLiteral("report"), QStringLiteral("campaign"), QStringLiteral("--campaign"), QStringLiteral("老带新"), QStringLiteral("--out"), file(QStringLiteral("c.xlsx"))}), 0);
        QCOMPARE(json()[QLatin1String("from")].toString(), QStringLiteral("2026-01-23"));
        QCOMPARE(json()[QLatin1String("to")].toString(), QStringLiteral("2026-02-27"));
        QVERIFY(json()[QLatin1String("sheets")].toArray().contains(QStringLiteral("Products")));
    }

    void reportOfOneGroupAsCsv()
    {
        QCOMPARE(run({QStringLiteral("report"), QStringLiteral("weekly"), QStringLiteral("--out"), file(QStringLiteral("one.csv")),
                     QStringLiteral("--group"), QStringLiteral("VIP1群"), QStringLiteral("--from"), QStringLiteral("2026-02-01"),
                     QStringLiteral("--to"), QStringLiteral("2026-02-28")}), 0);
        const QList<QByteArray> lines = bytesOf(QStringLiteral("one.csv")).trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.last().startsWith("VIP1\xE7\xBE\xA4,"));
    }
};

QTEST_GUILESS_MAIN(ChartsReportsTest)
#include "charts_reports_test.moc"
