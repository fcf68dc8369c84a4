// SPDX-License-Identifier: GPL-3.0-or-later
// The table is computed from the new moons (Meeus, Astronomical Algorithms, ch. 49) and the sun's longitude by the rules of
// GB/T 33661-2017; it agrees with every date of npm:chinese-days 1.5.7 that the tests compare.
#include "core/broadcasts/lunar.h"

#include <array>

namespace siyu::broadcasts {

namespace {

struct LunarYear {
    int start; // of the first month, days after 1 January
    int leap; // this month comes twice; 0 = none
    unsigned longMonths; // bit i: the i-th month of the year, a leap month counted, has 30 days

    int months() const { return leap == 0 ? 12 : 13; }
    int length(int index) const { return 29 + int(longMonths >> index & 1U); }
};

// clang-format off
constexpr std::array<LunarYear, lastLunarYear - firstLunarYear + 1> lunarYears{{
    {35, 0, 0x0693}, {23, 4, 0x152b}, {42, 0, 0x052b}, {31, 0, 0x0a5b}, {21, 2, 0x155a}, // 2000
    {39, 0, 0x056a}, {28, 7, 0x1b55}, {48, 0, 0x0ba4}, {37, 0, 0x0b49}, {25, 5, 0x1a93}, // 2005
    {44, 0, 0x0a95}, {33, 0, 0x052d}, {22, 4, 0x0aad}, {40, 0, 0x0ab5}, {30, 9, 0x15aa}, // 2010
    {49, 0, 0x05d2}, {38, 0, 0x0da5}, {27, 6, 0x1d4a}, {46, 0, 0x0d4a}, {35, 0, 0x0c95}, // 2015
    {24, 4, 0x152e}, {42, 0, 0x0556}, {31, 0, 0x0ab5}, {21, 2, 0x15b2}, {40, 0, 0x06d2}, // 2020
    {28, 6, 0x0ea5}, {47, 0, 0x0725}, {36, 0, 0x064b}, {25, 5, 0x0c97}, {43, 0, 0x0cab}, // 2025
    {33, 0, 0x055a}, {22, 3, 0x0ad6}, {41, 0, 0x0b69}, {30, 11, 0x1752}, {49, 0, 0x0b52}, // 2030
    {38, 0, 0x0b25}, {27, 6, 0x1a4b}, {45, 0, 0x0a4b}, {34, 0, 0x04ab}, {23, 5, 0x055b}, // 2035
    {42, 0, 0x05ad}, {31, 0, 0x0b6a}, {21, 2, 0x1b52}, {40, 0, 0x0d92}, {29, 7, 0x1d25}, // 2040
    {47, 0, 0x0d25}, {36, 0, 0x0a55}, {25, 5, 0x14ad}, {44, 0, 0x04b6}, {32, 0, 0x05b5}, // 2045
    {22, 3, 0x0daa}, // 2050
}};
// clang-format on

const LunarYear &yearOf(int lunarYear)
{
    return lunarYears[size_t(lunarYear - firstLunarYear)];
}

bool isKnown(int lunarYear)
{
    return lunarYear >= firstLunarYear && lunarYear <= lastLunarYear;
}

QDate newYear(int lunarYear)
{
    return QDate(lunarYear, 1, 1).addDays(yearOf(lunarYear).start);
}

} // namespace

QDate solarDayOf(int lunarYear, int month, int day)
{
    if (!isKnown(lunarYear) || month < 1 || month > 12 || day == 0 || day < -1)
        return {};
    const LunarYear &year = yearOf(lunarYear);
    const int index = month - 1 + int(year.leap != 0 && month > year.leap);
    if (day > year.length(index))
        return {};
    QDate first = newYear(lunarYear);
    for (int i = 0; i < index; ++i)
        first = first.addDays(year.length(i));
    return first.addDays((day < 0 ? year.length(index) : day) - 1);
}

std::optional<LunarDate> lunarDateOf(QDate solar)
{
    int lunarYear = solar.year();
    if (lunarYear == lastLunarYear + 1 || (isKnown(lunarYear) && solar < newYear(lunarYear)))
        --lunarYear;
    if (!solar.isValid() || !isKnown(lunarYear))
        return std::nullopt;
    const LunarYear &year = yearOf(lunarYear);
    int left = int(newYear(lunarYear).daysTo(solar));
    for (int i = 0; i < year.months(); ++i) {
        if (left < year.length(i)) {
            const bool afterLeap = year.leap != 0 && i >= year.leap;
            return LunarDate{lunarYear, i + 1 - int(afterLeap), left + 1, year.leap != 0 && i == year.leap};
        }
        left -= year.length(i);
    }
    return std::nullopt;
}

} // namespace siyu::broadcasts
