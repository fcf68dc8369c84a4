// SPDX-License-Identifier: GPL-3.0-or-later
// The change history: what was done, when, and taking any of it back, also after a restart. A tab of Reports & safety.
// Main thread.
#pragma once

#include "core/workspace.h"

#include <QWidget>

class QPushButton;

namespace siyu::ui {

class BusyBar;
class Desk;
class Job;
class RowTable;

class HistoryPanel final : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPanel(Desk &desk, QWidget *parent = nullptr);

    void refresh();
    RowTable *table() const { return m_table; }
    QPushButton *undoButton() const { return m_undo; }

private:
    void load(qint64 beforeId);
    void show(const QList<ChangeEntry> &entries, bool more);
    void undoSelected();
    void undoImport(BatchId batch);
    void updateButtons();

    Desk &m_desk;
    Job *m_job;
    Job *m_undoJob;
    RowTable *m_table;
    QPushButton *m_undo;
    QPushButton *m_older;
    QHash<qint64, ChangeEntry> m_entries;
    qint64 m_oldest = 0;
};

} // namespace siyu::ui
