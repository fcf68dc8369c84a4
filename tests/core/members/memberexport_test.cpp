// SPDX-License-Identifier: GPL-3.0-or-later
// Exports of members: masked unless a reason is given, noted, and read back by the import without a difference.
#include "core/base/period.h"
#include "core/db/database.h"
#include "core/importing/importing.h"
#include "core/members/memberexport.h"
#include "core/members/memberlist.h"
#include "core/workspace.h"
#include "tests/support/stopafter.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <thread>

using namespace siyu;
using namespace siyu::members;

namespace {

const QDateTime now(QDate(2026, 3, 15), QTime(2, 30), Qt::UTC);

void fill(db::Database &db)
{
    db.exec("INSERT INTO source (id, text, created_at) VALUES (1, '门店', '2026-01-01T00:00:00Z');"
            "INSERT INTO tag (id, name) VALUES (1, 'VIP'), (2, '=双11');"
            "INSERT INTO custom_field (id, name, kind) VALUES (1, '尺码', 'text'), (2, 'Pet Name', 'text');"
            "INSERT INTO member (id, name, gender, birthday, birth_year, region, address, company, interests, category_preference,"
            "    note, under_14, created_at, source) VALUES"
            " (1, '小红', 'f', '1990-05-01', 1990, '广东广州', '天河路1号', '甲公司', '钓鱼', '童装', '说过 \"下次\", 再来', 0, '2026-01-02T03:04:05Z', 1),"
            " (2, '=1+1', 'm', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '电话 13800000001', 1, '2026-01-03T00:00:00Z', 1),"
            " (3, '@SUM(A1)', NULL, NULL, 2012, NULL, NULL, NULL, NULL, NULL, NULL, 0, '2026-01-04T16:30:00Z', 1);"
            "INSERT INTO identity (kind, scope, value, member) VALUES (5, '', '+8612000000001', 1), (5, '', '+8612000000002', 1),"
            " (1, '', 'oU1', 1), (7, 'taobao', '小红旗舰', 1), (3, 'oa1', 'openid1', 1), (6, '', 'a@x.cn', 2), (5, '', '+8612000000003', 2),"
            " (4, '', '-wx3', 3), (7, 'jd', '0012', 3);"
            "INSERT INTO member_source (member, source, at) VALUES (1, 1, '2026-01-02T03:04:05Z'), (2, 1, '2026-01-03T00:00:00Z'), (3, 1, '2026-01-04T00:00:00Z');"
            "INSERT INTO member_tag (member, tag) VALUES (1, 1), (1, 2), (3, 2);"
            "INSERT INTO custom_value (member, field, value) VALUES (1, 1, 'M'), (3, 1, '007'), (3, 2, 'Rex');"
            "INSERT INTO opt_out (member, touchpoint, at) VALUES (2, 'all', '2026-01-05T00:00:00Z')");
}

} // namespace

class MemberExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_workspace.reset(); }
    void readsBackWithoutADifference_data();
    void readsBackWithoutADifference();
    void masksUnlessAReasonIsGiven();
    void everyExportIsNoted();
    void cancelledExportLeavesNoFile();
    void sameInAnyOrderAndBesideAWriter();
    void unknownFormatIsRefused();

private:
    Result<qint64> exportAll(const QString &path, bool masked, const QString &reason)
    {
        NoProgress quiet;
        MemberQuery all;
        all.sort = MemberSort::Id;
        return exportMembers(*m_workspace, *memberIds(*m_workspace, all, quiet), {path, QStringLiteral("成员"), masked, reason}, quiet);
    }
    QString file(const QString &name) const { return m_dir.filePath(QStringLiteral("%1-%2").arg(m_files).arg(name)); }

    QTemporaryDir m_dir;
    int m_files = 0;
    std::unique_ptr<Workspace> m_workspace;
};

void MemberExportTest::init()
{
    ++m_files;
    auto made = Workspace::create(file(QStringLiteral("w.siyu")), std::make_shared<FixedClock>(now));
    QVERIFY(made.has_value());
    m_workspace = std::move(*made);
    const auto filled = m_workspace->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) { fill(db); });
    QVERIFY2(filled.has_value(), filled ? "" : qPrintable(filled.error().detail));
}

void MemberExportTest::readsBackWithoutADifference_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("csv") << QStringLiteral("out.csv");
    QTest::newRow("xlsx") << QStringLiteral("out.xlsx");
}

void MemberExportTest::readsBackWithoutADifference()
{
    QFETCH(QString, name);
    QCOMPARE(*exportAll(file(name), false, QStringLiteral("备份")), 3);
    importing::Options options;
    options.source = QStringLiteral("门店");
    options.conflict = importing::Conflict::Overwrite;
    const auto plan = importing::prepareImport(file(name), importing::Kind::Members, options);
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().values.join(QLatin1Char(' '))));
    QStringList unmapped;
    for (const importing::PlanColumn &column : plan->columns) {
        if (!column.target.isMapped())
            unmapped.append(column.header);
    }
    QCOMPARE(unmapped, QStringList());
    NoProgress quiet;
    QStringList odd;
    const auto report = importing::runImport(*m_workspace, *plan, quiet,
        [&](const importing::RowOutcome &row, const std::vector<std::string_view> &) -> Result<void> {
            if (row.outcome != importing::Outcome::Unchanged)
                odd.append(QStringLiteral("%1 %2 %3").arg(row.row).arg(wordOf(row.outcome), row.problem ? row.problem->code : QString()));
            for (const importing::Problem &flag : row.flags)
                odd.append(QStringLiteral("%1 %2 %3").arg(row.row).arg(flag.code, flag.value));
            return {};
        });
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().detail));
    QVERIFY2(odd.isEmpty(), qPrintable(odd.join(QLatin1String("; "))));
    QCOMPARE(report->counts.of(importing::Outcome::Unchanged), 3);
    QCOMPARE(report->counts.of(importing::Outcome::Created), 0);
    QCOMPARE(report->newFields, QStringList());
}

