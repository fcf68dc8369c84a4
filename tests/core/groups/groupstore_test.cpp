// SPDX-License-Identifier: GPL-3.0-or-later
// Staff, accounts, groups, the six teams and the board.
#include "core/groups/groupstore.h"
#include "core/groups/staffstore.h"
#include "groupsworld.h"

#include <QElapsedTimer>

using namespace siyu;
using namespace siyu::groups;

namespace {

QStringList peopleOf(const GroupCard &card, Team team)
{
    QStringList out;
    for (const TeamMember &person : card.teams[size_t(team) - 1])
        out.append(person.name + (person.isLead ? QStringLiteral("*") : QString()));
    return out;
}

} // namespace

class GroupStoreTest : public QObject {
    Q_OBJECT

private:
    struct Shop : World {
        StaffId staff(const char *name)
        {
            const auto id = addStaff(*workspace, {QString::fromUtf8(name), {}, {}, {}});
            return id ? *id : StaffId();
        }
        Result<GroupId> add(const QString &name, const QList<StaffId> &owners, StaffId solo = {})
        {
            NewGroup group;
            group.name = name;
            group.owners = owners;
            group.soloStaff = solo;
            return addGroup(*workspace, group);
        }
        QStringList dumpAll() const
        {
            return dump({QStringLiteral("staff"), QStringLiteral("account"), QStringLiteral("grp"), QStringLiteral("grp_owner"),
                QStringLiteral("assignment")});
        }
    };

private Q_SLOTS:
    void refusesWhatIsNoGroup_data();
    void refusesWhatIsNoGroup();
    void oneOrTwoOwners();
    void renameAndArchive();
    void teamsWithLeadAndHistory();
    void soloHoldsAllSix();
    void whoLeftIsAGap();
    void accountsWithCapacities();
    void everyWriteIsUndone();
    void boardOfAThousandGroups();
};

void GroupStoreTest::refusesWhatIsNoGroup_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<int>>("owners");
    QTest::addColumn<int>("error");
    QTest::newRow("no name") << QStringLiteral("  ") << QList<int>{1} << int(ErrorCode::InvalidInput);
    QTest::newRow("no owner") << QStringLiteral("A") << QList<int>{} << int(ErrorCode::GroupNeedsOwner);
    QTest::newRow("three owners") << QStringLiteral("A") << QList<int>{1, 2, 3} << int(ErrorCode::GroupTooManyOwners);
    QTest::newRow("unknown owner") << QStringLiteral("A") << QList<int>{77} << int(ErrorCode::NotFound);
    QTest::newRow("a name that is there") << QStringLiteral("有了") << QList<int>{1} << int(ErrorCode::Duplicate);
    QTest::newRow("a name that is there, with blanks") << QStringLiteral(" 有了 ") << QList<int>{1} << int(ErrorCode::Duplicate);
}

void GroupStoreTest::refusesWhatIsNoGroup()
{
    QFETCH(QString, name);
    QFETCH(QList<int>, owners);
    QFETCH(int, error);
    Shop shop;
    const StaffId a = shop.staff("甲");
    shop.staff("乙");
    shop.staff("丙");
    QVERIFY(shop.add(QStringLiteral("有了"), {a}));
    const QStringList before = shop.dumpAll();
    QList<StaffId> ids;
    for (const int owner : owners)
        ids.append(StaffId(owner));
    const Result<GroupId> made = shop.add(name, ids);
    QVERIFY(!made);
    QCOMPARE(int(made.error().code), error);
    QCOMPARE(shop.dumpAll(), before);
}

void GroupStoreTest::oneOrTwoOwners()
{
    Shop shop;
    const StaffId a = shop.staff("李店长"), b = shop.staff("王助理");
    const Result<GroupId> one = shop.add(QStringLiteral("老客1群"), {a, a});
    QVERIFY(one);
    QVERIFY(setOwners(*shop.workspace, *one, {b, a}));
    const auto card = group(*shop.workspace, *one);
    QCOMPARE(card->row.owners, (QStringList{QStringLiteral("王助理"), QStringLiteral("李店长")}));
    QCOMPARE(card->row.capacity, std::optional<qint64>(500));
    QCOMPARE(setOwners(*shop.workspace, *one, {}).error().code, ErrorCode::GroupNeedsOwner);
    QCOMPARE(group(*shop.workspace, *one)->row.owners.size(), 2);
    QCOMPARE(findGroup(*shop.workspace, QStringLiteral("老客1群")).value(), *one);
    QCOMPARE(findGroup(*shop.workspace, QStringLiteral("老客")).error().code, ErrorCode::NotFound);
}

