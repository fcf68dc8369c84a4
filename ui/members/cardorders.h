// SPDX-License-Identifier: GPL-3.0-or-later
// The member's orders, newest first, more on demand, each with its lines when it is unfolded. Main thread.
#pragma once

#include "core/members/memberorders.h"
#include "ui/members/cardsection.h"

#include <QSet>

namespace siyu::ui {

class CardOrders final : public CardSection {
    Q_OBJECT

public:
    explicit CardOrders(Desk &desk);

protected:
    void build() override;

private:
    void load(int count);
    void addOrder(const members::MemberOrder &order);
    void addLines(const members::MemberOrder &order, QVBoxLayout *below);

    Job *m_job;
    quint64 m_of = 0; // the reading that is shown
    MemberId m_member; // of m_orders
    QList<members::MemberOrder> m_orders;
    bool m_hasMore = false;
    QSet<qint64> m_unfolded;
};

} // namespace siyu::ui
