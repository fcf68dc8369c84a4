// SPDX-License-Identifier: GPL-3.0-or-later
// Names written beside the last column of a stack and the end of many lines, so that nothing depends on telling colours
// apart. They follow the chart when it is resized. Main thread.
#pragma once

#include "core/insight/figure.h"
#include "ui/render/palette.h"

#include <QtCharts/QChart>

namespace siyu::render {

// Returns the room that the labels want beside the plot.
double labelColumns(QChart &chart, const insight::Figure &figure, const QList<insight::Series> &series, const Palette &palette);

} // namespace siyu::render
