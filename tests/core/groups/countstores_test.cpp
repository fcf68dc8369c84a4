// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger and the activity of groups in a workspace: typed and imported numbers, tiers of a large group, undo.
#include "core/groups/activitystore.h"
#include "core/groups/groupstore.h"
#include "core/groups/ledgerstore.h"
#include "core/groups/rosterstore.h"
#include "groupsworld.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace siyu;
using namespace siyu::groups;

namespace {

const QDate first(2026, 3, 1);

QStringList readable(const QList<LedgerDay> &days)
{
    QStringList out;
    const auto word = [](Count count) { return count ? QString::number(*count) : QStringLiteral("-"); };
    for (const LedgerDay &day : days) {
        QStringList cells{QString::number(day.day.day()), word(day.total), word(day.joined), word(day.lost), word(day.net)};
        out.append((cells + wordsOf(day.flags)).join(QLatin1Char(' ')));
    }
    return out;
}

} // namespace

class CountStoresTest : public QObject {
    Q_OBJECT

private:
    struct Shop : World {
        GroupId group;
        Shop() { group = addGroupNamed(QStringLiteral("老客1群")); }
        GroupId addGroupNamed(const QString &name)
        {
            return *system([&](db::Database &db) { return ensureGroup(db, name, workspace->nowUtc(), {}); });
        }
        void store(int day, const QList<int> &members, bool partial = false)
        {
            NewRoster roster{group, QDateTime(first.addDays(day), QTime(2, 0), Qt::UTC), first.addDays(day), partial, {}, {}};
            for (const int member : members)
                roster.lines.append({MemberId(member), QString(), QDate()});
            QVERIFY(system([&roster](db::Database &db) { return storeRoster(db, roster); }));
        }
        QStringList ledgerRows(int from, int to) const
        {
            return readable(*ledger(*workspace, group, {first.addDays(from), first.addDays(to)}));
        }
        QStringList dumpCounts() const
        {
            return dump({QStringLiteral("group_day"), QStringLiteral("activity"), QStringLiteral("activity_day"),
                QStringLiteral("batch_change"), QStringLiteral("tier_threshold")});
        }
    };

private Q_SLOTS:
    void ledgerFromRostersAndThePad();
    void padRefusesNonsense_data();
    void padRefusesNonsense();
    void sumsSayWhatIsMissing();
    void groupDaysComeAndGo();
    void activityComesAndGoes();
    void sameBatchAddsUp();
    void tiersOfAGroup();
    void historyEqualsSingleDays();
    void growthOfAGroup();
    void thresholdsPerGroup();
    void largeGroupWithAYear();
};

void CountStoresTest::ledgerFromRostersAndThePad()
{
    Shop shop;
    shop.addMembers(20);
    shop.store(0, {1, 2, 3, 4});
    shop.store(3, {1, 2, 3, 5, 6});
    QCOMPARE(shop.ledgerRows(0, 4), (QStringList{"1 4 - - -", "2 - - - -", "3 - - - -", "4 5 2 1 1", "5 - - - -"}));
    QVERIFY(setTypedCounts(*shop.workspace, shop.group, first.addDays(1), {{}, 1, 0}));
    QCOMPARE(shop.ledgerRows(0, 3), (QStringList{"1 4 - - -", "2 5 1 0 1", "3 - - - -", "4 5 1 1 0"}));
    QVERIFY(setTypedCounts(*shop.workspace, shop.group, first.addDays(4), {7, 1, 0}));
    QCOMPARE(shop.ledgerRows(4, 4), QStringList{"5 7 1 0 1 does_not_add_up"});
    QVERIFY(shop.workspace->undo());
    QCOMPARE(shop.ledgerRows(4, 4), QStringList{"5 - - - -"});
    QVERIFY(setTypedCounts(*shop.workspace, shop.group, first.addDays(1), {}));
    QVERIFY(!typedCounts(*shop.workspace, shop.group, first.addDays(1))->joined);
    QCOMPARE(shop.dumpCounts(), QStringList());
}

