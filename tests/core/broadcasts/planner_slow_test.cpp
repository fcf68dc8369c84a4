// SPDX-License-Identifier: GPL-3.0-or-later
// The planner against slowplan.h on random scenarios that lie near every limit; and a year lived through day by day, after
// which nothing that went out breaks a limit. SIYU_SCENARIOS says how many scenarios (at least 500).
#include "core/broadcasts/arms.h"
#include "tests/core/broadcasts/slowplan.h"

#include <QTest>
#include <random>

using namespace siyu;
using namespace siyu::broadcasts;
using slow::day;
using slow::hour;

namespace {

constexpr Touchpoint touchpoints[] = {Touchpoint::Wecom1to1, Touchpoint::GroupChat, Touchpoint::ServiceAccount, Touchpoint::Sms,
    Touchpoint::Wecom1to1, Touchpoint::GroupChat, Touchpoint::Moments, Touchpoint::SubscriptionAccount};
constexpr int people = 10, groups = 5, accounts = 5, contents = 4;

class Chance {
public:
    explicit Chance(unsigned seed) : m_random(seed) { }
    int below(int n) { return int(m_random() % unsigned(n)); }
    int from(int least, int most) { return least + below(most - least + 1); }
    bool oneIn(int n) { return below(n) == 0; }
    template <typename T>
    T of(const std::vector<T> &all) { return all[size_t(below(int(all.size())))]; }
    Touchpoint touchpoint() { return touchpoints[below(int(std::size(touchpoints)))]; }
    qint64 target(Touchpoint touchpoint)
    {
        return 1 + below(targetKindOf(touchpoint) == TargetKind::Member ? people + 1 : targetKindOf(touchpoint) == TargetKind::Group ? groups + 1 : 2);
    }
    std::mt19937 &engine() { return m_random; }

private:
    std::mt19937 m_random;
};

PlanMember memberOf(Chance &chance, qint64 id, QDate around)
{
    PlanMember member;
    member.id = id;
    member.left = chance.oneIn(12);
    member.under14 = chance.oneIn(20);
    member.optedOutOfAll = chance.oneIn(25);
    member.optOuts = chance.oneIn(5) ? bitOf(chance.touchpoint()) : 0;
    member.consents = chance.oneIn(4) ? 0 : bitOf(Touchpoint::Sms);
    if (chance.oneIn(6))
        member.pausedUntil = around.addDays(chance.from(-3, 10));
    for (int i = chance.below(4); i > 0; --i)
        member.reach.push_back({Touchpoint::Wecom1to1, chance.from(0, 3)});
    for (int i = chance.below(3); i > 0; --i)
        member.reach.push_back({Touchpoint::Sms, chance.from(3, 4)});
    if (!chance.oneIn(4))
        member.reach.push_back({Touchpoint::ServiceAccount, 5});
    for (qint64 group = 1; group <= groups; ++group) {
        if (chance.oneIn(2))
            member.groups.push_back(group);
    }
    return member;
}

PlatformQuota quotaOf(Chance &chance, QDate around)
{
    using Quota = PlatformQuota;
    Quota quota;
    quota.touchpoint = chance.touchpoint();
    quota.subject = chance.of(std::vector{Quota::Subject::Target, Quota::Subject::Account, Quota::Subject::AccountAndTarget});
    quota.per = chance.of(std::vector{Quota::Per::Day, Quota::Per::Week, Quota::Per::Month, Quota::Per::Rolling});
    if (!chance.oneIn(8))
        quota.limit = chance.from(quota.subject == Quota::Subject::Account ? 2 : 0, quota.subject == Quota::Subject::Account ? 8 : 3);
    quota.rollingSeconds = chance.of(std::vector<qint64>{day, 2 * day, 7 * day});
    if (chance.oneIn(3))
        quota.validFrom = around.addDays(chance.from(-10, 10));
    if (chance.oneIn(3))
        quota.validTo = around.addDays(chance.from(-5, 15));
    return quota;
}

// Times that lie on and about the edges of hours, days and months.
qint64 momentOf(Chance &chance, QDate around, int daysBefore, int daysAfter, const QTimeZone &zone)
{
    const QTime clock = chance.of(std::vector{QTime(8, 59), QTime(9, 0), QTime(10, 0), QTime(10, 0), QTime(12, 30), QTime(19, 59),
        QTime(20, 0), QTime(21, 29), QTime(21, 30), QTime(0, 0), QTime(23, 59)});
    return QDateTime(around.addDays(chance.from(-daysBefore, daysAfter)), clock, zone).toSecsSinceEpoch();
}

PlanRun runOf(Chance &chance, qint64 id, QDate around, const QTimeZone &zone)
{
    PlanRun run;
    run.id = id;
    run.content = chance.from(1, contents);
    run.touchpoint = chance.touchpoint();
    run.atSeconds = momentOf(chance, around, 1, 12, zone);
    run.priority = chance.below(3);
    run.repeatable = chance.oneIn(7);
    run.taken = chance.oneIn(10);
    for (int i = chance.below(14); i > 0; --i)
        run.targets.push_back(chance.target(run.touchpoint));
    for (const qint64 target : run.targets) {
        if (chance.oneIn(15))
            run.minus.push_back(target);
    }
    return run;
}

void addHistory(Chance &chance, PlanInput &input, QDate around)
{
    for (int i = chance.below(40); i > 0; --i) {
        const Touchpoint touchpoint = chance.touchpoint();
        input.history.push_back({std::nullopt, chance.from(1, contents), touchpoint, chance.target(touchpoint), chance.from(0, accounts),
            momentOf(chance, around, 25, 3, input.zone), chance.of(std::vector(allStatuses.begin(), allStatuses.end()))});
    }
    for (const PlanRun &run : input.runs) {
        const QSet<qint64> targets(run.targets.begin(), run.targets.end());
        for (const qint64 target : targets) {
            if (chance.oneIn(12))
                input.history.push_back({run.id, run.content, run.touchpoint, target, chance.from(0, accounts), run.atSeconds,
                    chance.of(std::vector(allStatuses.begin(), allStatuses.end()))});
        }
    }
}

// The first run becomes two arms: half of its targets each, another content for the second.
void compareTexts(Chance &chance, PlanInput &input)
{
    PlanRun &first = input.runs.front();
    if (targetKindOf(first.touchpoint) == TargetKind::Account)
        return;
    const auto parts = splitByLot(first.targets, quint64(chance.below(1'000)), {1 + chance.below(2), 1});
    PlanRun second = first;
    second.id = qint64(input.runs.size()) + 1;
    second.content = first.content % contents + 1;
    first.targets = parts[0];
    second.targets = parts[1];
    input.runs.push_back(second);
}

PlanInput scenario(unsigned seed)
{
    Chance chance(seed);
    // Ends of months and years, 29 February, clocks that jump.
    const QDate around = chance.of(std::vector{QDate(2026, 3, 27), QDate(2028, 2, 27), QDate(2026, 12, 28), QDate(2026, 10, 24), QDate(2026, 3, 6),
        QDate(2026, 4, 3), QDate(2026, 6, 15)});
    PlanInput input;
    input.zone = QTimeZone(chance.of(std::vector<QByteArray>{"Asia/Shanghai", "Asia/Shanghai", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe"}));
    input.nowSeconds = QDateTime(around, QTime(10, 0), input.zone).toSecsSinceEpoch();
    input.house.monthWecom = chance.from(0, 5);
    input.house.weekDirected = chance.from(0, 7);
    input.house.groupDay = chance.from(0, 2);
    input.house.dedupGroups = !chance.oneIn(4);
    if (chance.oneIn(3))
        input.house.smsTo = QTime(19, 59);
    if (chance.oneIn(3))
        input.house.contentDays = chance.from(0, 7);
    if (chance.oneIn(3))
        std::shuffle(input.house.order.begin(), input.house.order.end(), chance.engine());
    for (int i = chance.below(6); i > 0; --i)
        input.quotas.push_back(quotaOf(chance, around));
    for (qint64 id = 1; id <= accounts; ++id)
        input.accounts.push_back({id, chance.oneIn(2) ? std::optional(chance.from(0, 8)) : std::nullopt});
    for (qint64 id = 1; id <= people; ++id)
        input.members.push_back(memberOf(chance, id, around));
    for (qint64 id = 1; id <= groups; ++id)
        input.groups.push_back({id, chance.oneIn(8), chance.from(0, accounts)});
    for (int id = 1 + chance.below(16); id > 0; --id)
        input.runs.push_back(runOf(chance, id, around, input.zone));
    if (chance.oneIn(3))
        compareTexts(chance, input);
    addHistory(chance, input, around);
    return input;
}

QStringList textOf(const Plan &plan)
{
    QStringList lines;
    for (const PlannedDelivery &delivery : plan.deliveries)
        lines << QStringLiteral("%1 %2 %3 %4 %5").arg(delivery.run).arg(delivery.target).arg(wordOf(delivery.status), wordOf(delivery.reason)).arg(delivery.account);
    for (auto reach = plan.reach.begin(); reach != plan.reach.end(); ++reach)
        lines << QStringLiteral("reach %1 %2").arg(reach.key()).arg(reach.value());
    return lines;
}

} // namespace

class PlannerSlowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sameAsSlow();
    void sameInAnyOrder();
    void aYear();
};

void PlannerSlowTest::sameAsSlow()
{
    const int scenarios = std::max(500, qEnvironmentVariableIntValue("SIYU_SCENARIOS"));
    int differences = 0;
    QMap<QString, qint64> seen;
    for (int seed = 1; seed <= scenarios; ++seed) {
        const PlanInput input = scenario(unsigned(seed));
        const Plan fast = plan(input);
        const QStringList ours = textOf(fast), theirs = textOf(slow::SlowPlan(input).made());
        const auto counts = countsOf(fast.deliveries);
        for (auto count = counts.begin(); count != counts.end(); ++count)
            seen[count.key()] += count.value();
        if (ours == theirs)
            continue;
        if (++differences <= 5) {
            for (qsizetype i = 0; i < std::max(ours.size(), theirs.size()); ++i) {
                if (ours.value(i) != theirs.value(i))
                    qWarning("seed %d: planner “%s”, slow “%s”", seed, qPrintable(ours.value(i)), qPrintable(theirs.value(i)));
            }
        }
    }
    qInfo("%d scenarios, %d differ", scenarios, differences);
    QCOMPARE(differences, 0);
    // Every state and every reason comes up often enough to mean something.
    for (const Reason reason : allReasons)
        QVERIFY2(seen.value(wordOf(reason)) >= 20, qPrintable(QStringLiteral("%1: %2").arg(wordOf(reason)).arg(seen.value(wordOf(reason)))));
    for (const Status status : {Status::Planned, Status::HandedOut, Status::Sent, Status::Failed, Status::Missed, Status::Cancelled})
        QVERIFY2(seen.value(wordOf(status)) >= 20, qPrintable(wordOf(status)));
}

void PlannerSlowTest::sameInAnyOrder()
{
    for (unsigned seed = 1; seed <= 200; ++seed) {
        PlanInput input = scenario(seed);
        const QStringList once = textOf(plan(input));
        Chance chance(seed);
        std::shuffle(input.runs.begin(), input.runs.end(), chance.engine());
        std::shuffle(input.members.begin(), input.members.end(), chance.engine());
        std::shuffle(input.groups.begin(), input.groups.end(), chance.engine());
        std::shuffle(input.history.begin(), input.history.end(), chance.engine());
        std::shuffle(input.quotas.begin(), input.quotas.end(), chance.engine());
        QCOMPARE(textOf(plan(input)), once);
    }
}

// A limit of the house or of a platform becomes another one, now or from a day to come.
static void changeLimits(Chance &chance, PlanInput &shop, QDate today)
{
    HouseRules &house = shop.house;
    if (chance.oneIn(2)) {
        house.monthWecom = chance.from(1, 5);
        house.weekDirected = chance.from(1, 7);
        house.groupDay = chance.from(1, 2);
        house.contentDays = chance.from(0, 5);
        std::shuffle(house.order.begin(), house.order.end(), chance.engine());
        return;
    }
    PlatformQuota &old = shop.quotas[size_t(chance.below(int(shop.quotas.size())))];
    if (old.validTo.isValid())
        return;
    PlatformQuota later = old;
    old.validTo = today.addDays(chance.below(5));
    later.validFrom = old.validTo.addDays(1);
    later.limit = chance.from(1, 8);
    shop.quotas.push_back(later);
}

// Each morning everything ahead is planned anew; what is due that day is sent, failed, or skipped by hand; new broadcasts
// come in for the days to come, opt-outs come and go. 29 February, both changes of the clock and a policy that changes lie
// within; the house changes its mind, and limits of platforms are superseded from a day on. What goes out is counted once
// more on its day by the limits of that day.
void PlannerSlowTest::aYear()
{
    Chance chance(7);
    PlanInput shop;
    shop.zone = QTimeZone("America/New_York");
    using Quota = PlatformQuota;
    shop.quotas = {{Touchpoint::Wecom1to1, Quota::Subject::Target, 3, Quota::Per::Month, 0, {}, QDate(2028, 4, 30)},
        {Touchpoint::Wecom1to1, Quota::Subject::Target, std::nullopt, Quota::Per::Month, 0, QDate(2028, 5, 1), {}},
        {Touchpoint::Wecom1to1, Quota::Subject::AccountAndTarget, 1, Quota::Per::Day, 0, {}, {}},
        {Touchpoint::ServiceAccount, Quota::Subject::Target, 2, Quota::Per::Month, 0, {}, {}},
        {Touchpoint::Sms, Quota::Subject::Account, 6, Quota::Per::Rolling, 2 * day, {}, {}},
        {Touchpoint::GroupChat, Quota::Subject::Target, 4, Quota::Per::Week, 0, {}, {}},
        {Touchpoint::SubscriptionAccount, Quota::Subject::Target, 1, Quota::Per::Day, 0, {}, {}}};
    const QDate first(2028, 1, 1);
    for (qint64 id = 1; id <= accounts; ++id)
        shop.accounts.push_back({id, id == 5 ? std::nullopt : std::optional(4 + int(id))});
    for (qint64 id = 1; id <= people; ++id)
        shop.members.push_back(memberOf(chance, id, first));
    for (qint64 id = 1; id <= groups; ++id)
        shop.groups.push_back({id, false, id});
    qint64 nextRun = 1, out = 0;
    for (QDate today = first; today.year() == first.year(); today = today.addDays(1)) {
        for (int i = chance.below(4); i > 0; --i)
            shop.runs.push_back(runOf(chance, nextRun++, today.addDays(2), shop.zone));
        for (PlanRun &run : shop.runs)
            run.taken = false;
        if (chance.oneIn(5))
            shop.members[size_t(chance.below(people))] = memberOf(chance, 0, today);
        for (size_t i = 0; i < shop.members.size(); ++i)
            shop.members[i].id = qint64(i + 1);
        if (chance.oneIn(15))
            changeLimits(chance, shop, today);
        shop.nowSeconds = today.startOfDay(shop.zone).toSecsSinceEpoch();
        const qint64 tomorrow = today.addDays(1).startOfDay(shop.zone).toSecsSinceEpoch();
        const Plan made = plan(shop);
        std::map<qint64, const PlanRun *> runs;
        for (const PlanRun &run : shop.runs)
            runs.emplace(run.id, &run);
        for (const PlannedDelivery &delivery : made.deliveries) {
            const PlanRun &run = *runs.at(delivery.run);
            if (delivery.status != Status::Planned || run.atSeconds >= tomorrow)
                continue;
            const Status became = chance.of(std::vector{Status::Sent, Status::Sent, Status::Sent, Status::HandedOut, Status::Failed, Status::Skipped});
            shop.history.push_back({run.id, run.content, run.touchpoint, delivery.target, delivery.account, run.atSeconds, became});
        }
        std::erase_if(shop.runs, [&](const PlanRun &run) { return run.atSeconds < tomorrow; });
        const slow::SlowPlan soFar(shop);
        for (const slow::Going &one : soFar.going()) {
            if (one.at < shop.nowSeconds || one.at >= tomorrow)
                continue;
            ++out;
            const QString broken = soFar.brokenBy(one);
            QVERIFY2(broken.isEmpty(), qPrintable(broken + QDateTime::fromSecsSinceEpoch(one.at, shop.zone).toString(QStringLiteral(" yyyy-MM-dd HH:mm"))));
        }
    }
    QVERIFY2(out > 400, qPrintable(QString::number(out)));
    qInfo("a year: %lld went out, every limit of its day holds; %lld rows of limits in the end", out, qint64(shop.quotas.size()));
}

QTEST_GUILESS_MAIN(PlannerSlowTest)
#include "planner_slow_test.moc"
