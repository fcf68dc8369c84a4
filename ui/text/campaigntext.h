// SPDX-License-Identifier: GPL-3.0-or-later
// Campaigns in the operator's words: kinds, states, goals, the chain before launch, what came back. Any thread.
#pragma once

#include "core/growth/campaignreview.h"
#include "core/growth/chaintest.h"

namespace siyu::text {

QString name(growth::CampaignKind kind);
QString name(growth::CampaignState state);
QString name(growth::GoalMeasure measure);
QString name(growth::Band band);
QString goalValue(growth::GoalMeasure measure, const std::optional<double> &value, const QString &currency);
QString chainSentence(const growth::ChainFinding &finding);
QString returnSentence(const growth::CampaignReview &review); // ROI, ROAS, or why there is neither
QString peakSentence(const growth::PeakHours &peak);
QString couponSentence(const growth::CouponReview &coupon);

} // namespace siyu::text
