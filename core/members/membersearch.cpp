// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/membersearch.h"

#include "core/base/pinyin.h"
#include "core/base/text.h"

#include <algorithm>

namespace siyu::members {

namespace {

char lowered(char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; }

bool sameLetter(char a, char b) { return lowered(a) == b; }

bool contains(std::string_view text, std::string_view lowerNeedle)
{
    return std::search(text.begin(), text.end(), lowerNeedle.begin(), lowerNeedle.end(), sameLetter) != text.end();
}

bool startsWith(std::string_view text, std::string_view lowerNeedle)
{
    return text.size() >= lowerNeedle.size()
        && std::equal(lowerNeedle.begin(), lowerNeedle.end(), text.begin(), [](char b, char a) { return sameLetter(a, b); });
}

std::string digitsOf(const std::string &needle)
{
    std::string out;
    for (const char c : needle) {
        if (c >= '0' && c <= '9')
            out.push_back(c);
        else if (c != ' ' && c != '-' && !(c == '+' && out.empty()))
            return {};
    }
    return out;
}

} // namespace

SearchText::SearchText(const QString &typed)
{
    m_needle = keyText(typed).toUtf8().toStdString();
    std::transform(m_needle.begin(), m_needle.end(), m_needle.begin(), lowered);
    m_latin = !m_needle.empty() && std::all_of(m_needle.begin(), m_needle.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    m_digits = digitsOf(m_needle);
    if (!m_digits.empty() && m_digits.size() <= 9 && m_digits == m_needle)
        m_id = std::stoll(m_digits);
}

bool SearchText::matchesName(std::string_view utf8Name) const
{
    if (contains(utf8Name, m_needle))
        return true;
    return m_latin && pinyinContains(utf8Name, m_needle);
}

bool SearchText::mayBe(IdentityKind kind) const
{
    return kind != IdentityKind::Phone || m_digits.size() >= 2;
}

bool SearchText::matchesIdentity(IdentityKind kind, std::string_view utf8Value) const
{
    if (kind == IdentityKind::Phone) {
        return m_digits.size() >= 2 && utf8Value.size() >= m_digits.size()
            && utf8Value.substr(utf8Value.size() - m_digits.size()) == m_digits;
    }
    return m_needle.size() >= 3 ? startsWith(utf8Value, m_needle)
                                : utf8Value.size() == m_needle.size() && startsWith(utf8Value, m_needle);
}

} // namespace siyu::members
