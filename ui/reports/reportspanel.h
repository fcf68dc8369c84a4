// SPDX-License-Identifier: GPL-3.0-or-later
// The reports tab of 报表与安全: which report, what it contains, for which days, groups and subject, in which format; made as
// a job, alone or one for each group or team; those that were made; and those whose settings are kept. Main thread.
#pragma once

#include "core/reports/packs.h"
#include "core/reports/reportlog.h"
#include "core/reports/savedreport.h"
#include "ui/insight/scopebar.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace siyu::ui {

class Desk;
class Job;
class ListTable;
class SavedReportsPanel;
template <typename Row>
class RowsModel;

class ReportsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ReportsPanel(Desk &desk, QWidget *parent = nullptr);

    void refresh();
    void choose(const QString &report);
    // Asks where to, and makes the chosen report, or one for each group or team.
    void makeReport();
    // Opens the form in which its settings get a name and a time.
    void saveSettings();
    void showSaved();

private:
    QWidget *makeTemplates();
    QWidget *makeChoices();
    QWidget *makeHistory();
    void showChosen();
    void fillSubjects();
    void checkMake();
    void makeOne();
    void makePacks(bool asZip);
    void made(const QString &path, const QString &said);
    void fillHistory(const QList<reports::MadeReport> &made);
    QString suggestedName() const;
    QString chosenReport() const;
    reports::ReportRequest request() const;

    Desk &m_desk;
    Job *m_listJob;
    Job *m_makeJob;
    QListWidget *m_templates;
    QLabel *m_title;
    QLabel *m_hint;
    ScopeBar *m_scope;
    QLabel *m_subjectLabel;
    QComboBox *m_subject;
    QComboBox *m_format;
    QComboBox *m_pack;
    QLabel *m_missing; // why nothing can be made yet
    QPushButton *m_make;
    QPushButton *m_save;
    QTabWidget *m_lists;
    QStackedWidget *m_history;
    RowsModel<reports::MadeReport> *m_model;
    ListTable *m_table;
    SavedReportsPanel *m_saved;
    QStringList m_campaigns;
};

} // namespace siyu::ui
