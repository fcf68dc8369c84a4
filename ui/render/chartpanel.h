// SPDX-License-Identifier: GPL-3.0-or-later
// A figure as Qt Charts: one chart for each panel, without title (the card or the picture around it has that). The only
// place that builds Qt Charts. Lines break where a number is missing, incomplete points are hollow, columns likewise,
// steps without any number are shaded. x is the step's index. Main thread.
#pragma once

#include "core/insight/figure.h"
#include "ui/render/palette.h"

#include <QtCharts/QChart>
#include <memory>
#include <vector>

namespace siyu::render {

using Charts = std::vector<std::unique_ptr<QChart>>;
Charts makeCharts(const insight::Figure &figure, const Palette &palette);

// Which step lies under a point of the chart (its own coordinates); −1 = none.
qsizetype stepAt(const QChart &chart, const insight::Figure &figure, const QPointF &position);

// Room that a panel wants beside the others: levels less, columns more.
int panelWeight(const insight::Figure &figure, std::size_t panel);

} // namespace siyu::render
