// SPDX-License-Identifier: GPL-3.0-or-later
// The saved reports: what each makes, when it is next due, and what was due while the program was closed; made now, changed,
// removed. Main thread.
#pragma once

#include "core/reports/savedreport.h"

#include <QSet>
#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace siyu::ui {

class Desk;
class Job;
class ListTable;
template <typename Row>
class RowsModel;

class SavedReportsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit SavedReportsPanel(Desk &desk, QWidget *parent = nullptr);

    // `due`: ids of those that wait.
    void show(const QList<reports::SavedReport> &saved, const QSet<qint64> &due);
    // The form in the drawer; id 0 = a new one.
    void edit(const reports::SavedReport &saved);
    void makeNow();

Q_SIGNALS:
    void changed();

private:
    QWidget *makeList();
    void remove();
    const reports::SavedReport *current() const;

    Desk &m_desk;
    Job *m_job;
    QStackedWidget *m_pages;
    RowsModel<reports::SavedReport> *m_model;
    ListTable *m_table;
    QPushButton *m_make;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QSet<qint64> m_due;
};

} // namespace siyu::ui
