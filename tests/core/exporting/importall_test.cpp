// SPDX-License-Identifier: GPL-3.0-or-later
// An export of everything makes the same workspace again: the same rows, the same figures on every report and chart, the same
// bytes when it is exported once more. Older schemas are brought up to date; what is damaged, cut or foreign is refused, and
// nothing of it stays.
#include "core/db/migrator.h"
#include "core/demo/demo.h"
#include "core/exporting/contents.h"
#include "core/exporting/exportall.h"
#include "core/exporting/importall.h"
#include "core/growth/gmvstore.h"
#include "core/growth/healthstore.h"
#include "core/insight/charts.h"
#include "core/kpi/scorecard.h"
#include "core/reports/report.h"
#include "tests/support/figuretext.h"
#include "tests/support/randomshop.h"
#include "tests/support/reportcells.h"
#include "tests/support/support.h"
#include "ui/text/errortext.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::exporting;

namespace {

QString words(const Error &error)
{
    return QStringLiteral("%1 [%2] %3").arg(text::errorText(error), error.values.join(QStringLiteral(", ")), error.detail);
}

// So many shops and stops; the long form asks for more.
int timesOf(const char *variable, int usual) { return qEnvironmentVariableIsSet(variable) ? qEnvironmentVariableIntValue(variable) : usual; }

bool isLong() { return qEnvironmentVariableIsSet("SIYU_SHOPS"); }

Result<QList<ExportedFile>> exported(Workspace &workspace, const QString &folder)
{
    NoProgress quiet;
    return exportAll(workspace, {folder, Format::Csv, false, QStringLiteral("moving to another computer")}, quiet);
}

// The contents alone, in the place where an export of everything has them.
Result<Manifest> contentsWritten(Workspace &workspace, const QString &folder)
{
    NoProgress quiet;
    return workspace.read([&](db::Database &db) { return writeContents(db, QDir(folder).filePath(contentsFolderName()), workspace.nowUtc(), quiet); });
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

// The files of two exports that differ or are in one of them only.
QStringList differing(const QString &left, const QString &right)
{
    const QDir a(QDir(left).filePath(contentsFolderName())), b(QDir(right).filePath(contentsFolderName()));
    QStringList names = a.entryList(QDir::Files) + b.entryList(QDir::Files);
    names.removeDuplicates();
    names.removeIf([&](const QString &name) { return bytesOf(a.filePath(name)) == bytesOf(b.filePath(name)); });
    return names;
}

// ---- every figure of a workspace, as lines

class Figures {
public:
    explicit Figures(const Workspace &workspace) : m_workspace(workspace), m_month(monthOf(workspace.today().addMonths(-1))) { }

    QStringList lines()
    {
        addReports();
        for (const QString &name : insight::chartNames()) {
            add(name, insight::chart(m_workspace, name, {}, m_quiet), [](const insight::Figure &figure) { return test::linesOf(figure); });
            const insight::ChartRequest compared{m_month, {}, {}, true, 0};
            add(name, insight::chart(m_workspace, name, compared, m_quiet), [](const insight::Figure &figure) { return test::linesOf(figure); });
        }
        addHealth();
        addMoney();
        addScores();
        return m_lines;
    }

private:
    template <typename T, typename Lines>
    void add(const QString &what, const Result<T> &result, Lines lines)
    {
        const QStringList said = result ? lines(*result) : QStringList{words(result.error())};
        for (const QString &line : said)
            m_lines.append(what + QStringLiteral(": ") + line);
    }

    void addReport(const QString &name, const QString &subject)
    {
        reports::ReportRequest request;
        request.subject = subject;
        add(name + QLatin1Char(' ') + subject, reports::report(m_workspace, name, request, m_quiet), [](const reports::Report &report) {
            QStringList out{report.subject, report.period.from.toString(Qt::ISODate), report.before.from.toString(Qt::ISODate)};
            for (const reports::Table &table : report.tables) {
                for (const QString &line : test::linesOf(table))
                    out.append(table.word + QLatin1Char(' ') + line);
            }
            return out;
        });
    }

    // Of all its subjects, and of each; in the short form of six of them.
    void addReports()
    {
        for (const QString &name : reports::reportNames()) {
            addReport(name, {});
            const QStringList all = subjects(reports::subjectOf(name));
            for (qsizetype i = 0; i < all.size(); i += isLong() ? 1 : std::max<qsizetype>(1, all.size() / 6))
                addReport(name, all[i]);
        }
    }

    QStringList subjects(reports::Subject kind)
    {
        const auto named = [this](const char *sql) {
            const auto names = m_workspace.read([sql](db::Database &db) {
                QStringList out;
                db::Statement row = db.prepare(sql);
                while (row.step())
                    out.append(row.text(0));
                return out;
            });
            return names.value();
        };
        if (kind == reports::Subject::Group)
            return named("SELECT name FROM grp ORDER BY id");
        if (kind == reports::Subject::Campaign)
            return named("SELECT name FROM campaign ORDER BY id");
        QStringList teams;
        for (const Team team : allTeams)
            teams.append(wordOf(team));
        return kind == reports::Subject::Team ? teams : QStringList();
    }

    void addHealth()
    {
        add(QStringLiteral("health"), growth::healthCheck(m_workspace, m_quiet), [](const QList<growth::HealthFinding> &findings) {
            QStringList out;
            for (const growth::HealthFinding &finding : findings) {
                out.append(QStringLiteral("%1 %2").arg(wordOf(finding.fault)).arg(finding.isKnown));
                for (const growth::HealthRow &row : finding.rows)
                    out.append(QStringLiteral("%1 %2 %3 %4/%5 %6").arg(wordOf(row.kind), row.name, row.detail).arg(row.part).arg(row.whole).arg(row.since.toString(Qt::ISODate)));
            }
            return out;
        });
    }

    void addMoney()
    {
        const Period before = monthOf(m_month.from.addDays(-1));
        add(QStringLiteral("gmv"), growth::gmvChange(m_workspace, before, m_month, m_quiet), [](const growth::GmvChange &change) {
            QStringList out{change.after.currency, QString::number(change.after.ordersWithoutMember)};
            for (const growth::GmvPeriod *period : {&change.before, &change.after}) {
                for (const growth::GmvCount count : growth::allGmvCounts)
                    out.append(QStringLiteral("%1 %2").arg(wordOf(count)).arg(period->counts.counted.value(count, -1)));
            }
            return out;
        });
        add(QStringLiteral("gmv target"), growth::gmvTarget(m_workspace, m_month.from), [](const growth::GmvWish &wish) {
            QStringList out{wish.gmv ? QString::number(*wish.gmv) : QStringLiteral("-")};
            for (auto factor = wish.factors.cbegin(); factor != wish.factors.cend(); ++factor)
                out.append(wordOf(factor.key()) + QLatin1Char(' ') + test::numberText(factor.value()));
            return out;
        });
    }

    void addScores()
    {
        add(QStringLiteral("kpi"), kpi::scorecard(m_workspace, m_month, {}, m_quiet), [](const kpi::Scorecard &card) {
            QStringList out{QStringLiteral("%1/%2").arg(card.measurable).arg(card.goals)};
            for (const kpi::TeamCard &team : card.teams) {
                out.append(QStringLiteral("%1 %2 %3").arg(wordOf(team.team), test::numberText(team.score)).arg(team.rank.value_or(0)));
                for (const kpi::Item &item : team.items)
                    out.append(item.kpi.word + QLatin1Char(' ') + test::numberText(item.actual.value) + QLatin1Char(' ') + test::numberText(item.target));
            }
            return out;
        });
    }

    const Workspace &m_workspace;
    Period m_month;
    NoProgress m_quiet;
    QStringList m_lines;
};

} // namespace

class ImportAllTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    int m_made = 0;
    std::shared_ptr<FixedClock> m_clock = std::make_shared<FixedClock>(test::utc("2026-03-01T02:00:00Z"));
    std::unique_ptr<Workspace> m_small; // with what is hard to write as text
    QString m_smallExport;

