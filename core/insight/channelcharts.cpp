// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/channelcharts.h"

#include <algorithm>

namespace siyu::insight {

namespace {

using growth::ChannelFigures;

Point pointOf(const std::optional<double> &value) { return {value, value, value ? 0 : 1}; }
Point pointOf(const std::optional<qint64> &value) { return pointOf(value ? std::optional(double(*value)) : std::nullopt); }

Figure ofReport(const char *word, const growth::ChannelReport &report)
{
    Figure figure;
    figure.word = QString::fromLatin1(word);
    figure.how = figure.word;
    figure.period = report.period;
    figure.currency = report.currency;
    figure.n = report.channels.size();
    figure.nOf = QStringLiteral("channels");
    figure.isWholeShop = true;
    return figure;
}

// Those with any money to show, the dearest first.
QList<ChannelFigures> withMoney(const growth::ChannelReport &report)
{
    QList<ChannelFigures> out;
    for (const ChannelFigures &one : report.channels) {
        if (one.cost || one.value.value_or(0) != 0 || one.withoutAmount > 0)
            out.append(one);
    }
    std::stable_sort(out.begin(), out.end(), [](const ChannelFigures &a, const ChannelFigures &b) {
        if (a.cost.value_or(-1) != b.cost.value_or(-1))
            return a.cost.value_or(-1) > b.cost.value_or(-1);
        return a.value.value_or(0) > b.value.value_or(0);
    });
    return out.mid(0, mostChannels);
}

void nameChannels(Figure &figure, const QList<ChannelFigures> &channels)
{
    figure.areNames = true;
    for (const ChannelFigures &one : channels)
        figure.categories.append(one.channel.name);
}

} // namespace

Figure funnelOf(const growth::ChannelReport &report)
{
    Figure figure = ofReport("funnel", report);
    Series people{QStringLiteral("people"), Shape::Column, 0, {}};
    for (std::size_t i = 0; i < growth::allFunnelSteps.size(); ++i) {
        figure.categories.append(QStringLiteral("step_") + wordOf(growth::allFunnelSteps[i]));
        Point point = pointOf(report.all.counts[i]);
        point.share = report.all.rates.rates[i];
        people.points.append(point);
    }
    figure.series = {people};
    return figure;
}

Figure channelReturnsOf(const growth::ChannelReport &report)
{
    Figure figure = ofReport("channels", report);
    figure.unit = Unit::Money;
    const QList<ChannelFigures> channels = withMoney(report);
    nameChannels(figure, channels);
    Series cost{QStringLiteral("channel_cost"), Shape::Column, 0, {}}, value{QStringLiteral("channel_value"), Shape::Column, 0, {}},
        returned{QStringLiteral("channel_return"), Shape::Column, 1, {}, Unit::Times};
    for (const ChannelFigures &one : channels) {
        cost.points.append(pointOf(one.cost));
        value.points.append(pointOf(one.value));
        returned.points.append(pointOf(one.returned));
    }
    figure.series = {cost, value, returned};
    figure.references = {{QStringLiteral("cost_covered"), 1, 1}};
    return figure;
}

Figure channelPricesOf(const growth::ChannelReport &report)
{
    Figure figure = ofReport("channel-prices", report);
    figure.unit = Unit::Money;
    const QList<ChannelFigures> channels = withMoney(report);
    nameChannels(figure, channels);
    Series added{QStringLiteral("price_added"), Shape::Column, 0, {}}, ordered{QStringLiteral("price_first_order"), Shape::Column, 0, {}};
    for (const ChannelFigures &one : channels) {
        added.points.append(pointOf(one.perAdded));
        ordered.points.append(pointOf(one.perFirstOrder));
    }
    figure.series = {added, ordered};
    return figure;
}

} // namespace siyu::insight
