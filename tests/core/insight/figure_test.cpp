// SPDX-License-Identifier: GPL-3.0-or-later
// Steps of a period, thinning, and the tiers' figures.
#include "core/insight/tiers.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::insight;
using groups::TierCounts;

namespace {

Figure lineOf(const QList<std::optional<double>> &values)
{
    Figure figure;
    figure.period = {QDate(2000, 1, 1), QDate(2000, 1, 1).addDays(values.size() - 1)};
    figure.days = stepsOf(figure.period, Step::Day);
    Series series{QStringLiteral("total"), Shape::Line, 0, {}};
    for (const auto &value : values)
        series.points.append({value, value, value ? 0 : 1});
    figure.series = {series};
    return figure;
}

TierCounts countsOf(int day, qint64 super, qint64 normal, qint64 never, qint64 observing, qint64 missing)
{
    return {QDate(2026, 3, day), super, normal, never, observing, missing};
}

} // namespace

class FigureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void steps_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<Step>("step");
        QTest::addColumn<QString>("days");
        QTest::newRow("no period") << QDate() << QDate() << Step::Day << "";
        QTest::newRow("one day") << QDate(2026, 3, 1) << QDate(2026, 3, 1) << Step::Day << "2026-03-01";
        QTest::newRow("a Sunday is the week before") << QDate(2026, 3, 1) << QDate(2026, 3, 2) << Step::IsoWeek << "2026-02-23 2026-03-02";
        QTest::newRow("over the year") << QDate(2025, 12, 31) << QDate(2026, 1, 5) << Step::IsoWeek << "2025-12-29 2026-01-05";
    }
    void steps()
    {
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QFETCH(Step, step);
        const Period period{from, to};
        QStringList days;
        for (const QDate &day : stepsOf(period, step))
            days.append(day.toString(Qt::ISODate));
        QTEST(days.join(QLatin1Char(' ')), "days");
        for (QDate day = from; period.isValid() && day <= to; day = day.addDays(1)) {
            const qsizetype i = stepOf(period, step, day);
            QVERIFY(i >= 0 && i < days.size());
            QCOMPARE(stepsOf(period, step)[i], step == Step::Day ? day : isoWeekOf(day).from);
        }
    }

    void periodBeforeIsAsLong()
    {
        const Period before = periodBefore({QDate(2026, 3, 1), QDate(2026, 3, 7)});
        QCOMPARE(before, (Period{QDate(2026, 2, 22), QDate(2026, 2, 28)}));
    }

    void shortSeriesStayAsTheyAre()
    {
        const Figure figure = lineOf({1.0, std::nullopt, 3.0});
        QCOMPARE(thinned(figure).days, figure.days);
    }

    void thinningKeepsPeaksAndHoles()
    {
        QList<std::optional<double>> values;
        for (int i = 0; i < 25'000; ++i)
            values.append(100 + i % 7);
        values[12'345] = 9000;
        values[20'001] = -5;
        values[777] = std::nullopt;
        const Figure thin = thinned(lineOf(values));
        QVERIFY(thin.points() <= mostPoints);
        QVERIFY(thin.points() > 100);
        const QDate first(2000, 1, 1);
        QVERIFY(thin.days.contains(first.addDays(12'345)));
        QVERIFY(thin.days.contains(first.addDays(20'001)));
        QVERIFY(thin.days.contains(first.addDays(777)));
        QVERIFY(std::is_sorted(thin.days.begin(), thin.days.end()));
        for (qsizetype i = 0; i < thin.days.size(); ++i)
            QCOMPARE(thin.series[0].points[i].value, values[first.daysTo(thin.days[i])]);
    }

    void thinningOfTenSeriesKeepsTheLimit()
    {
        Figure figure = lineOf(QList<std::optional<double>>(20'000, 1.0));
        for (int i = 0; i < 9; ++i)
            figure.series.append(figure.series[0]);
        QVERIFY(thinned(figure).points() <= mostPoints);
    }

    void tierDay()
    {
        const Figure figure = tierDayOf({countsOf(1, 2, 5, 3, 1, 0), countsOf(1, 0, 0, 0, 0, 8)}, QDate(2026, 3, 1));
        QCOMPARE(figure.categories.size(), 5);
        const QList<Point> &points = figure.series[0].points;
        QVERIFY(!points[0].value); // a group without data: its tiers are not nobody
        QCOMPARE(points[0].counted.value(), 2.0);
        QCOMPARE(points[0].without, 1);
        QCOMPARE(points[4].value.value(), 8.0); // how many are not judged is known
    }

    void activeShare_data()
    {
        QTest::addColumn<qint64>("super");
        QTest::addColumn<qint64>("normal");
        QTest::addColumn<qint64>("never");
        QTest::addColumn<double>("share");
        QTest::newRow("nobody judged: missing") << qint64(0) << qint64(0) << qint64(0) << -1.0;
        QTest::newRow("nobody spoke") << qint64(0) << qint64(0) << qint64(4) << 0.0;
        QTest::newRow("half") << qint64(1) << qint64(1) << qint64(2) << 0.5;
    }
    void activeShare()
    {
        QFETCH(qint64, super);
        QFETCH(qint64, normal);
        QFETCH(qint64, never);
        QFETCH(double, share);
        const auto got = insight::activeShare(countsOf(1, super, normal, never, 9, 9));
        QCOMPARE(got.value_or(-1.0), share);
    }

    void weeksShowTheirLastDay()
    {
        TierDays days;
        for (int day = 1; day <= 10; ++day)
            days.append(countsOf(day, day, 0, 0, 0, 0));
        const Figure figure = tiersOf({days}, {QDate(2026, 3, 1), QDate(2026, 3, 10)}, Step::IsoWeek);
        QCOMPARE(figure.days.size(), 3);
        QCOMPARE(figure.series[0].points[0].value.value(), 1.0);
        QCOMPARE(figure.series[0].points[1].value.value(), 8.0);
        QCOMPARE(figure.series[0].points[2].value.value(), 10.0);
    }
};

QTEST_GUILESS_MAIN(FigureTest)
#include "figure_test.moc"
