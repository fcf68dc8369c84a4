// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/workbook.h"

#include "core/files/cellwidth.h"
#include "core/files/sheetpaper.h"
#include "core/files/xlsxwriting.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <xlsxwriter.h>

namespace siyu::files {

namespace {

// What stands in a column, seen in any row.
struct Seen {
    bool text = false;
    bool day = false;
    QDate lastDay = {};
    bool share = false;
    bool whole = false; // numbers without places
    bool real = false; // with places
    double highest = 0; // of the numbers, sign left out

    bool isFigure() const { return !text && !day && (share || whole || real); }
};

struct See {
    Seen &column;

    void operator()(std::monostate) const { }
    void operator()(const QString &text) const { column.text = column.text || !text.isEmpty(); }
    void operator()(Utf8 text) const { column.text = column.text || !text.bytes.empty(); }
    void operator()(QDate day) const
    {
        column.day = true;
        column.lastDay = day;
    }
    void operator()(const QDateTime &moment) const { operator()(moment.date()); }
    void operator()(qint64 value) const { number(double(value), column.whole); }
    void operator()(double value) const { number(value, value == std::floor(value) ? column.whole : column.real); }
    void operator()(AmountFen amount) const { number(double(amount.minor) / 100, column.real); }
    void operator()(Share share) const { number(share.ratio, column.share); }
    void number(double value, bool &kind) const
    {
        kind = true;
        column.highest = std::max(column.highest, std::abs(value));
    }
};

constexpr int widestLabel = 32; // in a chart: longer ones leave it no room

constexpr double titlePoints = 21;
constexpr double headerPoints = 19.5;
constexpr double linePoints = 15;
int pixels(double points) { return int(std::lround(points * 96 / 72)); }
int pixelsOfColumn(int characters) { return 7 * characters + 5; }

struct Sheet {
    lxw_worksheet *handle = nullptr;
    int headerRow = 0;
    int rows = 0; // below the header
    bool filter = true;
    bool hasHeader = true;
    bool wrap = false;
    std::vector<Seen> seen; // by column
    std::vector<std::vector<QString>> texts; // by column, then by row; as far as there are any
    std::vector<ColumnFormat> formats; // as wide as what was written
    std::vector<int> heights; // of all rows, in pixels

