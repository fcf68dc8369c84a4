// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of messages for groups whose people follow each other: of group g those from (g - 1) · people + 1 on.
#pragma once

namespace siyu::db {
class Database;
}

namespace siyu::bench {

struct GroupCounts {
    int groups = 1'000;
    int people = 500; // a group
    int days = 365; // up to the shop's last
    int spoke = 30; // a group and day, some of them twice
    int ofTheFew = 1; // of three who speak so many are of the first tenth of the people
    int missed = 0; // of so many days of a group one was not counted; 0 = all were
    int mostMessages = 6;
};
void addGroupCounts(db::Database &db, const GroupCounts &size);

} // namespace siyu::bench
