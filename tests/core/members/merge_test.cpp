// SPDX-License-Identifier: GPL-3.0-or-later
// Two members become one and two again: single rules by table, what stays when something changed in between, and random
// members with random rows in every table that names one: merge and unmerge leave no trace.
#include "core/groups/rosterstore.h"
#include "core/importing/tableshape.h"
#include "core/members/merge.h"
#include "tests/support/support.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace siyu;
using namespace siyu::members;

namespace {

const QStringList ownTables{QStringLiteral("member_merge"), QStringLiteral("member_merge_image")};

void run(test::TestWorkspace &w, const char *sql)
{
    const Result<void> done
        = w->write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) { db.exec(sql); });
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
}

QStringList rows(test::TestWorkspace &w, const char *sql)
{
    return w->read([&](db::Database &db) {
                 QStringList out;
                 db::Statement row = db.prepare(sql);
                 while (row.step()) {
                     QStringList cells;
                     for (int c = 0; c < row.columnCount(); ++c)
                         cells.append(row.text(c));
                     out.append(cells.join(QLatin1Char('|')));
                 }
                 return out;
             })
        .value();
}

// Ben (1) is older than Ben again (2); 3 is somebody else.
void people(test::TestWorkspace &w)
{
    run(w,
        "INSERT INTO source (id, text, created_at) VALUES (1, 's', '2026-01-01T00:00:00Z'), (2, 't', '2026-01-01T00:00:00Z');"
        "INSERT INTO member (id, name, created_at, source) VALUES (1, 'Ben', '2026-01-01T00:00:00Z', 1),"
        " (2, 'Ben again', '2026-01-02T00:00:00Z', 2), (3, 'Cleo', '2026-01-03T00:00:00Z', 1);"
        "INSERT INTO grp (id, name, created_at) VALUES (1, 'A', '2026-01-01T00:00:00Z'), (2, 'B', '2026-01-01T00:00:00Z');"
        "INSERT INTO staff (id, name, created_at) VALUES (1, 'Wang', '2026-01-01T00:00:00Z');"
        "INSERT INTO account (id, staff, kind, name) VALUES (1, 1, 'wecom', 'wang');"
        "INSERT INTO tag (id, name) VALUES (1, 'VIP'), (2, 'new');"
        "INSERT INTO custom_field (id, name) VALUES (1, 'Pet')");
}

} // namespace

class MergeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tables_data();
    void tables();
    void whoStays();
    void mistakes();
    void unmergeAfterChanges();
    void unmergeRefusals();
    void rosterStays();
    void numbersAreNotGivenAgain();
    void random_data();
    void random();
};

