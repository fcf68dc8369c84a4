// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/rowpages.h"

#include "core/files/tablewriter.h"
#include "tests/core/importing/importscene.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QStringEncoder>
#include <QtTest>

using namespace siyu;
using namespace siyu::importing;

// Rows read again by number equal those of one pass through the file; corrections reach the run and never the file.
class RowPagesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsAreThoseOfTheFile_data();
    void rowsAreThoseOfTheFile();
    void workbook();
    void heldRows();
    void beyondTheEnd();
    void cancelled();
    void outcomesKeepTheirReasons();
    void outcomesInTheFilesOrder();
    void editsAreLaidOverTheRow();
    void editsDecideTheImport();
    void inspectSeesWhatThePreviewWrites();
    void lastPageOfALongFile();
    void anyPageOfALongWorkbook();
    void joinedSheets();
};

namespace {

QList<QStringList> allRows(const Plan &plan)
{
    QList<QStringList> rows;
    files::OpenedTable table = std::move(files::openTable(plan.path, plan.options.open).value());
    std::vector<std::string_view> cells;
    while (table.rows->next(cells).value()) {
        QStringList row;
        for (const std::string_view cell : cells)
            row.append(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
        rows.append(row);
    }
    return rows;
}

void compareAtRandom(const Plan &plan, int tries)
{
    NoProgress quiet;
    const QList<QStringList> all = allRows(plan);
    QVERIFY(all.size() > 2);
    const auto pages = RowPages::make(plan, quiet);
    QVERIFY(pages.has_value());
    QRandomGenerator random(7);
    for (int i = 0; i < tries; ++i) {
        QList<qint64> numbers;
        for (int k = 0; k < 5; ++k)
            numbers.append(1 + random.bounded(int(all.size())));
        const auto rows = (*pages)->read(numbers, quiet);
        QVERIFY(rows.has_value());
        for (const qint64 number : std::as_const(numbers))
            QCOMPARE(rows->value(number), all.at(number - 1));
    }
    QCOMPARE((*pages)->read({all.size()}, quiet)->value(all.size()), all.last());
}

QByteArray longTable(int rows)
{
    QByteArray text("姓名,手机号,备注\r\n");
    for (int i = 0; i < rows; ++i) {
        text += QStringLiteral("客户%1,1380000%2,").arg(i).arg(i, 4, 10, QLatin1Char('0')).toUtf8();
        if (i % 97 == 0)
            text += "\"两行\n的“备注”, 有\"\"引号\"\"\"";
        else if (i % 1009 == 0)
            text += QByteArray(3000, 'x') + "😀";
        text += i % 53 == 0 ? "\r\n\r\n" : "\r\n";
    }
    return text;
}

} // namespace

void RowPagesTest::rowsAreThoseOfTheFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("encoding");
    QTest::newRow("UTF-8") << longTable(20000) << QString();
    QTest::newRow("UTF-8 with a BOM") << QByteArray("\xEF\xBB\xBF") + longTable(3000) << QString();
    QTest::newRow("one row longer than a block")
        << QByteArray("a,b\n1,\"" + QByteArray(900'000, 'y') + "\"\n2,3\n4,5\n") << QString();
    QTest::newRow("sep line") << QByteArray("sep=;\na;b\n1;2\n3;4\n") << QString();
    QStringEncoder wide(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom);
    const QByteArray utf16 = wide.encode(QString::fromUtf8(longTable(20000)));
    QTest::newRow("UTF-16LE") << utf16 << QString();
    // Every Chinese character two bytes, so that blocks cut them.
    QByteArray gbk("姓名,手机号\n");
    gbk = "\xD0\xD5\xC3\xFB,\xCA\xD6\xBB\xFA\xBA\xC5\n";
    for (int i = 0; i < 30000; ++i)
        gbk += QByteArray("\xD0\xA1\xBA\xEC", 4) + QByteArray::number(i) + ",13800000000\n";
    QTest::newRow("GB18030") << gbk << QStringLiteral("GB18030");
}

void RowPagesTest::rowsAreThoseOfTheFile()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, encoding);
    Scene scene;
    Plan plan;
    plan.path = scene.file(text);
    plan.options.open.encoding = encoding;
    compareAtRandom(plan, 60);
}

