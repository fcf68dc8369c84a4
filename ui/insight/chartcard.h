// SPDX-License-Identifier: GPL-3.0-or-later
// A chart with all that belongs to it: title, unit, period, n, the data table behind it and how it is computed; or why
// there is nothing to draw. Main thread.
#pragma once

#include "core/insight/figure.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace siyu::ui {

class ChartView;

class ChartCard final : public QFrame {
    Q_OBJECT

public:
    explicit ChartCard(const QString &title, QWidget *parent = nullptr);

    void setFigure(const insight::Figure &figure);
    void setNothing(const QString &why);
    const insight::Figure &figure() const { return m_figure; }
    bool hasFigure() const { return m_hasFigure; }
    void showTable(bool on);
    ChartView *chart() const { return m_chart; }

Q_SIGNALS:
    void stepChosen(qsizetype step);

private:
    QWidget *makeHead(const QString &title);
    void fillTable();

    insight::Figure m_figure;
    bool m_hasFigure = false;
    QLabel *m_facts;
    QPushButton *m_tableButton;
    QStackedWidget *m_stack;
    ChartView *m_chart;
    QWidget *m_tablePlace;
    QLabel *m_nothing;
    QLabel *m_how;
};

} // namespace siyu::ui