void MergeTest::tables_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<QStringList>("after");
    const auto row = [](const char *name, const char *before, const char *question, const QStringList &after) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(question) << after;
    };
    row("identities follow", "INSERT INTO identity (kind, value, member) VALUES (5, '+8613800000000', 1), (1, 'u2', 2)",
        "SELECT value, member FROM identity ORDER BY value", {"+8613800000000|1", "u2|1"});
    row("blank fields are filled, others stay",
        "UPDATE member SET region = '杭州' WHERE id = 1; UPDATE member SET region = '上海', gender = 'f' WHERE id = 2",
        "SELECT name, region, gender, revision FROM member WHERE id = 1", {"Ben|杭州|f|1"});
    row("the stricter flags win",
        "UPDATE member SET under_14 = 1, paused_until = '2026-05-01' WHERE id = 2;"
        "UPDATE member SET paused_until = '2026-04-01', is_staff = 1 WHERE id = 1",
        "SELECT under_14, paused_until, is_staff FROM member WHERE id = 1", {"1|2026-05-01|1"});
    row("no birthday beside another year",
        "UPDATE member SET birth_year = 1990 WHERE id = 1;"
        "UPDATE member SET birth_year = 1991, birthday = '1991-02-03' WHERE id = 2",
        "SELECT birth_year, birthday FROM member WHERE id = 1", {"1990|"});
    row("a birthday of the same year",
        "UPDATE member SET birth_year = 1991 WHERE id = 1; UPDATE member SET birthday = '1991-02-03' WHERE id = 2",
        "SELECT birth_year, birthday FROM member WHERE id = 1", {"1991|1991-02-03"});
    row("opt-outs of both, the earlier day",
        "INSERT INTO opt_out (member, touchpoint, at) VALUES (1, 'sms', '2026-02-02T00:00:00Z'),"
        " (2, 'sms', '2026-01-02T00:00:00Z'), (2, 'all', '2026-02-03T00:00:00Z')",
        "SELECT touchpoint, at, member FROM opt_out ORDER BY touchpoint",
        {"all|2026-02-03T00:00:00Z|1", "sms|2026-01-02T00:00:00Z|1"});
    row("consent that either withdrew is withdrawn",
        "INSERT INTO consent (member, touchpoint, source, given_at, withdrawn_at) VALUES"
        " (1, 'sms', 1, '2026-01-02T00:00:00Z', NULL), (2, 'sms', 2, '2026-01-03T00:00:00Z', '2026-01-05T00:00:00Z')",
        "SELECT source, withdrawn_at, member FROM consent ORDER BY source",
        {"1|2026-01-05T00:00:00Z|1", "2|2026-01-05T00:00:00Z|1"});
    row("consent given again after that stands",
        "INSERT INTO consent (member, touchpoint, source, given_at, withdrawn_at) VALUES"
        " (1, 'sms', 1, '2026-01-06T00:00:00Z', NULL), (2, 'sms', 2, '2026-01-03T00:00:00Z', '2026-01-05T00:00:00Z')",
        "SELECT source, withdrawn_at FROM consent ORDER BY source", {"1|", "2|2026-01-05T00:00:00Z"});
    row("the same consent twice",
        "INSERT INTO consent (member, touchpoint, source, given_at, withdrawn_at) VALUES"
        " (1, 'sms', 1, '2026-01-04T00:00:00Z', NULL), (2, 'sms', 1, '2026-01-03T00:00:00Z', '2026-01-05T00:00:00Z')",
        "SELECT source, given_at, withdrawn_at, member FROM consent",
        {"1|2026-01-03T00:00:00Z|2026-01-05T00:00:00Z|1"});
    row("tags and custom values",
        "INSERT INTO member_tag (member, tag) VALUES (1, 1), (2, 1), (2, 2);"
        "INSERT INTO custom_value (member, field, value) VALUES (1, 1, 'cat'), (2, 1, 'dog')",
        "SELECT member, tag, NULL FROM member_tag UNION ALL SELECT member, NULL, value FROM custom_value",
        {"1|1|", "1|2|", "1||cat"});
    row("messages of one day add up",
        "INSERT INTO activity_day (grp, day) VALUES (1, 2461000);"
        "INSERT INTO activity (day, grp, member, messages) VALUES (2461000, 1, 1, 3), (2461000, 1, 2, 4)",
        "SELECT member, messages FROM activity", {"1|7"});
    row("a friend by either account is one",
        "INSERT INTO contact (member, account, added_at, way, removed_at) VALUES"
        " (1, 1, '2026-01-05T00:00:00Z', 'scan', '2026-02-01T00:00:00Z'), (2, 1, '2026-01-03T00:00:00Z', 'card', NULL)",
        "SELECT member, added_at, way, removed_at FROM contact", {"1|2026-01-03T00:00:00Z|card|"});
    row("orders and what was sent",
        "INSERT INTO shop_order (id, platform, order_no, member) VALUES (1, 'own', '1', 1), (2, 'own', '2', 2);"
        "INSERT INTO delivery (id, run, target_kind, target, status, sent_at) VALUES (1, 1, 'member', 1, 'planned', NULL),"
        " (2, 1, 'member', 2, 'sent', '2026-01-03T00:00:00Z'), (3, 2, 'member', 2, 'planned', NULL), (4, 1, 'group', 2, 'sent', NULL)",
        "SELECT order_no, member, NULL FROM shop_order UNION ALL SELECT id, target, status FROM delivery",
        {"1|1|", "2|1|", "1|1|sent", "3|1|planned", "4|2|sent"});
    row("invited by oneself is invited by nobody",
        "INSERT INTO membership (id, grp, member, joined_day, invited_by, origin, stated_joined) VALUES"
        " (1, 1, 1, '2026-01-05', 2, 'typed', '2026-01-05'), (2, 2, 3, '2026-01-05', 2, 'typed', '2026-01-05')",
        "SELECT id, member, invited_by FROM membership", {"1|1|", "2|3|1"});
    row("a rename between the two is no question any more",
        "INSERT INTO roster (id, grp, taken_at, day, people) VALUES (1, 1, '2026-01-05T00:00:00Z', '2026-01-05', 0);"
        "INSERT INTO rename_proposal (grp, roster, old_member, new_member) VALUES (1, 1, 1, 2), (1, 1, 2, 3)",
        "SELECT old_member, new_member FROM rename_proposal", {"1|3"});
}

