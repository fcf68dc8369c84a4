// SPDX-License-Identifier: GPL-3.0-or-later
// The table view of members: rows of 32 px, whole rows selected, sort by a click on a header, columns chosen, moved and
// remembered, Ctrl+C as a spreadsheet expects it. Main thread.
#pragma once

#include "core/members/memberlist.h"

#include <QTableView>

namespace siyu::ui {

class MembersModel;

class MembersTable final : public QTableView {
    Q_OBJECT

public:
    explicit MembersTable(MembersModel *model, QWidget *parent = nullptr);
    ~MembersTable() override;

    // Ids of the selected rows, in the order of the table.
    QList<qint64> selectedIds() const;
    qint64 selectedCount() const;
    bool isAllSelected() const;
    // Selects these rows, and nothing else; those that are not in the table are passed over.
    void selectIds(const QList<qint64> &ids);
    qint64 currentId() const;
    void goToId(qint64 id);
    // Columns on screen, in their order there.
    QList<int> shownColumns() const;

    members::MemberSort sort() const { return m_sort; }
    bool isDescending() const { return m_descending; }
    // One checkable action a column.
    QList<QAction *> columnActions() const { return m_columnActions; }

Q_SIGNALS:
    void sortChanged();
    void selectionCountChanged();
    void copyWanted();
    void opened(qint64 id); // Enter or a double click
    void currentMoved(qint64 id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void sortBy(int section);
    void addColumnActions();
    void restoreColumns();
    void rememberColumns() const;

    MembersModel *m_model;
    members::MemberSort m_sort = members::MemberSort::Created;
    bool m_descending = true;
    QList<QAction *> m_columnActions;
};

} // namespace siyu::ui
