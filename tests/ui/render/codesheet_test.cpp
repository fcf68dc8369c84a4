// SPDX-License-Identifier: GPL-3.0-or-later
// Codes read back by an independent reader (zbar): from PNG, from SVG as drawn, and from every print sheet's PDF at 300
// dots an inch, with and without a logo. Texts stay plain and inside their cells.
#include "ui/render/codesheet.h"

#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QtTest>
#include <cstdlib>

using namespace siyu;
using namespace siyu::render;

namespace {

const QString chinese = QStringLiteral("https://s.example/c?id=%E9%97%A8%E5%BA%97&n=门店一号");

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(120'000) ? process.readAllStandardOutput() : QByteArray();
}

// What zbar reads on a picture, one a code, sorted.
QStringList readBack(const QString &picture)
{
    QStringList out = QString::fromUtf8(outputOf(QStringLiteral("zbarimg"),
        {QStringLiteral("--raw"), QStringLiteral("-q"), QStringLiteral("-Sdisable"), QStringLiteral("-Sqrcode.enable"), picture})).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    out.sort();
    return out;
}

bool hasTool(const char *name) { return !QStandardPaths::findExecutable(QString::fromLatin1(name)).isEmpty(); }

QImage logo()
{
    QImage image(200, 120, QImage::Format_RGB32);
    image.fill(QColor(0x08, 0x82, 0x4A));
    QPainter painter(&image);
    painter.fillRect(QRect(40, 20, 120, 80), QColor(0xE6, 0x9F, 0x00));
    return image;
}

QImage drawnSvg(const QString &path)
{
    QSvgRenderer renderer(path);
    QImage drawn(900, 900, QImage::Format_RGB32);
    drawn.fill(Qt::white);
    QPainter painter(&drawn);
    renderer.render(&painter);
    return drawn;
}

// Neither black nor white: something coloured lies there.
bool isColouredAtCentre(const QImage &image)
{
    const QColor centre = image.pixelColor(image.width() / 2, image.height() / 2);
    return centre.saturation() > 80;
}

} // namespace

class CodeSheetTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const QString &name) const { return m_folder.filePath(name); }
    // The pages of a PDF at 300 dots an inch.
    QStringList pagesOfPdf(const QString &pdf)
    {
        const QString prefix = file(QStringLiteral("page%1").arg(QFileInfo(pdf).completeBaseName()));
        outputOf(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QStringLiteral("300"), QStringLiteral("-gray"), pdf, prefix});
        QStringList out;
        for (const QFileInfo &page : QDir(m_folder.path()).entryInfoList({QFileInfo(prefix).fileName() + QStringLiteral("-*.pgm")}, QDir::Files, QDir::Name))
            out.append(page.filePath());
        return out;
    }

