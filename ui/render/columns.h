// SPDX-License-Identifier: GPL-3.0-or-later
// What Qt Charts cannot draw, over one panel: columns side by side with intervals and their height in the period before,
// floating columns of a waterfall, numbers written on them, lines to compare with, hatching over bars, a line where a bar
// counts nobody, and the marks of lines, whole at the edge too. It follows the chart when that is resized. Main thread.
#pragma once

#include "core/insight/figure.h"
#include "ui/render/marks.h"
#include "ui/render/palette.h"

#include <QGraphicsItem>
#include <QtCharts/QChart>

namespace siyu::render {

inline constexpr double barShare = 0.8; // of a step's width: bars of Qt Charts
inline constexpr double levelWidth = 2.5; // of the line at the height that a column had in the period before

// Whether all points of the lines are marked: with very many a line alone is clearer.
bool isMarked(const insight::Figure &figure);

class Columns final : public QGraphicsItem {
public:
    // Points are placed by `anchor`, any series of the chart. The chart owns it.
    Columns(QChart &chart, QAbstractSeries &anchor, const insight::Figure &figure, int panel, const Palette &palette);

    QRectF boundingRect() const override { return m_box; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QPointF at(double step, double value) const;
    double top() const;
    double labelBase(double above, qsizetype series, qsizetype step) const;
    void drawColumn(QPainter &painter, qsizetype series, qsizetype step) const;
    void drawSpan(QPainter &painter, const insight::Series &series, qsizetype step) const;
    void drawLevelBefore(QPainter &painter, qsizetype series, qsizetype step, double x, double width) const;
    void drawBars(QPainter &painter, qsizetype step) const;
    void drawMarks(QPainter &painter, qsizetype series) const;
    void drawInterval(QPainter &painter, double x, const insight::Point &point) const;
    struct Label {
        QString words;
        QPointF at; // middle, base line
        double room = 0;
        QColor colour;
    };
    void write(QPainter &painter, const Label &label, QList<QRectF> &taken) const;
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
