// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse does over the steps of a drawn figure: told where it is, which one is clicked; the wheel is left to the page.
// Owned by the view that it watches; main thread.
#pragma once

#include <QObject>
#include <QPointF>
#include <functional>

class QAbstractScrollArea;

namespace siyu::ui {

class StepPointer final : public QObject {
    Q_OBJECT

public:
    // `stepUnder`: which step lies at a place of the viewport; −1 = none.
    StepPointer(QAbstractScrollArea *view, std::function<qsizetype(const QPointF &)> stepUnder);

Q_SIGNALS:
    void hovered(qsizetype step, const QPoint &globalPos); // −1 = none
    void clicked(qsizetype step);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAbstractScrollArea *m_view;
    std::function<qsizetype(const QPointF &)> m_stepUnder;
};

} // namespace siyu::ui
