// SPDX-License-Identifier: GPL-3.0-or-later
// Verified copies of the workspace: make one, see them all, put one back, check the open file. Main thread.
#pragma once

#include "core/base/result.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace siyu {
struct BackupReport;
struct CheckReport;
}

namespace siyu::ui {

class Desk;
class Job;
class RowTable;

class BackupsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit BackupsPanel(Desk &desk, QWidget *parent = nullptr);

    void refresh();
    void backUp();
    void check();
    QString report() const;
    RowTable *table() const { return m_table; }

private:
    void chooseFolder();
    void restoreSelected();
    void showReport(const QString &text, const char *role);

    Desk &m_desk;
    Job *m_listJob;
    Job *m_workJob;
    QLabel *m_folder;
    QLabel *m_report;
    RowTable *m_table;
    QWidget *m_none;
    QPushButton *m_restore;
    QPushButton *m_check;
};

} // namespace siyu::ui
