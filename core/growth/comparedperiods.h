// SPDX-License-Identifier: GPL-3.0-or-later
// Which days the growth page shows, which days before they are compared with, and what is over of them. Pure, any thread.
#pragma once

#include "core/base/period.h"

namespace siyu::growth {

enum class Span { Month, Quarter, Own };

struct Compared {
    Span span = Span::Month;
    Period period; // whole, also where part of it is still to come
    Period before;
    bool isRunning = false; // today is in it, before its last day: `before` then has as many days as are over

    bool operator==(const Compared &) const = default;
};

// The span that holds the day. Own = the month that holds it; comparedOf() takes days of one's own.
Compared comparedAt(Span span, QDate day, QDate today);
// Of a period that is not over what has been of it; one that has not begun stays.
Period soFar(const Period &period, QDate today);
// `period` against as many days right before it.
Compared comparedOf(const Period &period, QDate today);
// The next (1) or an earlier (-1) one of the same span.
Compared stepped(const Compared &from, int steps, QDate today);

} // namespace siyu::growth
