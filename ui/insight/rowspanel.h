// SPDX-License-Identifier: GPL-3.0-or-later
// In the drawer: the groups behind one step of a chart, each with its own numbers; a double click opens the group.
// Main thread.
#pragma once

#include "core/insight/charts.h"

#include <QWidget>

class QLabel;

namespace siyu::ui {

class Desk;
class Job;

class RowsPanel final : public QWidget {
    Q_OBJECT

public:
    RowsPanel(Desk &desk, const insight::Figure &figure, const insight::ChartRequest &request, qsizetype step);

private:
    void load();
    void fill(const QList<insight::GroupRow> &rows);
    QStringList headers() const;

    Desk &m_desk;
    insight::Figure m_figure;
    insight::ChartRequest m_request;
    qsizetype m_step;
    Job *m_job;
    QLabel *m_sums;
};

} // namespace siyu::ui