    QString fresh(const char *suffix) { return m_dir.filePath(QStringLiteral("%1%2").arg(++m_made).arg(QLatin1String(suffix))); }
    std::unique_ptr<Workspace> madeShop() { return std::move(Workspace::create(fresh(".siyu"), m_clock).value()); }

    static Result<AllImported> imported(const QString &folder, const QString &path, const db::Passphrase &passphrase = {})
    {
        NoProgress quiet;
        return importAll(folder, path, passphrase, quiet);
    }

    // Export, import, compare, export again.
    void comesBack(Workspace &shop, bool withFigures)
    {
        const QString folder = fresh(""), path = fresh(".siyu"), again = fresh("");
        const auto manifest = contentsWritten(shop, folder);
        QVERIFY2(manifest, manifest ? "" : qPrintable(words(manifest.error())));
        const auto made = imported(folder, path);
        QVERIFY2(made, made ? "" : qPrintable(words(made.error())));
        QCOMPARE(made->rows, manifest->rows());
        auto opened = Workspace::open(path, m_clock, OpenAs::Writer);
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
        const QStringList left = QDir(m_dir.path()).entryList({QStringLiteral("*.importing*")}, QDir::Files | QDir::Hidden);
        QCOMPARE(left, QStringList());
    }

    static void addHardValues(db::Database &db)
    {
        const auto setting = [&db](const char *key, std::string_view value) {
            db::Statement insert = db.prepare("INSERT INTO setting (key, value) VALUES (?, ?)");
            insert.bind(1, key);
            insert.bindUtf8(2, value);
            insert.step();
        };
        setting("empty", "");
        setting("chinese", "老客1群，“引号”与表情🎉");
        setting("escapes", "\"\\/\b\f\n\r\t\x01\x1f\x7f\\u0041");
        setting("zero", std::string_view("a\0b", 3));
        setting("broken", "\xff\xfe half \xe7\xbe");
        setting("formula", "=1+1");
        const std::string large(1'500'000, 'x');
        setting("large", large);
        db.exec("INSERT INTO member (id, name, note, created_at) VALUES (9223372036854775807, NULL, '', '2026-01-01T00:00:00Z'), (1, '甲', NULL, '2026-01-01T00:00:00Z');"
                "INSERT INTO member_merge (id, kept, gone, by, at) VALUES (1, -9223372036854775808, 0, 'operator', 'x');"
                "INSERT INTO shop_order (id, platform, order_no) VALUES (1, 'own', '1')");
        db::Statement line = db.prepare("INSERT INTO order_line (shop_order, quantity) VALUES (1, ?)");
        for (const double value : {0.1, 1e300, -0.0, 5e-324, 40.0, 1.0 / 3, HUGE_VAL, -HUGE_VAL})
            line.run(value);
        QByteArray all(256, 0);
        for (int i = 0; i < 256; ++i)
            all[i] = char(i);
        db::Statement image = db.prepare("INSERT INTO image (hash, format, width, height, bytes, added_at) VALUES (?, 'png', 1, 1, ?, 'x')");
        image.run("all", all);
        image.run("none", QByteArray(""));
    }

