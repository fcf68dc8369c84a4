// SPDX-License-Identifier: GPL-3.0-or-later
// Runs compared: a table of rates with their intervals by what the operator chooses, or hours × weekdays as a heat map;
// texts that were tested against each other with their difference. A row leads to its runs. Main thread.
#pragma once

#include "core/broadcasts/comparison.h"
#include "ui/groups/rowsmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace siyu::ui {

class Desk;
class ChartView;
class ListTable;

class ComparisonView final : public QWidget {
    Q_OBJECT

public:
    explicit ComparisonView(Desk &desk, QWidget *parent = nullptr);

    void setRuns(const QList<broadcasts::RunResult> &runs, const Period &period, int leaveDays);
    void choose(broadcasts::CompareBy by);
    void chooseHours(); // × weekdays
    void chooseRate(broadcasts::RateOf rate);

Q_SIGNALS:
    void runsWanted(const QString &title, const QList<siyu::broadcasts::RunResult> &runs);

private:
    struct Line {
        broadcasts::ComparedRow row;
        broadcasts::PooledRate rate;
        QString name;
        double scale = 1;
    };
    bool isHours() const;
    broadcasts::CompareBy by() const;
    broadcasts::RateOf rate() const;
    void makeTable();
    void fill();
    QString armsText() const;
    QString howText() const;
    void openRow();
    void exportChart();

    Desk &m_desk;
    QList<broadcasts::RunResult> m_runs;
    Period m_period;
    int m_leaveDays = 3;
    QComboBox *m_by;
    QComboBox *m_rate;
    QPushButton *m_export;
    QStackedWidget *m_stack;
    RowsModel<Line> *m_model = nullptr;
    ListTable *m_table = nullptr;
    ChartView *m_map;
    QLabel *m_nothing;
    QLabel *m_arms;
    QLabel *m_how;
};

} // namespace siyu::ui
