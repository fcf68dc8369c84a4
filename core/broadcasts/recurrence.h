// SPDX-License-Identifier: GPL-3.0-or-later
// When a broadcast runs (rules.md 6): once, by an RFC 5545 RRULE subset, or by a lunar date; filtered to workdays or
// holidays, less exceptions. Wall clocks in a zone become instants. Pure, any thread.
// The subset: FREQ DAILY, WEEKLY, MONTHLY; INTERVAL 1-1000; BYDAY, where monthly also with ordinals ±1-±5 (a list with and
// without them is their union, unlike python-dateutil, which intersects); BYMONTHDAY ±1-±31, also daily and weekly, where it
// filters; COUNT 1-10000 or UNTIL, as a day (included) or an instant in UTC; WKST=MO. Beside a lunar date the rule's text
// may say COUNT or UNTIL alone.
#pragma once

#include "core/base/result.h"
#include "core/broadcasts/holidays.h"

#include <QDate>
#include <QDateTime>
#include <QSet>
#include <QStringList>
#include <QTimeZone>
#include <optional>

namespace siyu::broadcasts {

struct WeekdayRule {
    int ordinal = 0; // 0 = every one; 2 = the second of the month, −1 = the last
    int weekday = 1; // 1 = Monday
};

struct Recurrence {
    enum class Every { Once, Day, Week, Month, LunarDate };
    enum class Days { All, Workdays, Holidays };

    Every every = Every::Once;
    int interval = 1;
    QList<WeekdayRule> weekdays;
    QList<int> monthDays; // −1 = the last
    std::optional<int> count;
    QDate untilDay; // included
    QDateTime untilInstant; // UTC, included
    Days days = Days::All;
    int lunarMonth = 0;
    int lunarDay = 0; // −1 = the last
    QSet<QDate> exceptDays;
    QSet<QString> exceptWalls; // "2026-03-03T11:00"
};

// Errors: BroadcastInvalid {rrule|days|lunar|exceptions, what does not fit}.
Result<Recurrence> recurrenceFrom(const QString &rrule, const QString &days, const QString &lunar, const QStringList &exceptions);
// The RRULE that recurrenceFrom reads as the same rule; empty for once; of lunar dates only how they end.
QString rruleOf(const Recurrence &rule);

struct Occurrence {
    QDateTime wall; // as asked for
    QDateTime local; // what the clock then shows
    QDateTime utc;
};
// Runs from `start` (wall clock, the first possible one) up to the day `to`, at most `limit`.
QList<Occurrence> occurrences(const Recurrence &rule, const QDateTime &start, const QTimeZone &zone,
    const HolidayCalendar &calendar, QDate to, int limit);

} // namespace siyu::broadcasts