    static QStringList valuesOf(Workspace &workspace, const std::string &sql)
    {
        return workspace.read([&sql](db::Database &db) {
            QStringList out;
            db::Statement row = db.prepare(sql);
            while (row.step())
                out.append(row.text(0));
            return out;
        }).value();
    }

    // A copy of the small export, to be spoilt.
    QString copyOfExport()
    {
        const QString folder = fresh("");
        const QDir from(QDir(m_smallExport).filePath(contentsFolderName()));
        QDir().mkpath(folder);
        for (const QString &name : from.entryList(QDir::Files))
            QFile::copy(from.filePath(name), QDir(folder).filePath(name));
        return folder;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_small = madeShop();
        QVERIFY(m_small->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) { addHardValues(db); }));
        m_smallExport = fresh("");
        const auto files = exported(*m_small, m_smallExport);
        QVERIFY2(files, files ? "" : qPrintable(words(files.error())));
        QCOMPARE(files->last().word, contentsWord());
    }

    // A new table is held by itself. That it can be is shown here: STRICT, so that each column has one kind of values, with a key
    // that orders its rows. One that shall stay out says why.
    void everyTable()
    {
        const auto facts = m_small->read([](db::Database &db) {
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
        const QString path = fresh(".siyu");
        QVERIFY(imported(m_smallExport, path));
        const auto opened = Workspace::open(path, m_clock, OpenAs::Writer);
        QVERIFY(opened);
        const QStringList wanted = valuesOf(*m_small, sql.toStdString());
        QVERIFY(!wanted.isEmpty());
        QCOMPARE(valuesOf(**opened, sql.toStdString()), wanted);
    }

    void sampleShop()
    {
        if (Workspace::engine().contains(QStringLiteral("system")) && !isLong())
            QSKIP("compared on the pinned SQLite; here the random shops are");
        const auto shop = madeShop();
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
        const auto shop = madeShop();
        QVERIFY(shop->write({QStringLiteral("test"), {}, Record::System}, [seed](db::Database &db) { test::RandomShop(db, std::uint64_t(seed)).fill(); }));
        comesBack(*shop, true);
    }

    void hardValuesAgain() { comesBack(*m_small, false); }

    // What was done before can be taken back in the new workspace, too.
    void changesComeBack()
    {
        const auto shop = madeShop();
        QVERIFY(shop->write({QStringLiteral("member.edit"), {}}, [](db::Database &db) { db.exec("INSERT INTO member (id, name, created_at) VALUES (7, '乙', '2026-01-01T00:00:00Z')"); }));
        const QString folder = fresh(""), path = fresh(".siyu");
        QVERIFY(exported(*shop, folder));
        QVERIFY(imported(folder, path));
        const auto opened = Workspace::open(path, m_clock, OpenAs::Writer);
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
        const QString folder = fresh(""), path = fresh(".siyu");
        std::vector<schema::File> files = schema::files();
        std::erase_if(files, [version](const schema::File &file) { return file.version > version; });
        {
            db::Database old(fresh(".siyu"), db::OpenMode::Writer);
            QVERIFY(db::migrate(old, files));
            old.exec("INSERT INTO member (id, name, created_at) VALUES (1, '甲', '2026-01-01T00:00:00Z');"
                     "INSERT INTO segment (id, name, rule, created_at) VALUES (1, 'VIP', 'tag = VIP', '2026-01-01T00:00:00Z')");
            NoProgress quiet;
            QVERIFY(writeContents(old, folder, m_clock->nowUtc(), quiet));
        }
        const auto made = imported(folder, path);
        QVERIFY2(made, made ? "" : qPrintable(words(made.error())));
        const auto opened = Workspace::open(path, m_clock, OpenAs::Writer);
        QVERIFY(opened);
        QCOMPARE(valuesOf(**opened, "SELECT name FROM member"), QStringList{QStringLiteral("甲")});
        QCOMPARE(valuesOf(**opened, "SELECT name FROM segment"), QStringList{QStringLiteral("VIP")});
        const std::string schemaSql = "SELECT type || name || coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' ORDER BY type, name";
        QCOMPARE(valuesOf(**opened, schemaSql), valuesOf(*m_small, schemaSql));
    }

    void damaged_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("spoil"); // how
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("what");
        const auto row = [](const char *name, const char *file, const char *spoil, ErrorCode code, const char *what) {
            QTest::newRow(name) << QByteArray(file) << QByteArray(spoil) << int(code) << QByteArray(what);
        };
        row("missing file", "member.jsonl", "remove", ErrorCode::ExportDamaged, "missing");
        row("changed byte in a text", "member.jsonl", "replace|甲|乙", ErrorCode::ExportDamaged, "checksum");
        row("changed byte in a number", "order_line.jsonl", "replace|0.1|0.2", ErrorCode::ExportDamaged, "checksum");
        row("changed name of a column", "member.jsonl", "replace|gender|render", ErrorCode::ExportDamaged, "columns");
        row("cut within a row", "member.jsonl", "cut:10", ErrorCode::ExportDamaged, "cut");
        row("cut behind a row", "order_line.jsonl", "dropLine", ErrorCode::ExportDamaged, "count");
        row("a row twice", "setting.jsonl", "repeatLine", ErrorCode::ExportDamaged, "line");
        row("empty", "setting.jsonl", "cut:100000000", ErrorCode::ExportDamaged, "columns");
        row("no row", "member.jsonl", "append:{}\n", ErrorCode::ExportDamaged, "line");
        row("too few values", "member.jsonl", "append:[1]\n", ErrorCode::ExportDamaged, "line");
        row("a word for a number", "image.jsonl", "append:[\"x\",\"png\",\"y\",1,\"\",\"x\"]\n", ErrorCode::ExportDamaged, "line");
        row("a value that the schema does not allow", "image.jsonl", "append:[\"x\",\"gif\",1,1,\"\",\"x\"]\n", ErrorCode::ExportDamaged, "line");
        row("manifest without a comma", "manifest.json", "replace|,|;", ErrorCode::ExportDamaged, "content");
        row("manifest of other counts", "manifest.json", "replace|\"rows\": 8|\"rows\": 9", ErrorCode::ExportDamaged, "checksum");
        row("no manifest", "manifest.json", "remove", ErrorCode::ExportIncomplete, "");
        row("another program's", "manifest.json", "replace|Siyu Desk|Other Desk", ErrorCode::ExportDamaged, "content");
        row("newer schema", "manifest.json", "schema:9999", ErrorCode::WorkspaceNewer, "9999");
        row("newer format", "manifest.json", "format:2", ErrorCode::WorkspaceNewer, "2");
        row("a schema that never was", "manifest.json", "schema:5", ErrorCode::ExportDamaged, "check");
        row("a table too few", "manifest.json", "leaveOut:member", ErrorCode::ExportDamaged, "missing_table");
        row("a table too many", "manifest.json", "add:sqlite_schema", ErrorCode::ExportDamaged, "table");
        row("a row that names nobody", "manifest.json", "orphan", ErrorCode::ExportDamaged, "check");
        row("two alike", "manifest.json", "alike", ErrorCode::ExportDamaged, "check");
    }

    void damaged()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, spoil);
        QFETCH(int, code);
        QFETCH(QByteArray, what);
        const QString folder = copyOfExport(), path = fresh(".siyu");
        spoilFile(folder, QString::fromLatin1(file), spoil);
        const auto made = imported(folder, path);
        QVERIFY(!made);
        QCOMPARE(int(made.error().code), code);
        QCOMPARE(made.error().values.value(1), QString::fromLatin1(what));
        const QString said = words(made.error());
        QVERIFY2(!said.contains(QStringLiteral("%")), qPrintable(said));
        QCOMPARE(QDir(m_dir.path()).entryList({QFileInfo(path).fileName() + QLatin1Char('*')}, QDir::Files | QDir::Hidden), QStringList());
    }

    void refused()
    {
        const QString path = fresh(".siyu");
        QCOMPARE(imported(m_dir.filePath(QStringLiteral("nowhere")), path).error().code, ErrorCode::FileMissing);
        QCOMPARE(imported(m_small->path(), path).error().code, ErrorCode::ExportIncomplete);
        QCOMPARE(imported(m_dir.path(), path).error().code, ErrorCode::ExportIncomplete);
        overwrite(path, "somebody's");
        QCOMPARE(imported(m_smallExport, path).error().code, ErrorCode::Duplicate);
        QCOMPARE(bytesOf(path), QByteArray("somebody's"));
        QFile::remove(path);
        QVERIFY(imported(m_smallExport, path));
    }

    // A masked export holds no contents, and never lies beside those of another.
    void masked()
    {
        const QString folder = fresh("");
        NoProgress quiet;
        const HowToExport how{folder, Format::Csv, true, {}};
        const auto files = exportAll(*m_small, how, quiet);
        QVERIFY(files && !files->isEmpty());
        QVERIFY(!QFileInfo::exists(QDir(folder).filePath(contentsFolderName())));
        QCOMPARE(imported(folder, fresh(".siyu")).error().code, ErrorCode::ExportIncomplete);
        QVERIFY(exported(*m_small, folder));
        const auto refusal = exportAll(*m_small, how, quiet);
        QVERIFY(!refusal);
        QCOMPARE(refusal.error().code, ErrorCode::Refused);
        QVERIFY(imported(folder, fresh(".siyu")));
    }

    // The same folder again: the newer export is the one that lies there.
    void exportedAgain()
    {
        const auto shop = madeShop();
        const QString folder = fresh(""), path = fresh(".siyu");
        QVERIFY(exported(*shop, folder));
        QVERIFY(shop->setSetting(QStringLiteral("zone"), QStringLiteral("Europe/Berlin")));
        QVERIFY(exported(*shop, folder));
        QVERIFY(imported(folder, path));
        QCOMPARE((*Workspace::open(path, m_clock))->zone(), QTimeZone("Europe/Berlin"));
        QCOMPARE(QDir(folder).entryList({QStringLiteral(".*")}, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
    }

    void encrypted()
    {
        if (!db::canEncrypt())
            QSKIP("this build does not encrypt");
        const db::Passphrase secret(QStringLiteral("correct horse"));
        auto shop = Workspace::create(fresh(".siyu"), m_clock, secret);
        QVERIFY(shop);
        QVERIFY((*shop)->setSetting(QStringLiteral("mark"), QStringLiteral("findable words")));
        const QString folder = fresh(""), path = fresh(".siyu"), plain = fresh(".siyu");
        QVERIFY(exported(**shop, folder));
        QVERIFY(imported(folder, path, db::Passphrase(QStringLiteral("another one"))));
        QVERIFY(!bytesOf(path).contains("findable words"));
        QVERIFY(imported(folder, plain));
        QVERIFY(bytesOf(plain).contains("findable words"));
        QCOMPARE(Workspace::open(path, m_clock).error().code, ErrorCode::PassphraseNeeded);
        const auto opened = Workspace::open(path, m_clock, OpenAs::Writer, db::Passphrase(QStringLiteral("another one")));
        QVERIFY(opened);
        QCOMPARE((*opened)->setting(QStringLiteral("mark")), QStringLiteral("findable words"));
    }

    void cancelled();

private:
    static void spoilFile(const QString &folder, const QString &name, const QByteArray &how);
};

namespace {

// Says stop at the n-th question, of either kind.
class StopAt final : public Progress {
public:
    explicit StopAt(qint64 n) : m_left(n) { }
    bool report(qint64, qint64) override { return goOn(); }
    bool goOn() override
    {
        ++asked;
        return m_left-- > 0;
    }
    qint64 asked = 0;

private:
    qint64 m_left;
};

void signAgain(QJsonObject &object)
{
    object.remove(QStringLiteral("checksum"));
    const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
    object.insert(QStringLiteral("checksum"), QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
}

// With a row more in a table, and everything that is said of its file made to fit.
void addRow(const QString &folder, QJsonArray &tables, const char *table, const QByteArray &names, const QByteArray &row)
{
    const QString path = QDir(folder).filePath(QLatin1String(table) + QStringLiteral(".jsonl"));
    overwrite(path, (QFileInfo::exists(path) ? bytesOf(path) : names + '\n') + row + '\n');
    for (qsizetype i = 0; i < tables.size(); ++i) {
        QJsonObject file = tables[i].toObject();
        if (file.value(QStringLiteral("table")).toString() != QLatin1String(table))
            continue;
        file.insert(QStringLiteral("rows"), file.value(QStringLiteral("rows")).toInteger() + 1);
        file.insert(QStringLiteral("sha256"), QString::fromLatin1(QCryptographicHash::hash(bytesOf(path), QCryptographicHash::Sha256).toHex()));
        tables[i] = file;
    }
}

void spoilManifest(const QString &folder, const QByteArray &how)
{
    const QString path = QDir(folder).filePath(QStringLiteral("manifest.json"));
    QJsonObject object = QJsonDocument::fromJson(bytesOf(path)).object();
    QJsonArray tables = object.value(QStringLiteral("tables")).toArray();
    const QString key = QString::fromLatin1(how.left(how.indexOf(':'))), value = QString::fromLatin1(how.mid(how.indexOf(':') + 1));
    if (key == QStringLiteral("leaveOut")) {
        for (qsizetype i = tables.size() - 1; i >= 0; --i) {
            if (tables[i].toObject().value(QStringLiteral("table")).toString() == value)
                tables.removeAt(i);
        }
    } else if (key == QStringLiteral("add")) {
        tables.append(QJsonObject{{QStringLiteral("table"), value}, {QStringLiteral("rows"), 1}});
    } else if (how == "orphan") {
        addRow(folder, tables, "consent", R"(["member","touchpoint","source","given_at","withdrawn_at","how","batch"])", "[12345,\"sms\",1,\"2026-01-01T00:00:00Z\",null,null,null]");
    } else if (how == "alike") {
        // Only the second index of the table forbids it.
        for (const char *id : {"1", "2"})
            addRow(folder, tables, "content_folder", R"(["id","name","parent"])", QByteArray("[") + id + ",\"same\",null]");
    } else {
        object.insert(key, value.toInt());
    }
    object.insert(QStringLiteral("tables"), tables);
    signAgain(object);
    overwrite(path, QJsonDocument(object).toJson());
}

} // namespace

void ImportAllTest::spoilFile(const QString &folder, const QString &name, const QByteArray &how)
{
    const QString path = QDir(folder).filePath(name);
    const QByteArray bytes = bytesOf(path);
    const QList<QByteArray> parts = how.split(how.startsWith("replace") ? '|' : ':');
    if (how == "remove")
        QVERIFY(QFile::remove(path));
    else if (how.startsWith("replace"))
        overwrite(path, QByteArray(bytes).replace(parts.at(1), parts.at(2)));
    else if (how.startsWith("cut:"))
        overwrite(path, bytes.chopped(std::min<qsizetype>(bytes.size(), parts.last().toInt())));
    else if (how.startsWith("append:"))
        overwrite(path, bytes + how.mid(7));
    else if (how == "dropLine")
        overwrite(path, bytes.left(bytes.lastIndexOf('\n', -2) + 1));
    else if (how == "repeatLine")
        overwrite(path, bytes + bytes.mid(bytes.lastIndexOf('\n', -2) + 1));
    else
        spoilManifest(folder, how);
    QVERIFY(bytesOf(path) != bytes || how == "remove");
}

// At any moment: nothing lies there afterwards, neither of the export nor of the new workspace.
void ImportAllTest::cancelled()
{
    const auto shop = madeShop();
    QVERIFY(shop->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
        test::RandomShop(db, 4).fill();
        db.exec("WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
                " INSERT INTO member (id, name, created_at) SELECT i, 'x' || i, '2026-01-01T00:00:00Z' FROM n");
    }));
    const QString folder = fresh(""), target = fresh(".siyu");
    StopAt never(std::numeric_limits<qint64>::max()), neverIn(std::numeric_limits<qint64>::max());
    const HowToExport how{folder, Format::Csv, false, QStringLiteral("test")};
    QVERIFY(exportAll(*shop, how, never));
    QVERIFY(importAll(folder, target, {}, neverIn));
    QRandomGenerator random(7);
    QVERIFY(never.asked > 100 && neverIn.asked > 50);
    for (int i = 0; i < timesOf("SIYU_CANCELS", 5); ++i) {
        const QString half = fresh(""), path = fresh(".siyu");
        StopAt stop(random.bounded(never.asked)), stopIn(random.bounded(neverIn.asked));
        QCOMPARE(exportAll(*shop, {half, Format::Csv, false, QStringLiteral("test")}, stop).error().code, ErrorCode::Cancelled);
        QVERIFY(!QFileInfo::exists(half));
        QCOMPARE(importAll(folder, path, {}, stopIn).error().code, ErrorCode::Cancelled);
        QCOMPARE(QDir(m_dir.path()).entryList({QFileInfo(path).fileName() + QLatin1Char('*')}, QDir::Files | QDir::Hidden), QStringList());
    }
    QVERIFY(imported(folder, fresh(".siyu")));
}

QTEST_GUILESS_MAIN(ImportAllTest)
#include "importall_test.moc"
