// SPDX-License-Identifier: GPL-3.0-or-later
// Definitions, dated targets and typed numbers of KPIs, and the scorecards made of them.
#include "core/groups/groupstore.h"
#include "core/groups/staffstore.h"
#include "core/kpi/scorecard.h"
#include "tests/support/support.h"
#include "tests/support/undone.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::kpi;

namespace {

QString str(const char *text) { return QString::fromLatin1(text); }
const Period week{QDate(2026, 2, 16), QDate(2026, 2, 22)};
const Period month{QDate(2026, 2, 1), QDate(2026, 2, 28)};

struct Shop : test::TestWorkspace {
    Shop()
    {
        staff = *groups::addStaff(*workspace, {str("Li"), {}, {}, {}});
        for (const char *name : {"A", "B"}) {
            groups::NewGroup group;
            group.name = str(name);
            group.owners = {staff};
            ids.append(*groups::addGroup(*workspace, group));
        }
    }
    Item item(const QString &word, const Period &period = week, const Scope &scope = {})
    {
        const auto card = scorecard(*workspace, period, scope, quiet);
        for (const TeamCard &team : card->teams) {
            for (const Item &item : team.items) {
                if (item.kpi.word == word)
                    return item;
            }
        }
        qFatal("no %s", qPrintable(word));
    }
    Kpi own(const QString &name, Combine combine = Combine::Sum, Unit unit = Unit::Count)
    {
        Kpi kpi;
        kpi.name = name;
        kpi.team = Team::Reputation;
        kpi.combine = combine;
        kpi.unit = unit;
        return kpi;
    }
    StaffId staff;
    QList<GroupId> ids;
    NoProgress quiet;
};

} // namespace

class KpiStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void defaultsAreThere();
    void ownOnesAreChecked();
    void targetsHoldFromTheirDay();
    void targetsOfGroups();
    void targetsAreScaled();
    void typedNumbers_data();
    void typedNumbers();
    void typedStandsInForWhatIsMissing();
    void weeksToComeHaveNoFigures();
    void goalsInWords();
    void staffCards();
    void undoTakesBack();
};

void KpiStoreTest::defaultsAreThere()
{
    Shop shop;
    const auto all = kpis(*shop);
    QCOMPARE(all->size(), qsizetype(allDefaults.size()));
    for (const Default standard : allDefaults) {
        const auto found = findKpi(*shop, wordOf(standard));
        QVERIFY(found);
        QCOMPARE(found->standard(), std::optional(standard));
        QCOMPARE(found->measure, Measure::Computed);
    }
    QVERIFY(findKpi(*shop, str("active"))->isActivity);
    QCOMPARE(shop.item(str("fission")).target, std::optional(3.0));
    QCOMPARE(shop.item(str("sales")).target, std::nullopt);
    QCOMPARE(shop.item(str("sales")).actual.missing, str("orders"));
    QCOMPARE(findKpi(*shop, str("nothing")).error().code, ErrorCode::NotFound);
}

void KpiStoreTest::ownOnesAreChecked()
{
    Shop shop;
    QCOMPARE(addKpi(*shop, shop.own(QString())).error().code, ErrorCode::InvalidInput);
    QVERIFY(addKpi(*shop, shop.own(str("photos"))));
    QCOMPARE(addKpi(*shop, shop.own(str(" photos "))).error().code, ErrorCode::Duplicate);
    QCOMPARE(addKpi(*shop, shop.own(str("sales"))).error().code, ErrorCode::Duplicate);
    Kpi computed = shop.own(str("x"));
    computed.measure = Measure::Computed;
    QCOMPARE(addKpi(*shop, computed).error().code, ErrorCode::InvalidInput);
    Kpi heavy = shop.own(str("y"));
    heavy.weight = -1;
    QCOMPARE(addKpi(*shop, heavy).error().code, ErrorCode::InvalidInput);
    // What a default measures stays.
    Kpi sales = *findKpi(*shop, str("sales"));
    sales.unit = Unit::Share;
    sales.weight = 55;
    sales.team = Team::Content;
    QVERIFY(editKpi(*shop, sales));
    const Kpi after = *findKpi(*shop, str("sales"));
    QCOMPARE(after.unit, Unit::Money);
    QCOMPARE(after.weight, 55.0);
    QCOMPARE(after.team, Team::Content);
    sales.isRetired = true;
    QVERIFY(editKpi(*shop, sales));
    QCOMPARE(kpis(*shop)->size(), qsizetype(allDefaults.size()));
    QCOMPARE(kpis(*shop, true)->size(), qsizetype(allDefaults.size()) + 1);
}

