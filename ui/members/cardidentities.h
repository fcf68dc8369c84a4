// SPDX-License-Identifier: GPL-3.0-or-later
// What identifies the member: masked until the eye is open. Copying a masked one gives it whole and is put on record as a
// look at personal data. Main thread.
#pragma once

#include "ui/members/cardsection.h"

namespace siyu::ui {

class CardIdentities final : public CardSection {
    Q_OBJECT

public:
    explicit CardIdentities(Desk &desk);

protected:
    void build() override;

private:
    void copy(const members::IdentityKey &key);
};

} // namespace siyu::ui
