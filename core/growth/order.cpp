// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/order.h"

#include <algorithm>
#include <cmath>

namespace siyu::growth {

namespace {

std::optional<qint64> number(const QString &text)
{
    bool good = false;
    const qint64 value = text.toLongLong(&good);
    return good ? std::optional(value) : std::nullopt;
}

QString said(qint64 value) { return QString::number(value); }

int stepOf(const QString &word)
{
    const auto status = orderStatusFrom(word);
    return status ? int(*status) : -1;
}

void put(QString &held, const QString &value)
{
    if (!value.isNull())
        held = value;
}

// Status with the platform's words for it; never back, unless the file wins.
void takeStatus(OrderValues &held, const OrderValues &row, Take rule)
{
    const bool onward = stepOf(row[OrderColumn::Status]) >= stepOf(held[OrderColumn::Status]);
    if (rule == Take::Keep || (rule == Take::Fill && !onward))
        return;
    for (const OrderColumn column :
        {OrderColumn::Status, OrderColumn::PlatformStatus, OrderColumn::RefundStatus, OrderColumn::ClosedReason})
        put(held[column], row[column]);
}

void takeRefund(QString &held, const QString &row, Take rule)
{
    if (row.isNull() || rule == Take::Keep)
        return;
    const bool more = number(row).value_or(0) > number(held).value_or(0);
    if (more || rule == Take::Overwrite || held.isNull())
        held = row;
}

bool isOfStatus(OrderColumn column)
{
    return column >= OrderColumn::Status && column <= OrderColumn::ClosedReason;
}

// Of all lines: the least far one that is alive, else given back, else closed.
QString statusOf(const std::vector<LineValues> &lines)
{
    int least = int(OrderStatus::Closed);
    bool any = false;
    bool refunded = false;
    for (const LineValues &line : lines) {
        const int step = stepOf(line[LineColumn::Status]);
        if (step < 0)
            continue;
        any = true;
        refunded |= step == int(OrderStatus::Refunded);
        if (step < int(OrderStatus::Closed))
            least = std::min(least, step);
    }
    if (!any)
        return {};
    return wordOf(least == int(OrderStatus::Closed) && refunded ? OrderStatus::Refunded : OrderStatus(least));
}

void settleLines(OrderState &order)
{
    qint64 sum = 0;
    qint64 back = 0;
    qint64 refunded = 0;
    bool any = false;
    bool anyRefund = false;
    for (LineValues &line : order.lines) {
        const auto amount = amountOf(line);
        const auto refund = readRefund(line[LineColumn::RefundStatus]);
        if (line[LineColumn::Refunded].isNull() && refund == Refund::Whole && amount)
            line[LineColumn::Refunded] = said(*amount);
        if (amount) {
            any = true;
            (*amount < 0 ? back : sum) += std::abs(*amount);
        }
        if (const auto given = number(line[LineColumn::Refunded])) {
            anyRefund = true;
            refunded += *given;
        }
    }
    OrderValues &values = order.values;
    if (any && (values[OrderColumn::Amount].isNull() || order.fromLines)) {
        order.fromLines = order.fromLines || values[OrderColumn::Paid].isNull();
        values[OrderColumn::Amount] = said(sum);
    }
    // Lines that were taken back are what a cancellation brings.
    if (back > 0 && order.fromLines)
        refunded += back;
    if ((anyRefund || (back > 0 && order.fromLines))
        && refunded > number(values[OrderColumn::Refunded]).value_or(0))
        values[OrderColumn::Refunded] = said(refunded);
    if (const QString status = statusOf(order.lines); !status.isNull())
        values[OrderColumn::Status] = status;
}

} // namespace

std::optional<qint64> amountOf(const LineValues &line)
{
    if (const auto amount = number(line[LineColumn::Amount]))
        return amount;
    const auto price = number(line[LineColumn::Price]);
    if (!price)
        return std::nullopt;
    bool counted = false;
    const double quantity = line[LineColumn::Quantity].toDouble(&counted);
    return counted ? qint64(std::llround(double(*price) * quantity)) : *price;
}

void take(OrderState &order, const OrderValues &row, const OrderRules &rules)
{
    OrderValues &held = order.values;
    takeStatus(held, row, rules[size_t(OrderColumn::Status)]);
    takeRefund(held[OrderColumn::Refunded], row[OrderColumn::Refunded], rules[size_t(OrderColumn::Refunded)]);
    for (size_t i = 0; i < held.at.size(); ++i) {
        const OrderColumn column{int(i)};
        if (isOfStatus(column) || column == OrderColumn::Refunded || row.at[i].isNull() || rules[i] == Take::Keep)
            continue;
        const bool sums = order.fromLines && (column == OrderColumn::Amount || column == OrderColumn::Paid);
        if (held.at[i].isEmpty() || sums || rules[i] == Take::Overwrite)
            put(held.at[i], row.at[i]);
    }
    if (!row[OrderColumn::Amount].isNull() && rules[size_t(OrderColumn::Amount)] != Take::Keep)
        order.fromLines = false;
}

void take(LineValues &line, const LineValues &row, const LineRules &rules)
{
    const bool onward = stepOf(row[LineColumn::Status]) >= stepOf(line[LineColumn::Status]);
    for (size_t i = 0; i < line.at.size(); ++i) {
        const LineColumn column{int(i)};
        const Take rule = rules[i];
        if (rule == Take::Keep)
            continue;
        const bool ofStatus = column == LineColumn::Status || column == LineColumn::RefundStatus;
        if (column == LineColumn::Refunded)
            takeRefund(line.at[i], row.at[i], rule);
        else if (line.at[i].isEmpty() || (ofStatus && onward) || rule == Take::Overwrite)
            put(line.at[i], row.at[i]);
    }
    if (line.product == 0 && rules[size_t(LineColumn::Title)] != Take::Keep)
        line.product = row.product;
}

void settle(OrderState &order, const Stated &stated)
{
    settleLines(order);
    OrderValues &values = order.values;
    const auto status = orderStatusFrom(values[OrderColumn::Status]);
    const auto amount = number(values[OrderColumn::Amount]);
    const auto refund = readRefund(values[OrderColumn::RefundStatus]);
    QString &paidAt = values[OrderColumn::PaidAt];
    // An invoice that only takes back; nobody paid for it.
    const bool cancels = order.fromLines && amount == 0 && number(values[OrderColumn::Refunded]).value_or(0) > 0;
    // A list of purchases without a word of payment is one of what was sold.
    const bool sold = !stated.status && !status && amount && *amount >= 0;
    const bool paid = !cancels
        && ((status && wasPaid(*status)) || refund == Refund::Whole || refund == Refund::Part || sold);
    if (paidAt.isNull() && !stated.paidAt && paid)
        paidAt = !values[OrderColumn::PlacedAt].isNull() ? values[OrderColumn::PlacedAt] : values[OrderColumn::FinishedAt];
    if (!paidAt.isNull() && amount && (values[OrderColumn::Paid].isNull() || order.fromLines))
        values[OrderColumn::Paid] = said(*amount);
    const auto paidFen = number(values[OrderColumn::Paid]);
    const bool closedAfterPayment = status == OrderStatus::Closed && !paidAt.isNull() && !stated.refunded;
    const bool whole = status == OrderStatus::Refunded || refund == Refund::Whole || closedAfterPayment;
    if (whole && paidFen && *paidFen > 0 && number(values[OrderColumn::Refunded]).value_or(0) == 0)
        values[OrderColumn::Refunded] = said(*paidFen);
    const qint64 back = number(values[OrderColumn::Refunded]).value_or(0);
    if (!paidAt.isNull() && back > 0 && paidFen && back >= *paidFen)
        values[OrderColumn::Status] = wordOf(OrderStatus::Refunded);
    else if (values[OrderColumn::Status].isNull() && (!paidAt.isNull() || stated.paidAt))
        values[OrderColumn::Status] = wordOf(paidAt.isNull() ? OrderStatus::Unpaid : OrderStatus::Paid);
    else if (values[OrderColumn::Status].isNull() && back > 0)
        values[OrderColumn::Status] = wordOf(OrderStatus::Refunded);
    // Of payment alone speaks who has the parcel's time in a column of its own.
    if (values[OrderColumn::Status] == wordOf(OrderStatus::Paid) && !values[OrderColumn::ShippedAt].isNull())
        values[OrderColumn::Status] = wordOf(OrderStatus::Shipped);
}

} // namespace siyu::growth
