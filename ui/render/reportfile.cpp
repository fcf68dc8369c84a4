// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/reportfile.h"

#include "core/base/text.h"
#include "core/base/workfolder.h"
#include "core/files/workbook.h"
#include "core/members/figures.h"
#include "core/reports/reportlog.h"
#include "core/workspace.h"
#include "ui/render/reportchart.h"
#include "ui/render/reportcover.h"
#include "ui/render/reportpdf.h"
#include "ui/text/captions.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace siyu::render {

namespace {

using reports::Report;
using reports::Table;

struct ReportText {
    Q_DECLARE_TR_FUNCTIONS(ReportFile)
};

constexpr int leastWidth = 8; // of a column, in characters

struct ToFileCell {
    bool masked;

    files::Cell operator()(std::monostate) const { return {}; }
    files::Cell operator()(const QString &value) const { return masked ? maskPhonesIn(value) : value; }
    files::Cell operator()(const reports::Word &word) const { return text::wordText(word); }
    template <typename T>
    files::Cell operator()(const T &value) const
    {
        return value;
    }
};

std::vector<files::Cell> cellsOf(const QList<reports::Cell> &row, bool masked)
{
    std::vector<files::Cell> out;
    out.reserve(size_t(row.size()));
    for (const reports::Cell &cell : row)
        out.push_back(std::visit(ToFileCell{masked}, cell));
    return out;
}

std::vector<files::ColumnFormat> columnsOf(const Table &table)
{
    std::vector<files::ColumnFormat> out;
    for (const reports::Column &column : table.columns)
        out.push_back({text::columnName(column.word), leastWidth});
    return out;
}

QStringList headLines(const Report &report, const Table &table)
{
    const QString subject = text::reportSubject(report);
    const QString title = subject.isEmpty() ? text::reportTitle(report.word) : subject;
    QStringList out{QStringLiteral("%1 · %2").arg(title, text::sheetName(table.word)),
        report.isCompared ? ReportText::tr("Period %1, compared with %2").arg(text::period(report.period), text::period(report.before))
                          : ReportText::tr("Period %1").arg(text::period(report.period))};
    if (!report.groups.isEmpty())
        out.append(ReportText::tr("Groups: %1").arg(report.groups.join(QStringLiteral(", "))));
    if (table.rows.isEmpty())
        out.append(ReportText::tr("Nothing in this period."));
    return out;
}

files::ChartKind kindOf(reports::Chart::Kind kind)
{
    switch (kind) {
    case reports::Chart::Kind::Line:
        return files::ChartKind::Line;
    case reports::Chart::Kind::Columns:
        return files::ChartKind::Columns;
    case reports::Chart::Kind::Stacked:
        return files::ChartKind::StackedColumns;
    }
    return files::ChartKind::Line;
}

void addCharts(files::Workbook &book, const Table &table, int sheet)
{
    for (const reports::Chart &chart : table.charts) {
        if (!hasFigures(table, chart))
            continue;
        files::ChartSpec spec;
        spec.kind = kindOf(chart.kind);
        spec.title = text::chartTitle(chart.word);
        spec.labelTitle = text::columnName(table.columns[chart.labels].word);
        spec.shortLabelTitle = ReportText::tr("Name in the chart");
        spec.valueTitle = chartUnit(chart);
        spec.sheet = sheet;
        spec.labelColumn = chart.labels;
        for (qsizetype i = 0; i < chart.values.size(); ++i)
            spec.values.push_back({chart.values[i], seriesRgb(table, chart, i)});
        book.addChart(spec);
    }
}

// The first sheet: what the report is about, what it holds, how its figures come about.
Result<void> addCover(files::Workbook &book, const Cover &cover)
{
    files::SheetSpec sheet;
    sheet.name = text::sheetName(QStringLiteral("cover"));
    sheet.columns = {{QString(), 22}, {QString(), 84}};
    sheet.headLines = {cover.title, QString()};
    sheet.wrap = true;
    sheet.hasHeader = false;
    sheet.isUpright = true;
    book.addSheet(sheet);
    std::vector<std::vector<files::Cell>> rows;
    for (const auto &[caption, value] : cover.facts)
        rows.push_back({caption, value});
    rows.push_back({});
    for (qsizetype i = 0; i < cover.contents.size(); ++i)
        rows.push_back({cover.contents[i].first, cover.contents[i].second});
    rows.push_back({});
    for (qsizetype i = 0; i < cover.notes.size(); ++i)
        rows.push_back({i == 0 ? ReportText::tr("How to read it") : QString(), cover.notes[i]});
    for (const std::vector<files::Cell> &row : rows) {
        if (const auto written = book.writeRow(row); !written)
            return written;
    }
    return {};
}

Result<ReportFile> saveWorkbook(const Report &report, const QString &path, const QTimeZone &zone)
{
    const Cover cover = coverOf(report, zone);
    auto book = files::Workbook::create(path, {QStringLiteral("%1 %2").arg(cover.title, text::period(report.period)), {}, report.madeAtUtc});
    if (!book)
        return book.error();
    ReportFile out{path, {text::sheetName(QStringLiteral("cover"))}, 0, report.period};
    if (const auto covered = addCover(**book, cover); !covered)
        return covered.error();
    for (const Table &table : shownTables(report)) {
        const QStringList head = headLines(report, table);
        files::SheetSpec spec{text::sheetName(table.word), columnsOf(table), head, table.rows.size() > 1};
        const int sheet = (*book)->addSheet(spec);
        for (const QList<reports::Cell> &row : table.rows) {
            if (const auto written = (*book)->writeRow(cellsOf(row, report.masked)); !written)
                return written.error();
        }
        addCharts(**book, table, sheet);
        out.sheets.append(text::sheetName(table.word));
        out.rows += table.rows.size();
    }
    if (const auto closed = (*book)->close(); !closed)
        return closed.error();
    return out;
}

Result<ReportFile> saveCsv(const Report &report, const QString &path)
{
    const Table &table = *report.table(report.mainTable);
    auto writer = files::createCsv(path, columnsOf(table));
    if (!writer)
        return writer.error();
    for (const QList<reports::Cell> &row : table.rows) {
        if (const auto written = (*writer)->writeRow(cellsOf(row, report.masked)); !written)
            return written.error();
    }
    if (const auto closed = (*writer)->close(); !closed)
        return closed.error();
    return ReportFile{path, {text::sheetName(table.word)}, table.rows.size(), report.period};
}

Result<ReportFile> savePages(const Report &report, const QString &path, const QTimeZone &zone)
{
    if (const Result<void> saved = saveReportPdf(report, path, zone); !saved)
        return saved.error();
    ReportFile out{path, {text::sheetName(QStringLiteral("cover"))}, 0, report.period};
    for (const Table &table : shownTables(report)) {
        out.sheets.append(text::sheetName(table.word));
        out.rows += table.rows.size();
    }
    return out;
}

// Beside its place first, in a folder that a next run clears when this one is killed.
Result<ReportFile> placeReport(const Report &report, const QString &path, const QTimeZone &zone)
{
    const QFileInfo place(path);
    const auto work = WorkFolder::make(place.absolutePath());
    if (!work)
        return Error{ErrorCode::FileUnwritable, {path}, {}};
    auto file = saveReport(report, (*work)->path(place.fileName()), zone);
    if (!file)
        return (*work)->saidOfPlace(file.error());
    if (const auto moved = (*work)->moveFile(place.fileName(), place.absoluteFilePath()); !moved)
        return moved.error();
    file->path = path;
    return file;
}

} // namespace

