// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/sceneview.h"

#include "ui/insight/chartpalette.h"
#include "ui/insight/steppointer.h"
#include "ui/render/factortree.h"
#include "ui/render/heatmap.h"

#include <QPainter>

namespace siyu::ui {

SceneView::SceneView(const insight::Figure &figure, QWidget *parent)
    : QGraphicsView(parent), m_figure(figure),
      m_pointer(new StepPointer(this, [this](const QPointF &position) { return stepUnder(position); }))
{
    setScene(&m_scene);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setBackgroundBrush(tokens(parent).surface);
    setMinimumSize(0, 0);
}

QRectF SceneView::room() const { return QRectF(QPointF(0, 0), QSizeF(viewport()->size())).adjusted(1, 1, -1, -1); }

void SceneView::draw()
{
    m_scene.clear();
    m_scene.setSceneRect(QRectF(QPointF(0, 0), QSizeF(viewport()->size())));
    const render::Palette palette = chartPalette(tokens(this));
    (m_figure.isTree ? render::addFactorTree : render::addHeatMap)(m_scene, m_figure, room(), palette);
}

void SceneView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    draw();
}

void SceneView::markStep(qsizetype step)
{
    m_marked = step;
    viewport()->update();
}

QRectF SceneView::placeOf(qsizetype step) const
{
    return m_figure.isTree ? render::nodeBox(m_figure, room(), step) : render::heatRowOf(m_figure, room(), step);
}

QPoint SceneView::globalPlaceOf(qsizetype step) const { return viewport()->mapToGlobal(placeOf(step).center().toPoint()); }

qsizetype SceneView::stepUnder(const QPointF &position) const
{
    return m_figure.isTree ? render::nodeAt(m_figure, room(), position) : render::heatStepAt(m_figure, room(), position);
}

void SceneView::drawForeground(QPainter *painter, const QRectF &)
{
    if (m_marked < 0 || m_marked >= m_figure.steps())
        return;
    painter->setPen(QPen(tokens(this).accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(placeOf(m_marked).adjusted(1, 1, -1, -1));
}

} // namespace siyu::ui
