// SPDX-License-Identifier: GPL-3.0-or-later
// The worked cases of rules.md 5, and tables of what they leave out.
#include "core/kpi/figures.h"
#include "core/kpi/kpi.h"
#include "tests/core/groups/workedcases.h"
#include "tests/support/support.h"

#include <QSet>
#include <cmath>

using namespace siyu;
using namespace siyu::kpi;
using groups::areSame;
using groups::at;
using groups::day;
using groups::whole;

namespace {

std::optional<double> number(const QJsonValue &value) { return value.isNull() || value.isUndefined() ? std::nullopt : std::optional(value.toDouble()); }

OrderMethod methodFrom(const QString &word)
{
    return word == u"campaign" ? OrderMethod::Campaign : word == u"broadcast" ? OrderMethod::Broadcast : OrderMethod::Other;
}

void readPeople(const QJsonObject &input, FigureRows &rows)
{
    for (const QJsonValue &row : input["orders"].toArray())
        rows.orders.push_back({at(row["paid_at"]), row["paid"].toInteger(), row["refunded"].toInteger(), methodFrom(row["method"].toString())});
    for (const QJsonValue &row : input["sharers"].toArray())
        rows.sharers.push_back({row["campaign"].toInteger(), row["host"].toInteger(), at(row["at"])});
    for (const QJsonValue &row : input["brought"].toArray())
        rows.brought.push_back({row["campaign"].toInteger(), row["host"].toInteger(), at(row["at"])});
    for (const QJsonValue &row : input["claims"].toArray())
        rows.claims.push_back(at(row["at"]));
    for (const QJsonValue &row : input["redemptions"].toArray())
        rows.redemptions.push_back(at(row["at"]));
    for (const QJsonValue &row : input["campaigns"].toArray())
        rows.campaignStarts.push_back(day(row["start"]));
}

FigureRows rowsFrom(const QJsonObject &input)
{
    FigureRows rows;
    QSet<QString> measured;
    for (const QJsonValue &word : input["measured"].toArray())
        measured.insert(word.toString());
    rows.measured = {measured.contains("orders"), measured.contains("campaigns"), measured.contains("brought"), measured.contains("claims"),
        measured.contains("redemptions")};
    readPeople(input, rows);
    for (const QJsonValue &row : input["items"].toArray())
        rows.items.push_back({day(row["due"]), day(row["ready"])});
    for (const QJsonValue &group : input["ledger"].toArray()) {
        std::vector<LedgerRow> ledger;
        for (const QJsonValue &row : group.toArray())
            ledger.push_back({day(row["day"]), whole(row["total"]), whole(row["new"]), whole(row["lost"])});
        rows.ledgers.push_back(ledger);
    }
    for (const QJsonValue &tier : input["tiers"].toArray()) {
        rows.tiers.superActive += tier.toString() == u"super";
        rows.tiers.normal += tier.toString() == u"normal";
        rows.tiers.never += tier.toString() == u"never";
    }
    for (const QJsonValue &row : input["questions"].toArray())
        rows.questions.push_back({at(row["asked"]), at(row["answered"])});
    for (const QJsonValue &row : input["ratings"].toArray())
        rows.ratings.push_back({at(row["at"]), whole(row["value"])});
    for (const QJsonValue &row : input["requests"].toArray())
        rows.requests.push_back({at(row["due"]), at(row["done"])});
    return rows;
}

} // namespace

class RulesKpiTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void attainmentCases_data() { REQUIRE_CASES("kpi", "attainment"); }
    void attainmentCases();
    void scoreCases_data() { REQUIRE_CASES("kpi", "score"); }
    void scoreCases();
    void figureCases_data() { REQUIRE_CASES("kpi", "figures"); }
    void figureCases();
    void attainments_data();
    void attainments();
    void weightlessAndTies();
    void figureEdges();
    void whatIsToComeIsMissing_data();
    void whatIsToComeIsMissing();
};

void RulesKpiTest::attainmentCases()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    const Attainment got = attainment(number(input["actual"]), number(input["target"]), betterFrom(input["better"].toString()).value());
    QVERIFY2(areSame(got.value, expected["attainment"]), qPrintable(QString::number(got.value.value_or(-1))));
    COMPARE_JSON((QJsonObject{{"why", got.why ? QJsonValue(wordOf(*got.why)) : QJsonValue(QJsonValue::Null)}}), (QJsonObject{{"why", expected["why"]}}));
}

