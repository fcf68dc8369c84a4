// SPDX-License-Identifier: GPL-3.0-or-later
// The page 发送台: everything that is due, by account, or was missed, at the left, and the walk through it at the right.
// Main thread.
#pragma once

#include "core/broadcasts/sendqueue.h"
#include "ui/senddesk/deskpart.h"
#include "ui/shell/page.h"

#include <memory>

class QComboBox;
class QStackedWidget;

namespace siyu::ui {

class HandOutPane;
class Job;
class MiniDesk;
class MissedPane;
class QueueList;
class QueuePane;

class SendDeskPage final : public Page {
    Q_OBJECT

public:
    explicit SendDeskPage(Desk &desk);
    ~SendDeskPage() override;

    void refresh(const Topics &topics) override;
    void show(const QVariant &what) override; // a run's id
    QList<ScreenshotState> screenshotStates() override;

    QueuePane *queue() const { return m_queue; }
    QueueList *list() const { return m_list; }
    QComboBox *whoBox() const { return m_who; }
    MiniDesk *mini() const { return m_mini.get(); }

private:
    struct Loaded {
        broadcasts::SendQueue queue;
        QList<broadcasts::QueueOwner> owners;
        std::optional<DeskPart> part; // the one that is probably shown next
    };
    static Result<Loaded> load(const Workspace &workspace, const broadcasts::QueueFilter &wanted, RunId run, AccountId account);
    void take(const Loaded &loaded);
    void takeOwners(const QList<broadcasts::QueueOwner> &owners);
    broadcasts::QueueFilter filter() const;
    void rememberWho();
    void loadPart();
    void takePart(const DeskPart &part);
    void openMini();

    QAction *m_calendar;
    QComboBox *m_who;
    QueueList *m_list;
    QStackedWidget *m_panes;
    QueuePane *m_queue;
    HandOutPane *m_handOut;
    MissedPane *m_missed;
    std::unique_ptr<MiniDesk> m_mini;
    QList<broadcasts::RunRow> m_missedRuns;
    RunId m_shownRun;
    AccountId m_shownAccount;
    RunId m_wanted; // sent here to show it
    Job *m_loading;
    Job *m_loadingPart;
};

} // namespace siyu::ui
