// SPDX-License-Identifier: GPL-3.0-or-later
// The shop that charts, reports and exports are measured on: many groups with all their work (groupshop.h), and beside them
// friends by channel and what the channels cost, two years of orders with their lines, and a year of broadcasts with results.
#pragma once

#include "tests/bench/groupshop.h"
#include "tests/bench/keptshop.h"

namespace siyu::bench {

struct TradeShop {
    GroupShop groups;
    int orders = 2'000'000; // over two years
    int channels = 12;
    int posts = 200; // to 250 groups each …
    int letters = 200; // … and to 2,000 friends each, over a year

    int members() const { return groups.groups * groups.stays; }
};
TradeShop smallTradeShop(); // for short runs

// The shop at `path`, as keptShop keeps it.
Result<std::shared_ptr<Workspace>> tradeShop(const QString &path, const TradeShop &size);

} // namespace siyu::bench
