// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/comparedperiods.h"

#include <algorithm>

namespace siyu::growth {

namespace {

Period quarterOf(QDate day)
{
    const QDate first(day.year(), (day.month() - 1) / 3 * 3 + 1, 1);
    return {first, first.addMonths(3).addDays(-1)};
}

Period wholeOf(Span span, QDate day) { return span == Span::Quarter ? quarterOf(day) : monthOf(day); }

// Of a running period only what is over is compared, with the same days of the one before.
Compared against(Span span, const Period &period, const Period &before, QDate today)
{
    Compared out{span, period, before, period.from <= today && today < period.to};
    if (out.isRunning)
        out.before.to = std::min(before.to, before.from.addDays(period.from.daysTo(today)));
    return out;
}

} // namespace

Compared comparedAt(Span span, QDate day, QDate today)
{
    const Period whole = wholeOf(span, day);
    return against(span == Span::Quarter ? span : Span::Month, whole, wholeOf(span, whole.from.addDays(-1)), today);
}

Period soFar(const Period &period, QDate today)
{
    return period.from <= today ? Period{period.from, std::min(period.to, today)} : period;
}

Compared comparedOf(const Period &period, QDate today)
{
    return against(Span::Own, period, lastDays(period.from.addDays(-1), int(period.days())), today);
}

Compared stepped(const Compared &from, int steps, QDate today)
{
    if (from.span == Span::Own)
        return comparedOf({from.period.from.addDays(steps * from.period.days()), from.period.to.addDays(steps * from.period.days())}, today);
    const int months = from.span == Span::Quarter ? 3 : 1;
    return comparedAt(from.span, from.period.from.addMonths(steps * months), today);
}

} // namespace siyu::growth