void MergeTest::tables()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, question);
    QFETCH(QStringList, after);
    test::TestWorkspace w;
    people(w);
    run(w, before.constData());
    const QStringList was = test::dump(*w, ownTables);
    const Result<Merged> merged = mergeMembers(*w, MemberId(2), MemberId(1));
    QVERIFY2(merged.has_value(), merged ? "" : qPrintable(merged.error().detail));
    QCOMPARE(merged->kept.value, 1);
    QCOMPARE(rows(w, question.constData()), after);
    QCOMPARE(rows(w, "SELECT id FROM member ORDER BY id"), QStringList({"1", "3"}));

    const Result<Unmerged> parted = unmergeMembers(*w, merged->merge);
    QVERIFY2(parted.has_value(), parted ? "" : qPrintable(parted.error().detail));
    QVERIFY(parted->left.isEmpty());
    QCOMPARE(test::dump(*w, ownTables), was);

    // Ctrl+Z twice does the same.
    QVERIFY(w->undo());
    QCOMPARE(rows(w, "SELECT id FROM member ORDER BY id"), QStringList({"1", "3"}));
    QVERIFY(w->undo());
    QCOMPARE(test::dump(*w, ownTables), was);
}

void MergeTest::whoStays()
{
    test::TestWorkspace w;
    people(w);
    run(w, "UPDATE member SET created_at = '2025-01-01T00:00:00Z' WHERE id = 3");
    const Result<Merged> merged = mergeMembers(*w, MemberId(1), MemberId(3));
    QCOMPARE(merged->kept.value, 3);
    const QList<MergeEntry> all = merges(*w).value();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().keptName, QStringLiteral("Cleo"));
    QCOMPARE(all.first().goneName, QStringLiteral("Ben"));
    QVERIFY(!all.first().undoneAtUtc.isValid());
    QCOMPARE(merges(*w, MemberId(1))->size(), 1);
    QCOMPARE(merges(*w, MemberId(2))->size(), 0);
    const auto today = w->read([](db::Database &db) { return presentMember(db, MemberId(1)); });
    QCOMPARE(today->value, 3);
}

void MergeTest::mistakes()
{
    test::TestWorkspace w;
    people(w);
    QCOMPARE(mergeMembers(*w, MemberId(1), MemberId(1)).error().code, ErrorCode::InvalidInput);
    QCOMPARE(mergeMembers(*w, MemberId(1), MemberId(9)).error().code, ErrorCode::NotFound);
    QCOMPARE(unmergeMembers(*w, 5).error().code, ErrorCode::NotFound);
}

