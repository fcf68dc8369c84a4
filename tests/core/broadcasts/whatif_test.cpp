// SPDX-License-Identifier: GPL-3.0-or-later
// What else could be done with a run: fewer people, another day, several days; conflicts; fair splits by lot.
#include "core/broadcasts/whatif.h"

#include <QTest>
#include <random>

using namespace siyu;
using namespace siyu::broadcasts;

namespace {

constexpr qint64 day = 24 * 60 * 60;
const QTimeZone shanghai("Asia/Shanghai");
using Ids = std::vector<qint64>;

qint64 tenOn(int dayOfMarch, const QTimeZone &zone = shanghai)
{
    return QDateTime(QDate(2026, 3, dayOfMarch), QTime(10, 0), zone).toSecsSinceEpoch();
}

// Six members by WeCom 1:1 through account 1.
PlanInput shop(std::optional<int> capacity)
{
    PlanInput input;
    input.zone = shanghai;
    input.nowSeconds = tenOn(1);
    input.accounts = {{1, capacity}};
    for (qint64 id = 1; id <= 6; ++id) {
        PlanMember member;
        member.id = id;
        member.reach = {{Touchpoint::Wecom1to1, 1}};
        input.members.push_back(member);
    }
    return input;
}

PlanRun toAll(qint64 id, qint64 content, qint64 at)
{
    return {id, content, Touchpoint::Wecom1to1, at, 0, false, false, {1, 2, 3, 4, 5, 6}, {}};
}

void sent(PlanInput &input, qint64 member, qint64 at)
{
    input.history.push_back({std::nullopt, 90, Touchpoint::Wecom1to1, member, 0, at, Status::Sent});
}

} // namespace

class WhatIfTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingToDo();
    void capacitySplitsOverDays();
    void firstFreeDay();
    void noDayIsBetter();
    void wallClockKeeps();
    void lastingReasonsDoNotWait();
    void splitKeepsWithinLimits();
    void conflictsBothWays();
    void lots_data();
    void lots();
    void lotsAreFair();
};

void WhatIfTest::nothingToDo()
{
    PlanInput input = shop(std::nullopt);
    const Alternatives found = alternatives(Planner(input), {toAll(1, 1, tenOn(3))}, 0, shanghai);
    QCOMPARE(found.trimmed.targets, (Ids{1, 2, 3, 4, 5, 6}));
    QCOMPARE(found.waiting, 0);
    QVERIFY(!found.shifted);
    QCOMPARE(found.split.size(), size_t(1));
    QCOMPARE(found.leftOver, 0);
}

void WhatIfTest::capacitySplitsOverDays()
{
    PlanInput input = shop(2);
    const Alternatives found = alternatives(Planner(input), {toAll(1, 1, tenOn(3))}, 0, shanghai);
    QCOMPARE(found.trimmed.targets, (Ids{1, 2}));
    QCOMPARE(found.waiting, 4);
    QVERIFY(!found.shifted); // every day has room for two
    QCOMPARE(found.split.size(), size_t(3));
    QCOMPARE(found.split[1].targets, (Ids{3, 4}));
    QCOMPARE(found.split[2].targets, (Ids{5, 6}));
    QCOMPARE(found.split[2].atSeconds, tenOn(5));
    QCOMPARE(found.leftOver, 0);
    QCOMPARE(alternatives(Planner(input), {toAll(1, 1, tenOn(3))}, 0, shanghai, 1).leftOver, 2);
}

void WhatIfTest::firstFreeDay()
{
    PlanInput input = shop(std::nullopt);
    input.house.weekDirected = 1;
    sent(input, 2, tenOn(1)); // free again on the 8th
    sent(input, 5, tenOn(2) - 1); // free again on the 9th
    const Alternatives found = alternatives(Planner(input), {toAll(1, 1, tenOn(3))}, 0, shanghai);
    QCOMPARE(found.trimmed.targets, (Ids{1, 3, 4, 6}));
    QVERIFY(found.shifted);
    QCOMPARE(found.shifted->atSeconds, tenOn(9));
    QCOMPARE(found.shifted->targets.size(), size_t(6));
    QCOMPARE(found.split.size(), size_t(3));
    QCOMPARE(found.split[1].atSeconds, tenOn(8));
    QCOMPARE(found.split[1].targets, Ids{2});
    QCOMPARE(found.split[2].targets, Ids{5});
}

void WhatIfTest::noDayIsBetter()
{
    PlanInput input = shop(std::nullopt);
    input.house.monthWecom = 0;
    const Alternatives found = alternatives(Planner(input), {toAll(1, 1, tenOn(3))}, 0, shanghai);
    QVERIFY(found.trimmed.targets.empty());
    QCOMPARE(found.waiting, 6);
    QVERIFY(!found.shifted);
    QCOMPARE(found.leftOver, 6);
}

void WhatIfTest::wallClockKeeps()
{
    const QTimeZone newYork("America/New_York"); // the clock jumps on 8 March
    PlanInput input = shop(4);
    input.zone = newYork;
    const Alternatives found = alternatives(Planner(input), {toAll(1, 1, tenOn(7, newYork))}, 0, newYork);
    QCOMPARE(found.split[1].atSeconds, tenOn(8, newYork));
    QCOMPARE(found.split[1].atSeconds - found.split[0].atSeconds, day - 3600);
}

void WhatIfTest::lastingReasonsDoNotWait()
{
    PlanInput input = shop(std::nullopt);
    input.members[0].optedOutOfAll = true;
    input.members[1].left = true;
    input.members[2].pausedUntil = QDate(2026, 3, 4);
    PlanRun run = toAll(1, 1, tenOn(3));
    run.minus = {4};
    const Alternatives found = alternatives(Planner(input), {run}, 0, shanghai);
    QCOMPARE(found.trimmed.targets, (Ids{5, 6}));
    QCOMPARE(found.waiting, 1);
    QCOMPARE(found.shifted->atSeconds, tenOn(5));
    QCOMPARE(found.shifted->targets, (Ids{3, 5, 6}));
}

