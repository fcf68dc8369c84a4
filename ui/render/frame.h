// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around a panel's plot: unit and legend above, room for axis labels, so that the panels of one figure lie
// exactly below each other. Our own, because Qt Charts' legend shortens names and knows no hollow marks. It follows the
// chart when that is resized. Main thread.
#pragma once

#include "ui/render/marks.h"
#include "ui/render/palette.h"

#include <QFont>
#include <QGraphicsItem>
#include <QList>
#include <QtCharts/QChart>

namespace siyu::render {

struct LegendEntry {
    // Level: a short line across a column.
    enum class Mark { Box, HollowBox, Line, Level, Band };
    Mark mark = Mark::Box;
    QColor colour;
    QString text;
    int hatch = 0; // of a box, as the columns have it
    QPen pen = {}; // of a line …
    std::optional<QScatterSeries::MarkerShape> shape = std::nullopt; // … and what marks its points

    static LegendEntry box(const render::Mark &mark, const QString &text) { return {Mark::Box, mark.hue, text, mark.hatch}; }
    static LegendEntry line(const QPen &pen, const QString &text, std::optional<QScatterSeries::MarkerShape> shape = std::nullopt)
    {
        return {Mark::Line, pen.color(), text, 0, pen, shape};
    }
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
