// SPDX-License-Identifier: GPL-3.0-or-later
// Both writers of XLSX, read back by our reader; tests/data/workbook_readback.py asks openpyxl as well.
#include "core/files/cellwidth.h"
#include "core/files/workbook.h"
#include "core/files/xlsx.h"
#include "core/files/xlsxzip.h"
#include "tests/support/support.h"

#include <QProcess>
#include <QTest>

using namespace siyu;
using files::Cell;

namespace {

QList<QStringList> rowsOf(const QString &path, const QString &sheet = {})
{
    QList<QStringList> rows;
    auto table = files::openXlsx(path, {sheet, {}, {}});
    if (!table)
        return {{QStringLiteral("error"), table.error().detail}};
    std::vector<std::string_view> cells;
    for (auto more = table->rows->next(cells); more && *more; more = table->rows->next(cells)) {
        QStringList row;
        for (const auto cell : cells)
            row.append(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
        rows.append(row);
    }
    return rows;
}

QByteArray partOf(const QString &path, const char *name)
{
    const auto zip = files::xlsx::ZipArchive::open(path);
    const files::xlsx::ZipEntry *entry = zip ? (*zip)->find(name) : nullptr;
    if (!entry)
        return {};
    const auto part = (*zip)->openPart(*entry);
    QByteArray bytes(1 << 16, 0);
    const auto size = part ? (*part)->read(bytes.data(), bytes.size()) : Result<qint64>(0);
    return size ? bytes.first(*size) : QByteArray();
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QStringList dangerous{QStringLiteral("=1+1"), QStringLiteral("+1"), QStringLiteral("-1"), QStringLiteral("@SUM(A1)"),
    QStringLiteral("\t=1"), QStringLiteral("\r=1"), QStringLiteral("＝1+1"), QStringLiteral("  =1"),
    QStringLiteral("=cmd|' /C calc'!A0"), QStringLiteral("{=1}"), QStringLiteral("http://example.com"), QStringLiteral("mailto:a@b.cn")};

} // namespace

class WorkbookTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QString writeReport(const char *name)
    {
        const QString out = path(name);
        auto book = files::Workbook::create(out, {QStringLiteral("周报"), {}, test::utc("2026-03-02T01:00:00Z")});
        if (!book)
            return {};
        files::Workbook &report = **book;
        const int growth = report.addSheet({QStringLiteral("增长/每日"), {{QStringLiteral("日期"), 12}, {QStringLiteral("新增"), 10}, {QStringLiteral("流失"), 10}, {QStringLiteral("成交"), 12}},
            {QStringLiteral("增长"), QStringLiteral("2026-02-23 – 2026-03-01, n = 60")}});
        for (int day = 0; day < 7; ++day) {
            const Cell joined = day == 3 ? Cell() : Cell(qint64(10 + day));
            if (!report.writeRow({QDate(2026, 2, 23).addDays(day), joined, qint64(day), files::AmountFen{123450 + day}}))
                return {};
        }
        const int tiers = report.addSheet({QStringLiteral("tiers"), {{QStringLiteral("群")}, {QStringLiteral("share")}}});
        if (!report.writeRow({QStringLiteral("=老客1群"), files::Share{0.25}}) || !report.writeRow({QStringLiteral("老客2群"), files::Share{0.75}}))
            return {};
        report.addChart({.kind = files::ChartKind::Line, .title = QStringLiteral("=新增"), .valueTitle = QStringLiteral("人"), .sheet = growth,
            .values = {{1, 0x0072B2}, {2, 0xD55E00}}});
        report.addChart({.kind = files::ChartKind::StackedColumns, .title = QStringLiteral("b"), .sheet = growth, .values = {{1, 0x0072B2}, {2, 0xD55E00}}});
        report.addChart({.kind = files::ChartKind::Columns, .title = QStringLiteral("d"), .sheet = tiers, .values = {{1, 0x0072B2}}});
        return report.close() ? out : QString();
    }

private Q_SLOTS:
    void tableOfEveryKindOfCell()
    {
        const QString out = path("t.xlsx");
        auto writer = files::createXlsx(out, QStringLiteral("成员"), {{QStringLiteral("a")}, {QStringLiteral("b")}});
        QVERIFY(writer.has_value());
        QVERIFY((*writer)->writeRow({QStringLiteral("13800138000"), qint64(42), 0.1, QDate(2026, 3, 1), QDateTime(QDate(2026, 3, 1), QTime(9, 5)),
            files::AmountFen{-123450}, files::Share{0.255}, Cell()}).has_value());
        QVERIFY((*writer)->writeRow({Cell(), qint64(1234567890123456789), std::nan(""), QDate(1850, 1, 2), QString()}).has_value());
        QVERIFY(!QFile::exists(out));
        QVERIFY((*writer)->close().has_value());
        const auto rows = rowsOf(out);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[1].join(QLatin1Char('|')), QStringLiteral("13800138000|42|0.1|2026-03-01|2026-03-01T09:05:00|-1234.5|0.255"));
        QCOMPARE(rows[2].join(QLatin1Char('|')), QStringLiteral("|1234567890123456789||1850-01-02"));
    }

