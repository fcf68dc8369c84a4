// SPDX-License-Identifier: GPL-3.0-or-later
// The worked cases of rules.md 8, and the edges that they leave out.
#include "core/growth/channelfigures.h"
#include "tests/core/groups/workedcases.h"
#include "tests/support/support.h"

using namespace siyu;
using namespace siyu::growth;
using groups::areSame;
using groups::day;
using groups::whole;

class RulesChannelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void funnel_data() { REQUIRE_CASES("channels", "funnel"); }
    void funnel();
    void rates_data() { REQUIRE_CASES("channels", "rates"); }
    void rates();
    void cac_data() { REQUIRE_CASES("channels", "cac"); }
    void cac();
    void mix_data() { REQUIRE_CASES("channels", "mix"); }
    void mix();
    void stopLoss_data() { REQUIRE_CASES("channels", "stoploss"); }
    void stopLoss();
    void experiment_data() { REQUIRE_CASES("channels", "experiment"); }
    void experiment();
    void share_data() { REQUIRE_CASES("channels", "share"); }
    void share();
    void costs_data();
    void costs();
    void nobodyCame();
    void nothingSpent();
};

void RulesChannelsTest::funnel()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    FunnelCounts counts;
    for (size_t i = 0; i < counts.size(); ++i)
        counts[i] = whole(input["steps"][qsizetype(i)]);
    const FunnelRates got = funnelRates(counts);
    for (size_t i = 0; i < counts.size(); ++i)
        QVERIFY2(areSame(got.rates[i], expected["rates"][qsizetype(i)]), qPrintable(wordOf(allFunnelSteps[i])));
    QVERIFY(areSame(got.overall, expected["overall"]));
    QJsonArray flags;
    for (const FunnelStep step : got.flags)
        flags.append(int(step));
    QCOMPARE(flags, expected["flags"].toArray());
}

void RulesChannelsTest::rates()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    const auto rate = [&input](const char *part, const char *base) { return rateOf(whole(input[part]), whole(input[base])); };
    QVERIFY(areSame(rate("added", "scanned"), expected["add"]));
    QVERIFY(areSame(rate("joined", "added"), expected["join"]));
    QVERIFY(areSame(rate("buyers", "in_groups"), expected["convert"]));
    QVERIFY(areSame(rate("twice", "once"), expected["repeat"]));
    QVERIFY(areSame(rate("lost", "total_start"), expected["leave"]));
    QVERIFY(areSame(rate("removed", "contacts_start"), expected["unfollow"]));
}

void RulesChannelsTest::cac()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    QList<CostRow> rows;
    for (const QJsonValue &row : input["costs"].toArray())
        rows.append({{day(row["from"]), day(row["to"])}, whole(row["amount"])});
    const auto cost = costIn({day(input["from"]), day(input["to"])}, rows);
    QVERIFY(areSame(cost, expected["cost"]));
    QVERIFY(areSame(costPer(cost, whole(input["added"])), expected["per_added"]));
    QVERIFY(areSame(costPer(cost, whole(input["first_orders"])), expected["per_first_order"]));
}

void RulesChannelsTest::mix()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    const MixRatio got = mixOf(input["organic"].toInteger(), input["paid"].toInteger());
    QVERIFY(areSame(got.ratio, expected["ratio"]));
    QCOMPARE(got.verdict ? QJsonValue(wordOf(*got.verdict)) : QJsonValue(QJsonValue::Null), expected["verdict"]);
}

void RulesChannelsTest::stopLoss()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    QList<ChannelDay> days;
    const QJsonObject given = input["days"].toObject();
    for (auto one = given.begin(); one != given.end(); ++one) {
        const QJsonObject of = one.value().toObject();
        const QJsonValue cost = of["cost"];
        days.append({day(one.key()), cost.isNull() ? std::nullopt : std::optional(cost.toDouble()), of["conversions"].toInteger()});
    }
    const StopLoss got = stopLossOf(days, day(input["day"]), input["line"].toDouble());
    QCOMPARE(got.alert ? QJsonValue(*got.alert) : QJsonValue(QJsonValue::Null), expected["alert"]);
    QVERIFY(areSame(got.cost, expected["cost"]));
    QCOMPARE(got.conversions ? QJsonValue(*got.conversions) : QJsonValue(QJsonValue::Null), expected["conversions"]);
    QVERIFY(areSame(got.per, expected["per"]));
}

