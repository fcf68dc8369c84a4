// SPDX-License-Identifier: GPL-3.0-or-later
// A write of much into a workspace that holds little: what readers see meanwhile, and that the file is afterwards as
// after any other write.
#include "core/db/firstload.h"
#include "tests/support/support.h"

#include <QTest>
#include <thread>

using namespace siyu;
using siyu::test::TestWorkspace;

class FirstLoadTest : public QObject {
    Q_OBJECT

    static Change much()
    {
        Change change{QStringLiteral("x"), {}, Record::System};
        change.writesMuch = true;
        return change;
    }
    static void addMembers(db::Database &db, int count)
    {
        db.prepare("WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
                   " INSERT INTO member (name, note, created_at) SELECT 'm' || i, hex(zeroblob(200)), '2026-03-01T00:00:00Z' FROM n")
            .run(qint64(count));
    }
    static qint64 count(Workspace &workspace)
    {
        return *workspace.read([](db::Database &db) { return db.one("SELECT count(*) FROM member").value_or(-1); });
    }
    static QString journal(db::Database &db) { return db.oneText("PRAGMA journal_mode"); }

private Q_SLOTS:
    void readersSeeWhatWasThere()
    {
        TestWorkspace test;
        QVERIFY(test->write({QStringLiteral("x"), {}, Record::System}, [](db::Database &db) { addMembers(db, 3); }));
        QCOMPARE(count(*test), 3);
        QString mode;
        QList<qint64> seen;
        const auto written = test->write(much(), [&](db::Database &db) {
            mode = journal(db);
            // More than the cache of pages holds, so that the file itself is written to.
            addMembers(db, 200'000);
            std::thread reading([&] { seen.append(count(*test)); });
            reading.join();
            seen.append(count(*test));
        });
        QVERIFY(written);
        QCOMPARE(mode, QStringLiteral("delete"));
        QCOMPARE(seen, (QList<qint64>{3, 3}));
        QCOMPARE(count(*test), 200'003);
        QCOMPARE(*test->read([](db::Database &db) { return journal(db); }), QStringLiteral("wal"));
        QVERIFY(!QFile::exists(test.path() + QStringLiteral("-journal")));
        NoProgress quiet;
        QVERIFY(test->check(quiet)->ok);
    }

    void aLargeOneGoesOnForAWindow()
    {
        TestWorkspace test;
        QVERIFY(test->write({QStringLiteral("x"), {}, Record::System}, [](db::Database &db) { addMembers(db, 100'000); }));
        // Nobody in this process looks on: the write has the file to itself, and says so to who asks all the same.
        QString mode;
        int refused = -1;
        QVERIFY(test->write(much(), [&](db::Database &db) {
            mode = journal(db);
            const auto read = test->read([](db::Database &) { return true; });
            refused = read ? 0 : int(read.error().code);
        }));
        QCOMPARE(mode, QStringLiteral("delete"));
        QCOMPARE(refused, int(ErrorCode::WorkspaceLocked));
        QCOMPARE(count(*test), 100'000);
        // A window does.
        const int handle = test->subscribe([](const Topics &) { });
        QVERIFY(test->write(much(), [&](db::Database &db) {
            mode = journal(db);
            QCOMPARE(count(*test), 100'000);
        }));
        QCOMPARE(mode, QStringLiteral("wal"));
        test->unsubscribe(handle);
    }

    void failureLeavesAllAsItWas()
    {
        TestWorkspace test;
        QVERIFY(test->write({QStringLiteral("x"), {}, Record::System}, [](db::Database &db) { addMembers(db, 3); }));
        const QStringList before = siyu::test::dump(*test);
        const auto failed = test->write(much(), [&](db::Database &db) -> Result<void> {
            addMembers(db, 200'000);
            return Error{ErrorCode::Cancelled, {}, {}};
        });
        QCOMPARE(failed.error().code, ErrorCode::Cancelled);
        QCOMPARE(siyu::test::dump(*test), before);
        QCOMPARE(*test->read([](db::Database &db) { return journal(db); }), QStringLiteral("wal"));
        QVERIFY(QFileInfo(test.path()).size() < (8 << 20));
        test.reopen();
        QCOMPARE(siyu::test::dump(*test), before);
    }

    void aReaderThatDoesNotEndIsLeftAlone()
    {
        TestWorkspace test;
        QString mode;
        const auto read = test->read([&](db::Database &db) {
            db::Statement row = db.prepare("SELECT 1");
            row.step();
            const auto written = test->write(much(), [&](db::Database &writer) {
                mode = journal(writer);
                addMembers(writer, 5);
            });
            return written.has_value();
        });
        QVERIFY(read && *read);
        QCOMPARE(mode, QStringLiteral("wal"));
        QCOMPARE(count(*test), 5);
    }

    void anotherProcessKeepsItsLog()
    {
        TestWorkspace test;
        db::Database other(test.path(), db::OpenMode::Reader); // as one of another process
        QCOMPARE(other.one("SELECT count(*) FROM member").value_or(-1), 0);
        QString mode;
        QVERIFY(test->write(much(), [&](db::Database &db) {
            mode = journal(db);
            addMembers(db, 5);
        }));
        QCOMPARE(mode, QStringLiteral("wal"));
        QCOMPARE(other.one("SELECT count(*) FROM member").value_or(-1), 5);
        QCOMPARE(count(*test), 5);
    }
};

QTEST_GUILESS_MAIN(FirstLoadTest)
#include "firstload_test.moc"
