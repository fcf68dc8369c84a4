// SPDX-License-Identifier: GPL-3.0-or-later
// A figure that is a table of shades or a tree of factors, drawn to the room that there is; ChartView owns it. Main thread.
#pragma once

#include "core/insight/figure.h"

#include <QGraphicsView>

namespace siyu::ui {

class StepPointer;

class SceneView final : public QGraphicsView {
    Q_OBJECT

public:
    SceneView(const insight::Figure &figure, QWidget *parent);

    StepPointer *pointer() const { return m_pointer; }
    void markStep(qsizetype step);
    QPoint globalPlaceOf(qsizetype step) const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void draw();
    QRectF room() const;
    QRectF placeOf(qsizetype step) const;
    qsizetype stepUnder(const QPointF &position) const;

    const insight::Figure &m_figure;
    QGraphicsScene m_scene;
    StepPointer *m_pointer;
    qsizetype m_marked = -1;
};

} // namespace siyu::ui
