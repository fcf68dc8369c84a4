// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/walltime.h"

#include <algorithm>
#include <optional>

namespace siyu::broadcasts {

namespace {

constexpr qint64 daySeconds = 24 * 60 * 60;

int offsetAt(const QTimeZone &zone, qint64 seconds)
{
    return zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC));
}

} // namespace

QDateTime instantOf(const QDateTime &wall, const QTimeZone &zone)
{
    if (!wall.isValid() || !zone.isValid())
        return {};
    const qint64 shown = QDateTime(wall.date(), wall.time(), Qt::UTC).toSecsSinceEpoch();
    // No zone is further than 14 hours from UTC, so a day away lies surely before and after a change on this day.
    const int before = offsetAt(zone, shown - daySeconds);
    const int after = offsetAt(zone, shown + daySeconds);
    std::optional<qint64> first;
    for (const int offset : {before, after}) {
        const qint64 instant = shown - offset;
        if (offsetAt(zone, instant) == offset)
            first = first ? std::min(*first, instant) : instant;
    }
    return QDateTime::fromSecsSinceEpoch(first.value_or(shown - before), Qt::UTC);
}

QString toWallText(const QDateTime &wall)
{
    return wall.isValid() ? wall.toString(QStringLiteral("yyyy-MM-ddTHH:mm")) : QString();
}

QDateTime fromWallText(const QString &text)
{
    const QString even = text.trimmed().replace(QLatin1Char(' '), QLatin1Char('T'));
    for (const auto &format : {QStringLiteral("yyyy-MM-ddTHH:mm"), QStringLiteral("yyyy-MM-ddTHH:mm:ss")}) {
        const QDateTime wall = QDateTime::fromString(even, format);
        if (wall.isValid())
            return QDateTime(wall.date(), wall.time(), Qt::UTC);
    }
    return {};
}

} // namespace siyu::broadcasts