void RowPagesTest::workbook()
{
    QTemporaryDir folder;
    Plan plan;
    plan.path = folder.filePath(QStringLiteral("list.xlsx"));
    auto out = files::createTable(plan.path, QStringLiteral("名单"), {{QStringLiteral("姓名"), 10}, {QStringLiteral("手机号"), 16}});
    QVERIFY(out.has_value());
    for (int i = 0; i < 1500; ++i)
        QVERIFY((*out)->writeRow({files::Cell(QStringLiteral("客户%1").arg(i)), files::Cell(QStringLiteral("139%1").arg(i, 8, 10, QLatin1Char('0')))})
                    .has_value());
    QVERIFY((*out)->close().has_value());
    compareAtRandom(plan, 10);
}

// Rows that the sheet leaves out, texts of their own beside shared ones.
void RowPagesTest::joinedSheets()
{
    QTemporaryDir folder;
    Plan plan;
    plan.path = folder.filePath(QStringLiteral("list.xlsx"));
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QStringLiteral(R"(
import sys, openpyxl
book = openpyxl.Workbook()
for number in range(3):
    sheet = book.active if number == 0 else book.create_sheet()
    sheet.title = 'S%d' % number
    for row in range(1, 9000):
        if row % 100 < 3 and row > 1: continue
        sheet.cell(row, 1, 'sheet %d row %d' % (number, row))
        sheet.cell(row, 3, row * 3 + number)
book.save(sys.argv[1])
)"), plan.path});
    if (!python.waitForFinished(60000) || python.exitCode() != 0)
        QSKIP("no python3 with openpyxl");
    plan.options.open.sheet = QStringLiteral("S0/S1/S2");
    QVERIFY(files::openTable(plan.path, plan.options.open));
    compareAtRandom(plan, 40);
    plan.options.open.sheet = QStringLiteral("S1");
    compareAtRandom(plan, 40);
}

// A page anywhere, forth and back, without reading what is before it.
void RowPagesTest::anyPageOfALongWorkbook()
{
    QTemporaryDir folder;
    Plan plan;
    plan.path = folder.filePath(QStringLiteral("long.xlsx"));
    constexpr qint64 count = 60'000;
    auto out = files::createTable(plan.path, QStringLiteral("名单"), {{QStringLiteral("姓名"), 10}, {QStringLiteral("手机号"), 16}, {QStringLiteral("备注"), 30}});
    QVERIFY(out.has_value());
    for (qint64 i = 0; i < count; ++i)
        QVERIFY((*out)->writeRow({files::Cell(QStringLiteral("客户%1").arg(i)), files::Cell(i), files::Cell(QStringLiteral("第 %1 位，住在上海").arg(i * 7919))}).has_value());
    QVERIFY((*out)->close().has_value());
    NoProgress quiet;
    QElapsedTimer timer;
    timer.start();
    const auto pages = RowPages::make(plan, quiet);
    const qint64 pass = timer.nsecsElapsed();
    QVERIFY(pages.has_value());
    qint64 slowest = 0;
    for (const qint64 first : {count - 255, qint64(2), count / 2, qint64(300), count * 3 / 4, count / 4, qint64(1)}) {
        QList<qint64> numbers;
        for (qint64 i = 0; i < 256; ++i)
            numbers.append(first + i);
        timer.restart();
        const auto rows = (*pages)->read(numbers, quiet);
        slowest = std::max(slowest, timer.nsecsElapsed());
        QVERIFY(rows.has_value());
        QCOMPARE(rows->size(), 256);
        for (qint64 i = std::max<qint64>(first, 2); i < first + 256; ++i)
            QCOMPARE(rows->value(i).value(0), QStringLiteral("客户%1").arg(i - 2));
    }
    qInfo("whole pass %lld ms, slowest page %lld ms", static_cast<long long>(pass / 1'000'000), static_cast<long long>(slowest / 1'000'000));
    QVERIFY2(slowest * 2 < pass, qPrintable(QStringLiteral("%1 against %2").arg(slowest).arg(pass)));
}

