// SPDX-License-Identifier: GPL-3.0-or-later
// Every chart on the sample shop and on an empty one: what is drawn is what the rules counted, the rows behind add up to the
// points, and nothing is 0 because it is missing.
#include "core/broadcasts/comparison.h"
#include "core/demo/demo.h"
#include "core/growth/channelreport.h"
#include "core/growth/gmvstore.h"
#include "core/growth/ladder.h"
#include "core/groups/tierboard.h"
#include "core/groups/tiermoves.h"
#include "core/insight/behind.h"
#include "core/insight/charts.h"
#include "core/workspace.h"
#include "tests/support/support.h"

#include <cmath>

using namespace siyu;
using namespace siyu::insight;

namespace {

const QDateTime now(QDate(2026, 6, 10), QTime(2, 0), Qt::UTC);

ChartRequest month(const Workspace &shop)
{
    ChartRequest out;
    out.period = {shop.today().addDays(-30), shop.today().addDays(-1)};
    out.compare = true;
    return out;
}

std::optional<double> value(const Figure &figure, const QString &category, qsizetype series = 0)
{
    return figure.series[series].points[figure.categories.indexOf(category)].value;
}

} // namespace

class ChartKindsTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Workspace> m_shop;
    std::unique_ptr<Workspace> m_empty;
    NoProgress m_quiet;

    Figure drawn(const char *name) { return chart(*m_shop, QString::fromLatin1(name), month(*m_shop), m_quiet).value(); }

