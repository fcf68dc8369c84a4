// SPDX-License-Identifier: GPL-3.0-or-later
// The page 群发: the month of broadcasts, the same as a list, the content library, and the limits that hold. Editors open in
// the drawer. Main thread.
#pragma once

#include "core/broadcasts/broadcaststore.h"
#include "ui/shell/page.h"

#include <functional>

class QTabWidget;
class QLabel;

namespace siyu::ui {

class BroadcastEditor;
class Job;
class LibraryPanel;
class LimitsPanel;
class MonthCalendar;
class RowTable;

class BroadcastsPage final : public Page {
    Q_OBJECT

public:
    explicit BroadcastsPage(Desk &desk);

    void refresh(const Topics &topics) override;
    void makeNew() override;
    void show(const QVariant &what) override; // a run's id, or a day
    QList<ScreenshotState> screenshotStates() override;

    MonthCalendar *calendar() const { return m_calendar; }

private:
    QWidget *makeCalendar();
    QWidget *makeList();
    void loadMonth();
    void showNotice();
    void takeRuns(const QList<broadcasts::RunRow> &runs);
    void newBroadcast(QDate day);
    void editRun(RunId run);
    void openEditor(const broadcasts::BroadcastDraft &draft);
    void editDirected(); // the first that is planned to people, else a new one
    ScreenshotState planPicture(const QString &name, int tab);
    void moveRun(RunId run, QDate day);

    QTabWidget *m_tabs;
    QLabel *m_monthName;
    MonthCalendar *m_calendar;
    RowTable *m_list;
    QList<broadcasts::RunRow> m_runs;
    Job *m_loading;
    Job *m_opening;
    Job *m_moving;
    LibraryPanel *m_library;
    LimitsPanel *m_limits;
    std::function<void(BroadcastEditor &)> m_whenOpen; // once, with the next editor
};

} // namespace siyu::ui
