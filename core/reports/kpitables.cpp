// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/kpitables.h"

#include "core/reports/cells.h"

namespace siyu::reports {

namespace {

using kpi::Item;
using kpi::Scorecard;
using kpi::TeamCard;

Cell rankOf(const TeamCard &team) { return team.rank ? Cell(qint64(*team.rank)) : Cell(); }
Cell nameOf(const kpi::Kpi &kpi) { return kpi.name.isEmpty() ? Cell(Word{Word::List::Kpi, kpi.word, {}}) : Cell(kpi.name); }
Cell teamOf(Team team) { return Word{Word::List::Team, wordOf(team), {}}; }

Cell valueOf(kpi::Unit unit, const std::optional<double> &value)
{
    if (!value)
        return {};
    switch (unit) {
    case kpi::Unit::Money:
        return files::AmountFen{qint64(std::llround(*value))};
    case kpi::Unit::Share:
        return files::Share{*value};
    case kpi::Unit::Count:
        return *value == std::floor(*value) ? Cell(qint64(*value)) : Cell(*value);
    case kpi::Unit::Ratio:
    case kpi::Unit::Minutes:
        return *value;
    }
    return {};
}

Cell whyOf(const Item &item)
{
    if (!item.attainment.why)
        return {};
    const bool isMissing = *item.attainment.why == kpi::NotScored::NoActual;
    return Word{Word::List::KpiMissing, isMissing ? item.kpi.measure == kpi::Measure::None ? QStringLiteral("no_measure") : item.actual.missing
                                                  : wordOf(*item.attainment.why), {}};
}

QList<Cell> itemCells(const Item &item)
{
    return {nameOf(item.kpi), Word{Word::List::KpiMissing, wordOf(item.kpi.kind), {}}, valueOf(item.kpi.unit, item.actual.value),
        valueOf(item.kpi.unit, item.target), share(item.attainment.value), item.kpi.weight, whyOf(item)};
}

} // namespace

Table kpiTeamsTable(const Scorecard &card)
{
    Table out{QStringLiteral("kpi_teams"), {column("team"), column("score"), column("rank"), column("kpis"), column("unscored")}, {}, {}};
    for (const TeamCard &team : card.teams)
        out.rows.append({teamOf(team.team), share(team.score), rankOf(team), qint64(team.items.size()), qint64(team.unscored.size())});
    Chart scores{Chart::Kind::Columns, QStringLiteral("kpi_scores"), 0, {1}};
    scores.unit = QStringLiteral("attainment");
    out.charts = {scores};
    return out;
}

Table kpiItemsTable(const Scorecard &card)
{
    Table out{QStringLiteral("kpi_items"), {column("team"), column("kpi"), column("kpi_kind"), column("actual"), column("kpi_target"),
        column("attainment"), column("weight"), column("note")}, {}, {}};
    for (const TeamCard &team : card.teams) {
        for (const Item &item : team.items)
            out.rows.append(QList<Cell>{teamOf(team.team)} + itemCells(item));
    }
    return out;
}

// A row for each week or month: the team's score and what each of its KPIs attained.
Table kpiTrendTable(const QList<Scorecard> &trend, qsizetype team, bool byMonth)
{
    const TeamCard &last = trend.last().teams[team];
    Table out{QStringLiteral("kpi_team_") + wordOf(last.team), {column(byMonth ? "month" : "week"), column("score")}, {}, {}};
    for (const Item &item : last.items)
        out.columns.append({item.kpi.name.isEmpty() ? QStringLiteral("kpi:") + item.kpi.word : item.kpi.name});
    for (const Scorecard &card : trend) {
        QList<Cell> row{card.period.from, share(card.teams[team].score)};
        for (const Item &item : card.teams[team].items)
            row.append(share(item.attainment.value));
        out.rows.append(row);
    }
    Chart score{Chart::Kind::Line, QStringLiteral("kpi_score"), 0, {1}};
    score.unit = QStringLiteral("attainment");
    Chart each{Chart::Kind::Line, QStringLiteral("kpi_attained"), 0, {}};
    each.unit = score.unit;
    for (int i = 2; i < int(out.columns.size()); ++i)
        each.values.append(i);
    out.charts = {score};
    if (!each.values.isEmpty())
        out.charts.append(each);
    return out;
}

Table kpiGroupsTable(const QList<kpi::GroupCard> &cards)
{
    Table out{QStringLiteral("kpi_groups"), {column("group")}, {}, {}};
    for (const Team team : allTeams)
        out.columns.append({QStringLiteral("team:") + wordOf(team)});
    for (const kpi::GroupCard &of : cards) {
        QList<Cell> row{of.name};
        for (const TeamCard &team : of.card.teams)
            row.append(share(team.score));
        out.rows.append(row);
    }
    return out;
}

Table kpiGroupItemsTable(const QList<kpi::GroupCard> &cards, std::optional<Team> only)
{
    Table out{QStringLiteral("kpi_group_items"), {column("group"), column("team"), column("kpi"), column("kpi_kind"), column("actual"),
        column("kpi_target"), column("attainment"), column("weight"), column("note")}, {}, {}};
    for (const kpi::GroupCard &of : cards) {
        for (const TeamCard &team : of.card.teams) {
            if (only && team.team != *only)
                continue;
            for (const Item &item : team.items)
                out.rows.append(QList<Cell>{of.name, teamOf(team.team)} + itemCells(item));
        }
    }
    return out;
}

} // namespace siyu::reports
