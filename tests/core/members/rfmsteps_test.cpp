// SPDX-License-Identifier: GPL-3.0-or-later
// The steps between the scores give each buyer the score that scoring everybody gave.
#include "core/members/rfm.h"
#include "core/members/rfmsteps.h"
#include "tests/core/members/figureshop.h"

#include <QTest>

using namespace siyu;
using namespace siyu::members;
using namespace siyu::members::figuretest;

class RfmStepsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsAreThoseOfTheScores_data()
    {
        QTest::addColumn<int>("n");
        QTest::addColumn<int>("most");
        for (const int n : {1, 2, 4, 5, 6, 99, 2000}) {
            for (const int most : {0, 1, 3, 300, 1'000'000'000})
                QTest::addRow("%d buyers up to %d", n, most) << n << most;
        }
    }

    void stepsAreThoseOfTheScores()
    {
        QFETCH(int, n);
        QFETCH(int, most);
        Dice dice(quint32(n * 31 + most));
        std::vector<Buyer> buyers(static_cast<size_t>(n));
        for (Buyer &buyer : buyers)
            buyer = {1, 0, 1, dice.upTo(most) - (most > 3 ? 2 : 0), 0, 0, 0};
        scoreBuyers(buyers);
        const RfmSteps steps = RfmSteps::of(buyers.size(), [&](size_t i) { return buyers[i].valueFen; });
        for (const Buyer &buyer : buyers)
            QCOMPARE(steps.scoreOf(buyer.valueFen), buyer.m);
    }
};

QTEST_GUILESS_MAIN(RfmStepsTest)
#include "rfmsteps_test.moc"
