// SPDX-License-Identifier: GPL-3.0-or-later
// What was imported, from which file and source, with what result; a whole import can be taken back. Main thread.
#pragma once

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace siyu::ui {

class Desk;
class Job;
class RowTable;

class ImportsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ImportsPanel(Desk &desk, QWidget *parent = nullptr);

    void refresh();

private:
    void undoSelected();
    void updateButtons();

    Desk &m_desk;
    Job *m_job;
    Job *m_undoJob;
    RowTable *m_table;
    QPushButton *m_undo;
    QStackedWidget *m_stack;
    QList<qint64> m_standing; // batches that can be taken back
};

} // namespace siyu::ui
