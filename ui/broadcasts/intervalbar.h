// SPDX-License-Identifier: GPL-3.0-or-later
// A cell that draws a rate as a dot on the line of its 95 % interval, all rows on one scale. The number stands in a column
// of its own: the drawing is never the only place. Main thread.
#pragma once

#include "core/base/proportions.h"

#include <QStyledItemDelegate>

namespace siyu::ui {

// QVariantList: low, rate, high, end of the scale; for RowsModel::Column::drawn. Empty where there is no rate.
QVariant intervalValue(const Proportion &of, double scale);
// The end of a scale that holds the highest interval of all.
double scaleFor(const QList<Proportion> &all);

class IntervalBar final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace siyu::ui
