// SPDX-License-Identifier: GPL-3.0-or-later
// Group templates: what applying one changes, shown before, done at once for many groups, taken back in one step; the source
// tag of newcomers; the room that a group has by policy.
#include "core/groups/groupstore.h"
#include "core/groups/rosterstore.h"
#include "core/groups/staffstore.h"
#include "core/groups/templatestore.h"
#include "groupsworld.h"

using namespace siyu;
using namespace siyu::groups;

namespace {

struct Shop : World {
    StaffId owner;
    Shop() { owner = *addStaff(*workspace, {QStringLiteral("李店长"), {}, {}, {}}); }
    GroupId add(const QString &name)
    {
        NewGroup group;
        group.name = name;
        group.owners = {owner};
        return *addGroup(*workspace, group);
    }
    TemplateId templ(OperatingMode mode, const QString &tag = {})
    {
        NewTemplate made{wordOf(mode), mode, presetOf(mode)};
        made.setup.purpose = QStringLiteral("老客复购");
        made.setup.entryRule = QStringLiteral("买过一单");
        made.setup.sourceTag = tag;
        made.setup.playbooks = {QStringLiteral("新群七天")};
        return *addTemplate(*workspace, made);
    }
    QStringList dumpSetups() const
    {
        return dump({QStringLiteral("grp"), QStringLiteral("grp_team"), QStringLiteral("grp_kpi"), QStringLiteral("grp_playbook"),
            QStringLiteral("assignment"), QStringLiteral("tag")});
    }
    QStringList tagsOf(qint64 member) const
    {
        return rows(qPrintable(QStringLiteral("SELECT t.name FROM member_tag m JOIN tag t ON t.id = m.tag WHERE m.member = %1 ORDER BY 1").arg(member)));
    }
    RosterOutcome roster(GroupId group, int day, const QList<int> &members, BatchId batch = {})
    {
        NewRoster made{group, QDateTime(QDate(2026, 3, day), QTime(2, 0), Qt::UTC), QDate(2026, 3, day), false, {}, batch};
        for (const int member : members)
            made.lines.append({MemberId(member), {}, {}});
        return *system([&](db::Database &db) { return storeRoster(db, made); });
    }
};

QStringList readable(const QList<SetupChange> &changes)
{
    QStringList out;
    for (const SetupChange &change : changes)
        out.append(QStringList{wordOf(change.field), change.name, change.before, change.after}.join(QLatin1Char('|')));
    return out;
}

} // namespace

class GroupTemplatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void layingOver();
    void differencesAreShownBefore();
    void appliedToManyAndTakenBack();
    void editedTemplatesShowWhatIsNew();
    void soloShopHasNoStandingAlarms();
    void newcomersGetTheTag();
    void roomByPolicy();
    void whatIsRefused();
    void groupsBecomeTemplates();
};

void GroupTemplatesTest::layingOver()
{
    GroupSetup group;
    group.kind = QStringLiteral("购物");
    group.capacity = 300;
    group.wanted[0] = 2;
    group.kpis = {{QStringLiteral("net"), 5.0}, {QStringLiteral("sales"), {}}};
    GroupSetup templ;
    templ.purpose = QStringLiteral("新品");
    templ.wanted[1] = 3;
    templ.kpis = {{QStringLiteral("loss"), 0.05}, {QStringLiteral("net"), 8.0}};
    const GroupSetup now = applied(group, templ);
    QCOMPARE(now.kind, QStringLiteral("购物")); // the template says nothing of it
    QCOMPARE(now.capacity, std::optional<qint64>(300));
    QCOMPARE(readable(changesBetween(group, now)),
        (QStringList{"purpose|||新品", "wanted|gameplay||3", "kpi|loss||0.05", "kpi|net|5|8", "kpi|sales|own|"}));
    QVERIFY(changesBetween(now, applied(now, templ)).isEmpty());
}

void GroupTemplatesTest::differencesAreShownBefore()
{
    Shop shop;
    const GroupId a = shop.add(QStringLiteral("群1")), b = shop.add(QStringLiteral("群2"));
    const TemplateId templ = shop.templ(OperatingMode::Assistant);
    const QStringList before = shop.dumpSetups();
    const auto shown = differences(*shop.workspace, templ, {a, b});
    QCOMPARE(shop.dumpSetups(), before);
    QCOMPARE(shown->size(), 2);
    QVERIFY(readable(shown->first().changes).contains(QStringLiteral("capacity||500|scan")));
    NoProgress quiet;
    const auto done = applyTemplate(*shop.workspace, templ, {a}, {}, quiet);
    QCOMPARE(done->groups, 1);
    QCOMPARE(done->changes, shown->first().changes.size());
    QCOMPARE(shop.rows("SELECT k.word, t.grp, t.from_day, t.value FROM kpi_target t JOIN kpi k ON k.id = t.kpi WHERE t.grp > 0 ORDER BY 1"),
        (QStringList{"answer_time 1 2026-03-31 30.0", "loss 1 2026-03-31 0.05", "requests 1 2026-03-31 0.9", "satisfaction 1 2026-03-31 0.9"}));
    const auto after = differences(*shop.workspace, templ, {a, b});
    QVERIFY(after->at(0).changes.isEmpty());
    QCOMPARE(readable(after->at(1).changes), readable(shown->at(1).changes));
    QCOMPARE(differences(*shop.workspace, templ, {})->size(), 1); // those that it was applied to
}

