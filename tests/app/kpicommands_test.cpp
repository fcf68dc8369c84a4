// SPDX-License-Identifier: GPL-3.0-or-later
// kpi by running the program: the keys of the contract, nulls for what is missing, targets and typed numbers, wrong usage.
#include "tests/support/clishop.h"

#include <QJsonArray>
#include <QtTest>

using siyu::test::CliShop;

namespace {

QJsonObject itemOf(const QJsonObject &json, const QString &id)
{
    for (const QJsonValue &team : json[QStringLiteral("teams")].toArray()) {
        for (const QJsonValue &item : team[QStringLiteral("items")].toArray()) {
            if (item[QStringLiteral("id")].toString() == id)
                return item.toObject();
        }
    }
    return {};
}

} // namespace

class KpiCommandsTest : public QObject {
    Q_OBJECT

    CliShop m_shop;
    CliShop::Answer run(const char *line) const
    {
        QStringList words{QStringLiteral("--now"), QStringLiteral("2026-03-04T04:00:00Z")};
        words += QString::fromUtf8(line).split(QLatin1Char(' '));
        return m_shop.run(words);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(run("init").exitCode, 0);
        QCOMPARE(run("staff add Li").exitCode, 0);
        QCOMPARE(run("groups add A --owner Li").exitCode, 0);
    }

    void keysAndNulls()
    {
        const auto all = run("kpi --from 2026-02-23 --to 2026-03-01");
        QCOMPARE(all.exitCode, 0);
        const QJsonArray teams = all.json[QStringLiteral("teams")].toArray();
        QCOMPARE(teams.size(), 6);
        for (const QJsonValue &team : teams) {
            for (const char *key : {"team", "score", "rank", "items"})
                QVERIFY(team.toObject().contains(QLatin1String(key)));
            QVERIFY(team[QStringLiteral("score")].isNull()); // nothing was measured
        }
        const QJsonObject sales = itemOf(all.json, QStringLiteral("sales"));
        for (const char *key : {"id", "actual", "target", "attainment", "weight", "scored", "missing"})
            QVERIFY2(sales.contains(QLatin1String(key)), key);
        QVERIFY(sales[QStringLiteral("actual")].isNull());
        QCOMPARE(sales[QStringLiteral("missing")].toString(), QStringLiteral("orders"));
        QCOMPARE(sales[QStringLiteral("scored")].toBool(true), false);
        QCOMPARE(itemOf(all.json, QStringLiteral("fission"))[QStringLiteral("target")].toDouble(), 3.0);
        QCOMPARE(all.json[QStringLiteral("flagged")].toBool(true), false);
        // The last full week is what is meant where nothing is said.
        QCOMPARE(run("kpi").json[QStringLiteral("from")].toString(), QStringLiteral("2026-02-23"));
        QCOMPARE(run("kpi --team 活动").json[QStringLiteral("teams")].toArray().size(), 1);
    }

    void targetsAndTypedNumbers()
    {
        QCOMPARE(run("kpi set sales --target 100000 --day 2026-02-23").exitCode, 0);
        QCOMPARE(run("kpi set sales --actual 50000 --day 2026-02-25").exitCode, 0);
        QCOMPARE(run("kpi set sales --target 1000 --day 2026-02-23 --group each").exitCode, 0);
        const auto all = run("kpi --from 2026-02-23 --to 2026-03-01 --team campaign");
        const QJsonObject sales = itemOf(all.json, QStringLiteral("sales"));
        QCOMPARE(sales[QStringLiteral("attainment")].toDouble(), 0.5);
        QVERIFY(sales[QStringLiteral("typed")].toBool());
        QCOMPARE(all.json[QStringLiteral("teams")][0][QStringLiteral("score")].toDouble(), 0.5);
        const auto group = run("kpi --from 2026-02-23 --to 2026-03-01 --group A");
        QCOMPARE(itemOf(group.json, QStringLiteral("sales"))[QStringLiteral("target")].toDouble(), 1000.0);
        QCOMPARE(run("kpi rows sales --from 2026-02-23 --to 2026-03-01").json[QStringLiteral("count")].toInt(), 1);
        QCOMPARE(run("kpi set sales --target none --day 2026-03-01").exitCode, 0);
        QVERIFY(itemOf(run("kpi --from 2026-02-23 --to 2026-03-01").json, QStringLiteral("sales"))[QStringLiteral("target")].isNull());
    }

    void ownKpi()
    {
        QCOMPARE(run("kpi add photos --team reputation --combine last").exitCode, 0);
        QCOMPARE(run("kpi set photos --actual 7 --day 2026-03-01").exitCode, 0);
        QCOMPARE(run("kpi set photos --target 7 --day 2026-02-23 --weight 3").exitCode, 0);
        const QJsonObject own = itemOf(run("kpi").json, QStringLiteral("own-1"));
        QCOMPARE(own[QStringLiteral("attainment")].toDouble(), 1.0);
        QCOMPARE(own[QStringLiteral("weight")].toDouble(), 3.0);
        QCOMPARE(run("kpi add photos --team reputation").exitCode, 1);
    }

    void campaignsAndDueContent()
    {
        QCOMPARE(run("campaign save spring --from 2026-02-24 --to 2026-02-26 --group A").exitCode, 0);
        QCOMPARE(run("campaign save spring --to 2026-02-27").exitCode, 0); // the rest stays
        const QJsonObject spring = run("campaign list").json[QStringLiteral("campaigns")][0].toObject();
        QCOMPARE(spring[QStringLiteral("from")].toString(), QStringLiteral("2026-02-24"));
        QCOMPARE(spring[QStringLiteral("to")].toString(), QStringLiteral("2026-02-27"));
        QCOMPARE(spring[QStringLiteral("groups")].toArray().size(), 1);
        QCOMPARE(run("due add poster --day 2026-02-25 --group A").exitCode, 0);
        const char *week = "kpi --from 2026-02-23 --to 2026-03-01";
        QCOMPARE(itemOf(run(week).json, QStringLiteral("campaigns"))[QStringLiteral("actual")].toDouble(-1), 1.0);
        QCOMPARE(itemOf(run(week).json, QStringLiteral("output"))[QStringLiteral("actual")].toDouble(-1), 0.0);
        QCOMPARE(run("due ready 1 --day 2026-02-25").exitCode, 0);
        QCOMPARE(itemOf(run(week).json, QStringLiteral("output"))[QStringLiteral("actual")].toDouble(-1), 1.0);
        QCOMPARE(run("due list").json[QStringLiteral("due")][0][QStringLiteral("ready")].toString(), QStringLiteral("2026-02-25"));
        QCOMPARE(run("due ready 1 --not").exitCode, 0);
        QVERIFY(run("due list").json[QStringLiteral("due")][0][QStringLiteral("ready")].isNull());
    }

    void mistakes()
    {
        for (const char *line : {"kpi --team nobody", "kpi --from 2026-02-23", "kpi set sales", "kpi set sales --target much", "kpi set sales --actual 1 --day soon", "kpi add x", "due add x", "due add x --day soon", "campaign save x --from soon"})
            QCOMPARE(run(line).exitCode, 2);
        for (const char *line : {"kpi --group Z", "kpi --staff Z", "kpi set nothing --target 1", "kpi rows nothing", "campaign save x --to 2026-02-01", "campaign save x --product nothing", "due ready 9", "content products 9 tea"})
            QCOMPARE(run(line).exitCode, 1);
    }
};

QTEST_GUILESS_MAIN(KpiCommandsTest)
#include "kpicommands_test.moc"
