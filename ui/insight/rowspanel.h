// SPDX-License-Identifier: GPL-3.0-or-later
// In the drawer: the groups, channels, broadcasts, members or orders behind one step of a chart, each with its own numbers;
// a double click opens it, and all of them go into a file; below them the campaigns of its days.
// Main thread.
#pragma once

#include "core/insight/behind.h"

#include <QWidget>
#include <memory>

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
    void fill(const std::shared_ptr<const insight::Behind> &behind);
    void addExport(const std::shared_ptr<const insight::Behind> &behind);
    void save(const std::shared_ptr<const insight::Behind> &behind);
    void addCampaigns(const QList<growth::Campaign> &campaigns);
    void open(insight::BehindKind kind, const insight::BehindRow &row);
    QString factsOf(const insight::Behind &behind) const;

    Desk &m_desk;
    insight::Figure m_figure;
    insight::ChartRequest m_request;
    qsizetype m_step;
    Job *m_job;
    QLabel *m_sums;
};

} // namespace siyu::ui