    void textStaysText()
    {
        const QString out = path("x.xlsx");
        auto writer = files::createXlsx(out, QStringLiteral("=S"), {{QStringLiteral("=a")}});
        QStringList texts = dangerous;
        texts << QStringLiteral("_x0041_") << QStringLiteral("a\x01z") << QStringLiteral(" two \n lines ") << QStringLiteral("<b>&amp;</b>")
              << QStringLiteral("😀") << QString(40000, QLatin1Char('x'));
        const QString utf8Out = path("utf8.xlsx"); // the same texts in UTF-8 give the same bytes
        auto utf8Writer = files::createXlsx(utf8Out, QStringLiteral("=S"), {{QStringLiteral("=a")}});
        texts.prepend(QString(QChar(0xfffe)) + QStringLiteral("한 가"));
        for (const QString &text : texts) {
            QVERIFY((*writer)->writeRow({text}).has_value());
            const std::string utf8 = text.toStdString();
            QVERIFY((*utf8Writer)->writeRow({files::Utf8{utf8}}).has_value());
        }
        QVERIFY((*writer)->close().has_value());
        QVERIFY((*utf8Writer)->close().has_value());
        QCOMPARE(fileBytes(utf8Out), fileBytes(out));
        texts[0].replace(QChar(0xfffe), QChar(0xfffd));
        const auto rows = rowsOf(out);
        QCOMPARE(rows.size(), texts.size() + 1);
        for (qsizetype i = 0; i + 1 < texts.size(); ++i)
            QCOMPARE(rows[i + 1].value(0), texts[i]);
        QCOMPARE(rows.last().value(0).size(), 32767);
        QVERIFY(rows.last().value(0).endsWith(QChar(0x2026)));
    }

    // More rows than a sheet has room for: none is lost.
    void rowsGoOnOnAnotherSheet()
    {
        constexpr int most = 1'048'575; // without the header
        const QString out = path("long.xlsx");
        auto writer = files::createXlsx(out, QStringLiteral("活跃"), {{QStringLiteral("n")}});
        for (qint64 i = 1; i <= most + 2; ++i)
            QVERIFY((*writer)->writeRow({i}).has_value());
        QVERIFY((*writer)->close().has_value());
        const auto firstSheet = rowsOf(out, QStringLiteral("活跃"));
        QCOMPARE(firstSheet.size(), most + 1);
        QCOMPARE(firstSheet.last(), QStringList{QString::number(most)});
        QCOMPARE(rowsOf(out, QStringLiteral("活跃 (2)")), (QList<QStringList>{{QStringLiteral("n")}, {QString::number(most + 1)}, {QString::number(most + 2)}}));
    }

    void nothingAppearsWithoutClose()
    {
        {
            auto writer = files::createXlsx(path("n.xlsx"), QStringLiteral("S"), {{QStringLiteral("a")}});
            QVERIFY((*writer)->writeRow({qint64(1)}).has_value());
        }
        QVERIFY(QDir(m_folder.path()).entryList({QStringLiteral("n.xlsx*")}, QDir::Files | QDir::Hidden).isEmpty());
    }

