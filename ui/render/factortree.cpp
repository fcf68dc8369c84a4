// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/factortree.h"

#include "ui/render/frame.h"
#include "ui/text/captions.h"
#include "ui/text/format.h"

#include <QFontMetricsF>
#include <QGraphicsLineItem>
#include <QGraphicsRectItem>
#include <QGraphicsScene>
#include <QGraphicsSimpleTextItem>
#include <algorithm>

namespace siyu::render {

namespace {

using insight::Figure;

// Where the nodes of the turnover stand: line, place on it of how many, and what it is a part of.
struct Node {
    const char *word;
    int line;
    int place;
    int of;
    const char *above;
    const char *sign; // before it
};
constexpr Node nodes[] = {
    {"gmv", 0, 0, 1, nullptr, ""},
    {"traffic", 1, 0, 5, "gmv", ""},
    {"join_rate", 1, 1, 5, "gmv", "×"},
    {"buy_rate", 1, 2, 5, "gmv", "×"},
    {"frequency", 1, 3, 5, "gmv", "×"},
    {"aov", 1, 4, 5, "gmv", "×"},
    {"diverted", 2, 0, 5, "traffic", ""},
    {"fission", 2, 1, 5, "traffic", "+"},
};
constexpr int lines = 3;
constexpr double across = 28; // between boxes
constexpr double down = 22;
constexpr double widest = 260;
constexpr double tallest = 112;

const Node *nodeOf(const QString &word)
{
    const auto found = std::find_if(std::begin(nodes), std::end(nodes), [&](const Node &node) { return word == QLatin1String(node.word); });
    return found == std::end(nodes) ? nullptr : found;
}

QRectF boxOf(const Node &node, const QRectF &room)
{
    const double height = std::min((room.height() - down * (lines - 1)) / lines, tallest);
    const double slot = (room.width() + across) / node.of, width = std::min(slot - across, widest);
    const double left = node.of == 1 ? room.center().x() - width / 2 : room.left() + slot * node.place + (slot - across - width) / 2;
    return {left, room.top() + node.line * (height + down), width, height};
}

void write(QGraphicsScene &scene, const QString &words, const QPointF &at, double room, int pixels, bool bold, const QColor &colour)
{
    QFont font = chartFont(pixels, bold);
    for (int size = pixels; size > 9 && QFontMetricsF(font).horizontalAdvance(words) > room; --size)
        font.setPixelSize(size - 1);
    auto *item = scene.addSimpleText(QFontMetricsF(font).elidedText(words, Qt::ElideRight, room), font);
    item->setBrush(colour);
    item->setPos(at);
}

void link(QGraphicsScene &scene, const QRectF &above, const QRectF &below, const Palette &palette)
{
    const double middle = (above.bottom() + below.top()) / 2;
    const QPen pen(palette.muted, 1);
    scene.addLine(above.center().x(), above.bottom(), above.center().x(), middle, pen);
    scene.addLine(above.center().x(), middle, below.center().x(), middle, pen);
    scene.addLine(below.center().x(), middle, below.center().x(), below.top(), pen);
}

void addNode(QGraphicsScene &scene, const Figure &figure, qsizetype index, const QRectF &box, const Palette &palette)
{
    const bool isMissing = !figure.series.first().points[index].counted;
    scene.addRect(box, QPen(isMissing ? palette.muted : palette.grid, 1, isMissing ? Qt::DashLine : Qt::SolidLine), palette.surface);
    const double left = box.left() + 10, room = box.width() - 20;
    const double line = std::clamp((box.height() - 12) / double(figure.series.size() + 2), 11.0, 22.0);
    double y = box.top() + 6;
    write(scene, text::categoryName(figure, figure.categories[index]), {left, y}, room, 12, false, palette.muted);
    y += line;
    write(scene, text::pointText(figure, 0, index), {left, y}, room, int(std::min(line * 0.95, 20.0)), true, palette.text);
    y += line * 1.3;
    for (qsizetype s = 1; s < figure.series.size(); ++s) {
        const QString words = QStringLiteral("%1 %2").arg(text::seriesName(figure.series[s].word), text::pointText(figure, s, index));
        write(scene, words, {left, y}, room, 11, false, palette.muted);
        y += line * 0.85;
    }
}

} // namespace

QRectF nodeBox(const Figure &figure, const QRectF &room, qsizetype index)
{
    const Node *node = nodeOf(figure.categories.value(index));
    return node ? boxOf(*node, room) : QRectF();
}

qsizetype nodeAt(const Figure &figure, const QRectF &room, const QPointF &at)
{
    for (qsizetype i = 0; i < figure.steps(); ++i) {
        if (nodeBox(figure, room, i).contains(at))
            return i;
    }
    return -1;
}

void addFactorTree(QGraphicsScene &scene, const Figure &figure, const QRectF &room, const Palette &palette)
{
    for (qsizetype i = 0; i < figure.steps(); ++i) {
        const Node *node = nodeOf(figure.categories[i]);
        if (!node)
            continue;
        const QRectF box = boxOf(*node, room);
        if (const Node *above = node->above ? nodeOf(QString::fromLatin1(node->above)) : nullptr)
            link(scene, boxOf(*above, room), box, palette);
        write(scene, QString::fromUtf8(node->sign), {box.left() - across / 2 - 5, box.center().y() - 11}, across, 18, false, palette.muted);
        addNode(scene, figure, i, box, palette);
    }
}

} // namespace siyu::render
