// SPDX-License-Identifier: GPL-3.0-or-later
// Codes read back by an independent reader (zbar): from PNG, from SVG as drawn, and from every print sheet's PDF at 300
// dots an inch, with and without a logo.
#include "ui/render/codesheet.h"

#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QtTest>

using namespace siyu;
using namespace siyu::render;

namespace {

const QString chinese = QStringLiteral("https://s.example/c?id=%E9%97%A8%E5%BA%97&n=门店一号");

// What zbar reads on a picture, one a code, sorted.
QStringList readBack(const QString &picture)
{
    QProcess process;
    process.start(QStringLiteral("zbarimg"), {QStringLiteral("--raw"), QStringLiteral("-q"), QStringLiteral("-Sdisable"), QStringLiteral("-Sqrcode.enable"), picture});
    process.waitForFinished(60'000);
    QStringList out = QString::fromUtf8(process.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
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

} // namespace

class CodeSheetTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void pictures_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("an id") << QStringLiteral("P-000001");
        QTest::newRow("a link in Chinese") << chinese;
        QTest::newRow("long") << QStringLiteral("https://s.example/") + QString(400, QLatin1Char('a'));
    }
    void pictures()
    {
        if (!hasTool("zbarimg"))
            QSKIP("SKIP-TEST: zbarimg (zbar-tools) is not here to read codes back");
        QFETCH(const QString, text);
        const QString png = m_folder.filePath(QStringLiteral("code.png")), svg = m_folder.filePath(QStringLiteral("code.svg"));
        QVERIFY(saveCode(text, png));
        QCOMPARE(readBack(png), QStringList{text});
        QVERIFY(saveCode(text, png, 300)); // as small as a label
        QCOMPARE(readBack(png), QStringList{text});
        QVERIFY(saveCode(text, svg));
        QSvgRenderer renderer(svg);
        QVERIFY(renderer.isValid());
        QImage drawn(900, 900, QImage::Format_RGB32);
        drawn.fill(Qt::white);
        QPainter painter(&drawn);
        renderer.render(&painter);
        painter.end();
        QVERIFY(drawn.save(m_folder.filePath(QStringLiteral("svg.png"))));
        QCOMPARE(readBack(m_folder.filePath(QStringLiteral("svg.png"))), QStringList{text});
    }

    void sheets_data()
    {
        QTest::addColumn<int>("sheet");
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("withLogo");
        QTest::newRow("name cards, a page and one") << int(CodeSheet::NameCards) << 11 << false;
        QTest::newRow("grid") << int(CodeSheet::Grid) << 12 << false;
        QTest::newRow("parcel cards") << int(CodeSheet::ParcelCards) << 4 << false;
        QTest::newRow("poster") << int(CodeSheet::Poster) << 1 << false;
        QTest::newRow("poster with a logo") << int(CodeSheet::Poster) << 2 << true;
    }
    void sheets()
    {
        if (!hasTool("zbarimg") || !hasTool("pdftoppm"))
            QSKIP("SKIP-TEST: zbarimg (zbar-tools) or pdftoppm (poppler-utils) is not here to read codes back");
        QFETCH(const int, sheet);
        QFETCH(const int, count);
        QFETCH(const bool, withLogo);
        QList<SheetCode> codes;
        QStringList wanted;
        for (int i = 1; i <= count; ++i) {
            const QString text = i == 1 ? chinese : QStringLiteral("https://s.example/c?id=P-%1").arg(i, 6, 10, QLatin1Char('0'));
            codes.append({text, QStringLiteral("老客%1群 & 新品预告").arg(i), QStringLiteral("扫码进群，新人有礼"), QStringLiteral("有效至 2026-04-07")});
            wanted.append(text);
        }
        wanted.sort();
        const QString pdf = m_folder.filePath(QStringLiteral("sheet.pdf"));
        const auto saved = saveCodeSheet(CodeSheet(sheet), codes, {QStringLiteral("进群有礼 & 每周上新"), withLogo ? logo() : QImage()}, pdf);
        QVERIFY(saved);
        QProcess process;
        const QString prefix = m_folder.filePath(QStringLiteral("page%1%2").arg(sheet).arg(withLogo));
        process.start(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QStringLiteral("300"), QStringLiteral("-gray"), pdf, prefix});
        QVERIFY(process.waitForFinished(120'000));
        const QFileInfo named(prefix);
        const QStringList pages = named.dir().entryList({named.fileName() + QStringLiteral("-*.pgm")}, QDir::Files, QDir::Name);
        QCOMPARE(pages.size(), (count + codesOnPage(CodeSheet(sheet)) - 1) / codesOnPage(CodeSheet(sheet)));
        QStringList found;
        for (const QString &page : pages)
            found += readBack(named.dir().filePath(page));
        found.sort();
        QCOMPARE(found, wanted);
    }

    void whatCannotBeDrawnIsSaid()
    {
        const QString pdf = m_folder.filePath(QStringLiteral("none.pdf"));
        QCOMPARE(saveCodeSheet(CodeSheet::Grid, {}, {}, pdf).error().code, ErrorCode::InvalidInput);
        QCOMPARE(saveCodeSheet(CodeSheet::Grid, {{QString(3000, QLatin1Char('x')), {}, {}, {}}}, {}, pdf).error().code, ErrorCode::InvalidInput);
        QVERIFY(!QFile::exists(pdf));
        QCOMPARE(saveCode(QStringLiteral("x"), m_folder.filePath(QStringLiteral("x.gif"))).error().code, ErrorCode::UnsupportedFormat);
        QCOMPARE(saveCode(QStringLiteral("x"), QStringLiteral("/nowhere/x.png")).error().code, ErrorCode::FileUnwritable);
    }
};

QTEST_MAIN(CodeSheetTest)
#include "codesheet_test.moc"
