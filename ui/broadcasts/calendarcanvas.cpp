// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/calendarcanvas.h"

#include "ui/broadcasts/runtext.h"
#include "ui/common/fields.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QToolTip>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr qint64 dayMinutes = 24 * 60;

bool isContent(const QMimeData *data) { return data->hasFormat(QLatin1String(contentMime)); }

// A run as it stands on the workspace's clock, without a zone.
QDateTime localOf(const RunRow &run) { return QDateTime(run.local.date(), run.local.time(), Qt::UTC); }

bool isOpen(const RunRow &run) { return run.state == QLatin1String("planned") || run.state == QLatin1String("missed"); }

} // namespace

CalendarCanvas::CalendarCanvas(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void CalendarCanvas::setToday(QDate today)
{
    m_today = today;
    if (!firstDay().isValid())
        showDay(today);
    update();
}

void CalendarCanvas::setSpan(const CalendarSpan &span)
{
    m_span = span;
    m_daysOf.clear();
    for (const CalendarDay &day : span.days)
        m_daysOf[day.day] << day;
    setRuns(span.runs);
}

void CalendarCanvas::setRuns(const QList<RunRow> &runs)
{
    m_runs = runs;
    m_runsOf.clear();
    for (int i = 0; i < runs.size(); ++i)
        m_runsOf[runs[i].local.date()] << i;
    update();
    describe();
}

QStringList CalendarCanvas::marksOf(QDate day) const
{
    QStringList marks;
    for (const CalendarDay &one : m_daysOf.value(day)) {
        const QString text = markText(one);
        if (!text.isEmpty() && !marks.contains(text))
            marks << text;
        // A day off that the operator named; those of a file are called as their festivals.
        if (one.own && one.source.isEmpty() && one.kind == DayKind::Holiday && !one.name.isEmpty())
            marks << one.name;
    }
    return marks;
}

void CalendarCanvas::select(QDate day)
{
    m_selected = day;
    if (day < firstDay() || day > lastDay())
        showDay(day);
    update();
    describe();
}

const RunRow *CalendarCanvas::selectedRow() const
{
    for (const RunRow &run : m_runs) {
        if (run.id == m_selectedRun)
            return &run;
    }
    return nullptr;
}

QDateTime CalendarCanvas::landing(const RunRow &run, const CalendarPlace &place) const
{
    return QDateTime(place.day, place.time.isValid() ? place.time : run.local.time(), Qt::UTC);
}

void CalendarCanvas::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    m_dragging = false;
    const int run = runAt(event->pos());
    m_selectedRun = run >= 0 ? m_runs[run].id : RunId();
    if (const QDate day = placeAt(event->pos()).day; day.isValid())
        select(day);
}

void CalendarCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton) || !m_selectedRun.isValid())
        return;
    if ((event->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance() && !m_dragging)
        return;
    m_dragging = true;
    m_dropping = true;
    m_drop = placeAt(event->pos());
    setCursor(event->modifiers() & Qt::ControlModifier ? Qt::DragCopyCursor : Qt::ClosedHandCursor);
    update();
}

void CalendarCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    unsetCursor();
    m_dropping = false;
    if (std::exchange(m_dragging, false)) {
        update();
        const CalendarPlace place = placeAt(event->pos());
        const RunRow *run = selectedRow();
        if (!run || !place.day.isValid())
            return;
        const QDateTime local = landing(*run, place);
        if (event->modifiers() & Qt::ControlModifier)
            Q_EMIT copyWanted(run->id, local);
        else if (local != localOf(*run))
            Q_EMIT moveWanted(run->id, local);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    if (const int run = runAt(event->pos()); run >= 0)
        Q_EMIT runActivated(m_runs[run].id);
    else if (isMoreAt(event->pos()))
        Q_EMIT listWanted(placeAt(event->pos()).day);
    else if (const qint64 campaign = bandAt(event->pos()))
        Q_EMIT bandActivated(campaign);
}

void CalendarCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    const CalendarPlace place = placeAt(event->pos());
    if (runAt(event->pos()) < 0 && bandAt(event->pos()) == 0 && place.day.isValid())
        Q_EMIT newWanted(place.day, place.time);
}

void CalendarCanvas::shift(qint64 minutes, bool copies)
{
    const RunRow *run = selectedRow();
    if (!run)
        return;
    const QDateTime local = localOf(*run).addSecs(minutes * 60);
    if (copies)
        Q_EMIT copyWanted(run->id, local);
    else
        Q_EMIT moveWanted(run->id, local);
}

void CalendarCanvas::selectNextRun()
{
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
}

void CalendarCanvas::step(int key)
{
    select(m_selected.addDays(stepOf(key) / dayMinutes));
}

