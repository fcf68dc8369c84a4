// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/xlsxstrings.h"

#include <charconv>
#include <cstring>

namespace siyu::files::xlsx {

namespace {

constexpr size_t kBlock = 1u << 20;
constexpr size_t kMostBytes = 160u << 20;
constexpr size_t kMostStrings = 6'000'000;

// The code unit of an _xHHHH_ that starts at `at`; −1 when none does.
int escapeAt(std::string_view text, size_t at)
{
    if (at + 7 > text.size() || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_')
        return -1;
    int value = 0;
    const char *from = text.data() + at + 2;
    const auto parsed = std::from_chars(from, from + 4, value, 16);
    return parsed.ec == std::errc() && parsed.ptr == from + 4 && value >= 0 ? value : -1;
}

} // namespace

void resolveEscapes(std::string &text)
{
    size_t at = text.find("_x");
    if (at == std::string::npos)
        return;
    std::string out = text.substr(0, at);
    while (at < text.size()) {
        const int unit = escapeAt(text, at);
        if (unit < 0) {
            out.push_back(text[at++]);
            continue;
        }
        at += 7;
        const int low = unit >= 0xd800 && unit < 0xdc00 ? escapeAt(text, at) : -1;
        if (low >= 0xdc00 && low < 0xe000) {
            appendUtf8(out, char32_t(0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00)));
            at += 7;
        } else {
            appendUtf8(out, char32_t(unit));
        }
    }
    text = std::move(out);
}

bool readRichText(XmlScanner &xml, std::string &out)
{
    if (xml.isEmpty())
        return true;
    const int outer = xml.depth();
    int phonetic = 0; // depth of the rPh that is open
    bool inText = false;
    for (;;) {
        switch (xml.next()) {
        case XmlScanner::Token::Start:
            if (xml.name() == "rPh" && !xml.isEmpty() && phonetic == 0)
                phonetic = xml.depth();
            inText = xml.name() == "t" && phonetic == 0 && !xml.isEmpty();
            break;
        case XmlScanner::Token::End:
            inText = false;
            if (phonetic > 0 && xml.depth() < phonetic)
                phonetic = 0;
            if (xml.depth() < outer)
                return true;
            break;
        case XmlScanner::Token::Text:
            if (inText)
                xml.appendText(out);
            break;
        case XmlScanner::Token::Eof:
        case XmlScanner::Token::Failed:
            return false;
        }
    }
}

void SharedStrings::keep(std::string_view text)
{
    if (m_blockUsed + text.size() > m_blockSize) {
        m_blockSize = std::max(kBlock, text.size());
        m_blocks.push_back(std::unique_ptr<char[]>(new char[m_blockSize]));
        m_blockUsed = 0;
    }
    char *place = m_blocks.empty() ? nullptr : m_blocks.back().get() + m_blockUsed;
    if (!text.empty())
        memcpy(place, text.data(), text.size());
    m_blockUsed += text.size();
    m_bytes += text.size();
    m_strings.push_back({place, quint32(text.size())});
}

std::optional<Error> SharedStrings::load(XmlScanner &xml, const QString &path)
{
    std::string text;
    for (;;) {
        const XmlScanner::Token token = xml.next();
        if (token == XmlScanner::Token::Failed)
            return xml.error();
        if (token == XmlScanner::Token::Eof)
            return std::nullopt;
        // The first betas of Excel 2007 called it sstItem.
        if (token != XmlScanner::Token::Start || (xml.name() != "si" && xml.name() != "sstItem"))
            continue;
        text.clear();
        if (!readRichText(xml, text))
            return xml.error();
        resolveEscapes(text);
        keep(text);
        if (m_bytes > kMostBytes || m_strings.size() > kMostStrings)
            return Error{ErrorCode::FileTooLarge, {path, QStringLiteral("%1 MB").arg(kMostBytes >> 20)},
                QStringLiteral("shared strings")};
    }
}

} // namespace siyu::files::xlsx
