// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/panelview.h"

#include "ui/common/theme.h"
#include "ui/render/chartpanel.h"

#include <QMouseEvent>

namespace siyu::ui {

PanelView::PanelView(QChart *chart, const insight::Figure &figure, QWidget *parent) : QChartView(chart, parent), m_figure(figure)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundBrush(tokens(parent).surface);
    setContentsMargins(0, 0, 0, 0);
}

void PanelView::markStep(qsizetype step)
{
    m_marked = step;
    viewport()->update();
}

QPoint PanelView::globalPlaceOf(qsizetype step) const
{
    const QRectF plot = chart()->plotArea();
    const double width = plot.width() / double(std::max<qsizetype>(m_figure.steps(), 1));
    return mapToGlobal(QPoint(int(plot.left() + width * (double(step) + 0.5)), int(plot.top())));
}

qsizetype PanelView::stepUnder(const QPointF &position) const
{
    return render::stepAt(*chart(), m_figure, chart()->mapFromScene(mapToScene(position.toPoint())));
}

void PanelView::mouseMoveEvent(QMouseEvent *event)
{
    const qsizetype step = stepUnder(event->position());
    setCursor(step >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    Q_EMIT stepHovered(step, event->globalPosition().toPoint());
}

void PanelView::mousePressEvent(QMouseEvent *event)
{
    parentWidget()->setFocus(Qt::MouseFocusReason);
    if (const qsizetype step = stepUnder(event->position()); step >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT stepClicked(step);
}

void PanelView::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    Q_EMIT stepHovered(-1, {});
}

// The page scrolls, not the chart.
void PanelView::wheelEvent(QWheelEvent *event) { event->ignore(); }

void PanelView::drawForeground(QPainter *painter, const QRectF &)
{
    if (m_marked < 0 || m_marked >= m_figure.steps())
        return;
    const QRectF plot = chart()->mapRectToScene(chart()->plotArea());
    const double width = plot.width() / double(m_figure.steps());
    QColor colour = tokens(this).accent;
    colour.setAlphaF(0.14F);
    painter->fillRect(QRectF(plot.left() + width * double(m_marked), plot.top(), width, plot.height()), colour);
}

} // namespace siyu::ui
