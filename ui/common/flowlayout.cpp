// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/flowlayout.h"

namespace siyu::ui {

FlowLayout::FlowLayout(int gap, QWidget *parent) : QLayout(parent), m_gap(gap) { setContentsMargins(0, 0, 0, 0); }

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

void FlowLayout::addItem(QLayoutItem *item) { m_items.append(item); }

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::minimumSize() const
{
    QSize out;
    for (const QLayoutItem *item : m_items)
        out = out.expandedTo(item->minimumSize());
    return out;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool move) const
{
    int x = rect.x();
    int y = rect.y();
    int line = 0;
    QList<std::pair<QLayoutItem *, QRect>> inLine;
    // Widgets of a line stand on one middle.
    const auto endLine = [&] {
        for (auto &[item, place] : inLine) {
            if (move)
                item->setGeometry(place.translated(0, (line - place.height()) / 2));
        }
        inLine.clear();
    };
    for (QLayoutItem *item : m_items) {
        const QSize size = item->sizeHint().boundedTo(QSize(std::max(rect.width(), 1), item->sizeHint().height()));
        if (x > rect.x() && x + size.width() > rect.right() + 1) {
            endLine();
            x = rect.x();
            y += line + m_gap;
            line = 0;
        }
        inLine.append({item, QRect(QPoint(x, y), size)});
        x += size.width() + m_gap;
        line = std::max(line, size.height());
    }
    endLine();
    return y + line - rect.y();
}

} // namespace siyu::ui
