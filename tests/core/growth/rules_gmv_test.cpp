// SPDX-License-Identifier: GPL-3.0-or-later
// The worked cases of rules.md 9; effects that add up on 10,000 random pairs, and targets that multiply back.
#include "core/growth/gmv.h"
#include "tests/core/groups/workedcases.h"
#include "tests/support/support.h"

#include <QRandomGenerator>
#include <cmath>

using namespace siyu;
using namespace siyu::growth;
using groups::areSame;
using groups::isNear;

namespace {

GmvCounts countsOf(const QJsonObject &input)
{
    GmvCounts out;
    for (const GmvCount count : allGmvCounts) {
        if (const QJsonValue value = input[wordOf(count)]; !value.isNull() && !value.isUndefined())
            out.counted.insert(count, value.toInteger());
    }
    return out;
}

GmvCounts some(qint64 diverted, qint64 fission, qint64 joined, qint64 buyers, qint64 orders, qint64 gmv)
{
    return {{{GmvCount::Diverted, diverted}, {GmvCount::Fission, fission}, {GmvCount::Joined, joined}, {GmvCount::Buyers, buyers},
        {GmvCount::Orders, orders}, {GmvCount::Gmv, gmv}}};
}

template <typename List>
QJsonArray wordsOf(const List &list)
{
    QJsonArray out;
    for (const auto &one : list)
        out.append(wordOf(one));
    return out;
}

QMap<Factor, double> setOf(const QJsonObject &set)
{
    QMap<Factor, double> out;
    for (auto one = set.begin(); one != set.end(); ++one)
        out.insert(*factorFrom(one.key()), one.value().toDouble());
    return out;
}

} // namespace

class RulesGmvTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void factors_data() { REQUIRE_CASES("gmv", "factors"); }
    void factors();
    void effects_data() { REQUIRE_CASES("gmv", "effects"); }
    void effects();
    void whatIf_data() { REQUIRE_CASES("gmv", "what_if"); }
    void whatIf();
    void sensitivity_data() { REQUIRE_CASES("gmv", "sensitivity"); }
    void sensitivity();
    void effectsAddUp();
    void factorsMultiplyBack();
    void targets_data();
    void targets();
    void noTargetWithoutTheWholeChain();
};

void RulesGmvTest::factors()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    const GmvFactors got = factorsOf(countsOf(input));
    for (const Factor factor : chainFactors)
        QVERIFY2(areSame(got.of(factor), expected["factors"][wordOf(factor)]), qPrintable(wordOf(factor)));
    QCOMPARE(got.gmv ? QJsonValue(*got.gmv) : QJsonValue(QJsonValue::Null), expected["gmv"]);
    QCOMPARE(wordsOf(got.missing), expected["missing"].toArray());
    QCOMPARE(wordsOf(got.undefined), expected["undefined"].toArray());
    QCOMPARE(wordsOf(got.flags), expected["flags"].toArray());
}

void RulesGmvTest::effects()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    const GmvCounts before = countsOf(input["before"].toObject());
    const GmvCounts after = countsOf(input["after"].toObject());
    const GmvEffects got = effectsOf(before, after);
    QCOMPARE(wordsOf(got.refused), expected["refused"].toArray());
    QCOMPARE(got.change ? QJsonValue(*got.change) : QJsonValue(QJsonValue::Null), expected["change"]);
    if (expected["effects"].isNull()) {
        QVERIFY(got.effects.isEmpty());
        return;
    }
    const double scale = double(std::max(before.of(GmvCount::Gmv).value_or(0), after.of(GmvCount::Gmv).value_or(0)));
    QCOMPARE(got.effects.size(), expected["effects"].toObject().size());
    for (auto effect = got.effects.begin(); effect != got.effects.end(); ++effect)
        QVERIFY2(isNear(*effect, expected["effects"][wordOf(effect.key())].toDouble(), scale), qPrintable(wordOf(effect.key())));
}

void RulesGmvTest::whatIf()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    QVERIFY(areSame(growth::whatIf(countsOf(input["base"].toObject()), setOf(input["set"].toObject())), expected["gmv"]));
}

void RulesGmvTest::sensitivity()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    const auto got = sensitivitiesOf(countsOf(input["base"].toObject()));
    QCOMPARE(got.size(), expected.size());
    for (auto one = got.begin(); one != got.end(); ++one)
        QVERIFY2(isNear(*one, expected[wordOf(one.key())].toDouble(), expected[wordOf(one.key())].toDouble()), qPrintable(wordOf(one.key())));
}

