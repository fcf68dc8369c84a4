// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/recurrence.h"

#include "core/broadcasts/lunar.h"
#include "core/broadcasts/walltime.h"

#include <QRegularExpression>
#include <functional>

namespace siyu::broadcasts {

namespace {

constexpr int largestInterval = 1000;
constexpr int largestCount = 10'000;

Error wrong(const char *key, const QString &value)
{
    return {ErrorCode::BroadcastInvalid, {QString::fromLatin1(key), value.left(80)}, {}};
}

std::optional<int> numberFrom(const QString &text, int least, int most)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

const QStringList &weekdayNames()
{
    static const QStringList names{QStringLiteral("MO"), QStringLiteral("TU"), QStringLiteral("WE"), QStringLiteral("TH"),
        QStringLiteral("FR"), QStringLiteral("SA"), QStringLiteral("SU")};
    return names;
}

const QString dayForm = QStringLiteral("yyyyMMdd");
const QString instantForm = QStringLiteral("yyyyMMdd'T'HHmmss'Z'");

bool readWeekdays(const QString &text, Recurrence &rule)
{
    for (const QString &part : text.split(QLatin1Char(','))) {
        const qsizetype weekday = weekdayNames().indexOf(part.right(2).toUpper());
        const QString ordinal = part.chopped(qMin(qsizetype(2), part.size()));
        const auto which = ordinal.isEmpty() ? std::optional(0) : numberFrom(ordinal, -5, 5);
        if (weekday < 0 || !which || (*which == 0 && !ordinal.isEmpty()))
            return false;
        rule.weekdays << WeekdayRule{*which, int(weekday) + 1};
    }
    return true;
}

bool readMonthDays(const QString &text, Recurrence &rule)
{
    for (const QString &part : text.split(QLatin1Char(','))) {
        const auto day = numberFrom(part, -31, 31);
        if (!day || *day == 0)
            return false;
        rule.monthDays << *day;
    }
    return true;
}

bool readUntil(const QString &text, Recurrence &rule)
{
    if (text.size() == 8) {
        rule.untilDay = QDate::fromString(text, dayForm);
        return rule.untilDay.isValid();
    }
    const QDateTime until = QDateTime::fromString(text, instantForm);
    rule.untilInstant = QDateTime(until.date(), until.time(), Qt::UTC);
    return until.isValid();
}

bool readPart(const QString &key, const QString &value, Recurrence &rule)
{
    if (key == QLatin1String("FREQ")) {
        rule.every = value == QLatin1String("DAILY") ? Recurrence::Every::Day
            : value == QLatin1String("WEEKLY")       ? Recurrence::Every::Week
            : value == QLatin1String("MONTHLY")      ? Recurrence::Every::Month
                                                     : Recurrence::Every::Once;
        return rule.every != Recurrence::Every::Once;
    }
    if (key == QLatin1String("INTERVAL")) {
        const auto interval = numberFrom(value, 1, largestInterval);
        rule.interval = interval.value_or(1);
        return interval.has_value();
    }
    if (key == QLatin1String("COUNT")) {
        rule.count = numberFrom(value, 1, largestCount);
        return rule.count.has_value();
    }
    if (key == QLatin1String("UNTIL"))
        return readUntil(value, rule);
    if (key == QLatin1String("BYDAY"))
        return readWeekdays(value, rule);
    if (key == QLatin1String("BYMONTHDAY"))
        return readMonthDays(value, rule);
    return key == QLatin1String("WKST") && value == QLatin1String("MO");
}

bool readParts(const QString &text, Recurrence &rule, const QStringList &known = {})
{
    QString body = text.trimmed().toUpper();
    if (body.startsWith(QLatin1String("RRULE:")))
        body.remove(0, 6);
    QStringList seen;
    for (const QString &part : body.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const QString key = part.section(QLatin1Char('='), 0, 0);
        if (seen.contains(key) || (!known.isEmpty() && !known.contains(key)) || !readPart(key, part.section(QLatin1Char('='), 1), rule))
            return false;
        seen << key;
    }
    return true;
}

bool readRule(const QString &text, Recurrence &rule)
{
    if (!readParts(text, rule))
        return false;
    const bool ordinals = std::any_of(rule.weekdays.begin(), rule.weekdays.end(), [](const auto &day) { return day.ordinal != 0; });
    return rule.every != Recurrence::Every::Once && (!ordinals || rule.every == Recurrence::Every::Month);
}

QString frequencyOf(Recurrence::Every every)
{
    switch (every) {
    case Recurrence::Every::Day:
        return QStringLiteral("FREQ=DAILY");
    case Recurrence::Every::Week:
        return QStringLiteral("FREQ=WEEKLY");
    case Recurrence::Every::Month:
        return QStringLiteral("FREQ=MONTHLY");
    case Recurrence::Every::Once:
    case Recurrence::Every::LunarDate:
        break;
    }
    return {};
}

template <typename Item, typename TextOf>
void addList(QStringList &parts, const char *key, const QList<Item> &items, TextOf textOf)
{
    QStringList texts;
    for (const Item &item : items)
        texts << textOf(item);
    if (!texts.isEmpty())
        parts << QString::fromLatin1(key) + texts.join(QLatin1Char(','));
}

bool readLunar(const QString &text, Recurrence &rule)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,2})-(-1|\\d{1,2})$"));
    const auto match = form.match(text.trimmed());
    rule.every = Recurrence::Every::LunarDate;
    rule.lunarMonth = match.captured(1).toInt();
    rule.lunarDay = match.captured(2).toInt();
    return match.hasMatch() && rule.lunarMonth >= 1 && rule.lunarMonth <= 12 && rule.lunarDay != 0 && rule.lunarDay <= 30;
}

