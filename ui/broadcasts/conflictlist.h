// SPDX-License-Identifier: GPL-3.0-or-later
// Which broadcasts take targets from which: how many, for what reason, and who they are; and what another priority of this
// one would change. Main thread.
#pragma once

#include "core/broadcasts/whatifstore.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;
class QStackedLayout;
class QTableView;

namespace siyu::ui {

class Desk;
class RowTable;
class TargetNames;

class ConflictList final : public QWidget {
    Q_OBJECT

public:
    explicit ConflictList(Desk &desk, QWidget *parent = nullptr);

    // `first`: the plan with the priority that the window was opened with.
    void show(const broadcasts::Trial &trial, const broadcasts::Trial &first, const broadcasts::WhatIf &found);
    QSpinBox *priority() const { return m_priority; }
    QPushButton *winButton() const { return m_win; }
    RowTable *list() const { return m_list; }
    TargetNames *names() const { return m_names; }
    QString effect() const;

Q_SIGNALS:
    void priorityChanged(int priority);

private:
    QWidget *makeTables();
    void showNames();

    Desk &m_desk;
    QList<broadcasts::Cost> m_costs;
    int m_toWin = 0;
    QSpinBox *m_priority;
    QPushButton *m_win;
    QLabel *m_effect;
    RowTable *m_list;
    QTableView *m_people;
    TargetNames *m_names;
    QWidget *m_tables;
    QLabel *m_none;
};

} // namespace siyu::ui
