// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar of 群发: month, week and list under one bar with a filter, and what is done in them: moving, copying, cancelling,
// opening; of a series it asks in a line above which of its runs are meant. Owned by the page; main thread.
#pragma once

#include "core/broadcasts/calendarspan.h"
#include "core/broadcasts/series.h"
#include "core/workspace.h"

#include <QSet>
#include <QWidget>
#include <functional>

class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace siyu::ui {

class BroadcastEditor;
class CalendarCanvas;
class Desk;
class ElidedLabel;
class Job;
class MonthCalendar;
class RunList;
class SeriesBar;
class SearchField;
class WeekCalendar;

class CalendarPanel final : public QWidget {
    Q_OBJECT

public:
    enum class View { Month, Week, List };

    explicit CalendarPanel(Desk &desk, QWidget *parent = nullptr);

    void refresh(const Topics &topics);
    void setView(View view);
    View view() const { return m_view; }
    void select(QDate day);
    QDate selectedDay() const;
    void newBroadcast(QDate day, QTime time = {}, ContentId content = {});
    void newBroadcastTo(GroupId group); // tomorrow
    void openRun(RunId run);
    // Once, with the next form that opens.
    void whenEditorOpens(std::function<void(BroadcastEditor &)> then) { m_whenEditorOpens = std::move(then); }
    const QList<broadcasts::RunRow> &runs() const { return m_span.runs; } // of the days in sight
    void showDays(QDate day = {}); // the drawer with holidays, festivals, seasons
    void showStages(qint64 campaign);
    void showDrafts();
    void exportCalendar(BroadcastId id = {}); // invalid = all
    void importCalendar();
    void saveAsPdf();
    void print();

    MonthCalendar *month() const { return m_month; }
    WeekCalendar *week() const { return m_week; }
    RunList *list() const { return m_list; }
    SeriesBar *seriesBar() const { return m_scope; }

Q_SIGNALS:
    void shown(); // what was asked for has been read

private:
    struct Read;
    QWidget *makeBar();
    QToolButton *makeMenu();
    QWidget *makeFilter();
    void turn(int pages);
    void addCanvas(CalendarCanvas *canvas);
    CalendarCanvas *canvas() const; // null in the list
    void remember() const;
    void recall();
    void load();
    void take(const Read &read);
    void showFiltered();
    void showInfo();
    bool passes(const broadcasts::RunRow &run) const;
    const broadcasts::RunRow *known(RunId run) const;
    void moveTo(RunId run, const QDateTime &local);
    void copyTo(RunId run, const QDateTime &local);
    void askScope(const broadcasts::RunRow &run, const QString &question, bool withAll, std::function<void(broadcasts::Scope)> act);
    void openScope(RunId run, broadcasts::Scope scope);
    void openEditor(const broadcasts::BroadcastDraft &draft, const QString &title, const std::function<void(BroadcastEditor *)> &prepare = {});
    // Writes and plans in a job; `said` becomes the toast with its undo.
    void act(std::function<Result<QString>(Workspace &)> work, const std::function<void()> &then = {});

    Desk &m_desk;
    std::function<void(BroadcastEditor &)> m_whenEditorOpens;
    Job *m_loading;
    Job *m_acting;
    Job *m_opening;
    View m_view = View::Month;
    broadcasts::CalendarSpan m_span;
    QSet<qint64> m_ofGroup; // broadcasts that go to the chosen group
    qint64 m_waiting = 0; // drafts of other calendars
    QButtonGroup *m_views;
    QLabel *m_title;
    QToolButton *m_filterButton;
    QWidget *m_filter;
    SearchField *m_text;
    QComboBox *m_touchpoint;
    QComboBox *m_state;
    QComboBox *m_group;
    SeriesBar *m_scope;
    ElidedLabel *m_info;
    QPushButton *m_yearsButton;
    QPushButton *m_waitingButton;
    QStackedWidget *m_stack;
    MonthCalendar *m_month;
    WeekCalendar *m_week;
    RunList *m_list;
};

} // namespace siyu::ui
