// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around a panel's plot: unit and legend above, room for axis labels, so that the panels of one figure lie
// exactly below each other. Our own, because Qt Charts' legend shortens names and knows no hollow marks. It follows the
// chart when that is resized. Main thread.
#pragma once

#include "ui/render/palette.h"

#include <QFont>
#include <QGraphicsItem>
#include <QList>
#include <QtCharts/QChart>

namespace siyu::render {

struct LegendEntry {
    enum class Mark { Box, HollowBox, Line, Dotted, Dot, Diamond, Band };
    Mark mark = Mark::Box;
    QColor colour;
    QString text;
    int hatch = 0; // of a box, as the columns have it
    Qt::PenStyle style = Qt::SolidLine; // of a line
};

QFont chartFont(int pixels, bool bold = false);

class Frame final : public QGraphicsItem {
public:
    // Room beside the axes, in pixels.
    struct Sides {
        int left = 0;
        int right = 0;
    };
    // The chart owns it.
    Frame(QChart &chart, const QString &unit, QList<LegendEntry> entries, Sides sides, const Palette &palette);

    QRectF boundingRect() const override { return m_box; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    struct Placed {
        QPointF at;
        const LegendEntry *entry;
    };
    void layOut();
    void drawMark(QPainter &painter, const LegendEntry &entry, const QRectF &box) const;

    QChart &m_chart;
    QString m_unit;
    QList<LegendEntry> m_entries;
    QList<Placed> m_placed;
    Sides m_sides;
    Palette m_palette;
    QRectF m_box;
};

} // namespace siyu::render
