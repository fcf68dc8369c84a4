// SPDX-License-Identifier: GPL-3.0-or-later
// The grid's table: Tab goes to the next figure, Enter to the one below, Ctrl+V lays a copied column over it, Delete takes
// figures back; Enter on a broadcast opens it. Main thread.
#pragma once

#include <QTableView>

namespace siyu::ui {

class ResultsModel;

class ResultsGrid final : public QTableView {
    Q_OBJECT

public:
    explicit ResultsGrid(ResultsModel *model, QWidget *parent = nullptr);

    void pasteText(const QString &text);

Q_SIGNALS:
    void runWanted(int row);
    void couldNotRead(int cells);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void copySelection() const;
    // The next (or previous) cell that takes a figure, row by row.
    QModelIndex beside(const QModelIndex &from, int step) const;

    ResultsModel *m_results;
};

} // namespace siyu::ui
