// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/weekly.h"

#include "core/reports/cells.h"
#include "core/reports/gmvtable.h"
#include "core/reports/periodtables.h"
#include "core/workspace.h"

namespace siyu::reports {

namespace {

Table notesTable(const Facts &facts, const ReportRequest &request, bool isLastFullWeek)
{
    Table out = table("notes", {column("note")});
    const auto note = [&](const char *word, const QStringList &values = {}) { out.rows.append({noteWord(word, values)}); };
    note(isLastFullWeek ? "period_last_full_week" : "period", {dayText(facts.period.from), dayText(facts.period.to)});
    note("period_before", {dayText(facts.before.from), dayText(facts.before.to)});
    note(request.groups.isEmpty() ? "all_groups" : "some_groups", {QString::number(facts.groups.size())});
    for (const QString &word : periodNotes())
        note(word.toLatin1().constData());
    if (const qint64 unknown = withoutAmount(facts.orders.sums); unknown > 0)
        note("amounts_unknown", {QString::number(unknown)});
    return out;
}

Result<Report> spanReport(const Workspace &workspace, const char *word, const Period &usual, const ReportRequest &request, Progress &progress)
{
    const Period period = request.period.isValid() ? request.period : usual;
    const auto facts = periodFacts(workspace, period, request.groups, progress);
    if (!facts)
        return facts.error();
    Report out;
    out.word = QString::fromLatin1(word);
    out.period = facts->period;
    out.before = facts->before;
    out.madeAtUtc = workspace.nowUtc();
    if (!request.groups.isEmpty()) {
        for (const insight::NamedGroup &group : facts->groups)
            out.groups.append(group.name);
    }
    const bool isFullWeek = out.word == QStringLiteral("weekly") && period == lastFullWeek(workspace.today());
    out.tables = {summaryTable(*facts), growthTable(*facts), groupTable(*facts), tierTable(*facts), tierGroupTable(*facts), broadcastTable(*facts),
        staffingTable(*facts), notesTable(*facts, request, isFullWeek)};
    out.mainTable = QStringLiteral("groups");
    return out;
}

} // namespace

Period lastFullWeek(QDate day) { return isoWeekOf(isoWeekOf(day).from.addDays(-1)); }

Period lastFullMonth(QDate day) { return monthOf(monthOf(day).from.addDays(-1)); }

QStringList periodNotes()
{
    return {QStringLiteral("missing"), QStringLiteral("counted"), QStringLiteral("total"), QStringLiteral("flows"), QStringLiteral("tiers"),
        QStringLiteral("active_share"), QStringLiteral("orders"), QStringLiteral("broadcasts"), QStringLiteral("staffing")};
}

Result<Report> daily(const Workspace &workspace, const ReportRequest &request, Progress &progress)
{
    const QDate yesterday = workspace.today().addDays(-1);
    return spanReport(workspace, "daily", {yesterday, yesterday}, request, progress);
}

Result<Report> weekly(const Workspace &workspace, const ReportRequest &request, Progress &progress)
{
    return spanReport(workspace, "weekly", lastFullWeek(workspace.today()), request, progress);
}

Result<Report> monthly(const Workspace &workspace, const ReportRequest &request, Progress &progress)
{
    auto out = spanReport(workspace, "monthly", lastFullMonth(workspace.today()), request, progress);
    // Turnover by its factors is the shop's, not a group's.
    if (!out || !request.groups.isEmpty())
        return out;
    auto gmv = gmvTable(workspace, out->before, out->period, progress);
    if (!gmv)
        return gmv.error();
    out->tables.insert(1, std::move(*gmv));
    out->tables.last().rows.append({noteWord("gmv_tree")});
    return out;
}

} // namespace siyu::reports