void MergeTest::unmergeAfterChanges()
{
    test::TestWorkspace w;
    people(w);
    run(w,
        "UPDATE member SET region = '上海' WHERE id = 2;"
        "INSERT INTO custom_value (member, field, value) VALUES (2, 1, 'dog');"
        "INSERT INTO member_tag (member, tag) VALUES (2, 1), (2, 2);"
        "INSERT INTO shop_order (id, platform, order_no, member, status) VALUES (1, 'own', '1', 2, 'new'), (2, 'own', '2', 2, 'new')");
    const qint64 merge = mergeMembers(*w, MemberId(1), MemberId(2))->merge;
    // Since then: another region, a status, a custom value, a tag taken off, an order deleted, a new order.
    run(w,
        "UPDATE member SET region = '北京', revision = revision + 1 WHERE id = 1;"
        "UPDATE custom_value SET value = 'parrot' WHERE member = 1;"
        "DELETE FROM member_tag WHERE tag = 2; DELETE FROM shop_order WHERE id = 2;"
        "UPDATE shop_order SET status = 'done' WHERE id = 1;"
        "INSERT INTO shop_order (id, platform, order_no, member) VALUES (3, 'own', '3', 1)");
    const Result<Unmerged> parted = unmergeMembers(*w, merge);
    QVERIFY(parted.has_value());
    QStringList left;
    for (const UnmergeKept &kept : parted->left)
        left.append(kept.table + QLatin1Char(' ') + kept.what + QLatin1Char(' ') + kept.reason);
    left.sort();
    QCOMPARE(left,
        QStringList({"custom_value 1/1 changed_since", "member 1 changed_since", "member_tag 1/2 gone_since",
            "shop_order 2 gone_since"}));
    QCOMPARE(rows(w, "SELECT id, region FROM member WHERE id < 3 ORDER BY id"), QStringList({"1|北京", "2|上海"}));
    QCOMPARE(rows(w, "SELECT member, value FROM custom_value ORDER BY member"), QStringList({"1|parrot", "2|dog"}));
    QCOMPARE(rows(w, "SELECT id, member, status FROM shop_order ORDER BY id"), QStringList({"1|2|done", "3|1|"}));
    QCOMPARE(rows(w, "SELECT member, tag FROM member_tag"), QStringList({"2|1"}));
    QVERIFY(merges(*w)->first().undoneAtUtc.isValid());
}

void MergeTest::unmergeRefusals()
{
    test::TestWorkspace w;
    people(w);
    const qint64 first = mergeMembers(*w, MemberId(2), MemberId(3))->merge;
    const qint64 second = mergeMembers(*w, MemberId(1), MemberId(2))->merge;
    QCOMPARE(unmergeMembers(*w, first).error().values.last(), QStringLiteral("kept_is_gone"));
    QVERIFY(unmergeMembers(*w, second));
    QCOMPARE(unmergeMembers(*w, second).error().values.last(), QStringLiteral("undone"));
    QVERIFY(unmergeMembers(*w, first));
    QCOMPARE(rows(w, "SELECT count(*) FROM member"), QStringList({"3"}));
}

