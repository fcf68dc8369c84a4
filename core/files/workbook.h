// SPDX-License-Identifier: GPL-3.0-or-later
// Writing a workbook with several sheets and native charts, for reports; one sheet of many rows is createXlsx's work
// (tablewriter.h). All text is text, never a formula. The file appears under its name only when close() succeeded,
// mode 0600. The same calls give the same bytes. One thread; owned by who writes the report.
#pragma once

#include "core/files/tablewriter.h"

#include <QDateTime>
#include <QStringList>

namespace siyu::files {

struct WorkbookProperties {
    QString title = {};
    QString company = {};
    QDateTime createdUtc = {}; // from the clock that was passed in, so that two runs are equal
};

// Columns are at least as wide as they are asked to be, and as wide as what stands in them (a Chinese character counts two);
// very long texts take several lines. Figures stand on the right, as their header does. On paper: A4, the width on one page,
// the header on each.
struct SheetSpec {
    QString name; // brought to what a spreadsheet allows: 31 characters, none of []:*?/\, unlike the others
    std::vector<ColumnFormat> columns;
    QStringList headLines = {}; // above the table; the first is written large
    bool filter = true; // filter arrows on the headers
    bool wrap = false; // columns keep the width that was asked for, texts take several lines
    bool hasHeader = true; // the columns' names above the rows, kept in view
    bool isUpright = false; // on paper; else the long side lies below
};

enum class ChartKind { Line, Columns, StackedColumns };

struct ChartColumn {
    int column; // of its sheet, from 0; the header is the series' name
    quint32 rgb; // 0xRRGGBB; series also differ by marker, dash or pattern
};

// Draws columns of a sheet below what stands on it; rows without a value are gaps. Labels that would leave a chart no room stand
// shortened in a column of their own, last of the sheet's.
struct ChartSpec {
    ChartKind kind = ChartKind::Line;
    QString title = {};
    QString labelTitle = {}; // what stands along the labels
    QString shortLabelTitle = {}; // over the column of shortened ones
    QString valueTitle = {}; // the unit
    int sheet = 0; // as addSheet gave it
    int labelColumn = 0;
    std::vector<ChartColumn> values = {};
};

class Workbook {
public:
    // Errors: FileUnwritable.
    static Result<std::unique_ptr<Workbook>> create(const QString &path, const WorkbookProperties &properties);
    ~Workbook(); // without close() nothing appears
    Workbook(const Workbook &) = delete;
    Workbook &operator=(const Workbook &) = delete;

    int addSheet(const SheetSpec &sheet); // its number, from 0; rows go there until the next one is added
    // Errors: TooManyRows, TooManyColumns.
    Result<void> writeRow(const std::vector<Cell> &cells);
    void addChart(const ChartSpec &chart);
    // Errors: FileUnwritable, DiskFull.
    Result<void> close();

private:
    struct State;
    explicit Workbook(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace siyu::files
