// SPDX-License-Identifier: GPL-3.0-or-later
// What the member allows: consents by touchpoint and source, given and withdrawn; what they want no messages by; where
// they came from and on what basis. Main thread.
#pragma once

#include "ui/members/cardsection.h"

namespace siyu::ui {

class CardConsent final : public CardSection {
    Q_OBJECT

public:
    explicit CardConsent(Desk &desk);

protected:
    void build() override;

private:
    void addConsents();
    void addOptOuts();
    void addSources();
    void give(const QString &touchpoint);
};

} // namespace siyu::ui
