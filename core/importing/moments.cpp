// SPDX-License-Identifier: GPL-3.0-or-later
// Dates and times in the shapes that files have.
#include "core/base/period.h"
#include "core/importing/values.h"
#include "core/importing/valuetext.h"

#include <array>
#include <charconv>

namespace siyu::importing {

namespace {

using View = std::string_view;
using namespace valuetext;

bool isDate(int year, int month, int day) { return year >= 1900 && year <= 2199 && QDate::isValid(year, month, day); }

int fullYear(int year)
{
    if (year >= 100)
        return year;
    return year < 70 ? 2000 + year : 1900 + year;
}

int monthFromName(View text)
{
    static constexpr std::array<View, 12> names{
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
    if (text.size() < 3)
        return 0;
    std::string lower(text.substr(0, 3));
    for (char &c : lower)
        c = char(c | 0x20);
    const auto found = std::find(names.begin(), names.end(), View(lower));
    return found == names.end() ? 0 : int(found - names.begin()) + 1;
}

// h:mm[:ss[.fff]] [AM|PM], 9点05分, behind a date. Leaves what follows.
bool takeTime(View &text, int &seconds)
{
    View rest = text;
    const bool afternoon = take(rest, "下午") || take(rest, "晚上");
    const bool morning = !afternoon && (take(rest, "上午") || take(rest, "凌晨"));
    rest = trim(rest);
    const auto hour = takeNumber(rest, 2);
    if (!hour || !(take(rest, ":") || take(rest, "：") || take(rest, "点") || take(rest, "时")))
        return false;
    const auto minute = takeNumber(rest, 2);
    if (!minute)
        return false;
    take(rest, "分");
    int second = 0;
    if (take(rest, ":") || take(rest, "：")) {
        const auto given = takeNumber(rest, 2);
        if (!given)
            return false;
        second = *given;
        if (take(rest, ".") || take(rest, ","))
            takeNumber(rest, 9);
    }
    int h = *hour;
    const View half = trim(rest).substr(0, 2);
    const bool pm = afternoon || half == "PM" || half == "pm";
    if (half == "PM" || half == "pm" || half == "AM" || half == "am")
        rest = trim(rest).substr(2);
    if (pm && h < 12)
        h += 12;
    else if ((morning || half == "AM" || half == "am") && h == 12)
        h = 0;
    if (h > 23 || *minute > 59 || second > 60)
        return false;
    seconds = h * 3600 + *minute * 60 + std::min(second, 59);
    text = rest;
    return true;
}

// "", Z, +08:00, +0800, UTC.
bool takeOffset(View text, std::optional<int> &offset)
{
    text = trim(text);
    if (text.empty())
        return true;
    if (text == "Z" || text == "z" || text == "UTC" || text == "GMT") {
        offset = 0;
        return true;
    }
    const int sign = text.front() == '-' ? -1 : 1;
    if (text.front() != '+' && text.front() != '-')
        return false;
    text.remove_prefix(1);
    const auto hours = takeNumber(text, 2);
    take(text, ":");
    const auto minutes = text.empty() ? std::optional<int>(0) : takeNumber(text, 2);
    if (!hours || !minutes || !text.empty() || *hours > 14 || *minutes > 59)
        return false;
    offset = sign * (*hours * 3600 + *minutes * 60);
    return true;
}

std::optional<Moment> withTime(Moment moment, View rest)
{
    if (!isDate(moment.year, moment.month, moment.day))
        return std::nullopt;
    rest = trim(rest);
    take(rest, "T");
    if (rest.empty())
        return moment;
    rest = trim(rest);
    if (!takeTime(rest, moment.secondOfDay) || !takeOffset(rest, moment.offsetSeconds))
        return std::nullopt;
    return moment;
}

std::optional<Moment> fromUnix(qint64 seconds)
{
    const QDateTime utc = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    return Moment{utc.date().year(), utc.date().month(), utc.date().day(), QTime(0, 0).secsTo(utc.time()), 0};
}

// Days since 1899-12-30 or 1904-01-01, the part behind the point is the time.
std::optional<Moment> fromSerial(double serial, bool is1904)
{
    const int days = int(serial);
    const QDate date = (is1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30)).addDays(days);
    const int seconds = int((serial - days) * 86400.0 + 0.5);
    return Moment{date.year(), date.month(), date.day(), seconds > 0 ? std::min(seconds, 86399) : -1, std::nullopt};
}

std::optional<Moment> fromDigits(View text, bool is1904, Cleanings *done)
{
    const size_t point = text.find('.');
    const View whole = text.substr(0, point);
    const auto note = [done](Cleaning cleaning) {
        if (done)
            done->push_back(cleaning);
    };
    if (!allDigits(whole) || (point != View::npos && !allDigits(text.substr(point + 1))))
        return std::nullopt;
    if (point == View::npos && whole.size() == 8) {
        View rest = whole;
        const Moment moment{*takeNumber(rest, 4), *takeNumber(rest, 2), *takeNumber(rest, 2), -1, std::nullopt};
        if (!isDate(moment.year, moment.month, moment.day))
            return std::nullopt;
        note(Cleaning::DateRead);
        return moment;
    }
    if (point == View::npos && whole.size() == 14) {
        View rest = whole;
        Moment moment{*takeNumber(rest, 4), *takeNumber(rest, 2), *takeNumber(rest, 2), -1, std::nullopt};
        const int h = *takeNumber(rest, 2);
        const int m = *takeNumber(rest, 2);
        moment.secondOfDay = h * 3600 + m * 60 + *takeNumber(rest, 2);
        if (!isDate(moment.year, moment.month, moment.day) || h > 23 || m > 59)
            return std::nullopt;
        note(Cleaning::DateRead);
        return moment;
    }
    if (point == View::npos && (whole.size() == 10 || whole.size() == 13)) {
        qint64 value = 0;
        std::from_chars(whole.data(), whole.data() + whole.size(), value);
        note(Cleaning::UnixTimeRead);
        return fromUnix(whole.size() == 13 ? value / 1000 : value);
    }
    if (whole.size() != 5)
        return std::nullopt;
    const double serial = QByteArray(text.data(), qsizetype(text.size())).toDouble();
    if (serial < 20000 || serial >= 80000)
        return std::nullopt;
    note(Cleaning::SerialRead);
    return fromSerial(serial, is1904);
}

// 2026-03-01, with whatever behind it: as we write it ourselves.
bool isIsoDay(View text)
{
    return text.size() >= 10 && text[4] == '-' && text[7] == '-' && allDigits(text.substr(0, 4))
        && allDigits(text.substr(5, 2)) && allDigits(text.substr(8, 2));
}

// Three numbers around two separators, or a month's English name in the middle.
std::optional<Moment> fromParts(View text, DateOrder order)
{
    View rest = text;
    const size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    const auto first = takeNumber(rest, 4);
    if (!first || rest.empty())
        return std::nullopt;
    if (take(rest, "年")) {
        const auto month = takeNumber(rest, 2);
        if (!month || !take(rest, "月"))
            return std::nullopt;
        const auto day = takeNumber(rest, 2);
        if (!day)
            return std::nullopt;
        if (!take(rest, "日"))
            take(rest, "号");
        return withTime({*first, *month, *day, -1, std::nullopt}, rest);
    }
    const char separator = rest.front();
    if (separator != '-' && separator != '/' && separator != '.' && separator != ' ')
        return std::nullopt;
    rest.remove_prefix(1);
    if (const int month = monthFromName(rest)) {
        rest.remove_prefix(std::min(rest.find_first_of("-/. ,"), rest.size()));
        if (!rest.empty())
            rest.remove_prefix(1);
        const auto year = takeNumber(rest, 4);
        return year ? withTime({fullYear(*year), month, *first, -1, std::nullopt}, rest) : std::nullopt;
    }
    const auto second = takeNumber(rest, 2);
    if (!second || rest.empty() || rest.front() != separator)
        return std::nullopt;
    rest.remove_prefix(1);
    const size_t thirdDigits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    const auto third = takeNumber(rest, 4);
    if (!third)
        return std::nullopt;
    if (digits == 4)
        return withTime({*first, *second, *third, -1, std::nullopt}, rest);
    if (digits > 2 || (thirdDigits != 4 && (thirdDigits != 2 || separator == '.')))
        return std::nullopt;
    const bool decided = *first > 12 || *second > 12 || *first == *second || separator == '.';
    if (order == DateOrder::Open && !decided)
        return std::nullopt;
    const bool dayFirst = *first > 12 || separator == '.' || (order == DateOrder::DayFirst && *second <= 12);
    return withTime(
        {fullYear(*third), dayFirst ? *second : *first, dayFirst ? *first : *second, -1, std::nullopt}, rest);
}

} // namespace

QDateTime Moment::utc(const QTimeZone &zone) const
{
    if (secondOfDay < 0)
        return startOfDayUtc(date(), zone);
    const QTime time = QTime(0, 0).addSecs(secondOfDay);
    if (offsetSeconds)
        return QDateTime(date(), time, Qt::OffsetFromUTC, *offsetSeconds).toUTC();
    return QDateTime(date(), time, zone).toUTC();
}

QDate Moment::dayIn(const QTimeZone &zone) const { return offsetSeconds ? businessDay(utc(zone), zone) : date(); }

std::optional<Moment> readMoment(View text, const DateRules &rules, Cleanings *done)
{
    text = trim(text);
    if (text.empty() || text.size() > 96)
        return std::nullopt;
    if (const auto folded = foldedWidth(text)) {
        const auto moment = readMoment(*folded, rules, done);
        if (moment && done)
            done->insert(done->begin(), Cleaning::WidthFolded);
        return moment;
    }
    if (const auto plain = fromDigits(text, rules.is1904, done))
        return plain;
    const auto moment = fromParts(text, rules.order);
    if (moment && done && !isIsoDay(text))
        done->push_back(Cleaning::DateRead);
    return moment;
}

QString dateProblem(View text)
{
    DateEvidence evidence;
    evidence.add(text);
    return evidence.open > 0 ? QStringLiteral("ambiguous_date") : QStringLiteral("not_a_date");
}

void DateEvidence::add(View value)
{
    View rest = trim(value);
    const size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (digits == 0 || digits == 3 || digits > 4 || digits == rest.size())
        return;
    const int first = *takeNumber(rest, 4);
    const char separator = rest.front();
    rest.remove_prefix(1);
    const auto second = takeNumber(rest, 2);
    if ((separator != '/' && separator != '-') || !second || rest.empty() || rest.front() != separator)
        return;
    rest.remove_prefix(1);
    const size_t yearDigits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (digits == 4)
        ++yearFirst;
    else if ((yearDigits != 2 && yearDigits != 4) || first == *second || first > 31 || *second > 31)
        return;
    else if (first > 12)
        ++dayFirst;
    else if (*second > 12)
        ++monthFirst;
    else
        ++open;
}

DateOrder DateEvidence::order() const
{
    if ((dayFirst > 0) == (monthFirst > 0))
        return DateOrder::Open;
    return dayFirst > 0 ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

std::optional<int> readYear(View text)
{
    View rest = trim(text);
    const auto year = takeNumber(rest, 4);
    const bool tail = rest.empty() || rest == "年" || rest == ".0" || rest == "年生" || rest == "年出生";
    return year && tail && *year >= 1900 && *year <= 2199 ? year : std::nullopt;
}

std::optional<int> readYearOfMonth(View text)
{
    View rest = trim(text);
    const auto year = readYear(rest.substr(0, 4));
    if (!year)
        return std::nullopt;
    rest.remove_prefix(4);
    if (!take(rest, "年") && !take(rest, "-") && !take(rest, "/") && !take(rest, "."))
        return std::nullopt;
    const auto month = takeNumber(rest, 2);
    const bool isMonth = month && *month >= 1 && *month <= 12 && (rest.empty() || rest == "月");
    return isMonth ? year : std::nullopt;
}

} // namespace siyu::importing
