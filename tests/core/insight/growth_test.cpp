// SPDX-License-Identifier: GPL-3.0-or-later
// Growth over groups and steps: what is missing stays missing and is counted (rules.md 2 and the head).
#include "core/insight/growth.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::insight;
using groups::Count;
using groups::GroupLedger;
using groups::LedgerDay;

namespace {

QDate d(int month, int day) { return {2026, month, day}; }

struct Row {
    QDate day;
    Count total, joined, lost;
};

GroupLedger ledgerOf(const Period &period, const QList<Row> &rows)
{
    GroupLedger out;
    const Period all = ledgerPeriodFor(period);
    for (QDate day = all.from; day <= all.to; day = day.addDays(1)) {
        LedgerDay at;
        at.day = day;
        for (const Row &row : rows) {
            if (row.day != day)
                continue;
            at.total = row.total;
            at.joined = row.joined;
            at.lost = row.lost;
            if (row.joined && row.lost)
                at.net = *row.joined - *row.lost;
            at.missing = false;
        }
        out.days.append(at);
    }
    return out;
}

QString textOf(const Point &point)
{
    const auto number = [](const std::optional<double> &v) { return v ? QString::number(*v) : QStringLiteral("-"); };
    return number(point.value) + QLatin1Char('/') + number(point.counted)
        + (point.without ? QStringLiteral("!") + QString::number(point.without) : QString());
}

QString textOf(const QList<Point> &points)
{
    QStringList out;
    for (const Point &point : points)
        out.append(textOf(point));
    return out.join(QLatin1Char(' '));
}

} // namespace

class GrowthTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void days_data()
    {
        QTest::addColumn<QList<QList<Row>>>("groups");
        QTest::addColumn<QString>("total");
        QTest::addColumn<QString>("joined");
        QTest::addColumn<QString>("net");
        // Period 2 to 4 March.
        QTest::newRow("no group") << QList<QList<Row>>{} << "-/- -/- -/-" << "-/- -/- -/-" << "-/- -/- -/-";
        QTest::newRow("a group without numbers") << QList<QList<Row>>{{}} << "-/-!1 -/-!1 -/-!1" << "-/-!1 -/-!1 -/-!1"
                                                 << "-/-!1 -/-!1 -/-!1";
        QTest::newRow("one, a hole in the middle")
            << QList<QList<Row>>{{{d(3, 2), 100, 3, 1}, {d(3, 4), 104, 4, 0}}} << "100/100 -/100!1 104/104"
            << "3/3 -/-!1 4/4" << "2/2 -/-!1 4/4";
        QTest::newRow("0 is a number") << QList<QList<Row>>{{{d(3, 2), 0, 0, 0}}} << "0/0 -/0!1 -/0!1" << "0/0 -/-!1 -/-!1"
                                       << "0/0 -/-!1 -/-!1";
        QTest::newRow("two, one lacks a day")
            << QList<QList<Row>>{{{d(3, 2), 10, 1, 0}, {d(3, 3), 11, 1, 0}, {d(3, 4), 12, 1, 0}},
                   {{d(3, 2), 20, 2, 2}, {d(3, 4), 21, 1, 0}}}
            << "30/30 -/31!1 33/33" << "3/3 -/1!1 2/2" << "1/1 -/1!1 2/2";
        QTest::newRow("a total from before the period stands in, and is not called measured")
            << QList<QList<Row>>{{{d(2, 20), 50, {}, {}}}} << "-/50!1 -/50!1 -/50!1" << "-/-!1 -/-!1 -/-!1" << "-/-!1 -/-!1 -/-!1";
        QTest::newRow("one that is too old does not")
            << QList<QList<Row>>{{{d(1, 30), 50, {}, {}}}} << "-/50!1 -/-!1 -/-!1" << "-/-!1 -/-!1 -/-!1" << "-/-!1 -/-!1 -/-!1";
        QTest::newRow("joined known, lost not: no net")
            << QList<QList<Row>>{{{d(3, 2), {}, 5, {}}}} << "-/-!1 -/-!1 -/-!1" << "5/5 -/-!1 -/-!1" << "-/-!1 -/-!1 -/-!1";
    }
    void days()
    {
        QFETCH(QList<QList<Row>>, groups);
        const Period period{d(3, 2), d(3, 4)};
        QList<GroupLedger> ledgers;
        for (const QList<Row> &rows : groups)
            ledgers.append(ledgerOf(period, rows));
        const Figure figure = growthOf(ledgers, period, Step::Day);
        QCOMPARE(figure.n, qint64(groups.size()));
        QTEST(textOf(figure.series[0].points), "total");
        QTEST(textOf(figure.series[1].points), "joined");
        QTEST(textOf(figure.series[3].points), "net");
    }

    // Wednesday 4 to Tuesday 10 March: two weeks, both cut.
    void weeks()
    {
        const Period period{d(3, 4), d(3, 10)};
        QList<Row> rows;
        for (QDate day = period.from; day <= period.to; day = day.addDays(1)) {
            if (day != d(3, 9))
                rows.append({day, 100 + day.day(), 2, 1});
        }
        const Figure figure = growthOf({ledgerOf(period, rows)}, period, Step::IsoWeek);
        QCOMPARE(figure.days, (QList<QDate>{d(3, 2), d(3, 9)}));
        QCOMPARE(textOf(figure.series[0].points), QStringLiteral("108/108 110/110"));
        QCOMPARE(textOf(figure.series[1].points), QStringLiteral("10/10 -/2!1"));
        QCOMPARE(textOf(figure.series[2].points), QStringLiteral("5/5 -/1!1"));
        const QList<Summary> whole = growthSummaries({ledgerOf(period, rows)}, period);
        QCOMPARE(textOf(whole[0].now), QStringLiteral("110/110"));
        QCOMPARE(textOf(whole[1].now), QStringLiteral("-/12!1"));
    }

    void changeNeedsBoth()
    {
        Summary summary{QStringLiteral("joined"), false, {12.0, 12.0, 0}, {}};
        QVERIFY(!summary.change());
        summary.before = Point{{}, 7.0, 1};
        QVERIFY(!summary.change());
        summary.before = Point{7.0, 7.0, 0};
        QCOMPARE(summary.change().value(), 5.0);
    }
};

QTEST_GUILESS_MAIN(GrowthTest)
#include "growth_test.moc"
