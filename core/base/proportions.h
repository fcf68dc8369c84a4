// SPDX-License-Identifier: GPL-3.0-or-later
// Rates of k in n with what is known about them (rules.md 8, Experiment): Wilson's 95 % interval, Newcombe's hybrid score
// interval of a difference, and the two-sided pooled z test. Pure, any thread.
#pragma once

#include <QtGlobal>
#include <optional>

namespace siyu {

// k of n; a rate only where n > 0 and 0 ≤ k ≤ n.
struct Proportion {
    qint64 k = 0;
    qint64 n = 0;

    bool isRate() const { return n > 0 && k >= 0 && k <= n; }
    std::optional<double> rate() const { return isRate() ? std::optional(double(k) / double(n)) : std::nullopt; }
    bool operator==(const Proportion &) const = default;
};

struct Interval {
    double low = 0;
    double high = 0;
    bool operator==(const Interval &) const = default;
};

// Wilson (1927), without continuity correction; nothing where there is no rate.
std::optional<Interval> wilson(const Proportion &of);

inline constexpr qint64 leastPerArm = 30; // below it two arms are not compared

struct Difference {
    double value = 0; // rate of the first − rate of the second
    Interval interval; // Newcombe (1998), method 10
    // Two-sided; nothing where nobody or everybody did it in both arms, since there is no spread to test.
    std::optional<double> z;
    std::optional<double> p;
};
// Nothing where an arm has less than leastPerArm or no rate.
std::optional<Difference> difference(const Proportion &first, const Proportion &second);

} // namespace siyu
