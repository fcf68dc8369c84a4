// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tableorempty.h"

#include <QAbstractItemView>

namespace siyu::ui {

TableOrEmpty::TableOrEmpty(QAbstractItemView *table, const EmptyText &empty, QWidget *parent)
    : QStackedWidget(parent), m_table(table)
{
    addWidget(table);
    addWidget(new EmptyState(empty));
    const QAbstractItemModel *model = table->model();
    connect(model, &QAbstractItemModel::modelReset, this, &TableOrEmpty::choose);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TableOrEmpty::choose);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TableOrEmpty::choose);
    choose();
}

void TableOrEmpty::choose() { setCurrentIndex(m_table->model()->rowCount() > 0 ? 0 : 1); }

} // namespace siyu::ui
