// SPDX-License-Identifier: GPL-3.0-or-later
// The daily work with groups: numbers pasted into the count pad, alerts, a leaver's groups handed over, moves between tiers,
// the region of a group, the staffing report.
#include "core/groups/activitystore.h"
#include "core/groups/groupstore.h"
#include "core/groups/handover.h"
#include "core/groups/ledgerstore.h"
#include "core/groups/padstore.h"
#include "core/groups/regionfit.h"
#include "core/groups/staffstore.h"
#include "core/groups/templatestore.h"
#include "core/groups/tiermoves.h"
#include "core/reports/report.h"
#include "groupsworld.h"

using namespace siyu;
using namespace siyu::groups;

namespace {

const QDate today(2026, 3, 31);

QString word(PastedLine::State state)
{
    static const char *const words[] = {"ok", "unknown", "several", "repeated", "no number", "none", "unclear"};
    return QString::fromLatin1(words[int(state)]);
}

QString shown(const TypedCounts &counts)
{
    const auto of = [](Count count) { return count ? QString::number(*count) : QStringLiteral("-"); };
    return QStringLiteral("%1 %2 %3").arg(of(counts.total), of(counts.joined), of(counts.lost));
}

QStringList read(const QString &text)
{
    const QList<PadGroup> groups{{QStringLiteral("老客1群"), 100}, {QStringLiteral("老客2群"), {}}, {QStringLiteral("VIP Club A"), 50},
        {QStringLiteral("新品群"), 10}};
    QStringList out;
    for (const PastedLine &line : readPasted(text, groups))
        out.append(QStringLiteral("%1 %2 %3 %4").arg(line.line).arg(word(line.state)).arg(line.group).arg(shown(line.counts)));
    return out;
}

struct Shop : World {
    StaffId li, wang;
    GroupId a, b;
    Shop()
    {
        li = *addStaff(*workspace, {QStringLiteral("李店长"), {}, {}, {}});
        wang = *addStaff(*workspace, {QStringLiteral("王助理"), {}, {}, {}});
        a = add(QStringLiteral("老客1群"), {li});
        b = add(QStringLiteral("老客2群"), {li, wang});
    }
    GroupId add(const QString &name, const QList<StaffId> &owners)
    {
        NewGroup group;
        group.name = name;
        group.owners = owners;
        return *addGroup(*workspace, group);
    }
    void count(GroupId group, int back, Count total, Count joined, Count lost)
    {
        QVERIFY(setTypedCounts(*workspace, group, today.addDays(-back), {total, joined, lost}).has_value());
    }
};

} // namespace

class GroupWorkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pasted_data();
    void pasted();
    void pastedOfTwins();
    void impossibleNumbers();
    void thePad();
    void alerts();
    void handedOver();
    void handOverRefused();
    void movedBetweenTiers();
    void regions();
    void staffingReport();
};

void GroupWorkTest::pasted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("total, new, lost") << "老客1群\t103\t5\t2" << QStringList{"1 ok 0 103 5 2"};
    QTest::newRow("any order, by the day before") << "5\t2\t老客1群\t103" << QStringList{"1 ok 0 103 5 2"};
    QTest::newRow("the other way round") << "老客1群 2 5 103" << QStringList{"1 ok 0 103 5 2"};
    QTest::newRow("nothing adds up: in order") << "老客1群,120,5,2" << QStringList{"1 ok 0 120 5 2"};
    QTest::newRow("day before not counted") << "老客2群;88;3;1" << QStringList{"1 ok 1 88 3 1"};
    QTest::newRow("only totals") << "老客1群 1,203\n老客2群 ９９人" << QStringList{"1 ok 0 1203 - -", "2 ok 1 99 - -"};
    QTest::newRow("signs") << "+5 老客1群 -2" << QStringList{"1 ok 0 - 5 2"};
    QTest::newRow("two numbers") << "老客1群\t5\t2" << QStringList{"1 ok 0 - 5 2"};
    QTest::newRow("named columns") << "流失\t群名\t新增\t备注\t总数\n2\t老客1群\t5\t忙\t\n-\t新品群\t1\t\t11"
                                   << QStringList{"2 ok 0 - 5 2", "3 ok 3 11 1 -"};
    QTest::newRow("English columns") << "group,total,new,lost\nVIP Club A,52,3,1" << QStringList{"2 ok 2 52 3 1"};
    QTest::newRow("name with blanks, blanks between") << "VIP Club A 52 3 1" << QStringList{"1 ok 2 52 3 1"};
    QTest::newRow("part of a name") << "新品 11" << QStringList{"1 ok 3 11 - -"};
    QTest::newRow("several groups") << "老客 11" << QStringList{"1 several -1 - - -"};
    QTest::newRow("unknown") << "别的群\t11\n\n老客1群\t5" << QStringList{"1 unknown -1 - - -", "3 ok 0 5 - -"};
    QTest::newRow("twice") << "老客1群\t5\n老客1群\t6" << QStringList{"1 ok 0 5 - -", "2 repeated 0 6 - -"};
    QTest::newRow("missing stays missing") << "老客1群\t\t-\t" << QStringList{"1 none 0 - - -"};
    QTest::newRow("no number") << "老客1群\t很多" << QStringList{"1 no number 0 - - -"};
    QTest::newRow("a decimal") << "老客1群\t1.5" << QStringList{"1 no number 0 - - -"};
    QTest::newRow("too many") << "老客1群\t1\t2\t3\t4" << QStringList{"1 unclear 0 - - -"};
    QTest::newRow("nothing") << "\n  \n" << QStringList{};
}

