// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed into the search field, and whether a name, an identity or a tag answers to it (ux.md: any 1, 2, 3 or
// more characters, pinyin, initials, phone tail; the same as a brute-force scan). Everything is compared as searchFold
// has it: without regard to case, accents and width. Pure, any thread.
#pragma once

#include "core/base/pinyin.h"
#include "core/base/words.h"

#include <QString>
#include <optional>
#include <string>
#include <string_view>

namespace siyu::members {

class SearchText {
public:
    explicit SearchText(const QString &typed);

    bool isEmpty() const { return m_needle.empty(); }
    const std::string &needle() const { return m_needle; } // folded
    // The reading that the name must hold; empty when no letters were typed.
    const ReadingScan &reading() const { return m_reading; }
    // The last digits of a phone, from two on; empty when other characters were typed.
    const std::string &phoneTail() const { return m_digits; }
    // An identity other than a phone answers wholly, or by its beginning from three bytes on.
    bool byBeginning() const { return m_needle.size() >= 3; }

    // Part of the name, or its pinyin.
    bool matchesName(std::string_view utf8Name) const;
    bool matchesIdentity(IdentityKind kind, std::string_view utf8Value) const;
    // Whether identities of the kind can answer at all.
    bool mayBe(IdentityKind kind) const;
    // A tag by its beginning, from two characters on; after a # from the first on.
    bool matchesTag(std::string_view utf8Name) const;
    std::optional<qint64> memberId() const { return m_id; }

private:
    std::string m_needle;
    std::string m_digits;
    std::string m_tag;
    ReadingScan m_reading;
    std::optional<qint64> m_id;
};

} // namespace siyu::members
