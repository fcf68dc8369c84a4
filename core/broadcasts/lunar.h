// SPDX-License-Identifier: GPL-3.0-or-later
// The Chinese lunar calendar from 2000 to 2050: which solar day a lunar date is, and the other way round. Pure, any thread.
#pragma once

#include <QDate>
#include <optional>

namespace siyu::broadcasts {

// First and last year that lunar dates are known for.
inline constexpr int firstLunarYear = 2000;
inline constexpr int lastLunarYear = 2050;

// The day of a plain (not leap) lunar month; invalid where the year has none or is not known. day −1 = the last.
QDate solarDayOf(int lunarYear, int month, int day);

struct LunarDate {
    int year = 0; // the solar year in which the lunar one began
    int month = 1;
    int day = 1;
    bool leapMonth = false;

    bool operator==(const LunarDate &) const = default;
};
// Nothing outside the known years.
std::optional<LunarDate> lunarDateOf(QDate solar);

} // namespace siyu::broadcasts
