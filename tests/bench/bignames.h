// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up names as a shop's list has them: Chinese ones (surnames with several readings and compound ones among them),
// Latin ones, accents, nicknames with emoji, and none at all. The same seed gives the same names.
#pragma once

#include <cstdint>
#include <string>

namespace siyu::bench {

// splitmix64: quick, and the same everywhere.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : m_state(seed * 0x9E3779B97F4A7C15ULL + 1) { }
    std::uint64_t next();
    int below(int end) { return int(next() % std::uint64_t(end)); }

private:
    std::uint64_t m_state;
};

std::string madeUpName(Chance &chance); // UTF-8; empty = the member has no name

} // namespace siyu::bench
