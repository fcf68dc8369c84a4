// SPDX-License-Identifier: GPL-3.0-or-later
// The view of a PagedTableModel on the panels of the members page: the house's look, the ids under the selection, Enter and
// double click open a row, Ctrl+C copies what is selected with its headers. Main thread.
#pragma once

#include "ui/common/pagedtablemodel.h"

#include <QTableView>

namespace siyu::ui {

class IdTable final : public QTableView {
    Q_OBJECT

public:
    // The model must be there already and stays its owner's.
    IdTable(PagedTableModel *model, const QString &name, QWidget *parent = nullptr);

    QList<qint64> selectedIds() const; // in the order of the rows
    qint64 currentId() const; // 0 = none
    void selectId(qint64 id);

Q_SIGNALS:
    void opened(qint64 id);
    void selectionMoved();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void copySelection();

    PagedTableModel *m_model;
};

} // namespace siyu::ui
