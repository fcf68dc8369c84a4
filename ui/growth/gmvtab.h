// SPDX-License-Identifier: GPL-3.0-or-later
// Turnover of the chosen days: its tree, what a change is owed to, what another value of a factor would give, and the
// targets of the month. Main thread.
#pragma once

#include "core/growth/gmvstore.h"
#include "ui/growth/growthtab.h"

class QBoxLayout;
class QLabel;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace siyu::ui {

class ChartView;
class GmvTreeView;
class Job;
class RowTable;
class TargetForm;
class WhatIfPanel;

class GmvTab final : public GrowthTab {
    Q_OBJECT

public:
    explicit GmvTab(Desk &desk);
    void refresh(const Topics &topics) override;
    QList<ScreenshotState> pictures(const std::function<void()> &show) override;

    GmvTreeView *tree() const { return m_tree; }
    RowTable *effects() const { return m_effects; }
    WhatIfPanel *whatIf() const { return m_whatIf; }
    TargetForm *targets() const { return m_targets; }
    QString reasonText() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Content {
        growth::GmvChange change;
        growth::GmvWish wish;
        growth::GmvPeriod base; // the whole month before, by which targets are broken down
    };
    static Result<Content> read(const Workspace &workspace, const growth::Compared &days, Progress &progress);
    void makeSections(QVBoxLayout *column);
    void fill(const Content &content);
    void fillEffects(const growth::GmvChange &change);
    void keep(const growth::GmvWish &wish);

    Job *m_job;
    QBoxLayout *m_pair = nullptr;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    QLabel *m_reason;
    GmvTreeView *m_tree;
    QLabel *m_refused;
    ChartView *m_waterfall;
    RowTable *m_effects;
    WhatIfPanel *m_whatIf;
    TargetForm *m_targets;
    QLabel *m_targetTitle;
};

} // namespace siyu::ui
