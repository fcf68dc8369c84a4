// SPDX-License-Identifier: GPL-3.0-or-later
// The health check: the five common faults of a private-domain operation, each with what was found, since when, and a button
// to the place where it is mended. Main thread.
#pragma once

#include "core/growth/healthcheck.h"
#include "ui/growth/growthtab.h"

#include <QSet>

class QBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace siyu::ui {

class Job;

class HealthTab final : public GrowthTab {
    Q_OBJECT

public:
    explicit HealthTab(Desk &desk);
    void refresh(const Topics &topics) override;
    bool isOfPeriod() const override { return false; }
    QList<ScreenshotState> pictures(const std::function<void()> &show) override;

    const QList<growth::HealthFinding> &findings() const { return m_findings; }

private:
    void fill(const QList<growth::HealthFinding> &findings);
    QWidget *makeCard(const growth::HealthFinding &finding);
    void addRow(QVBoxLayout *column, const growth::HealthRow &row);
    void addMends(QBoxLayout *line, const growth::HealthRow &row);
    void addMend(QBoxLayout *line, const QString &text, const growth::HealthRow &row, std::function<void()> act);
    void workOutStages();
    void noteLink(const QString &url, bool works);

    Job *m_job;
    QWidget *m_cards = nullptr;
    QScrollArea *m_scroll;
    QList<growth::HealthFinding> m_findings;
    QSet<int> m_opened; // faults of which all rows are shown
};

} // namespace siyu::ui
