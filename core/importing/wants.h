// SPDX-License-Identifier: GPL-3.0-or-later
// What a kind of import takes from the operator beside the file, where the file does not say it itself. Pure, any thread.
#pragma once

#include "core/importing/recognise.h"

namespace siyu::importing {

struct Wants {
    bool group = false; // Options::group
    bool moment = false; // Options::takenAtUtc
    bool completeness = false; // Options::partial

    bool operator==(const Wants &) const = default;
};

// `columns`: those of the file, recognised as the kind; a group that stands in the file is not asked for.
Wants wantsOf(Kind kind, const std::vector<RecognisedColumn> &columns);

// Columns that the kind does not know may become custom fields of its members, or are questions of a survey.
bool takesCustomFields(Kind kind);

} // namespace siyu::importing
