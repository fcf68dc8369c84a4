// SPDX-License-Identifier: GPL-3.0-or-later
// The review list on screen: rows that imports left undecided beside the members whom they may mean, and what the
// operator rules. Every ruling can be undone. Main thread.
#pragma once

#include "core/importing/review.h"
#include "ui/members/comparison.h"

class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace siyu::ui {

class BusyBar;
class Desk;
class Job;

class ReviewPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ReviewPanel(Desk &desk, QWidget *parent = nullptr);

    void refresh();
    qint64 open() const { return m_items.size(); }
    RowTable *list() const { return m_list; }

Q_SIGNALS:
    void counted(qint64 open);

private:
    void showItems(const QList<importing::ReviewItem> &items);
    void compare();
    void showSides(const importing::ReviewItem &item, const QList<members::MemberProfile> &profiles);
    void addRuling(const QString &text, importing::Ruling ruling, MemberId member, const char *role);
    void rule(importing::Ruling ruling, MemberId member);
    void told(const importing::ReviewReport &report);
    const importing::ReviewItem *current() const;

    Desk &m_desk;
    Job *m_job;
    Job *m_compareJob;
    Job *m_ruleJob;
    QStackedWidget *m_stack;
    RowTable *m_list;
    QLabel *m_why;
    Comparison *m_sides;
    QHBoxLayout *m_rulings;
    QList<importing::ReviewItem> m_items;
};

} // namespace siyu::ui
