// SPDX-License-Identifier: GPL-3.0-or-later
// The line at the foot of the window: the workspace, when it was last saved, the last verified backup, the count of a
// table's selection, and the mask eye, which covers personal data again by itself. Main thread.
#pragma once

#include "core/workspace.h"

#include <QFrame>

class QLabel;
class QTimer;
class QToolButton;

namespace siyu::ui {

class Desk;
class ElidedLabel;
class Job;

class StatusBar final : public QFrame {
    Q_OBJECT

public:
    explicit StatusBar(Desk &desk, QWidget *parent = nullptr);

    static constexpr int remaskAfterMs = 60'000;
    void setRemaskAfter(int ms); // for tests, before the eye is opened
    QToolButton *eye() const { return m_eye; }
    // What the program does by itself meanwhile; empty = nothing.
    void setWork(const QString &text);

Q_SIGNALS:
    void backupClicked();

private:
    void reload();
    void showMask();

    Desk &m_desk;
    Job *m_job;
    ElidedLabel *m_name;
    QLabel *m_saved;
    QLabel *m_work;
    ElidedLabel *m_status;
    QToolButton *m_backup;
    QToolButton *m_eye;
    QTimer *m_remask;
    QTimer *m_tick;
};

} // namespace siyu::ui
