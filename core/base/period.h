// SPDX-License-Identifier: GPL-3.0-or-later
// Spans of business days and their place in the workspace's time zone (rules.md, head: days, ISO weeks with Monday
// first and months are those of the zone; instants are UTC).
#pragma once

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

namespace siyu {

// Both ends included. Invalid when either end is, or when it ends before it starts.
struct Period {
    QDate from;
    QDate to;

    bool isValid() const { return from.isValid() && to.isValid() && from <= to; }
    bool contains(QDate day) const { return from <= day && day <= to; }
    qint64 days() const { return isValid() ? from.daysTo(to) + 1 : 0; }
    bool operator==(const Period &) const = default;
};

Period isoWeekOf(QDate day); // Monday to Sunday
Period monthOf(QDate day);
// "the last N days": N dates that end on `day`.
Period lastDays(QDate day, int n);

QDate businessDay(const QDateTime &utc, const QTimeZone &zone);
// The first instant of the day in the zone, as UTC.
QDateTime startOfDayUtc(QDate day, const QTimeZone &zone);

// "2026-03-01T02:00:00Z": how instants stand in the workspace; sorts as text. Empty for an invalid time.
QString toUtcText(const QDateTime &time);
QDateTime fromUtcText(const QString &text);

} // namespace siyu