private Q_SLOTS:
    void pictures_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("withLogo");
        QTest::newRow("an id") << QStringLiteral("P-000001") << false;
        QTest::newRow("a link in Chinese") << chinese << false;
        QTest::newRow("long") << QStringLiteral("https://s.example/") + QString(400, QLatin1Char('a')) << false;
        QTest::newRow("an id with a logo") << QStringLiteral("P-000001") << true;
        QTest::newRow("a link with a logo") << chinese << true;
    }
    void pictures()
    {
        if (!hasTool("zbarimg"))
            QSKIP("SKIP-TEST: zbarimg (zbar-tools) is not here to read codes back");
        QFETCH(const QString, text);
        QFETCH(const bool, withLogo);
        const QImage middle = withLogo ? logo() : QImage();
        const QString png = file(QStringLiteral("code.png")), svg = file(QStringLiteral("code.svg"));
        QVERIFY(saveCode(text, png, 1200, middle));
        QCOMPARE(readBack(png), QStringList{text});
        QCOMPARE(isColouredAtCentre(QImage(png)), withLogo);
        QVERIFY(saveCode(text, png, 64, middle)); // smaller than it may become
        QCOMPARE(readBack(png), QStringList{text});
        QVERIFY(saveCode(text, svg, 1200, middle));
        const QImage drawn = drawnSvg(svg);
        QCOMPARE(isColouredAtCentre(drawn), withLogo);
        QVERIFY(drawn.save(file(QStringLiteral("svg.png"))));
        QCOMPARE(readBack(file(QStringLiteral("svg.png"))), QStringList{text});
    }

    void theQuietZoneIsFourModules()
    {
        const auto grid = codes::qrGrid(QStringLiteral("P-000001"), codes::Correction::Medium);
        const QImage image = codeImage(*grid, 1200);
        const int module = image.width() / (grid->size + 8);
        QCOMPARE(image.width() % (grid->size + 8), 0);
        for (int i = 0; i < image.width(); ++i) {
            for (int inside = 0; inside < 4 * module; inside += module / 2) {
                QCOMPARE(image.pixelColor(i, inside), QColor(Qt::white));
                QCOMPARE(image.pixelColor(inside, i), QColor(Qt::white));
                QCOMPARE(image.pixelColor(i, image.height() - 1 - inside), QColor(Qt::white));
                QCOMPARE(image.pixelColor(image.width() - 1 - inside, i), QColor(Qt::white));
            }
        }
        QCOMPARE(image.pixelColor(4 * module, 4 * module), QColor(Qt::black));
    }

    void sheets_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("withLogo");
        QTest::newRow("name cards, a page and one") << QStringLiteral("cards") << 11 << false;
        QTest::newRow("name cards with a logo") << QStringLiteral("cards") << 3 << true;
        QTest::newRow("grid") << QStringLiteral("grid") << 12 << false;
        QTest::newRow("parcel cards") << QStringLiteral("parcel") << 4 << false;
        QTest::newRow("poster") << QStringLiteral("poster") << 1 << false;
        QTest::newRow("poster with a logo") << QStringLiteral("poster") << 2 << true;
    }
    void sheets()
    {
        if (!hasTool("zbarimg") || !hasTool("pdftoppm"))
            QSKIP("SKIP-TEST: zbarimg (zbar-tools) or pdftoppm (poppler-utils) is not here to read codes back");
        QFETCH(const QString, kind);
        QFETCH(const int, count);
        QFETCH(const bool, withLogo);
        const CodeSheet sheet = codeSheetFrom(kind).value_or(CodeSheet::Grid);
        QCOMPARE(wordOf(sheet), kind);
        QList<SheetCode> codes;
        QStringList wanted;
        for (int i = 1; i <= count; ++i) {
            const QString text = i == 1 ? chinese : QStringLiteral("https://s.example/c?id=P-%1").arg(i, 6, 10, QLatin1Char('0'));
            codes.append({text, QStringLiteral("老客%1群 & 新品预告").arg(i), QStringLiteral("扫码进群，新人有礼"), QStringLiteral("有效至 2026-04-07")});
            wanted.append(text);
        }
        wanted.sort();
        const QString pdf = file(kind + QString::number(withLogo) + QStringLiteral(".pdf"));
        QVERIFY(saveCodeSheet(sheet, codes, {QStringLiteral("进群有礼 & 每周上新"), withLogo ? logo() : QImage()}, pdf));
        const QStringList pages = pagesOfPdf(pdf);
        QCOMPARE(pages.size(), render::pagesOf(sheet, count));
        QStringList found;
        for (const QString &page : pages) {
            const QSize size = QImage(page).size(); // A4, within the rounding of its points
            QVERIFY(std::abs(size.width() - 2480) <= 1 && std::abs(size.height() - 3508) <= 1);
            found += readBack(page);
        }
        found.sort();
        QCOMPARE(found, wanted);
    }

    void textsArePlain()
    {
        if (!hasTool("pdftotext"))
            QSKIP("SKIP-TEST: pdftotext (poppler-utils) is not here to read texts back");
        const QString pdf = file(QStringLiteral("plain.pdf"));
        QVERIFY(saveCodeSheet(CodeSheet::ParcelCards, {{QStringLiteral("P-1"), QStringLiteral("<b>老客</b>&amp;"), QStringLiteral("<img src=x>"), {}}}, {}, pdf));
        // Fonts share glyphs between characters and their radicals: 老 comes back as U+2F7C.
        const QString read = QString::fromUtf8(outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), pdf, QStringLiteral("-")}))
                                 .normalized(QString::NormalizationForm_KC);
        QVERIFY2(read.contains(QStringLiteral("<b>老客</b>&amp;")), qPrintable(read));
        QVERIFY2(read.contains(QStringLiteral("<img src=x>")), qPrintable(read));
    }

    // Whatever stands in them, texts leave the cut, the neighbour and the code alone.
    void longTextsStayInside()
    {
        if (!hasTool("pdftoppm"))
            QSKIP("SKIP-TEST: pdftoppm (poppler-utils) is not here to draw the page");
        const QString endless = QString(900, QChar(u'长')), word(900, QLatin1Char('W'));
        const QString pdf = file(QStringLiteral("long.pdf"));
        QVERIFY(saveCodeSheet(CodeSheet::NameCards, {{QStringLiteral("P-1"), endless, word, word}, {QStringLiteral("P-2"), word, endless, endless}}, {}, pdf));
        const QStringList pages = pagesOfPdf(pdf);
        QCOMPARE(pages.size(), 1);
        const QImage page(pages.first());
        const auto dots = [](double mm) { return int(mm * 300 / 25.4); };
        const double left = (210 - 2 * 85) / 2.0, top = (297 - 5 * 54) / 2.0;
        int ink = 0;
        for (int card = 0; card < 2; ++card) {
            const double x = left + card * 85;
            for (const double column : {48.5, 83.0}) { // between code and text, between text and cut
                for (int row = dots(top + 4); row < dots(top + 50); ++row)
                    QCOMPARE(qGray(page.pixel(dots(x + column), row)), 255);
            }
            for (int column = dots(x + 4); column < dots(x + 81); ++column) { // below the text, above the next card
                for (const double row : {2.0, 52.0})
                    QCOMPARE(qGray(page.pixel(column, dots(top + row))), 255);
            }
            for (int row = dots(top + 10); row < dots(top + 24); ++row) {
                for (int column = dots(x + 50); column < dots(x + 81); ++column)
                    ink += qGray(page.pixel(column, row)) < 128;
            }
        }
        QVERIFY(ink > 1000); // the texts are there
        if (hasTool("zbarimg"))
            QCOMPARE(readBack(pages.first()), (QStringList{QStringLiteral("P-1"), QStringLiteral("P-2")}));
    }

    // A longer text takes less correction before its modules become too fine to print.
    void aLongTextTakesLessCorrection()
    {
        const QString pdf = file(QStringLiteral("dense.pdf"));
        const QString dense(700, QLatin1Char('a'));
        QVERIFY(saveCodeSheet(CodeSheet::NameCards, {{dense, {}, {}, {}}}, {}, pdf));
        QCOMPARE(saveCodeSheet(CodeSheet::NameCards, {{dense, {}, {}, {}}}, {{}, logo()}, pdf).error().code, ErrorCode::InvalidInput);
        QCOMPARE(saveCodeSheet(CodeSheet::NameCards, {{QString(1500, QLatin1Char('a')), {}, {}, {}}}, {}, pdf).error().code, ErrorCode::InvalidInput);
        QVERIFY(saveCodeSheet(CodeSheet::Poster, {{QString(1500, QLatin1Char('a')), {}, {}, {}}}, {}, pdf));
        if (hasTool("zbarimg") && hasTool("pdftoppm")) {
            QVERIFY(saveCodeSheet(CodeSheet::NameCards, {{dense, {}, {}, {}}}, {}, pdf));
            QCOMPARE(readBack(pagesOfPdf(pdf).value(0)), QStringList{dense});
        }
    }

    void whatStandsOnASheet_data()
    {
        QTest::addColumn<codes::CodeRow>("row");
        QTest::addColumn<QStringList>("texts");
        codes::CodeRow row;
        row.text = row.drawn = QStringLiteral("C-000007");
        row.name = QStringLiteral("柜台");
        QTest::newRow("nobody's") << row << QStringList{QStringLiteral("柜台"), QString(), QStringLiteral("C-000007")};
        row.channel = QStringLiteral("门店");
        row.countdown.lastDay = QDate(2026, 4, 7);
        QTest::newRow("a channel's") << row << QStringList{QStringLiteral("柜台"), QString(), QStringLiteral("Works until 2026-04-07 · C-000007")};
        row.partner = QStringLiteral("红姐13812345678");
        row.campaign = QStringLiteral("老带新");
        QTest::newRow("a partner's") << row << QStringList{QStringLiteral("红姐138****5678"), QStringLiteral("老带新"), QStringLiteral("Works until 2026-04-07 · C-000007")};
        row.groupName = QStringLiteral("老客1群");
        row.text = QStringLiteral("https://weixin.qq.com/g/a");
        QTest::newRow("a group's") << row << QStringList{QStringLiteral("老客1群"), QStringLiteral("Scan to join the group"), QStringLiteral("Works until 2026-04-07")};
    }
    void whatStandsOnASheet()
    {
        QFETCH(const codes::CodeRow, row);
        const SheetCode shown = sheetCode(row);
        QCOMPARE(shown.drawn, row.drawn);
        QTEST((QStringList{shown.title, shown.caption, shown.foot}), "texts");
    }

    void whatCannotBeDrawnIsSaid()
    {
        const QString pdf = file(QStringLiteral("none.pdf"));
        QCOMPARE(saveCodeSheet(CodeSheet::Grid, {}, {}, pdf).error().code, ErrorCode::InvalidInput);
        QCOMPARE(saveCodeSheet(CodeSheet::Grid, {{QString(3000, QLatin1Char('x')), {}, {}, {}}}, {}, pdf).error().code, ErrorCode::InvalidInput);
        QVERIFY(!QFile::exists(pdf));
        QCOMPARE(saveCodeSheet(CodeSheet::Grid, {{QStringLiteral("x"), {}, {}, {}}}, {}, QStringLiteral("/nowhere/x.pdf")).error().code, ErrorCode::FileUnwritable);
        QCOMPARE(saveCode(QStringLiteral("x"), file(QStringLiteral("x.gif"))).error().code, ErrorCode::UnsupportedFormat);
        QCOMPARE(saveCode(QString(), file(QStringLiteral("x.png"))).error().code, ErrorCode::InvalidInput);
        QCOMPARE(saveCode(QStringLiteral("x"), QStringLiteral("/nowhere/x.png")).error().code, ErrorCode::FileUnwritable);
        QCOMPARE(loadLogo(file(QStringLiteral("none.png"))).error().code, ErrorCode::FileMissing);
        QFile broken(file(QStringLiteral("broken.png")));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no picture") > 0);
        broken.close();
        QCOMPARE(loadLogo(broken.fileName()).error().code, ErrorCode::FileUnreadable);
        QVERIFY(logo().scaled(3000, 1800).save(file(QStringLiteral("large.png"))));
        QCOMPARE(loadLogo(file(QStringLiteral("large.png")))->size(), QSize(600, 360));
        QVERIFY(!codeSheetFrom(QStringLiteral("wall")));
    }
};

QTEST_MAIN(CodeSheetTest)
#include "codesheet_test.moc"
