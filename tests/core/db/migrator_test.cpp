// SPDX-License-Identifier: GPL-3.0-or-later
// Every outcome of a migration: fresh, current, older, newer, foreign, failing half-way; that landed files never change.
#include "core/db/backup.h"
#include "core/db/migrator.h"
#include "core/schema/schema.h"
#include "tests/support/support.h"

#include <QCryptographicHash>
#include <QTest>

using namespace siyu;

class MigratorTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_number = 0;
    const schema::File one{1, "0001_a.sql", "CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT;"};
    const schema::File two{2, "0002_b.sql", "CREATE TABLE b (id INTEGER PRIMARY KEY) STRICT; ALTER TABLE a ADD COLUMN x TEXT;"};
    const schema::File broken{2, "0002_b.sql", "CREATE TABLE b (id INTEGER PRIMARY KEY) STRICT; CREATE TABLE a (id INTEGER);"};

    std::unique_ptr<db::Database> fresh()
    {
        return std::make_unique<db::Database>(m_folder.filePath(QString::number(++m_number)), db::OpenMode::Writer);
    }

private Q_SLOTS:
    void freshFileRunsAll()
    {
        auto db = fresh();
        QVERIFY(db::stateOf(*db, {one, two}) == db::FileState::Fresh);
        QCOMPARE(*db::migrate(*db, {one, two}), 2);
        QVERIFY(db::stateOf(*db, {one, two}) == db::FileState::Current);
        QCOMPARE(*db::migrate(*db, {one, two}), 0);
        QCOMPARE(db->one("PRAGMA user_version").value_or(-1), 2);
    }

    void olderFileRunsTheRest()
    {
        auto db = fresh();
        QCOMPARE(*db::migrate(*db, {one}), 1);
        QVERIFY(db::stateOf(*db, {one, two}) == db::FileState::Older);
        QCOMPARE(*db::migrate(*db, {one, two}), 1);
        auto direct = fresh();
        QCOMPARE(*db::migrate(*direct, {one, two}), 2);
        const auto schemaOf = [](db::Database &file) { return file.oneText("SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema ORDER BY name)"); };
        QCOMPARE(schemaOf(*db), schemaOf(*direct));
    }

    void newerFileIsRefused()
    {
        auto db = fresh();
        QVERIFY(db::migrate(*db, {one, two}));
        const auto out = db::migrate(*db, {one});
        QCOMPARE(out.error().code, ErrorCode::WorkspaceNewer);
    }

    void foreignFileIsRefused()
    {
        auto db = fresh();
        db->exec("CREATE TABLE somebody_elses (x)");
        QCOMPARE(db::migrate(*db, {one}).error().code, ErrorCode::WorkspaceForeign);
    }

    void failingFileLeavesTheVersionBefore()
    {
        auto db = fresh();
        const auto out = db::migrate(*db, {one, broken});
        QCOMPARE(out.error().code, ErrorCode::MigrationFailed);
        QCOMPARE(out.error().values, QStringList{QStringLiteral("2")});
        QCOMPARE(db->one("PRAGMA user_version").value_or(-1), 1);
        QVERIFY(!db->inTransaction());
        QCOMPARE(db->one("SELECT count(*) FROM sqlite_schema WHERE name = 'b'").value_or(-1), 0);
        QCOMPARE(*db::migrate(*db, {one, two}), 1);
    }

    void olderWorkspaceIsBackedUpFirst()
    {
        test::TestWorkspace test;
        test.workspace.reset();
        QVERIFY(QFile::remove(test.path()));
        {
            // As the release before made it.
            std::vector<schema::File> before = schema::files();
            before.pop_back();
            db::Database file(test.path(), db::OpenMode::Writer);
            QVERIFY(db::migrate(file, before));
        }
        test.reopen();
        QCOMPARE(QDir(test->defaultBackupFolder()).entryList({QStringLiteral("*.siyu")}).size(), 1);
    }

    // Workspaces have run them: what has to change comes with a file of its own, which is then added here.
    void landedFilesStayAsTheyAre()
    {
        const QList<std::pair<QString, QByteArray>> landed{
            {"0001_members.sql", "28b725790e100230"},
            {"0002_groups.sql", "ff8dee57afd0db36"},
            {"0003_broadcasts.sql", "7ac28bf363c21e2d"},
            {"0004_orders.sql", "7d21e35c5190f3ec"},
            {"0006_order_lines.sql", "a4be32b44f175c3e"},
            {"0007_growth.sql", "6db2e2aefc8c64fc"},
            {"0008_review.sql", "f5eb6989a8dd1cdb"},
            {"0010_lean_indexes.sql", "0c3fda1790671eb1"},
            {"0011_figures.sql", "7756421db7d06979"},
            {"0012_segments.sql", "6bf5f170f8e19bf8"},
            {"0013_profile.sql", "c8b09270a0fa803b"},
            {"0014_privacy.sql", "30dee7d02d639d83"},
            {"0015_sampling.sql", "81f765134b444d14"},
            {"0016_workspace_mark.sql", "5244f1e28bd06c18"},
            {"0017_views.sql", "abec82dc54111df3"},
            {"0018_order_sums.sql", "2a6f510a28b1bdbb"},
            {"0020_partners.sql", "6e60ce1f542383ae"},
            {"0021_codes.sql", "069cd315e93017fb"},
            {"0022_group_templates.sql", "be2b3e2003fceceb"},
            {"0023_handover.sql", "f4c94d93db436859"},
            {"0024_kpi.sql", "1143be54cdc996e0"},
            {"0025_desks.sql", "3e0129c131214b04"},
            {"0026_playbooks.sql", "a38777df35184345"},
            {"0027_content.sql", "ba80cefdf1f8ea6a"},
            {"0028_calendar.sql", "2f682bd889845262"},
            {"0029_planning.sql", "aaa0f2dbc987f9db"},
            {"0030_senddesk.sql", "8bc263e03c9bf10f"},
            {"0031_results.sql", "ea1977239280b52b"},
            {"0032_channel_lines.sql", "68bda618dc100ec3"},
            {"0033_campaign_plans.sql", "f821bb055c284ee3"},
            {"0034_growth_page.sql", "c228973690237b5a"},
            {"0035_boards.sql", "f2d763cc09f7c985"},
            {"0036_reports.sql", "e23e4b4cab56c276"},
            {"0037_ladder_board.sql", "cf292b6a73086b05"},
            {"0038_value_gaps.sql", "900d459818fa59e3"},
        };
        QList<std::pair<QString, QByteArray>> found;
        for (const schema::File &file : schema::files())
            found.append({QString::fromLatin1(file.name), QCryptographicHash::hash(QByteArray(file.sql).replace("\r\n", "\n"), QCryptographicHash::Sha1).toHex().first(16)});
        QCOMPARE(found.size(), landed.size());
        for (qsizetype i = 0; i < landed.size(); ++i)
            QVERIFY2(found[i] == landed[i], qPrintable(QStringLiteral("%1 is %2").arg(found[i].first, QString::fromLatin1(found[i].second))));
    }

    void everyTableHasAPrimaryKeyAndIsStrict()
    {
        test::TestWorkspace test;
        const auto bad = test->read([](db::Database &db) {
            return db.oneText("SELECT group_concat(name) FROM pragma_table_list l WHERE schema = 'main' AND type = 'table'"
                              " AND name NOT LIKE 'sqlite_%' AND (strict = 0 OR NOT EXISTS"
                              " (SELECT 1 FROM pragma_table_info(l.name) WHERE pk > 0))");
        });
        QCOMPARE(*bad, QString());
    }

    // What undo relies on (architecture.md): no trigger anywhere, no cascade into a recorded table, every recorded table there.
    void nothingUndoCannotStand()
    {
        test::TestWorkspace test;
        const auto found = test->read([](db::Database &db) {
            QStringList out;
            for (const QString &table : db::recordedTables()) {
                db::Statement exists = db.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?");
                exists.with(table);
                exists.step();
                if (exists.int64(0) != 1)
                    out.append(QStringLiteral("missing ") + table);
                db::Statement keys = db.prepare("SELECT count(*) FROM pragma_foreign_key_list(?) WHERE on_delete <> 'NO ACTION'");
                keys.with(table);
                keys.step();
                if (keys.int64(0) != 0)
                    out.append(QStringLiteral("cascade into ") + table);
            }
            if (db.one("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'").value_or(0) != 0)
                out.append(QStringLiteral("a trigger"));
            return out;
        });
        QCOMPARE(*found, QStringList());
    }

    void backupsAreThinned()
    {
        QList<QDateTime> times;
        const QDateTime start = test::utc("2025-01-01T03:00:00Z");
        QDateTime now = start;
        for (int day = 0; day < 400; ++day) {
            for (int hour = 0; hour < 3; ++hour) {
                now = start.addDays(day).addSecs(hour * 4 * 3600);
                times.append(now);
                times = db::keptBackups(times, now);
                QVERIFY(times.contains(now));
            }
        }
        QVERIFY2(times.size() >= 6 + 10 + 8 + 5 && times.size() <= 6 + 12 + 10 + 9, qPrintable(QString::number(times.size())));
        const QList<QDateTime> onlyOld{start};
        QCOMPARE(db::keptBackups(onlyOld, now), onlyOld);
    }
};

QTEST_GUILESS_MAIN(MigratorTest)
#include "migrator_test.moc"