void KpiStoreTest::targetsHoldFromTheirDay()
{
    Shop shop;
    const qint64 net = findKpi(*shop, str("net"))->id;
    QVERIFY(setTarget(*shop, net, {wholeShop, QDate(2026, 2, 23), 7.0, {}}));
    QCOMPARE(shop.item(str("net")).target, std::nullopt);
    QVERIFY(setTarget(*shop, net, {wholeShop, QDate(2026, 2, 1), 5.0, {}}));
    QCOMPARE(shop.item(str("net")).target, std::optional(5.0));
    QVERIFY(setTarget(*shop, net, {wholeShop, QDate(2026, 2, 20), std::nullopt, {}}));
    QCOMPARE(shop.item(str("net")).target, std::nullopt);
    QCOMPARE(shop.item(str("net")).attainment.why, std::optional(NotScored::NoActual));
    QCOMPARE(targets(*shop, net)->size(), 3);
    QCOMPARE(setTarget(*shop, net, {77, QDate(2026, 2, 1), 5.0, {}}).error().code, ErrorCode::NotFound);
    QCOMPARE(setTarget(*shop, 999, {wholeShop, QDate(2026, 2, 1), 5.0, {}}).error().code, ErrorCode::NotFound);
    QCOMPARE(setTarget(*shop, net, {wholeShop, {}, 5.0, {}}).error().code, ErrorCode::InvalidInput);
}

void KpiStoreTest::targetsOfGroups()
{
    Shop shop;
    const QDate from(2026, 1, 1);
    const qint64 net = findKpi(*shop, str("net"))->id;
    QVERIFY(setTarget(*shop, net, {wholeShop, from, 100.0, {}}));
    QCOMPARE(shop.item(str("net"), week, {{shop.ids[0]}}).target, std::nullopt); // a sum of the shop says nothing of a group
    QVERIFY(setTarget(*shop, net, {shop.ids[0].value, from, 3.0, {}}));
    QCOMPARE(shop.item(str("net"), week, {{shop.ids[0]}}).target, std::optional(3.0));
    QCOMPARE(shop.item(str("net"), week, {shop.ids}).target, std::nullopt); // B has none
    QVERIFY(setTarget(*shop, net, {eachGroup, from, 2.0, {}}));
    QCOMPARE(shop.item(str("net"), week, {shop.ids}).target, std::optional(5.0));
    QCOMPARE(shop.item(str("loss"), week, {{shop.ids[1]}}).target, std::optional(0.05)); // a share holds everywhere
}

void KpiStoreTest::targetsAreScaled()
{
    Shop shop;
    const QDate from(2026, 1, 1);
    QVERIFY(setTarget(*shop, findKpi(*shop, str("net"))->id, {wholeShop, from, 7.0, {}}));
    const Item monthly = shop.item(str("net"), month);
    QCOMPARE(monthly.target, std::optional(28.0));
    QVERIFY(monthly.isScaled);
    QVERIFY(!shop.item(str("net")).isScaled);
    QCOMPARE(shop.item(str("net"), {QDate(2026, 2, 3), QDate(2026, 2, 4)}).target, std::optional(7.0)); // no span of the calendar
    QCOMPARE(shop.item(str("active"), month).target, std::optional(0.3));
}

void KpiStoreTest::typedNumbers_data()
{
    QTest::addColumn<Combine>("combine");
    QTest::addColumn<double>("shopWide");
    QTest::addColumn<double>("ofA");
    QTest::newRow("sum") << Combine::Sum << 9.0 << 5.0;
    QTest::newRow("mean") << Combine::Mean << 3.0 << 2.5;
    QTest::newRow("last") << Combine::Last << 4.0 << 2.0;
}

