// SPDX-License-Identifier: GPL-3.0-or-later
// Everybody who ever came by a traffic product, read in one pass over the orders and kept with the open workspace until a
// commit touches it: 24 bytes a person and 8 for each of the products. Any thread; O(orders) the first time, then O(people).
#pragma once

#include "core/growth/ladder.h"

#include <memory>
#include <vector>

namespace siyu::growth {

class AllClimbers {
public:
    // Those who came in the period, by member.
    QList<Climber> within(const Period &period) const;

private:
    friend class ClimberReader;
    struct Person {
        qint64 member = 0;
        qint32 came = 0; // Julian
        qint32 climbed = 0; // 0 = not yet
        quint32 firstProduct = 0; // in m_products, up to the next one's
    };
    std::vector<Person> m_people; // by member
    std::vector<qint64> m_products;
};

// Errors: Cancelled.
Result<std::shared_ptr<const AllClimbers>> allClimbers(const Workspace &workspace, Progress &progress);

} // namespace siyu::growth
