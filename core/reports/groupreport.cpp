// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/groupreport.h"

#include "core/kpi/scorecard.h"
#include "core/reports/cells.h"
#include "core/reports/kpitables.h"
#include "core/reports/periodtables.h"
#include "core/reports/weekly.h"
#include "core/workspace.h"

namespace siyu::reports {

namespace {

struct Source {
    Facts facts;
    GroupParts parts;
    QHash<GroupId, kpi::GroupCard> cards;
    QDateTime madeAtUtc;
};

Table teamTable(const Facts &facts)
{
    Table out = table("teams", {column("team"), column("people"), column("wanted"), column("lead"), column("gap")});
    for (const groups::BoardRow &row : facts.board) {
        for (const Team team : allTeams) {
            const groups::TeamCell &cell = row.teams[size_t(team) - 1];
            out.rows.append({Word{Word::List::Team, wordOf(team)}, qint64(cell.people), cell.wanted ? Cell(qint64(*cell.wanted)) : Cell(),
                textCell(cell.lead), Word{Word::List::Gap, wordOf(cell.gap)}});
        }
    }
    return out;
}

Table notesTable(const Facts &facts)
{
    Table out = table("notes", {column("note")});
    out.rows.append({noteWord("period", {dayText(facts.period.from), dayText(facts.period.to)})});
    out.rows.append({noteWord("period_before", {dayText(facts.before.from), dayText(facts.before.to)})});
    for (const QString &word : periodNotes() + QStringList{QStringLiteral("kpi_attainment"), QStringLiteral("kpi_missing")})
        out.rows.append({noteWord(word.toLatin1().constData())});
    if (const qint64 unknown = withoutAmount(facts.orders.sums); unknown > 0)
        out.rows.append({noteWord("amounts_unknown", {QString::number(unknown)})});
    return out;
}

Report reportOn(const Source &source, qsizetype place)
{
    const Facts facts = factsOfGroup(source.facts, source.parts, place);
    const insight::NamedGroup &group = facts.groups.first();
    Report out;
    out.word = QStringLiteral("group");
    out.subject = group.name;
    out.period = facts.period;
    out.before = facts.before;
    out.madeAtUtc = source.madeAtUtc;
    out.tables = {summaryTable(facts), growthTable(facts)};
    if (const auto card = source.cards.constFind(group.id); card != source.cards.cend())
        out.tables.append(kpiItemsTable(card->card));
    out.tables += {tierTable(facts), broadcastTable(facts), teamTable(facts), notesTable(facts)};
    out.mainTable = QStringLiteral("growth");
    return out;
}

Result<std::shared_ptr<const Source>> sourceOf(const Workspace &workspace, const ReportRequest &request, Progress &progress)
{
    const Period period = request.period.isValid() ? request.period : lastFullWeek(workspace.today());
    auto facts = periodFacts(workspace, period, request.groups, progress);
    if (!facts)
        return facts.error();
    auto parts = groupParts(workspace, *facts);
    if (!parts)
        return parts.error();
    const auto cards = kpi::scorecardsOfGroups(workspace, period, request.groups, progress);
    if (!cards)
        return cards.error();
    auto out = std::make_shared<Source>(Source{std::move(*facts), std::move(*parts), {}, workspace.nowUtc()});
    for (const kpi::GroupCard &card : *cards)
        out->cards.insert(card.group, card);
    return std::shared_ptr<const Source>(std::move(out));
}

} // namespace

Result<Report> groupReport(const Workspace &workspace, const ReportRequest &request, Progress &progress)
{
    ReportRequest one = request;
    if (!request.subject.isEmpty()) {
        const auto found = groups::findGroup(workspace, request.subject);
        if (!found)
            return found.error();
        one.groups = {*found};
    }
    if (one.groups.size() != 1)
        return Error{ErrorCode::InvalidInput, {QStringLiteral("group"), QString()}, {}};
    const auto source = sourceOf(workspace, one, progress);
    if (!source)
        return source.error();
    return reportOn(**source, 0);
}

Result<Packs> groupPacks(const Workspace &workspace, const ReportRequest &request, Progress &progress)
{
    const auto source = sourceOf(workspace, request, progress);
    if (!source)
        return source.error();
    if ((*source)->facts.groups.isEmpty())
        return Error{ErrorCode::Refused, {QStringLiteral("report"), QStringLiteral("no_groups")}, {}};
    Packs out;
    for (const insight::NamedGroup &group : (*source)->facts.groups)
        out.names.append(group.name);
    out.at = [source = *source](qsizetype place) { return reportOn(*source, place); };
    return out;
}

} // namespace siyu::reports
