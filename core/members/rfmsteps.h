// SPDX-License-Identifier: GPL-3.0-or-later
// The scores of scoreBuyers for a great many buyers at once, and again after some of them changed: from which value on each
// score holds is found without sorting everybody (O(N) with small numbers, some milliseconds a million). Pure, any thread.
#pragma once

#include <QtGlobal>
#include <array>
#include <vector>

namespace siyu::members {

// From which value on each of the scores 2 … 5 holds; larger is better.
class RfmSteps {
public:
    int scoreOf(qint64 value) const
    {
        return 1 + int(value >= m_from[0]) + int(value >= m_from[1]) + int(value >= m_from[2]) + int(value >= m_from[3]);
    }
    // `valueAt(i)` for i < n, in any order.
    template <typename ValueAt>
    static RfmSteps of(size_t n, const ValueAt &valueAt);

private:
    static constexpr int bucketBits = 10; // below the leading one
    static constexpr size_t buckets = size_t(65) << bucketBits;
    static size_t bucketOf(qint64 value);
    static bool isOfOneValue(size_t bucket) { return bucket > 0 && bucket < (size_t(2) << bucketBits); } // its own number
    RfmSteps(size_t n, const std::vector<quint32> &counts, std::array<std::vector<qint64>, 4> inside, const std::array<size_t, 4> &at);
    static std::array<size_t, 4> bucketsOfSteps(size_t n, const std::vector<quint32> &counts);

    std::array<qint64, 4> m_from;
};

template <typename ValueAt>
RfmSteps RfmSteps::of(size_t n, const ValueAt &valueAt)
{
    std::vector<quint32> counts(buckets);
    for (size_t i = 0; i < n; ++i)
        ++counts[bucketOf(valueAt(i))];
    const std::array<size_t, 4> at = bucketsOfSteps(n, counts);
    std::array<std::vector<qint64>, 4> inside;
    const bool areNumbers = isOfOneValue(at[0]) && isOfOneValue(at[1]) && isOfOneValue(at[2]) && isOfOneValue(at[3]);
    for (size_t i = 0; i < n && !areNumbers; ++i) {
        const qint64 value = valueAt(i);
        const size_t bucket = bucketOf(value);
        for (size_t step = 0; step < at.size(); ++step) {
            if (bucket == at[step] && !isOfOneValue(bucket))
                inside[step].push_back(value);
        }
    }
    return RfmSteps(n, counts, std::move(inside), at);
}

} // namespace siyu::members
