// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/gmvcharts.h"

#include "core/growth/gmvtree.h"

namespace siyu::insight {

namespace {

using growth::Factor;

Point pointOf(const std::optional<double> &value) { return {value, value, value ? 0 : 1}; }

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

Series nodeSeries(const char *word, const QList<growth::GmvNode> &nodes, std::optional<double> growth::GmvNode::*of)
{
    Series out{QString::fromLatin1(word), Shape::Column, 0, {}};
    for (const growth::GmvNode &node : nodes)
        out.points.append(pointOf(node.*of));
    return out;
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
    const QList<growth::GmvNode> nodes = growth::gmvTree(change.after.factors, change.before.factors, target);
    for (const growth::GmvNode &node : nodes) {
        figure.categories.append(node.factor ? wordOf(*node.factor) : wordOf(growth::GmvCount::Gmv));
        figure.stepUnits.append(node.factor ? unitOf(*node.factor) : Unit::Money);
    }
    figure.series = {nodeSeries("actual", nodes, &growth::GmvNode::actual), nodeSeries("target", nodes, &growth::GmvNode::target),
        nodeSeries("before", nodes, &growth::GmvNode::before)};
    return figure;
}

} // namespace siyu::insight
