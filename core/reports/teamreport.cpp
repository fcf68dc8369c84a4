// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/teamreport.h"

#include "core/groups/groupstore.h"
#include "core/insight/figure.h"
#include "core/reports/cells.h"
#include "core/reports/kpitables.h"
#include "core/reports/teampeople.h"
#include "core/reports/weekly.h"
#include "core/workspace.h"

namespace siyu::reports {

namespace {

constexpr int steps = 8; // weeks or months of the trend

struct Source {
    Period period;
    QDateTime madeAtUtc;
    kpi::Scorecard card;
    bool byMonth = false;
    QList<kpi::Scorecard> trend;
    QList<kpi::GroupCard> groups;
    QList<TeamPerson> people;
    QList<groups::BoardRow> board;
    bool isAllGroups = true;
};

kpi::Scorecard onlyTeam(kpi::Scorecard card, std::optional<Team> team)
{
    if (team)
        card.teams.removeIf([&](const kpi::TeamCard &of) { return of.team != *team; });
    return card;
}

Table peopleTable(const QList<TeamPerson> &people, std::optional<Team> only)
{
    Table out = table("team_people", {column("team"), column("staff"), column("groups_count"), column("leads_count")});
    for (const TeamPerson &person : people) {
        if (!only || person.team == *only)
            out.rows.append({Word{Word::List::Team, wordOf(person.team)}, person.name, person.groups, person.leads});
    }
    Chart groups{Chart::Kind::Columns, QStringLiteral("team_groups"), 1, {2}};
    groups.unit = QStringLiteral("groups_count");
    if (only)
        out.charts = {groups};
    return out;
}

Table gapsTable(const QList<groups::BoardRow> &board, std::optional<Team> only)
{
    Table out = table("staffing", {column("group"), column("team"), column("people"), column("wanted"), column("gap")});
    for (const groups::BoardRow &row : board) {
        for (const Team team : allTeams) {
            const groups::TeamCell &cell = row.teams[size_t(team) - 1];
            if (cell.gap == groups::Gap::None || row.quiet || (only && team != *only))
                continue;
            out.rows.append({row.name, Word{Word::List::Team, wordOf(team)}, qint64(cell.people), cell.wanted ? Cell(qint64(*cell.wanted)) : Cell(),
                Word{Word::List::Gap, wordOf(cell.gap)}});
        }
    }
    return out;
}

Table notesTable(const Source &source)
{
    Table out = table("notes", {column("note")});
    out.rows.append({noteWord("period", {dayText(source.period.from), dayText(source.period.to)})});
    out.rows.append({noteWord(source.isAllGroups ? "all_groups" : "some_groups", {QString::number(source.groups.size())})});
    for (const char *word : {"kpi_attainment", "kpi_score", "kpi_missing", "staffing"})
        out.rows.append({noteWord(word)});
    return out;
}

Report reportOn(const Source &source, std::optional<Team> team)
{
    Report out;
    out.word = QStringLiteral("team");
    out.subject = team ? wordOf(*team) : QString();
    out.period = source.period;
    out.before = insight::periodBefore(source.period);
    out.madeAtUtc = source.madeAtUtc;
    if (!source.isAllGroups) {
        for (const kpi::GroupCard &of : source.groups)
            out.groups.append(of.name);
    }
    const kpi::Scorecard card = onlyTeam(source.card, team);
    out.tables = {kpiTeamsTable(card), kpiItemsTable(card)};
    if (!team)
        out.tables.append(kpiGroupsTable(source.groups));
    else
        out.tables.append(kpiTrendTable(source.trend, qsizetype(*team) - 1, source.byMonth));
    out.tables += {kpiGroupItemsTable(source.groups, team), peopleTable(source.people, team), gapsTable(source.board, team), notesTable(source)};
    if (team)
        out.tables.first().charts.clear(); // one column alone says nothing
    out.mainTable = QStringLiteral("kpi_items");
    return out;
}

Result<void> readPeople(const Workspace &workspace, const QList<GroupId> &only, Source &source)
{
    auto people = workspace.read([&](db::Database &db) { return teamPeople(db, workspace.today(), only); });
    if (!people)
        return people.error();
    source.people = std::move(*people);
    const auto board = groups::board(workspace);
    if (!board)
        return board.error();
    for (const groups::BoardRow &row : *board) {
        if (only.isEmpty() || only.contains(row.group))
            source.board.append(row);
    }
    return {};
}

Result<std::shared_ptr<const Source>> sourceOf(const Workspace &workspace, const ReportRequest &request, Progress &progress)
{
    auto out = std::make_shared<Source>();
    out->period = request.period.isValid() ? request.period : lastFullWeek(workspace.today());
    out->madeAtUtc = workspace.nowUtc();
    out->isAllGroups = request.groups.isEmpty();
    const kpi::Scope scope{request.groups};
    auto card = kpi::scorecard(workspace, out->period, scope, progress);
    if (!card)
        return card.error();
    out->card = std::move(*card);
    out->byMonth = kpi::everyOf(out->period) == kpi::Every::Month || out->period.days() >= 28;
    auto trend = kpi::trend(workspace, scope, out->byMonth ? kpi::Every::Month : kpi::Every::Week, out->period.to, steps, progress);
    if (!trend)
        return trend.error();
    out->trend = std::move(*trend);
    auto groups = kpi::scorecardsOfGroups(workspace, out->period, request.groups, progress);
    if (!groups)
        return groups.error();
    out->groups = std::move(*groups);
    if (const auto people = readPeople(workspace, request.groups, *out); !people)
        return people.error();
    return std::shared_ptr<const Source>(std::move(out));
}

} // namespace

Result<Report> teamReport(const Workspace &workspace, const ReportRequest &request, Progress &progress)
{
    const std::optional<Team> team = teamFrom(request.subject);
    if (!request.subject.isEmpty() && !team)
        return Error{ErrorCode::NotFound, {QStringLiteral("team"), request.subject}, {}};
    const auto source = sourceOf(workspace, request, progress);
    if (!source)
        return source.error();
    return reportOn(**source, team);
}

Result<Packs> teamPacks(const Workspace &workspace, const ReportRequest &request, Progress &progress)
{
    const auto source = sourceOf(workspace, request, progress);
    if (!source)
        return source.error();
    Packs out;
    for (const Team team : allTeams)
        out.names.append(wordOf(team));
    out.at = [source = *source](qsizetype place) { return reportOn(*source, allTeams[size_t(place)]); };
    return out;
}

} // namespace siyu::reports
