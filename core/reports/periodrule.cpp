// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/periodrule.h"

namespace siyu::reports {

namespace {

constexpr const char *rules[] = {"usual", "yesterday", "this_week", "last_week", "this_month", "last_month", "last_7_days", "last_30_days"};
constexpr const char *everies[] = {"", "day", "week", "month"};

bool falls(const Schedule &schedule, QDate day)
{
    switch (schedule.every) {
    case Every::Never:
        return false;
    case Every::Day:
        return true;
    case Every::Week:
        return day.dayOfWeek() == schedule.onDay;
    case Every::Month:
        return day.day() == schedule.onDay;
    }
    return false;
}

QDateTime instantOn(QDate day, QTime at, const QTimeZone &zone)
{
    const QDateTime local(day, at, zone);
    return (local.isValid() ? local : startOfDayUtc(day, zone).addSecs(at.msecsSinceStartOfDay() / 1000)).toUTC();
}

constexpr int farthestDays = 63; // more than any two of a month lie apart

std::optional<QDateTime> dueFrom(const Schedule &schedule, const QDateTime &nowUtc, const QTimeZone &zone, int step)
{
    if (schedule.every == Every::Never || !isValid(schedule))
        return {};
    const QDate today = businessDay(nowUtc, zone);
    for (int i = 0; i <= farthestDays; ++i) {
        const QDate day = today.addDays(step * i);
        if (!falls(schedule, day))
            continue;
        const QDateTime at = instantOn(day, schedule.at, zone);
        if (step < 0 ? at <= nowUtc : at > nowUtc)
            return at;
    }
    return {};
}

} // namespace

QString wordOf(PeriodRule rule) { return QString::fromLatin1(rules[size_t(rule)]); }

std::optional<PeriodRule> periodRuleFrom(const QString &word)
{
    for (const PeriodRule rule : allPeriodRules) {
        if (wordOf(rule) == word)
            return rule;
    }
    return {};
}

Period periodOf(PeriodRule rule, QDate day)
{
    const QDate yesterday = day.addDays(-1);
    switch (rule) {
    case PeriodRule::Usual:
        return {};
    case PeriodRule::Yesterday:
        return {yesterday, yesterday};
    case PeriodRule::ThisWeek:
        return {isoWeekOf(day).from, day};
    case PeriodRule::LastWeek:
        return isoWeekOf(isoWeekOf(day).from.addDays(-1));
    case PeriodRule::ThisMonth:
        return {monthOf(day).from, day};
    case PeriodRule::LastMonth:
        return monthOf(monthOf(day).from.addDays(-1));
    case PeriodRule::Last7Days:
        return lastDays(yesterday, 7);
    case PeriodRule::Last30Days:
        return lastDays(yesterday, 30);
    }
    return {};
}

QString wordOf(Every every) { return QString::fromLatin1(everies[size_t(every)]); }

std::optional<Every> everyFrom(const QString &word)
{
    for (const Every every : {Every::Never, Every::Day, Every::Week, Every::Month}) {
        if (wordOf(every) == word)
            return every;
    }
    return {};
}

bool isValid(const Schedule &schedule)
{
    if (schedule.every == Every::Never)
        return true;
    const int most = schedule.every == Every::Week ? 7 : 28;
    return schedule.at.isValid() && (schedule.every == Every::Day || (schedule.onDay >= 1 && schedule.onDay <= most));
}

std::optional<QDateTime> lastDue(const Schedule &schedule, const QDateTime &nowUtc, const QTimeZone &zone) { return dueFrom(schedule, nowUtc, zone, -1); }

std::optional<QDateTime> nextDue(const Schedule &schedule, const QDateTime &nowUtc, const QTimeZone &zone) { return dueFrom(schedule, nowUtc, zone, 1); }

} // namespace siyu::reports
