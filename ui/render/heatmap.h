// SPDX-License-Identifier: GPL-3.0-or-later
// A figure as a table of shades (insight::Figure::isHeatMap): a row for each step, a column for each series, the number or
// its share written in every cell, one hue from weak to strong. Main thread.
#pragma once

#include "core/insight/figure.h"
#include "ui/render/palette.h"

class QGraphicsScene;
class QPointF;
class QRectF;

namespace siyu::render {

// Which step's row lies under a point of the room; −1 = none. And where a step's row lies.
qsizetype heatStepAt(const insight::Figure &figure, const QRectF &room, const QPointF &at);
QRectF heatRowOf(const insight::Figure &figure, const QRectF &room, qsizetype step);

// Cells keep their height where there is room for all rows, and shrink where there is not.
void addHeatMap(QGraphicsScene &scene, const insight::Figure &figure, const QRectF &room, const Palette &palette);

} // namespace siyu::render
