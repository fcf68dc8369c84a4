// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/membersearch.h"

#include "core/base/searchfold.h"

#include <algorithm>

namespace siyu::members {

namespace {

std::string digitsOf(const std::string &needle)
{
    std::string out;
    for (const char c : needle) {
        if (c >= '0' && c <= '9')
            out.push_back(c);
        else if (c != ' ' && c != '-' && !(c == '+' && out.empty()))
            return {};
    }
    return out.size() >= 2 ? out : std::string();
}

size_t charactersIn(std::string_view text)
{
    return size_t(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

} // namespace

SearchText::SearchText(const QString &typed) : m_needle(searchFold(typed.toStdString())), m_reading(m_needle)
{
    m_digits = digitsOf(m_needle);
    const bool isDigits = std::all_of(m_needle.begin(), m_needle.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!m_needle.empty() && isDigits && m_needle.front() != '0' && m_needle.size() <= 18)
        m_id = std::stoll(m_needle);
    if (m_needle.size() > 1 && m_needle.front() == '#')
        m_tag = m_needle.substr(1);
    else if (charactersIn(m_needle) >= 2)
        m_tag = m_needle;
}

bool SearchText::matchesName(std::string_view utf8Name) const
{
    const std::string name = searchFold(utf8Name);
    if (name.find(m_needle) != std::string::npos)
        return true;
    if (m_reading.isEmpty())
        return false;
    std::vector<ReadingCode> codes;
    appendReadingCodes(name, codes);
    return m_reading.matches(codes.data(), codes.data() + codes.size());
}

bool SearchText::mayBe(IdentityKind kind) const { return kind != IdentityKind::Phone || !m_digits.empty(); }

bool SearchText::matchesIdentity(IdentityKind kind, std::string_view utf8Value) const
{
    if (kind == IdentityKind::Phone)
        return !m_digits.empty() && utf8Value.ends_with(m_digits);
    const std::string value = searchFold(utf8Value);
    return byBeginning() ? value.starts_with(m_needle) : value == m_needle;
}

bool SearchText::matchesTag(std::string_view utf8Name) const
{
    return !m_tag.empty() && searchFold(utf8Name).starts_with(m_tag);
}

} // namespace siyu::members
