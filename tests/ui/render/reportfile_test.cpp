// SPDX-License-Identifier: GPL-3.0-or-later
// The reports of the sample shop as workbooks, read back by openpyxl, and their CSV, which holds the same figures.
#include "ui/render/reportfile.h"

#include "core/demo/demo.h"
#include "core/files/csv.h"
#include "core/files/xlsx.h"
#include "tests/support/readback.h"
#include "tests/support/support.h"
#include "ui/render/reportchart.h"
#include "ui/text/captions.h"

#include <QtTest>

using namespace siyu;

class ReportFileTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<test::TestWorkspace> m_workspace;
    QTemporaryDir m_folder;

    QString saved(const QString &name)
    {
        NoProgress quiet;
        const auto report = reports::report(**m_workspace, QStringLiteral("weekly"), {}, quiet);
        const auto file = render::saveReport(*report, m_folder.filePath(name), (*m_workspace)->zone());
        return file ? file->path : QString();
    }

    static int promisedCharts(const reports::Report &report)
    {
        int out = 0;
        for (const reports::Table &table : report.tables)
            out += int(std::count_if(table.charts.begin(), table.charts.end(), [&](const reports::Chart &chart) { return render::hasFigures(table, chart); }));
        return out;
    }
    // Cells at the end of a row that hold nothing are left out.
    template <typename Opened>
    static QList<QStringList> rowsOf(const Opened &table)
    {
        QList<QStringList> out;
        if (!table)
            return out;
        std::vector<std::string_view> cells;
        for (auto more = table->rows->next(cells); more && *more; more = table->rows->next(cells)) {
            QStringList row;
            for (const auto cell : cells)
                row.append(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
            while (!row.isEmpty() && row.last().isEmpty())
                row.removeLast();
            out.append(row);
        }
        return out;
    }
    // A CSV says 4500.00 where a sheet holds 4500, and both the last digit of a fraction as they like.
    static QString figure(const QString &cell)
    {
        bool isNumber = false;
        const double value = cell.toDouble(&isNumber);
        return isNumber ? QString::number(value, 'g', 14) : cell;
    }
    // What a CSV holds is, cell by cell, the sheet of that table.
    static void sameFigures(const QString &csv, const QString &book, const QString &table)
    {
        QList<QStringList> rows = rowsOf(files::openCsv(csv, {}));
        QList<QStringList> sheet = rowsOf(files::openXlsx(book, {text::sheetName(table), {}, {}}));
        QVERIFY2(rows.size() > 1, qPrintable(csv));
        while (!sheet.isEmpty() && sheet.first() != rows.first())
            sheet.removeFirst();
        QCOMPARE(sheet.size(), rows.size());
        for (qsizetype row = 0; row < rows.size(); ++row) {
            for (QString &cell : rows[row])
                cell = figure(cell);
            for (QString &cell : sheet[row])
                cell = figure(cell);
        }
        QCOMPARE(sheet, rows);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_workspace = std::make_unique<test::TestWorkspace>();
        NoProgress quiet;
        QVERIFY(demo::fill(**m_workspace, quiet));
    }

    void workbook()
    {
        if (test::pythonWithOpenpyxl().isEmpty())
            QSKIP("python3 with openpyxl is missing: the workbook is not read back");
        const QJsonObject seen = test::readBack(saved(QStringLiteral("a.xlsx")));
        const int sheets = int(seen[QStringLiteral("sheets")].toArray().size());
        QCOMPARE(sheets, 8);
        QVERIFY(seen[QStringLiteral("charts")].toInt() >= 2);
        QCOMPARE(seen[QStringLiteral("formulas")].toInt(), 0);
        QCOMPARE(seen[QStringLiteral("phones")].toInt(), 0);
        QCOMPARE(seen[QStringLiteral("frozen")].toInt(), sheets - 1); // the cover has no header
        QVERIFY(seen[QStringLiteral("cells")].toArray().size() > 1000);
        QVERIFY2(seen[QStringLiteral("created")].toString().startsWith(QStringLiteral("2026-03-01 02:00")),
            qPrintable(seen[QStringLiteral("created")].toString()));
        const QJsonArray formats = seen[QStringLiteral("formats")].toArray();
        QVERIFY(std::any_of(formats.begin(), formats.end(), [](const QJsonValue &f) { return f.toString().contains(QLatin1Char('%')); }));
        const QJsonObject again = test::readBack(saved(QStringLiteral("b.xlsx")));
        QCOMPARE(again[QStringLiteral("cells")], seen[QStringLiteral("cells")]);
        QCOMPARE(again[QStringLiteral("created")], seen[QStringLiteral("created")]);
    }

    // A sheet for each team with charts over the weeks, and every group's KPIs.
    void scorecards()
    {
        NoProgress quiet;
        const auto report = reports::report(**m_workspace, QStringLiteral("kpi"), {}, quiet);
        QVERIFY(report);
        QCOMPARE(report->tables.size(), 11);
        const reports::Table *items = report->table(QStringLiteral("kpi_items"));
        QCOMPARE(items->rows.size(), 16); // 13 of the house, 3 of the shop's own
        QCOMPARE(report->table(QStringLiteral("kpi_groups"))->rows.size(), 64);
        QCOMPARE(report->table(QStringLiteral("kpi_group_items"))->rows.size(), 64 * 16);
        QCOMPARE(report->table(QStringLiteral("kpi_team_user"))->rows.size(), 8);
        for (const reports::Table &table : report->tables) {
            for (const auto &row : table.rows)
                QCOMPARE(row.size(), table.columns.size());
        }
        const auto file = render::saveReport(*report, m_folder.filePath(QStringLiteral("kpi.xlsx")), (*m_workspace)->zone());
        QVERIFY(file);
        QCOMPARE(QSet<QString>(file->sheets.begin(), file->sheets.end()).size(), 11);
        if (test::pythonWithOpenpyxl().isEmpty())
            QSKIP("python3 with openpyxl is missing: the workbook is not read back");
        const QJsonObject seen = test::readBack(file->path);
        QCOMPARE(seen[QStringLiteral("sheets")].toArray().size(), 11);
        QCOMPARE(seen[QStringLiteral("charts")].toInt(), 13); // scores, and two for each team
        QCOMPARE(seen[QStringLiteral("formulas")].toInt(), 0);
        QCOMPARE(seen[QStringLiteral("phones")].toInt(), 0);
    }

    // Every report: rows as wide as their header, a cover in front, no formula, no phone number.
    void everyReport_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : reports::reportNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void everyReport()
    {
        QFETCH(QString, name);
        NoProgress quiet;
        reports::ReportRequest request;
        if (reports::subjectOf(name) == reports::Subject::Group)
            request.subject = QStringLiteral("VIP1群");
        const auto report = render::readyReport(**m_workspace, name, request, quiet);
        QVERIFY(report);
        QCOMPARE(report->word, name);
        qint64 cells = 0;
        for (const reports::Table &table : report->tables) {
            for (const auto &row : table.rows) {
                QCOMPARE(row.size(), table.columns.size());
                cells += std::count_if(row.begin(), row.end(), [](const reports::Cell &cell) { return !std::holds_alternative<std::monostate>(cell); });
            }
            for (const reports::Chart &chart : table.charts) {
                for (const int column : chart.values)
                    QVERIFY(column < table.columns.size() && column != chart.labels);
            }
        }
        QVERIFY2(cells > 20, qPrintable(QString::number(cells)));
        QVERIFY(report->table(report->mainTable));
        for (const char *format : {"xlsx", "pdf", "csv"}) {
            const auto file = render::saveReport(*report, m_folder.filePath(name + QLatin1Char('.') + QLatin1String(format)), (*m_workspace)->zone());
            QVERIFY(file);
            QVERIFY(QFileInfo(file->path).size() > 100);
        }
        sameFigures(m_folder.filePath(name + QStringLiteral(".csv")), m_folder.filePath(name + QStringLiteral(".xlsx")), report->mainTable);
        if (test::pythonWithOpenpyxl().isEmpty())
            QSKIP("python3 with openpyxl is missing: the workbook is not read back");
        const QJsonObject seen = test::readBack(m_folder.filePath(name + QStringLiteral(".xlsx")));
        QCOMPARE(seen[QStringLiteral("formulas")].toInt(), 0);
        QCOMPARE(seen[QStringLiteral("phones")].toInt(), 0);
        QCOMPARE(seen[QStringLiteral("sheets")].toArray().first().toString(), QStringLiteral("Cover"));
        QCOMPARE(test::faultsOf(seen), QString());
        QCOMPARE(seen[QStringLiteral("charts")].toInt(), promisedCharts(*report));
        QCOMPARE(promisedCharts(*report) > 0, name != QStringLiteral("staffing"));
    }

    void csv()
    {
        const QString path = saved(QStringLiteral("a.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
        QCOMPARE(bytes.count("\r\n"), 65); // header and 64 groups
    }

    void otherFormatsAreRefused()
    {
        NoProgress quiet;
        const auto report = reports::report(**m_workspace, QStringLiteral("weekly"), {}, quiet);
        const QString path = m_folder.filePath(QStringLiteral("a.docx"));
        QCOMPARE(render::saveReport(*report, path, (*m_workspace)->zone()).error().code, ErrorCode::UnsupportedFormat);
        QVERIFY(!QFile::exists(path));
    }
};

QTEST_MAIN(ReportFileTest)
#include "reportfile_test.moc"