void GroupStoreTest::renameAndArchive()
{
    Shop shop;
    const StaffId a = shop.staff("甲");
    const GroupId one = *shop.add(QStringLiteral("A"), {a});
    const GroupId two = *shop.add(QStringLiteral("B"), {a});
    QCOMPARE(renameGroup(*shop.workspace, one, QStringLiteral("B")).error().code, ErrorCode::Duplicate);
    QVERIFY(renameGroup(*shop.workspace, one, QStringLiteral("C")));
    QVERIFY(setArchived(*shop.workspace, two, true));
    const auto rows = groups::groups(*shop.workspace);
    QCOMPARE(rows->at(0).name, QStringLiteral("C"));
    QVERIFY(rows->at(1).archived);
    QCOMPARE(board(*shop.workspace)->size(), 1);
    QVERIFY(setArchived(*shop.workspace, two, false));
    QCOMPARE(board(*shop.workspace)->size(), 2);
}

void GroupStoreTest::teamsWithLeadAndHistory()
{
    Shop shop;
    const StaffId a = shop.staff("A"), b = shop.staff("B");
    const GroupId id = *shop.add(QStringLiteral("群"), {a});
    Workspace &workspace = *shop.workspace;
    QCOMPARE(board(workspace)->first().gaps, 6);
    QVERIFY(assignToTeam(workspace, id, Team::User, a, true));
    QVERIFY(assignToTeam(workspace, id, Team::User, b, false));
    QVERIFY(assignToTeam(workspace, id, Team::Content, b, false));
    QCOMPARE(peopleOf(*group(workspace, id), Team::User), (QStringList{QStringLiteral("A*"), QStringLiteral("B")}));
    QCOMPARE(gapOf(group(workspace, id)->teams[2]), Gap::NoLead);
    QCOMPARE(board(workspace)->first().gaps, 5);

    shop.clock->set(shop.clock->nowUtc().addDays(2));
    QVERIFY(assignToTeam(workspace, id, Team::User, b, true));
    QCOMPARE(peopleOf(*group(workspace, id), Team::User), (QStringList{QStringLiteral("B*"), QStringLiteral("A")}));
    shop.clock->set(shop.clock->nowUtc().addDays(1));
    QVERIFY(unassign(workspace, id, Team::User, a));
    QCOMPARE(unassign(workspace, id, Team::User, a).error().code, ErrorCode::NotFound);
    QCOMPARE(shop.rows("SELECT s.name, is_lead, from_day, to_day FROM assignment a JOIN staff s ON s.id = a.staff"
                       " WHERE team = 4 ORDER BY from_day, s.name"),
        (QStringList{"A 1 2026-03-31 2026-04-01", "B 0 2026-03-31 2026-04-01", "A 0 2026-04-02 2026-04-02", "B 1 2026-04-02 -"}));
    QCOMPARE(assignmentHistory(workspace, id)->size(), 5);
}

void GroupStoreTest::soloHoldsAllSix()
{
    Shop shop;
    const StaffId a = shop.staff("店主");
    QVERIFY(shop.add(QStringLiteral("群"), {a}, a));
    const BoardRow row = board(*shop.workspace)->first();
    QCOMPARE(row.gaps, 0);
    for (const TeamCell &cell : row.teams) {
        QCOMPARE(cell.people, 1);
        QCOMPARE(cell.lead, QStringLiteral("店主"));
    }
    const GroupId other = *shop.add(QStringLiteral("群2"), {a});
    QVERIFY(assignAllTeams(*shop.workspace, other, a));
    QCOMPARE(board(*shop.workspace)->last().gaps, 0);
    QCOMPARE(staff(*shop.workspace)->first().teams, 12);
}

void GroupStoreTest::whoLeftIsAGap()
{
    Shop shop;
    const StaffId a = shop.staff("A");
    const GroupId id = *shop.add(QStringLiteral("群"), {a}, a);
    QVERIFY(markStaffLeft(*shop.workspace, a, QDate(2026, 3, 31)));
    QCOMPARE(board(*shop.workspace)->first().gaps, 0); // the last day counts
    shop.clock->set(shop.clock->nowUtc().addDays(1));
    const BoardRow row = board(*shop.workspace)->first();
    QVERIFY(row.ownerMissing);
    QCOMPARE(row.gaps, 7);
    QCOMPARE(assignToTeam(*shop.workspace, id, Team::User, a, false).error().code, ErrorCode::Refused);
    QVERIFY(markStaffBack(*shop.workspace, a));
    QVERIFY(assignToTeam(*shop.workspace, id, Team::User, a, false));
}

