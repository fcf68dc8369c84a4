// SPDX-License-Identifier: GPL-3.0-or-later
// The reports tab of 报表与安全: which report, for which days and group, in which format; made as a job; and the list of
// those that were made. Main thread.
#pragma once

#include "core/reports/reportlog.h"
#include "core/reports/report.h"
#include "ui/insight/scopebar.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace siyu::ui {

class Desk;
class Job;
class ListTable;
template <typename Row>
class RowsModel;

class ReportsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ReportsPanel(Desk &desk, QWidget *parent = nullptr);

    void refresh();
    // Asks where to, and makes the chosen report.
    void makeReport();

private:
    QWidget *makeTemplates();
    QWidget *makeChoices();
    QWidget *makeHistory();
    void fillHistory(const QList<reports::MadeReport> &made);
    void openFolder(const QString &path) const;
    QString suggestedName() const;
    QString chosenReport() const;

    Desk &m_desk;
    Job *m_listJob;
    Job *m_makeJob;
    QListWidget *m_templates;
    ScopeBar *m_scope;
    QComboBox *m_format;
    QPushButton *m_make;
    QStackedWidget *m_history;
    RowsModel<reports::MadeReport> *m_model;
    ListTable *m_table;
};

} // namespace siyu::ui
