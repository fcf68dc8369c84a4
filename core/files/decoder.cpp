// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/decoder.h"

#include "core/files/charset_table.h"
#include "core/files/utf8.h"

#include <QHash>
#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#ifdef SIYU_HAS_ICU
#include <unicode/ucnv.h>
#endif

namespace siyu::files {

void appendUtf8(std::string &out, char32_t code)
{
    char bytes[4];
    out.append(bytes, size_t(writeUtf8(bytes, code) - bytes));
}

namespace {

constexpr char32_t replacement = 0xFFFD;

// Gives `out` room for `most` more bytes, lets `write` fill them and cuts off what it left.
template <typename Write>
void appendWith(std::string &out, size_t most, Write write)
{
    const size_t before = out.size();
    out.resize(before + most);
    char *end = write(out.data() + before);
    out.resize(size_t(end - out.data()));
}

// `in` behind what the call before had to keep, which `joined` then holds.
std::string_view afterCut(std::string &cut, std::string_view in, std::string &joined)
{
    if (cut.empty())
        return in;
    joined.swap(cut);
    joined.append(in.data(), in.size());
    return joined;
}

// By the byte: a cut character has at most three, and GCC 12 sees overflows in assign() that cannot happen.
void keepCut(std::string &cut, std::string_view in)
{
    cut.clear();
    for (const char c : in)
        cut.push_back(c);
}

class Utf8Decoder final : public Decoder {
public:
    void decode(std::string_view in, bool last, std::string &out) override
    {
        std::string joined;
        in = afterCut(m_cut, in, joined);
        while (!in.empty()) {
            const size_t sound = validUtf8Prefix(in);
            out.append(in.substr(0, sound));
            in.remove_prefix(sound);
            if (in.empty())
                break;
            if (!last && isCutUtf8(in)) {
                keepCut(m_cut, in);
                break;
            }
            ++m_broken;
            appendUtf8(out, replacement);
            in.remove_prefix(1);
        }
    }
    int held() const override { return int(m_cut.size()); }

private:
    std::string m_cut;
};

template <int Width, bool Big>
class WideDecoder final : public Decoder {
public:
    void decode(std::string_view in, bool last, std::string &out) override
    {
        std::string joined;
        in = afterCut(m_cut, in, joined);
        const size_t tail = in.size() % Width;
        const size_t whole = in.size() - tail;
        appendWith(out, whole / Width * (Width == 2 ? 3 : 4) + 3, [&](char *to) {
            for (size_t i = 0; i < whole; i += Width)
                to = take(to, unitAt(in.data() + i));
            return to;
        });
        keepCut(m_cut, in.substr(whole));
        if (last && (!m_cut.empty() || m_high)) {
            ++m_broken;
            appendUtf8(out, replacement);
        }
    }
    int held() const override { return int(m_cut.size()) + (m_high ? Width : 0); }

private:
    static char32_t unitAt(const char *p)
    {
        char32_t unit = 0;
        for (int i = 0; i < Width; ++i)
            unit = unit << 8 | static_cast<unsigned char>(p[Big ? i : Width - 1 - i]);
        return unit;
    }

