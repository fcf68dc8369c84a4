// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/monthcalendar.h"

#include "core/base/period.h"
#include "core/broadcasts/festivals.h"
#include "core/broadcasts/words.h"
#include "ui/common/theme.h"
#include "ui/text/calendartext.h"
#include "ui/text/words.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace siyu::ui {

namespace {

constexpr int headHeight = 28;
constexpr int dayLine = 22; // the day's number
constexpr int itemHeight = 22;
constexpr int edge = 3;
constexpr int narrowItem = 84;

} // namespace

QString countsText(const QMap<QString, qint64> &counts)
{
    static const QStringList states{QStringLiteral("sent"), QStringLiteral("planned"), QStringLiteral("handed_out"),
        QStringLiteral("missed"), QStringLiteral("failed"), QStringLiteral("cancelled")};
    QStringList parts;
    for (const QString &state : states) {
        if (const qint64 count = counts.value(state))
            parts << QCoreApplication::translate("Broadcasts", "%1 %2", "a number and a state").arg(count).arg(text::deliveryStatusName(state));
    }
    for (const broadcasts::Reason reason : broadcasts::allReasons) {
        if (const qint64 count = counts.value(wordOf(reason)))
            parts << QCoreApplication::translate("Broadcasts", "%1 %2", "a number and a state").arg(count).arg(text::reasonName(wordOf(reason)));
    }
    if (const qint64 count = counts.value(QStringLiteral("by_operator")))
        parts << QCoreApplication::translate("Broadcasts", "%1 %2", "a number and a state").arg(count).arg(text::reasonName(QStringLiteral("by_operator")));
    return parts.join(QStringLiteral(" · "));
}

QString runStateName(const QString &state)
{
    if (state == QLatin1String("handed_out"))
        return QCoreApplication::translate("Broadcasts", "At the send desk");
    return text::deliveryStatusName(state);
}

QColor runColor(const QWidget *widget, const broadcasts::RunRow &run)
{
    const Tokens &t = tokens(widget);
    if (run.state == QLatin1String("missed"))
        return t.danger;
    if (run.state == QLatin1String("done"))
        return t.accent;
    if (run.state == QLatin1String("handed_out"))
        return t.warning;
    return run.state == QLatin1String("planned") ? t.info : t.muted;
}