void RulesGmvTest::effectsAddUp()
{
    QRandomGenerator random(9);
    const auto counts = [&random] {
        const auto upTo = [&random](int most) { return qint64(random.bounded(1, most)); };
        return some(random.bounded(0, 5) == 0 ? 0 : upTo(5'000), upTo(5'000), upTo(8'000), upTo(3'000), upTo(9'000), upTo(100'000'000));
    };
    for (int i = 0; i < 10'000; ++i) {
        const GmvCounts before = counts();
        const GmvCounts after = i % 10 == 0 ? before : counts();
        const GmvEffects got = effectsOf(before, after);
        QVERIFY(got.refused.isEmpty());
        QCOMPARE(*got.change, *after.of(GmvCount::Gmv) - *before.of(GmvCount::Gmv));
        double sum = 0;
        for (const double effect : got.effects)
            sum += effect;
        const double scale = double(std::max(*before.of(GmvCount::Gmv), *after.of(GmvCount::Gmv)));
        QVERIFY2(isNear(sum, double(*got.change), scale), qPrintable(QStringLiteral("%1 of %2").arg(sum).arg(*got.change)));
        // The other way round it is the same with the other sign.
        const GmvEffects back = effectsOf(after, before);
        for (auto effect = got.effects.begin(); effect != got.effects.end(); ++effect)
            QVERIFY(isNear(*effect, -back.effects.value(effect.key()), scale));
    }
}

void RulesGmvTest::factorsMultiplyBack()
{
    const GmvCounts counts = some(83, 19, 57, 23, 41, 123'457);
    QVERIFY(isNear(*growth::whatIf(counts, {}), 123'457, 123'457));
}

void RulesGmvTest::targets_data()
{
    QTest::addColumn<double>("wanted");
    QTest::addColumn<QMap<Factor, double>>("wished");
    QTest::addColumn<bool>("reached");
    using Wishes = QMap<Factor, double>;
    QTest::newRow("as it is") << 100'000.0 << Wishes{} << true;
    QTest::newRow("twice as much") << 200'000.0 << Wishes{} << true;
    QTest::newRow("nothing") << 0.0 << Wishes{} << true;
    QTest::newRow("so much that rates come to 1") << 100'000'000.0 << Wishes{} << true;
    QTest::newRow("one factor wished for") << 200'000.0 << Wishes{{Factor::Aov, 3'000}} << true;
    QTest::newRow("traffic wished for") << 150'000.0 << Wishes{{Factor::Traffic, 300}} << true;
    QTest::newRow("a part of the traffic wished for") << 150'000.0 << Wishes{{Factor::Fission, 120}} << true;
    QTest::newRow("all but the rates wished for, and no room in them") << 1'000'000.0
        << Wishes{{Factor::Traffic, 100}, {Factor::Frequency, 2}, {Factor::Aov, 2'000}} << false;
    QTest::newRow("everything wished for otherwise") << 100'000.0
        << Wishes{{Factor::Traffic, 1}, {Factor::JoinRate, 1}, {Factor::BuyRate, 1}, {Factor::Frequency, 1}, {Factor::Aov, 1}} << false;
}

void RulesGmvTest::targets()
{
    QFETCH(double, wanted);
    using Wishes = QMap<Factor, double>;
    QFETCH(Wishes, wished);
    QFETCH(bool, reached);
    const GmvCounts base = some(80, 20, 50, 25, 50, 100'000);
    const auto got = brokenDown(base, wanted, wished);
    QVERIFY(got);
    QCOMPARE(got->isReached, reached);
    double product = 1;
    for (const Factor factor : chainFactors)
        product *= got->factors.value(factor);
    QCOMPARE(std::abs(product - wanted) <= 1e-6 * std::max(1.0, wanted), reached);
    for (const Factor rate : {Factor::JoinRate, Factor::BuyRate})
        QVERIFY(got->factors.value(rate) <= 1);
    for (auto wish = wished.begin(); wish != wished.end(); ++wish)
        QCOMPARE(got->factors.value(wish.key()), *wish);
    QVERIFY(isNear(got->factors.value(Factor::Traffic), got->factors.value(Factor::Diverted) + got->factors.value(Factor::Fission), got->factors.value(Factor::Traffic)));
}

void RulesGmvTest::noTargetWithoutTheWholeChain()
{
    GmvCounts base = some(80, 20, 50, 25, 50, 100'000);
    QVERIFY(!brokenDown(base, -1));
    base.counted.remove(GmvCount::Buyers);
    QVERIFY(!brokenDown(base, 200'000));
    QVERIFY(!growth::whatIf(base, {{Factor::Aov, 1}}));
    QVERIFY(sensitivitiesOf(base).isEmpty());
    QVERIFY(!brokenDown(some(80, 20, 0, 0, 0, 0), 200'000));
}

QTEST_GUILESS_MAIN(RulesGmvTest)
#include "rules_gmv_test.moc"
