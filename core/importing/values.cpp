// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/values.h"

#include "core/base/period.h"
#include "core/base/text.h"

#include <QStringList>
#include <array>
#include <charconv>

namespace siyu::importing {

namespace {

using View = std::string_view;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool allDigits(View text) { return !text.empty() && std::all_of(text.begin(), text.end(), isDigit); }

// The length of the blank or invisible character at the front: ASCII, NBSP, U+3000, U+200B, BOM; 0 = none.
size_t blankAtFront(View text)
{
    if (text.empty())
        return 0;
    if (static_cast<unsigned char>(text.front()) <= 0x20)
        return 1;
    for (const View wide :
        {View("\u00A0"), View("\u3000"), View("\u200B"), View("\uFEFF"), View("\u200E"), View("\u202D")}) {
        if (text.starts_with(wide))
            return wide.size();
    }
    return 0;
}

size_t blankAtBack(View text)
{
    if (text.empty())
        return 0;
    if (static_cast<unsigned char>(text.back()) <= 0x20)
        return 1;
    for (const View wide :
        {View("\u00A0"), View("\u3000"), View("\u200B"), View("\uFEFF"), View("\u200E"), View("\u202C")}) {
        if (text.ends_with(wide))
            return wide.size();
    }
    return 0;
}

View trim(View text)
{
    while (const size_t n = blankAtFront(text))
        text.remove_prefix(n);
    while (const size_t n = blankAtBack(text))
        text.remove_suffix(n);
    return text;
}

View unwrap(View text)
{
    if (text.size() >= 3 && text.starts_with("=\"") && text.ends_with('"'))
        return trim(text.substr(2, text.size() - 3));
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
        return trim(text.substr(1, text.size() - 2));
    return text;
}

bool meansEmpty(View text)
{
    static constexpr std::array<View, 13> words{
        "-", "--", "—", "——", "－", "无", "/", "N/A", "n/a", "#N/A", "null", "NULL", "\\N"};
    return text.size() <= 6 && std::find(words.begin(), words.end(), text) != words.end();
}

std::optional<int> number(View text)
{
    int value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || !isDigit(text.front()) || failure != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

// Takes the digits at the front.
std::optional<int> takeNumber(View &text, size_t most)
{
    size_t n = 0;
    while (n < text.size() && n < most && isDigit(text[n]))
        ++n;
    const auto value = number(text.substr(0, n));
    if (value)
        text.remove_prefix(n);
    return value;
}

bool take(View &text, View what)
{
    if (!text.starts_with(what))
        return false;
    text.remove_prefix(what.size());
    return true;
}

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

// Days since 1899-12-30, the part behind the point is the time.
std::optional<Moment> fromSerial(double serial)
{
    const int days = int(serial);
    const QDate date = QDate(1899, 12, 30).addDays(days);
    const int seconds = int((serial - days) * 86400.0 + 0.5);
    return Moment{date.year(), date.month(), date.day(), seconds > 0 ? std::min(seconds, 86399) : -1, std::nullopt};
}

std::optional<Moment> fromDigits(View text)
{
    const size_t point = text.find('.');
    const View whole = text.substr(0, point);
    if (!allDigits(whole) || (point != View::npos && !allDigits(text.substr(point + 1))))
        return std::nullopt;
    if (point == View::npos && whole.size() == 8) {
        View rest = whole;
        const Moment moment{*takeNumber(rest, 4), *takeNumber(rest, 2), *takeNumber(rest, 2), -1, std::nullopt};
        return isDate(moment.year, moment.month, moment.day) ? std::optional(moment) : std::nullopt;
    }
    if (point == View::npos && whole.size() == 14) {
        View rest = whole;
        Moment moment{*takeNumber(rest, 4), *takeNumber(rest, 2), *takeNumber(rest, 2), -1, std::nullopt};
        const int h = *takeNumber(rest, 2);
        const int m = *takeNumber(rest, 2);
        moment.secondOfDay = h * 3600 + m * 60 + *takeNumber(rest, 2);
        return isDate(moment.year, moment.month, moment.day) && h < 24 && m < 60 ? std::optional(moment) : std::nullopt;
    }
    if (point == View::npos && (whole.size() == 10 || whole.size() == 13)) {
        qint64 value = 0;
        std::from_chars(whole.data(), whole.data() + whole.size(), value);
        return fromUnix(whole.size() == 13 ? value / 1000 : value);
    }
    if (whole.size() != 5)
        return std::nullopt;
    const double serial = QByteArray(text.data(), qsizetype(text.size())).toDouble();
    return serial >= 20000 && serial < 80000 ? fromSerial(serial) : std::nullopt;
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
    if (separator == '.' || digits > 2 || (thirdDigits != 2 && thirdDigits != 4))
        return std::nullopt;
    const bool dayFirst = *first > 12 || (order == DateOrder::DayFirst && *second <= 12);
    return withTime(
        {fullYear(*third), dayFirst ? *second : *first, dayFirst ? *first : *second, -1, std::nullopt}, rest);
}

std::string foldedLower(View text)
{
    if (text.size() == 1
        || (text.size() == 3 && static_cast<unsigned char>(text.front()) >= 0xE4
            && static_cast<unsigned char>(text.front()) <= 0xE9)) {
        // One letter or digit, or one Chinese character: the usual gender.
        std::string word(text);
        if (word.size() == 1 && word.front() >= 'A' && word.front() <= 'Z')
            word.front() = char(word.front() | 0x20);
        return word;
    }
    return foldWidth(QString::fromUtf8(text.data(), qsizetype(text.size()))).trimmed().toLower().toStdString();
}

template <size_t N>
bool isOneOf(const std::string &text, const std::array<View, N> &words)
{
    return std::find(words.begin(), words.end(), View(text)) != words.end();
}

// A decimal number with at most `decimals` digits behind the point that are not 0, times 10^decimals, times `factor`.
std::optional<qint64> scaled(View text, int decimals, qint64 factor)
{
    qint64 value = 0;
    int behind = -1;
    bool any = false;
    qint64 scale = 1;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    qint64 unit = scale * factor;
    for (const char c : text) {
        if (c == '.' && behind < 0) {
            behind = 0;
            continue;
        }
        if (!isDigit(c))
            return std::nullopt;
        any = true;
        if (behind < 0) {
            if (qMulOverflow<qint64>(value, 10, &value) || qAddOverflow<qint64>(value, (c - '0') * unit, &value))
                return std::nullopt;
            continue;
        }
        ++behind;
        if (unit % 10 != 0) {
            if (c != '0')
                return std::nullopt;
            continue;
        }
        unit /= 10;
        value += (c - '0') * unit;
    }
    return any ? std::optional(value) : std::nullopt;
}

// Takes off 万, 千, 亿 and grouping commas; gives the factor.
std::string plainNumber(View text, qint64 &factor)
{
    factor = 1;
    const auto units
        = std::array<std::pair<View, qint64>, 4>{{{"万", 10000}, {"w", 10000}, {"千", 1000}, {"亿", 100000000}}};
    for (const auto &[word, value] : units) {
        if (text.ends_with(word)) {
            text.remove_suffix(word.size());
            factor = value;
            break;
        }
    }
    std::string out;
    for (const char c : trim(text)) {
        if (c != ',')
            out.push_back(c);
    }
    return out;
}

} // namespace

std::string_view cleanCell(View cell)
{
    View text = unwrap(trim(cell));
    if (text.size() > 1 && text.front() == '\'') {
        // A spreadsheet's mark for "this is text", unless it belongs to a word.
        const char next = text[1];
        const bool word = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
        if (!word)
            text = trim(text.substr(1));
    }
    return meansEmpty(text) ? View() : text;
}

std::string_view cleanKey(View cell)
{
    View text = cleanCell(cell);
    if (text.size() > 1 && text.front() == '\'')
        text = trim(text.substr(1));
    const size_t point = text.find('.');
    if (point != View::npos && point > 0 && allDigits(text.substr(0, point)) && point + 1 < text.size()
        && text.find_first_not_of('0', point + 1) == View::npos) {
        text = text.substr(0, point);
    }
    return text;
}

bool isBlank(View cell) { return cleanCell(cell).empty(); }

bool isScientific(View text)
{
    const size_t e = text.find_first_of("eE");
    if (e == View::npos || e == 0 || e + 1 >= text.size())
        return false;
    View mantissa = text.substr(0, e);
    View exponent = text.substr(e + 1);
    if (exponent.front() == '+' || exponent.front() == '-')
        exponent.remove_prefix(1);
    if (mantissa.front() == '+' || mantissa.front() == '-')
        mantissa.remove_prefix(1);
    const size_t point = mantissa.find('.');
    const bool good
        = allDigits(mantissa.substr(0, point)) && (point == View::npos || allDigits(mantissa.substr(point + 1)));
    return good && allDigits(exponent);
}

bool isMasked(View text) { return text.find('*') != View::npos || text.find("＊") != View::npos; }

bool isCiphered(View text)
{
    return text.find("##") != View::npos || text.find("$$") != View::npos || text.starts_with('~');
}

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

std::optional<Moment> readMoment(View text, DateOrder order)
{
    text = trim(text);
    if (text.empty() || text.size() > 48)
        return std::nullopt;
    if (const auto plain = fromDigits(text))
        return plain;
    return fromParts(text, order);
}

DateOrder dateOrderOf(const std::vector<std::string> &values)
{
    for (const std::string &value : values) {
        View rest = trim(value);
        const auto first = takeNumber(rest, 2);
        if (!first || rest.empty() || (rest.front() != '/' && rest.front() != '-'))
            continue;
        rest.remove_prefix(1);
        const auto second = takeNumber(rest, 2);
        if (!second || rest.empty() || (rest.front() != '/' && rest.front() != '-'))
            continue;
        if (*first > 12)
            return DateOrder::DayFirst;
        if (*second > 12)
            return DateOrder::MonthFirst;
    }
    return DateOrder::MonthFirst;
}

std::optional<char> readGender(View text)
{
    static constexpr std::array<View, 8> male{"男", "m", "male", "1", "先生", "男性", "男士", "man"};
    static constexpr std::array<View, 8> female{"女", "f", "female", "2", "女士", "女性", "小姐", "woman"};
    static constexpr std::array<View, 8> unknown{"", "0", "未知", "保密", "unknown", "不详", "未设置", "其他"};
    const std::string word = foldedLower(text);
    if (isOneOf(word, male))
        return 'm';
    if (isOneOf(word, female))
        return 'f';
    return isOneOf(word, unknown) ? std::optional('\0') : std::nullopt;
}

std::optional<bool> readYesNo(View text)
{
    static constexpr std::array<View, 13> yes{
        "是", "yes", "y", "true", "t", "1", "有", "已", "√", "✓", "on", "subscribed", "启用"};
    static constexpr std::array<View, 13> no{
        "否", "no", "n", "false", "f", "0", "没有", "未", "×", "x", "off", "not_subscribed", "不是"};
    const std::string word = foldedLower(text);
    if (isOneOf(word, yes))
        return true;
    return isOneOf(word, no) ? std::optional(false) : std::nullopt;
}

std::optional<qint64> readCount(View text)
{
    qint64 factor = 1;
    const std::string folded = foldedLower(text);
    const std::string plain = plainNumber(folded, factor);
    return scaled(plain, 0, factor);
}

std::optional<qint64> readAmountFen(View text)
{
    std::string folded = foldedLower(text);
    View rest = trim(folded);
    const bool negative = take(rest, "-");
    for (const View mark : {View("¥"), View("￥"), View("rmb"), View("cny"), View("$")})
        take(rest, mark);
    rest = trim(rest);
    if (rest.ends_with("元"))
        rest.remove_suffix(View("元").size());
    qint64 factor = 1;
    const std::string plain = plainNumber(rest, factor);
    const auto value = scaled(plain, 2, factor);
    return value && negative ? std::optional(-*value) : value;
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

QStringList readTags(View text)
{
    QStringList tags;
    QString current;
    const auto flush = [&] {
        const QString tag = displayText(current);
        if (!tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
        current.clear();
    };
    const QString whole = QString::fromUtf8(text.data(), qsizetype(text.size()));
    for (const QChar c : whole) {
        static const QString separators = QStringLiteral(",，、;；|｜\n\r");
        if (separators.contains(c))
            flush();
        else
            current.append(c);
    }
    flush();
    return tags;
}

} // namespace siyu::importing
