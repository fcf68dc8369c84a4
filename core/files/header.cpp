// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/header.h"

#include <QRegularExpression>
#include <algorithm>
#include <map>

namespace siyu::files {

namespace {

constexpr int mostHeaderRow = 30;
constexpr int rowsToCompare = 20;

bool isBlank(const QString &cell) { return cell.trimmed().isEmpty(); }

int filledCells(const QStringList &row)
{
    return int(std::count_if(row.begin(), row.end(), [](const QString &cell) { return !isBlank(cell); }));
}

// Numbers, dates, phones, ids, addresses: what stands in rows of values and hardly in a header.
bool isValue(const QString &raw)
{
    const QString cell = raw.trimmed();
    static const QRegularExpression mostlyDigits(QStringLiteral("^[\\s'\"=¥￥$€£+\\-−(]*[0-9*][0-9*.,:/\\-+Ee%％\\s万元T()]*Z?$"));
    static const QRegularExpression chineseDate(QStringLiteral("^[0-9]{2,4}年[0-9]{1,2}月"));
    static const QRegularExpression address(QStringLiteral("^([^\\s@]+@[^\\s@]+\\.[a-zA-Z]+|https?://.*)$"));
    static const QRegularExpression id(QStringLiteral("^[A-Za-z_\\-]*[0-9][A-Za-z0-9_\\-]{7,}$"));
    return mostlyDigits.match(cell).hasMatch() || chineseDate.match(cell).hasMatch() || address.match(cell).hasMatch()
        || id.match(cell).hasMatch() || cell.size() > 60;
}

// Years and months stand over the columns of a crosstab, whose values are none.
bool isPlainYear(const QString &cell)
{
    static const QRegularExpression year(QStringLiteral("^(19|20)[0-9]{2}(年|[-/][0-9]{1,2})?$"));
    return year.match(cell.trimmed()).hasMatch();
}

int commonWidth(const std::vector<QStringList> &rows)
{
    std::map<int, int> counts;
    for (const QStringList &row : rows) {
        if (const int filled = filledCells(row); filled > 0)
            ++counts[filled];
    }
    int width = 0;
    int most = 0;
    for (const auto &[filled, count] : counts) {
        if (count >= most) {
            most = count;
            width = filled;
        }
    }
    return width;
}

// Evidence that `header` stands over the values of its column: positive for, negative against.
double columnEvidence(const QString &header, const std::vector<QStringList> &rows, size_t from, int column)
{
    int values = 0;
    int texts = 0;
    bool again = false;
    bool years = false;
    for (size_t r = from; r < rows.size() && r < from + rowsToCompare; ++r) {
        const QString cell = rows[r].value(column);
        if (isBlank(cell))
            continue;
        ++(isValue(cell) ? values : texts);
        again = again || cell.trimmed() == header.trimmed();
        years = years || isPlainYear(cell);
    }
    if (isPlainYear(header) && !years && values > texts)
        return 0.5;
    if (isValue(header))
        return values >= texts && values > 0 ? -2 : -0.5;
    if (values > 2 * texts)
        return 1;
    return again ? -0.7 : 0.1;
}

double headerEvidence(const std::vector<QStringList> &rows, size_t at)
{
    double evidence = 0;
    const QStringList &row = rows[at];
    for (int column = 0; column < row.size(); ++column) {
        if (!isBlank(row[column]))
            evidence += columnEvidence(row[column], rows, at + 1, column);
    }
    return evidence;
}

// Wide enough for what comes after it.
bool coversRowsBelow(const std::vector<QStringList> &rows, size_t at, int width)
{
    const int filled = filledCells(rows[at]);
    int widest = 0;
    for (size_t r = at + 1; r < rows.size() && r <= at + 5; ++r)
        widest = std::max(widest, filledCells(rows[r]));
    return filled > 0 && filled * 2 >= width && filled * 2 > widest;
}

} // namespace

TableFrame frameOf(const std::vector<QStringList> &firstRows, const std::vector<QStringList> &lastRows)
{
    TableFrame frame;
    const int width = commonWidth(firstRows);
    int above = 0;
    for (size_t r = 0; r < firstRows.size() && r < mostHeaderRow; ++r) {
        if (coversRowsBelow(firstRows, r, width)) {
            if (headerEvidence(firstRows, r) > 0) {
                frame.headerRow = int(r);
                frame.titleRows = above;
            }
            break; // a full row that is no header is the first row of values
        }
        above += filledCells(firstRows[r]) > 0 ? 1 : 0;
    }
    for (auto row = lastRows.rbegin(); row != lastRows.rend(); ++row) {
        if (isTotalsRow(*row))
            ++frame.totalsRows;
        else if (filledCells(*row) > 0)
            break;
    }
    return frame;
}

bool isTotalsRow(const QStringList &row)
{
    static const QRegularExpression words(
        QStringLiteral("^(本页|本店|全部)?(合计|总计|小计|总和|汇总|合計|總計|小計|grand total|sub-?total|totals?|sum)\\s*([:：(（].*)?$"),
        QRegularExpression::CaseInsensitiveOption);
    int looked = 0;
    for (const QString &cell : row) {
        if (isBlank(cell))
            continue;
        if (words.match(cell.trimmed()).hasMatch())
            return true;
        if (++looked == 2)
            break;
    }
    return false;
}

} // namespace siyu::files
