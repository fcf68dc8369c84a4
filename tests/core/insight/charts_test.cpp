// SPDX-License-Identifier: GPL-3.0-or-later
// Charts of many groups come out of the board in memory, of a few out of their rows: both say the same.
#include "core/groups/activitystore.h"
#include "core/insight/charts.h"
#include "tests/core/groups/groupsworld.h"
#include "tests/support/support.h"

using namespace siyu;
using namespace siyu::insight;
using groups::World;

namespace {

constexpr int groupCount = 30; // more than are read one by one
constexpr int people = 12;
const QDate last(2026, 3, 31);

void fill(World &world, quint32 seed)
{
    world.addMembers(people);
    QRandomGenerator random(seed);
    QVERIFY(world.system([&random](db::Database &db) {
        for (int group = 1; group <= groupCount; ++group) {
            db.cached("INSERT INTO grp (id, name, created_at) VALUES (?, ?, '2025-01-01T00:00:00Z')").run(group, QStringLiteral("群%1").arg(group));
            for (int member = 1; member <= people; ++member)
                db.cached("INSERT INTO membership (grp, member, joined_day, left_day) VALUES (?, ?, ?, ?)")
                    .run(group, member, random.bounded(2) ? last.addDays(-random.bounded(80)).toString(Qt::ISODate) : QString(),
                        random.bounded(5) ? QString() : last.addDays(-random.bounded(10)).toString(Qt::ISODate));
            for (int back = 0; back < 90; ++back) {
                if (random.bounded(5) == 0)
                    continue;
                const qint64 day = last.addDays(-back).toJulianDay();
                db.cached("INSERT INTO activity_day (grp, day) VALUES (?, ?)").run(group, day);
                for (int member = 1; member <= people; ++member) {
                    if (random.bounded(4) == 0)
                        db.cached("INSERT INTO activity (day, grp, member, messages) VALUES (?, ?, ?, ?)").run(day, group, member, 1 + random.bounded(8));
                }
            }
        }
    }));
}

} // namespace

class ChartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void manyGroupsAreTheSumOfEach_data()
    {
        QTest::addColumn<QString>("chart");
        QTest::addColumn<Period>("period");
        QTest::newRow("days") << "tiers" << Period{last.addDays(-20), last};
        QTest::newRow("weeks") << "tiers" << Period{last.addDays(-75), last};
        QTest::newRow("a day") << "tier-day" << Period{last.addDays(-3), last.addDays(-3)};
    }
    void manyGroupsAreTheSumOfEach()
    {
        QFETCH(const QString, chart);
        QFETCH(const Period, period);
        World world;
        fill(world, 7);
        NoProgress quiet;
        ChartRequest all;
        all.period = period;
        all.compare = true;
        const auto whole = insight::chart(*world.workspace, chart, all, quiet);
        QVERIFY(whole);
        QCOMPARE(whole->n, groupCount);
        // Each by itself, read from its rows.
        QList<Figure> each;
        for (int group = 1; group <= groupCount; ++group) {
            ChartRequest one = all;
            one.groups = {GroupId(group)};
            each.append(*insight::chart(*world.workspace, chart, one, quiet));
        }
        int numbers = 0;
        for (qsizetype s = 0; s < whole->series.size(); ++s) {
            for (qsizetype i = 0; i < whole->series[s].points.size(); ++i) {
                double sum = 0;
                int without = 0;
                for (const Figure &one : std::as_const(each)) {
                    sum += one.series[s].points[i].counted.value_or(0);
                    without += one.series[s].points[i].without;
                }
                QCOMPARE(whole->series[s].points[i].counted.value_or(0), sum);
                QCOMPARE(whole->series[s].points[i].without, without);
                numbers += sum > 0;
            }
        }
        QVERIFY(numbers >= 2); // of a day there are only five
    }
};

QTEST_GUILESS_MAIN(ChartsTest)
#include "charts_test.moc"
