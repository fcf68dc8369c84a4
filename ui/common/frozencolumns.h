// SPDX-License-Identifier: GPL-3.0-or-later
// The first columns of a table that stay where they are while the rest scrolls sideways: a second view of the same model
// and selection that lies over the table's left side. Belongs to the table; main thread.
#pragma once

#include <QTableView>

namespace siyu::ui {

class FrozenColumns final : public QTableView {
    Q_OBJECT

public:
    // `table` has its model and its selection model.
    explicit FrozenColumns(QTableView *table);

    // The first `count` shown columns of the table, fewer where they would leave no room for the others.
    void setCount(int count);
    int count() const { return m_count; }
    bool has(int column) const;
    int takenWidth() const; // of the table's viewport; 0 = nothing is frozen
    // In the table's scrollTo, after its own: a frozen cell moved nothing sideways, another one is not left under what is
    // frozen. `sideways`: where the horizontal bar stood before.
    void uncover(const QModelIndex &index, int sideways);
    // Takes over widths, order, sorting and rows of the table, and lies down over its side.
    void follow();

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    QList<int> frozenColumns() const;

    QTableView *m_table;
    int m_count = 0;
    bool m_following = false;
};

} // namespace siyu::ui
