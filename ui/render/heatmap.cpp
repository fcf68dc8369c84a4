// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/heatmap.h"

#include "ui/render/frame.h"
#include "ui/text/captions.h"
#include "ui/text/format.h"

#include <QFontMetricsF>
#include <QGraphicsRectItem>
#include <QGraphicsScene>
#include <QGraphicsSimpleTextItem>
#include <algorithm>
#include <cmath>

namespace siyu::render {

namespace {

using insight::Figure;

constexpr double tallest = 44;
constexpr double headHeight = 24;
constexpr double space = 2;
constexpr int largestFont = 13;
constexpr int smallestFont = 7;

double rowHeight(const Figure &figure, const QRectF &room)
{
    return std::min(tallest, (room.height() - headHeight) / double(std::max<qsizetype>(figure.steps(), 1)));
}

// Scores rise; weeks and hours go down, as one reads.
qsizetype lineOf(const Figure &figure, qsizetype step) { return figure.risesUp ? figure.steps() - 1 - step : step; }

class HeatMap {
public:
    HeatMap(QGraphicsScene &scene, const Figure &figure, const QRectF &room, const Palette &palette)
        : m_scene(scene), m_figure(figure), m_room(room), m_palette(palette)
    {
        m_height = rowHeight(figure, room);
        m_font = chartFont(std::clamp(int(m_height * 0.5), smallestFont, largestFont));
        m_side = 0;
        for (qsizetype step = 0; step < figure.steps(); ++step)
            m_side = std::max(m_side, QFontMetricsF(m_font).horizontalAdvance(rowName(step)));
        m_side += 12;
        m_width = (room.width() - m_side) / double(std::max<qsizetype>(figure.series.size(), 1));
        m_most = mostOf();
    }

    void draw()
    {
        for (qsizetype column = 0; column < m_figure.series.size(); ++column)
            text(text::seriesName(m_figure.series[column].word), QRectF(m_room.left() + m_side + double(column) * m_width, m_room.top(), m_width, headHeight),
                m_palette.muted);
        for (qsizetype step = 0; step < m_figure.steps(); ++step) {
            const double y = m_room.top() + headHeight + double(lineOf(m_figure, step)) * m_height;
            text(rowName(step), QRectF(m_room.left(), y, m_side - 12, m_height), m_palette.muted, true);
            for (qsizetype column = 0; column < m_figure.series.size(); ++column)
                cell(column, step, QRectF(m_room.left() + m_side + double(column) * m_width, y, m_width, m_height));
        }
    }

private:
    QString rowName(qsizetype step) const
    {
        return m_figure.categories.isEmpty() ? text::day(m_figure.days[step]) : text::stepName(m_figure, step);
    }

    // Between 0 and 1; nothing = a gap, or a plain number.
    std::optional<double> shade(qsizetype column, qsizetype step) const
    {
        const std::optional<double> value = m_figure.series[column].points[step].value;
        if (!value || column == m_figure.shareOf)
            return std::nullopt;
        if (!m_figure.shareOf)
            return m_most > 0 ? *value / m_most : 0;
        const std::optional<double> whole = m_figure.series[*m_figure.shareOf].points[step].value;
        return whole && *whole > 0 ? std::optional(*value / *whole) : std::nullopt;
    }

    double mostOf() const
    {
        double most = 0;
        for (qsizetype column = 0; column < m_figure.series.size(); ++column) {
            for (const insight::Point &point : m_figure.series[column].points)
                most = std::max(most, point.value.value_or(0));
        }
        return most;
    }

    void cell(qsizetype column, qsizetype step, const QRectF &at)
    {
        const insight::Point &point = m_figure.series[column].points[step];
        const std::optional<double> strength = shade(column, step);
        QColor fill = m_palette.surface;
        if (strength)
            fill = mixed(m_palette.surface, m_palette.hueOf(QStringLiteral("people")), 0.06 + 0.74 * std::min(*strength, 1.0));
        auto *box = m_scene.addRect(at.adjusted(space / 2, space / 2, -space / 2, -space / 2), Qt::NoPen, fill);
        box->setZValue(-1);
        if (!point.value)
            return;
        const bool isShare = strength && m_figure.shareOf;
        const insight::Unit unit = m_figure.unitOf(column, step);
        const bool isPlain = unit == insight::Unit::People || unit == insight::Unit::Messages;
        text(isShare ? text::percent(*strength) : isPlain ? text::number(qint64(*point.value)) : text::shortValue(unit, *point.value), at, readableOn(fill));
    }

    static QColor mixed(const QColor &a, const QColor &b, double share)
    {
        const auto between = [share](int from, int to) { return int(from + (to - from) * share); };
        return QColor(between(a.red(), b.red()), between(a.green(), b.green()), between(a.blue(), b.blue()));
    }

    // White or nearly black, whichever is read more easily.
    static QColor readableOn(const QColor &fill)
    {
        const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        const double light = 0.2126 * linear(fill.redF()) + 0.7152 * linear(fill.greenF()) + 0.0722 * linear(fill.blueF());
        return light > 0.179 ? QColor(0x14171C) : QColor(0xFFFFFF);
    }

    void text(const QString &words, const QRectF &at, const QColor &colour, bool toLeft = false)
    {
        QFont font = m_font;
        for (int size = font.pixelSize(); size > smallestFont && QFontMetricsF(font).horizontalAdvance(words) > at.width() - 2; --size)
            font.setPixelSize(size - 1);
        auto *item = m_scene.addSimpleText(QFontMetricsF(font).elidedText(words, Qt::ElideRight, at.width()), font);
        item->setBrush(colour);
        const QSizeF size = item->boundingRect().size();
        item->setPos(toLeft ? at.left() : at.center().x() - size.width() / 2, at.center().y() - size.height() / 2);
    }

    QGraphicsScene &m_scene;
    const Figure &m_figure;
    QRectF m_room;
    const Palette &m_palette;
    QFont m_font;
    double m_height = 0;
    double m_width = 0;
    double m_side = 0;
    double m_most = 0;
};

} // namespace

qsizetype heatStepAt(const Figure &figure, const QRectF &room, const QPointF &at)
{
    if (!room.contains(at) || at.y() < room.top() + headHeight)
        return -1;
    const auto line = qsizetype((at.y() - room.top() - headHeight) / rowHeight(figure, room));
    return line < figure.steps() ? lineOf(figure, line) : -1;
}

QRectF heatRowOf(const Figure &figure, const QRectF &room, qsizetype step)
{
    const double height = rowHeight(figure, room);
    return {room.left(), room.top() + headHeight + double(lineOf(figure, step)) * height, room.width(), height};
}

void addHeatMap(QGraphicsScene &scene, const Figure &figure, const QRectF &room, const Palette &palette)
{
    HeatMap(scene, figure, room, palette).draw();
}

} // namespace siyu::render
