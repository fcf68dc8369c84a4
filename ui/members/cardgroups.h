// SPDX-License-Identifier: GPL-3.0-or-later
// The groups that the member is in, with the tier in each, and those they left. Tiers are worked out by a job of their
// own. Main thread.
#pragma once

#include "ui/members/cardsection.h"

namespace siyu::ui {

class CardGroups final : public CardSection {
    Q_OBJECT

public:
    explicit CardGroups(Desk &desk);

protected:
    void build() override;

private:
    void askTiers();
    void addStay(const members::MemberStay &stay);

    Job *m_tiers;
    std::shared_ptr<const members::MemberProfile> m_asked; // with its tiers, of the detail shown
    quint64 m_of = 0; // the reading that is shown
};

} // namespace siyu::ui
