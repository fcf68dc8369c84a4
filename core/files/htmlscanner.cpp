// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/htmlscanner.h"

#include "core/files/decoder.h"

#include <algorithm>
#include <charconv>

namespace siyu::files {

namespace {

using View = std::string_view;

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; }

bool equalFolded(View text, View lowerCase)
{
    return text.size() == lowerCase.size()
        && std::equal(text.begin(), text.end(), lowerCase.begin(), [](char a, char b) { return lower(a) == b; });
}

// U+00A0 … U+00FF in their order.
constexpr std::array<View, 96> latin{"nbsp", "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml", "copy",
    "ordf", "laquo", "not", "shy", "reg", "macr", "deg", "plusmn", "sup2", "sup3", "acute", "micro", "para", "middot",
    "cedil", "sup1", "ordm", "raquo", "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc", "Atilde",
    "Auml", "Aring", "AElig", "Ccedil", "Egrave", "Eacute", "Ecirc", "Euml", "Igrave", "Iacute", "Icirc", "Iuml", "ETH",
    "Ntilde", "Ograve", "Oacute", "Ocirc", "Otilde", "Ouml", "times", "Oslash", "Ugrave", "Uacute", "Ucirc", "Uuml",
    "Yacute", "THORN", "szlig", "agrave", "aacute", "acirc", "atilde", "auml", "aring", "aelig", "ccedil", "egrave",
    "eacute", "ecirc", "euml", "igrave", "iacute", "icirc", "iuml", "eth", "ntilde", "ograve", "oacute", "ocirc",
    "otilde", "ouml", "divide", "oslash", "ugrave", "uacute", "ucirc", "uuml", "yacute", "thorn", "yuml"};

struct Entity {
    View name;
    char32_t code;
};
constexpr Entity others[] = {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}, {"ensp", 0x2002},
    {"emsp", 0x2003}, {"thinsp", 0x2009}, {"zwnj", 0x200C}, {"zwj", 0x200D}, {"lrm", 0x200E}, {"rlm", 0x200F},
    {"ndash", 0x2013}, {"mdash", 0x2014}, {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"sbquo", 0x201A}, {"ldquo", 0x201C},
    {"rdquo", 0x201D}, {"bdquo", 0x201E}, {"dagger", 0x2020}, {"bull", 0x2022}, {"hellip", 0x2026}, {"permil", 0x2030},
    {"prime", 0x2032}, {"lsaquo", 0x2039}, {"rsaquo", 0x203A}, {"euro", 0x20AC}, {"trade", 0x2122}, {"larr", 0x2190},
    {"uarr", 0x2191}, {"rarr", 0x2192}, {"darr", 0x2193}, {"minus", 0x2212}, {"infin", 0x221E}, {"asymp", 0x2248},
    {"ne", 0x2260}, {"le", 0x2264}, {"ge", 0x2265}, {"check", 0x2713}, {"Tab", '\t'}, {"NewLine", '\n'}};

char32_t namedEntity(View name)
{
    for (const Entity &entity : others) {
        if (entity.name == name)
            return entity.code;
    }
    const auto found = std::find(latin.begin(), latin.end(), name);
    return found == latin.end() ? 0 : char32_t(0xA0 + (found - latin.begin()));
}

// The code of &#…; or &name; at the front of `text` (behind the &) and how long it is; 0 = no entity.
char32_t entityAt(View text, size_t &length)
{
    if (text.starts_with('#')) {
        const bool hex = text.size() > 1 && lower(text[1]) == 'x';
        const size_t from = hex ? 2 : 1;
        std::uint32_t code = 0;
        const auto [end, failure] = std::from_chars(text.data() + from, text.data() + std::min<size_t>(text.size(), from + 8), code, hex ? 16 : 10);
        length = size_t(end - text.data());
        if (length == from)
            return 0;
        length += length < text.size() && text[length] == ';' ? 1 : 0;
        const bool scalar = failure == std::errc() && code > 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
        return scalar ? char32_t(code) : 0xFFFD;
    }
    size_t n = 0;
    while (n < text.size() && n < 8 && (isLetter(text[n]) || (text[n] >= '0' && text[n] <= '9')))
        ++n;
    const char32_t code = namedEntity(text.substr(0, n));
    const bool closed = n < text.size() && text[n] == ';';
    length = n + (closed ? 1 : 0);
    return closed || code < 0x100 ? code : 0; // only the oldest names stand without their semicolon
}

} // namespace

size_t HtmlScanner::find(View what, size_t from) const
{
    const size_t at = m_html.find(what, from);
    return at == View::npos ? m_html.size() : at + what.size();
}

