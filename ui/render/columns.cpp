// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/columns.h"

#include "ui/render/frame.h"
#include "ui/text/captions.h"
#include "ui/text/format.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace siyu::render {

namespace {

using insight::Point;
using insight::Series;
using insight::Shape;

constexpr double groupShare = 0.76; // of a step's width
constexpr double widest = 64;
constexpr double whisker = 4;
constexpr double lineHeight = 15;
constexpr int small = 11;
constexpr double markRadius = 4;
constexpr qsizetype mostMarkedSteps = 62;

// Shares of ten per cent and more without decimals: columns are narrow.
QString shortText(insight::Unit unit, double value)
{
    return unit == insight::Unit::Share && std::abs(value) >= 0.1 ? text::percent(value, 0) : text::shortValue(unit, value);
}

QColor faint(QColor hue)
{
    hue.setAlphaF(0.5F);
    return hue;
}

// No line leads to it.
bool isAlone(const Series &series, qsizetype step)
{
    const auto isThere = [&](qsizetype i) { return i >= 0 && i < series.points.size() && series.points[i].counted; };
    return !isThere(step - 1) && !isThere(step + 1);
}

} // namespace

bool isMarked(const insight::Figure &figure) { return figure.steps() <= mostMarkedSteps; }

Columns::Columns(QChart &chart, QAbstractSeries &anchor, const insight::Figure &figure, int panel, const Palette &palette)
    : QGraphicsItem(&chart), m_chart(chart), m_anchor(anchor), m_figure(figure), m_panel(panel), m_palette(palette)
{
    setZValue(15);
    for (qsizetype i = 0; i < m_figure.series.size(); ++i) {
        if (m_figure.series[i].panel == panel && m_figure.series[i].shape == Shape::Column)
            m_columns.append(i);
    }
    const auto follow = [this] {
        prepareGeometryChange();
        m_box = QRectF(QPointF(0, 0), m_chart.size());
        update();
    };
    QObject::connect(&chart, &QChart::plotAreaChanged, &chart, follow);
    follow();
}

QPointF Columns::at(double step, double value) const { return m_chart.mapToPosition(QPointF(step, value), &m_anchor); }

double Columns::top() const { return m_chart.plotArea().top() - lineHeight; }

// On a ground of its own, so that it is read over a line; not over another label.
void Columns::write(QPainter &painter, const Label &label, QList<QRectF> &taken) const
{
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(label.words);
    if (width > label.room)
        return;
    const QPointF at(label.at.x() - width / 2, std::max(label.at.y(), top() + lineHeight));
    const QRectF box(at.x() - 1, at.y() - lineHeight + 4, width + 2, lineHeight - 1);
    if (std::any_of(taken.begin(), taken.end(), [&](const QRectF &one) { return one.intersects(box); }))
        return;
    taken.append(box);
    QColor ground = m_palette.surface;
    ground.setAlphaF(0.8F);
    painter.fillRect(box, ground);
    painter.setPen(label.colour);
    painter.drawText(at, label.words);
}

void Columns::drawInterval(QPainter &painter, double x, const Point &point) const
{
    painter.setPen(QPen(m_palette.text, 1.2));
    const double low = at(0, *point.low).y(), high = at(0, *point.high).y();
    painter.drawLine(QPointF(x, low), QPointF(x, high));
    for (const double y : {low, high})
        painter.drawLine(QPointF(x - whisker, y), QPointF(x + whisker, y));
}

void Columns::drawColumn(QPainter &painter, qsizetype series, qsizetype step) const
{
    const Point &point = m_figure.series[series].points[step];
    const double place = double(m_columns.indexOf(series)), count = double(m_columns.size());
    const double room = (at(1, 0).x() - at(0, 0).x()) * groupShare / count;
    const double width = std::min(room * 0.9, widest), slot = std::min(room, widest * 1.1);
    const double x = at(double(step), 0).x() + (place - (count - 1) / 2) * slot;
    const double zero = at(0, 0).y();
    if (!point.counted) {
        m_labels.append({text::missingMark(), QPointF(x, zero - 4), slot, m_palette.muted});
        return;
    }
    const double y = at(0, *point.counted).y();
    const QRectF box(x - width / 2, std::min(y, zero), width, std::abs(zero - y));
    const Mark mark = markOf(m_figure, series, m_palette);
    painter.setPen(QPen(mark.hue, 1));
    painter.setBrush(point.isComplete() ? mark.hue : m_palette.surface);
    painter.drawRect(box);
    drawHatch(painter, box, mark.hatch, point.isComplete() ? m_palette.surface : faint(mark.hue));
    drawLevelBefore(painter, series, step, x, width);
    double above = std::min(y, zero) - 4;
    if (point.low && point.high) {
        drawInterval(painter, x, point);
        above = std::min(above, at(0, *point.high).y() - 4);
    }
    above = labelBase(above, series, step);
    const double labelRoom = count > 1 ? slot + 4 : at(1, 0).x() - at(0, 0).x();
    if (point.share) {
        m_labels.append({text::percent(*point.share), QPointF(x, above), labelRoom, m_palette.muted});
        above -= lineHeight;
    }
    const QString words = shortText(m_figure.unitOf(series, step), *point.counted);
    const QString about = QStringLiteral("≈ ") + words;
    const bool hasRoom = QFontMetricsF(painter.font()).horizontalAdvance(about) <= labelRoom; // the hollow column says it too
    m_labels.append({point.isComplete() || !hasRoom ? words : about, QPointF(x, above), labelRoom, m_palette.text});
}

