// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"
#include "core/files/csvscanner.h"
#include "core/files/dialect.h"
#include "core/files/table.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace siyu;
using namespace siyu::files;

namespace {

using Row = std::vector<std::string>;

// RFC 4180 by the character, as slow and plain as can be: what the scanner must agree with.
std::vector<Row> plainly(std::string_view text, char delimiter)
{
    enum class At { Start, Plain, Quoted, Closed } at = At::Start;
    std::vector<Row> rows;
    Row row;
    std::string cell;
    bool anything = false;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool lineEnd = c == '\n' || c == '\r';
        if (at == At::Quoted) {
            if (c != '"')
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == '"')
                cell += text[i++];
            else
                at = At::Closed;
        } else if (lineEnd) {
            if (anything)
                row.push_back(cell);
            rows.push_back(std::exchange(row, {}));
            cell.clear();
            anything = false;
            at = At::Start;
            i += c == '\r' && i + 1 < text.size() && text[i + 1] == '\n' ? 1 : 0;
            continue;
        } else if (c == delimiter) {
            row.push_back(std::exchange(cell, {}));
            at = At::Start;
        } else if (c == '"' && at == At::Start) {
            at = At::Quoted;
        } else {
            cell += c;
            at = At::Plain;
        }
        anything = true;
    }
    if (anything) {
        row.push_back(cell);
        rows.push_back(row);
    }
    return rows;
}

struct Written {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("t.csv"));

    explicit Written(const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test's file");
    }
};

struct Read {
    std::vector<Row> rows;
    std::optional<Error> error;
    QStringList warnings;
    QString delimiter;
    QString encoding;
};

Read readFile(const QString &path, const OpenOptions &options = {})
{
    Read read;
    auto table = openTable(path, options);
    if (!table) {
        read.error = table.error();
        return read;
    }
    std::vector<std::string_view> cells;
    while (true) {
        const auto more = table->rows->next(cells);
        if (!more)
            read.error = more.error();
        if (!more || !*more)
            break;
        read.rows.emplace_back(cells.begin(), cells.end());
    }
    read.warnings = table->rows->warnings();
    read.delimiter = table->delimiter;
    read.encoding = table->encoding;
    return read;
}

QByteArray shown(const std::vector<Row> &rows)
{
    QByteArray out;
    for (const Row &row : rows) {
        for (const std::string &cell : row)
            out += '[' + QByteArray::fromStdString(cell) + ']';
        out += '/';
    }
    return out;
}

} // namespace

class CsvTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void agreesWithThePlainReader();
    void delimiter_data();
    void delimiter();
    void refuses_data();
    void refuses();
    void rowWithoutEndIsRefused();
    void tooManyColumnsAreRefused();
    void longRowsAreRead();
    void warns();
    void isFastAndFlat();
};

