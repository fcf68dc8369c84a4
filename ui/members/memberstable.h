// SPDX-License-Identifier: GPL-3.0-or-later
// The table view of members: rows of 32 px, whole rows selected, sort by a click on a header; columns chosen, moved,
// frozen and sized as its TableLook says; cells edited in place. Main thread.
#pragma once

#include "core/members/memberlist.h"
#include "ui/members/tablelook.h"

#include <QTableView>

class QMenu;

namespace siyu::ui {

class FrozenColumns;
class MembersModel;

class MembersTable final : public QTableView {
    Q_OBJECT

public:
    explicit MembersTable(MembersModel *model, QWidget *parent = nullptr);

    // Ids of the selected rows, in the order of the table.
    QList<qint64> selectedIds() const;
    qint64 selectedCount() const;
    int firstSelectedRow() const; // −1 = none
    bool isAllSelected() const;
    // Selects these rows, and nothing else; those that are not in the table are passed over.
    void selectIds(const QList<qint64> &ids);
    qint64 currentId() const;
    void goToId(qint64 id);

    // Columns on screen, in their order there.
    QList<int> shownColumns() const;
    // All, in their order on screen; hidden ones stand between them.
    QList<int> columnOrder() const;
    bool isColumnShown(int column) const { return !isColumnHidden(column); }
    // The name stays: rows without it could not be told apart.
    void setColumnShown(int column, bool shown);
    void setColumnOrder(const QList<int> &columns);
    int frozenCount() const { return m_look.frozen; }
    void freeze(int count);
    FrozenColumns *frozen() const { return m_frozen; }

    TableLook look() const;
    void setLook(const TableLook &look); // says nothing; sortChanged() when it sorts in another way
    static TableLook firstLook(const MembersModel &model);

    members::MemberSorting sorting() const;
    bool isDescending() const { return m_look.descending; }
    int sortColumn() const;
    void sortBy(int column, bool descending);

    // The editor of the current cell, where it can be edited.
    bool editCurrent();
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    void sortChanged();
    void lookChanged(); // by the operator; also when the sorting changed
    void selectionCountChanged();
    void copyWanted();
    void fillWanted(); // Ctrl+D
    void opened(qint64 id); // Enter, or a double click on a cell that cannot be edited
    void currentMoved(qint64 id);
    void menuWanted(const QPoint &globalPlace);
    void chooserWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void clickHeader(int column);
    void headerMenu(QHeaderView *header, const QPoint &place);
    void openOrEdit(const QModelIndex &index);
    void lookMoved();
    void applyColumns();

    MembersModel *m_model;
    FrozenColumns *m_frozen = nullptr; // null while the table is being made
    TableLook m_look; // columns as they were set last; see look()
    bool m_applying = false;
};

} // namespace siyu::ui
