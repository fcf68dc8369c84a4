// SPDX-License-Identifier: GPL-3.0-or-later
// A figure drawn in a window: panels below each other (or one scene) in the colours of the theme; the step under the mouse or chosen by
// the arrow keys is told in a tooltip, a click or Enter asks for the rows behind it. Main thread.
#pragma once

#include "core/insight/figure.h"

#include <QWidget>

class QVBoxLayout;

namespace siyu::ui {

class PanelView;
class SceneView;
class StepPointer;

class ChartView final : public QWidget {
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);

    void setFigure(const insight::Figure &figure);
    // The step that is marked; −1 = none.
    qsizetype currentStep() const { return m_current; }
    void setCurrentStep(qsizetype step);

Q_SIGNALS:
    void stepChosen(qsizetype step);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void rebuild();
    void follow(StepPointer *pointer);
    QPoint placeOf(qsizetype step) const;
    void tellStep(qsizetype step, const QPoint &globalPos);
    QString stepText(qsizetype step) const;
    QString textBefore(qsizetype series, qsizetype step) const;

    insight::Figure m_figure;
    QVBoxLayout *m_column;
    QList<PanelView *> m_panels;
    SceneView *m_scene = nullptr; // of shades or of factors, instead of panels
    qsizetype m_current = -1;
    bool m_isStale = false; // the theme changed since the panels were drawn
};

} // namespace siyu::ui
