// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/channeltext.h"

#include "ui/text/format.h"
#include "ui/text/growthtext.h"

#include <QCoreApplication>
#include <cmath>

namespace siyu::text {

namespace {

struct Channels {
    Q_DECLARE_TR_FUNCTIONS(Channels)
};

QString money(const std::optional<double> &minor, const QString &currency)
{
    return minor ? text::money(std::llround(*minor), currency) : missingMark();
}

bool hasLine(const growth::ChannelFigures &of) { return of.channel.line && of.channel.line->line; }

struct NamedRate {
    const char *name; // with %1 for the figure
    std::optional<double> growth::ChannelRates::*rate;
};
constexpr NamedRate rates[] = {
    {QT_TRANSLATE_NOOP("Channels", "friends of those who scanned %1"), &growth::ChannelRates::add},
    {QT_TRANSLATE_NOOP("Channels", "joined of friends %1"), &growth::ChannelRates::join},
    {QT_TRANSLATE_NOOP("Channels", "buyers of those in groups %1"), &growth::ChannelRates::convert},
    {QT_TRANSLATE_NOOP("Channels", "bought again %1"), &growth::ChannelRates::repeat},
    {QT_TRANSLATE_NOOP("Channels", "left the groups %1"), &growth::ChannelRates::leave},
    {QT_TRANSLATE_NOOP("Channels", "removed us %1"), &growth::ChannelRates::unfollow},
};

} // namespace

QString stepCount(const growth::ChannelFigures &of, growth::FunnelStep step)
{
    const QString count = number(of.counts[size_t(step)]);
    return of.rates.flags.contains(step) ? QStringLiteral("%1 · %2").arg(count, percent(of.rates.rates[size_t(step)], 0)) : count;
}

QString ratesSentence(const growth::ChannelRates &of)
{
    QStringList all;
    QStringList above;
    for (const NamedRate &one : rates) {
        all.append(Channels::tr(one.name).arg(percent(of.*one.rate)));
        if ((of.*one.rate).value_or(0) > 1)
            above.append(all.last());
    }
    QString out = all.join(QStringLiteral(" · "));
    if (!above.isEmpty())
        out += QLatin1Char('\n') + Channels::tr("Above 100%: %1. People also come to this step by other ways.").arg(listed(above));
    if (of.uncountedDay.isValid())
        out += QLatin1Char('\n') + Channels::tr("Who left is not known; groups not counted on %1: %2.").arg(day(of.uncountedDay), number(qint64(of.uncountedGroups)));
    return out;
}

QString lineState(const growth::ChannelFigures &of, const QString &currency)
{
    if (!hasLine(of))
        return of.channel.id == 0 ? QString() : Channels::tr("no line");
    const QString line = text::money(of.channel.line->line, currency);
    if (!of.stopLoss.alert)
        return Channels::tr("%1 · not measured").arg(line);
    return *of.stopLoss.alert ? Channels::tr("%1 · passed").arg(line) : Channels::tr("%1 · kept").arg(line);
}

QString stopLossSentence(const growth::ChannelFigures &of, const QString &currency)
{
    if (!hasLine(of))
        return Channels::tr("No line: nothing warns when this channel becomes too dear.");
    const QString line = text::money(of.channel.line->line, currency);
    const QString step = name(of.channel.line->step);
    if (!of.stopLoss.alert)
        return Channels::tr("Line %1 (%2); the cost of a day of the last seven is missing, so nothing can be said.").arg(line, step);
    return Channels::tr("Line %1 (%2); in the last seven days of the period %3 for %4 people, %5 each: %6.")
        .arg(line, step, money(of.stopLoss.cost, currency), number(of.stopLoss.conversions), money(of.stopLoss.per, currency),
            *of.stopLoss.alert ? Channels::tr("passed") : Channels::tr("kept"));
}

QString stopLossAlert(const growth::ChannelFigures &of, const QString &currency)
{
    return Channels::tr("“%1” passes its stop-loss line: %2 for %3 people in seven days, line %4")
        .arg(of.channel.name, money(of.stopLoss.cost, currency), number(of.stopLoss.conversions), text::money(of.channel.line ? of.channel.line->line : std::nullopt, currency));
}

} // namespace siyu::text
