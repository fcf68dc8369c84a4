// SPDX-License-Identifier: GPL-3.0-or-later
// Where the member stands: stage with its reason and since when, set by hand or released, circle, RFM, and what they
// spent. Main thread.
#pragma once

#include "ui/members/cardsection.h"

namespace siyu::ui {

class CardStanding final : public CardSection {
    Q_OBJECT

public:
    explicit CardStanding(Desk &desk);

protected:
    void build() override;

private:
    void addStage();
    void addPin();
    void pin(std::optional<Stage> stage);
    void addJudgement(QFormLayout *form);
    void addMoney(QFormLayout *form);
};

} // namespace siyu::ui
