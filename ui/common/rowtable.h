// SPDX-License-Identifier: GPL-3.0-or-later
// A table for short lists that a job brings as a whole (history, backups, import batches): rows of display texts with
// their own id. Long lists use PagedTableModel. Main thread.
#pragma once

#include <QAbstractTableModel>
#include <QTableView>

namespace siyu::ui {

struct TableRow {
    QVariant id;
    QStringList cells;
    bool muted = false; // undone, gone
};

class RowModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    // `numbers`: columns that are right-aligned.
    void setHeaders(const QStringList &headers, const QList<int> &numbers = {});
    void setRows(const QList<TableRow> &rows);
    void appendRows(const QList<TableRow> &rows);
    QVariant idAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    QList<int> m_numbers;
    QList<TableRow> m_rows;
};

// The house's table look for any QTableView: 32-px rows, no grid, whole rows selected, muted header, long texts elided
// with a tooltip. `stretched`: the column that takes the spare room, −1 for the last.
void styleTable(QTableView *view, int stretched = -1);

class FirstColumn;

// A RowModel with its view; Ctrl+C copies the selected rows with their headers, the first column stays where there is no room
// for all.
class RowTable : public QTableView {
    Q_OBJECT

public:
    explicit RowTable(const QString &name, QWidget *parent = nullptr);

    RowModel *rows() const { return m_model; }
    // Ids of the selected rows, from top to bottom.
    QList<QVariant> selectedIds() const;
    QVariant currentId() const;
    // Fits the columns to what is shown, within reason.
    void fitColumns();
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    void selectionMoved();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void copySelection() const;

    RowModel *m_model;
    FirstColumn *m_first = nullptr; // null while the table is being made
};

} // namespace siyu::ui
