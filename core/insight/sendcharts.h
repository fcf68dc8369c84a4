// SPDX-License-Identifier: GPL-3.0-or-later
// What came of broadcasts, as charts: rates by touchpoint and by kind of content with their 95 % intervals, and one rate by
// hour and weekday. Pure, any thread.
#pragma once

#include "core/broadcasts/comparison.h"
#include "core/insight/figure.h"

namespace siyu::insight {

// Chart touchpoints (by Touchpoint) or kinds (by Kind): opened, clicked, replied, ordered.
Figure sendRatesOf(const QList<broadcasts::RunResult> &runs, broadcasts::CompareBy by, const Period &period);

// Hours down, weekdays across: of the rates the one that most runs have.
Figure sendHoursOf(const QList<broadcasts::RunResult> &runs, const Period &period);

} // namespace siyu::insight