void RulesKpiTest::scoreCases()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    QList<TeamScore> scores;
    for (const QJsonValue &team : input["teams"].toArray()) {
        QList<Scored> items;
        for (const QJsonValue &item : team["items"].toArray())
            items.append({item["id"].toString(), number(item["attainment"]), item["weight"].toDouble(), item["activity"].toBool()});
        scores.append(scoreOf(items));
    }
    const QList<std::optional<int>> ranks = ranksOf(scores);
    const QJsonArray wanted = expected["teams"].toArray();
    QCOMPARE(scores.size(), wanted.size());
    for (qsizetype i = 0; i < scores.size(); ++i) {
        QVERIFY(areSame(scores[i].score, wanted[i]["score"]));
        QCOMPARE(ranks[i] ? QJsonValue(*ranks[i]) : QJsonValue(QJsonValue::Null), wanted[i]["rank"]);
        QCOMPARE(QJsonArray::fromStringList(scores[i].unscored), wanted[i]["unscored"].toArray());
    }
    const QJsonObject goals = input["goals"].toObject();
    const auto flagged = tooFewMeasurable(goals["total"].toInt(), goals["measurable"].toInt());
    QCOMPARE(flagged ? QJsonValue(*flagged) : QJsonValue(QJsonValue::Null), expected["flagged"]);
}

void RulesKpiTest::figureCases()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    const FigureWhen when{{day(input["from"]), day(input["to"])}, QTimeZone(input["zone"].toString().toLatin1()), at(input["now"])};
    const Figures got = figuresOf(rowsFrom(input), when);
    QCOMPARE(expected.size(), qsizetype(got.size()));
    for (const Default kpi : allDefaults) {
        const Actual &actual = got[size_t(kpi)];
        QVERIFY2(areSame(actual.value, expected[wordOf(kpi)]), qPrintable(wordOf(kpi)));
        QCOMPARE(actual.missing.isEmpty(), actual.value.has_value());
    }
}

void RulesKpiTest::attainments_data()
{
    QTest::addColumn<double>("actual");
    QTest::addColumn<double>("target");
    QTest::addColumn<bool>("less");
    QTest::addColumn<double>("wanted"); // −1 = not scored
    QTest::newRow("just below the target") << 99.0 << 100.0 << false << 0.99;
    QTest::newRow("below nothing wanted") << -3.0 << -5.0 << false << -1.0;
    QTest::newRow("less: half of what is allowed") << 2.5 << 5.0 << true << 1.5;
    QTest::newRow("less: exactly") << 5.0 << 5.0 << true << 1.0;
    QTest::newRow("less: a gain instead of a loss") << -1.0 << 5.0 << true << 1.5;
    QTest::newRow("less: a target below 0 is never reached") << 1.0 << -5.0 << true << 0.0;
}

void RulesKpiTest::attainments()
{
    QFETCH(double, actual);
    QFETCH(double, target);
    QFETCH(bool, less);
    QFETCH(double, wanted);
    QCOMPARE(attainment(actual, target, less ? Better::Less : Better::More).value.value_or(-1), wanted);
    QCOMPARE(attainment(actual, std::nullopt, less ? Better::Less : Better::More).why, std::optional(NotScored::NoTarget));
}

void RulesKpiTest::weightlessAndTies()
{
    const TeamScore none = scoreOf({{"a", 1.0, 0, false}});
    QVERIFY(!none.score && !none.isRankable);
    // 0.1 + 0.2 and 0.3 by other roads.
    const TeamScore one = scoreOf({{"a", 0.1, 1, false}, {"b", 0.5, 1, false}});
    const TeamScore other = scoreOf({{"a", 0.3, 7, false}});
    const TeamScore last = scoreOf({{"a", 0.2, 1, false}});
    QCOMPARE(ranksOf({last, one, other}), (QList<std::optional<int>>{3, 1, 1}));
    QCOMPARE(gradeOf(0.79), Grade::Behind);
    QCOMPARE(gradeOf(0.8), Grade::Near);
    QCOMPARE(gradeOf(1), Grade::Reached);
}

