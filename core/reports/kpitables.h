// SPDX-License-Identifier: GPL-3.0-or-later
// Scorecards as tables of reports. Pure, any thread.
#pragma once

#include "core/kpi/scorecard.h"
#include "core/reports/report.h"

namespace siyu::reports {

Table kpiTeamsTable(const kpi::Scorecard &card); // a row a team
Table kpiItemsTable(const kpi::Scorecard &card); // a row a KPI
// A row for each week or month: the score of the team at this place of the cards, and what each of its KPIs attained.
Table kpiTrendTable(const QList<kpi::Scorecard> &trend, qsizetype team, bool byMonth);
Table kpiGroupsTable(const QList<kpi::GroupCard> &cards); // a row a group
// A row for each KPI of each group; of one team only, where it is named.
Table kpiGroupItemsTable(const QList<kpi::GroupCard> &cards, std::optional<Team> only = std::nullopt);

} // namespace siyu::reports