void RowPagesTest::heldRows()
{
    Plan plan;
    plan.path = QStringLiteral("pasted");
    auto rows = std::make_shared<files::HeldRows>();
    for (int i = 0; i < 700; ++i)
        rows->push_back({QString::number(i), QStringLiteral("名%1").arg(i)});
    plan.options.open.held = rows;
    compareAtRandom(plan, 10);
}

void RowPagesTest::beyondTheEnd()
{
    Scene scene;
    Plan plan;
    plan.path = scene.file("a,b\n1,2\n");
    NoProgress quiet;
    const auto pages = RowPages::make(plan, quiet);
    const auto rows = (*pages)->read({0, 2, 3, 900, -4}, quiet);
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->value(2), QStringList({QStringLiteral("1"), QStringLiteral("2")}));
    // And it can still be read from its start.
    QCOMPARE((*pages)->read({1}, quiet)->value(1), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
}

void RowPagesTest::cancelled()
{
    class Stop final : public Progress {
    public:
        bool report(qint64, qint64) override { return false; }
    } stop;
    Scene scene;
    Plan plan;
    plan.path = scene.file(longTable(2000));
    const auto pages = RowPages::make(plan, stop);
    QVERIFY(!pages.has_value());
    QCOMPARE(pages.error().code, ErrorCode::Cancelled);
}

void RowPagesTest::outcomesKeepTheirReasons()
{
    RowOutcomes rows;
    rows.add({2, Outcome::Created, 5, std::nullopt, {{QStringLiteral("not_a_date"), 1, QStringLiteral("1.58E+10")}}});
    rows.add({3, Outcome::Rejected, 0, Problem{QStringLiteral("no_identity"), -1, {}},
        {{QStringLiteral("masked"), 0, QStringLiteral("138****0000")}, {QStringLiteral("not_a_date"), 1, QStringLiteral("x")}}});
    const RowOutcome first = rows.at(0, {QStringLiteral("小红"), QStringLiteral("1.58E+10")});
    QVERIFY(!first.problem);
    QCOMPARE(first.id, 5);
    QCOMPARE(first.flags.size(), size_t(1));
    QCOMPARE(first.flags[0].value, QStringLiteral("1.58E+10"));
    const RowOutcome second = rows.at(1, {QStringLiteral("138****0000"), QStringLiteral("x")});
    QCOMPARE(second.problem->code, QStringLiteral("no_identity"));
    QCOMPARE(second.flags.size(), size_t(2));
    QCOMPARE(second.flags[0].code, QStringLiteral("masked"));
    QCOMPARE(second.flags[0].value, QStringLiteral("138****0000"));
    rows.replace(1, {99, Outcome::Created, 7, std::nullopt, {}});
    QCOMPARE(rows.numberAt(1), 3);
    QCOMPARE(rows.outcomeAt(1), Outcome::Created);
    QVERIFY(!rows.at(1, {}).problem);
    QCOMPARE(rows.indexesOf(Outcome::Created), QList<qint64>({0, 1}));
    QVERIFY(rows.indexesOf(Outcome::Rejected).isEmpty());
}

void RowPagesTest::outcomesInTheFilesOrder()
{
    RowOutcomes rows;
    for (const qint64 number : {4, 2, 9, 3})
        rows.add({number, number == 9 ? Outcome::Updated : Outcome::Unchanged, 0, std::nullopt, {}});
    rows.sort();
    QCOMPARE(rows.numberAt(0), 2);
    QCOMPARE(rows.numberAt(3), 9);
    QCOMPARE(rows.indexOf(9), 3);
    QCOMPARE(rows.indexOf(5), -1);
    QCOMPARE(rows.indexOf(10), -1);
    QCOMPARE(rows.indexesOf(std::nullopt).size(), 4);
}

