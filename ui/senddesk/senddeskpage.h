// SPDX-License-Identifier: GPL-3.0-or-later
// The page 发送台: what is due or was missed at the left, and the walk through it at the right. Main thread.
#pragma once

#include "core/broadcasts/ticker.h"
#include "ui/senddesk/deskrun.h"
#include "ui/shell/page.h"

class QListWidget;
class QStackedWidget;

namespace siyu::ui {

class HandOutPane;
class Job;
class MissedPane;
class QueuePane;

class SendDeskPage final : public Page {
    Q_OBJECT

public:
    explicit SendDeskPage(Desk &desk);

    void refresh(const Topics &topics) override;
    void show(const QVariant &what) override; // a run's id
    QList<ScreenshotState> screenshotStates() override;

    QueuePane *queue() const { return m_queue; }
    QListWidget *runs() const { return m_runs; }

private:
    void takeWaiting(const broadcasts::Waiting &waiting);
    void loadRun();
    void takeRun(const DeskRun &run);
    RunId chosenRun() const;

    QAction *m_calendar;
    QListWidget *m_runs;
    QStackedWidget *m_panes;
    QueuePane *m_queue;
    HandOutPane *m_handOut;
    MissedPane *m_missed;
    RunId m_wanted; // sent here to show it
    Job *m_loading;
    Job *m_loadingRun;
};

} // namespace siyu::ui
