// SPDX-License-Identifier: GPL-3.0-or-later
// One member's orders, newest first, a page at a time, and the lines of one order. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <optional>

namespace siyu {
class Workspace;
}

namespace siyu::members {

struct MemberOrder {
    OrderId id;
    QString platform;
    QString number;
    QDateTime atUtc; // paid, else placed; may be invalid
    bool isPaid = false; // by rules.md 7: paid and not wholly refunded
    QString status;
    std::optional<qint64> amountFen; // paid, else asked for
    qint64 refundedFen = 0;
    QString currency;
    qint64 lines = 0;
};

struct OrderCursor {
    QString at;
    qint64 id = 0;
};
struct MemberOrderPage {
    QList<MemberOrder> orders;
    std::optional<OrderCursor> next;
};
Result<MemberOrderPage> memberOrders(
    const Workspace &workspace, MemberId member, const std::optional<OrderCursor> &after, int limit = 10);

struct MemberOrderLine {
    QString title; // of the line, else of its product
    QString spec;
    std::optional<double> quantity;
    std::optional<qint64> priceFen;
    std::optional<qint64> amountFen;
    std::optional<qint64> refundedFen;
};
Result<QList<MemberOrderLine>> orderLines(const Workspace &workspace, OrderId order);

} // namespace siyu::members
