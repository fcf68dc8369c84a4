// SPDX-License-Identifier: GPL-3.0-or-later
// An export of everything makes the same workspace again: the same rows, the same figures on every report and chart, the same
// bytes when it is exported once more. Older schemas are brought up to date. What is refused: importalldamage_test.cpp.
#include "core/db/migrator.h"
#include "core/demo/demo.h"
#include "tests/core/exporting/shopfigures.h"
#include "tests/support/randomshop.h"

using namespace siyu;
using namespace siyu::exporting;

namespace {

// The files of two exports that differ or are in one of them only.
QStringList differing(const QString &left, const QString &right)
{
    const QDir a(QDir(left).filePath(contentsFolderName())), b(QDir(right).filePath(contentsFolderName()));
    QStringList names = a.entryList(QDir::Files) + b.entryList(QDir::Files);
    names.removeDuplicates();
    names.removeIf([&](const QString &name) { return bytesOf(a.filePath(name)) == bytesOf(b.filePath(name)); });
    return names;
}

} // namespace

class ImportAllTest : public QObject {
    Q_OBJECT

    ImportAllScene m_scene;

    // Export, import, compare, export again.
    void comesBack(Workspace &shop, bool withFigures)
    {
        const QString folder = m_scene.fresh(""), path = m_scene.fresh(".siyu"), again = m_scene.fresh("");
        const auto manifest = contentsWritten(shop, folder);
        QVERIFY2(manifest, manifest ? "" : qPrintable(words(manifest.error())));
        const auto made = m_scene.imported(folder, path);
        QVERIFY2(made, made ? "" : qPrintable(words(made.error())));
        QCOMPARE(made->rows, manifest->rows());
        auto opened = m_scene.opened(path);
        QVERIFY2(opened, opened ? "" : qPrintable(words(opened.error())));
        if (withFigures) {
            const QStringList wanted = Figures(shop).lines(), got = Figures(**opened).lines();
            QVERIFY(wanted.size() > 500);
            for (qsizetype i = 0; i < std::min(wanted.size(), got.size()); ++i)
                QCOMPARE(got[i], wanted[i]);
            QCOMPARE(got.size(), wanted.size());
        }
        QVERIFY(contentsWritten(**opened, again));
        QCOMPARE(differing(folder, again), QStringList());
        const QStringList left = m_scene.filesNamed(QStringLiteral("*.importing*"));
        QCOMPARE(left, QStringList());
    }

private Q_SLOTS:
    // A new table is held by itself. That it can be is shown here: STRICT, so that each column has one kind of values, with a key
    // that orders its rows. One that shall stay out says why.
    void everyTable()
    {
        const auto facts = m_scene.small().read([](db::Database &db) {
            QStringList odd;
            db::Statement loose = db.prepare("SELECT name FROM pragma_table_list AS t WHERE schema = 'main' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                                             " AND (type <> 'table' OR strict = 0 OR NOT EXISTS (SELECT 1 FROM pragma_table_info(t.name) WHERE pk > 0))");
            while (loose.step())
                odd.append(loose.text(0));
            for (const StoredTable &table : storedTables(db)) {
                if (table.columns.empty())
                    odd.append(QString::fromStdString(table.name));
            }
            for (const LeftOut &left : leftOutTables()) {
                if (!db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").with(left.table).step() || qstrlen(left.why) < 10)
                    odd.append(QString::fromLatin1(left.table));
            }
            const qint64 all = db.one("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'").value_or(0);
            return std::pair(odd, all - qint64(leftOutTables().size()) - qint64(storedTables(db).size()));
        });
        QVERIFY(facts);
        QCOMPARE(facts->first, QStringList());
        QCOMPARE(facts->second, 0);
    }

    void hardValues_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("texts") << QByteArray("SELECT key || ' ' || hex(value) FROM setting ORDER BY key");
        QTest::newRow("NULL and empty, the largest number") << QByteArray("SELECT id || typeof(name) || typeof(note) FROM member ORDER BY id");
        QTest::newRow("the smallest number") << QByteArray("SELECT kept FROM member_merge");
        QTest::newRow("real numbers") << QByteArray("SELECT printf('%!.20g ', quantity) || typeof(quantity) || (quantity = 0.1) || (quantity > 1e308) FROM order_line ORDER BY id");
        QTest::newRow("blobs") << QByteArray("SELECT hash || hex(bytes) || typeof(bytes) FROM image ORDER BY hash");
    }

    void hardValues()
    {
        QFETCH(QByteArray, sql);
        const QString path = m_scene.fresh(".siyu");
        QVERIFY(m_scene.imported(m_scene.smallExport(), path));
        const auto opened = m_scene.opened(path);
        QVERIFY(opened);
        const QStringList wanted = valuesOf(m_scene.small(), sql.toStdString());
        QVERIFY(!wanted.isEmpty());
        QCOMPARE(valuesOf(**opened, sql.toStdString()), wanted);
    }

    void sampleShop()
    {
        if (Workspace::engine().contains(QStringLiteral("system")) && !isLong())
            QSKIP("compared on the pinned SQLite; here the random shops are");
        const auto shop = m_scene.madeShop();
        NoProgress quiet;
        QVERIFY(demo::fill(*shop, quiet));
        comesBack(*shop, true);
    }

    void randomShops_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= timesOf("SIYU_SHOPS", 3); ++seed)
            QTest::addRow("%d", seed) << seed;
    }

    void randomShops()
    {
        QFETCH(int, seed);
        const auto shop = m_scene.madeShop();
        QVERIFY(shop->write({QStringLiteral("test"), {}, Record::System}, [seed](db::Database &db) { test::RandomShop(db, std::uint64_t(seed)).fill(); }));
        comesBack(*shop, true);
    }

    void hardValuesAgain() { comesBack(m_scene.small(), false); }

    // What was done before can be taken back in the new workspace, too.
    void changesComeBack()
    {
        const auto shop = m_scene.madeShop();
        QVERIFY(shop->write({QStringLiteral("member.edit"), {}}, [](db::Database &db) { db.exec("INSERT INTO member (id, name, created_at) VALUES (7, '乙', '2026-01-01T00:00:00Z')"); }));
        const QString folder = m_scene.fresh(""), path = m_scene.fresh(".siyu");
        QVERIFY(exported(*shop, folder));
        QVERIFY(m_scene.imported(folder, path));
        const auto opened = m_scene.opened(path);
        QVERIFY(opened);
        QCOMPARE(valuesOf(**opened, "SELECT name FROM member"), QStringList{QStringLiteral("乙")});
        QVERIFY((*opened)->undo());
        QCOMPARE(valuesOf(**opened, "SELECT name FROM member"), QStringList());
        QVERIFY((*opened)->redo());
        QCOMPARE(valuesOf(**opened, "SELECT name FROM member"), QStringList{QStringLiteral("乙")});
    }

    void olderSchemas_data()
    {
        QTest::addColumn<int>("version");
        const std::vector<schema::File> &files = schema::files();
        for (size_t i = 0; i < files.size(); i += isLong() || i + 3 > files.size() ? 1 : 5)
            QTest::addRow("%d", files[i].version) << files[i].version;
    }

    // As a program of that time would have written it.
    void olderSchemas()
    {
        QFETCH(int, version);
        const QString folder = m_scene.fresh(""), path = m_scene.fresh(".siyu");
        std::vector<schema::File> files = schema::files();
        std::erase_if(files, [version](const schema::File &file) { return file.version > version; });
        {
            db::Database old(m_scene.fresh(".siyu"), db::OpenMode::Writer);
            QVERIFY(db::migrate(old, files));
            old.exec("INSERT INTO member (id, name, created_at) VALUES (1, '甲', '2026-01-01T00:00:00Z');"
                     "INSERT INTO segment (id, name, rule, created_at) VALUES (1, 'VIP', 'tag = VIP', '2026-01-01T00:00:00Z')");
            NoProgress quiet;
            QVERIFY(writeContents(old, folder, m_scene.clock()->nowUtc(), quiet));
        }
        const auto made = m_scene.imported(folder, path);
        QVERIFY2(made, made ? "" : qPrintable(words(made.error())));
        const auto opened = m_scene.opened(path);
        QVERIFY(opened);
        QCOMPARE(valuesOf(**opened, "SELECT name FROM member"), QStringList{QStringLiteral("甲")});
        QCOMPARE(valuesOf(**opened, "SELECT name FROM segment"), QStringList{QStringLiteral("VIP")});
        const std::string schemaSql = "SELECT type || name || coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' ORDER BY type, name";
        QCOMPARE(valuesOf(**opened, schemaSql), valuesOf(m_scene.small(), schemaSql));
    }

    void encrypted()
    {
        if (!db::canEncrypt())
            QSKIP("this build does not encrypt");
        const db::Passphrase secret(QStringLiteral("correct horse"));
        auto shop = Workspace::create(m_scene.fresh(".siyu"), m_scene.clock(), secret);
        QVERIFY(shop);
        QVERIFY((*shop)->setSetting(QStringLiteral("mark"), QStringLiteral("findable words")));
        const QString folder = m_scene.fresh(""), path = m_scene.fresh(".siyu"), plain = m_scene.fresh(".siyu");
        QVERIFY(exported(**shop, folder));
        QVERIFY(m_scene.imported(folder, path, db::Passphrase(QStringLiteral("another one"))));
        QVERIFY(!bytesOf(path).contains("findable words"));
        QVERIFY(m_scene.imported(folder, plain));
        QVERIFY(bytesOf(plain).contains("findable words"));
        QCOMPARE(Workspace::open(path, m_scene.clock()).error().code, ErrorCode::PassphraseNeeded);
        const auto opened = m_scene.opened(path, db::Passphrase(QStringLiteral("another one")));
        QVERIFY(opened);
        QCOMPARE((*opened)->setting(QStringLiteral("mark")), QStringLiteral("findable words"));
    }
};

QTEST_GUILESS_MAIN(ImportAllTest)
#include "importall_test.moc"