// Whatever the shop, all parts planned together reach exactly the people they name.
void WhatIfTest::splitKeepsWithinLimits()
{
    std::mt19937 random(3);
    const auto below = [&](int n) { return int(random() % unsigned(n)); };
    for (int round = 0; round < 200; ++round) {
        PlanInput input = shop(1 + below(4));
        input.house.weekDirected = 1 + below(3);
        input.house.monthWecom = 1 + below(4);
        for (int i = below(12); i > 0; --i)
            sent(input, 1 + below(6), tenOn(1) - below(20) * day);
        std::vector<PlanRun> runs{toAll(1, 1, tenOn(3)), toAll(2, 2, tenOn(2 + below(5)))};
        runs[1].priority = below(3) - 1;
        const Planner planner(input);
        const Alternatives found = alternatives(planner, runs, 0, shanghai);
        runs[0].targets = found.split[0].targets;
        for (size_t i = 1; i < found.split.size(); ++i) {
            runs.push_back(toAll(qint64(10 + i), 1, found.split[i].atSeconds));
            runs.back().targets = found.split[i].targets;
        }
        const Plan made = planner.plan(runs);
        QSet<qint64> reached;
        for (const PlannedDelivery &delivery : made.deliveries) {
            if (delivery.run == 2)
                continue;
            QCOMPARE(delivery.status, Status::Planned);
            QVERIFY(!reached.contains(delivery.target));
            reached.insert(delivery.target);
        }
        QCOMPARE(reached.size() + found.leftOver, 6);
    }
}

void WhatIfTest::conflictsBothWays()
{
    PlanInput input = shop(2);
    PlanRun low = toAll(1, 1, tenOn(3)), high = toAll(2, 2, tenOn(3) + 3600), other = toAll(3, 3, tenOn(4));
    high.priority = 1;
    high.targets = {1};
    const Planner planner(input);
    const std::vector<PlanRun> runs{low, high, other};
    // High takes one of the two places of the day from low; the day after has its own.
    QCOMPARE(conflicts(planner, runs, 1), (std::vector<Conflict>{{1, Reason::AccountCapacity, 1}}));
    QCOMPARE(conflicts(planner, runs, 0), (std::vector<Conflict>{{1, Reason::AccountCapacity, 1}}));
    QVERIFY(conflicts(planner, runs, 2).empty());
    QVERIFY(conflicts(planner, {low}, 0).empty());
}

void WhatIfTest::lots_data()
{
    QTest::addColumn<int>("people");
    QTest::addColumn<QList<int>>("shares");
    QTest::addColumn<QList<int>>("sizes");
    QTest::newRow("nobody") << 0 << QList<int>{1, 1} << QList<int>{0, 0};
    QTest::newRow("one") << 1 << QList<int>{1, 1} << QList<int>{1, 0};
    QTest::newRow("halves of an odd number") << 7 << QList<int>{1, 1} << QList<int>{4, 3};
    QTest::newRow("a tenth each and the rest later") << 100 << QList<int>{1, 1, 8} << QList<int>{10, 10, 80};
    QTest::newRow("a part without a share") << 5 << QList<int>{1, 0} << QList<int>{5, 0};
    QTest::newRow("no shares") << 5 << QList<int>{} << QList<int>{};
    QTest::newRow("all shares 0") << 5 << QList<int>{0, 0} << QList<int>{};
    QTest::newRow("a share below 0") << 5 << QList<int>{2, -1} << QList<int>{};
}

void WhatIfTest::lots()
{
    QFETCH(int, people);
    QFETCH(QList<int>, shares);
    QFETCH(QList<int>, sizes);
    Ids ids;
    for (int id = 1; id <= people; ++id)
        ids.push_back(id);
    const auto parts = splitByLot(ids, 42, std::vector<int>(shares.begin(), shares.end()));
    QList<int> got;
    Ids all;
    for (const Ids &part : parts) {
        got << int(part.size());
        all.insert(all.end(), part.begin(), part.end());
    }
    QCOMPARE(got, sizes);
    std::sort(all.begin(), all.end());
    if (!sizes.isEmpty())
        QCOMPARE(all, ids);
    std::reverse(ids.begin(), ids.end());
    QCOMPARE(splitByLot(ids, 42, std::vector<int>(shares.begin(), shares.end())), parts);
}

void WhatIfTest::lotsAreFair()
{
    Ids ids;
    for (qint64 id = 1; id <= 10'000; ++id)
        ids.push_back(id);
    QSet<QString> seen;
    for (quint64 seed = 0; seed < 50; ++seed) {
        const auto parts = splitByLot(ids, seed, {1, 1});
        // Old members (low ids) and even numbers are spread: about half of each, within five deviations.
        const auto old = std::count_if(parts[0].begin(), parts[0].end(), [](qint64 id) { return id <= 1'000; });
        const auto even = std::count_if(parts[0].begin(), parts[0].end(), [](qint64 id) { return id % 2 == 0; });
        QVERIFY2(std::abs(old - 500) < 80, qPrintable(QString::number(old)));
        QVERIFY2(std::abs(even - 2'500) < 180, qPrintable(QString::number(even)));
        seen.insert(QStringLiteral("%1 %2 %3").arg(parts[0][0]).arg(parts[0][1]).arg(parts[0][2]));
    }
    QVERIFY(seen.size() > 5); // another seed, another lot
}

QTEST_GUILESS_MAIN(WhatIfTest)
#include "whatif_test.moc"
