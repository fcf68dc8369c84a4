// SPDX-License-Identifier: GPL-3.0-or-later
// What came of a campaign (rules.md 7): who took part, what was sold and when, what came back for what was spent, coupons,
// fission by wave, and each goal beside its actual. Orders are the campaign's by their own code or coupon. Any thread;
// O(orders of its days).
#pragma once

#include "core/base/period.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/growth/campaignfigures.h"
#include "core/growth/campaignplan.h"
#include "core/growth/campaignstore.h"
#include "core/growth/productcatalogue.h"

namespace siyu::growth {

struct CouponReview {
    qint64 coupon = 0;
    QString name;
    std::optional<qint64> issued, claimed, redeemed; // as the platform states them, else single rows counted
    Redemption rates;
};

struct ProductReview {
    QString name;
    std::optional<ProductRole> role;
    std::optional<qint64> value; // what the campaign's orders paid for it, in the currency; missing where one lacks its amount
    bool isPlanned = false; // the campaign is about it
};

struct GoalReview {
    Goal goal;
    std::optional<double> actual;
    std::optional<double> attainment; // actual ÷ target, clamped to 0 … 1.5; missing where either is, or the target is 0
};

struct BroughtPerson { // a branch of the tree
    qint64 member = 0;
    qint64 host = 0;
    int wave = 1;
};

struct CampaignReview {
    Campaign campaign;
    CampaignPlan plan;
    QString currency; // of sales, cost and return
    qint64 participants = 0; // different members who bought, claimed, redeemed, were brought or brought somebody
    qint64 buyers = 0;
    OrderSum sales; // paid orders in the currency
    QMap<QString, OrderSum> otherCurrencies;
    QList<ProductReview> products; // those that it is about first, the best sold on top; not lines of no known product
    PeakHours peak; // orders, redemptions, people brought
    QList<CouponReview> coupons;
    Fission fission;
    QList<BroughtPerson> tree; // accepted referrals, wave by wave
    std::optional<qint64> cost; // spent, in the currency; missing where nothing was noted
    Return returned;
    QList<GoalReview> goals;
    std::optional<double> measurableShare; // of the goals; below 0.8 is flagged (rules.md 5)
    QStringList contents; // linked to the campaign, by title
    QStringList broadcasts; // whose content is linked to the campaign
};
inline constexpr double leastMeasurable = 0.8;

// Errors: NotFound (campaign), Cancelled.
Result<CampaignReview> campaignReview(const Workspace &workspace, qint64 campaign, Progress &progress);

} // namespace siyu::growth
