// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/groupcounts.h"

#include "core/db/database.h"
#include "tests/bench/bignames.h"
#include "tests/bench/keptshop.h"

#include <algorithm>
#include <vector>

namespace siyu::bench {

void addGroupCounts(db::Database &db, const GroupCounts &size)
{
    Chance chance(2);
    db::Statement row = db.prepare("INSERT OR IGNORE INTO activity (day, grp, member, messages) VALUES (?, ?, ?, ?)");
    db::Statement measured = db.prepare("INSERT INTO activity_day (grp, day) VALUES (?, ?)");
    std::vector<int> speakers;
    for (int back = size.days - 1; back >= 0; --back) {
        const qint64 day = dayBack(back).toJulianDay();
        for (int g = 1; g <= size.groups; ++g) {
            if (size.missed > 0 && chance.below(size.missed) == 0)
                continue;
            measured.run(g, day);
            speakers.clear();
            for (int n = 0; n < size.spoke; ++n)
                speakers.push_back(chance.below(chance.below(3) < size.ofTheFew ? size.people / 10 : size.people));
            std::sort(speakers.begin(), speakers.end());
            for (const int speaker : speakers)
                row.run(day, g, (g - 1) * size.people + speaker + 1, 1 + chance.below(size.mostMessages));
        }
    }
}

} // namespace siyu::bench