void RowPagesTest::editsAreLaidOverTheRow()
{
    Edits edits;
    edits.set(3, 1, QStringLiteral("新"));
    edits.set(3, 4, QStringLiteral("远"));
    edits.set(8, 0, QString());
    QCOMPARE(edits.size(), 3);
    std::vector<std::string_view> cells{"a", "b"};
    edits.lay(2, cells);
    QCOMPARE(cells.size(), size_t(2));
    edits.lay(3, cells);
    QCOMPARE(cells.size(), size_t(5));
    QCOMPARE(std::string(cells[1]), std::string("新"));
    QCOMPARE(std::string(cells[4]), std::string("远"));
    QVERIFY(edits.touches(8));
    QCOMPARE(edits.at(8, 0), std::optional(QString()));
    QVERIFY(!edits.at(8, 1));
    edits.remove(8, 0);
    edits.remove(8, 5);
    QVERIFY(!edits.touches(8));
}

void RowPagesTest::editsDecideTheImport()
{
    Scene scene;
    const QByteArray text("姓名,手机号\n小红,13800000000\n小明,139****0000\n");
    const QString path = scene.file(text);
    Plan plan = prepareImport(path, Kind::Members, scene.options()).value();
    NoProgress quiet;
    QCOMPARE(previewImport(scene.workspace(), plan, quiet)->counts.of(Outcome::Rejected), 1);
    plan.edits.set(3, 1, QStringLiteral("13900000000"));
    const Report preview = previewImport(scene.workspace(), plan, quiet).value();
    QCOMPARE(preview.counts.of(Outcome::Created), 2);
    QCOMPARE(runImport(scene.workspace(), plan, quiet)->counts.of(Outcome::Created), 2);
    QCOMPARE(scene.rows("SELECT value FROM identity WHERE value LIKE '%139%'"), QStringList({QStringLiteral("+8613900000000")}));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), text);
}

void RowPagesTest::inspectSeesWhatThePreviewWrites()
{
    Scene scene;
    const Plan plan = prepareImport(scene.file("姓名,手机号\n小红,13800000000\n"), Kind::Members, scene.options()).value();
    NoProgress quiet;
    qint64 seen = -1;
    QVERIFY(previewImport(scene.workspace(), plan, quiet, {}, [&](db::Database &db) {
        seen = db.one("SELECT count(*) FROM member").value_or(0);
    }).has_value());
    QCOMPARE(seen, 1);
    QCOMPARE(scene.rows("SELECT count(*) FROM member"), QStringList({QStringLiteral("0")}));
}

// Any page of a long file comes without a noticeable wait: far below what one pass takes.
void RowPagesTest::lastPageOfALongFile()
{
    Scene scene;
    Plan plan;
    QByteArray text("姓名,手机号,地区\n");
    for (int i = 0; i < 300'000; ++i)
        text += "小红,13800000000,上海 徐汇区\n";
    plan.path = scene.file(text);
    NoProgress quiet;
    QElapsedTimer timer;
    timer.start();
    const auto pages = RowPages::make(plan, quiet);
    const qint64 pass = timer.nsecsElapsed();
    QList<qint64> last;
    for (qint64 i = 0; i < 256; ++i)
        last.append(300'001 - i);
    timer.restart();
    QCOMPARE((*pages)->read({1}, quiet)->size(), 1);
    QCOMPARE((*pages)->read(last, quiet)->size(), 256);
    const qint64 jump = timer.nsecsElapsed();
    QVERIFY2(jump * 3 < pass, qPrintable(QStringLiteral("%1 against %2").arg(jump).arg(pass)));
}

QTEST_GUILESS_MAIN(RowPagesTest)
#include "rowpages_test.moc"
