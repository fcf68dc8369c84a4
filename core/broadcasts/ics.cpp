// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/ics.h"

#include "core/broadcasts/icalendar.h"
#include "core/broadcasts/recurrence.h"
#include "core/broadcasts/series.h"
#include "core/broadcasts/walltime.h"

#include <algorithm>

namespace siyu::broadcasts {

namespace {

constexpr int mostDates = 400;
constexpr int yearsOfZone = 6; // changes of a clock that are described
constexpr int minutesLong = 15;

const QString wallForm = QStringLiteral("yyyyMMdd'T'HHmmss");
const QString utcForm = QStringLiteral("yyyyMMdd'T'HHmmss'Z'");

class Lines {
public:
    void add(const QByteArray &line) { m_bytes += foldedLine(line); }
    void add(const char *name, const QString &text)
    {
        if (!text.isEmpty())
            add(QByteArray(name) + ':' + icalText(text));
    }
    QByteArray taken() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

QByteArray offsetText(int seconds)
{
    const int minutes = std::abs(seconds) / 60;
    return (seconds < 0 ? "-" : "+") + QStringLiteral("%1%2").arg(minutes / 60, 2, 10, QLatin1Char('0')).arg(minutes % 60, 2, 10, QLatin1Char('0')).toLatin1();
}

void addObservance(Lines &lines, const char *kind, const QDateTime &wall, int before, int after)
{
    lines.add(QByteArray("BEGIN:") + kind);
    lines.add("DTSTART:" + wall.toString(wallForm).toLatin1());
    lines.add("TZOFFSETFROM:" + offsetText(before));
    lines.add("TZOFFSETTO:" + offsetText(after));
    lines.add(QByteArray("END:") + kind);
}

void addZone(Lines &lines, const QTimeZone &zone, const QDateTime &from)
{
    lines.add("BEGIN:VTIMEZONE");
    lines.add("TZID:" + zone.id());
    const QDateTime first(QDate(from.date().year() - 1, 1, 1), QTime(0, 0), Qt::UTC);
    const int offset = zone.offsetFromUtc(first);
    addObservance(lines, zone.isDaylightTime(first) ? "DAYLIGHT" : "STANDARD", QDateTime(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC), offset, offset);
    for (const auto &change : zone.transitions(first, first.addYears(yearsOfZone))) {
        const int before = zone.offsetFromUtc(change.atUtc.addSecs(-1));
        addObservance(lines, change.daylightTimeOffset != 0 ? "DAYLIGHT" : "STANDARD", change.atUtc.addSecs(before), before, change.offsetFromUtc);
    }
    lines.add("END:VTIMEZONE");
}

// Whether another program reads the same runs from the RRULE: filters and lunar dates are ours alone, days of the month in
// weeks are not in RFC 5545, and weekdays with and without ordinals are read in different ways.
bool isPlain(const Recurrence &rule)
{
    const auto hasOrdinal = [](const WeekdayRule &by) { return by.ordinal != 0; };
    const bool some = std::any_of(rule.weekdays.begin(), rule.weekdays.end(), hasOrdinal);
    const bool all = std::all_of(rule.weekdays.begin(), rule.weekdays.end(), hasOrdinal);
    return rule.every != Recurrence::Every::LunarDate && rule.days == Recurrence::Days::All && some == (all && !rule.weekdays.isEmpty())
        && (rule.monthDays.isEmpty() || rule.every == Recurrence::Every::Month);
}

struct Runs {
    QList<QDateTime> walls; // exceptions taken off
    std::optional<QDateTime> first; // exceptions or not
};

Runs runsUntil(const BroadcastDraft &draft, const Recurrence &rule, const HolidayCalendar &calendar, QDate to)
{
    Runs runs;
    const QTimeZone zone(draft.zone.toUtf8());
    for (const Occurrence &run : occurrences(rule, draft.atWall, zone, calendar, to, mostDates))
        runs.walls << run.wall;
    Recurrence whole = rule;
    whole.exceptDays.clear();
    whole.exceptWalls.clear();
    const auto first = occurrences(whole, draft.atWall, zone, calendar, to, 1);
    if (!first.isEmpty())
        runs.first = first.first().wall;
    return runs;
}

QByteArray timeLine(const QByteArray &name, const QByteArray &zone, const QList<QDateTime> &walls)
{
    QByteArrayList times;
    for (const QDateTime &wall : walls)
        times << wall.toString(wallForm).toLatin1();
    return name + ";TZID=" + zone + ':' + times.join(',');
}

QList<QDateTime> exceptionWalls(const BroadcastDraft &draft)
{
    QList<QDateTime> walls;
    for (const QString &exception : draft.exceptions) {
        const QDate day = QDate::fromString(exception, Qt::ISODate);
        walls << (exception.size() == 10 && day.isValid() ? QDateTime(day, draft.atWall.time(), Qt::UTC) : fromWallText(exception));
    }
    std::sort(walls.begin(), walls.end());
    return walls;
}

// RFC 5545 wants UNTIL in UTC beside a start with a zone.
QString rruleForOthers(Recurrence rule, const BroadcastDraft &draft)
{
    if (rule.untilDay.isValid()) {
        rule.untilInstant = instantOf(QDateTime(rule.untilDay, draft.atWall.time(), Qt::UTC), QTimeZone(draft.zone.toUtf8()));
        rule.untilDay = {};
    }
    return rruleOf(rule);
}

void addOurs(Lines &lines, const BroadcastDraft &draft)
{
    lines.add("X-SIYU-TOUCHPOINT", wordOf(draft.touchpoint));
    lines.add("X-SIYU-START", toWallText(draft.atWall));
    lines.add("X-SIYU-RRULE", draft.rrule);
    lines.add("X-SIYU-DAYS", draft.days);
    lines.add("X-SIYU-LUNAR", draft.lunar);
    for (const QString &exception : draft.exceptions)
        lines.add("X-SIYU-EXCEPTION", exception);
}

void addEvent(Lines &lines, const IcsBroadcast &broadcast, const QString &mark, const HolidayCalendar &calendar, const QDateTime &now, QDate to)
{
    const BroadcastDraft &draft = broadcast.draft;
    const auto rule = recurrenceFrom(draft.rrule, draft.days, draft.lunar, draft.exceptions);
    if (!rule)
        return;
    Runs runs = runsUntil(draft, *rule, calendar, std::max(to, draft.atWall.date()));
    const bool plain = isPlain(*rule);
    QList<QDateTime> dates = plain ? QList<QDateTime>() : runs.walls;
    dates += broadcast.movedWalls;
    std::sort(dates.begin(), dates.end());
    if (plain ? !runs.first && dates.isEmpty() : dates.isEmpty())
        return;
    // Other programs take the start for a run, whether the rule falls on it or not.
    const QDateTime start = plain && runs.first ? *runs.first : dates.takeFirst();
    const QByteArray zone = draft.zone.toUtf8();
    lines.add("BEGIN:VEVENT");
    lines.add("UID:broadcast-" + QByteArray::number(draft.id.value) + '@' + mark.toUtf8() + ".siyudesk");
    lines.add("DTSTAMP:" + now.toString(utcForm).toLatin1());
    lines.add(timeLine("DTSTART", zone, {start}));
    lines.add("DURATION:PT" + QByteArray::number(minutesLong) + 'M');
    lines.add("SUMMARY", draft.name);
    lines.add("DESCRIPTION", draft.text);
    if (plain && runs.first && rule->every != Recurrence::Every::Once) {
        lines.add("RRULE:" + rruleForOthers(*rule, draft).toLatin1());
        if (const auto walls = exceptionWalls(draft); !walls.isEmpty())
            lines.add(timeLine("EXDATE", zone, walls));
    }
    if (!dates.isEmpty())
        lines.add(timeLine("RDATE", zone, dates));
    if (!plain)
        lines.add("COMMENT", QStringLiteral("Dates listed until %1; the rule itself is X-SIYU-RRULE, X-SIYU-DAYS, X-SIYU-LUNAR.").arg(to.toString(Qt::ISODate)));
    addOurs(lines, draft);
    lines.add("END:VEVENT");
}

} // namespace

QByteArray icsOf(const QList<IcsBroadcast> &broadcasts, const QString &mark, const HolidayCalendar &calendar, const QDateTime &nowUtc, QDate expandTo)
{
    Lines lines;
    lines.add("BEGIN:VCALENDAR");
    lines.add("VERSION:2.0");
    lines.add("PRODID:-//Siyu Desk//Broadcasts//EN");
    lines.add("CALSCALE:GREGORIAN");
    QList<QByteArray> zones;
    for (const IcsBroadcast &broadcast : broadcasts) {
        const QByteArray id = broadcast.draft.zone.toUtf8();
        QDateTime first = broadcast.draft.atWall;
        for (const IcsBroadcast &other : broadcasts) {
            if (other.draft.zone == broadcast.draft.zone)
                first = std::min(first, other.draft.atWall);
        }
        if (!zones.contains(id))
            addZone(lines, QTimeZone(id), first);
        zones << id;
    }
    for (const IcsBroadcast &broadcast : broadcasts)
        addEvent(lines, broadcast, mark, calendar, nowUtc, expandTo);
    lines.add("END:VCALENDAR");
    return lines.taken();
}

} // namespace siyu::broadcasts
