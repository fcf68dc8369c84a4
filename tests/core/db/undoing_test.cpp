// SPDX-License-Identifier: GPL-3.0-or-later
// Undo of a long change says how far it is, and stopped it leaves all as it was.
#include "core/workspace.h"

#include "tests/support/stopafter.h"
#include "tests/support/support.h"

#include <QTest>

using namespace siyu;

namespace {

constexpr qint64 rows = 30'000; // more than a change keeps as it is

class Listening final : public Progress {
public:
    bool report(qint64 done, qint64 total) override
    {
        m_rises = m_rises && done >= m_last && done <= total;
        m_last = done;
        m_total = total;
        ++m_reports;
        return true;
    }
    bool rises() const { return m_rises; }
    qint64 total() const { return m_total; }
    int reports() const { return m_reports; }

private:
    bool m_rises = true;
    qint64 m_last = 0;
    qint64 m_total = 0;
    int m_reports = 0;
};

} // namespace

class UndoingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_test.reset();
        m_test = std::make_unique<test::TestWorkspace>();
        QVERIFY((*m_test)->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
            db.exec("WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 30000)"
                    " INSERT INTO member (id, name, created_at) SELECT i, 'a', '2026-01-01T00:00:00Z' FROM n");
        }));
        QVERIFY((*m_test)->write({QStringLiteral("member.edit")}, [](db::Database &db) { db.exec("UPDATE member SET note = 'x', revision = revision + 1"); }));
        QCOMPARE(noted(), rows);
    }

    void saysHowFarItIs()
    {
        Topics told;
        (*m_test)->subscribe([&told](const Topics &topics) { told += topics; });
        for (const bool undoing : {true, false}) {
            Listening progress;
            const auto turned = undoing ? (*m_test)->undo(progress) : (*m_test)->redo(progress);
            QVERIFY2(turned, turned ? "" : qPrintable(turned.error().detail));
            QCOMPARE(noted(), undoing ? 0 : rows);
            QVERIFY(progress.rises());
            QVERIFY2(progress.reports() >= 3, qPrintable(QString::number(progress.reports())));
            QCOMPARE(progress.total(), rows);
            QVERIFY(told.contains(Topic::Members) && told.contains(Topic::History));
        }
    }

    void stoppedItLeavesAllAsItWas()
    {
        const ChangeEntry entry = (*m_test)->history(1)->first();
        for (int after : {0, 2}) {
            test::StopAfter stop(after);
            QCOMPARE((*m_test)->undo(stop).error().code, ErrorCode::Cancelled);
            QCOMPARE(noted(), rows);
            QCOMPARE((*m_test)->history(1)->first().state, ChangeState::Done);
        }
        test::StopAfter stop(1);
        QCOMPARE((*m_test)->undoChange(entry.id, stop).error().code, ErrorCode::Cancelled);
        NoProgress quiet;
        QVERIFY((*m_test)->undoChange(entry.id, quiet));
        QCOMPARE(noted(), 0);
        QCOMPARE((*m_test)->undoChange(entry.id, quiet).error().code, ErrorCode::NothingToUndo);
    }

private:
    qint64 noted() const
    {
        return (*m_test)->read([](db::Database &db) { return db.one("SELECT count(*) FROM member WHERE note = 'x'").value_or(-1); }).value();
    }

    std::unique_ptr<test::TestWorkspace> m_test;
};

QTEST_GUILESS_MAIN(UndoingTest)
#include "undoing_test.moc"
