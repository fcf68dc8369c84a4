// SPDX-License-Identifier: GPL-3.0-or-later
// A table, or in its place what to do next while it has no rows. Main thread.
#pragma once

#include "ui/common/emptystate.h"

#include <QStackedWidget>

class QAbstractItemView;

namespace siyu::ui {

class TableOrEmpty final : public QStackedWidget {
    Q_OBJECT

public:
    // Takes the table; its model must be set and stays.
    TableOrEmpty(QAbstractItemView *table, const EmptyText &empty, QWidget *parent = nullptr);

private:
    void choose();

    QAbstractItemView *m_table;
};

} // namespace siyu::ui
