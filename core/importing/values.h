// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the value of a cell (UTF-8): what exports do to values is taken off, the rest is read strictly; what cannot
// be read is said, never guessed. Pure functions, any thread. Identity values are read by members::identity.
#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace siyu::importing {

// What reading a cell did to it, step by step; a preview names it. Words: tab_removed …
enum class Cleaning {
    BlanksRemoved, // also invisible characters
    TabRemoved, // in front
    QuotesRemoved,
    FormulaQuotesRemoved, // ="…"
    ApostropheRemoved,
    EmptyMarkRead, // 无, - and such: nothing
    DecimalZerosRemoved, // .00 behind a phone or an id
    WidthFolded, // full-width letters and digits
    SeparatorsRemoved, // blanks, hyphens, brackets of a phone
    CountryCodeAdded,
    LowerCased,
    DateRead,
    SerialRead, // the day number of a spreadsheet
    UnixTimeRead,
    AmountRead, // currency and grouping marks
    UnitRead, // 万, 千, 亿
    BracketsRead, // (12.50) = −12.50
    NumberRead,
    YearRead,
    GenderRead,
    YesNoRead,
    TagsSplit,
};
using Cleanings = std::vector<Cleaning>;
QString wordOf(Cleaning cleaning);

// Blanks, a leading TAB, the apostrophe of a spreadsheet, ="…" and quotes around the whole are taken off;
// `-` `——` `无` `/` N/A and null read as empty. The view points into the cell. `done` gets what was done.
std::string_view cleanCell(std::string_view cell, Cleanings *done = nullptr);
// The same for identifiers: also takes off `.00` behind digits only and an apostrophe before anything.
std::string_view cleanKey(std::string_view cell, Cleanings *done = nullptr);
bool isBlank(std::string_view cell); // nothing left after cleanCell

// Digits were lost in it: 1.38E+10.
bool isScientific(std::string_view text);
bool isMasked(std::string_view text); // holds *
bool isCiphered(std::string_view text); // ##…, $$…, ~…

// Which number comes first in 3/1/26. Open: nothing says so, and such a date is not read.
enum class DateOrder { MonthFirst, DayFirst, Open };

// How the dates of a column are to be read.
struct DateRules {
    DateOrder order = DateOrder::MonthFirst;
    bool is1904 = false; // day numbers count from 1904-01-01

    DateRules(DateOrder o = DateOrder::MonthFirst, bool from1904 = false) : order(o), is1904(from1904) { }
    bool operator==(const DateRules &) const = default;
};

// What the values of a column say about the order of day and month.
struct DateEvidence {
    qint64 dayFirst = 0; // 13/1/26
    qint64 monthFirst = 0; // 1/13/26
    qint64 open = 0; // 3/1/26
    qint64 yearFirst = 0; // 2026/3/1

    void add(std::string_view value);
    bool isOfShortDates() const { return dayFirst + monthFirst + open > 0; }
    // MonthFirst or DayFirst where all witnesses agree, else Open.
    DateOrder order() const;
};

struct Moment {
    int year = 0;
    int month = 0;
    int day = 0;
    int secondOfDay = -1; // −1 = a day without a time
    std::optional<int> offsetSeconds = std::nullopt; // from UTC, where the text says so

    bool operator==(const Moment &) const = default;
    QDate date() const { return QDate(year, month, day); }
    // The business day in the zone, an instant in UTC (a day without time: its first instant in the zone).
    QDate dayIn(const QTimeZone &zone) const;
    QDateTime utc(const QTimeZone &zone) const;
};

// 2026-03-01 9:05, 2026/3/1, 2026.3.1, 2026年3月1日, 20260301, 3/1/26, 11-Feb-17, 2026-03-01T01:05:00Z, +08:00,
// 1.3.2026 (the day first), Excel serials (20000…80000), unix seconds and milliseconds (10 and 13 digits); full-width
// digits alike. Years 1900-2199.
std::optional<Moment> readMoment(std::string_view text, const DateRules &rules = {}, Cleanings *done = nullptr);
// Why a text was not read: not_a_date, or ambiguous_date where only the order of day and month is not known.
QString dateProblem(std::string_view text);

// 'm' or 'f'; 男/女/1/2/M/F/male/female/先生/女士. 0, 未知 and the like give 0 inside the optional; nothing when
// unread.
std::optional<char> readGender(std::string_view text);
std::optional<bool> readYesNo(std::string_view text);
// A count: 1234, 1,234, 12.0, 1.2万. Nothing for negative or broken numbers, nor where commas do not group thousands.
std::optional<qint64> readCount(std::string_view text, Cleanings *done = nullptr);
// ¥1,234.50, 1.2万, 99元, (12.50) and 12.50- as below zero → fen (minor units). Nothing where more than two decimals
// would be lost, nor for 12,50.
std::optional<qint64> readAmountFen(std::string_view text, Cleanings *done = nullptr);
std::optional<int> readYear(std::string_view text); // 1900…2199, also 1990年
// The year of a month without a day: 1990年1月, 1990-01, 1990/1.
std::optional<int> readYearOfMonth(std::string_view text);
// Split at , ， 、 ; ； | and line breaks, trimmed, without repeats.
QStringList readTags(std::string_view text);

} // namespace siyu::importing
