// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/viewbar.h"

#include "ui/text/format.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

namespace siyu::ui {

ViewBar::ViewBar(QWidget *parent) : QTabBar(parent), m_counts{-1}
{
    setAccessibleName(tr("Views"));
    setDrawBase(false);
    setExpanding(false);
    setMovable(true);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideRight);
    addTab(titleOf(0));
    connect(this, &QTabBar::currentChanged, this, &ViewBar::viewChosen);
    connect(this, &QTabBar::tabMoved, this, &ViewBar::tabWasMoved);
}

members::MemberView ViewBar::at(int place) const { return place > 0 && place <= m_views.size() ? m_views[place - 1] : members::MemberView(); }

members::MemberView ViewBar::view() const { return at(place()); }

void ViewBar::setViews(const QList<members::MemberView> &views)
{
    const members::MemberView former = view();
    QSignalBlocker quiet(this);
    QHash<qint64, qint64> known;
    for (qsizetype i = 0; i < m_views.size(); ++i)
        known.insert(m_views[i].id, m_counts.value(i + 1, -1));
    const qint64 all = m_counts.value(0, -1);
    m_views = views;
    m_counts = {all};
    for (const members::MemberView &view : views)
        m_counts.append(known.value(view.id, -1));
    while (count() > views.size() + 1)
        removeTab(count() - 1);
    for (int place = 0; place <= views.size(); ++place) {
        if (place >= count())
            addTab(titleOf(place));
        setTabText(place, titleOf(place));
        setTabToolTip(place, place > 0 ? QStringLiteral("<span>%1</span>").arg(at(place).rule.toHtmlEscaped()) : QString());
    }
    int chosen = 0;
    for (int place = 1; place <= views.size(); ++place)
        chosen = former.id > 0 && at(place).id == former.id ? place : chosen;
    setCurrentIndex(chosen);
    quiet.unblock();
    const members::MemberView now = view();
    if (now.id != former.id || now.rule != former.rule || now.search != former.search)
        Q_EMIT viewChosen();
}

void ViewBar::setWritable(bool writable)
{
    m_writable = writable;
    setMovable(writable);
}

QString ViewBar::titleOf(int place) const
{
    const QString plain = place == 0 ? tr("Everybody") : at(place).name;
    // An ampersand in a name is no shortcut.
    const QString name = QString(plain).replace(QLatin1Char('&'), QLatin1String("&&"));
    const qint64 count = m_counts.value(place, -1);
    return count < 0 ? name : name + QLatin1Char(' ') + text::number(count);
}

void ViewBar::setCount(int place, qint64 count)
{
    if (place < 0 || place >= m_counts.size())
        return;
    m_counts[place] = count;
    setTabText(place, titleOf(place));
}

void ViewBar::setLook(qint64 id, const QByteArray &look)
{
    for (members::MemberView &view : m_views) {
        if (view.id == id)
            view.look = look;
    }
}

void ViewBar::choose(const QString &name)
{
    for (int place = 1; place <= m_views.size(); ++place) {
        if (at(place).name == name)
            setCurrentIndex(place);
    }
}

void ViewBar::moveBy(int steps)
{
    const int from = place();
    const int to = from + steps;
    if (!m_writable || from < 1 || to < 1 || to >= count())
        return;
    moveTab(from, to);
    tellOrder();
}

void ViewBar::tabWasMoved(int from, int to)
{
    if (from == 0 || to == 0) {
        // Everybody stands first, whatever is dragged.
        const QSignalBlocker quiet(this);
        moveTab(to, from);
        return;
    }
    m_views.move(from - 1, to - 1);
    m_counts.move(from, to);
    m_moved = true;
}

void ViewBar::tellOrder()
{
    if (!std::exchange(m_moved, false))
        return;
    QList<qint64> ids;
    for (const members::MemberView &view : std::as_const(m_views))
        ids.append(view.id);
    Q_EMIT orderWanted(ids);
}

void ViewBar::keyPressEvent(QKeyEvent *event)
{
    const bool isMove = event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (isMove && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right))
        moveBy(event->key() == Qt::Key_Left ? -1 : 1);
    else if (event->key() == Qt::Key_Delete && view().id > 0 && m_writable)
        Q_EMIT removeWanted(view());
    else if (event->key() == Qt::Key_F2 && view().id > 0 && m_writable)
        Q_EMIT renameWanted(view());
    else
        QTabBar::keyPressEvent(event);
}

void ViewBar::mouseDoubleClickEvent(QMouseEvent *event)
{
    const members::MemberView clicked = at(tabAt(event->position().toPoint()));
    if (clicked.id > 0 && m_writable)
        Q_EMIT renameWanted(clicked);
    else
        QTabBar::mouseDoubleClickEvent(event);
}

void ViewBar::mouseReleaseEvent(QMouseEvent *event)
{
    QTabBar::mouseReleaseEvent(event);
    tellOrder();
}

void ViewBar::contextMenuEvent(QContextMenuEvent *event)
{
    const int place = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : tabAt(event->pos());
    const members::MemberView clicked = at(place);
    QMenu menu;
    if (clicked.id > 0) {
        menu.addAction(tr("Rename this view…"), this, [this, clicked] { Q_EMIT renameWanted(clicked); });
        menu.addAction(tr("Delete this view"), this, [this, clicked] { Q_EMIT removeWanted(clicked); });
        menu.addAction(tr("Move to the left"), this, [this, place] {
            setCurrentIndex(place);
            moveBy(-1);
        })->setEnabled(place > 1);
        menu.addAction(tr("Move to the right"), this, [this, place] {
            setCurrentIndex(place);
            moveBy(1);
        })->setEnabled(place + 1 < count());
        menu.addSeparator();
    }
    menu.addAction(tr("Save as a view…"), this, &ViewBar::saveWanted);
    menu.setEnabled(m_writable);
    menu.exec(event->reason() == QContextMenuEvent::Keyboard ? mapToGlobal(tabRect(place).bottomLeft()) : event->globalPos());
}

} // namespace siyu::ui
