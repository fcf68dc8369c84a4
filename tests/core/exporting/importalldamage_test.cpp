// SPDX-License-Identifier: GPL-3.0-or-later
// Exports that are damaged, cut, foreign or masked are refused, and so is a place that is taken; what is stopped, on the way out
// or back, leaves nothing. What comes back: importall_test.cpp.
#include "tests/core/exporting/importallscene.h"
#include "tests/support/randomshop.h"

#include <QCryptographicHash>

using namespace siyu;
using namespace siyu::exporting;

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

void spoilFile(const QString &folder, const QString &name, const QByteArray &how)
{
    const QString path = QDir(folder).filePath(name);
    const QByteArray bytes = bytesOf(path);
    const QList<QByteArray> parts = how.split(how.startsWith("replace") ? '|' : ':');
    if (how == "endless") { // and not read afterwards
        QVERIFY(QFile::remove(path) && QFile::link(QStringLiteral("/dev/zero"), path));
        return;
    }
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

} // namespace

class ImportAllDamageTest : public QObject {
    Q_OBJECT

    ImportAllScene m_scene;

    // A copy of the small export, to be spoilt.
    QString copyOfExport()
    {
        const QString folder = m_scene.fresh("");
        const QDir from(QDir(m_scene.smallExport()).filePath(contentsFolderName()));
        QDir().mkpath(folder);
        for (const QString &name : from.entryList(QDir::Files))
            QFile::copy(from.filePath(name), QDir(folder).filePath(name));
        return folder;
    }

private Q_SLOTS:
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
        if (QFileInfo::exists(QStringLiteral("/dev/zero"))) {
            row("a device for a file", "member.jsonl", "endless", ErrorCode::ExportDamaged, "missing");
            row("a device for the manifest", "manifest.json", "endless", ErrorCode::ExportDamaged, "missing");
        }
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
        const QString folder = copyOfExport(), path = m_scene.fresh(".siyu");
        spoilFile(folder, QString::fromLatin1(file), spoil);
        const auto made = m_scene.imported(folder, path);
        QVERIFY(!made);
        QCOMPARE(int(made.error().code), code);
        QCOMPARE(made.error().values.value(1), QString::fromLatin1(what));
        const QString said = words(made.error());
        QVERIFY2(!said.contains(QStringLiteral("%")), qPrintable(said));
        QCOMPARE(m_scene.filesNamed(QFileInfo(path).fileName() + QLatin1Char('*')), QStringList());
    }

    void refused()
    {
        const QString path = m_scene.fresh(".siyu");
        QCOMPARE(m_scene.imported(m_scene.path() + QStringLiteral("/nowhere"), path).error().code, ErrorCode::FileMissing);
        QCOMPARE(m_scene.imported(m_scene.small().path(), path).error().code, ErrorCode::ExportIncomplete);
        QCOMPARE(m_scene.imported(m_scene.path(), path).error().code, ErrorCode::ExportIncomplete);
        overwrite(path, "somebody's");
        QCOMPARE(m_scene.imported(m_scene.smallExport(), path).error().code, ErrorCode::Duplicate);
        QCOMPARE(bytesOf(path), QByteArray("somebody's"));
        QFile::remove(path);
        QVERIFY(m_scene.imported(m_scene.smallExport(), path));
    }

    // A masked export holds no contents, and never lies beside those of another.
    void masked()
    {
        const QString folder = m_scene.fresh("");
        NoProgress quiet;
        const HowToExport how{folder, Format::Csv, true, {}};
        const auto files = exportAll(m_scene.small(), how, quiet);
        QVERIFY(files && !files->isEmpty());
        QVERIFY(!QFileInfo::exists(QDir(folder).filePath(contentsFolderName())));
        QCOMPARE(m_scene.imported(folder, m_scene.fresh(".siyu")).error().code, ErrorCode::ExportIncomplete);
        QVERIFY(exported(m_scene.small(), folder));
        const auto refusal = exportAll(m_scene.small(), how, quiet);
        QVERIFY(!refusal);
        QCOMPARE(refusal.error().code, ErrorCode::Refused);
        QVERIFY(m_scene.imported(folder, m_scene.fresh(".siyu")));
    }

    // The same folder again: the newer export is the one that lies there.
    void exportedAgain()
    {
        const auto shop = m_scene.madeShop();
        const QString folder = m_scene.fresh(""), path = m_scene.fresh(".siyu");
        QVERIFY(exported(*shop, folder));
        QVERIFY(shop->setSetting(QStringLiteral("zone"), QStringLiteral("Europe/Berlin")));
        QVERIFY(exported(*shop, folder));
        QVERIFY(m_scene.imported(folder, path));
        QCOMPARE((*Workspace::open(path, m_scene.clock()))->zone(), QTimeZone("Europe/Berlin"));
        QCOMPARE(QDir(folder).entryList({QStringLiteral(".*")}, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
    }

    // At any moment: nothing lies there afterwards, neither of the export nor of the new workspace.
    void cancelled()
    {
        const auto shop = m_scene.madeShop();
        QVERIFY(shop->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
            test::RandomShop(db, 4).fill();
            db.exec("WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
                    " INSERT INTO member (id, name, created_at) SELECT i, 'x' || i, '2026-01-01T00:00:00Z' FROM n");
        }));
        const QString folder = m_scene.fresh(""), target = m_scene.fresh(".siyu");
        StopAt never(std::numeric_limits<qint64>::max()), neverIn(std::numeric_limits<qint64>::max());
        const HowToExport how{folder, Format::Csv, false, QStringLiteral("test")};
        QVERIFY(exportAll(*shop, how, never));
        QVERIFY(importAll(folder, target, {}, neverIn));
        QRandomGenerator random(7);
        QVERIFY(never.asked > 100 && neverIn.asked > 50);
        for (int i = 0; i < timesOf("SIYU_CANCELS", 5); ++i) {
            const QString half = m_scene.fresh(""), path = m_scene.fresh(".siyu");
            StopAt stop(random.bounded(never.asked)), stopIn(random.bounded(neverIn.asked));
            QCOMPARE(exportAll(*shop, {half, Format::Csv, false, QStringLiteral("test")}, stop).error().code, ErrorCode::Cancelled);
            QVERIFY(!QFileInfo::exists(half));
            QCOMPARE(importAll(folder, path, {}, stopIn).error().code, ErrorCode::Cancelled);
            QCOMPARE(m_scene.filesNamed(QFileInfo(path).fileName() + QLatin1Char('*')), QStringList());
        }
        QVERIFY(m_scene.imported(folder, m_scene.fresh(".siyu")));
    }
};

QTEST_GUILESS_MAIN(ImportAllDamageTest)
#include "importalldamage_test.moc"
