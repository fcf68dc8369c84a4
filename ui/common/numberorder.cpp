// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/numberorder.h"

namespace siyu::ui {

namespace {

// The plain locale of a system without any knows no numbers in texts.
QLocale readersLocale() { return QLocale().language() == QLocale::C ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(); }

} // namespace

NumberOrder::NumberOrder(QObject *parent) : QSortFilterProxyModel(parent), m_order(readersOrder()) { }

QCollator NumberOrder::readersOrder()
{
    QCollator out(readersLocale());
    out.setNumericMode(true);
    out.setCaseSensitivity(Qt::CaseInsensitive);
    return out;
}

bool NumberOrder::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(sortRole()), b = right.data(sortRole());
    if (a.userType() != QMetaType::QString || b.userType() != QMetaType::QString)
        return QSortFilterProxyModel::lessThan(left, right);
    return m_order.compare(a.toString(), b.toString()) < 0;
}

} // namespace siyu::ui
