// SPDX-License-Identifier: GPL-3.0-or-later
// Rosters in a workspace: memberships, renames, late rosters, and that taking an import back leaves no trace.
#include "core/groups/groupstore.h"
#include "core/groups/rosterstore.h"
#include "groupsworld.h"

#include <QRandomGenerator>

using namespace siyu;
using namespace siyu::groups;

namespace {

constexpr const char *stays = "SELECT member, joined_day, joined_after, left_day, left_after FROM membership"
                              " ORDER BY member, joined_day IS NOT NULL, joined_day";

const QDate first(2026, 3, 1);

NewRoster rosterOf(GroupId group, int day, const QList<int> &members, BatchId batch = {}, bool partial = false)
{
    NewRoster roster{group, QDateTime(first.addDays(day), QTime(2, 0), Qt::UTC), first.addDays(day), partial, {}, batch};
    for (const int member : members)
        roster.lines.append({MemberId(member), QStringLiteral("昵称%1").arg(member), QDate()});
    return roster;
}

} // namespace

class RosterStoreTest : public QObject {
    Q_OBJECT

private:
    struct Shop : World {
        GroupId group;
        Shop()
        {
            addMembers(20);
            const auto made = system([this](db::Database &db) {
                return ensureGroup(db, QStringLiteral("老客1群"), workspace->nowUtc(), {});
            });
            group = *made;
        }
        RosterOutcome store(const NewRoster &roster)
        {
            const auto done = system([&roster](db::Database &db) { return storeRoster(db, roster); });
            return done ? *done : RosterOutcome();
        }
        void takeBack(BatchId batch)
        {
            QVERIFY(system([batch](db::Database &db) { return takeBackRosters(db, batch); }));
        }
        BatchId import(int day, const QList<int> &members, bool partial = false)
        {
            const BatchId batch = addBatch(QStringLiteral("roster"));
            store(rosterOf(group, day, members, batch, partial));
            return batch;
        }
    };

private Q_SLOTS:
    void firstIsTheBaseline();
    void secondGivesJoinersAndLeavers();
    void lateRosterSplitsAStay();
    void unknownGroupWritesNothing();
    void nicknamesFindTheirMembers();
    void nicknamesFindThoseOfOtherRosters();
    void renameIsOfferedAndAccepted();
    void renameOfSomebodyWithMoreKeepsTheMember();
    void renameRefusedStaysLeftAndJoined();
    void statedMembershipMeetsTheRosters();
    void typedJoinsAndLeavesMeetTheRosters();
    void takingBackLeavesNoTrace_data();
    void takingBackLeavesNoTrace();
    void takingBackInAnyOrder();
    void differencesByName();
};

void RosterStoreTest::firstIsTheBaseline()
{
    Shop shop;
    const RosterOutcome outcome = shop.store(rosterOf(shop.group, 0, {1, 2, 3}));
    QVERIFY(outcome.baseline);
    QCOMPARE(outcome.joined, 0);
    QCOMPARE(outcome.left, 0);
    QCOMPARE(outcome.stayed, 3);
    QCOMPARE(shop.rows(stays), (QStringList{"1 - - - -", "2 - - - -", "3 - - - -"}));
}

void RosterStoreTest::secondGivesJoinersAndLeavers()
{
    Shop shop;
    shop.store(rosterOf(shop.group, 0, {2, 4, 6}));
    const RosterOutcome outcome = shop.store(rosterOf(shop.group, 3, {2, 8, 10, 4}));
    QVERIFY(!outcome.baseline);
    QCOMPARE(outcome.joined, 2);
    QCOMPARE(outcome.left, 1);
    QCOMPARE(outcome.stayed, 2);
    QCOMPARE(outcome.renameProposals, 0);
    QCOMPARE(shop.rows(stays), (QStringList{"2 - - - -", "4 - - - -", "6 - - 2026-03-04 2026-03-01",
        "8 2026-03-04 2026-03-01 - -", "10 2026-03-04 2026-03-01 - -"}));
    const auto rows = rosters(*shop.workspace, shop.group);
    QVERIFY(rows);
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->at(0).joined, std::optional<qint64>(2));
    QCOMPARE(rows->at(0).lost, std::optional<qint64>(1));
    QCOMPARE(rows->at(0).since, first);
    QVERIFY(!rows->at(1).joined);
}

