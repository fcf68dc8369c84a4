// SPDX-License-Identifier: GPL-3.0-or-later
// Recency, frequency and value of buyers (rules.md 10): over the members with a paid order in the 365 days that end on a
// day. Money in fen; an order's value is what was paid less what was refunded (rules.md 7). Pure, any thread.
#pragma once

#include <QDate>
#include <QtGlobal>
#include <vector>

namespace siyu::members {

inline constexpr int rfmDays = 365;

// The first day of the window that ends on `day`.
inline QDate rfmFrom(QDate day) { return day.addDays(1 - rfmDays); }

struct Buyer {
    qint64 member = 0;
    int recency = 0; // days since the last paid order of the window; 0 = on the day itself
    qint64 orders = 0; // paid ones in the window, at least 1
    qint64 valueFen = 0; // their value
    bool lacksValue = false; // one of them has no amount: m stays 0 and counts for nobody
    int r = 0; // scores 1 … 5, set by scoreBuyers
    int f = 0;
    int m = 0;

    bool operator==(const Buyer &) const = default;
};

// Sets r, f, m of all: 1 + ⌊5 · (buyers strictly worse) ÷ N⌋, worse = larger recency, fewer orders, smaller value; equal
// figures share a score. The order of the buyers stays. O(N log N).
void scoreBuyers(std::vector<Buyer> &buyers);

} // namespace siyu::members
