// SPDX-License-Identifier: GPL-3.0-or-later
// The worked cases of rules.md 9; effects on 10,000 random pairs that add up and are those of the rule
// said again in a slow way, refusals, and targets that multiply back.
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

// The rule said again by its logarithms as they stand, in the longest numbers there are.
long double slowMean(long double a, long double b) { return a == b ? a : (a - b) / (std::log(a) - std::log(b)); }

QMap<Factor, long double> slowEffects(const GmvCounts &before, const GmvCounts &after)
{
    const auto of = [](const GmvCounts &counts, GmvCount which) { return static_cast<long double>(counts.counted.value(which)); };
    const auto traffic = [&](const GmvCounts &counts) { return of(counts, GmvCount::Diverted) + of(counts, GmvCount::Fission); };
    const long double mean = slowMean(of(after, GmvCount::Gmv), of(before, GmvCount::Gmv));
    const auto byLog = [&](long double is, long double was) { return mean * (std::log(is) - std::log(was)); };
    const auto ratio = [&](GmvCount above, GmvCount below) {
        return byLog(of(after, above) / of(after, below), of(before, above) / of(before, below));
    };
    const long double ofTraffic = mean / slowMean(traffic(after), traffic(before));
    return {{Factor::Diverted, ofTraffic * (of(after, GmvCount::Diverted) - of(before, GmvCount::Diverted))},
        {Factor::Fission, ofTraffic * (of(after, GmvCount::Fission) - of(before, GmvCount::Fission))},
        {Factor::JoinRate, byLog(of(after, GmvCount::Joined) / traffic(after), of(before, GmvCount::Joined) / traffic(before))},
        {Factor::BuyRate, ratio(GmvCount::Buyers, GmvCount::Joined)}, {Factor::Frequency, ratio(GmvCount::Orders, GmvCount::Buyers)},
        {Factor::Aov, ratio(GmvCount::Gmv, GmvCount::Orders)}};
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
    void gapsAreRefused();
    void factorsMultiplyBack();
    void targets_data();
    void targets();
    void targetsWhereOlderMembersBuyToo();
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
        GmvCounts after = i % 10 == 0 ? before : counts();
        if (i % 10 == 1) { // nearly the same, of a large sum
            after = before;
            after.counted[GmvCount::Gmv] += 1;
        }
        const GmvEffects got = effectsOf(before, after);
        QVERIFY(got.refused.isEmpty());
        QCOMPARE(*got.change, *after.of(GmvCount::Gmv) - *before.of(GmvCount::Gmv));
        double sum = 0;
        for (const double effect : got.effects)
            sum += effect;
        const double scale = double(std::max(*before.of(GmvCount::Gmv), *after.of(GmvCount::Gmv)));
        QVERIFY2(isNear(sum, double(*got.change), scale), qPrintable(QStringLiteral("%1 of %2").arg(sum).arg(*got.change)));
        const auto wanted = slowEffects(before, after);
        QCOMPARE(got.effects.size(), wanted.size());
        for (auto effect = got.effects.begin(); effect != got.effects.end(); ++effect)
            QVERIFY2(isNear(*effect, double(wanted.value(effect.key())), scale), qPrintable(wordOf(effect.key())));
        // The other way round it is the same with the other sign.
        const GmvEffects back = effectsOf(after, before);
        for (auto effect = got.effects.begin(); effect != got.effects.end(); ++effect)
            QVERIFY(isNear(*effect, -back.effects.value(effect.key()), scale));
    }
}

// Counts that are missing or 0 here and there: refused for the very factors that cannot be told or are 0, and only then.
void RulesGmvTest::gapsAreRefused()
{
    QRandomGenerator random(11);
    int refusals = 0;
    for (int i = 0; i < 5'000; ++i) {
        std::array<GmvCounts, 2> pair;
        for (GmvCounts &counts : pair) {
            for (const GmvCount count : allGmvCounts) {
                if (random.bounded(12) > 0)
                    counts.counted.insert(count, random.bounded(10) == 0 ? 0 : random.bounded(1, 500));
            }
        }
        const auto isGap = [&pair](std::initializer_list<GmvCount> above, std::initializer_list<GmvCount> below) {
            for (const GmvCounts &counts : pair) {
                for (const auto &side : {above, below}) {
                    qint64 sum = 0;
                    for (const GmvCount count : side) {
                        if (!counts.counted.contains(count))
                            return true;
                        sum += counts.counted.value(count);
                    }
                    if (side.size() > 0 && sum == 0)
                        return true;
                }
            }
            return false;
        };
        QList<Factor> wanted;
        using enum GmvCount;
        if (isGap({Diverted, Fission}, {}))
            wanted.append(Factor::Traffic);
        if (isGap({Joined}, {Diverted, Fission}))
            wanted.append(Factor::JoinRate);
        if (isGap({Buyers}, {Joined}))
            wanted.append(Factor::BuyRate);
        if (isGap({Orders}, {Buyers}))
            wanted.append(Factor::Frequency);
        if (isGap({Gmv}, {Orders}))
            wanted.append(Factor::Aov);
        const GmvEffects got = effectsOf(pair[0], pair[1]);
        QCOMPARE(got.refused, wanted);
        QCOMPARE(got.effects.isEmpty(), !wanted.isEmpty());
        QCOMPARE(got.change.has_value(), wanted.isEmpty());
        refusals += !wanted.isEmpty();
    }
    QVERIFY(refusals > 1'000 && refusals < 4'900); // both kinds were met
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

// A rate that is above 1 already grows like the others: nothing is cut off, and the product is what was wanted.
void RulesGmvTest::targetsWhereOlderMembersBuyToo()
{
    const GmvCounts base = some(80, 20, 104, 400, 500, 100'000);
    const auto got = brokenDown(base, 320'000);
    QVERIFY(got && got->isReached);
    double product = 1;
    for (const Factor factor : chainFactors) {
        const double was = *factorsOf(base).of(factor);
        QVERIFY(isNear(got->factors.value(factor) / was, std::pow(3.2, 1.0 / 5), 10));
        product *= got->factors.value(factor);
    }
    QVERIFY(isNear(product, 320'000, 320'000));
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