// Rosters name both: one person with one stay, then two again; a roster taken in between counts for the one who stayed.
void MergeTest::rosterStays()
{
    test::TestWorkspace w;
    people(w);
    run(w,
        "INSERT INTO roster (id, grp, taken_at, day, people) VALUES (1, 1, '2026-01-05T00:00:00Z', '2026-01-05', 2),"
        " (2, 1, '2026-01-09T00:00:00Z', '2026-01-09', 2);"
        "INSERT INTO roster_entry (roster, seq, member, nickname) VALUES (1, 1, 1, 'ben'), (1, 2, 3, 'cleo'),"
        " (2, 1, 2, 'benny'), (2, 2, 3, 'cleo')");
    const Result<void> threaded = w->write({QStringLiteral("test"), {}, Record::System},
        [](db::Database &db) { groups::rethreadGroup(db, GroupId(1)); });
    QVERIFY(threaded);
    const char *stays = "SELECT member, left_day IS NULL FROM membership ORDER BY member, id";
    QCOMPARE(rows(w, stays), QStringList({"1|0", "2|1", "3|1"}));
    const QStringList was = test::dump(*w, ownTables);
    const qint64 merge = mergeMembers(*w, MemberId(1), MemberId(2))->merge;
    QCOMPARE(rows(w, stays), QStringList({"1|1", "3|1"}));
    QVERIFY(unmergeMembers(*w, merge)->left.isEmpty());
    QCOMPARE(test::dump(*w, ownTables), was);

    const qint64 again = mergeMembers(*w, MemberId(1), MemberId(2))->merge;
    run(w,
        "INSERT INTO roster (id, grp, taken_at, day, people) VALUES (3, 1, '2026-01-12T00:00:00Z', '2026-01-12', 1);"
        "INSERT INTO roster_entry (roster, seq, member, nickname) VALUES (3, 1, 1, 'ben')");
    QVERIFY(w->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) { groups::rethreadGroup(db, GroupId(1)); }));
    QVERIFY(unmergeMembers(*w, again));
    // Ben was there, away, and is back; the other came on the second roster and left by the third.
    QCOMPARE(rows(w, stays), QStringList({"1|0", "1|1", "2|0", "3|0"}));
}

void MergeTest::numbersAreNotGivenAgain()
{
    test::TestWorkspace w;
    people(w);
    QVERIFY(mergeMembers(*w, MemberId(1), MemberId(3)));
    const auto next = w->read([](db::Database &db) { return nextMemberId(db); });
    QCOMPARE(*next, 4);
}

// ---- random rows in whatever tables the schema has

namespace {

struct Column {
    QString name;
    bool isText = true;
    bool notNull = false;
    QString names; // the table that it names
};

QList<Column> columnsOf(db::Database &db, const QString &table)
{
    QList<Column> out;
    db::Statement info = db.prepare("SELECT name, type, \"notnull\" OR pk > 0 FROM pragma_table_info(?) ORDER BY cid");
    info.with(table);
    while (info.step())
        out.append({info.text(0), info.text(1) == QStringLiteral("TEXT"), info.int64(2) != 0, {}});
    db::Statement keys = db.prepare("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)");
    keys.with(table);
    while (keys.step()) {
        for (Column &column : out) {
            if (column.name == keys.text(0))
                column.names = keys.text(1);
        }
    }
    return out;
}

QString valueFor(const Column &column, const QString &table, QRandomGenerator &random)
{
    if (column.names == QStringLiteral("member"))
        return QString::number(random.bounded(1, 4));
    if (!column.names.isEmpty())
        return column.notNull ? QStringLiteral("1") : QStringLiteral("NULL");
    const bool isBatch = column.name == QStringLiteral("batch");
    if (isBatch || (!column.notNull && random.bounded(3) == 0))
        return QStringLiteral("NULL");
    if (column.name == QStringLiteral("grp") || column.name == QStringLiteral("member"))
        return QString::number(random.bounded(1, 3));
    if (table == QStringLiteral("activity") && column.name == QStringLiteral("day"))
        return QString::number(2461000 + random.bounded(3));
    if (table == QStringLiteral("delivery") && column.name == QStringLiteral("target_kind"))
        return QStringLiteral("'member'");
    if (!column.isText)
        return QString::number(random.bounded(1, column.name == QStringLiteral("id") ? 100000 : 5));
    const bool isDay = column.name.endsWith(QStringLiteral("_day")) || column.name.endsWith(QStringLiteral("_after"))
        || column.name.startsWith(QStringLiteral("stated_"));
    if (isDay)
        return QStringLiteral("'2026-01-%1'").arg(random.bounded(10, 29));
    if (column.name.endsWith(QStringLiteral("_at")) || column.name == QStringLiteral("at"))
        return QStringLiteral("'2026-01-%1T00:00:00Z'").arg(random.bounded(10, 29));
    return QStringLiteral("'%1'").arg(random.bounded(3));
}

// Rows that break a CHECK of the schema are left out; what remains is whatever the tables allow.
int fillTable(db::Database &db, const QString &table, QRandomGenerator &random)
{
    const QList<Column> columns = columnsOf(db, table);
    int made = 0;
    for (int i = 0; i < 12; ++i) {
        QStringList names, values;
        for (const Column &column : columns) {
            names.append(column.name);
            values.append(valueFor(column, table, random));
        }
        try {
            db.exec(QStringLiteral("INSERT OR IGNORE INTO %1 (%2) VALUES (%3)")
                        .arg(table, names.join(QLatin1Char(',')), values.join(QLatin1Char(',')))
                        .toUtf8()
                        .constData());
            made += int(db.changes());
        } catch (const db::DbError &) {
            continue;
        }
    }
    return made;
}

} // namespace