void RosterStoreTest::lateRosterSplitsAStay()
{
    Shop shop;
    shop.store(rosterOf(shop.group, 0, {1, 2}));
    shop.store(rosterOf(shop.group, 8, {1, 2}));
    const RosterOutcome late = shop.store(rosterOf(shop.group, 4, {2}));
    QCOMPARE(late.left, 1);
    QCOMPARE(shop.rows(stays), (QStringList{"1 - - 2026-03-05 2026-03-01", "1 2026-03-09 2026-03-05 - -", "2 - - - -"}));
    QCOMPARE(shop.rows("SELECT day, since_day, joined, lost FROM roster ORDER BY day"),
        (QStringList{"2026-03-01 - - -", "2026-03-05 2026-03-01 0 1", "2026-03-09 2026-03-05 1 0"}));
}

void RosterStoreTest::unknownGroupWritesNothing()
{
    Shop shop;
    const auto done = shop.system([](db::Database &db) { return storeRoster(db, rosterOf(GroupId(99), 0, {1})); });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::NotFound);
    QCOMPARE(shop.dumpRosters(), QStringList());
}

void RosterStoreTest::nicknamesFindTheirMembers()
{
    Shop shop;
    NewRoster roster = rosterOf(shop.group, 0, {1, 3, 2});
    roster.lines[1].nickname = roster.lines[0].nickname; // two people of one nickname
    shop.store(roster);
    QList<RosterLine> lines{{MemberId(), QStringLiteral("昵称2"), {}}, {MemberId(), QStringLiteral("昵称1"), {}},
        {MemberId(), QStringLiteral("新来的"), {}}, {MemberId(8), QStringLiteral("昵称1"), {}}};
    const auto ambiguous = shop.system([&](db::Database &db) {
        return matchNicknames(db, shop.group, QDateTime(first.addDays(2), QTime(0, 0), Qt::UTC), lines);
    });
    QCOMPARE(*ambiguous, QStringList{QStringLiteral("昵称1")});
    QCOMPARE(lines.at(0).member, MemberId(2));
    QCOMPARE(lines.at(1).member, MemberId(1));
    QVERIFY(!lines.at(2).member.isValid());
    QCOMPARE(lines.at(3).member, MemberId(8));
}

void RosterStoreTest::nicknamesFindThoseOfOtherRosters()
{
    Shop shop;
    shop.store(rosterOf(shop.group, 0, {1, 3}));
    shop.store(rosterOf(shop.group, 4, {1}));
    shop.store(rosterOf(shop.group, 8, {1, 5}));
    const auto memberOn = [&shop](int day, const QString &nickname) {
        QList<RosterLine> lines{{MemberId(), nickname, {}}};
        return *shop.system([&](db::Database &db) {
            matchNicknames(db, shop.group, QDateTime(first.addDays(day), QTime(3, 0), Qt::UTC), lines);
            return lines.first().member;
        });
    };
    QCOMPARE(memberOn(5, QStringLiteral("昵称1")), MemberId(1));
    QCOMPARE(memberOn(5, QStringLiteral("昵称5")), MemberId(5)); // only the later roster shows them
    QCOMPARE(memberOn(9, QStringLiteral("昵称3")), MemberId(3)); // left, and is back
    QCOMPARE(memberOn(-5, QStringLiteral("昵称3")), MemberId(3)); // a late roster before all
    QVERIFY(!memberOn(9, QStringLiteral("昵称7")).isValid());
}

void RosterStoreTest::renameIsOfferedAndAccepted()
{
    Shop shop;
    shop.store(rosterOf(shop.group, 0, {1, 2, 3}));
    const RosterOutcome outcome = shop.store(rosterOf(shop.group, 4, {1, 2, 5}));
    QCOMPARE(outcome.joined, 1);
    QCOMPARE(outcome.left, 1);
    QCOMPARE(outcome.renameProposals, 1);
    auto proposals = renameProposals(*shop.workspace, shop.group);
    QVERIFY(proposals);
    QCOMPARE(proposals->size(), 1);
    QCOMPARE(proposals->first().oldNickname, QStringLiteral("昵称3"));
    QCOMPARE(proposals->first().newNickname, QStringLiteral("昵称5"));

    const auto all = [&shop] { return shop.dumpRosters() + shop.dump({QStringLiteral("member"), QStringLiteral("member_source")}); };
    const QStringList before = all();
    QVERIFY(acceptRename(*shop.workspace, proposals->first().id));
    QCOMPARE(shop.rows("SELECT member, nickname, joined_day, left_day FROM membership ORDER BY member"),
        (QStringList{"1 昵称1 - -", "2 昵称2 - -", "3 昵称5 - -"}));
    QCOMPARE(renameProposals(*shop.workspace, shop.group)->size(), 0);
    QVERIFY(!acceptRename(*shop.workspace, proposals->first().id));
    QCOMPARE(shop.rows("SELECT count(*) FROM member WHERE id = 5"), QStringList{"0"});
    QVERIFY(shop.workspace->undo());
    QCOMPARE(all(), before);
}