void KpiStoreTest::typedNumbers()
{
    QFETCH(Combine, combine);
    QFETCH(double, shopWide);
    QFETCH(double, ofA);
    Shop shop;
    const qint64 id = *addKpi(*shop, shop.own(str("photos"), combine));
    QCOMPARE(shop.item(str("own-1")).actual.missing, str("typed"));
    const auto type = [&](qint64 group, QDate day, double value) { QVERIFY(setActual(*shop, id, {group, day, value, {}})); };
    type(shop.ids[0].value, QDate(2026, 2, 16), 3);
    type(shop.ids[0].value, QDate(2026, 2, 18), 2);
    type(wholeShop, QDate(2026, 2, 22), 4);
    type(wholeShop, QDate(2026, 2, 23), 100); // the week after
    const Item all = shop.item(str("own-1"));
    QCOMPARE(all.actual.value, std::optional(shopWide));
    QVERIFY(all.isTyped);
    QCOMPARE(shop.item(str("own-1"), week, {{shop.ids[0]}}).actual.value, std::optional(ofA));
    // Another week: a sum of nothing is 0, a mean of nothing is missing.
    const Item before = shop.item(str("own-1"), {QDate(2026, 2, 9), QDate(2026, 2, 15)});
    QCOMPARE(before.actual.value, combine == Combine::Sum ? std::optional(0.0) : std::nullopt);
    QCOMPARE(setActual(*shop, id, {wholeShop, QDate(2026, 3, 2), 1.0, {}}).error().code, ErrorCode::InvalidInput); // tomorrow
    QCOMPARE(setActual(*shop, id, {-1, QDate(2026, 3, 1), 1.0, {}}).error().code, ErrorCode::NotFound);
    QVERIFY(setActual(*shop, id, {wholeShop, QDate(2026, 2, 22), std::nullopt, {}}));
    QCOMPARE(typedActuals(*shop, id)->size(), 3);
}