void MergeTest::random_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 30; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void MergeTest::random()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    test::TestWorkspace w;
    people(w);
    QStringList filled;
    QVERIFY(w->write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) {
        QSet<QString> tables;
        for (const importing::Reference &reference : importing::referencesTo(db, QStringLiteral("member")))
            tables.insert(reference.table);
        QStringList sorted = tables.values();
        sorted.sort();
        for (const QString &table : std::as_const(sorted)) {
            if (table != QStringLiteral("membership") && fillTable(db, table, random) > 0)
                filled.append(table);
        }
        db.exec("INSERT INTO roster (id, grp, taken_at, day, people) VALUES (11, 1, '2026-01-05T00:00:00Z', '2026-01-05', 2),"
                " (12, 1, '2026-01-09T00:00:00Z', '2026-01-09', 2)");
        for (int seq = 1; seq <= 3; ++seq) {
            for (const int roster : {11, 12}) {
                if (random.bounded(2))
                    db.prepare("INSERT INTO roster_entry (roster, seq, member, nickname) VALUES (?, ?, ?, 'x')").run(roster, seq, seq);
            }
        }
        for (const qint64 member : {1, 2, 3}) {
            if (random.bounded(2))
                groups::stateMembership(db, {GroupId(1 + random.bounded(2)), MemberId(member), QStringLiteral("y"), QDate(2026, 1, 7), {}, {}, {}, true, {}});
        }
        db.exec("INSERT OR IGNORE INTO activity_day (grp, day) SELECT DISTINCT grp, day FROM activity");
        for (const qint64 group : {1, 2})
            groups::rethreadGroup(db, GroupId(group));
    }));
    QVERIFY(filled.contains(QStringLiteral("shop_order")) && filled.contains(QStringLiteral("custom_value")));
    const QStringList was = test::dump(*w, ownTables);
    QList<qint64> done;
    const Result<Merged> first = mergeMembers(*w, MemberId(1 + random.bounded(2)), MemberId(3));
    QVERIFY2(first.has_value(), first ? "" : qPrintable(first.error().detail + first.error().values.join(QLatin1Char(' '))));
    done.append(first->merge);
    if (random.bounded(2)) {
        const Result<Merged> second = mergeMembers(*w, MemberId(1), MemberId(2));
        QVERIFY2(second.has_value(), second ? "" : qPrintable(second.error().detail));
        done.prepend(second->merge);
    }
    QVERIFY(test::dump(*w, ownTables) != was);
    for (const qint64 merge : std::as_const(done)) {
        const Result<Unmerged> parted = unmergeMembers(*w, merge);
        QVERIFY2(parted.has_value(), parted ? "" : qPrintable(parted.error().detail));
        QVERIFY2(parted->left.isEmpty(), parted->left.isEmpty() ? "" : qPrintable(parted->left.first().table));
    }
    QCOMPARE(test::dump(*w, ownTables), was);
}

QTEST_GUILESS_MAIN(MergeTest)
#include "merge_test.moc"
