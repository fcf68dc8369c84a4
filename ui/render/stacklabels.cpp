// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/stacklabels.h"

#include "ui/render/frame.h"
#include "ui/text/captions.h"

#include <QFontMetricsF>
#include <QGraphicsSimpleTextItem>
#include <QtCharts/QStackedBarSeries>
#include <algorithm>

namespace siyu::render {

namespace {

using insight::Figure;
using insight::Series;
using insight::Shape;

struct Label {
    QGraphicsSimpleTextItem *item;
    QPointF at; // x: step, y: value
};

QGraphicsSimpleTextItem *textItem(QChart &chart, const QString &text, const Palette &palette)
{
    auto *item = new QGraphicsSimpleTextItem(text, &chart);
    item->setFont(chartFont(12));
    item->setBrush(palette.text);
    item->setZValue(20);
    return item;
}

// Labels beside a thin segment would lie over each other: pushed apart from the lowest up, then kept inside. Where the plot
// is too low for all of them the legend alone tells.
void place(QChart &chart, QAbstractSeries *series, const QList<Label> &labels)
{
    const QRectF plot = chart.plotArea();
    QList<std::pair<double, const Label *>> beside;
    double needed = 0;
    for (const Label &label : labels) {
        const QPointF at = chart.mapToPosition(label.at, series);
        const QRectF box = label.item->boundingRect();
        beside.append({at.y() - box.height() / 2, &label});
        needed += box.height();
    }
    std::sort(beside.begin(), beside.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    double below = plot.bottom();
    for (auto &[y, label] : beside)
        below = y = std::min(y, below - label->item->boundingRect().height());
    double above = plot.top();
    for (auto one = beside.rbegin(); one != beside.rend(); ++one) {
        QGraphicsSimpleTextItem *item = one->second->item;
        const double y = std::max(one->first, above);
        item->setPos(plot.right() + 8, y);
        item->setVisible(needed <= plot.height());
        above = y + item->boundingRect().height();
    }
}

QList<Label> stackLabels(QChart &chart, const Figure &figure, const QList<Series> &series, const Palette &palette)
{
    QList<Label> out;
    qsizetype last = figure.steps() - 1;
    const auto isCounted = [&](qsizetype step) {
        return std::any_of(series.begin(), series.end(), [step](const Series &s) { return s.points[step].counted.value_or(0) > 0; });
    };
    while (last > 0 && !isCounted(last))
        --last;
    double sum = 0;
    for (const Series &one : series) {
        const double value = one.points[last].counted.value_or(0);
        if (one.shape != Shape::Stack || value <= 0)
            continue;
        QGraphicsSimpleTextItem *item = textItem(chart, text::seriesName(one.word), palette);
        out.append({item, QPointF(double(figure.steps()) - 0.5, sum + value / 2)});
        sum += value;
    }
    return out;
}

// At the end of each line, where there are many.
QList<Label> lineLabels(QChart &chart, const Figure &figure, const QList<Series> &series, const Palette &palette)
{
    QList<Label> out;
    for (const Series &one : series) {
        qsizetype last = figure.steps() - 1;
        while (last >= 0 && !one.points[last].counted)
            --last;
        if (last >= 0)
            out.append({textItem(chart, text::seriesName(one.word), palette), QPointF(double(figure.steps()) - 0.5, *one.points[last].counted)});
    }
    return out;
}

} // namespace

double labelColumns(QChart &chart, const Figure &figure, const QList<Series> &series, const Palette &palette)
{
    if (figure.steps() == 0 || chart.series().isEmpty())
        return 0;
    const bool isStack = series.first().shape == Shape::Stack;
    const bool areLines = series.size() > 2 && std::all_of(series.begin(), series.end(), [](const Series &s) { return s.shape == Shape::Line; });
    if (!isStack && !areLines)
        return 0;
    const QList<Label> labels = isStack ? stackLabels(chart, figure, series, palette) : lineLabels(chart, figure, series, palette);
    double width = 0;
    for (const Label &label : labels)
        width = std::max(width, label.item->boundingRect().width() + 12);
    QAbstractSeries *bars = chart.series().first();
    QObject::connect(&chart, &QChart::plotAreaChanged, &chart, [&chart, bars, labels] { place(chart, bars, labels); });
    return width;
}

} // namespace siyu::render