    PrintedSheet printed() const
    {
        PrintedSheet out{0, heights, hasHeader ? heights.at(size_t(headerRow)) : 0};
        for (const ColumnFormat &column : formats)
            out.width += pixelsOfColumn(column.width);
        return out;
    }
};

uint8_t typeOf(ChartKind kind)
{
    switch (kind) {
    case ChartKind::Line:
        return LXW_CHART_LINE;
    case ChartKind::Columns:
        return LXW_CHART_COLUMN;
    case ChartKind::StackedColumns:
        return LXW_CHART_COLUMN_STACKED;
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

bool hasWideLabel(const Sheet &sheet, int column)
{
    return size_t(column) < sheet.texts.size()
        && std::any_of(sheet.texts[size_t(column)].begin(), sheet.texts[size_t(column)].end(), [](const QString &text) { return widthOf(text) > widestLabel; });
}

void addSeries(lxw_chart *chart, const ChartSpec &spec, const Sheet &data, size_t index)
{
    const ChartColumn &value = spec.values[index];
    const auto first = lxw_row_t(data.headerRow + 1);
    const auto last = lxw_row_t(data.headerRow + data.rows);
    const char *name = data.handle->name;
    const auto labels = lxw_col_t(spec.labelColumn);
    const auto column = lxw_col_t(value.column);
    lxw_chart_series *series = chart_add_series(chart, nullptr, nullptr);
    chart_series_set_categories(series, name, first, labels, last, labels);
    chart_series_set_values(series, name, first, column, last, column);
    if (const QString &header = data.formats.at(size_t(value.column)).header; widthOf(header) > widestLabel)
        chart_series_set_name(series, xlsx::titleText(fitted(header, widestLabel)).constData());
    else
        chart_series_set_name_range(series, name, lxw_row_t(data.headerRow), column);
    if (spec.kind == ChartKind::Line)
        styleLine(series, value.rgb, index);
    else
        styleColumn(series, value.rgb, index);
}

void nameAxis(lxw_chart_axis *axis, const QString &name)
{
    if (!name.isEmpty())
        chart_axis_set_name(axis, xlsx::titleText(name).constData());
}

// An axis shows bare numbers unless it is told: dates as serial numbers, shares as fractions.
void formatAxes(lxw_chart *chart, const ChartSpec &spec, const Sheet &data)
{
    // Of a lone day LibreOffice makes an axis of years: there the format is the day itself.
    const Seen &labels = data.seen.at(size_t(spec.labelColumn));
    if (labels.day)
        chart_axis_set_num_format(chart->x_axis, data.rows == 1 ? qPrintable(QLatin1Char('"') + labels.lastDay.toString(Qt::ISODate) + QLatin1Char('"')) : "yyyy-mm-dd");
    chart_axis_set_label_position(chart->x_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
    Seen all;
    for (const ChartColumn &value : spec.values) {
        const Seen &of = data.seen.at(size_t(value.column));
        all.share = all.share || of.share;
        all.real = all.real || of.real;
        all.highest = std::max(all.highest, of.highest);
    }
    constexpr double few = 5;
    if (all.share)
        chart_axis_set_num_format(chart->y_axis, "0%");
    else if (!all.real || all.highest >= few)
        chart_axis_set_num_format(chart->y_axis, "#,##0");
    if (!all.share && !all.real && all.highest < few)
        chart_axis_set_major_unit(chart->y_axis, 1);
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
    worksheet_set_row(sheet.handle, lxw_row_t(sheet.headerRow), headerPoints, nullptr);
    worksheet_freeze_panes(sheet.handle, lxw_row_t(sheet.headerRow + 1), 0);
    worksheet_repeat_rows(sheet.handle, lxw_row_t(sheet.headerRow), lxw_row_t(sheet.headerRow));
}

} // namespace

struct Workbook::State {
    std::unique_ptr<xlsx::Book> book;
    std::vector<Sheet> sheets;
    std::vector<ChartSpec> charts;

    Result<void> write(const std::vector<Cell> &cells);
    // As many lines as the longest text of the row takes.
    int linesFor(const Sheet &sheet, const std::vector<Cell> &cells) const;
    Result<void> shortenLabels(int sheet);
    void drawOn(int sheet);
    void draw(const ChartSpec &spec, const ChartPlace &place);
};

int Workbook::State::linesFor(const Sheet &sheet, const std::vector<Cell> &cells) const
{
    int lines = 1;
    for (size_t i = 0; i < std::min(cells.size(), sheet.formats.size()); ++i) {
        if (const auto *text = std::get_if<QString>(&cells[i]); text && (sheet.wrap || text->size() * 2 > widestColumn || text->contains(u'\n')))
            lines = std::max(lines, linesOf(*text, sheet.wrap ? sheet.formats[i].width : widestColumn));
    }
    return lines;
}

Result<void> Workbook::State::write(const std::vector<Cell> &cells)
{
    if (sheets.empty())
        return Error{ErrorCode::Internal, {}, QStringLiteral("a row before the first sheet")};
    Sheet &sheet = sheets.back();
    const int row = sheet.headerRow + 1 + sheet.rows;
    ++sheet.rows;
    sheet.seen.resize(std::max(sheet.seen.size(), cells.size()));
    for (size_t i = 0; i < cells.size(); ++i)
        std::visit(See{sheet.seen[i]}, cells[i]);
    sheet.texts.resize(std::max(sheet.texts.size(), cells.size()));
    for (size_t i = 0; i < cells.size(); ++i) {
        if (const auto *text = std::get_if<QString>(&cells[i])) {
            sheet.texts[i].resize(size_t(sheet.rows - 1));
            sheet.texts[i].push_back(*text);
        }
    }
    for (size_t i = 0; !sheet.wrap && i < std::min(cells.size(), sheet.formats.size()); ++i)
        sheet.formats[i].width = std::max(sheet.formats[i].width, std::min(widestColumn, widthOf(cells[i])) + 2);
    const int lines = linesFor(sheet, cells);
    sheet.heights.push_back(lines > 1 ? pixels(lines * linePoints) : usualRowPixels);
    // No spreadsheet makes room for further lines unless it is told.
    if (lines > 1)
        worksheet_set_row(sheet.handle, lxw_row_t(row), lines * linePoints, nullptr);
    return book->writeCells(sheet.handle, row, cells, sheet.wrap || lines > 1 ? xlsx::Look::Wrapped : xlsx::Look::Plain);
}

// Those of one column are shortened once for all its charts.
Result<void> Workbook::State::shortenLabels(int number)
{
    Sheet &sheet = sheets.at(size_t(number));
    std::map<int, int> shortened;
    for (ChartSpec &chart : charts) {
        if (chart.sheet != number || !hasWideLabel(sheet, chart.labelColumn))
            continue;
        const auto [place, isNew] = shortened.try_emplace(chart.labelColumn, int(sheet.formats.size()));
        const std::vector<QString> texts = sheet.texts[size_t(chart.labelColumn)];
        chart.labelColumn = place->second;
        if (!isNew)
            continue;
        sheet.formats.push_back({chart.shortLabelTitle, std::max(widestLabel + 2, widthOf(chart.shortLabelTitle) + filterArrow)});
        sheet.seen.resize(sheet.formats.size());
        sheet.seen.back().text = true;
        for (size_t row = 0; row < texts.size(); ++row) {
            const Cell label = fitted(texts[row], widestLabel);
            if (const auto written = book->writeCells(sheet.handle, sheet.headerRow + 1 + int(row), {&label, 1}, xlsx::Look::Wrapped, place->second); !written)
                return written;
        }
    }
    return {};
}

// Below what stands on the sheet.
void Workbook::State::drawOn(int number)
{
    std::vector<const ChartSpec *> here;
    for (const ChartSpec &chart : charts) {
        // A chart over no rows at all would name cells that are not its own.
        if (chart.sheet == number && sheets.at(size_t(number)).rows > 0)
            here.push_back(&chart);
    }
    const std::vector<ChartPlace> places = placesBelow(sheets.at(size_t(number)).printed(), int(here.size()));
    std::vector<lxw_row_t> breaks;
    for (size_t i = 0; i < here.size(); ++i) {
        draw(*here[i], places[i]);
        if (places[i].isOnNewPage)
            breaks.push_back(lxw_row_t(places[i].row));
    }
    if (breaks.empty())
        return;
    breaks.push_back(0); // ends the list
    worksheet_set_h_pagebreaks(sheets.at(size_t(number)).handle, breaks.data());
}

void Workbook::State::draw(const ChartSpec &spec, const ChartPlace &place)
{
    const Sheet &data = sheets.at(size_t(spec.sheet));
    lxw_chart *chart = workbook_add_chart(book->handle(), typeOf(spec.kind));
    chart_title_set_name(chart, xlsx::titleText(spec.title).constData());
    lxw_chart_font font = {};
    font.size = 13;
    font.bold = LXW_TRUE;
    chart_title_set_name_font(chart, &font);
    for (size_t i = 0; i < spec.values.size(); ++i)
        addSeries(chart, spec, data, i);
    nameAxis(chart->x_axis, spec.labelTitle);
    nameAxis(chart->y_axis, spec.valueTitle);
    formatAxes(chart, spec, data);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    chart_show_blanks_as(chart, LXW_CHART_BLANKS_AS_GAP);
    // The library's default size of a chart is 480 × 288.
    lxw_chart_options options = {};
    options.x_offset = place.left;
    options.x_scale = place.width / 480.0;
    options.y_scale = place.height / 288.0;
    worksheet_insert_chart_opt(data.handle, lxw_row_t(place.row), 0, chart, &options);
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
    sheet.filter = spec.filter && spec.hasHeader;
    sheet.wrap = spec.wrap;
    sheet.formats = spec.columns;
    sheet.seen.resize(spec.columns.size());
    for (ColumnFormat &column : sheet.formats) {
        if (!spec.wrap && spec.hasHeader)
            column.width = std::max(column.width, std::min(widestColumn, widthOf(column.header)) + filterArrow);
    }
    for (int line = 0; line < int(spec.headLines.size()); ++line) {
        m_state->book->writeTitle(sheet.handle, line, spec.headLines[line], line == 0);
        sheet.heights.push_back(line == 0 ? pixels(titlePoints) : usualRowPixels);
    }
    if (spec.hasHeader)
        sheet.heights.push_back(pixels(headerPoints));
    setUpPaper(sheet, spec.isUpright);
    m_state->sheets.push_back(std::move(sheet));
    return int(m_state->sheets.size()) - 1;
}

Result<void> Workbook::writeRow(const std::vector<Cell> &cells)
{
    return m_state->write(cells);
}

void Workbook::addChart(const ChartSpec &chart)
{
    m_state->charts.push_back(chart);
}

Result<void> Workbook::close()
{
    for (int number = 0; number < int(m_state->sheets.size()); ++number) {
        if (const auto shortened = m_state->shortenLabels(number); !shortened)
            return shortened;
        const Sheet &sheet = m_state->sheets.at(size_t(number));
        m_state->book->setColumnWidths(sheet.handle, sheet.formats);
        std::vector<bool> isFigure;
        for (const Seen &column : sheet.seen)
            isFigure.push_back(column.isFigure());
        if (sheet.hasHeader)
            m_state->book->writeHeader(sheet.handle, sheet.headerRow, sheet.formats, isFigure);
        if (sheet.filter && sheet.rows > 0 && !sheet.formats.empty())
            worksheet_autofilter(sheet.handle, lxw_row_t(sheet.headerRow), 0, lxw_row_t(sheet.headerRow + sheet.rows),
                lxw_col_t(sheet.formats.size() - 1));
        m_state->drawOn(number);
    }
    return m_state->book->publish();
}

} // namespace siyu::files
