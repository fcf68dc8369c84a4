// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/rfm.h"

#include <algorithm>

namespace siyu::members {

namespace {

// `goodness`: larger is better.
template <typename Goodness, typename Counts>
void score(std::vector<Buyer> &buyers, int Buyer::*to, Goodness goodness, Counts counts)
{
    std::vector<qint64> all;
    all.reserve(buyers.size());
    for (const Buyer &buyer : buyers) {
        if (counts(buyer))
            all.push_back(goodness(buyer));
    }
    std::sort(all.begin(), all.end());
    // The least value of each score: value v has so many strictly below as stand before its first place.
    const auto n = qint64(all.size());
    std::vector<std::pair<qint64, int>> steps; // value from which on a score holds
    for (qint64 at = 0; at < n;) {
        const auto points = int(1 + 5 * at / n);
        if (steps.empty() || steps.back().second != points)
            steps.emplace_back(all[size_t(at)], points);
        at = std::upper_bound(all.begin() + at, all.end(), all[size_t(at)]) - all.begin();
    }
    for (Buyer &buyer : buyers) {
        if (!counts(buyer))
            continue;
        const qint64 value = goodness(buyer);
        auto step = steps.rbegin();
        while (step->first > value)
            ++step;
        buyer.*to = step->second;
    }
}

} // namespace

void scoreBuyers(std::vector<Buyer> &buyers)
{
    if (buyers.empty())
        return;
    const auto all = [](const Buyer &) { return true; };
    score(buyers, &Buyer::r, [](const Buyer &buyer) { return -qint64(buyer.recency); }, all);
    score(buyers, &Buyer::f, [](const Buyer &buyer) { return buyer.orders; }, all);
    score(buyers, &Buyer::m, [](const Buyer &buyer) { return buyer.valueFen; }, [](const Buyer &buyer) { return !buyer.lacksValue; });
}

} // namespace siyu::members
