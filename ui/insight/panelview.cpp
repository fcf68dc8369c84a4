// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/panelview.h"

#include "ui/common/theme.h"
#include "ui/insight/steppointer.h"
#include "ui/render/chartpanel.h"

namespace siyu::ui {

PanelView::PanelView(QChart *chart, const insight::Figure &figure, QWidget *parent)
    : QChartView(chart, parent), m_figure(figure),
      m_pointer(new StepPointer(this, [this](const QPointF &position) { return stepUnder(position); }))
{
    setRenderHint(QPainter::Antialiasing);
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