void CsvTest::rows_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("wanted");

    QTest::newRow("one cell") << QByteArray("a") << QByteArray("[a]/");
    QTest::newRow("only a line end") << QByteArray("\n") << QByteArray("/");
    QTest::newRow("blank lines are rows") << QByteArray("a,b\n\n\nc,d\n") << QByteArray("[a][b]///[c][d]/");
    QTest::newRow("ragged") << QByteArray("a,b,c\nd\ne,f\n") << QByteArray("[a][b][c]/[d]/[e][f]/");
    QTest::newRow("no end of line") << QByteArray("a,b\nc,d") << QByteArray("[a][b]/[c][d]/");
    QTest::newRow("empty last cell") << QByteArray("a,b\nc,") << QByteArray("[a][b]/[c][]/");
    QTest::newRow("bare CR") << QByteArray("a,b\rc,d\r") << QByteArray("[a][b]/[c][d]/");
    QTest::newRow("CR LF") << QByteArray("a,b\r\nc,d\r\n") << QByteArray("[a][b]/[c][d]/");
    QTest::newRow("mixed line ends") << QByteArray("a,b\r\nc,d\re,f\ng,h") << QByteArray("[a][b]/[c][d]/[e][f]/[g][h]/");
    QTest::newRow("quoted") << QByteArray("\"a,b\",\"c\"\"d\"\n") << QByteArray("[a,b][c\"d]/");
    QTest::newRow("line end in quotes") << QByteArray("\"a\r\nb\",c\n") << QByteArray("[a\r\nb][c]/");
    QTest::newRow("empty quotes") << QByteArray("\"\",\"\"\n") << QByteArray("[][]/");
    QTest::newRow("quote within") << QByteArray("a\"b\",c\n") << QByteArray("[a\"b\"][c]/");
    QTest::newRow("text behind the quote") << QByteArray("\"a\"b,c\n") << QByteArray("[ab][c]/");
    QTest::newRow("open quote") << QByteArray("a,\"b\nc") << QByteArray("[a][b\nc]/");
    QTest::newRow("blank before quote") << QByteArray("a, \"b\"\n") << QByteArray("[a][ \"b\"]/");
    QTest::newRow("blanks stay") << QByteArray(" a ,b \n") << QByteArray("[ a ][b ]/");
    QTest::newRow("NUL stays") << QByteArray("a\0b,c\n", 6) << QByteArray("[a\0b][c]/", 9);
    QTest::newRow("sep line is no row") << QByteArray("sep=;\r\na;b\r\n") << QByteArray("[a][b]/");
    QTest::newRow("byte-order mark") << QByteArray("\xEF\xBB\xBF" "a,b\n") << QByteArray("[a][b]/");
    QTest::newRow("byte-order mark alone") << QByteArray("\xEF\xBB\xBF") << QByteArray();
}

void CsvTest::rows()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, wanted);
    const Written file(text);
    const Read read = readFile(file.path);
    QVERIFY(!read.error);
    QCOMPARE(shown(read.rows), wanted);
}

// Texts of the characters that matter, longer than the scanner's blocks and the reader's.
void CsvTest::agreesWithThePlainReader()
{
    static const std::string pieces[] = {",", ",", "\"", "\"\"", "\n", "\r", "\r\n", "a", "bc", "王小明", " ", ";",
        std::string(70, 'x'), "\",\"", "\"\n\""};
    QRandomGenerator random(1);
    for (int round = 0; round < 300; ++round) {
        std::string text;
        const int length = round % 30 == 0 ? 100000 : 300;
        for (int i = 0; i < length; ++i)
            text += pieces[random.bounded(int(std::size(pieces)))];
        const Written file(QByteArray::fromStdString(text));
        OpenOptions options;
        options.delimiter = QStringLiteral(",");
        options.encoding = QStringLiteral("UTF-8");
        const Read read = readFile(file.path, options);
        QVERIFY(!read.error);
        QVERIFY2(read.rows == plainly(text, ','), qPrintable(QStringLiteral("round %1").arg(round)));
    }
}

void CsvTest::delimiter_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("delimiter");
    QTest::addColumn<int>("firstRowCells");

    QTest::newRow("comma") << QByteArray("a,b,c\n1,2,3\n") << "," << 3;
    QTest::newRow("semicolon with decimal commas") << QByteArray("a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n") << ";" << 3;
    QTest::newRow("tab") << QByteArray("a\tb\n1\t2\n") << "\t" << 2;
    QTest::newRow("pipe") << QByteArray("a|b\n1|2\n") << "|" << 2;
    QTest::newRow("colon") << QByteArray("name:phone\nann:1\nbob:2\n") << ":" << 2;
    QTest::newRow("times are no colons") << QByteArray("12:30:00\n12:31:00\n") << "," << 1;
    QTest::newRow("words are no columns") << QByteArray("Ann Lee\nBob Fox\nCid Ray\n") << "," << 1;
    QTest::newRow("commas in texts") << QByteArray("a;b\n\"x, y\";1\n\"z, w, v\";2\n") << ";" << 2;
    QTest::newRow("one column") << QByteArray("a\nb\nc\n") << "," << 1;
    QTest::newRow("one row") << QByteArray("a,b") << "," << 2;
    QTest::newRow("Chinese, tab") << QByteArray("姓名\t手机\n王小明\t13800138000\n") << "\t" << 2;
    QTest::newRow("title above") << QByteArray("三月订单\n订单号,金额\n1,2\n3,4\n") << "," << 1;
    QTest::newRow("tags with semicolons") << QByteArray("name,tags\nann,a;b;c\nbob,a;b\ncid,a\n") << "," << 2;
    QTest::newRow("single quotes") << QByteArray("'a,b','c'\n'd','e,f'\n") << "," << 2;
    QTest::newRow("apostrophes before numbers") << QByteArray("id,name\n'001,a\n'002,b\n") << "," << 2;
    QTest::newRow("double quotes paired within single ones")
        << QByteArray("item,size\n'box, large','6\"\"'\n'boys' shoes, 5\"\"','8\"\"'\n'c','d'\n") << "," << 2;
    QTest::newRow("two rows that only commas cut alike") << QByteArray("a;b;c;d;e,2,3\nf;g,5,6\n") << "," << 3;
    QTest::newRow("escaped quotes") << QByteArray("a,b\n\"x\\\",y\",1\n\"z\\\",w\",2\n") << "," << 2;
}

