// SPDX-License-Identifier: GPL-3.0-or-later
// One panel of a figure; ChartView owns it. Main thread.
#pragma once

#include "core/insight/figure.h"

#include <QtCharts/QChartView>

namespace siyu::ui {

class PanelView final : public QChartView {
    Q_OBJECT

public:
    PanelView(QChart *chart, const insight::Figure &figure, QWidget *parent);

    void markStep(qsizetype step);
    // Where a step lies, for a tooltip.
    QPoint globalPlaceOf(qsizetype step) const;

Q_SIGNALS:
    void stepHovered(qsizetype step, const QPoint &globalPos); // −1 = none
    void stepClicked(qsizetype step);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    qsizetype stepUnder(const QPointF &position) const;

    const insight::Figure &m_figure;
    qsizetype m_marked = -1;
};

} // namespace siyu::ui
