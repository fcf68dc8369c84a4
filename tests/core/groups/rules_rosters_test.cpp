// SPDX-License-Identifier: GPL-3.0-or-later
// The worked cases of rules.md 2, and what must hold of any rosters and any ledger.
#include "core/groups/ledger.h"
#include "core/groups/roster.h"
#include "workedcases.h"

#include <QRandomGenerator>

using namespace siyu;
using namespace siyu::groups;

namespace {

QList<RosterPerson> peopleOf(const QJsonValue &value)
{
    QList<RosterPerson> people;
    for (const QJsonValue &entry : value.toArray())
        people.append({entry[u"key"].toString(), entry[u"nick"].toString(), day(entry[u"joined"])});
    return people;
}

QJsonArray datedOf(const QList<DatedPerson> &people)
{
    QJsonArray out;
    for (const DatedPerson &person : people) {
        out.append(QJsonObject{{"who", person.who}, {"day", dayValue(person.day)},
            {"note", person.between ? QJsonValue("between") : QJsonValue(QJsonValue::Null)}});
    }
    return out;
}

Count countOf(const QJsonValue &value) { return value.isDouble() ? Count(value.toInteger()) : Count(); }

QJsonValue valueOf(Count count) { return count ? QJsonValue(*count) : QJsonValue(QJsonValue::Null); }

// A made-up shop: who is there on each of the days, as snapshots of some of the days.
QList<Snapshot> randomSnapshots(QRandomGenerator &random)
{
    QList<Snapshot> snapshots;
    const int count = int(random.bounded(1, 9));
    for (int i = 0; i < count; ++i) {
        Snapshot snapshot;
        snapshot.day = QDate(2026, 3, 1).addDays(int(random.bounded(20)));
        snapshot.order = QString::number(i);
        snapshot.partial = random.bounded(4) == 0;
        for (qint64 member = 1; member <= 12; ++member) {
            if (random.bounded(2) == 0)
                continue;
            const QDate stated = random.bounded(5) == 0 ? QDate(2026, 3, 1).addDays(int(random.bounded(20))) : QDate();
            snapshot.people.append({member, stated});
        }
        snapshots.append(snapshot);
    }
    return snapshots;
}

// Stays without the places of the snapshots, which do depend on the order given.
QStringList readable(const QList<Stay> &stays)
{
    QStringList out;
    for (const Stay &stay : stays) {
        QStringList parts{QString::number(stay.member)};
        for (const QDate &date : {stay.joined, stay.joinedAfter, stay.left, stay.leftAfter})
            parts.append(date.isValid() ? date.toString(Qt::ISODate) : QStringLiteral("-"));
        out.append(parts.join(QLatin1Char(' ')));
    }
    return out;
}

} // namespace

class RulesRostersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void diff_data() { REQUIRE_CASES("rosters", "diff"); }
    void diff();
    void thread_data() { REQUIRE_CASES("rosters", "thread"); }
    void thread();
    void ledger_data() { REQUIRE_CASES("rosters", "ledger"); }
    void ledger();

    void matchingPairsByKeyThenNickname();
    void notesOfAStay();
    void anyOrderOfImportGivesTheSameStays();
    void stepsAddUpToTheTotals();
    void everyLedgerAddsUpOrSaysSo();
};

void RulesRostersTest::diff()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    const QJsonValue before = input["before"];
    const RosterDiff diff = diffRosters(day(input["day0"]), day(input["day1"]), input["partial"].toBool(),
        before.isNull() ? std::nullopt : std::optional(peopleOf(before)), peopleOf(input["after"]));
    QJsonArray renames;
    for (const auto &[old, now] : diff.renames)
        renames.append(QJsonArray{old, now});
    const QJsonObject actual{{"baseline", diff.baseline}, {"joined", datedOf(diff.joined)}, {"left", datedOf(diff.left)},
        {"stayed", QJsonArray::fromStringList(diff.stayed)}, {"ambiguous", QJsonArray::fromStringList(diff.ambiguous)},
        {"renames", renames}};
    COMPARE_JSON(actual, expected);
}

void RulesRostersTest::thread()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    QList<Snapshot> snapshots;
    QStringList names;
    for (const QJsonValue &roster : input["rosters"].toArray()) {
        Snapshot snapshot{day(roster[u"day"]), QString(), roster[u"partial"].toBool(), {}};
        for (const QJsonValue &person : roster[u"people"].toArray()) {
            if (!names.contains(person.toString()))
                names.append(person.toString());
            snapshot.people.append({names.indexOf(person.toString()) + 1, QDate()});
        }
        snapshots.append(snapshot);
    }
    QJsonObject stays;
    for (const Stay &stay : threadRosters(snapshots).stays) {
        const QString name = names.at(stay.member - 1);
        QJsonArray of = stays[name].toArray();
        of.append(QJsonArray{dayValue(stay.joined), dayValue(stay.left)});
        stays[name] = of;
    }
    COMPARE_JSON((QJsonObject{{"stays", stays}}), expected);
}

void RulesRostersTest::ledger()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    QList<RosterCount> rosters;
    for (const QJsonValue &roster : input["rosters"].toArray())
        rosters.append({day(roster[u"day"]), day(roster[u"since"]), countOf(roster[u"total"]), countOf(roster[u"new"]), countOf(roster[u"lost"])});
    QList<DayCount> days;
    for (const QJsonValue &other : input["days"].toArray())
        days.append({day(other[u"day"]), other[u"source"].toString() == QStringLiteral("correction"), countOf(other[u"total"]), countOf(other[u"new"]), countOf(other[u"lost"])});
    QJsonArray rows;
    for (const LedgerDay &row : ledgerOf({day(input["from"]), day(input["to"])}, rosters, days)) {
        rows.append(QJsonObject{{"day", dayValue(row.day)}, {"total", valueOf(row.total)}, {"new", valueOf(row.joined)},
            {"lost", valueOf(row.lost)}, {"net", valueOf(row.net)}, {"missing", row.missing},
            {"flags", QJsonArray::fromStringList(wordsOf(row.flags))}});
    }
    COMPARE_JSON((QJsonObject{{"days", rows}}), expected);
}

