// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/arms.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace siyu::broadcasts {

namespace {

constexpr quint64 seedsTried = 64;

quint64 lotOf(quint64 seed, qint64 id)
{
    // The finaliser of splitmix64: every bit of both decides every bit of the lot.
    quint64 lot = seed * 0x9e3779b97f4a7c15ULL + quint64(id);
    for (int round = 0; round < 2; ++round) {
        lot = (lot ^ (lot >> 30)) * 0xbf58476d1ce4e5b9ULL;
        lot = (lot ^ (lot >> 27)) * 0x94d049bb133111ebULL;
        lot ^= lot >> 31;
    }
    return lot;
}

size_t armFor(qint64 id, quint64 seed, const std::vector<int> &shares, int whole)
{
    // Thirty-two bits of the lot are cut at the shares.
    const quint64 place = (lotOf(seed, id) >> 32) * quint64(whole);
    quint64 before = 0;
    for (size_t arm = 0; arm + 1 < shares.size(); ++arm) {
        before += quint64(shares[arm]);
        if (place < before << 32)
            return arm;
    }
    return shares.size() - 1;
}

} // namespace

bool areGood(const std::vector<int> &shares)
{
    return shares.size() >= 2 && shares.size() <= size_t(mostArms)
        && std::all_of(shares.begin(), shares.end(), [](int share) { return share >= 1 && share <= mostShare; });
}

std::optional<size_t> armOf(qint64 id, quint64 seed, const std::vector<int> &shares)
{
    if (!areGood(shares))
        return std::nullopt;
    return armFor(id, seed, shares, std::accumulate(shares.begin(), shares.end(), 0));
}

std::vector<std::vector<qint64>> splitByLot(std::vector<qint64> targets, quint64 seed, const std::vector<int> &shares)
{
    if (!areGood(shares))
        return {};
    std::sort(targets.begin(), targets.end());
    targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
    std::vector<std::vector<qint64>> parts(shares.size());
    const int whole = std::accumulate(shares.begin(), shares.end(), 0);
    for (const qint64 id : targets)
        parts[armFor(id, seed, shares, whole)].push_back(id);
    return parts;
}

quint64 evenSeed(const std::vector<qint64> &targets, const std::vector<int> &shares, quint64 from)
{
    if (!areGood(shares))
        return from;
    const int whole = std::accumulate(shares.begin(), shares.end(), 0);
    quint64 best = from;
    double least = std::numeric_limits<double>::infinity();
    std::vector<qint64> sizes(shares.size());
    for (quint64 seed = from; seed < from + seedsTried && least > 0; ++seed) {
        std::fill(sizes.begin(), sizes.end(), 0);
        for (const qint64 id : targets)
            ++sizes[armFor(id, seed, shares, whole)];
        double off = 0;
        for (size_t arm = 0; arm < shares.size(); ++arm)
            off += std::abs(double(sizes[arm]) - double(targets.size()) * shares[arm] / whole);
        if (off < least) {
            least = off;
            best = seed;
        }
    }
    return best;
}

} // namespace siyu::broadcasts
