// SPDX-License-Identifier: GPL-3.0-or-later
// A month, Monday first, with festivals, days off and worked weekends, and the runs of each day; runs move by drag or with Shift and the arrow keys. Shows what it is
// given and says what is wanted; the page decides. Main thread.
#pragma once

#include "core/broadcasts/broadcaststore.h"
#include "core/broadcasts/holidays.h"

#include <QWidget>

namespace siyu::ui {

class MonthCalendar final : public QWidget {
    Q_OBJECT

public:
    explicit MonthCalendar(QWidget *parent = nullptr);

    // The six weeks that are shown begin on the Monday on or before the first.
    QDate firstDay() const;
    QDate lastDay() const { return firstDay().addDays(6 * 7 - 1); }
    QDate month() const { return m_month; }
    void setMonth(QDate anyDay);
    void setToday(QDate today);
    void setRuns(const QList<broadcasts::RunRow> &runs);
    // Which days are off and which weekends are worked.
    void setHolidays(const broadcasts::HolidayCalendar &holidays);
    // "day off", "Mid-Autumn Festival"; empty on an ordinary day.
    QStringList marksOf(QDate day) const;
    QDate selectedDay() const { return m_selected; }
    void select(QDate day);

    QSize sizeHint() const override { return {840, 560}; }
    QSize minimumSizeHint() const override { return {560, 360}; }

Q_SIGNALS:
    void monthChanged();
    void newWanted(QDate day);
    void runActivated(siyu::RunId run);
    void moveWanted(siyu::RunId run, QDate day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect cellOf(QDate day) const;
    QDate dayAt(QPoint point) const;
    QRect itemRect(QDate day, int row) const;
    int rowsPerCell() const;
    // Index into m_runs, −1 = none.
    int runAt(QPoint point) const;
    QList<int> runsOn(QDate day) const;
    void paintCell(QPainter &painter, QDate day) const;
    void paintMarks(QPainter &painter, QRect place, QDate day) const;
    void paintRun(QPainter &painter, const QRect &rect, int run) const;
    void moveSelected(int days);
    void describe();

    QDate m_month;
    QDate m_today;
    QDate m_selected;
    QList<broadcasts::RunRow> m_runs;
    broadcasts::HolidayCalendar m_holidays = broadcasts::publicCalendar();
    QHash<QDate, QStringList> m_festivals; // names, of the days that are shown
    RunId m_selectedRun;
    QPoint m_pressed;
    bool m_dragging = false;
    QDate m_dropDay;
};

// The colour of a run's state, for its left edge; never the only sign: the state stands in words too.
QColor runColor(const QWidget *widget, const broadcasts::RunRow &run);
// "3 planned · 1 at the group's cap": the counts of a run in words.
QString countsText(const QMap<QString, qint64> &counts);
QString runStateName(const QString &state);

} // namespace siyu::ui
