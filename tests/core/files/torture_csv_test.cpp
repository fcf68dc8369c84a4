// SPDX-License-Identifier: GPL-3.0-or-later
// Every CSV of the shared corpora, read from its first row to its last and compared with what two independent readers
// (python's csv, PapaParse) made of it. Skips where the corpora are not there.
#include "core/files/table.h"
#include "tests/support/rulings.h"
#include "tests/support/support.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <zlib.h>

using namespace siyu;
using namespace siyu::files;

namespace {

QJsonObject expectationOf(const QString &path)
{
    QFile file(path + QStringLiteral(".expected.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

void appendJson(QByteArray &out, std::string_view text)
{
    static const char digits[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out += '\\', out += c;
        else if (c == '\n' || c == '\r' || c == '\t' || c == '\b' || c == '\f')
            out += '\\', out += c == '\n' ? 'n' : c == '\r' ? 'r' : c == '\t' ? 't' : c == '\b' ? 'b' : 'f';
        else if (byte < 0x20)
            out += "\\u00", out += digits[byte >> 4], out += digits[byte & 15];
        else
            out += c;
    }
    out += '"';
}

// As python's json.dumps(row, ensure_ascii=False) + LF writes it: what the corpora's hashes are made over.
QByteArray jsonLine(const std::vector<std::string_view> &cells)
{
    QByteArray line("[");
    for (size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += ", ";
        appendJson(line, cells[i]);
    }
    return line + "]\n";
}

struct ReadFile {
    QByteArray hash; // hex of sha256 over all lines
    QByteArray lines; // the first rows
    qint64 rows = 0;
    QString error;
    QString encoding;
    QString delimiter;
};

ReadFile readAll(const QString &path)
{
    ReadFile read;
    auto table = openTable(path);
    if (!table) {
        read.error = QStringLiteral("error %1").arg(int(table.error().code));
        return read;
    }
    read.encoding = table->encoding;
    read.delimiter = table->delimiter;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    std::vector<std::string_view> cells;
    for (auto more = table->rows->next(cells); !more || *more; more = table->rows->next(cells)) {
        if (!more) {
            read.error = QStringLiteral("error %1 in row %2").arg(int(more.error().code)).arg(read.rows);
            return read;
        }
        const QByteArray line = jsonLine(cells);
        hash.addData(line);
        if (read.lines.size() < 300000)
            read.lines += line;
        ++read.rows;
    }
    read.hash = hash.result().toHex();
    return read;
}

QByteArray linesOf(const QJsonArray &rows)
{
    QByteArray lines;
    for (const QJsonValue &row : rows) {
        std::vector<QByteArray> bytes;
        for (const QJsonValue &cell : row.toArray())
            bytes.push_back(cell.toString().toUtf8());
        lines += jsonLine({bytes.begin(), bytes.end()});
    }
    return lines;
}

bool isAsExpected(const ReadFile &read, const QJsonObject &expected)
{
    if (read.hash == expected.value(QStringLiteral("rows_sha256")).toString().toLatin1())
        return true;
    const QJsonValue papa = expected.value(QStringLiteral("papaparse_rows"));
    return papa.isArray() && read.error.isEmpty() && read.lines == linesOf(papa.toArray());
}

// Where the corpora pack a file for its size.
QString unpacked(const QString &path, const QTemporaryDir &folder)
{
    if (!path.endsWith(QStringLiteral(".gz")))
        return path;
    const QString plain = folder.filePath(QFileInfo(path).completeBaseName());
    QFile out(plain);
    gzFile in = gzopen(QFile::encodeName(path).constData(), "rb");
    if (!in || !out.open(QIODevice::WriteOnly))
        return path;
    QByteArray block(1 << 20, Qt::Uninitialized);
    for (int got = gzread(in, block.data(), unsigned(block.size())); got > 0; got = gzread(in, block.data(), unsigned(block.size())))
        out.write(block.constData(), got);
    gzclose(in);
    return plain;
}

QStringList filesWithRows()
{
    QStringList found;
    for (const QString &folder : {QStringLiteral("torture-csv"), QStringLiteral("real")}) {
        QDirIterator it(test::sharedData(folder), {QStringLiteral("*.expected.json")}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QString path = it.next();
            path.chop(int(qstrlen(".expected.json")));
            if (expectationOf(path).contains(QStringLiteral("rows_sha256")))
                found.append(path);
        }
    }
    found.sort();
    return found;
}

QString nameOf(const QString &path)
{
    return QDir(test::sharedData()).relativeFilePath(path);
}

} // namespace

class TortureCsvTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (test::sharedData(QStringLiteral("torture-csv")).isEmpty())
            QSKIP("the shared corpora are not here (SIYU_DATA_DIR)");
    }

    void rows_data();
    void rows();
    void plainTextIsDecoded_data();
    void plainTextIsDecoded();
    void naughtyStringsSurvive();
    void archiveIsRefused();
};

void TortureCsvTest::rows_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : filesWithRows())
        QTest::newRow(qPrintable(nameOf(path))) << path;
}

