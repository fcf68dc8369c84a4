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

QString maskPhone(const QString &phone)
{
    const qsizetype n = phone.size();
    if (n == 0)
        return phone;
    if (n < 7)
        return QStringLiteral("***") + phone.right(2);
    // The country code, if any, and the first three digits stay; the last four stay.
    const qsizetype head = phone.startsWith(QLatin1String("+86")) ? 6 : 3;
    const qsizetype hidden = n - head - 4;
    if (hidden < 2)
        return phone.left(2) + QStringLiteral("****") + phone.right(2);
    return phone.left(head) + QStringLiteral("****") + phone.right(4);
}

QString maskEmail(const QString &email)
{
    const qsizetype at = email.indexOf(QLatin1Char('@'));
    if (at <= 0)
        return email.isEmpty() ? email : QStringLiteral("***");
    return email.left(1) + QStringLiteral("***") + email.mid(at);
}

QString maskPhonesIn(const QString &text)
{
    // With or without the country code, in one piece or with gaps: 138 0013 8000, +86-138-0013-8000.
    static const QRegularExpression number(
        QStringLiteral("(?<![\\d.])((?:(?:\\+|00)?86[ \\-]?)?1[3-9]\\d)([ \\-]?)\\d{4}([ \\-]?)(\\d{4})(?!\\d)"));
    // Names by the million go through here, and hardly any holds a number.
    constexpr int fewestDigits = 11;
    const auto isDigit = [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); };
    if (std::count_if(text.begin(), text.end(), isDigit) < fewestDigits)
        return text;
    QString out = text;
    out.replace(number, QStringLiteral("\\1\\2****\\3\\4"));
    return out;
}

} // namespace siyu
