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

} // namespace

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
