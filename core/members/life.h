// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of one member's life up to the end of a day, gathered event by event, small enough to be held for a
// million members at once: the facts that stages, RFM and values follow from (rules.md 7 and 10). Days are Julian day
// numbers, instants seconds since 1970 (UTC); 0 = not known. What lies after the day does not count yet. Pure, any thread.
#pragma once

#include "core/members/lifecycle.h"

namespace siyu::members {

struct Life {
    qint32 firstContact = 0;
    qint32 lastSign = 0; // other than a message
    qint32 lastMessage = 0;
    qint32 lastOrder = 0; // in the last 365 days
    qint32 orders = 0; // paid, ever
    qint32 yearOrders = 0;
    quint32 firstOrderAt = 0;
    quint32 lastOrderAt = 0;
    qint64 valueFen = 0;
    qint64 yearValueFen = 0;
    qint64 points = 0;
    qint32 referrals = 0; // successful ones, as host
    qint8 tier = noTier; // the best in any group
    quint8 pinned = 0; // Stage; 0 = not set by hand
    bool hasStay = false;
    bool hasContact = false;
    bool stays = false;
    bool isPartner = false;
    quint8 valueGap = 0; // an order lacks its amount: 1 = any, 2 = one of the year; such values are missing

    static constexpr qint8 noTier = -1; // none of their groups is measured

    bool operator==(const Life &) const = default;
};

struct PaidOrder {
    qint32 day = 0; // business day of payment
    quint32 at = 0;
    qint64 valueFen = 0; // paid − refunded
    bool inCurrency = true; // else it counts, but its money is added to nothing
    bool hasAmount = true;
};

// Puts events into lives, as of a day.
class LifeWriter {
public:
    explicit LifeWriter(qint32 day) : m_day(day) { }

    void created(Life &life, qint32 day) const { contactOn(life, day); }
    // 0 = not known (who was there before the first roster); left 0 = still in.
    void stay(Life &life, qint32 joined, qint32 left) const;
    void contact(Life &life, qint32 added, qint32 removed) const;
    void order(Life &life, const PaidOrder &order) const;
    void sign(Life &life, qint32 day) const; // a point entry, a reply
    void message(Life &life, qint32 day) const;

private:
    void contactOn(Life &life, qint32 day) const;

    qint32 m_day;
};

LifeFacts factsOf(const Life &life, bool isTopBuyer);

// Paid time present and not fully refunded (rules.md 7); a free order counts.
constexpr bool isPaid(bool hasPaidTime, qint64 paidFen, qint64 refundedFen)
{
    return hasPaidTime && !(refundedFen > 0 && refundedFen >= paidFen);
}

} // namespace siyu::members
