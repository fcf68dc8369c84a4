// SPDX-License-Identifier: GPL-3.0-or-later
// HTML cut into tags and texts, however broken it is: every byte is looked at a constant number of times, nothing is
// recursive. Comments, conditional marks, scripts and styles are passed over. One thread; the text must stay.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace siyu::files {

struct HtmlToken {
    enum Kind { End, Text, OpenTag, CloseTag } kind = End;
    std::string_view text; // of a Text: as it stands, entities and all
    std::string_view name; // of a tag: lower case; valid until the next token
    std::string_view attributes; // of an OpenTag: what stands between its name and the >
};

class HtmlScanner {
public:
    explicit HtmlScanner(std::string_view html, size_t from = 0) : m_html(html), m_at(from) { }
    HtmlToken next();
    size_t position() const { return m_at; } // behind the last token

private:
    bool skipMark();
    HtmlToken tag();
    size_t endOfTag(size_t from);
    size_t find(std::string_view what, size_t from) const;
    void skipRaw(std::string_view name);

    std::string_view m_html;
    size_t m_at;
    std::array<char, 16> m_name{};
    bool m_noSingle = false; // no ' is left from here on, nor was one when last looked for
    bool m_noDouble = false;
};

// The value of an attribute (lower case name, as x:num, colspan), entities not resolved; empty where it is missing.
std::string_view htmlAttribute(std::string_view attributes, std::string_view name);

// Appends a text of HTML: entities resolved, runs of blanks as one, none where `out` is empty or ends in white space.
void appendHtmlText(std::string &out, std::string_view text);

} // namespace siyu::files
