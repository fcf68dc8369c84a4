// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed into the search field, and whether a name or an identity answers to it (ux.md: any 1, 2, 3 or more
// characters, pinyin, initials, phone tail; the same as a brute-force scan). Pure, any thread.
#pragma once

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
    // Latin without regard to case; pinyin or initials when only Latin letters were typed.
    bool matchesName(std::string_view utf8Name) const;
    // A phone by its last digits or wholly; others wholly, or by their beginning from three characters on.
    bool matchesIdentity(IdentityKind kind, std::string_view utf8Value) const;
    // Whether identities of the kind can answer at all.
    bool mayBe(IdentityKind kind) const;
    std::optional<qint64> memberId() const { return m_id; }

private:
    std::string m_needle; // UTF-8, ASCII lower-cased
    std::string m_digits; // of a phone tail; empty when other characters were typed
    std::optional<qint64> m_id;
    bool m_latin = false;
};

} // namespace siyu::members
