// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/memberreport.h"

#include "core/insight/charts.h"
#include "core/reports/cells.h"
#include "core/reports/weekly.h"
#include "core/workspace.h"

namespace siyu::reports {

namespace {

using insight::Figure;

constexpr int cohortWeeks = 8;

Cell stepCell(const Figure &figure, qsizetype step)
{
    if (figure.categories.isEmpty())
        return figure.days[step];
    const bool isStage = figure.word == QStringLiteral("stages");
    return Word{isStage ? Word::List::Stage : Word::List::Figure, figure.categories[step]};
}

// A column for each series. Of a heat map whose cells are shares, both the people and the share of them.
Table figureTable(const Figure &figure, const char *stepColumn)
{
    Table out{figure.word, {column(stepColumn)}, {}, {}};
    for (const insight::Series &series : figure.series)
        out.columns.append({series.word});
    for (qsizetype step = 0; step < figure.steps(); ++step) {
        QList<Cell> row{stepCell(figure, step)};
        const auto whole = figure.shareOf ? figure.series[*figure.shareOf].points[step].value : std::nullopt;
        for (qsizetype i = 0; i < figure.series.size(); ++i) {
            const std::optional<double> value = figure.series[i].points[step].value;
            const bool isShare = figure.shareOf && i != *figure.shareOf;
            row.append(!isShare ? count(value) : value && whole && *whole > 0 ? Cell(files::Share{*value / *whole}) : Cell());
        }
        out.rows.append(row);
    }
    return out;
}

Result<Table> charted(const Workspace &workspace, const char *chart, const char *stepColumn, const insight::ChartRequest &request, Progress &progress)
{
    const auto figure = insight::chart(workspace, QString::fromLatin1(chart), request, progress);
    if (!figure)
        return figure.error();
    return figureTable(*figure, stepColumn);
}

struct Part {
    const char *chart;
    const char *stepColumn;
    bool isDrawn; // as columns of its first series
    const char *note;
};
constexpr Part parts[] = {{"stages", "stage", true, "stages"}, {"tier-day", "tier", true, "tiers"}, {"rfm", "recency", false, "rfm"},
    {"cohorts", "week", false, "cohorts"}, {"cohorts-active", "week", false, "cohorts-active"}};

} // namespace

Result<Report> memberReport(const Workspace &workspace, const ReportRequest &request, Progress &progress)
{
    const Period period = request.period.isValid() ? request.period : lastFullMonth(workspace.today());
    Report out;
    out.word = QStringLiteral("member");
    out.period = period;
    out.before = insight::periodBefore(period);
    out.isCompared = false;
    out.madeAtUtc = workspace.nowUtc();
    Table notes = table("notes", {column("note")});
    notes.rows.append({noteWord("period", {dayText(period.from), dayText(period.to)})});
    notes.rows.append({noteWord("members_as_they_stand")});
    insight::ChartRequest asked;
    asked.groups = request.groups;
    for (const Part &part : parts) {
        const bool isCohort = QLatin1String(part.chart).startsWith(QLatin1String("cohorts"));
        asked.weeks = isCohort ? cohortWeeks : 0;
        asked.period = isCohort ? Period() : period;
        auto made = charted(workspace, part.chart, part.stepColumn, asked, progress);
        if (!made)
            return made.error();
        if (part.isDrawn && made->columns.size() > 1)
            made->charts = {{Chart::Kind::Columns, QString::fromLatin1(part.chart), 0, {1}}};
        out.tables.append(std::move(*made));
        notes.rows.append({Word{Word::List::Note, QStringLiteral("how:") + QLatin1String(part.note)}});
    }
    out.tables.append(notes);
    out.mainTable = QStringLiteral("stages");
    return out;
}

} // namespace siyu::reports
