// SPDX-License-Identifier: GPL-3.0-or-later
// results list, set, names, compare, fatigue and the charts of results by running the program on the sample shop.
#include "tests/support/clishop.h"

#include <QJsonArray>
#include <QtTest>

using siyu::test::CliShop;

class ResultsCommandsTest : public QObject {
    Q_OBJECT

    CliShop m_shop;
    CliShop::Answer run(const QStringList &words) const { return m_shop.run(QStringList{QStringLiteral("--now"), QStringLiteral("2026-03-04T04:00:00Z")} + words); }
    CliShop::Answer run(const char *line) const { return run(QString::fromUtf8(line).split(QLatin1Char(' '))); }
    // A run of the list that `wanted` likes; the first.
    template <typename Wanted>
    QJsonObject runThat(Wanted wanted) const
    {
        const QJsonArray runs = run("results list").json[QStringLiteral("results")].toArray();
        for (const QJsonValue &one : runs) {
            if (wanted(one.toObject()))
                return one.toObject();
        }
        return {};
    }
    static QJsonValue figure(const QJsonObject &run, const char *step) { return run[QStringLiteral("figures")][QLatin1String(step)][QStringLiteral("figure")]; }

private Q_SLOTS:
    void initTestCase() { QCOMPARE(run("demo").exitCode, 0); }

    void listTellsWhatIsMissing()
    {
        const CliShop::Answer answer = run("results list");
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(answer.json[QStringLiteral("without")].toInt(), 3);
        const QJsonObject open = runThat([](const QJsonObject &one) { return !one[QStringLiteral("given")].toBool(); });
        QVERIFY(figure(open, "clicked").isNull());
        QVERIFY(figure(open, "sent").toInteger() > 0);
        const QJsonObject doubtful = runThat([](const QJsonObject &one) { return !one[QStringLiteral("doubts")].toArray().isEmpty(); });
        QCOMPARE(doubtful[QStringLiteral("doubts")][0][QStringLiteral("doubt")].toString(), QStringLiteral("more_than_sent"));
        const QJsonObject corrected = runThat([](const QJsonObject &one) { return !one[QStringLiteral("figures")][QStringLiteral("replied")][QStringLiteral("corrected")].isNull(); });
        QVERIFY(!corrected.isEmpty());
    }

    void setAndTakeBack()
    {
        const QJsonObject open = runThat([](const QJsonObject &one) { return !one[QStringLiteral("given")].toBool(); });
        const QString id = QString::number(open[QStringLiteral("run")].toInteger());
        const CliShop::Answer typed = run({QStringLiteral("results"), QStringLiteral("set"), id, QStringLiteral("replied"), QStringLiteral("0")});
        QCOMPARE(typed.exitCode, 0);
        QCOMPARE(typed.json[QStringLiteral("changed")].toInt(), 1);
        QCOMPARE(figure(typed.json[QStringLiteral("results")][0].toObject(), "replied"), QJsonValue(0));
        const CliShop::Answer back = run({QStringLiteral("results"), QStringLiteral("set"), id, QStringLiteral("replied"), QStringLiteral("-")});
        QVERIFY(figure(back.json[QStringLiteral("results")][0].toObject(), "replied").isNull());
        const QString broadcast = QString::number(open[QStringLiteral("broadcast")].toInteger());
        const CliShop::Answer whole = run({QStringLiteral("broadcast"), QStringLiteral("results"), broadcast});
        for (const char *key : {"runs", "deliveries", "counts", "results"})
            QVERIFY2(whole.json.contains(QLatin1String(key)), key);
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("no such step") << QStringLiteral("results set 1 read 5") << 2;
        QTest::newRow("no number") << QStringLiteral("results set 1 opened many") << 2;
        QTest::newRow("below nothing") << QStringLiteral("results set 1 opened -5") << 1;
        QTest::newRow("no such run") << QStringLiteral("results set 99999 opened 5") << 1;
        QTest::newRow("no such group") << QStringLiteral("results set 1 opened 5 --group nowhere") << 1;
        QTest::newRow("nothing to compare by") << QStringLiteral("results compare mood") << 2;
        QTest::newRow("no window") << QStringLiteral("results fatigue --window 0") << 2;
    }

    void wrongUsage()
    {
        QFETCH(QString, line);
        QFETCH(int, exitCode);
        QCOMPARE(run(line.split(QLatin1Char(' '))).exitCode, exitCode);
    }

    void comparesArms()
    {
        const CliShop::Answer answer = run("results compare arm");
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(answer.json[QStringLiteral("rows")].toArray().size(), 2);
        bool hasClicked = false;
        for (const QJsonValue &arms : answer.json[QStringLiteral("arms")].toArray()) {
            if (arms[QStringLiteral("rate")] != QStringLiteral("clicked"))
                continue;
            hasClicked = true;
            // 63 of 240 against 41 of 240: worked out apart from the program.
            QVERIFY(std::abs(arms[QStringLiteral("difference")][QStringLiteral("value")].toDouble() - 22.0 / 240) < 1e-9);
            QVERIFY(std::abs(arms[QStringLiteral("difference")][QStringLiteral("p")].toDouble() - 0.014792) < 1e-5);
        }
        QVERIFY(hasClicked);
    }

    void fatigueAddsUp()
    {
        const QJsonObject json = run("results fatigue --window 7 --weeks 4").json;
        QCOMPARE(json[QStringLiteral("weeks")].toArray().size(), 4);
        for (int bucket = 0; bucket < 5; ++bucket) {
            qint64 sum = 0;
            for (const QJsonValue &week : json[QStringLiteral("weeks")].toArray())
                sum += week[QStringLiteral("buckets")][bucket][QStringLiteral("n")].toInteger();
            QCOMPARE(json[QStringLiteral("buckets")][bucket][QStringLiteral("n")].toInteger(), sum);
        }
    }

    void charts_data()
    {
        QTest::addColumn<QString>("chart");
        for (const char *chart : {"touchpoints", "kinds", "hours", "fatigue", "fatigue-weeks"})
            QTest::newRow(chart) << QString::fromLatin1(chart);
    }

    void charts()
    {
        QFETCH(QString, chart);
        QTemporaryDir folder;
        for (const char *suffix : {"png", "svg", "csv"}) {
            const QString path = folder.filePath(chart + QLatin1Char('.') + QLatin1String(suffix));
            const CliShop::Answer drawn = run({QStringLiteral("chart"), chart, QStringLiteral("--out"), path, QStringLiteral("--from"), QStringLiteral("2025-12-10"), QStringLiteral("--to"), QStringLiteral("2026-03-04")});
            QCOMPARE(drawn.exitCode, 0);
            QVERIFY(drawn.json[QStringLiteral("points")].toInt() > 0 && QFileInfo(path).size() > 100);
        }
    }
};

QTEST_GUILESS_MAIN(ResultsCommandsTest)
#include "resultscommands_test.moc"
