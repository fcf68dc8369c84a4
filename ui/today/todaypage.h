// SPDX-License-Identifier: GPL-3.0-or-later
// 今日: what waits for the operator now: due and missed sends, what is wrong, first steps. Main thread.
#pragma once

#include "ui/shell/page.h"
#include "ui/today/todaystanding.h"

class QFrame;
class QGridLayout;

namespace siyu::ui {

class Job;
class RowTable;

class TodayPage final : public Page {
    Q_OBJECT

public:
    explicit TodayPage(Desk &desk);
    void refresh(const Topics &topics) override;

    RowTable *sends() const { return m_sends; }
    QStringList alertTexts() const { return m_alertTexts; }

private:
    void show(const TodayStanding &now);
    void showFigures(const TodayStanding &now);
    void showSends(const TodayStanding &now);
    void showAlerts(const TodayStanding &now);
    void showSteps(const TodayStanding &now);
    QFrame *addCard(QBoxLayout *column, const QString &title, QVBoxLayout **inside);
    void addLine(QVBoxLayout *column, Icon icon, const QColor &colour, const QString &text, const QString &actText,
        std::function<void()> act);
    void addAlert(Icon icon, const QString &text, const QString &actText, std::function<void()> act);

    Job *m_job;
    bool m_waiting = false; // something is due or missed
    QList<QLabel *> m_figures;
    QLabel *m_day;
    RowTable *m_sends;
    QLabel *m_noSends;
    QVBoxLayout *m_alerts;
    QFrame *m_stepsCard;
    QVBoxLayout *m_steps;
    QStringList m_alertTexts;
};

} // namespace siyu::ui
