// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/calendartext.h"

#include "ui/text/wordlist.h"

namespace siyu::text {

namespace {

struct CalendarText {
    Q_DECLARE_TR_FUNCTIONS(CalendarWords)
};

constexpr Word days[] = {
    {"new_year", QT_TRANSLATE_NOOP("CalendarWords", "New Year")},
    {"spring", QT_TRANSLATE_NOOP("CalendarWords", "Spring Festival")},
    {"qingming", QT_TRANSLATE_NOOP("CalendarWords", "Qingming")},
    {"labour", QT_TRANSLATE_NOOP("CalendarWords", "Labour Day")},
    {"dragon_boat", QT_TRANSLATE_NOOP("CalendarWords", "Dragon Boat Festival")},
    {"mid_autumn", QT_TRANSLATE_NOOP("CalendarWords", "Mid-Autumn Festival")},
    {"national", QT_TRANSLATE_NOOP("CalendarWords", "National Day")},
    {"victory_70", QT_TRANSLATE_NOOP("CalendarWords", "70 years of victory")},
    {"lantern", QT_TRANSLATE_NOOP("CalendarWords", "Lantern Festival")},
    {"dragon_head", QT_TRANSLATE_NOOP("CalendarWords", "Dragon raises its head")},
    {"qixi", QT_TRANSLATE_NOOP("CalendarWords", "Qixi")},
    {"zhongyuan", QT_TRANSLATE_NOOP("CalendarWords", "Zhongyuan")},
    {"double_ninth", QT_TRANSLATE_NOOP("CalendarWords", "Double Ninth")},
    {"laba", QT_TRANSLATE_NOOP("CalendarWords", "Laba")},
    {"new_years_eve", QT_TRANSLATE_NOOP("CalendarWords", "New Year's Eve")},
    {"shopping_38", QT_TRANSLATE_NOOP("CalendarWords", "8 March")},
    {"shopping_618", QT_TRANSLATE_NOOP("CalendarWords", "618")},
    {"shopping_99", QT_TRANSLATE_NOOP("CalendarWords", "9.9")},
    {"shopping_1111", QT_TRANSLATE_NOOP("CalendarWords", "Double 11")},
    {"shopping_1212", QT_TRANSLATE_NOOP("CalendarWords", "Double 12")},
    {"valentine", QT_TRANSLATE_NOOP("CalendarWords", "Valentine's Day")},
    {"mothers_day", QT_TRANSLATE_NOOP("CalendarWords", "Mother's Day")},
    {"giving_520", QT_TRANSLATE_NOOP("CalendarWords", "520")},
    {"childrens_day", QT_TRANSLATE_NOOP("CalendarWords", "Children's Day")},
    {"fathers_day", QT_TRANSLATE_NOOP("CalendarWords", "Father's Day")},
    {"teachers_day", QT_TRANSLATE_NOOP("CalendarWords", "Teachers' Day")},
    {"christmas", QT_TRANSLATE_NOOP("CalendarWords", "Christmas")},
};

} // namespace

QString dayName(const QString &word) { return translated("CalendarWords", days, word); }

} // namespace siyu::text
