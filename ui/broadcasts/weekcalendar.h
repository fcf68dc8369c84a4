// SPDX-License-Identifier: GPL-3.0-or-later
// A week with its hours from 07:00 to 23:00: on top of each day its marks, how full it is in numbers, campaigns and posts of
// accounts as a whole; below, the runs at their times, beside each other where they meet. Main thread.
#pragma once

#include "ui/broadcasts/calendarcanvas.h"

namespace siyu::ui {

class WeekCalendar final : public CalendarCanvas {
    Q_OBJECT

public:
    explicit WeekCalendar(QWidget *parent = nullptr);

    QDate firstDay() const override { return m_monday; }
    QDate lastDay() const override { return m_monday.isValid() ? m_monday.addDays(6) : QDate(); }
    void showDay(QDate day) override;
    void turn(int pages) override { showDay(m_monday.addDays(7 * pages)); }
    QString title() const override; // "23 – 29 November 2026"

    QSize sizeHint() const override { return {840, 560}; }
    QSize minimumSizeHint() const override { return {560, 330}; }

protected:
    int runAt(QPoint point) const override;
    CalendarPlace placeAt(QPoint point) const override;
    qint64 bandAt(QPoint point) const override;
    bool isMoreAt(QPoint point) const override;
    qint64 stepOf(int key) const override;
    void step(int key) override;
    QTime keyTime() const override { return m_hour; }
    void paintEvent(QPaintEvent *event) override;

private:
    struct Placed {
        int run = 0; // into runs(); −1 = "+n"
        QRect rect;
        int more = 0;
    };
    QRect columnOf(QDate day) const;
    QDate dayAtX(int x) const;
    int headBottom() const; // where the hours begin
    int allDayTop() const;
    int lanes() const;
    int yOf(QTime time) const;
    QTime timeAtY(int y) const;
    QRect bandRect(const BandPiece &piece) const;
    QList<Placed> placed(QDate day) const;
    QList<Placed> placedPosts(QDate day) const;
    QList<Placed> placedHours(QDate day) const;
    void paintHours(QPainter &painter) const;
    void paintHead(QPainter &painter, QDate day) const;
    void paintDay(QPainter &painter, QDate day) const;

    QDate m_monday;
    QTime m_hour{10, 0}; // of the keys
};

} // namespace siyu::ui
