// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/channelreporting.h"

#include "core/growth/channelreport.h"
#include "core/insight/figure.h"
#include "core/reports/cells.h"
#include "core/reports/weekly.h"
#include "core/workspace.h"

namespace siyu::reports {

namespace {

using growth::ChannelFigures;
using growth::FunnelStep;

Cell nameOf(const ChannelFigures &of) { return of.channel.id == 0 ? Cell(noteWord("no_channel")) : Cell(of.channel.name); }

Cell kindOf(const QString &word) { return word.isEmpty() ? Cell() : Cell(Word{Word::List::Channel, word}); }

QList<Cell> funnelCells(const ChannelFigures &of)
{
    QList<Cell> out;
    for (const std::optional<qint64> &people : of.counts)
        out.append(count(people));
    return out;
}

Table funnelTable(const growth::ChannelReport &report)
{
    Table out = table("channels", {column("channel"), column("place"), column("form"), column("cost_kind"), column("seen"), column("scanned"),
        column("added"), column("first_joined"), column("first_order"), column("second_order"), column("value"), column("cost"), column("per_added"),
        column("per_first_order"), column("returned")});
    for (const ChannelFigures &of : report.channels) {
        QList<Cell> row{nameOf(of), kindOf(of.channel.place), kindOf(of.channel.form), kindOf(of.channel.cost)};
        row += funnelCells(of);
        row += {amount(of.value), amount(of.cost), amount(of.perAdded), amount(of.perFirstOrder), real(of.returned)};
        out.rows.append(row);
    }
    Chart added{Chart::Kind::Columns, QStringLiteral("channel_people"), 0, {6, 8}};
    Chart cost{Chart::Kind::Columns, QStringLiteral("channel_money"), 0, {11, 10}};
    cost.unit = QStringLiteral("money");
    out.charts = {added, cost};
    return out;
}

Table rateTable(const growth::ChannelReport &report)
{
    Table out = table("channel_rates", {column("channel"), column("scanned_rate"), column("added_rate"), column("joined_rate"),
        column("first_order_rate"), column("second_order_rate"), column("overall_rate")});
    for (const ChannelFigures &of : report.channels) {
        QList<Cell> row{nameOf(of)};
        for (size_t step = 1; step < of.rates.rates.size(); ++step)
            row.append(share(of.rates.rates[step]));
        row.append(share(of.rates.overall));
        out.rows.append(row);
    }
    return out;
}

Table allTable(const growth::ChannelReport &report)
{
    Table out = table("summary", {column("figure"), column("this_week")});
    for (const FunnelStep step : growth::allFunnelSteps)
        out.rows.append({Word{Word::List::Step, growth::wordOf(step)}, count(report.all.counts[size_t(step)])});
    out.rows.append({figure("cost"), amount(report.all.cost)});
    out.rows.append({figure("per_added"), amount(report.all.perAdded)});
    out.rows.append({figure("per_first_order"), amount(report.all.perFirstOrder)});
    out.rows.append({figure("people_value"), amount(report.all.value)});
    const std::pair<const char *, std::optional<double>> rates[] = {{"add_rate", report.rates.add}, {"join_rate", report.rates.join},
        {"convert_rate", report.rates.convert}, {"repeat_rate", report.rates.repeat}, {"leave_rate", report.rates.leave}, {"unfollow_rate", report.rates.unfollow}};
    for (const auto &[word, rate] : rates)
        out.rows.append({figure(word), share(rate)});
    out.rows.append({figure("organic_people"), count(report.measured(report.organic))});
    out.rows.append({figure("paid_people"), count(report.measured(report.paid))});
    out.rows.append({figure("unknown_people"), count(report.measured(report.unknown))});
    out.rows.append({figure("organic_paid"), real(report.mix.ratio)});
    return out;
}

Table stopLossTable(const growth::ChannelReport &report)
{
    Table out = table("stop_loss", {column("channel"), column("line"), column("line_step"), column("cost"), column("conversions"),
        column("per_conversion"), column("alert")});
    for (const ChannelFigures &of : report.channels) {
        if (!of.channel.line || !of.channel.line->line)
            continue;
        const auto alert = of.stopLoss.alert;
        out.rows.append({nameOf(of), amount(of.channel.line->line), Word{Word::List::Step, growth::wordOf(of.channel.line->step)}, amount(of.stopLoss.cost),
            count(of.stopLoss.conversions), amount(of.stopLoss.per), alert ? Cell(noteWord(*alert ? "over_line" : "within_line")) : Cell(noteWord("not_counted"))});
    }
    return out;
}

Table notesTable(const growth::ChannelReport &report)
{
    Table out = table("notes", {column("note")});
    out.rows.append({noteWord("period", {dayText(report.period.from), dayText(report.period.to)})});
    out.rows.append({noteWord("whole_shop")});
    for (const char *word : {"missing", "channel_first", "channel_steps", "channel_cost", "channel_mix", "stop_loss"})
        out.rows.append({noteWord(word)});
    if (report.all.withoutAmount > 0)
        out.rows.append({noteWord("amounts_unknown", {QString::number(report.all.withoutAmount)})});
    if (report.otherCurrencies > 0)
        out.rows.append({noteWord("other_currencies", {QString::number(report.otherCurrencies), report.currency})});
    return out;
}

} // namespace

Result<Report> channelsReport(const Workspace &workspace, const ReportRequest &request, Progress &progress)
{
    const Period period = request.period.isValid() ? request.period : lastFullMonth(workspace.today());
    const auto channels = growth::channelReport(workspace, period, progress);
    if (!channels)
        return channels.error();
    Report out;
    out.word = QStringLiteral("channel");
    out.period = period;
    out.before = insight::periodBefore(period);
    out.isCompared = false;
    out.madeAtUtc = workspace.nowUtc();
    out.tables = {allTable(*channels), funnelTable(*channels), rateTable(*channels), stopLossTable(*channels), notesTable(*channels)};
    out.mainTable = QStringLiteral("channels");
    return out;
}

} // namespace siyu::reports
