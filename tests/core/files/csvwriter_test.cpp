// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/formulaguard.h"
#include "core/files/table.h"
#include "core/files/tablewriter.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace siyu;
using namespace siyu::files;

class CsvWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void guardsFormulas_data();
    void guardsFormulas();
    void writesTypedCells();
    void roundTripKeepsEveryText();
    void nothingAppearsWithoutClose();
    void oldFileStaysUntilClose();
    void unwritableFolder();
    void onlyTheOwnerMayRead();
};

void CsvWriterTest::guardsFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("guard");

    QTest::newRow("empty") << "" << false;
    QTest::newRow("plain") << "王小明" << false;
    QTest::newRow("equals") << "=1+1" << true;
    QTest::newRow("plus") << "+8613800138000" << true;
    QTest::newRow("minus") << "-2" << true;
    QTest::newRow("at") << "@SUM(A1)" << true;
    QTest::newRow("tab") << "\tx" << true;
    QTest::newRow("carriage return") << "\rx" << true;
    QTest::newRow("blanks before") << "   =1" << true;
    QTest::newRow("no-break space before") << QString(QChar(0xA0)) + "=1" << true;
    QTest::newRow("zero width before") << QString(QChar(0x200B)) + "=1" << true;
    QTest::newRow("line feed before") << "\n=1" << true;
    QTest::newRow("full-width equals") << "＝1+1" << true;
    QTest::newRow("full-width plus") << "＋1" << true;
    QTest::newRow("full-width minus") << "－1" << true;
    QTest::newRow("full-width at") << "＠A1" << true;
    QTest::newRow("ideographic space before") << QString(QChar(0x3000)) + "=1" << true;
    QTest::newRow("dde") << "=cmd|' /C calc'!A0" << true;
    QTest::newRow("equals inside") << "a=b" << false;
    QTest::newRow("apostrophe before text") << "'tis" << false;
    QTest::newRow("own guard before formula") << "'=1" << true;
    QTest::newRow("two guards before formula") << "''=1" << true;
}

void CsvWriterTest::guardsFormulas()
{
    QFETCH(const QString, text);
    QFETCH(const bool, guard);
    QCOMPARE(guarded(text), guard ? QLatin1Char('\'') + text : text);
    QCOMPARE(unguarded(guarded(text)), text);
}

void CsvWriterTest::writesTypedCells()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.csv"));
    auto writer = createCsv(path, {{QStringLiteral("a,b")}, {QStringLiteral("=c")}});
    QVERIFY(writer.has_value());
    QVERIFY((*writer)->writeRow({qint64(-5), 0.1}).has_value());
    QVERIFY((*writer)->writeRow({QDate(2026, 3, 1), QDateTime(QDate(2026, 3, 1), QTime(9, 5), Qt::UTC)}).has_value());
    QVERIFY((*writer)->writeRow({QDate(9999, 12, 31), QDateTime(QDate(1, 1, 1), QTime(23, 59, 59), Qt::UTC)}).has_value());
    QVERIFY((*writer)->writeRow({QDate(), QDateTime()}).has_value());
    QVERIFY((*writer)->writeRow({AmountFen{-123450}, Share{0.25}}).has_value());
    QVERIFY((*writer)->writeRow({std::monostate(), QStringLiteral("two\nlines \"q\"")}).has_value());
    QVERIFY((*writer)->close().has_value());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(),
        QByteArray("\xEF\xBB\xBF\"a,b\",'=c\r\n-5,0.1\r\n2026-03-01,2026-03-01 09:05:00\r\n9999-12-31,0001-01-01 23:59:59\r\n,\r\n-1234.50,0.25\r\n"
                   ",\"two\nlines \"\"q\"\"\"\r\n"));
}

