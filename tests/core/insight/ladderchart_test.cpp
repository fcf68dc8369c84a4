// SPDX-License-Identifier: GPL-3.0-or-later
// The ladder drawn: shares are of who came, a share is incomplete while its days are not over, and without products of both
// kinds there is none.
#include "core/insight/ladderchart.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::insight;
using growth::Climber;

namespace {

const Period march{QDate(2026, 3, 1), QDate(2026, 3, 31)};

growth::Ladder ladderWith(const QList<Climber> &people)
{
    growth::Ladder out{growth::ladderOf(people), true, true};
    for (growth::LadderRow &row : out.rows)
        row.name = row.product == 0 ? QString() : QStringLiteral("product %1").arg(row.product);
    return out;
}

Climber climber(qint64 member, int afterDays)
{
    return {member, {1}, march.from, afterDays < 0 ? QDate() : march.from.addDays(afterDays)};
}

} // namespace

class LadderChartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sharesWithinDays_data()
    {
        QTest::addColumn<QList<int>>("after"); // days; -1 = not yet
        QTest::addColumn<QList<double>>("shares"); // within 7, 30, 90 days, up to now
        QTest::newRow("nobody yet") << QList<int>{-1} << QList<double>{0, 0, 0, 0};
        QTest::newRow("the same day") << QList<int>{0, -1} << QList<double>{0.5, 0.5, 0.5, 0.5};
        QTest::newRow("on the last day of each") << QList<int>{7, 30, 90, 91} << QList<double>{0.25, 0.5, 0.75, 1};
        QTest::newRow("a day later") << QList<int>{8, 31, 91, -1} << QList<double>{0, 0.25, 0.5, 0.75};
    }
    void sharesWithinDays()
    {
        QFETCH(const QList<int>, after);
        QFETCH(const QList<double>, shares);
        QList<Climber> people;
        for (const int days : after)
            people.append(climber(people.size() + 1, days));
        const Figure figure = ladderFigure(ladderWith(people), march, QDate(2027, 1, 1));
        QCOMPARE(figure.n, people.size());
        QCOMPARE(figure.categories, QStringList({QString(), QStringLiteral("product 1")}));
        QCOMPARE(figure.series[0].points[0].value, std::optional(double(people.size())));
        for (qsizetype i = 0; i < shares.size(); ++i)
            QCOMPARE(figure.series[2 + i].points[1].value, std::optional(shares[i]));
    }

    void aShareIsWholeWhenItsDaysAreOver_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QList<bool>>("whole"); // within 7, 30, 90 days, up to now
        QTest::newRow("the day after") << QDate(2026, 4, 1) << QList<bool>{false, false, false, true};
        QTest::newRow("the seventh day") << QDate(2026, 4, 7) << QList<bool>{false, false, false, true};
        QTest::newRow("the seventh is over") << QDate(2026, 4, 8) << QList<bool>{true, false, false, true};
        QTest::newRow("thirty are over") << QDate(2026, 5, 1) << QList<bool>{true, true, false, true};
        QTest::newRow("all are over") << QDate(2026, 6, 30) << QList<bool>{true, true, true, true};
    }
    void aShareIsWholeWhenItsDaysAreOver()
    {
        QFETCH(const QDate, today);
        QFETCH(const QList<bool>, whole);
        const Figure figure = ladderFigure(ladderWith({climber(1, 3)}), march, today);
        for (qsizetype i = 0; i < whole.size(); ++i) {
            QCOMPARE(figure.series[2 + i].points[0].isComplete(), whole[i]);
            QCOMPARE(figure.series[2 + i].points[0].counted, std::optional(1.0));
        }
    }

    void withoutBothRolesThereIsNone_data()
    {
        QTest::addColumn<bool>("hasTraffic");
        QTest::addColumn<bool>("hasProfit");
        QTest::addColumn<QStringList>("refused");
        QTest::newRow("neither") << false << false << QStringList{QStringLiteral("traffic"), QStringLiteral("profit")};
        QTest::newRow("nothing earns") << true << false << QStringList{QStringLiteral("profit")};
        QTest::newRow("nothing brings people") << false << true << QStringList{QStringLiteral("traffic")};
        QTest::newRow("both, but nobody came") << true << true << QStringList();
    }
    void withoutBothRolesThereIsNone()
    {
        QFETCH(const bool, hasTraffic);
        QFETCH(const bool, hasProfit);
        const Figure figure = ladderFigure({growth::ladderOf({}), hasTraffic, hasProfit}, march, QDate(2026, 4, 1));
        QTEST(figure.refused, "refused");
        QVERIFY(figure.isEmpty());
    }

    void comparedByCategory()
    {
        Figure now = ladderFigure(ladderWith({climber(1, 3), climber(2, -1)}), march, QDate(2027, 1, 1));
        Figure old = ladderFigure(ladderWith({climber(3, -1)}), {QDate(2026, 2, 1), QDate(2026, 2, 28)}, QDate(2027, 1, 1));
        old.categories[1] = QStringLiteral("another product");
        now.compareByCategory(old);
        QCOMPARE(now.valueBefore(0, 0), std::optional(1.0));
        QCOMPARE(now.valueBefore(1, 0), std::optional(0.0));
        QVERIFY(!now.valueBefore(0, 1)); // not sold then: missing, not 0
        QCOMPARE(now.periodBefore->from, QDate(2026, 2, 1));
    }
};

QTEST_GUILESS_MAIN(LadderChartTest)
#include "ladderchart_test.moc"
