// SPDX-License-Identifier: GPL-3.0-or-later
// Scorecards as charts (rules.md 5): the six teams' scores of a week, and over weeks. Scores are shares of the target. Pure,
// any thread.
#pragma once

#include "core/insight/figure.h"
#include "core/kpi/scorecard.h"

namespace siyu::insight {

// Whole weeks only: the last one that ends in the period or before, and as many as the period has (at least 4).
Period scoredWeek(const Period &period);
int scoredWeeks(const Period &period);

// `before`: the week before, drawn beside it; nothing when not compared.
Figure scoresOf(const kpi::Scorecard &card, const kpi::Scorecard *before);
// A line for each team, a point for each card (weeks, the oldest first).
Figure scoreTrendOf(const QList<kpi::Scorecard> &cards);

} // namespace siyu::insight
