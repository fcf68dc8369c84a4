// SPDX-License-Identifier: GPL-3.0-or-later
// Which members were merged, when and why; a merge can be taken apart, and then it is said what stays as it is now. Main
// thread.
#pragma once

#include "core/members/merge.h"
#include "ui/common/rowtable.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace siyu::ui {

class Desk;
class Job;

class MergesPanel final : public QWidget {
    Q_OBJECT

public:
    explicit MergesPanel(Desk &desk, QWidget *parent = nullptr);

    void refresh();
    RowTable *list() const { return m_list; }

private:
    void showMerges(const QList<members::MergeEntry> &merges);
    void takeApart();

    Desk &m_desk;
    Job *m_job;
    Job *m_apartJob;
    QStackedWidget *m_stack;
    RowTable *m_list;
    QLabel *m_result;
    QPushButton *m_apart;
    QList<qint64> m_standing;
};

} // namespace siyu::ui
