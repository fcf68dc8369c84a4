// SPDX-License-Identifier: GPL-3.0-or-later
// Rows straight into trees: whatever comes in which order, the file is sound afterwards and holds what statements would
// have put there.
#include "core/db/bulk.h"
#include "tests/support/support.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>
#include <limits>

using namespace siyu;

namespace {

struct Row {
    qint64 id;
    std::string name; // empty = NULL
    qint64 number;
};

const char *schema = "CREATE TABLE plain (id INTEGER PRIMARY KEY, name TEXT, number INTEGER, word TEXT NOT NULL DEFAULT 'so',"
                     " zero INTEGER NOT NULL DEFAULT 0, blank TEXT) STRICT;"
                     "CREATE INDEX plain_by_name ON plain (name, id);"
                     "CREATE TABLE keyed (extra INTEGER, value TEXT NOT NULL, kind INTEGER NOT NULL, PRIMARY KEY (kind, value)) STRICT, WITHOUT ROWID;";

class Rows final : public db::Feed {
public:
    Rows(const std::vector<Row> &rows, std::function<void(const Row &, db::FeedRow &)> give) : m_rows(rows), m_give(std::move(give)) { }
    bool next(db::FeedRow &row) override
    {
        if (m_at == m_rows.size())
            return false;
        m_give(m_rows[m_at++], row);
        return true;
    }

private:
    const std::vector<Row> &m_rows;
    std::function<void(const Row &, db::FeedRow &)> m_give;
    size_t m_at = 0;
};

std::string_view textOrNull(const std::string &text) { return text.empty() ? std::string_view() : std::string_view(text); }

// Names of every length, some beyond what fits a page; numbers of every size.
std::vector<Row> someRows(quint32 seed, int count, qint64 firstId, int longest)
{
    QRandomGenerator random(seed);
    std::vector<Row> rows;
    for (int i = 0; i < count; ++i) {
        std::string name(size_t(random.bounded(longest)), 'a');
        for (char &c : name)
            c = char('a' + random.bounded(26));
        const int shift = int(random.bounded(63));
        const qint64 number = qint64(random.generate64() >> shift) * (random.bounded(2) ? 1 : -1);
        rows.push_back({firstId + i, name, i == 0 ? std::numeric_limits<qint64>::min() : i < 4 ? i - 1 : number});
    }
    return rows;
}

void sortByName(std::vector<Row> &rows)
{
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return std::tie(a.name, a.id) < std::tie(b.name, b.id); });
}

void insertBulk(db::BulkTrees &trees, std::vector<Row> rows)
{
    Rows table(rows, [](const Row &row, db::FeedRow &out) {
        out.number(0, row.id);
        out.text(1, textOrNull(row.name));
        out.number(2, row.number);
    });
    trees.insert(trees.table("plain"), "id, name, number", table);
    sortByName(rows);
    Rows index(rows, [](const Row &row, db::FeedRow &out) {
        out.text(0, textOrNull(row.name));
        out.number(1, row.id);
        out.number(2, row.id);
    });
    trees.insert(trees.index("plain_by_name"), "c0, c1, c2", index);
    // Not in the order of its key, and twice the same now and then: only the first of each comes in.
    std::vector<Row> once;
    for (const Row &row : rows) {
        const auto same = [&](const Row &other) { return other.name == row.name && other.id % 3 == row.id % 3; };
        if (row.name.size() > 8 && std::none_of(once.begin(), once.end(), same))
            once.push_back(row);
        if (once.size() == 500)
            break;
    }
    Rows few(once, [](const Row &row, db::FeedRow &out) {
        out.number(0, row.id % 3);
        out.text(1, row.name);
        out.number(2, row.number);
    });
    trees.insert(trees.table("keyed"), "kind, value, extra", few);
}

QStringList allOf(db::Database &db, const char *sql)
{
    QStringList out;
    db::Statement rows = db.prepare(sql);
    while (rows.step()) {
        QStringList cells;
        for (int i = 0; i < rows.columnCount(); ++i)
            cells.append(rows.isNull(i) ? QStringLiteral("NULL") : rows.text(i));
        out.append(cells.join(u'|'));
    }
    return out;
}

} // namespace

class BulkTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_number = 0;

    std::unique_ptr<db::Database> fresh(int pageSize = 4096)
    {
        auto db = std::make_unique<db::Database>(m_folder.filePath(QString::number(++m_number)), db::OpenMode::Writer);
        db->exec(("PRAGMA page_size = " + std::to_string(pageSize) + ";" + schema).c_str());
        return db;
    }

