// SPDX-License-Identifier: GPL-3.0-or-later
// Sorts texts as people read them: by the language's letters, and a run of digits by its number, so that 2群 stands before
// 10群; other values by themselves. Main thread.
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace siyu::ui {

class NumberOrder : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit NumberOrder(QObject *parent = nullptr);

    static QCollator readersOrder(); // any thread: each its own

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QCollator m_order;
};

} // namespace siyu::ui
