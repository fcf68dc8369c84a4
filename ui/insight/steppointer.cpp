// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/steppointer.h"

#include <QAbstractScrollArea>
#include <QMouseEvent>

namespace siyu::ui {

StepPointer::StepPointer(QAbstractScrollArea *view, std::function<qsizetype(const QPointF &)> stepUnder)
    : QObject(view), m_view(view), m_stepUnder(std::move(stepUnder))
{
    view->setFrameShape(QFrame::NoFrame);
    view->setFocusPolicy(Qt::NoFocus); // the chart around it has it
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setMouseTracking(true);
    view->viewport()->setMouseTracking(true);
    view->viewport()->installEventFilter(this);
}

bool StepPointer::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const qsizetype step = m_stepUnder(mouse->position());
        m_view->setCursor(step >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        Q_EMIT hovered(step, mouse->globalPosition().toPoint());
        return true;
    }
    case QEvent::MouseButtonPress: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        m_view->parentWidget()->setFocus(Qt::MouseFocusReason);
        if (const qsizetype step = m_stepUnder(mouse->position()); step >= 0 && mouse->button() == Qt::LeftButton)
            Q_EMIT clicked(step);
        return true;
    }
    case QEvent::Leave:
        Q_EMIT hovered(-1, {});
        break;
    case QEvent::Wheel: // the page scrolls, not the chart
        event->ignore();
        return true;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace siyu::ui
