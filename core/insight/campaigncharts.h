// SPDX-License-Identifier: GPL-3.0-or-later
// What campaigns brought, as charts (rules.md 7): the fission coefficient of each, and what became of the coupons. Pure, any
// thread.
#pragma once

#include "core/growth/campaignreview.h"
#include "core/insight/figure.h"

namespace siyu::insight {

// A column for each campaign that anybody shared.
Figure fissionOf(const QList<growth::CampaignReview> &reviews, const Period &period);
// Issued, claimed and redeemed of each batch; below them redeemed ÷ claimed.
Figure couponsOf(const QList<growth::CampaignReview> &reviews, const Period &period);

} // namespace siyu::insight
