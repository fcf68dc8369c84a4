// SPDX-License-Identifier: GPL-3.0-or-later
// Properties of the planner on random shops: no cap, quota or capacity is ever exceeded by what is planned, nobody gets
// what the checks forbid, the same facts in any order give the same plan; and half a million targets in seconds.
// The recount below is written apart from the planner, slow and plain.
#include "core/broadcasts/planner.h"

#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <random>

using namespace siyu;
using namespace siyu::broadcasts;

namespace {

constexpr qint64 day = 24 * 60 * 60;
const QTimeZone shanghai("Asia/Shanghai");
const qint64 firstSecond = QDateTime(QDate(2026, 3, 1), QTime(0, 0), shanghai).toSecsSinceEpoch();

using Random = std::mt19937;
int below(Random &random, int n) { return int(random() % unsigned(n)); }

constexpr Touchpoint touchpoints[] = {Touchpoint::Wecom1to1, Touchpoint::GroupChat, Touchpoint::ServiceAccount, Touchpoint::Sms, Touchpoint::Moments};

PlanMember randomMember(Random &random, qint64 id)
{
    PlanMember member;
    member.id = id;
    member.left = below(random, 12) == 0;
    member.under14 = below(random, 20) == 0;
    member.optOuts = below(random, 6) == 0 ? bitOf(touchpoints[below(random, 4)]) : 0;
    member.consents = below(random, 3) > 0 ? bitOf(Touchpoint::Sms) : 0;
    if (below(random, 10) == 0)
        member.pausedUntil = QDate(2026, 3, 1).addDays(below(random, 20));
    for (qint64 account = 1; account <= 3; ++account) {
        if (below(random, 2) == 0)
            member.reach.push_back({Touchpoint::Wecom1to1, account});
    }
    member.reach.push_back({Touchpoint::Sms, 4});
    member.reach.push_back({Touchpoint::ServiceAccount, 5});
    for (qint64 group = 1; group <= 4; ++group) {
        if (below(random, 3) == 0)
            member.groups.push_back(group);
    }
    return member;
}

qint64 randomTarget(Random &random, Touchpoint touchpoint)
{
    return targetKindOf(touchpoint) == TargetKind::Member ? 1 + below(random, 12) : targetKindOf(touchpoint) == TargetKind::Group ? 1 + below(random, 4) : 1;
}

PlanInput randomShop(unsigned seed)
{
    Random random(seed);
    PlanInput input;
    input.zone = shanghai;
    input.nowSeconds = firstSecond + 5 * day;
    input.house.weekDirected = 1 + below(random, 4);
    input.house.monthWecom = 1 + below(random, 4);
    input.house.dedupGroups = below(random, 4) > 0;
    input.quotas.push_back({Touchpoint::ServiceAccount, PlatformQuota::Subject::Target, 2, PlatformQuota::Per::Month, 0, {}, {}});
    input.quotas.push_back({Touchpoint::Sms, PlatformQuota::Subject::Account, 5, PlatformQuota::Per::Rolling, 2 * day, {}, {}});
    input.quotas.push_back({Touchpoint::Wecom1to1, PlatformQuota::Subject::AccountAndTarget, 1, PlatformQuota::Per::Week, 0, {}, {}});
    for (qint64 account = 1; account <= 5; ++account)
        input.accounts.push_back({account, below(random, 2) ? std::optional(1 + below(random, 6)) : std::nullopt});
    for (qint64 id = 1; id <= 10; ++id)
        input.members.push_back(randomMember(random, id));
    for (qint64 id = 1; id <= 4; ++id)
        input.groups.push_back({id, below(random, 5) == 0, 1 + below(random, 3)});
    for (int i = below(random, 25); i > 0; --i) {
        const Touchpoint touchpoint = touchpoints[below(random, 5)];
        input.history.push_back({std::nullopt, 1 + below(random, 4), touchpoint, randomTarget(random, touchpoint), 1 + below(random, 5),
            firstSecond + below(random, 12 * int(day)), allStatuses[size_t(below(random, 7))]});
    }
    for (qint64 id = 1; id <= 14; ++id) {
        PlanRun run;
        run.id = id;
        run.content = 1 + below(random, 4);
        run.touchpoint = touchpoints[below(random, 5)];
        run.atSeconds = firstSecond + 4 * day + below(random, 14) * day + (7 + below(random, 16)) * 3600;
        run.priority = below(random, 3);
        run.repeatable = below(random, 6) == 0;
        for (int i = below(random, 14); i > 0; --i)
            run.targets.push_back(randomTarget(random, run.touchpoint));
        if (!run.targets.empty() && below(random, 3) == 0)
            run.minus.push_back(run.targets.front());
        input.runs.push_back(run);
    }
    return input;
}

// A send as the recount sees it.
struct Sent {
    Touchpoint touchpoint;
    qint64 target, account, at;
    bool planned;
    QDate date() const { return QDateTime::fromSecsSinceEpoch(at, shanghai).date(); }
};

QList<Sent> sends(const PlanInput &input, const Plan &plan)
{
    QList<Sent> all;
    for (const PastDelivery &past : input.history) {
        if (past.status == Status::Sent || past.status == Status::HandedOut)
            all << Sent{past.touchpoint, past.target, past.account, past.atSeconds, false};
    }
    for (const PlannedDelivery &delivery : plan.deliveries) {
        const PlanRun &run = input.runs[size_t(delivery.run - 1)];
        if (delivery.status == Status::Planned)
            all << Sent{run.touchpoint, delivery.target, delivery.account, run.atSeconds, true};
    }
    return all;
}

// Most sends of `of` within a window shorter than `seconds` that begins at any of them and holds `at`.
qint64 fullest(const QList<Sent> &of, qint64 at, qint64 seconds)
{
    qint64 most = 0;
    for (const Sent &start : of) {
        if (start.at > at || at >= start.at + seconds)
            continue;
        most = std::max(most, qint64(std::count_if(of.begin(), of.end(), [&](const Sent &one) { return one.at >= start.at && one.at < start.at + seconds; })));
    }
    return most;
}

template <typename Keep>
QList<Sent> only(const QList<Sent> &all, Keep keep)
{
    QList<Sent> kept;
    std::copy_if(all.begin(), all.end(), std::back_inserter(kept), keep);
    return kept;
}

// The first limit that a planned send breaks, or nothing.
QString broken(const PlanInput &input, const QList<Sent> &all, const Sent &send)
{
    const bool directed = isDirected(send.touchpoint);
    const auto sameTarget = only(all, [&](const Sent &one) { return one.target == send.target && targetKindOf(one.touchpoint) == targetKindOf(send.touchpoint); });
    const auto same = only(sameTarget, [&](const Sent &one) { return one.touchpoint == send.touchpoint; });
    const auto sameMonth = only(same, [&](const Sent &one) { return one.date().month() == send.date().month(); });
    if (send.touchpoint == Touchpoint::Wecom1to1 && sameMonth.size() > input.house.monthWecom)
        return QStringLiteral("1:1 a month");
    if (directed && fullest(sameTarget, send.at, 7 * day) > input.house.weekDirected)
        return QStringLiteral("directed in 7 days");
    if (send.touchpoint == Touchpoint::GroupChat && only(same, [&](const Sent &one) { return one.date() == send.date(); }).size() > input.house.groupDay)
        return QStringLiteral("group a day");
    if (send.touchpoint == Touchpoint::ServiceAccount && sameMonth.size() > 2)
        return QStringLiteral("service account a month");
    const auto week = [](QDate date) { return date.addDays(1 - date.dayOfWeek()); };
    if (send.touchpoint == Touchpoint::Wecom1to1 && only(same, [&](const Sent &one) { return one.account == send.account && week(one.date()) == week(send.date()); }).size() > 1)
        return QStringLiteral("one account to one member a week");
    const auto ofAccount = only(all, [&](const Sent &one) { return one.account == send.account; });
    if (send.touchpoint == Touchpoint::Sms && fullest(only(ofAccount, [](const Sent &one) { return one.touchpoint == Touchpoint::Sms; }), send.at, 2 * day) > 5)
        return QStringLiteral("SMS account in 2 days");
    const auto capacity = input.accounts[size_t(send.account - 1)].dailyCapacity;
    if (targetKindOf(send.touchpoint) != TargetKind::Account && capacity
        && only(ofAccount, [&](const Sent &one) { return one.date() == send.date(); }).size() > *capacity)
        return QStringLiteral("capacity");
    return {};
}

QStringList textOf(const Plan &plan)
{
    QStringList lines;
    for (const PlannedDelivery &delivery : plan.deliveries)
        lines << QStringLiteral("%1 %2 %3 %4 %5").arg(delivery.run).arg(delivery.target).arg(wordOf(delivery.status), wordOf(delivery.reason)).arg(delivery.account);
    return lines;
}

} // namespace

class PlannerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void neverOverALimit();
    void neverAgainstAWish();
    void sameInAnyOrder();
    void takenIsNotMissed();
    void halfAMillion();
};

void PlannerTest::neverOverALimit()
{
    qint64 planned = 0;
    for (unsigned seed = 1; seed <= 600; ++seed) {
        const PlanInput input = randomShop(seed);
        const Plan made = plan(input);
        // Posts of an account as a whole may go beyond its capacity: they are not checked against it, yet they count.
        QList<Sent> all = sends(input, made);
        for (const Sent &send : all) {
            if (!send.planned)
                continue;
            ++planned;
            QList<Sent> relevant = all;
            if (broken(input, all, send) == QLatin1String("capacity"))
                relevant = only(all, [](const Sent &one) { return !one.planned || targetKindOf(one.touchpoint) != TargetKind::Account; });
            const QString limit = broken(input, relevant, send);
            QVERIFY2(limit.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(limit)));
        }
    }
    QVERIFY(planned > 3'000); // the shops are not so strict that nothing is tried
}

void PlannerTest::neverAgainstAWish()
{
    int seen = 0;
    for (unsigned seed = 1; seed <= 300; ++seed) {
        const PlanInput input = randomShop(seed);
        for (const PlannedDelivery &delivery : plan(input).deliveries) {
            const PlanRun &run = input.runs[size_t(delivery.run - 1)];
            if (delivery.status != Status::Planned)
                continue;
            const auto at = QDateTime::fromSecsSinceEpoch(run.atSeconds, shanghai);
            QVERIFY(run.atSeconds >= input.nowSeconds);
            QVERIFY(at.time() >= QTime(9, 0) && at.time() < (run.touchpoint == Touchpoint::Sms ? QTime(20, 0) : QTime(21, 30)));
            if (!isDirected(run.touchpoint))
                continue;
            const PlanMember &member = input.members[size_t(delivery.target - 1)];
            QVERIFY(!member.left && !member.under14 && !(member.optOuts & bitOf(run.touchpoint)));
            QVERIFY(run.touchpoint != Touchpoint::Sms || (member.consents & bitOf(Touchpoint::Sms)));
            QVERIFY(!member.pausedUntil.isValid() || member.pausedUntil < at.date());
            QVERIFY(std::find(run.minus.begin(), run.minus.end(), delivery.target) == run.minus.end());
            ++seen;
        }
    }
    QVERIFY(seen > 500);
}

