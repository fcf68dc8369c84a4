// SPDX-License-Identifier: GPL-3.0-or-later
// The product ladder as a chart: for all traffic products and for each, who came by it, who bought a profit product since,
// and within how many days. Pure, any thread.
#pragma once

#include "core/growth/ladder.h"
#include "core/insight/figure.h"

namespace siyu::insight {

inline constexpr qsizetype mostLadderProducts = 8;

// The category without a name is that of all. A share within some days is incomplete while they are not over for everybody
// who came. Refused where no product brings people, or none earns.
Figure ladderFigure(const growth::Ladder &ladder, const Period &period, QDate today);

} // namespace siyu::insight
