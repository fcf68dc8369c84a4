// SPDX-License-Identifier: GPL-3.0-or-later
// A draft's plan in a window of its own: who gets it and why not, what else could be done, what broadcasts take from each
// other. Belongs to the editor that opened it, follows its trials, and goes with it. Main thread.
#pragma once

#include "core/broadcasts/whatifstore.h"

#include <QWidget>

class QLabel;
class QTabWidget;

namespace siyu::ui {

class ConflictList;
class Desk;
class Job;
class PlanView;
class WhatIfView;

class PlanWindow final : public QWidget {
    Q_OBJECT

public:
    enum Tab { Who, Else, Conflicts };

    PlanWindow(Desk &desk, QWidget *parent);

    void setTrial(std::shared_ptr<const broadcasts::Trial> trial);
    void open(Tab tab, const QString &word = {});
    PlanView *plan() const { return m_plan; }
    WhatIfView *whatIf() const { return m_whatIf; }
    ConflictList *conflicts() const { return m_conflicts; }

Q_SIGNALS:
    void priorityChanged(int priority);
    void applied(siyu::BroadcastId first, int broadcasts);
    void answered(); // what else, and conflicts, stand there

private:
    void ask();
    void tryPriority(int priority);
    void apply(broadcasts::Choice choice);

    Desk &m_desk;
    std::shared_ptr<const broadcasts::Trial> m_first, m_trial;
    broadcasts::WhatIf m_found;
    bool m_isAsked = false;
    QLabel *m_head;
    QTabWidget *m_tabs;
    PlanView *m_plan;
    WhatIfView *m_whatIf;
    ConflictList *m_conflicts;
    Job *m_asking;
    Job *m_trying;
    Job *m_applying;
};

} // namespace siyu::ui
