// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/viewbar.h"

#include "ui/text/format.h"

#include <QAction>
#include <QKeyEvent>

namespace siyu::ui {

ViewBar::ViewBar(QWidget *parent) : QTabBar(parent)
{
    setAccessibleName(tr("Views"));
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideRight);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *remove = new QAction(tr("Delete this view"), this);
    connect(remove, &QAction::triggered, this, [this] {
        if (view() > 0)
            Q_EMIT removeWanted(name());
    });
    addAction(remove);
    connect(this, &QTabBar::currentChanged, this, [this, remove] {
        remove->setEnabled(view() > 0);
        Q_EMIT viewChosen();
    });
    remove->setEnabled(false);
    setSegments({});
}

void ViewBar::setSegments(const QList<members::Segment> &segments)
{
    const QString chosen = name();
    const QString former = rule();
    QSignalBlocker quiet(this);
    m_segments = segments;
    m_counts = QList<qint64>(segments.size() + 1, -1);
    while (count() > segments.size() + 1)
        removeTab(count() - 1);
    for (int view = 0; view <= segments.size(); ++view) {
        if (view >= count())
            addTab(titleOf(view));
        setTabText(view, titleOf(view));
        setTabToolTip(view, view > 0 ? segments[view - 1].rule.toHtmlEscaped() : QString());
    }
    choose(chosen);
    quiet.unblock();
    // The chosen view was deleted, or its rule is another now.
    if (rule() != former)
        Q_EMIT viewChosen();
}

QString ViewBar::titleOf(int view) const
{
    const QString plain = view == 0 ? tr("Everybody") : m_segments[view - 1].name;
    // An ampersand in a name is no shortcut.
    const QString name = QString(plain).replace(QLatin1Char('&'), QLatin1String("&&"));
    return m_counts[view] < 0 ? name : name + QLatin1Char(' ') + text::number(m_counts[view]);
}

void ViewBar::setCount(int view, qint64 count)
{
    if (view < 0 || view >= m_counts.size())
        return;
    m_counts[view] = count;
    setTabText(view, titleOf(view));
}

QString ViewBar::rule() const { return view() > 0 && view() <= m_segments.size() ? m_segments[view() - 1].rule : QString(); }
QString ViewBar::name() const { return view() > 0 && view() <= m_segments.size() ? m_segments[view() - 1].name : QString(); }

void ViewBar::choose(const QString &segment)
{
    int found = 0;
    for (int i = 0; i < m_segments.size(); ++i) {
        if (!segment.isEmpty() && m_segments[i].name == segment)
            found = i + 1;
    }
    setCurrentIndex(found);
}

void ViewBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && view() > 0) {
        Q_EMIT removeWanted(name());
        return;
    }
    QTabBar::keyPressEvent(event);
}

} // namespace siyu::ui
