// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/kpireport.h"

#include "core/insight/figure.h"
#include "core/kpi/scorecard.h"
#include "core/reports/cells.h"
#include "core/reports/kpitables.h"
#include "core/reports/weekly.h"
#include "core/workspace.h"

namespace siyu::reports {

namespace {

using kpi::Scorecard;

constexpr int steps = 8; // weeks or months of a team's sheet

Table notesTable(const Scorecard &card, qsizetype groups, bool all)
{
    Table out{QStringLiteral("notes"), {column("note")}, {}, {}};
    const auto note = [&](const char *word, const QStringList &values = {}) { out.rows.append({noteWord(word, values)}); };
    note("period", {card.period.from.toString(Qt::ISODate), card.period.to.toString(Qt::ISODate)});
    note(all ? "all_groups" : "some_groups", {QString::number(groups)});
    note("kpi_attainment");
    note("kpi_score");
    note("kpi_missing");
    if (card.tooFewMeasurable.value_or(false))
        note("kpi_measurable", {QString::number(card.measurable), QString::number(card.goals)});
    return out;
}

} // namespace

Result<Report> kpiReport(const Workspace &workspace, const ReportRequest &request, Progress &progress)
{
    const Period period = request.period.isValid() ? request.period : lastFullWeek(workspace.today());
    const kpi::Scope scope{request.groups};
    const auto card = kpi::scorecard(workspace, period, scope, progress);
    if (!card)
        return card.error();
    const bool byMonth = kpi::everyOf(period) == kpi::Every::Month || period.days() >= 28;
    const auto trend = kpi::trend(workspace, scope, byMonth ? kpi::Every::Month : kpi::Every::Week, period.to, steps, progress);
    if (!trend)
        return trend.error();
    const auto groups = kpi::scorecardsOfGroups(workspace, period, request.groups, progress);
    if (!groups)
        return groups.error();
    Report out;
    out.word = QStringLiteral("kpi");
    out.period = period;
    out.before = insight::periodBefore(period);
    out.madeAtUtc = workspace.nowUtc();
    if (!request.groups.isEmpty()) {
        for (const kpi::GroupCard &of : *groups)
            out.groups.append(of.name);
    }
    out.tables = {kpiTeamsTable(*card), kpiItemsTable(*card)};
    for (qsizetype team = 0; team < qsizetype(allTeams.size()); ++team)
        out.tables.append(kpiTrendTable(*trend, team, byMonth));
    out.tables += {kpiGroupsTable(*groups), kpiGroupItemsTable(*groups), notesTable(*card, groups->size(), request.groups.isEmpty())};
    out.mainTable = QStringLiteral("kpi_items");
    return out;
}

} // namespace siyu::reports