void GroupTemplatesTest::appliedToManyAndTakenBack()
{
    Shop shop;
    QList<GroupId> all;
    for (int i = 0; i < 120; ++i)
        all.append(shop.add(QStringLiteral("群%1").arg(i)));
    const TemplateId templ = shop.templ(OperatingMode::Shopping, QStringLiteral("来自老客群"));
    const QStringList before = shop.dumpSetups();
    NoProgress quiet;
    QCOMPARE(applyTemplate(*shop.workspace, templ, all, {}, quiet)->groups, 120);
    QCOMPARE(templates(*shop.workspace)->first().groups, 120);
    QVERIFY(shop.dumpSetups() != before);
    QVERIFY(shop.workspace->undo().has_value());
    QCOMPARE(shop.dumpSetups(), before);
    QVERIFY(shop.workspace->redo().has_value());
    QVERIFY(differences(*shop.workspace, templ, all)->at(77).changes.isEmpty());

    struct Stop final : Progress {
        int left = 5;
        bool report(qint64, qint64) override { return --left > 0; }
    } stop;
    const QStringList applied = shop.dumpSetups();
    const TemplateId other = shop.templ(OperatingMode::Expert);
    QCOMPARE(applyTemplate(*shop.workspace, other, all, {}, stop).error().code, ErrorCode::Cancelled);
    QCOMPARE(shop.dumpSetups(), applied);
}

void GroupTemplatesTest::editedTemplatesShowWhatIsNew()
{
    Shop shop;
    const GroupId group = shop.add(QStringLiteral("群1"));
    const TemplateId templ = shop.templ(OperatingMode::Expert);
    NoProgress quiet;
    QVERIFY(applyTemplate(*shop.workspace, templ, {group}, {}, quiet).has_value());
    TemplateRow row = templates(*shop.workspace)->first();
    row.setup.wanted[2] = 9;
    row.setup.playbooks.append(QStringLiteral("周复盘"));
    QVERIFY(editTemplate(*shop.workspace, templ, {row.name, row.mode, row.setup}).has_value());
    QCOMPARE(readable(differences(*shop.workspace, templ, {})->first().changes),
        (QStringList{"wanted|content|4|9", "playbooks||新群七天|新群七天\n周复盘"}));
    QVERIFY(removeTemplate(*shop.workspace, templ).has_value());
    QCOMPARE(detailsOf(*shop.workspace, group)->setup.wanted[2], std::optional<int>(4)); // it keeps what it took over
    QVERIFY(!detailsOf(*shop.workspace, group)->templ.isValid());
    QVERIFY(shop.workspace->undo().has_value());
    QCOMPARE(detailsOf(*shop.workspace, group)->templateName, QStringLiteral("expert"));
}

void GroupTemplatesTest::soloShopHasNoStandingAlarms()
{
    Shop shop;
    const GroupId group = shop.add(QStringLiteral("群1"));
    QCOMPARE(board(*shop.workspace)->first().gaps, 6);
    NoProgress quiet;
    const TemplateId templ = shop.templ(OperatingMode::Solo);
    QVERIFY(applyTemplate(*shop.workspace, templ, {group}, {}, quiet).has_value());
    QCOMPARE(board(*shop.workspace)->first().gaps, 0);
    QVERIFY(applyTemplate(*shop.workspace, templ, {group}, shop.owner, quiet).has_value());
    const auto card = groups::group(*shop.workspace, group);
    for (const Team team : allTeams) {
        QCOMPARE(card->teams[size_t(team) - 1].size(), 1);
        QVERIFY(card->teams[size_t(team) - 1].first().isLead);
    }
    const TemplateId shopping = shop.templ(OperatingMode::Shopping);
    QVERIFY(applyTemplate(*shop.workspace, shopping, {group}, {}, quiet).has_value());
    const BoardRow row = board(*shop.workspace)->first();
    QVERIFY(row.teams[0].gap == Gap::TooFew && row.teams[5].gap == Gap::None); // 3 wanted, 1 wanted
    QCOMPARE(row.gaps, 4);
}

