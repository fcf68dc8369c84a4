// SPDX-License-Identifier: GPL-3.0-or-later
// Who gets which of the compared texts: nobody two, nobody another one when the audience changes, sizes near the shares.
#include "core/broadcasts/arms.h"

#include <QSet>
#include <QTest>
#include <cmath>
#include <random>

using namespace siyu::broadcasts;

using Ids = std::vector<qint64>;

class ArmsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shares_data();
    void shares();
    void nobodyGetsTwo();
    void staysAsTheAudienceGrows();
    void lotsAreFair();
    void drawnSeedIsEven_data();
    void drawnSeedIsEven();
};

namespace {

Ids upTo(qint64 people)
{
    Ids ids;
    for (qint64 id = 1; id <= people; ++id)
        ids.push_back(id);
    return ids;
}

std::vector<int> vectorOf(const QList<int> &list) { return {list.begin(), list.end()}; }

} // namespace

void ArmsTest::shares_data()
{
    QTest::addColumn<QList<int>>("shares");
    QTest::addColumn<bool>("good");
    QTest::newRow("none") << QList<int>{} << false;
    QTest::newRow("one arm compares nothing") << QList<int>{1} << false;
    QTest::newRow("an arm without a share") << QList<int>{1, 0} << false;
    QTest::newRow("a share below 0") << QList<int>{2, -1} << false;
    QTest::newRow("halves") << QList<int>{1, 1} << true;
    QTest::newRow("a tenth each and the rest") << QList<int>{1, 1, 8} << true;
    QTest::newRow("per cent") << QList<int>{10, 10, 80} << true;
    QTest::newRow("the largest share") << QList<int>{1, mostShare} << true;
    QTest::newRow("too large") << QList<int>{1, mostShare + 1} << false;
    QTest::newRow("five arms") << QList<int>{1, 1, 1, 1, 1} << true;
    QTest::newRow("six arms") << QList<int>{1, 1, 1, 1, 1, 1} << false;
}

void ArmsTest::shares()
{
    QFETCH(QList<int>, shares);
    QFETCH(bool, good);
    QCOMPARE(areGood(vectorOf(shares)), good);
    QCOMPARE(armOf(1, 1, vectorOf(shares)).has_value(), good);
    QCOMPARE(splitByLot(upTo(5), 1, vectorOf(shares)).empty(), !good);
}

void ArmsTest::nobodyGetsTwo()
{
    std::mt19937 random(5);
    for (int round = 0; round < 500; ++round) {
        Ids people = upTo(1 + qint64(random() % 60));
        std::shuffle(people.begin(), people.end(), random);
        people.push_back(people.front()); // named twice, still one
        std::vector<int> shares(2 + random() % 4);
        for (int &share : shares)
            share = 1 + int(random() % 9);
        const auto parts = splitByLot(people, random(), shares);
        QCOMPARE(parts.size(), shares.size());
        QSet<qint64> seen;
        for (const Ids &part : parts) {
            QVERIFY(std::is_sorted(part.begin(), part.end()));
            for (const qint64 id : part) {
                QVERIFY(!seen.contains(id));
                seen.insert(id);
            }
        }
        QCOMPARE(size_t(seen.size()), people.size() - 1);
    }
}

void ArmsTest::staysAsTheAudienceGrows()
{
    std::mt19937 random(6);
    for (int round = 0; round < 300; ++round) {
        const quint64 seed = random();
        const std::vector<int> shares{1 + int(random() % 5), 1 + int(random() % 5), 1 + int(random() % 5)};
        Ids some, more;
        for (qint64 id = 1; id <= 80; ++id) { // who comes may be old or new to the shop
            const bool early = random() % 2 == 0;
            if (early)
                some.push_back(id);
            if (early || random() % 2 == 0)
                more.push_back(id);
        }
        const auto before = splitByLot(some, seed, shares), after = splitByLot(more, seed, shares);
        for (size_t arm = 0; arm < shares.size(); ++arm)
            QVERIFY(std::includes(after[arm].begin(), after[arm].end(), before[arm].begin(), before[arm].end()));
    }
}

void ArmsTest::lotsAreFair()
{
    const Ids ids = upTo(10'000);
    QSet<QString> seen;
    for (quint64 seed = 0; seed < 50; ++seed) {
        const auto parts = splitByLot(ids, seed, {1, 3});
        // A quarter of all, of old members (low ids) and of even numbers, within five deviations.
        const auto old = std::count_if(parts[0].begin(), parts[0].end(), [](qint64 id) { return id <= 1'000; });
        const auto even = std::count_if(parts[0].begin(), parts[0].end(), [](qint64 id) { return id % 2 == 0; });
        QVERIFY2(std::abs(qint64(parts[0].size()) - 2'500) < 217, qPrintable(QString::number(parts[0].size())));
        QVERIFY2(std::abs(old - 250) < 69, qPrintable(QString::number(old)));
        QVERIFY2(std::abs(even - 1'250) < 154, qPrintable(QString::number(even)));
        seen.insert(QStringLiteral("%1 %2 %3").arg(parts[0][0]).arg(parts[0][1]).arg(parts[0][2]));
    }
    QVERIFY(seen.size() > 5); // another seed, another lot
}

void ArmsTest::drawnSeedIsEven_data()
{
    QTest::addColumn<int>("people");
    QTest::addColumn<QList<int>>("shares");
    QTest::addColumn<int>("mostOff"); // of any arm
    QTest::newRow("nobody") << 0 << QList<int>{1, 1} << 0;
    QTest::newRow("one") << 1 << QList<int>{1, 1} << 1;
    QTest::newRow("six groups") << 6 << QList<int>{1, 1} << 0;
    QTest::newRow("seven groups") << 7 << QList<int>{1, 1} << 1;
    QTest::newRow("twenty by four to one") << 20 << QList<int>{4, 1} << 0;
    QTest::newRow("three arms") << 30 << QList<int>{1, 1, 1} << 2;
    QTest::newRow("thousands") << 20'000 << QList<int>{1, 1} << 20;
}

void ArmsTest::drawnSeedIsEven()
{
    QFETCH(int, people);
    QFETCH(QList<int>, shares);
    QFETCH(int, mostOff);
    const Ids ids = upTo(people);
    const std::vector<int> all = vectorOf(shares);
    const quint64 seed = evenSeed(ids, all, 1);
    QCOMPARE(evenSeed(ids, all, 1), seed);
    const int whole = std::accumulate(all.begin(), all.end(), 0);
    const auto parts = splitByLot(ids, seed, all);
    for (size_t arm = 0; arm < all.size(); ++arm) {
        const double off = std::abs(double(parts[arm].size()) - double(people) * all[arm] / whole);
        QVERIFY2(off <= mostOff, qPrintable(QStringLiteral("arm %1: %2 off").arg(arm).arg(off)));
    }
}

QTEST_GUILESS_MAIN(ArmsTest)
#include "arms_test.moc"
