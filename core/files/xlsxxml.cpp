// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/xlsxxml.h"

#include <charconv>
#include <cstring>

namespace siyu::files::xlsx {

namespace {

constexpr size_t kLongestToken = 32u << 20;
constexpr int kDeepest = 512;

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

std::string_view withoutPrefix(std::string_view name)
{
    const size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// The character that an entity (without & and ;) stands for; 0 when it is none of XML's own.
char32_t entity(std::string_view word)
{
    if (word == "amp")
        return U'&';
    if (word == "lt")
        return U'<';
    if (word == "gt")
        return U'>';
    if (word == "quot")
        return U'"';
    if (word == "apos")
        return U'\'';
    if (word.size() < 2 || word[0] != '#')
        return 0;
    const bool hex = word[1] == 'x' || word[1] == 'X';
    const char *from = word.data() + (hex ? 2 : 1);
    const char *to = word.data() + word.size();
    quint32 value = 0;
    const auto parsed = std::from_chars(from, to, value, hex ? 16 : 10);
    const bool good = parsed.ec == std::errc() && parsed.ptr == to && value > 0 && value <= 0x10ffff;
    return good ? char32_t(value) : 0;
}

} // namespace

void appendUtf8(std::string &out, char32_t c)
{
    if (c >= 0xd800 && c <= 0xdfff)
        c = 0xfffd;
    if (c < 0x80) {
        out.push_back(char(c));
    } else if (c < 0x800) {
        out.push_back(char(0xc0 | (c >> 6)));
        out.push_back(char(0x80 | (c & 0x3f)));
    } else if (c < 0x10000) {
        out.push_back(char(0xe0 | (c >> 12)));
        out.push_back(char(0x80 | ((c >> 6) & 0x3f)));
        out.push_back(char(0x80 | (c & 0x3f)));
    } else {
        out.push_back(char(0xf0 | (c >> 18)));
        out.push_back(char(0x80 | ((c >> 12) & 0x3f)));
        out.push_back(char(0x80 | ((c >> 6) & 0x3f)));
        out.push_back(char(0x80 | (c & 0x3f)));
    }
}

void appendResolved(std::string &out, std::string_view raw)
{
    for (size_t i = 0; i < raw.size(); ++i) {
        const char c = raw[i];
        if (c == '\r') {
            if (i + 1 >= raw.size() || raw[i + 1] != '\n')
                out.push_back('\n');
            continue;
        }
        if (c != '&') {
            out.push_back(c);
            continue;
        }
        const size_t end = raw.substr(i, 12).find(';');
        const char32_t meant = end == std::string_view::npos ? 0 : entity(raw.substr(i + 1, end - 1));
        if (meant == 0) {
            out.push_back(c);
            continue;
        }
        appendUtf8(out, meant);
        i += end;
    }
}

XmlScanner::XmlScanner(ZipArchive &archive, std::unique_ptr<ZipPart> part, QByteArray partName) :
    m_archive(archive), m_bytes(std::make_unique<ReadAhead>(std::move(part))), m_partName(std::move(partName))
{
}

XmlScanner::Token XmlScanner::fail(Error error)
{
    m_error = std::move(error);
    m_failed = true;
    return Token::Failed;
}

void XmlScanner::sniffEncoding()
{
    m_sniffed = true;
    const auto byte = [this](size_t i) { return i < m_buffer.size() ? uchar(m_buffer[i]) : uchar(1); };
    const bool bigEndian = (byte(0) == 0xfe && byte(1) == 0xff) || (byte(0) == 0 && byte(1) == '<');
    const bool littleEndian = (byte(0) == 0xff && byte(1) == 0xfe) || (byte(0) == '<' && byte(1) == 0);
    const std::string head = m_buffer.substr(0, 200);
    const size_t declaration = head.find("?>");
    const std::string words = declaration == std::string::npos ? std::string() : head.substr(0, declaration);
    const bool latin = words.find("8859-1") != std::string::npos || words.find("1252") != std::string::npos;
    if (bigEndian)
        m_decoder = std::make_unique<QStringDecoder>(QStringDecoder::Utf16BE);
    else if (littleEndian)
        m_decoder = std::make_unique<QStringDecoder>(QStringDecoder::Utf16LE);
    else if (latin)
        m_decoder = std::make_unique<QStringDecoder>(QStringDecoder::Latin1);
    if (m_decoder) {
        const std::string raw = std::exchange(m_buffer, {});
        appendDecoded(raw.data(), qint64(raw.size()));
    } else if (byte(0) == 0xef && byte(1) == 0xbb && byte(2) == 0xbf) {
        m_buffer.erase(0, 3);
        m_before += 3;
    }
}

void XmlScanner::appendDecoded(const char *bytes, qint64 count)
{
    const QString text = m_decoder->decode(QByteArrayView(bytes, count));
    const QByteArray utf8 = text.toUtf8();
    m_buffer.append(utf8.constData(), size_t(utf8.size()));
}

// One more chunk behind the bytes that are still needed.
bool XmlScanner::fill()
{
    const auto got = m_bytes->next();
    if (!got) {
        fail(got.error());
        return false;
    }
    if (got->empty()) {
        m_streamEnded = true;
        return false;
    }
    if (m_decoder)
        appendDecoded(got->data(), qint64(got->size()));
    else
        m_buffer.append(*got);
    if (!m_sniffed && m_buffer.size() >= 4)
        sniffEncoding();
    return true;
}

bool XmlScanner::more()
{
    if (m_failed || m_streamEnded)
        return false;
    if (m_buffer.size() - m_at > kLongestToken) {
        fail(m_archive.hostile(QStringLiteral("token_too_long"), m_partName));
        return false;
    }
    if (m_at > 0) {
        m_buffer.erase(0, m_at);
        m_before += qint64(m_at);
        m_at = 0;
    }
    return fill();
}

void XmlScanner::keepPlaces()
{
    if (m_marks)
        return;
    m_marks = std::make_shared<PartMarks>();
    m_bytes->keepMarks(m_marks);
}

std::optional<qint64> XmlScanner::place() const
{
    if (m_decoder || m_closePending || m_failed)
        return std::nullopt;
    return m_before + qint64(m_at);
}

bool XmlScanner::goTo(qint64 place, int depth)
{
    const auto [mark, at] = m_marks ? m_marks->before(place) : std::pair<std::shared_ptr<const ZipPart::Mark>, qint64>();
    std::unique_ptr<ZipPart> part;
    if (mark) {
        part = std::make_unique<ZipPart>(m_archive, *mark);
    } else {
        const ZipEntry *entry = m_archive.find(m_partName);
        auto opened = entry ? m_archive.openPart(*entry) : Result<std::unique_ptr<ZipPart>>(corrupt(QStringLiteral("the part is gone")));
        if (!opened) {
            fail(opened.error());
            return false;
        }
        part = std::move(*opened);
        part->countAlone();
    }
    m_bytes.reset(); // its thread ends before another begins
    m_bytes = std::make_unique<ReadAhead>(std::move(part), m_marks);
    m_before = at;
    m_at = 0;
    m_buffer.clear();
    m_sniffed = true; // UTF-8, else there would be no place
    m_streamEnded = false;
    m_failed = false;
    m_depth = depth;
    m_closePending = false;
    while (m_before + qint64(m_buffer.size()) < place) {
        m_before += qint64(m_buffer.size());
        m_buffer.clear();
        if (!fill()) {
            if (!m_failed)
                fail(corrupt(QStringLiteral("the part ends before a row of it")));
            return false;
        }
    }
    m_at = size_t(place - m_before);
    return true;
}

// Offset from m_at behind `mark`, or npos when the part ends before it.
size_t XmlScanner::findEnd(std::string_view mark, size_t from)
{
    size_t offset = from;
    for (;;) {
        const size_t found = m_buffer.find(mark, m_at + offset);
        if (found != std::string::npos)
            return found - m_at + mark.size();
        const size_t have = m_buffer.size() - m_at;
        offset = std::max(from, have >= mark.size() ? have - mark.size() + 1 : 0);
        if (!more())
            return std::string::npos;
    }
}

// Offset from m_at behind the > that closes the tag; a > inside quotes does not.
size_t XmlScanner::tagEnd()
{
    size_t offset = 1;
    char quote = 0;
    for (;;) {
        const char *data = m_buffer.data() + m_at;
        const size_t have = m_buffer.size() - m_at;
        for (; offset < have; ++offset) {
            const char c = data[offset];
            if (quote != 0)
                quote = c == quote ? 0 : quote;
            else if (c == '"' || c == '\'')
                quote = c;
            else if (c == '>')
                return offset + 1;
        }
        if (!more())
            return std::string::npos;
    }
}

XmlScanner::Token XmlScanner::finishEof()
{
    if (m_failed)
        return Token::Failed;
    if (m_depth > 0)
        return fail(corrupt(QStringLiteral("the XML ends inside an element")));
    return Token::Eof;
}

XmlScanner::Token XmlScanner::next()
{
    if (m_failed)
        return Token::Failed;
    if (m_closePending) {
        m_closePending = false;
        --m_depth;
    }
    for (;;) {
        if (m_at >= m_buffer.size() && !more())
            return finishEof();
        if (m_at >= m_buffer.size())
            continue;
        if (m_buffer[m_at] != '<')
            return scanText();
        while (m_buffer.size() - m_at < 9 && more()) { }
        if (m_failed)
            return Token::Failed;
        const std::string_view rest = std::string_view(m_buffer).substr(m_at, 9);
        if (rest.size() < 2)
            return fail(corrupt(QStringLiteral("the XML ends inside a tag")));
        if (rest[1] != '!' && rest[1] != '?')
            return scanTag();
        if (rest == "<![CDATA[")
            return scanCdata();
        if (rest.substr(0, 9) == "<!DOCTYPE")
            return fail(m_archive.hostile(QStringLiteral("doctype"), m_partName));
        const std::string_view mark = rest[1] == '?' ? "?>" : rest.substr(0, 4) == "<!--" ? "-->" : ">";
        const size_t end = findEnd(mark, mark == "-->" ? 4 : 2);
        if (end == std::string::npos)
            return m_failed ? Token::Failed : fail(corrupt(QStringLiteral("the XML ends inside a comment")));
        m_at += end;
    }
}

// One pass over the text, most of which is a few characters long.
XmlScanner::Token XmlScanner::scanText()
{
    size_t offset = 0;
    m_plain = true;
    bool ended = false;
    while (!ended) {
        const char *data = m_buffer.data() + m_at;
        const size_t have = m_buffer.size() - m_at;
        for (; offset < have && data[offset] != '<'; ++offset)
            m_plain = m_plain && data[offset] != '&' && data[offset] != '\r';
        ended = offset < have || !more();
    }
    if (m_failed)
        return Token::Failed;
    m_text = std::string_view(m_buffer).substr(m_at, offset);
    m_at += offset;
    return Token::Text;
}

XmlScanner::Token XmlScanner::scanCdata()
{
    const size_t end = findEnd("]]>", 9);
    if (end == std::string::npos)
        return m_failed ? Token::Failed : fail(corrupt(QStringLiteral("the XML ends inside CDATA")));
    m_text = std::string_view(m_buffer).substr(m_at + 9, end - 12);
    m_plain = true;
    m_at += end;
    return Token::Text;
}

XmlScanner::Token XmlScanner::scanTag()
{
    const size_t end = tagEnd();
    if (end == std::string::npos)
        return m_failed ? Token::Failed : fail(corrupt(QStringLiteral("the XML ends inside a tag")));
    std::string_view tag = std::string_view(m_buffer).substr(m_at + 1, end - 2);
    m_at += end;
    const bool closing = !tag.empty() && tag.front() == '/';
    if (closing)
        tag.remove_prefix(1);
    m_empty = !closing && !tag.empty() && tag.back() == '/';
    if (m_empty)
        tag.remove_suffix(1);
    size_t nameEnd = 0;
    while (nameEnd < tag.size() && !isBlank(tag[nameEnd]))
        ++nameEnd;
    m_name = withoutPrefix(tag.substr(0, nameEnd));
    m_attributes = tag.substr(nameEnd);
    if (closing) {
        if (--m_depth < 0)
            return fail(corrupt(QStringLiteral("an element ends that never began")));
        return Token::End;
    }
    if (++m_depth > kDeepest)
        return fail(m_archive.hostile(QStringLiteral("nested_too_deep"), m_partName));
    m_closePending = m_empty;
    return Token::Start;
}

bool XmlScanner::nextAttribute(size_t &at, std::string_view &key, std::string_view &value) const
{
    const std::string_view all = m_attributes;
    while (at < all.size() && isBlank(all[at]))
        ++at;
    const size_t equals = all.find('=', at);
    if (equals == std::string_view::npos)
        return false;
    size_t nameEnd = equals;
    while (nameEnd > at && isBlank(all[nameEnd - 1]))
        --nameEnd;
    size_t open = equals + 1;
    while (open < all.size() && isBlank(all[open]))
        ++open;
    if (open >= all.size() || (all[open] != '"' && all[open] != '\''))
        return false;
    const size_t close = all.find(all[open], open + 1);
    if (close == std::string_view::npos)
        return false;
    key = withoutPrefix(all.substr(at, nameEnd - at));
    value = all.substr(open + 1, close - open - 1);
    at = close + 1;
    return true;
}

std::string_view XmlScanner::rawAttribute(std::string_view localName) const
{
    size_t at = 0;
    std::string_view key, value;
    while (nextAttribute(at, key, value)) {
        if (key == localName)
            return value;
    }
    return {};
}

std::string XmlScanner::attribute(std::string_view localName) const
{
    std::string out;
    appendResolved(out, rawAttribute(localName));
    return out;
}

void XmlScanner::appendText(std::string &out) const
{
    if (m_plain)
        out.append(m_text);
    else
        appendResolved(out, m_text);
}

} // namespace siyu::files::xlsx