    void placeThatCannotBeWritten()
    {
        const auto writer = files::createXlsx(path("no/such/folder.xlsx"), QStringLiteral("S"), {});
        QVERIFY(!writer.has_value());
        QCOMPARE(int(writer.error().code), int(ErrorCode::FileUnwritable));
    }

    void ownerOnly()
    {
        const QString out = writeReport("mode.xlsx");
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!out.isEmpty() && !(QFile::permissions(out) & others));
    }

    void reportReadsBack()
    {
        const QString out = writeReport("r.xlsx");
        QVERIFY(!out.isEmpty());
        const auto rows = rowsOf(out);
        QCOMPARE(rows.size(), 10);
        QCOMPARE(rows[2].join(QLatin1Char('|')), QStringLiteral("日期|新增|流失|成交"));
        QCOMPARE(rows[6].join(QLatin1Char('|')), QStringLiteral("2026-02-26||3|1234.53"));
        QCOMPARE(rowsOf(out, QStringLiteral("tiers")).at(1).join(QLatin1Char('|')), QStringLiteral("=老客1群|0.25"));
        auto table = files::openXlsx(out, {});
        QCOMPARE(table->sheets.first(), QStringLiteral("增长 每日"));
    }

    // A date axis of one day would be one of years in LibreOffice.
    void axisOfALoneDayNamesIt()
    {
        for (const int days : {1, 2}) {
            const QString out = path("days.xlsx");
            auto book = files::Workbook::create(out, {{}, {}, test::utc("2026-03-02T01:00:00Z")});
            const int sheet = (*book)->addSheet({QStringLiteral("s"), {{QStringLiteral("日期")}, {QStringLiteral("新增")}}});
            for (int day = 0; day < days; ++day)
                QVERIFY((*book)->writeRow({QDate(2026, 3, 4).addDays(day), qint64(5)}).has_value());
            (*book)->addChart({.kind = files::ChartKind::Columns, .title = QStringLiteral("t"), .sheet = sheet, .values = {{1, 0x0072B2}}});
            QVERIFY((*book)->close().has_value());
            const QByteArray chart = partOf(out, "xl/charts/chart1.xml");
            QVERIFY(chart.contains(days == 1 ? "formatCode=\"&quot;2026-03-04&quot;\"" : "formatCode=\"yyyy-mm-dd\""));
        }
    }

    void fittedLabels_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("label");
        QTest::newRow("short") << QStringLiteral("老客1群") << QStringLiteral("老客1群");
        QTest::newRow("none") << QString() << QString();
        QTest::newRow("as wide as there is room") << QString(12, QLatin1Char('x')) << QString(12, QLatin1Char('x'));
        QTest::newRow("the middle gives way") << QStringLiteral("abcdefghijklm") << QStringLiteral("abcde…ijklm");
        QTest::newRow("Chinese counts two") << QStringLiteral("一二三四五六七八") << QStringLiteral("一二…七八");
        QTest::newRow("no half of a pair") << QStringLiteral("😀😀😀😀😀😀😀😀") << QStringLiteral("😀😀…😀😀");
        QTest::newRow("on one line") << QStringLiteral("a\nb") << QStringLiteral("a b");
        QTest::newRow("no blank at the cut") << QStringLiteral("abcde fgh ijklm") << QStringLiteral("abcde…ijklm");
    }
    void fittedLabels()
    {
        QFETCH(const QString, text);
        const QString label = files::fitted(text, 12);
        QTEST(label, "label");
        QVERIFY(files::widthOf(label) <= 12);
    }

    // LibreOffice leaves a chart whose labels are too long no room: it reads them from a column of its own.
    void longLabelsAreShortenedBesideTheTable()
    {
        const QString longName = QString(240, u'长') + QStringLiteral("1号");
        for (const bool isLong : {false, true}) {
            const QString out = path("labels.xlsx");
            auto book = files::Workbook::create(out, {{}, {}, test::utc("2026-03-02T01:00:00Z")});
            const int sheet = (*book)->addSheet({QStringLiteral("s"), {{QStringLiteral("渠道")}, {QString(isLong ? 100 : 2, u'新')}}});
            QVERIFY((*book)->writeRow({QStringLiteral("门店"), qint64(5)}) && (*book)->writeRow({Cell(), qint64(6)}));
            QVERIFY((*book)->writeRow({isLong ? longName : QStringLiteral("直播"), qint64(7)}));
            for (int i = 0; i < 2; ++i)
                (*book)->addChart({.kind = files::ChartKind::Columns, .title = QStringLiteral("t"), .shortLabelTitle = QStringLiteral("图中名称"), .sheet = sheet, .values = {{1, 0x0072B2}}});
            QVERIFY((*book)->close().has_value());
            const auto rows = rowsOf(out);
            const QByteArray chart = partOf(out, "xl/charts/chart2.xml");
            if (!isLong) {
                QCOMPARE(rows.first().size(), 2);
                QVERIFY(chart.contains("<c:cat><c:strRef><c:f>s!$A$2:$A$4</c:f>") && chart.contains("<c:f>s!$B$1</c:f>"));
                continue;
            }
            QCOMPARE(rows.first().size(), 3);
            QCOMPARE(rows.first().last(), QStringLiteral("图中名称"));
            QCOMPARE(rows[3], (QStringList{longName, QStringLiteral("7"), files::fitted(longName, 32)}));
            QCOMPARE(rows[1].last(), QStringLiteral("门店"));
            QVERIFY(chart.contains("<c:cat><c:strRef><c:f>s!$C$2:$C$4</c:f>") && !chart.contains("$A$"));
            QVERIFY(!chart.contains(QString(40, u'新').toUtf8())); // of the legend
            QVERIFY(partOf(out, "xl/worksheets/sheet1.xml").contains("<autoFilter ref=\"A1:C4\"/>")); // sorted with its rows
        }
    }

    void sameCallsSameBytes()
    {
        const QByteArray first = fileBytes(writeReport("one.xlsx"));
        QTest::qWait(1100);
        QVERIFY(!first.isEmpty());
        QCOMPARE(fileBytes(writeReport("two.xlsx")), first);
    }

    void sheetNames()
    {
        auto book = files::Workbook::create(path("names.xlsx"), {{}, {}, test::utc("2026-03-02T01:00:00Z")});
        const QStringList names{QStringLiteral("a"), QStringLiteral("A"), QStringLiteral("'x'"), QStringLiteral("[b]:*?/\\c"), QString(), QString(40, QLatin1Char('y')), QString(40, QLatin1Char('y')), QStringLiteral("History")};
        for (const QString &name : names)
            (*book)->addSheet({name, {{QStringLiteral("h")}}});
        QVERIFY((*book)->close().has_value());
        const auto table = files::openXlsx(path("names.xlsx"), {});
        QVERIFY(table.has_value());
        QCOMPARE(table->sheets, (QStringList{QStringLiteral("a"), QStringLiteral("A (2)"), QStringLiteral("x"), QStringLiteral("b      c"), QStringLiteral("Sheet5"),
            QString(31, QLatin1Char('y')), QString(27, QLatin1Char('y')) + QStringLiteral(" (2)"), QStringLiteral("Sheet8")}));
    }

    void openpyxlReadsTheSame()
    {
        const QString python = QStringLiteral("/usr/bin/python3");
        if (QProcess::execute(python, {QStringLiteral("-c"), QStringLiteral("import openpyxl")}) != 0)
            QSKIP("python3-openpyxl is not installed");
        const QString script = QStringLiteral(SIYU_TEST_DATA_DIR "/workbook_readback.py");
        QProcess reader;
        reader.start(python, {script, writeReport("openpyxl.xlsx")});
        QVERIFY(reader.waitForFinished());
        QCOMPARE(QString::fromUtf8(reader.readAllStandardOutput() + reader.readAllStandardError()).trimmed(),
            QStringLiteral("sheets=增长 每日,tiers formulas=0 charts=2,1 frozen=A4,A2 filter=A3:D10,A1:B3 "
                           "day=2026-02-23 yyyy-mm-dd amount=1234.5 #,##0.00 share=0.25 0.0% first==老客1群 s created=2026-03-02 01:00:00"));
    }
};

QTEST_GUILESS_MAIN(WorkbookTest)
#include "workbook_test.moc"
