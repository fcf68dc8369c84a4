// SPDX-License-Identifier: GPL-3.0-or-later
// 今日: what waits for the operator now: due and missed sends, tasks, what is wrong, first steps; the desks of the reputation
// and support teams and the playbooks as tabs. Main thread.
#pragma once

#include "ui/shell/page.h"
#include "ui/today/todaystanding.h"

class QFrame;
class QGridLayout;
class QTabWidget;

namespace siyu::ui {

class Job;
class PlaybooksView;
class ReputationDesk;
class RequestsView;
class RowTable;
class TasksView;

class TodayPage final : public Page {
    Q_OBJECT

public:
    explicit TodayPage(Desk &desk);
    void refresh(const Topics &topics) override;
    QList<ScreenshotState> screenshotStates() override;
    void show(const QVariant &what) override; // playbooks

    RowTable *sends() const { return m_sends; }
    TasksView *tasks() const { return m_tasks; }
    QStringList alertTexts() const { return m_alertTexts; }

private:
    void makeTasks(bool mayHaveMoved);
    void show(const TodayStanding &now);
    void showFigures(const TodayStanding &now);
    void showSends(const TodayStanding &now);
    void showAlerts(const TodayStanding &now);
    void showStaff(const TodayStanding &now);
    void showSteps(const TodayStanding &now);
    QFrame *addCard(QBoxLayout *column, const QString &title, QVBoxLayout **inside);
    void addLine(QVBoxLayout *column, Icon icon, const QColor &colour, const QString &text, const QString &actText,
        std::function<void()> act);
    void addAlert(Icon icon, const QString &text, const QString &actText, std::function<void()> act);

    Job *m_job;
    QDate m_tasksMadeOn; // chores and stages were looked at on this day
    QTabWidget *m_tabs;
    TasksView *m_tasks;
    PlaybooksView *m_playbooks;
    ReputationDesk *m_reputation;
    RequestsView *m_support;
    bool m_waiting = false; // something is due or missed
    QList<QLabel *> m_figures;
    QLabel *m_day;
    RowTable *m_sends;
    QLabel *m_noSends;
    RowTable *m_staffTasks;
    QFrame *m_staffCard;
    QVBoxLayout *m_alerts;
    QFrame *m_stepsCard;
    QVBoxLayout *m_steps;
    QStringList m_alertTexts;
};

} // namespace siyu::ui
