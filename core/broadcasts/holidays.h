// SPDX-License-Identifier: GPL-3.0-or-later
// Public holidays and make-up workdays of mainland China, 2015 to 2026, by the yearly notices of the State Council (with
// the extra holiday of September 2015 and the longer Spring Festival of 2020). What a workspace knows besides or otherwise
// is laid over them (calendarstore.h). Pure, any thread.
#pragma once

#include <QDate>
#include <QList>
#include <QSet>
#include <QString>

namespace siyu::broadcasts {

struct HolidayCalendar {
    QSet<QDate> holidays;
    QSet<QDate> makeup; // weekend days that are worked

    bool isWorkday(QDate day) const;
    // Whether anybody has entered the year: 1 January is a holiday in every one. In a year that is not known, workdays are
    // Monday to Friday and there are no holidays.
    bool knows(int year) const;
};

inline constexpr int firstHolidayYear = 2015;
inline constexpr int lastHolidayYear = 2026;

struct PublicHoliday {
    QString word; // new_year, spring, qingming, labour, dragon_boat, mid_autumn, national, victory_70
    QDate from, to; // both included
    QList<QDate> makeup;
};
// By day. One that another interrupts (National Day by Mid-Autumn) stands there twice.
QList<PublicHoliday> publicHolidays();
const HolidayCalendar &publicCalendar();

} // namespace siyu::broadcasts
