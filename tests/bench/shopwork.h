// SPDX-License-Identifier: GPL-3.0-or-later
// What the six teams of a big shop work with beside its groups: accounts, orders, targets, codes, partners with all their
// papers, questions, requests, rules, tasks; so that no page of a shop made for measuring is empty. Days count back from
// the shop's last (keptshop.h). Groups 1 … n with members 1 … n · people and staff 1 … 60 stand already.
#pragma once

namespace siyu::db {
class Database;
}

namespace siyu::bench {

void addShopWork(db::Database &db, int groups, int people);

} // namespace siyu::bench
