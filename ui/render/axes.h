// SPDX-License-Identifier: GPL-3.0-or-later
// Axes with labels of our own: round numbers (万 in Chinese), days with Mondays marked. Main thread.
#pragma once

#include "core/insight/figure.h"
#include "ui/render/palette.h"

#include <QtCharts/QChart>

namespace siyu::render {

// Steps of 1, 2, 2.5 or 5 times a power of ten that cover both values, at most `most` of them; whole numbers of `smallest`
// only.
QList<double> roundTicks(double least, double greatest, int most = 6, double smallest = 1);
// What a unit's ticks are whole numbers of: a yuan, a per cent, a tenth.
double smallestTick(insight::Unit unit);

// How wide the labels of these ticks are, in pixels.
double labelWidth(const QList<double> &ticks, insight::Unit unit);

// Adds both axes to the chart; series are attached to them by the caller. The y axis covers the ticks.
void addAxes(QChart &chart, const insight::Figure &figure, const QList<double> &ticks, insight::Unit unit, const Palette &palette);

// Which steps carry a label: at most `most`, Mondays where days are many.
QList<qsizetype> labelledSteps(const insight::Figure &figure, int most = 10);

} // namespace siyu::render
