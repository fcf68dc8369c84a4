// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/festivals.h"

#include "core/broadcasts/lunar.h"

#include <algorithm>

namespace siyu::broadcasts {

std::optional<QDate> FestivalRule::inYear(int year) const
{
    QDate found(year, month, 1);
    switch (by) {
    case By::LunarDate:
        found = solarDayOf(year, month, day);
        break;
    case By::SolarDate:
        found = QDate(year, month, day);
        break;
    case By::Weekday:
        found = found.addDays((weekday - found.dayOfWeek() + 7) % 7 + 7 * (day - 1));
        break;
    }
    return found.isValid() ? std::optional(found) : std::nullopt;
}

const QList<FestivalRule> &festivalRules()
{
    using enum FestivalRule::Kind;
    using enum FestivalRule::By;
    static const QList<FestivalRule> rules{
        {QStringLiteral("new_year"), Festival, SolarDate, 1, 1},
        {QStringLiteral("labour"), Festival, SolarDate, 5, 1},
        {QStringLiteral("national"), Festival, SolarDate, 10, 1},
        {QStringLiteral("spring"), Festival, LunarDate, 1, 1},
        {QStringLiteral("lantern"), Festival, LunarDate, 1, 15},
        {QStringLiteral("dragon_head"), Festival, LunarDate, 2, 2},
        {QStringLiteral("dragon_boat"), Festival, LunarDate, 5, 5},
        {QStringLiteral("qixi"), Festival, LunarDate, 7, 7},
        {QStringLiteral("zhongyuan"), Festival, LunarDate, 7, 15},
        {QStringLiteral("mid_autumn"), Festival, LunarDate, 8, 15},
        {QStringLiteral("double_ninth"), Festival, LunarDate, 9, 9},
        {QStringLiteral("laba"), Festival, LunarDate, 12, 8},
        {QStringLiteral("new_years_eve"), Festival, LunarDate, 12, -1},
        {QStringLiteral("shopping_38"), Shopping, SolarDate, 3, 8},
        {QStringLiteral("shopping_618"), Shopping, SolarDate, 6, 18},
        {QStringLiteral("shopping_99"), Shopping, SolarDate, 9, 9},
        {QStringLiteral("shopping_1111"), Shopping, SolarDate, 11, 11},
        {QStringLiteral("shopping_1212"), Shopping, SolarDate, 12, 12},
        {QStringLiteral("valentine"), Giving, SolarDate, 2, 14},
        {QStringLiteral("mothers_day"), Giving, Weekday, 5, 2, Qt::Sunday},
        {QStringLiteral("giving_520"), Giving, SolarDate, 5, 20},
        {QStringLiteral("childrens_day"), Giving, SolarDate, 6, 1},
        {QStringLiteral("fathers_day"), Giving, Weekday, 6, 3, Qt::Sunday},
        {QStringLiteral("teachers_day"), Giving, SolarDate, 9, 10},
        {QStringLiteral("christmas"), Giving, SolarDate, 12, 25},
    };
    return rules;
}

QList<MarkedDay> markedDays(QDate from, QDate to)
{
    QList<MarkedDay> days;
    // A lunar year reaches into the next solar one.
    for (int year = from.year() - 1; year <= to.year(); ++year) {
        for (const FestivalRule &rule : festivalRules()) {
            const auto day = rule.inYear(year);
            if (day && *day >= from && *day <= to)
                days << MarkedDay{*day, rule.word, rule.kind};
        }
    }
    std::stable_sort(days.begin(), days.end(), [](const MarkedDay &a, const MarkedDay &b) { return a.day < b.day; });
    return days;
}

} // namespace siyu::broadcasts
