// SPDX-License-Identifier: GPL-3.0-or-later
// An amount in minor units (分, cents) with its ISO 4217 currency. Amounts of two currencies are never added.
#pragma once

#include <QString>
#include <optional>

namespace siyu {

struct Money {
    qint64 minor = 0;
    QString currency = QStringLiteral("CNY");

    bool operator==(const Money &) const = default;
    // Nothing when the currencies differ or the sum would not fit 64 bits.
    std::optional<Money> plus(const Money &other) const;
    std::optional<Money> minus(const Money &other) const;
};

// "1234.50": plain, two decimals, no grouping: for files. Screens format by locale.
QString plainAmount(qint64 minor);

} // namespace siyu
