// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/frame.h"

#include "ui/render/columns.h"

#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGuiApplication>
#include <QPainter>
#include <cmath>

namespace siyu::render {

namespace {

constexpr double row = 20;
constexpr double mark = 14;
constexpr double lineMark = 34; // long enough to show how it is dashed
constexpr double textGap = 6;
constexpr double entryGap = 16;

double widthOf(const LegendEntry &entry) { return entry.mark == LegendEntry::Mark::Line ? lineMark : mark; }

} // namespace

QFont chartFont(int pixels, bool bold)
{
    QFont font = QGuiApplication::font();
    font.setFamilies({QStringLiteral("PingFang SC"), QStringLiteral("Microsoft YaHei UI"), QStringLiteral("Noto Sans CJK SC"), font.family()});
    font.setPixelSize(pixels);
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    return font;
}

Frame::Frame(QChart &chart, const QString &unit, QList<LegendEntry> entries, Sides sides, const Palette &palette)
    : QGraphicsItem(&chart), m_chart(chart), m_unit(unit), m_entries(std::move(entries)), m_sides(sides), m_palette(palette)
{
    setZValue(20);
    QObject::connect(&chart, &QChart::geometryChanged, &chart, [this] { layOut(); });
    layOut();
}

// From left to right, on as many lines as it takes.
void Frame::layOut()
{
    const QFontMetricsF metrics(chartFont(12));
    const QSizeF size = m_chart.size();
    m_placed.clear();
    double x = m_unit.isEmpty() ? 0 : metrics.horizontalAdvance(m_unit) + 2 * entryGap;
    double y = 0;
    for (const LegendEntry &entry : m_entries) {
        const double width = widthOf(entry) + textGap + metrics.horizontalAdvance(entry.text);
        if (x > 0 && x + width > size.width()) {
            x = 0;
            y += row;
        }
        m_placed.append({QPointF(x, y), &entry});
        x += width + entryGap;
    }
    const double top = y + row + 4;
    prepareGeometryChange();
    m_box = QRectF(0, 0, size.width(), top);
    const QMargins margins(m_sides.left, int(top), m_sides.right, 0);
    if (m_chart.margins() == margins)
        return;
    m_chart.setMargins(margins);
    m_chart.layout()->activate();
}

void Frame::drawMark(QPainter &painter, const LegendEntry &entry, const QRectF &box) const
{
    using Mark = LegendEntry::Mark;
    const QPointF middle = box.center();
    if (entry.mark == Mark::Line || entry.mark == Mark::Level) {
        painter.setPen(entry.mark == Mark::Line ? entry.pen : QPen(entry.colour, levelWidth));
        painter.drawLine(QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(entry.colour);
        if (entry.shape)
            painter.drawPolygon(outlineOf(*entry.shape, middle, 4));
        return;
    }
    painter.setBrush(entry.mark == Mark::HollowBox ? m_palette.surface : entry.colour);
    painter.setPen(entry.mark == Mark::Band ? QPen(Qt::NoPen) : QPen(entry.colour, 1.2));
    painter.drawRect(box.adjusted(2, 2, -2, -2));
    drawHatch(painter, box.adjusted(2, 2, -2, -2), entry.hatch, m_palette.surface);
}

void Frame::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(chartFont(12));
    painter->setPen(m_palette.muted);
    const double baseline = (row + QFontMetricsF(chartFont(12)).ascent() - QFontMetricsF(chartFont(12)).descent()) / 2;
    painter->drawText(QPointF(0, baseline), m_unit);
    for (const Placed &placed : m_placed) {
        const double width = widthOf(*placed.entry);
        drawMark(*painter, *placed.entry, QRectF(placed.at + QPointF(0, (row - mark) / 2), QSizeF(width, mark)));
        painter->setPen(m_palette.text);
        painter->drawText(placed.at + QPointF(width + textGap, baseline), placed.entry->text);
    }
}

} // namespace siyu::render