void GroupWorkTest::pasted()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(read(text), expected);
}

void GroupWorkTest::pastedOfTwins()
{
    const auto lines = readPasted(QStringLiteral("VIP\t5\nsvip\t6"), {{QStringLiteral("VIP"), {}}, {QStringLiteral("vip"), {}}, {QStringLiteral("SVIP"), {}}});
    QVERIFY(lines.at(0).state == PastedLine::State::SeveralGroups);
    QCOMPARE(lines.at(0).group, -1);
    QVERIFY(lines.at(1).state == PastedLine::State::Ok);
    QCOMPARE(lines.at(1).group, 2);
}

void GroupWorkTest::impossibleNumbers()
{
    QVERIFY(faultOf({103, 5, 2}, 100, 500) == PadFault::None);
    QVERIFY(faultOf({104, 5, 2}, 100, 500) == PadFault::DoesNotAddUp);
    QVERIFY(faultOf({104, 5, 2}, {}, 500) == PadFault::None); // the day before was not counted
    QVERIFY(faultOf({{}, 5, 106}, 100, 500) == PadFault::LostBeyondThere);
    QVERIFY(faultOf({3, 5, {}}, {}, 500) == PadFault::NewBeyondTotal);
    QVERIFY(faultOf({501, {}, {}}, {}, 500) == PadFault::BeyondRoom);
    QCOMPARE(expectedTotal({{}, 5, 2}, 100), Count(103));
    QCOMPARE(expectedTotal({{}, 5, {}}, 100), Count());
}