QStringList reportFormats() { return {QStringLiteral("xlsx"), QStringLiteral("pdf"), QStringLiteral("csv")}; }

Result<ReportFile> saveReport(const Report &report, const QString &path, const QTimeZone &zone)
{
    const QString extension = QFileInfo(path).suffix().toLower();
    if (extension == QStringLiteral("xlsx"))
        return saveWorkbook(report, path, zone);
    if (extension == QStringLiteral("csv"))
        return saveCsv(report, path);
    if (extension == QStringLiteral("pdf"))
        return savePages(report, path, zone);
    return Error{ErrorCode::UnsupportedFormat, {extension}, {}};
}

Result<Report> readyReport(Workspace &workspace, const QString &name, const reports::ReportRequest &request, Progress &progress)
{
    // Stages and buyers as of today, where they can be worked out.
    if (name == QStringLiteral("member") && !workspace.isReadOnly()) {
        if (const auto updated = members::updateFigures(workspace, progress); !updated)
            return updated.error();
    }
    return reports::report(workspace, name, request, progress);
}

Result<ReportFile> makeReport(
    Workspace &workspace, const QString &name, const reports::ReportRequest &request, const QString &path, Progress &progress)
{
    if (!request.masked && workspace.isReadOnly())
        return Error{ErrorCode::NotAllowedReadOnly, {workspace.path()}, {}};
    const auto report = readyReport(workspace, name, request, progress);
    if (!report)
        return report.error();
    const auto file = placeReport(*report, path, workspace.zone());
    if (!file)
        return file;
    if (const auto noted = reports::noteReport(workspace, {name, path, file->rows, request.masked, request.reason}); !noted)
        return noted.error();
    return file;
}

} // namespace siyu::render
