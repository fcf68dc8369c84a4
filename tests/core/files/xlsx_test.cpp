// SPDX-License-Identifier: GPL-3.0-or-later
// The XLSX reader on workbooks made here: values, shapes of packages, and what it must refuse.
#include "core/base/platform.h"
#include "core/files/xlsx.h"
#include "core/files/xlsxformat.h"
#include "tests/support/support.h"
#include "tests/support/zipbuilder.h"

#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTest>

using namespace siyu;
using test::ZipBuilder;

namespace {

const QByteArray relsHead = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

// What a test changes of a small, sound workbook.
struct Parts {
    QByteArray sheetData = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    QByteArray sheetXml = {}; // instead of a sheet around sheetData
    QByteArray strings = {}; // <si>…</si>
    QByteArray formats = {}; // <numFmt …/>
    QByteArray styles = {}; // <xf …/> behind the first one
    QByteArray workbookPr = {};
    QByteArray sheetList = "<sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/>";
    QByteArray moreRelations = {};
    QByteArray sheetName = "xl/worksheets/sheet1.xml";
    QByteArray sheetTarget = "worksheets/sheet1.xml";
};

void fillPackage(ZipBuilder &zip, const Parts &parts)
{
    zip.add("_rels/.rels", relsHead + "<Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    zip.add("xl/workbook.xml", "<workbook xmlns:r=\"r\"><workbookPr " + parts.workbookPr + "/><sheets>" + parts.sheetList + "</sheets></workbook>");
    zip.add("xl/_rels/workbook.xml.rels", relsHead + "<Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"" + parts.sheetTarget
            + "\"/><Relationship Id=\"r8\" Type=\"x/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"r9\" Type=\"x/styles\" Target=\"styles.xml\"/>"
            + parts.moreRelations + "</Relationships>");
    zip.add("xl/sharedStrings.xml", "<sst>" + parts.strings + "</sst>");
    zip.add("xl/styles.xml", "<styleSheet><numFmts>" + parts.formats + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
            + parts.styles + "</cellXfs></styleSheet>");
    zip.add(parts.sheetName, parts.sheetXml.isEmpty() ? "<worksheet><sheetData>" + parts.sheetData + "</sheetData></worksheet>" : parts.sheetXml);
}

struct Read {
    QList<QStringList> rows;
    std::optional<Error> error;
    files::OpenedTable table;
};

Read readFile(const QString &path, const QString &sheet = {})
{
    Read out;
    auto table = files::openXlsx(path, {sheet, {}, {}});
    if (!table) {
        out.error = table.error();
        return out;
    }
    out.table = std::move(*table);
    std::vector<std::string_view> cells;
    for (;;) {
        const auto more = out.table.rows->next(cells);
        if (!more)
            out.error = more.error();
        if (!more || !*more)
            return out;
        QStringList row;
        for (const auto cell : cells)
            row.append(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
        out.rows.append(row);
    }
}

QString wordOf(const QList<QStringList> &rows)
{
    QStringList lines;
    for (const QStringList &row : rows)
        lines.append(row.join(QLatin1Char('|')));
    return lines.join(QLatin1Char('/'));
}

} // namespace

class XlsxTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(QStringLiteral("a.xlsx")); }
    Read read(const Parts &parts, ZipBuilder zip = {})
    {
        fillPackage(zip, parts);
        zip.save(path());
        return readFile(path());
    }

