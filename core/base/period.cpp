// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/period.h"

#include "core/base/dayreader.h"

#include <algorithm>
#include <array>

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

// As we write them, a tenth of the time; whatever else a moment may look like by the library.
QDateTime fromUtcText(const QString &text)
{
    constexpr qsizetype usual = 20;
    if (text.size() == usual && text.back() == u'Z') {
        std::array<char, usual> bytes;
        std::transform(text.begin(), text.end(), bytes.begin(), [](QChar c) { return c.toLatin1(); });
        if (const quint32 instant = DayReader::instantIn({bytes.data(), bytes.size()}); instant != 0)
            return QDateTime::fromSecsSinceEpoch(instant, Qt::UTC);
    }
    return QDateTime::fromString(text, Qt::ISODate).toUTC();
}

} // namespace siyu
