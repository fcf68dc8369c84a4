// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/weekcalendar.h"

#include "core/base/period.h"
#include "core/broadcasts/words.h"
#include "ui/broadcasts/runtext.h"
#include "ui/common/theme.h"
#include "ui/text/words.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <algorithm>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int axisWidth = 52;
constexpr int firstHour = 7, lastHour = 23;
constexpr int titleHeight = 24, loadLine = 26;
constexpr int bandHeight = 16, postHeight = 20;
constexpr int mostLanes = 3, mostPosts = 2;
constexpr int itemHeight = 20;
constexpr int mostBeside = 3; // runs that meet
constexpr qint64 dayMinutes = 24 * 60;
constexpr int stepMinutes = 30; // to which a drop snaps

bool isPost(const RunRow &run) { return targetKindOf(run.touchpoint) == TargetKind::Account; }

} // namespace

WeekCalendar::WeekCalendar(QWidget *parent) : CalendarCanvas(parent)
{
    setAccessibleName(tr("Week of broadcasts"));
}

void WeekCalendar::showDay(QDate day)
{
    const QDate monday = isoWeekOf(day).from;
    if (monday == m_monday || !monday.isValid())
        return;
    m_monday = monday;
    if (selectedDay() < firstDay() || selectedDay() > lastDay())
        setSelected(today() >= firstDay() && today() <= lastDay() ? today() : monday);
    update();
    Q_EMIT spanChanged();
}

QString WeekCalendar::title() const
{
    if (!m_monday.isValid())
        return {};
    const QString form = tr("d MMM yyyy", "format of a day in the title of a week");
    const QString begin = m_monday.year() == lastDay().year() ? tr("d MMM", "format of a day in the title of a week") : form;
    return tr("%1 – %2", "from a day to a day").arg(QLocale().toString(m_monday, begin), QLocale().toString(lastDay(), form));
}

QRect WeekCalendar::columnOf(QDate day) const
{
    const int index = int(m_monday.daysTo(day));
    const int room = width() - axisWidth;
    const int left = axisWidth + room * index / 7;
    return {left, 0, axisWidth + room * (index + 1) / 7 - left, height()};
}

QDate WeekCalendar::dayAtX(int x) const
{
    for (QDate day = firstDay(); day.isValid() && day <= lastDay(); day = day.addDays(1)) {
        const QRect column = columnOf(day);
        if (x >= column.left() && x <= column.right())
            return day;
    }
    return {};
}

int WeekCalendar::lanes() const
{
    int most = 0;
    for (const BandPiece &piece : bandPieces(span().bands, firstDay(), lastDay()))
        most = std::max(most, piece.lane + 1);
    return std::min(most, mostLanes);
}

int WeekCalendar::allDayTop() const { return titleHeight + loadLine + lanes() * bandHeight; }

int WeekCalendar::headBottom() const { return allDayTop() + mostPosts * postHeight + 4; }

int WeekCalendar::yOf(QTime time) const
{
    const double minutes = std::clamp((time.hour() - firstHour) * 60 + time.minute(), 0, (lastHour - firstHour) * 60 - 10);
    return headBottom() + int((height() - headBottom()) * minutes / ((lastHour - firstHour) * 60));
}

QTime WeekCalendar::timeAtY(int y) const
{
    const int minutes = (lastHour - firstHour) * 60 * (y - headBottom()) / std::max(1, height() - headBottom());
    const int snapped = std::clamp(minutes, 0, (lastHour - firstHour) * 60 - stepMinutes) / stepMinutes * stepMinutes;
    return QTime(firstHour, 0).addSecs(snapped * 60);
}

QRect WeekCalendar::bandRect(const BandPiece &piece) const
{
    const int left = columnOf(piece.from).left() + 1;
    return {left, titleHeight + loadLine + piece.lane * bandHeight, columnOf(piece.to).right() - left, bandHeight - 2};
}

