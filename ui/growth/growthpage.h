// SPDX-License-Identifier: GPL-3.0-or-later
// 增长: turnover and what moves it, what channels bring and cost, campaigns, products, and what is wrong with the whole.
// One bar of days for all tabs that ask for days. Main thread.
#pragma once

#include "ui/growth/growthtab.h"

class QTabWidget;

namespace siyu::ui {

class PeriodBar;

class GrowthPage final : public Page {
    Q_OBJECT

public:
    explicit GrowthPage(Desk &desk);
    void refresh(const Topics &topics) override;
    // A tab by its word: gmv, channels, campaigns, products, health.
    void show(const QVariant &what) override;
    QList<ScreenshotState> screenshotStates() override;

    PeriodBar *bar() const { return m_bar; }
    GrowthTab *current() const;

private:
    void addTab(const QString &word, const QString &name, GrowthTab *tab);
    void tabChanged();

    PeriodBar *m_bar;
    QTabWidget *m_tabs;
};

} // namespace siyu::ui
