// SPDX-License-Identifier: GPL-3.0-or-later
// Days that a shop plans around: lunar festivals, shopping days, days for giving, as rules by which every year's date
// follows. For the calendar's cells. Pure, any thread.
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <optional>

namespace siyu::broadcasts {

struct FestivalRule {
    enum class Kind { Festival, Shopping, Giving };
    enum class By { LunarDate, SolarDate, Weekday };

    QString word; // spring, mid_autumn, shopping_618 …
    Kind kind = Kind::Festival;
    By by = By::SolarDate;
    int month = 1;
    int day = 1; // of the month, −1 = the last; By::Weekday: which one of its kind
    int weekday = 0; // By::Weekday: 1 = Monday

    // The one of a year: of the lunar year that begins in it (By::LunarDate), which may fall into the next solar one.
    // Nothing outside the years that lunar dates are known for.
    std::optional<QDate> inYear(int year) const;
};
const QList<FestivalRule> &festivalRules();

struct MarkedDay {
    QDate day;
    QString word;
    FestivalRule::Kind kind;
};
// By day, both ends included.
QList<MarkedDay> markedDays(QDate from, QDate to);

} // namespace siyu::broadcasts
