// SPDX-License-Identifier: GPL-3.0-or-later
// A shop of many groups with staff, stays, counts of messages, ledger days and the work of its six teams. Days count back from
// the shop's last (keptshop.h).
#pragma once

namespace siyu::db {
class Database;
}

namespace siyu::bench {

struct GroupShop {
    int groups = 1'000;
    int stays = 500; // a group
    int measured = 365; // days with counts
    int ledger = 730; // days with group-days
    int spoke = 30; // a group and day, some of them twice
};
void addGroupShop(db::Database &db, const GroupShop &size);

} // namespace siyu::bench
