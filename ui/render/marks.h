// SPDX-License-Identifier: GPL-3.0-or-later
// How the series of a chart are told apart, so that a grey print is read too: hue, hatching of columns, dashes and marks of
// lines. Plots and legends both ask here. Value types.
#pragma once

#include "core/insight/figure.h"
#include "ui/render/palette.h"

#include <QPen>
#include <QPolygonF>
#include <QtCharts/QScatterSeries>

class QPainter;

namespace siyu::render {

struct Mark {
    QColor hue;
    int hatch = 0; // 0 = plain, 1 diagonals, 2 crossed, 3 lying lines
    QList<qreal> dashes; // of a line, in widths of it; empty = solid
    QScatterSeries::MarkerShape shape = QScatterSeries::MarkerShapeCircle;

    QPen pen(double width) const;
};
Mark markOf(const insight::Figure &figure, qsizetype series, const Palette &palette);

// The mark's outline around a point.
QPolygonF outlineOf(QScatterSeries::MarkerShape shape, const QPointF &at, double radius);

// Lines over a column in a pattern of Mark::hatch.
void drawHatch(QPainter &painter, const QRectF &box, int pattern, const QColor &colour);

// How the reference lines of a panel are told apart.
Qt::PenStyle referenceDashes(int place);

// 0 = black, 1 = white, as a grey print shows it.
double greyOf(const QColor &colour);

} // namespace siyu::render