QList<WeekCalendar::Placed> WeekCalendar::placedPosts(QDate day) const
{
    QList<Placed> out;
    const QRect column = columnOf(day);
    int posts = 0;
    for (const int index : runsOn(day)) {
        if (!isPost(runs()[index]))
            continue;
        if (posts < mostPosts)
            out << Placed{index, QRect(column.left() + 2, allDayTop() + posts * postHeight, column.width() - 5, postHeight - 2), 0};
        ++posts;
    }
    if (posts > mostPosts) {
        out.last().run = -1;
        out.last().more = posts - mostPosts + 1;
    }
    return out;
}

QList<WeekCalendar::Placed> WeekCalendar::placedHours(QDate day) const
{
    QList<Placed> out;
    const QRect column = columnOf(day);
    QList<int> open; // runs that meet each other
    int bottom = -1;
    const auto place = [&] {
        const int beside = std::min(int(open.size()), mostBeside);
        for (int i = 0; i < beside; ++i) {
            const int left = column.left() + 2 + (column.width() - 5) * i / beside;
            const int right = column.left() + 2 + (column.width() - 5) * (i + 1) / beside;
            const int y = std::min(yOf(runs()[open[i]].local.time()), height() - itemHeight - 1);
            const bool isMore = i == mostBeside - 1 && open.size() > mostBeside;
            out << Placed{isMore ? -1 : open[i], QRect(left, y, right - left - 1, itemHeight - 1), isMore ? int(open.size()) - mostBeside + 1 : 0};
        }
        open.clear();
    };
    for (const int index : runsOn(day)) {
        if (isPost(runs()[index]))
            continue;
        const int y = yOf(runs()[index].local.time());
        if (!open.isEmpty() && y >= bottom)
            place();
        if (open.isEmpty() || y + itemHeight > bottom)
            bottom = std::max(bottom, y + itemHeight);
        if (open.isEmpty())
            bottom = y + itemHeight;
        open << index;
    }
    place();
    return out;
}

QList<WeekCalendar::Placed> WeekCalendar::placed(QDate day) const
{
    return placedPosts(day) + placedHours(day);
}

int WeekCalendar::runAt(QPoint point) const
{
    const QDate day = dayAtX(point.x());
    if (!day.isValid())
        return -1;
    for (const Placed &one : placed(day)) {
        if (one.rect.contains(point))
            return one.run;
    }
    return -1;
}

bool WeekCalendar::isMoreAt(QPoint point) const
{
    const QDate day = dayAtX(point.x());
    const QList<Placed> all = day.isValid() ? placed(day) : QList<Placed>();
    return std::any_of(all.begin(), all.end(), [&](const Placed &one) { return one.more > 0 && one.rect.contains(point); });
}

CalendarPlace WeekCalendar::placeAt(QPoint point) const
{
    const QDate day = dayAtX(point.x());
    return {day, day.isValid() && point.y() >= headBottom() ? timeAtY(point.y()) : QTime()};
}

qint64 WeekCalendar::bandAt(QPoint point) const
{
    for (const BandPiece &piece : bandPieces(span().bands, firstDay(), lastDay())) {
        if (piece.lane < mostLanes && bandRect(piece).contains(point))
            return piece.campaign;
    }
    return 0;
}

qint64 WeekCalendar::stepOf(int key) const
{
    switch (key) {
    case Qt::Key_Left: return -dayMinutes;
    case Qt::Key_Right: return dayMinutes;
    case Qt::Key_Up: return -60;
    case Qt::Key_Down: return 60;
    default: return 0;
    }
}

void WeekCalendar::step(int key)
{
    if (key == Qt::Key_Left || key == Qt::Key_Right)
        return CalendarCanvas::step(key);
    const int hour = std::clamp(m_hour.hour() + (key == Qt::Key_Up ? -1 : 1), firstHour, lastHour - 1);
    m_hour = QTime(hour, 0);
    update();
}

void WeekCalendar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens(this);
    painter.fillRect(rect(), t.surface);
    if (!m_monday.isValid())
        return;
    paintHours(painter);
    for (QDate day = firstDay(); day <= lastDay(); day = day.addDays(1)) {
        paintHead(painter, day);
        paintDay(painter, day);
    }
    for (const BandPiece &piece : bandPieces(span().bands, firstDay(), lastDay())) {
        if (piece.lane < mostLanes)
            paintBand(painter, bandRect(piece), piece);
    }
    painter.setPen(t.border);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect().adjusted(0, 0, -1, -1), radius, radius);
}

