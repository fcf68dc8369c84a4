// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"

#include <QtNumeric>

namespace siyu {

std::optional<Money> Money::plus(const Money &other) const
{
    qint64 sum = 0;
    if (currency != other.currency || qAddOverflow(minor, other.minor, &sum))
        return std::nullopt;
    return Money{sum, currency};
}

std::optional<Money> Money::minus(const Money &other) const
{
    qint64 difference = 0;
    if (currency != other.currency || qSubOverflow(minor, other.minor, &difference))
        return std::nullopt;
    return Money{difference, currency};
}

QString plainAmount(qint64 minor)
{
    const quint64 size = minor < 0 ? quint64(0) - quint64(minor) : quint64(minor);
    return (minor < 0 ? QStringLiteral("-") : QString())
        + QStringLiteral("%1.%2").arg(size / 100).arg(size % 100, 2, 10, QLatin1Char('0'));
}

} // namespace siyu
