// SPDX-License-Identifier: GPL-3.0-or-later
// Every target of a plan with its reason: chips that filter, a search by name, the list whatever its length, the reason of
// the chosen one in full, and the list as a file. Main thread.
#pragma once

#include "core/broadcasts/trial.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace siyu::ui {

class Desk;
class Job;
class PlanChips;
class PlanModel;
class SearchField;

class PlanView final : public QWidget {
    Q_OBJECT

public:
    explicit PlanView(Desk &desk, QWidget *parent = nullptr);

    void setTrial(std::shared_ptr<const broadcasts::Trial> trial);
    void choose(const QString &word);
    PlanModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }
    QString reasonText() const;
    SearchField *search() const { return m_search; }

Q_SIGNALS:
    void listed(); // the list is what chips and search say
    void explained(); // the reason answers to the chosen target

private:
    QWidget *makeList();
    QWidget *makeReason();
    void list();
    void explain();
    void exportList();

    Desk &m_desk;
    std::shared_ptr<const broadcasts::Trial> m_trial;
    PlanChips *m_chips;
    SearchField *m_search;
    QPushButton *m_export;
    PlanModel *m_model;
    QTableView *m_table;
    QLabel *m_shown;
    QLabel *m_name;
    QLabel *m_reason;
    Job *m_listing;
    Job *m_explaining;
    Job *m_exporting;
};

} // namespace siyu::ui
