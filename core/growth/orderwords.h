// SPDX-License-Identifier: GPL-3.0-or-later
// What platforms say of an order, in our words: where it stands, and whether money went back. Pure, any thread.
#pragma once

#include <QString>
#include <array>
#include <optional>

namespace siyu::growth {

// In the order in which an order moves on; the words stand in shop_order.status and order_line.status.
enum class OrderStatus { Unpaid, Paid, Shipped, Done, Closed, Refunded };
inline constexpr std::array allOrderStatuses{OrderStatus::Unpaid, OrderStatus::Paid, OrderStatus::Shipped,
    OrderStatus::Done, OrderStatus::Closed, OrderStatus::Refunded};
QString wordOf(OrderStatus status); // unpaid, paid, shipped, done, closed, refunded
std::optional<OrderStatus> orderStatusFrom(const QString &word);

// 等待买家付款, 卖家已发货, 交易关闭, Fulfilled, wc-processing … Nothing for words that are not known.
std::optional<OrderStatus> readOrderStatus(const QString &text);

enum class Refund { None, Pending, Part, Whole };
// 售后状态, 订单退款状态, refund words inside an order's status. Nothing for words that are not known.
std::optional<Refund> readRefund(const QString &text);

// Somebody paid for an order of this status at some time.
bool wasPaid(OrderStatus status);

} // namespace siyu::growth
