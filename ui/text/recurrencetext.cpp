// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/recurrencetext.h"

#include "ui/text/words.h"

#include <QCoreApplication>

namespace siyu::text {

using broadcasts::Recurrence;
using broadcasts::WeekdayRule;

namespace {

struct RecurrenceText {
    Q_DECLARE_TR_FUNCTIONS(Recurrence)
};

QString comma() { return RecurrenceText::tr(", ", "between parts of a sentence about repetition"); }

QString monthDayText(int day)
{
    if (day > 0)
        return RecurrenceText::tr("day %1", "of a month").arg(day);
    return day == -1 ? RecurrenceText::tr("the last day") : RecurrenceText::tr("day %1 from the end", "of a month").arg(-day);
}

QString onDays(const Recurrence &rule)
{
    QStringList parts;
    if (!rule.weekdays.isEmpty())
        parts << weekdayList(rule.weekdays);
    QStringList days;
    for (const int day : rule.monthDays)
        days << monthDayText(day);
    if (!days.isEmpty())
        parts << days.join(comma());
    return parts.join(RecurrenceText::tr(" that is also ", "Friday that is also day 13"));
}

QString rhythm(const Recurrence &rule)
{
    const QString on = onDays(rule);
    const QString interval = QString::number(rule.interval);
    switch (rule.every) {
    case Recurrence::Every::Once:
        return RecurrenceText::tr("Once");
    case Recurrence::Every::Day: {
        const QString every = rule.interval == 1 ? RecurrenceText::tr("Every day") : RecurrenceText::tr("Every %1 days").arg(interval);
        return on.isEmpty() ? every : RecurrenceText::tr("%1, if it is %2", "every day, if it is Friday").arg(every, on);
    }
    case Recurrence::Every::Week: {
        const QString every = rule.interval == 1 ? RecurrenceText::tr("Every week") : RecurrenceText::tr("Every %1 weeks").arg(interval);
        return on.isEmpty() ? every : RecurrenceText::tr("%1 on %2", "every week on Monday").arg(every, on);
    }
    case Recurrence::Every::Month: {
        const QString every = rule.interval == 1 ? RecurrenceText::tr("Every month") : RecurrenceText::tr("Every %1 months").arg(interval);
        return on.isEmpty() ? every : RecurrenceText::tr("%1 on %2", "every week on Monday").arg(every, on);
    }
    case Recurrence::Every::LunarDate:
        return RecurrenceText::tr("Every year on %1").arg(lunarText(rule.lunarMonth, rule.lunarDay));
    }
    return {};
}

} // namespace

QString ordinalName(int ordinal)
{
    switch (ordinal) {
    case 1: return RecurrenceText::tr("first");
    case 2: return RecurrenceText::tr("second");
    case 3: return RecurrenceText::tr("third");
    case 4: return RecurrenceText::tr("fourth");
    case 5: return RecurrenceText::tr("fifth");
    case -1: return RecurrenceText::tr("last");
    case -2: return RecurrenceText::tr("second to last");
    case -3: return RecurrenceText::tr("third to last");
    case -4: return RecurrenceText::tr("fourth to last");
    case -5: return RecurrenceText::tr("fifth to last");
    default: return RecurrenceText::tr("every", "weekday of a month");
    }
}

QString weekdayList(const QList<WeekdayRule> &weekdays)
{
    QStringList names;
    for (const WeekdayRule &by : weekdays) {
        names << (by.ordinal == 0 ? weekdayName(by.weekday)
                                  : RecurrenceText::tr("%1 %2", "second Saturday").arg(ordinalName(by.ordinal), weekdayName(by.weekday)));
    }
    return names.join(comma());
}

QString lunarText(int month, int day)
{
    return day == -1 ? RecurrenceText::tr("the last day of lunar month %1").arg(month) : RecurrenceText::tr("day %2 of lunar month %1").arg(month).arg(day);
}

QString recurrenceText(const Recurrence &rule)
{
    QStringList parts{rhythm(rule)};
    if (rule.days == Recurrence::Days::Workdays)
        parts << RecurrenceText::tr("on workdays only");
    else if (rule.days == Recurrence::Days::Holidays)
        parts << RecurrenceText::tr("on public holidays only");
    if (rule.count)
        parts << RecurrenceText::tr("%n time(s)", nullptr, *rule.count);
    const QDate until = rule.untilDay.isValid() ? rule.untilDay : rule.untilInstant.date();
    if (until.isValid())
        parts << RecurrenceText::tr("until %1").arg(until.toString(Qt::ISODate));
    const int left = int(rule.exceptDays.size() + rule.exceptWalls.size());
    if (left > 0)
        parts << RecurrenceText::tr("%n day(s) left out", nullptr, left);
    return parts.join(comma());
}

} // namespace siyu::text
