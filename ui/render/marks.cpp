// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/marks.h"

#include <QPainter>
#include <array>
#include <cmath>
#include <numbers>

namespace siyu::render {

namespace {

using insight::Figure;
using insight::Series;
using insight::Shape;

constexpr double hatchGap = 7;
constexpr int hatches = 4;
constexpr qsizetype lineKinds = 6;

const std::array<QList<qreal>, lineKinds> dashes{QList<qreal>{}, QList<qreal>{5, 2.5}, QList<qreal>{1.2, 2}, QList<qreal>{5, 2, 1.2, 2},
    QList<qreal>{5, 2, 1.2, 2, 1.2, 2}, QList<qreal>{11, 3}};

constexpr std::array<QScatterSeries::MarkerShape, lineKinds> shapes{QScatterSeries::MarkerShapeCircle, QScatterSeries::MarkerShapeRectangle,
    QScatterSeries::MarkerShapeRotatedRectangle, QScatterSeries::MarkerShapeTriangle, QScatterSeries::MarkerShapeStar, QScatterSeries::MarkerShapePentagon};

// Among the series of its panel that are drawn in its way.
qsizetype placeOf(const Figure &figure, qsizetype series)
{
    const Series &of = figure.series[series];
    return std::count_if(figure.series.begin(), figure.series.begin() + series, [&](const Series &one) { return one.panel == of.panel && one.shape == of.shape; });
}

int hatchOf(const Series &series, qsizetype place)
{
    switch (series.shape) {
    case Shape::Column:
        return int(place) % hatches;
    case Shape::Down:
        return 1;
    case Shape::Stack: // the tiers that are as light as another one
        return series.word == QStringLiteral("observing") ? 1 : series.word == QStringLiteral("no_data") ? 2 : 0;
    case Shape::Line:
    case Shape::Up:
    case Shape::Span:
        break;
    }
    return 0;
}

// The part of the line y = ±x + c that lies in the box.
void drawDiagonal(QPainter &painter, const QRectF &box, double shift, bool rising)
{
    const double from = std::max(0.0, shift - box.height()), to = std::min(box.width(), shift);
    if (from >= to)
        return;
    const auto y = [&](double x) { return rising ? box.bottom() - (shift - x) : box.top() + (shift - x); };
    painter.drawLine(QPointF(box.left() + from, y(from)), QPointF(box.left() + to, y(to)));
}

// Corners on a circle from the top on; every second one further in makes a star of it.
QPolygonF corners(const QPointF &at, double radius, int count, double inner = 1)
{
    QPolygonF out;
    for (int i = 0; i < count; ++i) {
        const double turn = 2 * std::numbers::pi * i / count, r = radius * (i % 2 == 0 ? 1 : inner);
        out.append(at + QPointF(r * std::sin(turn), -r * std::cos(turn)));
    }
    return out;
}

} // namespace

QPen Mark::pen(double width) const
{
    QPen out(hue, width, dashes.isEmpty() ? Qt::SolidLine : Qt::CustomDashLine);
    if (!dashes.isEmpty())
        out.setDashPattern(dashes);
    return out;
}

Mark markOf(const Figure &figure, qsizetype series, const Palette &palette)
{
    const Series &of = figure.series[series];
    // Net growth is a line in the colour of the text, and columns in the hue of the total.
    const bool isNet = of.word == QStringLiteral("net");
    const qsizetype place = placeOf(figure, series);
    Mark out;
    out.hue = palette.hueOf(isNet && of.shape != Shape::Line ? QStringLiteral("total") : of.word);
    out.hatch = hatchOf(of, place);
    if (of.shape != Shape::Line)
        return out;
    out.dashes = dashes[size_t(place % lineKinds)];
    out.shape = isNet ? QScatterSeries::MarkerShapeRotatedRectangle : shapes[size_t(place % lineKinds)];
    return out;
}

QPolygonF outlineOf(QScatterSeries::MarkerShape shape, const QPointF &at, double radius)
{
    switch (shape) {
    case QScatterSeries::MarkerShapeRectangle:
        return QPolygonF(QRectF(at.x() - radius * 0.85, at.y() - radius * 0.85, radius * 1.7, radius * 1.7));
    case QScatterSeries::MarkerShapeRotatedRectangle:
        return corners(at, radius * 1.2, 4);
    case QScatterSeries::MarkerShapeTriangle:
        return corners(at, radius * 1.2, 3);
    case QScatterSeries::MarkerShapeStar:
        return corners(at, radius * 1.3, 10, 0.5);
    case QScatterSeries::MarkerShapePentagon:
        return corners(at, radius * 1.1, 5);
    case QScatterSeries::MarkerShapeCircle:
        break;
    }
    return corners(at, radius, 24);
}

void drawHatch(QPainter &painter, const QRectF &box, int pattern, const QColor &colour)
{
    if (pattern == 0)
        return;
    painter.setPen(QPen(colour, 1.2));
    if (pattern == 3) {
        for (double y = box.top() + hatchGap / 2; y < box.bottom(); y += hatchGap)
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
        return;
    }
    for (double shift = hatchGap; shift < box.width() + box.height(); shift += hatchGap) {
        drawDiagonal(painter, box, shift, false);
        if (pattern == 2)
            drawDiagonal(painter, box, shift, true);
    }
}

Qt::PenStyle referenceDashes(int place)
{
    static constexpr std::array styles{Qt::DashLine, Qt::DashDotLine, Qt::DashDotDotLine};
    return styles[size_t(place) % styles.size()];
}

double greyOf(const QColor &colour) { return qGray(colour.rgb()) / 255.0; }

} // namespace siyu::render