void GroupStoreTest::accountsWithCapacities()
{
    Shop shop;
    const StaffId a = shop.staff("A");
    Workspace &workspace = *shop.workspace;
    QCOMPARE(addStaff(workspace, {QStringLiteral("A"), {}, {}, {}}).error().code, ErrorCode::Duplicate);
    const auto account = addAccount(workspace, {a, AccountKind::Wecom, QStringLiteral("企微A"), 2000, {}});
    QVERIFY(account);
    QCOMPARE(addAccount(workspace, {a, AccountKind::Wechat, QStringLiteral("企微A"), {}, {}}).error().code, ErrorCode::Duplicate);
    QCOMPARE(addAccount(workspace, {a, AccountKind::Wechat, QStringLiteral("X"), -1, {}}).error().code, ErrorCode::InvalidInput);
    QVERIFY(setCapacities(workspace, *account, 5000, 200));
    QVERIFY(setAccountClosed(workspace, *account, true));
    const AccountRow row = accounts(workspace)->first();
    QCOMPARE(row.friendCapacity, std::optional<qint64>(5000));
    QCOMPARE(row.dailyCapacity, std::optional<qint64>(200));
    QVERIFY(row.closed);
    QCOMPARE(row.staffName, QStringLiteral("A"));
    for (const AccountKind kind : allAccountKinds)
        QCOMPARE(accountKindFrom(wordOf(kind)), std::optional(kind));
}

void GroupStoreTest::everyWriteIsUndone()
{
    Shop shop;
    Workspace &workspace = *shop.workspace;
    const StaffId a = shop.staff("A"), b = shop.staff("B");
    const GroupId id = *shop.add(QStringLiteral("群"), {a}, a);
    const AccountId account = *addAccount(workspace, {a, AccountKind::Wecom, QStringLiteral("企微A"), {}, {}});
    const std::vector<std::function<bool()>> writes{
        [&] { return addStaff(workspace, {QStringLiteral("C"), {}, {}, {}}).has_value(); },
        [&] { return shop.add(QStringLiteral("群2"), {a, b}, b).has_value(); },
        [&] { return setOwners(workspace, id, {b, a}).has_value(); },
        [&] { return renameGroup(workspace, id, QStringLiteral("新名")).has_value(); },
        [&] { return setArchived(workspace, id, true).has_value(); },
        [&] { return assignToTeam(workspace, id, Team::Content, b, true).has_value(); },
        [&] { return unassign(workspace, id, Team::Content, a).has_value(); },
        [&] { return assignAllTeams(workspace, id, b).has_value(); },
        [&] { return markStaffLeft(workspace, a, QDate(2026, 3, 30)).has_value(); },
        [&] { return setCapacities(workspace, account, 1, 2).has_value(); },
        [&] { return setAccountClosed(workspace, account, true).has_value(); },
    };
    for (const auto &write : writes) {
        const QStringList before = shop.dumpAll();
        QVERIFY(write());
        const QStringList after = shop.dumpAll();
        QVERIFY(after != before);
        QVERIFY(workspace.undo());
        QCOMPARE(shop.dumpAll(), before);
        QVERIFY(workspace.redo());
        QCOMPARE(shop.dumpAll(), after);
        QVERIFY(workspace.undo());
    }
}

void GroupStoreTest::boardOfAThousandGroups()
{
    Shop shop;
    const auto filled = shop.system([&](db::Database &db) {
        for (int i = 1; i <= 60; ++i)
            ensureStaff(db, QStringLiteral("员工%1").arg(i), shop.workspace->nowUtc(), {});
        for (int i = 1; i <= 500; ++i)
            db.cached("INSERT INTO member (id, created_at) VALUES (?, '2026-01-01T00:00:00Z')").run(i);
        for (int i = 0; i < 1000; ++i) {
            const GroupId group = ensureGroup(db, QStringLiteral("群%1").arg(i), shop.workspace->nowUtc(), {});
            db.cached("INSERT INTO grp_owner (grp, position, staff) VALUES (?, 1, ?)").run(group.value, 1 + i % 60);
            for (const Team team : allTeams) {
                for (int k = 0; k < 3; ++k) {
                    db.cached("INSERT INTO assignment (grp, team, staff, is_lead, from_day) VALUES (?, ?, ?, ?, '2026-01-01')")
                        .run(group.value, int(team), 1 + (i * 3 + k * 7 + int(team)) % 60, k == 0);
                }
            }
            for (int member = 1; member <= 200; ++member)
                db.cached("INSERT INTO membership (grp, member) VALUES (?, ?)").run(group.value, member);
        }
    });
    QVERIFY(filled);
    qint64 best = 1'000'000;
    for (int turn = 0; turn < 3; ++turn) {
        QElapsedTimer timer;
        timer.start();
        const auto rows = board(*shop.workspace);
        best = std::min(best, timer.elapsed());
        QCOMPARE(rows->size(), 1000);
        QCOMPARE(rows->first().members, 200);
        QCOMPARE(rows->first().teams[0].people, 3);
        QCOMPARE(rows->first().gaps, 0);
    }
    qInfo("board of 1,000 groups, 18,000 assignments, 200,000 memberships: %lld ms", best);
    QVERIFY(best < 200);
}

QTEST_GUILESS_MAIN(GroupStoreTest)
#include "groupstore_test.moc"
