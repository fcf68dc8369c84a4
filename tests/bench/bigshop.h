// SPDX-License-Identifier: GPL-3.0-or-later
// The workspace that benchmarks measure on: a shop with a million made-up members and everything in proportion to them.
// The same sizes give the same rows. It is made once at a path, by bulk inserts in the order of the keys (about a
// minute), and opened again afterwards.
#pragma once

#include "tests/bench/keptshop.h"

namespace siyu::bench {

// What a shop of so many members holds: 3 tag rows a member over some 200 tags, half as many memberships, twice as many
// orders with their lines, 0.8 contacts, some activity, points and referrals.
struct ShopSize {
    qint64 members = 1'000'000;

    qint64 groups() const { return std::max<qint64>(20, members / 1000); } // "group 1" …
    qint64 accounts() const { return std::max<qint64>(5, members / 10'000); }
    qint64 memberships() const { return members / 2; }
    qint64 orders() const { return members * 2; } // 85 % paid, 5 % of those refunded in full or in part
    qint64 contacts() const { return members * 8 / 10; }
    qint64 activity() const { return members; } // rows within the last 90 days
};

// The shop at `path`, as keptShop keeps it.
Result<std::shared_ptr<Workspace>> bigShop(const QString &path, ShopSize size = {});

} // namespace siyu::bench
