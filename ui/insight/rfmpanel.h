// SPDX-License-Identifier: GPL-3.0-or-later
// In the drawer: the buyers of the year as a map of recency by frequency, and everybody by stage. A cell, or a stage, opens
// its members; both are exported as the other charts are. Main thread.
#pragma once

#include "core/insight/rfmgrid.h"

#include <QWidget>
#include <functional>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace siyu::ui {

class BusyBar;
class Desk;
class Job;

class RfmPanel final : public QWidget {
    Q_OBJECT

public:
    // `exportFigure` asks where to and writes, as the page does for its charts.
    RfmPanel(Desk &desk, std::function<void(const insight::Figure &)> exportFigure);

    QPushButton *cell(int r, int f) const { return m_cells[size_t((r - 1) * insight::rfmScores + f - 1)]; }

private:
    QGridLayout *makeMap();
    void load();
    void fill(const insight::RfmGrid &grid);
    void fillStages(const insight::RfmGrid &grid);
    void showMembers(const QString &rule);

    Desk &m_desk;
    std::function<void(const insight::Figure &)> m_export;
    Job *m_job;
    insight::RfmGrid m_grid;
    QLabel *m_facts;
    QLabel *m_how;
    std::array<QPushButton *, size_t(insight::rfmScores * insight::rfmScores)> m_cells{};
    QGridLayout *m_stages;
    QPushButton *m_exportMap;
    QPushButton *m_exportStages;
};

} // namespace siyu::ui
