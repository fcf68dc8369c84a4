// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/scheduletext.h"

#include <QCoreApplication>
#include <QLocale>

namespace siyu::text {

namespace {

struct ScheduleText {
    Q_DECLARE_TR_FUNCTIONS(ScheduleText)
};

} // namespace

QString name(reports::PeriodRule rule)
{
    switch (rule) {
    case reports::PeriodRule::Usual:
        return ScheduleText::tr("the report's usual one");
    case reports::PeriodRule::Yesterday:
        return ScheduleText::tr("yesterday");
    case reports::PeriodRule::ThisWeek:
        return ScheduleText::tr("this week so far");
    case reports::PeriodRule::LastWeek:
        return ScheduleText::tr("last week");
    case reports::PeriodRule::ThisMonth:
        return ScheduleText::tr("this month so far");
    case reports::PeriodRule::LastMonth:
        return ScheduleText::tr("last month");
    case reports::PeriodRule::Last7Days:
        return ScheduleText::tr("the last 7 days");
    case reports::PeriodRule::Last30Days:
        return ScheduleText::tr("the last 30 days");
    }
    return {};
}

QString name(reports::Every every)
{
    switch (every) {
    case reports::Every::Never:
        return ScheduleText::tr("only when asked for");
    case reports::Every::Day:
        return ScheduleText::tr("every day");
    case reports::Every::Week:
        return ScheduleText::tr("every week");
    case reports::Every::Month:
        return ScheduleText::tr("every month");
    }
    return {};
}

QString scheduleDay(reports::Every every, int day)
{
    if (every == reports::Every::Week)
        return QLocale().dayName(day);
    return every == reports::Every::Month ? ScheduleText::tr("day %1").arg(day) : QString();
}

QString scheduleText(const reports::Schedule &schedule)
{
    if (schedule.every == reports::Every::Never)
        return name(schedule.every);
    const QString at = schedule.at.toString(QStringLiteral("HH:mm"));
    if (schedule.every == reports::Every::Day)
        return ScheduleText::tr("%1 at %2").arg(name(schedule.every), at);
    return ScheduleText::tr("%1, %2 at %3").arg(name(schedule.every), scheduleDay(schedule.every, schedule.onDay), at);
}

} // namespace siyu::text
