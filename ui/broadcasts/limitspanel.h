// SPDX-License-Identifier: GPL-3.0-or-later
// The limits that hold, as a tab of 群发: the house's own with the trail of their changes, and the platforms' dated rows; each
// is edited in the drawer. Owned by the page; main thread.
#pragma once

#include "core/broadcasts/policy.h"
#include "core/workspace.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace siyu::ui {

class Desk;
class Job;
class RowTable;

class LimitsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit LimitsPanel(Desk &desk, QWidget *parent = nullptr);

    void refresh(const Topics &topics);
    void editHouse();
    // The chosen row; without one a new one.
    void editRow(bool isNew);
    RowTable *table() const { return m_table; }

private:
    struct Standing {
        QList<broadcasts::PolicyRow> rows;
        broadcasts::House house;
        QList<broadcasts::HouseChange> changes;
    };
    QWidget *makeHouse();
    QWidget *makeButtons();
    void load();
    void showHouse();
    void showRows();
    void markChecked();

    Desk &m_desk;
    Standing m_standing;
    QLabel *m_house;
    QLabel *m_changes;
    QLabel *m_old;
    QCheckBox *m_all;
    RowTable *m_table;
    Job *m_loading;
};

} // namespace siyu::ui