// Texts made of everything that could hurt, written and read again: the same, and no cell that starts a formula.
void CsvWriterTest::roundTripKeepsEveryText()
{
    static const QString pieces[] = {QStringLiteral("="), QStringLiteral("+"), QStringLiteral("-"), QStringLiteral("@"),
        QStringLiteral("'"), QStringLiteral("\""), QStringLiteral(","), QStringLiteral(";"), QStringLiteral("\t"),
        QStringLiteral("\r"), QStringLiteral("\n"), QStringLiteral("\r\n"), QStringLiteral(" "), QStringLiteral("　"),
        QStringLiteral("＝"), QStringLiteral("−"), QStringLiteral("小明"), QStringLiteral("a"), QStringLiteral("1"),
        QStringLiteral("😀"), QStringLiteral("\\"), QString(QChar(0x2060)), QString(QChar(0x200B)), QString(QChar(1))};
    QRandomGenerator random(20260301);
    const auto text = [&] {
        QString made;
        for (int i = random.bounded(6); i > 0; --i)
            made += pieces[random.bounded(int(std::size(pieces)))];
        return made;
    };
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.csv"));
    auto writer = createCsv(path, {{QStringLiteral("姓名")}, {QStringLiteral("备注")}, {QStringLiteral("标签")}});
    QVERIFY(writer.has_value());
    // The same texts in UTF-8 give the same bytes.
    const QString utf8Path = folder.filePath(QStringLiteral("utf8.csv"));
    auto utf8Writer = createCsv(utf8Path, {{QStringLiteral("姓名")}, {QStringLiteral("备注")}, {QStringLiteral("标签")}});
    std::vector<QStringList> rows;
    for (int i = 0; i < 20000; ++i) {
        rows.push_back({text(), text(), text()});
        QVERIFY((*writer)->writeRow({rows.back()[0], rows.back()[1], rows.back()[2]}).has_value());
        const std::string utf8[] = {rows.back()[0].toStdString(), rows.back()[1].toStdString(), rows.back()[2].toStdString()};
        QVERIFY((*utf8Writer)->writeRow({Utf8{utf8[0]}, Utf8{utf8[1]}, Utf8{utf8[2]}}).has_value());
    }
    QVERIFY((*writer)->close().has_value());
    QVERIFY((*utf8Writer)->close().has_value());
    QFile one(path), other(utf8Path);
    QVERIFY(one.open(QIODevice::ReadOnly) && other.open(QIODevice::ReadOnly));
    QCOMPARE(other.readAll(), one.readAll());

    auto table = openTable(path);
    QVERIFY(table.has_value());
    std::vector<std::string_view> cells;
    QVERIFY(*table->rows->next(cells));
    for (const QStringList &row : rows) {
        QVERIFY(*table->rows->next(cells));
        QCOMPARE(cells.size(), size_t(3));
        for (int c = 0; c < 3; ++c) {
            const QString read = QString::fromUtf8(cells[size_t(c)].data(), qsizetype(cells[size_t(c)].size()));
            QVERIFY(!looksLikeFormula(read));
            QCOMPARE(unguarded(read), row[c]);
        }
    }
    QVERIFY(!*table->rows->next(cells));
}

void CsvWriterTest::nothingAppearsWithoutClose()
{
    QTemporaryDir folder;
    {
        auto writer = createCsv(folder.filePath(QStringLiteral("out.csv")), {{QStringLiteral("a")}});
        QVERIFY(writer.has_value());
    }
    QVERIFY(QDir(folder.path()).isEmpty());
}

void CsvWriterTest::oldFileStaysUntilClose()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.csv"));
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    auto writer = createCsv(path, {{QStringLiteral("a")}});
    QVERIFY(writer.has_value());
    QCOMPARE(QFileInfo(path).size(), 3);
    QVERIFY((*writer)->close().has_value());
    QVERIFY(QFileInfo(path).size() > 3);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("out.csv")});
}

void CsvWriterTest::unwritableFolder()
{
    QTemporaryDir folder;
    const auto writer = createCsv(folder.filePath(QStringLiteral("missing/out.csv")), {});
    QVERIFY(!writer.has_value());
    QCOMPARE(writer.error().code, ErrorCode::FileUnwritable);
}

void CsvWriterTest::onlyTheOwnerMayRead()
{
#ifdef Q_OS_WIN
    QSKIP("the folder's rights rule on Windows");
#endif
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.csv"));
    auto writer = createCsv(path, {{QStringLiteral("a")}});
    QVERIFY((*writer)->close().has_value());
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
}

QTEST_GUILESS_MAIN(CsvWriterTest)
#include "csvwriter_test.moc"