MonthCalendar::MonthCalendar(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(false);
    setAccessibleName(tr("Month of broadcasts"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QDate MonthCalendar::firstDay() const
{
    return isoWeekOf(QDate(m_month.year(), m_month.month(), 1)).from;
}

void MonthCalendar::setMonth(QDate anyDay)
{
    const QDate first(anyDay.year(), anyDay.month(), 1);
    if (first == m_month)
        return;
    m_month = first;
    if (!m_selected.isValid() || m_selected < firstDay() || m_selected > lastDay())
        m_selected = m_today.isValid() && monthOf(first).contains(m_today) ? m_today : first;
    m_festivals.clear();
    for (const broadcasts::MarkedDay &marked : broadcasts::markedDays(firstDay(), lastDay()))
        m_festivals[marked.day] << text::dayName(marked.word);
    update();
    Q_EMIT monthChanged();
}

void MonthCalendar::setToday(QDate today)
{
    m_today = today;
    if (!m_month.isValid())
        setMonth(today);
    update();
}

void MonthCalendar::setRuns(const QList<broadcasts::RunRow> &runs)
{
    m_runs = runs;
    update();
    describe();
}

void MonthCalendar::setHolidays(const broadcasts::HolidayCalendar &holidays)
{
    m_holidays = holidays;
    update();
    describe();
}

QStringList MonthCalendar::marksOf(QDate day) const
{
    QStringList marks;
    if (m_holidays.holidays.contains(day))
        marks << tr("day off");
    else if (m_holidays.makeup.contains(day))
        marks << tr("worked");
    return marks + m_festivals.value(day);
}

void MonthCalendar::select(QDate day)
{
    m_selected = day;
    if (day < firstDay() || day > lastDay())
        setMonth(day);
    update();
    describe();
}

QRect MonthCalendar::cellOf(QDate day) const
{
    const qint64 index = firstDay().daysTo(day);
    const int column = int(index % 7), row = int(index / 7);
    const int left = width() * column / 7, right = width() * (column + 1) / 7;
    const int top = headHeight + (height() - headHeight) * row / 6, bottom = headHeight + (height() - headHeight) * (row + 1) / 6;
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

int MonthCalendar::rowsPerCell() const
{
    return std::max(1, ((height() - headHeight) / 6 - dayLine - 4) / itemHeight);
}

QRect MonthCalendar::itemRect(QDate day, int row) const
{
    const QRect cell = cellOf(day);
    return {cell.left() + 4, cell.top() + dayLine + row * itemHeight, cell.width() - 8, itemHeight - 2};
}

QList<int> MonthCalendar::runsOn(QDate day) const
{
    QList<int> found;
    for (int i = 0; i < m_runs.size(); ++i) {
        if (m_runs[i].local.date() == day)
            found << i;
    }
    return found;
}

int MonthCalendar::runAt(QPoint point) const
{
    const QDate day = dayAt(point);
    if (!day.isValid())
        return -1;
    const QList<int> runs = runsOn(day);
    for (int row = 0; row < std::min(int(runs.size()), rowsPerCell()); ++row) {
        if (itemRect(day, row).contains(point))
            return runs[row];
    }
    return -1;
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
    for (QDate day = firstDay(); day <= lastDay(); day = day.addDays(1))
        paintCell(painter, day);
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
    if (m_dragging && day == m_dropDay)
        painter.fillRect(cell, t.accentSoft);
    painter.setPen(t.border);
    painter.drawLine(cell.topLeft(), cell.topRight());
    if (day.dayOfWeek() != 1)
        painter.drawLine(cell.topLeft(), cell.bottomLeft());
    const QRect number(cell.left() + 6, cell.top() + 2, 22, dayLine - 4);
    if (day == m_today) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accent);
        painter.drawRoundedRect(number, 9, 9);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    painter.setPen(day == m_today ? t.onAccent : own ? t.text : t.muted);
    painter.setFont(smallFont());
    painter.drawText(number, Qt::AlignCenter, QString::number(day.day()));
    const QList<int> runs = runsOn(day);
    const int room = rowsPerCell();
    paintMarks(painter, cell.adjusted(number.right() - cell.left() + 5, 2, runs.size() > room ? -24 : -4, 0), day);
    for (int row = 0; row < std::min(int(runs.size()), room); ++row)
        paintRun(painter, itemRect(day, row), runs[row]);
    if (runs.size() > room) {
        painter.setPen(t.muted);
        painter.drawText(cell.adjusted(0, 2, -6, 0), Qt::AlignTop | Qt::AlignRight, QStringLiteral("+%1").arg(runs.size() - room));
    }
    if (day == m_selected && hasFocus()) {
        painter.setPen(QPen(t.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cell.adjusted(1, 1, -2, -2));
    }
}

// Beside the day's number: off or work, then the festival as far as there is room.
void MonthCalendar::paintMarks(QPainter &painter, QRect place, QDate day) const
{
    const Tokens &t = tokens(this);
    place.setHeight(dayLine - 4);
    const bool isOff = m_holidays.holidays.contains(day);
    if (isOff || m_holidays.makeup.contains(day)) {
        const QString word = isOff ? tr("off", "day, in a cell of the calendar") : tr("work", "day, in a cell of the calendar");
        painter.setPen(isOff ? t.accent : t.warning);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, word);
        place.setLeft(place.left() + painter.fontMetrics().horizontalAdvance(word) + 6);
    }
    painter.setPen(t.muted);
    const QString names = m_festivals.value(day).join(QStringLiteral(" · "));
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(names, Qt::ElideRight, place.width()));
}

void MonthCalendar::paintRun(QPainter &painter, const QRect &rect, int index) const
{
    const Tokens &t = tokens(this);
    const broadcasts::RunRow &run = m_runs[index];
    const bool selected = run.id == m_selectedRun;
    painter.setPen(Qt::NoPen);
    painter.setBrush(selected ? t.accentSoft : t.raised);
    painter.drawRect(rect);
    painter.fillRect(QRect(rect.left(), rect.top(), edge, rect.height()), runColor(this, run));
    QFont font = smallFont();
    font.setStrikeOut(run.state == QLatin1String("cancelled") || run.state == QLatin1String("dropped"));
    painter.setFont(font);
    painter.setPen(t.text);
    const QRect words = rect.adjusted(edge + 4, 0, -2, 0);
    const QString mark = run.state == QLatin1String("missed") ? QStringLiteral("! ") : run.state == QLatin1String("done") ? QStringLiteral("✓ ") : QString();
    // In a narrow cell the name says more than the time, which the tooltip has too.
    const QString time = words.width() < narrowItem ? QString() : run.local.toString(QStringLiteral("HH:mm "));
    const QString line = mark + time + run.name;
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(line, Qt::ElideRight, words.width()));
}

void MonthCalendar::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    m_dragging = false;
    const int run = runAt(event->pos());
    m_selectedRun = run >= 0 ? m_runs[run].id : RunId();
    if (const QDate day = dayAt(event->pos()); day.isValid())
        select(day);
}