void GroupTemplatesTest::newcomersGetTheTag()
{
    Shop shop;
    shop.addMembers(8);
    const GroupId group = shop.add(QStringLiteral("群1")), other = shop.add(QStringLiteral("群2"));
    shop.roster(group, 1, {1, 2});
    NoProgress quiet;
    const TemplateId templ = shop.templ(OperatingMode::Shopping, QStringLiteral("来自群1"));
    QVERIFY(applyTemplate(*shop.workspace, templ, {group}, {}, quiet).has_value());
    const BatchId batch = shop.addBatch(QStringLiteral("roster"));
    shop.roster(group, 5, {1, 2, 3}, batch);
    shop.roster(other, 5, {4});
    QCOMPARE(shop.tagsOf(1), QStringList()); // was there before anybody wanted the tag
    QCOMPARE(shop.tagsOf(3), QStringList{QStringLiteral("来自群1")});
    QCOMPARE(shop.tagsOf(4), QStringList());
    QVERIFY(addMembership(*shop.workspace, group, MemberId(6), QDate(2026, 3, 20)).has_value());
    QCOMPARE(shop.tagsOf(6), QStringList{QStringLiteral("来自群1")});
    QVERIFY(shop.workspace->undo().has_value());
    QCOMPARE(shop.tagsOf(6), QStringList());
    QCOMPARE(shop.rows("SELECT member FROM member_tag WHERE batch IS NOT NULL"), QStringList{QStringLiteral("3")}); // goes with its import
}

void GroupTemplatesTest::roomByPolicy()
{
    Shop shop;
    const GroupId group = shop.add(QStringLiteral("群1"));
    QCOMPARE(detailsOf(*shop.workspace, group)->room, std::optional<qint64>(500));
    GroupSetup setup = detailsOf(*shop.workspace, group)->setup;
    setup.capacityPolicy = CapacityPolicy::Scan;
    QVERIFY(setDetails(*shop.workspace, group, setup, QStringLiteral("上海")).has_value());
    QCOMPARE(detailsOf(*shop.workspace, group)->room, std::optional<qint64>(200));
    QCOMPARE(board(*shop.workspace)->first().capacity, std::optional<qint64>(200));
    QVERIFY(shop.system([](db::Database &db) { db.exec("UPDATE policy SET limit_n = 250 WHERE subject = 'scan_size'"); }).has_value());
    QCOMPARE(groups::group(*shop.workspace, group)->row.capacity, std::optional<qint64>(250)); // by the row, not by the program
    QCOMPARE(groups::groups(*shop.workspace)->first().region, QStringLiteral("上海"));
}

void GroupTemplatesTest::whatIsRefused()
{
    Shop shop;
    const GroupId group = shop.add(QStringLiteral("群1"));
    const TemplateId templ = shop.templ(OperatingMode::Expert);
    QCOMPARE(addTemplate(*shop.workspace, {QStringLiteral("expert"), OperatingMode::Own, {}}).error().code, ErrorCode::Duplicate);
    QCOMPARE(addTemplate(*shop.workspace, {QStringLiteral("  "), OperatingMode::Own, {}}).error().code, ErrorCode::InvalidInput);
    GroupSetup wrong;
    wrong.capacity = 0;
    QCOMPARE(addTemplate(*shop.workspace, {QStringLiteral("x"), OperatingMode::Own, wrong}).error().values.first(), QStringLiteral("capacity"));
    wrong = {};
    wrong.kpis = {{QStringLiteral("net"), {}}, {QStringLiteral("net"), 1.0}};
    QCOMPARE(setDetails(*shop.workspace, group, wrong, {}).error().values, (QStringList{"kpi", "net"}));
    NoProgress quiet;
    const QStringList before = shop.dumpSetups();
    QCOMPARE(applyTemplate(*shop.workspace, templ, {group, GroupId(99)}, {}, quiet).error().code, ErrorCode::NotFound);
    QCOMPARE(applyTemplate(*shop.workspace, TemplateId(99), {group}, {}, quiet).error().code, ErrorCode::NotFound);
    QCOMPARE(shop.dumpSetups(), before);
    const auto added = addTemplates(*shop.workspace, {{QStringLiteral("expert"), OperatingMode::Own, {}}, {QStringLiteral("y"), OperatingMode::Own, {}}});
    QCOMPARE(*added, 1);
}

void GroupTemplatesTest::groupsBecomeTemplates()
{
    Shop shop;
    const GroupId group = shop.add(QStringLiteral("群1")), other = shop.add(QStringLiteral("群2"));
    GroupSetup setup = detailsOf(*shop.workspace, group)->setup;
    setup.rules = QStringLiteral("不发广告");
    setup.wanted[3] = 2;
    QVERIFY(setDetails(*shop.workspace, group, setup, {}).has_value());
    const auto templ = addTemplate(*shop.workspace, {QStringLiteral("像群1"), OperatingMode::Own, detailsOf(*shop.workspace, group)->setup});
    NoProgress quiet;
    QVERIFY(applyTemplate(*shop.workspace, *templ, {other}, {}, quiet).has_value());
    QVERIFY(detailsOf(*shop.workspace, other)->setup == detailsOf(*shop.workspace, group)->setup);
}

QTEST_GUILESS_MAIN(GroupTemplatesTest)
#include "grouptemplates_test.moc"