void MemberExportTest::masksUnlessAReasonIsGiven()
{
    const auto refused = exportAll(file(QStringLiteral("x.csv")), false, QStringLiteral("  "));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    QVERIFY(!QFile::exists(file(QStringLiteral("x.csv"))));
    QVERIFY(exportAll(file(QStringLiteral("x.csv")), true, {}).has_value());
    QFile written(file(QStringLiteral("x.csv")));
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    for (const char *hidden : {"12000000001", "12000000003", "13800000001", "a@x.cn"})
        QVERIFY2(!text.contains(hidden), hidden);
    QVERIFY(text.contains("****0001"));
}

void MemberExportTest::everyExportIsNoted()
{
    QVERIFY(exportAll(file(QStringLiteral("a.csv")), true, {}).has_value());
    QVERIFY(exportAll(file(QStringLiteral("b.xlsx")), false, QStringLiteral("对账")).has_value());
    QVERIFY(noteReveal(*m_workspace, QStringLiteral("核对"), 2).has_value());
    QVERIFY(!noteReveal(*m_workspace, {}, 2));
    const auto log = m_workspace->read([](db::Database &db) {
        QStringList out;
        db::Statement rows = db.prepare("SELECT rows, masked, coalesce(reason, '-') FROM export_log ORDER BY id");
        while (rows.step())
            out.append(QStringLiteral("%1 %2 %3").arg(rows.text(0), rows.text(1), rows.text(2)));
        return out;
    });
    QCOMPARE(*log, (QStringList{QStringLiteral("3 1 -"), QStringLiteral("3 0 对账"), QStringLiteral("2 0 核对")}));
}

void MemberExportTest::cancelledExportLeavesNoFile()
{
    test::StopAfter stop(0);
    const auto written = exportMembers(*m_workspace, {1, 2, 3}, {file(QStringLiteral("c.xlsx")), QStringLiteral("成员"), true, {}}, stop);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(file(QStringLiteral("c.xlsx"))));
}

// Two connections share the work where nothing is being written, else one does it all: the rows are the same. So they are when
// members do not come in the order of their numbers, and a number that nobody has gives no row.
void MemberExportTest::sameInAnyOrderAndBesideAWriter()
{
    constexpr qint64 people = 20'000; // more than a block that is put into order
    const auto filled = m_workspace->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
        for (qint64 i = 10; i < 10 + people; ++i) {
            db.cached("INSERT INTO member (id, name, note, created_at) VALUES (?, ?, ?, ?)")
                .run(i, QStringLiteral("成员%1").arg(i), i % 7 == 0 ? QStringLiteral("电话 139 0000 %1").arg(i % 10'000, 4, 10, QLatin1Char('0')) : QString(),
                    QStringLiteral("2026-01-%1T%2:30:00Z").arg(i % 28 + 1, 2, 10, QLatin1Char('0')).arg(i % 24, 2, 10, QLatin1Char('0')));
            for (qint64 k = 0; k < i % 4; ++k)
                db.cached("INSERT INTO identity (kind, scope, value, member) VALUES (?, '', ?, ?)").run(4 + k % 2, QStringLiteral("%1-%2").arg(k).arg(i), i);
        }
    });
    QVERIFY(filled.has_value());
    NoProgress quiet;
    const auto linesOf = [this, &quiet](const QList<qint64> &ids, const QString &name) {
        const auto rows = writeMembers(*m_workspace, ids, {file(name), {}, true, {}}, quiet);
        QFile csv(file(name));
        return rows && *rows == people && csv.open(QIODevice::ReadOnly) ? csv.readAll().split('\n') : QList<QByteArray>();
    };
    QList<qint64> rising, mixed;
    for (qint64 i = 10; i < 10 + people; ++i)
        rising.append(i);
    for (qint64 i = 0; i < people; ++i)
        mixed.append(10 + i * 7'919 % people);
    mixed.insert(500, 10 + people);
    const QList<QByteArray> wanted = linesOf(rising, QStringLiteral("rising.csv"));
    QCOMPARE(wanted.size(), people + 2);
    QVERIFY(wanted[1].contains("2026-01-11 18:30:00"));
    QVERIFY(!wanted.join().contains("139 0000"));
    const QList<QByteArray> shuffled = linesOf(mixed, QStringLiteral("mixed.csv"));
    mixed.removeAt(500);
    QCOMPARE(shuffled.size(), wanted.size());
    for (qsizetype i = 0; i < people; ++i)
        QCOMPARE(shuffled[i + 1], wanted[mixed[i] - 9]);
    QList<QByteArray> beside;
    QVERIFY(m_workspace->write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &) {
        std::thread reader([&] { beside = linesOf(rising, QStringLiteral("beside.csv")); });
        reader.join();
    }).has_value());
    QVERIFY(beside == wanted);
}

void MemberExportTest::unknownFormatIsRefused()
{
    const auto written = exportAll(file(QStringLiteral("c.doc")), true, {});
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::UnsupportedFormat);
}

QTEST_GUILESS_MAIN(MemberExportTest)
#include "memberexport_test.moc"
