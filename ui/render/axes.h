// SPDX-License-Identifier: GPL-3.0-or-later
// Axes with labels of our own: round numbers (万 in Chinese), days with Mondays marked. Main thread.
#pragma once

#include "core/insight/figure.h"
#include "ui/render/palette.h"

#include <QtCharts/QChart>

namespace siyu::render {

// Steps of 1, 2, 2.5 or 5 times a power of ten that cover both values, at most `most` of them; whole numbers only.
QList<double> roundTicks(double least, double greatest, int most = 6);

// How wide the labels of these ticks are, in pixels.
double labelWidth(const QList<double> &ticks);

// Adds both axes to the chart; series are attached to them by the caller. The y axis covers the ticks.
void addAxes(QChart &chart, const insight::Figure &figure, const QList<double> &ticks, const Palette &palette);

// Which steps carry a label: at most `most`, Mondays where days are many.
QList<qsizetype> labelledSteps(const insight::Figure &figure, int most = 10);

} // namespace siyu::render
