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
        QTest::newRow("a day that the calendar has not") << QStringList{"chart", "growth", out, "x.png", "--from", "2026-02-01", "--to", "2026-02-30"} << "2026-02-30";
        QTest::newRow("no number of weeks") << QStringList{"chart", "cohorts", out, "x.png", "--weeks", "many"} << "--weeks";
        QTest::newRow("no week") << QStringList{"retention", "--weeks", "0"} << "--weeks";
        QTest::newRow("a chart more than one") << QStringList{"chart", "growth", "net", out, "x.png"} << "net";
        QTest::newRow("an option that charts have not") << QStringList{"chart", "growth", out, "x.png", "--team", "user"} << "--team";
        QTest::newRow("a team that is none") << QStringList{"report", "team", out, "x.xlsx", "--team", "sales"} << "sales";
        QTest::newRow("a team in another report") << QStringList{"report", "weekly", out, "x.xlsx", "--team", "user"} << "--team belongs to";
        QTest::newRow("a campaign in another report") << QStringList{"report", "team", out, "x.xlsx", "--campaign", "老带新"} << "--campaign belongs to";
        QTest::newRow("a group's report without a group") << QStringList{"report", "group", out, "x.xlsx"} << "--group NAME";
        QTest::newRow("a group's report of two") << QStringList{"report", "group", out, "x.xlsx", "--group", "VIP1群", "--group", "新客1群"} << "--group NAME";
        QTest::newRow("in full without a reason") << QStringList{"report", "weekly", out, "x.xlsx", "--unmask"} << "--reason";
        QTest::newRow("packs of something else") << QStringList{"report", "pack", "campaign", "x"} << "group, team";
        QTest::newRow("packs in another format") << QStringList{"report", "pack", "team", "x", "--format", "docx"} << "--format";
        QTest::newRow("packs of one team") << QStringList{"report", "pack", "team", "x", "--team", "user"} << "--team";
        QTest::newRow("packs without a place") << QStringList{"report", "pack", "team"} << "PATH";
        QTest::newRow("no such saved report") << QStringList{"report", "save", "周报", "nope", "--folder", "x"} << "weekly";
        const auto save = [](const QStringList &more) { return QStringList{"report", "save", "周报", "weekly", "--folder", "x"} + more; };
        QTest::newRow("saved without a folder") << QStringList{"report", "save", "周报", "weekly"} << "--folder";
        QTest::newRow("saved in no folder") << QStringList{"report", "save", "周报", "weekly", "--folder", ""} << "--folder";
        QTest::newRow("saved under no name") << QStringList{"report", "save", " ", "weekly", "--folder", "x"} << "NAME";
        QTest::newRow("saved in another format") << save({"--format", "docx"}) << "--format";
        QTest::newRow("saved for another period") << save({"--period", "always"}) << "--period";
        QTest::newRow("every now and then") << save({"--every", "hour"}) << "--every";
        QTest::newRow("every nothing") << save({"--every", ""}) << "--every";
        QTest::newRow("the ninth day of a week") << save({"--every", "week", "--on", "9"}) << "“9”";
        QTest::newRow("day 0") << save({"--every", "week", "--on", "0"}) << "“0”";
        QTest::newRow("the 29th of a month") << save({"--every", "month", "--on", "29"}) << "“29”";
        QTest::newRow("a day that is no number") << save({"--every", "month", "--on", "friday"}) << "friday";
        QTest::newRow("a day that is beyond numbers") << save({"--every", "month", "--on", "4294967297"}) << "--on";
        QTest::newRow("a day of every day") << save({"--every", "day", "--on", "3"}) << "--on";
        QTest::newRow("a day without how often") << save({"--on", "3"}) << "--every";
        QTest::newRow("at a time without how often") << save({"--at", "10:00"}) << "--every";
        QTest::newRow("at no time") << save({"--every", "day", "--at", "25:00"}) << "--at";
        QTest::newRow("packed in something else") << save({"--pack", "rar"}) << "--pack";
        QTest::newRow("packs of what has none") << save({"--pack", "folder"}) << "group, team";
        QTest::newRow("saved with a team that is none") << QStringList{"report", "save", "周报", "team", "--folder", "x", "--team", "sales"} << "sales";
        QTest::newRow("saved of a group without one") << QStringList{"report", "save", "周报", "group", "--folder", "x"} << "--group NAME";
        QTest::newRow("saved packs of one team") << QStringList{"report", "save", "周报", "team", "--folder", "x", "--pack", "zip", "--team", "user"} << "--team";
    }
    void wrongUsage()
    {
        QFETCH(QStringList, line);
        QFETCH(QString, says);
        QCOMPARE(run(line), 2);
        QVERIFY(m_out.isEmpty());
        QVERIFY2(m_said.contains(says), qPrintable(m_said));
        QCOMPARE(run({QStringLiteral("report"), QStringLiteral("list")}), 0);
        QCOMPARE(json()[QLatin1String("count")].toInt(-1), 0);
    }

    void settingsAreSavedAsSaid()
    {
        QCOMPARE(run({QStringLiteral("report"), QStringLiteral("save"), QStringLiteral("月底"), QStringLiteral("group"), QStringLiteral("--pack"), QStringLiteral("zip"), QStringLiteral("--every"),
                     QStringLiteral("month"), QStringLiteral("--on"), QStringLiteral("28"), QStringLiteral("--at"), QStringLiteral("18:30"), QStringLiteral("--folder"), file(QStringLiteral("packs"))}), 0);
        const QJsonObject saved = json()[QLatin1String("report")].toObject();
        QCOMPARE(saved[QLatin1String("on")].toInt(), 28);
        QCOMPARE(saved[QLatin1String("at")].toString(), QStringLiteral("18:30"));
        QCOMPARE(saved[QLatin1String("pack")].toString(), QStringLiteral("zip"));
        QCOMPARE(run({QStringLiteral("report"), QStringLiteral("remove"), QStringLiteral("月底")}), 0);
    }

    // Nothing appears, and it is said why.
    void packsOfNoGroup()
    {
        const auto inEmpty = [this](QStringList line) {
            line += {QStringLiteral("--workspace"), file(QStringLiteral("empty.siyu"))};
            return run(line, false);
        };
        QCOMPARE(inEmpty({QStringLiteral("init")}), 0);
        for (const char *name : {"packs", "packs.zip"}) {
            QCOMPARE(inEmpty({QStringLiteral("report"), QStringLiteral("pack"), QStringLiteral("group"), file(QString::fromLatin1(name))}), 1);
            QVERIFY2(m_said.contains(QStringLiteral("Add a group")), qPrintable(m_said));
            QVERIFY(!QFileInfo::exists(file(QString::fromLatin1(name))));
        }
        // The six teams are there without any group.
        QCOMPARE(inEmpty({QStringLiteral("report"), QStringLiteral("pack"), QStringLiteral("team"), file(QStringLiteral("teams")), QStringLiteral("--format"), QStringLiteral("csv")}), 0);
        QCOMPARE(json()[QLatin1String("files")].toInt(), 6);
    }

    void couponsAreListed()
    {
        QCOMPARE(run({QStringLiteral("coupons"), QStringLiteral("list")}), 0);
        const QJsonArray coupons = json()[QLatin1String("coupons")].toArray();
        QVERIFY(!coupons.isEmpty());
        QCOMPARE(json()[QLatin1String("count")].toInt(), int(coupons.size()));
        bool isBanded = false;
        for (const QJsonValue &value : coupons) {
            const QJsonObject one = value.toObject();
            QVERIFY(one[QLatin1String("id")].toInt() > 0 && !one[QLatin1String("coupon")].toString().isEmpty());
            const QJsonValue share = one[QLatin1String("of_claimed")];
            QCOMPARE(share.isNull(), one[QLatin1String("band")].isNull());
            if (!share.isNull()) {
                isBanded = true;
                const QString band = share.toDouble() < 0.2 ? QStringLiteral("below") : share.toDouble() > 0.3 ? QStringLiteral("above") : QStringLiteral("within");
                QCOMPARE(one[QLatin1String("band")].toString(), band);
                QCOMPARE(share.toDouble(), one[QLatin1String("redeemed")].toDouble() / one[QLatin1String("claimed")].toDouble());
            }
        }
        QVERIFY(isBanded);
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
