// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/workbook.h"

#include "core/files/xlsxwriting.h"

#include <cmath>
#include <xlsxwriter.h>

namespace siyu::files {

namespace {

struct Sheet {
    lxw_worksheet *handle = nullptr;
    int headerRow = 0;
    int rows = 0; // below the header, totals left out
    int totals = 0;
    int columns = 0;
    bool filter = true;
    bool hasHeader = true;
    xlsx::Look look = xlsx::Look::Plain;
    std::vector<bool> isDay; // by column, seen in any row
    std::vector<ColumnFormat> formats; // as wide as what was written
};

constexpr int widest = 60; // characters
constexpr int filterArrow = 3; // what the arrow on a header takes

// Characters of a figure as its format shows it: separators, two places.
int widthOfNumber(double value, int places)
{
    const int digits = int(std::floor(std::log10(std::max(1.0, std::abs(value))))) + 1;
    return digits + (digits - 1) / 3 + (places > 0 ? places + 1 : 0) + (value < 0 ? 1 : 0);
}

int widthOf(const QString &text)
{
    int width = 0;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        int of = 0;
        for (const QChar c : line)
            of += c.unicode() >= 0x1100 && !c.isLowSurrogate() ? 2 : c.isLowSurrogate() ? 0 : 1;
        width = std::max(width, of);
    }
    return width;
}

int widthOf(const Cell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return widthOf(*text);
    if (const auto *whole = std::get_if<qint64>(&cell))
        return widthOfNumber(double(*whole), 0);
    if (const auto *real = std::get_if<double>(&cell))
        return std::isfinite(*real) ? widthOfNumber(*real, *real == std::floor(*real) ? 0 : 2) : 0;
    if (const auto *amount = std::get_if<AmountFen>(&cell))
        return widthOfNumber(double(amount->minor) / 100, 2);
    if (const auto *share = std::get_if<Share>(&cell))
        return std::isfinite(share->ratio) ? widthOfNumber(share->ratio * 100, 1) + 1 : 0;
    if (std::holds_alternative<QDate>(cell))
        return 10;
    return std::holds_alternative<QDateTime>(cell) ? 19 : 0;
}

uint8_t typeOf(ChartKind kind)
{
    switch (kind) {
    case ChartKind::Line:
        return LXW_CHART_LINE;
    case ChartKind::Columns:
        return LXW_CHART_COLUMN;
    case ChartKind::StackedColumns:
        return LXW_CHART_COLUMN_STACKED;
    case ChartKind::Pie:
        return LXW_CHART_PIE;
    }
    return LXW_CHART_LINE;
}

// Never by colour alone: lines differ by marker and dash.
void styleLine(lxw_chart_series *series, quint32 rgb, size_t index)
{
    static constexpr uint8_t dashes[] = {LXW_CHART_LINE_DASH_SOLID, LXW_CHART_LINE_DASH_DASH, LXW_CHART_LINE_DASH_ROUND_DOT,
        LXW_CHART_LINE_DASH_LONG_DASH};
    static constexpr uint8_t markers[] = {LXW_CHART_MARKER_CIRCLE, LXW_CHART_MARKER_SQUARE, LXW_CHART_MARKER_TRIANGLE,
        LXW_CHART_MARKER_DIAMOND, LXW_CHART_MARKER_X};
    lxw_chart_line line = {};
    line.color = rgb;
    line.width = 2;
    line.dash_type = dashes[index % std::size(dashes)];
    chart_series_set_line(series, &line);
    chart_series_set_marker_type(series, markers[index % std::size(markers)]);
    chart_series_set_marker_size(series, 5);
    lxw_chart_fill fill = {};
    fill.color = rgb;
    chart_series_set_marker_fill(series, &fill);
}

// Columns differ by pattern; the first stays plain.
void styleColumn(lxw_chart_series *series, quint32 rgb, size_t index)
{
    static constexpr uint8_t patterns[] = {LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL, LXW_CHART_PATTERN_DARK_HORIZONTAL,
        LXW_CHART_PATTERN_LARGE_CHECK, LXW_CHART_PATTERN_PERCENT_50, LXW_CHART_PATTERN_DARK_VERTICAL};
    lxw_chart_line border = {};
    border.color = rgb;
    chart_series_set_line(series, &border);
    if (index == 0) {
        lxw_chart_fill fill = {};
        fill.color = rgb;
        chart_series_set_fill(series, &fill);
        return;
    }
    lxw_chart_pattern pattern = {};
    pattern.fg_color = rgb;
    pattern.bg_color = LXW_COLOR_WHITE;
    pattern.type = patterns[(index - 1) % std::size(patterns)];
    chart_series_set_pattern(series, &pattern);
}

void addSeries(lxw_chart *chart, const ChartSpec &spec, const Sheet &data, size_t index)
{
    const ChartColumn &value = spec.values[index];
    const auto first = lxw_row_t(data.headerRow + 1 + spec.firstRow);
    const int lastRow = spec.lastRow < 0 ? data.rows - 1 : spec.lastRow;
    const auto last = lxw_row_t(data.headerRow + 1 + std::max(lastRow, spec.firstRow));
    const char *name = data.handle->name;
    const auto labels = lxw_col_t(spec.labelColumn);
    const auto column = lxw_col_t(value.column);
    lxw_chart_series *series = chart_add_series(chart, nullptr, nullptr);
    chart_series_set_categories(series, name, first, labels, last, labels);
    chart_series_set_values(series, name, first, column, last, column);
    chart_series_set_name_range(series, name, lxw_row_t(data.headerRow), column);
    if (spec.kind == ChartKind::Line)
        styleLine(series, value.rgb, index);
    else if (spec.kind != ChartKind::Pie)
        styleColumn(series, value.rgb, index);
    else
        chart_series_set_labels_options(series, LXW_FALSE, LXW_TRUE, LXW_TRUE);
}

void nameAxis(lxw_chart_axis *axis, const QString &name)
{
    if (!name.isEmpty())
        chart_axis_set_name(axis, xlsx::titleText(name).constData());
}

void setUpPaper(const Sheet &sheet, bool isUpright)
{
    constexpr uint8_t a4 = 9;
    worksheet_set_paper(sheet.handle, a4);
    if (!isUpright)
        worksheet_set_landscape(sheet.handle);
    worksheet_set_margins(sheet.handle, 0.5, 0.5, 0.6, 0.7); // inches
    worksheet_fit_to_pages(sheet.handle, 1, 0);
    worksheet_set_footer(sheet.handle, "&L&F · &A&R&P / &N");
    if (!sheet.hasHeader)
        return;
    worksheet_freeze_panes(sheet.handle, lxw_row_t(sheet.headerRow + 1), 0);
    worksheet_repeat_rows(sheet.handle, lxw_row_t(sheet.headerRow), lxw_row_t(sheet.headerRow));
}

} // namespace

