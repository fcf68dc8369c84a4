// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/monthcalendar.h"

#include "core/base/period.h"
#include "ui/common/theme.h"
#include "ui/text/words.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace siyu::ui {

namespace {

constexpr int headHeight = 28;
constexpr int dayLine = 22; // the day's number
constexpr int itemHeight = 22;
constexpr int bandHeight = 14;
constexpr int mostBands = 2; // lanes of campaigns above the runs
constexpr int footHeight = 5; // how full the day is
constexpr qint64 dayMinutes = 24 * 60;

} // namespace

MonthCalendar::MonthCalendar(QWidget *parent) : CalendarCanvas(parent)
{
    setAccessibleName(tr("Month of broadcasts"));
}

QDate MonthCalendar::firstDay() const
{
    return m_month.isValid() ? isoWeekOf(QDate(m_month.year(), m_month.month(), 1)).from : QDate();
}

QDate MonthCalendar::lastDay() const
{
    return m_month.isValid() ? isoWeekOf(monthOf(m_month).to).to : QDate();
}

int MonthCalendar::weeks() const { return std::max(1, int(firstDay().daysTo(lastDay()) + 1) / 7); }

QString MonthCalendar::title() const
{
    return m_month.isValid() ? QLocale().toString(m_month, tr("MMMM yyyy", "format of a month")) : QString();
}

void MonthCalendar::setMonth(QDate anyDay)
{
    const QDate first(anyDay.year(), anyDay.month(), 1);
    if (first == m_month || !first.isValid())
        return;
    m_month = first;
    if (!selectedDay().isValid() || selectedDay() < firstDay() || selectedDay() > lastDay())
        setSelected(today().isValid() && monthOf(first).contains(today()) ? today() : first);
    update();
    Q_EMIT spanChanged();
}

QRect MonthCalendar::cellOf(QDate day) const
{
    const qint64 index = firstDay().daysTo(day);
    const int column = int(index % 7), row = int(index / 7);
    const int left = width() * column / 7, right = width() * (column + 1) / 7;
    const int top = headHeight + (height() - headHeight) * row / weeks(), bottom = headHeight + (height() - headHeight) * (row + 1) / weeks();
    return {left, top, right - left, bottom - top};
}

QDate MonthCalendar::dayAt(QPoint point) const
{
    for (QDate day = firstDay(); day <= lastDay(); day = day.addDays(1)) {
        if (cellOf(day).contains(point))
            return day;
    }
    return {};
}

QList<BandPiece> MonthCalendar::bandsOfWeek(QDate monday) const
{
    QList<BandPiece> pieces = bandPieces(span().bands, monday, monday.addDays(6));
    pieces.removeIf([](const BandPiece &piece) { return piece.lane >= mostBands; });
    return pieces;
}

int MonthCalendar::laneCount(QDate monday) const
{
    int lanes = 0;
    for (const BandPiece &piece : bandsOfWeek(monday))
        lanes = std::max(lanes, piece.lane + 1);
    return lanes;
}

QRect MonthCalendar::bandRect(const BandPiece &piece) const
{
    const QRect first = cellOf(piece.from), last = cellOf(piece.to);
    return {first.left() + 2, first.top() + dayLine + piece.lane * bandHeight, last.right() - first.left() - 3, bandHeight - 1};
}

int MonthCalendar::rowsPerCell(QDate day) const
{
    const int taken = dayLine + laneCount(isoWeekOf(day).from) * bandHeight + footHeight;
    return std::max(1, ((height() - headHeight) / weeks() - taken) / itemHeight);
}

QRect MonthCalendar::itemRect(QDate day, int row) const
{
    const QRect cell = cellOf(day);
    const int top = cell.top() + dayLine + laneCount(isoWeekOf(day).from) * bandHeight + 1;
    return {cell.left() + 4, top + row * itemHeight, cell.width() - 8, std::min(itemHeight - 2, cell.bottom() - footHeight - top)};
}

