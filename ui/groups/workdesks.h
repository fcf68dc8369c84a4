// SPDX-License-Identifier: GPL-3.0-or-later
// KPIs and the desks of the reputation and support teams as desks of the groups page. Main thread.
#pragma once

#include "ui/groups/groupdesks.h"

namespace siyu::ui {

class KpiTab;
class ReputationDesk;
class RequestsView;

class KpiDesk final : public GroupDesk {
    Q_OBJECT

public:
    explicit KpiDesk(Desk &desk);
    static bool isTouchedBy(const Topics &topics); // whether KPIs may be other than before
    void refresh(const Topics &topics) override;
    QList<ScreenshotState> pictures(const std::function<void()> &show) override;

private:
    KpiTab *m_tab;
};

class ReputationGroupDesk final : public GroupDesk {
    Q_OBJECT

public:
    explicit ReputationGroupDesk(Desk &desk);
    void refresh(const Topics &topics) override;
    QList<ScreenshotState> pictures(const std::function<void()> &show) override;

private:
    ReputationDesk *m_tabs;
};

class SupportGroupDesk final : public GroupDesk {
    Q_OBJECT

public:
    explicit SupportGroupDesk(Desk &desk);
    void refresh(const Topics &topics) override;

private:
    RequestsView *m_view;
};

} // namespace siyu::ui
