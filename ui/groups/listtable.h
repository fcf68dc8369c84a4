// SPDX-License-Identifier: GPL-3.0-or-later
// A plain read-only table in the program's look: whole rows, sorted by a click on the header, Ctrl+C copies the selected
// rows with their headers for a spreadsheet, the first column stays where there is no room for all. Main thread.
#pragma once

#include <QSortFilterProxyModel>
#include <QTableView>

namespace siyu::ui {

class FirstColumn;

class ListTable : public QTableView {
    Q_OBJECT

public:
    static constexpr qsizetype shortLine = 8; // characters of a header that stands in lines

    // ByTable: `model` gives the sort values in Qt::UserRole (RowsModel). ByModel: of as many rows as there may be; it sorts
    // them itself, and they are its rows that are spoken of here.
    enum class Sorting { ByTable, ByModel };
    ListTable(QAbstractItemModel *model, const QString &accessibleName, QWidget *parent = nullptr, Sorting sorting = Sorting::ByTable);

    QSortFilterProxyModel *proxy() const { return m_proxy; } // null where the model sorts
    // The source row under the cursor, -1 for none.
    int currentRow() const;
    // The source row, brought into sight; below 0 leaves all as it is.
    void select(qsizetype row);
    // Long headers stand in several lines over their figures (a model that sorts says them in lines). Before anything is set on
    // the header.
    void wrapHeaders();
    // This column takes the room that is left; the others fit their content.
    void setWideColumn(int column);
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    FirstColumn *firstColumn() const { return m_first; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    virtual void copySelection();

private:
    void styleHeader(int least);

    QSortFilterProxyModel *m_proxy = nullptr;
    FirstColumn *m_first = nullptr; // null while the table is being made
};

} // namespace siyu::ui
