// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/searchfold.h"

#include "core/base/text.h"

namespace siyu {

namespace {

// Printable ASCII and the common Chinese characters need no more than lower case. False: something else stands there.
bool foldPlain(std::string_view text, std::string &out)
{
    if (!text.empty() && (text.front() == ' ' || text.back() == ' '))
        return false;
    out.reserve(text.size());
    for (size_t at = 0; at < text.size();) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c >= 0x20 && c < 0x7F) {
            out.push_back(c >= 'A' && c <= 'Z' ? char(c + 32) : char(c));
            ++at;
            continue;
        }
        if (c < 0xE4 || c > 0xE9 || at + 2 >= text.size())
            return false;
        const auto second = static_cast<unsigned char>(text[at + 1]);
        const auto third = static_cast<unsigned char>(text[at + 2]);
        const bool isTrail = (second & 0xC0) == 0x80 && (third & 0xC0) == 0x80;
        if (!isTrail || (c == 0xE4 && second < 0xB8)) // below U+4E00
            return false;
        out.append(text.substr(at, 3));
        at += 3;
    }
    return true;
}

// Letters that are no letter with an accent to Unicode, but to whoever types them.
QStringView plainLetter(QChar c)
{
    switch (c.unicode()) {
    case 0x00DF: return u"ss"; // ß
    case 0x00E6: return u"ae"; // æ
    case 0x00F0: return u"d"; // ð
    case 0x00F8: return u"o"; // ø
    case 0x00FE: return u"th"; // þ
    case 0x0111: return u"d"; // đ
    case 0x0127: return u"h"; // ħ
    case 0x0131: return u"i"; // ı
    case 0x0142: return u"l"; // ł
    case 0x0153: return u"oe"; // œ
    default: return {};
    }
}

std::string foldAny(std::string_view text)
{
    const QString key = keyText(QString::fromUtf8(text.data(), qsizetype(text.size())));
    const QString apart = key.toCaseFolded().normalized(QString::NormalizationForm_D);
    QString out;
    out.reserve(apart.size());
    for (const QChar c : apart) {
        if (c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Mark_Enclosing)
            continue;
        const QStringView plain = plainLetter(c);
        if (plain.isEmpty())
            out.append(c);
        else
            out.append(plain);
    }
    return out.normalized(QString::NormalizationForm_C).trimmed().toStdString();
}

} // namespace

std::string searchFold(std::string_view utf8)
{
    std::string out;
    return foldPlain(utf8, out) ? out : foldAny(utf8);
}

char32_t decodeUtf8(std::string_view text, size_t &at)
{
    const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    const size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length == 1 || at + length > text.size()) {
        ++at;
        return lead;
    }
    char32_t out = lead & (0xFFu >> (length + 1));
    for (size_t i = 1; i < length; ++i)
        out = (out << 6) | (byte(at + i) & 0x3Fu);
    at += length;
    return out;
}

} // namespace siyu
