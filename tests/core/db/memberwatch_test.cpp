// SPDX-License-Identifier: GPL-3.0-or-later
// Which members a write touches, and whose figures it makes stale: recorded writes, undo and redo, writes by row, rows
// straight into trees, and more of them than are named.
#include "core/db/bulk.h"
#include "core/db/memberwatch.h"
#include "tests/support/support.h"

#include <QTest>

using namespace siyu;
using siyu::test::TestWorkspace;

namespace {

using Ids = std::vector<qint64>;

void run(Workspace &workspace, const char *sql, Record record = Record::Undoable)
{
    const auto done = workspace.write({QStringLiteral("test"), {}, record}, [sql](db::Database &db) { db.exec(sql); });
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
}

QString stale(Workspace &workspace)
{
    return *workspace.read([](db::Database &db) {
        return db.oneText("SELECT group_concat(member || ':' || what || coalesce('@' || message_day, ''), ' ')"
                          " FROM (SELECT * FROM figure_stale ORDER BY member)");
    });
}

void forget(Workspace &workspace) { run(workspace, "DELETE FROM figure_stale", Record::System); }

constexpr const char *world
    = "INSERT INTO member (id, name, created_at) VALUES (1, 'a', '2026-01-01T00:00:00Z'), (2, 'b', '2026-01-01T00:00:00Z'),"
      " (3, 'c', '2026-01-01T00:00:00Z'), (4, 'd', '2026-01-01T00:00:00Z');"
      "INSERT INTO account (id, kind, name) VALUES (1, 'wecom', 'x');"
      "INSERT INTO grp (id, name, created_at) VALUES (1, 'g', '2026-01-01T00:00:00Z'), (2, 'h', '2026-01-01T00:00:00Z');"
      "INSERT INTO membership (id, grp, member) VALUES (1, 1, 1), (2, 1, 2), (3, 2, 3);"
      "INSERT INTO tag (id, name) VALUES (1, 't'); INSERT INTO member_tag (member, tag) VALUES (2, 1), (4, 1);"
      "INSERT INTO shop_order (id, platform, order_no, member, paid_at, paid_fen) VALUES (1, 'p', '1', 2, '2026-02-01T00:00:00Z', 100),"
      " (2, 'p', '2', 3, '2026-02-01T00:00:00Z', 100);"
      "INSERT INTO identity (kind, value, member) VALUES (5, '1', 1);"
      "INSERT INTO activity (day, grp, member, messages) VALUES (2461000, 1, 1, 3)";

} // namespace

class MemberWatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsNameTheirMembers_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<Ids>("members");
        QTest::addColumn<QString>("figures");

        const auto row = [](const char *name, const char *sql, const Ids &members, const char *figures) {
            QTest::newRow(name) << QByteArray(sql) << members << QString::fromLatin1(figures);
        };
        row("nothing", "UPDATE member SET name = name", {}, "");
        row("a name is no fact", "UPDATE member SET name = 'z' WHERE id = 3", {3}, "");
        row("a day of creation is", "UPDATE member SET created_at = '2025-01-01T00:00:00Z' WHERE id = 3", {3}, "3:1");
        row("a new member", "INSERT INTO member (id, created_at) VALUES (9, '2026-01-01T00:00:00Z')", {9}, "9:1");
        row("one who goes", "DELETE FROM member_tag WHERE member = 4; DELETE FROM member WHERE id = 4", {4}, "4:1");
        row("a tag", "INSERT INTO member_tag (member, tag) VALUES (3, 1)", {3}, "");
        row("a tag's name", "UPDATE tag SET name = 'u' WHERE id = 1", {2, 4}, "");
        row("an order's amount, which does not say whose it is", "UPDATE shop_order SET paid_fen = 5 WHERE id = 1", {2}, "2:1");
        row("an order moved", "UPDATE shop_order SET member = 4 WHERE id = 1", {2, 4}, "2:1 4:1");
        row("an identity's batch", "UPDATE identity SET batch = 7 WHERE member = 1", {1}, "");
        row("a stay ends", "UPDATE membership SET left_day = '2026-02-02' WHERE id = 3", {3}, "3:3");
        row("who brought and who came", "INSERT INTO referral (member, host) VALUES (4, 1)", {1, 4}, "1:1 4:1");
        row("messages", "INSERT INTO activity (day, grp, member, messages) VALUES (2461001, 1, 2, 1)", {2}, "2:3@2461001");
        row("more messages", "UPDATE activity SET messages = 4", {1}, "1:3@2461000");
        row("nobody spoke", "INSERT INTO activity (day, grp, member, messages) VALUES (2461001, 1, 2, 0)", {}, "");
        row("messages taken back", "DELETE FROM activity", {1}, "1:7");
        row("a group is measured", "INSERT INTO activity_day (grp, day) VALUES (1, 2461001)", {1, 2}, "1:3 2:3");
        row("a group is archived", "UPDATE grp SET archived_at = '2026-02-02T00:00:00Z' WHERE id = 2", {3}, "3:3");
        row("a group's name", "UPDATE grp SET name = 'i' WHERE id = 2", {}, "");
        row("everybody's thresholds", "INSERT INTO tier_threshold (grp, window_days) VALUES (0, 20)", {}, "0:3");
        row("an answer of a member", "INSERT INTO delivery_result (run, target_kind, target, replied) VALUES (1, 'member', 3, 1)", {3}, "3:1");
        row("a result of a group", "INSERT INTO delivery_result (run, target_kind, target, replied) VALUES (1, 'group', 2, 1)", {}, "");
    }

    void rowsNameTheirMembers()
    {
        QFETCH(QByteArray, sql);
        QFETCH(Ids, members);
        QFETCH(QString, figures);

        for (const Record record : {Record::Undoable, Record::System, Record::Import}) {
            TestWorkspace test;
            run(*test, world);
            forget(*test);
            quint64 revision = test->membersChangedSince(0).revision;
            run(*test, sql.constData(), record);
            MemberChanges changes = test->membersChangedSince(revision);
            const bool rewritesTheSame = record != Record::Undoable && QTest::currentDataTag() == QByteArray("nothing");
            QVERIFY(!changes.everybody);
            QCOMPARE(changes.members, rewritesTheSame ? Ids({1, 2, 3, 4}) : members);
            QCOMPARE(stale(*test), figures);
            QVERIFY(test->membersChangedSince(changes.revision).members.empty());
            if (record != Record::Undoable || figures.isEmpty())
                continue;
            // Back and forth it is the same members again.
            for (const bool back : {true, false}) {
                forget(*test);
                revision = test->membersChangedSince(0).revision;
                QVERIFY(back ? test->undo().has_value() : test->redo().has_value());
                changes = test->membersChangedSince(revision);
                QCOMPARE(changes.members, members);
                QCOMPARE(stale(*test).isEmpty(), false);
                for (const qint64 member : members)
                    QVERIFY(stale(*test).contains(QString::number(member) + QLatin1Char(':')));
            }
        }
    }

    void whatIsRolledBackTouchesNobody()
    {
        TestWorkspace test;
        run(*test, world);
        forget(*test);
        const quint64 revision = test->membersChangedSince(0).revision;
        const auto refused = test->write({QStringLiteral("x")}, [](db::Database &db) -> Result<void> {
            db.exec("UPDATE shop_order SET paid_fen = 5");
            return Error{ErrorCode::InvalidInput, {}, {}};
        });
        QVERIFY(!refused);
        QVERIFY(test->membersChangedSince(revision).members.empty());
        QCOMPARE(stale(*test), QString());
    }

    void marksGrow()
    {
        TestWorkspace test;
        run(*test, world);
        run(*test, "UPDATE shop_order SET paid_fen = 5 WHERE id = 1");
        const auto marks = test->read([](db::Database &db) { return db.oneText("SELECT group_concat(mark) FROM figure_stale WHERE member < 4"); });
        QCOMPARE(*marks, QStringLiteral("1,2,1"));
    }

    // Rows that no statement inserts; many of them are everybody.
    void rowsStraightIntoTrees_data()
    {
        QTest::addColumn<int>("rows");
        QTest::newRow("few") << 3;
        QTest::newRow("many") << 60'000;
    }

    void rowsStraightIntoTrees()
    {
        QFETCH(int, rows);
        struct Numbers final : db::Feed {
            int at = 0;
            int rows = 0;
            bool next(db::FeedRow &row) override
            {
                row.number(0, 100 + at);
                row.text(1, "2026-02-01T00:00:00Z");
                return at++ < rows;
            }
        } feed;
        feed.rows = rows;
        TestWorkspace test;
        const quint64 revision = test->membersChangedSince(0).revision;
        QVERIFY(test->write({QStringLiteral("x"), {}, Record::Import}, [&](db::Database &db) {
            db::BulkTrees trees(db);
            trees.insert(trees.table("member"), "id, created_at", feed);
        }));
        const MemberChanges changes = test->membersChangedSince(revision);
        QCOMPARE(changes.everybody, rows > 3);
        QCOMPARE(changes.members, rows > 3 ? Ids() : Ids({100, 101, 102}));
        QCOMPARE(stale(*test), rows > 3 ? QStringLiteral("0:1") : QStringLiteral("100:1 101:1 102:1"));
        QVERIFY(test->membersChangedSince(0).everybody);
        QVERIFY(!test->membersChangedSince(changes.revision).everybody);
    }

    // What is long ago is everybody.
    void oldRevisionsAreForgotten()
    {
        TestWorkspace test;
        run(*test, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40000)"
                   " INSERT INTO member (id, created_at) SELECT i, '2026-01-01T00:00:00Z' FROM n");
        const quint64 revision = test->membersChangedSince(0).revision;
        run(*test, "UPDATE member SET note = 'x'", Record::System);
        QCOMPARE(test->membersChangedSince(revision).members.size(), size_t(40000));
        for (int i = 0; i < 5; ++i)
            run(*test, "UPDATE member SET note = note || 'x'", Record::System);
        QVERIFY(test->membersChangedSince(revision).everybody);
        QVERIFY(!test->membersChangedSince(test->membersChangedSince(0).revision).everybody);
    }

    void oneIsKeptForAllHandles()
    {
        struct Counter {
            int n = 0;
        };
        TestWorkspace test;
        test->kept<Counter>()->n = 5;
        QCOMPARE(test->another()->kept<Counter>()->n, 5);
    }
};

QTEST_GUILESS_MAIN(MemberWatchTest)
#include "memberwatch_test.moc"