void WeekCalendar::paintHours(QPainter &painter) const
{
    const Tokens &t = tokens(this);
    painter.setFont(smallFont());
    for (int hour = firstHour; hour < lastHour; ++hour) {
        const int y = yOf(QTime(hour, 0));
        painter.setPen(t.border);
        painter.drawLine(axisWidth, y, width(), y);
        painter.setPen(t.muted);
        painter.drawText(QRect(0, y, axisWidth - 8, 16), Qt::AlignRight | Qt::AlignTop, QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0')));
    }
    painter.setPen(t.muted);
    painter.drawText(QRect(0, allDayTop(), axisWidth - 8, postHeight), Qt::AlignRight | Qt::AlignVCenter, tr("posts", "posts of accounts, label of a row"));
    painter.drawText(QRect(0, titleHeight, axisWidth - 8, loadLine - 8), Qt::AlignRight | Qt::AlignVCenter, tr("sends", "planned sends, label of a row"));
}

void WeekCalendar::paintHead(QPainter &painter, QDate day) const
{
    const Tokens &t = tokens(this);
    const QRect column = columnOf(day);
    if (isDropPlace(day)) {
        const bool hasTime = dropPlace().time.isValid();
        const int top = hasTime ? yOf(dropPlace().time) : 0;
        painter.fillRect(QRect(column.left() + 1, top, column.width() - 1, hasTime ? itemHeight : headBottom()), t.accentSoft);
    }
    painter.setPen(t.border);
    painter.drawLine(column.left(), 0, column.left(), height());
    const QString weekday = text::weekdayName(day.dayOfWeek());
    painter.setFont(smallFont());
    painter.setPen(t.muted);
    const int wide = painter.fontMetrics().horizontalAdvance(weekday);
    painter.drawText(QRect(column.left() + 6, 0, wide + 2, titleHeight), Qt::AlignVCenter | Qt::AlignLeft, weekday);
    const QRect number(column.left() + 10 + wide, 3, 24, titleHeight - 6);
    paintDayNumber(painter, number, day, QString::number(day.day()), false);
    QRect marks(number.right() + 5, 0, column.right() - number.right() - 8, titleHeight);
    paintMarks(painter, marks, day);
    const DayLoad load = span().loads.value(day);
    if (load.lines.isEmpty())
        return;
    painter.setFont(smallFont());
    painter.setPen(load.isOver() ? t.danger : t.muted);
    const QRect words(column.left() + 6, titleHeight, column.width() - 10, loadLine - 8);
    const LoadLine &fullest = load.lines.first();
    const QString said = fullest.limit ? tr("%1 · fullest %2 of %3", "sends of a day; of the account that is nearest to its limit").arg(load.planned).arg(fullest.planned).arg(*fullest.limit)
                                       : QString::number(load.planned);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(said, Qt::ElideRight, words.width()));
    paintLoad(painter, QRect(column.left() + 6, titleHeight, column.width() - 10, loadLine - 4), day);
}

void WeekCalendar::paintDay(QPainter &painter, QDate day) const
{
    const Tokens &t = tokens(this);
    for (const Placed &one : placed(day)) {
        if (one.run >= 0) {
            paintRun(painter, one.rect, runs()[one.run]);
            continue;
        }
        painter.setFont(smallFont());
        painter.fillRect(one.rect, t.raised);
        painter.setPen(t.info);
        painter.drawText(one.rect, Qt::AlignCenter, QStringLiteral("+%1").arg(one.more));
    }
    if (day != selectedDay() || !hasFocus())
        return;
    painter.setPen(QPen(t.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(columnOf(day).adjusted(2, 1, -2, -2));
    // The hour of the keys.
    painter.fillRect(QRect(columnOf(day).left() + 2, yOf(m_hour), 4, itemHeight), t.accent);
}

} // namespace siyu::ui