void MonthCalendar::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton) || !m_selectedRun.isValid())
        return;
    if ((event->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance() && !m_dragging)
        return;
    m_dragging = true;
    m_dropDay = dayAt(event->pos());
    setCursor(Qt::ClosedHandCursor);
    update();
}

void MonthCalendar::mouseReleaseEvent(QMouseEvent *event)
{
    unsetCursor();
    if (std::exchange(m_dragging, false)) {
        const QDate day = dayAt(event->pos());
        const QDate from = dayAt(m_pressed);
        update();
        if (day.isValid() && day != from)
            Q_EMIT moveWanted(m_selectedRun, day);
        return;
    }
    if (const int run = runAt(event->pos()); run >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT runActivated(m_runs[run].id);
}

void MonthCalendar::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (runAt(event->pos()) < 0 && dayAt(event->pos()).isValid())
        Q_EMIT newWanted(dayAt(event->pos()));
}

void MonthCalendar::moveSelected(int days)
{
    for (const broadcasts::RunRow &run : m_runs) {
        if (run.id == m_selectedRun) {
            Q_EMIT moveWanted(run.id, run.local.date().addDays(days));
            return;
        }
    }
}

void MonthCalendar::keyPressEvent(QKeyEvent *event)
{
    static const QHash<int, int> steps{{Qt::Key_Left, -1}, {Qt::Key_Right, 1}, {Qt::Key_Up, -7}, {Qt::Key_Down, 7}};
    if (steps.contains(event->key())) {
        const int days = steps.value(event->key());
        if (event->modifiers() & Qt::ShiftModifier) {
            moveSelected(days);
        } else {
            m_selectedRun = {};
            select(m_selected.addDays(days));
        }
        return;
    }
    switch (event->key()) {
    case Qt::Key_PageUp:
        setMonth(m_month.addMonths(-1));
        return;
    case Qt::Key_PageDown:
        setMonth(m_month.addMonths(1));
        return;
    case Qt::Key_Home:
        select(m_today);
        return;
    case Qt::Key_Space: {
        const QList<int> runs = runsOn(m_selected);
        if (runs.isEmpty())
            return;
        int next = 0;
        for (int i = 0; i < runs.size(); ++i) {
            if (m_runs[runs[i]].id == m_selectedRun)
                next = (i + 1) % int(runs.size());
        }
        m_selectedRun = m_runs[runs[next]].id;
        update();
        describe();
        return;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_selectedRun.isValid())
            Q_EMIT runActivated(m_selectedRun);
        else
            Q_EMIT newWanted(m_selected);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool MonthCalendar::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int run = runAt(help->pos());
        if (run >= 0) {
            const broadcasts::RunRow &row = m_runs[run];
            const QString plain = QStringLiteral("%1 %2\n%3 · %4\n%5").arg(row.local.toString(QStringLiteral("HH:mm")), row.name,
                text::name(row.touchpoint), runStateName(row.state), countsText(row.counts));
            QToolTip::showText(help->globalPos(), QStringLiteral("<qt>%1</qt>").arg(plain.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"))), this);
        } else {
            const QDate day = dayAt(help->pos());
            QToolTip::showText(help->globalPos(), day.isValid() ? marksOf(day).join(QStringLiteral(" · ")) : QString(), this);
        }
        return true;
    }
    return QWidget::event(event);
}

// What a screen reader says after each step.
void MonthCalendar::describe()
{
    QStringList parts{QLocale().toString(m_selected, QLocale::LongFormat)};
    parts += marksOf(m_selected);
    for (const int index : runsOn(m_selected)) {
        const broadcasts::RunRow &run = m_runs[index];
        const QString line = run.local.toString(QStringLiteral("HH:mm ")) + run.name;
        parts << (run.id == m_selectedRun ? tr("selected: %1").arg(line) : line);
    }
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

} // namespace siyu::ui
