// SPDX-License-Identifier: GPL-3.0-or-later
// Notices on the settings page: minutes ahead and quiet hours of the workspace; the tray and the start with the computer, of
// this computer and off until asked for. Every change is saved at once. Main thread.
#pragma once

#include "core/broadcasts/notices.h"

#include <QFrame>

class QCheckBox;
class QFormLayout;
class QSpinBox;
class QTimeEdit;

namespace siyu::ui {

class Desk;
class Job;

class NoticeSection final : public QFrame {
    Q_OBJECT

public:
    explicit NoticeSection(Desk &desk, QWidget *parent = nullptr);

    void load();
    QSpinBox *aheadBox() const { return m_ahead; }
    QCheckBox *quietBox() const { return m_quiet; }
    QCheckBox *trayBox() const { return m_tray; }
    QCheckBox *autostartBox() const { return m_autostart; }

private:
    QFormLayout *makeForm();
    void show(const broadcasts::NoticeRules &rules);
    void save();
    void loadComputer();

    Desk &m_desk;
    Job *m_readJob;
    bool m_filling = false;
    broadcasts::NoticeRules m_rules;
    QSpinBox *m_ahead;
    QCheckBox *m_quiet;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
    QCheckBox *m_tray;
    QCheckBox *m_autostart;
};

} // namespace siyu::ui
