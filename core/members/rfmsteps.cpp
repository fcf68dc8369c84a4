// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/rfmsteps.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace siyu::members {

// Buckets are in the order of their values: by the place of the leading one, then by the bits behind it.
size_t RfmSteps::bucketOf(qint64 value)
{
    const quint64 key = value > 0 ? quint64(value) : 0; // what is below nothing shares a bucket, and is told apart inside
    const int width = 64 - std::countl_zero(key);
    const size_t behind = width <= bucketBits ? size_t(key) : size_t(key >> (width - 1 - bucketBits)) & ((size_t(1) << bucketBits) - 1);
    return width <= bucketBits ? behind : (size_t(width - bucketBits) << bucketBits) + behind;
}

namespace {

// So many are strictly worse than the least value with a score of step + 2.
size_t leastWorse(size_t n, size_t step) { return ((step + 1) * n + 4) / 5; }

} // namespace

std::array<size_t, 4> RfmSteps::bucketsOfSteps(size_t n, const std::vector<quint32> &counts)
{
    std::array<size_t, 4> out{};
    size_t below = 0;
    size_t bucket = 0;
    for (size_t step = 0; step < out.size(); ++step) {
        const size_t rank = leastWorse(n, step);
        while (bucket < counts.size() && below + counts[bucket] <= rank)
            below += counts[bucket++];
        out[step] = bucket;
    }
    return out;
}

RfmSteps::RfmSteps(size_t n, const std::vector<quint32> &counts, std::array<std::vector<qint64>, 4> inside, const std::array<size_t, 4> &at)
{
    m_from.fill(std::numeric_limits<qint64>::max());
    for (size_t step = 0; step < at.size(); ++step) {
        const size_t rank = leastWorse(n, step);
        if (rank >= n)
            continue;
        size_t below = 0;
        for (size_t bucket = 0; bucket < at[step]; ++bucket)
            below += counts[bucket];
        qint64 value = qint64(at[step]);
        if (!isOfOneValue(at[step])) {
            std::vector<qint64> &values = inside[step];
            std::sort(values.begin(), values.end());
            value = values[rank - below];
            below += size_t(std::lower_bound(values.begin(), values.end(), value) - values.begin());
        }
        // Where its equals begin too early, the score begins with whatever is greater.
        m_from[step] = below >= rank ? value : value + 1;
    }
}

} // namespace siyu::members