void RosterStoreTest::renameOfSomebodyWithMoreKeepsTheMember()
{
    Shop shop;
    shop.store(rosterOf(shop.group, 0, {1, 3}));
    shop.store(rosterOf(shop.group, 4, {1, 5}));
    QVERIFY(shop.system([](db::Database &db) {
        db.exec("INSERT INTO shop_order (platform, order_no, member) VALUES ('own', 'A1', 5)");
    }));
    QVERIFY(acceptRename(*shop.workspace, renameProposals(*shop.workspace, shop.group)->first().id));
    QCOMPARE(shop.rows("SELECT count(*) FROM member WHERE id = 5"), QStringList{"1"});
    QCOMPARE(shop.rows(stays), (QStringList{"1 - - - -", "3 - - - -"}));
}

void RosterStoreTest::renameRefusedStaysLeftAndJoined()
{
    Shop shop;
    shop.store(rosterOf(shop.group, 0, {1, 3}));
    shop.store(rosterOf(shop.group, 4, {1, 5}));
    const auto proposals = renameProposals(*shop.workspace, shop.group);
    QVERIFY(refuseRename(*shop.workspace, proposals->first().id));
    QCOMPARE(renameProposals(*shop.workspace, shop.group)->size(), 0);
    QCOMPARE(shop.rows(stays).size(), 3);
}

void RosterStoreTest::statedMembershipMeetsTheRosters()
{
    Shop shop;
    const BatchId batch = shop.addBatch(QStringLiteral("members"));
    const auto state = [&](int member, QDate joined) {
        return *shop.system([&](db::Database &db) {
            return stateMembership(db, {shop.group, MemberId(member), QStringLiteral("昵称%1").arg(member), joined, QDate(), QStringLiteral("scan"), {}, false, batch});
        });
    };
    QVERIFY(state(2, QDate(2026, 1, 5)));
    QVERIFY(!state(2, QDate(2026, 1, 5)));
    QVERIFY(state(4, QDate(2026, 1, 6)));
    QVERIFY(state(6, first.addDays(2)));
    shop.store(rosterOf(shop.group, 0, {2, 8}));
    shop.store(rosterOf(shop.group, 4, {2, 6}));
    QCOMPARE(shop.rows("SELECT member, joined_day, joined_after, left_day, left_after, origin, how FROM membership ORDER BY member"),
        (QStringList{"2 2026-01-05 - - - import scan", "4 2026-01-06 - 2026-03-01 2026-01-06 import scan",
            "6 2026-03-03 - - - import scan", "8 - - 2026-03-05 2026-03-01 roster -"}));
}

void RosterStoreTest::typedJoinsAndLeavesMeetTheRosters()
{
    Shop shop;
    Workspace &workspace = *shop.workspace;
    shop.store(rosterOf(shop.group, 0, {2, 4}));
    const QStringList before = shop.dumpRosters();
    QVERIFY(addMembership(workspace, shop.group, MemberId(6), first.addDays(2)));
    QVERIFY(endMembership(workspace, shop.group, MemberId(4), first.addDays(3)));
    QCOMPARE(addMembership(workspace, shop.group, MemberId(2), first.addDays(2)).error().code, ErrorCode::Duplicate);
    QCOMPARE(addMembership(workspace, shop.group, MemberId(8), QDate(2026, 4, 1)).error().code, ErrorCode::InvalidInput);
    QCOMPARE(addMembership(workspace, shop.group, MemberId(99), first).error().code, ErrorCode::NotFound);
    QCOMPARE(endMembership(workspace, shop.group, MemberId(8), first).error().code, ErrorCode::Refused);
    QCOMPARE(shop.rows(stays), (QStringList{"2 - - - -", "4 - - 2026-03-04 -", "6 2026-03-03 - - -"}));
    QVERIFY(workspace.undo());
    QVERIFY(workspace.undo());
    QCOMPARE(shop.dumpRosters(), before);
    QVERIFY(workspace.redo());
    QVERIFY(workspace.redo());
    shop.store(rosterOf(shop.group, 9, {2, 6}));
    QCOMPARE(shop.rows(stays), (QStringList{"2 - - - -", "4 - - 2026-03-04 -", "6 2026-03-03 - - -"}));
    shop.store(rosterOf(shop.group, 5, {2, 4, 6})); // a roster wins over the word that 4 had left
    QCOMPARE(shop.rows(stays), (QStringList{"2 - - - -", "4 - - 2026-03-10 2026-03-06", "6 2026-03-03 - - -"}));
}

