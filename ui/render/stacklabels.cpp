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

// Labels beside a thin segment would lie over each other: pushed apart from the lowest up, then kept inside.
void place(QChart &chart, QAbstractSeries *series, const QList<Label> &labels)
{
    QList<std::pair<double, const Label *>> beside;
    for (const Label &label : labels) {
        const QPointF at = chart.mapToPosition(label.at, series);
        const QRectF box = label.item->boundingRect();
        beside.append({at.y() - box.height() / 2, &label});
    }
    std::sort(beside.begin(), beside.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    double below = chart.plotArea().bottom();
    for (const auto &[y, label] : beside) {
        const double height = label->item->boundingRect().height();
        below = std::min(y, below - height);
        label->item->setPos(chart.plotArea().right() + 8, below);
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