void CalendarCanvas::keyPressEvent(QKeyEvent *event)
{
    if (const qint64 minutes = stepOf(event->key())) {
        if (event->modifiers() & Qt::ShiftModifier) {
            shift(minutes, event->modifiers() & Qt::ControlModifier);
        } else {
            m_selectedRun = {};
            step(event->key());
        }
        return;
    }
    switch (event->key()) {
    case Qt::Key_PageUp:
        return turn(-1);
    case Qt::Key_PageDown:
        return turn(1);
    case Qt::Key_Home:
        return select(m_today);
    case Qt::Key_Space:
        return selectNextRun();
    case Qt::Key_Delete:
        if (const RunRow *run = selectedRow(); run && isOpen(*run))
            Q_EMIT cancelWanted(run->id);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_selectedRun.isValid())
            Q_EMIT runActivated(m_selectedRun);
        else
            Q_EMIT newWanted(m_selected, keyTime());
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void CalendarCanvas::addRunActions(QMenu *menu, const RunRow &run)
{
    const RunId id = run.id;
    const QDateTime local = localOf(run);
    menu->addAction(tr("Open"), this, [this, id] { Q_EMIT runActivated(id); });
    if (isOpen(run)) {
        menu->addSeparator();
        menu->addAction(tr("Move to the next day"), this, [this, id, local] { Q_EMIT moveWanted(id, local.addDays(1)); });
        menu->addAction(tr("Move to the next week"), this, [this, id, local] { Q_EMIT moveWanted(id, local.addDays(7)); });
    }
    menu->addSeparator();
    menu->addAction(tr("Copy to the next day"), this, [this, id, local] { Q_EMIT copyWanted(id, local.addDays(1)); });
    menu->addAction(tr("Copy to the next week"), this, [this, id, local] { Q_EMIT copyWanted(id, local.addDays(7)); });
    menu->addAction(tr("Save as a calendar file (.ics)…"), this, [this, id = run.broadcast] { Q_EMIT exportWanted(id); });
    if (isOpen(run)) {
        menu->addSeparator();
        menu->addAction(tr("Cancel this run"), this, [this, id] { Q_EMIT cancelWanted(id); });
    }
}

void CalendarCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int at = byKey ? -1 : runAt(event->pos());
    const RunRow *run = at >= 0 ? &m_runs[at] : byKey ? selectedRow() : nullptr;
    const CalendarPlace place = byKey ? CalendarPlace{m_selected, {}} : placeAt(event->pos());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (run) {
        m_selectedRun = run->id;
        addRunActions(menu, *run);
    } else if (place.day.isValid()) {
        menu->addAction(tr("New broadcast"), this, [this, place] { Q_EMIT newWanted(place.day, place.time); });
        menu->addAction(tr("Mark this day…"), this, [this, day = place.day] { Q_EMIT dayWanted(day); });
    }
    if (const qint64 campaign = byKey ? 0 : bandAt(event->pos()))
        menu->addAction(tr("Stages of the campaign…"), this, [this, campaign] { Q_EMIT bandActivated(campaign); });
    menu->popup(event->globalPos());
}

void CalendarCanvas::dragEnterEvent(QDragEnterEvent *event)
{
    if (isContent(event->mimeData()))
        event->acceptProposedAction();
}

void CalendarCanvas::dragMoveEvent(QDragMoveEvent *event)
{
    m_drop = placeAt(event->position().toPoint());
    m_dropping = m_drop.day.isValid();
    event->setAccepted(m_dropping && isContent(event->mimeData()));
    update();
}

void CalendarCanvas::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropping = false;
    update();
}

void CalendarCanvas::dropEvent(QDropEvent *event)
{
    m_dropping = false;
    update();
    const CalendarPlace place = placeAt(event->position().toPoint());
    const qint64 content = event->mimeData()->data(QLatin1String(contentMime)).split(',').first().toLongLong();
    if (content <= 0 || !place.day.isValid())
        return;
    event->acceptProposedAction();
    select(place.day);
    Q_EMIT contentDropped(content, place.day, place.time);
}

QString CalendarCanvas::tipAt(QPoint point) const
{
    if (const int run = runAt(point); run >= 0)
        return runTip(m_runs[run]);
    const QDate day = placeAt(point).day;
    if (!day.isValid())
        return {};
    QStringList lines;
    if (const QStringList marks = marksOf(day); !marks.isEmpty())
        lines << marks.join(QStringLiteral(" · "));
    for (const BandPiece &piece : bandPieces(m_span.bands, day, day))
        lines << piece.label;
    if (m_span.loads.contains(day))
        lines << loadTip(m_span.loads[day]);
    return lines.join(QLatin1Char('\n'));
}

bool CalendarCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), plainTip(tipAt(help->pos())), this);
        return true;
    }
    return QWidget::event(event);
}

// What a screen reader says after each step.
void CalendarCanvas::describe()
{
    QStringList parts{QLocale().toString(m_selected, QLocale::LongFormat)};
    parts += marksOf(m_selected);
    for (const int index : runsOn(m_selected)) {
        const RunRow &run = m_runs[index];
        const QString line = run.local.toString(QStringLiteral("HH:mm ")) + run.name;
        parts << (run.id == m_selectedRun ? tr("selected: %1").arg(line) : line);
    }
    if (m_span.loads.value(m_selected).isOver())
        parts << tr("over a limit");
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

} // namespace siyu::ui
