// SPDX-License-Identifier: GPL-3.0-or-later
// The page 群发: the calendar of broadcasts, the content library, and the limits that hold. Editors open in the drawer. Main
// thread.
#pragma once

#include "ui/shell/page.h"

class QTabWidget;

namespace siyu::ui {

class CalendarPanel;
class LibraryPanel;
class LimitsPanel;
class ResultsPanel;

class BroadcastsPage final : public Page {
    Q_OBJECT

public:
    explicit BroadcastsPage(Desk &desk);

    void refresh(const Topics &topics) override;
    void makeNew() override;
    void show(const QVariant &what) override; // a run's id, or a day
    QList<ScreenshotState> screenshotStates() override;

    CalendarPanel *calendar() const { return m_calendar; }

private:
    ScreenshotState planPicture(const QString &name, int tab);
    void openDirected(); // the first that is planned to people, else a new one

    QTabWidget *m_tabs;
    CalendarPanel *m_calendar;
    LibraryPanel *m_library;
    LimitsPanel *m_limits;
    ResultsPanel *m_results;
};

} // namespace siyu::ui
