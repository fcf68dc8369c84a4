// SPDX-License-Identifier: GPL-3.0-or-later
// A figure of nodes (insight::Figure::isTree) as boxes below each other: the first series large, the others small, lines from
// each node to its parts. Main thread.
#pragma once

#include "core/insight/figure.h"
#include "ui/render/palette.h"

class QGraphicsScene;
class QPointF;
class QRectF;

namespace siyu::render {

void addFactorTree(QGraphicsScene &scene, const insight::Figure &figure, const QRectF &room, const Palette &palette);
// Which node lies under a point of the room; −1 = none. And where a node lies.
qsizetype nodeAt(const insight::Figure &figure, const QRectF &room, const QPointF &at);
QRectF nodeBox(const insight::Figure &figure, const QRectF &room, qsizetype node);

} // namespace siyu::render
