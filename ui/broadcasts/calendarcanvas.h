// SPDX-License-Identifier: GPL-3.0-or-later
// What the month and the week share: the days and runs that they show, what is selected, dragging to move and with Ctrl to
// copy, content dropped from the library, keys, menu and tooltips. The views draw and say what lies where; the panel decides
// what becomes of a wish. Main thread.
#pragma once

#include "core/broadcasts/calendarspan.h"

#include <QWidget>

class QMenu;

namespace siyu::ui {

// Content items of the library on their way: ids in digits, with commas; the first is planned.
inline constexpr const char *contentMime = "application/x-siyu-content";

struct CalendarPlace {
    QDate day;
    QTime time; // invalid = the view has only days
};

// A stage, or the days of a campaign that no stage covers, within a span of days.
struct BandPiece {
    qint64 campaign = 0;
    QString label;
    QDate from, to; // clipped
    int lane = 0;
    int shade = 0; // 0 = outside stages, else counting up
};
QList<BandPiece> bandPieces(const QList<broadcasts::CampaignBand> &bands, QDate from, QDate to);

class CalendarCanvas : public QWidget {
    Q_OBJECT

public:
    explicit CalendarCanvas(QWidget *parent = nullptr);

    virtual QDate firstDay() const = 0;
    virtual QDate lastDay() const = 0;
    virtual void showDay(QDate day) = 0; // turns to the month or week of it
    virtual void turn(int pages) = 0;
    virtual QString title() const = 0; // "November 2026"

    void setToday(QDate today);
    void setSpan(const broadcasts::CalendarSpan &span);
    void setRuns(const QList<broadcasts::RunRow> &runs); // those of the span that the filter leaves
    const broadcasts::CalendarSpan &span() const { return m_span; }
    QDate today() const { return m_today; }
    // "day off", "Mid-Autumn Festival"; empty on an ordinary day.
    QStringList marksOf(QDate day) const;
    QDate selectedDay() const { return m_selected; }
    void select(QDate day);
    RunId selectedRun() const { return m_selectedRun; }
    const QList<broadcasts::RunRow> &runs() const { return m_runs; }

Q_SIGNALS:
    void spanChanged(); // other days are shown
    void newWanted(QDate day, QTime time);
    void runActivated(siyu::RunId run);
    // On the workspace's clock, without a zone.
    void moveWanted(siyu::RunId run, const QDateTime &local);
    void copyWanted(siyu::RunId run, const QDateTime &local);
    void cancelWanted(siyu::RunId run);
    void exportWanted(siyu::BroadcastId broadcast); // as a calendar file
    void contentDropped(qint64 content, QDate day, QTime time);
    void bandActivated(qint64 campaign);
    void dayWanted(QDate day); // an own day is to be entered
    void listWanted(QDate day); // more runs than there is room for

protected:
    virtual int runAt(QPoint point) const = 0; // into runs(), −1 = none
    virtual CalendarPlace placeAt(QPoint point) const = 0;
    virtual qint64 bandAt(QPoint point) const = 0; // campaign, 0 = none
    virtual bool isMoreAt(QPoint) const { return false; }
    // What an arrow key steps by, in minutes; 0 = nothing.
    virtual qint64 stepOf(int key) const = 0;
    virtual void step(int key);
    virtual QTime keyTime() const { return {}; } // of a broadcast that Enter begins

    QList<int> runsOn(QDate day) const { return m_runsOf.value(day); }
    bool isDropPlace(QDate day) const { return m_dropping && m_drop.day == day; }
    const CalendarPlace &dropPlace() const { return m_drop; }
    bool isDropping() const { return m_dropping; }
    void paintRun(QPainter &painter, const QRect &rect, const broadcasts::RunRow &run) const;
    void paintDayNumber(QPainter &painter, const QRect &number, QDate day, const QString &text, bool isMuted) const;
    // "off" or "work", then festivals as far as there is room.
    void paintMarks(QPainter &painter, QRect place, QDate day) const;
    // A bar as long as the day is full; over the limit also a triangle.
    void paintLoad(QPainter &painter, const QRect &place, QDate day) const;
    void paintBand(QPainter &painter, const QRect &rect, const BandPiece &piece) const;
    void describe();
    void setSelected(QDate day) { m_selected = day; }

    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool event(QEvent *event) override;

private:
    const broadcasts::RunRow *selectedRow() const;
    // Where the run would stand if it were dropped there.
    QDateTime landing(const broadcasts::RunRow &run, const CalendarPlace &place) const;
    void shift(qint64 minutes, bool copies);
    void selectNextRun();
    void addRunActions(QMenu *menu, const broadcasts::RunRow &run);
    QString tipAt(QPoint point) const;

    QDate m_today;
    QDate m_selected;
    RunId m_selectedRun;
    broadcasts::CalendarSpan m_span;
    QList<broadcasts::RunRow> m_runs;
    QHash<QDate, QList<int>> m_runsOf;
    QHash<QDate, QList<broadcasts::CalendarDay>> m_daysOf;
    QPoint m_pressed;
    bool m_dragging = false;
    bool m_dropping = false;
    CalendarPlace m_drop;
};

} // namespace siyu::ui
