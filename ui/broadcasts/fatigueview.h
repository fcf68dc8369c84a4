// SPDX-License-Identifier: GPL-3.0-or-later
// Whether people who get more messages leave more often: buckets with their intervals, the trend over the weeks, and the
// people who get most. Worked out when it is first shown. Main thread.
#pragma once

#include "core/broadcasts/fatigue.h"
#include "ui/groups/rowsmodel.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace siyu::ui {

class ChartCard;
class Desk;
class Job;
class ListTable;

class FatigueView final : public QWidget {
    Q_OBJECT

public:
    explicit FatigueView(Desk &desk, QWidget *parent = nullptr);

    void markStale(); // worked out anew when it is shown the next time, or now where it is

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Line {
        QString name;
        Proportion of;
        double scale = 1;
    };
    void makeTable();
    QHBoxLayout *makeHead();
    int window() const;
    void load();
    void fill(const broadcasts::Fatigue &fatigue);
    void openMost();

    Desk &m_desk;
    Job *m_job;
    Job *m_opening;
    bool m_isStale = true;
    broadcasts::Fatigue m_fatigue;
    QComboBox *m_window;
    QPushButton *m_most;
    QPushButton *m_export;
    RowsModel<Line> *m_model;
    ListTable *m_table;
    ChartCard *m_trend;
};

} // namespace siyu::ui
