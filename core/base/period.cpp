// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/period.h"

namespace siyu {

Period isoWeekOf(QDate day)
{
    const QDate monday = day.addDays(1 - day.dayOfWeek());
    return {monday, monday.addDays(6)};
}

Period monthOf(QDate day)
{
    const QDate first(day.year(), day.month(), 1);
    return {first, first.addDays(first.daysInMonth() - 1)};
}

Period lastDays(QDate day, int n)
{
    return {day.addDays(1 - n), day};
}

QDate businessDay(const QDateTime &utc, const QTimeZone &zone)
{
    return utc.toTimeZone(zone).date();
}

QDateTime startOfDayUtc(QDate day, const QTimeZone &zone)
{
    return day.startOfDay(zone).toUTC();
}

QString toUtcText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")) : QString();
}

QDateTime fromUtcText(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toUTC();
}

} // namespace siyu