void PlannerTest::sameInAnyOrder()
{
    for (unsigned seed = 1; seed <= 200; ++seed) {
        PlanInput input = randomShop(seed);
        const QStringList once = textOf(plan(input));
        Random random(seed);
        std::shuffle(input.runs.begin(), input.runs.end(), random);
        std::shuffle(input.members.begin(), input.members.end(), random);
        std::shuffle(input.groups.begin(), input.groups.end(), random);
        std::shuffle(input.history.begin(), input.history.end(), random);
        for (PlanRun &run : input.runs)
            std::shuffle(run.targets.begin(), run.targets.end(), random);
        QCOMPARE(textOf(plan(input)), once);
    }
}

void PlannerTest::takenIsNotMissed()
{
    PlanInput input;
    input.zone = shanghai;
    input.nowSeconds = firstSecond + 11 * 3600;
    input.members.push_back({1, false, false, false, 0, 0, {}, {{Touchpoint::Wecom1to1, 0}}, {}});
    input.runs.push_back({1, 1, Touchpoint::Wecom1to1, firstSecond + 10 * 3600, 0, false, false, {1}, {}});
    QCOMPARE(plan(input).deliveries.front().status, Status::Missed);
    input.runs.front().taken = true;
    QCOMPARE(plan(input).deliveries.front().status, Status::Planned);
    input.runs.front().taken = false;
    input.history.push_back({1, 1, Touchpoint::Wecom1to1, 2, 0, firstSecond + 10 * 3600, Status::Sent});
    QCOMPARE(plan(input).deliveries.front().status, Status::Planned); // somebody is at it
}

void PlannerTest::halfAMillion()
{
    constexpr int people = 500'000;
    PlanInput input;
    input.zone = shanghai;
    input.nowSeconds = firstSecond;
    input.accounts = {{1, 200'000}, {2, std::nullopt}};
    input.quotas.push_back({Touchpoint::Wecom1to1, PlatformQuota::Subject::Target, std::nullopt, PlatformQuota::Per::Month, 0, {}, {}});
    input.members.resize(people);
    PlanRun run{1, 1, Touchpoint::Wecom1to1, firstSecond + day + 10 * 3600, 0, false, false, {}, {}};
    for (int i = 0; i < people; ++i) {
        PlanMember &member = input.members[size_t(i)];
        member.id = i + 1;
        member.reach = {{Touchpoint::Wecom1to1, 1}, {Touchpoint::Wecom1to1, 2}};
        member.groups = {i % 1000 + 1, i % 700 + 1};
        run.targets.push_back(i + 1);
        for (int send = 0; send < i % 4; ++send)
            input.history.push_back({std::nullopt, 9, Touchpoint::Wecom1to1, i + 1, 1, firstSecond - (send + 1) * day, Status::Sent});
    }
    input.runs.push_back(run);
    QElapsedTimer timer;
    timer.start();
    const Plan made = plan(input);
    qInfo("planned %lld of %d targets with %zu earlier sends in %lld ms", qint64(made.reach.value(1)), people, input.history.size(), timer.elapsed());
    QCOMPARE(made.deliveries.size(), size_t(people));
    QVERIFY(timer.elapsed() < 20'000);
}

QTEST_GUILESS_MAIN(PlannerTest)
#include "planner_test.moc"