void RosterStoreTest::takingBackLeavesNoTrace_data()
{
    QTest::addColumn<int>("day");
    QTest::addColumn<QList<int>>("members");
    QTest::addColumn<bool>("partial");
    QTest::newRow("before everything: a new baseline") << -3 << QList<int>{1, 9, 11} << false;
    QTest::newRow("between: splits, merges and leaves") << 4 << QList<int>{2, 12, 3} << false;
    QTest::newRow("between, partial") << 4 << QList<int>{2, 12, 13} << true;
    QTest::newRow("after everything") << 20 << QList<int>{1, 2, 14} << false;
    QTest::newRow("after everything, empty") << 21 << QList<int>{} << false;
    QTest::newRow("the same moment as another") << 8 << QList<int>{1, 15} << false;
    QTest::newRow("with a rename to offer") << 20 << QList<int>{1, 2, 5, 4, 17} << false;
}

void RosterStoreTest::takingBackLeavesNoTrace()
{
    QFETCH(int, day);
    QFETCH(QList<int>, members);
    QFETCH(bool, partial);
    Shop shop;
    shop.import(0, {1, 2, 3, 4});
    shop.import(8, {1, 2, 5, 4, 7});
    const QStringList before = shop.dumpRosters();
    const BatchId batch = shop.import(day, members, partial);
    QVERIFY(shop.dumpRosters() != before);
    shop.takeBack(batch);
    QCOMPARE(shop.dumpRosters(), before);
}

void RosterStoreTest::takingBackInAnyOrder()
{
    QRandomGenerator random(5);
    for (int round = 0; round < 12; ++round) {
        Shop shop;
        struct Imported {
            int day;
            QList<int> members;
            bool partial;
            BatchId batch;
        };
        QList<Imported> imported;
        QList<QStringList> dumps;
        for (int i = 0; i < 5; ++i) {
            Imported one{int(random.bounded(15)), {}, random.bounded(4) == 0, {}};
            for (int member = 1; member <= 12; ++member) {
                if (random.bounded(2))
                    one.members.append(member);
            }
            dumps.append(shop.dumpRosters());
            one.batch = shop.import(one.day, one.members, one.partial);
            imported.append(one);
        }
        if (round % 2 == 0) { // newest first: exactly as it was, row for row
            for (int i = 4; i >= 0; --i) {
                shop.takeBack(imported.at(i).batch);
                QCOMPARE(shop.dumpRosters(), dumps.at(i));
            }
            continue;
        }
        const int gone = int(random.bounded(5));
        shop.takeBack(imported.at(gone).batch);
        Shop fresh;
        for (int i = 0; i < 5; ++i) {
            if (i != gone)
                fresh.import(imported.at(i).day, imported.at(i).members, imported.at(i).partial);
        }
        QCOMPARE(shop.rows(stays), fresh.rows(stays));
    }
}

void RosterStoreTest::differencesByName()
{
    Shop shop;
    shop.store(rosterOf(shop.group, 0, {2, 4}));
    const RosterOutcome outcome = shop.store(rosterOf(shop.group, 4, {4, 6}));
    const auto diff = rosterDiff(*shop.workspace, outcome.roster);
    QVERIFY(diff);
    QCOMPARE(diff->joined, (QList<DatedPerson>{{QStringLiteral("昵称6"), first.addDays(4), true}}));
    QCOMPARE(diff->left, (QList<DatedPerson>{{QStringLiteral("昵称2"), first.addDays(4), true}}));
    QCOMPARE(diff->stayed, QStringList{QStringLiteral("昵称4")});
    shop.store(rosterOf(shop.group, 6, {8}, {}, true));
    const RosterOutcome last = shop.store(rosterOf(shop.group, 8, {4, 8, 10}));
    const auto later = rosterDiff(*shop.workspace, last.roster);
    QCOMPARE(later->joined.size(), last.joined); // 8 came with the partial roster between
    QCOMPARE(later->left.size(), last.left);
    QCOMPARE(later->joined.first().who, QStringLiteral("昵称10"));
    QVERIFY(!rosterDiff(*shop.workspace, 999));
}

QTEST_GUILESS_MAIN(RosterStoreTest)
#include "rosterstore_test.moc"