    char *take(char *to, char32_t unit)
    {
        const bool low = unit >= 0xDC00 && unit < 0xE000;
        if (Width == 2 && m_high) {
            const char32_t high = std::exchange(m_high, 0);
            if (low)
                return writeUtf8(to, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
            ++m_broken;
            to = writeUtf8(to, replacement);
        }
        if (Width == 2 && unit >= 0xD800 && unit < 0xDC00) {
            m_high = unit;
            return to;
        }
        if (low || unit > 0x10FFFF || (unit >= 0xD800 && unit < 0xDC00)) {
            ++m_broken;
            unit = replacement;
        }
        return writeUtf8(to, unit);
    }

    std::string m_cut;
    char32_t m_high = 0;
};

// A character of GB18030 or Big5: how many bytes it took (0 = cut at the end) and its code (0 = no such character).
struct Taken {
    size_t bytes;
    char32_t code;
};

unsigned byteAt(std::string_view in, size_t i)
{
    return static_cast<unsigned char>(in[i]);
}

Taken takeGbFour(std::string_view in)
{
    if (in.size() < 4)
        return {0, 0};
    const unsigned a = byteAt(in, 0), b = byteAt(in, 1), c = byteAt(in, 2), d = byteAt(in, 3);
    if (c < 0x81 || c > 0xFE || d < 0x30 || d > 0x39)
        return {1, 0};
    const int pointer = int(((a - 0x81) * 10 + b - 0x30) * 1260 + (c - 0x81) * 10 + d - 0x30);
    if (pointer >= 189000)
        return {4, pointer <= 1237575 ? char32_t(pointer - 189000 + 0x10000) : 0};
    const GbRange *range = std::upper_bound(gbRanges, gbRanges + gbRangeCount, pointer,
                               [](int wanted, const GbRange &r) { return wanted < r.pointer; })
        - 1;
    return {4, range->code && pointer < 39420 ? char32_t(range->code + pointer - range->pointer) : 0};
}

Taken takeGb(std::string_view in)
{
    const unsigned lead = byteAt(in, 0);
    if (lead == 0x80)
        return {1, 0x20AC}; // the euro sign of Windows' code page 936
    if (lead == 0xFF)
        return {1, 0};
    if (in.size() < 2)
        return {0, 0};
    const unsigned trail = byteAt(in, 1);
    if (trail >= 0x30 && trail <= 0x39)
        return takeGbFour(in);
    if (trail < 0x40 || trail == 0x7F || trail == 0xFF)
        return {1, 0};
    return {2, gbPairs[(lead - 0x81) * 190 + trail - 0x40 - (trail > 0x7F ? 1 : 0)]};
}

Taken takeBig5(std::string_view in)
{
    const unsigned lead = byteAt(in, 0);
    if (lead == 0x80 || lead == 0xFF)
        return {1, 0};
    if (in.size() < 2)
        return {0, 0};
    const unsigned trail = byteAt(in, 1);
    const bool lower = trail >= 0x40 && trail <= 0x7E;
    if (!lower && (trail < 0xA1 || trail == 0xFF))
        return {1, 0};
    const int index = int((lead - 0x81) * 157 + (lower ? trail - 0x40 : trail - 0x62));
    if (big5Pairs[index])
        return {2, big5Pairs[index]};
    const Big5Beyond *beyond = std::lower_bound(big5Beyond, big5Beyond + big5BeyondCount, index,
        [](const Big5Beyond &b, int wanted) { return b.index < wanted; });
    return {2, beyond != big5Beyond + big5BeyondCount && beyond->index == index ? char32_t(beyond->code) : 0};
}

template <Taken (*Take)(std::string_view)>
class PairDecoder final : public Decoder {
public:
    void decode(std::string_view in, bool last, std::string &out) override
    {
        std::string joined;
        in = afterCut(m_cut, in, joined);
        appendWith(out, in.size() * 3 + 3, [&](char *to) { return decodeTo(to, in, last); });
    }
    int held() const override { return int(m_cut.size()); }

private:
    char *decodeTo(char *to, std::string_view in, bool last)
    {
        while (!in.empty()) {
            if (const size_t plain = asciiPrefix(in); plain > 0) {
                std::memcpy(to, in.data(), plain);
                to += plain;
                in.remove_prefix(plain);
                continue;
            }
            const Taken taken = Take(in);
            if (taken.bytes == 0 && !last) {
                keepCut(m_cut, in);
                break;
            }
            if (taken.code == 0)
                ++m_broken;
            to = writeUtf8(to, taken.code ? taken.code : replacement);
            in.remove_prefix(taken.bytes == 0 ? in.size() : taken.bytes);
        }
        return to;
    }