bool ordinalMatches(const WeekdayRule &rule, QDate day)
{
    if (day.dayOfWeek() != rule.weekday)
        return false;
    const int fromStart = (day.day() - 1) / 7 + 1;
    const int fromEnd = -((day.daysInMonth() - day.day()) / 7 + 1);
    return rule.ordinal == 0 || rule.ordinal == fromStart || rule.ordinal == fromEnd;
}

bool matchesBy(const Recurrence &rule, QDate day)
{
    const auto weekday = [&](const WeekdayRule &by) { return ordinalMatches(by, day); };
    const auto monthDay = [&](int by) { return by > 0 ? day.day() == by : day.day() == day.daysInMonth() + 1 + by; };
    return (rule.weekdays.isEmpty() || std::any_of(rule.weekdays.begin(), rule.weekdays.end(), weekday))
        && (rule.monthDays.isEmpty() || std::any_of(rule.monthDays.begin(), rule.monthDays.end(), monthDay));
}

// Whether the recurrence, before filters, COUNT and UNTIL, falls on `day`.
bool falls(const Recurrence &rule, QDate start, QDate day)
{
    switch (rule.every) {
    case Recurrence::Every::Once:
        return day == start;
    case Recurrence::Every::Day:
        return start.daysTo(day) % rule.interval == 0 && matchesBy(rule, day);
    case Recurrence::Every::Week: {
        const qint64 weeks = start.addDays(1 - start.dayOfWeek()).daysTo(day) / 7;
        const bool bare = rule.weekdays.isEmpty() && rule.monthDays.isEmpty();
        return weeks % rule.interval == 0 && (bare ? day.dayOfWeek() == start.dayOfWeek() : matchesBy(rule, day));
    }
    case Recurrence::Every::Month: {
        const int months = (day.year() - start.year()) * 12 + day.month() - start.month();
        const bool bare = rule.weekdays.isEmpty() && rule.monthDays.isEmpty();
        return months % rule.interval == 0 && (bare ? day.day() == start.day() : matchesBy(rule, day));
    }
    case Recurrence::Every::LunarDate:
        // A lunar year begins between 21 January and 20 February, so a day lies in its own year or the one before.
        return solarDayOf(day.year(), rule.lunarMonth, rule.lunarDay) == day
            || solarDayOf(day.year() - 1, rule.lunarMonth, rule.lunarDay) == day;
    }
    return false;
}

