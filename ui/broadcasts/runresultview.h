// SPDX-License-Identifier: GPL-3.0-or-later
// In the drawer: one run: from sent to ordered, orders, leaving, what does not fit together, its groups or accounts to type
// into, the names of who answered, and every figure that was given. Main thread.
#pragma once

#include "core/broadcasts/results.h"
#include "core/broadcasts/resultstore.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace siyu::ui {

class Desk;
class Job;
class RowTable;

class RunResultView final : public QWidget {
    Q_OBJECT

public:
    RunResultView(Desk &desk, RunId run);

    QTableWidget *parts() const { return m_parts; }
    QPlainTextEdit *namesField() const { return m_names; }
    QPushButton *namesButton() const { return m_noteNames; }

private:
    struct Content {
        broadcasts::RunResult run;
        QList<broadcasts::GivenEntry> history;
        int leaveDays = 3;
    };
    void layOut();
    QWidget *makeNames();
    void load();
    void fill(const Content &content);
    void fillFunnel();
    QString noteOf(broadcasts::ResultStep step) const;
    void fillParts();
    void fillHistory(const QList<broadcasts::GivenEntry> &history);
    void keepPart(int row, int column);
    void lookUpNames();
    void noteFound();

    Desk &m_desk;
    RunId m_run;
    broadcasts::RunResult m_result;
    broadcasts::NameMatch m_match;
    Job *m_job;
    Job *m_matching;
    QLabel *m_facts;
    QLabel *m_doubts;
    QGridLayout *m_funnel;
    QLabel *m_orders;
    QLabel *m_leaves;
    QLabel *m_partsTitle;
    QTableWidget *m_parts;
    QComboBox *m_step;
    QPlainTextEdit *m_names;
    QLabel *m_matched;
    QPushButton *m_noteNames;
    RowTable *m_history;
    bool m_isFilling = false;
};

} // namespace siyu::ui