// Above the line of the period before, where that would cross the number and the share.
double Columns::labelBase(double above, qsizetype series, qsizetype step) const
{
    const std::optional<double> before = m_figure.valueBefore(series, step);
    const double level = before ? at(0, *before).y() : above;
    return level < above && level > above - 2 * lineHeight ? level - 4 : above;
}

// A line across the column, with a rim so that it is seen over it.
void Columns::drawLevelBefore(QPainter &painter, qsizetype series, qsizetype step, double x, double width) const
{
    const std::optional<double> before = m_figure.valueBefore(series, step);
    if (!before)
        return;
    const double y = at(0, *before).y(), half = width / 2 + 3;
    for (const auto &[colour, thickness] : {std::pair(m_palette.surface, levelWidth + 2), std::pair(m_palette.text, levelWidth)}) {
        painter.setPen(QPen(colour, thickness, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(x - half, y), QPointF(x + half, y));
    }
}

// Over the bars of Qt Charts: hatching, and a line for a counted nothing, which would look like a gap.
void Columns::drawBars(QPainter &painter, qsizetype step) const
{
    double stack = 0;
    for (qsizetype i = 0; i < m_figure.series.size(); ++i) {
        const Series &series = m_figure.series[i];
        const Point &point = series.points[step];
        const bool isBar = series.shape == Shape::Up || series.shape == Shape::Down || series.shape == Shape::Stack;
        if (series.panel != m_panel || !isBar || !point.counted)
            continue;
        const bool isStack = series.shape == Shape::Stack;
        const double from = isStack ? stack : 0, to = isStack ? stack + *point.counted : series.shape == Shape::Down ? -*point.counted : *point.counted;
        stack = isStack ? to : stack;
        const QRectF box = QRectF(at(double(step) - barShare / 2, from), at(double(step) + barShare / 2, to)).normalized();
        const Mark mark = markOf(m_figure, i, m_palette);
        if (point.isComplete() || isStack)
            drawHatch(painter, box, mark.hatch, m_palette.surface);
        if (*point.counted != 0 || isStack)
            continue;
        painter.setPen(QPen(mark.hue, 2));
        painter.drawLine(box.topLeft(), box.topRight());
    }
}

// Hollow where not every group is in it. Without its mark a point that stands alone would not be seen.
void Columns::drawMarks(QPainter &painter, qsizetype series) const
{
    const Series &of = m_figure.series[series];
    const Mark mark = markOf(m_figure, series, m_palette);
    painter.setPen(QPen(mark.hue, 1.5));
    for (qsizetype step = 0; step < of.points.size(); ++step) {
        const Point &point = of.points[step];
        if (!point.counted || !(isMarked(m_figure) || isAlone(of, step)))
            continue;
        painter.setBrush(point.isComplete() ? mark.hue : m_palette.surface);
        painter.drawPolygon(outlineOf(mark.shape, at(double(step), *point.counted), markRadius));
    }
}

void Columns::drawSpan(QPainter &painter, const Series &series, qsizetype step) const
{
    const Point &point = series.points[step];
    if (!point.value || !point.low || !point.high)
        return;
    const bool isEnd = step == 0 || step == series.points.size() - 1;
    const double room = at(1, 0).x() - at(0, 0).x(), width = std::min(room * 0.6, widest * 1.5);
    const double x = at(double(step), 0).x(), high = at(0, *point.high).y(), low = at(0, *point.low).y();
    const QRectF box(x - width / 2, high, width, std::max(low - high, 1.0));
    const QColor hue = m_palette.hueOf(isEnd ? QStringLiteral("total") : *point.value < 0 ? QStringLiteral("lost") : QStringLiteral("joined"));
    painter.setPen(QPen(hue, 1));
    painter.setBrush(hue);
    painter.drawRect(box);
    drawHatch(painter, box, isEnd ? 0 : *point.value < 0 ? 1 : 3, m_palette.surface);
    if (!isEnd || step == 0) {
        const double end = step == 0 || *point.value >= 0 ? high : low;
        painter.setPen(QPen(m_palette.muted, 1, Qt::DotLine));
        painter.drawLine(QPointF(box.right(), end), QPointF(x + room - width / 2, end));
    }
    const QString sign = isEnd || *point.value < 0 ? QString() : QStringLiteral("+");
    m_labels.append({sign + text::shortValue(m_figure.unit, *point.value), QPointF(x, high - 4), room, m_palette.text});
}

// The legend names them in the same order, with the same dashes.
void Columns::drawReferences(QPainter &painter) const
{
    const QRectF plot = m_chart.plotArea();
    int place = 0;
    for (const insight::Reference &line : m_figure.references) {
        if (line.panel != m_panel)
            continue;
        const double y = at(0, line.value).y();
        painter.setPen(QPen(m_palette.text, 1.4, referenceDashes(place++)));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
}

void Columns::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(chartFont(small));
    m_labels.clear();
    for (qsizetype step = 0; step < m_figure.steps(); ++step) {
        drawBars(*painter, step);
        for (const qsizetype series : m_columns)
            drawColumn(*painter, series, step);
        for (const Series &series : m_figure.series) {
            if (series.panel == m_panel && series.shape == Shape::Span)
                drawSpan(*painter, series, step);
        }
    }
    drawReferences(*painter);
    for (qsizetype i = 0; i < m_figure.series.size(); ++i) {
        if (m_figure.series[i].panel == m_panel && m_figure.series[i].shape == Shape::Line)
            drawMarks(*painter, i);
    }
    QList<QRectF> taken;
    for (const Label &label : std::as_const(m_labels))
        write(*painter, label, taken);
}

} // namespace siyu::render
