// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/ics.h"

#include "core/base/text.h"
#include "core/broadcasts/icalendar.h"
#include "core/broadcasts/recurrence.h"
#include "core/broadcasts/walltime.h"

#include <QRegularExpression>
#include <algorithm>

namespace siyu::broadcasts {

namespace {

constexpr int longestName = 120, longestText = 4'000;
constexpr int mostExceptions = 1'000, mostFaults = 200;
const QTime assumed(10, 0);

struct EventTime {
    QDateTime wall;
    QString zone;
    bool isDay = false;
    bool isZoneKnown = true;
};

std::optional<QTimeZone> zoneCalled(const QString &id)
{
    // QTimeZone takes nearly any word for a zone; only those of the database mean something. Names may be Windows', or stand
    // at the end of a path: "/freeassociation.sourceforge.net/Europe/Berlin".
    const QByteArray named = id.toUtf8();
    for (const QByteArray &one : {named, QTimeZone::windowsIdToDefaultIanaId(named), id.section(QLatin1Char('/'), -2).toUtf8()}) {
        if (!one.isEmpty() && QTimeZone::isTimeZoneIdAvailable(one))
            return QTimeZone(one);
    }
    return std::nullopt;
}

std::optional<EventTime> timeFrom(const QString &value, const QString &tzid, const QTimeZone &zone)
{
    EventTime time;
    time.zone = QString::fromUtf8(zone.id());
    const QDate day = QDate::fromString(value.left(8), QStringLiteral("yyyyMMdd"));
    if (!day.isValid() || day.year() < 1970 || day.year() > 2200)
        return std::nullopt;
    if (value.size() == 8) {
        time.wall = QDateTime(day, assumed, Qt::UTC);
        time.isDay = true;
        return time;
    }
    QString clock = value.mid(9, 6);
    if (clock.endsWith(QLatin1String("60"))) // a leap second
        clock.replace(4, 2, QStringLiteral("59"));
    const QTime at = QTime::fromString(clock, QStringLiteral("HHmmss"));
    if (value[8] != QLatin1Char('T') || !at.isValid())
        return std::nullopt;
    time.wall = QDateTime(day, QTime(at.hour(), at.minute()), Qt::UTC);
    if (value.endsWith(QLatin1Char('Z'))) {
        const QDateTime here = time.wall.toTimeZone(zone);
        time.wall = QDateTime(here.date(), here.time(), Qt::UTC);
    } else if (!tzid.isEmpty()) {
        const auto named = zoneCalled(tzid);
        time.isZoneKnown = named.has_value();
        if (named)
            time.zone = QString::fromUtf8(named->id());
    }
    return time;
}

std::optional<EventTime> timeOf(const IcalLine *line, const QTimeZone &zone)
{
    return line ? timeFrom(line->value.trimmed(), line->parameters.value(QStringLiteral("TZID")), zone) : std::nullopt;
}

QString textOf(const IcalComponent &event, const char *name)
{
    const IcalLine *line = event.find(QString::fromLatin1(name));
    return line ? line->text() : QString();
}

// The wall clock of another line of the event (EXDATE in UTC, say), in the draft's zone.
QString exceptionFrom(const QString &value, const QString &tzid, const BroadcastDraft &draft)
{
    const auto time = timeFrom(value.trimmed(), tzid, QTimeZone(draft.zone.toUtf8()));
    if (!time)
        return {};
    if (time->isDay)
        return time->wall.date().toString(Qt::ISODate);
    const QDateTime there = instantOf(time->wall, QTimeZone(time->zone.toUtf8())).toTimeZone(QTimeZone(draft.zone.toUtf8()));
    return toWallText(QDateTime(there.date(), there.time(), Qt::UTC));
}

void takeExceptions(const IcalComponent &event, BroadcastDraft &draft)
{
    for (const IcalLine *line : event.all(QStringLiteral("EXDATE"))) {
        for (const QString &value : line->value.split(QLatin1Char(','))) {
            const QString exception = exceptionFrom(value, line->parameters.value(QStringLiteral("TZID")), draft);
            if (!exception.isEmpty() && draft.exceptions.size() < mostExceptions)
                draft.exceptions << exception;
        }
    }
}

// UNTIL as a day means that day, in whatever zone; anything that is not of our subset is left out.
void takeRule(const IcalComponent &event, IcsDraft &read)
{
    const IcalLine *line = event.find(QStringLiteral("RRULE"));
    if (!line)
        return;
    QString text = line->value.trimmed().toUpper();
    // A local UNTIL without Z means the event's own clock: the day is what counts.
    static const QRegularExpression localUntil(QStringLiteral("UNTIL=(\\d{8})T\\d{6}(?=;|$)"));
    text.replace(localUntil, QStringLiteral("UNTIL=\\1"));
    text.remove(QRegularExpression(QStringLiteral(";?WKST=(SU|MO)"))); // matters with INTERVAL alone, then Monday is ours
    const auto rule = recurrenceFrom(text, {}, {}, {});
    if (rule)
        read.draft.rrule = rruleOf(*rule);
    else
        read.notes << IcsNote::RuleLeftOut;
}

// What our own files say besides, if it reads.
bool takeOurs(const IcalComponent &event, IcsDraft &read)
{
    const QDateTime start = fromWallText(textOf(event, "X-SIYU-START"));
    if (!start.isValid())
        return false;
    BroadcastDraft ours = read.draft;
    ours.atWall = start;
    ours.rrule = textOf(event, "X-SIYU-RRULE");
    ours.days = textOf(event, "X-SIYU-DAYS");
    ours.lunar = textOf(event, "X-SIYU-LUNAR");
    ours.exceptions.clear();
    for (const IcalLine *line : event.all(QStringLiteral("X-SIYU-EXCEPTION")).mid(0, mostExceptions))
        ours.exceptions << line->text();
    if (!recurrenceFrom(ours.rrule, ours.days, ours.lunar, ours.exceptions))
        return false;
    read.draft = ours;
    if (const auto touchpoint = touchpointFrom(textOf(event, "X-SIYU-TOUCHPOINT"))) {
        read.draft.touchpoint = *touchpoint;
        read.knowsTouchpoint = true;
    }
    return true;
}

struct Event {
    IcsDraft read;
    QString uid;
    std::optional<QString> replaces; // wall clock of the run that it stands for
};

std::optional<Event> eventFrom(const IcalComponent &part, const QTimeZone &zone)
{
    const auto start = timeOf(part.find(QStringLiteral("DTSTART")), zone);
    if (!start || textOf(part, "STATUS").toUpper() == QLatin1String("CANCELLED"))
        return std::nullopt;
    Event event;
    event.uid = textOf(part, "UID");
    BroadcastDraft &draft = event.read.draft;
    draft.name = displayText(textOf(part, "SUMMARY")).left(longestName);
    draft.text = textOf(part, "DESCRIPTION").trimmed().left(longestText);
    draft.atWall = start->wall;
    draft.zone = start->zone;
    if (start->isDay)
        event.read.notes << IcsNote::NoTime;
    if (!start->isZoneKnown)
        event.read.notes << IcsNote::UnknownZone;
    if (const IcalLine *id = part.find(QStringLiteral("RECURRENCE-ID"))) {
        event.replaces = exceptionFrom(id->value, id->parameters.value(QStringLiteral("TZID")), draft);
        event.read.notes << IcsNote::MovedOccurrence;
    }
    if (!takeOurs(part, event.read)) {
        takeRule(part, event.read);
        takeExceptions(part, draft);
        if (part.find(QStringLiteral("RDATE")))
            event.read.notes << IcsNote::DatesLeftOut;
    }
    return event;
}

} // namespace

QString wordOf(IcsNote note)
{
    switch (note) {
    case IcsNote::NoTime: return QStringLiteral("no_time");
    case IcsNote::UnknownZone: return QStringLiteral("unknown_zone");
    case IcsNote::RuleLeftOut: return QStringLiteral("rule_left_out");
    case IcsNote::DatesLeftOut: return QStringLiteral("dates_left_out");
    case IcsNote::MovedOccurrence: return QStringLiteral("moved_occurrence");
    }
    return {};
}

Result<IcsReading> readIcs(const QByteArray &bytes, const QString &file, const QTimeZone &zone)
{
    const auto calendar = readIcal(bytes, file);
    if (!calendar)
        return calendar.error();
    IcsReading reading;
    QList<Event> events;
    for (const IcalComponent &part : calendar->parts) {
        if (part.name != QLatin1String("VEVENT"))
            continue;
        const auto event = eventFrom(part, zone);
        if (event && !event->read.draft.name.isEmpty())
            events << *event;
        else if (reading.faults.size() < mostFaults)
            reading.faults << IcsFault{part.line, (textOf(part, "SUMMARY") + QLatin1Char(' ') + textOf(part, "DTSTART")).trimmed().left(80)};
    }
    // A run that another event stands for is taken off its series.
    QHash<QString, qsizetype> masters;
    for (qsizetype i = 0; i < events.size(); ++i) {
        if (!events[i].replaces && !events[i].uid.isEmpty())
            masters.insert(events[i].uid, i);
    }
    for (const Event &event : events) {
        if (event.replaces && !event.replaces->isEmpty() && masters.contains(event.uid))
            events[masters[event.uid]].read.draft.exceptions << *event.replaces;
    }
    for (const Event &event : events)
        reading.drafts << event.read;
    if (reading.drafts.isEmpty())
        return Error{ErrorCode::FileCorrupt, {file, QStringLiteral("VEVENT")}, {}};
    return reading;
}

} // namespace siyu::broadcasts
