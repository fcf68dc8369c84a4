// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/chartview.h"

#include "ui/common/fields.h"
#include "ui/common/theme.h"
#include "ui/insight/chartpalette.h"
#include "ui/insight/panelview.h"
#include "ui/insight/sceneview.h"
#include "ui/insight/steppointer.h"
#include "ui/render/chartpanel.h"
#include "ui/text/captions.h"

#include <QEvent>
#include <QKeyEvent>
#include <QToolTip>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {
constexpr int leastHeight = 60; // of a panel
}

render::Palette chartPalette(const Tokens &t) { return {t.surface, t.text, t.muted, t.border, t.dark}; }

ChartView::ChartView(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::s);
    setFocusPolicy(Qt::StrongFocus);
}

void ChartView::setFigure(const insight::Figure &figure)
{
    m_figure = figure;
    m_current = -1;
    setAccessibleName(text::figureTitle(figure.word));
    setAccessibleDescription(text::figureFacts(figure));
    rebuild();
}

void ChartView::rebuild()
{
    m_isStale = false;
    for (PanelView *panel : m_panels)
        delete panel;
    m_panels.clear();
    delete m_scene;
    m_scene = nullptr;
    if (m_figure.steps() == 0)
        return;
    if (m_figure.isHeatMap || m_figure.isTree) {
        m_scene = new SceneView(m_figure, this);
        m_scene->markStep(m_current);
        follow(m_scene->pointer());
        m_column->addWidget(m_scene);
        return;
    }
    render::Charts charts = render::makeCharts(m_figure, chartPalette(tokens(this)));
    for (std::size_t i = 0; i < charts.size(); ++i) {
        auto *panel = new PanelView(charts[i].release(), m_figure, this);
        panel->setMinimumHeight(leastHeight);
        panel->markStep(m_current);
        follow(panel->pointer());
        m_column->addWidget(panel, render::panelWeight(m_figure, i));
        m_panels.append(panel);
    }
}

void ChartView::follow(StepPointer *pointer)
{
    connect(pointer, &StepPointer::hovered, this, &ChartView::tellStep);
    connect(pointer, &StepPointer::clicked, this, [this](qsizetype step) {
        setCurrentStep(step);
        Q_EMIT stepChosen(step);
    });
}

QPoint ChartView::placeOf(qsizetype step) const { return m_scene ? m_scene->globalPlaceOf(step) : m_panels.first()->globalPlaceOf(step); }

void ChartView::setCurrentStep(qsizetype step)
{
    m_current = step;
    if (m_scene)
        m_scene->markStep(step);
    for (PanelView *panel : m_panels)
        panel->markStep(step);
}

// " (1,234 before)"; nothing where it is not compared.
QString ChartView::textBefore(qsizetype series, qsizetype step) const
{
    const std::optional<double> before = m_figure.valueBefore(series, step);
    return before ? QLatin1Char(' ') + tr("(%1 before)").arg(text::valueText(m_figure.unitOf(series, step), *before, m_figure.currency)) : QString();
}

QString ChartView::stepText(qsizetype step) const
{
    QStringList lines{text::stepName(m_figure, step)};
    for (qsizetype i = 0; i < m_figure.series.size(); ++i)
        lines.append(QStringLiteral("%1: %2").arg(text::seriesName(m_figure.series[i].word), text::pointText(m_figure, i, step)) + textBefore(i, step));
    return lines.join(QLatin1Char('\n'));
}

void ChartView::tellStep(qsizetype step, const QPoint &globalPos)
{
    if (step < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(globalPos, plainTip(stepText(step)), this);
}

void ChartView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || (m_panels.isEmpty() && !m_scene) || m_isStale)
        return;
    // Not at once: while the look changes, Qt walks over all widgets, and none of them may be deleted.
    m_isStale = true;
    QMetaObject::invokeMethod(this, &ChartView::rebuild, Qt::QueuedConnection);
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const qsizetype last = m_figure.steps() - 1;
    const int key = event->key();
    if (last < 0 || (m_panels.isEmpty() && !m_scene))
        return QWidget::keyPressEvent(event);
    const bool isBack = key == Qt::Key_Left || key == Qt::Key_Up, isOn = key == Qt::Key_Right || key == Qt::Key_Down;
    if (isBack)
        setCurrentStep(m_current < 0 ? last : std::max<qsizetype>(m_current - 1, 0));
    else if (isOn)
        setCurrentStep(m_current < 0 ? 0 : std::min(m_current + 1, last));
    else if (key == Qt::Key_Home)
        setCurrentStep(0);
    else if (key == Qt::Key_End)
        setCurrentStep(last);
    else if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) && m_current >= 0)
        Q_EMIT stepChosen(m_current);
    else
        return QWidget::keyPressEvent(event);
    tellStep(m_current, placeOf(m_current));
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        setCurrentStep(m_current < 0 ? m_figure.steps() - 1 : m_current);
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    QToolTip::hideText();
}

} // namespace siyu::ui
