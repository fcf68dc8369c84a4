// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/clipboardtable.h"
#include "core/base/platform.h"

#include <QElapsedTimer>
#include <QTest>

using namespace siyu;
using namespace siyu::files;

namespace {

// Rows as text: cells between |, a line break within a cell as ↵, rows by line.
QString shown(RowReader &rows, int most = 50)
{
    QStringList lines;
    std::vector<std::string_view> cells;
    for (int i = 0; i < most; ++i) {
        const auto more = rows.next(cells);
        if (!more)
            return QStringLiteral("error %1").arg(int(more.error().code));
        if (!*more)
            break;
        QStringList row;
        for (const std::string_view cell : cells)
            row.append(QString::fromUtf8(cell.data(), qsizetype(cell.size())).replace(QLatin1Char('\n'), QChar(0x21B5)));
        lines.append(row.join(QLatin1Char('|')));
    }
    return lines.join(QLatin1Char('\n'));
}

Result<OpenedTable> open(const Result<Pasted> &pasted, const QString &sheet = {})
{
    if (!pasted)
        return pasted.error();
    OpenOptions options;
    options.pasted = *pasted;
    options.sheet = sheet;
    return openTable(QStringLiteral("Clipboard"), options);
}

QString read(const Result<Pasted> &pasted, const QString &sheet = {})
{
    auto table = open(pasted, sheet);
    return table ? shown(*table->rows) : QStringLiteral("error %1").arg(int(table.error().code));
}

Result<Pasted> html(const QString &markup) { return pastedTable(markup, {}, QStringLiteral("Clipboard")); }
Result<Pasted> text(const QString &plain) { return pastedTable({}, plain, QStringLiteral("Clipboard")); }

// Reads to the end and says how it ended.
int outcome(const Result<Pasted> &pasted, qint64 &rows)
{
    auto table = open(pasted);
    if (!table)
        return int(table.error().code);
    std::vector<std::string_view> cells;
    for (rows = 0;; ++rows) {
        const auto more = table->rows->next(cells);
        if (!more)
            return int(more.error().code);
        if (!*more)
            return -1;
    }
}

} // namespace

class ClipboardTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tabs_data()
    {
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("rows");
        QTest::newRow("Excel: CRLF behind every row") << "姓名\t手机\r\n张三\t13800001111\r\n" << "姓名|手机\n张三|13800001111";
        QTest::newRow("LibreOffice: LF, none at the end") << "a\tb\n1\t2" << "a|b\n1|2";
        QTest::newRow("old Numbers: CR") << "a\tb\r1\t2\r" << "a|b\n1|2";
        QTest::newRow("a line break and a TAB in quotes") << "a\t\"一\n二\t三\"\tc\n1\t2\t3" << "a|一↵二\t三|c\n1|2|3";
        QTest::newRow("doubled quotes in quotes") << "\"say \"\"hi\"\"\nthere\"\tb" << "say \"hi\"↵there|b";
        QTest::newRow("inches: a quote that never closes") << "\"5 inch\tb\n1\t2" << "\"5 inch|b\n1|2";
        QTest::newRow("a quote within a cell") << "5\" pipe\tb" << "5\" pipe|b";
        QTest::newRow("a quoted word before more") << "\"a\" b\tc" << "\"a\" b|c";
        QTest::newRow("empty quotes") << "\"\"\tb" << "|b";
        QTest::newRow("blank cells and a blank line") << "\t\ta\n\n\tb\t" << "||a\n\n|b|";
        QTest::newRow("NUL at the end") << QStringLiteral("a\tb\n") + QChar(0) << "a|b";
        QTest::newRow("byte-order mark") << QStringLiteral("\uFEFFa\tb") << "a|b";
        QTest::newRow("commas stay") << "1,234\t5;6\n" << "1,234|5;6";
    }
    void tabs()
    {
        QFETCH(QString, plain);
        QFETCH(QString, rows);
        QCOMPARE(read(text(plain)), rows);
    }

    void textWithoutTabsIsACsv()
    {
        QCOMPARE(read(text(QStringLiteral("姓名,手机\n张三,13800001111\n"))), QStringLiteral("姓名|手机\n张三|13800001111"));
        QCOMPARE(read(text(QStringLiteral("张三\n李四\n"))), QStringLiteral("张三\n李四"));
        QCOMPARE(read(text(QStringLiteral(" \n"))), QStringLiteral("error %1").arg(int(ErrorCode::FileEmpty)));
        QCOMPARE(read(text({})), QStringLiteral("error %1").arg(int(ErrorCode::FileEmpty)));
    }

    void markup_data()
    {
        QTest::addColumn<QString>("markup");
        QTest::addColumn<QString>("rows");
        QTest::newRow("plain") << "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>" << "a|b\n1|2";
        QTest::newRow("Excel") << "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><style><!--table {mso-a:\"\\,\";} td>x-->"
                                  "</style></head><body><table border=0><col width=72><!--StartFragment--> <tr height=19 style='height:14.4pt'>\r\n  "
                                  "<td class=xl65 style='mso-number-format:\"\\@\"'>张三</td>\r\n  <td align=right x:num>12.5</td>\r\n </tr>"
                                  "<!--EndFragment--></table></body></html>"
                               << "张三|12.5";
        QTest::newRow("digits that the shown form lost") << "<table><tr><td x:num=\"13800001111\">1.38E+10</td><td sdval=\"13900002222\">#####</td>"
                                                            "<td sdval=\"0.5\">50%</td><td x:num=\"javascript\">1.3E+10</td></tr></table>"
                                                         << "13800001111|13900002222|50%|1.3E+10";
        QTest::newRow("entities") << "<table><tr><td>A&amp;B&nbsp;&lt;c&gt; &#20013;&#x6587; &eacute;&hellip;&bogus; &copy 5&euro 9&#0;</td></tr></table>"
                                  << QStringLiteral("A&B\u00A0<c> 中文 é…&bogus; © 5&euro 9\uFFFD");
        QTest::newRow("line breaks in a cell") << "<table><tr><td>一<br>二<br/>三</td><td><p>x</p><p>y</p></td><td><div>q</div></td></tr></table>"
                                               << "一↵二↵三|x↵y|q";
        QTest::newRow("white space is one blank") << "<table><tr><td>\n   a \t\n b  <b> c</b>\n</td></tr></table>" << "a b c";
        QTest::newRow("colspan") << "<table><tr><td colspan=3>title</td></tr><tr><td>a</td><td>b</td><td>c</td></tr></table>" << "title||\na|b|c";
        QTest::newRow("rowspan") << "<table><tr><td rowspan=2>a</td><td>1</td></tr><tr><td>2</td></tr><tr><td>b</td><td>3</td></tr></table>"
                                 << "a|1\n|2\nb|3";
        QTest::newRow("rowspan in the middle, both spans") << "<table><tr><td>a<td rowspan=2 colspan=2>b<td>c<tr><td>d<td>e</table>" << "a|b||c\nd|||e";
        QTest::newRow("wrong spans") << "<table><tr><td colspan=0>a<td colspan=-4>b<td rowspan=x>c<td colspan=''>d</table>" << "a|b|c|d";
        QTest::newRow("tags that nobody closed") << "<table><tr><td>a<td>b<tr><td>c<td>d" << "a|b\nc|d";
        QTest::newRow("cells without a row") << "<table><td>a</td><td>b</td></table>" << "a|b";
        QTest::newRow("groups of rows") << "<table><thead><tr><th>h</thead><tbody><tr><td>1</tbody><tfoot><tr><td>f</tfoot></table>" << "h\n1\nf";
        QTest::newRow("upper case") << "<TABLE><TR><TD>a</TD></TR></TABLE>" << "a";
        QTest::newRow("a table in a cell") << "<table><tr><td>1</td><td>out<table><tr><td>in</td></tr></table>side</td></tr><tr><td>2</td><td>3</td></tr></table>"
                                           << "1|outside\n2|3";
        QTest::newRow("layout around the data") << "<table><tr><td>menu</td><td><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table></td></tr></table>"
                                                << "a|b\nc|d";
        QTest::newRow("script and comment") << "<table><tr><td>a<script>document.write('<td>x')</script><!-- <td>y --></td></tr></table>" << "a";
        QTest::newRow("an unclosed quote") << "<table><tr><td title=\"x>a</td></tr></table>" << "a";
        QTest::newRow("less-than in a text") << "<table><tr><td>1 < 2</td><td>a<3</td></tr></table>" << "1 < 2|a<3";
        QTest::newRow("blank row") << "<table><tr></tr><tr><td>a</td></tr></table>" << "\na";
    }
    void markup()
    {
        QFETCH(QString, markup);
        QFETCH(QString, rows);
        QCOMPARE(read(html(markup)), rows);
    }

    void severalTables()
    {
        const QString small = QStringLiteral("<table><tr><td>x</td></tr></table>");
        const QString blank = QStringLiteral("<table><tr><td>&nbsp;</td></tr></table>");
        const QString large = QStringLiteral("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>");
        const Result<Pasted> pasted = html(small + blank + large);
        auto table = open(pasted);
        QVERIFY(table.has_value());
        QCOMPARE(table->sheets, (QStringList{QStringLiteral("#1 · 1 × 1"), QStringLiteral("#2 · 2 × 2")}));
        QCOMPARE(table->sheet, QStringLiteral("#2 · 2 × 2"));
        QCOMPARE(table->format, QStringLiteral("html"));
        QCOMPARE(read(pasted, QStringLiteral("1")), QStringLiteral("x"));
        QCOMPARE(read(pasted, QStringLiteral("#1 · 1 × 1")), QStringLiteral("x"));
        QCOMPARE(read(pasted, QStringLiteral("3")), QStringLiteral("error %1").arg(int(ErrorCode::SheetMissing)));
    }

    void markupWinsOverText()
    {
        const QString table = QStringLiteral("<table><tr><td>a b</td><td>c</td></tr></table>");
        const QString name = QStringLiteral("Clipboard");
        QCOMPARE(read(pastedTable(table, QStringLiteral("a\tb\tc"), name)), QStringLiteral("a b|c"));
        QCOMPARE(read(pastedTable(QStringLiteral("<p>a\tb</p>"), QStringLiteral("a\tb"), name)), QStringLiteral("a|b"));
    }

    void bytesOfUnknownEncoding()
    {
        const QString name = QStringLiteral("-");
        QCOMPARE(read(tableFromBytes(QByteArray("\xD0\xD5\xC3\xFB,\xCA\xD6\xBB\xFA\n\xD5\xC5\xC8\xFD,13800001111\n"), name)),
            QStringLiteral("姓名|手机\n张三|13800001111"));
        QCOMPARE(read(tableFromBytes("<html><table><tr><td>\xD0\xD5\xC3\xFB\xCA\xD6\xBB\xFA\xB6\xA9\xB5\xA5</td></tr></table></html>", name)),
            QStringLiteral("姓名手机订单"));
        QCOMPARE(int(tableFromBytes(QByteArray("PK\x03\x04 zip", 8), name).error().code), int(ErrorCode::FileIsArchive));
        QCOMPARE(int(tableFromBytes("%PDF-1.7 …", name).error().code), int(ErrorCode::FileIsOtherFormat));
        QCOMPARE(int(tableFromBytes({}, name).error().code), int(ErrorCode::FileEmpty));
    }

    void rowsOfTabsHavePlaces()
    {
        auto table = open(text(QStringLiteral("a\tb\n\"x\ny\"\tc\nd\te")));
        QVERIFY(table.has_value());
        std::vector<std::string_view> cells;
        QVERIFY(*table->rows->next(cells));
        const std::optional<RowPlace> second = table->rows->place();
        QVERIFY(second);
        QCOMPARE(shown(*table->rows), QStringLiteral("x↵y|c\nd|e"));
        QVERIFY(table->rows->goTo(*second));
        QCOMPARE(shown(*table->rows, 1), QStringLiteral("x↵y|c"));
    }

    void contentHasAHashOfItsOwn()
    {
        OpenOptions one;
        one.pasted = *text(QStringLiteral("a\tb"));
        OpenOptions other;
        other.pasted = *text(QStringLiteral("a\tc"));
        const auto hash = contentHash(QStringLiteral("Clipboard"), one);
        QVERIFY(hash && hash->size() == 64);
        QVERIFY(*hash != *contentHash(QStringLiteral("Clipboard"), other));
        QCOMPARE(*hash, *contentHash(QStringLiteral("another name"), one));
    }

    // Within reliability.md X2: refused or read, in < 2 s and < 300 MB.
    void hostile_data()
    {
        QTest::addColumn<QString>("markup");
        QTest::addColumn<int>("error"); // −1 = read
        const auto many = [](const QString &what, int times) { return what.repeated(times); };
        QTest::newRow("rows without end") << QStringLiteral("<table><tr><td>a") + many(QStringLiteral("<tr>"), 2'000'000) << int(ErrorCode::TooManyRows);
        QTest::newRow("columns without end") << QStringLiteral("<table><tr>") + many(QStringLiteral("<td>a"), 20'000) << int(ErrorCode::TooManyColumns);
        QTest::newRow("merged over too many columns") << QStringLiteral("<table><tr>") + many(QStringLiteral("<td colspan=1000>a"), 17) << int(ErrorCode::TooManyColumns);
        QTest::newRow("merged over everything") << QStringLiteral("<table><tr>") + many(QStringLiteral("<td colspan=1000 rowspan=99999>a"), 16)
                + many(QStringLiteral("<tr><td>b"), 500'000) << int(ErrorCode::FileHostile);
        QTest::newRow("tables in tables") << many(QStringLiteral("<table><tr><td>a"), 500'000) << -1;
        QTest::newRow("comments that never end") << QStringLiteral("<table><tr><td>a") + many(QStringLiteral("<!--"), 500'000) << -1;
        QTest::newRow("quotes that never end") << QStringLiteral("<table><tr><td>a") + many(QStringLiteral("<b c='d>"), 500'001) << -1;
        QTest::newRow("both quotes") << QStringLiteral("<table><tr><td>a") + many(QStringLiteral("<b c='d e=\""), 500'001) << -1;
        QTest::newRow("raw texts that never end") << QStringLiteral("<table><tr><td>a") + many(QStringLiteral("<script></scrip>"), 500'000) << -1;
        QTest::newRow("tags that never end") << QStringLiteral("<table><tr><td>a") + many(QStringLiteral("<b "), 1'000'000) << -1;
        QTest::newRow("entities") << QStringLiteral("<table><tr><td>") + many(QStringLiteral("&"), 2'000'000) << -1;
    }
    void hostile()
    {
        QFETCH(QString, markup);
        QFETCH(int, error);
        QElapsedTimer timer;
        timer.start();
        qint64 rows = 0;
        QCOMPARE(outcome(html(markup), rows), error);
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY2(platform::peakMemory() < (300LL << 20), qPrintable(QString::number(platform::peakMemory() >> 20)));
    }

    void hostileText()
    {
        QElapsedTimer timer;
        timer.start();
        qint64 rows = 0;
        QCOMPARE(outcome(text(QStringLiteral("\"a\t\"\"b\t").repeated(8000).append(QLatin1Char('\n')).repeated(60)), rows), -1);
        QCOMPARE(rows, 60);
        QCOMPARE(outcome(text(QStringLiteral("\"a\t\n").repeated(500'000)), rows), -1);
        QCOMPARE(outcome(text(QStringLiteral("a\t").repeated(20'000)), rows), int(ErrorCode::TooManyColumns));
        QCOMPARE(outcome(text(QStringLiteral("\t\n").repeated(1'100'000)), rows), int(ErrorCode::FileEmpty));
        QCOMPARE(outcome(text(QStringLiteral("a\t\n").repeated(1'100'000)), rows), int(ErrorCode::TooManyRows));
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(ClipboardTableTest)
#include "clipboardtable_test.moc"