private Q_SLOTS:
    void initTestCase()
    {
        const auto clock = std::make_shared<FixedClock>(now);
        m_shop = std::move(Workspace::create(m_dir.filePath(QStringLiteral("shop.siyu")), clock).value());
        QVERIFY(demo::fill(*m_shop, m_quiet));
        m_empty = std::move(Workspace::create(m_dir.filePath(QStringLiteral("empty.siyu")), clock).value());
    }

    void nothingIsMissingNotZero_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : chartNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void nothingIsMissingNotZero()
    {
        QFETCH(const QString, name);
        const auto figure = chart(*m_empty, name, month(*m_empty), m_quiet);
        QVERIFY(figure);
        for (const Series &series : figure->series) {
            QCOMPARE(series.points.size(), figure->steps());
            // A shop that never recorded anything of a kind has no 0 of it; what is counted from members may be 0.
            for (const Point &point : series.points)
                QVERIFY2(point.counted.value_or(0) == 0, qPrintable(series.word));
        }
    }

    void drawnAgainItIsTheSame_data() { nothingIsMissingNotZero_data(); }
    void drawnAgainItIsTheSame()
    {
        QFETCH(const QString, name);
        const auto first = chart(*m_shop, name, month(*m_shop), m_quiet), again = chart(*m_shop, name, month(*m_shop), m_quiet);
        QVERIFY(first && again);
        QVERIFY(first->points() <= mostPoints + 100);
        QCOMPARE(first->series.size(), again->series.size());
        for (qsizetype i = 0; i < first->series.size(); ++i)
            QCOMPARE(first->series[i].points, again->series[i].points);
    }

    void netIsNewLessLost()
    {
        const Figure net = drawn("net"), growth = drawn("growth");
        for (qsizetype i = 0; i < net.steps(); ++i) {
            const auto &joined = growth.series[1].points[i].value, &lost = growth.series[2].points[i].value;
            QCOMPARE(net.series[0].points[i].value, joined && lost ? std::optional(*joined - *lost) : std::nullopt);
        }
        QCOMPARE(net.before.size(), 1);
    }

    void funnelIsTheReport()
    {
        const auto report = growth::channelReport(*m_shop, month(*m_shop).period, m_quiet);
        const Figure funnel = drawn("funnel");
        QVERIFY(report);
        QCOMPARE(funnel.series.size(), 2); // beside the period before
        for (std::size_t i = 0; i < growth::allFunnelSteps.size(); ++i) {
            const auto &count = report->all.counts[i];
            QCOMPARE(funnel.series[0].points[qsizetype(i)].value, count ? std::optional(double(*count)) : std::nullopt);
            QCOMPARE(funnel.series[0].points[qsizetype(i)].share, report->all.rates.rates[i]);
        }
        QVERIFY(value(funnel, QStringLiteral("step_added")).value_or(0) > 0);
    }

    // Behind a step the people who took it, one by one; behind what is only counted the channels that counted it.
    void funnelStepsAreTheirPeople()
    {
        const Figure funnel = drawn("funnel");
        for (const QString &step : funnel.categories) {
            const auto behind = rowsBehind(*m_shop, QStringLiteral("funnel"), month(*m_shop), {{}, step}, m_quiet);
            QVERIFY(behind);
            const bool isCounted = step == QStringLiteral("step_seen") || step == QStringLiteral("step_scanned");
            QCOMPARE(behind->areCounts, isCounted);
            double sum = 0;
            for (const BehindRow &row : behind->rows)
                sum += isCounted ? row.values[behind->words.indexOf(step)].value_or(0) : 1;
            QCOMPARE(behind->kind, isCounted ? BehindKind::Channel : BehindKind::Member);
            QCOMPARE(isCounted ? sum : double(behind->rows.size()), value(funnel, step).value_or(0));
            for (const BehindRow &row : behind->rows)
                QVERIFY(isCounted || month(*m_shop).period.contains(row.day));
        }
    }

    // Behind a channel's column its people, whose orders and steps add up to what the report counts.
    void channelColumnsAreTheirPeople_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("channels") << QStringLiteral("channels");
        QTest::newRow("channel-prices") << QStringLiteral("channel-prices");
    }
    void channelColumnsAreTheirPeople()
    {
        QFETCH(const QString, name);
        const Figure figure = drawn(qPrintable(name));
        const auto report = growth::channelReport(*m_shop, month(*m_shop).period, m_quiet);
        QVERIFY(report && figure.steps() > 2);
        const auto second = name == QStringLiteral("channels") ? growth::FunnelStep::Joined : growth::FunnelStep::FirstOrder;
        for (const growth::ChannelFigures &one : report->channels) {
            if (!figure.categories.contains(one.channel.name))
                continue;
            const auto behind = rowsBehind(*m_shop, name, month(*m_shop), {{}, one.channel.name}, m_quiet);
            QVERIFY(behind);
            QCOMPARE(behind->kind, BehindKind::Member);
            std::array<double, 3> sums{};
            for (const BehindRow &row : behind->rows) {
                for (size_t i = 0; i < sums.size(); ++i)
                    sums[i] += row.values[qsizetype(i)].value_or(0);
            }
            QCOMPARE(sums[0], double(one.counts[size_t(growth::FunnelStep::Added)].value_or(0)));
            QCOMPARE(sums[1], double(one.counts[size_t(second)].value_or(0)));
            QCOMPARE(sums[2], double(one.value.value_or(0)));
        }
    }

    // Column by column the ladder of the products page; behind each column the people that it counts.
    void theLadderIsThatOfTheProducts()
    {
        const auto ladder = growth::ladder(*m_shop, month(*m_shop).period, m_quiet);
        const Figure figure = drawn("ladder");
        QVERIFY(ladder);
        QVERIFY(figure.steps() > 2);
        for (qsizetype i = 0; i < figure.steps(); ++i) {
            const growth::LadderRow &row = ladder->rows[i];
            QCOMPARE(figure.categories[i], row.name);
            QCOMPARE(*figure.series[0].points[i].value, double(row.came));
            QCOMPARE(*figure.series[1].points[i].value, double(row.climbed));
            const auto behind = rowsBehind(*m_shop, QStringLiteral("ladder"), month(*m_shop), {{}, row.name}, m_quiet);
            QVERIFY(behind);
            QCOMPARE(behind->rows.size(), row.came);
            QCOMPARE(std::count_if(behind->rows.begin(), behind->rows.end(), [](const BehindRow &one) { return one.values.first().has_value(); }), row.climbed);
        }
        const auto before = growth::ladder(*m_shop, periodBefore(month(*m_shop).period), m_quiet);
        QCOMPARE(figure.valueBefore(0, 0), std::optional(double(before->rows.first().came)));
    }

    // Each campaign chart leads to the campaigns that the column is of.
    void campaignsBehindAColumnAreItsOwn_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("fission") << QStringLiteral("fission");
        QTest::newRow("coupons") << QStringLiteral("coupons");
    }
    void campaignsBehindAColumnAreItsOwn()
    {
        QFETCH(const QString, name);
        const Figure figure = drawn(qPrintable(name));
        QVERIFY(figure.steps() > 0);
        const auto all = campaignsOf(*m_shop, month(*m_shop).period, m_quiet);
        QVERIFY(all->size() > 1);
        for (const QString &category : figure.categories) {
            const auto behind = rowsBehind(*m_shop, name, month(*m_shop), {{}, category}, m_quiet);
            QVERIFY(behind);
            QCOMPARE(behind->rows.size(), 1);
            if (name == QStringLiteral("fission"))
                QCOMPARE(behind->rows.first().name, category);
        }
    }

    void theWaterfallAddsUp()
    {
        const Figure figure = drawn("gmv");
        const QList<Point> &points = figure.series.first().points;
        QVERIFY(figure.refused.isEmpty());
        double sum = *points.first().value;
        for (qsizetype i = 1; i + 1 < points.size(); ++i) {
            // Each column begins where the one before ended.
            QVERIFY(std::abs(std::min(sum, sum + *points[i].value) - *points[i].low) < 0.5);
            sum += *points[i].value;
        }
        QVERIFY(std::abs(sum - *points.last().value) < 0.5);
        const auto orders = rowsBehind(*m_shop, QStringLiteral("gmv"), month(*m_shop), {{}, QStringLiteral("gmv_now")}, m_quiet);
        QVERIFY(orders);
        QCOMPARE(double(orders->rows.size()), double(figure.n));
    }

    void aRefusedSplitSaysWhy()
    {
        const auto figure = chart(*m_empty, QStringLiteral("gmv"), month(*m_empty), m_quiet);
        QVERIFY(figure);
        QVERIFY(figure->isEmpty());
        QVERIFY(!figure->refused.isEmpty());
    }

    // Everybody of every group, on both days, one by one.
    void movesLikeEachGroupByItself()
    {
        const Period period = month(*m_shop).period;
        const auto board = groups::tierBoard(*m_shop, m_quiet);
        QVERIFY(board);
        QHash<QString, double> expected;
        const auto ids = m_shop->read([](db::Database &db) {
            QList<qint64> out;
            db::Statement row = db.prepare("SELECT id FROM grp WHERE archived_at IS NULL");
            while (row.step())
                out.append(row.int64(0));
            return out;
        });
        for (const qint64 id : *ids) {
            QHash<qint64, QString> before, after;
            const auto into = [](QHash<qint64, QString> &of) {
                return [&of](const groups::PresentMember &person) { of.insert(person.member, groups::wordOf(groups::standingOf(person.result))); };
            };
            (*board)->eachPresent(GroupId(id), period.from.addDays(-1), into(before));
            (*board)->eachPresent(GroupId(id), period.to, into(after));
            const QList<qint64> seen = before.keys() + after.keys();
            for (const qint64 member : QSet<qint64>(seen.begin(), seen.end()))
                ++expected[before.value(member, QStringLiteral("away")) + QLatin1Char('>') + after.value(member, QStringLiteral("away"))];
        }
        const Figure figure = drawn("tier-moves");
        double people = 0;
        for (const Series &series : figure.series) {
            for (qsizetype row = 0; row < figure.steps(); ++row) {
                const QString key = figure.categories[row].mid(5) + QLatin1Char('>') + series.word.mid(3);
                if (key == QStringLiteral("away>away")) {
                    QVERIFY(!series.points[row].value);
                    continue;
                }
                QCOMPARE(*series.points[row].value, expected.value(key));
                people += *series.points[row].value;
            }
        }
        QVERIFY(people > 10'000);
    }

    // Of weeks that have not begun nobody has a score, and the chart says why.
    void weeksToComeAreNotScored()
    {
        ChartRequest wish;
        for (const int weeksAhead : {0, 1}) {
            const Period week = isoWeekOf(m_shop->today().addDays(7 * weeksAhead));
            const bool isAhead = weeksAhead > 0;
            wish.period = week;
            const Figure scores = chart(*m_shop, QStringLiteral("kpi"), wish, m_quiet).value();
            QCOMPARE(scores.isEmpty(), isAhead);
            QCOMPARE(scores.refused, isAhead ? QStringList{QStringLiteral("to_come")} : QStringList());
            const Behind behind = rowsBehind(*m_shop, QStringLiteral("kpi"), wish, {{}, QStringLiteral("team_user")}, m_quiet).value();
            QVERIFY(!behind.rows.isEmpty());
            QVERIFY(isAhead == std::all_of(behind.rows.begin(), behind.rows.end(), [](const BehindRow &row) { return std::count(row.values.begin(), row.values.end(), std::nullopt) == row.values.size(); }));
        }
        // The trend up to it has the weeks before, and a gap.
        const Figure trend = chart(*m_shop, QStringLiteral("kpi-trend"), wish, m_quiet).value();
        QVERIFY(trend.refused.isEmpty() && !trend.isEmpty());
        for (const Series &team : trend.series)
            QVERIFY(!team.points.last().value);
        wish.period = {wish.period.from.addDays(70), wish.period.to.addDays(70)};
        QCOMPARE(chart(*m_shop, QStringLiteral("kpi-trend"), wish, m_quiet)->refused, QStringList{QStringLiteral("to_come")});
    }

    // The period before cell by cell where that means something; else the chart says that it stands alone.
    void comparedOrSaidWhyNot_data() { nothingIsMissingNotZero_data(); }
    void comparedOrSaidWhyNot()
    {
        QFETCH(const QString, name);
        const Figure figure = drawn(qPrintable(name));
        QCOMPARE(figure.isNotCompared, !figure.periodBefore.has_value());
        static const QStringList alone{QStringLiteral("cohorts"), QStringLiteral("cohorts-active"), QStringLiteral("fission"), QStringLiteral("coupons"),
            QStringLiteral("rfm"), QStringLiteral("stages"), QStringLiteral("fatigue"), QStringLiteral("fatigue-weeks"), QStringLiteral("kpi-trend")};
        QCOMPARE(figure.isNotCompared, alone.contains(name));
        ChartRequest wish = month(*m_shop);
        wish.compare = false;
        QVERIFY(!chart(*m_shop, name, wish, m_quiet)->isNotCompared);
        if (name != QStringLiteral("tier-moves") && name != QStringLiteral("hours"))
            return;
        wish.period = periodBefore(wish.period);
        const Figure before = chart(*m_shop, name, wish, m_quiet).value();
        int known = 0;
        for (qsizetype s = 0; s < figure.series.size(); ++s) {
            for (qsizetype step = 0; step < figure.steps(); ++step) {
                const qsizetype old = before.categories.indexOf(figure.categories[step]);
                QCOMPARE(figure.valueBefore(s, step), old < 0 ? std::nullopt : before.series[s].points[old].value);
                known += figure.valueBefore(s, step) ? 1 : 0;
            }
        }
        QVERIFY(known > 3);
    }

    void everyPointHasRowsBehind_data() { nothingIsMissingNotZero_data(); }
    void everyPointHasRowsBehind()
    {
        QFETCH(const QString, name);
        const Figure figure = drawn(qPrintable(name));
        if (figure.steps() == 0)
            QSKIP("the sample shop has nothing of it in this month");
        const qsizetype step = figure.steps() / 2;
        const QString category = figure.categories.value(step);
        if (!ruleBehind(name, category).isEmpty())
            return;
        const auto behind = rowsBehind(*m_shop, name, month(*m_shop), {figure.days.value(step), category}, m_quiet);
        QVERIFY(behind);
        QCOMPARE(behind->words.size(), behind->units.size());
        for (const BehindRow &row : behind->rows)
            QCOMPARE(row.values.size(), behind->words.size());
        QVERIFY(!behind->rows.isEmpty() || name == QStringLiteral("hours"));
        // Campaigns stand behind days, not behind categories.
        QVERIFY(figure.days.value(step).isValid() || behind->campaigns.isEmpty());
        for (const growth::Campaign &campaign : behind->campaigns)
            QVERIFY(isOn(campaign, figure.period));
        if (name == QStringLiteral("growth"))
            QVERIFY(!behind->campaigns.isEmpty());
    }

    // A cohort's row lists as many people as it has.
    void cohortRowsAreThoseWhoJoined()
    {
        ChartRequest wish = month(*m_shop);
        wish.period = {};
        const auto figure = chart(*m_shop, QStringLiteral("cohorts"), wish, m_quiet);
        QVERIFY(figure);
        for (qsizetype i = 0; i < figure->steps(); ++i) {
            const auto behind = rowsBehind(*m_shop, QStringLiteral("cohorts"), wish, {figure->days[i], {}}, m_quiet);
            QVERIFY(behind);
            QCOMPARE(double(behind->rows.size()), *figure->series[0].points[i].value);
        }
    }
};

QTEST_GUILESS_MAIN(ChartKindsTest)
#include "chartkinds_test.moc"
