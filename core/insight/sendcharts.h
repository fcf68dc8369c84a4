// SPDX-License-Identifier: GPL-3.0-or-later
// What came of broadcasts, as charts: rates by touchpoint and by kind of content with their 95 % intervals, one rate by hour
// and weekday, and how many leave after few and after many messages. Pure, any thread.
#pragma once

#include "core/broadcasts/comparison.h"
#include "core/broadcasts/fatigue.h"
#include "core/insight/figure.h"

namespace siyu::insight {

// Chart touchpoints (by Touchpoint) or kinds (by Kind): opened, clicked, replied, ordered.
Figure sendRatesOf(const QList<broadcasts::RunResult> &runs, broadcasts::CompareBy by, const Period &period);

// The first of the rates that most runs have.
broadcasts::RateOf mostKnownRate(const QList<broadcasts::RunResult> &runs);
// Hours down, weekdays across.
Figure sendHoursOf(const QList<broadcasts::RunResult> &runs, broadcasts::RateOf rate, const Period &period);

// Chart fatigue: who left, by the messages received before; below it how many people that tells about.
Figure fatigueOf(const broadcasts::Fatigue &fatigue);
// Chart fatigue-weeks: the same week by week.
Figure fatigueTrendOf(const broadcasts::Fatigue &fatigue);

} // namespace siyu::insight
