// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/proportions.h"

#include <algorithm>
#include <cmath>

namespace siyu {

namespace {

constexpr double z95 = 1.959963984540054; // the normal distribution's 97.5 % point

} // namespace

std::optional<Interval> wilson(const Proportion &of)
{
    const std::optional<double> rate = of.rate();
    if (!rate)
        return std::nullopt;
    const double n = double(of.n);
    const double square = z95 * z95;
    const double middle = *rate + square / (2 * n);
    const double reach = z95 * std::sqrt(*rate * (1 - *rate) / n + square / (4 * n * n));
    const double whole = 1 + square / n;
    // The ends are exact where nobody or everybody did it; rounding must not take them beyond.
    return Interval{of.k == 0 ? 0 : std::max(0.0, (middle - reach) / whole), of.k == of.n ? 1 : std::min(1.0, (middle + reach) / whole)};
}

std::optional<Difference> difference(const Proportion &first, const Proportion &second)
{
    const std::optional<Interval> a = wilson(first);
    const std::optional<Interval> b = wilson(second);
    if (!a || !b || first.n < leastPerArm || second.n < leastPerArm)
        return std::nullopt;
    const double p1 = *first.rate();
    const double p2 = *second.rate();
    Difference out;
    out.value = p1 - p2;
    out.interval = {out.value - std::hypot(p1 - a->low, b->high - p2), out.value + std::hypot(a->high - p1, p2 - b->low)};
    const double pooled = double(first.k + second.k) / double(first.n + second.n);
    const double spread = std::sqrt(pooled * (1 - pooled) * (1 / double(first.n) + 1 / double(second.n)));
    if (spread > 0) {
        out.z = out.value / spread;
        out.p = std::erfc(std::abs(*out.z) / std::sqrt(2.0));
    }
    return out;
}

} // namespace siyu
