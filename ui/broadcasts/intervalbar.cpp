// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/intervalbar.h"

#include "ui/common/theme.h"
#include "ui/groups/rowsmodel.h"

#include <QPainter>

namespace siyu::ui {

namespace {

constexpr int barWidth = 180;
constexpr double dot = 4;

} // namespace

QVariant intervalValue(const Proportion &of, double scale)
{
    const std::optional<Interval> interval = wilson(of);
    return interval ? QVariant(QVariantList{interval->low, *of.rate(), interval->high, scale}) : QVariant();
}

double scaleFor(const QList<Proportion> &all)
{
    double most = 0;
    for (const Proportion &of : all)
        most = std::max(most, wilson(of).value_or(Interval()).high);
    return most > 0 ? std::min(most * 1.05, 1.0) : 1;
}

void IntervalBar::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariantList values = index.data(RowsModel<int>::DrawnRole).toList();
    if (values.size() != 4 || values[3].toDouble() <= 0)
        return;
    const Tokens &t = tokens(option.palette);
    const QRectF room = QRectF(option.rect).adjusted(12, 0, -12, 0);
    const auto at = [&](int i) { return room.left() + room.width() * values[i].toDouble() / values[3].toDouble(); };
    const double y = room.center().y();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(t.border, 1));
    painter->drawLine(QPointF(room.left(), y), QPointF(room.right(), y));
    painter->setPen(QPen(t.accent, 3, Qt::SolidLine, Qt::FlatCap));
    painter->drawLine(QPointF(at(0), y), QPointF(at(2), y));
    painter->setPen(Qt::NoPen);
    painter->setBrush(t.accent);
    painter->drawEllipse(QPointF(at(1), y), dot, dot);
    painter->restore();
}

QSize IntervalBar::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {barWidth, QStyledItemDelegate::sizeHint(option, index).height()};
}

} // namespace siyu::ui
