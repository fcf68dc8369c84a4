// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/xlsxformat.h"

#include <QDateTime>
#include <charconv>
#include <cmath>

namespace siyu::files::xlsx {

namespace {

constexpr double kSecondsADay = 86400;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + 32) : c;
}

bool sameWord(std::string_view text, std::string_view word)
{
    if (text.size() != word.size())
        return false;
    for (size_t i = 0; i < text.size(); ++i) {
        if (lower(text[i]) != word[i])
            return false;
    }
    return true;
}

// [h], [mm], [ss]: an elapsed time.
bool isElapsed(std::string_view bracket)
{
    const char first = bracket.empty() ? '\0' : lower(bracket.front());
    if (first != 'h' && first != 'm' && first != 's')
        return false;
    for (char c : bracket) {
        if (lower(c) != first)
            return false;
    }
    return true;
}

void appendTwo(std::string &out, qint64 value)
{
    out.push_back(char('0' + value / 10 % 10));
    out.push_back(char('0' + value % 10));
}

void appendInteger(std::string &out, qint64 value)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value);
    out.append(digits, end.ptr);
}

// h:mm:ss, hours as many as there are.
void appendClock(std::string &out, qint64 seconds)
{
    if (seconds < 0)
        out.push_back('-');
    const qint64 whole = std::abs(seconds);
    appendInteger(out, whole / 3600);
    out.push_back(':');
    appendTwo(out, whole / 60 % 60);
    out.push_back(':');
    appendTwo(out, whole % 60);
}

void appendDay(std::string &out, QDate day)
{
    appendTwo(out, day.year() / 100);
    appendTwo(out, day.year() % 100);
    out.push_back('-');
    appendTwo(out, day.month());
    out.push_back('-');
    appendTwo(out, day.day());
}

void appendMoment(std::string &out, QDate day, qint64 secondOfDay)
{
    appendDay(out, day);
    if (secondOfDay == 0)
        return;
    out.push_back('T');
    appendTwo(out, secondOfDay / 3600);
    out.push_back(':');
    appendTwo(out, secondOfDay / 60 % 60);
    out.push_back(':');
    appendTwo(out, secondOfDay % 60);
}

// A decimal of at most 15 significant digits without needless zeros is the shortest text of its double.
bool isShortest(std::string_view raw)
{
    size_t i = !raw.empty() && raw[0] == '-' ? 1 : 0;
    const size_t start = i;
    size_t digits = 0;
    while (i < raw.size() && raw[i] >= '0' && raw[i] <= '9')
        ++i, ++digits;
    if (digits == 0 || (digits > 1 && raw[start] == '0'))
        return false;
    if (i == raw.size())
        return digits <= 18 && raw != "-0";
    if (raw[i] != '.' || raw.back() == '0')
        return false;
    const size_t fraction = raw.size() - i - 1;
    for (size_t k = i + 1; k < raw.size(); ++k) {
        if (raw[k] < '0' || raw[k] > '9')
            return false;
    }
    const bool tiny = raw[start] == '0' && fraction > 4 && raw.substr(i + 1, 4) == "0000";
    return fraction > 0 && digits + fraction <= 15 && !tiny;
}

// The letters by which producers write dates in codes of their own language: German T J, Russian Д М Г ч, Chinese 年月日.
bool hasLocalisedDateLetter(std::string_view code, size_t at)
{
    static constexpr std::string_view letters[] = {"年", "月", "日", "Д", "М", "Г", "ч", "д", "г", "TT", "JJ"};
    for (const std::string_view letter : letters) {
        if (code.substr(at, letter.size()) == letter)
            return true;
    }
    return false;
}

} // namespace

