// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dayreader.h"

#include <QDateTime>
#include <chrono>
#include <limits>

namespace siyu {

namespace {

constexpr qint32 julianOf1970 = 2440588;
constexpr qint32 secondsOfDay = 86400;

// Marks in m_offsets; no zone is a day away from UTC.
constexpr qint32 unknown = std::numeric_limits<qint32>::min();
constexpr qint32 changing = unknown + 1;

// −1 = no number.
int digits(std::string_view text, size_t from, size_t count)
{
    int value = 0;
    for (size_t i = from; i < from + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

// Days since 1970; −1 = no date.
qint32 dateIn(std::string_view text)
{
    if (text.size() < 10 || text[4] != '-' || text[7] != '-')
        return -1;
    const int year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
    if (year < 1 || month < 1 || day < 1)
        return -1;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(unsigned(month)), std::chrono::day(unsigned(day))};
    return date.ok() ? qint32(std::chrono::sys_days(date).time_since_epoch().count()) : -1;
}

} // namespace

qint32 DayReader::dayIn(std::string_view text)
{
    const qint32 date = dateIn(text);
    return date < 0 ? 0 : date + julianOf1970;
}

quint32 DayReader::instantIn(std::string_view text)
{
    const qint32 date = dateIn(text);
    if (date < 0 || text.size() < 19)
        return 0;
    const int hour = digits(text, 11, 2), minute = digits(text, 14, 2), second = digits(text, 17, 2);
    const bool isTime = text[10] == 'T' && text[13] == ':' && text[16] == ':' && hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    if (!isTime)
        return 0;
    const qint64 at = qint64(date) * secondsOfDay + hour * 3600 + minute * 60 + second;
    return at > 0 && at <= std::numeric_limits<quint32>::max() ? quint32(at) : 0;
}

qint32 DayReader::offsetAt(quint32 instant)
{
    const size_t day = instant / secondsOfDay;
    if (day >= m_offsets.size())
        m_offsets.resize(day + 366, unknown);
    const auto ask = [this](qint64 at) { return m_zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(at, Qt::UTC)); };
    qint32 offset = m_offsets[day];
    if (offset == unknown) {
        const qint64 start = qint64(day) * secondsOfDay;
        const int before = ask(start);
        offset = m_offsets[day] = before == ask(start + secondsOfDay) ? before : changing;
    }
    return offset == changing ? ask(instant) : offset;
}

qint32 DayReader::dayOf(quint32 instant)
{
    if (instant == 0)
        return 0;
    const qint64 local = qint64(instant) + offsetAt(instant);
    return qint32((local >= 0 ? local : local - secondsOfDay + 1) / secondsOfDay) + julianOf1970;
}

} // namespace siyu
