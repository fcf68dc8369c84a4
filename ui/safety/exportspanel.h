// SPDX-License-Identifier: GPL-3.0-or-later
// The record of exports and of masked data shown on screen. Main thread.
#pragma once

#include <QWidget>


namespace siyu::ui {

class Desk;
class Job;
class RowTable;

class ExportsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ExportsPanel(Desk &desk, QWidget *parent = nullptr);

    void refresh();

private:
    Desk &m_desk;
    Job *m_job;
    RowTable *m_table;
};

} // namespace siyu::ui
