// SPDX-License-Identifier: GPL-3.0-or-later
// What Qt Charts cannot draw, over one panel: columns side by side with intervals, floating columns of a waterfall, numbers
// written on them, and lines to compare with. Series are told apart by hatching too, so that a grey print is read. It
// follows the chart when that is resized. Main thread.
#pragma once

#include "core/insight/figure.h"
#include "ui/render/palette.h"

#include <QGraphicsItem>
#include <QtCharts/QChart>

namespace siyu::render {

// Lines over a column: the first series has none, the next ones diagonals, crossed ones, lying ones.
void drawHatch(QPainter &painter, const QRectF &box, int pattern, const QColor &colour);

// How the reference lines of a panel are told apart.
Qt::PenStyle referenceDashes(int place);

class Columns final : public QGraphicsItem {
public:
    // Points are placed by `anchor`, any series of the chart. The chart owns it.
    Columns(QChart &chart, QAbstractSeries &anchor, const insight::Figure &figure, int panel, const Palette &palette);

    QRectF boundingRect() const override { return m_box; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QPointF at(double step, double value) const;
    double top() const;
    void drawColumn(QPainter &painter, qsizetype series, qsizetype step) const;
    void drawSpan(QPainter &painter, const insight::Series &series, qsizetype step) const;
    void drawInterval(QPainter &painter, double x, const insight::Point &point) const;
    struct Label {
        QString words;
        QPointF at; // middle, base line
        double room = 0;
        QColor colour;
    };
    void write(QPainter &painter, const Label &label) const;
    void drawReferences(QPainter &painter) const;

    QChart &m_chart;
    QAbstractSeries &m_anchor;
    insight::Figure m_figure;
    int m_panel;
    Palette m_palette;
    QList<qsizetype> m_columns; // series that stand side by side
    QRectF m_box;
    mutable QList<Label> m_labels; // of one painting: they lie over the columns and the lines
};

} // namespace siyu::render
