// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet of a hand-out on paper: what stands on it, that names are never markup, pages for many people, and its place in the
// record of exports.
#include "core/trust/exportlog.h"
#include "tests/support/support.h"
#include "ui/render/handoutsheet.h"

#include <QApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace siyu;
using namespace siyu::render;

namespace {

HandOutSheet sheetOf(int people)
{
    HandOutSheet sheet{QStringLiteral("企微-小李 · 会员回访 · 10:00"), QStringLiteral("亲，新款到店\n回复“图”看上身"), 2, QStringLiteral("按标签：VIP\n微信里应显示 3 人"), {}};
    for (int i = 1; i <= people; ++i) {
        broadcasts::DeliveryRow row;
        row.target = i;
        row.name = i == 1 ? QStringLiteral("<b>小红</b> & Co") : QStringLiteral("客%1").arg(i);
        sheet.people << row;
    }
    return sheet;
}

} // namespace

class HandOutSheetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesAreNoMarkup()
    {
        const QString html = handOutHtml(sheetOf(2));
        QVERIFY(html.contains(QStringLiteral("&lt;b&gt;小红&lt;/b&gt; &amp; Co")));
        QVERIFY(!html.contains(QStringLiteral("<b>小红")));
        QVERIFY(html.contains(QStringLiteral("亲，新款到店<br>回复")));
        QCOMPARE(html.count(QStringLiteral("☐")), 3); // two people, and "all sent"
    }

    void people_data()
    {
        QTest::addColumn<int>("people");
        QTest::newRow("none") << 0;
        QTest::newRow("one") << 1;
        QTest::newRow("not a multiple of the columns") << 5;
        QTest::newRow("many pages") << 600;
    }
    void people()
    {
        QFETCH(int, people);
        test::TestWorkspace shop;
        const QString path = shop.folder.filePath(QStringLiteral("sheet.pdf"));
        QVERIFY(saveHandOutSheet(*shop, sheetOf(people), path));
        if (const QString folder = qEnvironmentVariable("SIYU_PICTURES"); !folder.isEmpty()) // to be looked at
            QFile::copy(path, QDir(folder).filePath(QStringLiteral("handout-%1.pdf").arg(people)));
        const auto logged = trust::exports(*shop, 5);
        QVERIFY(logged && logged->size() == 1);
        QCOMPARE(logged->first().what, QStringLiteral("hand_out"));
        QCOMPARE(logged->first().rows, qint64(people));
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("pdftotext is missing: the sheet is not read back");
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
        reader.waitForFinished(20'000);
        const QString text = QString::fromUtf8(reader.readAllStandardOutput());
        QVERIFY2(text.contains(QStringLiteral("会员回访")), qPrintable(text.left(200)));
        for (const int one : {2, people})
            QVERIFY(one > people || one < 2 || text.contains(QStringLiteral("客%1").arg(one)));
        QCOMPARE(text.count(QLatin1Char('\f')) > 3, people == 600);
    }

    void placeThatCannotBeWritten()
    {
        test::TestWorkspace shop;
        const auto refused = saveHandOutSheet(*shop, sheetOf(1), shop.folder.filePath(QStringLiteral("no/such/folder.pdf")));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::FileUnwritable);
        QVERIFY(trust::exports(*shop, 5)->isEmpty());
    }
};

QTEST_MAIN(HandOutSheetTest)
#include "handoutsheet_test.moc"
