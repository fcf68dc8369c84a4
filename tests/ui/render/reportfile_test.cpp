// SPDX-License-Identifier: GPL-3.0-or-later
// The weekly report of the sample shop as a workbook, read back by openpyxl, and its CSV.
#include "ui/render/reportfile.h"

#include "core/demo/demo.h"
#include "tests/support/support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
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
    static QString python()
    {
        static const QString found = lookForPython();
        return found;
    }
    static QString lookForPython()
    {
        for (const char *name : {"python3", "/usr/bin/python3"}) {
            if (QProcess::execute(QString::fromLatin1(name), {QStringLiteral("-c"), QStringLiteral("import openpyxl")}) == 0)
                return QString::fromLatin1(name);
        }
        return {};
    }
    static QJsonObject readBack(const QString &path)
    {
        QProcess reader;
        reader.start(python(), {QStringLiteral(SIYU_TEST_DATA_DIR "/report_readback.py"), path});
        reader.waitForFinished(120'000);
        return QJsonDocument::fromJson(reader.readAllStandardOutput()).object();
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
        if (python().isEmpty())
            QSKIP("python3 with openpyxl is missing: the workbook is not read back");
        const QJsonObject seen = readBack(saved(QStringLiteral("a.xlsx")));
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
        const QJsonObject again = readBack(saved(QStringLiteral("b.xlsx")));
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
        if (python().isEmpty())
            QSKIP("python3 with openpyxl is missing: the workbook is not read back");
        const QJsonObject seen = readBack(file->path);
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
        if (python().isEmpty())
            QSKIP("python3 with openpyxl is missing: the workbook is not read back");
        const QJsonObject seen = readBack(m_folder.filePath(name + QStringLiteral(".xlsx")));
        QCOMPARE(seen[QStringLiteral("formulas")].toInt(), 0);
        QCOMPARE(seen[QStringLiteral("phones")].toInt(), 0);
        QCOMPARE(seen[QStringLiteral("sheets")].toArray().first().toString(), QStringLiteral("Cover"));
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
