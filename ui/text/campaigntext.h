// SPDX-License-Identifier: GPL-3.0-or-later
// Campaigns in the operator's words: kinds, states, goals, the chain before launch, what came back. Any thread.
#pragma once

#include "core/growth/campaignreview.h"
#include "core/growth/chaintest.h"
#include "core/growth/couponstore.h"

namespace siyu::text {

QString name(growth::CampaignKind kind);
QString name(growth::CampaignState state);
QString name(growth::GoalMeasure measure);
QString name(growth::Band band);
QString name(growth::CouponKind kind);
QString goalValue(growth::GoalMeasure measure, const std::optional<double> &value, const QString &currency);
QString spentOf(const growth::CampaignPlan &plan); // the workspace's money first: ¥120.00 + $9.99
QString chainSentence(const growth::ChainFinding &finding);
QString returnSentence(const growth::CampaignReview &review); // ROI, ROAS, or why there is neither
QString peakSentence(const growth::PeakHours &peak);
QString productSentence(const growth::ProductReview &product, const QString &currency);
QString couponSentence(const growth::CouponReview &coupon);

} // namespace siyu::text