private Q_SLOTS:
    void cells_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QByteArray &cells) { return "<row r=\"1\">" + cells + "</row>"; };
        QTest::newRow("nothing") << QByteArray() << "";
        QTest::newRow("only formatted cells") << row("<c r=\"A1\" s=\"1\"/><c r=\"ZZ1\" s=\"1\"></c>") << "";
        QTest::newRow("gap of rows") << row("<c r=\"A1\"><v>1</v></c>") + "<row r=\"4\"><c r=\"B4\"><v>2</v></c></row>" << "1///|2";
        QTest::newRow("no references") << QByteArray("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>") << "1|2/3";
        QTest::newRow("row number not above the last") << row("<c><v>1</v></c>") + row("<c><v>2</v></c>") << "1/2";
        QTest::newRow("cells out of order") << row("<c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c>") << "1||3";
        QTest::newRow("lower-case and absolute reference") << row("<c r=\"$b$1\"><v>3</v></c>") << "|3";
        QTest::newRow("last column") << row("<c r=\"XFD1\"><v>3</v></c>") << QString(16383, QLatin1Char('|')) + "3";
        QTest::newRow("shared") << row("<c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c>") << "b&c|a";
        QTest::newRow("rich, phonetic left out") << row("<c t=\"s\"><v>2</v></c>") << QString::fromUtf8("东京x");
        QTest::newRow("escape") << row("<c t=\"s\"><v>3</v></c>") << QStringLiteral("_x0041_A");
        QTest::newRow("inline") << row("<c t=\"inlineStr\"><is><t>x &lt;&#x4e2d;&#65;</t></is></c>") << QString::fromUtf8("x <中A");
        QTest::newRow("CDATA and comment") << row("<c t=\"str\"><v><![CDATA[a<b&amp;]]><!-- <v>no</v> -->c</v></c>") << "a<b&amp;c";
        QTest::newRow("unknown entity stays") << row("<c t=\"str\"><v>&nbsp;&x;</v></c>") << "&nbsp;&x;";
        QTest::newRow("booleans") << row("<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c>") << "TRUE|FALSE";
        QTest::newRow("fault") << row("<c t=\"e\"><v>#N/A</v></c>") << "#N/A";
        QTest::newRow("formula's value") << row("<c t=\"str\"><f>A1&amp;\"x\"</f><v>y</v></c>") << "y";
        QTest::newRow("prefix") << QByteArray("<x:row r='1'><x:c r='A1'><x:v>7</x:v></x:c></x:row>") << "7";
        QTest::newRow("greater-than in an attribute") << QByteArray("<row r=\"1\" spans=\">\"><c r='A1' cm='>'><v>7</v></c></row>") << "7";
        QTest::newRow("dates") << row("<c s=\"1\"><v>46082</v></c><c s=\"1\"><v>46082.378472222219</v></c>") << "2026-03-01|2026-03-01T09:05:00";
        QTest::newRow("own formats") << row("<c s=\"2\"><v>46082</v></c><c s=\"3\"><v>1.5</v></c><c s=\"4\"><v>46082</v></c>") << "2026-03-01|36:00:00|46082";
        QTest::newRow("time") << row("<c s=\"1\"><v>0.37847222222222221</v></c>") << "9:05:00";
        QTest::newRow("ISO date") << row("<c t=\"d\"><v>2026-03-01T09:05:00Z</v></c><c t=\"d\"><v>2026-03-01</v></c><c t=\"d\"><v>09:05</v></c>")
                                  << "2026-03-01T09:05:00|2026-03-01|9:05:00";
    }
    void cells()
    {
        QFETCH(QByteArray, data);
        QFETCH(QString, expected);
        Parts parts;
        parts.sheetData = data;
        parts.strings = "<si><t>a</t></si><si><t>b&amp;c</t></si><si><r><t>东京</t></r><r><rPr/><t>x</t></r><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si>"
                        "<si><t>_x005F_x0041__x0041_</t></si>";
        parts.formats = "<numFmt numFmtId=\"170\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/><numFmt numFmtId=\"171\" formatCode=\"[h]:mm:ss\"/><numFmt numFmtId=\"172\" formatCode=\"[Red]0.00&quot;d&quot;\"/>";
        parts.styles = "<xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"172\"/>";
        const Read got = read(parts);
        QVERIFY2(!got.error, qPrintable(got.error ? got.error->detail : QString()));
        QCOMPARE(wordOf(got.rows), expected);
    }

    void numbers_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QString>("expected");
        QTest::newRow("integer") << QByteArray("13800138000") << "13800138000";
        QTest::newRow("eighteen digits stay") << QByteArray("123456789012345678") << "123456789012345678";
        QTest::newRow("point zero") << QByteArray("2956.0") << "2956";
        QTest::newRow("binary noise") << QByteArray("0.10000000000000001") << "0.1";
        QTest::newRow("noise that is a value") << QByteArray("0.30000000000000004") << "0.30000000000000004";
        QTest::newRow("exponent") << QByteArray("1.5E3") << "1500";
        QTest::newRow("large") << QByteArray("1E+20") << "1e+20";
        QTest::newRow("hundred thousand") << QByteArray("1E5") << "100000";
        QTest::newRow("small") << QByteArray("0.00001") << "1e-05";
        QTest::newRow("minus zero") << QByteArray("-0") << "0";
        QTest::newRow("blanks around") << QByteArray(" 12.50\n") << "12.5";
        QTest::newRow("leading zeros") << QByteArray("007") << "7";
        QTest::newRow("no number") << QByteArray("12,5") << "12,5";
    }
    void numbers()
    {
        QFETCH(QByteArray, raw);
        QFETCH(QString, expected);
        std::string out;
        files::xlsx::appendNumberText(out, {raw.constData(), size_t(raw.size())});
        QCOMPARE(QString::fromStdString(out), expected);
    }

    void formats_data()
    {
        using files::xlsx::NumberMeaning;
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("meaning");
        const auto row = [](const char *code, NumberMeaning meaning) { QTest::newRow(code) << QByteArray(code) << int(meaning); };
        row("General", NumberMeaning::Plain);
        row("[Blue]General", NumberMeaning::Plain);
        row("Standard", NumberMeaning::Plain);
        row("#,##0.00_);[Red](#,##0.00)", NumberMeaning::Plain);
        row("0\"days\"", NumberMeaning::Plain);
        row("0\\d", NumberMeaning::Plain);
        row("\"€\"0.00;@ \"d\"", NumberMeaning::Plain);
        row("0;yyyy", NumberMeaning::Plain);
        row("[$¥-804]#,##0.00", NumberMeaning::Plain);
        row("[DBNum1][$-804]yyyy\"年\"m\"月\"", NumberMeaning::Date);
        row("yyyy/m/d;@", NumberMeaning::Date);
        row("TT.MM.JJJJ", NumberMeaning::Date);
        row("[$-F800]dddd, mmmm dd, yyyy", NumberMeaning::Date);
        row("h:mm AM/PM", NumberMeaning::Date);
        row("[h]:mm:ss", NumberMeaning::Duration);
        row("[MM]:ss", NumberMeaning::Duration);
    }
    void formats()
    {
        QFETCH(QByteArray, code);
        QFETCH(int, meaning);
        QCOMPARE(int(files::xlsx::meaningOfFormat({code.constData(), size_t(code.size())})), meaning);
    }

    void dates1904()
    {
        Parts parts;
        parts.workbookPr = "date1904=\"true\"";
        parts.styles = "<xf numFmtId=\"14\"/>";
        parts.sheetData = "<row><c s=\"1\"><v>44620</v></c><c s=\"1\"><v>1</v></c></row>";
        QCOMPARE(wordOf(read(parts).rows), QStringLiteral("2026-03-01|1904-01-02"));
        parts.workbookPr.clear();
        QCOMPARE(wordOf(read(parts).rows), QStringLiteral("2022-02-28|1900-01-01"));
    }

    void containers_data()
    {
        QTest::addColumn<int>("kind");
        const char *names[] = {"plain", "stored", "data descriptors", "zip64", "data before the archive", "zip64 with data before"};
        for (int i = 0; i < 6; ++i)
            QTest::newRow(names[i]) << i;
    }
    void containers()
    {
        QFETCH(int, kind);
        ZipBuilder zip;
        zip.deflated = kind != 1;
        zip.descriptors = kind == 2;
        zip.zip64 = kind == 3 || kind == 5;
        zip.prefix = kind >= 4 ? QByteArray("#!/bin/sh\n").repeated(50) : QByteArray();
        const Read got = read({}, zip);
        QVERIFY2(!got.error, qPrintable(got.error ? got.error->detail : QString()));
        QCOMPARE(wordOf(got.rows), QStringLiteral("1"));
        const auto byContent = files::openTable(path());
        QVERIFY(byContent.has_value());
        QCOMPARE(byContent->format, QStringLiteral("xlsx"));
    }

    void partNames_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("wrong case") << QByteArray("xl/worksheets/Sheet1.xml") << QByteArray("worksheets/sheet1.XML");
        QTest::newRow("absolute") << QByteArray("xl/worksheets/a.xml") << QByteArray("/xl/worksheets/a.xml");
        QTest::newRow("back slashes") << QByteArray("xl\\worksheets\\a.xml") << QByteArray("worksheets/a.xml");
        QTest::newRow("climbing inside") << QByteArray("other/a.xml") << QByteArray("../other/./a.xml");
        QTest::newRow("leading slash in the archive") << QByteArray("/xl/a.xml") << QByteArray("a.xml");
        QTest::newRow("percent") << QByteArray("xl/a b.xml") << QByteArray("a%20b.xml");
    }
    void partNames()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, target);
        Parts parts;
        parts.sheetName = name;
        parts.sheetTarget = target;
        QCOMPARE(wordOf(read(parts).rows), QStringLiteral("1"));
    }

    void encodings_data()
    {
        QTest::addColumn<QByteArray>("xml");
        const QString xml = QStringLiteral("<?xml version=\"1.0\" encoding=\"%1\"?><worksheet><sheetData><row><c t=\"str\"><v>中é😀</v></c></row></sheetData></worksheet>");
        const auto utf16 = [](const QString &text, bool big, bool mark) {
            QStringEncoder encoder(big ? QStringEncoder::Utf16BE : QStringEncoder::Utf16LE,
                mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
            return QByteArray(encoder(text));
        };
        QTest::newRow("UTF-8 with BOM") << "\xef\xbb\xbf" + xml.arg(QStringLiteral("UTF-8")).toUtf8();
        QTest::newRow("UTF-16LE with BOM") << utf16(xml.arg(QStringLiteral("UTF-16")), false, true);
        QTest::newRow("UTF-16BE with BOM") << utf16(xml.arg(QStringLiteral("UTF-16")), true, true);
        QTest::newRow("UTF-16LE") << utf16(xml.arg(QStringLiteral("UTF-16")), false, false);
        QTest::newRow("UTF-16BE") << utf16(xml.arg(QStringLiteral("UTF-16")), true, false);
    }
    void encodings()
    {
        QFETCH(QByteArray, xml);
        Parts parts;
        parts.sheetXml = xml;
        const Read got = read(parts);
        QVERIFY2(!got.error, qPrintable(got.error ? got.error->detail : QString()));
        QCOMPARE(wordOf(got.rows), QString::fromUtf8("中é😀"));
    }

    void sheets()
    {
        Parts parts;
        parts.sheetList = "<sheet name=\"Hidden\" sheetId=\"1\" state=\"hidden\" r:id=\"r1\"/><sheet name=\"Chart\" sheetId=\"2\" r:id=\"r2\"/><sheet name=\"空\" sheetId=\"3\" r:id=\"r3\"/><sheet name=\"A&amp;B\" sheetId=\"4\" r:id=\"r4\"/>";
        parts.moreRelations = "<Relationship Id=\"r2\" Type=\"x/chartsheet\" Target=\"chartsheets/c.xml\"/><Relationship Id=\"r3\" Type=\"x/worksheet\" Target=\"e.xml\"/><Relationship Id=\"r4\" Type=\"x/worksheet\" Target=\"f.xml\"/>";
        ZipBuilder zip;
        fillPackage(zip, parts);
        zip.add("xl/chartsheets/c.xml", "<chartsheet/>");
        zip.add("xl/e.xml", "<worksheet><sheetData/></worksheet>");
        zip.add("xl/f.xml", "<worksheet><sheetData><row><c><v>4</v></c></row></sheetData></worksheet>");
        zip.save(path());
        const Read first = readFile(path());
        QCOMPARE(first.table.sheets, (QStringList{QStringLiteral("Hidden"), QStringLiteral("Chart"), QString::fromUtf8("空"), QStringLiteral("A&B")}));
        QCOMPARE(first.table.sheet, QStringLiteral("A&B"));
        QCOMPARE(first.table.warnings, QStringList{QStringLiteral("hidden_sheets:1")});
        QCOMPARE(wordOf(first.rows), QStringLiteral("4"));
        QCOMPARE(wordOf(readFile(path(), QStringLiteral("Hidden")).rows), QStringLiteral("1"));
        QCOMPARE(readFile(path(), QStringLiteral("2")).rows.size(), 0);
        QCOMPARE(int(readFile(path(), QStringLiteral("9")).error->code), int(ErrorCode::SheetMissing));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("word");
        const auto made = [](const Parts &parts, auto change) {
            ZipBuilder zip;
            change(zip);
            fillPackage(zip, parts);
            return zip.bytes();
        };
        const auto same = [](ZipBuilder &) {};
        const auto add = [&](const char *name, int code, const char *word, const QByteArray &file) {
            QTest::newRow(name) << file << code << QString::fromLatin1(word);
        };
        const int hostile = int(ErrorCode::FileHostile);
        const int corrupt = int(ErrorCode::FileCorrupt);
        const auto sheet = [](const QByteArray &xml) { return Parts{.sheetXml = xml}; };
        add("doctype", hostile, "doctype", made(sheet("<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet><sheetData><row><c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>"), same));
        add("traversal", hostile, "traversal", made({}, [](ZipBuilder &zip) { zip.add("../../etc/x", "1"); }));
        add("drive", hostile, "traversal", made({}, [](ZipBuilder &zip) { zip.add("C:\\x", "1"); }));
        add("duplicate part", hostile, "duplicate_part", made({}, [](ZipBuilder &zip) { zip.add("xl/Workbook.xml", "<workbook/>"); }));
        add("bad CRC", corrupt, "", made({}, [](ZipBuilder &zip) { zip.crcDamage = 1; }));
        add("encrypted parts", int(ErrorCode::FileEncrypted), "", made({}, [](ZipBuilder &zip) { zip.encryptedFlag = true; }));
        add("cut off", corrupt, "", made({}, same).chopped(40));
        add("nothing", int(ErrorCode::FileEmpty), "", QByteArray());
        add("element open at the end", corrupt, "", made(sheet("<worksheet><sheetData><row><c><v>1"), same));
        add("deep nesting", hostile, "nested_too_deep", made(sheet(QByteArray("<a>").repeated(5000)), same));
        add("ratio", hostile, "bomb", made(sheet("<worksheet><sheetData><row><c t=\"str\"><v>" + QByteArray(30 << 20, 'a') + "</v></c></row></sheetData></worksheet>"), same));
        add("row too far", int(ErrorCode::TooManyRows), "", made({.sheetData = "<row r=\"1048577\"><c><v>1</v></c></row>"}, same));
        add("column too far", int(ErrorCode::TooManyColumns), "", made({.sheetData = "<row><c r=\"XFE1\"><v>1</v></c></row>"}, same));
        add("endless column", int(ErrorCode::TooManyColumns), "", made({.sheetData = "<row><c r=\"ZZZZZZZZZZZZZZZZZZZZ1\"><v>1</v></c></row>"}, same));
        add("shared text that is not there", corrupt, "", made({.sheetData = "<row><c t=\"s\"><v>5</v></c></row>"}, same));
        ZipBuilder plain;
        plain.add("notes.txt", "hello");
        add("an archive", int(ErrorCode::FileIsArchive), "zip", plain.bytes());
        ZipBuilder binary;
        binary.add("xl/workbook.bin", "x");
        add("xlsb", int(ErrorCode::FileIsOtherFormat), "xlsb", binary.bytes());
    }
    void refused()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, code);
        QFETCH(QString, word);
        QFile out(path());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(file);
        out.close();
        QElapsedTimer timer;
        timer.start();
        const Read got = readFile(path());
        QVERIFY(timer.elapsed() < 2000);
        QVERIFY(got.error);
        QCOMPARE(int(got.error->code), code);
        QCOMPARE(got.error->values.value(0), path());
        if (!word.isEmpty())
            QCOMPARE(got.error->values.value(1), word);
        QVERIFY(platform::peakMemory() < (300ll << 20));
    }

    // Long texts named over and over: little in the file, endless in memory.
    void repeatedLongText()
    {
        Parts parts;
        QByteArray text;
        for (int i = 0; text.size() < (1 << 20); ++i)
            text += QByteArray::number(i * 7919);
        parts.strings = "<si><t>" + text + "</t></si>";
        parts.sheetData = QByteArray("<row><c t=\"s\"><v>0</v></c></row>").repeated(200);
        const Read got = read(parts);
        QVERIFY(got.error);
        QCOMPARE(got.error->values.value(1), QStringLiteral("bomb"));
        QVERIFY(got.rows.size() < 100);
    }

    // A cell in the last column of every row.
    void farCells()
    {
        Parts parts;
        for (int row = 1; row <= 200'000; ++row)
            parts.sheetData += "<row r=\"" + QByteArray::number(row) + "\"><c r=\"XFD" + QByteArray::number(row) + "\"><v>"
                + QByteArray::number(row * 7919 % 65521) + "</v></c></row>";
        ZipBuilder zip;
        fillPackage(zip, parts);
        zip.save(path());
        auto table = files::openXlsx(path(), {});
        QElapsedTimer timer;
        timer.start();
        std::vector<std::string_view> cells;
        auto more = table->rows->next(cells);
        while (more && *more)
            more = table->rows->next(cells);
        QVERIFY(!more.has_value());
        QCOMPARE(more.error().values.value(1), QStringLiteral("bomb"));
        QVERIFY(timer.elapsed() < 2000);
    }

    // Any damage to any byte gives rows or an error, never anything else.
    void damagedBytes()
    {
        Parts parts;
        parts.strings = "<si><t>abc</t></si>";
        parts.sheetData = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>46082.5</v></c></row>";
        parts.styles = "<xf numFmtId=\"14\"/>";
        ZipBuilder zip;
        zip.deflated = false;
        fillPackage(zip, parts);
        const QByteArray sound = zip.bytes();
        int refused = 0;
        for (qsizetype at = 0; at < sound.size(); at += 3) {
            QByteArray bad = sound;
            bad[at] = char(bad[at] ^ (1 << (at % 8)));
            QFile out(path());
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(bad);
            out.close();
            refused += readFile(path()).error ? 1 : 0;
        }
        QVERIFY(refused > 100);
    }
};

QTEST_GUILESS_MAIN(XlsxTest)
#include "xlsx_test.moc"
