// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/dateorder.h"

#include "core/importing/personrow.h"

namespace siyu::importing {

namespace {

using Evidence = std::vector<DateEvidence>;

bool isDateColumn(const PlanColumn &column)
{
    const FieldType type = typeOf(column.target.field);
    return type == FieldType::Date || type == FieldType::Instant;
}

// Columns of dates that are short in their first rows are asked for all of their values.
bool isAsked(const Plan &plan, const Evidence &first, size_t column)
{
    return column < plan.columns.size() && first[column].isOfShortDates() && isDateColumn(plan.columns[column]);
}

Result<Evidence> evidenceOfAll(const Plan &plan, const Evidence &first)
{
    files::OpenOptions options = plan.options.open;
    if (options.sheet.isEmpty())
        options.sheet = plan.sheet;
    auto table = files::openTable(plan.path, options);
    if (!table)
        return table.error();
    std::vector<size_t> asked;
    for (size_t c = 0; c < first.size(); ++c) {
        if (isAsked(plan, first, c))
            asked.push_back(c);
    }
    Evidence all = first;
    for (const size_t c : asked)
        all[c] = {};
    Cells cells;
    for (qint64 row = 0;; ++row) {
        const Result<bool> more = table->rows->next(cells);
        if (!more)
            return more.error();
        if (!*more)
            return all;
        for (const size_t c : asked) {
            if (row > plan.headerRow && c < cells.size())
                all[c].add(cleanCell(cells[c]));
        }
    }
}

bool isChinese(const Plan &plan)
{
    return std::any_of(plan.columns.begin(), plan.columns.end(), [](const PlanColumn &column) {
        return std::any_of(column.header.begin(), column.header.end(), [](QChar c) { return c.unicode() >= 0x4E00 && c.unicode() < 0xA000; });
    });
}

// What counts where a column has no witness of its own.
DateOrder orderOfFile(const Plan &plan, const Evidence &evidence)
{
    DateEvidence together;
    for (const DateEvidence &column : evidence) {
        together.dayFirst += column.order() == DateOrder::DayFirst ? 1 : 0;
        together.monthFirst += column.order() == DateOrder::MonthFirst ? 1 : 0;
        together.yearFirst += column.yearFirst;
    }
    const bool contradict = together.dayFirst > 0 && together.monthFirst > 0;
    if (together.order() != DateOrder::Open || contradict)
        return together.order();
    return isChinese(plan) || together.yearFirst > 0 ? DateOrder::MonthFirst : DateOrder::Open;
}

} // namespace

Result<void> decideDates(Plan &plan, const Evidence &first)
{
    if (plan.options.dates) {
        for (PlanColumn &column : plan.columns)
            column.dates.order = *plan.options.dates;
        return {};
    }
    Evidence evidence = first;
    for (size_t c = 0; c < first.size(); ++c) {
        if (!isAsked(plan, first, c))
            continue;
        Result<Evidence> all = evidenceOfAll(plan, first);
        if (!all)
            return all.error();
        evidence = std::move(*all);
        break;
    }
    const DateOrder ofFile = orderOfFile(plan, evidence);
    for (size_t c = 0; c < plan.columns.size() && c < evidence.size(); ++c) {
        PlanColumn &column = plan.columns[c];
        const bool contradicts = evidence[c].dayFirst > 0 && evidence[c].monthFirst > 0;
        const DateOrder own = evidence[c].order();
        column.dates.order = own != DateOrder::Open || contradicts ? own : ofFile;
        column.datesOpen = column.dates.order == DateOrder::Open && evidence[c].open > 0;
        if (column.datesOpen && isDateColumn(column))
            plan.warnings.append(QStringLiteral("ambiguous_dates:") + column.header);
    }
    return {};
}

int openDates(const Plan &plan)
{
    for (size_t c = 0; c < plan.columns.size(); ++c) {
        if (plan.columns[c].datesOpen && isDateColumn(plan.columns[c]))
            return int(c);
    }
    return -1;
}

} // namespace siyu::importing
