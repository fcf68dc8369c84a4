// SPDX-License-Identifier: GPL-3.0-or-later
// One panel of a figure; ChartView owns it. Main thread.
#pragma once

#include "core/insight/figure.h"

#include <QtCharts/QChartView>

namespace siyu::ui {

class StepPointer;

class PanelView final : public QChartView {
    Q_OBJECT

public:
    PanelView(QChart *chart, const insight::Figure &figure, QWidget *parent);

    StepPointer *pointer() const { return m_pointer; }
    void markStep(qsizetype step);
    // Where a step lies, for a tooltip.
    QPoint globalPlaceOf(qsizetype step) const;

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    qsizetype stepUnder(const QPointF &position) const;

    const insight::Figure &m_figure;
    StepPointer *m_pointer;
    qsizetype m_marked = -1;
};

} // namespace siyu::ui
