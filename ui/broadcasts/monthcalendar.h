// SPDX-License-Identifier: GPL-3.0-or-later
// A month, Monday first: festivals, days off and worked weekends, campaigns with their stages as bands, the runs of each day
// and how full it is. Main thread.
#pragma once

#include "ui/broadcasts/calendarcanvas.h"
#include "ui/broadcasts/runtext.h"

namespace siyu::ui {

class MonthCalendar final : public CalendarCanvas {
    Q_OBJECT

public:
    explicit MonthCalendar(QWidget *parent = nullptr);

    // The four to six weeks that hold a day of the month.
    QDate firstDay() const override;
    QDate lastDay() const override;
    QDate month() const { return m_month; }
    void setMonth(QDate anyDay);
    void showDay(QDate day) override { setMonth(day); }
    void turn(int pages) override { setMonth(m_month.addMonths(pages)); }
    QString title() const override;

    QSize sizeHint() const override { return {840, 560}; }
    QSize minimumSizeHint() const override { return {560, 330}; }

protected:
    int runAt(QPoint point) const override;
    CalendarPlace placeAt(QPoint point) const override { return {dayAt(point), {}}; }
    qint64 bandAt(QPoint point) const override;
    bool isMoreAt(QPoint point) const override;
    qint64 stepOf(int key) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    int weeks() const;
    QRect cellOf(QDate day) const;
    QDate dayAt(QPoint point) const;
    QRect itemRect(QDate day, int row) const;
    QRect bandRect(const BandPiece &piece) const;
    QList<BandPiece> bandsOfWeek(QDate monday) const; // those that there is room for
    int laneCount(QDate monday) const;
    int rowsPerCell(QDate day) const;
    void paintCell(QPainter &painter, QDate day) const;
    void paintRuns(QPainter &painter, QDate day, const QRect &cell) const;

    QDate m_month;
};

} // namespace siyu::ui
