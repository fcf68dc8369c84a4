// SPDX-License-Identifier: GPL-3.0-or-later
// Charts of reports: the colours of their series, the same in workbooks and on paper, and how they are drawn on paper. Any
// thread that may draw text.
#pragma once

#include "core/reports/report.h"

#include <QFont>
#include <QRectF>

class QPainter;

namespace siyu::render {

// 0xRRGGBB of the series at this place of chart.values: a figure keeps its hue, others take theirs in turn.
quint32 seriesRgb(const reports::Table &table, const reports::Chart &chart, qsizetype place);
QString chartUnit(const reports::Chart &chart);

// Whether there is anything to draw.
bool hasFigures(const reports::Table &table, const reports::Chart &chart);
// Series differ by marker, dash or pattern as well as by colour; missing values are gaps. `pixel` = one point of type.
void drawChart(QPainter &painter, const QRectF &area, const reports::Table &table, const reports::Chart &chart, const QFont &font, qreal pixel);

} // namespace siyu::render
