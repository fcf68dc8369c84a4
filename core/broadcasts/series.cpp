// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/series.h"

#include "core/broadcasts/lunar.h"
#include "core/broadcasts/recurrence.h"
#include "core/broadcasts/walltime.h"

#include <algorithm>
#include <functional>

namespace siyu::broadcasts {

namespace {

constexpr int mostRuns = 20'000;
constexpr int yearsAhead = 30; // lunar dates and rare rules find their next run within it

Recurrence ruleOf(const BroadcastDraft &draft)
{
    const auto rule = recurrenceFrom(draft.rrule, draft.days, draft.lunar, draft.exceptions);
    return rule ? *rule : Recurrence();
}

QTimeZone zoneOf(const BroadcastDraft &draft)
{
    const QTimeZone zone(draft.zone.toUtf8());
    return zone.isValid() ? zone : QTimeZone::utc();
}

// Also those that exceptions take off.
QList<Occurrence> countedUntil(const BroadcastDraft &series, QDate to, const HolidayCalendar &calendar)
{
    Recurrence rule = ruleOf(series);
    rule.exceptDays.clear();
    rule.exceptWalls.clear();
    return occurrences(rule, series.atWall, zoneOf(series), calendar, to, mostRuns);
}

std::optional<QDateTime> firstRunFrom(const BroadcastDraft &series, QDate from, const HolidayCalendar &calendar)
{
    // A year at a time: most rules have one soon, and a rare one should not be followed for decades each time.
    for (int year = 1; year <= yearsAhead; year = year == 1 ? yearsAhead : year + 1) {
        const auto runs = occurrences(ruleOf(series), series.atWall, zoneOf(series), calendar, std::max(from, series.atWall.date()).addYears(year), mostRuns);
        for (const Occurrence &run : runs) {
            if (run.wall.date() >= from)
                return run.wall;
        }
    }
    return std::nullopt;
}

QStringList exceptionsWhere(const QStringList &all, const std::function<bool(QDate)> &wanted)
{
    QStringList out;
    for (const QString &exception : all) {
        if (wanted(QDate::fromString(exception.left(10), Qt::ISODate)))
            out << exception;
    }
    return out;
}

int ordinalOf(QDate day) { return (day.day() - 1) / 7 + 1; }
bool isLastOfItsKind(QDate day) { return day.day() + 7 > day.daysInMonth(); }

// The entry of the rule that put a run on `from`, for `to`.
void shiftWeekdays(Recurrence &rule, QDate from, QDate to)
{
    for (WeekdayRule &by : rule.weekdays) {
        const bool fits = by.weekday == from.dayOfWeek()
            && (by.ordinal == 0 || by.ordinal == ordinalOf(from) || (by.ordinal < 0 && isLastOfItsKind(from)));
        if (!fits)
            continue;
        if (by.ordinal != 0)
            by.ordinal = by.ordinal == -1 && isLastOfItsKind(to) ? -1 : ordinalOf(to);
        by.weekday = to.dayOfWeek();
        return;
    }
}

void shiftMonthDays(Recurrence &rule, QDate from, QDate to)
{
    for (int &by : rule.monthDays) {
        const int day = by > 0 ? by : from.daysInMonth() + 1 + by;
        if (day != from.day())
            continue;
        by = by < 0 && to.day() == to.daysInMonth() ? -1 : to.day();
        return;
    }
}

// A run a day: an exception at the old time means the day, whatever the time will be.
QStringList exceptionDays(QStringList exceptions, QTime time)
{
    for (QString &exception : exceptions) {
        const QDateTime wall = fromWallText(exception);
        if (wall.isValid() && wall.time() == time)
            exception.truncate(10);
    }
    return exceptions;
}

bool saysSameTimes(const BroadcastDraft &a, const BroadcastDraft &b)
{
    return a.atWall == b.atWall && a.zone == b.zone && a.rrule == b.rrule && a.days == b.days && a.lunar == b.lunar
        && a.exceptions == b.exceptions;
}

} // namespace

bool isRecurring(const BroadcastDraft &draft)
{
    return !draft.rrule.isEmpty() || !draft.lunar.isEmpty();
}

bool isMovedAside(const BroadcastDraft &series, const QDateTime &wall, const HolidayCalendar &calendar)
{
    if (!isRecurring(series))
        return wall != series.atWall;
    const auto runs = occurrences(ruleOf(series), series.atWall, zoneOf(series), calendar, wall.date(), mostRuns);
    return std::none_of(runs.rbegin(), runs.rend(), [&](const Occurrence &run) { return run.wall == wall; });
}

SplitSeries splitSeries(const BroadcastDraft &series, const QDateTime &cut, const HolidayCalendar &calendar)
{
    SplitSeries parts;
    const QDate day = cut.date();
    const Recurrence rule = ruleOf(series);
    const qsizetype counted = countedUntil(series, day.addDays(-1), calendar).size();
    if (counted > 0) {
        Recurrence ended = rule;
        ended.count.reset();
        ended.untilInstant = {};
        ended.untilDay = day.addDays(-1);
        parts.before = series;
        parts.before->rrule = rruleOf(ended);
        parts.before->exceptions = exceptionsWhere(series.exceptions, [day](QDate one) { return one < day; });
    }
    const auto first = firstRunFrom(series, day, calendar);
    if (!first)
        return parts;
    Recurrence rest = rule;
    // Runs that an exception took off between the cut and the first run are counted, too.
    if (rest.count)
        rest.count = int(*rest.count - countedUntil(series, first->date().addDays(-1), calendar).size());
    parts.after = series;
    parts.after->id = {};
    parts.after->atWall = *first;
    parts.after->rrule = rruleOf(rest);
    parts.after->exceptions = exceptionsWhere(exceptionDays(series.exceptions, series.atWall.time()), [&](QDate one) { return one >= first->date(); });
    return parts;
}

BroadcastDraft draftFor(const BroadcastDraft &series, const QDateTime &wall, Scope scope, const HolidayCalendar &calendar)
{
    BroadcastDraft shown = series;
    if (!isRecurring(series) || scope == Scope::All)
        return shown;
    if (scope == Scope::ThisAndLater) {
        const SplitSeries parts = splitSeries(series, wall, calendar);
        shown = parts.after.value_or(series);
        shown.id = series.id;
        return shown;
    }
    shown.atWall = wall;
    shown.rrule.clear();
    shown.days.clear();
    shown.lunar.clear();
    shown.exceptions.clear();
    return shown;
}

Result<BroadcastDraft> shiftedSeries(BroadcastDraft series, const QDateTime &from, const QDateTime &to, const HolidayCalendar &calendar)
{
    Recurrence rule = ruleOf(series);
    const Error doesNotFall{ErrorCode::BroadcastInvalid, {QStringLiteral("at"), toWallText(to)}, {}};
    if (from.date() != to.date()) {
        shiftWeekdays(rule, from.date(), to.date());
        shiftMonthDays(rule, from.date(), to.date());
        if (rule.every == Recurrence::Every::LunarDate) {
            const auto lunar = lunarDateOf(to.date());
            if (!lunar || lunar->leapMonth)
                return doesNotFall;
            series.lunar = QStringLiteral("%1-%2").arg(lunar->month, 2, 10, QLatin1Char('0')).arg(lunar->day, 2, 10, QLatin1Char('0'));
        }
        series.rrule = rruleOf(rule);
    }
    series.atWall = to;
    const auto first = firstRunFrom(series, to.date(), calendar);
    if (!first || *first != to)
        return doesNotFall;
    return series;
}

BroadcastDraft fromNowOn(const BroadcastDraft &before, const BroadcastDraft &wanted, const QDateTime &now, const HolidayCalendar &calendar)
{
    BroadcastDraft series = wanted;
    series.exceptions = exceptionDays(wanted.exceptions, before.atWall.time());
    if (!isRecurring(wanted) || saysSameTimes(before, wanted) || instantOf(wanted.atWall, zoneOf(wanted)) >= now)
        return series;
    const QDateTime here = now.toTimeZone(zoneOf(wanted));
    QDate day = here.date();
    if (wanted.atWall.time() < here.time())
        day = day.addDays(1);
    const SplitSeries parts = splitSeries(series, QDateTime(day, wanted.atWall.time(), Qt::UTC), calendar);
    const BroadcastDraft &times = parts.after ? *parts.after : before;
    series.atWall = times.atWall;
    series.rrule = times.rrule;
    series.days = times.days;
    series.lunar = times.lunar;
    series.exceptions = times.exceptions;
    return series;
}

QStringList daysTaken(const BroadcastDraft &series, const QList<SeriesRun> &runs)
{
    QStringList taken;
    for (const SeriesRun &run : runs) {
        const QString day = run.wall.date().toString(Qt::ISODate);
        const bool later = run.wall.date() >= series.atWall.date();
        // At the same time it is the same run, which is found there already.
        if (run.begun && isRecurring(series) && later && run.wall.time() != series.atWall.time() && !series.exceptions.contains(day) && !taken.contains(day))
            taken << day;
    }
    return taken;
}

} // namespace siyu::broadcasts
