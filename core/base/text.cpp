// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <QRegularExpression>
#include <algorithm>

namespace siyu {

namespace {

bool isZeroWidth(QChar c)
{
    const ushort u = c.unicode();
    return u == 0x200B || u == 0x200C || u == 0x200D || u == 0x2060 || u == 0xFEFF || u == 0x00AD
        || (u >= 0x200E && u <= 0x200F) || (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
}

bool isControl(QChar c)
{
    return c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() < 0xA0);
}

} // namespace

QString foldWidth(const QString &raw)
{
    QString out = raw;
    for (QChar &c : out) {
        if (c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E)
            c = QChar(c.unicode() - 0xFEE0);
        else if (c.unicode() == 0x3000)
            c = QLatin1Char(' ');
    }
    return out;
}

QString keyText(const QString &raw)
{
    QString out;
    out.reserve(raw.size());
    const QString folded = foldWidth(raw);
    for (const QChar c : folded) {
        if (!isControl(c) && !isZeroWidth(c))
            out.append(c);
    }
    return out.normalized(QString::NormalizationForm_C).trimmed();
}

QString displayText(const QString &raw)
{
    QString out;
    out.reserve(raw.size());
    for (const QChar c : raw) {
        if (isControl(c))
            continue;
        // A joiner or a direction mark means something only between visible characters.
        if (isZeroWidth(c) && c.unicode() != 0x200D && c.unicode() != 0x200C)
            continue;
        out.append(c);
    }
    out = out.normalized(QString::NormalizationForm_C).trimmed();
    while (!out.isEmpty() && isZeroWidth(out.back()))
        out.chop(1);
    while (!out.isEmpty() && isZeroWidth(out.front()))
        out.remove(0, 1);
    return out.trimmed();
}

QString headerKey(const QString &raw)
{
    QString out;
    const QString key = keyText(raw).toLower();
    for (const QChar c : key) {
        if (c.isSpace())
            continue;
        switch (c.unicode()) {
        case 0x3010: // 【
        case 0x3014: // 〔
            out.append(QLatin1Char('('));
            break;
        case 0x3011: // 】
        case 0x3015: // 〕
            out.append(QLatin1Char(')'));
            break;
        default:
            out.append(c);
        }
    }
    return out;
}

namespace {

// What of a number stays at its ends, and what stands between.
struct PhoneMask {
    qsizetype head;
    const char *stars;
    qsizetype tail;
};

PhoneMask phoneMask(qsizetype n, bool hasCountryCode)
{
    if (n == 0)
        return {0, "", 0};
    if (n < 7)
        return {0, "***", std::min<qsizetype>(n, 2)};
    // The country code, if any, and the first three digits stay; the last four stay.
    const qsizetype head = hasCountryCode ? 6 : 3;
    const qsizetype hidden = n - head - 4;
    return hidden < 2 ? PhoneMask{2, "****", 2} : PhoneMask{head, "****", 4};
}

} // namespace

QString maskPhone(const QString &phone)
{
    const PhoneMask mask = phoneMask(phone.size(), phone.startsWith(QLatin1String("+86")));
    return phone.left(mask.head) + QLatin1String(mask.stars) + phone.right(mask.tail);
}

std::string maskPhone(std::string_view ascii)
{
    const PhoneMask mask = phoneMask(qsizetype(ascii.size()), ascii.starts_with("+86"));
    return std::string(ascii.substr(0, size_t(mask.head))) + mask.stars + std::string(ascii.substr(ascii.size() - size_t(mask.tail)));
}

QString maskEmail(const QString &email)
{
    const qsizetype at = email.indexOf(QLatin1Char('@'));
    if (at <= 0)
        return email.isEmpty() ? email : QStringLiteral("***");
    return email.left(1) + QStringLiteral("***") + email.mid(at);
}

namespace {

// Names by the million are asked, and hardly any holds a number: eleven digits, the first of them 1 and the second 3 or more,
// between two of which stands one other character at most.
template <typename Text>
bool hasDigitsOfPhone(const Text &text)
{
    constexpr unsigned digitsOfPhone = 11, room = 16;
    using Char = typename Text::value_type;
    if (size_t(text.size()) < digitsOfPhone)
        return false;
    Char last[room];
    unsigned digits = 0;
    bool isAfterGap = false;
    for (const Char c : text) {
        const bool isGap = c < Char('0') || c > Char('9');
        if (!isGap)
            last[digits++ % room] = c;
        else if (isAfterGap)
            digits = 0;
        isAfterGap = isGap;
        if (digits >= digitsOfPhone && last[(digits - 11) % room] == Char('1') && last[(digits - 10) % room] >= Char('3'))
            return true;
    }
    return false;
}

} // namespace

bool mayHoldPhone(std::string_view utf8) { return hasDigitsOfPhone(utf8); }

QString maskPhonesIn(const QString &text)
{
    // With or without the country code, in one piece or with gaps: 138 0013 8000, +86-138-0013-8000.
    static const QRegularExpression number(
        QStringLiteral("(?<![\\d.])((?:(?:\\+|00)?86[ \\-]?)?1[3-9]\\d)([ \\-]?)\\d{4}([ \\-]?)(\\d{4})(?!\\d)"));
    if (!hasDigitsOfPhone(text))
        return text;
    QString out = text;
    out.replace(number, QStringLiteral("\\1\\2****\\3\\4"));
    return out;
}

} // namespace siyu