struct Workbook::State {
    std::unique_ptr<xlsx::Book> book;
    std::vector<Sheet> sheets;
    std::vector<ChartSpec> charts;

    Result<void> write(const std::vector<Cell> &cells, bool total);
    void draw(const ChartSpec &spec);
};

Result<void> Workbook::State::write(const std::vector<Cell> &cells, bool total)
{
    if (sheets.empty())
        return Error{ErrorCode::Internal, {}, QStringLiteral("a row before the first sheet")};
    Sheet &sheet = sheets.back();
    const int row = sheet.headerRow + 1 + sheet.rows + sheet.totals;
    ++(total ? sheet.totals : sheet.rows);
    sheet.isDay.resize(std::max(sheet.isDay.size(), cells.size()));
    for (size_t i = 0; i < cells.size(); ++i)
        sheet.isDay[i] = sheet.isDay[i] || std::holds_alternative<QDate>(cells[i]);
    for (size_t i = 0; sheet.look != xlsx::Look::Wrapped && i < std::min(cells.size(), sheet.formats.size()); ++i)
        sheet.formats[i].width = std::max(sheet.formats[i].width, std::min(widest, widthOf(cells[i]) + 2));
    return book->writeCells(sheet.handle, row, cells, total ? xlsx::Look::Bold : sheet.look);
}

