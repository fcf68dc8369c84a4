// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/staffing.h"

#include "core/groups/groupstore.h"
#include "core/groups/staffstore.h"
#include "core/reports/cells.h"
#include "core/workspace.h"

namespace siyu::reports {

namespace {

using groups::BoardRow;

Cell number(const std::optional<int> &value) { return value ? Cell(qint64(*value)) : Cell(); }

Table teamsOf(const QList<BoardRow> &board)
{
    Table out = table("teams", {column("group"), column("owners"), column("team"), column("people"), column("wanted"), column("lead"), column("gap")});
    for (const BoardRow &row : board) {
        const QString owners = row.owners.join(QStringLiteral(", "));
        if (row.ownerMissing)
            out.rows.append({row.name, owners, figure("owner"), qint64(0), qint64(1), {}, Word{Word::List::Gap, QStringLiteral("no_owner")}});
        for (const Team team : allTeams) {
            const groups::TeamCell &cell = row.teams[size_t(team) - 1];
            out.rows.append({row.name, owners, Word{Word::List::Team, wordOf(team)}, qint64(cell.people), number(cell.wanted), cell.lead,
                Word{Word::List::Gap, wordOf(cell.gap)}});
        }
    }
    return out;
}

Table staffOf(const QList<groups::StaffRow> &staff)
{
    Table out = table("staff", {column("staff"), column("role"), column("owned_groups"), column("team_places"), column("accounts"), column("left_on")});
    for (const groups::StaffRow &row : staff) {
        out.rows.append({row.name, row.role, qint64(row.ownedGroups), qint64(row.teams), qint64(row.accounts),
            dayCell(row.leftOn)});
    }
    return out;
}

Table notesOf(const ReportRequest &request, qsizetype groups)
{
    Table out = table("notes", {column("note")});
    out.rows = {{noteWord(request.groups.isEmpty() ? "all_groups" : "some_groups", {QString::number(groups)})}, {noteWord("staffing")}};
    return out;
}

} // namespace

Result<Report> staffing(const Workspace &workspace, const ReportRequest &request, Progress &progress)
{
    const auto board = groups::board(workspace);
    if (!board)
        return board.error();
    const auto staff = groups::staff(workspace);
    if (!staff)
        return staff.error();
    Report out;
    out.word = QStringLiteral("staffing");
    out.period = {workspace.today(), workspace.today()};
    out.before = out.period;
    out.isCompared = false;
    out.madeAtUtc = workspace.nowUtc();
    QList<BoardRow> rows;
    for (const BoardRow &row : *board) {
        if (!request.groups.isEmpty() && !request.groups.contains(row.group))
            continue;
        rows.append(row);
        if (!request.groups.isEmpty())
            out.groups.append(row.name);
    }
    if (!progress.report(1, 1))
        return Error{ErrorCode::Cancelled, {}, {}};
    for (const GroupId wanted : request.groups) {
        if (std::none_of(rows.begin(), rows.end(), [wanted](const BoardRow &row) { return row.group == wanted; }))
            return Error{ErrorCode::NotFound, {QStringLiteral("group"), QString::number(wanted.value)}, {}};
    }
    out.tables = {teamsOf(rows), staffOf(*staff), notesOf(request, rows.size())};
    out.mainTable = QStringLiteral("teams");
    return out;
}

} // namespace siyu::reports
