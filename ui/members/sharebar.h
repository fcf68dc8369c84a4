// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a cell that reads "12.3%" with a bar of that length behind it; other texts as they are. Main thread.
#pragma once

#include <QStyledItemDelegate>

namespace siyu::ui {

class ShareBar final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace siyu::ui
