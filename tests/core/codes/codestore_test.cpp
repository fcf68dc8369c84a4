// SPDX-License-Identifier: GPL-3.0-or-later
// Codes in a workspace: made, changed, renewed, retired, seen in places and contents, with their groups in line; what needs
// an act; undo of everything.
#include "core/codes/codestore.h"
#include "tests/core/groups/groupsworld.h"
#include "tests/support/support.h"

using namespace siyu;
using namespace siyu::codes;
using groups::World;

namespace {

// Groups 1 (200 people), 2 (10), 3 (nobody, holds 5).
void addGroups(World &world)
{
    world.addMembers(210);
    const auto done = world.system([](db::Database &db) {
        db.exec("INSERT INTO grp (id, name, capacity, created_at) VALUES (1, '老客1群', 500, '2025-01-01T00:00:00Z'), (2, '老客2群', 500, '2025-01-01T00:00:00Z'),"
                " (3, '小群', 5, '2025-01-01T00:00:00Z')");
        for (int member = 1; member <= 210; ++member)
            db.cached("INSERT INTO membership (grp, member) VALUES (?, ?)").run(member <= 200 ? 1 : 2, member);
    });
    QVERIFY(done.has_value());
}

CodeRow rowOf(World &world, qint64 code)
{
    const auto all = codes::codes(*world.workspace);
    for (const CodeRow &row : *all) {
        if (row.id == code)
            return row;
    }
    return {};
}

} // namespace

class CodeStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void limitsStandInThePolicy()
    {
        World world;
        CodeLimits limits = *codeLimits(*world.workspace);
        QCOMPARE(limits.groupDays, 7);
        QCOMPARE(limits.scanSize, 200);
        QCOMPARE(limits.groupSize, 500);
        QCOMPARE(limits.joinGroups, 5);
        QVERIFY(world.system([](db::Database &db) { db.exec("UPDATE policy SET limit_n = 5 WHERE subject = 'code_days'"); }));
        QCOMPARE(codeLimits(*world.workspace)->groupDays, 5);
        // The newest row that holds today counts, whatever their order in the table.
        QVERIFY(world.system([](db::Database &db) {
            db.exec("INSERT INTO policy (touchpoint, subject, limit_n, per, valid_from, source) VALUES ('group_chat', 'code_days', 30, 'code', '2026-03-01', ''),"
                    " ('group_chat', 'code_days', 14, 'code', '2026-01-01', ''), ('group_chat', 'code_days', 99, 'code', '2027-01-01', '')");
        }));
        QCOMPARE(codeLimits(*world.workspace)->groupDays, 30);
    }

    void aPlainGroupCodeCountsDownAndFillsUp()
    {
        World world;
        addGroups(world);
        const auto code = addCode(*world.workspace, {QStringLiteral("https://weixin.qq.com/g/a"), {}, CodeKind::Group, {}, {}, GroupId(2), {}, QDate(2026, 3, 30), {}, {}, {}, {GroupId(3)}});
        QVERIFY(code);
        CodeRow row = rowOf(world, *code);
        QCOMPARE(*row.countdown.daysLeft, 5);
        QCOMPARE(*row.countdown.roomLeft, 190);
        QCOMPARE(row.nowGroup, QStringLiteral("老客2群"));
        QCOMPARE(row.nextGroup, QStringLiteral("小群"));
        QVERIFY(codeAlerts(*world.workspace)->isEmpty());
        world.clock->set(world.clock->nowUtc().addDays(4));
        QCOMPARE(rowOf(world, *code).countdown.standing, CodeStanding::EndsSoon);
        QCOMPARE(codeAlerts(*world.workspace)->size(), 1);
        world.clock->set(world.clock->nowUtc().addDays(2));
        QCOMPARE(rowOf(world, *code).countdown.standing, CodeStanding::Expired);
        QVERIFY(renewCode(*world.workspace, *code, QStringLiteral("https://weixin.qq.com/g/b"), {}));
        row = rowOf(world, *code);
        QCOMPARE(*row.countdown.daysLeft, 6);
        QCOMPARE(row.text, QStringLiteral("https://weixin.qq.com/g/b"));
        QCOMPARE(row.nextGroup, QStringLiteral("小群")); // those in line stay
        // Group 1 has two hundred: a scan lets nobody in.
        const auto full = addCode(*world.workspace, {QStringLiteral("https://weixin.qq.com/g/c"), {}, CodeKind::Group, {}, {}, GroupId(1), {}, {}, {}, {}, {}, {GroupId(2)}});
        row = rowOf(world, *full);
        QCOMPARE(row.countdown.standing, CodeStanding::Full);
        QCOMPARE(row.nowGroup, QStringLiteral("老客2群"));
        QVERIFY(setRetired(*world.workspace, *full, true));
        QCOMPARE(rowOf(world, *full).countdown.standing, CodeStanding::Retired);
        QVERIFY(codeAlerts(*world.workspace)->isEmpty());
    }

    // A group whose room is left to the policy takes as many as its page says.
    void theRoomIsTheGroups()
    {
        World world;
        addGroups(world);
        const auto code = addCode(*world.workspace, {QStringLiteral("https://weixin.qq.com/j/a"), {}, CodeKind::Join, {}, {}, GroupId(2), {}, {}, {}, {}, {}, {}});
        QVERIFY(code);
        QCOMPARE(*rowOf(world, *code).countdown.roomLeft, 490);
        QVERIFY(world.system([](db::Database &db) { db.exec("UPDATE grp SET capacity_policy = 'scan' WHERE id = 2"); }));
        QCOMPARE(*rowOf(world, *code).countdown.roomLeft, 190);
        QVERIFY(world.system([](db::Database &db) { db.exec("UPDATE grp SET capacity_policy = 'all', capacity = 20 WHERE id = 2"); }));
        QCOMPARE(*rowOf(world, *code).countdown.roomLeft, 490);
    }

    void scansAreCountedOnTheirCode()
    {
        World world;
        const auto code = addCode(*world.workspace, {{}, QStringLiteral("柜台"), CodeKind::Tracked, QStringLiteral("门店"), QStringLiteral("周年庆"), {}, {}, {}, {}, {}, 3, {}});
        QVERIFY(code);
        QVERIFY(rowOf(world, *code).text.startsWith(QStringLiteral("C-")));
        QCOMPARE(rowOf(world, *code).channel, QStringLiteral("门店"));
        QVERIFY(world.system([&](db::Database &db) {
            for (int i = 1; i <= 3; ++i)
                db.cached("INSERT INTO scan (code, at, seq) VALUES (?, '2026-03-30T17:00:00Z', ?)").run(*code, i);
        }));
        const CodeRow row = rowOf(world, *code);
        QCOMPARE(row.scans, 3);
        QCOMPARE(row.lastScan, QDate(2026, 3, 31)); // one in the night in Shanghai
        QCOMPARE(row.countdown.standing, CodeStanding::Full);
        QVERIFY(codeAlerts(*world.workspace)->isEmpty()); // nobody can see it
        QVERIFY(addUse(*world.workspace, *code, QStringLiteral("poster"), QStringLiteral("广州店")));
        QCOMPARE(codeAlerts(*world.workspace)->size(), 1);
        QCOMPARE(codeCard(*world.workspace, *code)->scanDays.last(), (std::pair<QDate, qint64>(QDate(2026, 3, 31), 3)));
    }

    void whereItCanBeSeen()
    {
        World world;
        const auto code = addCode(*world.workspace, {QStringLiteral("C-POSTER"), {}, CodeKind::Tracked, {}, {}, {}, {}, {}, {}, {}, {}, {}});
        const auto use = addUse(*world.workspace, *code, QStringLiteral("parcel"), QStringLiteral("三月的包裹"));
        QVERIFY(use);
        QVERIFY(world.system([](db::Database &db) {
            db.exec("INSERT INTO content (title, kind, body, created_at) VALUES ('进群有礼', 'promotion', '扫码 C-POSTER 进群', '2026-03-01T00:00:00Z'),"
                    " ('别的', 'promotion', '没有码', '2026-03-01T00:00:00Z')");
        }));
        auto card = codeCard(*world.workspace, *code);
        QCOMPARE(card->uses.size(), 2);
        QCOMPARE(card->uses.first().name, QStringLiteral("进群有礼"));
        QVERIFY(endUse(*world.workspace, *use));
        QCOMPARE(endUse(*world.workspace, *use).error().code, ErrorCode::NotFound);
        QCOMPARE(rowOf(world, *code).uses, 0);
        QCOMPARE(addUse(*world.workspace, *code, QStringLiteral("wall"), QStringLiteral("x")).error().code, ErrorCode::InvalidInput);
        QCOMPARE(addUse(*world.workspace, 99, QStringLiteral("poster"), QStringLiteral("x")).error().code, ErrorCode::NotFound);
        QVERIFY(setBaseLink(*world.workspace, QStringLiteral("https://shop.example/c?id=")));
        QCOMPARE(rowOf(world, *code).drawn, QStringLiteral("https://shop.example/c?id=C-POSTER"));
        QCOMPARE(setBaseLink(*world.workspace, QStringLiteral("shop.example")).error().code, ErrorCode::InvalidInput);
    }

    void whatCannotBeIsRefused()
    {
        World world;
        addGroups(world);
        Workspace &shop = *world.workspace;
        const auto add = [&](const CodeEdit &edit) { return addCode(shop, edit); };
        CodeEdit edit;
        edit.text = QStringLiteral("A");
        QVERIFY(add(edit));
        QCOMPARE(add(edit).error().code, ErrorCode::Duplicate);
        edit.text = QStringLiteral("B");
        edit.capacity = 0;
        QCOMPARE(add(edit).error().code, ErrorCode::InvalidInput);
        edit.capacity.reset();
        edit.validFrom = QDate(2026, 4, 2);
        edit.validUntil = QDate(2026, 4, 1);
        QCOMPARE(add(edit).error().code, ErrorCode::InvalidInput);
        edit.validUntil = {};
        edit.line = {GroupId(77)};
        QCOMPARE(add(edit).error().code, ErrorCode::NotFound);
        edit.line = {};
        edit.text = QString();
        edit.kind = CodeKind::Group;
        QCOMPARE(add(edit).error().code, ErrorCode::InvalidInput); // WeChat's code cannot be made up
        QCOMPARE(editCode(shop, 99, edit).error().code, ErrorCode::NotFound);
        QCOMPARE(codeCard(shop, 0).error().code, ErrorCode::NotFound);
        QCOMPARE(codes::codes(shop)->size(), 1);
    }

    void everythingIsTakenBack()
    {
        World world;
        addGroups(world);
        Workspace &shop = *world.workspace;
        const QStringList before = test::dump(shop);
        const auto code = addCode(shop, {QStringLiteral("C-1"), QStringLiteral("一"), CodeKind::Tracked, QStringLiteral("门店"), {}, GroupId(1), MemberId(5), {}, {}, QDate(2026, 5, 1), 10, {GroupId(2), GroupId(3), GroupId(2)}});
        QVERIFY(code);
        const auto edit = codeEdit(shop, *code);
        QCOMPARE(edit->line, (QList<GroupId>{GroupId(2), GroupId(3)}));
        QCOMPARE(edit->validUntil, QDate(2026, 5, 1));
        CodeEdit changed = *edit;
        changed.name = QStringLiteral("二");
        changed.line = {GroupId(3)};
        QVERIFY(editCode(shop, *code, changed));
        QVERIFY(addUse(shop, *code, QStringLiteral("card"), QStringLiteral("名片")));
        QVERIFY(setRetired(shop, *code, true));
        QVERIFY(setBaseLink(shop, QStringLiteral("https://a.example/")));
        int taken = 0;
        while (shop.undo())
            ++taken;
        QCOMPARE(taken, 5);
        QCOMPARE(test::dump(shop), before);
    }
};

QTEST_GUILESS_MAIN(CodeStoreTest)
#include "codestore_test.moc"