void CountStoresTest::padRefusesNonsense_data()
{
    QTest::addColumn<int>("day");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("group");
    QTest::addColumn<int>("error");
    QTest::newRow("tomorrow") << 31 << qint64(1) << qint64(1) << int(ErrorCode::InvalidInput);
    QTest::newRow("below 0") << 0 << qint64(-1) << qint64(1) << int(ErrorCode::InvalidInput);
    QTest::newRow("too many") << 0 << qint64(1'000'001) << qint64(1) << int(ErrorCode::InvalidInput);
    QTest::newRow("no such group") << 0 << qint64(1) << qint64(9) << int(ErrorCode::NotFound);
}

void CountStoresTest::padRefusesNonsense()
{
    QFETCH(int, day);
    QFETCH(qint64, total);
    QFETCH(qint64, group);
    QFETCH(int, error);
    Shop shop;
    const Result<void> done = setTypedCounts(*shop.workspace, GroupId(group), first.addDays(day), {total, {}, {}});
    QVERIFY(!done);
    QCOMPARE(int(done.error().code), error);
    QCOMPARE(shop.dumpCounts(), QStringList());
}

void CountStoresTest::sumsSayWhatIsMissing()
{
    Shop shop;
    const GroupId other = shop.addGroupNamed(QStringLiteral("新客2群"));
    QVERIFY(setTypedCounts(*shop.workspace, shop.group, first, {100, 3, 1}));
    QVERIFY(setTypedCounts(*shop.workspace, other, first, {50, {}, 2}));
    QVERIFY(setTypedCounts(*shop.workspace, shop.group, first.addDays(1), {{}, 1, 0}));
    NoProgress quiet;
    const auto all = ledgers(*shop.workspace, {first, first.addDays(1)}, {}, quiet);
    QVERIFY(all);
    QCOMPARE(all->size(), 2);
    const QList<LedgerSum> sums = sumLedgers(*all);
    QCOMPARE(sums.at(0).total.value, Count(150));
    QCOMPARE(sums.at(0).lost.value, Count(3));
    QVERIFY(!sums.at(0).joined.value);
    QCOMPARE(sums.at(0).joined.measured, 3);
    QCOMPARE(sums.at(0).joined.without, 1);
    QVERIFY(!sums.at(1).total.value);
    QCOMPARE(sums.at(1).total.measured, 101);
    QCOMPARE(ledgers(*shop.workspace, {first, first}, {other}, quiet)->first().name, QStringLiteral("新客2群"));
}

void CountStoresTest::groupDaysComeAndGo()
{
    Shop shop;
    const auto import = [&shop](BatchId batch, const DayCount &day) {
        return *shop.system([&](db::Database &db) { return storeGroupDay(db, shop.group, day, batch); });
    };
    const BatchId one = shop.addBatch(QStringLiteral("group-days")), two = shop.addBatch(QStringLiteral("group-days"));
    const QStringList empty = shop.dumpCounts();
    QCOMPARE(import(one, {first, false, 100, 2, {}}), Stored::Created);
    const QStringList before = shop.dumpCounts();
    QCOMPARE(import(two, {first, false, 100, {}, {}}), Stored::Unchanged);
    QCOMPARE(shop.dumpCounts(), before);
    QCOMPARE(import(two, {first, false, {}, 3, 1}), Stored::Updated);
    QCOMPARE(import(two, {first.addDays(1), false, 101, {}, {}}), Stored::Created);
    QCOMPARE(shop.ledgerRows(0, 1), (QStringList{"1 100 3 1 2", "2 101 - - -"}));
    QVERIFY(shop.system([two](db::Database &db) { takeBackGroupDays(db, two); }));
    QCOMPARE(shop.dumpCounts(), before);
    QVERIFY(shop.system([one](db::Database &db) { takeBackGroupDays(db, one); }));
    QCOMPARE(shop.dumpCounts(), empty);
}

