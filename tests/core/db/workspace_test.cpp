// SPDX-License-Identifier: GPL-3.0-or-later
// The two doors, undo and redo over a restart, backup and restore, lock, read-only, check.
#include "core/db/backup.h"
#include "tests/support/support.h"

#include <QSignalSpy>
#include <QTest>
#include <thread>

using namespace siyu;
using siyu::test::TestWorkspace;

class WorkspaceTest : public QObject {
    Q_OBJECT

    static Result<void> addMember(Workspace &workspace, const QString &name, Record record = Record::Undoable)
    {
        return workspace.write({QStringLiteral("member.add"), {name}, record}, [&](db::Database &db) {
            db.cached("INSERT INTO member (name, created_at) VALUES (?, '2026-03-01T00:00:00Z')").run(name);
        });
    }
    static QStringList names(Workspace &workspace)
    {
        return *workspace.read([](db::Database &db) {
            QStringList out;
            db::Statement row = db.prepare("SELECT name FROM member ORDER BY id");
            while (row.step())
                out.append(row.text(0));
            return out;
        });
    }

private Q_SLOTS:
    void newFileIsPrivateAndOurs()
    {
        TestWorkspace test;
        QVERIFY(!test->isReadOnly());
        const auto mode = QFile::permissions(test.path());
        QVERIFY(!(mode & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther)));
        NoProgress quiet;
        const auto report = test->check(quiet);
        QVERIFY(report && report->ok);
        QCOMPARE(Workspace::create(test.path(), test.clock).error().code, ErrorCode::Duplicate);
    }

    void errorInsideWriteRollsBack()
    {
        TestWorkspace test;
        const QStringList fresh = siyu::test::dump(*test);
        const auto out = test->write({QStringLiteral("x")}, [](db::Database &db) -> Result<int> {
            db.exec("INSERT INTO tag (name) VALUES ('a')");
            return Error{ErrorCode::InvalidInput, {QStringLiteral("x")}, {}};
        });
        QCOMPARE(out.error().code, ErrorCode::InvalidInput);
        const auto thrown = test->write({QStringLiteral("x")}, [](db::Database &db) {
            db.exec("INSERT INTO tag (name) VALUES ('b')");
            db.exec("INSERT INTO no_such_table VALUES (1)");
        });
        QCOMPARE(thrown.error().code, ErrorCode::DatabaseFailed);
        QCOMPARE(siyu::test::dump(*test), fresh);
        QVERIFY(test->history(10)->isEmpty());
    }

    // Whatever is written meanwhile, both connections see one state; where one of them must do, it does.
    void twoConnectionsSeeOneState()
    {
        TestWorkspace test;
        std::atomic<bool> isOver = false;
        std::thread writer([&] {
            for (int i = 0; !isOver; ++i) {
                (void)addMember(*test, QString::number(i));
                QTest::qSleep(i % 3); // else a busy machine may write in every moment between the two
            }
        });
        NoProgress quiet;
        int inPairs = 0;
        bool isSame = true;
        for (int i = 0; i < 2'000 && inPairs < 100; ++i) {
            const auto read = test->readOnTwo(quiet, [&](db::Database &first, db::Database *second) {
                const auto one = first.one("SELECT count(*) FROM member");
                inPairs += second != nullptr;
                isSame = isSame && (!second || one == second->one("SELECT count(*) FROM member"));
            });
            isSame = isSame && read.has_value();
        }
        isOver = true;
        writer.join();
        QVERIFY(isSame);
        QVERIFY(inPairs > 0);
        const auto looksOnly = Workspace::open(test->path(), std::make_shared<SystemClock>(), OpenAs::ReadOnly);
        QVERIFY(looksOnly.has_value());
        bool isAlone = false;
        QVERIFY((*looksOnly)->readOnTwo(quiet, [&](db::Database &, db::Database *second) { isAlone = !second; }).has_value());
        QVERIFY(isAlone);
    }

    void undoAndRedoOverARestart()
    {
        TestWorkspace test;
        const QStringList fresh = siyu::test::dump(*test);
        QVERIFY(addMember(*test, QStringLiteral("甲")));
        const QStringList one = siyu::test::dump(*test);
        QVERIFY(addMember(*test, QStringLiteral("乙")));
        const QStringList two = siyu::test::dump(*test);
        test.reopen();
        const auto undone = test->undo();
        QVERIFY(undone);
        QCOMPARE(undone->values, QStringList{QStringLiteral("乙")});
        QCOMPARE(siyu::test::dump(*test), one);
        test.reopen();
        QVERIFY(test->redo());
        QCOMPARE(siyu::test::dump(*test), two);
        QVERIFY(test->undo());
        QVERIFY(test->undo());
        QCOMPARE(siyu::test::dump(*test), fresh);
        QCOMPARE(test->undo().error().code, ErrorCode::NothingToUndo);
        QVERIFY(test->redo());
        QCOMPARE(siyu::test::dump(*test), one);
        // A new change makes redo impossible, and says so.
        QVERIFY(addMember(*test, QStringLiteral("丙")));
        QCOMPARE(test->redo().error().code, ErrorCode::NothingToRedo);
        QVERIFY(test->undo());
        QVERIFY(test->undo());
        QCOMPARE(siyu::test::dump(*test), fresh);
    }

    void undoIsAllOrRefused()
    {
        TestWorkspace test;
        QVERIFY(addMember(*test, QStringLiteral("甲")));
        const qint64 first = test->history(1)->first().id;
        const auto edited = test->write({QStringLiteral("member.edit")}, [](db::Database &db) {
            db.exec("UPDATE member SET note = 'x', revision = revision + 1");
        });
        QVERIFY(edited);
        const QStringList before = siyu::test::dump(*test);
        QCOMPARE(test->undoChange(first).error().code, ErrorCode::UndoConflict);
        QCOMPARE(siyu::test::dump(*test), before);
        // A row that later rows refer to stays, too.
        const auto tagged = test->write({QStringLiteral("tag"), {}, Record::System}, [](db::Database &db) {
            db.exec("INSERT INTO tag (id, name) VALUES (1, 'VIP'); INSERT INTO member_tag (member, tag) SELECT id, 1 FROM member");
        });
        QVERIFY(tagged);
        QVERIFY(test->undo());
        QCOMPARE(test->undo().error().code, ErrorCode::UndoConflict);
    }

    void undoRefusedWhenTheSchemaMovedOn()
    {
        TestWorkspace test;
        QVERIFY(addMember(*test, QStringLiteral("甲")));
        const auto altered = test->write({QStringLiteral("x"), {}, Record::System}, [](db::Database &db) {
            db.exec("ALTER TABLE member DROP COLUMN note");
        });
        QVERIFY(altered);
        QCOMPARE(test->undo().error().code, ErrorCode::UndoSealed);
        // An appended column does no harm.
        TestWorkspace other;
        QVERIFY(addMember(*other, QStringLiteral("甲")));
        QVERIFY(other->write({QStringLiteral("x"), {}, Record::System}, [](db::Database &db) { db.exec("ALTER TABLE member ADD COLUMN later TEXT"); }));
        QVERIFY(other->undo());
    }

    void bigChangesArePackedAndUndone()
    {
        TestWorkspace test;
        const auto made = test->write({QStringLiteral("x"), {}, Record::System}, [](db::Database &db) {
            db.exec("WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 30000)"
                    " INSERT INTO member (name, created_at) SELECT 'm' || i, '2026-03-01T00:00:00Z' FROM n");
            db.exec("INSERT INTO tag (id, name) VALUES (1, 'VIP')");
        });
        QVERIFY(made);
        const QStringList before = siyu::test::dump(*test);
        QVERIFY(test->write({QStringLiteral("member.tag")}, [](db::Database &db) {
            db.exec("INSERT INTO member_tag (member, tag) SELECT id, 1 FROM member");
        }));
        QCOMPARE(test->history(1)->first().rows, 30000);
        const auto size = test->read([](db::Database &db) { return db.one("SELECT length(changeset) FROM change").value_or(0); });
        QVERIFY2(*size > 0 && *size < 30000 * 20, qPrintable(QString::number(*size)));
        QVERIFY(test->undo());
        QCOMPARE(siyu::test::dump(*test), before);
    }

    void importEntryIsTakenBackByItsBatch()
    {
        TestWorkspace test;
        const auto imported = test->write({QStringLiteral("import.members"), {}, Record::Import}, [](db::Database &db) {
            db.exec("INSERT INTO import_batch (kind, file_name, file_hash, at) VALUES ('members', 'a.csv', 'h', '2026-03-01T00:00:00Z')");
        });
        QVERIFY(imported);
        QCOMPARE(test->undo().error().code, ErrorCode::UndoIsImport);
        QCOMPARE(test->undo().error().values, QStringList{QStringLiteral("1")});
    }

    void listenersHearWhatChanged()
    {
        TestWorkspace test;
        QList<Topics> heard;
        const int handle = test->subscribe([&](const Topics &topics) { heard.append(topics); });
        QVERIFY(addMember(*test, QStringLiteral("甲")));
        QCOMPARE(heard.size(), 1);
        QVERIFY(heard[0].contains(Topic::Members) && heard[0].contains(Topic::History) && !heard[0].contains(Topic::Groups));
        QVERIFY(test->undo());
        QCOMPARE(heard.size(), 2);
        test->unsubscribe(handle);
        QVERIFY(test->redo());
        QCOMPARE(heard.size(), 2);
    }

    void oneWriterOthersRead()
    {
        TestWorkspace test;
        QVERIFY(addMember(*test, QStringLiteral("甲")));
        QCOMPARE(Workspace::open(test.path(), test.clock, OpenAs::Writer).error().code, ErrorCode::WorkspaceLocked);
        auto second = Workspace::open(test.path(), test.clock);
        QVERIFY(second);
        QVERIFY((*second)->isReadOnly());
        QCOMPARE(names(**second), QStringList{QStringLiteral("甲")});
        QCOMPARE(addMember(**second, QStringLiteral("乙")).error().code, ErrorCode::NotAllowedReadOnly);
        QVERIFY(addMember(*test, QStringLiteral("乙")));
        QCOMPARE(names(**second).size(), 2);
    }

    void namesSortByTheirNumbers()
    {
        TestWorkspace test;
        for (const char *name : {"新客10群", "新客2群", "新客02群", "新客", "老客1群", "新客2", "a1b10", "a1b9", "a12345678901234567890123", "a9"})
            QVERIFY(addMember(*test, QString::fromUtf8(name), Record::System));
        const auto sorted = test->read([](db::Database &db) {
            QStringList out;
            db::Statement row = db.prepare("SELECT name FROM member ORDER BY name COLLATE by_number");
            while (row.step())
                out.append(row.text(0));
            return out;
        });
        QVERIFY2(sorted, sorted ? "" : qPrintable(sorted.error().detail));
        QCOMPARE(sorted->join(QLatin1Char(' ')), QString::fromUtf8("a1b9 a1b10 a9 a12345678901234567890123 新客 新客2 新客02群 新客2群 新客10群 老客1群"));
    }

    void anotherHandleKeepsTheFileOpen()
    {
        TestWorkspace test;
        auto second = test->another();
        test.workspace.reset();
        QCOMPARE(Workspace::open(test.path(), test.clock, OpenAs::Writer).error().code, ErrorCode::WorkspaceLocked);
        QVERIFY(addMember(*second, QStringLiteral("甲")));
        second.reset();
        test.reopen();
        QCOMPARE(names(*test).size(), 1);
    }

    void readersNeverCheckpoint()
    {
        TestWorkspace test;
        QVERIFY(addMember(*test, QStringLiteral("甲")));
        const QString wal = test.path() + QStringLiteral("-wal");
        const qint64 size = QFileInfo(wal).size();
        QVERIFY(size > 0);
        {
            auto reader = Workspace::open(test.path(), test.clock, OpenAs::ReadOnly);
            QVERIFY(reader);
            QCOMPARE(names(**reader).size(), 1);
        }
        QCOMPARE(QFileInfo(wal).size(), size);
        test.workspace.reset();
        QVERIFY(!QFileInfo::exists(wal));
    }

    void manyReadersBesideAWriter()
    {
        TestWorkspace test;
        std::atomic<bool> bad = false;
        std::atomic<bool> stop = false;
        std::vector<std::thread> readers;
        for (int i = 0; i < 4; ++i) {
            readers.emplace_back([&] {
                while (!stop) {
                    const auto pair = test->read([](db::Database &db) {
                        const qint64 first = db.one("SELECT count(*) FROM member").value_or(-1);
                        const qint64 second = db.one("SELECT count(*) FROM member").value_or(-2);
                        return first == second && first % 2 == 0;
                    });
                    if (!pair || !*pair)
                        bad = true;
                }
            });
        }
        for (int i = 0; i < 100; ++i) {
            const auto done = test->write({QStringLiteral("x")}, [](db::Database &db) {
                db.exec("INSERT INTO member (name, created_at) VALUES ('a', '');INSERT INTO member (name, created_at) VALUES ('b', '')");
            });
            QVERIFY(done);
        }
        stop = true;
        for (std::thread &reader : readers)
            reader.join();
        QVERIFY(!bad);
    }

    void cancelledSqlIsRolledBack()
    {
        struct Never final : Progress {
            bool report(qint64, qint64) override { return false; }
            bool goOn() override { return false; }
        } never;
        TestWorkspace test;
        const auto out = test->write({QStringLiteral("x")}, never, [](db::Database &db) {
            db.exec("WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 10000000)"
                    " INSERT INTO member (name, created_at) SELECT 'm', '' FROM n");
        });
        QCOMPARE(out.error().code, ErrorCode::Cancelled);
        QVERIFY(names(*test).isEmpty());
        QVERIFY(addMember(*test, QStringLiteral("甲")));
    }

    void backupIsVerifiedAndRestored()
    {
        TestWorkspace test;
        QVERIFY(addMember(*test, QStringLiteral("甲")));
        const QStringList before = siyu::test::dump(*test);
        NoProgress quiet;
        const auto backup = test->backup({}, quiet);
        QVERIFY(backup);
        QCOMPARE(backup->members, 1);
        QVERIFY(test->lastVerifiedBackup());
        QVERIFY(addMember(*test, QStringLiteral("乙")));
        // Held: refused, nothing touched.
        QCOMPARE(Workspace::restore(backup->path, test.path(), *test.clock).error().code, ErrorCode::WorkspaceLocked);
        test.workspace.reset();
        const auto aside = Workspace::restore(backup->path, test.path(), *test.clock);
        QVERIFY2(aside, aside ? "" : qPrintable(aside.error().detail));
        auto kept = Workspace::open(*aside, test.clock, OpenAs::ReadOnly);
        QVERIFY(kept);
        QCOMPARE(names(**kept).size(), 2);
        test.reopen();
        QCOMPARE(siyu::test::dump(*test), before);
    }

    void damagedBackupsAreRefused()
    {
        TestWorkspace test;
        for (int i = 0; i < 500; ++i)
            QVERIFY(addMember(*test, QStringLiteral("成员%1").arg(i), Record::System));
        NoProgress quiet;
        const QString backup = test->backup({}, quiet)->path;
        QFile file(backup);
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 at = 8192; at < file.size(); at += 4096) {
            file.seek(at);
            file.write(QByteArray(64, char(0x5a)));
        }
        file.close();
        const QStringList before = siyu::test::dump(*test);
        test.workspace.reset();
        const auto refused = Workspace::restore(backup, test.path(), *test.clock);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::BackupNotVerified || refused.error().code == ErrorCode::WorkspaceDamaged);
        test.reopen();
        QCOMPARE(siyu::test::dump(*test), before);
    }

    void foreignFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("empty file") << QByteArray() << ErrorCode::WorkspaceForeign;
        QTest::newRow("text") << QByteArray("name,phone\na,1\n").repeated(100) << ErrorCode::WorkspaceForeign;
        QTest::newRow("sqlite header, then rubbish")
            << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, 'x') << ErrorCode::WorkspaceForeign;
    }
    void foreignFilesAreRefused()
    {
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.siyu"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const auto opened = Workspace::open(path, std::make_shared<SystemClock>());
        QVERIFY(!opened);
        QTEST(opened.error().code, "code");
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void missingFileIsNamed()
    {
        QCOMPARE(Workspace::open(QStringLiteral("/no/such.siyu"), std::make_shared<SystemClock>()).error().code, ErrorCode::FileMissing);
    }
};

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "workspace_test.moc"
