// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the stages on the settings page: their order by drag or keyboard, their days and numbers, back to the
// defaults. Every change is saved at once and can be undone. Main thread.
#pragma once

#include "core/members/lifecycle.h"

#include <QFrame>

class QListWidget;
class QPushButton;
class QSpinBox;

namespace siyu::ui {

class Desk;
class Job;

class LifecycleSection final : public QFrame {
    Q_OBJECT

public:
    explicit LifecycleSection(Desk &desk, QWidget *parent = nullptr);

    void load();
    QListWidget *list() const { return m_list; }
    QPushButton *resetButton() const { return m_reset; }

private:
    void show(const members::LifecycleRules &rules);
    void move(int by);
    void save();
    members::LifecycleRules shown() const;
    void nameRows();

    Desk &m_desk;
    Job *m_readJob;
    bool m_filling = false;
    members::LifecycleRules m_rules;
    QListWidget *m_list;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_reset;
    QList<QSpinBox *> m_figures; // in the order of the fields
};

} // namespace siyu::ui
