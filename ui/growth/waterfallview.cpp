// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/waterfallview.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <algorithm>

namespace siyu::ui {

namespace {

constexpr int nameHeight = 34; // two lines
constexpr int labelHeight = 18;

} // namespace

WaterfallView::WaterfallView(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void WaterfallView::show(const Step &before, const QList<Step> &steps, const Step &after)
{
    m_columns = {{before.name, before.label, 0, before.change, true}};
    double at = before.change;
    for (const Step &step : steps) {
        m_columns.append({step.name, step.label, at, at + step.change, false});
        at += step.change;
    }
    m_columns.append({after.name, after.label, 0, after.change, true});
    m_least = 0;
    m_most = 1;
    QStringList words;
    for (const Column &column : std::as_const(m_columns)) {
        m_least = std::min({m_least, column.from, column.to});
        m_most = std::max({m_most, column.from, column.to});
        words.append(QStringLiteral("%1 %2").arg(column.name, column.label));
    }
    setAccessibleName(words.join(QStringLiteral("; ")));
    update();
}

QRectF WaterfallView::boxOf(const Column &column, int index) const
{
    const double each = double(width()) / double(m_columns.size());
    const double room = height() - nameHeight - 2 * labelHeight;
    const auto yOf = [&](double value) { return labelHeight + room * (m_most - value) / (m_most - m_least); };
    const double wide = std::min(56.0, each - space::m);
    const double top = yOf(std::max(column.from, column.to));
    return {index * each + (each - wide) / 2, top, wide, std::max(1.0, yOf(std::min(column.from, column.to)) - top)};
}

void WaterfallView::paintEvent(QPaintEvent *)
{
    if (m_columns.isEmpty())
        return;
    QPainter painter(this);
    painter.setFont(smallFont());
    const Tokens &t = tokens(this);
    const double each = double(width()) / double(m_columns.size());
    for (int i = 0; i < m_columns.size(); ++i) {
        const Column &column = m_columns[i];
        const QRectF box = boxOf(column, i);
        const bool isLoss = column.to < column.from;
        painter.setPen(Qt::NoPen);
        painter.setBrush(column.isTotal ? t.muted : isLoss ? t.danger : t.accent);
        painter.drawRoundedRect(box, 2, 2);
        if (i + 1 < m_columns.size()) { // the level that the next one starts from
            const bool ends = column.isTotal || !isLoss;
            const double level = ends ? box.top() : box.bottom();
            painter.setPen(QPen(t.border, 1, Qt::DashLine));
            painter.drawLine(QPointF(box.right(), level), QPointF(boxOf(m_columns[i + 1], i + 1).left(), level));
        }
        painter.setPen(t.text);
        const double labelTop = isLoss && !column.isTotal ? box.bottom() : box.top() - labelHeight;
        painter.drawText(QRectF(i * each, labelTop, each, labelHeight), Qt::AlignCenter, column.label);
        painter.setPen(t.muted);
        painter.drawText(QRectF(i * each + 2, height() - nameHeight, each - 4, nameHeight), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, column.name);
    }
}

} // namespace siyu::ui
