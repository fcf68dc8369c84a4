// SPDX-License-Identifier: GPL-3.0-or-later
// Paid orders of one currency added up (rules.md 7). An order whose amount nobody knows is an order, and what all of them
// brought is then missing, never less. Pure, any thread.
#pragma once

#include <QMap>
#include <QString>
#include <optional>

namespace siyu {

struct OrderSum {
    qint64 orders = 0;
    qint64 withoutAmount = 0; // of the orders
    qint64 known = 0; // value of the others, in minor units

    void add(std::optional<qint64> paid, qint64 refunded)
    {
        ++orders;
        if (paid)
            known += *paid - refunded;
        else
            ++withoutAmount;
    }
    void add(const OrderSum &other)
    {
        orders += other.orders;
        withoutAmount += other.withoutAmount;
        known += other.known;
    }
    std::optional<qint64> value() const { return withoutAmount == 0 ? std::optional(known) : std::nullopt; }
    std::optional<double> average() const { return withoutAmount == 0 && orders > 0 ? std::optional(double(known) / double(orders)) : std::nullopt; }

    bool operator==(const OrderSum &) const = default;
};

inline qint64 withoutAmount(const QMap<QString, OrderSum> &byCurrency)
{
    qint64 out = 0;
    for (const OrderSum &sum : byCurrency)
        out += sum.withoutAmount;
    return out;
}

} // namespace siyu
