// SPDX-License-Identifier: GPL-3.0-or-later
// Members who may be one person, the likeliest first, with the reasons and both side by side: merged, or said to be two.
// Main thread.
#pragma once

#include "core/members/duplicates.h"
#include "ui/members/comparison.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace siyu::ui {

class Desk;
class Job;

class DuplicatesPanel final : public QWidget {
    Q_OBJECT

public:
    explicit DuplicatesPanel(Desk &desk, QWidget *parent = nullptr);

    void refresh(); // looks anew; takes seconds for a million members
    RowTable *list() const { return m_list; }
    Comparison *sides() const { return m_sides; }

Q_SIGNALS:
    void counted(qint64 pairs);

private:
    void showPairs(const QList<members::DuplicatePair> &pairs);
    void decided(const QList<std::pair<MemberId, MemberId>> &merged, const QList<std::pair<MemberId, MemberId>> &refused);
    members::MergeChoice choice() const;
    void compare();
    void merge();
    void refuse();
    QList<std::pair<MemberId, MemberId>> chosen() const;
    const members::DuplicatePair *current() const;

    Desk &m_desk;
    Job *m_job;
    Job *m_compareJob;
    Job *m_decideJob;
    QStackedWidget *m_stack;
    RowTable *m_list;
    QLabel *m_why;
    QLabel *m_more;
    Comparison *m_sides;
    QPushButton *m_merge;
    QPushButton *m_refuse;
    QList<members::DuplicatePair> m_pairs;
};

} // namespace siyu::ui
