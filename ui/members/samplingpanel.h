// SPDX-License-Identifier: GPL-3.0-or-later
// 试吃与问卷: sampling lists and surveys on the members page: the lists at the left, one list's people, results and questions
// at the right; exports and hand-out lists. Main thread.
#pragma once

#include "core/members/samplingstore.h"

#include <QWidget>
#include <functional>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace siyu::ui {

class Desk;
class Job;
class RowTable;
class SamplingPeopleView;
class SamplingProductsView;
class SamplingResultsView;
class SurveyQuestionsView;

class SamplingPanel final : public QWidget {
    Q_OBJECT

public:
    // `selected`: members selected on the page, asked when people are chosen.
    SamplingPanel(Desk &desk, std::function<QList<qint64>()> selected, QWidget *parent = nullptr);

    void refresh();
    void makeList(); // opens the drawer
    void choosePeople();
    void showList(qint64 sampling);
    void showTab(int tab);
    enum Tab { People, Results, Questions, Products };

    RowTable *lists() const { return m_lists; }
    SamplingPeopleView *people() const { return m_people; }
    SamplingResultsView *results() const { return m_results; }
    SurveyQuestionsView *questions() const { return m_questions; }
    SamplingProductsView *products() const { return m_products; }

private:
    QWidget *makeLists();
    QWidget *makeDetail();
    void showLists(const QList<members::SamplingRow> &lists);
    void showCurrent();
    void editList(const members::Sampling &list);
    void removeList();
    void exportList(bool handOut);
    const members::SamplingRow *current() const;

    Desk &m_desk;
    std::function<QList<qint64>()> m_selected;
    Job *m_job;
    Job *m_questionsJob;
    Job *m_exportJob;
    QStackedWidget *m_stack;
    RowTable *m_lists;
    QLabel *m_facts;
    QTabWidget *m_tabs;
    SamplingPeopleView *m_people;
    SamplingResultsView *m_results;
    SurveyQuestionsView *m_questions;
    SamplingProductsView *m_products;
    QList<members::SamplingRow> m_rows;
    qint64 m_shown = 0; // the list at the right
    qint64 m_awaited = 0; // to be shown once it is in the list
};

} // namespace siyu::ui
