// SPDX-License-Identifier: GPL-3.0-or-later
// Instants and days as they stand in the workspace (UTC, "2026-03-01T02:00:00Z"; days "2026-03-01") as numbers, for whoever
// reads a million of them: the zone, which takes its time to answer, is asked once for a day. One thread at a time.
#pragma once

#include <QTimeZone>
#include <string_view>
#include <vector>

namespace siyu {

class DayReader {
public:
    explicit DayReader(QTimeZone zone) : m_zone(std::move(zone)) { }

    // What cannot be read is 0.
    static qint32 dayIn(std::string_view text); // Julian day
    static quint32 instantIn(std::string_view text); // seconds since 1970; 0 too before that, and after 2106

    qint32 offsetAt(quint32 instant); // seconds east of UTC
    qint32 dayOf(quint32 instant); // Julian, of the zone; 0 for 0
    qint32 businessDayIn(std::string_view text) { return dayOf(instantIn(text)); }

private:
    QTimeZone m_zone;
    std::vector<qint32> m_offsets; // by day of UTC since 1970, or one of two marks
};

} // namespace siyu