void TortureCsvTest::rows()
{
    QFETCH(const QString, path);
    QTemporaryDir folder;
    const QJsonObject expected = expectationOf(path);
    const ReadFile read = readAll(unpacked(path, folder));
    const bool same = isAsExpected(read, expected);
    if (test::rulings().contains(nameOf(path))) {
        QVERIFY2(!same, "this file is read as expected now: take it out of the rulings");
        return;
    }
    if (!same)
        qWarning().noquote() << "delimiter" << read.delimiter << "encoding" << read.encoding << "rows" << read.rows << "wanted"
                             << expected.value(QStringLiteral("n_rows")).toInt() << read.error
                             << QString::fromUtf8(read.lines.left(600));
    QVERIFY(same);
}

void TortureCsvTest::plainTextIsDecoded_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator it(test::sharedData(QStringLiteral("torture-csv/uchardet")), {QStringLiteral("*.expected.json")}, QDir::Files);
    while (it.hasNext()) {
        QString path = it.next();
        path.chop(int(qstrlen(".expected.json")));
        QTest::newRow(qPrintable(nameOf(path))) << path;
    }
}

// The text is told by its first characters: what a line of prose is cut into says nothing about its encoding.
void TortureCsvTest::plainTextIsDecoded()
{
    QFETCH(const QString, path);
    const QJsonObject expected = expectationOf(path);
    OpenOptions oneColumn;
    oneColumn.delimiter = QStringLiteral("\x02");
    auto table = openTable(path, oneColumn);
    QVERIFY(table.has_value());
    QString text;
    std::vector<std::string_view> cells;
    for (auto more = table->rows->next(cells); more && *more; more = table->rows->next(cells)) {
        if (!cells.empty())
            text += QString::fromUtf8(cells[0].data(), qsizetype(cells[0].size()));
        text += QLatin1Char('\n');
    }
    QString wanted = expected.value(QStringLiteral("starts")).toString();
    wanted.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    if (wanted.isEmpty())
        wanted = text.left(1);
    if (!text.startsWith(wanted))
        qWarning().noquote() << table->encoding << text.left(80) << "wanted" << wanted
                             << expected.value(QStringLiteral("encoding_truth")).toString();
    QVERIFY(!wanted.isEmpty() && text.startsWith(wanted));
    QVERIFY(!text.contains(QChar::ReplacementCharacter));
}

void TortureCsvTest::naughtyStringsSurvive()
{
    QFile file(test::sharedData(QStringLiteral("torture-csv/blns/blns.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("naughty.csv"));
    QFile csv(path);
    QVERIFY(csv.open(QIODevice::WriteOnly));
    csv.write("id,text\r\n");
    const QJsonArray strings = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(strings.size() > 400);
    for (qsizetype i = 0; i < strings.size(); ++i) {
        QByteArray text = strings[i].toString().toUtf8();
        csv.write(QByteArray::number(i) + ",\"" + text.replace("\"", "\"\"") + "\"\r\n");
    }
    csv.close();
    auto table = openTable(path);
    QVERIFY(table.has_value());
    QCOMPARE(table->delimiter, QStringLiteral(","));
    std::vector<std::string_view> cells;
    QVERIFY(*table->rows->next(cells));
    for (qsizetype i = 0; i < strings.size(); ++i) {
        QVERIFY(*table->rows->next(cells));
        QCOMPARE(cells.size(), size_t(2));
        QCOMPARE(QString::fromUtf8(cells[1].data(), qsizetype(cells[1].size())), strings[i].toString());
    }
    QVERIFY(!*table->rows->next(cells));
}

void TortureCsvTest::archiveIsRefused()
{
    const auto table = openTable(test::sharedData(QStringLiteral("torture-csv/frictionless/compression_implicit-gz.csv")));
    QVERIFY(!table.has_value());
    QCOMPARE(table.error().code, ErrorCode::FileIsArchive);
}

QTEST_GUILESS_MAIN(TortureCsvTest)
#include "torture_csv_test.moc"