private Q_SLOTS:
    void holdsWhatStatementsWouldPut_data()
    {
        QTest::addColumn<int>("pageSize");
        QTest::addColumn<int>("longest");
        QTest::addColumn<int>("before");
        QTest::newRow("an empty file") << 4096 << 40 << 0;
        QTest::newRow("an empty file, large pages") << 16384 << 40 << 0;
        QTest::newRow("between rows of before") << 4096 << 40 << 3000;
        QTest::newRow("texts longer than a page") << 1024 << 3000 << 300;
        QTest::newRow("small pages") << 512 << 90 << 1000;
    }
    void holdsWhatStatementsWouldPut()
    {
        QFETCH(int, pageSize);
        QFETCH(int, longest);
        QFETCH(int, before);
        auto bulk = fresh(pageSize);
        auto plain = fresh(pageSize);
        std::vector<Row> all;
        const auto byStatement = [](db::Database &db, const Row &row) {
            db::Statement &insert = db.cached("INSERT INTO plain (id, name, number) VALUES (?, ?, ?)");
            insert.reset();
            insert.bind(1, row.id).bind(3, row.number);
            if (!row.name.empty())
                insert.bindUtf8(2, row.name);
            insert.step();
            insert.reset();
        };
        for (db::Database *db : {bulk.get(), plain.get()})
            db->exec("BEGIN IMMEDIATE");
        for (const Row &row : someRows(1, before, 1, longest)) {
            byStatement(*bulk, row);
            byStatement(*plain, row);
        }
        {
            db::BulkTrees trees(*bulk);
            const std::vector<Row> first = someRows(2, 4000, before + 1, longest);
            insertBulk(trees, first);
            for (const Row &row : first)
                byStatement(*plain, row);
        }
        for (db::Database *db : {bulk.get(), plain.get()})
            db->exec("COMMIT");
        QCOMPARE(bulk->oneText("PRAGMA integrity_check"), QStringLiteral("ok"));
        QCOMPARE(allOf(*bulk, "SELECT * FROM plain ORDER BY id"), allOf(*plain, "SELECT * FROM plain ORDER BY id"));
        QCOMPARE(allOf(*bulk, "SELECT name, id FROM plain INDEXED BY plain_by_name ORDER BY name, id"),
            allOf(*plain, "SELECT name, id FROM plain INDEXED BY plain_by_name ORDER BY name, id"));
        QVERIFY(bulk->one("SELECT count(*) FROM keyed").value_or(0) > 100);
        QCOMPARE(bulk->one("SELECT count(*) FROM keyed k WHERE NOT EXISTS (SELECT 1 FROM plain p WHERE p.name = k.value"
                           " AND p.id % 3 = k.kind AND p.number = k.extra)").value_or(-1), 0);
    }

    void refusesAKeyThatIsThere_data()
    {
        QTest::addColumn<QStringList>("values");
        QTest::newRow("twice in a row") << QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("b")};
        QTest::newRow("one of before") << QStringList{QStringLiteral("held 7")};
        QTest::newRow("one of before after others") << QStringList{QStringLiteral("held 1x"), QStringLiteral("held 29x"), QStringLiteral("held 3")};
        QTest::newRow("behind") << QStringList{QStringLiteral("z"), QStringLiteral("a"), QStringLiteral("z")};
    }
    void refusesAKeyThatIsThere()
    {
        QFETCH(QStringList, values);
        auto db = fresh(512);
        db->exec("BEGIN IMMEDIATE; WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 200)"
                 " INSERT INTO keyed (kind, value, extra) SELECT 1, 'held ' || i, i FROM n");
        std::vector<Row> rows;
        for (const QString &value : values)
            rows.push_back({1, value.toStdString(), 999});
        {
            db::BulkTrees trees(*db);
            Rows feed(rows, [](const Row &row, db::FeedRow &out) {
                out.number(0, 1);
                out.text(1, row.name);
                out.number(2, row.number);
            });
            QVERIFY_THROWS_EXCEPTION(db::DbError, trees.insert(trees.table("keyed"), "kind, value, extra", feed));
            // A table with a number as its key refuses too.
            const std::vector<Row> same{{5, "x", 1}, {5, "y", 2}};
            Rows twice(same, [](const Row &row, db::FeedRow &out) {
                out.number(0, row.id);
                out.text(1, row.name);
            });
            QVERIFY_THROWS_EXCEPTION(db::DbError, trees.insert(trees.table("plain"), "id, name", twice));
            // The row that was taken belongs into the index as well.
            const std::vector<Row> first{same.front()};
            Rows entry(first, [](const Row &row, db::FeedRow &out) {
                out.text(0, row.name);
                out.number(1, row.id);
                out.number(2, row.id);
            });
            trees.insert(trees.index("plain_by_name"), "c0, c1, c2", entry);
        }
        // Checked when the trees' second names are gone: an older SQLite counts those as well.
        QCOMPARE(db->one("SELECT count(*) FROM keyed").value_or(0), 200 + int(rows.size()) - 1);
        QCOMPARE(db->oneText("SELECT group_concat(extra) FROM keyed WHERE value IN ('held 7', 'held 3')"), QStringLiteral("3,7"));
        QCOMPARE(db->oneText("SELECT name FROM plain WHERE id = 5"), QStringLiteral("x"));
        QCOMPARE(db->oneText("PRAGMA integrity_check"), QStringLiteral("ok"));
    }

    void canBeStopped()
    {
        auto db = fresh();
        db->exec("BEGIN IMMEDIATE");
        {
            db::BulkTrees trees(*db);
            struct Stop final : Progress {
                bool report(qint64, qint64) override { return true; }
                bool goOn() override { return false; }
            } stop;
            const std::vector<Row> rows = someRows(3, 50'000, 1, 20);
            Rows feed(rows, [](const Row &row, db::FeedRow &out) { out.number(0, row.id); });
            const db::BulkTrees::Tree &plain = trees.table("plain");
            db->setProgress(&stop);
            try {
                trees.insert(plain, "id", feed);
                QFAIL("nobody stopped it");
            } catch (const db::DbError &failure) {
                QCOMPARE(db::toError(failure, {}).code, ErrorCode::Cancelled);
            }
            db->setProgress(nullptr);
        }
        QVERIFY(!*db->feedSlot()); // of which nobody may read another row
        // A statement that is stopped while it writes takes its transaction with it; the tree writer leaves that to us.
        if (db->inTransaction())
            db->exec("ROLLBACK");
        QCOMPARE(db->one("SELECT count(*) FROM plain").value_or(-1), 0);
        QCOMPARE(db->oneText("PRAGMA integrity_check"), QStringLiteral("ok"));
        // The connection is fit for the next one.
        db->exec("BEGIN IMMEDIATE");
        {
            db::BulkTrees trees(*db);
            insertBulk(trees, someRows(4, 1000, 1, 20));
        }
        db->exec("COMMIT");
        QCOMPARE(db->one("SELECT count(*) FROM plain").value_or(-1), 1000);
        QCOMPARE(db->oneText("PRAGMA integrity_check"), QStringLiteral("ok"));
    }

    // As an import does: the door says that it was cancelled, nothing is left, and the next write goes through.
    void stoppedBehindTheDoor_data()
    {
        QTest::addColumn<bool>("writesMuch");
        QTest::newRow("in the log") << false;
        QTest::newRow("a first load") << true;
    }
    void stoppedBehindTheDoor()
    {
        QFETCH(bool, writesMuch);
        test::TestWorkspace shop;
        struct Stop final : Progress {
            bool report(qint64, qint64) override { return true; }
            bool goOn() override { return ++asked < 3; }
            int asked = 0;
        } stop;
        const std::vector<Row> rows = someRows(5, 60'000, 1, 20);
        const auto fill = [&](db::Database &db) {
            db::BulkTrees trees(db);
            Rows feed(rows, [](const Row &row, db::FeedRow &out) {
                out.number(0, row.id);
                out.text(1, row.name.empty() ? "x" : row.name);
                out.text(2, "2026-03-01T02:00:00Z");
            });
            trees.insert(trees.table("source"), "id, text, created_at", feed);
        };
        const Change change{QStringLiteral("test"), {}, Record::System, {}, {}, false, writesMuch};
        const Result<void> stopped = shop->write(change, stop, fill);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        const auto count = [&] {
            return shop->read([](db::Database &db) { return db.one("SELECT count(*) FROM source").value_or(-1); });
        };
        QCOMPARE(*count(), 0);
        NoProgress quiet;
        QVERIFY(shop->write(change, quiet, fill));
        QCOMPARE(*count(), qint64(rows.size()));
        QCOMPARE(*shop->read([](db::Database &db) { return db.oneText("PRAGMA integrity_check"); }), QStringLiteral("ok"));
    }

    void namesWhatItCannotFill()
    {
        auto db = fresh();
        db->exec("CREATE TABLE loose (a TEXT); CREATE INDEX loud ON plain (word COLLATE NOCASE); BEGIN IMMEDIATE");
        db::BulkTrees trees(*db);
        QVERIFY_THROWS_EXCEPTION(db::DbError, trees.table("loose"));
        QVERIFY_THROWS_EXCEPTION(db::DbError, trees.index("loud"));
        QVERIFY_THROWS_EXCEPTION(db::DbError, trees.table("no_such_table"));
        const std::vector<Row> one = someRows(1, 1, 1, 5);
        Rows feed(one, [](const Row &row, db::FeedRow &out) { out.number(0, row.id); });
        QVERIFY_THROWS_EXCEPTION(db::DbError, trees.insert(trees.table("plain"), "id, no_such_column", feed));
    }
};

QTEST_GUILESS_MAIN(BulkTest)
#include "bulk_test.moc"