void KpiStoreTest::typedStandsInForWhatIsMissing()
{
    Shop shop;
    const qint64 sales = findKpi(*shop, str("sales"))->id;
    QVERIFY(setActual(*shop, sales, {wholeShop, QDate(2026, 2, 17), 5'000.0, {}}));
    QCOMPARE(shop.item(str("sales")).actual.value, std::optional(5'000.0));
    QVERIFY(shop.item(str("sales")).isTyped);
    // As soon as there are orders, they say it.
    QVERIFY(shop->write({str("x")}, [](db::Database &db) { db.exec("INSERT INTO shop_order (platform, order_no) VALUES ('own', '1')"); }));
    QCOMPARE(shop.item(str("sales")).actual.value, std::optional(0.0));
    QVERIFY(!shop.item(str("sales")).isTyped);
}

// 2026-03-01 is a Sunday.
void KpiStoreTest::weeksToComeHaveNoFigures()
{
    Shop shop;
    const qint64 own = *addKpi(*shop, shop.own(str("photos")));
    QVERIFY(setActual(*shop, own, {wholeShop, QDate(2026, 2, 27), 4.0, {}}));
    QVERIFY(setTarget(*shop, own, {wholeShop, QDate(2026, 2, 1), 8.0, {}}));
    QVERIFY(setTarget(*shop, findKpi(*shop, str("sales"))->id, {wholeShop, QDate(2026, 2, 1), 100.0, {}}));
    QVERIFY(shop->write({str("x")}, [](db::Database &db) { db.exec("INSERT INTO shop_order (platform, order_no) VALUES ('own', '1')"); }));
    const Period next{QDate(2026, 3, 2), QDate(2026, 3, 8)};
    const QList<Scorecard> weeks = trend(*shop, {}, Every::Week, next.from, 2, shop.quiet).value();
    for (const TeamCard &team : weeks[1].teams) {
        QVERIFY(!team.score && !team.rank);
        QCOMPARE(team.unscored.size(), team.items.size());
        for (const Item &item : team.items) {
            QCOMPARE(item.actual, (Actual{std::nullopt, str("to_come")}));
            QCOMPARE(item.attainment.why, std::optional(NotScored::NoActual));
        }
    }
    const auto ofGroups = attainmentByGroup(*shop, next, shop.quiet);
    for (const GroupId group : shop.ids)
        QCOMPARE(ofGroups->value(group), TeamScores());
    // One that runs has what there is so far; so has the next one as soon as it begins.
    QCOMPARE(weeks[0].teams[0].score, std::optional(0.0));
    QCOMPARE(shop.item(str("own-1"), weeks[0].period).attainment.value, std::optional(0.5));
    shop.clock->set(test::utc("2026-03-01T16:00:00Z"));
    QCOMPARE(shop.item(str("sales"), next).attainment.value, std::optional(0.0));
    QCOMPARE(shop.item(str("own-1"), next).attainment.value, std::optional(0.0));
}

void KpiStoreTest::goalsInWords()
{
    Shop shop;
    Kpi words = shop.own(str("make them feel at home"));
    words.measure = Measure::None;
    for (int i = 0; i < 4; ++i) {
        words.name += QString::number(i);
        const auto id = addKpi(*shop, words);
        QVERIFY(id);
        QCOMPARE(setActual(*shop, *id, {wholeShop, QDate(2026, 2, 17), 1.0, {}}).error().code, ErrorCode::Refused);
        const auto card = scorecard(*shop, week, {}, shop.quiet);
        QCOMPARE(card->goals, 14 + i);
        QCOMPARE(card->measurable, 13);
        QCOMPARE(card->tooFewMeasurable, std::optional(i == 3)); // 13 of 16, then 13 of 17
    }
}

void KpiStoreTest::staffCards()
{
    Shop shop;
    QVERIFY(shop->write({str("x")}, [&](db::Database &db) {
        db.prepare("INSERT INTO assignment (grp, team, staff, from_day, to_day) VALUES (?, 4, ?, '2026-01-01', '2026-02-16'), (?2, 5, ?2, '2026-02-23', NULL)").run(shop.ids[1].value, shop.staff.value);
    }));
    const auto card = scorecardOfStaff(*shop, shop.staff, week, shop.quiet);
    QVERIFY(card);
    QCOMPARE(card->teams.size(), 1);
    QCOMPARE(card->teams[0].team, Team::User);
    QCOMPARE(card->teams[0].groups, QList<GroupId>{shop.ids[1]});
    QCOMPARE(scorecardOfStaff(*shop, StaffId(99), week, shop.quiet).error().code, ErrorCode::NotFound);
    // Week by week; before the assignment they are in no team.
    const auto theirs = trendOfStaff(*shop, shop.staff, Every::Week, week.to, 9, shop.quiet);
    QVERIFY(theirs);
    QCOMPARE(theirs->size(), 9);
    QCOMPARE(theirs->first().teams.size(), 0);
    QCOMPARE(theirs->last().teams.size(), card->teams.size());
    QCOMPARE(theirs->last().teams[0].score, card->teams[0].score);
    QCOMPARE(trendOfStaff(*shop, StaffId(99), Every::Week, week.to, 2, shop.quiet).error().code, ErrorCode::NotFound);
    const auto weeks = trend(*shop, {}, Every::Week, week.to, 3, shop.quiet);
    QCOMPARE(weeks->size(), 3);
    QCOMPARE(weeks->first().period.from, QDate(2026, 2, 2));
    QCOMPARE(weeks->last().period, week);
    QCOMPARE(trend(*shop, {}, Every::Month, QDate(2026, 3, 31), 3, shop.quiet)->at(1).period, month);
}

void KpiStoreTest::undoTakesBack()
{
    Shop shop;
    const QStringList before = test::dump(*shop);
    const qint64 id = *addKpi(*shop, shop.own(str("photos")));
    QVERIFY(setTarget(*shop, id, {wholeShop, QDate(2026, 2, 1), 5.0, str("why")}));
    QVERIFY(setActual(*shop, id, {wholeShop, QDate(2026, 2, 17), 1.0, {}}));
    test::undoneAndRedone(*shop, before, 3);
}

QTEST_GUILESS_MAIN(KpiStoreTest)
#include "kpistore_test.moc"
