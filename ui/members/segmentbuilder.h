// SPDX-License-Identifier: GPL-3.0-or-later
// The builder of segments, in the drawer: a rule as a tree of tests and as text, either written by the other; how many it
// selects while it is edited, a sample of them, and why somebody is among them or not. Main thread.
#pragma once

#include "core/members/ruleexplain.h"
#include "core/members/rulechoices.h"
#include "core/members/ruleset.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QTabWidget;
class QTimer;

namespace siyu::ui {

class Desk;
class Job;
class RowTable;
class RuleGroupBox;
class RuleTextEdit;

class SegmentBuilder final : public QWidget {
    Q_OBJECT

public:
    // `name`: of the segment that is edited, empty for a new one.
    SegmentBuilder(Desk &desk, const QString &name, const QString &rule, QWidget *parent = nullptr);

    QString rule() const;
    void setRule(const QString &rule);
    const QString &name() const { return m_name; }
    RuleGroupBox *tree() const { return m_tree; }
    RuleTextEdit *text() const { return m_text; }
    QString countText() const;
    // Says why the member is in or not, below.
    void explain(MemberId member);

Q_SIGNALS:
    void applied(const QString &rule); // to be shown in the table
    void saved(const QString &name);
    void counted(); // the count answers to what stands there

private:
    void makeFoot(class QVBoxLayout *column);
    void askChoices();
    void textEdited();
    void treeEdited();
    void showTree(const std::optional<members::RuleNode> &node);
    void ask();
    void showError(const std::optional<Error> &error);
    void showSample(const members::RuleSample &sample, const QList<QStringList> &rows);
    void explainTyped();
    void showVerdict(const members::RuleVerdict &verdict, const QString &who);
    void save();
    void freeze();
    void exportThem();

    Desk &m_desk;
    QString m_name;
    members::RuleChoices m_choices;
    RuleGroupBox *m_tree = nullptr;
    QScrollArea *m_scroll;
    RuleTextEdit *m_text;
    QLabel *m_error;
    QLabel *m_count;
    QTabWidget *m_tabs;
    RowTable *m_sample;
    QLineEdit *m_who;
    QLabel *m_why;
    QTimer *m_pause;
    Job *m_counting;
    Job *m_explaining;
    Job *m_writing;
    QList<QPushButton *> m_acts; // only for a rule that can be read
    QList<QPushButton *> m_writes; // … in a workspace that can be written
};

} // namespace siyu::ui
