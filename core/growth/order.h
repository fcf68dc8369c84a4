// SPDX-License-Identifier: GPL-3.0-or-later
// An order as it is put together from the rows of files: its columns, its lines, and what follows from them (rules.md 7).
// Values are text as they stand in the workspace (amounts in fen, instants in UTC), null = missing. Pure, any thread.
#pragma once

#include "core/growth/orderwords.h"

#include <QStringList>
#include <array>
#include <vector>

namespace siyu::growth {

// Columns of shop_order that files fill, in the order of orderColumnNames.
enum class OrderColumn {
    PlacedAt,
    PaidAt,
    ShippedAt,
    FinishedAt,
    Amount,
    Paid,
    Refunded,
    Discount,
    Postage,
    Items,
    Currency,
    Status,
    PlatformStatus,
    RefundStatus,
    ClosedReason,
    ShopName,
    Buyer,
    Receiver,
    ReceiverPhone,
    Region,
    Address,
    Channel,
    Coupon,
    Goods,
    BuyerNote,
    SellerNote,
};
inline constexpr std::array<const char *, 26> orderColumnNames{"placed_at", "paid_at", "shipped_at", "finished_at",
    "amount_fen", "paid_fen", "refunded_fen", "discount_fen", "postage_fen", "items", "currency", "status",
    "platform_status", "refund_status", "closed_reason", "shop_name", "buyer", "receiver", "receiver_phone", "region",
    "address", "channel", "coupon", "goods", "buyer_note", "seller_note"};
constexpr bool isNumber(OrderColumn column) { return column >= OrderColumn::Amount && column <= OrderColumn::Items; }

// Columns of order_line that files fill.
enum class LineColumn { LineNo, Title, Spec, Code, Sku, Category, Quantity, Price, Amount, Refunded, Status, RefundStatus };
inline constexpr std::array<const char *, 12> lineColumnNames{"line_no", "title", "spec", "code", "sku", "category",
    "quantity", "price_fen", "amount_fen", "refunded_fen", "status", "refund_status"};
constexpr bool isNumber(LineColumn column) { return column >= LineColumn::Quantity && column <= LineColumn::Refunded; }

struct OrderValues {
    std::array<QString, orderColumnNames.size()> at;

    bool operator==(const OrderValues &) const = default;
    QString &operator[](OrderColumn column) { return at[size_t(column)]; }
    const QString &operator[](OrderColumn column) const { return at[size_t(column)]; }
};

struct LineValues {
    std::array<QString, lineColumnNames.size()> at;
    qint64 product = 0; // 0 = none

    bool operator==(const LineValues &) const = default;
    QString &operator[](LineColumn column) { return at[size_t(column)]; }
    const QString &operator[](LineColumn column) const { return at[size_t(column)]; }
};

struct OrderState {
    OrderValues values;
    std::vector<LineValues> lines;
    bool fromLines = false; // the amounts are sums of the lines
};

// What the file has columns for: what it does not say at all is worked out, what it leaves blank is not.
struct Stated {
    bool paidAt = false;
    bool status = false;
    bool refunded = false;
};

enum class Take { Fill, Overwrite, Keep };

// Puts what a row says of the order into what is known. Status and refunds move on, whatever the rule is, since an order
// has a life; the rest is filled, overwritten or kept.
using OrderRules = std::array<Take, orderColumnNames.size()>;
void take(OrderState &order, const OrderValues &row, const OrderRules &rules);
using LineRules = std::array<Take, lineColumnNames.size()>;
void take(LineValues &line, const LineValues &row, const LineRules &rules);

// Amounts that only the lines say, status of all lines, refunds, and the time of payment where the file has no column for
// it. The same values come out however often it runs.
void settle(OrderState &order, const Stated &stated);

// What a line costs: its own amount, else price × quantity. Negative = taken back.
std::optional<qint64> amountOf(const LineValues &line);

} // namespace siyu::growth
