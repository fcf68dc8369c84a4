// SPDX-License-Identifier: GPL-3.0-or-later
// To what an order is owed (rules.md 7): its own code or coupon, else the latest broadcast delivered to the member, or to a
// group that they were in that day, in the 3 days before payment whose content links a product of the order, else the
// member's acquisition channel, else nothing. Pure, any thread.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QTimeZone>

namespace siyu::growth {

inline constexpr qint64 attributionSeconds = 3 * 24 * 3600;

struct SentPost {
    qint64 broadcast = 0;
    qint64 member = 0; // one of the two
    qint64 group = 0;
    QDateTime at; // sent; handed-out and failed ones are none
    QList<qint64> products; // that its content links
    qint64 run = 0; // of the broadcast
};
// A stay in a group, both days included.
struct GroupStay {
    qint64 group = 0;
    QDate from; // invalid = since ever
    QDate to; // invalid = still there
    bool covers(QDate day) const { return (!from.isValid() || from <= day) && (!to.isValid() || day <= to); }
};
struct OwedOrder {
    qint64 member = 0; // 0 = nobody known
    QDateTime paidAt;
    QList<qint64> products;
    qint64 code = 0; // its own; 0 = none
    qint64 coupon = 0;
};

enum class OwedTo { Code, Coupon, Broadcast, Channel, None };
QString wordOf(OwedTo method); // code, coupon, broadcast, channel, none
struct Attribution {
    OwedTo method = OwedTo::None;
    qint64 id = 0; // of the code, coupon, broadcast or channel
    qint64 run = 0; // of the broadcast, where the post named it
};
// Posts in any order; of several at one moment the one given last counts. `channel`: the member's; 0 = not known.
Attribution attributionOf(const OwedOrder &order, const QList<const SentPost *> &posts, const QList<GroupStay> &stays, qint64 channel,
    const QTimeZone &zone);

} // namespace siyu::growth