void CsvTest::delimiter()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, delimiter);
    QFETCH(const int, firstRowCells);
    const Written file(text);
    const Read read = readFile(file.path);
    QVERIFY(!read.error);
    QCOMPARE(read.delimiter, delimiter);
    QCOMPARE(int(read.rows.at(0).size()), firstRowCells);
    if (QByteArray(QTest::currentDataTag()) == "escaped quotes")
        QCOMPARE(QByteArray::fromStdString(read.rows.at(1).at(0)), QByteArray("x\",y"));
    if (QByteArray(QTest::currentDataTag()) == "double quotes paired within single ones") {
        QCOMPARE(QByteArray::fromStdString(read.rows.at(1).at(1)), QByteArray("6\""));
        QCOMPARE(QByteArray::fromStdString(read.rows.at(2).at(1)), QByteArray(" 5\"'"));
    }
}

void CsvTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("format");

    const auto row = [](const char *name, const QByteArray &bytes, ErrorCode code, const char *format = "") {
        QTest::newRow(name) << bytes << int(code) << QString::fromLatin1(format);
    };
    row("empty", {}, ErrorCode::FileEmpty);
    row("gzip", QByteArray("\x1F\x8B\x08\0\0", 5), ErrorCode::FileIsArchive, "gzip");
    row("7z", QByteArray("7z\xBC\xAF\x27\x1C", 6), ErrorCode::FileIsArchive, "7z");
    row("rar", "Rar!\x1A\x07\x01", ErrorCode::FileIsArchive, "RAR");
    row("bzip2", "BZh91AY&SY", ErrorCode::FileIsArchive, "bzip2");
    row("pdf", "%PDF-1.7\n", ErrorCode::FileIsOtherFormat, "PDF");
    row("png", "\x89PNG\r\n\x1A\n", ErrorCode::FileIsOtherFormat, "PNG");
    row("jpeg", "\xFF\xD8\xFF\xE0", ErrorCode::FileIsOtherFormat, "JPEG");
    row("rtf", "{\\rtf1\\ansi", ErrorCode::FileIsOtherFormat, "RTF");
    row("html", "\n <HTML><body><table>", ErrorCode::FileIsOtherFormat, "HTML");
    row("html with byte-order mark", "\xEF\xBB\xBF<!DOCTYPE html>", ErrorCode::FileIsOtherFormat, "HTML");
    row("html in UTF-16", QByteArray("\xFF\xFE<\0t\0a\0b\0l\0e\0>\0", 16), ErrorCode::FileIsOtherFormat, "HTML");
    row("html from Excel", "<meta charset=\"gb2312\"><table>", ErrorCode::FileIsOtherFormat, "HTML");
    row("xml", "<?xml version=\"1.0\"?><a/>", ErrorCode::FileIsOtherFormat, "XML");
    row("spreadsheet of 2003",
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
        ErrorCode::FileIsOtherFormat, "XML Spreadsheet 2003");
    row("broken xml", "<?xml version=\"1.0\"?><a><b></a>", ErrorCode::FileCorrupt, "XML");
    row("old xls without OLE", QByteArray("\x09\x04\x06\x00\x00\x00", 6), ErrorCode::FileIsOtherFormat, "xls");
    row("SQLite", QByteArray("SQLite format 3\0", 16), ErrorCode::FileIsOtherFormat, "SQLite");
}