void Workbook::State::draw(const ChartSpec &spec)
{
    const Sheet &data = sheets.at(size_t(spec.dataSheet));
    lxw_chart *chart = workbook_add_chart(book->handle(), typeOf(spec.kind));
    if (spec.title.isEmpty())
        chart_title_off(chart);
    else
        chart_title_set_name(chart, xlsx::titleText(spec.title).constData());
    for (size_t i = 0; i < spec.values.size(); ++i)
        addSeries(chart, spec, data, i);
    if (spec.kind != ChartKind::Pie) {
        nameAxis(chart->x_axis, spec.labelTitle);
        nameAxis(chart->y_axis, spec.valueTitle);
        // A category axis shows dates as serial numbers unless it is told.
        const auto labels = size_t(spec.labelColumn);
        if (labels < data.isDay.size() && data.isDay[labels])
            chart_axis_set_num_format(chart->x_axis, "yyyy-mm-dd");
        chart_axis_set_label_position(chart->x_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
    }
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    chart_show_blanks_as(chart, LXW_CHART_BLANKS_AS_GAP);
    // The library's default size of a chart is 480 × 288.
    lxw_chart_options place = {};
    place.x_scale = spec.width / 480.0;
    place.y_scale = spec.height / 288.0;
    worksheet_insert_chart_opt(sheets.at(size_t(spec.onSheet)).handle, lxw_row_t(spec.row), lxw_col_t(spec.column), chart, &place);
}

Workbook::Workbook(std::unique_ptr<State> state) : m_state(std::move(state)) { }
Workbook::~Workbook() = default;

Result<std::unique_ptr<Workbook>> Workbook::create(const QString &path, const WorkbookProperties &properties)
{
    auto book = xlsx::Book::create(path, {false, properties.title, properties.company, properties.createdUtc});
    if (!book)
        return book.error();
    auto state = std::make_unique<State>();
    state->book = std::move(*book);
    return std::unique_ptr<Workbook>(new Workbook(std::move(state)));
}

int Workbook::addSheet(const SheetSpec &spec)
{
    Sheet sheet;
    sheet.handle = m_state->book->addSheet(spec.name);
    sheet.hasHeader = spec.hasHeader;
    sheet.headerRow = int(spec.headLines.size()) - (spec.hasHeader ? 0 : 1);
    sheet.columns = int(spec.columns.size());
    sheet.filter = spec.filter && spec.hasHeader;
    sheet.look = spec.wrap ? xlsx::Look::Wrapped : xlsx::Look::Plain;
    sheet.formats = spec.columns;
    for (ColumnFormat &column : sheet.formats) {
        if (!spec.wrap && spec.hasHeader)
            column.width = std::max(column.width, std::min(widest, widthOf(column.header) + filterArrow));
    }
    for (int line = 0; line < int(spec.headLines.size()); ++line)
        m_state->book->writeTitle(sheet.handle, line, spec.headLines[line], line == 0);
    if (spec.hasHeader)
        m_state->book->writeHeader(sheet.handle, sheet.headerRow, spec.columns);
    setUpPaper(sheet, spec.isUpright);
    m_state->sheets.push_back(sheet);
    return int(m_state->sheets.size()) - 1;
}

Result<void> Workbook::writeRow(const std::vector<Cell> &cells)
{
    return m_state->write(cells, false);
}

Result<void> Workbook::writeTotal(const std::vector<Cell> &cells)
{
    return m_state->write(cells, true);
}

void Workbook::addChart(const ChartSpec &chart)
{
    m_state->charts.push_back(chart);
}

Result<void> Workbook::close()
{
    for (const Sheet &sheet : m_state->sheets) {
        m_state->book->setColumnWidths(sheet.handle, sheet.formats);
        if (sheet.filter && sheet.rows > 0 && sheet.columns > 0)
            worksheet_autofilter(sheet.handle, lxw_row_t(sheet.headerRow), 0, lxw_row_t(sheet.headerRow + sheet.rows),
                lxw_col_t(sheet.columns - 1));
    }
    for (const ChartSpec &chart : m_state->charts) {
        // A chart over no rows at all would name cells that are not its own.
        if (m_state->sheets.at(size_t(chart.dataSheet)).rows > 0)
            m_state->draw(chart);
    }
    return m_state->book->publish();
}

} // namespace siyu::files