void CountStoresTest::activityComesAndGoes()
{
    Shop shop;
    shop.addMembers(5);
    const BatchId one = shop.addBatch(QStringLiteral("activity")), two = shop.addBatch(QStringLiteral("activity"));
    const auto import = [&shop](BatchId batch, const QList<QPair<int, qint64>> &counts) {
        QList<Stored> out;
        const auto done = shop.system([&](db::Database &db) {
            ActivityWriter writer(db, batch);
            for (const auto &[member, messages] : counts)
                out.append(writer.add(shop.group, first, MemberId(member), messages));
        });
        return done ? out : QList<Stored>();
    };
    QCOMPARE(import(one, {{1, 5}, {2, 7}}), (QList<Stored>{Stored::Created, Stored::Created}));
    const QStringList before = shop.dumpCounts();
    QCOMPARE(import(two, {{1, 5}, {2, 9}, {3, 1}}), (QList<Stored>{Stored::Unchanged, Stored::Updated, Stored::Created}));
    QCOMPARE(shop.rows("SELECT member, messages FROM activity ORDER BY member"), (QStringList{"1 5", "2 9", "3 1"}));
    QVERIFY(shop.system([two](db::Database &db) { takeBackActivity(db, two); }));
    QCOMPARE(shop.dumpCounts(), before);
    QVERIFY(shop.system([one](db::Database &db) { takeBackActivity(db, one); }));
    QCOMPARE(shop.dumpCounts(), QStringList());
}

void CountStoresTest::sameBatchAddsUp()
{
    Shop shop;
    shop.addMembers(2);
    const BatchId batch = shop.addBatch(QStringLiteral("activity"));
    QVERIFY(shop.system([&](db::Database &db) {
        ActivityWriter writer(db, batch);
        if (writer.add(shop.group, first, MemberId(1), 2) != Stored::Created)
            qFatal("first");
        if (writer.add(shop.group, first, MemberId(1), 3) != Stored::Updated)
            qFatal("second");
    }));
    QCOMPARE(shop.rows("SELECT messages FROM activity"), QStringList{"5"});
    QCOMPARE(shop.rows("SELECT count(*) FROM batch_change"), QStringList{"0"});
}

void CountStoresTest::tiersOfAGroup()
{
    Shop shop;
    shop.addMembers(6);
    shop.store(0, {1, 2, 3, 4});
    shop.store(25, {1, 2, 3, 5});
    const QDate day = first.addDays(29);
    const auto none = tiers(*shop.workspace, shop.group, day);
    QCOMPARE(none->counts.missing, 4);
    QVERIFY(shop.system([&](db::Database &db) {
        ActivityWriter writer(db, {});
        for (int i = 0; i < 30; ++i)
            writer.markMeasured(shop.group, first.addDays(i));
        for (int i = 0; i < 5; ++i)
            writer.add(shop.group, first.addDays(20 + i), MemberId(1), 4);
        writer.add(shop.group, first, MemberId(2), 50);
        writer.add(shop.group, first, MemberId(4), 50);
    }));
    const auto result = tiers(*shop.workspace, shop.group, day);
    QCOMPARE(result->counts.superActive, 1);
    QCOMPARE(result->counts.normal, 1);
    QCOMPARE(result->counts.never, 1);
    QCOMPARE(result->counts.observing, 1);
    QCOMPARE(result->counts.missing, 0);
    QCOMPARE(result->members.first().member, MemberId(1));
    QCOMPARE(wordOf(result->members.first().result), QStringLiteral("plain"));
    QCOMPARE(*lastMeasuredDay(*shop.workspace, shop.group), day);
    QCOMPARE(tiers(*shop.workspace, GroupId(99), day).error().code, ErrorCode::NotFound);
    QCOMPARE(tiers(*shop.workspace, shop.group, QDate()).error().code, ErrorCode::InvalidInput);
}

