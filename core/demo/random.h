// SPDX-License-Identifier: GPL-3.0-or-later
// A small random source whose numbers are the same on every system and compiler (the standard's distributions are not).
// SplitMix64, by Sebastiano Vigna's public description.
#pragma once

#include <cstdint>
#include <span>

namespace siyu::demo {

class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) { }

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    // 0 … n − 1
    int below(int n) { return n <= 0 ? 0 : int(next() % std::uint64_t(n)); }
    int between(int low, int high) { return low + below(high - low + 1); }
    bool chance(int perThousand) { return below(1000) < perThousand; }
    template <typename T, std::size_t N>
    const T &pick(const T (&items)[N])
    {
        return items[std::size_t(below(int(N)))];
    }

private:
    std::uint64_t m_state;
};

} // namespace siyu::demo