void RulesKpiTest::figureEdges()
{
    const FigureWhen when{{QDate(2026, 3, 1), QDate(2026, 3, 2)}, QTimeZone("Asia/Shanghai"), test::utc("2026-03-02T04:00:00Z")};
    const auto of = [&](const FigureRows &rows, Default kpi) { return figuresOf(rows, when)[size_t(kpi)]; };
    FigureRows rows;
    rows.measured = {true, true, true, true, false};
    rows.claims = {test::utc("2026-03-01T02:00:00Z")};
    QCOMPARE(of(rows, Default::Redemption).missing, QStringLiteral("redemptions"));
    // A request that is due later today is not judged, not even when it is done.
    rows.requests = {{test::utc("2026-03-02T10:00:00Z"), test::utc("2026-03-01T10:00:00Z")}};
    QCOMPARE(of(rows, Default::Requests).missing, QStringLiteral("due_requests"));
    rows.requests.push_back({test::utc("2026-03-02T04:00:00Z"), {}});
    QCOMPARE(of(rows, Default::Requests).value, std::optional(0.0));
    // A free order counts; so does one without any sale behind it.
    rows.orders = {{test::utc("2026-03-01T02:00:00Z"), 0, 0, OrderMethod::Broadcast}};
    QCOMPARE(of(rows, Default::ContentOrders).value, std::optional(1.0));
    // Two groups, one without the last day.
    rows.ledgers = {{{QDate(2026, 2, 28), 10, 0, 0}, {QDate(2026, 3, 1), 10, 0, 0}, {QDate(2026, 3, 2), 10, 1, 1}}, {{QDate(2026, 2, 28), 10, 0, 0}, {QDate(2026, 3, 1), 9, 0, 1}}};
    QCOMPARE(of(rows, Default::Net).missing, QStringLiteral("ledger_days"));
    rows.ledgers[1].push_back({QDate(2026, 3, 2), {}, {}, 1});
    QCOMPARE(of(rows, Default::Net).missing, QStringLiteral("ledger_days")); // nobody knows who came
    QCOMPARE(of(rows, Default::Loss).value, std::optional(0.15));
    // Nobody was there the day before: nothing to lose.
    rows.ledgers = {{{QDate(2026, 2, 28), 0, 0, 0}, {QDate(2026, 3, 1), 1, 1, 0}, {QDate(2026, 3, 2), 1, 0, 0}}};
    QCOMPARE(of(rows, Default::Loss).missing, QStringLiteral("total_before"));
    QCOMPARE(of(rows, Default::Net).value, std::optional(1.0));
}

void RulesKpiTest::whatIsToComeIsMissing_data()
{
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<bool>("toCome");
    QTest::newRow("a week before") << test::utc("2026-02-23T04:00:00Z") << true;
    QTest::newRow("the last second before, by the shop's clock") << test::utc("2026-03-01T15:59:59Z") << true;
    QTest::newRow("its first second") << test::utc("2026-03-01T16:00:00Z") << false;
    QTest::newRow("in the middle") << test::utc("2026-03-04T04:00:00Z") << false;
    QTest::newRow("long over") << test::utc("2026-06-01T04:00:00Z") << false;
}

// Also where rows are dated ahead: a campaign that is planned has not started.
void RulesKpiTest::whatIsToComeIsMissing()
{
    QFETCH(QDateTime, now);
    QFETCH(bool, toCome);
    FigureRows rows;
    rows.measured = {true, true, true, true, true};
    rows.campaignStarts = {QDate(2026, 3, 3)};
    rows.claims = {test::utc("2026-03-03T02:00:00Z")};
    rows.tiers = {1, 2, 3};
    const Figures got = figuresOf(rows, {{QDate(2026, 3, 2), QDate(2026, 3, 8)}, QTimeZone("Asia/Shanghai"), now});
    for (const Actual &actual : got)
        QCOMPARE(actual.missing == QStringLiteral("to_come") && !actual.value, toCome);
    if (!toCome) {
        QCOMPARE(got[size_t(Default::Sales)].value, std::optional(0.0));
        QCOMPARE(got[size_t(Default::Campaigns)].value, std::optional(businessDay(now, QTimeZone("Asia/Shanghai")) < QDate(2026, 3, 3) ? 0.0 : 1.0));
        QCOMPARE(got[size_t(Default::Redemption)].value, std::optional(0.0));
    }
}

QTEST_GUILESS_MAIN(RulesKpiTest)
#include "rules_kpi_test.moc"