bool passes(const Recurrence &rule, const HolidayCalendar &calendar, QDate day)
{
    switch (rule.days) {
    case Recurrence::Days::All:
        return true;
    case Recurrence::Days::Workdays:
        return calendar.isWorkday(day);
    case Recurrence::Days::Holidays:
        return calendar.holidays.contains(day);
    }
    return true;
}

} // namespace

Result<Recurrence> recurrenceFrom(const QString &rrule, const QString &days, const QString &lunar, const QStringList &exceptions)
{
    Recurrence rule;
    static const QStringList ends{QStringLiteral("COUNT"), QStringLiteral("UNTIL")};
    if (!lunar.isEmpty() && (!readParts(rrule, rule, ends) || !readLunar(lunar, rule)))
        return wrong("lunar", lunar);
    if (lunar.isEmpty() && !rrule.isEmpty() && !readRule(rrule, rule))
        return wrong("rrule", rrule);
    if (days == QLatin1String("workdays"))
        rule.days = Recurrence::Days::Workdays;
    else if (days == QLatin1String("holidays"))
        rule.days = Recurrence::Days::Holidays;
    else if (!days.isEmpty())
        return wrong("days", days);
    for (const QString &exception : exceptions) {
        const QDate day = QDate::fromString(exception, Qt::ISODate);
        const QDateTime wall = fromWallText(exception);
        if (exception.size() == 10 && day.isValid())
            rule.exceptDays.insert(day);
        else if (wall.isValid())
            rule.exceptWalls.insert(toWallText(wall));
        else
            return wrong("exceptions", exception);
    }
    return rule;
}

QString rruleOf(const Recurrence &rule)
{
    const QString frequency = frequencyOf(rule.every);
    if (rule.every == Recurrence::Every::Once)
        return {};
    QStringList parts;
    if (!frequency.isEmpty())
        parts << frequency;
    if (rule.interval > 1)
        parts << QStringLiteral("INTERVAL=%1").arg(rule.interval);
    addList(parts, "BYDAY=", rule.weekdays, [](const WeekdayRule &by) {
        return (by.ordinal == 0 ? QString() : QString::number(by.ordinal)) + weekdayNames().at(by.weekday - 1);
    });
    addList(parts, "BYMONTHDAY=", rule.monthDays, [](int day) { return QString::number(day); });
    if (rule.count)
        parts << QStringLiteral("COUNT=%1").arg(*rule.count);
    if (rule.untilDay.isValid())
        parts << QStringLiteral("UNTIL=") + rule.untilDay.toString(dayForm);
    if (rule.untilInstant.isValid())
        parts << QStringLiteral("UNTIL=") + rule.untilInstant.toString(instantForm);
    return parts.join(QLatin1Char(';'));
}

QList<Occurrence> occurrences(const Recurrence &rule, const QDateTime &start, const QTimeZone &zone,
    const HolidayCalendar &calendar, QDate to, int limit)
{
    QList<Occurrence> runs;
    int counted = 0;
    const QDate last = rule.every == Recurrence::Every::Once ? std::min(to, start.date())
        : rule.untilDay.isValid()                            ? std::min(to, rule.untilDay)
                                                             : to;
    for (QDate day = start.date(); day <= last && runs.size() < limit; day = day.addDays(1)) {
        if (!falls(rule, start.date(), day) || !passes(rule, calendar, day))
            continue;
        const QDateTime wall(day, start.time(), Qt::UTC);
        const QDateTime utc = instantOf(wall, zone);
        if ((rule.untilInstant.isValid() && utc > rule.untilInstant) || (rule.count && counted >= *rule.count))
            break;
        ++counted;
        if (rule.exceptDays.contains(day) || rule.exceptWalls.contains(toWallText(wall)))
            continue;
        const QDateTime local = utc.toTimeZone(zone);
        runs << Occurrence{wall, QDateTime(local.date(), local.time(), Qt::UTC), utc};
    }
    return runs;
}

} // namespace siyu::broadcasts