int MonthCalendar::runAt(QPoint point) const
{
    const QDate day = dayAt(point);
    if (!day.isValid())
        return -1;
    const QList<int> found = runsOn(day);
    for (int row = 0; row < std::min(int(found.size()), rowsPerCell(day)); ++row) {
        if (itemRect(day, row).contains(point))
            return found[row];
    }
    return -1;
}

qint64 MonthCalendar::bandAt(QPoint point) const
{
    const QDate day = dayAt(point);
    if (!day.isValid())
        return 0;
    for (const BandPiece &piece : bandsOfWeek(isoWeekOf(day).from)) {
        if (bandRect(piece).contains(point))
            return piece.campaign;
    }
    return 0;
}

bool MonthCalendar::isMoreAt(QPoint point) const
{
    const QDate day = dayAt(point);
    return day.isValid() && runsOn(day).size() > rowsPerCell(day) && point.y() < cellOf(day).top() + dayLine && point.x() > cellOf(day).right() - 32;
}

qint64 MonthCalendar::stepOf(int key) const
{
    switch (key) {
    case Qt::Key_Left: return -dayMinutes;
    case Qt::Key_Right: return dayMinutes;
    case Qt::Key_Up: return -7 * dayMinutes;
    case Qt::Key_Down: return 7 * dayMinutes;
    default: return 0;
    }
}

void MonthCalendar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens(this);
    painter.fillRect(rect(), t.surface);
    painter.setFont(smallFont());
    for (int column = 0; column < 7; ++column) {
        painter.setPen(t.muted);
        painter.drawText(QRect(width() * column / 7 + 8, 0, width() / 7 - 8, headHeight), Qt::AlignVCenter | Qt::AlignLeft,
            text::weekdayName(column + 1));
    }
    if (!m_month.isValid())
        return;
    for (QDate day = firstDay(); day <= lastDay(); day = day.addDays(1))
        paintCell(painter, day);
    for (QDate monday = firstDay(); monday <= lastDay(); monday = monday.addDays(7)) {
        for (const BandPiece &piece : bandsOfWeek(monday))
            paintBand(painter, bandRect(piece), piece);
    }
    painter.setPen(t.border);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect().adjusted(0, 0, -1, -1), radius, radius);
}

void MonthCalendar::paintCell(QPainter &painter, QDate day) const
{
    const Tokens &t = tokens(this);
    const QRect cell = cellOf(day);
    const bool own = day.month() == m_month.month();
    if (!own)
        painter.fillRect(cell, t.background);
    if (isDropPlace(day))
        painter.fillRect(cell, t.accentSoft);
    painter.setPen(t.border);
    painter.drawLine(cell.topLeft(), cell.topRight());
    if (day.dayOfWeek() != 1)
        painter.drawLine(cell.topLeft(), cell.bottomLeft());
    const QRect number(cell.left() + 6, cell.top() + 2, 22, dayLine - 4);
    paintDayNumber(painter, number, day, QString::number(day.day()), !own);
    paintRuns(painter, day, cell);
    paintLoad(painter, cell.adjusted(5, 0, -5, -1), day);
    if (day == selectedDay() && hasFocus()) {
        painter.setPen(QPen(t.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cell.adjusted(1, 1, -2, -2));
    }
}

void MonthCalendar::paintRuns(QPainter &painter, QDate day, const QRect &cell) const
{
    const QList<int> found = runsOn(day);
    const int room = rowsPerCell(day);
    const bool isMore = found.size() > room;
    QRect marks = cell.adjusted(33, 2, isMore ? -30 : -4, 0);
    marks.setHeight(dayLine - 4);
    paintMarks(painter, marks, day);
    for (int row = 0; row < std::min(int(found.size()), room); ++row)
        paintRun(painter, itemRect(day, row), runs()[found[row]]);
    if (!isMore)
        return;
    painter.setFont(smallFont());
    painter.setPen(tokens(this).info);
    painter.drawText(cell.adjusted(0, 3, -6, 0), Qt::AlignTop | Qt::AlignRight, QStringLiteral("+%1").arg(found.size() - room));
}

} // namespace siyu::ui
