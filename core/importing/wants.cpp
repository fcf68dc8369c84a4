// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/wants.h"

#include <algorithm>

namespace siyu::importing {

Wants wantsOf(Kind kind, const std::vector<RecognisedColumn> &columns)
{
    const auto has = [&](Field field) {
        return std::any_of(columns.begin(), columns.end(), [field](const RecognisedColumn &c) { return c.target.field == field; });
    };
    switch (kind) {
    case Kind::Roster:
        return {!has(Field::Group), !has(Field::TakenAt), !has(Field::Partial)};
    case Kind::Activity:
    case Kind::GroupDays:
        return {!has(Field::Group), false, false};
    default:
        return {};
    }
}

bool takesCustomFields(Kind kind) { return kind == Kind::Members || kind == Kind::Contacts || kind == Kind::SurveyAnswers; }

} // namespace siyu::importing