void RulesRostersTest::matchingPairsByKeyThenNickname()
{
    const QString jia = QStringLiteral("甲");
    const QList<RosterPerson> before{{QString(), jia, {}}, {QStringLiteral("a"), jia, {}}, {QStringLiteral("b"), QStringLiteral("乙"), {}}};
    const QList<RosterPerson> after{{QString(), jia, {}}, {QStringLiteral("a"), QStringLiteral("丙"), {}}, {QString(), QStringLiteral("乙"), {}},
        {QStringLiteral("c"), QStringLiteral("乙"), {}}, {QString(), QString(), {}}};
    const RosterMatch match = matchPeople(before, after);
    QCOMPARE(match.beforeOf, (QList<int>{0, 1, 2, -1, -1}));
    QCOMPARE(match.ambiguous, QStringList());
}

void RulesRostersTest::notesOfAStay()
{
    const QDate first(2026, 3, 1);
    const QList<Snapshot> snapshots{
        {first, {}, false, {{1, {}}, {2, QDate(2026, 1, 5)}}},
        {first.addDays(3), {}, true, {{3, {}}}},
        {first.addDays(5), {}, false, {{1, QDate(2025, 12, 31)}, {4, first.addDays(2)}, {5, first.addDays(-2)}}},
    };
    QCOMPARE(readable(threadRosters(snapshots).stays),
        (QStringList{QStringLiteral("1 2025-12-31 - - -"), QStringLiteral("2 2026-01-05 - 2026-03-06 2026-03-01"),
            QStringLiteral("3 2026-03-04 2026-03-01 2026-03-06 2026-03-04"), QStringLiteral("4 2026-03-03 - - -"),
            QStringLiteral("5 2026-03-06 2026-03-01 - -")}));
}

void RulesRostersTest::anyOrderOfImportGivesTheSameStays()
{
    QRandomGenerator random(20260301);
    for (int round = 0; round < 300; ++round) {
        QList<Snapshot> snapshots = randomSnapshots(random);
        const QStringList stays = readable(threadRosters(snapshots).stays);
        for (int turn = 0; turn < 3; ++turn) {
            std::shuffle(snapshots.begin(), snapshots.end(), random);
            QCOMPARE(readable(threadRosters(snapshots).stays), stays);
        }
    }
}

void RulesRostersTest::stepsAddUpToTheTotals()
{
    QRandomGenerator random(7);
    int compared = 0;
    for (int round = 0; round < 300; ++round) {
        QList<Snapshot> snapshots = randomSnapshots(random);
        std::sort(snapshots.begin(), snapshots.end(),
            [](const Snapshot &a, const Snapshot &b) { return a.day != b.day ? a.day < b.day : a.order < b.order; });
        const Thread thread = threadRosters(snapshots);
        std::optional<qint64> total;
        for (const RosterStep &step : thread.steps) {
            if (total && step.joined)
                *total += *step.joined - step.lost.value_or(0);
            if (!step.total)
                continue;
            if (total) {
                QCOMPARE(*total, *step.total);
                ++compared;
            }
            total = step.total;
        }
    }
    QVERIFY(compared > 300);
}

void RulesRostersTest::everyLedgerAddsUpOrSaysSo()
{
    QRandomGenerator random(11);
    const QDate first(2026, 2, 20);
    int followed = 0;
    for (int round = 0; round < 400; ++round) {
        QList<RosterCount> rosters;
        QList<DayCount> days;
        const auto some = [&random](int top) { return random.bounded(3) == 0 ? Count() : Count(random.bounded(top)); };
        for (int i = 0; i < 25; ++i) {
            if (random.bounded(4) == 0)
                rosters.append({first.addDays(i), rosters.isEmpty() ? QDate() : rosters.last().day, some(100), some(9), some(9)});
            if (random.bounded(2) == 0)
                days.append({first.addDays(i), random.bounded(2) == 0, some(100), some(9), some(9)});
        }
        const QList<LedgerDay> rows = ledgerOf({first, first.addDays(24)}, rosters, days);
        QCOMPARE(rows.size(), 25);
        for (int i = 0; i < rows.size(); ++i) {
            const LedgerDay &row = rows.at(i);
            QCOMPARE(row.day, first.addDays(i));
            QCOMPARE(row.missing, !row.total && !row.joined && !row.lost);
            QCOMPARE(row.net.has_value(), row.joined && row.lost);
            QVERIFY(row.joined.value_or(0) >= 0 && row.lost.value_or(0) >= 0);
            if (i == 0 || !rows.at(i - 1).total || !row.net)
                continue;
            ++followed;
            QVERIFY(row.total.has_value());
            QCOMPARE(*row.total != *rows.at(i - 1).total + *row.net, row.flags.testFlag(LedgerFlag::DoesNotAddUp));
        }
        // A cut of the same days says the same of them.
        const QList<LedgerDay> cut = ledgerOf({first.addDays(12), first.addDays(20)}, rosters, days);
        for (int i = 0; i < cut.size(); ++i) {
            QCOMPARE(cut.at(i).total, rows.at(i + 12).total);
            QCOMPARE(cut.at(i).flags, rows.at(i + 12).flags);
        }
    }
    QVERIFY(followed > 400);
}

QTEST_GUILESS_MAIN(RulesRostersTest)
#include "rules_rosters_test.moc"