void RulesChannelsTest::experiment()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    QList<Proportion> arms;
    for (const QJsonValue &arm : input["arms"].toArray())
        arms.append({arm["x"].toInteger(), arm["n"].toInteger()});
    const Experiment got = experimentOf(arms);
    QCOMPARE(got.isEnough, expected["enough"].toBool());
    for (qsizetype i = 0; i < arms.size(); ++i) {
        const QJsonValue wanted = expected["arms"][i];
        QVERIFY(areSame(arms[i].rate(), wanted["rate"]));
        QVERIFY(areSame(got.intervals[i] ? std::optional(got.intervals[i]->low) : std::nullopt, wanted["low"]));
        QVERIFY(areSame(got.intervals[i] ? std::optional(got.intervals[i]->high) : std::nullopt, wanted["high"]));
    }
    QCOMPARE(got.versusFirst.size(), expected["versus_first"].toArray().size());
    for (qsizetype i = 0; i < got.versusFirst.size(); ++i) {
        const auto &one = got.versusFirst[i];
        const QJsonValue wanted = expected["versus_first"][i];
        const auto part = [&one](double of) { return one ? std::optional(of) : std::nullopt; };
        const ArmAgainstFirst figures = one.value_or(ArmAgainstFirst{});
        QVERIFY(areSame(part(figures.difference), wanted["diff"]));
        QVERIFY(areSame(part(figures.interval.low), wanted["low"]));
        QVERIFY(areSame(part(figures.interval.high), wanted["high"]));
        QVERIFY(areSame(part(figures.z), wanted["z"]));
        QVERIFY(areSame(part(figures.p), wanted["p"]));
    }
}

void RulesChannelsTest::share()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    QMap<QString, qint64> sales;
    const QJsonObject given = input["sales"].toObject();
    for (auto one = given.begin(); one != given.end(); ++one)
        sales.insert(one.key(), one.value().toInteger());
    const auto got = sharesOf(sales);
    QCOMPARE(got.size(), expected.size());
    for (auto one = got.begin(); one != got.end(); ++one)
        QVERIFY2(areSame(*one, expected[one.key()]), qPrintable(one.key()));
}

void RulesChannelsTest::costs_data()
{
    QTest::addColumn<QList<CostRow>>("rows");
    QTest::addColumn<std::optional<double>>("wanted"); // of 10 to 12 March
    const auto march = [](int from, int to, std::optional<qint64> amount) { return CostRow{{QDate(2026, 3, from), QDate(2026, 3, to)}, amount}; };
    using Rows = QList<CostRow>;
    using Cost = std::optional<double>;
    QTest::newRow("no row") << Rows{} << Cost{};
    QTest::newRow("a row of the day before and one of the day after") << Rows{march(9, 9, 100), march(13, 13, 100)} << Cost{};
    QTest::newRow("one day of three, at the edge") << Rows{march(8, 10, 300)} << Cost{100};
    QTest::newRow("two rows of the same days add up") << Rows{march(10, 12, 100), march(10, 12, 50)} << Cost{150};
    QTest::newRow("an amount that nobody noted") << Rows{march(10, 10, 100), march(12, 12, {})} << Cost{};
    QTest::newRow("one that nobody noted, of other days") << Rows{march(10, 10, 100), march(13, 13, {})} << Cost{100};
    QTest::newRow("spent nothing, and noted it") << Rows{march(1, 31, 0)} << Cost{0};
    QTest::newRow("a row that ends before it starts") << Rows{march(12, 10, 100)} << Cost{};
}

void RulesChannelsTest::costs()
{
    QFETCH(QList<CostRow>, rows);
    QFETCH(std::optional<double>, wanted);
    QCOMPARE(costIn({QDate(2026, 3, 10), QDate(2026, 3, 12)}, rows), wanted);
}

void RulesChannelsTest::nobodyCame()
{
    QVERIFY(!mixOf(0, 0).verdict);
    QCOMPARE(mixOf(0, 5).verdict, Mix::Low);
    QCOMPARE(mixOf(151, 100).verdict, Mix::High);
    QVERIFY(!sharesOf({{QStringLiteral("groups"), 0}}).value(QStringLiteral("groups")));
}

void RulesChannelsTest::nothingSpent()
{
    const QDate sunday(2026, 3, 8);
    QVERIFY(!stopLossOf({}, sunday, 1000).alert);
    QCOMPARE(stopLossOf({{sunday, 0.0, 3}}, sunday, 1000).alert, false);
    QCOMPARE(stopLossOf({{sunday.addDays(-6), 30'000.0, 25}}, sunday, 1000).alert, true);
    QVERIFY(!stopLossOf({{sunday.addDays(-7), 30'000.0, 25}}, sunday, 1000).alert);
}

QTEST_GUILESS_MAIN(RulesChannelsTest)
#include "rules_channels_test.moc"
