// SPDX-License-Identifier: GPL-3.0-or-later
// gmv, gmv target; channels, channels list, channels save, channels cost, channels line.
#include "app/cli/scope.h"
#include "app/cli/values.h"
#include "core/growth/channelreport.h"
#include "core/growth/currency.h"
#include "core/growth/gmvstore.h"
#include "ui/text/format.h"
#include "ui/text/growthtext.h"

#include <QJsonArray>

namespace siyu::cli {

namespace {

using namespace siyu::growth;

template <typename Of>
QJsonArray wordsOf(const QList<Of> &list)
{
    QJsonArray out;
    for (const Of one : list)
        out.append(wordOf(one));
    return out;
}

QJsonObject jsonOf(const GmvFactors &factors)
{
    QJsonObject out;
    for (const Factor factor : {Factor::Diverted, Factor::Fission, Factor::Traffic, Factor::JoinRate, Factor::BuyRate, Factor::Frequency, Factor::Aov})
        out.insert(wordOf(factor), orNull(factors.of(factor)));
    return out;
}

QJsonObject jsonOf(const GmvPeriod &of)
{
    QJsonObject counts;
    for (const GmvCount count : allGmvCounts)
        counts.insert(wordOf(count), orNull(of.counts.of(count)));
    QJsonObject others;
    for (auto one = of.otherCurrencies.begin(); one != of.otherCurrencies.end(); ++one)
        others.insert(one.key(), orNull(one->value()));
    return {{str("from"), orNull(of.period.from)}, {str("to"), orNull(of.period.to)}, {str("factors"), jsonOf(of.factors)}, {str("counts"), counts},
        {str("gmv"), orNull(of.factors.gmv)}, {str("currency"), of.currency}, {str("missing"), wordsOf(of.factors.missing)},
        {str("undefined"), wordsOf(of.factors.undefined)}, {str("flags"), wordsOf(of.factors.flags)},
        {str("orders_without_member"), of.ordersWithoutMember}, {str("orders_without_amount"), of.ordersWithoutAmount}, {str("other_currencies"), others}};
}

QStringList linesOf(const GmvPeriod &of)
{
    QStringList out{QStringLiteral("%1  %2").arg(text::period(of.period), text::money(of.factors.gmv, of.currency))};
    for (const Factor factor : leafFactors) {
        const QString line = QStringLiteral("  %1  %2").arg(text::name(factor), text::factorValue(factor, of.factors.of(factor), of.currency));
        out.append(of.factors.flags.contains(factor) ? line + QStringLiteral("  ") + CliText::tr("above 100%: people of before are among them") : line);
    }
    if (const QString gap = text::gmvGap(of.factors); !gap.isEmpty())
        out.append(gap);
    if (of.ordersWithoutAmount > 0)
        out.append(text::amountsLacking(of.ordersWithoutAmount));
    return out;
}

QJsonObject jsonOf(const QMap<Factor, double> &values)
{
    QJsonObject out;
    for (auto one = values.begin(); one != values.end(); ++one)
        out.insert(wordOf(one.key()), *one);
    return out;
}

Period lastMonth(QDate today) { return monthOf(monthOf(today).from.addDays(-1)); }

// --versus takes two days.
std::optional<Period> versus(const Context &context)
{
    const QStringList days = context.values(str("versus"));
    const Period out{QDate::fromString(days.value(0), Qt::ISODate), QDate::fromString(days.value(1), Qt::ISODate)};
    return days.size() == 2 && out.isValid() ? std::optional(out) : std::nullopt;
}

struct GmvAnswer {
    GmvPeriod is;
    std::optional<GmvPeriod> was;
};

Result<GmvAnswer> readGmv(Context &context, const Workspace &workspace, const Period &period)
{
    auto is = gmvOf(workspace, period, context.progress());
    const auto before = versus(context);
    if (!is || !before)
        return is ? Result<GmvAnswer>({std::move(*is), {}}) : is.error();
    auto was = gmvOf(workspace, *before, context.progress());
    return was ? Result<GmvAnswer>({std::move(*is), std::move(*was)}) : was.error();
}

void addChange(const GmvPeriod &was, const GmvPeriod &is, QJsonObject &json, QStringList &lines)
{
    const GmvEffects effects = effectsOf(was.counts, is.counts);
    json.insert(str("versus"), jsonOf(was));
    json.insert(str("change"), orNull(effects.change));
    json.insert(str("refused"), wordsOf(effects.refused));
    if (effects.refused.isEmpty() && effects.change)
        json.insert(str("effects"), jsonOf(effects.effects));
    lines += linesOf(was);
    for (auto one = effects.effects.begin(); one != effects.effects.end(); ++one)
        lines.append(QStringLiteral("  %1  %2").arg(text::name(one.key()), text::money(std::llround(*one), is.currency)));
    if (const QString why = text::effectsRefused(effects); !why.isEmpty())
        lines.append(why);
}

ExitCode showGmv(Context &context)
{
    if (context.has(str("versus")) && !versus(context))
        return context.wrongUsage(CliText::tr("--versus needs a first and a last day such as 2026-02-01 2026-02-28."));
    return ofPeriod(context, lastMonth, [&](const Workspace &workspace, const Period &period) { return readGmv(context, workspace, period); },
        [&](const GmvAnswer &answer) {
            QJsonObject json = jsonOf(answer.is);
            QStringList lines = linesOf(answer.is);
            json.insert(str("sensitivity"), jsonOf(sensitivitiesOf(answer.is.counts)));
            json.insert(str("effects"), QJsonValue());
            if (answer.was)
                addChange(*answer.was, answer.is, json, lines);
            return context.done(json, lines.join(QLatin1Char('\n')));
        });
}

// gmv target MONTH [--gmv N] [--factor=value]: what is not said stays; an empty value takes it away.
ExitCode targetGmv(Context &context)
{
    const QDate month = QDate::fromString(context.argument(0) + QLatin1String("-01"), Qt::ISODate);
    if (!month.isValid())
        return context.wrongUsage(CliText::tr("gmv target needs a month such as 2026-03, not “%1”.").arg(context.argument(0)));
    auto workspace = context.open(context.fields().isEmpty() ? OpenAs::WriterOrReadOnly : OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    auto wish = gmvTarget(**workspace, month);
    if (!wish)
        return context.fail(wish.error());
    for (const auto &[field, value] : context.fields()) {
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        const auto factor = factorFrom(field);
        if ((!factor && field != wordOf(GmvCount::Gmv)) || (!isNumber && !value.isEmpty()))
            return context.wrongUsage(CliText::tr("--%1=%2 is no target: gmv in minor units, or one of diverted, fission, traffic, join_rate, buy_rate, frequency, aov.").arg(field, value));
        if (!factor)
            wish->gmv = isNumber ? std::optional(qRound64(number)) : std::nullopt;
        else if (isNumber)
            wish->factors.insert(*factor, number);
        else
            wish->factors.remove(*factor);
    }
    if (!context.fields().isEmpty()) {
        if (const auto set = setGmvTarget(**workspace, month, *wish); !set)
            return context.fail(set.error());
    }
    return context.done({{str("month"), month.toString(QStringLiteral("yyyy-MM"))}, {str("gmv"), orNull(wish->gmv)}, {str("factors"), jsonOf(wish->factors)}},
        CliText::tr("Target of %1: %2").arg(month.toString(QStringLiteral("yyyy-MM")), text::money(wish->gmv, currencyOf(**workspace))));
}

// ---- channels

QJsonObject jsonOf(const Channel &channel)
{
    QJsonObject out{{str("channel"), orNull(channel.name)}, {str("id"), channel.id > 0 ? QJsonValue(channel.id) : QJsonValue()}, {str("place"), orNull(channel.place)},
        {str("form"), orNull(channel.form)}, {str("cost_kind"), orNull(channel.cost)}, {str("archived"), channel.isArchived}, {str("line"), QJsonValue()},
        {str("line_step"), QJsonValue()}};
    if (channel.line) {
        out.insert(str("line"), orNull(channel.line->line));
        out.insert(str("line_step"), wordOf(channel.line->step));
    }
    return out;
}

QJsonObject jsonOf(const ChannelFigures &figures)
{
    QJsonObject out = jsonOf(figures.channel);
    QJsonObject funnel;
    QJsonObject rates;
    for (const FunnelStep step : allFunnelSteps) {
        funnel.insert(wordOf(step), orNull(figures.counts[size_t(step)]));
        rates.insert(wordOf(step), orNull(figures.rates.rates[size_t(step)]));
    }
    out.insert(str("funnel"), funnel);
    out.insert(str("rates"), rates);
    out.insert(str("overall"), orNull(figures.rates.overall));
    out.insert(str("flags"), wordsOf(figures.rates.flags));
    out.insert(str("cost"), orNull(figures.cost));
    out.insert(str("per_added"), orNull(figures.perAdded));
    out.insert(str("per_first_order"), orNull(figures.perFirstOrder));
    out.insert(str("value"), orNull(figures.value));
    out.insert(str("returned"), orNull(figures.returned));
    out.insert(str("orders_without_amount"), figures.withoutAmount);
    out.insert(str("stop_loss"), QJsonObject{{str("alert"), orNull(figures.stopLoss.alert)}, {str("cost"), orNull(figures.stopLoss.cost)},
        {str("conversions"), orNull(figures.stopLoss.conversions)}, {str("per"), orNull(figures.stopLoss.per)}});
    return out;
}

QString lineOf(const ChannelFigures &figures, const QString &currency)
{
    QStringList steps;
    for (const FunnelStep step : allFunnelSteps)
        steps.append(text::number(figures.counts[size_t(step)]));
    const auto money = [&](const std::optional<double> &value) {
        return text::money(value ? std::optional(qRound64(*value)) : std::nullopt, currency);
    };
    const QString name = figures.channel.id > 0 ? figures.channel.name : CliText::tr("(no channel known)");
    QString out = QStringLiteral("%1  %2  %3  %4").arg(name, steps.join(QStringLiteral(" → ")), money(figures.cost), money(figures.perAdded));
    if (figures.stopLoss.alert.value_or(false))
        out += QStringLiteral("  ") + CliText::tr("over its stop-loss line");
    return out;
}

QStringList headOf(const ChannelReport &report)
{
    QStringList steps;
    for (const FunnelStep step : allFunnelSteps)
        steps.append(text::name(step));
    return {text::period(report.period), CliText::tr("Channel  %1  cost  cost of a new friend").arg(steps.join(QStringLiteral(" → ")))};
}

ExitCode answerChannels(const Context &context, const ChannelReport &report)
{
    QJsonArray list;
    QStringList lines = report.channels.isEmpty() ? QStringList(CliText::tr("There are no channels yet: add one with “channels save”, or import channel costs."))
                                                  : headOf(report);
    for (const ChannelFigures &figures : report.channels) {
        list.append(jsonOf(figures));
        lines.append(lineOf(figures, report.currency));
    }
    const ChannelRates &rates = report.rates;
    const QJsonObject json{{str("from"), orNull(report.period.from)}, {str("to"), orNull(report.period.to)}, {str("currency"), report.currency},
        {str("channels"), list}, {str("all"), jsonOf(report.all)},
        {str("rates"), QJsonObject{{str("add"), orNull(rates.add)}, {str("join"), orNull(rates.join)}, {str("convert"), orNull(rates.convert)},
            {str("repeat"), orNull(rates.repeat)}, {str("leave"), orNull(rates.leave)}, {str("unfollow"), orNull(rates.unfollow)}}},
        {str("mix"), QJsonObject{{str("organic"), orNull(report.measured(report.organic))}, {str("paid"), orNull(report.measured(report.paid))},
            {str("unknown"), orNull(report.measured(report.unknown))},
            {str("ratio"), orNull(report.mix.ratio)}, {str("verdict"), report.mix.verdict ? QJsonValue(wordOf(*report.mix.verdict)) : QJsonValue()}}},
        {str("other_currencies"), report.otherCurrencies}};
    if (report.all.withoutAmount > 0)
        lines.append(text::amountsLacking(report.all.withoutAmount));
    if (report.mix.verdict)
        lines.append(CliText::tr("Organic %1 : paid %2: %3").arg(report.organic).arg(report.paid).arg(text::name(*report.mix.verdict)));
    return context.done(json, lines.join(QLatin1Char('\n')));
}

ExitCode showChannels(Context &context)
{
    return ofPeriod(context, lastMonth, [&](const Workspace &workspace, const Period &period) { return channelReport(workspace, period, context.progress()); },
        [&](const ChannelReport &report) { return answerChannels(context, report); });
}

ExitCode listChannels(Context &context)
{
    auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto all = channels(**workspace);
    if (!all)
        return context.fail(all.error());
    QJsonArray list;
    QStringList lines;
    for (const Channel &one : *all) {
        list.append(jsonOf(one));
        lines.append(QStringLiteral("%1  %2").arg(one.name, text::channelKind(one)));
    }
    return context.done({{str("channels"), list}}, lines.join(QLatin1Char('\n')));
}

// What is not said stays as it is.
ExitCode saveOne(Context &context)
{
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    Channel channel;
    channel.name = context.argument(0).trimmed();
    if (const auto known = findChannel(**workspace, channel.name); known)
        channel = *known;
    channel.place = context.value(str("place"), channel.place);
    channel.form = context.value(str("form"), channel.form);
    channel.cost = context.value(str("cost"), channel.cost);
    channel.note = context.value(str("note"), channel.note);
    channel.isArchived = context.has(str("archive")) || (channel.isArchived && !context.has(str("reopen")));
    const auto id = saveChannel(**workspace, channel);
    return id ? context.done({{str("id"), *id}}, CliText::tr("Saved the channel “%1”.").arg(channel.name)) : context.fail(id.error());
}

ExitCode addCost(Context &context)
{
    if (const QString mistake = scopeMistake(context); !mistake.isEmpty())
        return context.wrongUsage(mistake);
    for (const char *option : {"amount", "seen", "clicked"}) {
        if (context.has(str(option)) && !context.number(str(option)))
            return context.wrongUsage(CliText::tr("--%1 needs a whole number.").arg(str(option)));
    }
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto channel = findChannel(**workspace, context.argument(0));
    if (!channel)
        return context.fail(channel.error());
    const ChannelCost cost{channel->id, periodOf(context), context.value(str("item")), context.number(str("amount")), context.value(str("currency")),
        context.number(str("seen")), context.number(str("clicked")), context.value(str("note"))};
    const auto saved = saveCost(**workspace, cost);
    return saved ? context.done({{str("channel"), channel->name}}, CliText::tr("Noted what “%1” cost.").arg(channel->name)) : context.fail(saved.error());
}

ExitCode drawLine(Context &context)
{
    const auto step = funnelStepFrom(context.value(str("step"), wordOf(FunnelStep::Added)));
    const bool isNone = context.argument(1) == str("none");
    bool isNumber = false;
    const qint64 amount = context.argument(1).toLongLong(&isNumber);
    if (!step || !(isNone || isNumber))
        return context.wrongUsage(CliText::tr("channels line needs an amount in minor units or “none”, and a step: added, joined or first_order."));
    if (context.has(str("from")) && !context.date(str("from")))
        return context.wrongUsage(CliText::tr("--%1 needs a day such as 2026-03-01, not “%2”.").arg(str("from"), context.value(str("from"))));
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto channel = findChannel(**workspace, context.argument(0));
    if (!channel)
        return context.fail(channel.error());
    const ChannelLine line{context.date(str("from")).value_or((*workspace)->today()), *step, isNone ? std::nullopt : std::optional(amount), context.value(str("note"))};
    const auto set = setLine(**workspace, channel->id, line);
    return set ? context.done({{str("channel"), channel->name}}, CliText::tr("Set the stop-loss line of “%1”.").arg(channel->name)) : context.fail(set.error());
}

} // namespace

void addGrowthCommands(Registry &registry)
{
    registry.add({str("gmv"), {}, 0, 0, CliText::tr("Shows turnover by its factors, and what a change between two periods is owed to."),
        spanOptions(Otherwise::LastMonth) << Option{str("versus"), {str("FROM"), str("TO")}, CliText::tr("the period before: first and last day")}, showGmv});
    registry.add({str("gmv target"), str("MONTH"), 1, 1, CliText::tr("Shows or sets the targets of a month: --gmv=N in minor units, --aov=N, --join_rate=0.3 …"), {}, targetGmv, true});
    registry.add({str("channels"), {}, 0, 0, CliText::tr("Shows what each channel brought and cost in a period."), spanOptions(Otherwise::LastMonth), showChannels});
    registry.add({str("channels list"), {}, 0, 0, CliText::tr("Lists the channels."), {}, listChannels});
    registry.add({str("channels save"), str("NAME"), 1, 1, CliText::tr("Adds a channel or changes what is said of it."),
        {option("place", str("WORD"), CliText::tr("inside or outside")), option("form", str("WORD"), CliText::tr("online, social, business or offline")),
            option("cost", str("WORD"), CliText::tr("organic or paid")), option("note", str("TEXT"), CliText::tr("a note")),
            option("archive", {}, CliText::tr("no longer in use")), option("reopen", {}, CliText::tr("in use again"))},
        saveOne});
    registry.add({str("channels cost"), str("NAME"), 1, 1, CliText::tr("Notes what a channel cost over some days, and what was seen of it."),
        spanOptions() << option("amount", str("N"), CliText::tr("in minor units (fen)")) << option("seen", str("N"), CliText::tr("how often it was seen"))
                      << option("clicked", str("N"), CliText::tr("how often it was clicked")) << option("item", str("TEXT"), CliText::tr("tells several costs of the same days apart"))
                      << option("currency", str("CODE"), CliText::tr("the workspace's, unless it is said")) << option("note", str("TEXT"), CliText::tr("a note")),
        addCost});
    registry.add({str("channels line"), str("NAME AMOUNT|none"), 2, 2, CliText::tr("Sets what a person may cost through a channel before it is an alert."),
        {option("step", str("WORD"), CliText::tr("added (default), joined or first_order")), option("from", str("DAY"), CliText::tr("from this day on; today by default")),
            option("note", str("TEXT"), CliText::tr("a note"))},
        drawLine});
}

} // namespace siyu::cli