void CsvTest::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, code);
    QFETCH(const QString, format);
    const Written file(bytes);
    const Read read = readFile(file.path);
    QVERIFY(read.error.has_value());
    QCOMPARE(int(read.error->code), code);
    QCOMPARE(read.error->values.value(0), file.path);
    QCOMPARE(read.error->values.value(1), format);
}

void CsvTest::rowWithoutEndIsRefused()
{
    const Written file("a,b\n1,\"" + QByteArray(40 * 1024 * 1024, 'x'));
    QElapsedTimer timer;
    timer.start();
    const Read read = readFile(file.path);
    QVERIFY(read.error.has_value());
    QCOMPARE(read.error->code, ErrorCode::FileCorrupt);
    QCOMPARE(read.rows.size(), size_t(1));
    QVERIFY(timer.elapsed() < 2000);
}

void CsvTest::tooManyColumnsAreRefused()
{
    const Written fits(QByteArray(16383, ','));
    QCOMPARE(readFile(fits.path).rows.at(0).size(), size_t(16384));
    const Written more(QByteArray(16384, ','));
    const Read read = readFile(more.path);
    QVERIFY(read.error.has_value());
    QCOMPARE(read.error->code, ErrorCode::TooManyColumns);
}

void CsvTest::longRowsAreRead()
{
    const QByteArray text(8 * 1024 * 1024, 'x');
    const Written file("a,\"" + text + "\"\nb,c\n");
    const Read read = readFile(file.path);
    QVERIFY(!read.error);
    QCOMPARE(read.rows.size(), size_t(2));
    QCOMPARE(read.rows[0][1].size(), size_t(text.size()));
    QCOMPARE(read.rows[1][1], std::string("c"));
}

void CsvTest::warns()
{
    const Written file(QByteArray("sep=,\na\0b,\xFF\n1,\"2\n", 18));
    OpenOptions options;
    options.encoding = QStringLiteral("utf-8");
    const Read read = readFile(file.path, options);
    QVERIFY(!read.error);
    QCOMPARE(read.warnings, (QStringList{QStringLiteral("sep_line"), QStringLiteral("nul_bytes"),
                                QStringLiteral("broken_characters:1"), QStringLiteral("open_quote:2")}));
}

// A hundred megabytes of a customer list; the figure is printed, the bound is far from it.
void CsvTest::isFastAndFlat()
{
    QByteArray block;
    for (int i = 0; i < 8000; ++i)
        block += "王小明" + QByteArray::number(i) + ",1380013" + QByteArray::number(1000 + i % 9000)
            + ",o6_bmjrPTlm6_2sgVt7hMZOPfL2M,2026-03-01 12:00:00,\"有备注, 也有逗号\",478.06,北京\n";
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("big.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    while (file.pos() < 100'000'000)
        file.write(block);
    file.close();
    const qint64 before = platform::peakMemory();
    QElapsedTimer timer;
    timer.start();
    auto table = openTable(file.fileName());
    QVERIFY(table.has_value());
    std::vector<std::string_view> cells;
    qint64 cellCount = 0;
    for (auto more = table->rows->next(cells); more && *more; more = table->rows->next(cells))
        cellCount += qint64(cells.size());
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    qInfo("%.0f MB/s, %lld cells, peak memory grew by %lld KB", double(file.size()) / 1e6 / seconds, cellCount,
        (platform::peakMemory() - before) / 1024);
    QVERIFY(cellCount % 7 == 0 && cellCount > 5'000'000);
    QVERIFY(platform::peakMemory() - before < 16 * 1024 * 1024);
}

QTEST_GUILESS_MAIN(CsvTest)
#include "csv_test.moc"
