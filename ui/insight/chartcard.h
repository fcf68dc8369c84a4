// SPDX-License-Identifier: GPL-3.0-or-later
// A chart with all that belongs to it: title, unit, period, n, the data table behind it, how it is computed and what else
// can be done with it; or why there is nothing to draw. Main thread.
#pragma once

#include "core/insight/figure.h"

#include <QFrame>

class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace siyu::ui {

class ChartView;
class ElidedLabel;
class Job;

class ChartCard final : public QFrame {
    Q_OBJECT

public:
    explicit ChartCard(const QString &chart, QWidget *parent = nullptr);

    const QString &name() const { return m_name; }
    void setFigure(const insight::Figure &figure);
    void setNothing(const QString &why);
    const insight::Figure &figure() const { return m_figure; }
    bool hasFigure() const { return m_hasFigure; }
    void showTable(bool on);
    bool isTableShown() const;
    ChartView *chart() const { return m_chart; }
    // The job that works the figure out; the card shows how far it is.
    Job *job() const { return m_job; }
    // A line of controls at the card's foot, while cards are arranged.
    void setFoot(QWidget *foot);
    QToolButton *menuButton() const { return m_menuButton; }

Q_SIGNALS:
    void stepChosen(qsizetype step);
    void menuWanted();

private:
    QWidget *makeHead();
    void fillTable();

    QString m_name;
    insight::Figure m_figure;
    bool m_hasFigure = false;
    Job *m_job;
    ElidedLabel *m_facts;
    QToolButton *m_tableButton;
    QToolButton *m_menuButton;
    QStackedWidget *m_stack;
    ChartView *m_chart;
    QWidget *m_tablePlace;
    QLabel *m_nothing;
    ElidedLabel *m_how;
    QVBoxLayout *m_column = nullptr;
    QWidget *m_foot = nullptr;
};

} // namespace siyu::ui