NumberMeaning meaningOfFormat(std::string_view code)
{
    if (sameWord(code, "general") || sameWord(code, "standard"))
        return NumberMeaning::Plain;
    bool date = false;
    for (size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = lower(code[i]);
        if (c == '"') {
            const size_t close = code.find('"', i + 1);
            if (close == std::string_view::npos)
                break;
            i = close;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            const size_t close = code.find(']', i + 1);
            if (close == std::string_view::npos)
                break;
            if (isElapsed(code.substr(i + 1, close - i - 1)))
                return NumberMeaning::Duration;
            i = close;
        } else if (sameWord(code.substr(i, 7), "general")) {
            i += 6;
        } else if (c == 'd' || c == 'm' || c == 'h' || c == 'y' || c == 's' || hasLocalisedDateLetter(code, i)) {
            date = true;
        }
    }
    return date ? NumberMeaning::Date : NumberMeaning::Plain;
}

NumberMeaning meaningOfBuiltin(int id)
{
    if (id == 46)
        return NumberMeaning::Duration;
    const bool date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id == 45 || id == 47 || (id >= 50 && id <= 58)
        || (id >= 71 && id <= 81);
    return date ? NumberMeaning::Date : NumberMeaning::Plain;
}

void appendNumber(std::string &out, double value)
{
    if (!std::isfinite(value))
        return;
    if (value == 0) {
        out.push_back('0');
        return;
    }
    char digits[400];
    const double size = std::fabs(value);
    const auto form = size >= 1e-4 && size < 1e16 ? std::chars_format::fixed : std::chars_format::scientific;
    const auto end = std::to_chars(digits, digits + sizeof digits, value, form);
    out.append(digits, end.ptr);
}

bool parseNumber(std::string_view raw, double &value)
{
    while (!raw.empty() && uchar(raw.front()) <= ' ')
        raw.remove_prefix(1);
    while (!raw.empty() && uchar(raw.back()) <= ' ')
        raw.remove_suffix(1);
    if (!raw.empty() && raw.front() == '+')
        raw.remove_prefix(1);
    const auto parsed = std::from_chars(raw.data(), raw.data() + raw.size(), value);
    return parsed.ec == std::errc() && parsed.ptr == raw.data() + raw.size() && !raw.empty() && std::isfinite(value);
}

void appendNumberText(std::string &out, std::string_view raw)
{
    double value = 0;
    if (isShortest(raw))
        out.append(raw);
    else if (parseNumber(raw, value))
        appendNumber(out, value);
    else
        out.append(raw);
}

void appendDate(std::string &out, double serial, bool is1904)
{
    if (!(std::fabs(serial) < 4e6)) {
        appendNumber(out, serial);
        return;
    }
    const qint64 seconds = std::llround(serial * kSecondsADay);
    if (serial >= 0 && serial < 1) {
        appendClock(out, seconds);
        return;
    }
    qint64 days = seconds >= 0 ? seconds / 86400 : -((-seconds + 86399) / 86400);
    const qint64 secondOfDay = seconds - days * 86400;
    // The 1900 system counts a 29 February 1900 that never was, as day 60.
    if (!is1904 && days > 0 && days < 60)
        ++days;
    const QDate epoch = is1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
    const QDate day = epoch.addDays(days);
    if (day.year() < 1 || day.year() > 9999)
        appendNumber(out, serial);
    else
        appendMoment(out, day, secondOfDay);
}

void appendDuration(std::string &out, double days)
{
    if (std::fabs(days) < 1e9)
        appendClock(out, std::llround(days * kSecondsADay));
    else
        appendNumber(out, days);
}

void appendIsoDate(std::string &out, std::string_view iso)
{
    const QString text = QString::fromUtf8(iso.data(), qsizetype(iso.size())).trimmed();
    if (const QTime time = QTime::fromString(text.startsWith(QLatin1Char('T')) ? text.mid(1) : text, Qt::ISODateWithMs);
        time.isValid() && text.contains(QLatin1Char(':')) && !text.contains(QLatin1Char('-'))) {
        appendClock(out, (time.msecsSinceStartOfDay() + 500) / 1000);
        return;
    }
    QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid()) {
        out.append(iso);
        return;
    }
    // Wall time as written: a zone in the text does not move it.
    moment = QDateTime(moment.date(), moment.time(), Qt::UTC).addMSecs(500);
    appendMoment(out, moment.date(), moment.time().msecsSinceStartOfDay() / 1000);
}

} // namespace siyu::files::xlsx
