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

constexpr Word kinds[] = {
    {"holiday", QT_TRANSLATE_NOOP("CalendarWords", "Day off")},
    {"makeup", QT_TRANSLATE_NOOP("CalendarWords", "Worked weekend")},
    {"ordinary", QT_TRANSLATE_NOOP("CalendarWords", "Ordinary day")},
    {"festival", QT_TRANSLATE_NOOP("CalendarWords", "Festival")},
    {"shopping", QT_TRANSLATE_NOOP("CalendarWords", "Shopping day")},
    {"giving", QT_TRANSLATE_NOOP("CalendarWords", "Day for giving")},
    {"own", QT_TRANSLATE_NOOP("CalendarWords", "Own day")},
};

constexpr Word seasonNames[] = {
    {"year_goods", QT_TRANSLATE_NOOP("CalendarWords", "New Year shopping")},
    {"spring_change", QT_TRANSLATE_NOOP("CalendarWords", "Change to spring")},
    {"zongzi", QT_TRANSLATE_NOOP("CalendarWords", "Zongzi season")},
    {"summer", QT_TRANSLATE_NOOP("CalendarWords", "Summer")},
    {"back_to_school", QT_TRANSLATE_NOOP("CalendarWords", "Back to school")},
    {"mooncake", QT_TRANSLATE_NOOP("CalendarWords", "Mooncake season")},
    {"autumn_change", QT_TRANSLATE_NOOP("CalendarWords", "Change to autumn")},
    {"winter", QT_TRANSLATE_NOOP("CalendarWords", "Winter")},
};

constexpr Word salesOf[] = {
    {"year_goods", QT_TRANSLATE_NOOP("CalendarWords", "gift boxes, snacks, new clothes, home decoration")},
    {"spring_change", QT_TRANSLATE_NOOP("CalendarWords", "light jackets, sun care, storage")},
    {"zongzi", QT_TRANSLATE_NOOP("CalendarWords", "zongzi, salted eggs, gift boxes")},
    {"summer", QT_TRANSLATE_NOOP("CalendarWords", "sun protection, cooling, drinks, travel")},
    {"back_to_school", QT_TRANSLATE_NOOP("CalendarWords", "stationery, bags, children's shoes, milk")},
    {"mooncake", QT_TRANSLATE_NOOP("CalendarWords", "mooncakes, tea, crabs, gift boxes")},
    {"autumn_change", QT_TRANSLATE_NOOP("CalendarWords", "knitwear, coats, moisturiser, bedding")},
    {"winter", QT_TRANSLATE_NOOP("CalendarWords", "down jackets, thermal wear, hot pots, tonics")},
};

constexpr Word icsNotes[] = {
    {"no_time", QT_TRANSLATE_NOOP("CalendarWords", "no time of day: 10:00 is assumed")},
    {"unknown_zone", QT_TRANSLATE_NOOP("CalendarWords", "the time zone is not known: yours is assumed")},
    {"rule_left_out", QT_TRANSLATE_NOOP("CalendarWords", "the repetition cannot be taken over: only the first date")},
    {"dates_left_out", QT_TRANSLATE_NOOP("CalendarWords", "further single dates were left out")},
    {"moved_occurrence", QT_TRANSLATE_NOOP("CalendarWords", "stands for one date of a series")},
};

} // namespace

QString dayKindName(const QString &kind) { return translated("CalendarWords", kinds, kind); }
QString seasonName(const QString &word) { return translated("CalendarWords", seasonNames, word); }
QString seasonSells(const QString &word)
{
    const QString found = translated("CalendarWords", salesOf, word);
    return found == word ? QString() : found;
}
QString icsNoteText(const QString &word) { return translated("CalendarWords", icsNotes, word); }

QString markText(const broadcasts::CalendarDay &day)
{
    using broadcasts::DayKind;
    switch (day.kind) {
    case DayKind::Holiday: return CalendarText::tr("day off");
    case DayKind::Makeup: return CalendarText::tr("worked");
    case DayKind::Ordinary: return {};
    default: return day.name.isEmpty() ? dayName(day.word) : day.name;
    }
}

QString seasonTitle(const broadcasts::Season &season) { return season.name.isEmpty() ? seasonName(season.word) : season.name; }
QString seasonSales(const broadcasts::Season &season) { return season.sells.isEmpty() ? seasonSells(season.word) : season.sells; }

QString dayName(const QString &word) { return translated("CalendarWords", days, word); }

} // namespace siyu::text
