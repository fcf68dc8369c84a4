// SPDX-License-Identifier: GPL-3.0-or-later
// Who moved between the activity tiers from the day before a period to its last day (rules.md 3), as a table of shades: a
// row for where people stood, a column for where they stand. Pure, any thread.
#pragma once

#include "core/groups/tiermoves.h"
#include "core/insight/figure.h"

namespace siyu::insight {

// Of `groups` groups together.
Figure tierMovesOf(const groups::TierMoves &moves, qsizetype groups, const Period &period);

} // namespace siyu::insight