void GroupWorkTest::thePad()
{
    Shop shop;
    NoProgress quiet;
    shop.count(shop.a, 1, 100, {}, {});
    QVERIFY(assignToTeam(*shop.workspace, shop.a, Team::User, shop.wang, true).has_value());
    QVERIFY(setPad(*shop.workspace, today, {{shop.a, {103, 5, 2}}, {shop.b, {{}, 1, {}}}}).has_value());
    auto rows = pad(*shop.workspace, today, quiet);
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->at(0).dayBefore, Count(100));
    QCOMPARE(shown(rows->at(0).typed), QStringLiteral("103 5 2"));
    QCOMPARE(rows->at(0).keeper, QStringLiteral("王助理"));
    QCOMPARE(rows->at(1).dayBefore, Count());
    QVERIFY(!rows->at(1).day.total && rows->at(1).day.joined == 1); // what was not counted is missing, not 0
    QVERIFY(shop.workspace->undo().has_value());
    rows = pad(*shop.workspace, today, quiet);
    QVERIFY(rows->at(0).typed.isEmpty() && rows->at(0).day.missing);
    QCOMPARE(setPad(*shop.workspace, today, {{shop.a, {-1, {}, {}}}}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(setPad(*shop.workspace, today.addDays(1), {}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(setPad(*shop.workspace, today, {{GroupId(77), {1, {}, {}}}}).error().code, ErrorCode::NotFound);
}

void GroupWorkTest::alerts()
{
    Shop shop;
    shop.addMembers(2);
    NoProgress quiet;
    shop.count(shop.a, 3, 100, 0, 0);
    shop.count(shop.a, 2, 90, 0, 9); // 100 − 9 is not 90
    shop.count(shop.b, 3, 100, 0, 0);
    shop.count(shop.b, 2, 96, 0, 4); // four of a hundred are no sudden loss
    QVERIFY(shop.system([&](db::Database &db) {
        ActivityWriter writer(db, {});
        for (int back = 0; back < 12; ++back)
            writer.markMeasured(shop.b, today.addDays(-2 * back));
        (void)writer.add(shop.b, today.addDays(-14), MemberId(1), 3);
    }).has_value());
    const auto words = [&] {
        QStringList out;
        const auto rows = groupAlerts(*shop.workspace, {}, quiet);
        for (const GroupAlert &alert : *rows)
            out.append(QStringLiteral("%1 %2 %3 %4").arg(wordOf(alert.kind), alert.name, alert.day.toString(Qt::ISODate)).arg(alert.days));
        return out;
    };
    QCOMPARE(words(), (QStringList{"does_not_add_up 老客1群 2026-03-29 0", "sudden_loss 老客1群 2026-03-29 0", "silent 老客2群 2026-03-31 7"}));
    QVERIFY(setAlertRules(*shop.workspace, {8, 3, 3}).has_value());
    QCOMPARE(words(), (QStringList{"does_not_add_up 老客1群 2026-03-29 0", "sudden_loss 老客1群 2026-03-29 0", "sudden_loss 老客2群 2026-03-29 0"}));
    QCOMPARE(setAlertRules(*shop.workspace, {0, 3, 3}).error().values.first(), QStringLiteral("silent_days"));
    QCOMPARE(setAlertRules(*shop.workspace, {9, 3, 0}).error().values.first(), QStringLiteral("loss_least"));
    QVERIFY(alertRules(*shop.workspace) == (AlertRules{8, 3, 3}));
    QVERIFY(setArchived(*shop.workspace, shop.a, true).has_value());
    QCOMPARE(words(), QStringList{"sudden_loss 老客2群 2026-03-29 0"});
}

void GroupWorkTest::handedOver()
{
    Shop shop;
    shop.addMembers(3);
    Workspace &workspace = *shop.workspace;
    QVERIFY(shop.system([&](db::Database &db) {
        db.prepare("INSERT INTO assignment (grp, team, staff, is_lead, from_day) VALUES (?, 1, ?, 1, '2026-01-01')").run(shop.a.value, shop.li.value);
        db.prepare("INSERT INTO assignment (grp, team, staff, is_lead, from_day) VALUES (?, 4, ?, 1, '2026-01-01')").run(shop.b.value, shop.li.value);
        db.prepare("INSERT INTO assignment (grp, team, staff, is_lead, from_day) VALUES (?, 4, ?, 0, '2026-02-01')").run(shop.b.value, shop.wang.value);
    }).has_value());
    const AccountId account = *addAccount(workspace, {shop.li, AccountKind::Wecom, QStringLiteral("客服1号"), {}, {}});
    QVERIFY(shop.system([&](db::Database &db) {
        for (int member = 1; member <= 3; ++member)
            db.prepare("INSERT INTO contact (member, account, added_at, removed_at) VALUES (?, ?, '2026-01-05T00:00:00Z', ?)")
                .run(member, account.value, member == 3 ? QStringLiteral("2026-02-01T00:00:00Z") : QString());
    }).has_value());
    const QStringList tables{QStringLiteral("grp_owner"), QStringLiteral("assignment"), QStringLiteral("account"), QStringLiteral("staff"),
        QStringLiteral("handover"), QStringLiteral("contact")};
    const QStringList before = shop.dump(tables);
    const auto held = handOver(workspace, shop.li, shop.wang, today);
    QVERIFY(held.has_value());
    QCOMPARE(held->owned.size(), 2);
    QCOMPARE(held->places.size(), 2);
    QCOMPARE(held->friends(), 2);
    QCOMPARE(shop.rows("SELECT grp, position, staff FROM grp_owner ORDER BY grp"), (QStringList{"1 1 2", "2 1 2"})); // owned by both: one owner
    QCOMPARE(shop.rows("SELECT grp, team, staff, is_lead, from_day, to_day FROM assignment ORDER BY grp, from_day, staff"),
        (QStringList{"1 1 1 1 2026-01-01 2026-03-31", "1 1 2 1 2026-04-01 -", "2 4 1 1 2026-01-01 2026-03-31",
            "2 4 2 0 2026-02-01 2026-03-31", "2 4 2 1 2026-04-01 -"}));
    QCOMPARE(shop.rows("SELECT staff FROM account"), QStringList{"2"});
    QCOMPARE(shop.rows("SELECT left_on FROM staff ORDER BY id"), (QStringList{"2026-03-31", "-"}));
    const auto past = pastOwners(workspace, shop.a);
    QCOMPARE(past->size(), 1);
    QCOMPARE(past->first().staff + past->first().successor + past->first().until.toString(Qt::ISODate), QStringLiteral("李店长王助理2026-03-31"));
    QVERIFY(heldBy(workspace, shop.li)->isEmpty());
    QVERIFY(workspace.undo().has_value());
    QCOMPARE(shop.dump(tables), before);
}

void GroupWorkTest::handOverRefused()
{
    Shop shop;
    QCOMPARE(handOver(*shop.workspace, shop.li, shop.li, today).error().values.first(), QStringLiteral("successor"));
    QCOMPARE(handOver(*shop.workspace, shop.li, StaffId(9), today).error().code, ErrorCode::NotFound);
    QCOMPARE(handOver(*shop.workspace, shop.li, shop.wang, {}).error().code, ErrorCode::InvalidInput);
    QVERIFY(markStaffLeft(*shop.workspace, shop.wang, today.addDays(-3)).has_value());
    QCOMPARE(handOver(*shop.workspace, shop.li, shop.wang, today).error().code, ErrorCode::Refused);
    QVERIFY(setOwners(*shop.workspace, shop.b, {shop.li}).has_value()); // owners who go are remembered as well
    QCOMPARE(pastOwners(*shop.workspace, shop.b)->first().staff, QStringLiteral("王助理"));
}

void GroupWorkTest::movedBetweenTiers()
{
    Shop shop;
    shop.addMembers(6);
    NoProgress quiet;
    QVERIFY(shop.system([&](db::Database &db) {
        for (int member = 1; member <= 5; ++member)
            db.prepare("INSERT INTO membership (grp, member, joined_day, left_day, origin) VALUES (?, ?, ?, ?, 'import')")
                .run(shop.a.value, member, member == 5 ? QStringLiteral("2026-03-27") : QStringLiteral("2026-01-01"),
                    member == 4 ? QStringLiteral("2026-03-28") : QString());
        ActivityWriter writer(db, {});
        for (int back = 0; back < 60; ++back) {
            const QDate day = today.addDays(-back);
            writer.markMeasured(shop.a, day);
            if (back < 6) // from nothing to enough
                (void)writer.add(shop.a, day, MemberId(1), 4);
            if (back == 33)
                (void)writer.add(shop.a, day, MemberId(2), 1); // falls out of the window
            (void)writer.add(shop.a, day, MemberId(4), 1);
        }
    }).has_value());
    const auto moved = movesIn(*shop.workspace, shop.a, today.addDays(-7), today, quiet);
    QVERIFY(moved.has_value());
    QCOMPARE(moved->moves.at(Standing::Never, Standing::Super), 1); // 1
    QCOMPARE(moved->moves.at(Standing::Normal, Standing::Never), 1); // 2
    QCOMPARE(moved->moves.at(Standing::Never, Standing::Never), 1); // 3
    QCOMPARE(moved->moves.at(Standing::Super, Standing::Away), 1); // 4 left
    QCOMPARE(moved->moves.at(Standing::Away, Standing::Observing), 1); // 5 joined
    QCOMPARE(moved->moves.risen(), 1);
    QCOMPARE(moved->moves.fallen(), 1);
    QStringList people;
    for (const MovedPerson &person : moved->people)
        people.append(person.name);
    QCOMPARE(people.mid(0, 2), (QStringList{"成员1", "成员2"}));
    QCOMPARE(people.size(), 4);
    const auto weeks = movesByWeek(*shop.workspace, shop.a, today, 3, quiet);
    QCOMPARE(weeks->size(), 3);
    QCOMPARE(weeks->last().moves.people, moved->moves.people);
    QCOMPARE(weeks->last().activeGrowth, std::optional<qint64>()); // not a week over
    QCOMPARE(weeks->first().activeGrowth, std::optional<qint64>(0));
    QCOMPARE(movesByWeek(*shop.workspace, {}, today, 1, quiet)->first().moves.people, moved->moves.people); // the other group is empty
    QCOMPARE(movesIn(*shop.workspace, shop.a, today, today, quiet).error().code, ErrorCode::InvalidInput);
    QCOMPARE(movesIn(*shop.workspace, GroupId(9), today.addDays(-1), today, quiet).error().code, ErrorCode::NotFound);
}

void GroupWorkTest::regions()
{
    QVERIFY(liesIn(QStringLiteral("广东省广州市"), QStringLiteral("广州")));
    QVERIFY(liesIn(QStringLiteral("广东"), QStringLiteral("广东 广州"))); // not said more exactly
    QVERIFY(!liesIn(QStringLiteral("上海"), QStringLiteral("广州")));
    QVERIFY(!liesIn(QString(), QStringLiteral("广州")));
    Shop shop;
    shop.addMembers(3);
    QVERIFY(regionFit(*shop.workspace, shop.a)->fits());
    QVERIFY(setDetails(*shop.workspace, shop.a, detailsOf(*shop.workspace, shop.a)->setup, QStringLiteral("广州")).has_value());
    QVERIFY(setDetails(*shop.workspace, shop.b, detailsOf(*shop.workspace, shop.b)->setup, QStringLiteral("上海")).has_value());
    QVERIFY(shop.system([&](db::Database &db) {
        db.exec("UPDATE member SET region = '广东广州' WHERE id = 1; UPDATE member SET region = '北京' WHERE id = 2");
        for (int member = 1; member <= 3; ++member)
            db.prepare("INSERT INTO membership (grp, member, origin) VALUES (?, ?, 'import')").run(shop.a.value, member);
        db.exec("INSERT INTO content (id, title, kind, body, created_at) VALUES (1, 't', 'promotion', '上海门店满减', '2026-01-01T00:00:00Z'),"
                " (2, 'u', 'promotion', '广州、上海门店同庆', '2026-01-01T00:00:00Z');"
                "INSERT INTO broadcast (id, name, content, touchpoint, at_wall, zone, created_at) VALUES"
                " (1, '沪上', 1, 'group_chat', '2026-04-02T10:00', 'Asia/Shanghai', '2026-01-01T00:00:00Z'),"
                " (2, '双城', 2, 'group_chat', '2026-04-02T11:00', 'Asia/Shanghai', '2026-01-01T00:00:00Z'),"
                " (3, '旧', 1, 'group_chat', '2026-02-02T11:00', 'Asia/Shanghai', '2026-01-01T00:00:00Z');"
                "INSERT INTO broadcast_group (broadcast, grp) VALUES (1, 1), (2, 1), (3, 1)");
    }).has_value());
    const auto fit = regionFit(*shop.workspace, shop.a);
    QCOMPARE(fit->known, 2);
    QCOMPARE(fit->unknown, 1);
    QCOMPARE(fit->people.size(), 1);
    QCOMPARE(fit->people.first().region, QStringLiteral("北京"));
    QCOMPARE(fit->contents.size(), 1);
    QCOMPARE(fit->contents.first().name + fit->contents.first().region, QStringLiteral("沪上上海"));
}

void GroupWorkTest::staffingReport()
{
    Shop shop;
    NoProgress quiet;
    QVERIFY(assignToTeam(*shop.workspace, shop.a, Team::Content, shop.wang, true).has_value());
    const auto made = reports::report(*shop.workspace, QStringLiteral("staffing"), {}, quiet);
    QVERIFY(made.has_value());
    const reports::Table *teams = made->table(made->mainTable);
    QVERIFY(teams && teams->rows.size() == 12);
    QCOMPARE(std::get<qint64>(teams->rows.at(2).at(3)), 1);
    QCOMPARE(std::get<QString>(teams->rows.at(2).at(5)), QStringLiteral("王助理"));
    QCOMPARE(std::get<reports::Word>(teams->rows.at(0).at(6)).word, QStringLiteral("no_people"));
    QCOMPARE(made->table(QStringLiteral("staff"))->rows.size(), 2);
    const auto one = reports::report(*shop.workspace, QStringLiteral("staffing"), {{}, {shop.b}}, quiet);
    QCOMPARE(one->table(one->mainTable)->rows.size(), 6);
}

QTEST_GUILESS_MAIN(GroupWorkTest)
#include "groupwork_test.moc"
