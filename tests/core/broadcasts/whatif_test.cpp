// SPDX-License-Identifier: GPL-3.0-or-later
// What else could be done with a run: fewer people, another day, several days; whom broadcasts take from each other.
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
    void pairsAreNamed();
    void pairsAgree();
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
    const std::vector<Taken> taken{{1, 2, 2, Reason::AccountCapacity}};
    QCOMPARE(takings(planner, runs, 1), taken);
    QCOMPARE(takings(planner, runs, 0), taken);
    QCOMPARE(conflictsOf(taken), (std::vector<Conflict>{{1, 2, Reason::AccountCapacity, 1}}));
    QVERIFY(takings(planner, runs, 2).empty());
    QVERIFY(takings(planner, {low}, 0).empty());
}

// Each person stands with the broadcast that takes exactly that person.
void WhatIfTest::pairsAreNamed()
{
    PlanInput input = shop(std::nullopt);
    input.house.weekDirected = 1;
    sent(input, 6, tenOn(2)); // nobody's taking: it was sent
    PlanRun low = toAll(1, 1, tenOn(4)), first = toAll(2, 2, tenOn(3)), second = toAll(3, 3, tenOn(3));
    first.targets = {1, 2};
    second.targets = {2, 3, 6};
    first.priority = second.priority = 1;
    const Planner planner(input);
    const std::vector<PlanRun> runs{low, first, second};
    QCOMPARE(takings(planner, runs, 0),
        (std::vector<Taken>{{1, 1, 2, Reason::MemberCap}, {1, 2, 2, Reason::MemberCap}, {1, 3, 3, Reason::MemberCap}}));
    // Member 2 would go to the second broadcast; without the first it would.
    QCOMPARE(takings(planner, runs, 1),
        (std::vector<Taken>{{1, 1, 2, Reason::MemberCap}, {3, 2, 2, Reason::MemberCap}}));
}

// Whatever the shop: what one run loses to others is told the same from both sides, and given way it gets exactly that.
void WhatIfTest::pairsAgree()
{
    std::mt19937 random(11);
    const auto below = [&](int n) { return int(random() % unsigned(n)); };
    qint64 pairs = 0;
    for (int round = 0; round < 200; ++round) {
        PlanInput input = shop(below(2) == 0 ? std::nullopt : std::optional(1 + below(5)));
        input.house.weekDirected = 1 + below(2);
        std::vector<PlanRun> runs{toAll(1, 1, tenOn(3)), toAll(2, 1 + below(2), tenOn(2 + below(4)))};
        std::erase_if(runs[1].targets, [&](qint64) { return below(3) == 0; });
        runs[1].priority = below(3) - 1;
        const Planner planner(input);
        const auto ours = takings(planner, runs, 0), theirs = takings(planner, runs, 1);
        const auto lost = [](const std::vector<Taken> &all, qint64 run) {
            QSet<qint64> targets;
            for (const Taken &one : all) {
                if (one.run == run)
                    targets.insert(one.target);
            }
            return targets;
        };
        QCOMPARE(lost(ours, 1), lost(theirs, 1));
        QCOMPARE(lost(ours, 2), lost(theirs, 2));
        pairs += qint64(ours.size());
        for (const Taken &one : ours)
            QVERIFY(one.by && *one.by != one.run);
    }
    QVERIFY(pairs > 100);
}

QTEST_GUILESS_MAIN(WhatIfTest)
#include "whatif_test.moc"
