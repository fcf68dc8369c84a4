// SPDX-License-Identifier: GPL-3.0-or-later
// Partners (团长, 合伙人, KOC): who of every group might become one, and those who are, by state; one of them in the drawer.
// Main thread.
#pragma once

#include "core/base/id.h"
#include "ui/groups/groupdesks.h"

class QTabWidget;

namespace siyu::ui {

class CandidatesView;
class PartnersView;

class PartnersDesk final : public GroupDesk {
    Q_OBJECT

public:
    explicit PartnersDesk(Desk &desk, QWidget *parent = nullptr);

    void refresh(const Topics &topics) override;
    QList<ScreenshotState> pictures(const std::function<void()> &show) override;
    void openPartner(MemberId member);

    CandidatesView *candidates() const { return m_candidates; }
    PartnersView *partners() const { return m_partners; }

private:
    Desk &m_desk;
    QTabWidget *m_tabs;
    PartnersView *m_partners;
    CandidatesView *m_candidates;
};

} // namespace siyu::ui