// Comments, <!doctype>, <![if …]>, <?xml …?>: true when one was passed over.
bool HtmlScanner::skipMark()
{
    const View rest = m_html.substr(m_at);
    if (rest.starts_with("<!--"))
        m_at = find("-->", m_at + 4);
    else if (rest.starts_with("<!") || rest.starts_with("<?"))
        m_at = find(">", m_at + 2);
    else
        return false;
    return true;
}

HtmlToken HtmlScanner::next()
{
    while (m_at < m_html.size()) {
        if (m_html[m_at] == '<') {
            if (skipMark())
                continue;
            const size_t letter = m_at + (m_html.substr(m_at).starts_with("</") ? 2 : 1);
            if (letter < m_html.size() && isLetter(m_html[letter]))
                return tag();
        }
        const size_t stop = std::min(m_html.find('<', m_at + 1), m_html.size());
        const View text = m_html.substr(m_at, stop - m_at);
        m_at = stop;
        return {HtmlToken::Text, text, {}, {}};
    }
    return {};
}

HtmlToken HtmlScanner::tag()
{
    const bool closes = m_html[m_at + 1] == '/';
    size_t at = m_at + (closes ? 2 : 1);
    size_t length = 0;
    for (; at < m_html.size() && !isSpace(m_html[at]) && m_html[at] != '>' && m_html[at] != '/'; ++at) {
        if (length < m_name.size())
            m_name[length++] = lower(m_html[at]);
    }
    const size_t end = endOfTag(at);
    HtmlToken token{closes ? HtmlToken::CloseTag : HtmlToken::OpenTag, {}, View(m_name.data(), length), m_html.substr(at, end - at)};
    m_at = std::min(end + 1, m_html.size());
    if (!closes && !token.attributes.ends_with('/'))
        skipRaw(token.name);
    return token;
}

// The > that ends the tag: not one within the quotes of a value, unless these never close.
size_t HtmlScanner::endOfTag(size_t from)
{
    for (size_t at = from; at < m_html.size(); ++at) {
        const char c = m_html[at];
        if (c == '>')
            return at;
        bool &none = c == '"' ? m_noDouble : m_noSingle;
        if ((c != '"' && c != '\'') || none || m_html[at - 1] != '=')
            continue;
        const size_t close = m_html.find(c, at + 1);
        none = close == View::npos;
        at = none ? at : close;
    }
    return m_html.size();
}

void HtmlScanner::skipRaw(View name)
{
    for (const View raw : {View("script"), View("style"), View("title"), View("xml"), View("textarea"), View("noscript")}) {
        if (name != raw)
            continue;
        for (m_at = m_html.find("</", m_at); m_at < m_html.size(); m_at = m_html.find("</", m_at + 2)) {
            if (equalFolded(m_html.substr(m_at + 2, raw.size()), raw))
                return;
        }
        m_at = m_html.size();
        return;
    }
}

std::string_view htmlAttribute(View attributes, View name)
{
    size_t at = 0;
    const auto skipSpace = [&] {
        while (at < attributes.size() && (isSpace(attributes[at]) || attributes[at] == '/'))
            ++at;
    };
    while (skipSpace(), at < attributes.size()) {
        const size_t start = at;
        while (at < attributes.size() && !isSpace(attributes[at]) && attributes[at] != '=')
            ++at;
        const View found = attributes.substr(start, at - start);
        while (at < attributes.size() && isSpace(attributes[at]))
            ++at;
        View value;
        if (at < attributes.size() && attributes[at] == '=') {
            ++at;
            while (at < attributes.size() && isSpace(attributes[at]))
                ++at;
            const char quote = at < attributes.size() ? attributes[at] : ' ';
            if (quote == '"' || quote == '\'') {
                const size_t close = std::min(attributes.find(quote, at + 1), attributes.size());
                value = attributes.substr(at + 1, close - at - 1);
                at = close + 1;
            } else {
                const size_t stop = std::min(attributes.find_first_of(" \t\r\n\f", at), attributes.size());
                value = attributes.substr(at, stop - at);
                at = stop;
            }
        }
        if (equalFolded(found, name))
            return value;
    }
    return {};
}

void appendHtmlText(std::string &out, View text)
{
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isSpace(c)) {
            if (!out.empty() && out.back() != ' ' && out.back() != '\n')
                out += ' ';
            continue;
        }
        size_t length = 0;
        const char32_t code = c == '&' ? entityAt(text.substr(i + 1), length) : 0;
        if (code == 0) {
            out += c;
            continue;
        }
        appendUtf8(out, code);
        i += length;
    }
}

} // namespace siyu::files
