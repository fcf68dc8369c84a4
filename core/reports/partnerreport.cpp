// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/partnerreport.h"

#include "core/insight/figure.h"
#include "core/members/figures.h"
#include "core/partners/partnerstore.h"
#include "core/reports/cells.h"
#include "core/reports/weekly.h"
#include "core/workspace.h"

#include <QMap>

namespace siyu::reports {

namespace {

using partners::PartnerRow;
using partners::Performance;

// What one partner did in the period; nobody's is all zeros.
Cell valueIn(const Performance &of, const QString &currency)
{
    for (const partners::CurrencyValue &value : of.values) {
        if (value.currency == currency)
            return amount(value.minor);
    }
    return files::AmountFen{0};
}

// What is missing comes last.
qint64 sortable(const Cell &value)
{
    const auto *known = std::get_if<files::AmountFen>(&value);
    return known ? known->minor : std::numeric_limits<qint64>::min();
}

Table partnersTable(const QList<PartnerRow> &rows, const QHash<qint64, Performance> &now, const QString &currency)
{
    Table out = table("partners", {column("partner"), column("partner_kind"), column("state"), column("since"), column("group"), column("code"),
        column("recruited"), column("buyers"), column("orders_count"), column("by_code"), column("owed_elsewhere"), column("value"),
        column("recruited_ever"), column("orders_ever"), column("value_ever"), column("open_duties"), column("late_duties")});
    for (const PartnerRow &row : rows) {
        const Performance of = now.value(row.member.value);
        out.rows.append({row.name, QString(partners::wordOf(row.kind)), Word{Word::List::Partner, partners::wordOf(row.state)}, dayCell(row.since),
            textCell(row.groupName), textCell(row.code), of.recruited, of.buyers, of.orders, of.byCode, of.owedElsewhere, valueIn(of, currency),
            row.ever.recruited, row.ever.orders, valueIn(row.ever, currency), row.openDuties, row.lateDuties});
    }
    return out;
}

// The ten who sold the most, as a chart can show them.
Table topTable(const Table &all)
{
    constexpr qsizetype most = 10;
    constexpr int recruited = 6, value = 11;
    Table out = table("top_partners", {column("partner"), column("value"), column("recruited")});
    for (const QList<Cell> &row : all.rows)
        out.rows.append({row[0], row[value], row[recruited]});
    std::stable_sort(out.rows.begin(), out.rows.end(), [](const QList<Cell> &a, const QList<Cell> &b) {
        return std::pair(sortable(a[1]), std::get<qint64>(a[2])) > std::pair(sortable(b[1]), std::get<qint64>(b[2]));
    });
    out.rows = out.rows.mid(0, most);
    Chart values{Chart::Kind::Columns, QStringLiteral("partner_value"), 0, {1}};
    values.unit = QStringLiteral("value");
    Chart people{Chart::Kind::Columns, QStringLiteral("partner_recruited"), 0, {2}};
    out.charts = {values, people};
    return out;
}

Table statesTable(const QList<PartnerRow> &rows)
{
    Table out = table("partner_states", {column("state"), column("people")});
    for (const partners::PartnerState state : partners::allPartnerStates) {
        const auto people = std::count_if(rows.begin(), rows.end(), [state](const PartnerRow &row) { return row.state == state; });
        out.rows.append({Word{Word::List::Partner, partners::wordOf(state)}, qint64(people)});
    }
    out.charts = {{Chart::Kind::Columns, QStringLiteral("partner_states"), 0, {1}}};
    return out;
}

// Values in other money stand in no sum; how many partners have any is said.
qint64 withOtherMoney(const QHash<qint64, Performance> &now, const QString &currency)
{
    return std::count_if(now.begin(), now.end(), [&](const Performance &of) {
        return std::any_of(of.values.begin(), of.values.end(), [&](const partners::CurrencyValue &value) { return value.currency != currency; });
    });
}

} // namespace

Result<Report> partnerReport(const Workspace &workspace, const ReportRequest &request, Progress &progress)
{
    const Period period = request.period.isValid() ? request.period : lastFullMonth(workspace.today());
    auto rows = partners::partners(workspace);
    if (!rows)
        return rows.error();
    if (!request.groups.isEmpty())
        rows->removeIf([&](const PartnerRow &row) { return !request.groups.contains(row.group); });
    if (!progress.report(1, 2))
        return Error{ErrorCode::Cancelled, {}, {}};
    QString currency;
    const auto now = workspace.read([&](db::Database &db) {
        currency = members::currencyOf(db);
        return partners::performancesIn(db, period, workspace.zone());
    });
    if (!now)
        return now.error();
    Report out;
    out.word = QStringLiteral("partner");
    out.period = period;
    out.before = insight::periodBefore(period);
    out.isCompared = false;
    out.madeAtUtc = workspace.nowUtc();
    const Table all = partnersTable(*rows, *now, currency);
    Table notes = table("notes", {column("note")});
    notes.rows.append({noteWord("period", {dayText(period.from), dayText(period.to)})});
    for (const char *word : {"partner_attribution", "partner_value", "partner_duties"})
        notes.rows.append({noteWord(word)});
    qint64 unknown = 0;
    for (const Performance &of : *now)
        unknown += of.withoutAmount;
    if (unknown > 0)
        notes.rows.append({noteWord("amounts_unknown", {QString::number(unknown)})});
    if (const qint64 others = withOtherMoney(*now, currency); others > 0)
        notes.rows.append({noteWord("partner_other_money", {QString::number(others), currency})});
    out.tables = {statesTable(*rows), topTable(all), all, notes};
    out.mainTable = QStringLiteral("partners");
    return out;
}

} // namespace siyu::reports
