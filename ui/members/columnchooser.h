// SPDX-License-Identifier: GPL-3.0-or-later
// The drawer's panel where the columns of the table of members are chosen, ordered (dragging, Alt+Up/Down) and frozen.
// Every change holds at once. Deleted with the drawer's content; main thread.
#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace siyu::ui {

class MembersModel;
class MembersTable;

class ColumnChooser final : public QWidget {
    Q_OBJECT

public:
    ColumnChooser(MembersTable *table, const MembersModel *model, QWidget *parent = nullptr);

    QListWidget *list() const { return m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void filter();
    void move(int steps);
    void takeOrder();
    void freezeHere();
    void showFrozen();
    void resetColumns();

    QPointer<MembersTable> m_table;
    const MembersModel *m_model;
    QLineEdit *m_find;
    QListWidget *m_list;
    QLabel *m_frozenText;
    QPushButton *m_unfreeze;
    bool m_filling = false;
};

} // namespace siyu::ui
