// SPDX-License-Identifier: GPL-3.0-or-later
// 数据: charts of the groups over a period, for all groups or one, against the period before, with the rows behind each
// point. Main thread.
#pragma once

#include "core/insight/charts.h"
#include "ui/insight/scopebar.h"
#include "ui/shell/page.h"

class QCheckBox;

namespace siyu::ui {

class BusyBar;
class ChartCard;
class Job;
class SummaryStrip;

class InsightsPage final : public Page {
    Q_OBJECT

public:
    explicit InsightsPage(Desk &desk);

    void refresh(const Topics &topics) override;
    // A group's id or name: its charts.
    void show(const QVariant &what) override;
    QList<ScreenshotState> screenshotStates() override;

private:
    struct Ground { // what there is to draw from
        insight::Coverage coverage;
        QList<ScopeBar::Group> groups;
    };
    struct Chart {
        QString name;
        ChartCard *card;
        Job *job;
        bool isTiers;
    };
    QWidget *makeScroll();
    void addChart(QVBoxLayout *column, const QString &name, bool isTiers);
    void showGround(const Ground &ground);
    QDate lastDay() const;
    bool explainEmpty();
    void load();
    void loadChart(const Chart &chart);
    void fillChart(const Chart &chart, const insight::Figure &figure);
    void showSummaries();
    QString whyNoTiers() const;
    void openRows(const Chart &chart, qsizetype step);
    void openRfm();
    void offerExport();
    insight::ChartRequest request() const;

    Job *m_groundJob;
    Ground m_ground;
    bool m_isLoaded = false;
    ScopeBar *m_scope;
    QCheckBox *m_compare;
    SummaryStrip *m_summary = nullptr;
    QList<Chart> m_charts;
    QVariant m_wanted;
    QAction *m_importActivity = nullptr;
    QAction *m_importRoster = nullptr;
};

} // namespace siyu::ui
