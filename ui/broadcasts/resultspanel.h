// SPDX-License-Identifier: GPL-3.0-or-later
// The tab of results on 群发: runs as a grid to type figures into, comparisons, fatigue. One reading of the runs feeds the
// grid and the comparisons. Owned by the page; main thread.
#pragma once

#include "core/broadcasts/results.h"
#include "core/broadcasts/resultstore.h"
#include "core/workspace.h"
#include "ui/shell/page.h"

#include <QTabWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace siyu::ui {

class ComparisonView;
class Desk;
class ElidedLabel;
class FatigueView;
class Job;
class ResultsGrid;
class ResultsModel;

class ResultsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ResultsPanel(Desk &desk, QWidget *parent = nullptr);

    void refresh(const Topics &topics);
    void openRun(RunId run);
    QList<ScreenshotState> screenshotStates(const std::function<void()> &bringUp);

    ResultsModel *model() const { return m_model; }
    ResultsGrid *grid() const { return m_grid; }
    ComparisonView *comparison() const { return m_comparison; }
    QTabWidget *views() const { return m_views; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Content {
        QList<broadcasts::RunResult> runs;
        Period period;
        int leaveDays = 3;
    };
    QWidget *makeHead();
    QWidget *makeRuns();
    Period period() const;
    void load();
    void fill(const Content &content);
    void showRuns();
    void keep(const QList<broadcasts::GivenFigure> &figures, broadcasts::Basis basis);
    void keepLeaveDays();
    void openRuns(const QString &title, const QList<broadcasts::RunResult> &runs);

    Desk &m_desk;
    Job *m_job;
    bool m_isStale = true;
    Content m_content;
    QComboBox *m_period;
    QSpinBox *m_leaveDays;
    QCheckBox *m_onlyOpen;
    ElidedLabel *m_open;
    QTabWidget *m_views;
    ResultsModel *m_model;
    ResultsGrid *m_grid;
    ComparisonView *m_comparison;
    FatigueView *m_fatigue;
};

} // namespace siyu::ui
