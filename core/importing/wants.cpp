// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/wants.h"

#include <algorithm>

namespace siyu::importing {

Wants wantsOf(Kind kind, const std::vector<RecognisedColumn> &columns)
{
    const bool inFile = std::any_of(
        columns.begin(), columns.end(), [](const RecognisedColumn &c) { return c.target.field == Field::Group; });
    switch (kind) {
    case Kind::Roster:
        return {true, true, true}; // one list of one group, whatever its columns say
    case Kind::Activity:
    case Kind::GroupDays:
        return {!inFile, false, false};
    default:
        return {};
    }
}

bool takesCustomFields(Kind kind) { return kind == Kind::Members || kind == Kind::Contacts; }

} // namespace siyu::importing