void CountStoresTest::historyEqualsSingleDays()
{
    Shop shop;
    shop.addMembers(12);
    shop.store(-60, {1, 2, 3, 4, 5, 6});
    shop.store(5, {1, 2, 3, 7, 8, 9});
    shop.store(12, {1, 2, 4, 7, 8, 10});
    QRandomGenerator random(3);
    QVERIFY(shop.system([&](db::Database &db) {
        ActivityWriter writer(db, {});
        for (int i = -70; i < 25; ++i) {
            if (random.bounded(6) == 0)
                continue;
            writer.markMeasured(shop.group, first.addDays(i));
            for (int member = 1; member <= 10; ++member) {
                if (random.bounded(10) < 3)
                    writer.add(shop.group, first.addDays(i), MemberId(member), random.bounded(1, 5));
            }
        }
    }));
    NoProgress quiet;
    const auto history = tierHistory(*shop.workspace, shop.group, {first, first.addDays(24)}, quiet);
    QCOMPARE(history->size(), 25);
    qint64 judged = 0;
    for (const TierCounts &counts : *history) {
        const TierCounts single = tiers(*shop.workspace, shop.group, counts.day)->counts;
        QCOMPARE(counts.superActive, single.superActive);
        QCOMPARE(counts.normal, single.normal);
        QCOMPARE(counts.never, single.never);
        QCOMPARE(counts.observing, single.observing);
        judged += counts.judged();
    }
    QVERIFY(judged > 50);
    const auto all = tiersOfGroups(*shop.workspace, first.addDays(24), {}, quiet);
    QCOMPARE(all->first().counts.superActive, history->last().superActive);
    QCOMPARE(all->first().counts.judged(), history->last().judged());
}

void CountStoresTest::growthOfAGroup()
{
    Shop shop;
    shop.addMembers(6);
    shop.store(0, {1, 2, 3});
    shop.store(7, {1, 4, 5});
    QVERIFY(shop.system([&](db::Database &db) {
        ActivityWriter writer(db, {});
        for (int i = -10; i < 20; ++i)
            writer.markMeasured(shop.group, first.addDays(i));
        writer.add(shop.group, first.addDays(8), MemberId(4), 1);
        writer.add(shop.group, first.addDays(2), MemberId(2), 1);
    }));
    const Period week{first.addDays(5), first.addDays(11)};
    QCOMPARE(activeGrowthOf(*shop.workspace, shop.group, week, first.addDays(18))->value, std::optional<qint64>(0)); // 4 came, 2 left
    QVERIFY(activeGrowthOf(*shop.workspace, shop.group, week, first.addDays(17))->periodNotOver);
}

void CountStoresTest::thresholdsPerGroup()
{
    Shop shop;
    const GroupId other = shop.addGroupNamed(QStringLiteral("B"));
    QVERIFY(thresholdsOf(*shop.workspace, shop.group).value() == TierThresholds());
    QVERIFY(setThresholds(*shop.workspace, {}, {14, 5, 10, 8, 3}));
    QVERIFY(setThresholds(*shop.workspace, other, {30, 7, 30, 25, 5}));
    QCOMPARE(thresholdsOf(*shop.workspace, shop.group)->window, 14);
    QCOMPARE(thresholdsOf(*shop.workspace, other)->superMessages, 30);
    QCOMPARE(setThresholds(*shop.workspace, other, {0, 7, 30, 25, 5}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(setThresholds(*shop.workspace, other, {400, 7, 30, 25, 5}).error().code, ErrorCode::InvalidInput);
    QVERIFY(shop.workspace->undo());
    QCOMPARE(thresholdsOf(*shop.workspace, other)->window, 14);
}

void CountStoresTest::largeGroupWithAYear()
{
    Shop shop;
    shop.addMembers(500);
    QList<int> everybody;
    for (int i = 1; i <= 500; ++i)
        everybody.append(i);
    shop.store(-400, everybody);
    QRandomGenerator random(9);
    QVERIFY(shop.system([&](db::Database &db) {
        ActivityWriter writer(db, {});
        for (int i = -365; i <= 0; ++i) {
            writer.markMeasured(shop.group, first.addDays(i));
            for (int k = 0; k < 150; ++k)
                writer.add(shop.group, first.addDays(i), MemberId(random.bounded(1, 501)), random.bounded(1, 6));
        }
    }));
    qint64 best = 1'000'000;
    for (int turn = 0; turn < 3; ++turn) {
        QElapsedTimer timer;
        timer.start();
        const auto result = tiers(*shop.workspace, shop.group, first);
        best = std::min(best, timer.elapsed());
        QCOMPARE(result->members.size(), 500);
        QVERIFY(result->counts.superActive > 0 && result->counts.normal > 0);
    }
    qInfo("tiers of 500 members with a year of counts: %lld ms", best);
    QVERIFY(best < 50);
}

QTEST_GUILESS_MAIN(CountStoresTest)
#include "countstores_test.moc"
