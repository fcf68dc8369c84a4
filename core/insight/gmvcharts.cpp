// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/gmvcharts.h"

namespace siyu::insight {

namespace {

using growth::Factor;

constexpr std::array nodes{Factor::Traffic, Factor::Diverted, Factor::Fission, Factor::JoinRate, Factor::BuyRate, Factor::Frequency, Factor::Aov};

Point pointOf(const std::optional<double> &value) { return {value, value, value ? 0 : 1}; }
std::optional<double> asDouble(const std::optional<qint64> &value) { return value ? std::optional(double(*value)) : std::nullopt; }

Unit unitOf(Factor factor)
{
    switch (factor) {
    case Factor::JoinRate:
    case Factor::BuyRate:
        return Unit::Share;
    case Factor::Frequency:
        return Unit::Times;
    case Factor::Aov:
        return Unit::Money;
    case Factor::Diverted:
    case Factor::Fission:
    case Factor::Traffic:
        break;
    }
    return Unit::People;
}

Figure ofChange(const char *word, const growth::GmvChange &change)
{
    Figure figure;
    figure.word = QString::fromLatin1(word);
    figure.how = figure.word;
    figure.period = change.after.period;
    figure.periodBefore = change.before.period;
    figure.currency = change.after.currency;
    figure.unit = Unit::Money;
    figure.n = change.after.counts.of(growth::GmvCount::Orders).value_or(0);
    figure.nOf = QStringLiteral("orders");
    figure.isWholeShop = true;
    return figure;
}

Point span(double low, double high, double value) { return {value, value, 0, low, high}; }

Series nodeSeries(const char *word, const std::optional<double> &gmv, const auto &of)
{
    Series out{QString::fromLatin1(word), Shape::Column, 0, {pointOf(gmv)}};
    for (const Factor factor : nodes)
        out.points.append(pointOf(of(factor)));
    return out;
}

Series targetSeries(const growth::GmvChange &change, const growth::GmvWish &wish)
{
    const auto broken = wish.gmv ? brokenDown(change.after.counts, double(*wish.gmv), wish.factors) : std::nullopt;
    return nodeSeries("target", asDouble(wish.gmv), [&](Factor factor) -> std::optional<double> {
        if (wish.factors.contains(factor))
            return wish.factors.value(factor);
        return broken && broken->factors.contains(factor) ? std::optional(broken->factors.value(factor)) : std::nullopt;
    });
}

} // namespace

Figure gmvWaterfallOf(const growth::GmvChange &change)
{
    Figure figure = ofChange("gmv", change);
    for (const Factor factor : change.effects.refused)
        figure.refused.append(wordOf(factor));
    figure.categories.append(QStringLiteral("gmv_before"));
    for (const Factor factor : growth::leafFactors)
        figure.categories.append(wordOf(factor));
    figure.categories.append(QStringLiteral("gmv_now"));
    Series series{QStringLiteral("gmv"), Shape::Span, 0, QList<Point>(figure.categories.size())};
    if (change.effects.refused.isEmpty() && change.before.factors.gmv && change.after.factors.gmv) {
        double at = double(*change.before.factors.gmv);
        series.points.first() = span(0, at, at);
        qsizetype i = 1;
        for (const Factor factor : growth::leafFactors) {
            const double effect = change.effects.effects.value(factor);
            series.points[i++] = span(std::min(at, at + effect), std::max(at, at + effect), effect);
            at += effect;
        }
        series.points.last() = span(0, double(*change.after.factors.gmv), double(*change.after.factors.gmv));
    }
    figure.series = {series};
    return figure;
}

Figure gmvTreeOf(const growth::GmvChange &change, const growth::GmvWish &target)
{
    Figure figure = ofChange("gmv-tree", change);
    figure.isTree = true;
    figure.categories = {QStringLiteral("gmv")};
    figure.stepUnits = {Unit::Money};
    for (const Factor factor : nodes) {
        figure.categories.append(wordOf(factor));
        figure.stepUnits.append(unitOf(factor));
    }
    figure.series = {
        nodeSeries("actual", asDouble(change.after.factors.gmv), [&](Factor factor) { return change.after.factors.of(factor); }),
        targetSeries(change, target),
        nodeSeries("before", asDouble(change.before.factors.gmv), [&](Factor factor) { return change.before.factors.of(factor); }),
    };
    return figure;
}

} // namespace siyu::insight
