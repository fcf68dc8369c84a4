// SPDX-License-Identifier: GPL-3.0-or-later
// The member's ties: points, who brought whom, and friends among our accounts. Each its own section. Main thread.
#pragma once

#include "ui/members/cardsection.h"

namespace siyu::ui {

class CardPoints final : public CardSection {
    Q_OBJECT

public:
    explicit CardPoints(Desk &desk);

protected:
    void build() override;
};

class CardReferrals final : public CardSection {
    Q_OBJECT

public:
    explicit CardReferrals(Desk &desk);

protected:
    void build() override;

private:
    void addPerson(const members::MemberName &person, const QString &before);
};

class CardContacts final : public CardSection {
    Q_OBJECT

public:
    explicit CardContacts(Desk &desk);

protected:
    void build() override;
};

// Rows and people that may be this member too; nothing is shown where there are none.
class CardHints final : public CardSection {
    Q_OBJECT

public:
    explicit CardHints(Desk &desk);

protected:
    void build() override;
};

} // namespace siyu::ui
