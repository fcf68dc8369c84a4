// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/holidays.h"

#include <array>

namespace siyu::broadcasts {

namespace {

struct Span {
    const char *word;
    int from, to; // 20260215
    std::array<int, 2> makeup; // 0 = none
};

// A new year comes in here and in lastHolidayYear. Where the lists that the tests compare disagree, the notice decides:
// a weekend day that it only lets a holiday run into is an ordinary weekend day.
constexpr Span spans[] = {
    {"new_year", 20150101, 20150103, {20150104, 0}},
    {"spring", 20150218, 20150224, {20150215, 20150228}},
    {"qingming", 20150405, 20150406, {0, 0}},
    {"labour", 20150501, 20150501, {0, 0}},
    {"dragon_boat", 20150620, 20150620, {0, 0}},
    {"dragon_boat", 20150622, 20150622, {0, 0}},
    {"victory_70", 20150903, 20150905, {20150906, 0}},
    {"mid_autumn", 20150927, 20150927, {0, 0}},
    {"national", 20151001, 20151007, {20151010, 0}},
    {"new_year", 20160101, 20160101, {0, 0}},
    {"spring", 20160207, 20160213, {20160206, 20160214}},
    {"qingming", 20160404, 20160404, {0, 0}},
    {"labour", 20160501, 20160502, {0, 0}},
    {"dragon_boat", 20160609, 20160611, {20160612, 0}},
    {"mid_autumn", 20160915, 20160917, {20160918, 0}},
    {"national", 20161001, 20161007, {20161008, 20161009}},
    {"new_year", 20170101, 20170102, {0, 0}},
    {"spring", 20170127, 20170202, {20170122, 20170204}},
    {"qingming", 20170402, 20170404, {20170401, 0}},
    {"labour", 20170501, 20170501, {0, 0}},
    {"dragon_boat", 20170528, 20170530, {20170527, 0}},
    {"national", 20171001, 20171003, {20170930, 0}},
    {"mid_autumn", 20171004, 20171004, {0, 0}},
    {"national", 20171005, 20171008, {0, 0}},
    {"new_year", 20180101, 20180101, {0, 0}},
    {"spring", 20180215, 20180221, {20180211, 20180224}},
    {"qingming", 20180405, 20180407, {20180408, 0}},
    {"labour", 20180429, 20180501, {20180428, 0}},
    {"dragon_boat", 20180618, 20180618, {0, 0}},
    {"mid_autumn", 20180924, 20180924, {0, 0}},
    {"national", 20181001, 20181007, {20180929, 20180930}},
    {"new_year", 20181230, 20190101, {20181229, 0}},
    {"spring", 20190204, 20190210, {20190202, 20190203}},
    {"qingming", 20190405, 20190407, {0, 0}},
    {"labour", 20190501, 20190504, {20190428, 20190505}},
    {"dragon_boat", 20190607, 20190609, {0, 0}},
    {"mid_autumn", 20190913, 20190915, {0, 0}},
    {"national", 20191001, 20191007, {20190929, 20191012}},
    {"new_year", 20200101, 20200101, {0, 0}},
    {"spring", 20200124, 20200202, {20200119, 0}},
    {"qingming", 20200404, 20200406, {0, 0}},
    {"labour", 20200501, 20200505, {20200426, 20200509}},
    {"dragon_boat", 20200625, 20200627, {20200628, 0}},
    {"national", 20201001, 20201008, {20200927, 20201010}},
    {"new_year", 20210101, 20210103, {0, 0}},
    {"spring", 20210211, 20210217, {20210207, 20210220}},
    {"qingming", 20210403, 20210405, {0, 0}},
    {"labour", 20210501, 20210505, {20210425, 20210508}},
    {"dragon_boat", 20210612, 20210614, {0, 0}},
    {"mid_autumn", 20210919, 20210921, {20210918, 0}},
    {"national", 20211001, 20211007, {20210926, 20211009}},
    {"new_year", 20220101, 20220103, {0, 0}},
    {"spring", 20220131, 20220206, {20220129, 20220130}},
    {"qingming", 20220403, 20220405, {20220402, 0}},
    {"labour", 20220430, 20220504, {20220424, 20220507}},
    {"dragon_boat", 20220603, 20220605, {0, 0}},
    {"mid_autumn", 20220910, 20220912, {0, 0}},
    {"national", 20221001, 20221007, {20221008, 20221009}},
    {"new_year", 20221231, 20230102, {0, 0}},
    {"spring", 20230121, 20230127, {20230128, 20230129}},
    {"qingming", 20230405, 20230405, {0, 0}},
    {"labour", 20230429, 20230503, {20230423, 20230506}},
    {"dragon_boat", 20230622, 20230624, {20230625, 0}},
    {"mid_autumn", 20230929, 20230929, {0, 0}},
    {"national", 20230930, 20231006, {20231007, 20231008}},
    {"new_year", 20240101, 20240101, {0, 0}},
    {"spring", 20240210, 20240217, {20240204, 20240218}},
    {"qingming", 20240404, 20240406, {20240407, 0}},
    {"labour", 20240501, 20240505, {20240428, 20240511}},
    {"dragon_boat", 20240610, 20240610, {0, 0}},
    {"mid_autumn", 20240915, 20240917, {20240914, 0}},
    {"national", 20241001, 20241007, {20240929, 20241012}},
    {"new_year", 20250101, 20250101, {0, 0}},
    {"spring", 20250128, 20250204, {20250126, 20250208}},
    {"qingming", 20250404, 20250406, {0, 0}},
    {"labour", 20250501, 20250505, {20250427, 0}},
    {"dragon_boat", 20250531, 20250602, {0, 0}},
    {"national", 20251001, 20251005, {20250928, 0}},
    {"mid_autumn", 20251006, 20251006, {0, 0}},
    {"national", 20251007, 20251008, {20251011, 0}},
    {"new_year", 20260101, 20260103, {20260104, 0}},
    {"spring", 20260215, 20260223, {20260214, 20260228}},
    {"qingming", 20260404, 20260406, {0, 0}},
    {"labour", 20260501, 20260505, {20260509, 0}},
    {"dragon_boat", 20260619, 20260621, {0, 0}},
    {"mid_autumn", 20260925, 20260927, {0, 0}},
    {"national", 20261001, 20261007, {20260920, 20261010}},
};

QDate dayOf(int number)
{
    return QDate(number / 10'000, number / 100 % 100, number % 100);
}

HolidayCalendar collected()
{
    HolidayCalendar calendar;
    for (const PublicHoliday &holiday : publicHolidays()) {
        for (QDate day = holiday.from; day <= holiday.to; day = day.addDays(1))
            calendar.holidays.insert(day);
        for (const QDate day : holiday.makeup)
            calendar.makeup.insert(day);
    }
    return calendar;
}

} // namespace

bool HolidayCalendar::isWorkday(QDate day) const
{
    return makeup.contains(day) || (day.dayOfWeek() <= Qt::Friday && !holidays.contains(day));
}

bool HolidayCalendar::knows(int year) const
{
    return holidays.contains(QDate(year, 1, 1));
}

QList<PublicHoliday> publicHolidays()
{
    QList<PublicHoliday> all;
    for (const Span &span : spans) {
        PublicHoliday holiday{QString::fromLatin1(span.word), dayOf(span.from), dayOf(span.to), {}};
        for (const int day : span.makeup) {
            if (day != 0)
                holiday.makeup << dayOf(day);
        }
        all << holiday;
    }
    return all;
}

const HolidayCalendar &publicCalendar()
{
    static const HolidayCalendar calendar = collected();
    return calendar;
}

} // namespace siyu::broadcasts