    std::string m_cut;
};

// Latin-1 as the web and Excel mean it: windows-1252 differs in 0x80-0x9F only. 0 = not assigned: the control itself.
constexpr std::array<char16_t, 32> windows1252Upper = {0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6,
    0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

template <bool Windows>
class LatinDecoder final : public Decoder {
public:
    void decode(std::string_view in, bool, std::string &out) override
    {
        appendWith(out, in.size() * 3, [&](char *to) {
            for (const char c : in) {
                char32_t code = static_cast<unsigned char>(c);
                if (Windows && code >= 0x80 && code < 0xA0 && windows1252Upper[code - 0x80])
                    code = windows1252Upper[code - 0x80];
                to = writeUtf8(to, code);
            }
            return to;
        });
    }
    int held() const override { return 0; }
};

#ifdef SIYU_HAS_ICU

class IcuDecoder final : public Decoder {
public:
    explicit IcuDecoder(UConverter *converter) : m_converter(converter) { }
    ~IcuDecoder() override { ucnv_close(m_converter); }
    IcuDecoder(const IcuDecoder &) = delete;
    IcuDecoder &operator=(const IcuDecoder &) = delete;

    void decode(std::string_view in, bool last, std::string &out) override
    {
        const char *from = in.data();
        const char *const end = from + in.size();
        UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
        std::array<UChar, 4096> units;
        while (status == U_BUFFER_OVERFLOW_ERROR) {
            status = U_ZERO_ERROR;
            UChar *to = units.data();
            ucnv_toUnicode(m_converter, &to, units.data() + units.size(), &from, end, nullptr, last, &status);
            const std::string_view made(reinterpret_cast<const char *>(units.data()),
                size_t(to - units.data()) * sizeof(UChar));
            m_broken += std::count(units.data(), to, UChar(replacement));
            m_units.decode(made, last && status != U_BUFFER_OVERFLOW_ERROR, out);
        }
    }
    int held() const override { return -1; } // some of ICU's encodings shift

private:
    UConverter *m_converter;
    WideDecoder<2, Q_BYTE_ORDER == Q_BIG_ENDIAN> m_units;
};

UConverter *openIcu(const QString &name)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name.toLatin1().constData(), &status);
    return U_SUCCESS(status) ? converter : nullptr;
}

// Some of uchardet's and of people's names are not ICU's.
QString icuName(const QString &name)
{
    static const QHash<QString, QString> others = {{QStringLiteral("UHC"), QStringLiteral("windows-949")},
        {QStringLiteral("EUC-KR"), QStringLiteral("windows-949")}, {QStringLiteral("Shift_JIS"), QStringLiteral("windows-31j")},
        {QStringLiteral("MAC-CYRILLIC"), QStringLiteral("x-mac-cyrillic")},
        {QStringLiteral("MAC-CENTRALEUROPE"), QStringLiteral("x-mac-centraleurroman")}};
    return others.value(name, name);
}

#endif

} // namespace

QString canonicalEncoding(const QString &name)
{
    static const QHash<QString, QString> known = {{QStringLiteral("utf8"), QStringLiteral("UTF-8")},
        {QStringLiteral("utf8sig"), QStringLiteral("UTF-8")}, {QStringLiteral("ascii"), QStringLiteral("UTF-8")},
        {QStringLiteral("usascii"), QStringLiteral("UTF-8")}, {QStringLiteral("utf16"), QStringLiteral("UTF-16LE")},
        {QStringLiteral("utf16le"), QStringLiteral("UTF-16LE")}, {QStringLiteral("utf16be"), QStringLiteral("UTF-16BE")},
        {QStringLiteral("utf32"), QStringLiteral("UTF-32LE")}, {QStringLiteral("utf32le"), QStringLiteral("UTF-32LE")},
        {QStringLiteral("utf32be"), QStringLiteral("UTF-32BE")}, {QStringLiteral("gb18030"), QStringLiteral("GB18030")},
        {QStringLiteral("gbk"), QStringLiteral("GB18030")}, {QStringLiteral("gb2312"), QStringLiteral("GB18030")},
        {QStringLiteral("cp936"), QStringLiteral("GB18030")}, {QStringLiteral("ansi"), QStringLiteral("GB18030")},
        {QStringLiteral("big5"), QStringLiteral("Big5")}, {QStringLiteral("cp950"), QStringLiteral("Big5")},
        {QStringLiteral("big5hkscs"), QStringLiteral("Big5")}, {QStringLiteral("latin1"), QStringLiteral("ISO-8859-1")},
        {QStringLiteral("iso88591"), QStringLiteral("ISO-8859-1")},
        {QStringLiteral("windows1252"), QStringLiteral("windows-1252")},
        {QStringLiteral("cp1252"), QStringLiteral("windows-1252")},
        {QStringLiteral("shiftjis"), QStringLiteral("Shift_JIS")}, {QStringLiteral("sjis"), QStringLiteral("Shift_JIS")},
        {QStringLiteral("cp949"), QStringLiteral("UHC")}, {QStringLiteral("euckr"), QStringLiteral("EUC-KR")}};
    QString key = name.toLower();
    key.remove(QLatin1Char('-')).remove(QLatin1Char('_')).remove(QLatin1Char(' '));
    if (const auto it = known.constFind(key); it != known.constEnd())
        return *it;
    return makeDecoder(name) ? name : QString();
}

std::unique_ptr<Decoder> makeDecoder(const QString &encoding)
{
    if (encoding == QStringLiteral("UTF-8"))
        return std::make_unique<Utf8Decoder>();
    if (encoding == QStringLiteral("GB18030"))
        return std::make_unique<PairDecoder<takeGb>>();
    if (encoding == QStringLiteral("Big5"))
        return std::make_unique<PairDecoder<takeBig5>>();
    if (encoding == QStringLiteral("UTF-16LE"))
        return std::make_unique<WideDecoder<2, false>>();
    if (encoding == QStringLiteral("UTF-16BE"))
        return std::make_unique<WideDecoder<2, true>>();
    if (encoding == QStringLiteral("UTF-32LE"))
        return std::make_unique<WideDecoder<4, false>>();
    if (encoding == QStringLiteral("UTF-32BE"))
        return std::make_unique<WideDecoder<4, true>>();
    if (encoding == QStringLiteral("windows-1252"))
        return std::make_unique<LatinDecoder<true>>();
    if (encoding == QStringLiteral("ISO-8859-1"))
        return std::make_unique<LatinDecoder<false>>();
#ifdef SIYU_HAS_ICU
    if (UConverter *converter = encoding.isEmpty() ? nullptr : openIcu(icuName(encoding)))
        return std::make_unique<IcuDecoder>(converter);
#endif
    return nullptr;
}

} // namespace siyu::files
