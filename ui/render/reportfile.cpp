// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/reportfile.h"

#include "core/files/workbook.h"
#include "core/reports/reportlog.h"
#include "core/workspace.h"
#include "ui/render/palette.h"
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

constexpr int chartRows = 19; // how far below each other charts stand, in rows

struct ToFileCell {
    files::Cell operator()(std::monostate) const { return {}; }
    files::Cell operator()(const reports::Word &word) const { return text::wordText(word); }
    template <typename T>
    files::Cell operator()(const T &value) const
    {
        return value;
    }
};

std::vector<files::Cell> cellsOf(const QList<reports::Cell> &row)
{
    std::vector<files::Cell> out;
    for (const reports::Cell &cell : row)
        out.push_back(std::visit(ToFileCell(), cell));
    return out;
}

std::vector<files::ColumnFormat> columnsOf(const Table &table)
{
    std::vector<files::ColumnFormat> out;
    for (const reports::Column &column : table.columns)
        out.push_back({text::columnName(column.word), column.width});
    return out;
}

QStringList headLines(const Report &report, const Table &table, const QTimeZone &zone)
{
    QStringList out{QStringLiteral("%1 · %2").arg(text::reportTitle(report.word), text::sheetName(table.word)),
        ReportText::tr("Period %1, compared with %2").arg(text::period(report.period), text::period(report.before))};
    if (!report.groups.isEmpty())
        out.append(ReportText::tr("Groups: %1").arg(report.groups.join(QStringLiteral(", "))));
    out.append(ReportText::tr("Made %1").arg(text::dayAndTime(report.madeAtUtc, zone)));
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

// A counted figure keeps the hue of the figure.
quint32 rgbOf(QString word)
{
    word.remove(QStringLiteral("counted_"));
    const QColor hue = word == QStringLiteral("no_data") ? QColor(0x8A9099) : paperPalette().hueOf(word);
    return quint32(hue.rgb() & 0xFFFFFF);
}

// Series that have no hue of their own take these in turn.
quint32 nextRgb(size_t place)
{
    static constexpr std::array<quint32, 6> hues{0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0xD55E00, 0x56B4E9};
    return hues[place % hues.size()];
}

void addCharts(files::Workbook &book, const Table &table, int sheet, qsizetype headLineCount)
{
    int row = int(headLineCount + 1 + table.rows.size()) + 3;
    for (const reports::Chart &chart : table.charts) {
        files::ChartSpec spec;
        spec.kind = kindOf(chart.kind);
        spec.title = text::chartTitle(chart.word);
        spec.labelTitle = text::columnName(table.columns[chart.labels].word);
        spec.valueTitle = chart.unit.isEmpty() ? text::unitName(insight::Unit::People) : text::columnName(chart.unit);
        spec.dataSheet = sheet;
        spec.onSheet = sheet;
        spec.labelColumn = chart.labels;
        for (const int column : chart.values)
            spec.values.push_back({column, chart.unit.isEmpty() ? rgbOf(table.columns[column].word) : nextRgb(size_t(spec.values.size()))});
        spec.row = row;
        book.addChart(spec);
        row += chartRows;
    }
}

Result<ReportFile> saveWorkbook(const Report &report, const QString &path, const QTimeZone &zone)
{
    const QString title = QStringLiteral("%1 %2").arg(text::reportTitle(report.word), text::period(report.period));
    auto book = files::Workbook::create(path, {title, {}, report.madeAtUtc});
    if (!book)
        return book.error();
    ReportFile out{path, {}, 0};
    for (const Table &table : report.tables) {
        const QStringList head = headLines(report, table, zone);
        const int sheet = (*book)->addSheet({text::sheetName(table.word), columnsOf(table), head, table.rows.size() > 1});
        for (const QList<reports::Cell> &row : table.rows) {
            if (const auto written = (*book)->writeRow(cellsOf(row)); !written)
                return written.error();
        }
        addCharts(**book, table, sheet, head.size());
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
        if (const auto written = (*writer)->writeRow(cellsOf(row)); !written)
            return written.error();
    }
    if (const auto closed = (*writer)->close(); !closed)
        return closed.error();
    return ReportFile{path, {text::sheetName(table.word)}, table.rows.size()};
}

} // namespace

QStringList reportFormats() { return {QStringLiteral("xlsx"), QStringLiteral("csv")}; }

Result<ReportFile> saveReport(const Report &report, const QString &path, const QTimeZone &zone)
{
    const QString extension = QFileInfo(path).suffix().toLower();
    if (extension == QStringLiteral("xlsx"))
        return saveWorkbook(report, path, zone);
    if (extension == QStringLiteral("csv"))
        return saveCsv(report, path);
    return Error{ErrorCode::UnsupportedFormat, {extension}, {}};
}

Result<ReportFile> makeReport(
    Workspace &workspace, const QString &name, const reports::ReportRequest &request, const QString &path, Progress &progress)
{
    const auto report = reports::report(workspace, name, request, progress);
    if (!report)
        return report.error();
    auto file = saveReport(*report, path, workspace.zone());
    if (!file || workspace.isReadOnly())
        return file;
    if (const auto noted = reports::noteReport(workspace, name, path, file->rows); !noted)
        return noted.error();
    return file;
}

} // namespace siyu::render
