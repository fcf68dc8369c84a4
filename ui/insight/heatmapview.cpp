// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/heatmapview.h"

#include "ui/common/theme.h"
#include "ui/insight/chartpalette.h"
#include "ui/render/heatmap.h"
#include "ui/text/captions.h"

#include <QGraphicsScene>
#include <QPainter>

namespace siyu::ui {

HeatMapView::HeatMapView(QWidget *parent) : QWidget(parent)
{
    constexpr int least = 220;
    setMinimumHeight(least);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void HeatMapView::setFigure(const insight::Figure &figure)
{
    m_figure = figure;
    setAccessibleName(text::figureTitle(figure.word));
    setAccessibleDescription(text::figureHow(figure));
    update();
}

void HeatMapView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const render::Palette palette = chartPalette(tokens(this));
    painter.fillRect(rect(), palette.surface);
    if (m_figure.steps() == 0)
        return;
    const QRectF room = rect();
    QGraphicsScene scene;
    scene.setSceneRect(room);
    render::addHeatMap(scene, m_figure, room.adjusted(space::s, space::s, -space::s, -space::s), palette);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    scene.render(&painter, room, room);
}

} // namespace siyu::ui
